#include "models/redaction/tokenregistry.h"

#include <QVarLengthArray>

#include <algorithm>

namespace vigie::redaction {
namespace {

constexpr qsizetype usualWords = 8; // of a name: few have more
using Hashes = QVarLengthArray<std::uint64_t, usualWords>;

/// The hashes of the words that name somebody, the words in their order.
Hashes nameWords(std::u16string_view words)
{
    QVarLengthArray<std::u16string_view, usualWords> views;
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
    Hashes hashes(views.size());
    std::transform(views.begin(), views.end(), hashes.begin(), wordHash);
    return hashes;
}

} // namespace

TokenRegistry::TokenRegistry(const Vault &vault)
    : m_vault(vault)
    , m_taken(vault.taken())
{
}

Token TokenRegistry::next(TokenCategory category)
{
    return m_vault.numbers().tokenOf(category, ++m_taken[static_cast<std::size_t>(category)]);
}

Token TokenRegistry::tokenFor(TokenCategory category, const std::u16string &key)
{
    putRegistryKey(category, key, m_asked);
    if (const Token *known = m_vault.tokenOfValue(m_asked))
        return *known;
    const auto found = m_tokens.find(std::u16string_view(m_asked));
    if (found != m_tokens.end())
        return found->second;
    return m_tokens.emplace(m_asked, next(category)).first->second;
}

/// Into m_names, of a word that is met with it.
std::pmr::vector<std::size_t> &TokenRegistry::namesOf(std::uint64_t wordHash)
{
    m_mayBeMet.set(wordHash % m_mayBeMet.size());
    return m_byWord[wordHash];
}

NamedToken TokenRegistry::nameFor(TokenCategory category, const std::u16string &words)
{
    const Hashes asked = nameWords(words);
    Hashes sorted = asked;
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
