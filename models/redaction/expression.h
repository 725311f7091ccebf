// A regular expression for places where a match is known to begin, or nearly so. Most go on or fail by the next byte, so that
// trying one way after the other takes a fraction of the time that an automaton needs to set out and to find its groups.
#pragma once

#include <re2/re2.h>

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::redaction {

struct ExpressionNode;

/// Finds what RE2 finds, and leaves to it what takes too many steps and the expressions that parsedExpression() does not read.
/// May be used from any thread.
class Expression
{
public:
    /// Latin-1 (FoldedText::shape()) in the syntax of RE2. Ends the program when RE2 refuses it.
    explicit Expression(const char *expression);

    /// The first match in text [from, to) that begins at `last` or before: its first group (null where that took no part), or all
    /// of it where it has none. What stands around it counts for \b, ^ and $. Bytes walked and ways that lead nowhere are taken
    /// off `steps`, of which one walk may take more than there are; when none is left RE2 is asked. Linear in the steps and
    /// [from, to) together.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view text, std::size_t from, std::size_t last, std::size_t to,
                                                       std::ptrdiff_t &steps) const;

private:
    enum class Op : std::uint8_t { Byte, Letters, Run, LazyRun, Choice, Jump, Boundary, Begin, End, GroupBegin, GroupEnd, Match };
    struct Step {
        Op op = Op::Match;
        bool fold = false;      ///< Letters: in either case
        std::uint32_t min = 0;  ///< of a run
        std::uint32_t max = 0;  ///< of a run; the size of letters
        std::uint32_t what = 0; ///< a set, where letters or ways begin, where a jump goes
        std::uint32_t row = 0;  ///< of m_rows: the ways of a choice, what may follow a run
    };
    static constexpr std::size_t textEnd = 256; ///< stands for a byte where there is none
    using Bytes = std::bitset<textEnd + 1>;
    using Set = std::array<std::uint64_t, 4>;
    struct Range {
        std::size_t from = 0;
        std::size_t to = 0;
    };
    enum class Outcome { Found, None, TooManySteps };

    void emit(const ExpressionNode &node);
    void emitRun(const ExpressionNode &repeat);
    void emitWays(std::vector<const ExpressionNode *> ways);
    void emitOptional(const ExpressionNode &repeat, std::uint32_t times);
    [[nodiscard]] std::uint32_t setOf(const std::bitset<256> &bytes);
    [[nodiscard]] Bytes beginnings(std::size_t step, std::vector<std::optional<Bytes>> &known) const;
    void makeRows();

    [[nodiscard]] Outcome match(std::string_view text, Range window, Range &found, std::ptrdiff_t &steps) const;
    [[nodiscard]] bool isBoundary(std::string_view text, std::size_t at) const;
    [[nodiscard]] std::uint64_t ways(std::uint32_t row, std::string_view text, std::size_t at, std::size_t to) const
    {
        return m_rows[row * m_kinds + m_kindOf[at < to ? static_cast<unsigned char>(text[at]) : textEnd]];
    }
    [[nodiscard]] bool holds(std::uint32_t set, char c) const
    {
        const auto byte = static_cast<unsigned char>(c);
        return (m_sets[set][byte >> 6U] >> (byte & 63U) & 1U) != 0;
    }
    [[nodiscard]] const RE2 &automaton() const;
    [[nodiscard]] std::optional<std::string_view> findByAutomaton(std::string_view text, std::size_t from, std::size_t last,
                                                                  std::size_t to) const;

    std::string m_expression;
    bool m_hasGroup = false;
    std::vector<Step> m_steps; ///< none where RE2 does it all
    std::vector<Set> m_sets;
    std::string m_letters;
    std::vector<std::uint32_t> m_ways; ///< the steps where each alternative begins
    // What the next byte allows: bytes that no row tells apart are one kind.
    std::array<std::uint16_t, textEnd + 1> m_kindOf{};
    std::size_t m_kinds = 0;
    std::vector<std::uint64_t> m_rows; ///< of kinds; row 0 says where a match may begin
    mutable std::once_flag m_once;
    mutable std::unique_ptr<RE2> m_automaton; ///< made when it is asked for first
};

[[nodiscard]] RE2::Options latin1Options();

} // namespace vigie::redaction
