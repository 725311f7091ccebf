#include "ui/calendar/weekpainter.h"

#include "ui/calendar/blockpainter.h"
#include "ui/calendar/slotwords.h"
#include "ui/common/format.h"
#include "ui/common/symbols.h"
#include "ui/common/theme.h"
#include "ui/common/wording.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace vigie::ui {

namespace {

QColor faded(ColorRole role, double alpha)
{
    QColor result = color(role);
    result.setAlphaF(static_cast<float>(alpha));
    return result;
}

double crisp(double value)
{
    return std::floor(value) + 0.5;
}

class WeekDrawing
{
public:
    WeekDrawing(QPainter &painter, const WeekPicture &picture)
        : p(painter)
        , w(picture)
        , m_body(QRectF(w.metrics.rulerWidth, w.metrics.headerHeight(), w.viewport.width() - w.metrics.rulerWidth,
                        w.viewport.height() - w.metrics.headerHeight()))
    {
    }

    void draw()
    {
        p.fillRect(QRect(QPoint(0, 0), w.viewport), color(ColorRole::Surface));
        p.save();
        p.setClipRect(m_body);
        p.translate(-w.scrolled.x(), w.metrics.headerHeight() - w.scrolled.y());
        m_exposed = QRectF(w.exposed).translated(w.scrolled.x(), w.scrolled.y() - w.metrics.headerHeight());
        for (const DayGeometry &day : w.geometry.days()) {
            if (m_exposed.left() <= day.body().right() && day.body().left() <= m_exposed.right())
                drawDay(day);
        }
        drawNow();
        drawEarlier();
        drawSlots();
        if (w.dragged)
            drawDragged(*w.dragged);
        p.restore();
        drawRuler();
        drawHeader();
    }

private:
    void drawDay(const DayGeometry &day)
    {
        const auto &lanes = w.request.lanes;
        for (size_t lane = 0; lane < lanes.size(); ++lane) {
            const QRectF column = day.laneRect(static_cast<int>(lane));
            p.fillRect(column, color(ColorRole::OffHours));
            for (const TimeRange &range : w.content.working[lane]) {
                if (const auto rect = day.blockRect(range, static_cast<int>(lane)))
                    p.fillRect(*rect, color(ColorRole::WorkingHours));
            }
        }
        drawHourLines(day);
        drawClockChange(day);
        for (size_t lane = 0; lane < lanes.size(); ++lane) {
            const QRectF column = day.laneRect(static_cast<int>(lane));
            if (lanes[lane].availability == Availability::Unknown) {
                fillHatched(p, column, ColorRole::Hatch);
            } else {
                for (const TimeRange &range : unreadRanges(w.request.window, {day.span().start(), day.span().end()})) {
                    if (const auto rect = day.blockRect(range, static_cast<int>(lane)))
                        fillHatched(p, *rect, ColorRole::Hatch);
                }
            }
            for (const BusyBlock &block : lanes[lane].blocks) {
                const auto rect = day.blockRect(block.when, static_cast<int>(lane));
                if (rect && rect->top() <= m_exposed.bottom() && m_exposed.top() <= rect->bottom())
                    drawBlock(p, block, *rect, m_body.translated(w.scrolled.x(), w.scrolled.y() - w.metrics.headerHeight()));
            }
            if (lane > 0)
                drawVertical(column.left(), day, faded(ColorRole::Line, 0.6));
        }
        drawVertical(day.body().left(), day, color(ColorRole::StrongLine));
    }

    void drawVertical(double x, const DayGeometry &day, const QColor &ink)
    {
        p.setPen(QPen(ink, 1));
        p.drawLine(QPointF(crisp(x), day.body().top()), QPointF(crisp(x), day.body().bottom()));
    }

    void drawHourLines(const DayGeometry &day)
    {
        p.setPen(QPen(color(ColorRole::Line), 1));
        for (int hour = 0; hour <= 24; ++hour) {
            const double y = crisp(day.yOfMinute(hour * 60));
            p.drawLine(QPointF(day.body().left(), y), QPointF(day.body().right(), y));
        }
    }

