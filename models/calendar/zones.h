// Wall time ↔ UTC by sorted transition tables; QTimeZone answers too slowly to be asked for every instance.
#pragma once

#include "models/calendar/icalendar.h"

#include <map>
#include <memory>

namespace vigie::calendar {

/// Offsets of one zone. A copy is cheap; the table is shared and immutable. Any thread.
class Zone
{
public:
    struct Transition {
        std::int64_t utc = 0; ///< seconds since 1970
        int offset = 0;       ///< seconds east of UTC from then on
    };

    /// UTC.
    Zone();
    /// An IANA id Qt knows, with its rules from 1900 to 2100; nothing when it knows none.
    [[nodiscard]] static std::optional<Zone> iana(const QString &id);
    [[nodiscard]] static Zone from(const QTimeZone &zone);
    /// A zone of the given table, e.g. of a VTIMEZONE.
    [[nodiscard]] static Zone fromTransitions(const QString &id, int firstOffset, std::vector<Transition> transitions);

    [[nodiscard]] const QString &id() const;
    /// In a gap the offset before it counts, in a fold the first of the two (RFC 5545 §3.3.5).
    [[nodiscard]] Instant toUtc(LocalTime local) const;
    [[nodiscard]] LocalTime toLocal(Instant instant) const;

    /// The wall times [from, to) are all `offset` east of UTC.
    struct Stretch {
        LocalTime from{};
        LocalTime to{};
        Seconds offset{0};
    };
    /// The longest such stretch around `local` that one look at the table shows; of a wall time in a gap, that one second.
    [[nodiscard]] Stretch stretchAt(LocalTime local) const;
    [[nodiscard]] Seconds offsetAt(Instant instant) const;
    /// The changes of offset in [range.start, range.end).
    [[nodiscard]] std::vector<Transition> transitionsIn(const TimeRange &range) const;

private:
    struct Table;
    explicit Zone(std::shared_ptr<const Table> table);
    std::shared_ptr<const Table> m_table;
};

/// A zone that remembers the stretch of its last answer: instances come in order, so that most need no search. Not thread-safe.
class ZoneCursor
{
public:
    explicit ZoneCursor(Zone zone)
        : m_zone(std::move(zone))
    {
    }

    [[nodiscard]] Instant toUtc(LocalTime local)
    {
        if (local < m_stretch.from || local >= m_stretch.to)
            m_stretch = m_zone.stretchAt(local);
        return Instant{local.time_since_epoch() - m_stretch.offset};
    }
    [[nodiscard]] LocalTime toLocal(Instant instant) const { return m_zone.toLocal(instant); }

private:
    Zone m_zone;
    Zone::Stretch m_stretch; ///< empty at first
};

/// The IANA id that a TZID means: itself, a Windows name, or the end of a prefixed id such as
/// /softwarestudio.org/Olson_20011030_5/Europe/Paris; else empty.
[[nodiscard]] QString ianaIdOf(const QString &tzid);

/// Compiles a VTIMEZONE; nothing when it has no usable observance.
[[nodiscard]] std::optional<Zone> compileZone(const ZoneDefinition &definition);

/// The calendar's own zone (X-WR-TIMEZONE) when it is known, else `fallback`.
[[nodiscard]] QTimeZone calendarZone(const Calendar &calendar, const QTimeZone &fallback);

/// Resolves the TZIDs of one calendar, each once. Not thread-safe; one an expansion.
class ZoneResolver
{
public:
    ZoneResolver(const Calendar &calendar, Zone calendarZone);

    struct Resolved {
        ZoneCursor zone;
        bool known = true; ///< false: the TZID means nothing; the calendar's zone stands in
    };
    /// Stays where it is as long as the resolver.
    [[nodiscard]] Resolved &resolve(const QString &tzid);
    /// The zone the value's wall time is in; the calendar's of a Date or a Floating one.
    [[nodiscard]] Resolved &zoneOf(const DateTimeValue &value);
    [[nodiscard]] Instant toUtc(const DateTimeValue &value) { return zoneOf(value).zone.toUtc(value.local); }

private:
    [[nodiscard]] std::optional<Zone> find(const QString &tzid) const;

    const Calendar &m_calendar;
    Zone m_calendarZone;
    Resolved m_own;
    Resolved m_utc;
    std::map<QString, Resolved> m_byId;
    std::pair<const QString, Resolved> *m_last = nullptr; ///< most files name one zone over and over
};

} // namespace vigie::calendar
