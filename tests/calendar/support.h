// Shared by the calendar tests: short ways to say a time and a calendar.
#pragma once

#include "models/calendar/expand.h"
#include "models/calendar/freebusy.h"

#include <QtTest>

namespace vigie::calendar::test {

inline Instant utc(const char *rfc3339)
{
    return fromRfc3339(QString::fromLatin1(rfc3339)).value();
}

inline TimeRange range(const char *from, const char *to)
{
    return {utc(from), utc(to)};
}

inline QTimeZone zone(const char *id)
{
    return QTimeZone(QByteArray(id));
}

/// Lines with \n; the VCALENDAR around them is added.
inline QByteArray calendarOf(const QByteArray &body)
{
    return "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//test//EN\n" + body + "END:VCALENDAR\n";
}

inline QByteArray eventOf(const QByteArray &properties, const QByteArray &uid = "u1")
{
    return "BEGIN:VEVENT\nUID:" + uid + "\nDTSTAMP:20260101T000000Z\n" + properties + "END:VEVENT\n";
}

inline Calendar parsed(const QByteArray &text)
{
    Result<Calendar> result = parseCalendar(text);
    return result.ok() ? *std::move(result) : Calendar{};
}

/// "2026-03-30T07:00:00Z/2026-03-30T08:00:00Z busy", sorted.
inline QString described(const Instance &instance, const InstanceSource &source)
{
    return toRfc3339(instance.when.start) + u'/' + toRfc3339(instance.when.end) + u' ' + wireName(source.kind)
        + (source.allDay ? QStringLiteral(" all-day") : QString())
        + (source.uncertain ? QStringLiteral(" uncertain") : QString());
}

inline QStringList described(const Expansion &expansion)
{
    QStringList lines;
    for (const Instance &instance : expansion.instances)
        lines.push_back(described(instance, expansion.sourceOf(instance)));
    return lines;
}

inline QStringList described(const std::vector<BusyBlock> &blocks)
{
    QStringList lines;
    for (const BusyBlock &block : blocks) {
        // An unknown block is always uncertain.
        lines.push_back(toRfc3339(block.when.start) + u'/' + toRfc3339(block.when.end) + u' ' + wireName(block.kind)
                        + (block.uncertain && block.kind != BlockKind::Unknown ? QStringLiteral(" uncertain") : QString()));
    }
    return lines;
}

inline QStringList startsOf(const std::vector<Instance> &instances)
{
    QStringList starts;
    for (const Instance &instance : instances)
        starts.push_back(toRfc3339(instance.when.start));
    return starts;
}

} // namespace vigie::calendar::test
