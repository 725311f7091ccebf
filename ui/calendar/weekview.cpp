#include "ui/calendar/weekview.h"

#include "ui/calendar/slotspeech.h"
#include "ui/calendar/slotwords.h"
#include "ui/calendar/weekviewaccessible.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"

#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr double hoursInView = 12.25;
constexpr int smallestHour = 28;
constexpr int widestRuler = 176;
constexpr double smallestLane = 15;
constexpr double slotStep = 26;
constexpr int earliestFirstHour = 8;

} // namespace

WeekView::WeekView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_zone(QTimeZone::utc())
    , m_otherZone(QTimeZone::utc())
{
    installWeekViewAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setMouseTracking(true);
    m_edge.setInterval(40);
    connect(&m_edge, &QTimer::timeout, this, &WeekView::scrollAtEdge);
    setMinimumSize(320, 240);
    setAccessibleName(tr("Calendar of the request"));
}

WeekView::~WeekView() = default;

void WeekView::setCase(const Case &request)
{
    m_case = request;
    m_zone = clientZone(m_case);
    m_candidates.clear();
    m_offered.clear();
    letGo();
    m_chosen = m_hovered = -1;
    m_anchor = anchorDay(m_case, m_case.slots, -1);
    m_placed = false;
    rebuild();
}

void WeekView::setCandidates(const std::vector<Slot> &candidates, int chosen, const std::vector<int> &offered)
{
    const bool moved = chosen != m_chosen;
    if (m_candidates != candidates)
        letGo();
    m_candidates = candidates;
    m_chosen = chosen;
    m_offered = offered;
    m_insets = slotInsets(m_candidates, slotStep);
    if (moved && chosen >= 0 && !slotRect(chosen).isValid())
        m_anchor = anchorDay(m_case, m_candidates, chosen);
    rebuild();
    if (moved)
        ensureVisible(chosen);
    if (moved && hasFocus())
        announceChosenSlot(this);
}

void WeekView::setJudge(SlotJudge judge)
{
    m_judge = std::move(judge);
}

void WeekView::setEditable(bool editable)
{
    m_editable = editable;
    if (!editable)
        letGo();
}

void WeekView::setOtherZone(const QTimeZone &zone)
{
    m_otherZone = zone;
    layOut();
    viewport()->update();
}

void WeekView::setNow(Instant now)
{
    m_now = now;
    viewport()->update();
}

void WeekView::setShown(DaysShown shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    if (m_chosen >= 0)
        m_anchor = anchorDay(m_case, m_candidates, m_chosen);
    rebuild();
    ensureVisible(m_chosen);
}

void WeekView::goTo(QDate day)
{
    m_anchor = day;
    rebuild();
}

void WeekView::page(int direction)
{
    switch (m_shown) {
    case DaysShown::Week:
        goTo(weekStart(m_anchor).addDays(7 * direction));
        break;
    case DaysShown::ThreeDays:
        goTo(m_anchor.addDays(3 * direction));
        break;
    case DaysShown::Day:
        goTo(m_anchor.addDays(direction));
        break;
    }
}

void WeekView::rebuild()
{
    m_content = weekContent(m_case, shownDays(m_case, m_candidates, m_anchor, m_shown));
    layOut();
    viewport()->update();
    ++m_revision;
    Q_EMIT shownDaysChanged();
}

void WeekView::layOut()
{
    const QFontMetrics small(ui::font(TextStyle::Smaller));
    // Room for a time with its day mark, and for the names of both cities.
    int half = small.horizontalAdvance(QStringLiteral("00:00⁺¹")) + 12;
    for (const QTimeZone &zone : {m_zone, m_otherZone})
        half = std::max(half, small.horizontalAdvance(zoneCity(QString::fromLatin1(zone.id()))) + 12);
    m_metrics.rulerWidth = 2 * std::clamp(half, 52, widestRuler / 2);
    m_metrics.titleHeight = 26;
    m_metrics.laneHeight = 18;
    m_metrics.stripHeight = m_content.anyAllDay ? 18 : 0;
    const int lanes = std::max<int>(1, static_cast<int>(m_case.lanes.size()));
    const int days = std::max<int>(1, static_cast<int>(m_content.days.size()));
    const QSize room = viewport()->size() - QSize(m_metrics.rulerWidth, m_metrics.headerHeight());
    m_metrics.hourHeight = std::max(smallestHour, static_cast<int>(room.height() / hoursInView));
    const int width = std::max(room.width(), static_cast<int>(smallestLane * lanes * days));
    const int height = 24 * m_metrics.hourHeight + 8;
    m_geometry = WeekGeometry(m_content.days, QRectF(m_metrics.rulerWidth, 0, width, 24 * m_metrics.hourHeight), lanes);
    verticalScrollBar()->setRange(0, std::max(0, height - room.height()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setSingleStep(m_metrics.hourHeight / 2);
    horizontalScrollBar()->setRange(0, std::max(0, width - room.width()));
    horizontalScrollBar()->setPageStep(room.width());
    if (!m_placed && room.height() > 100)
        scrollToContent();
}

void WeekView::scrollToContent()
{
    double first = earliestFirstHour * 60;
    for (const Slot &slot : m_candidates) {
        if (const DayGeometry *day = m_geometry.dayOf(slot.when.start))
            first = std::min(first, day->span().minuteOf(slot.when.start) - 30);
    }
    m_placed = !m_candidates.empty() || m_case.slots.empty();
    verticalScrollBar()->setValue(static_cast<int>(first / 60 * m_metrics.hourHeight) - 8);
}

void WeekView::ensureVisible(int index)
{
    const QRect rect = slotRect(index);
    if (!rect.isValid())
        return;
    const int top = m_metrics.headerHeight() + 8;
    if (rect.top() < top)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.top() - top);
    else if (rect.bottom() > viewport()->height() - 8)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + rect.bottom() - viewport()->height() + 8);
    if (rect.left() < m_metrics.rulerWidth || rect.right() > viewport()->width())
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() + rect.left() - m_metrics.rulerWidth);
}

