// Many expressions over one text. Each says what wakes it, a word, a run of digits, a mark inside a chunk, and is asked
// only there and over a bounded window, so that one pass over the text does for all of them.
#pragma once

#include "models/redaction/expression.h"
#include "models/redaction/foldedtext.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace vigie::redaction {

/// Where something wakes expressions: [from, to) of a paragraph.
struct Place {
    std::string_view text;
    std::size_t from = 0;
    std::size_t to = 0;
    unsigned marks = 0;                             ///< of a chunk, see Mark
    std::size_t lastDigit = std::string_view::npos; ///< of the words before it, the nearest
    std::size_t nextDigit = std::string_view::npos; ///< behind it in the paragraph, the nearest

    [[nodiscard]] std::size_t size() const { return to - from; }
    /// The n-th byte before or behind it, the nearest first; the end of a line beyond the paragraph.
    [[nodiscard]] char before(std::size_t n = 1) const { return n <= from ? text[from - n] : '\n'; }
    [[nodiscard]] char after(std::size_t n = 1) const { return to + n <= text.size() ? text[to + n - 1] : '\n'; }
};

/// What a chunk, the bytes between two white spaces, has inside.
enum Mark : unsigned {
    AtSign = 1,
    InnerDot = 2,   ///< between a letter or digit and a letter
    InnerColon = 4, ///< behind a letter or before a slash
    TwoColons = 8,
    FourDashes = 16,
    CapitalSlash = 32, ///< a slash behind a capital
    Ampersand = 64,
};

using Condition = bool (*)(const Place &);
/// In place of an expression: the first match that begins at `from` or behind it, or nothing.
using Matcher = std::string_view (*)(const Place &place, std::size_t from);

/// What may stand right before and behind a run of digits; null: anything. The end of a line stands at the paragraph's ends.
struct Beside {
    bool (*before)(char) = nullptr;
    bool (*after)(char) = nullptr;
};

/// What is asked of a word that wakes before any condition is.
enum Need : unsigned {
    Anything = 0,
    NeedsCapital = 1, ///< it begins with one
    NeedsDigit = 2,   ///< one stands behind it within `nearDigit` bytes
};
constexpr std::size_t nearDigit = 64; ///< enough for what a cue announces

/// What wakes an expression.
struct Wake {
    enum class By { Word, Digits, Marks };

    By by = By::Word;
    const char *words = nullptr; ///< Word: runs of letters that begin a word, in lower case, '|' between them
    Condition condition = nullptr;
    unsigned marks = 0;        ///< Marks: any of them
    std::size_t reach = 0;     ///< how many bytes before it a match may begin; 0: a match begins with it
    unsigned sizes = ~0U;      ///< Digits: of the runs, see sizes()
    Beside beside = {};        ///< Digits: asked before the condition, which most runs are spared
    unsigned needs = Anything; ///< Word: see Need
};

constexpr std::size_t longestRun = 31; ///< longer runs count as this

/// Runs of `from` digits to `to`, a bit for each size.
[[nodiscard]] constexpr unsigned sizes(std::size_t from, std::size_t to = longestRun)
{
    unsigned result = 0;
    for (std::size_t size = from; size <= to; ++size)
        result |= 1U << size;
    return result;
}

/// A match begins with one of the words.
[[nodiscard]] constexpr Wake word(const char *words, Condition condition = nullptr, unsigned needs = Anything)
{
    return {.by = Wake::By::Word, .words = words, .condition = condition, .needs = needs};
}
/// A match holds one of the words and begins at most `reach` bytes before.
[[nodiscard]] constexpr Wake around(const char *words, std::size_t reach, Condition condition = nullptr,
                                    unsigned needs = Anything)
{
    return {.by = Wake::By::Word, .words = words, .condition = condition, .reach = reach, .needs = needs};
}
/// A match holds a maximal run of so many digits.
[[nodiscard]] constexpr Wake digits(unsigned sizes, Condition condition, std::size_t reach = 0, Beside beside = {})
{
    return {Wake::By::Digits, nullptr, condition, 0, reach, sizes, beside};
}
/// A match is part of a chunk with one of the marks, or begins at most `reach` bytes before it.
[[nodiscard]] constexpr Wake chunk(unsigned marks, std::size_t reach = 0, Condition condition = nullptr)
{
    return {Wake::By::Marks, nullptr, condition, marks, reach};
}

struct WakenExpression {
    Wake wake;
    const char *expression; ///< null: `matcher`, or the letters and digits around the place
    Matcher matcher = nullptr;
};

/// May be used from any thread.
class ExpressionSet
{
public:
    /// Latin-1 expressions (FoldedText::shape()). REQUIRES each to be valid.
    explicit ExpressionSet(const std::vector<WakenExpression> &expressions);

    /// Calls `found(index, match)` for the first group, or all, of every match; for each expression from left to right. No match
    /// goes across a blank line. `found` returns where to go on in the text, usually the end of the match. Linear in the text.
    template <typename Found>
    void forEachMatch(std::string_view text, const std::vector<Word> &words, Found found) const
    {
        forEachMatchIn(text, {0, text.size()}, words, found);
    }
    /// The same of a part, as if there were nothing around it. The words are those of the whole text.
    struct Part {
        std::size_t from = 0;
        std::size_t to = 0;
    };
    template <typename Found>
    void forEachMatchIn(std::string_view text, Part part, const std::vector<Word> &words, Found found) const
    {
        search(
            text, part, words,
            [](void *callee, std::size_t index, std::string_view match) { return (*static_cast<Found *>(callee))(index, match); },
            &found);
    }

private:
    using Callback = const char *(*)(void *callee, std::size_t index, std::string_view match);
    class Search;

    struct Row {
        Wake wake;
        std::unique_ptr<Expression> expression;
        Matcher matcher = nullptr;
    };
    using Rows = std::vector<std::uint16_t>;

    void addDigits(std::uint16_t index, const Wake &wake);
    void search(std::string_view text, Part part, const std::vector<Word> &words, Callback found, void *callee) const;
    [[nodiscard]] const Rows *rowsOf(std::uint64_t hash) const;
    /// Mostly false for a word that wakes nothing; in a table that caches hold.
    [[nodiscard]] bool mayWake(std::uint64_t hash) const { return m_mayWake[hash % m_mayWake.size()]; }

    std::vector<Row> m_rows;
    std::bitset<8192> m_mayWake;
    std::vector<std::uint64_t> m_slots; ///< hashes of the words, open addressing, 0 for none
    std::vector<Rows> m_ofWords;        ///< by slot
    // A bit for each row that digits wake.
    Rows m_ofDigits;
    std::array<std::uint64_t, longestRun + 1> m_bySize{};
    std::array<std::uint64_t, 256> m_byBefore{};
    std::array<std::uint64_t, 256> m_byAfter{};
    Rows m_ofMarks;
    unsigned m_marks = 0;
};

} // namespace vigie::redaction
