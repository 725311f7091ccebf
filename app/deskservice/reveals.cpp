#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"

#include <QJsonArray>

#include <algorithm>
#include <iterator>

namespace vigie::deskservice {

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
        RevealPage wanted;
        std::copy_if(all->begin(), all->end(), std::back_inserter(wanted.entries),
                     [unusualOnly](const RevealEntry &entry) { return !unusualOnly || !entry.unusual.isEmpty(); });
        const QJsonArray entries = toJson(wanted).value(QLatin1String("entries")).toArray();
        for (const QJsonValue &entry : entries)
            say(entry.toObject());
        return Ok;
    });
}

} // namespace vigie::deskservice
