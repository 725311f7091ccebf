// What lies where in the week view, and what is said of what lies under a point.
#include "ui/calendar/slotspeech.h"
#include "ui/calendar/slotwords.h"
#include "ui/calendar/weekview.h"
#include "ui/common/format.h"

#include <algorithm>

namespace vigie::ui {

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

QRect WeekView::blockRect(int lane, int block) const
{
    for (const std::vector<PlacedBlock> &day : m_blocks) {
        for (const PlacedBlock &placed : day) {
            if (placed.lane == lane && placed.block == block)
                return toViewport(placed.rect);
        }
    }
    return {};
}

const std::vector<PlacedBlock> *WeekView::blocksAt(double x) const
{
    const DayGeometry *day = m_geometry.dayAt(x);
    return day ? &m_blocks[static_cast<size_t>(day - m_geometry.days().data())] : nullptr;
}

const PlacedBlock *WeekView::blockAt(const QPoint &point) const
{
    const QPointF at = toContent(point);
    const std::vector<PlacedBlock> *blocks = isOnCalendar(point) ? blocksAt(at.x()) : nullptr;
    if (!blocks)
        return nullptr;
    const auto hit =
        std::find_if(blocks->rbegin(), blocks->rend(), [&](const PlacedBlock &placed) { return placed.rect.contains(at); });
    return hit == blocks->rend() ? nullptr : &*hit;
}

QString WeekView::tipAt(const QPoint &point) const
{
    const int slot = slotAt(point);
    const QStringList lines = slot >= 0 ? slotTip(m_candidates[static_cast<size_t>(slot)]) : blockTip(point);
    // The escape keeps a city's name from being read as markup.
    const QString escaped = lines.join(QLatin1Char('\n')).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"));
    return lines.isEmpty() ? QString() : QStringLiteral("<span>%1</span>").arg(escaped);
}

QStringList WeekView::slotTip(const Slot &slot) const
{
    QStringList lines{dayAndTimeSpan(slot.when, m_zone)};
    lines << SlotWords::elsewhere(slot.when, m_case) << SlotWords::verdict(slot);
    for (const SlotReason &reason : slot.reasons)
        lines << QStringLiteral("· ") + SlotWords::reason(reason, m_case);
    return lines;
}

/// All blocks at the point: of one participant they may lie over each other.
QStringList WeekView::blockTip(const QPoint &point) const
{
    const QPointF at = toContent(point);
    const std::vector<PlacedBlock> *blocks = isOnCalendar(point) ? blocksAt(at.x()) : nullptr;
    if (!blocks)
        return {};
    QStringList lines;
    for (const PlacedBlock &placed : *blocks) {
        const Lane &lane = m_case.lanes[static_cast<size_t>(placed.lane)];
        if (placed.rect.contains(at))
            lines << SlotSpeech::block(lane.participant, lane.blocks[static_cast<size_t>(placed.block)], m_case);
    }
    const int lane = m_geometry.dayAt(at.x())->laneAt(at.x());
    if (lines.isEmpty() && lane >= 0 && lane < static_cast<int>(m_case.lanes.size())
        && m_case.lanes[static_cast<size_t>(lane)].availability == Availability::Unknown) {
        const Token &who = m_case.lanes[static_cast<size_t>(lane)].participant;
        lines << SlotWords::reason({SlotReasonKind::AvailabilityUnknown, Weight::Poor, who, 0}, m_case);
    }
    return lines;
}

} // namespace vigie::ui
