// The set of a rule is built period by period: the days of the period that pass every day filter, times the times of day,
// then BYSETPOS. Days are tested by predicates, so that each BYxxx means the same at every frequency.
#include "models/calendar/recurrence.h"

namespace vigie::calendar {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr int lastYear = 9999;

bool holds(const std::vector<int> &list, int value)
{
    return std::binary_search(list.begin(), list.end(), value);
}

/// Either the number itself or its count from the end is in the list.
bool holdsEither(const std::vector<int> &list, int number, int total)
{
    return holds(list, number) || holds(list, number - total - 1);
}

LocalDay firstOfYear(int y)
{
    return LocalDay{year{y} / 1 / 1};
}

int daysInMonth(year y, month m)
{
    return static_cast<int>(static_cast<unsigned>((y / m / std::chrono::last).day()));
}

std::int64_t floorDiv(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

std::int64_t ceilDiv(std::int64_t a, std::int64_t b)
{
    return -floorDiv(-a, b);
}

class Expander
{
public:
    Expander(const RecurrenceRule &rule, LocalTime start, LocalTime from, LocalTime to, std::optional<LocalTime> last,
             Budget &budget)
        : m_rule(rule)
        , m_start(start)
        , m_from(from)
        , m_to(to)
        , m_last(last)
        , m_budget(budget)
    {
        const year_month_day date{dayOf(start)};
        const Seconds time = start - LocalTime{dayOf(start)};
        m_months = rule.byMonth;
        m_monthDays = rule.byMonthDay;
        m_hours = rule.byHour;
        m_minutes = rule.byMinute;
        m_seconds = rule.bySecond;
        for (int &second : m_seconds)
            second = std::min(second, 59);
        m_seconds.erase(std::unique(m_seconds.begin(), m_seconds.end()), m_seconds.end());
        // An ordinal means something in a month or a year only (RFC 5545 §3.3.10); elsewhere it is dropped.
        const bool ordinals = rule.frequency == Frequency::Monthly || rule.frequency == Frequency::Yearly;
        for (const WeekdayNumber &day : rule.byDay) {
            if (ordinals && day.ordinal != 0)
                m_ordinalDays.push_back(day);
            else
                m_weekdays.at(static_cast<std::size_t>(day.weekday)) = true;
        }
        m_anyWeekday = rule.byDay.empty();
        // What the rule leaves open comes from the start.
        if (rule.byWeekNumber.empty() && rule.byYearDay.empty() && rule.byMonthDay.empty() && rule.byDay.empty()) {
            if (rule.frequency == Frequency::Yearly && m_months.empty())
                m_months = {static_cast<int>(static_cast<unsigned>(date.month()))};
            if (rule.frequency == Frequency::Yearly || rule.frequency == Frequency::Monthly)
                m_monthDays = {static_cast<int>(static_cast<unsigned>(date.day()))};
            if (rule.frequency == Frequency::Weekly) {
                m_anyWeekday = false;
                m_weekdays.at(static_cast<std::size_t>(isoWeekday(dayOf(start)))) = true;
            }
        }
        if (rule.frequency >= Frequency::Daily && m_hours.empty())
            m_hours = {static_cast<int>(time.count() / 3600)};
        if (rule.frequency >= Frequency::Hourly && m_minutes.empty())
            m_minutes = {static_cast<int>(time.count() / 60 % 60)};
        if (rule.frequency >= Frequency::Minutely && m_seconds.empty())
            m_seconds = {static_cast<int>(time.count() % 60)};
        m_monthsOfOrdinals = rule.frequency == Frequency::Monthly || !m_months.empty();
        m_left = rule.count.value_or(-1);
    }

    RuleExpansion run()
    {
        if (m_left == 0 || m_from >= m_to)
            return std::move(m_result);
        switch (m_rule.frequency) {
        case Frequency::Yearly:
            years();
            break;
        case Frequency::Monthly:
            months();
            break;
        case Frequency::Weekly:
            weeks();
            break;
        case Frequency::Daily:
            everyDay();
            break;
        case Frequency::Hourly:
        case Frequency::Minutely:
        case Frequency::Secondly:
            withinDays();
            break;
        }
        return std::move(m_result);
    }

private:
    /// False when the work must end; the reason is in the result.
    bool step(std::int64_t cost = 1)
    {
        m_budget.steps -= cost;
        if (m_budget.steps >= 0)
            return true;
        m_result.ended = Ended::OutOfSteps;
        return false;
    }

    /// Nothing at or after this is wanted.
    [[nodiscard]] bool pastEnd(LocalTime time) const
    {
        return time >= m_to || (m_last && time > *m_last) || time >= LocalTime{firstOfYear(lastYear + 1)};
    }

    /// The number of the first period worth looking at, when periods are counted from the start's in steps of the interval.
    [[nodiscard]] std::int64_t firstIndex(std::int64_t periodsUntilFrom) const
    {
        if (m_rule.count || periodsUntilFrom <= 0)
            return 0; // COUNT counts from the start
        return periodsUntilFrom / m_rule.interval;
    }

    /// False when the expansion is over.
    bool take(LocalTime time)
    {
        if (time < m_start)
            return true;
        if (pastEnd(time))
            return false;
        if (time >= m_from) {
            if (m_budget.instances <= 0) {
                m_result.ended = Ended::OutOfInstances;
                return false;
            }
            --m_budget.instances;
            m_result.instances.push_back(time);
        }
        return m_left < 0 || --m_left > 0;
    }

    [[nodiscard]] bool weekNumberFits(LocalDay day) const
    {
        // The week belongs to the year that has at least four of its days, so its fourth day decides.
        const int intoWeek = (isoWeekday(day) - m_rule.weekStart + 7) % 7;
        const LocalDay fourth = day - days{intoWeek} + days{3};
        const year weekYear = year_month_day{fourth}.year();
        const LocalDay january1 = firstOfYear(static_cast<int>(weekYear));
        const int number = static_cast<int>((fourth - january1).count()) / 7 + 1;
        // A year has 53 weeks when its last day is past the middle of a 53rd.
        const LocalDay next = LocalDay{(weekYear + std::chrono::years{1}) / 1 / 1};
        const int intoFirst = (isoWeekday(january1) - m_rule.weekStart + 7) % 7;
        const LocalDay firstFourth = january1 - days{intoFirst} + days{3};
        const LocalDay firstWeekFourth = firstFourth < january1 ? firstFourth + days{7} : firstFourth;
        const int total = static_cast<int>((next - firstWeekFourth).count() + 6) / 7;
        return holdsEither(m_rule.byWeekNumber, number, total);
    }

    [[nodiscard]] bool ordinalFits(LocalDay day, const year_month_day &date) const
    {
        const int weekday = isoWeekday(day);
        LocalDay first = firstOfYear(static_cast<int>(date.year()));
        int length = date.year().is_leap() ? 366 : 365;
        if (m_monthsOfOrdinals) {
            first = LocalDay{date.year() / date.month() / 1};
            length = daysInMonth(date.year(), date.month());
        }
        const int index = static_cast<int>((day - first).count());
        return std::any_of(m_ordinalDays.begin(), m_ordinalDays.end(), [&](const WeekdayNumber &wanted) {
            return wanted.weekday == weekday
                && (wanted.ordinal > 0 ? index / 7 + 1 == wanted.ordinal : -((length - 1 - index) / 7 + 1) == wanted.ordinal);
        });
    }

    /// Every day filter: months, week numbers, days of year, month and week.
    [[nodiscard]] bool dayFits(LocalDay day) const
    {
        const year_month_day date{day};
        if (!m_months.empty() && !holds(m_months, static_cast<int>(static_cast<unsigned>(date.month()))))
            return false;
        if (!m_monthDays.empty()
            && !holdsEither(m_monthDays, static_cast<int>(static_cast<unsigned>(date.day())),
                            daysInMonth(date.year(), date.month())))
            return false;
        if (!m_anyWeekday && !m_weekdays.at(static_cast<std::size_t>(isoWeekday(day))) && !ordinalFits(day, date))
            return false;
        if (!m_rule.byYearDay.empty()
            && !holdsEither(m_rule.byYearDay, static_cast<int>((day - firstOfYear(static_cast<int>(date.year()))).count()) + 1,
                            date.year().is_leap() ? 366 : 365))
            return false;
        return m_rule.byWeekNumber.empty() || weekNumberFits(day);
    }

    /// Adds the fitting days of one month; false when out of steps.
    bool collectMonth(year y, month m)
    {
        if (!m_months.empty() && !holds(m_months, static_cast<int>(static_cast<unsigned>(m))))
            return true;
        const int length = daysInMonth(y, m);
        const LocalDay first{y / m / 1};
        if (!m_monthDays.empty()) {
            for (const int wanted : m_monthDays) {
                const int number = wanted > 0 ? wanted : length + wanted + 1;
                if (!step())
                    return false;
                if (number >= 1 && number <= length && dayFits(first + days{number - 1}))
                    m_days.push_back(first + days{number - 1});
            }
            return true;
        }
        if (!step(length))
            return false;
        for (int i = 0; i < length; ++i) {
            if (dayFits(first + days{i}))
                m_days.push_back(first + days{i});
        }
        return true;
    }

    /// One period of whole days; false when the expansion is over.
    bool takeDays()
    {
        std::sort(m_days.begin(), m_days.end());
        m_days.erase(std::unique(m_days.begin(), m_days.end()), m_days.end());
        const auto perDay = static_cast<std::int64_t>(m_hours.size() * m_minutes.size() * m_seconds.size());
        const bool positions = !m_rule.bySetPosition.empty();
        m_times.clear();
        for (const LocalDay day : m_days) {
            // Without BYSETPOS a day before the window counts nothing, unless COUNT does.
            if (!positions && !m_rule.count && LocalTime{day + days{1}} <= m_from)
                continue;
            if (!positions && pastEnd(LocalTime{day}))
                return false;
            if (!step(perDay))
                return false;
            for (const int hour : m_hours) {
                for (const int minute : m_minutes) {
                    for (const int second : m_seconds) {
                        const LocalTime time = LocalTime{day} + hours{hour} + Minutes{minute} + Seconds{second};
                        if (positions)
                            m_times.push_back(time);
                        else if (!take(time))
                            return false;
                    }
                }
            }
        }
        return !positions || takePositions();
    }

    /// Applies BYSETPOS to m_times, the sorted set of one period.
    bool takePositions()
    {
        const auto total = static_cast<int>(m_times.size());
        std::vector<int> chosen;
        for (const int position : m_rule.bySetPosition) {
            const int index = position > 0 ? position - 1 : total + position;
            if (index >= 0 && index < total)
                chosen.push_back(index);
        }
        std::sort(chosen.begin(), chosen.end());
        chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
        return std::all_of(chosen.begin(), chosen.end(),
                           [this](int index) { return take(m_times.at(static_cast<std::size_t>(index))); });
    }

    void years()
    {
        const int first = static_cast<int>(year_month_day{dayOf(m_start)}.year());
        const int from = static_cast<int>(year_month_day{dayOf(m_from)}.year());
        for (std::int64_t y = first + firstIndex(from - first) * m_rule.interval; y <= lastYear; y += m_rule.interval) {
            if (pastEnd(LocalTime{firstOfYear(static_cast<int>(y))}) || !step())
                return;
            m_days.clear();
            for (unsigned m = 1; m <= 12; ++m) {
                if (!collectMonth(year{static_cast<int>(y)}, month{m}))
                    return;
            }
            if (!takeDays())
                return;
        }
    }

    void months()
    {
        const auto number = [](LocalDay day) {
            const year_month_day date{day};
            return static_cast<std::int64_t>(static_cast<int>(date.year())) * 12 + static_cast<unsigned>(date.month()) - 1;
        };
        const std::int64_t first = number(dayOf(m_start));
        for (std::int64_t n = first + firstIndex(number(dayOf(m_from)) - first) * m_rule.interval; n < (lastYear + 1) * 12LL;
             n += m_rule.interval) {
            const year y{static_cast<int>(n / 12)};
            const month m{static_cast<unsigned>(n % 12) + 1};
            if (pastEnd(LocalTime{LocalDay{y / m / 1}}) || !step())
                return;
            m_days.clear();
            if (!collectMonth(y, m) || !takeDays())
                return;
        }
    }

    void weeks()
    {
        const LocalDay first = dayOf(m_start) - days{(isoWeekday(dayOf(m_start)) - m_rule.weekStart + 7) % 7};
        const std::int64_t until = floorDiv((dayOf(m_from) - first).count(), 7);
        const days period{7LL * m_rule.interval};
        for (LocalDay week = first + days{7 * firstIndex(until) * m_rule.interval};; week += period) {
            if (pastEnd(LocalTime{week}) || !step(7))
                return;
            m_days.clear();
            for (int i = 0; i < 7; ++i) {
                if (dayFits(week + days{i}))
                    m_days.push_back(week + days{i});
            }
            if (!takeDays())
                return;
        }
    }

    void everyDay()
    {
        const LocalDay first = dayOf(m_start);
        const days period{m_rule.interval};
        for (LocalDay day = first + firstIndex((dayOf(m_from) - first).count()) * period;; day += period) {
            if (pastEnd(LocalTime{day}) || !step())
                return;
            m_days.clear();
            if (dayFits(day))
                m_days.push_back(day);
            if (!takeDays())
                return;
        }
    }

    /// Hourly, minutely, secondly: the clock moves by the interval, and leaps over days, hours and minutes that do not fit.
    void withinDays()
    {
        const Seconds unit = m_rule.frequency == Frequency::Hourly ? Seconds{3600}
            : m_rule.frequency == Frequency::Minutely              ? Seconds{60}
                                                                   : Seconds{1};
        const Seconds period = unit * m_rule.interval;
        const LocalTime first = std::chrono::floor<Seconds>(m_start) - Seconds{(m_start.time_since_epoch() % unit + unit) % unit};
        LocalTime now = first + period * firstIndex(floorDiv((m_from - first).count(), unit.count()));
        const auto leapTo = [&](LocalTime target) { now = first + period * ceilDiv((target - first).count(), period.count()); };
        std::optional<LocalDay> fittingDay;
        while (!pastEnd(now)) {
            if (!step())
                return;
            const LocalDay day = dayOf(now);
            if (fittingDay != day) {
                if (!dayFits(day)) {
                    leapTo(LocalTime{day + days{1}});
                    continue;
                }
                fittingDay = day;
            }
            const std::int64_t second = (now - LocalTime{day}).count();
            const LocalTime hour = LocalTime{day} + hours{second / 3600};
            if (!m_hours.empty() && !holds(m_hours, static_cast<int>(second / 3600))) {
                leapTo(hour + hours{1});
                continue;
            }
            if (m_rule.frequency == Frequency::Hourly) {
                if (!takeMinutes(hour))
                    return;
            } else {
                const LocalTime minute = hour + Minutes{second / 60 % 60};
                if (!m_minutes.empty() && !holds(m_minutes, static_cast<int>(second / 60 % 60))) {
                    leapTo(minute + Minutes{1});
                    continue;
                }
                if (m_rule.frequency == Frequency::Minutely) {
                    m_times.clear();
                    if (!collectSeconds(minute) || !takeTimes())
                        return;
                } else {
                    const auto next = std::lower_bound(m_seconds.begin(), m_seconds.end(), static_cast<int>(second % 60));
                    if (!m_seconds.empty() && (next == m_seconds.end() || *next != second % 60)) {
                        leapTo(minute + (next == m_seconds.end() ? Seconds{60} : Seconds{*next}));
                        continue;
                    }
                    m_times.assign(1, now);
                    if (!takeTimes())
                        return;
                }
            }
            now += period;
        }
    }

    bool collectSeconds(LocalTime minute)
    {
        for (const int second : m_seconds)
            m_times.push_back(minute + Seconds{second});
        return step(static_cast<std::int64_t>(m_seconds.size()));
    }

    bool takeMinutes(LocalTime hour)
    {
        m_times.clear();
        for (const int minute : m_minutes) {
            if (!collectSeconds(hour + Minutes{minute}))
                return false;
        }
        return takeTimes();
    }

    bool takeTimes()
    {
        if (!m_rule.bySetPosition.empty())
            return takePositions();
        return std::all_of(m_times.begin(), m_times.end(), [this](LocalTime time) { return take(time); });
    }

    const RecurrenceRule &m_rule;
    const LocalTime m_start;
    const LocalTime m_from;
    const LocalTime m_to;
    const std::optional<LocalTime> m_last;
    Budget &m_budget;
    RuleExpansion m_result;

    std::vector<int> m_months, m_monthDays, m_hours, m_minutes, m_seconds;
    std::vector<WeekdayNumber> m_ordinalDays;
    std::array<bool, 8> m_weekdays{}; ///< by ISO number
    bool m_anyWeekday = true;
    bool m_monthsOfOrdinals = true; ///< ordinals count within the month, else within the year
    std::int64_t m_left = -1;       ///< of COUNT; negative without
    std::vector<LocalDay> m_days;
    std::vector<LocalTime> m_times;
};

} // namespace

RuleExpansion expandRule(const RecurrenceRule &rule, LocalTime start, LocalTime from, LocalTime to, std::optional<LocalTime> last,
                         Budget &budget)
{
    return Expander(rule, start, from, to, last, budget).run();
}

} // namespace vigie::calendar
