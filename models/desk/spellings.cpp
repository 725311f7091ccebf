#include "models/desk/spellings.h"

#include "models/desk/mentions.h"

namespace vigie::desk {
namespace {

QStringList spellingsOf(const QString &phone)
{
    // Blanks that do not break too, the zero of "+33 (0)6", and hyphens of every kind.
    static const QString between = QStringLiteral("(?:\\(0\\)|[\\s./()\\x{2010}-\\x{2015}-]){0,4}");
    const auto inGroups = [](const QString &digits) {
        return QStringList(digits.split(QString(), Qt::SkipEmptyParts)).join(between);
    };
    const QString international = internationalPhone(phone);
    if (international.isEmpty())
        return {QRegularExpression::escape(phone.trimmed())};
    QStringList spellings{QLatin1String("(?:\\+|00)") + between + inGroups(international)};
    if (international.startsWith(QLatin1String("33")))
        spellings.append(inGroups(QLatin1Char('0') + international.mid(2)));
    return spellings;
}

} // namespace

QByteArray unfolded(QByteArray text)
{
    for (const char *fold : {"\r\n ", "\r\n\t", "\n ", "\n\t"})
        text.replace(fold, "");
    return text;
}

QString addressPattern(const QString &mail)
{
    static const QString before =
        QStringLiteral("(?:(?<![\\w.+%-])|(?<=\\\\[nrt])|(?<=\\\\u00[0-3][0-9a-f])|(?<=[%=][0-3][0-9a-f]))");
    return before + QRegularExpression::escape(mail.trimmed()) + QLatin1String("(?![\\w-]|\\.\\w)");
}

QString numberPattern(const QString &phone)
{
    return QLatin1String("(?<!\\d)(?:") + spellingsOf(phone).join(QLatin1Char('|')) + QLatin1String(")(?!\\d)");
}

QString wordsPattern(const QString &words)
{
    return QLatin1String("(?<!\\w)") + QRegularExpression::escape(words.trimmed()) + QLatin1String("(?!\\w)");
}

QRegularExpression anyOf(const QStringList &patterns)
{
    return QRegularExpression(patterns.join(QLatin1Char('|')),
                              QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

} // namespace vigie::desk
