// Why a slot is good or poor, by the same code in desk and workstation (C4, C7).
#pragma once

#include "models/domain/case.h"

#include <span>

namespace vigie::calendar {

/// What is known when a slot is judged. Optional participants never block; unknown availability is never free (C2).
struct SlotContext {
    const Case &request;
    Instant now;
};

/// Score and reasons for one slot. A required participant who is busy, away or travelling blocks it, as does the past.
/// The score is 0 for a blocked slot, else that of its failings by tier (see slottiers.h). Where no lane reaches, availability is
/// unknown. Of a reschedule, the block of the meeting that moves does not count. Preferences, usual hours and the understood
/// window are in the client's zone, working hours in each participant's; who has no working hours is not judged by them.
[[nodiscard]] Slot judgeSlot(const TimeRange &when, const SlotContext &context);

struct SlotCondition;
/// For this folder only: slots of one length, judged by the conditions on a stretch of starts that holds all of theirs.
[[nodiscard]] std::vector<Slot> judged(std::span<const SlotCondition> conditions, const std::vector<Instant> &starts,
                                       Seconds length);

} // namespace vigie::calendar
