#include "ui/calendar/blockpainter.h"

#include "ui/calendar/slotwords.h"
#include "ui/common/symbols.h"

#include <QCache>
#include <QImage>
#include <QPainter>
#include <QPixmapCache>

#include <algorithm>
#include <cmath>

namespace vigie::ui {

namespace {

constexpr int hatchSide = 10;

/// One tile of diagonal lines; a texture is many times faster than drawing the lines.
QPixmap hatchTile(const QColor &ink, qreal ratio)
{
    const QString key = QStringLiteral("vigie-hatch-%1-%2").arg(ink.rgba()).arg(ratio);
    QPixmap tile;
    if (QPixmapCache::find(key, &tile))
        return tile;
    tile = QPixmap(QSize(hatchSide, hatchSide) * ratio);
    tile.setDevicePixelRatio(ratio);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.5, Qt::SolidLine, Qt::SquareCap));
    painter.drawLine(QPointF(-1, hatchSide + 1), QPointF(hatchSide + 1, -1));
    painter.drawLine(QPointF(-1, 1), QPointF(1, -1));
    painter.drawLine(QPointF(hatchSide - 1, hatchSide + 1), QPointF(hatchSide + 1, hatchSide - 1));
    painter.end();
    QPixmapCache::insert(key, tile);
    return tile;
}

void fillTile(QPainter &painter, const QRectF &rect, const QColor &ink)
{
    painter.drawTiledPixmap(rect, hatchTile(ink, painter.device()->devicePixelRatioF()),
                            QPointF(std::fmod(rect.left(), hatchSide), std::fmod(rect.top(), hatchSide)));
}

/// Wide enough for a short word across or upwards.
constexpr double smallestWordRoom = 10;
/// What a whole mark with its letter needs.
constexpr QSize markRoom{16, 13};
constexpr int markWidth = 3;
/// Larger ones are drawn each time: they are few, and keeping them would take the room of many.
constexpr int largestStamp = 200 * 400;
constexpr int pixelsOfStamps = 8'000'000;
/// Pixels at the top and the bottom of a plain block that hold its rounded corners.
constexpr int plainEnd = 4;

/// Across when it fits, else upwards, else not at all: the tooltip has it too.
void drawWord(QPainter &painter, const QString &word, ColorRole ink, const QRectF &rect)
{
    if (word.isEmpty() || rect.isEmpty())
        return;
    painter.setFont(font(TextStyle::Smaller));
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(word);
    painter.setPen(color(ink));
    if (width <= rect.width() - 2 && metrics.height() <= rect.height() + 2) {
        painter.drawText(rect, Qt::AlignCenter, word);
    } else if (width <= rect.height() - 4 && metrics.height() <= rect.width() + 2) {
        painter.save();
        painter.translate(rect.center());
        painter.rotate(-90);
        painter.drawText(QRectF(-rect.height() / 2, -rect.width() / 2, rect.height(), rect.width()), Qt::AlignCenter, word);
        painter.restore();
    }
}

void drawFill(QPainter &painter, const BlockLook &look, const QRectF &rect)
{
    const QRectF line = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(Qt::NoPen);
    switch (look.kind) {
    case BlockKind::Busy:
        painter.setBrush(color(ColorRole::Busy));
        painter.drawRoundedRect(rect, 3, 3);
        break;
    case BlockKind::OutOfOffice:
        painter.setBrush(faded(ColorRole::Busy, 0.55));
        painter.drawRoundedRect(rect, 3, 3);
        break;
    case BlockKind::Travel:
        painter.setBrush(faded(ColorRole::Busy, 0.8));
        painter.setPen(QPen(color(ColorRole::Faint), 1, Qt::DashDotLine));
        painter.drawRoundedRect(line, 3, 3);
        break;
    case BlockKind::Tentative:
    case BlockKind::Unknown:
        painter.setBrush(color(ColorRole::WorkingHours));
        painter.setPen(QPen(color(ColorRole::Busy), 1));
        painter.drawRoundedRect(line, 3, 3);
        fillTile(painter, rect.adjusted(1, 1, -1, -1),
                 color(look.kind == BlockKind::Tentative ? ColorRole::Busy : ColorRole::Hatch));
        break;
    }
}

/// Only plain busy time has the full grey as its ground.
ColorRole inkOn(BlockKind kind)
{
    return kind == BlockKind::Busy ? ColorRole::OnBusy : ColorRole::Text;
}

/// What kind of block it is in one short word, where that is not plain; off the name of whose it is.
void drawWordOf(QPainter &painter, const BlockLook &look, const QRectF &rect)
{
    QRectF room = rect;
    if (look.person >= 0) {
        const bool beside = rect.height() < 3 * markRoom.height();
        room.adjust(beside ? markRoom.width() : markWidth + 2, beside ? 0 : markRoom.height(), 0, 0);
    }
    if (std::min(room.width(), room.height()) >= smallestWordRoom)
        drawWord(painter, SlotWords::blockWord(look.kind), inkOn(look.kind), room);
}

