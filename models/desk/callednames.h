// By which words a name is known again: whoever asks says it in one form, and what is held has another. By a name alone it may
// always be somebody else.
#pragma once

#include <QString>

#include <map>
#include <set>

namespace vigie::desk {

/// Folded, without titles and small words, in no order: "Mme QUÉMENEUR Zoé" and "Zoé Quémeneur" alike.
[[nodiscard]] std::set<QString> nameWords(const QString &name);
/// Who is called by all words of one of these may be who has the name: a given name, or its initial, and a family name. Of a name
/// that has only the one or the other all its words.
[[nodiscard]] std::set<std::set<QString>> waysToCall(const QString &name);
/// Of these words all of one way to call them are there.
[[nodiscard]] bool mayBeCalled(const std::set<QString> &words, const std::set<std::set<QString>> &ways);

/// Of a text each word that may be a name, and every two of them that stand side by side or around a third; with where they
/// begin. Ordinary words are none, unless a title or a name stands before them.
[[nodiscard]] std::map<std::set<QString>, qsizetype> spokenNames(const QString &text);
/// What stands around one of the ways to call them, on one line; empty: nothing says it.
[[nodiscard]] QString spokenOf(const QString &text, const std::set<std::set<QString>> &ways);

} // namespace vigie::desk
