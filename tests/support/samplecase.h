// A rich case for tests of views and workbench: a French thread, four participants, every kind of block, three slots.
#pragma once

#include "models/domain/case.h"

namespace vigie {

/// `monday` is the first day of the week the case is about; 30 March 2026 is the week after Europe's clock change.
/// Cases of different `number` have different ids; number 0 schedules, 1 reschedules, 2 cancels, 3 adds to the calendar, then
/// again.
[[nodiscard]] Case sampleCase(int number = 0, QDate monday = QDate(2026, 3, 30));

} // namespace vigie
