// Where things lie in the week view, in pixels of its body. Pure: no widget, no painting, no clock.
#pragma once

#include "models/domain/slot.h"
#include "ui/calendar/dayspan.h"

#include <QPointF>
#include <QRectF>

namespace vigie::ui {

/// One day's column with a lane per participant.
class DayGeometry
{
public:
    /// `body` spans the whole day, 0:00 to 24:00.
    DayGeometry(DaySpan span, const QRectF &body, int laneCount);

    [[nodiscard]] const DaySpan &span() const { return m_span; }
    [[nodiscard]] const QRectF &body() const { return m_body; }
    [[nodiscard]] int laneCount() const { return m_laneCount; }

    [[nodiscard]] double yOf(Instant instant) const;
    [[nodiscard]] double yOfMinute(double minute) const;
    [[nodiscard]] Instant instantAt(double y) const;
    [[nodiscard]] QRectF laneRect(int lane) const;
    /// -1 outside the column.
    [[nodiscard]] int laneAt(double x) const;
    /// The part of the range inside this day, over one lane; null when there is none. A block over midnight has a part in
    /// each of two days.
    [[nodiscard]] std::optional<QRectF> blockRect(const TimeRange &range, int lane) const;
    /// The same over all lanes, `inset` pixels from the left.
    [[nodiscard]] std::optional<QRectF> slotRect(const TimeRange &range, double inset = 0) const;

private:
    DaySpan m_span;
    QRectF m_body;
    int m_laneCount;
};

/// The shown days side by side.
class WeekGeometry
{
public:
    WeekGeometry() = default;
    /// `body` holds all columns; they get whole pixels, the rest goes to the first ones.
    WeekGeometry(const std::vector<DaySpan> &spans, const QRectF &body, int laneCount);

    [[nodiscard]] const std::vector<DayGeometry> &days() const { return m_days; }
    [[nodiscard]] const DayGeometry *dayAt(double x) const;
    /// The column that holds the instant, or null.
    [[nodiscard]] const DayGeometry *dayOf(Instant instant) const;
    /// Index into `candidates` of the slot at the point, -1 for none. `insets` as from slotInsets(); `chosen` lies on top.
    [[nodiscard]] int slotAt(const QPointF &point, const std::vector<Slot> &candidates, const std::vector<double> &insets,
                             int chosen) const;

private:
    std::vector<DayGeometry> m_days;
};

/// Slots that overlap are drawn stepped to the right, `step` pixels each, so that every number stays visible and clickable.
[[nodiscard]] std::vector<double> slotInsets(const std::vector<Slot> &candidates, double step);

} // namespace vigie::ui