/// All of a block but its word.
void drawWhole(QPainter &painter, const BlockLook &look, const QRectF &rect)
{
    painter.setRenderHint(QPainter::Antialiasing);
    drawFill(painter, look, rect);
    if (look.uncertain) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(ColorRole::Warn), 1.2, Qt::DashLine));
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setFont(font(TextStyle::Smaller));
        if (rect.height() >= 14)
            painter.drawText(rect.adjusted(2, 1, -3, 0), Qt::AlignRight | Qt::AlignTop, QStringLiteral("?"));
    }
    if (look.person >= 0)
        drawPersonMark(painter, look.person, look.name, inkOn(look.kind), rect);
}

struct StampKey {
    BlockLook look;
    QSize size;
    QString word; ///< the language may change
    QRgb ink = 0; ///< tells the themes apart
    qreal ratio = 1;

    bool operator==(const StampKey &) const = default;
};

size_t qHash(const StampKey &key, size_t seed = 0)
{
    return qHashMulti(seed, static_cast<int>(key.look.kind), key.look.uncertain, key.look.person, key.look.name, key.word,
                      key.size.width(), key.size.height(), key.ink, key.ratio);
}

/// Blocks of one look and size are the same picture, drawn once. GUI thread only.
const QImage &stampOf(const QPainter &painter, const BlockLook &look, const QSize &size, const QString &word)
{
    static QCache<StampKey, QImage> stamps(pixelsOfStamps);
    const StampKey key{look, size, word, color(ColorRole::Busy).rgba(), painter.device()->devicePixelRatioF()};
    if (const QImage *known = stamps.object(key))
        return *known;
    auto *stamp = new QImage(size * key.ratio, QImage::Format_ARGB32_Premultiplied);
    stamp->setDevicePixelRatio(key.ratio);
    stamp->fill(Qt::transparent);
    QPainter inner(stamp);
    const QRectF whole(QPointF(0, 0), QSizeF(size));
    drawWhole(inner, look, whole);
    if (!word.isEmpty())
        drawWordOf(inner, look, whole);
    inner.end();
    stamps.insert(key, stamp, static_cast<qsizetype>(stamp->width()) * stamp->height());
    return *stamp;
}

/// Most blocks are plain: only their rounded ends need blending, a plain rectangle between them costs a third of it.
void drawPlain(QPainter &painter, const QRect &whole)
{
    const QImage &ends = stampOf(painter, {}, {whole.width(), 2 * plainEnd}, {});
    const double scale = ends.devicePixelRatio();
    const QRectF upper(0, 0, whole.width() * scale, plainEnd * scale);
    const QRectF target(whole.left(), whole.top(), whole.width(), plainEnd);
    painter.drawImage(target, ends, upper);
    painter.fillRect(whole.adjusted(0, plainEnd, 0, -plainEnd), color(ColorRole::Busy));
    painter.drawImage(target.translated(0, whole.height() - plainEnd), ends, upper.translated(0, upper.height()));
}

/// On whole pixels, with a hair's breadth between neighbours.
QRect inside(const QRectF &rect)
{
    const int left = qRound(rect.left()) + 2;
    const int top = qRound(rect.top());
    return {left, top, std::max(1, qRound(rect.right()) - 1 - left), std::max(2, qRound(rect.bottom()) - 1 - top)};
}

/// One row of a mark: how long its dashes and gaps are, in units of its width.
QList<qreal> dashesOf(int person)
{
    static const QList<QList<qreal>> patterns{{}, {2.5, 1.2}, {0.8, 0.8}, {3, 1, 0.8, 1}, {3, 1, 0.8, 1, 0.8, 1}};
    return patterns.at(person % patterns.size());
}

} // namespace

void fillHatched(QPainter &painter, const QRectF &rect, ColorRole ink)
{
    fillTile(painter, rect, color(ink));
}

void drawPersonMark(QPainter &painter, int person, const QString &name, ColorRole ink, const QRectF &rect)
{
    // Five patterns, then the same five as two thin rows: nothing depends on a colour.
    const bool twoRows = person / 5 % 2 == 1;
    QPen pen(color(ink), twoRows ? 1 : markWidth, Qt::SolidLine, Qt::FlatCap);
    QList<qreal> dashes = dashesOf(person);
    if (!dashes.isEmpty()) {
        for (qreal &dash : dashes)
            dash *= markWidth / pen.widthF();
        pen.setDashPattern(dashes);
    }
    painter.setPen(pen);
    const double reach = twoRows ? 1 : 0;
    for (const double at : {markWidth / 2.0 - reach, markWidth / 2.0 + reach}) {
        const double x = rect.left() + 1 + at;
        painter.drawLine(QPointF(x, rect.top() + 1), QPointF(x, rect.bottom() - 1));
        if (!twoRows)
            break;
    }
    if (rect.width() < markRoom.width() || rect.height() < markRoom.height())
        return;
    painter.setFont(font(TextStyle::Smaller));
    painter.setPen(color(ink));
    const QRectF room = rect.adjusted(markWidth + 4, 0, -1, 0);
    // "Client" is the only long one.
    const QFontMetricsF metrics(painter.font());
    const QString shown = metrics.horizontalAdvance(name) <= room.width() ? name : SlotWords::clientShort();
    if (metrics.horizontalAdvance(shown) <= room.width())
        painter.drawText(QRectF(room.left(), room.top(), room.width(), std::min(room.height(), 16.0)),
                         Qt::AlignLeft | Qt::AlignVCenter, shown);
}

