// Draws the week from ready geometry. Keeps no state and converts no zones but those of the ruler's labels.
#pragma once

#include "ui/calendar/daygeometry.h"
#include "ui/calendar/weekcontent.h"

#include <QSize>

class QPainter;

namespace vigie::ui {

/// Fixed sizes of the view, in device-independent pixels.
struct WeekMetrics {
    int rulerWidth = 0;  ///< both zones
    int titleHeight = 0; ///< day titles
    int laneHeight = 0;  ///< lane labels
    int stripHeight = 0; ///< all-day strip, 0 when there is nothing in it
    int hourHeight = 0;

    [[nodiscard]] int headerHeight() const { return titleHeight + laneHeight + stripHeight; }
};

/// Everything one painting needs; borrowed for the call.
struct WeekPicture {
    const Case &request;
    const WeekContent &content;
    const WeekGeometry &geometry; ///< in content pixels, not scrolled
    const WeekMetrics &metrics;
    const std::vector<Slot> &candidates;
    const std::vector<double> &insets;
    const std::vector<int> &offered;
    int chosen = -1;
    int hovered = -1;
    bool focused = false;
    QTimeZone zone; ///< the client's
    QTimeZone otherZone;
    Instant now;
    QPoint scrolled;
    QSize viewport;
    QRect exposed;                 ///< of the viewport: what is outside need not be drawn
    const Slot *dragged = nullptr; ///< a slot in the hand, at the times under it
    int draggedIndex = -1;         ///< which one it is, -1 for a new one
};

void paintWeek(QPainter &painter, const WeekPicture &picture);

} // namespace vigie::ui
