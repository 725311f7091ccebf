#include "models/redaction/patterns.h"

#include "models/redaction/checks.h"
#include "models/redaction/patterntable.h"
#include "models/redaction/wakes.h"

#include <algorithm>
#include <array>
#include <string>
#include <tuple>

namespace vigie::redaction {
const std::vector<Pattern> &patternTable()
{
    static const std::vector<Pattern> patterns = [] {
        std::vector<Pattern> all;
        for (const auto &some :
             {valuePatterns(), codePatterns(), identityPatterns(), referencePatterns(), placePatterns(), organisationPatterns()})
            all.insert(all.end(), some.begin(), some.end());
        return all;
    }();
    return patterns;
}

namespace {

using C = TokenCategory;

const ExpressionSet &patternSet()
{
    static const ExpressionSet set = [] {
        std::vector<WakenExpression> expressions;
        for (const Pattern &pattern : patternTable())
            expressions.push_back({pattern.wake, pattern.expression, pattern.matcher});
        return ExpressionSet(expressions);
    }();
    return set;
}

std::string alphanumeric(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (isDigitShape(c) || (c >= 'A' && c <= 'Z'))
            result += c;
        else if (c >= 'a' && c <= 'z')
            result += static_cast<char>(c - 32);
    }
    return result;
}

std::size_t digitsIn(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isDigitShape));
}

/// 14h30, 20260323T1400Z, 3pm, 120min are words of time; XK4592P is not.
bool isMixedReference(std::string_view text)
{
    const std::size_t digits = digitsIn(text);
    int changes = 0;
    for (std::size_t i = 1; i < text.size(); ++i)
        changes += isDigitShape(text[i]) != isDigitShape(text[i - 1]) ? 1 : 0;
    const bool mixed = digits >= 2 && changes >= 3 && std::any_of(text.begin(), text.end(), isUpperShape);
    constexpr std::size_t shortest = 6;
    if (text.size() < shortest)
        return false;
    // BlueHeron77
    bool camel = false;
    for (std::size_t i = 1; i < text.size(); ++i)
        camel = camel || (isUpperShape(text[i]) && !isUpperShape(text[i - 1]) && !isDigitShape(text[i - 1]));
    constexpr std::size_t longNumber = 5;
    if (text.size() == digits || (text.size() - digits == 1 && digits < longNumber)
        || (digits < 3 && !mixed && !(camel && digits == 2)))
        return false;
    static const RE2 time("(?i)\\d{1,2}h\\d{0,2}(?:min)?|\\d{8}T\\d{4,6}Z?|\\d{1,4}(?:min|mins|minutes|am|pm|km|eur|euros|jours|"
                          "days|hours|heures|people|pers)|"
                          "(?:utc|gmt)\\d{1,4}",
                          latin1Options());
    return !RE2::FullMatch(re2::StringPiece(text.data(), text.size()), time);
}

/// Three characters or more that are no time, and no count, price or date by what follows.
bool isCode(std::string_view match, const std::string &shape, std::size_t to)
{
    static const RE2 time("(?i)\\d{1,2}(?:h\\d{0,2}|[:.]\\d{2})(?:am|pm)?|\\d{1,2}(?:am|pm)", latin1Options());
    static const RE2 counted(
        "(?i)\\s{0,2}(?::\\d|%|\\x80|\\xA3|(?:h|am|pm|eur|euros?|min|minutes?|heures?|hours?|jours?|days?|people|"
        "personnes?|pers|" VIGIE_MONTH ")\\b)",
        latin1Options());
    constexpr std::size_t shortest = 3;
    if (digitsIn(match) == 0 || alphanumeric(match).size() < shortest
        || RE2::FullMatch(re2::StringPiece(match.data(), match.size()), time))
        return false;
    const re2::StringPiece rest(shape.data() + to, std::min<std::size_t>(shape.size() - to, 20));
    return !counted.Match(rest, 0, rest.size(), RE2::ANCHOR_START, nullptr, 0);
}

/// A code that only words before it announce: no year, no price.
bool isNearCode(std::string_view match, const std::string &shape, std::size_t from, std::size_t to)
{
    static const RE2 year("19\\d{2}|20[0-3]\\d", latin1Options());
    const bool price = from > 0 && std::string_view("\x80\xA3$").find(shape[from - 1]) != std::string_view::npos;
    return !price && !RE2::FullMatch(re2::StringPiece(match.data(), match.size()), year) && isCode(match, shape, to);
}

