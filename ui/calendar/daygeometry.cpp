#include "ui/calendar/daygeometry.h"

#include <algorithm>
#include <cmath>

namespace vigie::ui {

namespace {

/// A block of five minutes must still be seen and hit.
constexpr double smallestHeight = 4;

} // namespace

DayGeometry::DayGeometry(DaySpan span, const QRectF &body, int laneCount)
    : m_span(std::move(span))
    , m_body(body)
    , m_laneCount(std::max(1, laneCount))
{
}

double DayGeometry::yOf(Instant instant) const
{
    return yOfMinute(m_span.minuteOf(instant));
}

double DayGeometry::yOfMinute(double minute) const
{
    return m_body.top() + minute * m_body.height() / minutesPerDay;
}

Instant DayGeometry::instantAt(double y) const
{
    const double minute = (y - m_body.top()) * minutesPerDay / m_body.height();
    return m_span.instantAt(std::clamp(minute, 0.0, minutesPerDay));
}

QRectF DayGeometry::laneRect(int lane) const
{
    // Whole pixels, so that lines and fills meet.
    const double left = std::round(m_body.left() + m_body.width() * lane / m_laneCount);
    const double right = std::round(m_body.left() + m_body.width() * (lane + 1) / m_laneCount);
    return {left, m_body.top(), right - left, m_body.height()};
}

int DayGeometry::laneAt(double x) const
{
    for (int lane = 0; lane < m_laneCount; ++lane) {
        const QRectF rect = laneRect(lane);
        if (rect.left() <= x && x < rect.right())
            return lane;
    }
    return -1;
}

std::optional<QRectF> DayGeometry::blockRect(const TimeRange &range, int lane) const
{
    if (!range.overlaps(m_span.range()))
        return std::nullopt;
    const QRectF column = laneRect(lane);
    const double top = yOf(range.start);
    const double bottom = std::max(yOf(range.end), top + smallestHeight);
    return QRectF(column.left(), top, column.width(), bottom - top);
}

std::optional<QRectF> DayGeometry::slotRect(const TimeRange &range, double inset) const
{
    const auto first = blockRect(range, 0);
    if (!first)
        return std::nullopt;
    const double used = std::min(inset, m_body.width() / 2);
    return QRectF(m_body.left() + used, first->top(), m_body.width() - used, first->height());
}

WeekGeometry::WeekGeometry(const std::vector<DaySpan> &spans, const QRectF &body, int laneCount)
{
    m_days.reserve(spans.size());
    const auto count = static_cast<double>(spans.size());
    for (size_t i = 0; i < spans.size(); ++i) {
        const double left = std::round(body.left() + body.width() * static_cast<double>(i) / count);
        const double right = std::round(body.left() + body.width() * static_cast<double>(i + 1) / count);
        m_days.emplace_back(spans[i], QRectF(left, body.top(), right - left, body.height()), laneCount);
    }
}

const DayGeometry *WeekGeometry::dayAt(double x) const
{
    for (const DayGeometry &day : m_days) {
        if (day.body().left() <= x && x < day.body().right())
            return &day;
    }
    return nullptr;
}

const DayGeometry *WeekGeometry::dayOf(Instant instant) const
{
    for (const DayGeometry &day : m_days) {
        if (day.span().range().contains(instant))
            return &day;
    }
    return nullptr;
}

int WeekGeometry::slotAt(const QPointF &point, const std::vector<Slot> &candidates, const std::vector<double> &insets,
                         int chosen) const
{
    const DayGeometry *day = dayAt(point.x());
    if (!day)
        return -1;
    int hit = -1;
    for (size_t i = 0; i < candidates.size(); ++i) {
        const double inset = i < insets.size() ? insets[i] : 0;
        const auto rect = day->slotRect(candidates[i].when, inset);
        if (!rect || !rect->contains(point))
            continue;
        if (static_cast<int>(i) == chosen)
            return chosen;
        // The most inset lies on top.
        if (hit < 0 || insets[static_cast<size_t>(hit)] <= inset)
            hit = static_cast<int>(i);
    }
    return hit;
}

std::vector<double> slotInsets(const std::vector<Slot> &candidates, double step)
{
    std::vector<double> insets(candidates.size(), 0);
    for (size_t i = 0; i < candidates.size(); ++i) {
        std::vector<double> taken;
        for (size_t j = 0; j < i; ++j) {
            if (candidates[j].when.overlaps(candidates[i].when))
                taken.push_back(insets[j]);
        }
        while (std::find(taken.begin(), taken.end(), insets[i]) != taken.end())
            insets[i] += step;
    }
    return insets;
}

} // namespace vigie::ui
