#include "models/calendar/icalendar.h"

#include "models/calendar/icalendarproperties.h"
#include "models/calendar/values.h"

#include <QStringDecoder>

#include <algorithm>
#include <functional>

namespace vigie::calendar {

namespace {

constexpr qsizetype largestFile = qsizetype{64} << 20;
constexpr std::size_t deepestNesting = 16;
constexpr std::size_t mostEvents = 200'000;
constexpr std::size_t mostZones = 1'000;
constexpr std::size_t mostAvailabilities = 1'000;

/// How many events the text may hold, so that their memory is asked for once.
std::size_t eventsIn(std::string_view text)
{
    constexpr std::string_view begin = "\nBEGIN:VEVENT";
    const std::boyer_moore_horspool_searcher next(begin.begin(), begin.end());
    std::size_t count = 0;
    for (auto at = text.begin(); count < mostEvents; ++count) {
        at = std::search(at, text.end(), next);
        if (at == text.end())
            break;
        ++at;
    }
    return count;
}

class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_lines(text)
        , m_properties(m_calendar)
    {
        m_calendar.events.reserve(eventsIn(text));
    }

    Result<Calendar> run()
    {
        ContentLine line;
        while (m_lines.next(line))
            take(line);
        if (!m_open.empty()) {
            m_calendar.truncated = true;
            problem(line.line, QStringLiteral("the file ends inside %1").arg(printable(m_open.back())));
            while (!m_open.empty())
                closeTop(line.line);
        }
        if (!m_sawCalendar)
            return Error{ErrorKind::InvalidInput, QStringLiteral("the file holds no VCALENDAR")};
        if (m_calendar.events.empty() && m_calendar.reports.empty() && m_calendar.availabilities.empty()
            && m_calendar.lostEvents == 0)
            problem(0, QStringLiteral("the calendar holds no event (%1 other components)").arg(m_calendar.otherComponents));
        return std::move(m_calendar);
    }

    void problem(int line, const QString &what) { m_properties.problem(line, what); }

private:
    enum class Inside { Nothing, Event, Zone, Observance, Report, Availability, Available, Other };

    void take(const ContentLine &line)
    {
        if (line.cut)
            problem(line.line, QStringLiteral("a line longer than 1 MiB was cut"));
        if (line.name.empty()) {
            problem(line.line, QStringLiteral("a line that is no property"));
            return;
        }
        if (line.is("BEGIN")) {
            begin(line);
        } else if (line.is("END")) {
            end(line);
        } else if (m_tooDeep == 0) {
            switch (m_inside) {
            case Inside::Event:
            case Inside::Available:
                m_properties.takeEvent(line, m_event, m_seen);
                break;
            case Inside::Observance:
                m_properties.takeObservance(line, m_observance, m_seen);
                break;
            case Inside::Availability:
                m_properties.takeAvailability(line, m_availability);
                break;
            case Inside::Zone:
                if (line.is("TZID"))
                    m_zone.tzid = unescapeText(trimmed(line.value));
                else if (line.is("X-LIC-LOCATION"))
                    m_zone.location = unescapeText(trimmed(line.value));
                break;
            case Inside::Report:
                m_properties.takeReport(line, m_report);
                break;
            case Inside::Nothing:
                takeCalendar(line);
                break;
            case Inside::Other:
                break;
            }
        }
    }

    void takeCalendar(const ContentLine &line)
    {
        if (m_open.empty()) {
            problem(line.line, QStringLiteral("%1 outside a component").arg(printable(line.name)));
        } else if (line.is("X-WR-TIMEZONE")) {
            const QString zone = unescapeText(trimmed(line.value));
            if (m_calendar.zone.isEmpty())
                m_calendar.zone = zone;
            else if (m_calendar.zone != zone)
                problem(line.line, QStringLiteral("a second X-WR-TIMEZONE was ignored"));
        } else if (line.is("METHOD") && m_calendar.method.isEmpty()) {
            m_calendar.method = decoded(trimmed(line.value)).toUpper();
        }
    }

    void begin(const ContentLine &line)
    {
        const std::string name = upper(trimmed(line.value));
        if (m_open.size() >= deepestNesting) {
            if (m_tooDeep++ == 0)
                problem(line.line, QStringLiteral("components nested more than %1 deep were skipped").arg(deepestNesting));
            return;
        }
        // A component that was never ended must not swallow the next one.
        const auto same = std::find(m_open.begin(), m_open.end(), name);
        if ((name == "VEVENT" || name == "VCALENDAR") && same != m_open.end()) {
            problem(line.line, QStringLiteral("%1 begins before the one before it has ended").arg(printable(name)));
            const auto depth = static_cast<std::size_t>(same - m_open.begin());
            while (m_open.size() > depth)
                closeTop(line.line);
        }
        m_open.push_back(name);
        m_outer.push_back(m_inside);
        if (name == "VCALENDAR") {
            m_sawCalendar = true;
        } else if (name == "VEVENT" && m_inside == Inside::Nothing) {
            m_inside = Inside::Event;
            m_event = Event{};
            m_event.line = line.line;
            m_seen = {};
        } else if (name == "VTIMEZONE" && m_inside == Inside::Nothing) {
            m_inside = Inside::Zone;
            m_zone = ZoneDefinition{};
        } else if ((name == "STANDARD" || name == "DAYLIGHT") && m_inside == Inside::Zone) {
            m_inside = Inside::Observance;
            m_observance = Observance{};
            m_seen = {};
        } else if (name == "VFREEBUSY" && m_inside == Inside::Nothing) {
            m_inside = Inside::Report;
            m_report = FreeBusyReport{};
        } else if (name == "VAVAILABILITY" && m_inside == Inside::Nothing) {
            m_inside = Inside::Availability;
            m_availability = CalendarAvailability{};
        } else if (name == "AVAILABLE" && m_inside == Inside::Availability) {
            m_inside = Inside::Available;
            m_event = Event{};
            m_event.line = line.line;
            m_seen = {};
        } else if (m_inside != Inside::Nothing) {
            m_inside = Inside::Other; // alarms and the like
        } else if (!m_sawCalendar) {
            problem(line.line, QStringLiteral("%1 outside a VCALENDAR").arg(printable(name)));
        } else {
            // The properties of a VTODO are none of ours, but an event within an unknown component is still an event.
            ++m_calendar.otherComponents;
            if (name == "VTODO" || name == "VJOURNAL" || name == "VALARM")
                m_inside = Inside::Other;
        }
    }

