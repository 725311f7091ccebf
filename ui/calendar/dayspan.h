// A calendar day of one zone as it lies on the time line. Days have 23, 24 or 25 hours (DST), and a few zones skip
// midnight; everything here follows the zone's real transitions, never a sum of seconds.
#pragma once

#include "models/domain/time.h"

#include <QDate>

#include <vector>

namespace vigie::ui {

/// Of the ruler of any day.
constexpr double minutesPerDay = 24 * 60;

/// The clock of the zone moves inside the day.
struct ClockChange {
    Instant at;
    Seconds by{0};         ///< positive: an hour is skipped, negative: it comes twice
    double fromMinute = 0; ///< of the wall clock, the skipped or repeated stretch
    double toMinute = 0;

    bool operator==(const ClockChange &) const = default;
};

/// Ruler minutes are minutes of the wall clock, 0 … 1440, so that 9:00 is at the same height on every day. A skipped hour
/// leaves a gap on the ruler, a repeated hour holds two real hours at half the scale: the mapping stays monotonic.
class DaySpan
{
public:
    DaySpan() = default;
    DaySpan(QDate date, const QTimeZone &zone);

    [[nodiscard]] QDate date() const { return m_date; }
    [[nodiscard]] Instant start() const { return m_range.start; }
    [[nodiscard]] Instant end() const { return m_range.end; }
    [[nodiscard]] TimeRange range() const { return m_range; }
    [[nodiscard]] const std::optional<ClockChange> &clockChange() const { return m_change; }

    /// Clamped to the day: 0 before it, 1440 after it.
    [[nodiscard]] double minuteOf(Instant instant) const;
    /// Inverse of minuteOf, rounded to seconds; inside a gap the instant of the change.
    [[nodiscard]] Instant instantAt(double minute) const;

    bool operator==(const DaySpan &) const = default;

private:
    struct Segment {
        TimeRange when;
        double minute = 0; ///< at `when.start`
        double scale = 1;  ///< ruler minutes per real minute

        bool operator==(const Segment &) const = default;
    };

    void addSegment(Instant from, Instant to, double minute, double scale);

    QDate m_date;
    TimeRange m_range;
    std::vector<Segment> m_segments; ///< in order, without overlap, covering the day
    std::optional<ClockChange> m_change;
};

/// `count` days from `first`.
[[nodiscard]] std::vector<DaySpan> daySpans(QDate first, int count, const QTimeZone &zone);

} // namespace vigie::ui
