#include "models/calendar/expandruledays.h"

namespace vigie::calendar {

namespace {

using std::chrono::days;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

/// Either the number itself or its count from the end is in the list.
bool holdsEither(const std::vector<int> &list, int number, int total)
{
    return std::binary_search(list.begin(), list.end(), number)
        || std::binary_search(list.begin(), list.end(), number - total - 1);
}

LocalDay firstOf(year y)
{
    return LocalDay{y / 1 / 1};
}

int daysIn(year y)
{
    return y.is_leap() ? 366 : 365;
}

} // namespace

DayFilter::DayFilter(const RecurrenceRule &rule, LocalTime start)
    : m_rule(rule)
    , m_monthDays(rule.byMonthDay)
{
    const year_month_day date{dayOf(start)};
    for (const int number : rule.byMonth)
        m_months |= 1U << number;
    // An ordinal means something in a month or a year only (RFC 5545 §3.3.10); elsewhere it is dropped.
    const bool ordinals = rule.frequency == Frequency::Monthly || rule.frequency == Frequency::Yearly;
    for (const WeekdayNumber &day : rule.byDay) {
        if (ordinals && day.ordinal != 0)
            m_ordinals.push_back(day);
        else
            m_weekdays.at(static_cast<std::size_t>(day.weekday)) = true;
    }
    m_anyWeekday = rule.byDay.empty();
    if (rule.byWeekNumber.empty() && rule.byYearDay.empty() && rule.byMonthDay.empty() && rule.byDay.empty()) {
        if (rule.frequency == Frequency::Yearly && m_months == 0)
            m_months = 1U << static_cast<unsigned>(date.month());
        if (rule.frequency == Frequency::Yearly || rule.frequency == Frequency::Monthly)
            m_monthDays = {static_cast<int>(static_cast<unsigned>(date.day()))};
        if (rule.frequency == Frequency::Weekly) {
            m_anyWeekday = false;
            m_weekdays.at(static_cast<std::size_t>(isoWeekday(dayOf(start)))) = true;
        }
    }
    m_ordinalsInMonth = rule.frequency == Frequency::Monthly || m_months != 0;
}

void DayFilter::turnTo(LocalDay day)
{
    const year_month_day date{day};
    m_first = LocalDay{date.year() / date.month() / 1};
    m_end = LocalDay{date.year() / date.month() / std::chrono::last} + days{1};
    m_days = daysOf(date.year(), date.month());
}

void DayFilter::collect(year y, month m, std::vector<LocalDay> &found)
{
    const LocalDay first{y / m / 1};
    for (Days left = daysOf(y, m); left != 0; left &= left - 1)
        found.push_back(first + days{std::countr_zero(left)});
}

DayFilter::Days DayFilter::daysOf(year y, month m) const
{
    if (m_months != 0 && ((m_months >> static_cast<unsigned>(m)) & 1U) == 0)
        return 0;
    const int length = static_cast<int>(static_cast<unsigned>((y / m / std::chrono::last).day()));
    const LocalDay first{y / m / 1};
    Days fitting = (Days{1} << (length - 1) << 1) - 1;
    if (!m_monthDays.empty())
        fitting &= byMonthDay(length);
    if (!m_anyWeekday)
        fitting &= byWeekday(isoWeekday(first), length);
    const bool ordinalsInYear = !m_ordinals.empty() && !m_ordinalsInMonth;
    if (!ordinalsInYear && m_rule.byYearDay.empty() && m_rule.byWeekNumber.empty())
        return fitting;
    for (Days left = fitting; left != 0; left &= left - 1) {
        const LocalDay day = first + days{std::countr_zero(left)};
        if ((ordinalsInYear && !ordinalInYearFits(day, y)) || (!m_rule.byYearDay.empty() && !yearDayFits(day, y))
            || (!m_rule.byWeekNumber.empty() && !weekNumberFits(day)))
            fitting &= ~(left & (~left + 1));
    }
    return fitting;
}

DayFilter::Days DayFilter::byMonthDay(int length) const
{
    Days fitting = 0;
    for (const int number : m_monthDays) {
        const int index = number > 0 ? number - 1 : length + number;
        if (index >= 0 && index < length)
            fitting |= Days{1} << index;
    }
    return fitting;
}

/// Ordinals in the year are not decided here: their weekdays all fit.
DayFilter::Days DayFilter::byWeekday(int firstWeekday, int length) const
{
    constexpr Days everySeventh = 1U | 1U << 7 | 1U << 14 | 1U << 21 | 1U << 28;
    const auto offset = [firstWeekday](int weekday) { return (weekday - firstWeekday + 7) % 7; };
    Days fitting = 0;
    for (int weekday = 1; weekday <= 7; ++weekday) {
        if (m_weekdays.at(static_cast<std::size_t>(weekday)))
            fitting |= everySeventh << offset(weekday);
    }
    for (const WeekdayNumber &day : m_ordinals) {
        const int first = offset(day.weekday);
        const int last = first + (length - 1 - first) / 7 * 7;
        const int index = day.ordinal > 0 ? first + 7 * (day.ordinal - 1) : last + 7 * (day.ordinal + 1);
        if (!m_ordinalsInMonth)
            fitting |= everySeventh << first;
        else if (index >= 0 && index < length)
            fitting |= Days{1} << index;
    }
    return fitting;
}

bool DayFilter::weekNumberFits(LocalDay day) const
{
    // The week belongs to the year that has at least four of its days, so its fourth day decides.
    const int intoWeek = (isoWeekday(day) - m_rule.weekStart + 7) % 7;
    const LocalDay fourth = day - days{intoWeek} + days{3};
    const year weekYear = year_month_day{fourth}.year();
    const LocalDay january1 = firstOf(weekYear);
    const int number = static_cast<int>((fourth - january1).count()) / 7 + 1;
    // A year has 53 weeks when its last day is past the middle of a 53rd.
    const LocalDay next = firstOf(weekYear + std::chrono::years{1});
    const int intoFirst = (isoWeekday(january1) - m_rule.weekStart + 7) % 7;
    const LocalDay firstFourth = january1 - days{intoFirst} + days{3};
    const LocalDay firstWeekFourth = firstFourth < january1 ? firstFourth + days{7} : firstFourth;
    const int total = static_cast<int>((next - firstWeekFourth).count() + 6) / 7;
    return holdsEither(m_rule.byWeekNumber, number, total);
}

bool DayFilter::ordinalInYearFits(LocalDay day, year y) const
{
    const int weekday = isoWeekday(day);
    if (m_weekdays.at(static_cast<std::size_t>(weekday)))
        return true;
    const int index = static_cast<int>((day - firstOf(y)).count());
    const int fromEnd = -((daysIn(y) - 1 - index) / 7 + 1);
    return std::any_of(m_ordinals.begin(), m_ordinals.end(), [&](const WeekdayNumber &wanted) {
        return wanted.weekday == weekday && (wanted.ordinal > 0 ? index / 7 + 1 : fromEnd) == wanted.ordinal;
    });
}

bool DayFilter::yearDayFits(LocalDay day, year y) const
{
    return holdsEither(m_rule.byYearDay, static_cast<int>((day - firstOf(y)).count()) + 1, daysIn(y));
}

} // namespace vigie::calendar
