// What stands around a run of digits, a word or a chunk: the conditions under which the tables wake an expression.
#pragma once

#include "models/redaction/expressionset.h"
#include "models/redaction/foldedtext.h"

namespace vigie::redaction {

/// A digit follows, near enough for what a cue announces.
[[nodiscard]] bool beforeDigit(const Place &place);
/// A digit stands before it, near enough for the number of a house.
[[nodiscard]] bool behindNumber(const Place &place);
/// The word before it begins with a capital.
[[nodiscard]] bool behindCapital(const Place &place);

/// A word of a shape that names a street by its last letters: Hauptstrasse, Vesterbrogade.
[[nodiscard]] bool endsStreet(std::string_view word);
/// 123-4567
[[nodiscard]] bool isThreeAndDash(const Place &place);

[[nodiscard]] constexpr bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr char lowerOf(char c)
{
    return isCapital(c) ? static_cast<char>(c + 32) : c;
}
[[nodiscard]] constexpr bool isLatin(char c)
{
    return isCapital(c) || (c >= 'a' && c <= 'z');
}
[[nodiscard]] constexpr bool isBlank(char c)
{
    return c == ' ' || c == '\n';
}
[[nodiscard]] constexpr bool isOneOf(char c, std::string_view set)
{
    return set.find(c) != std::string_view::npos;
}

} // namespace vigie::redaction
