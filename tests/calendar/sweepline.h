// The oracle of the slot grid: one sweep over the sorted blocks, without a bit.
#pragma once

#include "models/domain/time.h"

#include <algorithm>
#include <vector>

namespace vigie::calendar::test {

/// Starts window.start + i × step whose [start, start + length) lies in the window and overlaps no block.
inline std::vector<Instant> sweptStarts(std::vector<TimeRange> blocks, const TimeRange &window, Seconds step, Seconds length)
{
    std::erase_if(blocks, [](const TimeRange &block) { return block.isEmpty(); });
    std::sort(blocks.begin(), blocks.end(), [](const TimeRange &a, const TimeRange &b) { return a.start < b.start; });
    std::vector<Instant> starts;
    Instant start = window.start;
    const auto takeUntil = [&](Instant gapEnd) {
        for (; start + length <= gapEnd; start += step)
            starts.push_back(start);
    };
    for (const TimeRange &block : blocks) {
        takeUntil(std::min(block.start, window.end));
        if (block.end > start) {
            const Seconds behind = block.end - start;
            start += (behind + step - Seconds{1}) / step * step;
        }
    }
    takeUntil(window.end);
    return starts;
}

} // namespace vigie::calendar::test
