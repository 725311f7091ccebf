#include "models/calendar/icalendarproperties.h"

#include "models/calendar/values.h"

namespace vigie::calendar {

namespace {

constexpr std::size_t mostDates = 20'000; ///< RDATE, EXDATE, FREEBUSY of one component
constexpr std::size_t mostAttendees = 2'000;
constexpr std::size_t mostRules = 20;
constexpr std::size_t mostProblems = 200;

std::optional<DateTimeValue> dateTime(std::string_view text, const QString &tzid)
{
    std::optional<DateTimeValue> value = parseDateTime(text);
    if (value && value->form == TimeForm::Floating && !tzid.isEmpty()) {
        value->form = TimeForm::Zoned;
        value->tzid = tzid;
    }
    return value;
}

std::optional<PeriodValue> period(std::string_view text, const QString &tzid)
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

BusyStatus busyStatus(std::string_view value)
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

FreeBusyType freeBusyType(std::string_view text, FreeBusyType otherwise)
{
    constexpr std::array names{
        std::pair{"FREE", FreeBusyType::Free},
        std::pair{"BUSY", FreeBusyType::Busy},
        std::pair{"BUSY-UNAVAILABLE", FreeBusyType::Unavailable},
        std::pair{"BUSY-TENTATIVE", FreeBusyType::Tentative},
    };
    for (const auto &[name, type] : names) {
        if (equalsIgnoringCase(text, name))
            return type;
    }
    return otherwise;
}

} // namespace

CalendarAddress calendarAddress(const ContentLine &line)
{
    std::string_view uri = trimmed(line.value);
    if (uri.size() > 7 && equalsIgnoringCase(uri.substr(0, 7), "mailto:"))
        uri.remove_prefix(7);
    return {decoded(line.parameter("CN")), decoded(uri)};
}

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

void PropertyReader::problem(int line, const QString &what)
{
    if (m_calendar.problems.size() < mostProblems)
        m_calendar.problems.push_back({line, what});
    else if (m_calendar.problems.size() == mostProblems)
        m_calendar.problems.push_back({line, QStringLiteral("more problems follow, which are not listed")});
}

void PropertyReader::broken(const ContentLine &line)
{
    problem(line.line, QStringLiteral("%1 could not be read").arg(printable(line.name)));
}

QString PropertyReader::tzidOf(const ContentLine &line)
{
    std::string tzid = line.parameter("TZID");
    if (tzid != m_lastTzid) {
        m_sharedTzid = decoded(tzid);
        m_lastTzid = std::move(tzid);
    }
    return m_sharedTzid;
}

std::optional<DateTimeValue> PropertyReader::dateTime(const ContentLine &line)
{
    auto value = calendar::dateTime(line.value, tzidOf(line));
    if (!value)
        broken(line);
    return value;
}

std::optional<DurationValue> PropertyReader::duration(const ContentLine &line)
{
    const auto value = parseDuration(line.value);
    if (!value)
        broken(line);
    return value;
}

template <typename T, typename Parse>
bool PropertyReader::list(const ContentLine &line, std::vector<T> &values, Parse parse)
{
    const QString tzid = tzidOf(line);
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

bool PropertyReader::rule(const ContentLine &line, std::vector<RecurrenceRule> &rules)
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

void PropertyReader::takeEvent(const ContentLine &line, Event &event, Seen &seen)
{
    const std::string_view value = trimmed(line.value);
    if (line.is("UID")) {
        event.uid = unescapeText(value);
    } else if (line.is("DTSTART")) {
        if (auto start = dateTime(line)) {
            event.start = *std::move(start);
            seen.start = true;
        }
    } else if (line.is("DTEND")) {
        event.end = dateTime(line);
        event.uncertain |= !event.end;
    } else if (line.is("DURATION")) {
        event.duration = duration(line);
        event.uncertain |= !event.duration;
    } else if (line.is("RRULE")) {
        event.ruleBroken |= !rule(line, event.rules);
    } else if (line.is("EXRULE")) {
        event.uncertain |= !rule(line, event.exclusionRules);
    } else if (line.is("RDATE")) {
        event.ruleBroken |= !list(line, event.additional, period);
    } else if (line.is("EXDATE")) {
        const auto single = [](std::string_view text, const QString &tzid) { return calendar::dateTime(text, tzid); };
        event.uncertain |= !list(line, event.excluded, single);
    } else if (line.is("RECURRENCE-ID")) {
        event.recurrenceId = dateTime(line);
        event.uncertain |= !event.recurrenceId;
        event.thisAndFuture = upper(line.parameter("RANGE")) == "THISANDFUTURE";
    } else if (line.is("SUMMARY")) {
        event.summary = unescapeText(value);
    } else if (line.is("LOCATION")) {
        event.location = unescapeText(value);
    } else if (line.is("DESCRIPTION")) {
        event.description = unescapeText(value);
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
        event.organizer = calendarAddress(line);
    } else if (line.is("ATTENDEE")) {
        if (event.attendees.size() < mostAttendees)
            event.attendees.push_back(calendarAddress(line));
    } else if (line.is("X-MICROSOFT-CDO-BUSYSTATUS")) {
        event.busyStatus = busyStatus(value);
    } else if (line.name.size() > 15
               && (upper(line.name).starts_with("X-MICROSOFT-TRAVEL") || upper(line.name).starts_with("X-APPLE-TRAVEL-"))) {
        // Apple's names the way there of an ordinary meeting, and only its start place says that there is a journey.
        event.markedTravel |= !value.empty() && upper(line.name).starts_with("X-MICROSOFT-TRAVEL");
    }
}

void PropertyReader::takeObservance(const ContentLine &line, Observance &observance, Seen &seen)
{
    if (line.is("DTSTART")) {
        if (const auto start = dateTime(line)) {
            observance.start = start->local;
            seen.start = true;
        }
    } else if (line.is("TZOFFSETFROM") || line.is("TZOFFSETTO")) {
        const auto offset = parseOffset(line.value);
        if (!offset)
            broken(line);
        else if (line.is("TZOFFSETFROM"))
            observance.offsetFrom = *offset;
        else {
            observance.offsetTo = *offset;
            seen.offset = true;
        }
    } else if (line.is("RRULE")) {
        (void)rule(line, observance.rules);
    } else if (line.is("RDATE")) {
        const auto wall = [](std::string_view text, const QString &) -> std::optional<LocalTime> {
            const auto value = period(text, {});
            return value ? std::optional{value->start.local} : std::nullopt;
        };
        (void)list(line, observance.additional, wall);
    }
}

void PropertyReader::takeReport(const ContentLine &line, FreeBusyReport &report)
{
    if (line.is("DTSTART")) {
        report.start = dateTime(line);
    } else if (line.is("DTEND")) {
        report.end = dateTime(line);
    } else if (line.is("FREEBUSY")) {
        const FreeBusyType kind = freeBusyType(line.parameter("FBTYPE"), FreeBusyType::Busy);
        const auto busy = [kind](std::string_view text, const QString &tzid) -> std::optional<FreeBusyPeriod> {
            const auto when = period(text, tzid);
            if (!when || (!when->end && !when->duration))
                return std::nullopt;
            return FreeBusyPeriod{*when, kind};
        };
        if (!list(line, report.periods, busy))
            ++m_calendar.lostEvents;
    }
}

void PropertyReader::takeAvailability(const ContentLine &line, CalendarAvailability &availability)
{
    if (line.is("DTSTART")) {
        availability.start = dateTime(line);
        availability.uncertain |= !availability.start;
    } else if (line.is("DTEND")) {
        availability.end = dateTime(line);
        availability.uncertain |= !availability.end;
    } else if (line.is("DURATION")) {
        availability.duration = duration(line);
        availability.uncertain |= !availability.duration;
    } else if (line.is("PRIORITY")) {
        availability.priority = parseInt(line.value, 0, 9).value_or(0);
    } else if (line.is("BUSYTYPE")) {
        availability.busyType = freeBusyType(trimmed(line.value), FreeBusyType::Unavailable);
    }
}

} // namespace vigie::calendar
