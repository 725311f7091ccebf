#include "models/calendar/itip.h"

#include "models/calendar/contentlines.h"
#include "models/calendar/contentwriter.h"
#include "models/calendar/values.h"
#include "models/calendar/zones.h"

#include <array>

namespace vigie::calendar {

namespace {

using std::chrono::days;

Error badInvitation(const char *reason)
{
    return Error{ErrorKind::InvalidInput, QStringLiteral("invitation: ") + QLatin1String(reason)};
}

bool isUtc(const QString &zone)
{
    return zone.isEmpty() || ianaIdOf(zone) == QLatin1String("UTC");
}

/// An address goes into a URI unquoted, so nothing that could end the line or the parameter may be in it.
bool isPlainAddress(const QString &email)
{
    return email.size() > 2 && email.size() <= 320 && email.count(u'@') >= 1
        && std::none_of(email.begin(), email.end(),
                        [](QChar c) { return c <= u' ' || c == u'"' || c == u'<' || c == u'>' || c == u'\x7f'; });
}

QByteArray addressed(const CalendarAddress &address)
{
    const QByteArray name = address.name.isEmpty() ? QByteArray() : ";CN=" + quoted(address.name);
    return name + ":mailto:" + address.email.toUtf8();
}

QByteArray offsetText(Seconds offset)
{
    const std::int64_t magnitude = std::abs(offset.count());
    const auto two = [](std::int64_t number) {
        return QByteArray::number(static_cast<qlonglong>(number)).rightJustified(2, '0');
    };
    QByteArray text = (offset.count() < 0 ? "-" : "+") + two(magnitude / 3600) + two(magnitude / 60 % 60);
    if (magnitude % 60 != 0)
        text += two(magnitude % 60);
    return text;
}

QByteArray utcText(Instant instant)
{
    return formatDateTime({.local = asLocal(instant), .form = TimeForm::Utc, .tzid = {}});
}

/// The onsets a year before and after the meeting, one by one: right for this meeting whatever the rules were or will be.
void writeZone(ContentWriter &writer, const QString &id, const TimeRange &when)
{
    const Zone zone = Zone::iana(id).value_or(Zone());
    const QTimeZone names(id.toLatin1());
    const TimeRange around{when.start - days{400}, when.end + days{400}};
    writer.line("BEGIN:VTIMEZONE");
    writer.line("TZID:" + id.toUtf8());
    const auto observance = [&](LocalTime onset, Seconds from, Seconds to, Instant after) {
        const QDateTime moment = toDateTime(after, names);
        const QByteArray kind = names.isDaylightTime(moment) ? "DAYLIGHT" : "STANDARD";
        writer.line("BEGIN:" + kind);
        writer.line("DTSTART:" + formatDateTime({.local = onset, .form = TimeForm::Floating, .tzid = {}}));
        writer.line("TZOFFSETFROM:" + offsetText(from));
        writer.line("TZOFFSETTO:" + offsetText(to));
        writer.text("TZNAME", names.abbreviation(moment));
        writer.line("END:" + kind);
    };
    const std::vector<Zone::Transition> transitions = zone.transitionsIn(around);
    const Seconds first = zone.offsetAt(around.start);
    if (transitions.empty() || Instant{Seconds{transitions.front().utc}} > when.start)
        observance(LocalTime{LocalDay{std::chrono::year{1970} / 1 / 1}}, first, first, around.start);
    Seconds from = first;
    for (const Zone::Transition &transition : transitions) {
        const Instant at{Seconds{transition.utc}};
        observance(LocalTime{at.time_since_epoch() + from}, from, Seconds{transition.offset}, at);
        from = Seconds{transition.offset};
    }
    writer.line("END:VTIMEZONE");
}

/// Whether both times can be said in the zone: the second hour of a fold cannot, and goes out in UTC.
bool writtenInZone(const Invitation &invitation)
{
    if (isUtc(invitation.zone))
        return false;
    const Zone zone = Zone::iana(ianaIdOf(invitation.zone)).value_or(Zone());
    return zone.toUtc(zone.toLocal(invitation.when.start)) == invitation.when.start
        && zone.toUtc(zone.toLocal(invitation.when.end)) == invitation.when.end;
}

enum class For { Message, ClientsCalendar };

void writeEvent(ContentWriter &writer, const Invitation &invitation, For use)
{
    const auto time = [&](const QByteArray &name, Instant instant) {
        if (!writtenInZone(invitation)) {
            writer.line(name + ':' + utcText(instant));
            return;
        }
        const QString id = ianaIdOf(invitation.zone);
        const LocalTime local = Zone::iana(id).value_or(Zone()).toLocal(instant);
        writer.line(name + ";TZID=" + id.toUtf8() + ':'
                    + formatDateTime({.local = local, .form = TimeForm::Floating, .tzid = {}}));
    };
    const bool cancel = invitation.method == InvitationMethod::Cancel;
    writer.line("BEGIN:VEVENT");
    writer.text("UID", invitation.uid);
    writer.line("DTSTAMP:" + utcText(invitation.stamp));
    time("DTSTART", invitation.when.start);
    time("DTEND", invitation.when.end);
    writer.line("SEQUENCE:" + QByteArray::number(invitation.sequence));
    writer.line(cancel ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
    if (!invitation.summary.isEmpty())
        writer.text("SUMMARY", invitation.summary);
    if (!invitation.location.isEmpty())
        writer.text("LOCATION", invitation.location);
    if (!invitation.description.isEmpty())
        writer.text("DESCRIPTION", invitation.description);
    writer.line("ORGANIZER" + addressed(invitation.organizer));
    if (invitation.method != InvitationMethod::Publish) {
        for (const InvitedPerson &person : invitation.attendees) {
            QByteArray line = "ATTENDEE;ROLE=";
            line += person.optional ? "OPT-PARTICIPANT" : "REQ-PARTICIPANT";
            line += ";PARTSTAT=NEEDS-ACTION";
            if (!cancel && use == For::Message)
                line += ";RSVP=TRUE";
            writer.line(line + addressed(person.address));
        }
    }
    writer.line(cancel ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
    writer.line("END:VEVENT");
}

Status check(const Invitation &invitation, For use)
{
    if (invitation.uid.trimmed().isEmpty() || invitation.sequence < 0)
        return badInvitation("no UID, or a negative SEQUENCE");
    if (invitation.when.isEmpty())
        return badInvitation("it ends before it begins");
    if (!isUtc(invitation.zone) && ianaIdOf(invitation.zone).isEmpty())
        return badInvitation("an unknown zone");
    if (!isPlainAddress(invitation.organizer.email))
        return badInvitation("no usable address of the organizer");
    if (use == For::Message && invitation.method != InvitationMethod::Publish && invitation.attendees.empty())
        return badInvitation("nobody is invited");
    for (const InvitedPerson &person : invitation.attendees) {
        if (!isPlainAddress(person.address.email))
            return badInvitation("an attendee without a usable address");
    }
    return Done{};
}

QByteArray wholeCalendar(const Invitation &invitation, For use)
{
    ContentWriter writer("\r\n");
    writer.line("BEGIN:VCALENDAR");
    writer.line("VERSION:2.0");
    writer.line("PRODID:-//Vigie//Vigie Desk//EN");
    if (use == For::Message)
        writer.line("METHOD:" + methodName(invitation.method).toLatin1());
    if (writtenInZone(invitation))
        writeZone(writer, ianaIdOf(invitation.zone), invitation.when);
    writeEvent(writer, invitation, use);
    writer.line("END:VCALENDAR");
    return writer.take();
}

/// Where things are in a calendar file.
struct Layout {
    struct Span {
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    std::vector<Span> events; ///< of the wanted UID
    std::optional<std::size_t> endOfCalendar;
    bool hasZone = false;
};

Layout layoutOf(std::string_view text, const QString &uid, const QString &zone)
{
    Layout layout;
    ContentLines lines(text);
    ContentLine line;
    std::vector<std::string> open;
    std::size_t eventBegin = 0;
    bool wanted = false;
    while (lines.next(line)) {
        const std::string_view value = trimmed(line.value);
        if (line.is("BEGIN")) {
            open.push_back(std::string(value.substr(0, 40)));
            if (open.size() == 2 && equalsIgnoringCase(value, "VEVENT")) {
                eventBegin = line.begin;
                wanted = false;
            }
        } else if (line.is("END")) {
            if (open.empty() || !equalsIgnoringCase(open.back(), value))
                return {}; // not well formed: nothing in it may be moved
            if (open.size() == 2 && equalsIgnoringCase(value, "VEVENT") && wanted)
                layout.events.push_back({eventBegin, line.end});
            if (open.size() == 1 && equalsIgnoringCase(value, "VCALENDAR") && !layout.endOfCalendar)
                layout.endOfCalendar = line.begin;
            open.pop_back();
        } else if (open.size() == 2 && line.is("UID") && equalsIgnoringCase(open.back(), "VEVENT")) {
            wanted = unescapeText(value) == uid;
        } else if (open.size() == 2 && line.is("TZID") && equalsIgnoringCase(open.back(), "VTIMEZONE")) {
            layout.hasZone |= !layout.endOfCalendar && unescapeText(value) == zone;
        }
    }
    return open.empty() ? layout : Layout{};
}

} // namespace

QString methodName(InvitationMethod method)
{
    switch (method) {
    case InvitationMethod::Request:
        return QStringLiteral("REQUEST");
    case InvitationMethod::Cancel:
        return QStringLiteral("CANCEL");
    case InvitationMethod::Publish:
        return QStringLiteral("PUBLISH");
    }
    return {};
}

Result<QByteArray> writeInvitation(const Invitation &invitation)
{
    if (const Status checked = check(invitation, For::Message); !checked.ok())
        return checked.error();
    return wholeCalendar(invitation, For::Message);
}

Result<QByteArray> upsertEvent(const QByteArray &calendarText, const Invitation &invitation)
{
    if (const Status checked = check(invitation, For::ClientsCalendar); !checked.ok())
        return checked.error();
    if (calendarText.trimmed().isEmpty())
        return wholeCalendar(invitation, For::ClientsCalendar);
    const QString zone = ianaIdOf(invitation.zone);
    const Layout layout =
        layoutOf(std::string_view(calendarText.constData(), static_cast<std::size_t>(calendarText.size())), invitation.uid, zone);
    if (!layout.endOfCalendar)
        return Error{ErrorKind::InvalidInput, QStringLiteral("the file holds no complete VCALENDAR")};

    const QByteArray lineEnd = lineEndOf(calendarText);
    const auto asInFile = [&](ContentWriter &writer) {
        const QByteArray utf8 = writer.take();
        return isUtf8(calendarText) ? utf8 : QString::fromUtf8(utf8).toLatin1();
    };
    ContentWriter zoneWriter(lineEnd);
    if (writtenInZone(invitation) && !layout.hasZone)
        writeZone(zoneWriter, zone, invitation.when);
    ContentWriter eventWriter(lineEnd);
    writeEvent(eventWriter, invitation, For::ClientsCalendar);
    const QByteArray added = asInFile(zoneWriter) + asInFile(eventWriter);

    QByteArray result;
    result.reserve(calendarText.size() + added.size());
    qsizetype at = 0;
    const auto copyUntil = [&](std::size_t end) {
        result += calendarText.mid(at, static_cast<qsizetype>(end) - at);
        at = static_cast<qsizetype>(end);
    };
    if (layout.events.empty()) {
        copyUntil(*layout.endOfCalendar);
        result += added;
    }
    for (std::size_t i = 0; i < layout.events.size(); ++i) {
        copyUntil(layout.events[i].begin);
        at = static_cast<qsizetype>(layout.events[i].end);
        if (i == 0)
            result += added;
    }
    copyUntil(static_cast<std::size_t>(calendarText.size()));
    return result;
}

Result<QByteArray> removeEvent(const QByteArray &calendarText, const QString &uid)
{
    const Layout layout =
        layoutOf(std::string_view(calendarText.constData(), static_cast<std::size_t>(calendarText.size())), uid, {});
    if (!layout.endOfCalendar)
        return Error{ErrorKind::InvalidInput, QStringLiteral("the file holds no complete VCALENDAR")};
    QByteArray result;
    qsizetype at = 0;
    for (const Layout::Span &event : layout.events) {
        result += calendarText.mid(at, static_cast<qsizetype>(event.begin) - at);
        at = static_cast<qsizetype>(event.end);
    }
    return result + calendarText.mid(at);
}

Result<QByteArray> copyEvents(const QByteArray &calendarText, const std::set<QString> &uids,
                              const std::function<QString(const QString &)> &words)
{
    static constexpr std::array<std::string_view, 14> taken{"BEGIN",    "END",      "UID",    "DTSTAMP",      "DTSTART",
                                                            "DTEND",    "DURATION", "RRULE",  "RDATE",        "EXDATE",
                                                            "SEQUENCE", "STATUS",   "TRANSP", "RECURRENCE-ID"};
    static constexpr std::array<std::string_view, 3> worded{"SUMMARY", "LOCATION", "DESCRIPTION"};
    const std::string_view text(calendarText.constData(), static_cast<std::size_t>(calendarText.size()));
    if (!layoutOf(text, {}, {}).endOfCalendar)
        return Error{ErrorKind::InvalidInput, QStringLiteral("the file holds no complete VCALENDAR")};
    const auto isOneOf = [](const ContentLine &line, const auto &names) {
        return std::any_of(names.begin(), names.end(), [&line](std::string_view name) { return line.is(name); });
    };
    ContentWriter writer("\r\n");
    writer.line("BEGIN:VCALENDAR");
    writer.line("VERSION:2.0");
    writer.line("PRODID:-//Vigie//Vigie Desk//EN");
    ContentLines lines(text);
    ContentLine line;
    std::vector<std::string> open;
    std::vector<QByteArray> event; // with what is below it, alarms excepted
    bool isWanted = false;
    while (lines.next(line)) {
        const std::string_view value = trimmed(line.value);
        if (line.is("BEGIN"))
            open.push_back(std::string(value.substr(0, 40)));
        const bool inEvent = open.size() == 2 && equalsIgnoringCase(open.back(), "VEVENT");
        const bool inZone = open.size() >= 2 && equalsIgnoringCase(open[1], "VTIMEZONE");
        const QByteArray written = QByteArray::fromStdString(std::string(line.text));
        if (inZone)
            writer.line(written);
        if (inEvent && line.is("BEGIN")) {
            event.clear();
            isWanted = false;
        }
        if (inEvent && line.is("UID"))
            isWanted = uids.count(unescapeText(value)) > 0;
        if (inEvent && isOneOf(line, taken))
            event.push_back(written);
        if (inEvent && isOneOf(line, worded)) {
            event.push_back(QByteArray(std::string(line.name).c_str()) + ':'
                            + escapeText(words(unescapeText(line.value))).toUtf8());
        }
        if (line.is("END")) {
            if (inEvent && isWanted) {
                for (const QByteArray &kept : event)
                    writer.line(kept);
            }
            if (!open.empty())
                open.pop_back();
        }
    }
    writer.line("END:VCALENDAR");
    return writer.take();
}

} // namespace vigie::calendar
