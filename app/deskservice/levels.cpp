#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"

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
    return showJson(line, [](desk::Desk &desk) { return documentOf(desk.levels()); });
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
    const auto policy = readJson(line.arguments().constFirst(), levelPolicyFromJson);
    if (!policy.ok())
        return fail(policy.error());
    return withDeskBy(line, [&](desk::Desk &desk, const PersonId &by) -> int {
        const auto set = desk.setLevels(*policy, by);
        if (!set.ok())
            return fail(set.error());
        say(QStringLiteral("version %1 holds").arg(set->document.version));
        return Ok;
    });
}

} // namespace

int levels(const QStringList &words)
{
    return oneOf(words, QStringLiteral("levels"), QStringLiteral("Who is shown what, by site, country, role and kind of request"),
                 {{"show", showLevels}, {"set", setLevels}});
}

} // namespace vigie::deskservice