void drawBlock(QPainter &painter, const BlockLook &look, const QRectF &rect, const QRectF &visible)
{
    const QRect whole = inside(rect);
    if (look == BlockLook() && whole.height() > 2 * plainEnd) {
        drawPlain(painter, whole);
        return;
    }
    const bool large = static_cast<qint64>(whole.width()) * whole.height() > largestStamp;
    const bool cut = !visible.contains(whole);
    if (large) {
        painter.save();
        drawWhole(painter, look, whole);
        painter.restore();
    } else {
        painter.drawImage(whole.topLeft(),
                          stampOf(painter, look, whole.size(), cut ? QString() : SlotWords::blockWord(look.kind)));
    }
    if (large || cut)
        drawWordOf(painter, look, visible.intersected(whole));
}

void drawSlotNumber(QPainter &painter, int number, const QRectF &rect)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(ColorRole::Accent));
    painter.drawRoundedRect(rect, 4, 4);
    QFont bold = font(TextStyle::Smaller);
    bold.setWeight(QFont::Bold);
    bold.setPixelSize(std::min(bold.pixelSize(), static_cast<int>(rect.height()) - 3));
    painter.setFont(bold);
    painter.setPen(color(ColorRole::OnAccent));
    painter.drawText(rect, Qt::AlignCenter, QString::number(number));
    painter.restore();
}

void drawSlotBlock(QPainter &painter, const SlotLook &look, const QRectF &rect)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double border = look.chosen ? 2 : 1.5;
    painter.setBrush(faded(ColorRole::Accent, look.chosen ? (isDark() ? 0.30 : 0.26) : look.hovered ? 0.16 : 0.09));
    painter.setPen(
        QPen(color(look.blocked ? ColorRole::Bad : ColorRole::Accent), border, look.blocked ? Qt::DashLine : Qt::SolidLine));
    const QRectF frame = rect.adjusted(border / 2, border / 2, -border / 2, -border / 2);
    painter.drawRoundedRect(frame, 6, 6);
    if (look.focused) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(faded(ColorRole::Accent, 0.45), 2));
        painter.drawRoundedRect(rect.adjusted(-2, -2, 2, 2), 8, 8);
    }
    const QRectF badge = badgeRect(rect);
    drawSlotNumber(painter, look.number, badge);
    double right = rect.right() - 6;
    if (look.offered) {
        painter.drawPixmap(QPointF(right - 14, badge.center().y() - 7),
                           pixmap(Symbol::Check, ColorRole::Accent, 14, painter.device()->devicePixelRatioF()));
        right -= 18;
    }
    if (look.chosen) {
        QFont bold = font(TextStyle::Smaller);
        bold.setWeight(QFont::DemiBold);
        painter.setFont(bold);
        painter.setPen(color(ColorRole::Text));
        const QRectF label(badge.right() + 6, badge.top(), right - badge.right() - 6, badge.height());
        const double width = QFontMetricsF(bold).horizontalAdvance(look.times);
        if (width <= label.width()) {
            // Blocks and their words lie below.
            painter.fillRect(QRectF(label.left() - 2, label.top(), width + 4, label.height()), faded(ColorRole::Surface, 0.7));
            painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, look.times);
        }
    }
    painter.restore();
}

void drawSlotWords(QPainter &painter, const QString &words, ColorRole ink, const QRectF &slot, const QRectF &visible)
{
    constexpr double padding = 8;
    constexpr double gap = 3;
    painter.save();
    painter.setFont(font(TextStyle::Small));
    const QFontMetricsF metrics(painter.font());
    const QString shown = metrics.elidedText(words, Qt::ElideRight, slotWordsSize.width() - 2 * padding);
    const double width = metrics.horizontalAdvance(shown) + 2 * padding;
    const bool fitsBelow = slot.bottom() + gap + slotWordsSize.height() <= visible.bottom();
    const double top = fitsBelow ? slot.bottom() + gap : slot.top() - gap - slotWordsSize.height();
    const double leftmost = visible.left() + 2;
    const double left = std::clamp(slot.left() + 2, leftmost, std::max(leftmost, visible.right() - 2 - width));
    const QRectF box(left, top, width, slotWordsSize.height());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(ink), 1));
    painter.setBrush(color(ColorRole::Surface));
    painter.drawRoundedRect(box, 6, 6);
    painter.drawText(box.adjusted(padding, 0, -padding, 0), Qt::AlignLeft | Qt::AlignVCenter, shown);
    painter.restore();
}

} // namespace vigie::ui
