#include "ui/calendar/blocklayout.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace vigie::ui {

namespace {

using Place = std::vector<PlacedBlock>::iterator;

bool meet(const PlacedBlock &a, const PlacedBlock &b)
{
    return a.rect.top() < b.rect.bottom() && b.rect.top() < a.rect.bottom();
}

/// Where the run of blocks that hang together ends.
Place endOfRun(Place first, Place end)
{
    double bottom = first->rect.bottom();
    Place next = std::next(first);
    for (; next != end && next->rect.top() < bottom; ++next)
        bottom = std::max(bottom, next->rect.bottom());
    return next;
}

/// The first column that is free when a block begins.
std::vector<int> columnsOf(Place first, Place end)
{
    std::vector<int> columns;
    std::vector<double> bottoms;
    for (Place place = first; place != end; ++place) {
        const auto free =
            std::find_if(bottoms.begin(), bottoms.end(), [&](double bottom) { return bottom <= place->rect.top(); });
        columns.push_back(static_cast<int>(free - bottoms.begin()));
        if (free == bottoms.end())
            bottoms.push_back(place->rect.bottom());
        else
            *free = place->rect.bottom();
    }
    return columns;
}

void spreadRun(Place first, Place end)
{
    const std::vector<int> columns = columnsOf(first, end);
    const int count = *std::max_element(columns.begin(), columns.end()) + 1;
    const std::vector<PlacedBlock> was(first, end);
    for (size_t i = 0; i < was.size(); ++i) {
        int reach = count;
        for (size_t j = 0; j < was.size(); ++j) {
            if (columns[j] > columns[i] && meet(was[i], was[j]))
                reach = std::min(reach, columns[j]);
        }
        const QRectF &room = was[i].rect;
        QRectF &rect = (first + static_cast<std::ptrdiff_t>(i))->rect;
        rect.setLeft(std::round(room.left() + room.width() * columns[i] / count));
        rect.setRight(std::round(room.left() + room.width() * reach / count));
    }
}

/// Blocks of a lane come by their start: only one of the same start can cover another whole.
void findCovered(std::vector<PlacedBlock> &placed, const std::vector<Lane> &lanes)
{
    for (auto below = placed.begin(); below != placed.end(); ++below) {
        for (auto above = std::next(below);
             above != placed.end() && above->lane == below->lane && above->rect.top() <= below->rect.top(); ++above) {
            const BusyBlock &cover = lanes[static_cast<size_t>(above->lane)].blocks[static_cast<size_t>(above->block)];
            if (cover.kind == BlockKind::Busy && !cover.uncertain && above->rect.contains(below->rect))
                below->covered = true;
        }
    }
}

} // namespace

void spreadOut(std::vector<PlacedBlock> &blocks)
{
    for (Place first = blocks.begin(); first != blocks.end();) {
        const Place end = endOfRun(first, blocks.end());
        spreadRun(first, end);
        first = end;
    }
}

std::vector<PlacedBlock> placedBlocks(const DayGeometry &day, const std::vector<Lane> &lanes)
{
    std::vector<PlacedBlock> placed;
    for (size_t lane = 0; lane < lanes.size(); ++lane) {
        const std::vector<BusyBlock> &blocks = lanes[lane].blocks;
        for (size_t block = 0; block < blocks.size(); ++block) {
            if (const auto rect = day.blockRect(blocks[block].when, static_cast<int>(lane)))
                placed.push_back({static_cast<int>(lane), static_cast<int>(block), *rect, false});
        }
    }
    if (day.plan().layout() == LaneLayout::Overlaid) {
        const auto order = [](const PlacedBlock &one) { return std::tuple(one.rect.top(), one.lane); };
        std::stable_sort(placed.begin(), placed.end(),
                         [&](const PlacedBlock &a, const PlacedBlock &b) { return order(a) < order(b); });
        spreadOut(placed);
    } else {
        findCovered(placed, lanes);
    }
    return placed;
}

} // namespace vigie::ui
