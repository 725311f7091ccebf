// What rates are weighed by: the strata of each period, and what was reviewed of them.
#pragma once

#include "models/desk/qualityfigures.h"

namespace vigie::desk {

/// Units of a stratum, or of several that were joined.
struct FigureCell {
    qint64 population = 0;
    std::vector<const FigureUnit *> reviewed;

    void join(const FigureCell &other)
    {
        population += other.population;
        reviewed.insert(reviewed.end(), other.reviewed.begin(), other.reviewed.end());
    }
    [[nodiscard]] bool isEnough() const { return reviewed.size() >= 2 || static_cast<qint64>(reviewed.size()) == population; }

    bool operator==(const FigureCell &) const = default;
};

/// By period and stratum. Cells with less than two reviews tell nothing of their spread: W. G. Cochran, "Sampling techniques"
/// (1977), 5A.12, joins them.
[[nodiscard]] std::vector<FigureCell> collapsed(const std::map<std::pair<size_t, QString>, FigureCell> &cells);

} // namespace vigie::desk
