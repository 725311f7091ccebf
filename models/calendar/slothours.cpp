#include "models/calendar/slothours.h"

#include "models/calendar/holidays.h"

#include <algorithm>
#include <array>

namespace vigie::calendar {

namespace {

constexpr std::chrono::days oneDay{1};

/// Every local day that touches the range, in order.
template <typename Visit>
void forEachDay(const TimeRange &range, const Zone &zone, Visit visit)
{
    const LocalDay last = dayOf(zone.toLocal(range.end));
    for (LocalDay day = dayOf(zone.toLocal(range.start)); day <= last; day += oneDay)
        visit(day);
}

void append(Stretches &stretches, const TimeRange &range)
{
    if (range.isEmpty())
        return;
    if (!stretches.empty() && range.start <= stretches.back().end)
        stretches.back().end = std::max(stretches.back().end, range.end);
    else
        stretches.push_back(range);
}

} // namespace

std::vector<WorkingHours> everyDay(int startMinute, int endMinute)
{
    std::vector<WorkingHours> hours;
    for (int weekday = 1; weekday <= 7; ++weekday)
        hours.push_back({weekday, startMinute, endMinute});
    return hours;
}

std::vector<WorkingHours> asHours(const std::vector<PreferredHours> &preferred)
{
    std::vector<WorkingHours> hours;
    for (const PreferredHours &each : preferred) {
        for (int weekday = 1; weekday <= 7; ++weekday) {
            const auto &days = each.weekdays;
            if (days.empty() || std::find(days.begin(), days.end(), weekday) != days.end())
                hours.push_back({weekday, each.startMinute, each.endMinute});
        }
    }
    return hours;
}

Stretches hoursIn(const TimeRange &range, const std::vector<WorkingHours> &hours, const Zone &zone)
{
    std::array<std::vector<std::pair<Minutes, Minutes>>, 8> byWeekday;
    for (const WorkingHours &each : hours) {
        if (each.weekday >= 1 && each.weekday <= 7)
            byWeekday[static_cast<std::size_t>(each.weekday)].emplace_back(each.startMinute, each.endMinute);
    }
    for (auto &ofDay : byWeekday)
        std::sort(ofDay.begin(), ofDay.end());
    Stretches found;
    ZoneCursor cursor(zone);
    forEachDay(range, zone, [&](LocalDay day) {
        for (const auto &[start, end] : byWeekday[static_cast<std::size_t>(isoWeekday(day))])
            append(found, {cursor.toUtc(LocalTime{day} + start), cursor.toUtc(LocalTime{day} + end)});
    });
    return found;
}

Stretches publicHolidaysIn(const TimeRange &range, const QString &country, const Zone &zone)
{
    Stretches found;
    forEachDay(range, zone, [&](LocalDay day) {
        if (isPublicHoliday(country, day))
            append(found, localDay(day, zone));
    });
    return found;
}

Stretches clockChangeDaysIn(const TimeRange &range, const Zone &zone)
{
    const TimeRange days{localDay(dayOf(zone.toLocal(range.start)), zone).start,
                         localDay(dayOf(zone.toLocal(range.end)), zone).end};
    Stretches found;
    for (const Zone::Transition &change : zone.transitionsIn(days))
        append(found, localDay(dayOf(zone.toLocal(Instant{Seconds{change.utc}})), zone));
    return found;
}

TimeRange localDay(LocalDay day, const Zone &zone)
{
    return {zone.toUtc(LocalTime{day}), zone.toUtc(LocalTime{day + oneDay})};
}

Stretches outsideOf(const Stretches &stretches, const TimeRange &range)
{
    Stretches outside;
    Instant from = range.start;
    for (const TimeRange &stretch : stretches) {
        if (stretch.start > from)
            outside.push_back({from, std::min(stretch.start, range.end)});
        from = std::max(from, stretch.end);
        if (from >= range.end)
            return outside;
    }
    outside.push_back({from, range.end});
    return outside;
}

Stretches united(Stretches stretches)
{
    std::sort(stretches.begin(), stretches.end(), [](const TimeRange &a, const TimeRange &b) { return a.start < b.start; });
    Stretches found;
    for (const TimeRange &stretch : stretches)
        append(found, stretch);
    return found;
}

} // namespace vigie::calendar
