// What a hand does to a slot in the calendar, as plain arithmetic: no widget, no painting, no clock (C5).
#pragma once

#include "models/domain/slot.h"
#include "ui/calendar/daygeometry.h"

#include <QPoint>

#include <functional>
#include <variant>

namespace vigie::ui {

/// Slots lie on this grid of the wall clock; with Alt, or Ctrl on the keyboard, on the fine one.
constexpr Minutes slotGrid{15};
constexpr Minutes fineSlotGrid{5};
constexpr Minutes shortestSlot{5};
/// A press that moves less than this is a click: no slot moves by accident.
constexpr int dragThreshold = 4;

enum class SlotPart { Body, Start, End };

namespace gesture {
struct Idle {
};
struct Pressed {
    QPoint at;     ///< of the viewport
    int slot = -1; ///< -1: on empty calendar
    SlotPart part = SlotPart::Body;
    double grabbed = 0; ///< ruler minutes between the slot's start and the hand
    Instant moment;     ///< under the hand, on the grid
};
struct Dragging {
    Pressed from;
    TimeRange was; ///< empty when a slot is being drawn
    TimeRange now;

    [[nodiscard]] bool moves() const { return from.slot >= 0 && from.part == SlotPart::Body; }
};
} // namespace gesture
using SlotGesture = std::variant<gesture::Idle, gesture::Pressed, gesture::Dragging>;

/// The edges of a slot take hold of its start and its end; a low slot keeps half of its height for moving.
[[nodiscard]] SlotPart partAt(const QRectF &slot, double y);
[[nodiscard]] bool passesThreshold(const QPoint &pressed, const QPoint &now);
/// What the hand takes hold of at `content` (`at` in the viewport): `slot` of `candidates`, or empty calendar for -1.
[[nodiscard]] gesture::Pressed pressedOn(const WeekGeometry &week, const std::vector<Slot> &candidates, int slot,
                                         const QPoint &at, const QPointF &content);
/// The times that follow the hand: a slot that moves goes to the day under it, or the nearest one; an edge, and a slot that is
/// being drawn, keep to their day. Null when no day is shown.
[[nodiscard]] std::optional<TimeRange> draggedTo(const gesture::Dragging &drag, const WeekGeometry &week, const QPointF &content,
                                                 Minutes grid);

/// Ruler minutes on the grid of the day's wall clock, as an instant; in a gap of the clock its end.
[[nodiscard]] Instant snapped(const DaySpan &day, double minute, Minutes grid);
/// Where the slot goes when the hand is over `minute` of `day`: the length stays, the start is on the grid and within the day.
[[nodiscard]] TimeRange moved(const TimeRange &slot, const DaySpan &day, double minute, double grabbed, Minutes grid);
/// One edge follows the hand, never closer to the other than the shortest slot.
[[nodiscard]] TimeRange resized(const TimeRange &slot, SlotPart edge, const DaySpan &day, double minute, Minutes grid);
/// From where the hand was pressed to where it is, at least one step of the grid.
[[nodiscard]] TimeRange spanned(Instant pressed, const DaySpan &day, double minute, Minutes grid);

/// Days keep the time of the wall clock (a day of 23 hours is a day); minutes go to the next step of the grid in their direction.
[[nodiscard]] TimeRange nudged(const TimeRange &slot, const QTimeZone &zone, int days, Minutes by);
/// The end goes to the next step of the grid.
[[nodiscard]] TimeRange stretched(const TimeRange &slot, const QTimeZone &zone, Minutes by);

using SlotJudge = std::function<Slot(const TimeRange &)>;
/// The first times of this length after `slot`, on the grid and within the window, that nothing speaks against; else the first
/// that nothing blocks.
[[nodiscard]] std::optional<TimeRange> nextFree(const TimeRange &slot, const QTimeZone &zone, const TimeRange &window,
                                                const SlotJudge &judge);

} // namespace vigie::ui
