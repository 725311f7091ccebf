// Recurrence rules of RFC 5545 §3.3.10 in wall time. Zones are applied by the caller.
#pragma once

#include "models/calendar/localtime.h"
#include "models/domain/result.h"

#include <vector>

namespace vigie::calendar {

enum class Frequency { Secondly, Minutely, Hourly, Daily, Weekly, Monthly, Yearly };

/// MO, 2TU, -1FR. An ordinal counts within the month or the year; 0 is every such weekday.
struct WeekdayNumber {
    int weekday = 1; ///< 1 Monday … 7 Sunday
    int ordinal = 0;

    bool operator==(const WeekdayNumber &) const = default;
};

enum class TimeForm { Utc, Floating, Zoned, Date };

/// A DATE or DATE-TIME as written: its wall time, and how it says where.
struct DateTimeValue {
    LocalTime local{}; ///< of UTC when Utc, midnight when Date
    TimeForm form = TimeForm::Utc;
    QString tzid; ///< of Zoned

    bool operator==(const DateTimeValue &) const = default;
};

struct RecurrenceRule {
    Frequency frequency = Frequency::Daily;
    int interval = 1;
    std::optional<int> count;
    std::optional<DateTimeValue> until;
    /// Sorted, each number once.
    std::vector<int> bySecond, byMinute, byHour, byMonthDay, byYearDay, byWeekNumber, byMonth, bySetPosition;
    std::vector<WeekdayNumber> byDay;
    int weekStart = 1;

    bool operator==(const RecurrenceRule &) const = default;
};

/// InvalidInput when the text is no rule; the detail names the part, never its value.
[[nodiscard]] Result<RecurrenceRule> parseRule(QStringView text);

/// How much work an expansion may cost. A step is one period, day or time looked at; about 20 ns.
struct Budget {
    std::int64_t steps = 1'000'000;
    std::int64_t instances = 50'000;
};

enum class Ended { Complete, OutOfSteps, OutOfInstances };

struct RuleExpansion {
    std::vector<LocalTime> instances; ///< sorted, unique
    Ended ended = Ended::Complete;
};

/// The instances in [from, to) of `rule` starting at `start`. `last` is UNTIL in the wall time of `start`, inclusive; it
/// replaces rule.until. A start that the rule does not generate is not an instance (RFC 5545 leaves that set undefined).
/// `budget` is used up; without COUNT the cost does not depend on how far `from` is from `start`.
[[nodiscard]] RuleExpansion expandRule(const RecurrenceRule &rule, LocalTime start, LocalTime from, LocalTime to,
                                       std::optional<LocalTime> last, Budget &budget);

} // namespace vigie::calendar
