#include "models/calendar/slottiers.h"

#include <algorithm>

namespace vigie::calendar {

double scoreOf(const SlotLevels &levels)
{
    /// The part of its interval that a tier without failings keeps: what matters little moves the number little.
    constexpr std::array<double, slotTiers> kept{0.5, 0.7, 0.7, 0.8, 0.8, 0.8, 0.8, 0.7};
    constexpr double worst = 0.05;
    double top = 1;
    double width = 1 - worst;
    for (std::size_t tier = 0; tier < slotTiers; ++tier) {
        const int level = std::min(levels[tier], mostFailings[tier]);
        if (level == 0) {
            width *= kept[tier];
            continue;
        }
        const double share = width * (1 - kept[tier]) / mostFailings[tier];
        top -= width * kept[tier] + (level - 1) * share;
        width = share;
    }
    return top;
}

} // namespace vigie::calendar
