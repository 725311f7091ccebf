// Words for what people ask by their rights, in the language now in use.
#pragma once

#include "models/domain/holdings.h"
#include "models/domain/identityadvice.h"
#include "models/domain/rightsarchive.h"
#include "models/domain/rightsflow.h"
#include "ui/common/errortext.h"
#include "ui/common/labels.h"

namespace vigie::ui {

[[nodiscard]] QString text(RightKind kind);        ///< "Erasure"
[[nodiscard]] QString text(RightsChannel channel); ///< "E-mail"
[[nodiscard]] QString text(SubjectRole role);      ///< "Contact of a client"
[[nodiscard]] QString text(DataCategory category);
[[nodiscard]] QString text(Purpose purpose);
[[nodiscard]] QString text(RecipientKind kind); ///< "Clients"
[[nodiscard]] QString siteText(const QString &site, const QString &country);
[[nodiscard]] QString recipientText(const HeldRecipient &recipient); ///< "Clients, K-318"
[[nodiscard]] QString text(RightsStepKind kind);                     ///< what was done: "Identity established"
/// With for what it was, without its words.
[[nodiscard]] QString stepText(const RightsStep &step);
[[nodiscard]] QString text(IdentityProof proof);
[[nodiscard]] QString text(IdentityExcess excess);
/// What is enough, and what is not to be asked for, as sentences.
[[nodiscard]] QString adviceText(const IdentityAdvice &advice);
[[nodiscard]] QString text(RightsState state);
[[nodiscard]] QString text(RightsObstacle obstacle); ///< a sentence: why a step cannot be taken now

/// What has become of an archive, and what to do.
[[nodiscard]] QString archiveText(const ArchiveState &state, const QTimeZone &zone);

/// As errorText(), but of what is kept on no workstation.
[[nodiscard]] ErrorText rightsProblem(ErrorKind kind);

/// What is left of its time, as short as a list has room for: "3 days", "1 day late", "today", "stands still".
[[nodiscard]] QString timeLeft(const ClockReading &clock, const QDate &today);
[[nodiscard]] Tone toneOfTimeLeft(const ClockReading &clock, const QDate &today);
/// How the last day was found.
[[nodiscard]] QString clockSentence(const ClockReading &clock, const QDate &received, const QDate &today);

[[nodiscard]] QString text(RectifiedField field);  ///< "Telephone"
[[nodiscard]] QString text(ItemObstacle obstacle); ///< a sentence: why a single value does not go, and what to do

/// What went, by kind: "2 requests, 1 decision, 1 single value".
[[nodiscard]] QString erasedText(const Erased &erased);
/// What a person types to erase: "ERASE D-2026-0041".
[[nodiscard]] QString erasureWords(const QString &number);

} // namespace vigie::ui
