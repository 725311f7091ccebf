#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"

#include "models/domain/json.h"

namespace vigie::deskservice {

int retention(const QStringList &words)
{
    CommandLine line(
        QStringLiteral("retention"),
        QStringLiteral("How long what the requests of a client hold is kept after the last thing that happened to them. list "
                       "prints a JSON line a rule; run deletes now what is due, and says how much."));
    line.argument(QStringLiteral("set|remove|list|run"), QStringLiteral("set [CLIENT] DAYS, remove [CLIENT], list, or run."));
    line.argument(QStringLiteral("[CLIENT]"),
                  QStringLiteral("The scheduling service's id of it; everybody without a rule when left out."));
    line.argument(QStringLiteral("[DAYS]"), QStringLiteral("1 to 3650."));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 3))
        return *code;
    const QStringList arguments = line.arguments();
    const QString what = arguments.constFirst();
    bool isNumber = false;
    const int days = arguments.constLast().toInt(&isNumber);
    const bool sets = what == QLatin1String("set") && arguments.size() >= 2 && isNumber;
    const bool removes = what == QLatin1String("remove") && arguments.size() <= 2;
    const bool alone = (what == QLatin1String("list") || what == QLatin1String("run")) && arguments.size() == 1;
    if (!sets && !removes && !alone)
        return line.misused(QStringLiteral("retention set [CLIENT] DAYS, remove [CLIENT], list or run"));
    return withDesk(line, what == QLatin1String("run") ? DataFolder::Existing : DataFolder::Made, [&](desk::Desk &desk) -> int {
        if (sets || removes) {
            const QString client = arguments.size() == (sets ? 3 : 2) ? arguments.at(1) : QString();
            const Status done = sets ? desk.setRetention(client, days) : desk.removeRetention(client);
            if (!done.ok())
                return fail(done.error());
        } else if (what == QLatin1String("run")) {
            const auto deleted = desk.deleteWhatIsDue();
            if (!deleted.ok())
                return fail(deleted.error());
            say(QStringLiteral("deleted %1").arg(*deleted));
            return Ok;
        }
        const auto rules = desk.retention();
        if (!rules.ok())
            return fail(rules.error());
        for (const desk::RetentionRule &rule : *rules) {
            QJsonObject json{{QStringLiteral("days"), rule.days}};
            if (!rule.client.isEmpty())
                json.insert(QStringLiteral("client"), rule.client);
            say(json);
        }
        return Ok;
    });
}

} // namespace vigie::deskservice
