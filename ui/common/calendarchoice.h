// How a person likes to see calendars, whatever the request; kept among the preferences.
#pragma once

#include <QString>

namespace vigie::ui {

/// One lane a participant, or all of them in one lane a day.
enum class LaneLayout { SideBySide, Overlaid };

struct CalendarChoice {
    LaneLayout lanes = LaneLayout::SideBySide;
    QString thirdZone; ///< IANA id of a ruler the person asked for, empty for none

    bool operator==(const CalendarChoice &) const = default;
};

} // namespace vigie::ui