/// A flight, an order: no price, no year, and no word where somebody shouts.
bool isLettersAndNumber(std::string_view match)
{
    static const RE2 other(
        "(?:EUR|USD|GBP|CHF|CAD|AUD|NZD|SGD|HKD|JPY|INR|NGN|KES|ZAR|XOF|XAF|MGA|MAD|TND|DZD|AT|IN|ON|TO|BY|OF|OR|"
        "THE|FOR|AND|PIN|TGV|TER|ICE|BUS|VOL|ART|LOT|RDV|CAP|MAX|MIN|BAC|VIP|ISO|DIN|NIR|ZIP|TTC|NET|USB|PDF|CDD|CDI|ID|NO|TEL|"
        "FAX|MOB|SIREN|SIRET|TVA|VAT|RCS|MRN|LE|LA|LES|DE|DU|DES|EN|AU|AUX|ET|OU|UN|UNE|SUR|PAR|POUR)[ "
        "-]?\\d+|"
        "[A-Z]+[ -]?(?:19|20)\\d{2}",
        latin1Options());
    return !RE2::FullMatch(re2::StringPiece(match.data(), match.size()), other);
}

bool passes(Check check, std::string_view match, const std::string &shape, std::size_t from, std::size_t to)
{
    switch (check) {
    case Check::None:
    case Check::TrimEnd:
    case Check::Iban:
        return true;
    case Check::HasDigit:
        return digitsIn(match) > 0;
    case Check::NoYear:
        return match.compare(0, 2, "19") != 0 && !(match.compare(0, 2, "20") == 0 && match[2] < '3');
    case Check::FourDigits:
        return digitsIn(match) >= 4;
    case Check::HasCapital:
        return std::any_of(match.begin(), match.end(), isUpperShape);
    case Check::Ipv4: {
        const bool before = from > 0 && (isDigitShape(shape[from - 1]) || shape[from - 1] == '.');
        const bool after = to < shape.size()
            && (isDigitShape(shape[to]) || (shape[to] == '.' && to + 1 < shape.size() && isDigitShape(shape[to + 1])));
        return !before && !after && isIpv4(match);
    }
    case Check::Ipv6:
        return isIpv6(match);
    case Check::FrenchVat:
        return isFrenchVat(alphanumeric(match));
    case Check::Nir:
        return isNir(alphanumeric(match));
    case Check::MixedReference:
        return isMixedReference(match);
    case Check::Code:
        return isCode(match, shape, to);
    case Check::NearCode:
        return isNearCode(match, shape, from, to);
    case Check::LettersAndNumber:
        return isLettersAndNumber(match);
    }
    return true;
}

std::size_t trimmedEnd(const std::string &shape, std::size_t from, std::size_t to)
{
    while (to > from + 1 && std::string_view(".,;:!?)]}'\"*_").find(shape[to - 1]) != std::string_view::npos)
        --to;
    return to;
}

char upperOf(char c)
{
    return isLatin(c) && !isCapital(c) ? static_cast<char>(c - 32) : c;
}

/// An IBAN from `from` on, walked by hand: separators between any two characters, and the country says where it ends.
void addIban(const std::string &shape, std::size_t from, std::vector<Candidate> &out)
{
    constexpr std::size_t shortest = 15;
    constexpr std::size_t longest = 34;
    std::array<char, longest> characters{};
    std::array<std::size_t, longest> ends{};
    std::size_t count = 0;
    const std::array country{upperOf(shape[from]), upperOf(shape[from + 1])};
    const bool listed = ibanLength({country.data(), country.size()}) > 0;
    for (std::size_t i = from; i < shape.size() && count < longest; ++i) {
        const char c = shape[i];
        // Of a country that is not listed, words in small letters would pass the check by chance: "au 06 39 98 77 02 mais".
        if (!listed && isLatin(c) && !isCapital(c))
            break;
        if (isDigitShape(c) || isLatin(c)) {
            characters[count] = isDigitShape(c) || isCapital(c) ? c : static_cast<char>(c - 32);
            ends[count++] = i + 1;
        } else if ((c != ' ' && c != '-' && c != '.' && c != '\n') || (i > from && !isWordShape(shape[i - 1]))) {
            break;
        }
    }
    const std::string_view value(characters.data(), count);
    const std::size_t length = ibanLength(value.substr(0, 2));
    for (std::size_t n = length ? length : count; n >= (length ? length : shortest); --n) {
        if (count >= n && isIban(value.substr(0, n))) {
            out.push_back({from, ends[n - 1], C::Iban, std::u16string(value.begin(), value.begin() + n)});
            return;
        }
    }
}

