#include "models/calendar/slothours.h"

#include "models/calendar/holidays.h"

#include <algorithm>

namespace vigie::calendar {

namespace {

constexpr int minutesOfDay = 24 * 60;

/// The days a slot touches, with its minutes on each; a slot past midnight has two.
struct DayPart {
    LocalDay day;
    int startMinute;
    int endMinute;
};

std::vector<DayPart> partsByDay(const TimeRange &when, const Zone &zone)
{
    const LocalTime start = zone.toLocal(when.start);
    const LocalTime end = zone.toLocal(when.end);
    std::vector<DayPart> parts;
    for (LocalDay day = dayOf(start); LocalTime{day} < end || parts.empty(); day += std::chrono::days{1}) {
        const int from = day == dayOf(start) ? minuteOfDay(start) : 0;
        const int to = day == dayOf(end) ? minuteOfDay(end) : minutesOfDay;
        parts.push_back({day, from, std::max(from, to)});
        if (parts.size() > 31)
            break; // longer than any meeting
    }
    return parts;
}

/// Whether the stretches of the day, united, hold all of [from, to).
bool heldBy(std::vector<std::pair<int, int>> stretches, int from, int to)
{
    std::sort(stretches.begin(), stretches.end());
    int reached = from;
    for (const auto &[start, end] : stretches) {
        if (start <= reached)
            reached = std::max(reached, end);
    }
    return reached >= to
        && std::any_of(stretches.begin(), stretches.end(), [&](const auto &s) { return s.first <= from && from < s.second; });
}

} // namespace

bool withinWorkingHours(const TimeRange &when, const Participant &participant, const Zone &zone)
{
    for (const DayPart &part : partsByDay(when, zone)) {
        std::vector<std::pair<int, int>> stretches;
        for (const WorkingHours &hours : participant.workingHours) {
            if (hours.weekday == isoWeekday(part.day))
                stretches.emplace_back(hours.startMinute, hours.endMinute);
        }
        if (!heldBy(std::move(stretches), part.startMinute, part.endMinute))
            return false;
    }
    return true;
}

bool isPreferred(const TimeRange &when, const std::vector<PreferredHours> &preferred, const Zone &zone)
{
    const std::vector<DayPart> parts = partsByDay(when, zone);
    return std::any_of(preferred.begin(), preferred.end(), [&](const PreferredHours &hours) {
        return std::all_of(parts.begin(), parts.end(), [&](const DayPart &part) {
            const bool dayFits = hours.weekdays.empty()
                || std::find(hours.weekdays.begin(), hours.weekdays.end(), isoWeekday(part.day)) != hours.weekdays.end();
            return dayFits && hours.startMinute <= part.startMinute && part.endMinute <= hours.endMinute;
        });
    });
}

bool touchesPublicHoliday(const TimeRange &when, const QString &country, const Zone &zone)
{
    const std::vector<DayPart> parts = partsByDay(when, zone);
    return std::any_of(parts.begin(), parts.end(), [&](const DayPart &part) { return isPublicHoliday(country, part.day); });
}

} // namespace vigie::calendar
