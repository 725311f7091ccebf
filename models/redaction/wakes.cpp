#include "models/redaction/wakes.h"

#include <algorithm>

namespace vigie::redaction {

bool isSignAndDigit(const Place &place)
{
    return isDigitShape(place.after(2));
}

bool behindCapital(const Place &place)
{
    constexpr std::size_t mostBlanks = 3;
    std::size_t at = place.from;
    while (at > 0 && place.from - at < mostBlanks && isBlank(place.text[at - 1]))
        --at;
    if (at == place.from)
        return false;
    constexpr std::size_t longestWord = 48;
    const std::size_t end = at;
    while (at > 0 && end - at < longestWord && (isWordShape(place.text[at - 1]) || isOneOf(place.text[at - 1], "'-.")))
        --at;
    while (at < end && !isWordShape(place.text[at]))
        ++at;
    const std::string_view word = place.text.substr(at, end - at);
    return std::any_of(word.begin(), word.end(), isUpperShape);
}

} // namespace vigie::redaction
