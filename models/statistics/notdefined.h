// A statistic that has no value says why. It is neither an error of whoever asked nor a number: the input is sound, there is too
// little in it.
#pragma once

#include "models/domain/wirename.h"

namespace vigie::statistics {

enum class NotDefined {
    NoUnits,            ///< nothing was rated, or nothing sampled
    OneUnit,            ///< one unit has no spread, so the estimate has no interval
    OneRater,           ///< no unit was rated twice
    OneCategory,        ///< all ratings are the same: chance alone agrees as well, and nothing is left to compare it with
    StratumNotSampled,  ///< a stratum with a population has no observation
    StratumWithOneUnit, ///< a stratum has one observation of several units, so its spread is unknown
};

} // namespace vigie::statistics

namespace vigie {

template <>
struct WireNames<statistics::NotDefined> {
    static constexpr std::array table{
        std::pair{statistics::NotDefined::NoUnits, "no-units"},
        std::pair{statistics::NotDefined::OneUnit, "one-unit"},
        std::pair{statistics::NotDefined::OneRater, "one-rater"},
        std::pair{statistics::NotDefined::OneCategory, "one-category"},
        std::pair{statistics::NotDefined::StratumNotSampled, "stratum-not-sampled"},
        std::pair{statistics::NotDefined::StratumWithOneUnit, "stratum-with-one-unit"},
    };
};

} // namespace vigie
