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

/// Any number of raters, ratings may be missing: K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011), sections C
/// and D. Units rated once count for nothing. `observed` and `expected` are agreements here too: 1 - the disagreement of the
/// metric over the largest difference between two categories.
///
/// Standard error: the infinitesimal jackknife, L. A. Jaeckel, "The infinitesimal jackknife", Bell Laboratories memorandum
/// 72-1215 (1972); B. Efron, "The jackknife, the bootstrap and other resampling plans" (1982), chapter 6, of alpha without the
/// correction for few ratings. With distances that do not depend on the ratings (nominal, interval) that is the linearised error
/// of K. L. Gwet, "Handbook of inter-rater reliability" (4th ed., 2014); of the ordinal ones it counts too what a unit changes in
/// the distances. Interval by Student's t of units - 1 degrees, as for the other coefficients of any number of raters.
///
/// Not defined: NoUnits, OneRater, OneUnit (one unit rated twice), OneCategory.
/// Errors: InvalidInput, see checkRatings().
[[nodiscard]] Result<Agreement> krippendorffAlpha(const Ratings &ratings, Metric metric, ConfidenceLevel level = {});

} // namespace vigie::statistics
