#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"

#include "models/domain/json.h"

#include <QJsonDocument>

namespace vigie::deskservice {

namespace {

int showLevels(const QStringList &words)
{
    CommandLine line(
        QStringLiteral("levels show"),
        QStringLiteral("The policy that holds, as JSON: the first rule that fits decides, else the site's country."));
    line.placeOptions();
    if (const auto code = line.parse(words, 0, 0))
        return *code;
    return withDesk(line, DataFolder::Existing, [](desk::Desk &desk) -> int {
        const auto policy = desk.levels();
        if (!policy.ok())
            return fail(policy.error());
        say(QString::fromUtf8(QJsonDocument(toJson(policy->policy)).toJson(QJsonDocument::Indented)).trimmed());
        return Ok;
    });
}

int setLevels(const QStringList &words)
{
    CommandLine line(
        QStringLiteral("levels set"),
        QStringLiteral(
            "Puts another policy in the place of the one whose version FILE names (without one: the desk's own, 0). What "
            "somebody may no longer see as they do is taken out of their hands and called back."));
    line.argument(QStringLiteral("FILE"), QStringLiteral("JSON as levels show prints it; - for standard input."));
    line.byOption(QStringLiteral("The lead who changes it; the audit records it."));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    const auto text = readInput(line.arguments().constFirst());
    if (!text.ok())
        return fail(text.error());
    const auto json = parseJsonObject(*text);
    if (!json.ok())
        return fail(json.error());
    const auto policy = levelPolicyFromJson(*json);
    if (!policy.ok())
        return fail(policy.error());
    return withDeskBy(line, [&](desk::Desk &desk, const PersonId &by) -> int {
        const auto set = desk.setLevels(*policy, by);
        if (!set.ok())
            return fail(set.error());
        say(QStringLiteral("version %1 holds").arg(set->policy.version));
        return Ok;
    });
}

} // namespace

int levels(const QStringList &words)
{
    const QString what = words.value(0);
    if (what == QLatin1String("show"))
        return showLevels(words.mid(1));
    if (what == QLatin1String("set"))
        return setLevels(words.mid(1));
    CommandLine line(
        QStringLiteral("levels"),
        QStringLiteral("Who is shown what, by site, country, role and kind of request; each command has its own --help."));
    line.argument(QStringLiteral("COMMAND"), QStringLiteral("show or set"));
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    return line.misused(QStringLiteral("unknown command"));
}

} // namespace vigie::deskservice
