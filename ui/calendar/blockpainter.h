// How one busy block and one slot look.
#pragma once

#include "models/domain/calendarcontext.h"
#include "ui/calendar/daygeometry.h"
#include "ui/common/theme.h"

#include <QRectF>

class QPainter;

namespace vigie::ui {

/// Diagonal lines, continuous over neighbouring rectangles.
void fillHatched(QPainter &painter, const QRectF &rect, ColorRole ink);

/// How a block looks, whatever its place and size.
struct BlockLook {
    BlockKind kind = BlockKind::Busy;
    bool uncertain = false;
    int person = -1; ///< whose it is, where blocks of several share a lane; else -1
    QString name;    ///< the person's, short

    bool operator==(const BlockLook &) const = default;
};

/// Busy filled, tentative striped, out of office lighter, travel framed, uncertain times dashed with a question mark; at its
/// left the person's mark, in its middle a short word where the kind is not plain. The word stays inside `visible`.
void drawBlock(QPainter &painter, const BlockLook &look, const QRectF &rect, const QRectF &visible);
/// A line of its own pattern for each of ten persons, at the left of `rect`, and the name where there is room.
void drawPersonMark(QPainter &painter, int person, const QString &name, ColorRole ink, const QRectF &rect);

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
