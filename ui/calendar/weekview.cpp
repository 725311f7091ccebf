#include "ui/calendar/weekview.h"

#include "ui/calendar/weekviewaccessible.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/common/wording.h"

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
constexpr int narrowestRuler = 52;
constexpr int widestRuler = 88;
constexpr double smallestLane = 15;
constexpr double smallestSharedDay = 60;
constexpr double slotStep = 26;
constexpr int earliestFirstHour = 8;

} // namespace

WeekView::WeekView(QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_zone(QTimeZone::utc())
{
    installWeekViewAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent); // paintWeek() leaves no pixel out
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
    nameLanes();
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

void WeekView::setOtherZones(const std::vector<QTimeZone> &zones)
{
    m_otherZones = zones;
    layOut();
    viewport()->update();
}

void WeekView::setLanes(LaneLayout lanes)
{
    m_lanes = lanes;
    layOut();
    viewport()->update();
    ++m_revision;
}

void WeekView::nameLanes()
{
    m_names.clear();
    for (const Lane &lane : m_case.lanes)
        m_names << participantShort(lane.participant, m_case.participants);
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

/// Each has room for a time with its day mark, and for the name of its city as far as that is not too long.
void WeekView::layOutRulers()
{
    const QFontMetrics small(ui::font(TextStyle::Smaller));
    const int time = small.horizontalAdvance(QStringLiteral("00:00⁺¹"));
    std::vector<QTimeZone> zones{m_zone};
    zones.insert(zones.end(), m_otherZones.begin(), m_otherZones.end());
    m_metrics.rulers.clear();
    m_metrics.rulerWidth = 0;
    for (const QTimeZone &zone : zones) {
        const int city = small.horizontalAdvance(zoneCity(QString::fromLatin1(zone.id())));
        const int width = std::clamp(std::max(time, city) + 12, narrowestRuler, widestRuler);
        m_metrics.rulers.push_back({zone, m_metrics.rulerWidth, width});
        m_metrics.rulerWidth += width;
    }
}

void WeekView::layOut()
{
    layOutRulers();
    m_metrics.titleHeight = 26;
    m_metrics.laneHeight = 18;
    m_metrics.stripHeight = m_content.anyAllDay ? 18 : 0;
    const LanePlan plan = m_lanes == LaneLayout::Overlaid ? LanePlan::overlaid(m_case.lanes)
                                                          : LanePlan::sideBySide(static_cast<int>(m_case.lanes.size()));
    const double smallestDay = plan.layout() == LaneLayout::Overlaid ? smallestSharedDay : smallestLane * plan.laneCount();
    const int days = std::max<int>(1, static_cast<int>(m_content.days.size()));
    const QSize room = viewport()->size() - QSize(m_metrics.rulerWidth, m_metrics.headerHeight());
    m_metrics.hourHeight = std::max(smallestHour, static_cast<int>(room.height() / hoursInView));
    const int width = std::max(room.width(), static_cast<int>(smallestDay * days));
    const int height = 24 * m_metrics.hourHeight + 8;
    m_geometry = WeekGeometry(m_content.days, QRectF(m_metrics.rulerWidth, 0, width, 24 * m_metrics.hourHeight), plan);
    m_blocks.clear();
    for (const DayGeometry &day : m_geometry.days())
        m_blocks.push_back(placedBlocks(day, m_case.lanes));
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

void WeekView::paintEvent(QPaintEvent *event)
{
    const auto *drag = std::get_if<gesture::Dragging>(&m_gesture);
    QPainter painter(viewport());
    paintWeek(painter,
              {.request = m_case,
               .content = m_content,
               .geometry = m_geometry,
               .metrics = m_metrics,
               .lanes = m_geometry.days().empty() ? LaneLayout::SideBySide : m_geometry.days().front().plan().layout(),
               .names = m_names,
               .blocks = m_blocks,
               .candidates = m_candidates,
               .insets = m_insets,
               .offered = m_offered,
               .chosen = m_chosen,
               .hovered = m_hovered,
               .focused = hasFocus(),
               .now = m_now,
               .scrolled = scrolled(),
               .viewport = viewport()->size(),
               .exposed = event->rect(),
               .dragged = dragged(),
               .draggedIndex = drag ? drag->from.slot : -1});
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
        nameLanes();
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

} // namespace vigie::ui
