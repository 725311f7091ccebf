// Weeks to look at and to measure with: as many people and as many blocks as asked for.
#pragma once

#include "models/domain/case.h"

namespace vigie::ui::weeks {

[[nodiscard]] Instant at(const char *rfc3339);
[[nodiscard]] Token person(int number);

/// Monday 30 March 2026, 0:00 in Paris.
[[nodiscard]] Instant monday();
/// `people` participants in several zones, nothing in their calendars, no slot.
[[nodiscard]] Case empty(int people);
/// A usual week of `people`: meetings, a journey, an absence over several days, a night over midnight, overlapping blocks, blocks
/// all day, uncertain times, one calendar unknown; slots of several lengths, some of them close together.
[[nodiscard]] Case usual(int people);
/// From Monday to Friday, `blocks` of all kinds among nine people, from a quarter of an hour to two hours.
[[nodiscard]] Case crowded(int blocks);

} // namespace vigie::ui::weeks
