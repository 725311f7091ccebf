#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"

#include "models/domain/json.h"

#include <QJsonArray>

namespace vigie::deskservice {

namespace {

QJsonObject revealJson(const RevealEntry &entry)
{
    QJsonObject json{{QStringLiteral("at"), toRfc3339(entry.at)},  {QStringLiteral("person"), entry.person.value},
                     {QStringLiteral("name"), entry.personName},   {QStringLiteral("request"), entry.request.value},
                     {QStringLiteral("token"), entry.token.value}, {QStringLiteral("reason"), entry.reason}};
    if (entry.refused.isEmpty()) {
        json.insert(QStringLiteral("category"), entry.category);
        json.insert(QStringLiteral("words"), entry.words);
    } else {
        json.insert(QStringLiteral("refused"), entry.refused);
    }
    if (!entry.unusual.isEmpty())
        json.insert(QStringLiteral("unusual"), QJsonArray::fromStringList(entry.unusual));
    return json;
}

} // namespace

int reveals(const QStringList &words)
{
    CommandLine line(
        QStringLiteral("reveals"),
        QStringLiteral(
            "Which tokens were made clear, to whom and why, and what was refused: a JSON line each, oldest first, never "
            "the value. `unusual` marks what is worth a look: many-in-an-hour, much-more-than-others, put-back (the "
            "request was given back undecided), again (the same value to the same person), many-refusals."));
    line.argument(QStringLiteral("list"), QStringLiteral("Writes them to standard output."));
    line.option(QStringLiteral("unusual"), QStringLiteral("Only those that are marked."));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    if (line.arguments() != QStringList{QStringLiteral("list")})
        return line.misused(QStringLiteral("reveals list"));
    const bool unusualOnly = line.has(QStringLiteral("unusual"));
    return withDesk(line, DataFolder::Existing, [unusualOnly](desk::Desk &desk) -> int {
        const auto all = desk.reveals();
        if (!all.ok())
            return fail(all.error());
        for (const RevealEntry &entry : *all) {
            if (!unusualOnly || !entry.unusual.isEmpty())
                say(QString::fromUtf8(toBytes(revealJson(entry))));
        }
        return Ok;
    });
}

} // namespace vigie::deskservice
