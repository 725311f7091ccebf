#include "models/desk/callednames.h"

#include "models/redaction/personalname.h"

#include <algorithm>

namespace vigie::desk {
namespace {

std::set<QString> plainWords(const redaction::Words &words)
{
    std::set<QString> plain;
    for (const std::u16string &word : redaction::withoutParticles(words))
        plain.insert(QString::fromStdU16String(word));
    return plain;
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

} // namespace vigie::desk
