// What mouse and keyboard do in the week view. The arithmetic is slotgesture.h; here it meets events.
#include "ui/calendar/blockpainter.h"
#include "ui/calendar/weekview.h"

#include <QCursor>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace vigie::ui {

namespace {

constexpr int edgeWidth = 20;       ///< pixels from a border where dragging scrolls
constexpr int scrollStep = 10;      ///< pixels a tick
constexpr int ticksBeforePage = 15; ///< at a side, so that a slot can be put into the last column in peace
constexpr QMargins slotFrame{3, badgeOverhang, 3, badgeOverhang}; ///< painted around a slot
/// The words beside a dragged slot may lie at any of its sides.
constexpr int wordsWide = static_cast<int>(slotWordsSize.width());
constexpr int wordsHigh = static_cast<int>(slotWordsSize.height()) + slotFrame.top();
constexpr QMargins slotWithWords{wordsWide, wordsHigh, wordsWide, wordsHigh};

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

bool WeekView::isOnCalendar(const QPoint &point) const
{
    return point.x() >= m_metrics.rulerWidth && point.y() >= m_metrics.headerHeight();
}

gesture::Pressed WeekView::pressedAt(const QPoint &point) const
{
    return pressedOn(m_geometry, m_candidates, slotAt(point), point, toContent(point));
}

void WeekView::mousePressEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (event->button() == Qt::LeftButton && isOnCalendar(point))
        m_gesture = pressedAt(point);
}

void WeekView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (const auto *pressed = std::get_if<gesture::Pressed>(&m_gesture)) {
        if (!m_editable || !passesThreshold(pressed->at, point))
            return;
        const TimeRange was = pressed->slot >= 0 ? m_candidates[static_cast<size_t>(pressed->slot)].when : TimeRange{};
        const gesture::Dragging started{*pressed, was, was};
        viewport()->setCursor(started.moves() ? Qt::ClosedHandCursor : Qt::SizeVerCursor);
        m_gesture = started;
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
    } else if (const auto *dragging = std::get_if<gesture::Dragging>(&done); dragging && dragging->now != dragging->was) {
        if (dragging->from.slot < 0)
            Q_EMIT slotDrawn(dragging->now);
        else
            Q_EMIT slotEdited(dragging->from.slot, dragging->now);
    }
}

/// As long as the meeting should be, from the step of the grid above the pointer.
void WeekView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    if (event->button() != Qt::LeftButton || !m_editable || slotAt(point) >= 0 || !isOnCalendar(point))
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
    for (const int index : {m_hovered, hovered}) {
        if (index >= 0 && index < static_cast<int>(m_candidates.size()))
            viewport()->update(regionOf(m_candidates[static_cast<size_t>(index)].when, slotFrame));
    }
    m_hovered = hovered;
}

void WeekView::drag(const QPoint &point, Minutes grid)
{
    auto &dragging = std::get<gesture::Dragging>(m_gesture);
    if (const auto when = draggedTo(dragging, m_geometry, toContent(point), grid)) {
        dragging.now = *when;
        showDragged(when);
    }
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
    const bool moving = std::get<gesture::Dragging>(m_gesture).moves();
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

void WeekView::showDragged(const std::optional<TimeRange> &when)
{
    if (when.has_value() == m_dragged.has_value() && (!when || *when == m_dragged->when))
        return;
    viewport()->update(draggedRegion());
    m_dragged.reset();
    if (when)
        m_dragged = m_judge ? m_judge(*when) : Slot{*when, 0, {}};
    viewport()->update(draggedRegion());
}

QRegion WeekView::regionOf(const TimeRange &when, const QMargins &around) const
{
    QRegion region;
    for (const DayGeometry &day : m_geometry.days()) {
        if (const auto rect = day.slotRect(when))
            region += toViewport(*rect).marginsAdded(around);
    }
    return region;
}

QRegion WeekView::draggedRegion() const
{
    return m_dragged ? regionOf(m_dragged->when, slotWithWords) : QRegion();
}

void WeekView::letGo()
{
    m_edge.stop();
    m_atSide = 0;
    showDragged({});
    if (const auto *dragging = std::get_if<gesture::Dragging>(&m_gesture)) {
        viewport()->setCursor(Qt::ArrowCursor);
        viewport()->update(regionOf(dragging->was, slotFrame));
    }
    m_gesture = gesture::Idle{};
}

} // namespace vigie::ui
