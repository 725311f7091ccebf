#include "ui/calendar/weekcontent.h"

#include <algorithm>

namespace vigie::ui {

namespace {

/// Hostile or broken data must not make us walk through centuries.
constexpr int daysShownAtMost = 31;

QTimeZone zoneOf(const Participant &participant)
{
    const QTimeZone zone(participant.zone.toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}

std::vector<TimeRange> merged(std::vector<TimeRange> ranges)
{
    std::sort(ranges.begin(), ranges.end(), [](const TimeRange &a, const TimeRange &b) { return a.start < b.start; });
    std::vector<TimeRange> result;
    for (const TimeRange &range : ranges) {
        if (range.isEmpty())
            continue;
        if (!result.empty() && range.start <= result.back().end)
            result.back().end = std::max(result.back().end, range.end);
        else
            result.push_back(range);
    }
    return result;
}

bool somethingOn(const Case &request, const std::vector<Slot> &candidates, const DaySpan &day)
{
    const TimeRange range = day.range();
    const auto within = [&](const TimeRange &when) { return when.overlaps(range); };
    return std::any_of(candidates.begin(), candidates.end(), [&](const Slot &slot) { return within(slot.when); })
        || (request.currentMeeting && within(*request.currentMeeting))
        || std::any_of(request.proposedEarlier.begin(), request.proposedEarlier.end(), within)
        || std::any_of(request.participants.begin(), request.participants.end(), [&](const Participant &participant) {
               return std::any_of(participant.workingHours.begin(), participant.workingHours.end(),
                                  [&](const WorkingHours &hours) { return hours.weekday == day.date().dayOfWeek(); });
           });
}

} // namespace

QDate weekStart(QDate date)
{
    return date.addDays(1 - date.dayOfWeek());
}

std::vector<QDate> shownDays(const Case &request, const std::vector<Slot> &candidates, QDate anchor, DaysShown shown)
{
    switch (shown) {
    case DaysShown::Day:
        return {anchor};
    case DaysShown::ThreeDays:
        return {anchor, anchor.addDays(1), anchor.addDays(2)};
    case DaysShown::Week:
        break;
    }
    const QTimeZone zone = clientZone(request);
    const QDate monday = weekStart(anchor);
    std::vector<QDate> days;
    for (int i = 0; i < 5; ++i)
        days.push_back(monday.addDays(i));
    const bool sunday = somethingOn(request, candidates, DaySpan(monday.addDays(6), zone));
    if (sunday || somethingOn(request, candidates, DaySpan(monday.addDays(5), zone)))
        days.push_back(monday.addDays(5));
    if (sunday)
        days.push_back(monday.addDays(6));
    return days;
}

QDate anchorDay(const Case &request, const std::vector<Slot> &candidates, int chosen)
{
    const QTimeZone zone = clientZone(request);
    const auto dayOf = [&](Instant instant) { return toDateTime(instant, zone).date(); };
    if (chosen >= 0 && chosen < static_cast<int>(candidates.size()))
        return dayOf(candidates[static_cast<size_t>(chosen)].when.start);
    if (!candidates.empty())
        return dayOf(candidates.front().when.start);
    if (request.currentMeeting)
        return dayOf(request.currentMeeting->start);
    return dayOf(request.window.start);
}

std::vector<TimeRange> unreadRanges(const TimeRange &window, const TimeRange &shown)
{
    std::vector<TimeRange> ranges;
    const TimeRange before{shown.start, std::min(shown.end, window.start)};
    const TimeRange after{std::max(shown.start, window.end), shown.end};
    for (const TimeRange &range : {before, after}) {
        if (!range.isEmpty())
            ranges.push_back(range);
    }
    return ranges;
}

std::vector<TimeRange> workingRanges(const Participant &participant, QDate first, QDate last)
{
    const QTimeZone zone = zoneOf(participant);
    std::vector<TimeRange> ranges;
    int guard = 0;
    for (QDate date = first; date <= last && guard < daysShownAtMost; date = date.addDays(1), ++guard) {
        for (const WorkingHours &hours : participant.workingHours) {
            if (hours.weekday != date.dayOfWeek() || hours.startMinute >= hours.endMinute)
                continue;
            const DaySpan day(date, zone);
            ranges.push_back({day.instantAt(hours.startMinute), day.instantAt(hours.endMinute)});
        }
    }
    return merged(std::move(ranges));
}

std::vector<TimeRange> rangesOfAll(const std::vector<std::vector<TimeRange>> &each)
{
    if (each.empty())
        return {};
    std::vector<TimeRange> common = each.front();
    for (const std::vector<TimeRange> &ranges : each) {
        std::vector<TimeRange> both;
        for (const TimeRange &a : common) {
            for (const TimeRange &b : ranges) {
                const TimeRange part{std::max(a.start, b.start), std::min(a.end, b.end)};
                if (!part.isEmpty())
                    both.push_back(part);
            }
        }
        common = std::move(both);
    }
    return common;
}

WeekContent weekContent(const Case &request, const std::vector<QDate> &days)
{
    const QTimeZone zone = clientZone(request);
    WeekContent content;
    for (const QDate date : days)
        content.days.emplace_back(date, zone);
    if (content.days.empty())
        return content;
    // A participant's day may begin on the client's day before or after.
    const QDate first = days.front().addDays(-1);
    const QDate last = days.back().addDays(1);
    const TimeRange shown{content.days.front().start(), content.days.back().end()};
    for (const Lane &lane : request.lanes) {
        const Participant *participant = findParticipant(request, lane.participant);
        // Nobody told when this participant works: nothing is shaded, rather than everything.
        if (!participant || participant->workingHours.empty())
            content.working.push_back({shown});
        else
            content.working.push_back(workingRanges(*participant, first, last));
        content.anyAllDay = content.anyAllDay || std::any_of(lane.blocks.begin(), lane.blocks.end(), [&](const BusyBlock &block) {
                                return block.allDay && block.when.overlaps(shown);
                            });
    }
    content.workingOfAll = rangesOfAll(content.working);
    return content;
}

std::vector<AnnouncedChange> announcedChanges(const Case &request, const std::vector<DaySpan> &days)
{
    std::vector<AnnouncedChange> changes;
    if (days.empty())
        return changes;
    const QDateTime from = toDateTime(days.front().start()).addDays(-7);
    const QDateTime to = toDateTime(days.back().end());
    for (const Participant &participant : request.participants) {
        const QTimeZone zone = zoneOf(participant);
        const auto transitions = zone.transitions(from, to);
        for (const QTimeZone::OffsetData &transition : transitions) {
            const Instant at = toInstant(transition.atUtc);
            const Seconds by(transition.offsetFromUtc - zone.offsetFromUtc(transition.atUtc.addSecs(-1)));
            const bool known =
                std::any_of(changes.begin(), changes.end(), [&](const AnnouncedChange &c) { return c.at == at && c.by == by; });
            if (by.count() != 0 && !known)
                changes.push_back({participant.zone, at, by});
        }
    }
    std::sort(changes.begin(), changes.end(), [](const AnnouncedChange &a, const AnnouncedChange &b) { return a.at < b.at; });
    return changes;
}

} // namespace vigie::ui
