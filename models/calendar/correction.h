// Putting right what calendars say of somebody (GDPR art. 16), and taking a value out of them (art. 17), where it stands.
#pragma once

#include "models/calendar/icalendar.h"

#include <functional>
#include <optional>
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
    int places = 0;      ///< lines that are different
    bool isWhole = true; ///< nothing of what should be different is left

    bool operator==(const CorrectedCalendar &) const = default;
};

/// Every other line stays byte for byte, whatever the file is; one that is not UTF-8 becomes so when anything changes.
[[nodiscard]] CorrectedCalendar corrected(const QByteArray &calendarText, const Correction &correction);

struct Removal {
    std::function<bool(const QString &)> isIn; ///< a text
    std::function<QString(const QString &)> words;
    std::optional<std::set<QString>> uids = {}; ///< of these events alone; nothing: wherever it stands
};

/// Of a text the rest stays; of who takes part, of links and of whatever else says it, the line goes. What makes an event one, as
/// its UID, stays, and it is not whole then.
[[nodiscard]] CorrectedCalendar without(const QByteArray &calendarText, const Removal &removal);

} // namespace vigie::calendar
