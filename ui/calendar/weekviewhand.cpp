// What mouse and keyboard do in the week view. The arithmetic is slotgesture.h; here it meets events.
#include "ui/calendar/weekview.h"

#include <QCursor>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vigie::ui {

namespace {

constexpr int edgeWidth = 20;       ///< pixels from a border where dragging scrolls
constexpr int scrollStep = 10;      ///< pixels a tick
constexpr int ticksBeforePage = 15; ///< at a side, so that a slot can be put into the last column in peace
constexpr int ghostLabelHeight = 26;
constexpr int ghostLabelWidth = 420;

Minutes gridFor(Qt::KeyboardModifiers modifiers)
{
    return modifiers.testFlag(Qt::AltModifier) ? fineSlotGrid : slotGrid;
}

} // namespace

/// In the order of time, so that arrows go where the eye expects.
void WeekView::step(int direction)
{
    if (m_candidates.empty())
        return;
    std::vector<int> order(m_candidates.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return m_candidates[static_cast<size_t>(a)].when.start < m_candidates[static_cast<size_t>(b)].when.start;
    });
    const auto current = std::find(order.begin(), order.end(), m_chosen);
    const int last = static_cast<int>(order.size()) - 1;
    int at = direction > 0 ? 0 : last;
    if (current != order.end())
        at = std::clamp(static_cast<int>(current - order.begin()) + direction, 0, last);
    Q_EMIT slotChosen(order[static_cast<size_t>(at)]);
}

void WeekView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !std::holds_alternative<gesture::Idle>(m_gesture))
        letGo();
    else if (event->key() == Qt::Key_PageUp)
        page(-1);
    else if (event->key() == Qt::Key_PageDown)
        page(1);
    else
        return QAbstractScrollArea::keyPressEvent(event);
    event->accept();
}

bool WeekView::event(QEvent *event)
{
    // While a slot is in the hand, Escape lets go of it and closes nothing else.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && !std::holds_alternative<gesture::Idle>(m_gesture)) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

gesture::Pressed WeekView::pressedAt(const QPoint &point) const
{
    gesture::Pressed pressed{.at = point, .slot = slotAt(point), .part = SlotPart::Body, .grabbed = 0, .moment = {}};
    const DayGeometry *day = m_geometry.dayAt(toContent(point).x());
    if (!day)
        return pressed;
    const double minute = day->span().minuteOf(day->instantAt(toContent(point).y()));
    // Drawing begins at the step of the grid above the hand.
    const auto step = static_cast<double>(slotGrid.count());
    pressed.moment = day->span().instantAt(std::floor(minute / step) * step);
    if (pressed.slot >= 0) {
        pressed.part = partAt(QRectF(slotRect(pressed.slot)), point.y());
        pressed.grabbed = minute - day->span().minuteOf(m_candidates[static_cast<size_t>(pressed.slot)].when.start);
    }
    return pressed;
}

void WeekView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (event->button() == Qt::LeftButton && point.x() >= m_metrics.rulerWidth && point.y() >= m_metrics.headerHeight())
        m_gesture = pressedAt(point);
}

void WeekView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (const auto *pressed = std::get_if<gesture::Pressed>(&m_gesture)) {
        if (!m_editable || !passesThreshold(pressed->at, point))
            return;
        const TimeRange was = pressed->slot >= 0 ? m_candidates[static_cast<size_t>(pressed->slot)].when : TimeRange{};
        m_gesture = gesture::Dragging{*pressed, was, was};
        m_edge.start();
    }
    if (std::holds_alternative<gesture::Dragging>(m_gesture))
        drag(point, gridFor(event->modifiers()));
    else
        hover(point);
}

void WeekView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const SlotGesture done = m_gesture;
    letGo();
    if (const auto *pressed = std::get_if<gesture::Pressed>(&done)) {
        if (pressed->slot >= 0 && slotAt(event->position().toPoint()) == pressed->slot)
            Q_EMIT slotChosen(pressed->slot);
    } else if (const auto *dragging = std::get_if<gesture::Dragging>(&done)) {
        if (dragging->from.slot < 0)
            Q_EMIT slotDrawn(dragging->now);
        else if (dragging->now != dragging->was)
            Q_EMIT slotEdited(dragging->from.slot, dragging->now);
    }
}

/// As long as the meeting should be, from the step of the grid above the pointer.
void WeekView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (event->button() != Qt::LeftButton || !m_editable || slotAt(point) >= 0 || point.x() < m_metrics.rulerWidth
        || point.y() < m_metrics.headerHeight())
        return mousePressEvent(event);
    const Instant start = pressedAt(point).moment;
    if (m_geometry.dayAt(toContent(point).x()))
        Q_EMIT slotDrawn({start, start + understoodDuration(m_case)});
}

