// What an event means for availability. For this folder only.
#pragma once

#include "models/calendar/expand.h"

namespace vigie::calendar {

/// Whether people are free, away or on the way. Cancelled events have no kind: they are left out before.
[[nodiscard]] InstanceKind kindOf(const Event &event);

/// The last city of a fixed list that place or title name, e.g. Lyon of "Paris → Lyon"; else empty. Nothing else of the text
/// can come out (C1).
[[nodiscard]] QString cityOf(const Event &event);

} // namespace vigie::calendar
