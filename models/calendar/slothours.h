// A slot against hours and days on somebody's wall. For this folder only.
#pragma once

#include "models/calendar/zones.h"
#include "models/domain/calendarcontext.h"

namespace vigie::calendar {

/// The whole slot, on each day it touches, lies within the hours of that weekday.
[[nodiscard]] bool withinWorkingHours(const TimeRange &when, const Participant &participant, const Zone &zone);
/// The whole slot lies within one of these hours, on each day it touches.
[[nodiscard]] bool isPreferred(const TimeRange &when, const std::vector<PreferredHours> &preferred, const Zone &zone);
[[nodiscard]] bool touchesPublicHoliday(const TimeRange &when, const QString &country, const Zone &zone);

} // namespace vigie::calendar
