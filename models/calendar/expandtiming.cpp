#include "models/calendar/expandtiming.h"

namespace vigie::calendar {

using std::chrono::days;

namespace {

void takeEnd(const Event &event, const ZoneResolver::Resolved &startZone, ZoneResolver &zones, Timing &timing)
{
    const bool endIsDate = event.end->form == TimeForm::Date;
    if (timing.allDay) {
        timing.days = static_cast<int>((std::chrono::ceil<days>(event.end->local) - dayOf(timing.start)).count());
        timing.uncertain |= !endIsDate;
        return;
    }
    if (endIsDate || event.end->form == TimeForm::Floating) {
        timing.uncertain |= endIsDate || !startZone.known;
        timing.time = timing.zone->toUtc(event.end->local) - timing.zone->toUtc(timing.start);
    } else {
        ZoneResolver::Resolved &endZone = zones.zoneOf(*event.end);
        timing.uncertain |= !endZone.known;
        timing.time = endZone.zone.toUtc(event.end->local) - timing.zone->toUtc(timing.start);
    }
}

void takeDuration(const DurationValue &duration, Timing &timing)
{
    timing.days = duration.days;
    timing.time = duration.time;
    if (timing.allDay) {
        timing.days += static_cast<int>(std::chrono::ceil<days>(timing.time).count());
        timing.time = Seconds{0};
    }
}

} // namespace

Timing timingOf(const Event &event, ZoneResolver &zones, Complaints &complaints)
{
    ZoneResolver::Resolved &resolved = zones.zoneOf(event.start);
    Timing timing{.zone = &resolved.zone,
                  .start = event.start.local,
                  .allDay = event.allDay(),
                  .uncertain = event.uncertain || !resolved.known,
                  .days = 0,
                  .time = Seconds{0}};
    if (!resolved.known && complaints.unknownZones.insert(event.start.tzid).second)
        complaints.add(event.line, QStringLiteral("an unknown TZID: the calendar's zone stands in, the times are uncertain"));
    if (event.end) {
        takeEnd(event, resolved, zones, timing);
        if (timing.days < 0 || timing.time < Seconds{0} || (timing.allDay && event.end->local < event.start.local)) {
            complaints.add(event.line, QStringLiteral("DTEND before DTSTART"));
            timing.uncertain = true;
            timing.days = 0;
            timing.time = timing.allDay ? Seconds{0} : Seconds{3600};
        }
    } else if (event.duration) {
        if (days{event.duration->days} + event.duration->time < Seconds{0}) {
            complaints.add(event.line, QStringLiteral("a negative DURATION"));
            timing.uncertain = true;
            timing.time = timing.allDay ? Seconds{0} : Seconds{3600};
        } else {
            takeDuration(*event.duration, timing);
        }
    } else if (event.uncertain && !timing.allDay) {
        timing.time = Seconds{3600}; // its end was broken; an hour stands in
    }
    if (timing.allDay)
        timing.days = std::max(timing.days, 1);
    return timing;
}

Instant utcBeside(const DateTimeValue &value, const Timing &timing, ZoneResolver &zones)
{
    if (value.form == TimeForm::Floating || value.form == TimeForm::Date)
        return timing.zone->toUtc(value.local);
    return zones.toUtc(value);
}

std::optional<LocalTime> lastOf(const RecurrenceRule &rule, const Timing &timing)
{
    if (!rule.until)
        return std::nullopt;
    const DateTimeValue &until = *rule.until;
    if (until.form == TimeForm::Date && !timing.allDay)
        return until.local + days{1} - Seconds{1}; // the whole last day
    if (until.form == TimeForm::Utc && !timing.allDay)
        return timing.zone->toLocal(asUtc(until.local));
    if (timing.allDay)
        return LocalTime{dayOf(until.local)};
    return until.local;
}

} // namespace vigie::calendar
