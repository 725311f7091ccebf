#include "ui/calendar/dayspan.h"

#include <algorithm>
#include <cmath>

namespace vigie::ui {

namespace {

double inMinutes(Seconds seconds)
{
    return static_cast<double>(seconds.count()) / 60.0;
}

/// Minutes of the wall clock after midnight of `date` when the zone is `offset` east of UTC.
double wallMinute(Instant instant, int offset, QDate date)
{
    const Instant midnight = toInstant(QDateTime(date, QTime(0, 0), QTimeZone::utc()));
    return inMinutes(instant + Seconds(offset) - midnight);
}

} // namespace

DaySpan::DaySpan(QDate date, const QTimeZone &zone)
    : m_date(date)
    , m_range{toInstant(date.startOfDay(zone)), toInstant(date.addDays(1).startOfDay(zone))}
{
    // A transition at the very start of the day is already in startOfDay(); only one inside it bends the ruler.
    const auto transitions = zone.transitions(toDateTime(m_range.start).addSecs(-3600), toDateTime(m_range.end));
    Instant from = m_range.start;
    for (const QTimeZone::OffsetData &transition : transitions) {
        const Instant at = toInstant(transition.atUtc);
        const int before = zone.offsetFromUtc(toDateTime(at - Seconds(1)));
        const Seconds by(transition.offsetFromUtc - before);
        if (by.count() == 0 || at <= m_range.start || at >= m_range.end)
            continue;
        const double leaves = wallMinute(at, before, date);
        if (by.count() > 0) {
            addSegment(from, at, wallMinute(from, zone.offsetFromUtc(toDateTime(from)), date), 1);
            m_change = ClockChange{at, by, leaves, leaves + inMinutes(by)};
            from = at;
        } else {
            const Instant twiceFrom = std::max(from, at + by);
            const Instant twiceTo = std::min(m_range.end, at - by);
            const double minute = wallMinute(twiceFrom, before, date);
            addSegment(from, twiceFrom, wallMinute(from, before, date), 1);
            addSegment(twiceFrom, twiceTo, minute, 0.5);
            m_change = ClockChange{at, by, minute, leaves};
            from = twiceTo;
        }
    }
    if (from < m_range.end)
        addSegment(from, m_range.end, wallMinute(from, zone.offsetFromUtc(toDateTime(from)), date), 1);
}

void DaySpan::addSegment(Instant from, Instant to, double minute, double scale)
{
    if (from < to)
        m_segments.push_back({{from, to}, minute, scale});
}

double DaySpan::minuteOf(Instant instant) const
{
    if (instant <= m_range.start || m_segments.empty())
        return m_segments.empty() || instant < m_range.start ? 0 : m_segments.front().minute;
    if (instant >= m_range.end)
        return minutesPerDay;
    const auto next = std::upper_bound(m_segments.begin(), m_segments.end(), instant,
                                       [](Instant value, const Segment &segment) { return value < segment.when.start; });
    const Segment &segment = *std::prev(next);
    return std::clamp(segment.minute + inMinutes(instant - segment.when.start) * segment.scale, 0.0, minutesPerDay);
}

Instant DaySpan::instantAt(double minute) const
{
    for (const Segment &segment : m_segments) {
        if (minute < segment.minute)
            return segment.when.start;
        const double length = inMinutes(segment.when.duration()) * segment.scale;
        if (minute < segment.minute + length)
            return segment.when.start + Seconds(std::llround((minute - segment.minute) * 60.0 / segment.scale));
    }
    return m_range.end;
}

std::vector<DaySpan> daySpans(QDate first, int count, const QTimeZone &zone)
{
    std::vector<DaySpan> spans;
    spans.reserve(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i)
        spans.emplace_back(first.addDays(i), zone);
    return spans;
}

} // namespace vigie::ui
