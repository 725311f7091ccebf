#include "ui/insights/sharebarlayout.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace vigie::ui {

namespace {

constexpr double barTitle = 22;
constexpr double thick = 24;
constexpr double entryHeight = 22;
constexpr double entryWidth = 300; ///< at least
constexpr double swatch = 14;
constexpr double betweenBars = 18;
constexpr double partGap = 1.5;

void drawBar(Drawing &drawing, const ShareBar &bar, double width, double top)
{
    const auto total = std::accumulate(bar.parts.begin(), bar.parts.end(), qint64{0},
                                       [](qint64 sum, const SharePart &part) { return sum + part.count; });
    if (total <= 0)
        return;
    double left = 0;
    for (const SharePart &part : bar.parts) {
        const double length = width * static_cast<double>(part.count) / static_cast<double>(total);
        drawing.boxes.push_back({{left, top, std::max(1.0, length - partGap), thick}, part.pattern});
        left += length;
    }
}

} // namespace

Pattern patternAt(size_t index)
{
    static constexpr std::array patterns{Pattern::Hatched, Pattern::Empty, Pattern::Barred, Pattern::BackHatched,
                                         Pattern::CrossHatched};
    return patterns.at(index % patterns.size());
}

Drawing layOut(const std::vector<ShareBar> &bars, double width)
{
    Drawing drawing;
    const int columns = std::max(1, static_cast<int>(width / entryWidth));
    const double each = width / columns;
    for (const ShareBar &bar : bars) {
        if (drawing.height > 0)
            drawing.height += betweenBars;
        drawing.texts.push_back({{0, drawing.height, width, barTitle - 4},
                                 Qt::AlignLeft | Qt::AlignVCenter,
                                 bar.title,
                                 TextStyle::Small,
                                 ColorRole::Muted});
        drawBar(drawing, bar, width, drawing.height + barTitle);
        const double top = drawing.height + barTitle + thick + 6;
        int at = 0;
        for (const SharePart &part : bar.parts) {
            const QRectF cell(each * (at % columns), top + entryHeight * (at / columns), each, entryHeight);
            drawing.boxes.push_back({{cell.left(), cell.center().y() - swatch / 2, swatch, swatch}, part.pattern});
            drawing.texts.push_back({cell.adjusted(swatch + 8, 0, -8, 0), Qt::AlignLeft | Qt::AlignVCenter,
                                     QStringLiteral("%1  %2").arg(part.label, part.text)});
            drawing.places.push_back({cell, part.spoken});
            ++at;
        }
        drawing.height = top + entryHeight * ((at + columns - 1) / columns);
    }
    drawing.height += 4;
    return drawing;
}

} // namespace vigie::ui
