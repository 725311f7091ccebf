// Writing scheduling objects (RFC 5545, RFC 5546) from an allow-list of fields, never by deleting from a full event.
#pragma once

#include "models/calendar/icalendar.h"

#include <functional>
#include <set>

namespace vigie::calendar {

enum class InvitationMethod { Request, Cancel, Publish };

struct InvitedPerson {
    CalendarAddress address;
    bool optional = false;

    bool operator==(const InvitedPerson &) const = default;
};

struct Invitation {
    QString uid;
    int sequence = 0; ///< raised by each update (RFC 5546 §2.1.4)
    InvitationMethod method = InvitationMethod::Request;
    CalendarAddress organizer;
    std::vector<InvitedPerson> attendees; ///< left out of a PUBLISH (RFC 5546 §3.2.1)
    TimeRange when;
    QString zone; ///< IANA id the times are written in; empty or UTC for UTC
    QString summary;
    QString location;
    QString description;
    Instant stamp; ///< DTSTAMP: when this object is made
};

/// The value of METHOD, and of the `method` parameter of the mail's content type.
[[nodiscard]] QString methodName(InvitationMethod method);

/// A whole VCALENDAR, UTF-8, CRLF, lines of at most 75 octets. InvalidInput when uid, organizer or times are missing or the
/// zone is unknown, or a request or cancel has no attendee.
[[nodiscard]] Result<QByteArray> writeInvitation(const Invitation &invitation);

/// The calendar with the invitation's event in it: every VEVENT of its UID is replaced by one (its overrides go with it), or one
/// is added; a Cancel leaves it with STATUS:CANCELLED. Every other byte stays, except that a VTIMEZONE may be added. Empty text
/// makes a new calendar. InvalidInput when text is not empty and holds no complete VCALENDAR.
[[nodiscard]] Result<QByteArray> upsertEvent(const QByteArray &calendarText, const Invitation &invitation);

/// The calendar without any VEVENT of that UID. Every other byte stays. InvalidInput as above.
[[nodiscard]] Result<QByteArray> removeEvent(const QByteArray &calendarText, const QString &uid);

/// The events of these UIDs as somebody may take them away: times, rules, place, title and description, without anybody else in
/// them. `words` says what a text reads like then. A whole VCALENDAR, UTF-8, CRLF. InvalidInput as above.
[[nodiscard]] Result<QByteArray> copyEvents(const QByteArray &calendarText, const std::set<QString> &uids,
                                            const std::function<QString(const QString &)> &words);

} // namespace vigie::calendar