void WeekView::hover(const QPoint &point)
{
    const int hovered = slotAt(point);
    Qt::CursorShape shape = Qt::ArrowCursor;
    if (hovered >= 0)
        shape = m_editable && partAt(QRectF(slotRect(hovered)), point.y()) != SlotPart::Body ? Qt::SizeVerCursor
                                                                                             : Qt::PointingHandCursor;
    if (viewport()->cursor().shape() != shape)
        viewport()->setCursor(shape);
    if (hovered == m_hovered)
        return;
    for (const int index : {m_hovered, hovered})
        viewport()->update(slotRect(index).adjusted(-3, -3, 3, 3));
    m_hovered = hovered;
}

void WeekView::drag(const QPoint &point, Minutes grid)
{
    auto &dragging = std::get<gesture::Dragging>(m_gesture);
    // Beside the columns the nearest one counts: the hand need not be exact.
    const QPointF content = toContent(point);
    const auto &days = m_geometry.days();
    if (days.empty())
        return;
    const double x = std::clamp(content.x(), days.front().body().left(), days.back().body().right() - 1);
    const DayGeometry *day = m_geometry.dayAt(x);
    const bool stretching = dragging.from.slot < 0 || dragging.from.part != SlotPart::Body;
    if (stretching) {
        // The length is changed up and down; leaving the column sideways means nothing.
        const Instant fixed = dragging.from.slot < 0 ? dragging.from.moment
            : dragging.from.part == SlotPart::End    ? dragging.was.start
                                                     : dragging.was.end - Seconds(1);
        if (const DayGeometry *own = m_geometry.dayOf(fixed))
            day = own;
    }
    if (!day)
        return;
    const double minute = std::clamp((content.y() - day->body().top()) * 24 * 60 / day->body().height(), 0.0, 24.0 * 60);
    if (dragging.from.slot < 0)
        dragging.now = spanned(dragging.from.moment, day->span(), minute, grid);
    else if (dragging.from.part == SlotPart::Body)
        dragging.now = moved(dragging.was, day->span(), minute, dragging.from.grabbed, grid);
    else
        dragging.now = resized(dragging.was, dragging.from.part, day->span(), minute, grid);
    viewport()->setCursor(dragging.from.part == SlotPart::Body && !stretching ? Qt::ClosedHandCursor : Qt::SizeVerCursor);
    setGhost(dragging.now);
}

void WeekView::scrollAtEdge()
{
    if (!std::holds_alternative<gesture::Dragging>(m_gesture))
        return;
    const QPoint point = viewport()->mapFromGlobal(QCursor::pos());
    const QRect body(m_metrics.rulerWidth, m_metrics.headerHeight(), viewport()->width() - m_metrics.rulerWidth,
                     viewport()->height() - m_metrics.headerHeight());
    int by = 0;
    if (point.y() < body.top() + edgeWidth)
        by = -scrollStep;
    else if (point.y() > body.bottom() - edgeWidth)
        by = scrollStep;
    const int before = verticalScrollBar()->value();
    verticalScrollBar()->setValue(before + by);
    int turn = 0;
    const bool moving = std::get<gesture::Dragging>(m_gesture).from.part == SlotPart::Body;
    if (moving && point.x() < body.left() + edgeWidth)
        turn = -1;
    else if (moving && point.x() > body.right() - edgeWidth)
        turn = 1;
    m_atSide = turn == 0 ? 0 : m_atSide + 1;
    const bool turned = m_atSide >= ticksBeforePage;
    if (turned) {
        m_atSide = 0;
        page(turn);
    }
    if (turned || verticalScrollBar()->value() != before)
        drag(point, gridFor(QGuiApplication::queryKeyboardModifiers()));
}

void WeekView::setGhost(std::optional<TimeRange> when)
{
    if (when.has_value() == m_ghost.has_value() && (!when || *when == m_ghost->when))
        return;
    viewport()->update(ghostRegion());
    m_ghost.reset();
    if (when)
        m_ghost = m_judge ? m_judge(*when) : Slot{*when, 0, {}};
    viewport()->update(ghostRegion());
}

/// The slot with the words beside it, in viewport coordinates.
QRegion WeekView::ghostRegion() const
{
    QRegion region;
    if (!m_ghost)
        return region;
    for (const DayGeometry &day : m_geometry.days()) {
        if (const auto rect = day.slotRect(m_ghost->when)) {
            const QRect slot = toViewport(*rect);
            region += slot.adjusted(-ghostLabelWidth, -ghostLabelHeight - 4, ghostLabelWidth, ghostLabelHeight + 4);
        }
    }
    return region;
}

void WeekView::letGo()
{
    const bool dragging = std::holds_alternative<gesture::Dragging>(m_gesture);
    const int slot = dragging ? std::get<gesture::Dragging>(m_gesture).from.slot : -1;
    m_edge.stop();
    m_atSide = 0;
    setGhost({});
    m_gesture = gesture::Idle{};
    if (dragging) {
        viewport()->setCursor(Qt::ArrowCursor);
        viewport()->update(slotRect(slot).adjusted(-3, -3, 3, 3));
    }
}

} // namespace vigie::ui
