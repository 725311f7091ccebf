#include "models/calendar/icalendar.h"

#include "models/calendar/contentlines.h"
#include "models/calendar/values.h"

#include <QStringDecoder>

namespace vigie::calendar {

namespace {

constexpr qsizetype largestFile = qsizetype{64} << 20;
constexpr std::size_t deepestNesting = 16;
constexpr std::size_t mostEvents = 200'000;
constexpr std::size_t mostZones = 1'000;
constexpr std::size_t mostDates = 20'000; ///< RDATE, EXDATE, FREEBUSY of one component
constexpr std::size_t mostAttendees = 2'000;
constexpr std::size_t mostRules = 20;
constexpr std::size_t mostProblems = 200;

QString decoded(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString printable(std::string_view name)
{
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(std::min<std::size_t>(name.size(), 40)));
}

std::string upper(std::string_view text)
{
    std::string result(text);
    for (char &c : result)
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return result;
}

class Reader
{
public:
    explicit Reader(std::string_view text)
        : m_lines(text)
    {
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
        if (m_calendar.events.empty() && m_calendar.reports.empty() && m_calendar.lostEvents == 0)
            problem(0, QStringLiteral("the calendar holds no event (%1 other components)").arg(m_calendar.otherComponents));
        return std::move(m_calendar);
    }

    void problem(int line, const QString &what)
    {
        if (m_calendar.problems.size() < mostProblems)
            m_calendar.problems.push_back({line, what});
        else if (m_calendar.problems.size() == mostProblems)
            m_calendar.problems.push_back({line, QStringLiteral("more problems follow, which are not listed")});
    }

private:
    enum class Inside { Nothing, Event, Zone, Observance, Report, Other };

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
                takeEvent(line);
                break;
            case Inside::Observance:
                takeObservance(line);
                break;
            case Inside::Zone:
                if (line.is("TZID"))
                    m_zone.tzid = unescapeText(trimmed(line.value));
                else if (line.is("X-LIC-LOCATION"))
                    m_zone.location = unescapeText(trimmed(line.value));
                break;
            case Inside::Report:
                takeReport(line);
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
            m_hasStart = false;
        } else if (name == "VTIMEZONE" && m_inside == Inside::Nothing) {
            m_inside = Inside::Zone;
            m_zone = ZoneDefinition{};
        } else if ((name == "STANDARD" || name == "DAYLIGHT") && m_inside == Inside::Zone) {
            m_inside = Inside::Observance;
            m_observance = Observance{};
            m_hasStart = m_hasOffset = false;
        } else if (name == "VFREEBUSY" && m_inside == Inside::Nothing) {
            m_inside = Inside::Report;
            m_report = FreeBusyReport{};
        } else if (m_inside != Inside::Nothing) {
            m_inside = Inside::Other; // alarms and the like
        } else if (!m_sawCalendar) {
            problem(line.line, QStringLiteral("%1 outside a VCALENDAR").arg(printable(name)));
        } else {
            // The properties of a VTODO are none of ours, but an event within an unknown component is still an event.
            ++m_calendar.otherComponents;
            if (name == "VTODO" || name == "VJOURNAL" || name == "VAVAILABILITY" || name == "VALARM")
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
        m_inside = outer;
    }

