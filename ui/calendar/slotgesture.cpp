#include "ui/calendar/slotgesture.h"

#include <algorithm>
#include <cmath>

namespace vigie::ui {

namespace {

constexpr double edgeReach = 6; ///< pixels

double onGrid(double minute, Minutes grid)
{
    const auto step = static_cast<double>(grid.count());
    return std::clamp(std::round(minute / step) * step, 0.0, minutesPerDay);
}

/// The wall clock's minutes of the day decide, so that a zone of half hours has the grid of its own clock.
Instant toGrid(Instant from, const QTimeZone &zone, Minutes by)
{
    if (by == Minutes{0})
        return from;
    const qint64 step = std::abs(by.count()) * 60;
    const QDateTime local = toDateTime(from, zone);
    const qint64 off = local.time().msecsSinceStartOfDay() / 1000 % step;
    if (off == 0)
        return from + by;
    return by.count() > 0 ? from + Seconds(step - off) : from - Seconds(off);
}

} // namespace

SlotPart partAt(const QRectF &slot, double y)
{
    const double reach = std::min(edgeReach, slot.height() / 4);
    if (y <= slot.top() + reach)
        return SlotPart::Start;
    return y >= slot.bottom() - reach ? SlotPart::End : SlotPart::Body;
}

bool passesThreshold(const QPoint &pressed, const QPoint &now)
{
    return (now - pressed).manhattanLength() >= dragThreshold;
}

gesture::Pressed pressedOn(const WeekGeometry &week, const std::vector<Slot> &candidates, int slot, const QPoint &at,
                           const QPointF &content)
{
    gesture::Pressed pressed{.at = at, .slot = slot, .part = SlotPart::Body, .grabbed = 0, .moment = {}};
    const DayGeometry *day = week.dayAt(content.x());
    if (!day)
        return pressed;
    const double minute = day->span().minuteOf(day->instantAt(content.y()));
    // Drawing begins at the step of the grid above the hand.
    const auto step = static_cast<double>(slotGrid.count());
    pressed.moment = day->span().instantAt(std::floor(minute / step) * step);
    if (slot >= 0) {
        const TimeRange &when = candidates[static_cast<size_t>(slot)].when;
        if (const auto rect = day->slotRect(when))
            pressed.part = partAt(*rect, content.y());
        pressed.grabbed = minute - day->span().minuteOf(when.start);
    }
    return pressed;
}

std::optional<TimeRange> draggedTo(const gesture::Dragging &drag, const WeekGeometry &week, const QPointF &content, Minutes grid)
{
    const auto &days = week.days();
    if (days.empty())
        return std::nullopt;
    const DayGeometry *day = week.dayAt(std::clamp(content.x(), days.front().body().left(), days.back().body().right() - 1));
    if (!drag.moves()) {
        const Instant held = drag.from.slot < 0 ? drag.from.moment
            : drag.from.part == SlotPart::End   ? drag.was.start
                                                : drag.was.end - Seconds(1);
        if (const DayGeometry *own = week.dayOf(held))
            day = own;
    }
    if (!day)
        return std::nullopt;
    const double minute =
        std::clamp((content.y() - day->body().top()) * minutesPerDay / day->body().height(), 0.0, minutesPerDay);
    if (drag.from.slot < 0)
        return spanned(drag.from.moment, day->span(), minute, grid);
    if (drag.from.part == SlotPart::Body)
        return moved(drag.was, day->span(), minute, drag.from.grabbed, grid);
    return resized(drag.was, drag.from.part, day->span(), minute, grid);
}

Instant snapped(const DaySpan &day, double minute, Minutes grid)
{
    return day.instantAt(onGrid(minute, grid));
}

TimeRange moved(const TimeRange &slot, const DaySpan &day, double minute, double grabbed, Minutes grid)
{
    const double latest = minutesPerDay - static_cast<double>(grid.count());
    const Instant start = day.instantAt(std::min(onGrid(minute - grabbed, grid), latest));
    return {start, start + slot.duration()};
}

TimeRange resized(const TimeRange &slot, SlotPart edge, const DaySpan &day, double minute, Minutes grid)
{
    const Instant to = snapped(day, minute, grid);
    if (edge == SlotPart::Start)
        return {std::min(to, slot.end - shortestSlot), slot.end};
    return {slot.start, std::max(to, slot.start + shortestSlot)};
}

TimeRange spanned(Instant pressed, const DaySpan &day, double minute, Minutes grid)
{
    const Instant to = snapped(day, minute, grid);
    if (to > pressed)
        return {pressed, to};
    return {std::min(to, pressed), std::max(pressed, to + grid)};
}

TimeRange nudged(const TimeRange &slot, const QTimeZone &zone, int days, Minutes by)
{
    Instant start = slot.start;
    if (days != 0)
        start = toInstant(toDateTime(start, zone).addDays(days));
    start = toGrid(start, zone, by);
    return {start, start + slot.duration()};
}

TimeRange stretched(const TimeRange &slot, const QTimeZone &zone, Minutes by)
{
    return {slot.start, std::max(toGrid(slot.end, zone, by), slot.start + shortestSlot)};
}

std::optional<TimeRange> nextFree(const TimeRange &slot, const QTimeZone &zone, const TimeRange &window, const SlotJudge &judge)
{
    std::optional<TimeRange> possible;
    TimeRange at = nudged(slot, zone, 0, slotGrid);
    if (at.start < window.start)
        at = nudged({window.start - Seconds(1), window.start - Seconds(1) + slot.duration()}, zone, 0, slotGrid);
    for (; at.end <= window.end; at = nudged(at, zone, 0, slotGrid)) {
        const Slot judged = judge(at);
        if (!isFree(judged))
            continue;
        const bool flawed = std::any_of(judged.reasons.begin(), judged.reasons.end(),
                                        [](const SlotReason &reason) { return reason.weight == Weight::Poor; });
        if (!flawed)
            return at;
        if (!possible)
            possible = at;
    }
    return possible;
}

} // namespace vigie::ui
