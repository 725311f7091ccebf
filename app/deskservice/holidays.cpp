#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"

namespace vigie::deskservice {

namespace {

int showHolidays(const QStringList &words)
{
    CommandLine line(QStringLiteral("holidays show"), QStringLiteral("Whose public holidays count."));
    line.placeOptions();
    if (const auto code = line.parse(words, 0, 0))
        return *code;
    return withDesk(line, DataFolder::Existing, [](desk::Desk &desk) -> int {
        const auto region = desk.holidays();
        if (!region.ok())
            return fail(region.error());
        say(QString(wireName(*region)));
        return Ok;
    });
}

int setHolidays(const QStringList &words)
{
    CommandLine line(QStringLiteral("holidays set"),
                     QStringLiteral("Says whose public holidays count, from now on and for what is open too."));
    line.argument(QStringLiteral("common|alsace-moselle"),
                  QStringLiteral("Those of all of France, or with Good Friday and 26 December."));
    line.byOption(QStringLiteral("The lead who changes it; the audit records it."));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    const auto region = fromWireName<FrenchRegion>(line.arguments().constFirst());
    if (!region)
        return line.misused(QStringLiteral("holidays set common or alsace-moselle"));
    return withDeskBy(line, [&](desk::Desk &desk, const PersonId &by) -> int {
        const auto set = desk.setHolidays(*region, by);
        if (!set.ok())
            return fail(set.error());
        say(QString(wireName(*region)));
        return Ok;
    });
}

} // namespace

int holidays(const QStringList &words)
{
    return oneOf(words, QStringLiteral("holidays"),
                 QStringLiteral("Whose public holidays the last day of an answer to a person is moved off"),
                 {{"show", showHolidays}, {"set", setHolidays}});
}

} // namespace vigie::deskservice
