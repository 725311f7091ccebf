// Words for the letters of rights requests, in the language now in use.
#pragma once

#include "models/domain/rightsletters.h"

namespace vigie::ui {

[[nodiscard]] QString text(LetterKind kind);               ///< "Refusal"
[[nodiscard]] QString fieldText(LetterField field);        ///< "the reasons or words of the step"
[[nodiscard]] QString faultText(const LetterFault &fault); ///< a sentence

} // namespace vigie::ui
