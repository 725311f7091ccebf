#include "ui/insights/dotplotlayout.h"

#include "ui/common/shapedtext.h"

#include <QStringList>

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr double titleHeight = 18;
constexpr double axisHeight = 16;
constexpr double lineHeight = 18; ///< of one series in a row
constexpr double rowGap = 4;
constexpr double headingHeight = 30;
constexpr double columnGap = 14;
constexpr double noteWidth = 84;
constexpr double leastPanel = 80;
constexpr double arrow = 4;

struct PanelPlace {
    Scale scale;
    double textLeft = 0;
};

struct Columns {
    double label = 0;
    double note = 0; ///< 0: below the label
    std::vector<PanelPlace> panels;
};

size_t linesOf(const DotPlot &plot)
{
    size_t lines = 1;
    for (const DotPanel &panel : plot.panels)
        lines = std::max(lines, panel.series.size());
    return lines;
}

Columns columnsOf(const DotPlot &plot, double width)
{
    Columns columns;
    columns.label = std::min(plot.labelWidth, width / 3);
    columns.note = linesOf(plot) > 1 ? 0 : noteWidth;
    double left = columns.label + columnGap + (columns.note > 0 ? columns.note + columnGap : 0);
    double texts = 0;
    for (const DotPanel &panel : plot.panels)
        texts += panel.textWidth + 2 * columnGap;
    const double each =
        std::max(leastPanel, (width - left - texts) / static_cast<double>(std::max<size_t>(1, plot.panels.size())));
    for (const DotPanel &panel : plot.panels) {
        columns.panels.push_back({Scale{panel.range, left + markSize / 2, left + each - markSize / 2}, left + each + columnGap});
        left += each + panel.textWidth + 2 * columnGap;
    }
    return columns;
}

void drawPoint(Drawing &drawing, const DotPanel &panel, const PanelPlace &place, const Point &point, MarkShape shape, double y)
{
    if (!point.estimate) {
        drawing.texts.push_back(
            {{place.scale.from, y - lineHeight / 2, place.textLeft + panel.textWidth - place.scale.from, lineHeight},
             Qt::AlignLeft | Qt::AlignVCenter,
             point.text,
             TextStyle::Small,
             ColorRole::Muted,
             true});
        return;
    }
    const Estimate &value = *point.estimate;
    const double left = place.scale.at(value.lower);
    const double right = place.scale.at(value.upper);
    drawing.lines.push_back({{left, y}, {right, y}, ColorRole::Muted, 2});
    // What lies outside of the scale is cut, and is seen to be.
    if (value.lower < panel.range.low) {
        drawing.lines.push_back({{left, y}, {left + arrow, y - arrow}, ColorRole::Muted, 1.5});
        drawing.lines.push_back({{left, y}, {left + arrow, y + arrow}, ColorRole::Muted, 1.5});
    }
    if (value.upper > panel.range.high) {
        drawing.lines.push_back({{right, y}, {right - arrow, y - arrow}, ColorRole::Muted, 1.5});
        drawing.lines.push_back({{right, y}, {right - arrow, y + arrow}, ColorRole::Muted, 1.5});
    }
    drawing.marks.push_back({{place.scale.at(value.value), y}, shape, ColorRole::Text});
    drawing.texts.push_back({{place.textLeft, y - lineHeight / 2, panel.textWidth, lineHeight},
                             Qt::AlignLeft | Qt::AlignVCenter,
                             point.text,
                             TextStyle::Small,
                             ColorRole::Text});
}

/// Broken between words where it is too long for one line; what is too long for two is cut when it is painted.
QStringList onTwoLines(const QString &text, TextStyle style, double width)
{
    if (textWidth(text, style) <= width)
        return {text};
    qsizetype fits = -1;
    for (qsizetype space = text.indexOf(u' '); space > 0; space = text.indexOf(u' ', space + 1)) {
        if (textWidth(text.left(space), style) <= width)
            fits = space;
    }
    return fits < 0 ? QStringList{text} : QStringList{text.left(fits), text.mid(fits + 1)};
}

void drawRow(Drawing &drawing, const DotPlot &plot, const Columns &columns, const DotRow &row, double top)
{
    double y = top + rowGap / 2;
    const QStringList label = columns.note > 0 ? QStringList{row.label} : onTwoLines(row.label, TextStyle::Small, columns.label);
    for (const QString &line : label) {
        drawing.texts.push_back({{0, y, columns.label, lineHeight}, Qt::AlignLeft | Qt::AlignVCenter, line});
        y += lineHeight;
    }
    const QRectF note = columns.note > 0 ? QRectF(columns.label + columnGap, y - lineHeight, columns.note, lineHeight)
                                         : QRectF(0, y, columns.label, lineHeight);
    drawing.texts.push_back({note, (columns.note > 0 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, row.note,
                             TextStyle::Smaller, ColorRole::Muted});
    size_t at = 0;
    for (size_t i = 0; i < plot.panels.size(); ++i) {
        double line = top + rowGap / 2 + lineHeight / 2;
        for (const MarkShape shape : plot.panels[i].series) {
            if (at < row.points.size())
                drawPoint(drawing, plot.panels[i], columns.panels[i], row.points[at++], shape, line);
            line += lineHeight;
        }
    }
}

} // namespace

Drawing layOut(const DotPlot &plot, double width)
{
    Drawing drawing;
    const Columns columns = columnsOf(plot, width);
    const double rowHeight = static_cast<double>(linesOf(plot)) * lineHeight + rowGap + (linesOf(plot) > 1 ? 2 * rowGap : 0);
    double y = titleHeight + axisHeight;
    for (const DotRow &row : plot.rows) {
        if (row.points.empty()) {
            drawing.texts.push_back({{0, y, width, headingHeight},
                                     Qt::AlignLeft | Qt::AlignBottom,
                                     row.label,
                                     TextStyle::SectionLabel,
                                     ColorRole::Faint});
            y += headingHeight + rowGap;
            continue;
        }
        drawRow(drawing, plot, columns, row, y);
        drawing.places.push_back({{0, y, width, rowHeight}, row.spoken});
        y += rowHeight;
    }
    drawing.height = y + rowGap;
    for (size_t i = 0; i < plot.panels.size(); ++i) {
        const DotPanel &panel = plot.panels[i];
        const Scale &scale = columns.panels[i].scale;
        drawing.texts.push_back({{scale.from, 0, columns.panels[i].textLeft + panel.textWidth - scale.from, titleHeight},
                                 Qt::AlignLeft | Qt::AlignVCenter,
                                 panel.title,
                                 TextStyle::Small,
                                 ColorRole::Muted});
        std::vector<DrawnLine> grid;
        for (const Tick &tick : panel.ticks) {
            const double x = scale.at(tick.value);
            grid.push_back(gridLine({x, titleHeight + axisHeight}, {x, drawing.height}, tick.value));
            drawing.texts.push_back({{x - 30, titleHeight, 60, axisHeight},
                                     Qt::AlignHCenter | Qt::AlignVCenter,
                                     tick.text,
                                     TextStyle::Smaller,
                                     ColorRole::Faint});
        }
        if (panel.reference) {
            const double x = scale.at(*panel.reference);
            grid.push_back({{x, titleHeight + axisHeight}, {x, drawing.height}, ColorRole::Muted, 1, LineKind::Dashed});
        }
        drawing.lines.insert(drawing.lines.begin(), grid.begin(), grid.end()); // below everything
    }
    return drawing;
}

} // namespace vigie::ui
