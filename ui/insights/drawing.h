// A chart as a list of shapes: what layouts make, and what is painted on the screen, into a picture and into SVG alike. Colours
// are roles, so that a theme decides them when it is painted; whatever tells something differs in shape or pattern too, so that
// it is read in black and white.
#pragma once

#include "ui/common/theme.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

namespace vigie::ui {

enum class LineKind {
    Whole,
    Dashed,
    Grid, ///< behind everything: it recedes even where lines are as bright as words
};
enum class MarkShape { Disc, Ring, Square, Diamond, Cross, Dash };
enum class Pattern { Solid, Hatched, BackHatched, CrossHatched, Barred, Empty };

struct DrawnLine {
    QPointF from;
    QPointF to;
    ColorRole ink = ColorRole::Line;
    double width = 1;
    LineKind kind = LineKind::Whole;
};

struct DrawnBox {
    QRectF rect;
    Pattern pattern = Pattern::Solid;
    ColorRole ink = ColorRole::Muted;
};

struct DrawnMark {
    QPointF at;
    MarkShape shape = MarkShape::Disc;
    ColorRole ink = ColorRole::Text;
};

/// One line, cut at its end where the rectangle is too narrow.
struct DrawnText {
    QRectF rect;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
    QString text;
    TextStyle style = TextStyle::Small;
    ColorRole ink = ColorRole::Text;
    bool isOnLines = false; ///< lines do not run through it
};

/// Something that can be pointed at and walked to: what it is, said in full.
struct Place {
    QRectF rect;
    QString spoken;
};

struct Drawing {
    double height = 0;
    std::vector<DrawnBox> boxes; ///< in the order they are painted: boxes, lines, marks, texts
    std::vector<DrawnLine> lines;
    std::vector<DrawnMark> marks;
    std::vector<DrawnText> texts;
    std::vector<Place> places; ///< in reading order
};

/// Where an axis has a number; the line of zero is stronger.
[[nodiscard]] DrawnLine gridLine(const QPointF &from, const QPointF &to, double value);

constexpr double markSize = 8; ///< pixels across

/// The strokes that fill a rectangle with a pattern, each within it: SVG Tiny knows no clipping. None of Solid and Empty.
[[nodiscard]] std::vector<QLineF> strokesOf(const QRectF &rect, Pattern pattern);

/// GUI thread. Only what touches `exposed`.
void paint(QPainter &painter, const Drawing &drawing, const QRectF &exposed);

} // namespace vigie::ui
