// A case as the drawings show it, and the states around it.
#pragma once

#include "models/workbench/workbench.h"

namespace vigie::ui::examples {

[[nodiscard]] Instant at(const char *rfc3339);
/// Wednesday 25 March 2026, 15:30 in Paris.
[[nodiscard]] Instant now();
[[nodiscard]] Token person(int number);

/// Client in Paris, B in New York, C and D in Paris; D's calendar is unknown from Thursday on is shown by `lanes` of D.
[[nodiscard]] HeldCase videoCase();
/// A meeting that moves, in the week of the autumn change, with six participants over half the world.
[[nodiscard]] HeldCase wideCase();
[[nodiscard]] HeldCase cancelCase();

/// The draft a workbench starts with: the automation's slots, the first chosen, everything designated shared.
[[nodiscard]] Draft firstDraft(const Case &request);

} // namespace vigie::ui::examples