QPoint WeekView::scrolled() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

QPointF WeekView::toContent(const QPoint &viewportPoint) const
{
    return QPointF(viewportPoint + scrolled() - QPoint(0, m_metrics.headerHeight()));
}

QRect WeekView::toViewport(const QRectF &content) const
{
    return content.translated(-scrolled().x(), m_metrics.headerHeight() - scrolled().y()).toAlignedRect();
}

int WeekView::slotAt(const QPoint &point) const
{
    if (!isOnCalendar(point))
        return -1;
    return m_geometry.slotAt(toContent(point), m_candidates, m_insets, m_chosen);
}

QRect WeekView::slotRect(int index) const
{
    if (index < 0 || index >= static_cast<int>(m_candidates.size()))
        return {};
    const auto at = static_cast<size_t>(index);
    for (const DayGeometry &day : m_geometry.days()) {
        if (const auto rect = day.slotRect(m_candidates[at].when, m_insets[at]))
            return toViewport(*rect);
    }
    return {};
}

QRect WeekView::blockRect(const TimeRange &when, int lane) const
{
    for (const DayGeometry &day : m_geometry.days()) {
        if (const auto rect = day.blockRect(when, lane))
            return toViewport(*rect);
    }
    return {};
}

void WeekView::paintEvent(QPaintEvent *event)
{
    const auto *drag = std::get_if<gesture::Dragging>(&m_gesture);
    QPainter painter(viewport());
    paintWeek(painter,
              {m_case, m_content, m_geometry, m_metrics, m_candidates, m_insets, m_offered, m_chosen, m_hovered, hasFocus(),
               m_zone, m_otherZone, m_now, scrolled(), viewport()->size(), event->rect(), dragged(),
               drag ? drag->from.slot : -1});
}

void WeekView::resizeEvent(QResizeEvent *)
{
    layOut();
    ensureVisible(m_chosen);
}

void WeekView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void WeekView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

void WeekView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Calendar of the request"));
        rebuild();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        layOut();
        viewport()->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

bool WeekView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString tip = tipAt(help->pos());
        if (tip.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), tip, viewport());
        return true;
    }
    if (event->type() == QEvent::Leave && m_hovered >= 0) {
        m_hovered = -1;
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString WeekView::tipAt(const QPoint &point) const
{
    QStringList lines;
    const int slot = slotAt(point);
    if (slot >= 0) {
        const Slot &hit = m_candidates[static_cast<size_t>(slot)];
        lines << dayAndTimeSpan(hit.when, m_zone) << SlotWords::elsewhere(hit.when, m_case) << SlotWords::verdict(hit);
        for (const SlotReason &reason : hit.reasons)
            lines << QStringLiteral("· ") + SlotWords::reason(reason, m_case);
    } else if (const DayGeometry *day = m_geometry.dayAt(toContent(point).x())) {
        const QPointF at = toContent(point);
        const int lane = day->laneAt(at.x());
        if (lane < 0 || lane >= static_cast<int>(m_case.lanes.size()) || point.y() < m_metrics.headerHeight())
            return {};
        const Lane &hit = m_case.lanes[static_cast<size_t>(lane)];
        for (const BusyBlock &block : hit.blocks) {
            const auto rect = day->blockRect(block.when, lane);
            if (rect && rect->contains(at))
                lines << SlotSpeech::block(hit.participant, block, m_case);
        }
        if (lines.isEmpty() && hit.availability == Availability::Unknown)
            lines << SlotWords::reason({SlotReasonKind::AvailabilityUnknown, Weight::Poor, hit.participant, 0}, m_case);
    }
    // The escape keeps a city's name from being read as markup.
    const QString escaped = lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    return lines.isEmpty() ? QString() : QStringLiteral("<span>%1</span>").arg(escaped);
}

} // namespace vigie::ui