/// Where a match [from, to) ends when its value stays within its line; `to` when it has only one, or when the line it breaks is
/// as long as a line that was wrapped by a mail program (RFC 5322, 2.1.1 recommends 78), so that the words go on.
std::size_t lineEnd(const std::string &shape, std::size_t from, std::size_t to)
{
    constexpr std::size_t shortestWrapped = 50;
    constexpr std::size_t longestWrapped = 100;
    const std::string_view match = std::string_view(shape).substr(0, to); // not looked through to the end of the text
    for (std::size_t at = match.find('\n', from); at < to; at = match.find('\n', at + 1)) {
        const std::size_t before = at == 0 ? std::string::npos : shape.rfind('\n', at - 1);
        const std::size_t length = at - (before == std::string::npos ? 0 : before + 1);
        if (length >= shortestWrapped && length <= longestWrapped)
            continue;
        std::size_t end = at;
        while (end > from && std::string_view(" ,;:.-").find(shape[end - 1]) != std::string_view::npos)
            --end;
        return end;
    }
    return to;
}

/// Where an address that begins at `from` really does: "14.00 - 71 Craiglea Place" begins behind the time.
std::size_t behindTime(const std::string &shape, std::size_t from, std::size_t to)
{
    if (!isDigitShape(shape[from]) || from < 2 || !isDigitShape(shape[from - 2])
        || std::string_view(".:hH").find(shape[from - 1]) == std::string_view::npos)
        return from;
    while (from < to && isDigitShape(shape[from]))
        ++from;
    while (from < to && !isWordShape(shape[from]))
        ++from;
    return from;
}

bool staysInLine(C category)
{
    return category == C::Address || category == C::AccessCode || category == C::Number;
}

} // namespace

PatternsFound findPatterns(const FoldedText &text, const std::vector<Word> &words)
{
    PatternsFound all;
    readPatterns(text, words, all);
    return all;
}

void readPatterns(const FoldedText &text, const std::vector<Word> &words, PatternsFound &patterns)
{
    const std::string &shape = text.shape();
    patterns.values.clear();
    patterns.organisations.clear();
    std::vector<Candidate> &found = patterns.values;
    // Of two that find the same words, the earlier in the table names them.
    const auto add = [&](std::size_t index, std::string_view match) {
        const Pattern &pattern = patternTable()[index];
        auto from = static_cast<std::size_t>(match.data() - shape.data());
        if (pattern.check == Check::Iban) {
            addIban(shape, from, found);
            return match.data() + match.size();
        }
        std::size_t to = from + match.size();
        const char *next = match.data() + match.size();
        if (pattern.category == C::Address)
            from = behindTime(shape, from, to);
        if (pattern.check == Check::TrimEnd)
            to = trimmedEnd(shape, from, to);
        if (staysInLine(pattern.category)) {
            if (const std::size_t end = lineEnd(shape, from, to); end != to) {
                // What stands on the next line is looked at by itself.
                next = shape.data() + shape.find('\n', from) + 1;
                to = end;
                if (to == from)
                    return next;
            }
        }
        if (!passes(pattern.check, std::string_view(shape).substr(from, to - from), shape, from, to))
            return next;
        std::u16string key;
        key.reserve(to - from);
        for (std::size_t i = from; i < to; ++i) {
            if (isWordShape(shape[i]) || pattern.category == C::Url || pattern.category == C::ConferenceLink)
                key += text.folded()[i];
        }
        (pattern.category == C::Organisation ? patterns.organisations : found)
            .push_back({from, to, pattern.category, std::move(key), {}, index});
        return next;
    };
    patternSet().forEachMatch(shape, words, add);
    std::vector<Candidate> numbers;
    constexpr std::size_t usual = 8;
    numbers.reserve(usual);
    findNumbers(shape, words, numbers);
    for (Candidate &number : numbers) {
        if (number.category != C::Number || lineEnd(shape, number.from, number.to) == number.to) {
            found.push_back(std::move(number));
            continue;
        }
        // Two numbers below each other are not one; each is judged by what it has itself.
        for (std::size_t from = number.from; from < number.to;) {
            const std::size_t to = std::min(shape.find('\n', from), number.to);
            constexpr std::size_t fewestDigits = 4;
            std::string digits = alphanumeric(std::string_view(shape).substr(from, to - from));
            if (digits.size() >= fewestDigits)
                found.push_back({from, to, C::Number, std::u16string(digits.begin(), digits.end())});
            from = to + 1;
        }
    }
    for (std::vector<Candidate> *candidates : {&patterns.values, &patterns.organisations}) {
        // A link hides the name in it, an IBAN the number in it; a number says least of what it is.
        const auto order = [](const Candidate &a) {
            return std::tuple(-static_cast<std::ptrdiff_t>(a.to - a.from), a.from, a.category == C::Number, a.rank);
        };
        std::sort(candidates->begin(), candidates->end(),
                  [&order](const Candidate &a, const Candidate &b) { return order(a) < order(b); });
    }
}

} // namespace vigie::redaction
