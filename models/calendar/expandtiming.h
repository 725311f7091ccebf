// When an event takes place and for how long, resolved to one zone. For this folder only.
#pragma once

#include "models/calendar/zones.h"

#include <set>

namespace vigie::calendar {

/// Problems met while expanding; at most 200 are kept.
class Complaints
{
public:
    void add(int line, const QString &what)
    {
        if (m_problems.size() < 200)
            m_problems.push_back({line, what});
    }
    [[nodiscard]] std::vector<Problem> take() { return std::move(m_problems); }

    std::set<QString> unknownZones; ///< already told of

private:
    std::vector<Problem> m_problems;
};

struct Timing {
    ZoneCursor *zone = nullptr; ///< of the resolver
    LocalTime start{};
    bool allDay = false;
    bool uncertain = false;
    int days = 0;    ///< nominal
    Seconds time{0}; ///< exact

    /// The range of the instance that begins at `local`, which is `begin` in UTC.
    [[nodiscard]] TimeRange range(LocalTime local, Instant begin) const
    {
        const Instant end = (days == 0 ? begin : zone->toUtc(local + std::chrono::days{days})) + time;
        return {begin, std::max(begin, end)};
    }
    [[nodiscard]] TimeRange at(LocalTime local) const { return range(local, zone->toUtc(local)); }
    [[nodiscard]] Seconds longest() const { return std::chrono::days{days + 1} + time; }
};

/// Broken lengths become an uncertain hour or day, with a complaint.
[[nodiscard]] Timing timingOf(const Event &event, ZoneResolver &zones, Complaints &complaints);

/// The moment of a value beside a start of `timing`: a floating one means the start's zone.
[[nodiscard]] Instant utcBeside(const DateTimeValue &value, const Timing &timing, ZoneResolver &zones);

/// UNTIL in the wall time of `timing`, inclusive.
[[nodiscard]] std::optional<LocalTime> lastOf(const RecurrenceRule &rule, const Timing &timing);

} // namespace vigie::calendar
