// Which token stands for which value, over all texts of one request. Starts from the vault and grows.
#pragma once

#include "models/redaction/patterns.h"
#include "models/redaction/vault.h"

#include <map>
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
    /// Who was met under this one word, or nothing.
    [[nodiscard]] const NamedToken *metAs(const std::u16string &word) const;

private:
    struct Name {
        std::vector<std::u16string> words; ///< sorted
        NamedToken named;
    };

    Token next(TokenCategory category);

    std::map<TokenCategory, int> m_taken;
    std::map<TokenCategory, std::unordered_map<std::u16string, Token>> m_tokens;
    std::vector<Name> m_names;
    std::unordered_map<std::u16string, std::vector<std::size_t>> m_byWord; ///< into m_names, at most a few a word
};

/// The registry key of a known value, the same as the recognisers give.
[[nodiscard]] std::u16string keyOfValue(TokenCategory category, const QString &value);

} // namespace vigie::redaction
