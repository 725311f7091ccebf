// Which answers stand of the reviews of one unit, and which of them are findings. Without the ledger.
#pragma once

#include "models/domain/review.h"

namespace vigie::desk {

/// What two blind reviews say together when they are close enough to need no third: of each question the better of the two
/// answers, so that a failure stands only where both have found it. Where one has found that it does not apply, the other's
/// answer stands: nobody contradicts it. Of two failures the milder, with its cause; a note that only one has written stays.
[[nodiscard]] std::vector<Answer> agreedAnswers(const Rubric &rubric, const Review &one, const Review &other);

[[nodiscard]] bool isFailure(const Rubric &rubric, const Answer &answer);
/// Whom a lead agrees with has done it as well as it can be done: the best option.
[[nodiscard]] Answer overturned(const Rubric &rubric, const QString &question);

} // namespace vigie::desk
