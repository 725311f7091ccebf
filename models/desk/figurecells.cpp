#include "models/desk/figurecells.h"

#include "models/domain/sampling.h"

#include <algorithm>
#include <utility>

namespace vigie::desk {
namespace {

/// What there is of a stratum with a key.
struct KeyedPart {
    const DrawnStratum *whole = nullptr;
    qint64 population = 0;
    std::vector<const FigureUnit *> reviewed;
    qint64 joined = 0; ///< of strata that it stands for as well
};
using KeyedParts = std::map<StratumPlace, KeyedPart>;

bool differInHandling(const QString &one, const QString &other)
{
    StratumValues first = stratumValues(one);
    StratumValues second = stratumValues(other);
    return first.erase(StratumDimension::Handling) > 0 && second.erase(StratumDimension::Handling) > 0 && first == second;
}

/// Of the same period.
KeyedPart *reviewedByOtherHandling(KeyedParts &parts, const StratumPlace &place)
{
    const auto found = std::find_if(parts.begin(), parts.end(), [&place](const auto &one) {
        return one.first.first == place.first && !one.second.reviewed.empty() && differInHandling(one.first.second, place.second);
    });
    return found == parts.end() ? nullptr : &found->second;
}

/// How many a review of the part stands for, short of what is left over. REQUIRES that there is one.
double weightIn(const KeyedPart &part)
{
    return static_cast<double>(part.whole->population) / static_cast<double>(part.whole->reviewed)
        + static_cast<double>(part.joined) / static_cast<double>(part.reviewed.size());
}

/// Of the reviews of all parts, for those parts that nothing else stands for: how many times as many each stands for.
double spreadOf(const KeyedParts &parts, qint64 left)
{
    double stoodFor = 0;
    for (const auto &[place, part] : parts) {
        if (!part.reviewed.empty())
            stoodFor += weightIn(part) * static_cast<double>(part.reviewed.size());
    }
    return 1.0 + static_cast<double>(left) / stoodFor;
}

} // namespace

DrawnStrata drawnStrataOf(const Figured &figured)
{
    DrawnStrata strata;
    for (const FigureShare &share : figured.shares)
        strata[{share.period, share.stratum}].population += share.dimension ? 0 : share.population;
    for (const FigureUnit &unit : figured.units) {
        DrawnStratum &stratum = strata[{unit.period, unit.stratum}];
        stratum.reviewed += unit.state == FigureState::Reviewed ? 1 : 0;
        ++stratum.drawn;
    }
    return strata;
}

FigureCells cellsOf(const DrawnStrata &drawn, const std::vector<const FigureShare *> &shares,
                    const std::vector<const FigureUnit *> &units)
{
    KeyedParts parts;
    qint64 population = 0;
    qint64 reviewed = 0;
    for (const FigureShare *share : shares) {
        KeyedPart &part = parts[{share->period, share->stratum}];
        part.population += share->population;
        population += share->population;
    }
    for (const FigureUnit *unit : units) {
        const auto part = unit->state == FigureState::Reviewed ? parts.find({unit->period, unit->stratum}) : parts.end();
        if (part == parts.end())
            continue;
        part->second.reviewed.push_back(unit);
        ++reviewed;
    }
    for (auto &[place, part] : parts)
        part.whole = &drawn.at(place);
    qint64 left = 0;
    for (const auto &[place, part] : parts) {
        if (part.whole->reviewed > 0)
            continue;
        KeyedPart *other = reviewedByOtherHandling(parts, place);
        (other ? other->joined : left) += part.population;
    }
    const bool isCensus = reviewed == population;
    const double spread = spreadOf(parts, left);
    FigureCells cells;
    for (const auto &[place, part] : parts) {
        FigureCell &cell = cells.emplace_back();
        cell.period = place.first;
        cell.population = isCensus ? part.population : part.whole->population;
        cell.others = isCensus ? 0 : part.whole->reviewed - static_cast<qint64>(part.reviewed.size());
        cell.reviewed.reserve(part.reviewed.size());
        for (const FigureUnit *unit : part.reviewed)
            cell.reviewed.push_back({unit, isCensus ? 1.0 : 1.0 / (weightIn(part) * spread)});
    }
    return cells;
}

FigureCells collapsed(FigureCells cells)
{
    FigureCells enough;
    FigureCell rest;
    for (size_t i = 0; i < cells.size(); ++i) {
        // A period is closed with its own rest as long as that can stand alone.
        const bool isLastOfPeriod = i + 1 == cells.size() || cells[i + 1].period != cells[i].period;
        if (cells[i].isEnough())
            enough.push_back(std::move(cells[i]));
        else
            rest.join(cells[i]);
        if (isLastOfPeriod && rest.population > 0 && rest.isEnough())
            enough.push_back(std::exchange(rest, {}));
    }
    if (rest.population > 0) {
        if (enough.empty())
            enough.push_back(rest);
        else
            enough.back().join(rest);
    }
    return enough;
}

} // namespace vigie::desk
