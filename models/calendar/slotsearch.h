// The slots worth proposing, and those that nearly are, by the same code in desk and workstation (C4).
#pragma once

#include "models/calendar/slotrules.h"

namespace vigie::calendar {

/// At most `limit` slots of the understood duration, best first and the earlier of equals, on a 15-minute grid within the
/// understood window and the case's window, at most a year of them. Blocked slots are left out, and those that break a constraint
/// (see slottiers.h) unless all do: then what is free between 7:00 and 22:00 of the client. Two results never overlap.
[[nodiscard]] std::vector<Slot> findSlots(const SlotContext &context, int limit);

/// At most `limit` of the starts that findSlots() looks at, between 7:00 and 22:00 of the client, which are stopped by the fewest
/// things, three at most: one block of one person is one, as is one day that is full or one stretch outside somebody's hours. In
/// the order they would have if nothing stopped them, the earlier of equals. No two overlap or are stopped by the very same, nor
/// do they and one of `known`.
[[nodiscard]] std::vector<NearMiss> findNearMisses(const SlotContext &context, int limit, const std::vector<Slot> &known = {});

} // namespace vigie::calendar
