// The public holidays of France by rule, so that they are right in any year. Other countries' are in models/calendar.
#pragma once

#include "models/domain/wirename.h"

#include <QDate>

namespace vigie {

/// Easter Sunday of the Gregorian calendar, from 1583 on (Meeus/Jones/Butcher, in Meeus, Astronomical Algorithms, ch. 8).
[[nodiscard]] QDate easterSunday(int year);

/// The departments of Moselle, Bas-Rhin and Haut-Rhin have Good Friday and 26 December too (Code du travail, L3134-13; Good
/// Friday where there is a Protestant church, which is taken to be everywhere: a day too many only delays).
enum class FrenchRegion { Common, AlsaceMoselle };

template <>
struct WireNames<FrenchRegion> {
    static constexpr std::array table{
        std::pair{FrenchRegion::Common, "common"},
        std::pair{FrenchRegion::AlsaceMoselle, "alsace-moselle"},
    };
};

/// Code du travail, L3133-1. One-off holidays are not known.
[[nodiscard]] bool isFrenchHoliday(const QDate &day, FrenchRegion region = FrenchRegion::Common);

/// Neither a Saturday, a Sunday nor a public holiday (Regulation 1182/71, art. 2(2)).
[[nodiscard]] bool isWorkingDay(const QDate &day, FrenchRegion region);

} // namespace vigie
