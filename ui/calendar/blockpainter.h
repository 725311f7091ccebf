// How one busy block and one slot look.
#pragma once

#include "models/domain/calendarcontext.h"
#include "ui/common/theme.h"

#include <QRectF>

class QPainter;

namespace vigie::ui {

/// Diagonal lines, continuous over neighbouring rectangles.
void fillHatched(QPainter &painter, const QRectF &rect, ColorRole ink);

/// Busy filled, tentative striped, out of office lighter with its word, travel with its word, uncertain times dashed with a
/// question mark. The word stays inside `visible`.
void drawBlock(QPainter &painter, const BusyBlock &block, const QRectF &rect, const QRectF &visible);

struct SlotLook {
    int number = 1;
    bool chosen = false;
    bool hovered = false;
    bool offered = false;
    bool focused = false;
    bool blocked = false;
    QString times; ///< shown when chosen and where it fits
};

void drawSlotBlock(QPainter &painter, const SlotLook &look, const QRectF &rect);

/// The largest box of drawSlotWords().
constexpr QSizeF slotWordsSize{400, 22};
/// One line about a slot in a box below it, or above it where there is no room; never out of `visible`.
void drawSlotWords(QPainter &painter, const QString &words, ColorRole ink, const QRectF &slot, const QRectF &visible);

/// The number of a slot in its small filled square, `side` pixels.
void drawSlotNumber(QPainter &painter, int number, const QRectF &rect);

} // namespace vigie::ui
