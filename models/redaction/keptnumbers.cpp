#include "models/redaction/keptnumbers.h"

#include "models/redaction/patterntable.h"
#include "models/redaction/wakes.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>

namespace vigie::redaction {
namespace {

#define VIGIE_MONTHS                                                                                                             \
    "janv|janvier|fevr|fevrier|mars|avr|avril|mai|juin|juil|juillet|aout|sept|septembre|octobre|novembre|decembre|january|"      \
    "february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec"

constexpr bool isDateSign(char c)
{
    return isOneOf(c, "/.-");
}

constexpr bool isHourSign(char c)
{
    return isBlank(c) || isOneOf(c, "hH:");
}

constexpr bool isEndOfHour(char c)
{
    return isBlank(c) || isOneOf(c, "hHaApPoO");
}

constexpr bool isEndOfFirstHour(char c)
{
    return isBlank(c) || isOneOf(c, "hH-/");
}

/// 14h30, 14:30, 14 heures 30, by the first sign behind it.
bool isHourAndMinute(const Place &place)
{
    const char sign = isBlank(place.after()) ? place.after(2) : place.after();
    return isOneOf(sign, "hH:");
}

/// 14h, 2 pm, 2 o'clock
bool isHour(const Place &place)
{
    const std::size_t n = isBlank(place.after()) ? 2 : 1;
    return isOneOf(place.after(n), "hHaApPoO") && !isDigitShape(place.after(n + 1));
}

/// 9h-12h, 9/12h
bool isFirstHour(const Place &place)
{
    std::size_t n = isOneOf(place.after(), "hH") ? 2 : 1;
    while (n > 1 && n < 4 && isDigitShape(place.after(n)))
        ++n;
    return isOneOf(isBlank(place.after(n)) ? place.after(n + 1) : place.after(n), "-/");
}

bool isBasicDate(const Place &place)
{
    return place.text.compare(place.from, 2, "20") == 0;
}

/// Pairs of bytes, asked with one look; mostly false for any other two.
class Pairs
{
public:
    constexpr Pairs(std::initializer_list<const char *> pairs)
    {
        for (const char *const pair : pairs)
            m_seconds[bitOf(pair[0])] |= std::uint32_t{1} << bitOf(pair[1]);
    }
    [[nodiscard]] bool mayHold(char first, char second) const { return (m_seconds[bitOf(first)] >> bitOf(second) & 1U) != 0; }

private:
    /// The same for a letter in either case.
    [[nodiscard]] static constexpr unsigned bitOf(char c) { return static_cast<unsigned char>(c) % 32U; }

