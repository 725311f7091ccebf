#include "models/redaction/vault.h"

#include "models/redaction/patterns.h"
#include "models/redaction/vaultindex.h"

#include <algorithm>

namespace vigie::redaction {
namespace {

bool sharesThreeLetters(std::u16string_view name, std::u16string_view word)
{
    constexpr std::size_t shared = 3;
    for (std::size_t i = 0; i + shared <= word.size(); ++i) {
        if (name.find(word.substr(i, shared)) != std::u16string_view::npos)
            return true;
    }
    return false;
}

} // namespace

std::u16string registryKey(TokenCategory category, std::u16string_view key)
{
    std::u16string result;
    putRegistryKey(category, key, result);
    return result;
}

void putRegistryKey(TokenCategory category, std::u16string_view key, std::u16string &result)
{
    result.assign(1, static_cast<char16_t>(category));
    result += key;
}

std::u16string keyOfValue(TokenCategory category, const QString &value)
{
    const FoldedText text(value.trimmed());
    std::u16string key;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool keep = category == TokenCategory::Url || category == TokenCategory::ConferenceLink
            || (category == TokenCategory::Phone ? isDigitShape(text.shape()[i]) : isWordShape(text.shape()[i]));
        if (keep)
            key += text.folded()[i];
    }
    return category == TokenCategory::Phone ? phoneKey(std::string(key.begin(), key.end())) : key;
}

struct Vault::Assistant {
    std::vector<std::u16string> values; ///< folded
    std::vector<std::uint64_t> hashes;  ///< WordHash of each
};

Vault::Vault()
    : Vault(std::vector<KnownEntity>{})
{
}

Vault::Vault(std::vector<KnownEntity> entities, const TokenNumbers &numbers)
    : m_index(std::make_shared<const VaultIndex>(std::move(entities), numbers))
    , m_numbers(numbers)
{
}

Vault Vault::withAssistant(std::vector<std::u16string> assistant) const
{
    Vault vault = *this; // what it knows is made once
    std::vector<std::uint64_t> hashes;
    vault.m_assistantBits = 0;
    for (const std::u16string &value : assistant) {
        hashes.push_back(wordHash(value));
        vault.m_assistantBits |= std::uint64_t{1} << (hashes.back() % 64);
    }
    vault.m_assistant = std::make_shared<const Assistant>(Assistant{std::move(assistant), std::move(hashes)});
    return vault;
}

bool Vault::isAssistant(std::u16string_view folded) const
{
    return m_assistant && std::find(m_assistant->values.begin(), m_assistant->values.end(), folded) != m_assistant->values.end();
}

bool Vault::isAssistant(const Word &word) const
{
    return m_assistant
        && std::find(m_assistant->hashes.begin(), m_assistant->hashes.end(), word.hash) != m_assistant->hashes.end();
}

const std::vector<KnownEntity> &Vault::entities() const
{
    return m_index->entities;
}

std::optional<Token> Vault::personByAddress(const QString &mailAddress) const
{
    const QString wanted = foldedValue(mailAddress);
    for (const KnownEntity &entity : m_index->entities) {
        if (entity.category != TokenCategory::Email || entity.owner.isEmpty())
            continue;
        if (std::any_of(entity.values.begin(), entity.values.end(), [&](const QString &v) { return foldedValue(v) == wanted; }))
            return entity.owner;
    }
    return std::nullopt;
}

std::optional<Token> Vault::personByName(const QString &name) const
{
    std::optional<Token> found;
    for (const VaultMatch &match : find(name)) {
        if (match.category != TokenCategory::Person || (found && *found != match.token))
            return std::nullopt;
        found = match.token;
    }
    return found;
}

std::optional<Token> Vault::personSigning(std::u16string_view folded) const
{
    constexpr std::size_t alike = 2;
    const std::u16string_view start = folded.substr(0, alike);
    std::optional<Token> found;
    for (const VaultIndex::Signer &signer : m_index->signers) {
        const bool initials = folded.size() == 1 || folded == signer.initials;
        if (folded != signer.initials && signer.firstWord.compare(0, start.size(), start) != 0)
            continue;
        if (found && *found != signer.token)
            return initials ? std::optional(Token()) : std::nullopt;
        found = signer.token;
    }
    return found;
}

std::optional<Token> Vault::personSharingLetters(std::u16string_view folded) const
{
    std::optional<Token> found;
    for (const VaultIndex::Signer &signer : m_index->signers) {
        if (sharesThreeLetters(signer.letters, folded))
            found = found && *found != signer.token ? Token() : signer.token;
    }
    return found;
}

bool Vault::beginsName(std::u16string_view folded) const
{
    return std::any_of(m_index->signers.begin(), m_index->signers.end(),
                       [folded](const VaultIndex::Signer &signer) { return signer.firstWord.starts_with(folded); });
}

bool isAssistant(const FoldedText &text, const Candidate &pattern, const Vault &vault)
{
    std::u16string_view value = std::u16string_view(text.folded()).substr(pattern.from, pattern.to - pattern.from);
    if (pattern.category == TokenCategory::Unknown && !value.empty() && value.front() == u'@')
        value.remove_prefix(1);
    else if (pattern.category != TokenCategory::Email)
        return false;
    return vault.isAssistant(value);
}

const TokenCounts &Vault::taken() const
{
    return m_index->taken;
}

const Token *Vault::tokenOfValue(std::u16string_view key) const
{
    const auto found = m_index->tokens.find(key);
    return found == m_index->tokens.end() ? nullptr : &found->second;
}

std::vector<VaultMatch> Vault::find(const FoldedText &text) const
{
    return m_index->find(text, wordsOf(text));
}

std::vector<VaultMatch> Vault::find(const FoldedText &text, const std::vector<Word> &words) const
{
    return m_index->find(text, words);
}

std::vector<VaultMatch> Vault::find(const QString &text) const
{
    return find(FoldedText(text));
}

} // namespace vigie::redaction