    void drawClockChange(const DayGeometry &day)
    {
        const auto &change = day.span().clockChange();
        if (!change)
            return;
        const double top = day.yOfMinute(change->fromMinute);
        const QRectF band(day.body().left(), top, day.body().width(), day.yOfMinute(change->toMinute) - top);
        p.fillRect(band, color(ColorRole::WarnSoft));
        if (change->by.count() > 0)
            fillHatched(p, band, ColorRole::Warn);
        p.setPen(QPen(color(ColorRole::Warn), 1, Qt::DashLine));
        p.drawLine(QPointF(band.left(), crisp(band.top())), QPointF(band.right(), crisp(band.top())));
        p.drawLine(QPointF(band.left(), crisp(band.bottom())), QPointF(band.right(), crisp(band.bottom())));
    }

    void drawNow()
    {
        const DayGeometry *day = w.geometry.dayOf(w.now);
        if (!day)
            return;
        const double y = crisp(day->yOf(w.now));
        p.setPen(QPen(color(ColorRole::Bad), 1.5));
        p.drawLine(QPointF(day->body().left(), y), QPointF(day->body().right(), y));
        p.setPen(Qt::NoPen);
        p.setBrush(color(ColorRole::Bad));
        p.drawEllipse(QPointF(day->body().left() + 1, y), 3.5, 3.5);
    }

    /// The current meeting is outlined, earlier proposals are dotted outlines; both carry a word or a symbol.
    void drawEarlier()
    {
        for (const TimeRange &range : w.request.proposedEarlier)
            drawOutline(range, Qt::DotLine, ColorRole::Muted, SlotWords::earlierWord());
        if (w.request.currentMeeting)
            drawOutline(*w.request.currentMeeting, Qt::SolidLine, ColorRole::Text, SlotWords::currentWord());
    }

    void drawOutline(const TimeRange &range, Qt::PenStyle style, ColorRole ink, const QString &word)
    {
        for (const DayGeometry &day : w.geometry.days()) {
            const auto rect = day.slotRect(range);
            if (!rect)
                continue;
            const QRectF inside = rect->adjusted(2, 1.5, -1, -1.5);
            p.setRenderHint(QPainter::Antialiasing);
            p.setPen(QPen(color(ink), 1.5, style));
            p.setBrush(faded(ColorRole::Surface, 0.55));
            p.drawRoundedRect(inside, 6, 6);
            p.setFont(font(TextStyle::Smaller));
            const QFontMetricsF metrics(p.font());
            const QString shown = metrics.elidedText(word, Qt::ElideRight, inside.width() - 12);
            const QRectF label(inside.right() - metrics.horizontalAdvance(shown) - 8, inside.top() + 1,
                               metrics.horizontalAdvance(shown) + 4, std::min(16.0, inside.height() - 2));
            p.setPen(color(ink));
            p.drawText(label, Qt::AlignCenter, shown);
        }
    }

    void drawSlots()
    {
        std::vector<size_t> order(w.candidates.size());
        for (size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        // The stepped ones over those they overlap, the chosen one over all.
        std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
            const auto rank = [&](size_t i) { return static_cast<int>(i) == w.chosen ? 1e9 : w.insets[i]; };
            return rank(a) < rank(b);
        });
        for (const size_t i : order) {
            for (const DayGeometry &day : w.geometry.days()) {
                if (const auto rect = day.slotRect(w.candidates[i].when, w.insets[i]))
                    drawSlot(static_cast<int>(i), *rect);
            }
        }
    }

    void drawSlot(int index, const QRectF &rect)
    {
        const SlotLook look{.number = index + 1,
                            .chosen = index == w.chosen && index != w.draggedIndex,
                            .hovered = index == w.hovered,
                            .offered = std::find(w.offered.begin(), w.offered.end(), index) != w.offered.end(),
                            .focused = w.focused && index == w.chosen,
                            .blocked = !isFree(w.candidates[static_cast<size_t>(index)]),
                            .times = timeSpan(w.candidates[static_cast<size_t>(index)].when, w.zone)};
        drawSlotBlock(p, look, rect.adjusted(2, 1, -1, -1));
    }

