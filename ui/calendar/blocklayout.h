// Where busy blocks lie within a day: in the lane of their participant, or side by side where all share one lane. Pure.
#pragma once

#include "ui/calendar/daygeometry.h"

namespace vigie::ui {

/// A block, or its part on one day over midnight.
struct PlacedBlock {
    int lane = 0;
    int block = 0;        ///< index in the lane
    QRectF rect;          ///< in content pixels
    bool covered = false; ///< by plain busy time that lies above it: it need not be drawn

    bool operator==(const PlacedBlock &) const = default;
};

/// Of one day; what comes later lies above.
[[nodiscard]] std::vector<PlacedBlock> placedBlocks(const DayGeometry &day, const std::vector<Lane> &lanes);

/// Blocks that would cover each other are set side by side, in the order of their start, within the columns they have; each is
/// as wide as those beside it leave room for. REQUIRES them sorted by top.
void spreadOut(std::vector<PlacedBlock> &blocks);

} // namespace vigie::ui
