// What rates are weighed by: the strata of each period, and what was reviewed of them.
#pragma once

#include "models/desk/qualityfigures.h"

namespace vigie::desk {

/// Period and stratum.
using StratumPlace = std::pair<size_t, QString>;

/// A stratum of the draw, whole.
struct DrawnStratum {
    qint64 population = 0;
    qint64 reviewed = 0;
    qint64 drawn = 0;

    bool operator==(const DrawnStratum &) const = default;
};
using DrawnStrata = std::map<StratumPlace, DrawnStratum>;

[[nodiscard]] DrawnStrata drawnStrataOf(const Figured &figured);

/// A review, and the probability of having it: one over how many handled requests it stands for.
struct WeighedUnit {
    const FigureUnit *unit = nullptr;
    double probability = 1;

    bool operator==(const WeighedUnit &) const = default;
};

/// Reviews of a stratum, or of several that were joined, which have a key.
struct FigureCell {
    size_t period = 0;
    qint64 population = 0; ///< of the stratum, whatever the key; of the key alone where all that have it were reviewed
    std::vector<WeighedUnit> reviewed;
    qint64 others = 0; ///< reviews without the key

    void join(const FigureCell &other)
    {
        population += other.population;
        reviewed.insert(reviewed.end(), other.reviewed.begin(), other.reviewed.end());
        others += other.others;
    }
    [[nodiscard]] bool isEnough() const
    {
        const qint64 all = static_cast<qint64>(reviewed.size()) + others;
        return all >= 2 || all == population;
    }

    bool operator==(const FigureCell &) const = default;
};
using FigureCells = std::vector<FigureCell>; ///< by period and stratum

/// Of the units with a key and the shares of that key, or of all of them. A review stands for as many as the population of its
/// stratum over the stratum's reviews: the probability of being drawn times the share of the drawn that were answered. For a
/// stratum without any, those with that key stand for it that differ in who handled them alone, of the same period; where there
/// are none either, all that have the key. Those that were reviewed to the last one stand for themselves.
[[nodiscard]] FigureCells cellsOf(const DrawnStrata &drawn, const std::vector<const FigureShare *> &shares,
                                  const std::vector<const FigureUnit *> &units);

/// Cells with fewer than two reviews tell nothing of their spread: W. G. Cochran, "Sampling techniques" (1977), 5A.12, joins them
/// for the variance. What a review stands for is its own stratum's.
[[nodiscard]] FigureCells collapsed(FigureCells cells);

} // namespace vigie::desk
