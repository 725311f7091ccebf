#include "models/redaction/expressionset.h"

#include "models/redaction/wakes.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <map>

namespace vigie::redaction {
namespace {

constexpr std::uint32_t hashSeed = 0x811c9dc5U;

constexpr std::uint32_t hashOn(std::uint32_t hash, char lower)
{
    return (hash ^ static_cast<std::uint8_t>(lower)) * 0x01000193U;
}

enum class Kind : std::uint8_t { Other, Letter, Digit, Space, Mark };

constexpr std::array<Kind, 256> kinds = [] {
    std::array<Kind, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto c = static_cast<char>(i);
        if (isDigitShape(c))
            table[i] = Kind::Digit;
        else if (isWordShape(c))
            table[i] = Kind::Letter;
        else if (c == ' ' || c == '\n')
            table[i] = Kind::Space;
        else if (c == '@' || c == '.' || c == ':' || c == '-' || c == '/' || c == '&')
            table[i] = Kind::Mark;
    }
    return table;
}();

constexpr Kind kindOf(char c)
{
    return kinds[static_cast<std::uint8_t>(c)];
}

constexpr bool isAlphanumeric(char c)
{
    return isWordShape(c) && c != '\xC9' && c != '\xE9';
}

} // namespace

RE2::Options latin1Options()
{
    // A hundred expressions and the automata over them: what each may keep bounds what all of them do.
    constexpr std::int64_t mostMemory = 8 << 20;
    RE2::Options result(RE2::Quiet);
    result.set_encoding(RE2::Options::EncodingLatin1);
    result.set_max_mem(mostMemory);
    return result;
}

