#include "ui/common/twolinedelegate.h"

#include "ui/common/labels.h"
#include "ui/common/shapedtext.h"

#include <QPainter>

#include <cmath>

namespace vigie::ui {

namespace {

constexpr int rowHeight = 56;

/// At the end of the line; how much of it that takes.
int drawChip(QPainter &painter, const QRect &line, const QString &words)
{
    if (words.isEmpty())
        return 0;
    const int width = static_cast<int>(std::ceil(textWidth(words, TextStyle::Small))) + spacing(3);
    const QRect chip(line.right() + 1 - width, line.top(), width, line.height() - 1);
    painter.setPen(color(ColorRole::ChipLine));
    painter.setBrush(color(ColorRole::Chip));
    painter.drawRoundedRect(QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.setPen(color(ColorRole::Text));
    drawShapedText(painter, chip, Qt::AlignCenter, words, TextStyle::Small);
    return width + spacing(2);
}

} // namespace

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {option.rect.width(), rowHeight};
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect box = option.rect.adjusted(spacing(1), 1, -spacing(1), -1);
    if (option.state & QStyle::State_Selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(ColorRole::AccentSoft));
        painter->drawRoundedRect(box, 6, 6);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(color(ColorRole::Accent), 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 6, 6);
    }
    const QRect inside = box.adjusted(spacing(3), spacing(2), -spacing(3), -spacing(2));
    const int half = inside.height() / 2;
    const QRect upper(inside.left(), inside.top(), inside.width(), half);
    const QRect lower(inside.left(), inside.top() + half, inside.width(), half);
    const QString state = elidedText(index.data(State).toString(), TextStyle::Small, lower.width() * 2 / 3);
    const int stateWidth = static_cast<int>(std::ceil(textWidth(state, TextStyle::Small))) + spacing(2);
    const int chipWidth = drawChip(*painter, upper, index.data(Kind).toString());
    painter->setPen(color(ColorRole::Text));
    drawShapedText(*painter, upper, Qt::AlignLeft | Qt::AlignVCenter,
                   elidedText(index.data(What).toString(), TextStyle::BodyStrong, upper.width() - chipWidth),
                   TextStyle::BodyStrong);
    painter->setPen(color(ColorRole::Muted));
    drawShapedText(*painter, lower, Qt::AlignLeft | Qt::AlignVCenter,
                   elidedText(index.data(Where).toString(), TextStyle::Small, lower.width() - stateWidth), TextStyle::Small);
    painter->setPen(color(inkOf(static_cast<Tone>(index.data(ToneOfState).toInt()))));
    drawShapedText(*painter, lower, Qt::AlignRight | Qt::AlignVCenter, state, TextStyle::Small);
    painter->restore();
}

} // namespace vigie::ui
