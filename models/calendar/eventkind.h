// What an event means for availability. For this folder only.
#pragma once

#include "models/calendar/expand.h"

namespace vigie::calendar {

/// Whether people are free, away or on the way. Cancelled events have no kind: they are left out before.
[[nodiscard]] InstanceKind kindOf(const Event &event);

/// Of travel, the last city that title or place name, e.g. Lyon of "Paris → Lyon"; of anything else, that of the place's
/// address; else empty.
[[nodiscard]] QString cityOf(const Event &event, InstanceKind kind);

} // namespace vigie::calendar
