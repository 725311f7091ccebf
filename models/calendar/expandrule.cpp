// The set of a rule is built period by period: the days of the period that pass every day filter, times the times of day,
// then BYSETPOS.
#include "models/calendar/expandruledays.h"

namespace vigie::calendar {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr int lastRuleYear = 9999;

bool holds(const std::vector<int> &list, int value)
{
    return std::binary_search(list.begin(), list.end(), value);
}

LocalDay firstOfYear(int y)
{
    return LocalDay{year{y} / 1 / 1};
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
        , m_filter(rule, start)
        , m_hours(rule.byHour)
        , m_minutes(rule.byMinute)
        , m_seconds(rule.bySecond)
    {
        for (int &second : m_seconds)
            second = std::min(second, 59);
        m_seconds.erase(std::unique(m_seconds.begin(), m_seconds.end()), m_seconds.end());
        // What the rule leaves open comes from the start.
        const Seconds time = start - LocalTime{dayOf(start)};
        if (rule.frequency >= Frequency::Daily && m_hours.empty())
            m_hours = {static_cast<int>(time.count() / 3600)};
        if (rule.frequency >= Frequency::Hourly && m_minutes.empty())
            m_minutes = {static_cast<int>(time.count() / 60 % 60)};
        if (rule.frequency >= Frequency::Minutely && m_seconds.empty())
            m_seconds = {static_cast<int>(time.count() % 60)};
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
        return time >= m_to || (m_last && time > *m_last) || time >= LocalTime{firstOfYear(lastRuleYear + 1)};
    }

    /// The number of the first period worth looking at, when periods are counted from the start's in steps of the interval.
    [[nodiscard]] std::int64_t firstIndex(std::int64_t periodsUntilFrom) const
    {
        if (m_rule.count || periodsUntilFrom <= 0)
            return 0; // COUNT counts from the start
        return periodsUntilFrom / m_rule.interval;
    }

    /// Week numbers and days of the year are looked at day by day, all else a month at a time.
    [[nodiscard]] std::int64_t daysAlone(std::int64_t number) const
    {
        return m_rule.byWeekNumber.empty() && m_rule.byYearDay.empty() ? 0 : number;
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

    /// One period of the whole days in m_days, which are sorted; false when the expansion is over.
    bool takeDays()
    {
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
        for (std::int64_t y = first + firstIndex(from - first) * m_rule.interval; y <= lastRuleYear; y += m_rule.interval) {
            if (pastEnd(LocalTime{firstOfYear(static_cast<int>(y))}))
                return;
            m_days.clear();
            for (unsigned m = 1; m <= 12; ++m)
                m_filter.collect(year{static_cast<int>(y)}, month{m}, m_days);
            if (!step(12 + daysAlone(365)) || !takeDays())
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
        for (std::int64_t n = first + firstIndex(number(dayOf(m_from)) - first) * m_rule.interval; n < (lastRuleYear + 1) * 12LL;
             n += m_rule.interval) {
            const year y{static_cast<int>(n / 12)};
            const month m{static_cast<unsigned>(n % 12) + 1};
            if (pastEnd(LocalTime{LocalDay{y / m / 1}}) || !step(1 + daysAlone(31)))
                return;
            m_days.clear();
            m_filter.collect(y, m, m_days);
            if (!takeDays())
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
                if (m_filter.fits(week + days{i}))
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
            if (m_filter.fits(day))
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
                if (!m_filter.fits(day)) {
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

    DayFilter m_filter;
    std::vector<int> m_hours, m_minutes, m_seconds;
    std::int64_t m_left = -1; ///< of COUNT; negative without
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
