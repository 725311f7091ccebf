// How much of all that goes to the desk by itself is on its way: decisions, reviews, reports on the redaction.
#pragma once

#include "models/workbench/reviewing.h"

namespace vigie::ui {

[[nodiscard]] OutboxSummary onItsWay(const Workbench &workbench, const Reviewing &reviewing);

} // namespace vigie::ui
