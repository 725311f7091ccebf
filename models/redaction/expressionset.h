// Many RE2 expressions over one text: which of them match a piece at all is asked of all at once.
#pragma once

#include <re2/re2.h>
#include <re2/set.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::redaction {

/// May be used from any thread.
class ExpressionSet
{
public:
    /// Latin-1 expressions (FoldedText::shape()). REQUIRES each to be valid.
    explicit ExpressionSet(const std::vector<const char *> &expressions);

    /// Calls `found(index, match)` for every match in `piece`; by expression, the first ones first, then from left to right.
    /// `found` returns where to go on in the piece's text, usually the end of the match. Linear in the piece.
    template <typename Found>
    void forEachMatch(std::string_view piece, Found found) const
    {
        std::vector<int> wanted;
        matching(piece, wanted);
        for (const int index : wanted) {
            re2::StringPiece rest(piece.data(), piece.size());
            re2::StringPiece match;
            while (RE2::FindAndConsume(&rest, *m_expressions[static_cast<std::size_t>(index)], &match)) {
                const char *next = found(static_cast<std::size_t>(index), std::string_view(match.data(), match.size()));
                rest = re2::StringPiece(next, static_cast<std::size_t>(piece.data() + piece.size() - next));
            }
        }
    }

private:
    void matching(std::string_view piece, std::vector<int> &indexes) const;

    std::vector<std::unique_ptr<RE2>> m_expressions;
    /// Some expressions that follow each other: an automaton for all of them has too many states to have met most.
    struct Part {
        std::size_t first = 0;
        std::size_t end = 0;
        std::unique_ptr<RE2::Set> any; ///< null when they are too many for one automaton
    };
    std::vector<Part> m_parts;
};

/// The paragraphs of a text: pieces between blank lines. No value goes across one, and a short piece needs few expressions.
[[nodiscard]] std::vector<std::string_view> paragraphs(const std::string &shape);

[[nodiscard]] RE2::Options latin1Options();

} // namespace vigie::redaction
