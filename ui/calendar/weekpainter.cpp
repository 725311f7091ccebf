#include "ui/calendar/weekpainter.h"

#include "ui/calendar/blockpainter.h"
#include "ui/calendar/slotwords.h"
#include "ui/calendar/weekframe.h"
#include "ui/common/format.h"
#include "ui/common/shapedtext.h"
#include "ui/common/theme.h"
#include "ui/common/wording.h"

#include <QCache>
#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace vigie::ui {

namespace {

/// Meetings of one length have one outline; its dots and round corners take longer than all blocks of a day. GUI thread.
const QImage &outlineOf(const QPainter &painter, const QSize &size, Qt::PenStyle style, ColorRole ink)
{
    constexpr int remembered = 4'000'000; ///< pixels
    static QCache<QString, QImage> outlines(remembered);
    const qreal ratio = painter.device()->devicePixelRatioF();
    const QString key = QStringLiteral("%1 %2 %3 %4 %5 %6")
                            .arg(size.width())
                            .arg(size.height())
                            .arg(static_cast<int>(style))
                            .arg(color(ink).rgba())
                            .arg(color(ColorRole::Surface).rgba())
                            .arg(ratio);
    if (const QImage *known = outlines.object(key))
        return *known;
    auto *made = new QImage(size * ratio, QImage::Format_ARGB32_Premultiplied);
    made->setDevicePixelRatio(ratio);
    made->fill(Qt::transparent);
    QPainter inner(made);
    inner.setRenderHint(QPainter::Antialiasing);
    inner.setPen(QPen(color(ink), 1.5, style));
    inner.setBrush(faded(ColorRole::Surface, 0.55));
    inner.drawRoundedRect(QRectF(QPointF(0, 0), QSizeF(size)).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
    inner.end();
    const qsizetype pixels = static_cast<qsizetype>(made->width()) * made->height();
    if (!outlines.insert(key, made, pixels)) { // too large to keep, and deleted
        static QImage none;
        return none;
    }
    return *made;
}

class WeekDrawing
{
public:
    WeekDrawing(QPainter &painter, const WeekPicture &picture)
        : p(painter)
        , w(picture)
        , m_body(QRectF(w.metrics.rulerWidth, w.metrics.headerHeight(), w.viewport.width() - w.metrics.rulerWidth,
                        w.viewport.height() - w.metrics.headerHeight()))
        , m_shown(m_body.translated(w.scrolled.x(), w.scrolled.y() - w.metrics.headerHeight()))
        , m_exposed(m_shown.intersected(QRectF(w.exposed).translated(w.scrolled.x(), w.scrolled.y() - w.metrics.headerHeight())))
    {
    }

    void draw()
    {
        p.save();
        p.setClipRect(m_body);
        fillAround();
        p.translate(-w.scrolled.x(), w.metrics.headerHeight() - w.scrolled.y());
        for (size_t day = 0; day < w.geometry.days().size(); ++day) {
            const QRectF &column = w.geometry.days()[day].body();
            if (m_exposed.left() <= column.right() && column.left() <= m_exposed.right())
                drawDay(w.geometry.days()[day], w.blocks[day]);
        }
        drawNow();
        drawEarlier();
        drawSlots();
        if (w.dragged)
            drawDragged(*w.dragged);
        p.restore();
        paintWeekFrame(p, w);
    }

private:
    [[nodiscard]] const QTimeZone &zone() const { return w.metrics.rulers.front().zone; }

    /// What no day covers; the frame has a ground of its own.
    void fillAround()
    {
        QRegion around(QRect(QPoint(0, 0), w.viewport));
        if (!w.geometry.days().empty()) {
            const QRectF all = w.geometry.days().front().body().united(w.geometry.days().back().body());
            // Inside of what is drawn: a day's edge may lie within a pixel.
            const QRect covered = all.translated(-w.scrolled.x(), w.metrics.headerHeight() - w.scrolled.y()).toAlignedRect();
            around -= covered.adjusted(1, 1, -1, -1);
        }
        for (const QRect &rect : around)
            p.fillRect(rect, color(ColorRole::Surface));
    }

    /// Lanes that share a column have its ground once.
    template <typename Draw>
    void forEachColumn(const DayGeometry &day, Draw draw)
    {
        for (int lane = 0; lane < static_cast<int>(w.request.lanes.size()); ++lane) {
            const QRectF column = day.laneRect(lane);
            if (day.plan().isFirstOfColumn(lane) && column.left() <= m_exposed.right() && m_exposed.left() <= column.right())
                draw(lane, column);
        }
    }

    void drawDay(const DayGeometry &day, const std::vector<PlacedBlock> &blocks)
    {
        forEachColumn(day, [&](int lane, const QRectF &column) { drawHours(day, lane, column); });
        drawHourLines(day);
        drawClockChange(day);
        forEachColumn(day, [&](int lane, const QRectF &column) { drawUnknown(day, lane, column); });
        for (const PlacedBlock &placed : blocks)
            drawPlaced(placed);
        forEachColumn(day, [&](int lane, const QRectF &column) {
            if (lane > 0)
                drawVertical(column.left(), day, faded(ColorRole::Line, 0.6));
        });
        drawVertical(day.body().left(), day, color(ColorRole::StrongLine));
    }

    /// Where all share a lane, the hours that suit everybody.
    void drawHours(const DayGeometry &day, int lane, const QRectF &column)
    {
        const auto at = static_cast<size_t>(lane);
        const bool shared =
            day.plan().layout() == LaneLayout::Overlaid && w.request.lanes[at].availability == Availability::Known;
        // Each pixel once: hours off are what lies between the working ones, which come in order.
        double top = column.top();
        for (const TimeRange &range : shared ? w.content.workingOfAll : w.content.working[at]) {
            const auto rect = day.blockRect(range, lane);
            if (!rect)
                continue;
            if (rect->top() > top)
                p.fillRect(QRectF(QPointF(column.left(), top), QPointF(column.right(), rect->top())), color(ColorRole::OffHours));
            p.fillRect(*rect, color(ColorRole::WorkingHours));
            top = std::max(top, rect->bottom());
        }
        p.fillRect(QRectF(QPointF(column.left(), top), column.bottomRight()), color(ColorRole::OffHours));
    }

    void drawUnknown(const DayGeometry &day, int lane, const QRectF &column)
    {
        if (w.request.lanes[static_cast<size_t>(lane)].availability == Availability::Unknown) {
            fillHatched(p, column, ColorRole::Hatch);
            return;
        }
        for (const TimeRange &range : unreadRanges(w.request.window, {day.span().start(), day.span().end()})) {
            if (const auto rect = day.blockRect(range, lane))
                fillHatched(p, *rect, ColorRole::Hatch);
        }
    }

    void drawPlaced(const PlacedBlock &placed)
    {
        if (placed.covered || !placed.rect.intersects(m_exposed))
            return;
        drawBlock(p, lookOf(w, placed), placed.rect, m_shown);
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
            if (!inside.intersects(m_exposed))
                continue;
            const QRect frame = inside.toAlignedRect();
            p.drawImage(frame.topLeft(), outlineOf(p, frame.size(), style, ink));
            p.setPen(color(ink));
            const QString shown = elidedText(word, TextStyle::Smaller, inside.width() - 12);
            const double width = textWidth(shown, TextStyle::Smaller);
            drawShapedText(p, {inside.right() - width - 8, inside.top() + 1, width + 4, std::min(16.0, inside.height() - 2)},
                           Qt::AlignCenter, shown, TextStyle::Smaller);
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
                            .times = timeSpan(w.candidates[static_cast<size_t>(index)].when, zone())};
        drawSlotBlock(p, look, rect.adjusted(2, 1, -1, -1));
    }

    /// The slot in the hand, and beside it its times with what speaks for and against them (C5).
    void drawDragged(const Slot &slot)
    {
        const int number = w.draggedIndex >= 0 ? w.draggedIndex + 1 : static_cast<int>(w.candidates.size()) + 1;
        const QString times = timeSpan(slot.when, zone());
        QStringList words{times, SlotWords::verdict(slot), SlotWords::reasons(slot, w.request)};
        words.removeAll(QString());
        for (const DayGeometry &day : w.geometry.days()) {
            const auto rect = day.slotRect(slot.when);
            if (!rect)
                continue;
            drawSlotBlock(p, {.number = number, .chosen = true, .blocked = !isFree(slot), .times = times},
                          rect->adjusted(2, 1, -1, -1));
            if (day.span().range().contains(slot.when.start))
                drawSlotWords(p, words.join(QStringLiteral(" · ")), SlotWords::ink(slot), *rect, m_shown);
        }
    }

    QPainter &p;
    const WeekPicture &w;
    QRectF m_body;    ///< in viewport pixels
    QRectF m_shown;   ///< the same in content pixels
    QRectF m_exposed; ///< what of it has to be drawn
};

} // namespace

double crisp(double value)
{
    return std::floor(value) + 0.5;
}

BlockLook lookOf(const WeekPicture &picture, const PlacedBlock &placed)
{
    const Lane &lane = picture.request.lanes[static_cast<size_t>(placed.lane)];
    const BusyBlock &block = lane.blocks[static_cast<size_t>(placed.block)];
    BlockLook look{.kind = block.kind, .uncertain = block.uncertain, .person = -1, .name = {}};
    if (picture.lanes == LaneLayout::Overlaid) {
        look.person = placed.lane;
        look.name = picture.names.at(placed.lane);
    }
    return look;
}

void paintWeek(QPainter &painter, const WeekPicture &picture)
{
    WeekDrawing(painter, picture).draw();
}

} // namespace vigie::ui
