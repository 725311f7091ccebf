// Why a slot is good or poor, by the same code in desk and workstation (C4, C7).
#pragma once

#include "models/domain/case.h"

namespace vigie::calendar {

/// Hours the client asked for, in the client's zone; an empty day set means every day.
struct PreferredHours {
    std::vector<int> weekdays; ///< 1 Monday … 7 Sunday
    int startMinute = 0;
    int endMinute = 24 * 60;

    bool operator==(const PreferredHours &) const = default;
};

/// What is known when a slot is judged. Optional participants never block; unknown availability is never free (C2).
struct SlotContext {
    const Case &request;
    std::vector<PreferredHours> preferred;
    Instant now;
};

/// Score and reasons for one slot. A required participant who is busy, away or travelling blocks it, as does the past.
[[nodiscard]] Slot judgeSlot(const TimeRange &when, const SlotContext &context);

} // namespace vigie::calendar
