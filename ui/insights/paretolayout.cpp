#include "ui/insights/paretolayout.h"

#include <algorithm>

namespace vigie::ui {

namespace {

constexpr double paretoHead = 34; ///< title and the numbers of the axis
constexpr double paretoRow = 38;
constexpr double barHeight = 14;
constexpr double paretoGap = 14;
constexpr double valueText = 76;
constexpr double shareText = 78;

void paretoTitle(Drawing &drawing, double left, double right, const QString &title)
{
    drawing.texts.push_back(
        {{left, 0, right - left, paretoHead / 2}, Qt::AlignLeft | Qt::AlignVCenter, title, TextStyle::Small, ColorRole::Muted});
}

} // namespace

Drawing layOut(const Pareto &pareto, double width)
{
    Drawing drawing;
    const double label = std::min(260.0, width * 0.34);
    const double barLeft = label + paretoGap;
    const double room = std::max(120.0, width - barLeft - valueText - 2 * paretoGap - shareText);
    const bool hasShares =
        std::any_of(pareto.rows.begin(), pareto.rows.end(), [](const ParetoRow &row) { return row.cumulative.has_value(); });
    const double barPart = hasShares ? 0.6 : 0.35; // words want more room than a line
    const double barRight = barLeft + room * barPart;
    const double lineLeft = barRight + valueText + paretoGap;
    const double lineRight = lineLeft + room * (1 - barPart);
    double most = 0;
    for (const ParetoRow &row : pareto.rows)
        most = std::max(most, row.value);
    const Scale bars{{0, most > 0 ? most : 1}, barLeft, barRight};
    const Scale shares{{0, 1}, lineLeft, lineRight};
    drawing.height = paretoHead + paretoRow * static_cast<double>(pareto.rows.size()) + 4;
    paretoTitle(drawing, barLeft, lineLeft - paretoGap, pareto.valueTitle);
    paretoTitle(drawing, lineLeft, width, pareto.cumulativeTitle);
    for (const Tick &tick : pareto.cumulativeTicks) {
        const double x = shares.at(tick.value);
        drawing.lines.push_back(gridLine({x, paretoHead}, {x, drawing.height}, tick.value));
        drawing.texts.push_back({{x - 24, paretoHead / 2, 48, paretoHead / 2},
                                 Qt::AlignHCenter | Qt::AlignVCenter,
                                 tick.text,
                                 TextStyle::Smaller,
                                 ColorRole::Faint});
    }
    drawing.lines.push_back({{barLeft, paretoHead}, {barLeft, drawing.height}, ColorRole::Faint, 1});
    QPointF before(shares.at(0), paretoHead);
    double y = paretoHead;
    for (const ParetoRow &row : pareto.rows) {
        const double middle = y + paretoRow / 2;
        drawing.texts.push_back({{0, middle - 16, label, 17}, Qt::AlignLeft | Qt::AlignVCenter, row.label});
        drawing.texts.push_back(
            {{0, middle, label, 15}, Qt::AlignLeft | Qt::AlignVCenter, row.note, TextStyle::Smaller, ColorRole::Muted});
        const double end = bars.at(row.value);
        drawing.boxes.push_back({{barLeft, middle - barHeight / 2, std::max(1.0, end - barLeft), barHeight}});
        drawing.texts.push_back({{end + 6, middle - 9, valueText - 6, 18}, Qt::AlignLeft | Qt::AlignVCenter, row.valueText});
        if (row.cumulative) {
            const QPointF here(shares.at(row.cumulative->value), middle);
            drawing.lines.push_back({before, here, ColorRole::Hatch, 1});
            drawing.lines.push_back(
                {{shares.at(row.cumulative->lower), middle}, {shares.at(row.cumulative->upper), middle}, ColorRole::Muted, 2});
            drawing.marks.push_back({here, MarkShape::Disc, ColorRole::Text});
            before = here;
        }
        const double textLeft = row.cumulative ? lineRight + paretoGap : lineLeft;
        const double textTop = row.intervalText.isEmpty() ? middle - 9 : middle - 16;
        drawing.texts.push_back({{textLeft, textTop, lineRight + paretoGap + shareText - textLeft, 18},
                                 Qt::AlignLeft | Qt::AlignVCenter,
                                 row.cumulativeText,
                                 TextStyle::Small,
                                 row.cumulative ? ColorRole::Text : ColorRole::Muted});
        if (!row.intervalText.isEmpty())
            drawing.texts.push_back({{textLeft, middle, shareText, 15},
                                     Qt::AlignLeft | Qt::AlignVCenter,
                                     row.intervalText,
                                     TextStyle::Smaller,
                                     ColorRole::Muted});
        drawing.places.push_back({{0, y, width, paretoRow}, row.spoken});
        y += paretoRow;
    }
    return drawing;
}

} // namespace vigie::ui
