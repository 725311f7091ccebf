#include "models/statistics/krippendorff.h"

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
};

/// Units that were rated alike, how often each of them is there.
struct RatedUnits {
    std::vector<PairableUnit> kinds;
    std::vector<std::size_t> kindOf; ///< of each unit

    explicit RatedUnits(const std::vector<PairableUnit> &units)
    {
        std::map<PairableUnit, std::size_t> places;
        for (const PairableUnit &unit : units) {
            const auto [place, isNew] = places.try_emplace(unit, kinds.size());
            if (isNew)
                kinds.push_back(unit);
            kindOf.push_back(place->second);
        }
    }
};

Disagreement disagreementOf(const std::vector<PairableUnit> &kinds, const std::vector<double> &times, Metric metric)
{
    const std::size_t size = kinds.front().size();
    std::vector<double> coincidences(size * size, 0.0); // above the diagonal only
    std::vector<double> totals(size, 0.0);
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        const PairableUnit &unit = kinds[kind];
        const double ratings = std::accumulate(unit.begin(), unit.end(), 0.0);
        for (std::size_t c = 0; c < size; ++c) {
            totals[c] += times[kind] * unit[c];
            for (std::size_t k = c + 1; k < size; ++k)
                coincidences[c * size + k] += times[kind] * unit[c] * unit[k] / (ratings - 1.0);
        }
    }
    const double n = std::accumulate(totals.begin(), totals.end(), 0.0);
    Disagreement result;
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

/// G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014. A resampling draws
/// millions.
class SplitMix64
{
public:
    explicit SplitMix64(quint64 seed)
        : m_state(seed)
    {
    }

    quint64 operator()()
    {
        quint64 mixed = m_state += 0x9e3779b97f4a7c15;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return mixed ^ (mixed >> 31);
    }

private:
    quint64 m_state;
};

/// Each number below `bound` is as likely, without a division for all but a few: D. Lemire, "Fast random integer generation in an
/// interval", ACM Transactions on Modeling and Computer Simulation 29 (2019), algorithm 5. A distribution of the standard's would
/// make the interval depend on the compiler's library.
class DrawsBelow
{
public:
    DrawsBelow(quint64 seed, std::size_t bound)
        : m_random(seed)
        , m_bound(bound)
        , m_tooOften((~quint64{0} % bound + 1) % bound)
    {
    }

    std::size_t operator()()
    {
        Wide product = Wide{m_random()} * m_bound;
        while (static_cast<quint64>(product) < m_tooOften)
            product = Wide{m_random()} * m_bound;
        return static_cast<std::size_t>(product >> 64);
    }

private:
    __extension__ using Wide = unsigned __int128;

    SplitMix64 m_random;
    quint64 m_bound;
    quint64 m_tooOften; ///< 2^64 modulo the bound: so many products more than an equal share
};

/// Sorted alphas of resamples. REQUIRES that `units` have two categories: then at least every second resample has an alpha (two
/// units of a category each are the worst case), and the drawing ends.
std::vector<double> resampledAlphas(const RatedUnits &units, Metric metric, const Resampling &resampling)
{
    DrawsBelow draw(resampling.seed, units.kindOf.size());
    const auto wanted = static_cast<std::size_t>(resampling.resamples);
    std::vector<double> alphas;
    alphas.reserve(wanted);
    const std::size_t kinds = units.kinds.size();
    std::vector<double> times(kinds);
    // Most draws are of one kind: four counts of each in turn, so that none has to wait for the one before.
    std::vector<quint32> drawn(4 * kinds);
    while (alphas.size() < wanted) {
        std::fill(drawn.begin(), drawn.end(), 0);
        for (std::size_t i = 0; i < units.kindOf.size(); ++i)
            ++drawn[units.kindOf[draw()] + (i % 4) * kinds];
        std::fill(times.begin(), times.end(), 0.0);
        for (std::size_t i = 0; i < drawn.size(); ++i)
            times[i % kinds] += drawn[i];
        const Disagreement disagreement = disagreementOf(units.kinds, times, metric);
        if (disagreement.expected > 0.0)
            alphas.push_back(1.0 - disagreement.observed / disagreement.expected);
    }
    std::sort(alphas.begin(), alphas.end());
    return alphas;
}

/// Linear between order statistics: definition 7 of R. J. Hyndman and Y. Fan, The American Statistician 50 (1996), 361-365.
double percentile(const std::vector<double> &sorted, double share)
{
    const double position = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

double spreadOf(const std::vector<double> &values)
{
    if (values.size() < 2)
        return 0.0;
    const double n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    return std::sqrt(squares / (n - 1.0));
}

} // namespace

Result<Agreement> krippendorffAlpha(const Ratings &ratings, Metric metric, const Resampling &resampling, ConfidenceLevel level)
{
    if (const Status sound = checkRatings(ratings); !sound)
        return sound.error();
    if (resampling.resamples < 1 || resampling.resamples > 100'000)
        return Error{ErrorKind::InvalidInput, QStringLiteral("resamples: not 1 ... 100000")};
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
    std::vector<double> times(rated.kinds.size(), 0.0);
    for (const std::size_t kind : rated.kindOf)
        times[kind] += 1.0;
    const Disagreement disagreement = disagreementOf(rated.kinds, times, metric);
    if (!(disagreement.expected > 0.0))
        return Agreement(NotDefined::OneCategory);

    const std::vector<double> alphas = resampledAlphas(rated, metric, resampling);
    const Interval interval{percentile(alphas, level.tail()), percentile(alphas, 1.0 - level.tail())};
    return Agreement(Coefficient{1.0 - disagreement.observed / disagreement.expected, spreadOf(alphas), interval,
                                 1.0 - disagreement.observed / disagreement.largest,
                                 1.0 - disagreement.expected / disagreement.largest, static_cast<qint64>(units.size())});
}

} // namespace vigie::statistics
