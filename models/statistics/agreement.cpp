#include "models/statistics/agreement.h"

#include "models/statistics/proportion.h"
#include "models/statistics/quantiles.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace vigie::statistics {

namespace {

/// How often each unit was put into each category; units nobody rated are left out.
struct RatingCounts {
    std::vector<std::vector<double>> units;
    std::vector<double> ratings; ///< of each unit, in all
    std::size_t categories = 0;
    double ratedTwice = 0; ///< units with two ratings or more
};

RatingCounts countsOf(const Ratings &ratings)
{
    RatingCounts counts;
    counts.categories = static_cast<std::size_t>(ratings.categories);
    for (const auto &unit : ratings.units) {
        std::vector<double> row(counts.categories, 0.0);
        for (const std::optional<int> &rating : unit) {
            if (rating)
                row[static_cast<std::size_t>(*rating)] += 1.0;
        }
        const double total = std::accumulate(row.begin(), row.end(), 0.0);
        if (total < 1.0)
            continue;
        counts.units.push_back(std::move(row));
        counts.ratings.push_back(total);
        counts.ratedTwice += total >= 2.0 ? 1.0 : 0.0;
    }
    return counts;
}

std::optional<NotDefined> lackOf(const RatingCounts &counts)
{
    if (counts.units.empty())
        return NotDefined::NoUnits;
    if (counts.ratedTwice < 1.0)
        return NotDefined::OneRater;
    if (counts.units.size() < 2)
        return NotDefined::OneUnit;
    return std::nullopt;
}

/// The mean over units of the share of each category.
std::vector<double> prevalences(const RatingCounts &counts)
{
    std::vector<double> shares(counts.categories, 0.0);
    for (std::size_t u = 0; u < counts.units.size(); ++u) {
        for (std::size_t k = 0; k < counts.categories; ++k)
            shares[k] += counts.units[u][k] / counts.ratings[u] / static_cast<double>(counts.units.size());
    }
    return shares;
}

/// The share of a unit's pairs of ratings that agree. REQUIRES two ratings
double pairsAgreeing(const std::vector<double> &unit, double ratings, const AgreementWeights &weights)
{
    double agreeing = 0;
    for (std::size_t k = 0; k < unit.size(); ++k) {
        double weighted = 0;
        for (std::size_t l = 0; l < unit.size(); ++l)
            weighted += weights.at(k, l) * unit[l];
        agreeing += unit[k] * (weighted - 1.0);
    }
    return agreeing / (ratings * (ratings - 1.0));
}

/// Value and linearised standard error of (observed - expected) / (1 - expected) as both Fleiss's kappa and Gwet's coefficients
/// have them: `chanceOfUnit` is what the unit adds to the expected agreement, its mean over units being `expected` (Gwet 2014).
Agreement linearised(const RatingCounts &counts, const AgreementWeights &weights, double expected,
                     const std::vector<double> &chanceOfUnit, ConfidenceLevel level)
{
    // So little beside one category that it rounds to nothing, or weights that hardly tell the categories apart.
    if (!(expected < 1.0))
        return NotDefined::OneCategory;
    const double n = static_cast<double>(counts.units.size());
    std::vector<double> agreements(counts.units.size(), 0.0);
    double observed = 0;
    for (std::size_t u = 0; u < counts.units.size(); ++u) {
        if (counts.ratings[u] < 2.0)
            continue;
        agreements[u] = pairsAgreeing(counts.units[u], counts.ratings[u], weights);
        observed += agreements[u] / counts.ratedTwice;
    }
    const double value = (observed - expected) / (1.0 - expected);
    double squares = 0;
    for (std::size_t u = 0; u < counts.units.size(); ++u) {
        // A unit that was rated once takes part in the expected agreement alone.
        const double own = counts.ratings[u] < 2.0 ? 0.0 : n / counts.ratedTwice * (agreements[u] - expected) / (1.0 - expected);
        const double linear = own - 2.0 * (1.0 - value) * (chanceOfUnit[u] - expected) / (1.0 - expected);
        squares += (linear - value) * (linear - value);
    }
    const double standardError = std::sqrt(squares / n / (n - 1.0));
    const double half = studentUpperQuantile(level.tail(), n - 1.0) * standardError;
    return Coefficient{value,    standardError, intervalWithinOne(value, half),
                       observed, expected,      static_cast<qint64>(counts.units.size())};
}

} // namespace