    void closeEvent()
    {
        if (!m_hasStart) {
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
        if (m_hasStart && m_hasOffset)
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

    void broken(const ContentLine &line) { problem(line.line, QStringLiteral("%1 could not be read").arg(printable(line.name))); }

    [[nodiscard]] static std::optional<DateTimeValue> dateTime(std::string_view text, const std::string &tzid)
    {
        std::optional<DateTimeValue> value = parseDateTime(text);
        if (value && value->form == TimeForm::Floating && !tzid.empty()) {
            value->form = TimeForm::Zoned;
            value->tzid = decoded(tzid);
        }
        return value;
    }

    [[nodiscard]] static std::optional<PeriodValue> period(std::string_view text, const std::string &tzid)
    {
        const std::size_t slash = text.find('/');
        const auto start = dateTime(text.substr(0, slash), tzid);
        if (!start)
            return std::nullopt;
        PeriodValue value{.start = *start, .end = {}, .duration = {}};
        if (slash == std::string_view::npos)
            return value;
        const std::string_view rest = trimmed(text.substr(slash + 1));
        value.end = dateTime(rest, tzid);
        if (!value.end)
            value.duration = parseDuration(rest);
        if (!value.end && !value.duration)
            return std::nullopt;
        return value;
    }

    std::optional<DateTimeValue> dateTime(const ContentLine &line)
    {
        const auto value = dateTime(line.value, line.parameter("TZID"));
        if (!value)
            broken(line);
        return value;
    }

    /// Adds what the line lists; false when a part of it could not be read.
    template <typename T, typename Parse>
    bool list(const ContentLine &line, std::vector<T> &values, Parse parse)
    {
        const std::string tzid = line.parameter("TZID");
        bool whole = true;
        if (trimmed(line.value).empty()) {
            problem(line.line, QStringLiteral("%1 is empty").arg(printable(line.name)));
            return true;
        }
        for (const std::string_view part : split(line.value, ',')) {
            if (values.size() >= mostDates) {
                problem(line.line, QStringLiteral("%1 lists too many values").arg(printable(line.name)));
                m_calendar.truncated = true;
                return false;
            }
            if (auto value = parse(part, tzid)) {
                values.push_back(*std::move(value));
            } else {
                broken(line);
                whole = false;
            }
        }
        return whole;
    }

    bool rule(const ContentLine &line, std::vector<RecurrenceRule> &rules)
    {
        Result<RecurrenceRule> parsed = parseRule(decoded(line.value));
        if (!parsed.ok() || rules.size() >= mostRules) {
            problem(line.line,
                    printable(line.name) + QStringLiteral(": ")
                        + (parsed.ok() ? QStringLiteral("too many rules") : parsed.error().detail));
            return false;
        }
        rules.push_back(*std::move(parsed));
        return true;
    }

    [[nodiscard]] static CalendarAddress address(const ContentLine &line)
    {
        std::string_view uri = trimmed(line.value);
        if (uri.size() > 7 && equalsIgnoringCase(uri.substr(0, 7), "mailto:"))
            uri.remove_prefix(7);
        return {decoded(line.parameter("CN")), decoded(uri)};
    }

    void takeEvent(const ContentLine &line)
    {
        Event &event = m_event;
        const std::string_view value = trimmed(line.value);
        if (line.is("UID")) {
            event.uid = unescapeText(value);
        } else if (line.is("DTSTART")) {
            if (auto start = dateTime(line)) {
                event.start = *std::move(start);
                m_hasStart = true;
            }
        } else if (line.is("DTEND")) {
            event.end = dateTime(line);
            event.uncertain |= !event.end;
        } else if (line.is("DURATION")) {
            event.duration = parseDuration(value);
            if (!event.duration) {
                event.uncertain = true;
                broken(line);
            }
        } else if (line.is("RRULE")) {
            event.ruleBroken |= !rule(line, event.rules);
        } else if (line.is("EXRULE")) {
            event.uncertain |= !rule(line, event.exclusionRules);
        } else if (line.is("RDATE")) {
            event.ruleBroken |= !list(line, event.additional, period);
        } else if (line.is("EXDATE")) {
            const auto single = [](std::string_view text, const std::string &tzid) { return dateTime(text, tzid); };
            event.uncertain |= !list(line, event.excluded, single);
        } else if (line.is("RECURRENCE-ID")) {
            event.recurrenceId = dateTime(line);
            event.uncertain |= !event.recurrenceId;
            event.thisAndFuture = upper(line.parameter("RANGE")) == "THISANDFUTURE";
        } else if (line.is("SUMMARY")) {
            event.summary = unescapeText(value);
        } else if (line.is("LOCATION")) {
            event.location = unescapeText(value);
        } else if (line.is("SEQUENCE")) {
            event.sequence = parseInt(value, 0, std::numeric_limits<int>::max()).value_or(0);
        } else if (line.is("STATUS")) {
            event.status = equalsIgnoringCase(value, "CANCELLED") ? EventStatus::Cancelled
                : equalsIgnoringCase(value, "TENTATIVE")          ? EventStatus::Tentative
                                                                  : EventStatus::Confirmed;
        } else if (line.is("TRANSP")) {
            event.transparent = equalsIgnoringCase(value, "TRANSPARENT");
        } else if (line.is("CATEGORIES")) {
            for (const QString &category : unescapeText(value).split(u','))
                event.categories.push_back(category.trimmed());
        } else if (line.is("ORGANIZER")) {
            event.organizer = address(line);
        } else if (line.is("ATTENDEE")) {
            if (event.attendees.size() < mostAttendees)
                event.attendees.push_back(address(line));
        } else if (line.is("X-MICROSOFT-CDO-BUSYSTATUS")) {
            event.busyStatus = busyStatus(value);
        } else if (line.name.size() > 15
                   && (upper(line.name).starts_with("X-MICROSOFT-TRAVEL") || upper(line.name).starts_with("X-APPLE-TRAVEL-"))) {
            // Apple's names the way there of an ordinary meeting, and only its start place says that there is a journey.
            event.markedTravel |= !value.empty() && upper(line.name).starts_with("X-MICROSOFT-TRAVEL");
        }
    }

    [[nodiscard]] static BusyStatus busyStatus(std::string_view value)
    {
        constexpr std::array names{
            std::pair{"FREE", BusyStatus::Free},
            std::pair{"TENTATIVE", BusyStatus::Tentative},
            std::pair{"BUSY", BusyStatus::Busy},
            std::pair{"OOF", BusyStatus::OutOfOffice},
            std::pair{"WORKINGELSEWHERE", BusyStatus::WorkingElsewhere},
        };
        for (const auto &[name, status] : names) {
            if (equalsIgnoringCase(value, name))
                return status;
        }
        return BusyStatus::Unsaid;
    }

    void takeObservance(const ContentLine &line)
    {
        if (line.is("DTSTART")) {
            if (const auto start = dateTime(line)) {
                m_observance.start = start->local;
                m_hasStart = true;
            }
        } else if (line.is("TZOFFSETFROM") || line.is("TZOFFSETTO")) {
            const auto offset = parseOffset(line.value);
            if (!offset)
                broken(line);
            else if (line.is("TZOFFSETFROM"))
                m_observance.offsetFrom = *offset;
            else {
                m_observance.offsetTo = *offset;
                m_hasOffset = true;
            }
        } else if (line.is("RRULE")) {
            (void)rule(line, m_observance.rules);
        } else if (line.is("RDATE")) {
            const auto wall = [](std::string_view text, const std::string &) -> std::optional<LocalTime> {
                const auto value = period(text, {});
                return value ? std::optional{value->start.local} : std::nullopt;
            };
            (void)list(line, m_observance.additional, wall);
        }
    }

    void takeReport(const ContentLine &line)
    {
        if (line.is("DTSTART")) {
            m_report.start = dateTime(line);
        } else if (line.is("DTEND")) {
            m_report.end = dateTime(line);
        } else if (line.is("FREEBUSY")) {
            const std::string type = upper(line.parameter("FBTYPE"));
            const FreeBusyType kind = type == "FREE" ? FreeBusyType::Free
                : type == "BUSY-UNAVAILABLE"         ? FreeBusyType::Unavailable
                : type == "BUSY-TENTATIVE"           ? FreeBusyType::Tentative
                                                     : FreeBusyType::Busy;
            const auto busy = [kind](std::string_view text, const std::string &tzid) -> std::optional<FreeBusyPeriod> {
                const auto when = period(text, tzid);
                if (!when || (!when->end && !when->duration))
                    return std::nullopt;
                return FreeBusyPeriod{*when, kind};
            };
            if (!list(line, m_report.periods, busy))
                ++m_calendar.lostEvents;
        }
    }

    ContentLines m_lines;
    Calendar m_calendar;
    std::vector<std::string> m_open; ///< names of the open components
    std::vector<Inside> m_outer;     ///< what was inside before each of them
    Inside m_inside = Inside::Nothing;
    int m_tooDeep = 0; ///< open components below the deepest nesting
    bool m_sawCalendar = false;

    Event m_event;
    ZoneDefinition m_zone;
    Observance m_observance;
    FreeBusyReport m_report;
    bool m_hasStart = false;
    bool m_hasOffset = false;
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
