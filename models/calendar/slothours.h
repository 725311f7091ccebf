// Hours and days on somebody's wall as stretches of the time line. For this folder only.
#pragma once

#include "models/calendar/zones.h"
#include "models/domain/calendarcontext.h"

namespace vigie::calendar {

/// Sorted and apart from each other.
using Stretches = std::vector<TimeRange>;

[[nodiscard]] std::vector<WorkingHours> everyDay(int startMinute, int endMinute);
[[nodiscard]] std::vector<WorkingHours> asHours(const std::vector<PreferredHours> &preferred);

/// The hours of every local day that touches `range`. What meets at midnight is one stretch.
[[nodiscard]] Stretches hoursIn(const TimeRange &range, const std::vector<WorkingHours> &hours, const Zone &zone);
[[nodiscard]] Stretches publicHolidaysIn(const TimeRange &range, const QString &country, const Zone &zone);
/// The local days on which the offset of the zone changes.
[[nodiscard]] Stretches clockChangeDaysIn(const TimeRange &range, const Zone &zone);
[[nodiscard]] TimeRange localDay(LocalDay day, const Zone &zone);

/// What of `range` lies in none of the stretches.
[[nodiscard]] Stretches outsideOf(const Stretches &stretches, const TimeRange &range);
/// In order, with what meets or overlaps made one.
[[nodiscard]] Stretches united(Stretches stretches);

} // namespace vigie::calendar
