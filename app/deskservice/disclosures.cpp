#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"

#include "models/domain/csv.h"
#include "models/domain/json.h"

#include <QJsonArray>

namespace vigie::deskservice {

namespace {

QJsonObject disclosureJson(const Disclosure &disclosure)
{
    return {{QStringLiteral("id"), disclosure.id},
            {QStringLiteral("at"), toRfc3339(disclosure.at)},
            {QStringLiteral("person"), disclosure.person.value},
            {QStringLiteral("name"), disclosure.personName},
            {QStringLiteral("site"), disclosure.site},
            {QStringLiteral("country"), disclosure.country},
            {QStringLiteral("request"), disclosure.request.value},
            {QStringLiteral("version"), disclosure.version},
            {QStringLiteral("categories"), QJsonArray::fromStringList(disclosure.categories)},
            {QStringLiteral("mechanism"), disclosure.mechanism}};
}

QByteArray disclosureCsv(const Disclosure &disclosure)
{
    return csvLine({disclosure.id, toRfc3339(disclosure.at), disclosure.person.value, disclosure.personName, disclosure.site,
                    disclosure.country, disclosure.request.value, QString::number(disclosure.version),
                    disclosure.categories.join(QLatin1Char(' ')), disclosure.mechanism});
}

} // namespace

int disclosures(const QStringList &words)
{
    CommandLine line(
        QStringLiteral("disclosures"),
        QStringLiteral("The register of disclosures outside the EU: who was shown which version of which request, when, at which "
                       "site, what kinds of data, on what ground. Oldest first."));
    line.argument(QStringLiteral("export"), QStringLiteral("Writes it to standard output."));
    line.option(QStringLiteral("format"), QStringLiteral("json (a line each) or csv."), QStringLiteral("FORMAT"),
                QStringLiteral("json"));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    const QString format = line.value(QStringLiteral("format"));
    if (line.arguments() != QStringList{QStringLiteral("export")})
        return line.misused(QStringLiteral("disclosures export"));
    if (format != QLatin1String("json") && format != QLatin1String("csv"))
        return line.misused(QStringLiteral("--format must be json or csv"));
    return withDesk(line, DataFolder::Existing, [&](desk::Desk &desk) -> int {
        const auto all = desk.disclosures();
        if (!all.ok())
            return fail(all.error());
        const bool csv = format == QLatin1String("csv");
        QByteArray text = csv
            ? csvLine({QStringLiteral("id"), QStringLiteral("at"), QStringLiteral("person"), QStringLiteral("name"),
                       QStringLiteral("site"), QStringLiteral("country"), QStringLiteral("request"), QStringLiteral("version"),
                       QStringLiteral("categories"), QStringLiteral("mechanism")})
            : QByteArray();
        for (const Disclosure &disclosure : *all)
            text += csv ? disclosureCsv(disclosure) : toBytes(disclosureJson(disclosure)) + '\n';
        print(text);
        return Ok;
    });
}

} // namespace vigie::deskservice
