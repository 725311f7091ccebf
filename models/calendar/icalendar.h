// An iCalendar file (RFC 5545) as values. Reading is lenient: what is broken becomes a Problem, never a crash or silence.
#pragma once

#include "models/calendar/recurrence.h"

#include <QByteArray>
#include <QStringList>

namespace vigie::calendar {

/// What was wrong, where. `what` names properties and reasons, never their contents (P12).
struct Problem {
    int line = 0; ///< from 1; 0 is the whole file
    QString what;

    bool operator==(const Problem &) const = default;
};

/// Days are nominal (they follow the wall), the time part is exact (RFC 5545 §3.3.6).
struct DurationValue {
    int days = 0;
    Seconds time{0};

    bool operator==(const DurationValue &) const = default;
};

struct PeriodValue {
    DateTimeValue start;
    std::optional<DateTimeValue> end;
    std::optional<DurationValue> duration;
};

enum class EventStatus { Confirmed, Tentative, Cancelled };
/// X-MICROSOFT-CDO-BUSYSTATUS; Unsaid when absent.
enum class BusyStatus { Unsaid, Free, Tentative, Busy, OutOfOffice, WorkingElsewhere };

struct CalendarAddress {
    QString name;
    QString email;

    bool operator==(const CalendarAddress &) const = default;
};

struct Event {
    int line = 0; ///< of BEGIN:VEVENT
    QString uid;
    DateTimeValue start;
    std::optional<DateTimeValue> end;
    std::optional<DurationValue> duration;
    std::vector<RecurrenceRule> rules;
    std::vector<RecurrenceRule> exclusionRules; ///< EXRULE of RFC 2445
    std::vector<PeriodValue> additional;        ///< RDATE; a period when it has an end or duration
    std::vector<DateTimeValue> excluded;        ///< EXDATE
    std::optional<DateTimeValue> recurrenceId;
    bool thisAndFuture = false;
    bool transparent = false;
    EventStatus status = EventStatus::Confirmed;
    BusyStatus busyStatus = BusyStatus::Unsaid;
    int sequence = 0;
    QString summary;
    QString location;
    QString description;
    QStringList categories;
    bool markedTravel = false; ///< X-MICROSOFT-TRAVEL… or X-APPLE-TRAVEL…
    CalendarAddress organizer;
    std::vector<CalendarAddress> attendees;
    bool uncertain = false;  ///< something about its times was broken
    bool ruleBroken = false; ///< it recurs in a way that could not be read: nothing after its start is known

    [[nodiscard]] bool allDay() const { return start.form == TimeForm::Date; }
};

struct Observance {
    LocalTime start{}; ///< in the wall time before it, as VTIMEZONE has it
    Seconds offsetFrom{0};
    Seconds offsetTo{0};
    std::vector<RecurrenceRule> rules;
    std::vector<LocalTime> additional;
};

struct ZoneDefinition {
    QString tzid;
    QString location; ///< X-LIC-LOCATION, an IANA id
    std::vector<Observance> observances;
};

enum class FreeBusyType { Free, Busy, Unavailable, Tentative };

struct FreeBusyPeriod {
    PeriodValue when;
    FreeBusyType type = FreeBusyType::Busy;
};

/// A VFREEBUSY; outside [start, end) it says nothing.
struct FreeBusyReport {
    std::optional<DateTimeValue> start;
    std::optional<DateTimeValue> end;
    std::vector<FreeBusyPeriod> periods;
};

/// A VAVAILABILITY (RFC 7953): within [start, end) a person can be had at the times of `available` only. An open end is
/// unbounded.
struct CalendarAvailability {
    std::optional<DateTimeValue> start;
    std::optional<DateTimeValue> end;
    std::optional<DurationValue> duration;
    int priority = 0; ///< 1 counts before 9, 9 before 0
    FreeBusyType busyType = FreeBusyType::Unavailable;
    std::vector<Event> available; ///< AVAILABLE, overrides among them
    bool uncertain = false;       ///< something of it could not be read
};

struct Calendar {
    QString zone;   ///< X-WR-TIMEZONE, as written; see calendarZone()
    QString method; ///< METHOD, upper case
    std::vector<Event> events;
    std::vector<ZoneDefinition> zones;
    std::vector<FreeBusyReport> reports;
    std::vector<CalendarAvailability> availabilities;
    int otherComponents = 0;       ///< VTODO, VJOURNAL and unknown ones, which are not read
    int lostEvents = 0;            ///< events without a readable start: when they are is unknown (C2)
    bool truncated = false;        ///< the file ended inside a component or passed a limit
    std::vector<Problem> problems; ///< at most 200, then one that says more were found
};

/// InvalidInput when the text holds no VCALENDAR or is larger than 64 MiB. UTF-8 (with or without BOM), UTF-16 with BOM,
/// else Latin-1. Any thread.
[[nodiscard]] Result<Calendar> parseCalendar(const QByteArray &text);

} // namespace vigie::calendar
