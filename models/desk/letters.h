// The words of what the desk sends, in the language of the thread (French or English). Plain text from small templates.
#pragma once

#include "models/desk/package.h"
#include "models/domain/decision.h"

namespace vigie::desk {

struct Letter {
    QString subject;
    QString body;
};

/// What one mail may say beyond the decision itself.
struct LetterFacts {
    const Package &package;
    std::vector<const SharedValue *> shared; ///< with every recipient of this mail
};

[[nodiscard]] Letter invitationLetter(const LetterFacts &facts, const TimeRange &when, bool moved);
[[nodiscard]] Letter cancellationLetter(const LetterFacts &facts, const TimeRange &when);
[[nodiscard]] Letter proposalLetter(const LetterFacts &facts, const std::vector<TimeRange> &offered);
[[nodiscard]] Letter questionLetter(const LetterFacts &facts, const QString &question);
[[nodiscard]] Letter declineLetter(const LetterFacts &facts, DeclineReason reason, const QString &message);

/// The shared items as lines: "Téléphone : …".
[[nodiscard]] QString sharedLines(const LetterFacts &facts);
/// The shared address, else the place's name and city; empty when there is neither.
[[nodiscard]] QString locationOf(const LetterFacts &facts);
/// {PERSON_2} → the participant's name.
[[nodiscard]] QString inClear(const QString &text, const Package &package);

} // namespace vigie::desk
