// What stands around a run of digits, a word or a chunk: the conditions under which the tables wake an expression.
#pragma once

#include "models/redaction/expressionset.h"
#include "models/redaction/foldedtext.h"

namespace vigie::redaction {

/// A digit follows within so many bytes, fewer than NeedsDigit asks for.
template <std::size_t nearby>
[[nodiscard]] bool beforeNearDigit(const Place &place)
{
    return place.nextDigit != std::string_view::npos && place.nextDigit < place.to + nearby;
}
/// A digit stands before it, near enough for the number of a house.
template <std::size_t nearby>
[[nodiscard]] bool behindNearDigit(const Place &place)
{
    return place.lastDigit != std::string_view::npos && place.lastDigit + nearby >= place.from;
}
constexpr Condition behindNumber = behindNearDigit<96>;
/// A word with a capital is the next, or the next but a few small ones: "rue de la Paix".
template <std::size_t smallWords, std::size_t longest = 3>
[[nodiscard]] bool beforeCapital(const Place &place);
/// The word before it begins with a capital.
[[nodiscard]] bool behindCapital(const Place &place);

/// One of the signs: what stands beside a run of digits.
template <char... signs>
[[nodiscard]] constexpr bool isSign(char c)
{
    return ((c == signs) || ...);
}

/// A word of a shape that names a street by its last letters: Hauptstrasse, Vesterbrogade.
[[nodiscard]] bool endsStreet(std::string_view word);
/// 123-4567, 1.2, 1/2: a digit stands behind the next sign.
[[nodiscard]] bool isSignAndDigit(const Place &place);

[[nodiscard]] constexpr bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}
/// A capital stands before the byte before it: "AB 123" and "AB123".
[[nodiscard]] inline bool isCapitalNextButOne(const Place &place)
{
    return isCapital(place.before(2));
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
[[nodiscard]] constexpr bool isCapitalOrBlank(char c)
{
    return isCapital(c) || isBlank(c);
}
[[nodiscard]] constexpr bool isOneOf(char c, std::string_view set)
{
    for (const char known : set) {
        if (known == c)
            return true;
    }
    return false;
}

template <std::size_t smallWords, std::size_t longest>
bool beforeCapital(const Place &place)
{
    std::size_t at = place.to;
    for (std::size_t word = 0; word <= smallWords; ++word) {
        constexpr std::size_t widestGap = 4;
        const std::size_t gap = at;
        while (at < place.text.size() && at - gap < widestGap && isOneOf(place.text[at], " \n'.-/"))
            ++at;
        if (at == place.text.size() || !isWordShape(place.text[at]))
            return false;
        if (isUpperShape(place.text[at]))
            return true;
        const std::size_t begin = at;
        while (at < place.text.size() && isWordShape(place.text[at]))
            ++at;
        if (at - begin > longest)
            return false;
    }
    return false;
}

} // namespace vigie::redaction
