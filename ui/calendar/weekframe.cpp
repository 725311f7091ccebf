#include "ui/calendar/weekframe.h"

#include "ui/calendar/slotwords.h"
#include "ui/common/format.h"
#include "ui/common/shapedtext.h"
#include "ui/common/symbols.h"
#include "ui/common/theme.h"

#include <QPainter>

namespace vigie::ui {

namespace {

class WeekFrameDrawing
{
public:
    WeekFrameDrawing(QPainter &painter, const WeekPicture &picture)
        : p(painter)
        , w(picture)
    {
    }

    void draw()
    {
        if (w.exposed.left() < w.metrics.rulerWidth)
            drawRulers();
        if (w.exposed.top() < w.metrics.headerHeight())
            drawHeader();
    }

private:
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

    void drawRulers()
    {
        const DaySpan *day = rulerDay();
        if (!day)
            return;
        p.save();
        p.setClipRect(QRectF(0, w.metrics.headerHeight() - 2, w.metrics.rulerWidth, w.viewport.height()));
        p.fillRect(QRectF(0, 0, w.metrics.rulerWidth, w.viewport.height()), color(ColorRole::Surface));
        for (int hour = 0; hour <= 24; ++hour) {
            const double y = w.metrics.headerHeight() - w.scrolled.y() + hour * w.metrics.hourHeight;
            // A label half under the header would be read wrongly.
            if (y >= w.metrics.headerHeight() + 5 && y <= w.viewport.height() + 8)
                drawHour(*day, hour, y);
        }
        for (const DaySpan &each : w.content.days) {
            if (each.clockChange())
                markRuler(*each.clockChange());
        }
        p.restore();
    }

    void drawHour(const DaySpan &day, int hour, double y)
    {
        const Instant at = day.instantAt(hour * 60);
        for (const Ruler &ruler : w.metrics.rulers) {
            const bool clients = ruler.left == 0;
            p.setPen(color(inkOf(ruler)));
            drawShapedText(p, labelRect(ruler, y - 8, 16), Qt::AlignRight | Qt::AlignVCenter,
                           clients ? timeOfDay(QTime(hour % 24, 0)) : timeThere(at, ruler.zone, day.date()), TextStyle::Smaller);
        }
    }

    [[nodiscard]] static ColorRole inkOf(const Ruler &ruler) { return ruler.left == 0 ? ColorRole::Text : ColorRole::Muted; }

    /// Labels end a little before the next ruler, and a little more before the first day.
    [[nodiscard]] QRectF labelRect(const Ruler &ruler, double top, double height) const
    {
        const bool last = ruler.left + ruler.width == w.metrics.rulerWidth;
        return {double(ruler.left), top, double(ruler.width - (last ? 10 : 4)), height};
    }

    void markRuler(const ClockChange &change)
    {
        const double top = w.metrics.headerHeight() - w.scrolled.y() + change.fromMinute / 60 * w.metrics.hourHeight;
        const double height = (change.toMinute - change.fromMinute) / 60 * w.metrics.hourHeight;
        p.fillRect(QRectF(w.metrics.rulerWidth - 4, top, 4, height), color(ColorRole::Warn));
    }

    [[nodiscard]] static QString timeThere(Instant at, const QTimeZone &zone, QDate clientDay)
    {
        const QDateTime there = toDateTime(at, zone);
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
        drawRulerTitles();
        p.setClipRect(QRectF(m.rulerWidth, 0, w.viewport.width() - m.rulerWidth, m.headerHeight()));
        if (w.lanes == LaneLayout::Overlaid)
            drawLegend();
        p.translate(-w.scrolled.x(), 0);
        const QDate today = toDateTime(w.now, m.rulers.front().zone).date();
        for (size_t i = 0; i < w.geometry.days().size(); ++i) {
            const DayGeometry &day = w.geometry.days()[i];
            drawDayTitle(day, day.span().date() == today);
            if (w.lanes == LaneLayout::SideBySide)
                drawLaneLabels(day);
            drawAllDay(w.blocks[i]);
            p.setPen(QPen(color(ColorRole::StrongLine), 1));
            // The legend belongs to all days.
            const double foot = w.lanes == LaneLayout::Overlaid ? m.titleHeight : m.headerHeight();
            p.drawLine(QPointF(crisp(day.body().left()), 0), QPointF(crisp(day.body().left()), foot));
        }
        p.restore();
        p.setPen(QPen(color(ColorRole::Line), 1));
        p.drawLine(QPointF(m.rulerWidth, m.headerHeight() - 0.5), QPointF(w.viewport.width(), m.headerHeight() - 0.5));
    }

