#include "models/calendar/holidays.h"

#include "models/domain/holidays.h"

#include <algorithm>
#include <array>

namespace vigie::calendar {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

struct MonthDay {
    unsigned month;
    unsigned day;

    bool operator==(const MonthDay &) const = default;
};

struct CivilDay {
    int year;
    MonthDay date;
};

CivilDay civil(LocalDay day)
{
    const year_month_day ymd{day};
    return {static_cast<int>(ymd.year()), {static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day())}};
}

template <std::size_t N>
bool isOneOf(const MonthDay &date, const std::array<MonthDay, N> &dates)
{
    return std::find(dates.begin(), dates.end(), date) != dates.end();
}

/// The nth (from 1) weekday (ISO) of its month.
bool isNth(LocalDay day, int weekday, int nth)
{
    return isoWeekday(day) == weekday && static_cast<int>(civil(day).date.day + 6) / 7 == nth;
}

bool isLastMonday(LocalDay day)
{
    return isoWeekday(day) == 1 && civil(day + days{7}).date.month != civil(day).date.month;
}

bool isEnglish(LocalDay day, days fromEaster)
{
    const MonthDay date = civil(day).date;
    const int weekday = isoWeekday(day);
    if (fromEaster == days{-2} || fromEaster == days{1})
        return true;
    if (date.month == 1) // on a weekend the Monday after stands in
        return date.day == 1 || (weekday == 1 && date.day <= 3);
    if (date.month == 5)
        return isNth(day, 1, 1) || isLastMonday(day);
    if (date.month == 8)
        return isLastMonday(day);
    if (date.month != 12)
        return false;
    // Of Christmas and Boxing Day, each on a weekend has the next free weekday as substitute.
    return date.day == 25 || date.day == 26 || (date.day == 27 && (weekday == 1 || weekday == 2))
        || (date.day == 28 && (weekday == 1 || weekday == 2));
}

bool isFixedAmerican(LocalDay day)
{
    const CivilDay on = civil(day);
    constexpr std::array fixed{MonthDay{1, 1}, MonthDay{7, 4}, MonthDay{11, 11}, MonthDay{12, 25}};
    return isOneOf(on.date, fixed) || (on.year >= 2021 && on.date == MonthDay{6, 19});
}

bool isAmerican(LocalDay day)
{
    const int weekday = isoWeekday(day);
    // Of a Saturday the Friday before is observed, of a Sunday the Monday after.
    if (isFixedAmerican(day) || (weekday == 5 && isFixedAmerican(day + days{1}))
        || (weekday == 1 && isFixedAmerican(day - days{1})))
        return true;
    switch (civil(day).date.month) {
    case 1:
    case 2:
        return isNth(day, 1, 3);
    case 5:
        return isLastMonday(day);
    case 9:
        return isNth(day, 1, 1);
    case 10:
        return isNth(day, 1, 2);
    case 11:
        return isNth(day, 4, 4);
    default:
        return false;
    }
}

bool isMalagasy(LocalDay day, days fromEaster)
{
    constexpr std::array fixed{MonthDay{1, 1},  MonthDay{3, 8},  MonthDay{3, 29}, MonthDay{5, 1},
                               MonthDay{6, 26}, MonthDay{8, 15}, MonthDay{11, 1}, MonthDay{12, 25}};
    return isOneOf(civil(day).date, fixed) || fromEaster == days{0} || fromEaster == days{1} || fromEaster == days{39}
    || fromEaster == days{49} || fromEaster == days{50};
}

unsigned equinoxDay(int year, double base)
{
    const int since = year - 1980;
    return static_cast<unsigned>(base + 0.242194 * since - since / 4);
}

/// A holiday in its own right, without the days that stand in for it or lie between two.
bool isNamedJapanese(LocalDay day)
{
    const CivilDay on = civil(day);
    constexpr std::array fixed{MonthDay{1, 1}, MonthDay{2, 11}, MonthDay{2, 23}, MonthDay{4, 29}, MonthDay{5, 3},
                               MonthDay{5, 4}, MonthDay{5, 5},  MonthDay{8, 11}, MonthDay{11, 3}, MonthDay{11, 23}};
    if (isOneOf(on.date, fixed))
        return true;
    switch (on.date.month) {
    case 1:
        return isNth(day, 1, 2);
    case 3:
        return on.date.day == equinoxDay(on.year, 20.8431);
    case 7:
        return isNth(day, 1, 3);
    case 9:
        return isNth(day, 1, 3) || on.date.day == equinoxDay(on.year, 23.2488);
    case 10:
        return isNth(day, 1, 2);
    default:
        return false;
    }
}

bool isJapanese(LocalDay day)
{
    if (isNamedJapanese(day))
        return true;
    if (isoWeekday(day) != 7 && isNamedJapanese(day - days{1}) && isNamedJapanese(day + days{1}))
        return true;
    // Article 3(2): the first day after a holiday on a Sunday that is none itself.
    for (LocalDay before = day - days{1}; isNamedJapanese(before); before -= days{1}) {
        if (isoWeekday(before) == 7)
            return true;
    }
    return false;
}

} // namespace

bool isPublicHoliday(const QString &country, LocalDay day)
{
    const CivilDay on = civil(day);
    if (country == QLatin1String("FR"))
        return isFrenchHoliday({on.year, static_cast<int>(on.date.month), static_cast<int>(on.date.day)});
    const days fromEaster = day - toLocalDay(easterSunday(on.year));
    if (country == QLatin1String("GB"))
        return isEnglish(day, fromEaster);
    if (country == QLatin1String("US"))
        return isAmerican(day);
    if (country == QLatin1String("MG"))
        return isMalagasy(day, fromEaster);
    if (country == QLatin1String("JP"))
        return isJapanese(day);
    return false;
}

} // namespace vigie::calendar
