// Words for the parts of a rubric and for what is wrong with them, in the language now in use.
#pragma once

#include "models/domain/rubric.h"

namespace vigie::ui {

[[nodiscard]] QString text(QuestionKind kind);    ///< "Yes or no"
[[nodiscard]] QString text(RubricFaultKind kind); ///< in a sentence
/// With where it is within its question or section: "Answer 2, French: must not be empty."
[[nodiscard]] QString faultText(const RubricFault &fault);
/// What another lead has done to the questions.
[[nodiscard]] QString differenceText(const Rubric &before, const Rubric &after);
/// An id made of words, other than those taken: "right-hour-2".
[[nodiscard]] QString freshId(const QString &words, const std::function<bool(const QString &)> &isTaken);

} // namespace vigie::ui
