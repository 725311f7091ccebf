#include "ui/supervision/slotline.h"
#include "ui/supervision/slotlist.h"

#include <QPainter>

namespace vigie::ui {

void SlotDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    SlotLine line;
    line.number = index.data(SlotRows::NumberRole).toInt();
    line.times = index.data(SlotRows::TimesRole).toString();
    line.otherTimes = index.data(SlotRows::OtherTimesRole).toString();
    line.verdict = index.data(SlotRows::VerdictRole).toString();
    line.verdictInk = static_cast<ColorRole>(index.data(SlotRows::VerdictInkRole).toInt());
    line.reasons = index.data(SlotRows::ReasonsRole).toString();
    line.score = index.data(SlotRows::ScoreRole).toString();
    line.offered = index.data(SlotRows::OfferedRole).toBool();
    drawSlotLine(*painter, QRectF(option.rect), line,
                 {.chosen = bool(option.state & QStyle::State_Selected),
                  .hovered = bool(option.state & QStyle::State_MouseOver),
                  .focused = bool(option.state & QStyle::State_HasFocus)});
}

QSize SlotDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {400, slotRowHeight};
}

} // namespace vigie::ui
