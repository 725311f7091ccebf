#include "models/statistics/score.h"

#include "models/statistics/quantiles.h"

#include <algorithm>
#include <cmath>

namespace vigie::statistics {

Interval scoreInterval(double p, double n, ConfidenceLevel level)
{
    const double z = normalUpperQuantile(level.tail());
    const double spread = z * z / n;
    const double centre = (p + spread / 2.0) / (1.0 + spread);
    const double half = z / (1.0 + spread) * std::sqrt(p * (1.0 - p) / n + spread / n / 4.0);
    // At p = 0 the lower limit is 0 exactly, which rounding misses by a little; the same at 1.
    return {p <= 0.0 ? 0.0 : std::clamp(centre - half, 0.0, p), p >= 1.0 ? 1.0 : std::clamp(centre + half, p, 1.0)};
}

Interval exactInterval(double hits, double n, ConfidenceLevel level)
{
    const double p = hits / n;
    const double lower = hits <= 0.0 ? 0.0 : betaLowerQuantile(level.tail(), hits, n - hits + 1.0);
    const double upper = hits >= n ? 1.0 : betaUpperQuantile(level.tail(), hits + 1.0, n - hits);
    return {std::min(lower, p), std::max(upper, p)};
}

} // namespace vigie::statistics
