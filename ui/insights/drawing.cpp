#include "ui/insights/drawing.h"

#include "ui/common/shapedtext.h"

#include <QLineF>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr double strokeStep = 5; ///< pixels between strokes of a pattern

/// x + y = constant from the left and top edge to the right and bottom one.
void hatch(std::vector<QLineF> &strokes, const QRectF &rect)
{
    for (double reach = strokeStep; reach < rect.width() + rect.height(); reach += strokeStep) {
        const double right = std::min(reach, rect.width());
        const double down = std::min(reach, rect.height());
        strokes.emplace_back(rect.left() + right, rect.top() + reach - right, rect.left() + reach - down, rect.top() + down);
    }
}

void hatchBack(std::vector<QLineF> &strokes, const QRectF &rect)
{
    std::vector<QLineF> forward;
    hatch(forward, rect);
    for (const QLineF &line : forward) // mirrored
        strokes.emplace_back(rect.left() + rect.right() - line.x1(), line.y1(), rect.left() + rect.right() - line.x2(),
                             line.y2());
}

QPen penOf(const DrawnLine &line)
{
    constexpr double receding = 0.35;
    switch (line.kind) {
    case LineKind::Whole:
        return {color(line.ink), line.width, Qt::SolidLine, Qt::FlatCap};
    case LineKind::Dashed:
        return {color(line.ink), line.width, Qt::DashLine, Qt::FlatCap};
    case LineKind::Grid:
        return {faded(line.ink, color(line.ink) == color(ColorRole::Text) ? receding : 1), line.width, Qt::SolidLine,
                Qt::FlatCap};
    }
    return {};
}

void paintBox(QPainter &painter, const DrawnBox &box)
{
    if (box.pattern == Pattern::Solid)
        return painter.fillRect(box.rect, color(box.ink));
    painter.setPen(QPen(color(box.ink), 1));
    painter.setBrush(Qt::NoBrush);
    const std::vector<QLineF> strokes = strokesOf(box.rect, box.pattern);
    painter.drawLines(strokes.data(), static_cast<int>(strokes.size()));
    painter.drawRect(box.rect.adjusted(0.5, 0.5, -0.5, -0.5));
}

void paintMark(QPainter &painter, const DrawnMark &mark)
{
    constexpr double half = markSize / 2;
    const QPointF &at = mark.at;
    painter.setPen(QPen(color(mark.ink), 1.6));
    painter.setBrush(color(ColorRole::Surface)); // an interval does not run through an open mark
    switch (mark.shape) {
    case MarkShape::Disc:
        painter.setBrush(color(mark.ink));
        painter.drawEllipse(at, half - 0.5, half - 0.5);
        break;
    case MarkShape::Ring:
        painter.drawEllipse(at, half - 0.5, half - 0.5);
        break;
    case MarkShape::Square:
        painter.drawRect(QRectF(at.x() - half + 0.5, at.y() - half + 0.5, markSize - 1, markSize - 1));
        break;
    case MarkShape::Diamond:
        painter.drawPolygon(QPolygonF{at + QPointF(0, -half - 0.5), at + QPointF(half + 0.5, 0), at + QPointF(0, half + 0.5),
                                      at + QPointF(-half - 0.5, 0)});
        break;
    case MarkShape::Cross:
        painter.drawLine(at + QPointF(-half + 1, -half + 1), at + QPointF(half - 1, half - 1));
        painter.drawLine(at + QPointF(-half + 1, half - 1), at + QPointF(half - 1, -half + 1));
        break;
    case MarkShape::Dash:
        painter.drawLine(at + QPointF(-half + 1, 0), at + QPointF(half - 1, 0));
        break;
    }
}

} // namespace

DrawnLine gridLine(const QPointF &from, const QPointF &to, double value)
{
    return value == 0 ? DrawnLine{from, to, ColorRole::Faint} : DrawnLine{from, to, ColorRole::Line, 1, LineKind::Grid};
}

std::vector<QLineF> strokesOf(const QRectF &rect, Pattern pattern)
{
    std::vector<QLineF> strokes;
    if (rect.isEmpty())
        return strokes;
    switch (pattern) {
    case Pattern::Solid:
    case Pattern::Empty:
        break;
    case Pattern::Hatched:
        hatch(strokes, rect);
        break;
    case Pattern::BackHatched:
        hatchBack(strokes, rect);
        break;
    case Pattern::CrossHatched:
        hatch(strokes, rect);
        hatchBack(strokes, rect);
        break;
    case Pattern::Barred:
        for (double x = rect.left() + strokeStep; x < rect.right(); x += strokeStep)
            strokes.emplace_back(x, rect.top(), x, rect.bottom());
        break;
    }
    return strokes;
}

void paint(QPainter &painter, const Drawing &drawing, const QRectF &exposed)
{
    const QRectF near = exposed.adjusted(-markSize, -markSize, markSize, markSize);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const DrawnBox &box : drawing.boxes) {
        if (box.rect.intersects(near))
            paintBox(painter, box);
    }
    for (const DrawnLine &line : drawing.lines) {
        // A line has no area, so that intersects() would say no.
        if (QRectF(line.from, line.to).normalized().adjusted(-1, -1, 1, 1).intersects(near)) {
            painter.setPen(penOf(line));
            painter.drawLine(line.from, line.to);
        }
    }
    for (const DrawnMark &mark : drawing.marks) {
        if (near.contains(mark.at))
            paintMark(painter, mark);
    }
    for (const DrawnText &text : drawing.texts) {
        if (text.rect.intersects(near)) {
            const QString words = elidedText(text.text, text.style, text.rect.width());
            if (text.isOnLines)
                painter.fillRect(QRectF(text.rect.topLeft(), QSizeF(ui::textWidth(words, text.style) + 4, text.rect.height())),
                                 color(ColorRole::Surface));
            painter.setPen(color(text.ink));
            drawShapedText(painter, text.rect, text.align, words, text.style);
        }
    }
    painter.restore();
}

} // namespace vigie::ui
