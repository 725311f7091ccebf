#include "ui/calendar/blockpainter.h"

#include "ui/calendar/slotwords.h"
#include "ui/common/symbols.h"

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

QColor faded(ColorRole role, double alpha)
{
    QColor result = color(role);
    result.setAlphaF(static_cast<float>(alpha));
    return result;
}

/// Across when it fits, else upwards, else not at all: the tooltip has it too.
void drawWord(QPainter &painter, const QString &word, const QRectF &rect)
{
    if (word.isEmpty() || rect.isEmpty())
        return;
    painter.setFont(font(TextStyle::Smaller));
    const QFontMetricsF metrics(painter.font());
    const double width = metrics.horizontalAdvance(word);
    painter.setPen(color(ColorRole::OnBusy));
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

} // namespace

void fillHatched(QPainter &painter, const QRectF &rect, ColorRole ink)
{
    fillTile(painter, rect, color(ink));
}

void drawBlock(QPainter &painter, const BusyBlock &block, const QRectF &rect, const QRectF &visible)
{
    const QRectF inside = rect.adjusted(2, 0.5, -1, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    switch (block.kind) {
    case BlockKind::Busy:
        painter.setBrush(color(ColorRole::Busy));
        painter.drawRoundedRect(inside, 3, 3);
        break;
    case BlockKind::OutOfOffice:
        painter.setBrush(faded(ColorRole::Busy, 0.55));
        painter.drawRoundedRect(inside, 3, 3);
        break;
    case BlockKind::Travel:
        painter.setBrush(faded(ColorRole::Busy, 0.8));
        painter.setPen(QPen(color(ColorRole::Faint), 1, Qt::DashDotLine));
        painter.drawRoundedRect(inside.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        break;
    case BlockKind::Tentative:
    case BlockKind::Unknown:
        painter.setBrush(color(ColorRole::WorkingHours));
        painter.setPen(QPen(color(ColorRole::Busy), 1));
        painter.drawRoundedRect(inside.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        fillTile(painter, inside.adjusted(1, 1, -1, -1),
                 color(block.kind == BlockKind::Tentative ? ColorRole::Busy : ColorRole::Hatch));
        break;
    }
    if (block.uncertain) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color(ColorRole::Warn), 1.2, Qt::DashLine));
        painter.drawRoundedRect(inside.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        painter.setFont(font(TextStyle::Smaller));
        painter.setPen(color(ColorRole::Warn));
        if (inside.height() >= 14)
            painter.drawText(inside.adjusted(2, 1, -3, 0), Qt::AlignRight | Qt::AlignTop, QStringLiteral("?"));
    }
    drawWord(painter, SlotWords::blockWord(block), inside.intersected(visible));
    painter.restore();
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
    const double side = std::clamp(rect.height() - 6, 10.0, 18.0);
    const double top = rect.height() < 40 ? rect.center().y() - side / 2 : rect.top() + 6;
    const QRectF badge(rect.left() + 6, top, side, side);
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
        if (QFontMetricsF(bold).horizontalAdvance(look.times) <= label.width())
            painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, look.times);
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
