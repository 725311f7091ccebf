#include "models/domain/holidays.h"

#include <algorithm>
#include <array>
#include <utility>

namespace vigie {

QDate easterSunday(int year)
{
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    const int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    const int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return {year, f / 31, f % 31 + 1};
}

bool isFrenchHoliday(const QDate &day, FrenchRegion region)
{
    constexpr std::array fixed{std::pair{1, 1},  std::pair{5, 1},  std::pair{5, 8},   std::pair{7, 14},
                               std::pair{8, 15}, std::pair{11, 1}, std::pair{11, 11}, std::pair{12, 25}};
    const std::pair<int, int> date{day.month(), day.day()};
    const qint64 fromEaster = easterSunday(day.year()).daysTo(day);
    if (std::find(fixed.begin(), fixed.end(), date) != fixed.end() || fromEaster == 1 || fromEaster == 39 || fromEaster == 50)
        return true;
    return region == FrenchRegion::AlsaceMoselle && (fromEaster == -2 || date == std::pair{12, 26});
}

bool isWorkingDay(const QDate &day, FrenchRegion region)
{
    return day.dayOfWeek() < Qt::Saturday && !isFrenchHoliday(day, region);
}

} // namespace vigie
