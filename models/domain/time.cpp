#include "models/domain/time.h"

namespace vigie {

Instant toInstant(const QDateTime &dateTime)
{
    return Instant{Seconds{dateTime.toSecsSinceEpoch()}};
}

bool isIanaZone(const QString &id)
{
    return QTimeZone::isTimeZoneIdAvailable(id.toLatin1());
}

QDateTime toDateTime(Instant instant, const QTimeZone &zone)
{
    return QDateTime::fromSecsSinceEpoch(instant.time_since_epoch().count(), zone);
}

QString toRfc3339(Instant instant)
{
    return toDateTime(instant).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss'Z'"));
}

std::optional<Instant> fromRfc3339(const QString &text)
{
    const QDateTime parsed = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return toInstant(parsed);
}

} // namespace vigie
