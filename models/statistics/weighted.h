// Rates of a population from a stratified sample, weighted by inclusion probabilities (A1, A4).
#pragma once

#include "models/statistics/notdefined.h"
#include "models/statistics/proportion.h"

#include <vector>

namespace vigie::statistics {

struct Observation {
    double value = 0;                ///< 0 or 1, or a score between them
    double inclusionProbability = 1; ///< that the draw had this unit in the sample; above 0, at most 1

    bool operator==(const Observation &) const = default;
};

/// Units drawn from `population` by simple random sampling without replacement. When some of them were not answered, multiply
/// each inclusion probability by the share that was, so that the answers stand for those that are missing.
struct Stratum {
    qint64 population = 0; ///< at least the number of observations, with the others
    std::vector<Observation> observations;
    qint64 others = 0; ///< drawn and answered with them, but not of the part of the population that the rate is of

    bool operator==(const Stratum &) const = default;
};

enum class Estimator {
    /// The sum of value / probability over the population's size, which must be known: D. G. Horvitz and D. J. Thompson, "A
    /// generalization of sampling without replacement from a finite universe", JASA 47 (1952), 663-685.
    HorvitzThompson,
    /// The same sum over the sum of 1 / probability: J. Hájek, comment in "Foundations of statistical inference" (Godambe and
    /// Sprott, 1971), 236. Stays between 0 and 1 whatever the probabilities are.
    Hajek,
};

struct WeightedRate {
    double value = 0;
    double standardError = 0;
    Interval interval;
    IntervalMethod method = IntervalMethod::Wilson;
    double effectiveN = 0; ///< of a simple random sample with replacement that would say as much, within bounds
    qint64 n = 0;
    qint64 population = 0;
    double designEffect = 0; ///< n / effectiveN, the variance over that of such a sample of n: Kish (1965), section 8.2
    double leastWeight = 0;  ///< of 1 / probability: how many units an observation stands for
    double greatestWeight = 0;

    bool operator==(const WeightedRate &) const = default;
};

using WeightedRateOrNone = std::variant<WeightedRate, TooFew, NotDefined>;

/// The rate of the population of all strata.
///
/// Variance: of the design, with finite population correction, W. G. Cochran, "Sampling techniques" (3rd ed., 1977), sections 5.3
/// and 5.4: the sum over strata of (1 - n/N) n s², s² being the variance of the terms value / probability / population. For Hájek
/// the same of the residuals (value - rate) / probability / (sum of 1 / probability): C.-E. Särndal, B. Swensson and J. Wretman,
/// "Model assisted survey sampling" (1992), section 5.7. Of a part of the population (their chapter 10) the residuals of the
/// others are 0, so that it counts as chance too how many of a stratum's sample are of the part.
///
/// Interval: Wilson's with the effective sample size value (1 - value) / variance in the place of n, as P. S. Kott and D. A.
/// Carr, "Developing an estimation strategy for a pesticide data program", Journal of Official Statistics 13 (1997), 367-383,
/// have it, but no more than n / (1 - n/N), that of a simple random sample of as many without replacement (N: the sum of 1 /
/// probability). For a stratum in which no error was found adds nothing to the estimated variance, however many it hides, and
/// the quotient can then be many times n. Of seven intervals for stratified and clustered samples C. Franco, R. J. A. Little, T.
/// A. Louis and E. V. Slud, "Comparative study of confidence intervals for proportions in complex sample surveys", Journal of
/// Survey Statistics and Methodology 7 (2019), 334-364, recommend it; a normal interval on the logit has no value where no error
/// was found. A variance of 0 says nothing of what the strata hide (short of a census), and then n is Kish's (sum w)² / sum w²
/// (L. Kish, "Survey sampling", 1965, section 11.7), and the interval Clopper and Pearson's when nothing or everything was a hit
/// (A4). A census has an interval of no width.
///
/// None: TooFew below `minimum` observations in all; NotDefined::NoUnits without a population; StratumNotSampled,
/// StratumWithOneUnit (join small strata before). A stratum without population is passed over.
/// Errors: InvalidInput for a value or a probability out of range, for more observations and others than population, and when
/// Horvitz and Thompson's estimate leaves 0 … 1, for then the probabilities and the population contradict each other.
[[nodiscard]] Result<WeightedRateOrNone> weightedRate(const std::vector<Stratum> &strata, Estimator estimator, MinimumN minimum,
                                                      ConfidenceLevel level = {});

} // namespace vigie::statistics
