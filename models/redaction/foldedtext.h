// A text as recognisers see it: without accents, case, look-alikes and invisible characters, each unit mapped back to the
// input. Folding is what makes "Élodie", "ELODIE", "Elo\u200Bdie" and "Еlodie" (Cyrillic Е) one word.
#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace vigie::redaction {

class FoldedText
{
public:
    /// Linear in the text. Tokens already in it ("[PERSON_2]") become neutral units that nothing matches.
    explicit FoldedText(QStringView input) { read(input); }
    FoldedText() = default;
    /// Another text, where the room for the last one will do.
    void read(QStringView input);
    /// Wipes the text and keeps its room.
    void forget();

    /// Lower case letters and digits; every white space is ' ' or '\n', every apostrophe '\'', every dash '-'.
    [[nodiscard]] const std::u16string &folded() const { return m_folded; }
    /// One byte for each unit of folded(), case kept: ASCII, 0xC9/0xE9 for any other letter in upper (or without) / lower case,
    /// 0x80 for €, 0xA3 for £, 0xB0 for °, 0xB7 for what is left. What RE2 runs on (as Latin-1).
    [[nodiscard]] const std::string &shape() const { return m_shape; }
    [[nodiscard]] std::size_t size() const { return m_folded.size(); }

    /// The input's range for folded units [from, to).
    [[nodiscard]] qsizetype inputStart(std::size_t from) const
    {
        const Piece &piece = pieceOf(from);
        return piece.start + static_cast<qsizetype>(from - piece.unit);
    }
    [[nodiscard]] qsizetype inputEnd(std::size_t to) const
    {
        if (to == 0)
            return 0;
        const Piece &piece = pieceOf(to - 1);
        return piece.start + static_cast<qsizetype>(to - 1 - piece.unit) + piece.length;
    }

private:
    /// Puts the plain ASCII from `from` on, and returns what follows it.
    qsizetype putPlain(QStringView input, qsizetype from);
    void put(char16_t folded, char shape, qsizetype start, qsizetype end);
    /// For so many more units.
    void makeRoom(std::size_t units);

    // While a text is read the first m_size are put, and there is room for more.
    std::u16string m_folded;
    std::string m_shape;
    std::size_t m_size = 0;
    /// Units from `unit` to the next piece: the first begins at input offset `start`, each is one long. A unit of another length,
    /// its combining marks included, is a piece of its own.
    struct Piece {
        std::size_t unit = 0;
        qsizetype start = 0;
        qsizetype length = 1;
    };
    [[nodiscard]] const Piece &pieceOf(std::size_t unit) const
    {
        if (m_pieces.size() == 1)
            return m_pieces.front(); // most texts map one to one
        return *std::prev(std::upper_bound(m_pieces.begin(), m_pieces.end(), unit,
                                           [](std::size_t wanted, const Piece &piece) { return wanted < piece.unit; }));
    }
    /// What the next unit, [start, end) of the input, needs to be found again.
    void place(qsizetype start, qsizetype end);
    /// The last unit goes on to `end`.
    void lengthen(qsizetype end);

    std::vector<Piece> m_pieces{{}};
};

/// What names a folded word in tables: FNV-1a by units instead of bytes, then mixed, so that any of its bits may choose.
class WordHash
{
public:
    constexpr void add(char16_t unit) { m_value = (m_value ^ unit) * 0x100000001b3ULL; }
    [[nodiscard]] constexpr std::uint64_t value() const { return (m_value ^ (m_value >> 32U)) * 0x9e3779b97f4a7c15ULL; }

private:
    std::uint64_t m_value = 0xcbf29ce484222325ULL;
};

[[nodiscard]] constexpr std::uint64_t wordHash(std::u16string_view folded)
{
    WordHash hash;
    for (const char16_t unit : folded)
        hash.add(unit);
    return hash.value();
}

/// Lets containers of folded words be asked without a copy.
struct FoldedHash {
    using is_transparent = void;
    [[nodiscard]] std::size_t operator()(std::u16string_view word) const { return wordHash(word); }
};

/// A maximal run of letters and digits, in folded units.
struct Word {
    std::size_t start = 0;
    std::size_t end = 0;
    std::uint64_t hash = 0; ///< WordHash
    bool digits = false;    ///< holds a digit
    bool capitals = false;  ///< of capitals only
    bool hump = false;      ///< a capital stands behind something else: "codeB"
    bool capital = false;   ///< begins with one
    bool line = false;      ///< a line begins between the word before (or the start) and this one
    /// Of a word with digits, and of the first: how far behind it the next with digits is, 0 where there is none.
    std::uint32_t toNumber = 0;
};

/// The first word with digits, or null. Most words have none, and are not to be asked one by one.
[[nodiscard]] inline const Word *firstNumber(const std::vector<Word> &words)
{
    if (words.empty())
        return nullptr;
    const Word &first = words.front();
    return first.digits ? &first : first.toNumber ? &first + first.toNumber : nullptr;
}
/// The next behind one with digits, or null.
[[nodiscard]] inline const Word *nextNumber(const Word *number)
{
    return number->toNumber ? number + number->toNumber : nullptr;
}

/// All words, in order.
[[nodiscard]] std::vector<Word> wordsOf(const FoldedText &text);
/// The same, where the room for the words of another text will do.
void readWords(const FoldedText &text, std::vector<Word> &words);
/// The same of a shape alone: letters that are not ASCII are all one.
[[nodiscard]] std::vector<Word> wordsOf(const std::string &shape);
[[nodiscard]] std::u16string_view view(const FoldedText &text, const Word &word);

/// The folded words of a value: "Jean-Pierre d'Arc" → jean, pierre, d, arc.
[[nodiscard]] std::vector<std::u16string> foldedWords(const QString &value);
/// All of a value folded, no white space around it.
[[nodiscard]] QString foldedValue(const QString &value);
/// The folded letters and digits of a value, nothing between them.
[[nodiscard]] std::u16string squeezed(const QString &value);

/// Kinds of the bytes of a shape, a bit each.
enum ShapeKind : std::uint8_t { OtherShape = 0, DigitShape = 1, UpperShape = 2, LowerShape = 4, WordShape = 7 };

inline constexpr std::array<std::uint8_t, 256> shapeKinds = [] {
    std::array<std::uint8_t, 256> kinds{};
    for (std::size_t c = '0'; c <= '9'; ++c)
        kinds[c] = DigitShape;
    for (std::size_t c = 'A'; c <= 'Z'; ++c) {
        kinds[c] = UpperShape;
        kinds[c + 32] = LowerShape;
    }
    kinds[0xC9] = UpperShape;
    kinds[0xE9] = LowerShape;
    return kinds;
}();

[[nodiscard]] constexpr std::uint8_t shapeKind(char c)
{
    return shapeKinds[static_cast<std::uint8_t>(c)];
}
[[nodiscard]] constexpr bool isDigitShape(char c)
{
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool isUpperShape(char c)
{
    return shapeKind(c) == UpperShape;
}
[[nodiscard]] constexpr bool isWordShape(char c)
{
    return shapeKind(c) != OtherShape;
}

} // namespace vigie::redaction
