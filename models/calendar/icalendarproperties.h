// The properties of one component read into its fields. For this folder only.
#pragma once

#include "models/calendar/contentlines.h"
#include "models/calendar/icalendar.h"

namespace vigie::calendar {

/// What of a component must have been there.
struct Seen {
    bool start = false;  ///< DTSTART, readable
    bool offset = false; ///< TZOFFSETTO, readable
};

/// What cannot be read goes to the calendar's problems, by the property's name and never by its content.
class PropertyReader
{
public:
    explicit PropertyReader(Calendar &calendar)
        : m_calendar(calendar)
    {
    }

    void problem(int line, const QString &what);

    void takeEvent(const ContentLine &line, Event &event, Seen &seen);
    void takeObservance(const ContentLine &line, Observance &observance, Seen &seen);
    void takeReport(const ContentLine &line, FreeBusyReport &report);
    void takeAvailability(const ContentLine &line, CalendarAvailability &availability);

private:
    void broken(const ContentLine &line);
    /// The TZID of the line. Most lines of a file name the same, so the text is shared.
    [[nodiscard]] QString tzidOf(const ContentLine &line);
    std::optional<DateTimeValue> dateTime(const ContentLine &line);
    std::optional<DurationValue> duration(const ContentLine &line);
    bool rule(const ContentLine &line, std::vector<RecurrenceRule> &rules);
    /// Adds what the line lists; false when a part of it could not be read.
    template <typename T, typename Parse>
    bool list(const ContentLine &line, std::vector<T> &values, Parse parse);

    Calendar &m_calendar;
    std::string m_lastTzid;
    QString m_sharedTzid;
};

/// Of an ORGANIZER or ATTENDEE.
[[nodiscard]] CalendarAddress calendarAddress(const ContentLine &line);
[[nodiscard]] QString decoded(std::string_view text);
/// A name for a problem: at most 40 characters.
[[nodiscard]] QString printable(std::string_view name);
[[nodiscard]] std::string upper(std::string_view text);

} // namespace vigie::calendar
