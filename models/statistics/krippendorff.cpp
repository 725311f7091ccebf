#include "models/statistics/krippendorff.h"

#include "models/statistics/quantiles.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace vigie::statistics {

namespace {

/// Of one unit: how often each category was given, by two raters or more.
using PairableUnit = std::vector<double>;

std::vector<PairableUnit> pairableUnits(const Ratings &ratings)
{
    std::vector<PairableUnit> units;
    for (const auto &unit : ratings.units) {
        PairableUnit counts(static_cast<std::size_t>(ratings.categories), 0.0);
        for (const std::optional<int> &rating : unit) {
            if (rating)
                counts[static_cast<std::size_t>(*rating)] += 1.0;
        }
        if (std::accumulate(counts.begin(), counts.end(), 0.0) >= 2.0)
            units.push_back(std::move(counts));
    }
    return units;
}

/// The squared difference of two categories, the lower one first, given how often each was used in all.
double squaredDifference(Metric metric, std::size_t low, std::size_t high, const std::vector<double> &totals)
{
    switch (metric) {
    case Metric::Nominal:
        return low == high ? 0.0 : 1.0;
    case Metric::Ordinal: {
        // Ratings from the one to the other, half of those at the ends.
        double between = -(totals[low] + totals[high]) / 2.0;
        for (std::size_t g = low; g <= high; ++g)
            between += totals[g];
        return between * between;
    }
    case Metric::Interval:
        return static_cast<double>(high - low) * static_cast<double>(high - low);
    }
    return 0.0;
}

struct Disagreement {
    double observed = 0;
    double expected = 0;
    double largest = 0;
    double ratings = 0;

    [[nodiscard]] double alpha() const { return 1.0 - observed / expected; }
    /// Ratings drawn with replacement in the place of without: the number of ratings alone does not change it.
    [[nodiscard]] double uncorrectedAlpha() const { return 1.0 - observed / expected * ratings / (ratings - 1.0); }
};

/// Units that were rated alike, and how many of each there are.
struct RatedUnits {
    std::vector<PairableUnit> kinds;
    std::vector<double> times;

    explicit RatedUnits(const std::vector<PairableUnit> &units)
    {
        std::map<PairableUnit, double> counts;
        for (const PairableUnit &unit : units)
            counts[unit] += 1.0;
        for (const auto &[unit, count] : counts) {
            kinds.push_back(unit);
            times.push_back(count);
        }
    }
};

Disagreement disagreementOf(const RatedUnits &units, Metric metric)
{
    const std::size_t size = units.kinds.front().size();
    std::vector<double> coincidences(size * size, 0.0); // above the diagonal only
    std::vector<double> totals(size, 0.0);
    for (std::size_t kind = 0; kind < units.kinds.size(); ++kind) {
        const PairableUnit &unit = units.kinds[kind];
        const double ratings = std::accumulate(unit.begin(), unit.end(), 0.0);
        for (std::size_t c = 0; c < size; ++c) {
            totals[c] += units.times[kind] * unit[c];
            for (std::size_t k = c + 1; k < size; ++k)
                coincidences[c * size + k] += units.times[kind] * unit[c] * unit[k] / (ratings - 1.0);
        }
    }
    const double n = std::accumulate(totals.begin(), totals.end(), 0.0);
    Disagreement result;
    result.ratings = n;
    for (std::size_t c = 0; c < size; ++c) {
        for (std::size_t k = c + 1; k < size; ++k) {
            const double difference = squaredDifference(metric, c, k, totals);
            result.observed += 2.0 * coincidences[c * size + k] * difference / n;
            result.expected += 2.0 * totals[c] * totals[k] * difference / (n * (n - 1.0));
            result.largest = std::max(result.largest, difference);
        }
    }
    return result;
}

/// Of a function of how often each kind of unit is there: the spread of what one unit more or less of its kind would change.
double standardErrorOf(RatedUnits units, Metric metric)
{
    constexpr double kStep = 1e-4; // of a unit: the error goes with its square
    const double n = std::accumulate(units.times.begin(), units.times.end(), 0.0);
    double squares = 0;
    for (double &times : units.times) {
        const double counted = times;
        times = counted + kStep;
        const double more = disagreementOf(units, metric).uncorrectedAlpha();
        times = counted - kStep;
        const double less = disagreementOf(units, metric).uncorrectedAlpha();
        times = counted;
        const double influence = n * (more - less) / (2.0 * kStep);
        squares += counted * influence * influence;
    }
    return std::sqrt(squares / n / (n - 1.0));
}

} // namespace

Result<Agreement> krippendorffAlpha(const Ratings &ratings, Metric metric, ConfidenceLevel level)
{
    if (const Status sound = checkRatings(ratings); !sound)
        return sound.error();
    const std::vector<PairableUnit> units = pairableUnits(ratings);
    if (units.empty()) {
        const bool rated = std::any_of(ratings.units.begin(), ratings.units.end(), [](const auto &unit) {
            return std::any_of(unit.begin(), unit.end(), [](const std::optional<int> &rating) { return rating.has_value(); });
        });
        return Agreement(rated ? NotDefined::OneRater : NotDefined::NoUnits);
    }
    if (units.size() < 2)
        return Agreement(NotDefined::OneUnit);
    const RatedUnits rated(units);
    const Disagreement disagreement = disagreementOf(rated, metric);
    if (!(disagreement.expected > 0.0))
        return Agreement(NotDefined::OneCategory);

    const double value = disagreement.alpha();
    const double standardError = standardErrorOf(rated, metric);
    const double half = studentUpperQuantile(level.tail(), static_cast<double>(units.size()) - 1.0) * standardError;
    return Agreement(Coefficient{value, standardError, intervalWithinOne(value, half),
                                 1.0 - disagreement.observed / disagreement.largest,
                                 1.0 - disagreement.expected / disagreement.largest, static_cast<qint64>(units.size())});
}

} // namespace vigie::statistics
