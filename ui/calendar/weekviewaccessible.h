// The week for screen readers (U3): the view is a list of slots and, lane by lane, of the blocks on the shown days.
#pragma once

namespace vigie::ui {

class WeekView;

/// Once a process; further calls do nothing.
void installWeekViewAccessibility();
/// Tells that another slot is chosen.
void announceChosenSlot(WeekView *view);

} // namespace vigie::ui
