// Scroll areas as a screen reader meets them.
#pragma once

namespace vigie::ui {

/// Qt 6.4 reads past the end of its list when a screen reader asks a scroll area for a child that was there a moment ago, as a
/// scroll bar that has just gone, and the program crashes. From this call on they are answered with "no such child". Once a
/// program.
void guardAccessibleScrollAreas();

} // namespace vigie::ui
