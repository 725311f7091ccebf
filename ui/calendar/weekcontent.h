// What the week view shows, with every zone conversion done once, when the case or the days change; painting only
// walks through ready instants.
#pragma once

#include "models/domain/case.h"
#include "ui/calendar/dayspan.h"

namespace vigie::ui {

struct WeekContent {
    std::vector<DaySpan> days;
    /// By lane, within the shown days: when the participant works, in that participant's zone. Merged and sorted.
    std::vector<std::vector<TimeRange>> working;
    std::vector<TimeRange> workingOfAll; ///< when everybody works
    bool anyAllDay = false;
};

/// What lies in one of the ranges of everybody. REQUIRES each one's sorted and apart from each other.
[[nodiscard]] std::vector<TimeRange> rangesOfAll(const std::vector<std::vector<TimeRange>> &each);

/// Which days a view shows.
enum class DaysShown { Week, ThreeDays, Day };

/// Monday of the week.
[[nodiscard]] QDate weekStart(QDate date);
/// The days of the view that hold `anchor`, in the client's zone. A week leaves Saturday and Sunday out unless something
/// happens there: a slot, the current meeting, an earlier proposal or somebody's working hours.
[[nodiscard]] std::vector<QDate> shownDays(const Case &request, const std::vector<Slot> &candidates, QDate anchor,
                                           DaysShown shown);
/// The first day worth looking at: of the chosen slot, else of the first one, else of the current meeting, else of the window.
[[nodiscard]] QDate anchorDay(const Case &request, const std::vector<Slot> &candidates, int chosen);

[[nodiscard]] WeekContent weekContent(const Case &request, const std::vector<QDate> &days);

/// What of `shown` lies outside the window whose calendars were read: nothing is known there, and unknown is not free (C2).
[[nodiscard]] std::vector<TimeRange> unreadRanges(const TimeRange &window, const TimeRange &shown);

/// Working hours of a participant as instants, for the days `first` to `last` of that participant's zone.
[[nodiscard]] std::vector<TimeRange> workingRanges(const Participant &participant, QDate first, QDate last);

/// A clock change that concerns the case: in some participant's zone, close to the shown days.
struct AnnouncedChange {
    QString zone; ///< IANA id
    Instant at;
    Seconds by{0};

    bool operator==(const AnnouncedChange &) const = default;
};

/// Changes from a week before the first shown day to the end of the last one, earliest first, one an instant and direction.
[[nodiscard]] std::vector<AnnouncedChange> announcedChanges(const Case &request, const std::vector<DaySpan> &days);

} // namespace vigie::ui
