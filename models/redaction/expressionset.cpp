#include "models/redaction/expressionset.h"

#include "models/redaction/wakes.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>

namespace vigie::redaction {
namespace {

/// Of a text: several times what any ordinary one takes, so that none costs many times what it costs by RE2 alone.
constexpr std::ptrdiff_t fewestSteps = 4096;
constexpr std::ptrdiff_t stepsOfByte = 4;

constexpr std::size_t mostRows = 192;

constexpr bool isAlphanumeric(char c)
{
    return isWordShape(c) && c != '\xC9' && c != '\xE9';
}

/// Bytes that one vector instruction looks at (vectors of GCC and Clang, on every processor).
constexpr std::size_t signBlock = 16;
using SignBytes = std::int8_t __attribute__((vector_size(signBlock)));

/// The next byte that may be a Mark, or the end.
std::size_t nextSign(std::string_view text, std::size_t at)
{
    constexpr std::string_view signs = "@.:-/&";
    while (at + signBlock <= text.size()) {
        SignBytes c;
        std::memcpy(&c, text.data() + at, sizeof c);
        const auto found = (c == '@') | (c == '.') | (c == ':') | (c == '-') | (c == '/') | (c == '&');
        std::array<std::uint64_t, 2> words;
        std::memcpy(words.data(), &found, sizeof found);
        if ((words[0] | words[1]) != 0)
            break;
        at += signBlock;
    }
    while (at < text.size() && !isOneOf(text[at], signs))
        ++at;
    return at;
}

} // namespace

ExpressionSet::ExpressionSet(const std::vector<WakenExpression> &expressions)
{
    if (expressions.size() > mostRows)
        qFatal("More expressions in a set than it has room for");
    std::map<std::string_view, Rows> byWord;
    for (const auto &[wake, expression, matcher] : expressions) {
        const auto index = static_cast<std::uint16_t>(m_rows.size());
        m_rows.push_back({wake, expression ? std::make_unique<Expression>(expression) : nullptr, matcher});
        switch (wake.by) {
        case Wake::By::Word:
            for (std::string_view rest(wake.words); !rest.empty();) {
                const std::size_t end = std::min(rest.find('|'), rest.size());
                byWord[rest.substr(0, end)].push_back(index);
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
            break;
        case Wake::By::Digits:
            addDigits(index, wake);
            break;
        case Wake::By::Marks:
            m_ofMarks.push_back(index);
            m_marks |= wake.marks;
            break;
        }
    }
    std::size_t slots = 64;
    while (slots < 4 * byWord.size())
        slots *= 2;
    m_slots.resize(slots);
    m_ofWords.resize(slots);
    for (auto &[letters, rows] : byWord) {
        WordHash hash;
        for (const char c : letters)
            hash.add(static_cast<char16_t>(c));
        std::size_t slot = hash.value() % slots;
        while (m_slots[slot] != 0)
            slot = (slot + 1) % slots;
        m_slots[slot] = hash.value();
        m_mayWake.set(hash.value() % m_mayWake.size());
        m_ofWords[slot] = std::move(rows);
    }
}

void ExpressionSet::addDigits(std::uint16_t index, const Wake &wake)
{
    Q_ASSERT(m_ofDigits.size() < 64);
    const std::uint64_t bit = std::uint64_t{1} << m_ofDigits.size();
    m_ofDigits.push_back(index);
    for (std::size_t size = 1; size < m_bySize.size(); ++size)
        m_bySize[size] |= wake.sizes >> size & 1U ? bit : 0;
    for (std::size_t byte = 0; byte < m_byBefore.size(); ++byte) {
        const auto c = static_cast<char>(byte);
        m_byBefore[byte] |= !wake.beside.before || wake.beside.before(c) ? bit : 0;
        m_byAfter[byte] |= !wake.beside.after || wake.beside.after(c) ? bit : 0;
    }
}

const ExpressionSet::Rows *ExpressionSet::rowsOf(std::uint64_t hash) const
{
    for (std::size_t slot = hash & (m_slots.size() - 1); m_slots[slot] != 0; slot = (slot + 1) & (m_slots.size() - 1)) {
        if (m_slots[slot] == hash)
            return &m_ofWords[slot];
    }
    return nullptr;
}

/// One pass over one text.
class ExpressionSet::Search
{
public:
    /// `number` is the first word with digits of those that are read.
    Search(const ExpressionSet &set, std::string_view all, Part part, const Word *number, Callback found, void *callee)
        : m_set(set)
        , m_all(all)
        , m_found(found)
        , m_callee(callee)
        , m_steps(fewestSteps + stepsOfByte * static_cast<std::ptrdiff_t>(part.to - part.from))
        , m_number(number)
    {
        std::fill_n(m_done.begin(), set.m_rows.size(), nullptr);
    }

    /// The words are those of the whole text; `word` is the first that is not read, and left behind the paragraph.
    void paragraph(std::string_view text, const Word *&word, const Word *end)
    {
        m_text = text;
        m_lastDigit = std::string_view::npos;
        const auto first = static_cast<std::size_t>(text.data() - m_all.data());
        // Which words wake something no processor foresees: gathered without a branch, some at once.
        constexpr std::size_t atOnce = 64;
        std::array<const Word *, atOnce + 1> waking;
        while (word != end && word->start < first + text.size()) {
            std::size_t count = 0;
            for (std::size_t n = 0; n < atOnce && word != end && word->start < first + text.size(); ++n, ++word) {
                waking[count] = word;
                count += static_cast<std::size_t>(word->digits | word->hump | m_set.mayWake(word->hash));
            }
            for (std::size_t n = 0; n < count; ++n)
                wakeByWord(*waking[n], waking[n]->start - first, waking[n]->end - first);
        }
        for (std::size_t at = nextSign(text, 0); at < text.size(); at = nextSign(text, at))
            at = chunkAround(at);
    }

private:
    void wakeByWord(const Word &word, std::size_t from, std::size_t to)
    {
        if (!word.digits)
            wakeByHash(word.hash, from, to);
        if (word.digits || word.hump)
            wakeByParts(from, to);
        if (word.digits) {
            m_lastDigit = to - 1;
            while (!isDigitShape(m_text[m_lastDigit]))
                --m_lastDigit;
        }
    }

    /// The nearest digit from `at` on, asked from left to right.
    [[nodiscard]] std::size_t digitBehind(std::size_t at)
    {
        const auto first = static_cast<std::size_t>(m_text.data() - m_all.data());
        for (; m_number && m_number->start < first + m_text.size(); m_number = nextNumber(m_number)) {
            const std::size_t end = std::min(m_number->end, first + m_text.size());
            std::size_t digit = std::max(m_number->start, first + at);
            while (digit < end && !isDigitShape(m_all[digit]))
                ++digit;
            if (digit < end)
                return digit - first;
        }
        return std::string_view::npos;
    }

    void wakeByHash(std::uint64_t hash, std::size_t from, std::size_t to)
    {
        if (!m_set.mayWake(hash))
            return;
        const Rows *const rows = m_set.rowsOf(hash);
        if (!rows)
            return;
        const Place place{m_text, from, to, 0, m_lastDigit, digitBehind(to)};
        const unsigned has = (isCapital(m_text[from]) ? unsigned{NeedsCapital} : 0U)
            | (place.nextDigit < to + nearDigit ? unsigned{NeedsDigit} : 0U);
        for (const std::uint16_t row : *rows) {
            if ((m_set.m_rows[row].wake.needs & ~has) == 0)
                wake(row, place);
        }
    }

    /// A cue ends at a digit and at the first capital behind a small letter too: "code45", "codeB12".
    void wakeByParts(std::size_t from, std::size_t to)
    {
        WordHash hash;
        bool hump = false;
        std::size_t i = from;
        for (; i < to && !isDigitShape(m_text[i]); ++i) {
            if (!hump && i > from && isCapital(m_text[i]) && !isCapital(m_text[i - 1])) {
                hump = true;
                wakeByHash(hash.value(), from, i);
            }
            hash.add(static_cast<char16_t>(static_cast<unsigned char>(lowerOf(m_text[i]))));
        }
        if (i > from && i < to)
            wakeByHash(hash.value(), from, i);
        while (i < to)
            i = isDigitShape(m_text[i]) ? digitRun(i) : i + 1;
    }

    std::size_t digitRun(std::size_t from)
    {
        std::size_t to = from;
        while (to < m_text.size() && isDigitShape(m_text[to]))
            ++to;
        const Place place{m_text, from, to};
        std::uint64_t rows = m_set.m_bySize[std::min(to - from, longestRun)]
            & m_set.m_byBefore[static_cast<unsigned char>(place.before())]
            & m_set.m_byAfter[static_cast<unsigned char>(place.after())];
        for (; rows != 0; rows &= rows - 1)
            wake(m_set.m_ofDigits[static_cast<std::size_t>(__builtin_ctzll(rows))], place);
        return to;
    }

    /// Wakes what the bytes between two white spaces have inside, and returns where they end.
    std::size_t chunkAround(std::size_t sign)
    {
        std::size_t from = sign;
        while (from > 0 && !isBlank(m_text[from - 1]))
            --from;
        Signs signs;
        std::size_t to = sign;
        for (; to < m_text.size() && !isBlank(m_text[to]); ++to)
            signs.marks |= markOf(to, signs);
        if (signs.marks & m_set.m_marks) {
            const Place place{m_text, from, to, signs.marks};
            for (const std::uint16_t row : m_set.m_ofMarks) {
                if (m_set.m_rows[row].wake.marks & place.marks)
                    wake(row, place);
            }
        }
        return to;
    }

    /// Of a chunk, as far as it is read.
    struct Signs {
        unsigned marks = 0;
        int colons = 0;
        int dashes = 0;
    };

    [[nodiscard]] unsigned markOf(std::size_t at, Signs &signs) const
    {
        const char before = at > 0 ? m_text[at - 1] : '\n';
        const char after = at + 1 < m_text.size() ? m_text[at + 1] : '\n';
        const auto isLetter = [](char c) { return (shapeKind(c) & (UpperShape | LowerShape)) != 0; };
        switch (m_text[at]) {
        case '@':
            return AtSign;
        case '.':
            // jean.dupont, www.1.2
            return (isLetter(after) && (isWordShape(before) || before == '-' || before == '_')) || lowerOf(before) == 'w'
                ? InnerDot
                : 0U;
        case ':':
            return ((isLetter(before) && !isBlank(after)) || after == '/' ? InnerColon : 0U)
                | (++signs.colons == 2 ? TwoColons : 0U);
        case '-':
            return ++signs.dashes == 4 ? FourDashes : 0U;
        case '/':
            return isUpperShape(before) ? CapitalSlash : 0U;
        case '&':
            return Ampersand;
        default:
            return 0;
        }
    }

    void wake(std::uint16_t index, const Place &place)
    {
        const Row &row = m_set.m_rows[index];
        const char *const begin = m_text.data();
        if ((row.wake.condition && !row.wake.condition(place)) || begin + place.from < m_done[index])
            return;
        if (row.matcher) {
            matchByHand(index, place);
            return;
        }
        if (!row.expression) {
            wordAround(index, place);
            return;
        }
        constexpr std::size_t ahead = 320; // no cue is further from what it announces, no street is longer
        const bool inChunk = row.wake.by == Wake::By::Marks && row.wake.reach == 0;
        const bool anchored = row.wake.by != Wake::By::Marks && row.wake.reach == 0;
        const std::size_t last = inChunk ? place.to : place.from; // where a match may begin
        std::size_t from = place.from - std::min(place.from, inChunk ? std::size_t{1} : row.wake.reach);
        if (m_done[index])
            from = std::max(from, static_cast<std::size_t>(std::max<std::ptrdiff_t>(m_done[index] - begin, 0)));
        std::size_t to = inChunk ? place.to : std::min(m_text.size(), place.to + ahead);
        constexpr std::size_t shortestInChunk = 3;
        while (from <= last && (!inChunk || from + shortestInChunk <= to)) {
            const auto match = row.expression->find(m_text, from, last, to, m_steps);
            if (!match)
                return;
            if (match->data() + match->size() == begin + to && to < m_text.size() && !inChunk) {
                to = m_text.size(); // what was cut off by the window's end goes on, and is not read again
                continue;
            }
            found(index, *match);
            from = std::max(from + 1, static_cast<std::size_t>(std::max<std::ptrdiff_t>(m_done[index] - begin, 0)));
            if (anchored)
                return;
        }
    }

    void matchByHand(std::uint16_t index, const Place &place)
    {
        const Row &row = m_set.m_rows[index];
        const char *const begin = m_text.data();
        const bool inChunk = row.wake.by == Wake::By::Marks && row.wake.reach == 0;
        std::size_t from = place.from - std::min(place.from, row.wake.reach);
        do {
            if (m_done[index])
                from = std::max(from, static_cast<std::size_t>(std::max<std::ptrdiff_t>(m_done[index] - begin, 0)));
            const std::string_view match = row.matcher(place, from);
            if (match.empty())
                return;
            found(index, match);
            from = std::max(from + 1, static_cast<std::size_t>(m_done[index] - begin));
        } while (inChunk && from < place.to);
    }

    void found(std::uint16_t index, std::string_view match)
    {
        if (!match.empty())
            m_done[index] = m_found(m_callee, index, match);
    }

    /// Finds the letters and digits around the place, unless an underscore goes on with them.
    void wordAround(std::uint16_t index, const Place &place)
    {
        std::size_t from = place.from;
        std::size_t to = place.to;
        while (from > 0 && isAlphanumeric(m_text[from - 1]))
            --from;
        while (to < m_text.size() && isAlphanumeric(m_text[to]))
            ++to;
        m_done[index] = m_text.data() + to; // read once, whatever it is
        if ((from == 0 || m_text[from - 1] != '_') && (to == m_text.size() || m_text[to] != '_'))
            found(index, m_text.substr(from, to - from));
    }

    const ExpressionSet &m_set;
    std::string_view m_all;
    Callback m_found;
    void *m_callee;
    std::array<const char *, mostRows> m_done;        ///< by row: matches before it are known
    std::ptrdiff_t m_steps;                           ///< that expressions may still take in this text
    std::string_view m_text;                          ///< the paragraph
    const Word *m_number;                             ///< no word before it has a digit that is still ahead
    std::size_t m_lastDigit = std::string_view::npos; ///< of the words that are read
};

void ExpressionSet::search(std::string_view text, Part part, const std::vector<Word> &words, Callback found, void *callee) const
{
    const Word *word = words.data();
    const Word *end = word + words.size();
    const Word *number = firstNumber(words);
    if (part.to - part.from < text.size()) {
        word = std::partition_point(word, end, [part](const Word &each) { return each.start < part.from; });
        end = std::partition_point(word, end, [part](const Word &each) { return each.end <= part.to; });
        number = std::find_if(word, end, [](const Word &each) { return each.digits; });
        number = number == end ? nullptr : number;
    }
    Search search(*this, text, part, number, found, callee);
    for (std::size_t from = part.from; from < part.to;) {
        const std::size_t to = std::min(text.substr(0, part.to).find("\n\n", from), part.to);
        if (to > from)
            search.paragraph(text.substr(from, to - from), word, end);
        from = to;
        while (from < part.to && text[from] == '\n')
            ++from;
    }
}

} // namespace vigie::redaction
