// Draws the week from ready geometry. Keeps no state and converts no zones but those of the ruler's labels.
#pragma once

#include "ui/calendar/blocklayout.h"
#include "ui/calendar/blockpainter.h"
#include "ui/calendar/weekcontent.h"

#include <QSize>

class QPainter;

namespace vigie::ui {

/// A column of times at the left.
struct Ruler {
    QTimeZone zone;
    int left = 0;
    int width = 0;
};

/// Fixed sizes of the view, in device-independent pixels.
struct WeekMetrics {
    std::vector<Ruler> rulers; ///< the client's first; there is always one
    int rulerWidth = 0;        ///< of all of them
    int titleHeight = 0;       ///< day titles
    int laneHeight = 0;        ///< lane labels
    int stripHeight = 0;       ///< all-day strip, 0 when there is nothing in it
    int hourHeight = 0;

    [[nodiscard]] int headerHeight() const { return titleHeight + laneHeight + stripHeight; }
};

/// Everything one painting needs; borrowed for the call.
struct WeekPicture {
    const Case &request;
    const WeekContent &content;
    const WeekGeometry &geometry; ///< in content pixels, not scrolled
    const WeekMetrics &metrics;
    LaneLayout lanes = LaneLayout::SideBySide;
    const QStringList &names;                            ///< of the lanes' participants, short
    const std::vector<std::vector<PlacedBlock>> &blocks; ///< by shown day
    const std::vector<Slot> &candidates;
    const std::vector<double> &insets;
    const std::vector<int> &offered;
    int chosen = -1;
    int hovered = -1;
    bool focused = false;
    Instant now;
    QPoint scrolled;
    QSize viewport;
    QRect exposed;                 ///< of the viewport: what is outside need not be drawn
    const Slot *dragged = nullptr; ///< a slot in the hand, at the times under it
    int draggedIndex = -1;         ///< which one it is, -1 for a new one
};

/// In the middle of a pixel: a line of one pixel stays one.
[[nodiscard]] double crisp(double value);
[[nodiscard]] BlockLook lookOf(const WeekPicture &picture, const PlacedBlock &placed);
void paintWeek(QPainter &painter, const WeekPicture &picture);

} // namespace vigie::ui