    /// The slot in the hand, and beside it its times with what speaks for and against them (C5).
    void drawDragged(const Slot &slot)
    {
        const int number = w.draggedIndex >= 0 ? w.draggedIndex + 1 : static_cast<int>(w.candidates.size()) + 1;
        const QString times = timeSpan(slot.when, w.zone);
        QStringList words{times, SlotWords::verdict(slot), SlotWords::reasons(slot, w.request)};
        words.removeAll(QString());
        for (const DayGeometry &day : w.geometry.days()) {
            const auto rect = day.slotRect(slot.when);
            if (!rect)
                continue;
            drawSlotBlock(p, {.number = number, .chosen = true, .blocked = !isFree(slot), .times = times},
                          rect->adjusted(2, 1, -1, -1));
            if (day.span().range().contains(slot.when.start))
                drawSlotWords(p, words.join(QStringLiteral(" · ")), SlotWords::ink(slot), *rect,
                              m_body.translated(w.scrolled.x(), w.scrolled.y() - w.metrics.headerHeight()));
        }
    }

    /// The ruler shows the day that is being decided: zones may be apart by another amount on other days.
    [[nodiscard]] const DaySpan *rulerDay() const
    {
        if (w.content.days.empty())
            return nullptr;
        if (w.chosen >= 0 && w.chosen < static_cast<int>(w.candidates.size())) {
            const DayGeometry *day = w.geometry.dayOf(w.candidates[static_cast<size_t>(w.chosen)].when.start);
            if (day)
                return &day->span();
        }
        return &w.content.days.front();
    }

    void drawRuler()
    {
        const DaySpan *day = rulerDay();
        if (!day)
            return;
        p.save();
        p.setClipRect(QRectF(0, w.metrics.headerHeight() - 2, w.metrics.rulerWidth, w.viewport.height()));
        p.fillRect(QRectF(0, 0, w.metrics.rulerWidth, w.viewport.height()), color(ColorRole::Surface));
        p.setFont(font(TextStyle::Smaller));
        const double half = w.metrics.rulerWidth / 2.0;
        for (int hour = 0; hour <= 24; ++hour) {
            const double y = w.metrics.headerHeight() - w.scrolled.y() + hour * w.metrics.hourHeight;
            // A label half under the header would be read wrongly.
            if (y < w.metrics.headerHeight() + 5)
                continue;
            const Instant at = day->instantAt(hour * 60);
            p.setPen(color(ColorRole::Text));
            p.drawText(QRectF(0, y - 8, half - 4, 16), Qt::AlignRight | Qt::AlignVCenter, timeOfDay(QTime(hour % 24, 0)));
            p.setPen(color(ColorRole::Muted));
            p.drawText(QRectF(half, y - 8, half - 10, 16), Qt::AlignRight | Qt::AlignVCenter, otherTime(at, day->date()));
        }
        for (const DaySpan &each : w.content.days) {
            if (each.clockChange())
                markRuler(*each.clockChange());
        }
        p.restore();
    }

    void markRuler(const ClockChange &change)
    {
        const double top = w.metrics.headerHeight() - w.scrolled.y() + change.fromMinute / 60 * w.metrics.hourHeight;
        const double height = (change.toMinute - change.fromMinute) / 60 * w.metrics.hourHeight;
        p.fillRect(QRectF(w.metrics.rulerWidth - 4, top, 4, height), color(ColorRole::Warn));
    }

    [[nodiscard]] QString otherTime(Instant at, QDate clientDay) const
    {
        const QDateTime there = toDateTime(at, w.otherZone);
        const qint64 days = clientDay.daysTo(there.date());
        const QString time = timeOfDay(there.time());
        if (days == 0)
            return time;
        return time + (days > 0 ? QStringLiteral("⁺¹") : QStringLiteral("⁻¹"));
    }

    void drawHeader()
    {
        const WeekMetrics &m = w.metrics;
        p.save();
        p.fillRect(QRectF(0, 0, w.viewport.width(), m.headerHeight()), color(ColorRole::Surface));
        p.fillRect(QRectF(m.rulerWidth, 0, w.viewport.width() - m.rulerWidth, m.headerHeight()), color(ColorRole::Surface));
        drawRulerTitles();
        p.setClipRect(QRectF(m.rulerWidth, 0, w.viewport.width() - m.rulerWidth, m.headerHeight()));
        p.translate(-w.scrolled.x(), 0);
        const QDate today = toDateTime(w.now, w.zone).date();
        for (const DayGeometry &day : w.geometry.days()) {
            drawDayTitle(day, day.span().date() == today);
            drawLaneLabels(day);
            p.setPen(QPen(color(ColorRole::StrongLine), 1));
            p.drawLine(QPointF(crisp(day.body().left()), 0), QPointF(crisp(day.body().left()), m.headerHeight()));
        }
        p.restore();
        p.setPen(QPen(color(ColorRole::Line), 1));
        p.drawLine(QPointF(m.rulerWidth, m.headerHeight() - 0.5), QPointF(w.viewport.width(), m.headerHeight() - 0.5));
    }

