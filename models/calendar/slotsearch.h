// The slots worth proposing, by the same code in desk and workstation (C4).
#pragma once

#include "models/calendar/slotrules.h"

namespace vigie::calendar {

/// At most `limit` slots of the understood duration, best first, on a 15-minute grid within the understood window, the case's
/// window, the working hours of everybody who is required, their public holidays and the client's limits; blocked slots are left
/// out. With nothing inside these, what is free outside them, between 7:00 and 22:00 of the client. Two results never overlap.
[[nodiscard]] std::vector<Slot> findSlots(const SlotContext &context, int limit);

} // namespace vigie::calendar
