// Intervals of a proportion from a sample size that need not be whole: an effective sample size is not.
// Of this folder only.
#pragma once

#include "models/statistics/interval.h"

namespace vigie::statistics {

/// Wilson (1927). REQUIRES 0 <= p <= 1, n > 0. Contains `p`.
[[nodiscard]] Interval scoreInterval(double p, double n, ConfidenceLevel level);

/// Clopper and Pearson (1934) by the quantiles of the beta distribution, which take a fraction too, as E. L. Korn and
/// B. I. Graubard, "Confidence intervals for proportions with small expected number of positive counts estimated from survey
/// data", Survey Methodology 24 (1998), 193-201, use them. REQUIRES 0 <= hits <= n, n > 0. Contains hits / n.
[[nodiscard]] Interval exactInterval(double hits, double n, ConfidenceLevel level);

} // namespace vigie::statistics