    void drawRulerTitles()
    {
        const double half = w.metrics.rulerWidth / 2.0;
        p.setFont(font(TextStyle::Smaller));
        const QFontMetricsF metrics(p.font());
        const auto title = [&](const QTimeZone &zone, double width) {
            return metrics.elidedText(zoneCity(QString::fromLatin1(zone.id())), Qt::ElideRight, width);
        };
        const double top = w.metrics.titleHeight;
        p.setPen(color(ColorRole::Text));
        p.drawText(QRectF(2, top, half - 6, w.metrics.laneHeight), Qt::AlignRight | Qt::AlignVCenter, title(w.zone, half - 6));
        p.setPen(color(ColorRole::Muted));
        p.drawText(QRectF(half, top, half - 10, w.metrics.laneHeight), Qt::AlignRight | Qt::AlignVCenter,
                   title(w.otherZone, half - 10));
    }

    void drawDayTitle(const DayGeometry &day, bool isToday)
    {
        QRectF rect(day.body().left() + 8, 0, day.body().width() - 12, w.metrics.titleHeight);
        p.setFont(font(TextStyle::BodyStrong));
        p.setPen(color(isToday ? ColorRole::Accent : ColorRole::Text));
        const QString title = QFontMetricsF(p.font()).elidedText(shortDay(day.span().date()), Qt::ElideRight, rect.width());
        p.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, title);
        const auto &change = day.span().clockChange();
        if (!change)
            return;
        rect.setLeft(rect.left() + QFontMetricsF(p.font()).horizontalAdvance(title) + 8);
        p.setFont(font(TextStyle::Smaller));
        const QString by = SlotWords::clockMoves(change->by);
        if (rect.width() < QFontMetricsF(p.font()).horizontalAdvance(by) + 28)
            return;
        QRectF chip(rect.left(), rect.center().y() - 9, QFontMetricsF(p.font()).horizontalAdvance(by) + 26, 18);
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(Qt::NoPen);
        p.setBrush(color(ColorRole::WarnSoft));
        p.drawRoundedRect(chip, 6, 6);
        p.drawPixmap(QPointF(chip.left() + 5, chip.top() + 3),
                     pixmap(Symbol::Clock, ColorRole::Warn, 12, p.device()->devicePixelRatioF()));
        p.setPen(color(ColorRole::Warn));
        p.drawText(chip.adjusted(20, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter, by);
    }

    void drawLaneLabels(const DayGeometry &day)
    {
        const auto &lanes = w.request.lanes;
        for (size_t lane = 0; lane < lanes.size(); ++lane) {
            const QRectF column = day.laneRect(static_cast<int>(lane));
            const QRectF rect(column.left() + 1, w.metrics.titleHeight, column.width() - 1, w.metrics.laneHeight);
            p.setFont(font(TextStyle::Smaller));
            p.setPen(color(ColorRole::Muted));
            const QFontMetricsF metrics(p.font());
            QString label = participantShort(lanes[lane].participant, w.request.participants);
            const Participant *who = findParticipant(w.request, lanes[lane].participant);
            if (who && who->role == ParticipantRole::Client && metrics.horizontalAdvance(label) > rect.width() - 2)
                label = SlotWords::clientShort();
            p.drawText(rect, Qt::AlignCenter, metrics.elidedText(label, Qt::ElideRight, rect.width()));
            for (const BusyBlock &block : lanes[lane].blocks) {
                if (block.allDay && block.when.overlaps(day.span().range()))
                    drawBlock(p, block, stripRect(column), m_body);
            }
        }
    }

    [[nodiscard]] QRectF stripRect(const QRectF &column) const
    {
        return {column.left(), double(w.metrics.titleHeight + w.metrics.laneHeight), column.width(),
                double(w.metrics.stripHeight - 2)};
    }

    QPainter &p;
    const WeekPicture &w;
    QRectF m_body;    ///< in viewport pixels
    QRectF m_exposed; ///< in content pixels
};

} // namespace

void paintWeek(QPainter &painter, const WeekPicture &picture)
{
    WeekDrawing(painter, picture).draw();
}

} // namespace vigie::ui
