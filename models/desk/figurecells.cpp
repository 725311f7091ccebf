#include "models/desk/figurecells.h"

#include <utility>

namespace vigie::desk {

std::vector<FigureCell> collapsed(const std::map<std::pair<size_t, QString>, FigureCell> &cells)
{
    std::vector<FigureCell> enough;
    FigureCell rest;
    for (const auto &[place, cell] : cells) {
        if (cell.isEnough())
            enough.push_back(cell);
        else
            rest.join(cell);
        // A period is closed with its own rest as long as that can stand alone.
        const auto next = cells.upper_bound(place);
        const bool isLastOfPeriod = next == cells.end() || next->first.first != place.first;
        if (isLastOfPeriod && rest.population > 0 && rest.isEnough())
            enough.push_back(std::exchange(rest, {}));
    }
    if (rest.population > 0) {
        if (enough.empty())
            enough.push_back(rest);
        else
            enough.back().join(rest);
    }
    return enough;
}

} // namespace vigie::desk
