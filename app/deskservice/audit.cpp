#include "app/deskservice/commandline.h"
#include "app/deskservice/place.h"

namespace vigie::deskservice {

int audit(const QStringList &words)
{
    CommandLine line(QStringLiteral("audit"), QStringLiteral("Proves that the audit trail is unbroken."));
    line.argument(QStringLiteral("verify"), QStringLiteral("Walks the whole chain."));
    line.placeOptions();
    if (const auto code = line.parse(words, 1, 1))
        return *code;
    if (line.arguments().constFirst() != QLatin1String("verify"))
        return line.misused(QStringLiteral("unknown command"));
    return withDesk(line, DataFolder::Existing, [&](desk::Desk &desk) -> int {
        const auto entries = desk.verifyAudit();
        if (entries.ok()) {
            say(QStringLiteral("unbroken, %1 entries").arg(*entries));
            return Ok;
        }
        const int code = fail(entries.error());
        return entries.error().kind == ErrorKind::StorageDamaged ? TrailBroken : code;
    });
}

} // namespace vigie::deskservice
