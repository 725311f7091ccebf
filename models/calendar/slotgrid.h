// Which starts of a grid are free, as one bit each: what the search looks at before it judges.
#pragma once

#include "models/domain/time.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vigie::calendar {

/// Starts `window.start + i * step` whose meeting of `length` ends within the window. A taken start overlaps a block that was
/// given, exactly and not by cells: blocks may begin off the grid and last any number of seconds.
class SlotGrid
{
public:
    SlotGrid(const TimeRange &window, Seconds step, Seconds length);

    /// No start overlaps `block` from now on. Empty blocks take nothing.
    void take(const TimeRange &block);
    /// Takes the starts within `range`.
    void takeStarts(const TimeRange &range);
    /// Takes what `other` has taken. REQUIRES, here and below: the same window, step and length.
    void take(const SlotGrid &other);
    /// Takes what both have taken.
    void takeBoth(const SlotGrid &a, const SlotGrid &b);
    /// Takes all but what `other` has taken.
    void keep(const SlotGrid &other);
    [[nodiscard]] bool hasFree() const;
    [[nodiscard]] std::vector<Instant> freeStarts() const;
    /// The first free ones, at most `limit`.
    [[nodiscard]] std::vector<Instant> freeStarts(std::size_t limit) const;

private:
    Instant m_first;
    Seconds m_step;
    Seconds m_length;
    std::int64_t m_count = 0;
    std::vector<std::uint64_t> m_taken;
};

} // namespace vigie::calendar
