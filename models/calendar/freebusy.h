// Calendar → lane: times and kinds only (C1), and unknown is not free (C2).
#pragma once

#include "models/calendar/expand.h"
#include "models/domain/calendarcontext.h"

namespace vigie::calendar {

struct FreeBusy {
    Availability availability = Availability::Unknown;
    std::vector<BusyBlock> blocks; ///< sorted by start, within the window; Unknown ones where the calendar is silent or broken
    std::vector<Problem> problems; ///< of reading and of expanding
};

/// Transparent and cancelled events leave no block. A calendar that was cut off, or whose expansion ran out of budget, is
/// Unknown without blocks. The start of a series that its own rule does not generate is an uncertain block. A single event whose
/// time cannot be read leaves the rest Known, under an Unknown block.
[[nodiscard]] FreeBusy freeBusy(const Calendar &calendar, const TimeRange &window, const QTimeZone &zone,
                                const ExpansionLimits &limits = {});

/// The lane of a participant; of text that is no calendar it is Unknown.
[[nodiscard]] Lane laneOf(const Token &participant, const FreeBusy &freeBusy);

/// Blocks that touch or overlap and agree in kind, city and certainty become one. Sorted by start.
[[nodiscard]] std::vector<BusyBlock> mergeBlocks(const std::vector<BusyBlock> &blocks);
/// The union of the times of all blocks, disjoint and sorted.
[[nodiscard]] std::vector<TimeRange> busyTimes(const std::vector<BusyBlock> &blocks);
/// What of `window` is in none of `busy`, which is disjoint and sorted.
[[nodiscard]] std::vector<TimeRange> freeTimes(const std::vector<TimeRange> &busy, const TimeRange &window);

} // namespace vigie::calendar
