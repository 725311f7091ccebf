#include "models/desk/callednames.h"

#include "models/redaction/lexicon.h"
#include "models/redaction/personalname.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace vigie::desk {
namespace {

std::set<QString> plainWords(const redaction::Words &words)
{
    std::set<QString> plain;
    for (const std::u16string &word : redaction::withoutParticles(words))
        plain.insert(QString::fromStdU16String(word));
    return plain;
}

/// By itself in a text, or `isBeside` a title or a name.
bool mayBeName(const redaction::Word &word, unsigned traits, bool isBeside)
{
    using namespace redaction;
    const bool isListed = (traits & (FirstName | GivenName | PeopleName)) != 0;
    const bool isOrdinary = (traits & (KnownWord | StaysVisible | NameCue | Courtesy | HalfCue)) != 0;
    if ((traits & StopWord) || (isOrdinary && !isListed))
        return word.capital && isBeside;
    return !word.digits && (word.capital || !(traits & (EverydayWord | MonthName)));
}

/// Of a script with case: where there is none, one character is a name.
bool isInitial(const QString &word)
{
    return word.size() == 1 && word.front().isLower();
}

} // namespace

std::set<QString> nameWords(const QString &name)
{
    const redaction::PersonalName parts = redaction::personalName(name);
    std::set<QString> words = plainWords(parts.first);
    words.merge(plainWords(parts.family));
    return words;
}

std::set<std::set<QString>> waysToCall(const QString &name)
{
    const redaction::PersonalName parts = redaction::personalName(name);
    std::set<QString> given = plainWords(parts.first);
    std::set<QString> family = plainWords(parts.family);
    for (std::set<QString> *words : {&given, &family})
        std::erase_if(*words, isInitial);
    std::set<std::set<QString>> ways;
    for (const QString &one : given) {
        for (const QString &other : family) {
            ways.insert({one, other});
            ways.insert({one.left(1), other});
        }
    }
    given.merge(family);
    if (ways.empty() && !given.empty())
        ways.insert(given);
    return ways;
}

bool mayBeCalled(const std::set<QString> &words, const std::set<std::set<QString>> &ways)
{
    return std::ranges::any_of(ways, [&words](const std::set<QString> &way) { return std::ranges::includes(words, way); });
}

std::map<std::set<QString>, qsizetype> spokenNames(const QString &text)
{
    constexpr std::size_t farthest = 2;
    std::map<std::set<QString>, qsizetype> spoken;
    std::vector<std::pair<QString, qsizetype>> before;
    bool isAfterTitle = false;
    const redaction::FoldedText folded(text);
    for (const redaction::Word &word : redaction::wordsOf(folded)) {
        const std::u16string plain(redaction::view(folded, word));
        const bool isLetter = word.capital && plain.size() == 1; // an initial, though a small word is written like it
        const unsigned traits = redaction::traitsOf(word.hash);
        if (traits & redaction::NameTitle)
            isAfterTitle = true;
        if ((traits & redaction::NameTitle) || (redaction::isParticle(plain) && !isLetter))
            continue;
        const bool isBeside = std::exchange(isAfterTitle, false) || !before.empty();
        if (!isLetter && !mayBeName(word, traits, isBeside)) {
            before.clear();
            continue;
        }
        const QString name = QString::fromStdU16String(plain);
        const qsizetype at = folded.inputStart(word.start);
        if (!isLetter)
            spoken.try_emplace({name}, at);
        for (const auto &[other, begin] : before)
            spoken.try_emplace({other, name}, begin);
        before.emplace_back(name, at);
        if (before.size() > farthest)
            before.erase(before.begin());
    }
    return spoken;
}

QString spokenOf(const QString &text, const std::set<std::set<QString>> &ways)
{
    constexpr qsizetype around = 60;
    const std::map<std::set<QString>, qsizetype> spoken = spokenNames(text);
    for (const std::set<QString> &way : ways) {
        if (const auto found = spoken.find(way); found != spoken.end()) {
            const qsizetype from = std::max<qsizetype>(0, found->second - around);
            return text.mid(from, found->second + 2 * around - from).simplified();
        }
    }
    return {};
}

} // namespace vigie::desk
