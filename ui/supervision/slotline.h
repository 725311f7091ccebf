// One line about a slot, drawn alike in the list and on a button.
#pragma once

#include "ui/common/palette.h"

#include <QString>

class QPainter;
class QRectF;

namespace vigie::ui {

struct SlotLine {
    int number = 0; ///< 0 for a slot that is not in the list yet: a plus
    QString times;  ///< the client's
    QString otherTimes;
    QString verdict;
    ColorRole verdictInk = ColorRole::Text;
    QString reasons;
    QString score;
    bool offered = false;
};

struct SlotLineState {
    bool chosen = false;
    bool hovered = false;
    bool focused = false;
};

/// Columns give way in the order of how much they are missed: the other zone, then the reasons.
void drawSlotLine(QPainter &painter, const QRectF &rect, const SlotLine &line, const SlotLineState &state);

} // namespace vigie::ui
