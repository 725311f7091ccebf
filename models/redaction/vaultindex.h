// How a vault finds its values: a trie over folded words for names, digit windows for phone numbers. Built once, read only.
#pragma once

#include "models/redaction/foldedtext.h"
#include "models/redaction/vault.h"

#include <QVarLengthArray>

#include <bitset>
#include <optional>
#include <unordered_map>

namespace vigie::redaction {

/// When a single word that means somebody may be hidden.
enum class Care {
    None,       ///< anywhere
    Capital,    ///< it is an everyday word too: only with a capital or after a cue, and not as a month in a date
    UpperCase,  ///< initials: all capitals only
    LastUpper,  ///< "Serge A.": the last word, one letter, is a capital
    CueOnly,    ///< it is an article or a pronoun too: only after a title or a greeting
    Called,     ///< a nickname that is a word too: not in small letters behind an article or a number
    InSentence, ///< an ordinary word that is part of a name: with a capital that no sentence asks for
    Damaged,    ///< what is left of it has signs where letters were, or is long enough to mean nothing else
};

struct Variant {
    std::vector<std::u16string> words;
    TokenCategory category = TokenCategory::Person;
    Token token;
    Care care = Care::None;
};

class VaultIndex
{
public:
    VaultIndex(std::vector<KnownEntity> known, const TokenNumbers &numbers);

    [[nodiscard]] std::vector<VaultMatch> find(const FoldedText &text, const std::vector<Word> &words) const;

    std::vector<KnownEntity> entities;
    TokenCounts taken{};                                                           ///< of the entities
    std::unordered_map<std::u16string, Token, FoldedHash, std::equal_to<>> tokens; ///< by registryKey()
    struct Signer {
        std::u16string firstWord; ///< of a person's name
        std::u16string initials;  ///< of all its words
        std::u16string letters;   ///< of all its words, side by side
        Token token;
    };
    std::vector<Signer> signers;
    /// Words of persons' names that are long enough to be known with a slip.
    std::vector<std::pair<std::u16string, Token>> longNames;

    /// Whom this folded word means by itself, wherever it stands.
    [[nodiscard]] std::optional<Token> personCalled(std::u16string_view word) const;

private:
    /// From one node by a word to the next: all in one table, for every request has its own and none is in a cache.
    struct Edge {
        std::uint64_t key = 0; ///< edgeKey() of both; 0 where there is none
        std::uint32_t node = 0;
        std::int32_t meaning = -1; ///< of m_meanings; -1 where no name ends
    };
    struct Meaning {
        TokenCategory category = TokenCategory::Person;
        Token token;
        Care care = Care::None;
    };

    void add(const Variant &variant);
    /// The slot of an edge, or the empty one that it would have.
    [[nodiscard]] std::size_t slotOf(std::size_t node, std::uint64_t wordHash) const;
    /// Where the word of this WordHash leads from `node`; null where to nothing.
    [[nodiscard]] const Edge *step(std::size_t node, std::uint64_t wordHash) const
    {
        const Edge &edge = m_edges[slotOf(node, wordHash)];
        return edge.key != 0 ? &edge : nullptr;
    }
    void findWords(const FoldedText &text, const std::vector<Word> &words, std::vector<VaultMatch> &out) const;
    /// Of some digits of a number: its last four or more, its first six, or both ends.
    [[nodiscard]] const Token *phonePart(std::u16string_view digits) const;
    void findPhones(const FoldedText &text, const std::vector<Word> &words, std::vector<VaultMatch> &out) const;

    /// A name may begin with this word; mostly false when none does.
    [[nodiscard]] bool mayBegin(const Word &word) const { return m_beginnings[word.hash % m_beginnings.size()]; }
    /// By index the words where a name may begin: those, handles with digits, words hyphenated at the end of their line, the
    /// first of letters that spell one.
    using Beginnings = QVarLengthArray<std::uint32_t, 512>;
    [[nodiscard]] Beginnings beginningsIn(const FoldedText &text, const std::vector<Word> &words) const;

    std::bitset<2048> m_beginnings; ///< by hash the first words of names; every request has its own, so it is small
    std::vector<Edge> m_edges;      ///< open addressing
    std::uint32_t m_nodes = 1;
    std::vector<Meaning> m_meanings;
    std::unordered_map<std::u16string, Token, FoldedHash, std::equal_to<>> m_phones; ///< by their last digits, see phoneKey()
};

/// Every form of the entities' values, ambiguous ones under a token of their own (added to `entities`).
[[nodiscard]] std::vector<Variant> variantsOf(std::vector<KnownEntity> &entities, const TokenNumbers &numbers);

} // namespace vigie::redaction
