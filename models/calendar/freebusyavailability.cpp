#include "models/calendar/freebusyavailability.h"

#include "models/calendar/zones.h"

#include <map>

namespace vigie::calendar {

namespace {

BlockKind kindOf(FreeBusyType type)
{
    switch (type) {
    case FreeBusyType::Free: // BUSYTYPE has no such value
    case FreeBusyType::Unavailable:
        return BlockKind::OutOfOffice;
    case FreeBusyType::Busy:
        return BlockKind::Busy;
    case FreeBusyType::Tentative:
        return BlockKind::Tentative;
    }
    return BlockKind::OutOfOffice;
}

std::vector<TimeRange> united(const std::vector<TimeRange> &ranges)
{
    std::vector<BusyBlock> blocks;
    for (const TimeRange &range : ranges)
        blocks.push_back({.when = range, .kind = BlockKind::Busy, .allDay = false, .uncertain = false, .city = {}});
    return busyTimes(blocks);
}

TimeRange rangeOf(const CalendarAvailability &availability, const TimeRange &window, ZoneResolver &zones)
{
    TimeRange range = window;
    if (availability.start)
        range.start = std::max(range.start, zones.toUtc(*availability.start));
    if (availability.end) {
        range.end = std::min(range.end, zones.toUtc(*availability.end));
    } else if (availability.start && availability.duration) {
        DateTimeValue end = *availability.start;
        end.local += std::chrono::days{availability.duration->days};
        range.end = std::min(range.end, zones.toUtc(end) + availability.duration->time);
    }
    return range;
}

/// The open times of each VAVAILABILITY, found in one expansion so that they share one budget.
Expansion openTimes(const Calendar &calendar, const TimeRange &window, const QTimeZone &zone, const ExpansionLimits &limits)
{
    Calendar open;
    open.zone = calendar.zone;
    open.zones = calendar.zones;
    for (std::size_t i = 0; i < calendar.availabilities.size(); ++i) {
        for (Event event : calendar.availabilities[i].available) {
            // The number tells whose it is, and keeps equal UIDs of two VAVAILABILITY apart.
            const QString uid = event.uid.isEmpty() ? QString::number(event.line) : event.uid;
            event.uid = QString::number(i) + u'/' + uid;
            open.events.push_back(std::move(event));
        }
    }
    return expand(open, window, zone, limits);
}

} // namespace

Unavailability unavailability(const Calendar &calendar, const TimeRange &window, const QTimeZone &zone,
                              const ExpansionLimits &limits)
{
    Unavailability result;
    const std::size_t count = calendar.availabilities.size();
    if (count == 0)
        return result;
    Expansion open = openTimes(calendar, window, zone, limits);
    result.problems = std::move(open.problems);
    result.complete = open.complete;
    std::vector<std::vector<TimeRange>> openBy(count);
    std::vector<bool> uncertain(count);
    for (const Instance &instance : open.instances) {
        const InstanceSource &source = open.sourceOf(instance);
        const auto owner = static_cast<std::size_t>(source.uid.section(u'/', 0, 0).toULongLong());
        if (source.uncertain)
            uncertain[owner] = true;
        else
            openBy[owner].push_back(instance.when);
    }

    // From the lowest priority to the highest, each covers what is below it.
    std::map<int, std::vector<std::size_t>> byRank;
    for (std::size_t i = 0; i < count; ++i) {
        const int priority = calendar.availabilities[i].priority;
        byRank[priority == 0 ? -10 : -priority].push_back(i);
    }
    ZoneResolver zones(calendar, Zone::from(zone));
    for (const auto &[rank, members] : byRank) {
        std::vector<TimeRange> ranges;
        std::vector<BusyBlock> closed;
        for (const std::size_t member : members) {
            const CalendarAvailability &availability = calendar.availabilities[member];
            const TimeRange range = rangeOf(availability, window, zones);
            if (range.isEmpty())
                continue;
            ranges.push_back(range);
            for (const TimeRange &gap : freeTimes(united(openBy[member]), range))
                closed.push_back({.when = gap,
                                  .kind = kindOf(availability.busyType),
                                  .allDay = false,
                                  .uncertain = availability.uncertain || uncertain[member],
                                  .city = {}});
        }
        const std::vector<TimeRange> covering = united(ranges);
        for (BusyBlock below : result.blocks) {
            for (const TimeRange &part : freeTimes(covering, below.when)) {
                below.when = part;
                closed.push_back(below);
            }
        }
        result.blocks = std::move(closed);
        result.covered.insert(result.covered.end(), covering.begin(), covering.end());
    }
    return result;
}

} // namespace vigie::calendar
