#include "models/domain/reveallist.h"

#include "models/domain/jsonreader.h"
#include "models/domain/reveal.h"

namespace vigie {

namespace {

QJsonObject entryOfRevealToJson(const RevealEntry &entry)
{
    QJsonObject json{{QStringLiteral("id"), entry.id},
                     {QStringLiteral("at"), toRfc3339(entry.at)},
                     {QStringLiteral("person"), entry.person.value},
                     {QStringLiteral("personName"), entry.personName},
                     {QStringLiteral("reason"), entry.reason}};
    const auto add = [&json](const QString &name, const QString &value) {
        if (!value.isEmpty())
            json.insert(name, value);
    };
    add(QStringLiteral("request"), entry.request.value);
    add(QStringLiteral("token"), entry.token.value);
    add(QStringLiteral("level"), entry.level);
    add(QStringLiteral("category"), entry.category);
    add(QStringLiteral("words"), entry.words);
    add(QStringLiteral("refused"), entry.refused);
    if (!entry.unusual.isEmpty())
        json.insert(QStringLiteral("unusual"), entry.unusual.join(QLatin1Char(',')));
    if (entry.wordsWithheld)
        json.insert(QStringLiteral("wordsWithheld"), true);
    return json;
}

RevealEntry readRevealEntry(JsonReader &reader)
{
    RevealEntry entry;
    entry.id = reader.string(QStringLiteral("id"));
    entry.at = reader.instant(QStringLiteral("at"));
    entry.person = reader.id<PersonId>(QStringLiteral("person"));
    entry.personName = reader.string(QStringLiteral("personName"));
    entry.request = RequestId{reader.optionalString(QStringLiteral("request"))};
    entry.token = Token{reader.optionalString(QStringLiteral("token"))};
    entry.level = reader.optionalString(QStringLiteral("level"));
    entry.category = reader.optionalString(QStringLiteral("category"));
    entry.reason = reader.string(QStringLiteral("reason"));
    entry.words = reader.has(QStringLiteral("words")) ? reader.string(QStringLiteral("words"), longestRevealWords) : QString();
    entry.refused = reader.optionalString(QStringLiteral("refused"));
    entry.unusual = reader.optionalString(QStringLiteral("unusual")).split(QLatin1Char(','), Qt::SkipEmptyParts);
    entry.wordsWithheld = reader.has(QStringLiteral("wordsWithheld")) && reader.boolean(QStringLiteral("wordsWithheld"));
    return entry;
}

QJsonObject patternToJson(const RevealPattern &pattern)
{
    QJsonObject marks;
    for (const auto &[name, count] : pattern.marks)
        marks.insert(name, count);
    return {{QStringLiteral("person"), pattern.person.value},
            {QStringLiteral("personName"), pattern.personName},
            {QStringLiteral("shown"), pattern.shown},
            {QStringLiteral("refused"), pattern.refused},
            {QStringLiteral("marks"), marks},
            {QStringLiteral("latest"), toRfc3339(pattern.latest)}};
}

RevealPattern readPattern(JsonReader &reader)
{
    RevealPattern pattern;
    pattern.person = reader.id<PersonId>(QStringLiteral("person"));
    pattern.personName = reader.string(QStringLiteral("personName"));
    pattern.shown = reader.integer(QStringLiteral("shown"));
    pattern.refused = reader.integer(QStringLiteral("refused"));
    JsonReader marks = reader.object(QStringLiteral("marks"));
    for (const QString &name : marks.names())
        pattern.marks.emplace(name, marks.integer(name));
    pattern.latest = reader.instant(QStringLiteral("latest"));
    return pattern;
}

} // namespace

QJsonObject toJson(const RevealPage &page)
{
    QJsonObject json{{QStringLiteral("entries"), toArray(page.entries, entryOfRevealToJson)},
                     {QStringLiteral("isLast"), page.isLast}};
    if (!page.patterns.empty())
        json.insert(QStringLiteral("patterns"), toArray(page.patterns, patternToJson));
    return json;
}

Result<RevealPage> revealPageFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    RevealPage page;
    if (reader.has(QStringLiteral("patterns")))
        page.patterns = reader.objects<RevealPattern>(QStringLiteral("patterns"), readPattern);
    page.entries = reader.objects<RevealEntry>(QStringLiteral("entries"), readRevealEntry);
    page.isLast = reader.boolean(QStringLiteral("isLast"));
    return reader.finish(std::move(page));
}

} // namespace vigie
