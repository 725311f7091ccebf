// Runs of digit groups: cut into groups, then the longest group windows that are something known, then the rest.
#include "models/redaction/checks.h"
#include "models/redaction/keptnumbers.h"
#include "models/redaction/patterns.h"
#include "models/redaction/wakes.h"

#include <QVarLengthArray>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>

namespace vigie::redaction {
namespace {

struct Group {
    std::size_t from = 0;
    std::size_t to = 0;
    bool plus = false; ///< preceded by '+', perhaps across '('
    bool parenthesised = false;
};

constexpr qsizetype usualGroups = 12; // of a run; a longer one makes room
using Groups = QVarLengthArray<Group, usualGroups>;

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

/// The letters before a number, lower case, at most forty bytes.
class WordsBefore
{
public:
    WordsBefore(const std::string &masked, std::size_t from)
        : m_size(std::min(from, m_letters.size()))
    {
        std::transform(masked.data() + (from - m_size), masked.data() + from, m_letters.data(), lowerOf);
    }
    operator re2::StringPiece() const { return {m_letters.data(), m_size}; }

private:
    std::array<char, 40> m_letters;
    std::size_t m_size;
};

bool phoneCue(re2::StringPiece cue)
{
    // Most numbers follow a number, which is no cue.
    constexpr std::size_t widestGap = 6;
    std::size_t last = cue.size();
    while (last > 0 && cue.size() - last < widestGap && !isWordShape(cue[last - 1]))
        --last;
    if (last == 0 || (isDigitShape(cue[last - 1]) && (last == cue.size() || cue[last] != ')')))
        return false;
    static const RE2 expression(
        "(?:\\b(?:tel|telephone|phone|mobile|mob|portable|port|cell|fax|ligne|line|standard|joindre|joignable|appeler|appelez|"
        "appelle|call|ring|dial|text|sms|"
        "whatsapp|signal|numero|number|n\xB0|no|gsm|fixe|direct|reach me|me "
        "at)|[tmfp]\\s?[:.])[^a-z0-9]{0,6}(?:(?:au|a|at|on|sur|le|est|is|my|mon|:|\\(0\\))[^a-z0-9]{0,4}){0,2}$",
        RE2::Latin1);
    return RE2::PartialMatch(cue, expression);
}

bool companyCue(re2::StringPiece cue)
{
    static const RE2 expression("\\b(?:siren|siret|rcs|naf|ape|immatricul)[^0-9]{0,25}$", RE2::Latin1);
    return RE2::PartialMatch(cue, expression);
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

/// A run of groups, its digits in one piece: windows of it are views.
class Run
{
public:
    explicit Run(const std::string &masked)
        : m_masked(masked)
    {
    }

    void add(const Group &group)
    {
        m_groups.push_back(group);
        m_digits.append(m_masked.data() + group.from, static_cast<qsizetype>(group.to - group.from));
        m_ends.push_back(static_cast<std::size_t>(m_digits.size()));
    }
    void clear()
    {
        m_groups.clear();
        m_digits.clear();
        m_ends.clear();
        m_cueOf = SIZE_MAX;
    }
    [[nodiscard]] const Group &group(std::size_t i) const { return m_groups.data()[i]; }
    [[nodiscard]] bool isEmpty() const { return m_groups.isEmpty(); }
    /// REQUIRES a group.
    [[nodiscard]] std::size_t lastEnd() const { return m_groups.last().to; }
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(m_groups.size()); }
    [[nodiscard]] std::string_view digits(std::size_t first, std::size_t last) const
    {
        const std::size_t from = first == 0 ? 0 : end(first - 1);
        return {m_digits.data() + from, end(last - 1) - from};
    }
    [[nodiscard]] bool sizes(std::size_t first, std::size_t last, std::initializer_list<std::size_t> expected) const
    {
        if (last - first != expected.size())
            return false;
        std::size_t i = first;
        for (const std::size_t size : expected) {
            if (group(i).to - group(i).from != size)
                return false;
            ++i;
        }
        return true;
    }
    /// What the words before group `first` say, looked at once.
    [[nodiscard]] bool phoneCued(std::size_t first)
    {
        if (m_cueOf != first) {
            m_cueOf = first;
            // A group before it ends the words.
            m_cued = phoneCue(WordsBefore(m_masked, group(first).from));
        }
        return m_cued;
    }
    [[nodiscard]] bool companyCued(std::size_t first) const { return companyCue(WordsBefore(m_masked, group(first).from)); }

    [[nodiscard]] std::optional<TokenCategory> classify(std::size_t first, std::size_t last);
    /// What no plan knows is a phone when the words before it say so: "tél. 467 3395".
    [[nodiscard]] bool isPhoneByCue(std::size_t first, std::size_t last)
    {
        constexpr std::size_t shortest = 6;
        constexpr std::size_t longest = 13;
        const std::size_t n = digits(first, last).size();
        return n >= shortest && n <= longest && phoneCued(first);
    }

private:
    /// How many digits the groups up to this one have.
    [[nodiscard]] std::size_t end(std::size_t i) const { return m_ends.data()[i]; }

    const std::string &m_masked;
    Groups m_groups;
    QVarLengthArray<char, 4 * usualGroups> m_digits;
    QVarLengthArray<std::size_t, usualGroups> m_ends;
    std::size_t m_cueOf = SIZE_MAX; ///< the group that m_cued speaks of
    bool m_cued = false;
};

std::optional<TokenCategory> Run::classify(std::size_t first, std::size_t last)
{
    const std::string_view digits = this->digits(first, last);
    const std::size_t n = digits.size();
    if (n < 6 || n > 19)
        return std::nullopt;
    if (group(first).plus && isInternational(digits))
        return TokenCategory::Phone;
    if (digits.compare(0, 2, "00") == 0 && isInternational(digits.substr(2)))
        return TokenCategory::Phone;
    const bool one = last - first == 1;
    if (n == 15 && isNir(digits))
        return TokenCategory::NationalId;
    if (n == 14 && isSiret(digits)) {
        const bool diners = one && isCard(digits) && !companyCued(first);
        if (!diners || digits[0] != '3')
            return TokenCategory::CompanyId;
    }
    if (isCard(digits))
        return TokenCategory::Card;
    if (n == 10 && digits[0] == '0' && digits[1] != '0')
        return TokenCategory::Phone; // France, Madagascar
    if ((n == 9 || n == 11) && digits[0] == '0' && digits[1] != '0')
        return TokenCategory::Phone; // Belgium, United Kingdom, Japan
    if (n == 10 && digits[0] >= '2' && digits[3] >= '2' && (sizes(first, last, {3, 3, 4}) || group(first).parenthesised))
        return TokenCategory::Phone; // North America
    if (n == 11 && digits[0] == '1' && digits[1] >= '2' && last - first >= 3)
        return TokenCategory::Phone;
    if (isSiren(digits) && (one || sizes(first, last, {3, 3, 3})) && !phoneCued(first))
        return TokenCategory::CompanyId;
    return std::nullopt;
}

std::u16string keyOf(TokenCategory category, std::string_view digits)
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

void classifyRun(const std::string &masked, Run &run, std::vector<Candidate> &out)
{
    std::size_t pending = 0; // first group not yet explained
    const auto flush = [&](std::size_t end) {
        const std::string_view digits = run.digits(pending, end);
        if (digits.size() >= 6)
            out.push_back({leading(masked, run.group(pending)), run.group(end - 1).to, TokenCategory::Number,
                           keyOf(TokenCategory::Number, digits)});
    };
    for (std::size_t first = 0; first < run.size();) {
        std::size_t best = 0;
        TokenCategory category = TokenCategory::Number;
        for (std::size_t last = std::min(run.size(), first + widestWindow); last > first; --last) {
            if (const auto found = run.classify(first, last)) {
                best = last;
                category = *found;
                break;
            }
        }
        for (std::size_t last = std::min(run.size(), first + widestWindow); best == 0 && last > first; --last) {
            if (run.isPhoneByCue(first, last)) {
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
        std::size_t to = run.group(best - 1).to;
        if (category == TokenCategory::Phone)
            to = extension(masked, to);
        out.push_back({leading(masked, run.group(first)), to, category, keyOf(category, run.digits(first, best))});
        first = best;
        pending = best;
    }
    if (pending < run.size())
        flush(run.size());
}

/// The numbers of shape [from, to), dates, times and prices left out by what stands around them.
void classifyNumbers(const std::string &shape, const std::vector<Word> &words, std::size_t from, std::size_t to,
                     std::vector<Candidate> &out)
{
    constexpr std::size_t around = 96; // more than any cue or date
    const std::size_t start = from - std::min(from, around);
    const std::string masked = withoutKept(shape, start, std::min(to + around, shape.size()), words);
    const std::size_t first = out.size();
    const std::size_t end = to - start;
    Run run(masked);
    const auto finish = [&] {
        if (!run.isEmpty())
            classifyRun(masked, run, out);
        run.clear();
    };
    for (std::size_t i = from - start; i < end;) {
        if (!isDigitShape(masked[i])) {
            ++i;
            continue;
        }
        const std::size_t begin = i;
        while (i < end && isDigitShape(masked[i]))
            ++i;
        if (!run.isEmpty() && !connects(std::string_view(masked).substr(run.lastEnd(), begin - run.lastEnd())))
            finish();
        Group group{begin, i, false, false};
        for (std::size_t back = begin; back > 0 && begin - back < 3; --back) {
            const char c = masked[back - 1];
            group.plus = group.plus || c == '+';
            group.parenthesised = group.parenthesised || c == '(';
            if (c != '+' && c != '(' && c != ' ')
                break;
        }
        if (group.plus && !run.isEmpty())
            finish();
        run.add(group);
    }
    finish();
    for (auto found = out.begin() + static_cast<std::ptrdiff_t>(first); found != out.end(); ++found) {
        found->from += start;
        found->to += start;
    }
}

} // namespace

std::u16string phoneKey(std::string_view digits)
{
    if (digits.size() > 9)
        digits.remove_prefix(digits.size() - 9);
    return std::u16string(digits.begin(), digits.end());
}

void findNumbers(const std::string &shape, const std::vector<Word> &words, std::vector<Candidate> &out)
{
    // Of numbers in a row all digits together decide whether any is looked at.
    constexpr std::size_t fewestDigits = 6;
    std::size_t from = 0;
    std::size_t to = 0;
    std::size_t digits = 0;
    const auto finish = [&] {
        if (digits >= fewestDigits)
            classifyNumbers(shape, words, from, to, out);
        digits = 0;
    };
    for (const Word *word = firstNumber(words); word; word = nextNumber(word)) {
        for (std::size_t i = word->start; i < word->end;) {
            if (!isDigitShape(shape[i])) {
                ++i;
                continue;
            }
            if (digits > 0 && !connects(std::string_view(shape).substr(to, i - to)))
                finish();
            if (digits == 0)
                from = i;
            to = i;
            while (to < word->end && isDigitShape(shape[to]))
                ++to;
            digits += to - i;
            i = to;
        }
    }
    finish();
}

} // namespace vigie::redaction
