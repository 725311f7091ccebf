// Rows of dots with their intervals on common scales: rates by what the work can be told apart by, and coefficients of agreement.
// W. S. Cleveland and R. McGill, "Graphical perception", Journal of the American Statistical Association 79 (1984), 531-554:
// places on a common scale are read best.
#pragma once

#include "models/domain/insights.h"
#include "ui/insights/drawing.h"
#include "ui/insights/scale.h"

namespace vigie::ui {

/// A value with its interval, or the words why there is none.
struct Point {
    std::optional<Estimate> estimate;
    QString text; ///< the value as it is written beside it, or why there is none
};

struct Tick {
    double value = 0;
    QString text;
};

struct DotPanel {
    QString title;
    Range range;
    std::vector<Tick> ticks;
    std::vector<MarkShape> series;   ///< one below the other in each row
    std::optional<double> reference; ///< a dashed line
    double textWidth = 140;          ///< pixels beside the panel for what is written
};

struct DotRow {
    QString label;
    QString note;              ///< how many it rests on
    std::vector<Point> points; ///< of the panels' series, in order; none: the row is a heading
    QString spoken;
};

struct DotPlot {
    std::vector<DotPanel> panels;
    std::vector<DotRow> rows;
    double labelWidth = 190;
};

[[nodiscard]] Drawing layOut(const DotPlot &plot, double width);

} // namespace vigie::ui
