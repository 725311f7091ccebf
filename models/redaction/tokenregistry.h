// Which token stands for which value, over all texts of one request. Starts from the vault and grows.
#pragma once

#include "models/redaction/patterns.h"
#include "models/redaction/vault.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <unordered_map>

namespace vigie::redaction {

struct NamedToken {
    TokenCategory category = TokenCategory::Unknown;
    Token token;
};

class TokenRegistry
{
public:
    explicit TokenRegistry(const Vault &vault);

    /// The token of a value, a new one when it was never seen.
    Token tokenFor(TokenCategory category, const std::u16string &key);
    /// The token of a name (folded words between spaces). A name whose words are all part of a name seen before, or the
    /// reverse, is taken for the same: "M. Durand", then "Paul Durand", then "Paul".
    NamedToken nameFor(TokenCategory category, const std::u16string &words);
    /// How many words are part of a name; grows with each new name.
    [[nodiscard]] std::size_t wordCount() const { return m_byWord.size(); }
    /// Somebody was met under the word with this WordHash; mostly false where nobody was.
    [[nodiscard]] bool mayBeMet(std::uint64_t wordHash) const { return m_mayBeMet[wordHash % m_mayBeMet.size()]; }
    /// Who was met under this one word, or nothing.
    [[nodiscard]] const NamedToken *metAs(std::u16string_view word) const;

private:
    struct Name {
        std::vector<std::u16string> words; ///< sorted
        NamedToken named;
    };

    std::vector<std::size_t> &namesOf(std::u16string_view word);
    Token next(TokenCategory category);
    int &taken(TokenCategory category);

    Vault m_vault;
    std::array<int, WireNames<TokenCategory>::table.size()> m_taken{};
    std::unordered_map<std::u16string, Token> m_tokens; ///< by registryKey(), those the vault has not
    std::vector<Name> m_names;
    std::bitset<1024> m_mayBeMet; ///< by hash the words of m_byWord
    /// Into m_names, at most a few a word.
    std::unordered_map<std::u16string, std::vector<std::size_t>, FoldedHash, std::equal_to<>> m_byWord;
};

} // namespace vigie::redaction
