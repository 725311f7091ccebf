#include "models/statistics/ratings.h"

#include <algorithm>
#include <numeric>

namespace vigie::statistics {

Status checkRatings(const Ratings &ratings)
{
    if (ratings.categories < 2)
        return Error{ErrorKind::InvalidInput, QStringLiteral("ratings: fewer than two categories")};
    for (const auto &unit : ratings.units) {
        for (const std::optional<int> &rating : unit) {
            if (rating && (*rating < 0 || *rating >= ratings.categories))
                return Error{ErrorKind::InvalidInput, QStringLiteral("ratings: a rating outside the categories")};
        }
    }
    return Done{};
}

Result<CrossTable> crossTable(const Ratings &ratings, std::size_t first, std::size_t second)
{
    if (const Status sound = checkRatings(ratings); !sound)
        return sound.error();
    const auto size = static_cast<std::size_t>(ratings.categories);
    CrossTable table(size, std::vector<qint64>(size, 0));
    for (const auto &unit : ratings.units) {
        if (first < unit.size() && second < unit.size() && unit[first] && unit[second])
            ++table[static_cast<std::size_t>(*unit[first])][static_cast<std::size_t>(*unit[second])];
    }
    return table;
}

AgreementWeights::AgreementWeights(std::size_t categories)
    : m_categories(categories)
    , m_cells(categories * categories, 0.0)
{
}

AgreementWeights AgreementWeights::identity(int categories)
{
    AgreementWeights weights(static_cast<std::size_t>(categories));
    for (std::size_t i = 0; i < weights.m_categories; ++i)
        weights.m_cells[i * weights.m_categories + i] = 1.0;
    return weights;
}

AgreementWeights AgreementWeights::linear(int categories)
{
    AgreementWeights weights(static_cast<std::size_t>(categories));
    const double widest = categories - 1;
    for (std::size_t i = 0; i < weights.m_categories; ++i) {
        for (std::size_t j = 0; j < weights.m_categories; ++j)
            weights.m_cells[i * weights.m_categories + j] = 1.0 - static_cast<double>(i > j ? i - j : j - i) / widest;
    }
    return weights;
}

AgreementWeights AgreementWeights::quadratic(int categories)
{
    AgreementWeights weights = linear(categories);
    for (double &cell : weights.m_cells)
        cell = 1.0 - (1.0 - cell) * (1.0 - cell);
    return weights;
}

Result<AgreementWeights> AgreementWeights::of(const std::vector<std::vector<double>> &rows)
{
    const Error fault{ErrorKind::InvalidInput,
                      QStringLiteral("weights: not square, symmetric, 0 ... 1 and 1 on the diagonal alone")};
    if (rows.size() < 2)
        return fault;
    AgreementWeights weights(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].size() != rows.size())
            return fault;
        for (std::size_t j = 0; j < rows.size(); ++j)
            weights.m_cells[i * rows.size() + j] = rows[i][j];
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        for (std::size_t j = 0; j < rows.size(); ++j) {
            const double weight = weights.at(i, j);
            const bool sound = i == j ? weight == 1.0 : weight >= 0.0 && weight < 1.0 && weight == weights.at(j, i);
            if (!sound)
                return fault;
        }
    }
    return weights;
}

double AgreementWeights::sum() const
{
    return std::accumulate(m_cells.begin(), m_cells.end(), 0.0);
}

Interval intervalWithinOne(double value, double half)
{
    return {std::min(std::max(value - half, -1.0), value), std::max(std::min(value + half, 1.0), value)};
}

} // namespace vigie::statistics
