// Words for the domain's enumerations and tokens, in the language now in use.
#pragma once

#include "models/domain/decision.h"
#include "models/domain/erasure.h"
#include "models/domain/reveal.h"
#include "models/domain/review.h"
#include "models/domain/rights.h"
#include "models/domain/work.h"
#include "ui/common/symbols.h"

namespace vigie::ui {

/// "Participant B", "Client", "phone 1", "organisation 2". The letters follow the case's order: the client has none,
/// the others are B, C, D …; a person who is no participant is "person 5" after the token's own number.
[[nodiscard]] QString tokenText(TokenCategory category, const Token &token, const std::vector<Participant> &participants);
/// A participant's own token: "Client", "Participant B".
[[nodiscard]] QString participantText(const Token &token, const std::vector<Participant> &participants);
/// "Client", "B", "C": for narrow columns.
[[nodiscard]] QString participantShort(const Token &token, const std::vector<Participant> &participants);
/// "phone number", "organisation": what a hidden word is.
[[nodiscard]] QString categoryText(TokenCategory category);

/// The icon of what is hidden.
[[nodiscard]] Symbol symbolOf(TokenCategory category);

[[nodiscard]] QString text(RequestKind kind);     ///< "Schedule"
[[nodiscard]] QString text(MeetingKind kind);     ///< "Video conference"
[[nodiscard]] QString text(EscalationReason why); ///< "Ambiguous time zone"
[[nodiscard]] QString text(FieldName name);       ///< "Duration"
[[nodiscard]] QString text(ShareableKind kind);   ///< "the client's phone number"
[[nodiscard]] QString text(BlockKind kind);       ///< "busy"
[[nodiscard]] QString text(DeclineReason reason);
[[nodiscard]] QString text(HandOverReason reason);
[[nodiscard]] QString text(PutBackReason reason);
[[nodiscard]] QString text(RevealReason reason);
[[nodiscard]] QString text(SearchPurpose purpose);
[[nodiscard]] QString text(WishPart part);
[[nodiscard]] QString text(KeepingGround ground);  ///< "Legal claims (e)", of GDPR art. 17(3)
[[nodiscard]] QString text(ReviewFlag flag);       ///< "Missed redaction"
[[nodiscard]] QString text(FindingState state);    ///< "To be answered"
[[nodiscard]] QString text(DisclosureLevel level); ///< "third country"
/// On what ground something left the EU, by its wire name.
[[nodiscard]] QString mechanismText(const QString &wireName);
/// "Schedule", "Propose several slots": what was decided, without any content of the case.
[[nodiscard]] QString rulingText(const Ruling &ruling);
/// The same by its wire name; empty when there is no such ruling.
[[nodiscard]] QString rulingText(const QString &wireName);

} // namespace vigie::ui
