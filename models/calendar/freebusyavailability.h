// The times at which nobody can be had by VAVAILABILITY (RFC 7953). For this folder only.
#pragma once

#include "models/calendar/freebusy.h"

namespace vigie::calendar {

struct Unavailability {
    std::vector<BusyBlock> blocks;
    std::vector<TimeRange> covered; ///< the times of `window` that some VAVAILABILITY speaks for
    std::vector<Problem> problems;
    bool complete = true; ///< false when the budget ended
};

/// Where several speak for a time, the highest priority counts; of equal ones, a time is open only when all of them say so.
/// An open time that is uncertain is not open.
[[nodiscard]] Unavailability unavailability(const Calendar &calendar, const TimeRange &window, const QTimeZone &zone,
                                            const ExpansionLimits &limits);

} // namespace vigie::calendar
