// Ranges that overlap become one.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

namespace vigie::redaction {

/// Takes what begins before the end of the one before it into that one. `rangeOf` gives of an item something with start and end.
/// REQUIRES the items in the order of their starts. Linear.
template <typename Item, typename RangeOf>
void joinOverlapping(std::vector<Item> &items, RangeOf rangeOf)
{
    auto last = items.begin();
    for (auto item = items.begin(); item != items.end(); ++item) {
        if (item == last)
            continue;
        auto &before = rangeOf(*last);
        if (rangeOf(*item).start < before.end)
            before.end = std::max(before.end, rangeOf(*item).end);
        else if (++last != item)
            *last = std::move(*item);
    }
    if (last != items.end())
        items.erase(last + 1, items.end());
}

} // namespace vigie::redaction
