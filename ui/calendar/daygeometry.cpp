#include "ui/calendar/daygeometry.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vigie::ui {

namespace {

/// A block of five minutes must still be seen and hit.
constexpr double smallestHeight = 4;
/// Of a participant whose calendar is unknown, among overlaid ones.
constexpr double narrowColumn = 12;
constexpr double smallestBadge = 13;
constexpr double largestBadge = 18;

} // namespace

LanePlan LanePlan::sideBySide(int lanes)
{
    LanePlan plan;
    plan.m_count = std::max(1, lanes);
    plan.m_columns.resize(static_cast<size_t>(plan.m_count));
    std::iota(plan.m_columns.begin(), plan.m_columns.end(), 0);
    return plan;
}

LanePlan LanePlan::overlaid(const std::vector<Lane> &lanes)
{
    const bool anyKnown =
        std::any_of(lanes.begin(), lanes.end(), [](const Lane &lane) { return lane.availability == Availability::Known; });
    // With nobody's calendar known there is nothing to lay over another.
    LanePlan plan = sideBySide(static_cast<int>(lanes.size()));
    if (!anyKnown)
        return plan;
    plan.m_layout = LaneLayout::Overlaid;
    plan.m_count = 1;
    for (size_t lane = 0; lane < lanes.size(); ++lane)
        plan.m_columns[lane] = lanes[lane].availability == Availability::Known ? 0 : plan.m_count++;
    return plan;
}

double LanePlan::edge(int column, const QRectF &body) const
{
    if (m_layout == LaneLayout::SideBySide)
        return std::round(body.left() + body.width() * column / m_count);
    if (column == 0)
        return body.left();
    const double narrow = std::floor(std::min(narrowColumn, body.width() / (2 * m_count)));
    return body.right() - narrow * (m_count - column);
}

bool LanePlan::isFirstOfColumn(int lane) const
{
    const auto here = m_columns.begin() + lane;
    return std::find(m_columns.begin(), here, *here) == here;
}

QRectF LanePlan::laneRect(int lane, const QRectF &body) const
{
    const int column = m_columns[static_cast<size_t>(lane)];
    const double left = edge(column, body);
    return {left, body.top(), edge(column + 1, body) - left, body.height()};
}

DayGeometry::DayGeometry(DaySpan span, const QRectF &body, LanePlan plan)
    : m_span(std::move(span))
    , m_body(body)
    , m_plan(std::move(plan))
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
    return m_plan.laneRect(lane, m_body);
}

int DayGeometry::laneAt(double x) const
{
    for (int lane = 0; lane < m_plan.laneCount(); ++lane) {
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

WeekGeometry::WeekGeometry(const std::vector<DaySpan> &spans, const QRectF &body, const LanePlan &plan)
{
    m_days.reserve(spans.size());
    const auto count = static_cast<double>(spans.size());
    for (size_t i = 0; i < spans.size(); ++i) {
        const double left = std::round(body.left() + body.width() * static_cast<double>(i) / count);
        const double right = std::round(body.left() + body.width() * static_cast<double>(i + 1) / count);
        m_days.emplace_back(spans[i], QRectF(left, body.top(), right - left, body.height()), plan);
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

QRectF badgeRect(const QRectF &slot)
{
    const double side = std::clamp(slot.height() - 6, smallestBadge, largestBadge);
    const double top = slot.height() < 40 ? slot.center().y() - side / 2 : slot.top() + 6;
    return {slot.left() + 6, top, side, side};
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
