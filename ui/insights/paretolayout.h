// Causes from the most frequent to the least: a bar each, and beside it the share that this and all before it come to. Rows, so
// that causes can be read, and a scale of its own for the line: one axis with two meanings misleads.
#pragma once

#include "ui/insights/dotplotlayout.h"

namespace vigie::ui {

struct ParetoRow {
    QString label;
    QString note; ///< what was asked
    double value = 0;
    QString valueText;
    std::optional<Estimate> cumulative; ///< share of all, with this one
    QString cumulativeText;             ///< where there is none, why
    QString intervalText;               ///< below it
    QString spoken;
};

struct Pareto {
    QString valueTitle;
    QString cumulativeTitle;
    std::vector<ParetoRow> rows;
    std::vector<Tick> cumulativeTicks;
};

[[nodiscard]] Drawing layOut(const Pareto &pareto, double width);

} // namespace vigie::ui
