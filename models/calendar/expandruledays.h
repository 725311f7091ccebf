// Which days a recurrence rule may fall on: BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY and BYDAY. For this folder only.
#pragma once

#include "models/calendar/recurrence.h"

#include <array>
#include <bit>

namespace vigie::calendar {

/// A month at a time, as one bit a day, so that each BYxxx means the same at every frequency and asking for a day of the month
/// last asked for costs a few nanoseconds. What the rule leaves open comes from its start.
class DayFilter
{
public:
    DayFilter(const RecurrenceRule &rule, LocalTime start);

    [[nodiscard]] bool fits(LocalDay day)
    {
        if (day < m_first || day >= m_end)
            turnTo(day);
        return ((m_days >> (day - m_first).count()) & 1U) != 0;
    }
    /// Appends the fitting days of the month, in order.
    void collect(std::chrono::year y, std::chrono::month m, std::vector<LocalDay> &days);

private:
    using Days = std::uint32_t; ///< bit 0 is the first of the month

    void turnTo(LocalDay day);
    [[nodiscard]] Days daysOf(std::chrono::year y, std::chrono::month m) const;
    [[nodiscard]] Days byMonthDay(int length) const;
    [[nodiscard]] Days byWeekday(int firstWeekday, int length) const;
    [[nodiscard]] bool weekNumberFits(LocalDay day) const;
    [[nodiscard]] bool ordinalInYearFits(LocalDay day, std::chrono::year y) const;
    [[nodiscard]] bool yearDayFits(LocalDay day, std::chrono::year y) const;

    const RecurrenceRule &m_rule;
    unsigned m_months = 0;            ///< bit m is month m; none set: every month
    std::vector<int> m_monthDays;     ///< empty: every day
    std::array<bool, 8> m_weekdays{}; ///< by ISO number, without an ordinal
    bool m_anyWeekday = true;
    std::vector<WeekdayNumber> m_ordinals;
    bool m_ordinalsInMonth = true; ///< else in the year

    // The month last asked for.
    LocalDay m_first{};
    LocalDay m_end{};
    Days m_days = 0;
};

} // namespace vigie::calendar
