// In which spellings an address or a number stands in a text.
#pragma once

#include <QByteArray>
#include <QRegularExpression>
#include <QStringList>

namespace vigie::desk {

/// A calendar or a mail header without the places where its lines are folded, which may be within a letter (RFC 5545, 3.1).
[[nodiscard]] QByteArray unfolded(QByteArray text);

// Patterns, for anyOf().
/// By itself, not within a longer one: bob@x.fr is not in jimbob@x.fr. What stands before may be an escape of JSON, a link or a
/// mail.
[[nodiscard]] QString addressPattern(const QString &mail);
/// With or without its country, in groups or not. One of which nobody can say of which country it is, as it is.
[[nodiscard]] QString numberPattern(const QString &phone);
/// As a word or words by themselves.
[[nodiscard]] QString wordsPattern(const QString &words);

/// Whatever the case of its letters. Of none it matches everywhere.
[[nodiscard]] QRegularExpression anyOf(const QStringList &patterns);

} // namespace vigie::desk
