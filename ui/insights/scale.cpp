#include "ui/insights/scale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vigie::ui {

double Scale::at(double value) const
{
    const double width = range.high - range.low;
    if (width <= 0)
        return from;
    return from + (std::clamp(value, range.low, range.high) - range.low) / width * (to - from);
}

double stepOf(Range range, int intervals)
{
    const double rough = std::max(range.high - range.low, 1e-12) / std::max(1, intervals);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double times : std::array{1.0, 2.0, 2.5, 5.0}) {
        if (times * power >= rough * (1 - 1e-9))
            return times * power;
    }
    return 10 * power;
}

std::vector<double> ticksOf(Range range, double step)
{
    std::vector<double> ticks;
    const auto first = static_cast<long long>(std::ceil(range.low / step - 1e-9));
    const auto last = static_cast<long long>(std::floor(range.high / step + 1e-9));
    for (long long i = first; i <= last; ++i)
        ticks.push_back(static_cast<double>(i) * step);
    return ticks;
}

Range rangeDownFromOne(double lowest)
{
    const double tenth = std::floor(std::clamp(lowest, 0.0, 0.9) * 10 + 1e-9) / 10;
    return {tenth, 1};
}

Range rangeUpFromZero(double highest)
{
    const double step = highest > 0.2 ? 0.1 : 0.05;
    return {0, std::clamp(std::ceil(highest / step - 1e-9) * step, 0.05, 1.0)};
}

} // namespace vigie::ui
