// Krippendorff's alpha (A4).
#pragma once

#include "models/statistics/ratings.h"

namespace vigie::statistics {

/// What a disagreement between two categories amounts to.
enum class Metric {
    Nominal,  ///< the same for each pair
    Ordinal,  ///< the ratings that lie between the two, squared
    Interval, ///< the categories' distance, squared: they are taken to be equally spaced
};

/// How the interval of alpha is found: the same seed gives the same interval, on every computer.
struct Resampling {
    quint64 seed = 0;
    int resamples = 1000; ///< 1 … 100,000

    bool operator==(const Resampling &) const = default;
};

/// Any number of raters, ratings may be missing: K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), sections C
/// and D. Units rated once count for nothing. `observed` and `expected` are agreements here too: 1 - the disagreement of the
/// metric over the largest difference between two categories.
///
/// The interval is of percentiles, the standard error the spread, of alpha in resamples of the units with replacement, the
/// bootstrap that is recommended by A. Zapf, S. Castell, L. Morawietz and A. Karch, "Measuring inter-rater reliability for
/// nominal data – which coefficients and confidence intervals are appropriate?", BMC Medical Research Methodology 16 (2016), 93.
/// A resample in which all ratings are the same has no alpha, and another is drawn for it.
///
/// Not defined: NoUnits, OneRater, OneUnit (one unit rated twice), OneCategory.
/// Errors: InvalidInput, see checkRatings(), and a number of resamples out of range.
[[nodiscard]] Result<Agreement> krippendorffAlpha(const Ratings &ratings, Metric metric, const Resampling &resampling,
                                                  ConfidenceLevel level = {});

} // namespace vigie::statistics
