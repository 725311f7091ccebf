// Where things lie in the week view, in pixels of its body. Pure: no widget, no painting, no clock.
#pragma once

#include "models/domain/slot.h"
#include "ui/calendar/dayspan.h"
#include "ui/common/calendarchoice.h"

#include <QPointF>
#include <QRectF>

namespace vigie::ui {

/// Which column of a day each lane lies in.
class LanePlan
{
public:
    /// Every lane has a column of its own, all equally wide.
    [[nodiscard]] static LanePlan sideBySide(int lanes);
    /// All lanes whose calendars are known share the first column. Each unknown one keeps a narrow column at the right: unknown
    /// must not look free (C2).
    [[nodiscard]] static LanePlan overlaid(const std::vector<Lane> &lanes);

    [[nodiscard]] LaneLayout layout() const { return m_layout; }
    [[nodiscard]] int laneCount() const { return static_cast<int>(m_columns.size()); }
    /// No lane before it lies in the same column.
    [[nodiscard]] bool isFirstOfColumn(int lane) const;
    /// The lane's part of a day's column, in whole pixels.
    [[nodiscard]] QRectF laneRect(int lane, const QRectF &body) const;

private:
    [[nodiscard]] double edge(int column, const QRectF &body) const;

    LaneLayout m_layout = LaneLayout::SideBySide;
    std::vector<int> m_columns{0}; ///< by lane
    int m_count = 1;
};

/// One day's column with the lanes of the participants.
class DayGeometry
{
public:
    /// `body` spans the whole day, 0:00 to 24:00.
    DayGeometry(DaySpan span, const QRectF &body, LanePlan plan);

    [[nodiscard]] const DaySpan &span() const { return m_span; }
    [[nodiscard]] const QRectF &body() const { return m_body; }
    [[nodiscard]] const LanePlan &plan() const { return m_plan; }

    [[nodiscard]] double yOf(Instant instant) const;
    [[nodiscard]] double yOfMinute(double minute) const;
    [[nodiscard]] Instant instantAt(double y) const;
    [[nodiscard]] QRectF laneRect(int lane) const;
    /// -1 outside the column; the first of those that share it.
    [[nodiscard]] int laneAt(double x) const;
    /// The part of the range inside this day, over one lane; null when there is none. A block over midnight has a part in
    /// each of two days.
    [[nodiscard]] std::optional<QRectF> blockRect(const TimeRange &range, int lane) const;
    /// The same over all lanes, `inset` pixels from the left.
    [[nodiscard]] std::optional<QRectF> slotRect(const TimeRange &range, double inset = 0) const;

private:
    DaySpan m_span;
    QRectF m_body;
    LanePlan m_plan;
};

/// The shown days side by side.
class WeekGeometry
{
public:
    WeekGeometry() = default;
    /// `body` holds all columns; they get whole pixels, the rest goes to the first ones.
    WeekGeometry(const std::vector<DaySpan> &spans, const QRectF &body, const LanePlan &plan);

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

/// Where the number of a slot lies, in content pixels: a low slot keeps it legible, then it sticks out above and below.
[[nodiscard]] QRectF badgeRect(const QRectF &slot);
/// How far at the most.
constexpr int badgeOverhang = 5;

/// Slots that overlap are drawn stepped to the right, `step` pixels each, so that every number stays visible and clickable.
[[nodiscard]] std::vector<double> slotInsets(const std::vector<Slot> &candidates, double step);

} // namespace vigie::ui
