// Reads one iCalendar object from standard input with libical, an independent reader, and prints what it understood as JSON:
// method, uid, sequence, status, start and end in UTC, attendees. Ends with 1 when libical finds a fault in it.
#include <libical/ical.h>

#include <cstdio>
#include <iostream>
#include <iterator>
#include <string>

namespace {

std::string utc(icaltimetype time)
{
    const icaltimetype inUtc = icaltime_convert_to_zone(time, icaltimezone_get_utc_timezone());
    char text[32];
    std::snprintf(text, sizeof text, "%04d-%02d-%02dT%02d:%02d:%02dZ", inUtc.year, inUtc.month, inUtc.day, inUtc.hour,
                  inUtc.minute, inUtc.second);
    return text;
}

/// Values here are uids and enumerators; quotes and backslashes are escaped, nothing else occurs.
std::string quoted(const char *text)
{
    std::string result = "\"";
    for (const char *c = text ? text : ""; *c; ++c) {
        if (*c == '"' || *c == '\\')
            result += '\\';
        result += *c;
    }
    return result + "\"";
}

} // namespace

int main()
{
    const std::string text((std::istreambuf_iterator<char>(std::cin)), std::istreambuf_iterator<char>());
    icalcomponent *calendar = icalparser_parse_string(text.c_str());
    if (!calendar || icalcomponent_isa(calendar) != ICAL_VCALENDAR_COMPONENT) {
        std::fputs("no VCALENDAR\n", stderr);
        return 1;
    }
    if (icalcomponent_count_errors(calendar) > 0) {
        std::fprintf(stderr, "libical finds %d faults\n", icalcomponent_count_errors(calendar));
        return 1;
    }
    icalcomponent *event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT);
    if (!event || icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
        std::fputs("not exactly one VEVENT\n", stderr);
        return 1;
    }
    if (!icalrestriction_check(calendar)) {
        std::fputs("breaks the restrictions of RFC 5546\n", stderr);
        return 1;
    }
    const icaltimetype start = icalcomponent_get_dtstart(event);
    const icaltimetype end = icalcomponent_get_dtend(event);
    int attendees = 0;
    for (icalproperty *p = icalcomponent_get_first_property(event, ICAL_ATTENDEE_PROPERTY); p;
         p = icalcomponent_get_next_property(event, ICAL_ATTENDEE_PROPERTY))
        ++attendees;
    std::cout << "{\"method\":" << quoted(icalproperty_method_to_string(icalcomponent_get_method(calendar)))
              << ",\"uid\":" << quoted(icalcomponent_get_uid(event)) << ",\"sequence\":" << icalcomponent_get_sequence(event)
              << ",\"status\":" << quoted(icalproperty_status_to_string(icalcomponent_get_status(event))) << ",\"start\":\""
              << utc(start) << "\",\"end\":\"" << utc(end) << "\",\"attendees\":" << attendees << "}\n";
    icalcomponent_free(calendar);
    icalmemory_free_ring();
    return 0;
}
