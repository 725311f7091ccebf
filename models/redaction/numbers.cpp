// Runs of digit groups: cut into groups, then the longest group windows that are something known, then the rest.
#include "models/redaction/checks.h"
#include "models/redaction/patterns.h"

#include <re2/re2.h>

#include <optional>

namespace vigie::redaction {
namespace {

struct Group {
    std::size_t from = 0;
    std::size_t to = 0;
    bool plus = false; ///< preceded by '+', perhaps across '('
    bool parenthesised = false;
};

/// Groups further apart than this belong to different numbers.
constexpr std::size_t longestSeparator = 3;
constexpr std::size_t widestWindow = 12;

bool isSeparator(char c)
{
    return c == ' ' || c == '.' || c == '-' || c == '/' || c == '(' || c == ')' || c == '\n' || c == ',' || c == '\xB7'
        || c == '_' || c == ':' || c == '+';
}

/// What may stand between two groups of one number: at most three separators, a comma or a colon without a space.
bool connects(std::string_view between)
{
    if (between.empty() || between.size() > longestSeparator)
        return false;
    int hard = 0;
    bool space = false;
    for (const char c : between) {
        if (!isSeparator(c))
            return false;
        space = space || c == ' ' || c == '\n';
        hard += c == ',' || c == ':' || c == '+' ? 1 : 0;
    }
    return hard == 0 || (hard == 1 && !space && between.size() == 1 && between[0] != '+');
}

std::string digitsOf(const std::string &masked, const std::vector<Group> &groups, std::size_t first, std::size_t last)
{
    std::string digits;
    for (std::size_t i = first; i < last; ++i)
        digits.append(masked, groups[i].from, groups[i].to - groups[i].from);
    return digits;
}

/// The letters before a number, lower case, at most forty bytes.
std::string cueBefore(const std::string &masked, std::size_t from)
{
    const std::size_t start = from > 40 ? from - 40 : 0;
    std::string cue = masked.substr(start, from - start);
    for (char &c : cue) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + 32);
    }
    return cue;
}

bool phoneCue(const std::string &cue)
{
    static const RE2 expression(
        "(?:\\b(?:tel|telephone|phone|mobile|mob|portable|port|cell|fax|ligne|line|standard|joindre|joignable|appeler|appelez|"
        "appelle|call|ring|dial|text|sms|"
        "whatsapp|signal|numero|number|n\xB0|no|gsm|fixe|direct|reach me|me "
        "at)|[tmfp]\\s?[:.])[^a-z0-9]{0,6}(?:(?:au|a|at|on|sur|le|est|is|my|mon|:|\\(0\\))[^a-z0-9]{0,4}){0,2}$",
        RE2::Latin1);
    return RE2::PartialMatch(cue, expression);
}

bool companyCue(const std::string &cue)
{
    static const RE2 expression("\\b(?:siren|siret|rcs|naf|ape|immatricul)[^0-9]{0,25}$", RE2::Latin1);
    return RE2::PartialMatch(cue, expression);
}

bool sizes(const std::vector<Group> &groups, std::size_t first, std::size_t last, std::initializer_list<std::size_t> expected)
{
    if (last - first != expected.size())
        return false;
    std::size_t i = first;
    for (const std::size_t size : expected) {
        if (groups[i].to - groups[i].from != size)
            return false;
        ++i;
    }
    return true;
}

/// Country code and national number (ITU-T E.164), a bracketed trunk zero included. Where a country's numbers have one length,
/// it is asked for, so that two numbers side by side stay two.
bool isInternational(std::string_view digits)
{
    struct Plan {
        std::string_view country;
        std::size_t shortest;
        std::size_t longest;
    };
    static constexpr Plan plans[] = {{"33", 9, 9}, {"44", 9, 10}, {"1", 10, 10}, {"261", 9, 9}, {"81", 9, 10},
                                     {"32", 8, 9}, {"41", 9, 9},  {"34", 9, 9},  {"377", 8, 9}, {"212", 9, 9}};
    for (const Plan &plan : plans) {
        if (digits.substr(0, plan.country.size()) != plan.country)
            continue;
        std::string_view national = digits.substr(plan.country.size());
        if (!national.empty() && national[0] == '0')
            national.remove_prefix(1);
        return national.size() >= plan.shortest && national.size() <= plan.longest;
    }
    return digits.size() >= 8 && digits.size() <= 15;
}