Result<Agreement> cohenKappa(const CrossTable &table, const AgreementWeights &weights, ConfidenceLevel level)
{
    const std::size_t size = weights.categories();
    if (table.size() != size)
        return Error{ErrorKind::InvalidInput, QStringLiteral("cross table: not of the weights' size")};
    double n = 0;
    for (const std::vector<qint64> &row : table) {
        if (row.size() != size)
            return Error{ErrorKind::InvalidInput, QStringLiteral("cross table: not of the weights' size")};
        for (const qint64 count : row) {
            if (count < 0)
                return Error{ErrorKind::InvalidInput, QStringLiteral("cross table: a negative count")};
            n += static_cast<double>(count);
        }
    }
    if (n <= 0.0)
        return Agreement(NotDefined::NoUnits);

    std::vector<double> rows(size, 0.0);
    std::vector<double> columns(size, 0.0);
    std::size_t used = 0;
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            const double share = static_cast<double>(table[i][j]) / n;
            rows[i] += share;
            columns[j] += share;
        }
    }
    for (std::size_t i = 0; i < size; ++i)
        used += rows[i] > 0.0 || columns[i] > 0.0 ? 1 : 0;
    if (used < 2)
        return Agreement(NotDefined::OneCategory);

    // The mean weight of a row's category with what the second rater used, and of a column's with what the first did.
    std::vector<double> meanOfRow(size, 0.0);
    std::vector<double> meanOfColumn(size, 0.0);
    double observed = 0;
    double expected = 0;
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            meanOfRow[i] += weights.at(i, j) * columns[j];
            meanOfColumn[j] += weights.at(i, j) * rows[i];
            observed += weights.at(i, j) * static_cast<double>(table[i][j]) / n;
            expected += weights.at(i, j) * rows[i] * columns[j];
        }
    }
    if (!(expected < 1.0))
        return Agreement(NotDefined::OneCategory);
    const double value = (observed - expected) / (1.0 - expected);
    double squares = 0;
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            const double term = weights.at(i, j) - (meanOfRow[i] + meanOfColumn[j]) * (1.0 - value);
            squares += static_cast<double>(table[i][j]) / n * term * term;
        }
    }
    const double centre = value - expected * (1.0 - value);
    // The difference of two equal numbers may round below 0.
    const double variance = std::max(squares - centre * centre, 0.0) / (n * (1.0 - expected) * (1.0 - expected));
    const double standardError = std::sqrt(variance);
    return Agreement(Coefficient{value, standardError,
                                 intervalWithinOne(value, normalUpperQuantile(level.tail()) * standardError), observed, expected,
                                 static_cast<qint64>(n)});
}

Result<Agreement> fleissKappa(const Ratings &ratings, ConfidenceLevel level)
{
    if (const Status sound = checkRatings(ratings); !sound)
        return sound.error();
    const RatingCounts counts = countsOf(ratings);
    if (const std::optional<NotDefined> lack = lackOf(counts))
        return Agreement(*lack);
    const std::vector<double> shares = prevalences(counts);
    if (std::count_if(shares.begin(), shares.end(), [](double share) { return share > 0.0; }) < 2)
        return Agreement(NotDefined::OneCategory);
    const double expected = std::inner_product(shares.begin(), shares.end(), shares.begin(), 0.0);
    std::vector<double> chance(counts.units.size(), 0.0);
    for (std::size_t u = 0; u < chance.size(); ++u)
        chance[u] = std::inner_product(shares.begin(), shares.end(), counts.units[u].begin(), 0.0) / counts.ratings[u];
    return linearised(counts, AgreementWeights::identity(ratings.categories), expected, chance, level);
}

Result<Agreement> gwetCoefficient(const Ratings &ratings, const AgreementWeights &weights, ConfidenceLevel level)
{
    if (const Status sound = checkRatings(ratings); !sound)
        return sound.error();
    if (weights.categories() != static_cast<std::size_t>(ratings.categories))
        return Error{ErrorKind::InvalidInput, QStringLiteral("weights: of another number of categories than the ratings")};
    const RatingCounts counts = countsOf(ratings);
    if (const std::optional<NotDefined> lack = lackOf(counts))
        return Agreement(*lack);
    const std::vector<double> shares = prevalences(counts);
    const double q = ratings.categories;
    const double scale = weights.sum() / (q * (q - 1.0));
    double expected = 0;
    for (const double share : shares)
        expected += scale * share * (1.0 - share);
    std::vector<double> chance(counts.units.size(), 0.0);
    for (std::size_t u = 0; u < chance.size(); ++u) {
        for (std::size_t k = 0; k < shares.size(); ++k)
            chance[u] += scale * counts.units[u][k] / counts.ratings[u] * (1.0 - shares[k]);
    }
    return linearised(counts, weights, expected, chance, level);
}

Result<Interval> completeAgreementInterval(const Coefficient &coefficient, ConfidenceLevel level)
{
    const Result<Interval> share = clopperPearsonInterval({coefficient.units, coefficient.units}, level);
    if (!share)
        return share.error();
    // Where near answers count half and more, a pair that differs need not be worth nothing: no coefficient goes below -1.
    return Interval{std::max(-1.0, (share->lower - coefficient.expected) / (1.0 - coefficient.expected)), 1.0};
}

} // namespace vigie::statistics
