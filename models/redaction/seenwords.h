// The words of a text with what the recognisers of names ask of each, looked up once.
#pragma once

#include "models/redaction/foldedtext.h"
#include "models/redaction/lexicon.h"
#include "models/redaction/vault.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace vigie::redaction {

/// Made when it is asked for: most words of a text never are.
struct SeenWord {
    const char *firstShape = nullptr;
    const char16_t *firstFolded = nullptr;
    std::size_t start = 0; ///< folded units
    std::size_t end = 0;
    std::size_t gapSize = 0;
    unsigned traits = 0;   ///< of WordTrait
    bool capital = false;  ///< begins with a capital
    bool capitals = false; ///< two letters or more, all of them capitals
    bool digits = false;   ///< holds a digit

    [[nodiscard]] std::size_t size() const { return end - start; }
    [[nodiscard]] std::u16string_view folded() const { return {firstFolded, size()}; }
    [[nodiscard]] std::string_view shape() const { return {firstShape, size()}; }
    /// What stands between the word before (or the start) and this word.
    [[nodiscard]] std::string_view gap() const { return {firstShape - gapSize, gapSize}; }
    /// Has a capital because a sentence or a line begins.
    [[nodiscard]] bool isFirst() const;
};

/// Some of the words of a text, by their number, in order. Put without a branch: no processor foresees which words they are.
class Places
{
public:
    /// Of a text of so many words.
    void clear(std::size_t words)
    {
        if (m_words.size() <= words)
            m_words.resize(words + 1);
        m_size = 0;
    }
    void put(std::size_t word, bool isOne)
    {
        m_words[m_size] = static_cast<std::uint32_t>(word);
        m_size += static_cast<std::size_t>(isOne);
    }
    [[nodiscard]] const std::uint32_t *begin() const { return m_words.data(); }
    [[nodiscard]] const std::uint32_t *end() const { return m_words.data() + m_size; }

private:
    std::vector<std::uint32_t> m_words; ///< the first m_size of it, and room for one more
    std::size_t m_size = 0;
};

/// REQUIRES the text and its words to outlive it.
class SeenText
{
public:
    SeenText() = default;
    /// Linear in the text.
    /// The vault says which words are the assistant's: those are courtesy, as "Bonjour" is.
    SeenText(const FoldedText &text, const std::vector<Word> &words, const Vault &vault,
             DisclosureLevel level = DisclosureLevel::EuropeanUnion)
    {
        read(text, words, vault, level);
    }
    /// Of another text, where the room for the last one will do.
    void read(const FoldedText &text, const std::vector<Word> &words, const Vault &vault, DisclosureLevel level);

    [[nodiscard]] const FoldedText &text() const { return *m_text; }
    [[nodiscard]] std::size_t size() const { return m_words->size(); }
    [[nodiscard, gnu::always_inline]] SeenWord operator[](std::size_t i) const
    {
        const Word &word = (*m_words)[i];
        return {.firstShape = m_text->shape().data() + word.start,
                .firstFolded = m_text->folded().data() + word.start,
                .start = word.start,
                .end = word.end,
                .gapSize = word.start - (i > 0 ? (*m_words)[i - 1].end : 0),
                .traits = m_traits[i],
                .capital = word.capital,
                .capitals = word.capitals && word.end - word.start > 1,
                .digits = word.digits};
    }

    /// WordHash
    [[nodiscard]] std::uint64_t hash(std::size_t i) const { return (*m_words)[i].hash; }

    // Most words concern few recognisers: these say which do, in order.
    [[nodiscard]] const Places &numbers() const { return m_numbers; }               ///< hold a digit
    [[nodiscard]] const Places &nameLike() const { return m_nameLike; }             ///< have a capital or are given names
    [[nodiscard]] const Places &cues() const { return m_cues; }                     ///< a name may follow
    [[nodiscard]] const Places &lineBeginnings() const { return m_lineBeginnings; } ///< see beginsLine()

    /// FrenchWord or EnglishWord where the text is clearly of one language, else both: "lasse" is a word in French only.
    [[nodiscard]] unsigned languages() const { return m_languages; }
    /// A word of the dictionary in the text's language, or one that is too frequent to be a name.
    [[nodiscard]] bool isOrdinary(const SeenWord &word) const { return (word.traits & (m_languages | StopWord)) != 0; }
    /// Stays readable where it stands: Florence is a city after "à", Avril a month in a date. Outside the Union no town does that
    /// is not on the list of cities where meetings are.
    [[nodiscard]] bool isVisible(std::size_t i) const;
    /// What follows word `i` begins a line, or nothing follows.
    [[nodiscard]] bool endsLine(std::size_t i) const;
    /// A title that a capital follows: "Captain Reyes".
    [[nodiscard]] bool isTitle(std::size_t i) const;
    /// A line begins right before word `i`, but for spaces, marks of lists and quotes.
    [[nodiscard]] bool beginsLine(std::size_t i) const;

    /// The folded words [from, to) with a space between them.
    [[nodiscard]] std::u16string joined(std::size_t from, std::size_t to) const;

private:
    void findLanguages(std::size_t french, std::size_t english);

    const FoldedText *m_text = nullptr;
    const std::vector<Word> *m_words = nullptr;
    std::vector<unsigned> m_traits; ///< of each word, and what is left of a longer text
    Places m_numbers;
    Places m_nameLike;
    Places m_cues;
    Places m_lineBeginnings;
    unsigned m_languages = KnownWord;
    DisclosureLevel m_level = DisclosureLevel::EuropeanUnion;
};

/// What may stand between two words of one name, on one line or wrapped.
[[nodiscard]] bool joinsNames(std::string_view gap);

} // namespace vigie::redaction