    void end(const ContentLine &line)
    {
        if (m_tooDeep > 0) {
            --m_tooDeep;
            return;
        }
        const std::string name = upper(trimmed(line.value));
        const auto open = std::find(m_open.rbegin(), m_open.rend(), name);
        if (open == m_open.rend()) {
            problem(line.line, QStringLiteral("END:%1 without its BEGIN").arg(printable(name)));
            return;
        }
        if (open != m_open.rbegin())
            problem(line.line, QStringLiteral("END:%1 closes components that were not ended").arg(printable(name)));
        const auto depth = static_cast<std::size_t>(m_open.rend() - open) - 1;
        while (m_open.size() > depth)
            closeTop(line.line);
    }

    void closeTop(int line)
    {
        const std::string name = m_open.back();
        const Inside outer = m_outer.back();
        m_open.pop_back();
        m_outer.pop_back();
        if (name == "VEVENT" && m_inside == Inside::Event)
            closeEvent();
        else if (m_inside == Inside::Observance && (name == "STANDARD" || name == "DAYLIGHT"))
            closeObservance(line);
        else if (name == "VTIMEZONE" && m_inside == Inside::Zone)
            closeZone(line);
        else if (name == "VFREEBUSY" && m_inside == Inside::Report)
            m_calendar.reports.push_back(std::move(m_report));
        else if (name == "AVAILABLE" && m_inside == Inside::Available)
            closeAvailable();
        else if (name == "VAVAILABILITY" && m_inside == Inside::Availability)
            closeAvailability(line);
        m_inside = outer;
    }

    void closeEvent()
    {
        if (!m_seen.start) {
            ++m_calendar.lostEvents;
            problem(m_event.line, QStringLiteral("an event without a readable DTSTART was left out"));
        } else if (m_calendar.events.size() >= mostEvents) {
            if (!m_calendar.truncated)
                problem(m_event.line, QStringLiteral("only the first %1 events were read").arg(mostEvents));
            m_calendar.truncated = true;
        } else {
            if (m_event.uid.isEmpty())
                problem(m_event.line, QStringLiteral("an event without UID"));
            m_calendar.events.push_back(std::move(m_event));
        }
    }

    void closeObservance(int line)
    {
        if (m_seen.start && m_seen.offset)
            m_zone.observances.push_back(std::move(m_observance));
        else
            problem(line, QStringLiteral("a part of a VTIMEZONE without DTSTART or TZOFFSETTO was left out"));
    }

    void closeZone(int line)
    {
        if (m_zone.tzid.isEmpty() || m_calendar.zones.size() >= mostZones)
            problem(line, QStringLiteral("a VTIMEZONE without TZID, or one too many, was left out"));
        else
            m_calendar.zones.push_back(std::move(m_zone));
    }

    /// A time that cannot be read is not open.
    void closeAvailable()
    {
        if (m_seen.start && m_availability.available.size() < mostEvents) {
            m_availability.uncertain |= m_event.uncertain || m_event.ruleBroken;
            m_availability.available.push_back(std::move(m_event));
        } else {
            m_availability.uncertain = true;
            problem(m_event.line, QStringLiteral("an AVAILABLE without a readable DTSTART, or one too many, was left out"));
        }
    }

    void closeAvailability(int line)
    {
        if (m_calendar.availabilities.size() < mostAvailabilities) {
            m_calendar.availabilities.push_back(std::move(m_availability));
        } else {
            problem(line, QStringLiteral("only the first %1 VAVAILABILITY were read").arg(mostAvailabilities));
            m_calendar.truncated = true;
        }
    }

    ContentLines m_lines;
    Calendar m_calendar;
    PropertyReader m_properties;
    std::vector<std::string> m_open; ///< names of the open components
    std::vector<Inside> m_outer;     ///< what was inside before each of them
    Inside m_inside = Inside::Nothing;
    int m_tooDeep = 0; ///< open components below the deepest nesting
    bool m_sawCalendar = false;

    Event m_event;
    ZoneDefinition m_zone;
    Observance m_observance;
    FreeBusyReport m_report;
    CalendarAvailability m_availability;
    Seen m_seen; ///< of the event or observance
};

} // namespace

Result<Calendar> parseCalendar(const QByteArray &text)
{
    if (text.size() > largestFile)
        return Error{ErrorKind::InvalidInput, QStringLiteral("the file is larger than 64 MiB")};
    QByteArray utf8 = text;
    QString note;
    if (text.startsWith("\xFF\xFE") || text.startsWith("\xFE\xFF")) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        utf8 = QString(decoder.decode(text)).toUtf8();
        note = QStringLiteral("the file is UTF-16");
    } else if (!isUtf8(text)) {
        utf8 = QString::fromLatin1(text).toUtf8();
        note = QStringLiteral("the file is not UTF-8 and was read as Latin-1");
    }
    Reader reader(std::string_view(utf8.constData(), static_cast<std::size_t>(utf8.size())));
    if (!note.isEmpty())
        reader.problem(0, note);
    return reader.run();
}

} // namespace vigie::calendar
