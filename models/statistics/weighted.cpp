#include "models/statistics/weighted.h"

#include "models/statistics/score.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace vigie::statistics {

namespace {

struct WeightedSums {
    double hits = 0;    ///< sum of w y
    double weights = 0; ///< sum of w
    qint64 n = 0;
    qint64 population = 0;
    double highest = 0;
    double lowest = 1;
    double leastWeight = std::numeric_limits<double>::max();
    double greatestWeight = 0;
};

qint64 sampledOf(const Stratum &stratum)
{
    return static_cast<qint64>(stratum.observations.size()) + stratum.others;
}

std::optional<Error> faultOf(const Stratum &stratum)
{
    if (stratum.population < 0 || stratum.others < 0 || stratum.population < sampledOf(stratum))
        return Error{ErrorKind::InvalidInput, QStringLiteral("stratum: more observations than population")};
    for (const Observation &observation : stratum.observations) {
        if (!(observation.value >= 0.0 && observation.value <= 1.0))
            return Error{ErrorKind::InvalidInput, QStringLiteral("observation: value not between 0 and 1")};
        if (!(observation.inclusionProbability > 0.0 && observation.inclusionProbability <= 1.0))
            return Error{ErrorKind::InvalidInput, QStringLiteral("observation: inclusion probability not above 0 and at most 1")};
    }
    return std::nullopt;
}

WeightedSums sumsOf(const std::vector<Stratum> &strata)
{
    WeightedSums sums;
    for (const Stratum &stratum : strata) {
        sums.population += stratum.population;
        sums.n += static_cast<qint64>(stratum.observations.size());
        for (const Observation &observation : stratum.observations) {
            const double weight = 1.0 / observation.inclusionProbability;
            sums.hits += weight * observation.value;
            sums.weights += weight;
            sums.leastWeight = std::min(sums.leastWeight, weight);
            sums.greatestWeight = std::max(sums.greatestWeight, weight);
            sums.highest = std::max(sums.highest, observation.value);
            sums.lowest = std::min(sums.lowest, observation.value);
        }
    }
    return sums;
}

/// Of the sum of (value - shift) × weight / size over the stratum: (1 - n/N) n s², s² being the sample variance of the terms.
/// Terms are divided before they are squared, so that no weight is too great, and taken from the first, so that equal ones vary
/// by 0; those of the others are 0.
double varianceOfSum(const Stratum &stratum, double shift, double size)
{
    const double n = static_cast<double>(sampledOf(stratum));
    const double notSampled = 1.0 - n / static_cast<double>(stratum.population);
    if (notSampled <= 0.0 || stratum.observations.empty())
        return 0.0;
    const auto term = [shift, size](const Observation &o) { return (o.value - shift) / o.inclusionProbability / size; };
    const double first = stratum.others > 0 ? 0.0 : term(stratum.observations.front());
    double mean = 0;
    for (const Observation &observation : stratum.observations)
        mean += (term(observation) - first) / n;
    double squares = static_cast<double>(stratum.others) * mean * mean;
    for (const Observation &observation : stratum.observations) {
        const double distance = term(observation) - first - mean;
        squares += distance * distance;
    }
    return notSampled * n * squares / (n - 1.0);
}

/// (sum w)² / sum w²
double kishSize(const std::vector<Stratum> &strata, double weights)
{
    double squares = 0;
    for (const Stratum &stratum : strata) {
        for (const Observation &observation : stratum.observations) {
            const double share = 1.0 / observation.inclusionProbability / weights;
            squares += share * share;
        }
    }
    return 1.0 / squares;
}

bool isCensus(const Stratum &stratum)
{
    return sampledOf(stratum) == stratum.population;
}

} // namespace

Result<WeightedRateOrNone> weightedRate(const std::vector<Stratum> &strata, Estimator estimator, MinimumN minimum,
                                        ConfidenceLevel level)
{
    for (const Stratum &stratum : strata) {
        if (const std::optional<Error> fault = faultOf(stratum))
            return *fault;
    }
    const WeightedSums sums = sumsOf(strata);
    if (sums.population == 0)
        return WeightedRateOrNone(NotDefined::NoUnits);
    if (sums.n < minimum.value())
        return WeightedRateOrNone(TooFew{sums.n, minimum.value()});
    for (const Stratum &stratum : strata) {
        if (stratum.population > 0 && sampledOf(stratum) == 0)
            return WeightedRateOrNone(NotDefined::StratumNotSampled);
        if (sampledOf(stratum) == 1 && !isCensus(stratum))
            return WeightedRateOrNone(NotDefined::StratumWithOneUnit);
    }

    const bool ratio = estimator == Estimator::Hajek;
    const double size = ratio ? sums.weights : static_cast<double>(sums.population);
    double value = sums.hits / size;
    // What rounding adds to a sum of weights is not a contradiction.
    constexpr double kRounding = 1e-9;
    if (value > 1.0 + kRounding)
        return Error{ErrorKind::InvalidInput, QStringLiteral("strata: inclusion probabilities contradict the population")};
    // Without a miss the ratio is 1, whatever rounding makes of it.
    if (ratio && sums.lowest >= 1.0)
        value = 1.0;
    value = std::clamp(value, 0.0, 1.0);

    double variance = 0;
    for (const Stratum &stratum : strata) {
        if (stratum.population > 0)
            variance += varianceOfSum(stratum, ratio ? value : 0.0, size);
    }

    WeightedRate rate{value,  std::sqrt(variance), {}, IntervalMethod::Wilson, 0,
                      sums.n, sums.population,     0,  sums.leastWeight,       sums.greatestWeight};
    const double binomial = value * (1.0 - value);
    const double kish = kishSize(strata, sums.weights);
    const double fromVariance = binomial > 0.0 && variance > 0.0 ? binomial / variance : 0.0;
    if (std::all_of(strata.begin(), strata.end(), isCensus)) {
        rate.effectiveN = static_cast<double>(sums.n);
        rate.interval = {value, value};
    } else if (sums.highest <= 0.0 || sums.lowest >= 1.0) {
        rate.effectiveN = kish;
        rate.interval = exactInterval(value * kish, kish, level);
        rate.interval = {std::min(rate.interval.lower, value), std::max(rate.interval.upper, value)};
        rate.method = IntervalMethod::ClopperPearson;
    } else {
        // A variance so small that the quotient overflows is as good as none.
        rate.effectiveN = fromVariance > 0.0 && std::isfinite(fromVariance) ? fromVariance : kish;
        if (const double notSampled = 1.0 - static_cast<double>(sums.n) / size; notSampled > 0.0)
            rate.effectiveN = std::min(rate.effectiveN, static_cast<double>(sums.n) / notSampled);
        rate.interval = scoreInterval(value, rate.effectiveN, level);
    }
    rate.designEffect = static_cast<double>(sums.n) / rate.effectiveN;
    return WeightedRateOrNone(rate);
}

} // namespace vigie::statistics
