// Events of a calendar as instances in a window of time.
#pragma once

#include "models/calendar/icalendar.h"
#include "models/domain/wirename.h"

namespace vigie::calendar {

enum class InstanceKind { Busy, Tentative, OutOfOffice, Travel, Free };

} // namespace vigie::calendar

template <>
struct vigie::WireNames<vigie::calendar::InstanceKind> {
    using Kind = vigie::calendar::InstanceKind;
    static constexpr std::array table{
        std::pair{Kind::Busy, "busy"},     std::pair{Kind::Tentative, "tentative"}, std::pair{Kind::OutOfOffice, "out-of-office"},
        std::pair{Kind::Travel, "travel"}, std::pair{Kind::Free, "free"},
    };
};

namespace vigie::calendar {

/// What the instances of one event have in common. Holds no title, note or attendee (C1).
struct InstanceSource {
    QString uid;
    bool allDay = false;
    InstanceKind kind = InstanceKind::Busy;
    bool uncertain = false; ///< its zone is unknown or its times were broken
    QString city;           ///< where it is or, of travel, leads to, from a fixed list; else empty

    bool operator==(const InstanceSource &) const = default;
};

/// 24 bytes, because an event of one year may have a hundred: texts are in its source.
struct Instance {
    TimeRange when;           ///< start == end for a moment
    std::uint32_t source = 0; ///< in Expansion::sources
};

struct Expansion {
    std::vector<Instance> instances; ///< sorted by start and end; equal ones in the order of the file
    std::vector<InstanceSource> sources;
    std::vector<Problem> problems; ///< met while expanding; those of reading are in the calendar
    bool complete = true;          ///< false when the budget ended: instances may be missing

    [[nodiscard]] const InstanceSource &sourceOf(const Instance &instance) const { return sources[instance.source]; }
};

/// What one calendar may cost in all, about 100 ms; a single event gets at most a tenth of the steps.
struct ExpansionLimits {
    std::int64_t steps = 10'000'000;
    std::int64_t instances = 200'000;
};

/// What becomes of the start of a series that its own rule does not generate: RFC 5545 §3.8.5.3 leaves undefined whether it takes
/// place, and the calendars in use show it.
enum class UnlistedStart { LeftOut, Uncertain };

/// Every instance that overlaps `window` (a moment: that lies in it), cancelled ones left out. All-day and floating events are
/// in `zone` (see calendarZone()); their wall time decides, so an all-day event of the day of a clock change has 23 or 25 hours.
/// An event with an unknown TZID is kept in `zone` and marked uncertain.
[[nodiscard]] Expansion expand(const Calendar &calendar, const TimeRange &window, const QTimeZone &zone,
                               const ExpansionLimits &limits = {}, UnlistedStart unlisted = UnlistedStart::LeftOut);

} // namespace vigie::calendar
