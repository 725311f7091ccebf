#include "models/redaction/tokenregistry.h"

#include <algorithm>

namespace vigie::redaction {
namespace {

/// The hashes of the words that name somebody, the words in their order.
std::vector<std::uint64_t> nameWords(std::u16string_view words)
{
    std::vector<std::u16string_view> views;
    constexpr std::size_t usual = 4;
    views.reserve(usual);
    std::size_t start = 0;
    while (start < words.size()) {
        const std::size_t end = std::min(words.find(u' ', start), words.size());
        if (end - start > 2 || words.size() <= 2)
            views.push_back(words.substr(start, end - start));
        start = end + 1;
    }
    if (views.empty())
        views.push_back(words);
    std::sort(views.begin(), views.end());
    std::vector<std::uint64_t> hashes(views.size());
    std::transform(views.begin(), views.end(), hashes.begin(), wordHash);
    return hashes;
}

} // namespace

TokenRegistry::TokenRegistry(const Vault &vault)
    : m_vault(vault)
{
    for (const KnownEntity &entity : vault.entities())
        ++taken(entity.category);
}

int &TokenRegistry::taken(TokenCategory category)
{
    return m_taken[static_cast<std::size_t>(category)];
}

Token TokenRegistry::next(TokenCategory category)
{
    return m_vault.numbers().tokenOf(category, ++taken(category));
}

Token TokenRegistry::tokenFor(TokenCategory category, const std::u16string &key)
{
    std::u16string registered = registryKey(category, key);
    if (const Token *known = m_vault.tokenOfValue(registered))
        return *known;
    const auto found = m_tokens.find(registered);
    if (found != m_tokens.end())
        return found->second;
    return m_tokens.emplace(std::move(registered), next(category)).first->second;
}

/// Into m_names, of a word that is met with it.
std::pmr::vector<std::size_t> &TokenRegistry::namesOf(std::uint64_t wordHash)
{
    m_mayBeMet.set(wordHash % m_mayBeMet.size());
    return m_byWord[wordHash];
}

NamedToken TokenRegistry::nameFor(TokenCategory category, const std::u16string &words)
{
    const std::vector<std::uint64_t> asked = nameWords(words);
    std::vector<std::uint64_t> sorted = asked;
    std::sort(sorted.begin(), sorted.end());
    for (const std::uint64_t word : asked) {
        if (!mayBeMet(word))
            continue;
        const auto found = m_byWord.find(word);
        if (found == m_byWord.end())
            continue;
        for (const std::size_t index : found->second) {
            Name &name = m_names[index];
            const bool part = std::includes(name.words.begin(), name.words.end(), sorted.begin(), sorted.end());
            const bool whole = std::includes(sorted.begin(), sorted.end(), name.words.begin(), name.words.end());
            if (!part && !whole)
                continue;
            if (whole && !part) {
                for (const std::uint64_t added : asked) {
                    if (!std::binary_search(name.words.begin(), name.words.end(), added))
                        namesOf(added).push_back(index);
                }
                name.words.assign(sorted.begin(), sorted.end());
            }
            return name.named;
        }
    }
    constexpr std::size_t namesOfMail = 8;
    if (m_names.empty())
        m_names.reserve(namesOfMail);
    m_names.push_back({{sorted.begin(), sorted.end(), &m_room}, {category, next(category)}});
    constexpr std::size_t namesPerWord = 8;
    for (const std::uint64_t word : asked) {
        std::pmr::vector<std::size_t> &indices = namesOf(word);
        if (indices.size() < namesPerWord)
            indices.push_back(m_names.size() - 1);
    }
    return m_names.back().named;
}

const NamedToken *TokenRegistry::metAs(std::uint64_t wordHash) const
{
    const auto found = m_byWord.find(wordHash);
    return found == m_byWord.end() || found->second.empty() ? nullptr : &m_names[found->second.front()].named;
}

} // namespace vigie::redaction
