// Charts for screen readers (U3): a chart has its places as children, each said in full.
#pragma once

namespace vigie::ui {

class ChartView;

/// Once a process; further calls do nothing.
void installChartAccessibility();
/// Tells that the keys have come to another place.
void announceCurrentPlace(ChartView *view);

} // namespace vigie::ui