std::optional<TokenCategory> classify(const std::string &masked, const std::vector<Group> &groups, std::size_t first,
                                      std::size_t last)
{
    std::size_t n = 0;
    for (std::size_t i = first; i < last; ++i)
        n += groups[i].to - groups[i].from;
    if (n < 6 || n > 19)
        return std::nullopt;
    const std::string digits = digitsOf(masked, groups, first, last);
    if (groups[first].plus && isInternational(digits))
        return TokenCategory::Phone;
    if (digits.compare(0, 2, "00") == 0 && isInternational(std::string_view(digits).substr(2)))
        return TokenCategory::Phone;
    const bool one = last - first == 1;
    if (n == 15 && isNir(digits))
        return TokenCategory::NationalId;
    if (n == 14 && isSiret(digits)) {
        const bool diners = one && isCard(digits) && !companyCue(cueBefore(masked, groups[first].from));
        if (!diners || digits[0] != '3')
            return TokenCategory::CompanyId;
    }
    if (isCard(digits))
        return TokenCategory::Card;
    if (n == 10 && digits[0] == '0' && digits[1] != '0')
        return TokenCategory::Phone; // France, Madagascar
    if ((n == 9 || n == 11) && digits[0] == '0' && digits[1] != '0')
        return TokenCategory::Phone; // Belgium, United Kingdom, Japan
    if (n == 10 && digits[0] >= '2' && digits[3] >= '2' && (sizes(groups, first, last, {3, 3, 4}) || groups[first].parenthesised))
        return TokenCategory::Phone; // North America
    if (n == 11 && digits[0] == '1' && digits[1] >= '2' && last - first >= 3)
        return TokenCategory::Phone;
    if (isSiren(digits) && (one || sizes(groups, first, last, {3, 3, 3})) && !phoneCue(cueBefore(masked, groups[first].from)))
        return TokenCategory::CompanyId;
    return std::nullopt;
}

/// What no plan knows is a phone when the words before it say so: "tél. 467 3395".
bool isPhoneByCue(const std::string &masked, const std::vector<Group> &groups, std::size_t first, std::size_t last)
{
    std::size_t n = 0;
    for (std::size_t i = first; i < last; ++i)
        n += groups[i].to - groups[i].from;
    return n >= 6 && n <= 13 && phoneCue(cueBefore(masked, groups[first].from));
}

std::u16string keyOf(TokenCategory category, const std::string &digits)
{
    return category == TokenCategory::Phone ? phoneKey(digits) : std::u16string(digits.begin(), digits.end());
}

/// "+33 (0)6", "(0)": what belongs to the number before its first digit.
std::size_t leading(const std::string &masked, const Group &group)
{
    std::size_t from = group.from;
    while (from > 0 && group.from - from < 3 && (masked[from - 1] == '(' || masked[from - 1] == '+'))
        --from;
    return from;
}

/// An extension after a phone: "x4587", "ext. 12", "poste 34".
std::size_t extension(const std::string &masked, std::size_t to)
{
    static const RE2 expression("(?i)^(\\s?(?:x|ext\\.?|extension|poste)\\s?\\d{1,6})", RE2::Latin1);
    re2::StringPiece rest(masked.data() + to, std::min<std::size_t>(masked.size() - to, 24));
    re2::StringPiece match;
    return RE2::PartialMatch(rest, expression, &match) ? to + match.size() : to;
}

void classifyRun(const std::string &masked, const std::vector<Group> &groups, std::vector<Candidate> &out)
{
    std::size_t pending = 0; // first group not yet explained
    const auto flush = [&](std::size_t end) {
        const std::string digits = digitsOf(masked, groups, pending, end);
        if (digits.size() >= 6)
            out.push_back({leading(masked, groups[pending]), groups[end - 1].to, TokenCategory::Number,
                           keyOf(TokenCategory::Number, digits), 0});
    };
    for (std::size_t first = 0; first < groups.size();) {
        std::size_t best = 0;
        TokenCategory category = TokenCategory::Number;
        for (std::size_t last = std::min(groups.size(), first + widestWindow); last > first; --last) {
            if (const auto found = classify(masked, groups, first, last)) {
                best = last;
                category = *found;
                break;
            }
        }
        for (std::size_t last = std::min(groups.size(), first + widestWindow); best == 0 && last > first; --last) {
            if (isPhoneByCue(masked, groups, first, last)) {
                best = last;
                category = TokenCategory::Phone;
            }
        }
        if (best == 0) {
            ++first;
            continue;
        }
        if (pending < first)
            flush(first);
        std::size_t to = groups[best - 1].to;
        if (category == TokenCategory::Phone)
            to = extension(masked, to);
        out.push_back({leading(masked, groups[first]), to, category, keyOf(category, digitsOf(masked, groups, first, best)), 0});
        first = best;
        pending = best;
    }
    if (pending < groups.size())
        flush(groups.size());
}

} // namespace

std::u16string phoneKey(std::string_view digits)
{
    if (digits.size() > 9)
        digits.remove_prefix(digits.size() - 9);
    return std::u16string(digits.begin(), digits.end());
}

void findNumbers(const std::string &masked, std::vector<Candidate> &out)
{
    std::vector<Group> run;
    const auto finish = [&] {
        if (!run.empty())
            classifyRun(masked, run, out);
        run.clear();
    };
    for (std::size_t i = 0; i < masked.size();) {
        if (!isDigitShape(masked[i])) {
            ++i;
            continue;
        }
        const std::size_t from = i;
        while (i < masked.size() && isDigitShape(masked[i]))
            ++i;
        if (!run.empty() && !connects(std::string_view(masked).substr(run.back().to, from - run.back().to)))
            finish();
        Group group{from, i, false, false};
        for (std::size_t back = from; back > 0 && from - back < 3; --back) {
            const char c = masked[back - 1];
            group.plus = group.plus || c == '+';
            group.parenthesised = group.parenthesised || c == '(';
            if (c != '+' && c != '(' && c != ' ')
                break;
        }
        if (group.plus && !run.empty())
            finish();
        run.push_back(group);
    }
    finish();
}

} // namespace vigie::redaction