ExpressionSet::ExpressionSet(const std::vector<WakenExpression> &expressions)
{
    std::map<std::string_view, std::vector<std::uint16_t>> byWord;
    for (const auto &[wake, expression] : expressions) {
        const auto index = static_cast<std::uint16_t>(m_rows.size());
        Row row{wake, nullptr, false};
        if (expression) {
            row.expression = std::make_unique<RE2>(expression, latin1Options());
            Q_ASSERT(row.expression->ok());
            row.hasGroup = row.expression->NumberOfCapturingGroups() > 0;
        }
        m_rows.push_back(std::move(row));
        switch (wake.by) {
        case Wake::By::Word:
            for (std::string_view rest(wake.words); !rest.empty();) {
                const std::size_t end = std::min(rest.find('|'), rest.size());
                byWord[rest.substr(0, end)].push_back(index);
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
            break;
        case Wake::By::Digits:
            m_ofDigits.push_back(index);
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
    for (auto &[letters, rows] : byWord) {
        std::uint32_t hash = hashSeed;
        for (const char c : letters)
            hash = hashOn(hash, c);
        m_words.push_back({letters, std::move(rows)});
        std::size_t slot = hash % slots;
        while (m_slots[slot] != 0)
            slot = (slot + 1) % slots;
        m_slots[slot] = static_cast<std::uint16_t>(m_words.size());
    }
}

const ExpressionSet::Word *ExpressionSet::wordOf(std::uint32_t hash, std::string_view letters) const
{
    for (std::size_t slot = hash & (m_slots.size() - 1); m_slots[slot] != 0; slot = (slot + 1) & (m_slots.size() - 1)) {
        const Word &word = m_words[m_slots[slot] - 1U];
        if (std::equal(letters.begin(), letters.end(), word.letters.begin(), word.letters.end(),
                       [](char seen, char known) { return lowerOf(seen) == known; }))
            return &word;
    }
    return nullptr;
}

/// One pass over one text.
class ExpressionSet::Search
{
public:
    Search(const ExpressionSet &set, Callback found, void *callee)
        : m_set(set)
        , m_found(found)
        , m_callee(callee)
        , m_done(set.m_rows.size(), nullptr)
    {
    }

    void paragraph(std::string_view text)
    {
        m_text = text;
        std::size_t chunkStart = 0;
        unsigned marks = 0;
        int colons = 0;
        int dashes = 0;
        for (std::size_t i = 0; i < text.size();) {
            const char c = text[i];
            switch (kindOf(c)) {
            case Kind::Letter:
                i = letters(i);
                break;
            case Kind::Digit:
                i = digitRun(i);
                while (i < text.size() && kindOf(text[i]) == Kind::Letter)
                    ++i; // no word begins behind a digit
                break;
            case Kind::Mark:
                marks |= markOf(i, colons, dashes);
                ++i;
                break;
            case Kind::Space:
                if (marks & m_set.m_marks)
                    chunkEnds(chunkStart, i, marks);
                marks = 0;
                colons = 0;
                dashes = 0;
                ++i;
                chunkStart = i;
                break;
            case Kind::Other:
                ++i;
                break;
            }
        }
        if (marks & m_set.m_marks)
            chunkEnds(chunkStart, text.size(), marks);
    }

private:
    /// A word's letters from `from` on; returns their end. A cue ends at a capital too: "codeB12".
    std::size_t letters(std::size_t from)
    {
        std::uint32_t hash = hashSeed;
        std::size_t to = from;
        std::size_t hump = 0;
        std::uint32_t hashAtHump = 0;
        while (to < m_text.size() && kindOf(m_text[to]) == Kind::Letter) {
            if (isCapital(m_text[to]) && hump == 0 && to > from && !isCapital(m_text[to - 1])) {
                hump = to;
                hashAtHump = hash;
            }
            hash = hashOn(hash, lowerOf(m_text[to]));
            ++to;
        }
        wakeBy(hash, from, to);
        if (hump != 0)
            wakeBy(hashAtHump, from, hump);
        return to;
    }

    void wakeBy(std::uint32_t hash, std::size_t from, std::size_t to)
    {
        const Word *word = m_set.wordOf(hash, m_text.substr(from, to - from));
        if (!word)
            return;
        const Place place{m_text, from, to, 0};
        for (const std::uint16_t row : word->rows)
            wake(row, place);
    }

    std::size_t digitRun(std::size_t from)
    {
        std::size_t to = from;
        while (to < m_text.size() && kindOf(m_text[to]) == Kind::Digit)
            ++to;
        const Place place{m_text, from, to, 0};
        for (const std::uint16_t row : m_set.m_ofDigits)
            wake(row, place);
        return to;
    }

    [[nodiscard]] unsigned markOf(std::size_t at, int &colons, int &dashes) const
    {
        const char before = at > 0 ? m_text[at - 1] : '\n';
        const char after = at + 1 < m_text.size() ? m_text[at + 1] : '\n';
        switch (m_text[at]) {
        case '@':
            return AtSign;
        case '.':
            // jean.dupont, www.1.2
            return (kindOf(after) == Kind::Letter && (isWordShape(before) || before == '-' || before == '_'))
                    || lowerOf(before) == 'w'
                ? InnerDot
                : 0U;
        case ':':
            return ((kindOf(before) == Kind::Letter && !isBlank(after)) || after == '/' ? InnerColon : 0U)
                | (++colons == 2 ? TwoColons : 0U);
        case '-':
            return ++dashes == 4 ? FourDashes : 0U;
        case '/':
            return isUpperShape(before) ? CapitalSlash : 0U;
        default:
            return Ampersand;
        }
    }

    void chunkEnds(std::size_t from, std::size_t to, unsigned marks)
    {
        const Place place{m_text, from, to, marks};
        for (const std::uint16_t row : m_set.m_ofMarks) {
            if (m_set.m_rows[row].wake.marks & marks)
                wake(row, place);
        }
    }

    void wake(std::uint16_t index, const Place &place)
    {
        const Row &row = m_set.m_rows[index];
        const char *const begin = m_text.data();
        if ((row.wake.condition && !row.wake.condition(place)) || begin + place.from < m_done[index])
            return;
        if (!row.expression) {
            found(index, wordAround(place));
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
        const re2::StringPiece text(begin, m_text.size());
        const RE2::Anchor anchor = anchored ? RE2::ANCHOR_START : RE2::UNANCHORED;
        while (from <= last) {
            re2::StringPiece match;
            if (!row.expression->Match(text, from, to, anchor, &match, 1) || match.data() > begin + last)
                return;
            const auto start = static_cast<std::size_t>(match.data() - begin);
            const std::size_t end = start + match.size();
            if (end == to && to < m_text.size() && !inChunk) {
                to = m_text.size(); // what was cut off by the window's end goes on
                continue;
            }
            if (row.hasGroup) {
                // Groups cost RE2 more than the match itself: asked for once there is one.
                std::array<re2::StringPiece, 2> groups;
                if (row.expression->Match(text, start, end, RE2::ANCHOR_BOTH, groups.data(), 2))
                    match = groups[1];
            }
            found(index, std::string_view(match.data(), match.size()));
            from = std::max(from + 1, static_cast<std::size_t>(std::max<std::ptrdiff_t>(m_done[index] - begin, 0)));
            if (anchored)
                return;
        }
    }

    void found(std::uint16_t index, std::string_view match)
    {
        if (!match.empty())
            m_done[index] = m_found(m_callee, index, match);
    }

    /// The letters and digits around the place; empty when an underscore or another script's letter goes on.
    [[nodiscard]] std::string_view wordAround(const Place &place) const
    {
        std::size_t from = place.from;
        std::size_t to = place.to;
        while (from > 0 && isAlphanumeric(m_text[from - 1]))
            --from;
        while (to < m_text.size() && isAlphanumeric(m_text[to]))
            ++to;
        if ((from > 0 && m_text[from - 1] == '_') || (to < m_text.size() && m_text[to] == '_'))
            return {};
        return m_text.substr(from, to - from);
    }

    const ExpressionSet &m_set;
    Callback m_found;
    void *m_callee;
    std::vector<const char *> m_done; ///< by row: matches before it are known
    std::string_view m_text;          ///< the paragraph
};

void ExpressionSet::search(std::string_view text, Callback found, void *callee) const
{
    Search search(*this, found, callee);
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t to = std::min(text.find("\n\n", from), text.size());
        if (to > from)
            search.paragraph(text.substr(from, to - from));
        from = to;
        while (from < text.size() && text[from] == '\n')
            ++from;
    }
}

} // namespace vigie::redaction