    std::array<std::uint32_t, 32> m_seconds{};
};

bool isBeforeCurrency(const Place &place)
{
    constexpr std::size_t longestRest = 16; // 1 250 000,00
    std::size_t n = 1;
    while (n < longestRest && (isDigitShape(place.after(n)) || isOneOf(place.after(n), " .,\n")))
        ++n;
    if (isOneOf(place.after(n), "\x80\xA3$%"))
        return true;
    // The first two letters of what a price is counted in
    static constexpr Pairs currencies{"k\x80", "ke", "ku", "kd", "kg", "kp", "kc", "km", "ka", "ky", "kj", "kf",
                                      "m\x80", "eu", "us", "do", "gb", "po", "ch", "mg", "ar", "ye", "jp", "fr"};
    return currencies.mayHold(place.after(n), place.after(n + 1));
}

bool isBehindCurrency(const Place &place)
{
    const std::size_t n = isBlank(place.before()) ? (isBlank(place.before(2)) ? 3 : 2) : 1;
    if (isOneOf(place.before(n), "\x80\xA3$"))
        return true;
    static constexpr Pairs currencies{"ur", "sd", "bp", "hf", "ga", "py"}; // the last two letters
    return currencies.mayHold(place.before(n + 1), place.before(n));
}

/// 14.00, as the British write it: no number stands beside it, but behind a dash between blanks.
bool isDottedTime(const Place &place)
{
    if (place.after() != '.' || !isDigitShape(place.after(2)) || !isDigitShape(place.after(3))
        || !(isBlank(place.before()) || place.before() == '(') || isDigitShape(place.before(2)))
        return false;
    std::size_t n = 4;
    if (isWordShape(place.after(n)) || isOneOf(place.after(n), ".:/-"))
        return false;
    bool blanks = false;
    for (; isOneOf(place.after(n), " ,;)") && n < 8; ++n)
        blanks = true;
    return !isDigitShape(place.after(n)) || !blanks;
}

/// The first of them are dates and times whose separators may also stand in a longer number.
constexpr std::size_t keptDates = 5;

} // namespace

const std::vector<WakenExpression> &keptExpressions()
{
    static const std::vector<WakenExpression> expressions{
        {digits(sizes(4, 4), isSignAndDigit, 0, {.after = isDateSign}),
         "\\d{4}-\\d{2}-\\d{2}(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,6})?)?\\s?(?:Z|[+-]\\d{2}:?\\d{2})?)?"},
        {digits(sizes(1, 2), isSignAndDigit, 0, {.after = isDateSign}),
         "(?:0?[1-9]|[12]\\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:(?:19|20)\\d{2}|\\d{2})"},
        {digits(sizes(1, 2), isSignAndDigit, 0, {.after = isDateSign}),
         "(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\\d|3[01])/(?:(?:19|20)\\d{2}|\\d{2})"},
        {digits(sizes(4, 4), isSignAndDigit, 0, {.after = isDateSign}),
         "(?:19|20)\\d{2}[/.](?:0?[1-9]|1[0-2])[/.](?:0?[1-9]|[12]\\d|3[01])"},
        {digits(sizes(1, 2), isDottedTime, 0, {.after = isSign<'.'>}), "(?:[01]?\\d|2[0-3])\\.[0-5]\\d"},
        {digits(sizes(1, 2), isHourAndMinute, 0, {.after = isHourSign}),
         "(?i)(?:[01]?\\d|2[0-4])\\s?(?:h|:|heures?)\\s?[0-5]\\d(?::[0-5]\\d)?(?:\\s?(?:am|pm))?"},
        {digits(sizes(1, 2), isHour, 0, {.after = isEndOfHour}),
         "(?i)(?:[01]?\\d|2[0-4])\\s?(?:h|heures?|am|pm|a\\.m\\.|p\\.m\\.|o'clock)\\b"},
        {digits(sizes(1, 2), isFirstHour, 0, {.after = isEndOfFirstHour}),
         "(?i)(?:[01]?\\d|2[0-4])(?:h[0-5]?\\d?)?\\s?[-/]\\s?(?:[01]?\\d|2[0-4])\\s?(?:h[0-5]?\\d?|am|pm)\\b"},
        {digits(sizes(8, 8), isBasicDate), "20[1-4]\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?:T\\d{4}(?:\\d{2})?Z?)?"},
        {around(VIGIE_MONTHS, 64, behindNumber),
         "(?i)(?:\\d{1,2}(?:er|st|nd|rd|th)?(?:\\s?[,/"
         "&-]\\s?|\\s(?:et|ou|and|or|au|to)\\s|\\s)){0,5}\\d{1,2}(?:er|st|nd|rd|th)?\\s{1,2}(?:of\\s)?" VIGIE_MONTH
         "(?:,?\\s{1,2}(?:19|20)\\d{2}\\b)?"},
        {word(VIGIE_MONTHS, nullptr, NeedsDigit),
         "(?i)" VIGIE_MONTH
         "\\s{1,2}\\d{1,2}(?:st|nd|rd|th)?(?:\\s?(?:,|-|and|or|to|&)\\s?\\d{1,2}(?:st|nd|rd|th)?\\b){0,4}(?:,?\\s{"
         "1,2}(?:19|20)\\d{2}\\b)?"},
        {word(VIGIE_MONTHS, nullptr, NeedsDigit), "(?i)" VIGIE_MONTH "\\s{1,2}(?:19|20)\\d{2}\\b"},
        {digits(sizes(1), isBeforeCurrency),
         "(?i)(?:\\d{1,3}(?:[ "
         ".,]\\d{3}){1,3}|\\d{1,9})(?:[.,]\\d{1,2})?\\s?(?:\\x80|\\xA3|\\$|%|(?:k?\\s?(?:eur|euros?|usd|dollars?|gbp|pounds?|chf|"
         "mga|"
         "ariary|yen|jpy|francs?)|k\\x80|m\\x80)\\b)"},
        {digits(sizes(1), isBehindCurrency, 6),
         "(?i)(?:\\x80|\\xA3|\\$|\\b(?:eur|usd|gbp|chf|mga|jpy)\\s)\\s?(?:\\d{1,3}(?:[ "
         ".,]\\d{3}){1,3}|\\d{1,9})(?:[.,]\\d{1,2})?"},
    };
    return expressions;
}

std::string withoutKept(std::string_view shape, std::size_t partFrom, std::size_t partTo, const std::vector<Word> &words)
{
    static const ExpressionSet keptSet(keptExpressions());
    const std::string_view text = shape.substr(partFrom, partTo - partFrom);
    std::string masked(text);
    keptSet.forEachMatchIn(shape, {partFrom, partTo}, words, [&](std::size_t index, std::string_view match) {
        const auto from = static_cast<std::size_t>(match.data() - text.data());
        const std::size_t to = from + match.size();
        const auto joins = [&](std::size_t at) { return index < keptDates && isOneOf(text[at], "./-"); };
        const bool before = from > 0
            && (isWordShape(text[from - 1]) || text[from - 1] == '+'
                || (from > 1 && joins(from - 1) && isDigitShape(text[from - 2]) && isDigitShape(text[from])));
        const bool after = to < text.size() && isDigitShape(text[to - 1])
            && (isDigitShape(text[to]) || (to + 1 < text.size() && joins(to) && isDigitShape(text[to + 1])));
        if (!before && !after)
            std::fill(masked.begin() + static_cast<std::ptrdiff_t>(from), masked.begin() + static_cast<std::ptrdiff_t>(to),
                      '\x02');
        return match.data() + match.size();
    });
    return masked;
}

} // namespace vigie::redaction
