#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"

#include "models/domain/json.h"

namespace vigie::deskservice {

int redactionReports(const QStringList &words)
{
    CommandLine line(
        QStringLiteral("redaction-reports"),
        QStringLiteral("What people said was hidden without need (excess) or was not hidden (missed): a JSON line each, "
                       "oldest first. `shape` says how the words were made and what stood beside them, never the words; "
                       "it is a candidate for a test of the redaction."));
    line.argument(QStringLiteral("list"), QStringLiteral("Writes them to standard output."));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    if (line.arguments() != QStringList{QStringLiteral("list")})
        return line.misused(QStringLiteral("redaction-reports list"));
    return withDesk(line, DataFolder::Existing, [](desk::Desk &desk) -> int {
        const auto all = desk.redactionReports();
        if (!all.ok())
            return fail(all.error());
        for (const desk::RedactionReportEntry &entry : *all)
            say(QJsonObject{{QStringLiteral("at"), toRfc3339(entry.at)},
                            {QStringLiteral("name"), entry.personName},
                            {QStringLiteral("request"), entry.request.value},
                            {QStringLiteral("version"), entry.version},
                            {QStringLiteral("level"), entry.level},
                            {QStringLiteral("kind"), entry.kind},
                            {QStringLiteral("category"), entry.category},
                            {QStringLiteral("token"), entry.token.value},
                            {QStringLiteral("shape"), entry.shape}});
        return Ok;
    });
}

} // namespace vigie::deskservice
