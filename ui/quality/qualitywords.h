// Words for what reviews are about, in the language now in use.
#pragma once

#include "models/domain/review.h"
#include "ui/common/labels.h"

namespace vigie::ui {

/// The rubric's own words in the language of the window.
[[nodiscard]] QString in(const BilingualText &text);
[[nodiscard]] QString text(SkipReason reason); ///< "I know the people"
[[nodiscard]] Tone toneOf(FindingState state);
/// "Missed redaction, Exemplary"; empty when there is none.
[[nodiscard]] QString flagsText(const std::vector<ReviewFlag> &flags);
[[nodiscard]] QString notApplicable();
/// "65 of 100"
[[nodiscard]] QString scoreText(double value);
/// What was answered, in the question's words: "No"; the option's id when the rubric does not know it.
[[nodiscard]] QString answerText(const Question &question, const QString &option);
/// Empty when there is none.
[[nodiscard]] QString causeText(const Question &question, const QString &cause);

} // namespace vigie::ui
