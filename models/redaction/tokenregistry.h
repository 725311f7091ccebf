// Which token stands for which value, over all texts of one request. Starts from the vault and grows.
#pragma once

#include "models/redaction/patterns.h"
#include "models/redaction/vault.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <memory_resource>
#include <unordered_map>
#include <vector>

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
    /// Who was met under the one word with this WordHash, or nothing.
    [[nodiscard]] const NamedToken *metAs(std::uint64_t wordHash) const;

private:
    struct Name {
        std::pmr::vector<std::uint64_t> words; ///< WordHash, sorted
        NamedToken named;
    };
    struct HashItself {
        [[nodiscard]] std::size_t operator()(std::uint64_t hash) const { return hash; }
    };

    std::pmr::vector<std::size_t> &namesOf(std::uint64_t wordHash);
    Token next(TokenCategory category);

    std::pmr::monotonic_buffer_resource
        m_room; ///< of what only grows, for each piece by itself would take longer than to fill it
    Vault m_vault;
    TokenCounts m_taken;
    std::u16string m_asked; ///< the registryKey() of who is asked for
    std::pmr::unordered_map<std::pmr::u16string, Token, FoldedHash, std::equal_to<>> m_tokens{&m_room}; ///< by registryKey()
    std::vector<Name> m_names;
    std::bitset<1024> m_mayBeMet; ///< by hash the words of m_byWord
    /// Into m_names by WordHash, at most a few a word.
    std::pmr::unordered_map<std::uint64_t, std::pmr::vector<std::size_t>, HashItself> m_byWord{&m_room};
};

} // namespace vigie::redaction
