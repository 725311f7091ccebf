// The slots worth proposing, by the same code in desk and workstation (C4).
#pragma once

#include "models/calendar/slotrules.h"

namespace vigie::calendar {

/// At most `limit` slots of the understood duration, best first and the earlier of equals, on a 15-minute grid within the
/// understood window and the case's window, at most a year of them. Blocked slots are left out, and those that break a constraint
/// (see slottiers.h) unless all do: then what is free between 7:00 and 22:00 of the client. Two results never overlap.
[[nodiscard]] std::vector<Slot> findSlots(const SlotContext &context, int limit);

} // namespace vigie::calendar
