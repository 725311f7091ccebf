// Putting right what calendars say of somebody (GDPR art. 16), where it stands.
#pragma once

#include "models/calendar/icalendar.h"

#include <functional>
#include <set>

namespace vigie::calendar {

struct Correction {
    /// Of an organizer or attendee: as it should be.
    std::function<CalendarAddress(const CalendarAddress &)> address;
    /// Events whose summary, place and description are put right as well, and what they should say.
    std::set<QString> uids;
    std::function<QString(const QString &)> words;
};

struct CorrectedCalendar {
    QByteArray text;
    int places = 0; ///< lines that are different

    bool operator==(const CorrectedCalendar &) const = default;
};

/// Every other line stays byte for byte, whatever the file is; one that is not UTF-8 becomes so when anything changes.
[[nodiscard]] CorrectedCalendar corrected(const QByteArray &calendarText, const Correction &correction);

} // namespace vigie::calendar
