// What raters said of units, and how much a disagreement counts.
#pragma once

#include "models/domain/result.h"
#include "models/statistics/interval.h"
#include "models/statistics/notdefined.h"

#include <optional>
#include <variant>
#include <vector>

namespace vigie::statistics {

/// Categories are 0 … categories - 1, in their order where they have one. The number is of the scale, used or not: chance
/// agreement depends on it in AC1 and AC2.
struct Ratings {
    int categories = 0;
    std::vector<std::vector<std::optional<int>>> units; ///< units[u][r]: the category rater r gave unit u; nullopt where none

    bool operator==(const Ratings &) const = default;
};

/// How many units the first rater put into the row's category and the second into the column's.
using CrossTable = std::vector<std::vector<qint64>>;

/// Of two of the raters, over the units both rated. Errors: InvalidInput for a rating outside the categories, or fewer than 2 of
/// them.
[[nodiscard]] Result<CrossTable> crossTable(const Ratings &ratings, std::size_t first, std::size_t second);

/// Errors: InvalidInput for fewer than 2 categories, or a rating outside them.
[[nodiscard]] Status checkRatings(const Ratings &ratings);

/// How much a pair of categories agrees: 1 for the same, 0 for not at all.
class AgreementWeights
{
public:
    /// REQUIRES categories >= 2, of all three
    [[nodiscard]] static AgreementWeights identity(int categories);
    /// 1 - |i - j| / (q - 1): D. V. Cicchetti and T. Allison, American Journal of EEG Technology 11 (1971), 101-109.
    [[nodiscard]] static AgreementWeights linear(int categories);
    /// 1 - (i - j)² / (q - 1)²: J. L. Fleiss and J. Cohen, Educational and Psychological Measurement 33 (1973), 613-619.
    [[nodiscard]] static AgreementWeights quadratic(int categories);
    /// Errors: InvalidInput unless square, of at least 2 rows, symmetric, between 0 and 1, and 1 on the diagonal alone.
    [[nodiscard]] static Result<AgreementWeights> of(const std::vector<std::vector<double>> &rows);

    [[nodiscard]] std::size_t categories() const { return m_categories; }
    [[nodiscard]] double at(std::size_t row, std::size_t column) const { return m_cells[row * m_categories + column]; }
    [[nodiscard]] double sum() const;

    bool operator==(const AgreementWeights &) const = default;

private:
    explicit AgreementWeights(std::size_t categories);

    std::size_t m_categories = 0;
    std::vector<double> m_cells;
};

/// Agreement beyond chance: 1 is complete, 0 what chance would do.
struct Coefficient {
    double value = 0;
    double standardError = 0;
    Interval interval;   ///< contains the value; beyond -1 … 1 only where that is
    double observed = 0; ///< agreement seen, 0 … 1
    double expected = 0; ///< agreement that chance would give
    qint64 units = 0;    ///< that the value rests on

    bool operator==(const Coefficient &) const = default;
};

using Agreement = std::variant<Coefficient, NotDefined>;

/// Of a coefficient, so far on each side, but no further than one can be; one from few pairs and many single ratings may itself
/// lie below -1.
[[nodiscard]] Interval intervalWithinOne(double value, double half);

} // namespace vigie::statistics