    void drawRulerTitles()
    {
        for (const Ruler &ruler : w.metrics.rulers) {
            const QRectF rect = labelRect(ruler, w.metrics.titleHeight, w.metrics.laneHeight).adjusted(2, 0, 0, 0);
            p.setPen(color(inkOf(ruler)));
            drawShapedText(p, rect, Qt::AlignRight | Qt::AlignVCenter,
                           elidedText(zoneCity(QString::fromLatin1(ruler.zone.id())), TextStyle::Smaller, rect.width()),
                           TextStyle::Smaller);
        }
    }

    void drawDayTitle(const DayGeometry &day, bool isToday)
    {
        QRectF rect(day.body().left() + 8, 0, day.body().width() - 12, w.metrics.titleHeight);
        p.setPen(color(isToday ? ColorRole::Accent : ColorRole::Text));
        const QString title = elidedText(shortDay(day.span().date()), TextStyle::BodyStrong, rect.width());
        drawShapedText(p, rect, Qt::AlignLeft | Qt::AlignVCenter, title, TextStyle::BodyStrong);
        const auto &change = day.span().clockChange();
        if (!change)
            return;
        rect.setLeft(rect.left() + textWidth(title, TextStyle::BodyStrong) + 8);
        const QString by = SlotWords::clockMoves(change->by);
        const double width = textWidth(by, TextStyle::Smaller);
        if (rect.width() < width + 28)
            return;
        QRectF chip(rect.left(), rect.center().y() - 9, width + 26, 18);
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(Qt::NoPen);
        p.setBrush(color(ColorRole::WarnSoft));
        p.drawRoundedRect(chip, 6, 6);
        p.drawPixmap(QPointF(chip.left() + 5, chip.top() + 3),
                     pixmap(Symbol::Clock, ColorRole::Warn, 12, p.device()->devicePixelRatioF()));
        p.setPen(color(ColorRole::Warn));
        drawShapedText(p, chip.adjusted(20, 0, -4, 0), Qt::AlignLeft | Qt::AlignVCenter, by, TextStyle::Smaller);
    }

    void drawLaneLabels(const DayGeometry &day)
    {
        p.setPen(color(ColorRole::Muted));
        for (int lane = 0; lane < static_cast<int>(w.names.size()); ++lane) {
            const QRectF column = day.laneRect(lane);
            const QRectF rect(column.left() + 1, w.metrics.titleHeight, column.width() - 1, w.metrics.laneHeight);
            QString label = w.names.at(lane);
            if (isClient(lane) && textWidth(label, TextStyle::Smaller) > rect.width() - 2)
                label = SlotWords::clientShort();
            drawShapedText(p, rect, Qt::AlignCenter, elidedText(label, TextStyle::Smaller, rect.width()), TextStyle::Smaller);
        }
    }

    [[nodiscard]] bool isClient(int lane) const
    {
        const Participant *who = findParticipant(w.request, w.request.lanes[static_cast<size_t>(lane)].participant);
        return who && who->role == ParticipantRole::Client;
    }

    /// Whose blocks are marked how, once for all days.
    void drawLegend()
    {
        constexpr double gap = 6;
        const double middle = w.metrics.titleHeight + w.metrics.laneHeight / 2.0;
        double x = w.metrics.rulerWidth + gap;
        for (int lane = 0; lane < static_cast<int>(w.names.size()); ++lane) {
            const QRectF sample(x, middle - 6, 14, 13);
            const bool known = w.request.lanes[static_cast<size_t>(lane)].availability == Availability::Known;
            drawBlock(p,
                      {.kind = known ? BlockKind::Busy : BlockKind::Unknown,
                       .uncertain = false,
                       .person = known ? lane : -1,
                       .name = {}},
                      sample, sample);
            p.setPen(color(ColorRole::Muted));
            const double width = textWidth(w.names.at(lane), TextStyle::Smaller);
            drawShapedText(p, QRectF(sample.right() + gap / 2, middle - 8, width + 1, 16), Qt::AlignLeft | Qt::AlignVCenter,
                           w.names.at(lane), TextStyle::Smaller);
            x = sample.right() + gap / 2 + width + 2 * gap;
        }
    }

    void drawAllDay(const std::vector<PlacedBlock> &blocks)
    {
        const double top = w.metrics.titleHeight + w.metrics.laneHeight;
        for (const PlacedBlock &placed : blocks) {
            const BusyBlock &block = w.request.lanes[static_cast<size_t>(placed.lane)].blocks[static_cast<size_t>(placed.block)];
            if (!block.allDay)
                continue;
            const QRectF strip(placed.rect.left(), top, placed.rect.width(), w.metrics.stripHeight - 2);
            drawBlock(p, lookOf(w, placed), strip, strip);
        }
    }

    QPainter &p;
    const WeekPicture &w;
};

} // namespace

void paintWeekFrame(QPainter &painter, const WeekPicture &picture)
{
    WeekFrameDrawing(painter, picture).draw();
}

} // namespace vigie::ui
