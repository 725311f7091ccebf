// Known names with a slip, where nobody bothers with capitals: with one, any word that no list has is hidden anyway.
#include "models/redaction/names.h"
#include "models/redaction/vaultindex.h"

#include <algorithm>

namespace vigie::redaction {
namespace {

/// Of each run of one letter `most` are left.
std::u16string withShorterRuns(std::u16string_view word, std::size_t most)
{
    std::u16string result;
    std::size_t run = 0;
    for (const char16_t c : word) {
        run = !result.empty() && result.back() == c ? run + 1 : 1;
        if (run <= most)
            result += c;
    }
    return result;
}

/// One letter added, dropped, changed, or swapped with the next; not the first, and the words are not the same.
bool isOneSlipFrom(std::u16string_view known, std::u16string_view word)
{
    if (known.front() != word.front() || known == word)
        return false;
    const std::size_t shorter = std::min(known.size(), word.size());
    if (std::max(known.size(), word.size()) - shorter > 1)
        return false;
    std::size_t same = 0;
    while (same < shorter && known[same] == word[same])
        ++same;
    const std::u16string_view knownRest = known.substr(same);
    const std::u16string_view rest = word.substr(same);
    if (known.size() > word.size())
        return knownRest.substr(1) == rest;
    if (known.size() < word.size())
        return knownRest == rest.substr(1);
    return knownRest.substr(1) == rest.substr(1)
        || (rest.size() > 1 && knownRest[0] == rest[1] && knownRest[1] == rest[0] && knownRest.substr(2) == rest.substr(2));
}

} // namespace

std::optional<Token> Vault::personWrittenLike(std::u16string_view folded) const
{
    if (folded.back() == u's') {
        if (const auto owner = m_index->personCalled(folded.substr(0, folded.size() - 1)))
            return owner;
    }
    for (const std::size_t most : {std::size_t{1}, std::size_t{2}}) {
        if (const std::u16string shorter = withShorterRuns(folded, most); shorter.size() < folded.size() && shorter.size() > 1) {
            if (const auto called = m_index->personCalled(shorter))
                return called;
        }
    }
    std::optional<Token> found;
    const std::u16string even = withShorterRuns(folded, 1);
    for (const auto &[name, token] : m_index->longNames) {
        if (isOneSlipFrom(name, folded) || (even.size() < folded.size() && even == withShorterRuns(name, 1)))
            found = found && *found != token ? Token() : token;
    }
    return found;
}

std::vector<Candidate> findMisspelledNames(const SeenText &text, const std::vector<char> &hidden, const Vault &vault)
{
    constexpr std::size_t shortest = 4;
    constexpr std::size_t longest = 32;
    constexpr unsigned listed = KnownWord | StopWord | StaysVisible | Courtesy | NameTitle | NameCue | Town | EverydayWord;
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const SeenWord word = text[i];
        if ((word.traits & listed) || word.capital || word.digits || word.size() < shortest || word.size() > longest
            || hidden[static_cast<std::size_t>(text.text().inputStart(word.start))])
            continue;
        if (const auto token = vault.personWrittenLike(word.folded()))
            found.push_back({word.start, word.end, TokenCategory::Person, std::u16string(word.folded()), *token});
    }
    return found;
}

} // namespace vigie::redaction
