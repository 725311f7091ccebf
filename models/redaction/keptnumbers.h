// Dates, times and prices: the numbers that a supervisor must be able to read.
#pragma once

#include "models/redaction/expressionset.h"

#include <string>
#include <string_view>
#include <vector>

namespace vigie::redaction {

/// What is kept, the dates first.
[[nodiscard]] const std::vector<WakenExpression> &keptExpressions();

/// The shape [from, to) of a text (FoldedText::shape()) with what is kept blanked out. A neighbour must not make it a piece of a
/// longer number: 06.12.34.56.78 holds no date. The words are those of the whole text. Linear in to - from.
[[nodiscard]] std::string withoutKept(std::string_view shape, std::size_t from, std::size_t to, const std::vector<Word> &words);

} // namespace vigie::redaction
