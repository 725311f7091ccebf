// Agreement between raters with intervals (A4). Degenerate input gives a NotDefined, never a number that is not one.
// Where raters agree completely every one of these standard errors is 0, and the interval has no width, however few the units
// are: what was not drawn is in no standard error. For that there is completeAgreementInterval().
#pragma once

#include "models/statistics/ratings.h"

namespace vigie::statistics {

/// Two raters: J. Cohen, "A coefficient of agreement for nominal scales", Educational and Psychological Measurement 20 (1960),
/// 37-46; weighted: Cohen, Psychological Bulletin 70 (1968), 213-220.
///     kappa = (po - pe) / (1 - pe), po and pe the sums of w p(i,j) and of w p(i,.) p(.,j)
/// Standard error for an interval, so not of chance agreement: J. L. Fleiss, J. Cohen and B. S. Everitt, "Large sample standard
/// errors of kappa and weighted kappa", Psychological Bulletin 72 (1969), 323-327. The interval is normal.
///     n (1 - pe)² var = sum p(i,j) (w - (w(i,.) + w(.,j)) (1 - kappa))² - (kappa - pe (1 - kappa))²
/// Not defined: NoUnits, OneCategory (both raters used one and the same category throughout).
/// Errors: InvalidInput for a table that is not of the weights' size, or has a negative count.
[[nodiscard]] Result<Agreement> cohenKappa(const CrossTable &table, const AgreementWeights &weights, ConfidenceLevel level = {});

/// Any number of raters, not the same ones for each unit: J. L. Fleiss, "Measuring nominal scale agreement among many raters",
/// Psychological Bulletin 76 (1971), 378-382. Where units differ in their number of ratings it is extended, and its standard
/// error is linearised, as in K. L. Gwet, "Handbook of inter-rater reliability" (4th ed., 2014), with an interval by Student's t
/// of units - 1 degrees: Fleiss's own standard error holds under chance agreement alone. Not defined: NoUnits, OneUnit, OneRater,
/// OneCategory. Errors: InvalidInput, see checkRatings().
[[nodiscard]] Result<Agreement> fleissKappa(const Ratings &ratings, ConfidenceLevel level = {});

/// AC1 with identity weights, else AC2; defined, unlike the kappas, when all ratings are the same. K. L. Gwet, "Computing
/// inter-rater reliability and its variance in the presence of high agreement", British Journal of Mathematical and Statistical
/// Psychology 61 (2008), 29-48; AC2, missing ratings and the interval by Student's t: the Handbook (2014).
///     pe = (sum of weights) / (q (q - 1)) × sum of s (1 - s), s being the mean over units of a category's share of the ratings
/// Not defined: NoUnits, OneUnit, OneRater; OneCategory for weights that hardly tell the categories apart.
/// Errors: InvalidInput, see checkRatings(), and for weights of another number of categories.
[[nodiscard]] Result<Agreement> gwetCoefficient(const Ratings &ratings, const AgreementWeights &weights,
                                                ConfidenceLevel level = {});

/// Of a coefficient whose raters agree on every unit: from the exact lower limit of the share of units that agree (Clopper and
/// Pearson, Biometrika 26 (1934), 404-413: tail^(1/n)), carried into the coefficient with the agreement by chance as it was
/// found, to 1. A pair that differs agrees by 0 at least, so that with weights the limit errs on the low side. REQUIRES observed
/// == 1 of at least one unit. Errors: InvalidInput.
[[nodiscard]] Result<Interval> completeAgreementInterval(const Coefficient &coefficient, ConfidenceLevel level = {});

} // namespace vigie::statistics
