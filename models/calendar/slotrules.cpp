#include "models/calendar/slotrules.h"

#include "models/calendar/holidays.h"
#include "models/calendar/slotgrid.h"
#include "models/calendar/zones.h"

#include <array>
#include <set>

namespace vigie::calendar {

namespace {

constexpr Minutes nearTravel{60};
constexpr int minutesOfDay = 24 * 60;

/// What a reason takes off the score when it is poor; a neutral one costs a tenth of it.
double costOf(SlotReasonKind kind)
{
    switch (kind) {
    case SlotReasonKind::OutsideWindow:
        return 0.30;
    case SlotReasonKind::UnusualHourForKind:
    case SlotReasonKind::ProposedEarlier:
        return 0.25;
    case SlotReasonKind::AvailabilityUnknown:
    case SlotReasonKind::OutsideWorkingHours:
    case SlotReasonKind::PublicHoliday:
        return 0.20;
    case SlotReasonKind::Tentative:
    case SlotReasonKind::NotPreferred:
    case SlotReasonKind::ShortNotice:
    case SlotReasonKind::BufferTooShort:
    case SlotReasonKind::FullDay:
        return 0.15;
    case SlotReasonKind::NearTravel:
    case SlotReasonKind::Busy: // of somebody optional
    case SlotReasonKind::OutOfOffice:
    case SlotReasonKind::Travel:
        return 0.10;
    case SlotReasonKind::ClockChange:
        return 0.05;
    case SlotReasonKind::AllFree:
    case SlotReasonKind::Preferred:
    case SlotReasonKind::WithinWorkingHours:
    case SlotReasonKind::InPast:
        return 0;
    }
    return 0;
}

/// Start and end of usual hours for the start of a meeting, in minutes of the client's day.
struct UsualStart {
    int earliest;
    int latest;
};

UsualStart usualStart(MeetingKind kind)
{
    switch (kind) {
    case MeetingKind::Breakfast:
        return {7 * 60, 9 * 60 + 30};
    case MeetingKind::Lunch:
        return {11 * 60 + 45, 13 * 60 + 30};
    case MeetingKind::Dinner:
        return {18 * 60 + 30, 21 * 60};
    case MeetingKind::Coffee:
        return {8 * 60, 18 * 60};
    case MeetingKind::Office:
    case MeetingKind::Phone:
    case MeetingKind::Video:
    case MeetingKind::Other:
        return {7 * 60, 21 * 60};
    }
    return {0, minutesOfDay};
}

/// Meals at the edges of the day are outside working hours by their nature.
bool mealOutsideWork(MeetingKind kind)
{
    return kind == MeetingKind::Breakfast || kind == MeetingKind::Dinner;
}

/// How long ahead people want to know: a call is prepared faster than a way is travelled.
Minutes usualNotice(MeetingKind kind)
{
    return kind == MeetingKind::Phone || kind == MeetingKind::Video ? Minutes{120} : Minutes{240};
}

Zone zoneOrClients(const QString &id, const Zone &clients)
{
    return Zone::iana(id).value_or(clients);
}

int minuteOfDay(LocalTime time)
{
    return static_cast<int>(std::chrono::floor<Minutes>(time - LocalTime{dayOf(time)}).count());
}

/// The days a slot touches, with its minutes on each; a slot past midnight has two.
struct DayPart {
    LocalDay day;
    int startMinute;
    int endMinute;
};

std::vector<DayPart> partsByDay(const TimeRange &when, const Zone &zone)
{
    const LocalTime start = zone.toLocal(when.start);
    const LocalTime end = zone.toLocal(when.end);
    std::vector<DayPart> parts;
    for (LocalDay day = dayOf(start); LocalTime{day} < end || parts.empty(); day += std::chrono::days{1}) {
        const int from = day == dayOf(start) ? minuteOfDay(start) : 0;
        const int to = day == dayOf(end) ? minuteOfDay(end) : minutesOfDay;
        parts.push_back({day, from, std::max(from, to)});
        if (parts.size() > 31)
            break; // longer than any meeting
    }
    return parts;
}

/// Whether the stretches of the day, united, hold all of [from, to).
bool heldBy(std::vector<std::pair<int, int>> stretches, int from, int to)
{
    std::sort(stretches.begin(), stretches.end());
    int reached = from;
    for (const auto &[start, end] : stretches) {
        if (start <= reached)
            reached = std::max(reached, end);
    }
    return reached >= to
        && std::any_of(stretches.begin(), stretches.end(), [&](const auto &s) { return s.first <= from && from < s.second; });
}

bool withinWorkingHours(const TimeRange &when, const Participant &participant, const Zone &zone)
{
    for (const DayPart &part : partsByDay(when, zone)) {
        std::vector<std::pair<int, int>> stretches;
        for (const WorkingHours &hours : participant.workingHours) {
            if (hours.weekday == isoWeekday(part.day))
                stretches.emplace_back(hours.startMinute, hours.endMinute);
        }
        if (!heldBy(std::move(stretches), part.startMinute, part.endMinute))
            return false;
    }
    return true;
}

bool isPreferred(const TimeRange &when, const std::vector<PreferredHours> &preferred, const Zone &zone)
{
    const std::vector<DayPart> parts = partsByDay(when, zone);
    return std::any_of(preferred.begin(), preferred.end(), [&](const PreferredHours &hours) {
        return std::all_of(parts.begin(), parts.end(), [&](const DayPart &part) {
            const bool dayFits = hours.weekdays.empty()
                || std::find(hours.weekdays.begin(), hours.weekdays.end(), isoWeekday(part.day)) != hours.weekdays.end();
            return dayFits && hours.startMinute <= part.startMinute && part.endMinute <= hours.endMinute;
        });
    });
}

LocalDay toLocalDay(const QDate &date)
{
    return LocalDay{std::chrono::days{date.toJulianDay() - QDate(1970, 1, 1).toJulianDay()}};
}

std::optional<DateWindow> understoodWindow(const Case &c)
{
    const UnderstoodField *field = findField(c, FieldName::Window);
    const auto *window = field ? std::get_if<DateWindow>(&field->value) : nullptr;
    if (!window || !window->first.isValid() || !window->last.isValid())
        return std::nullopt;
    return *window;
}

class Judge
{
public:
    Judge(const TimeRange &when, const SlotContext &context)
        : m_when(when)
        , m_context(context)
        , m_case(context.request)
        , m_kind(understoodMeetingKind(context.request))
        , m_clients(Zone::from(clientZone(context.request)))
    {
        m_slot.when = when;
    }

    Slot run()
    {
        if (m_when.start <= m_context.now)
            add(SlotReasonKind::InPast, Weight::Blocking);
        for (const Participant &participant : m_case.participants)
            judgeAvailability(participant);
        if (m_everybodyFree && !m_case.participants.empty())
            add(SlotReasonKind::AllFree, Weight::Good);
        judgeWorkingHours();
        judgeHolidays();
        judgeLimits();
        judgePreference();
        judgeNotice();
        judgeWindow();
        judgeEarlier();
        const UsualStart usual = usualStart(m_kind);
        const int start = minuteOfDay(m_clients.toLocal(m_when.start));
        if (start < usual.earliest || start > usual.latest)
            add(SlotReasonKind::UnusualHourForKind, Weight::Poor);
        judgeClockChange();
        finish();
        return std::move(m_slot);
    }

private:
    void add(SlotReasonKind kind, Weight weight, const Token &participant = {}, int minutes = 0)
    {
        m_slot.reasons.push_back({.kind = kind, .weight = weight, .participant = participant, .minutes = minutes});
    }

    /// The meeting that moves does not stand in its own way.
    [[nodiscard]] bool movesAway(const BusyBlock &block) const
    {
        return m_case.kind == RequestKind::Reschedule && m_case.currentMeeting == block.when;
    }

    void judgeAvailability(const Participant &participant)
    {
        const bool optional = participant.role == ParticipantRole::Optional;
        const Weight doubt = optional ? Weight::Neutral : Weight::Poor;
        const Weight clash = optional ? Weight::Poor : Weight::Blocking;
        const Lane *lane = findLane(m_case, participant.token);
        const bool covered = m_case.window.isEmpty() || (m_case.window.start <= m_when.start && m_when.end <= m_case.window.end);
        bool unknown = !lane || lane->availability == Availability::Unknown || !covered;
        std::set<SlotReasonKind> met;
        std::optional<Minutes> toJourney;
        if (lane && lane->availability == Availability::Known) {
            for (const BusyBlock &block : lane->blocks) {
                if (movesAway(block))
                    continue;
                if (block.kind == BlockKind::Travel && !block.when.overlaps(m_when)) {
                    const Seconds gap =
                        block.when.end <= m_when.start ? m_when.start - block.when.end : block.when.start - m_when.end;
                    if (gap < nearTravel)
                        toJourney = std::min(toJourney.value_or(nearTravel), std::chrono::floor<Minutes>(gap));
                }
                if (!block.when.overlaps(m_when))
                    continue;
                switch (block.kind) {
                case BlockKind::Busy:
                    met.insert(SlotReasonKind::Busy);
                    break;
                case BlockKind::OutOfOffice:
                    met.insert(SlotReasonKind::OutOfOffice);
                    break;
                case BlockKind::Travel:
                    met.insert(SlotReasonKind::Travel);
                    break;
                case BlockKind::Tentative:
                    met.insert(SlotReasonKind::Tentative);
                    break;
                case BlockKind::Unknown:
                    unknown = true;
                    break;
                }
            }
        }
        for (const SlotReasonKind kind : met)
            add(kind, kind == SlotReasonKind::Tentative ? doubt : clash, participant.token);
        if (unknown)
            add(SlotReasonKind::AvailabilityUnknown, doubt, participant.token);
        if (toJourney && !met.contains(SlotReasonKind::Travel))
            add(SlotReasonKind::NearTravel, doubt, participant.token, static_cast<int>(toJourney->count()));
        m_everybodyFree &= !unknown && met.empty();
    }

    void judgeWorkingHours()
    {
        bool known = false;
        bool within = true;
        for (const Participant &participant : m_case.participants) {
            if (participant.workingHours.empty())
                continue;
            known = true;
            if (withinWorkingHours(m_when, participant, zoneOrClients(participant.zone, m_clients)))
                continue;
            within = false;
            const bool mild = participant.role == ParticipantRole::Optional || mealOutsideWork(m_kind);
            add(SlotReasonKind::OutsideWorkingHours, mild ? Weight::Neutral : Weight::Poor, participant.token);
        }
        if (known && within)
            add(SlotReasonKind::WithinWorkingHours, Weight::Good);
    }

    void judgeHolidays()
    {
        for (const Participant &participant : m_case.participants) {
            if (participant.country.isEmpty())
                continue;
            const std::vector<DayPart> parts = partsByDay(m_when, zoneOrClients(participant.zone, m_clients));
            const bool off = std::any_of(parts.begin(), parts.end(),
                                         [&](const DayPart &part) { return isPublicHoliday(participant.country, part.day); });
            if (off)
                add(SlotReasonKind::PublicHoliday, participant.role == ParticipantRole::Optional ? Weight::Neutral : Weight::Poor,
                    participant.token);
        }
    }

    /// A meeting that is only possible, a journey or an absence is no meeting of the day, and needs no buffer.
    void judgeLimits()
    {
        const Participant *client = clientOf(m_case);
        const Lane *lane = client ? findLane(m_case, client->token) : nullptr;
        if (!lane || (!m_case.limits.buffer && !m_case.limits.mostADay))
            return;
        const LocalDay day = dayOf(m_clients.toLocal(m_when.start));
        std::optional<Seconds> nearest;
        int meetings = 0;
        for (const BusyBlock &block : lane->blocks) {
            if (block.kind != BlockKind::Busy || block.allDay || movesAway(block))
                continue;
            if (dayOf(m_clients.toLocal(block.when.start)) == day)
                ++meetings;
            if (block.when.overlaps(m_when))
                continue;
            const Seconds gap = block.when.end <= m_when.start ? m_when.start - block.when.end : block.when.start - m_when.end;
            nearest = std::min(nearest.value_or(gap), gap);
        }
        if (m_case.limits.buffer && nearest && *nearest < *m_case.limits.buffer)
            add(SlotReasonKind::BufferTooShort, Weight::Poor, client->token,
                static_cast<int>(std::chrono::floor<Minutes>(*nearest).count()));
        if (m_case.limits.mostADay && meetings >= *m_case.limits.mostADay)
            add(SlotReasonKind::FullDay, Weight::Poor, client->token, meetings);
    }

    void judgePreference()
    {
        if (m_case.preferred.empty())
            return;
        if (isPreferred(m_when, m_case.preferred, m_clients))
            add(SlotReasonKind::Preferred, Weight::Good);
        else
            add(SlotReasonKind::NotPreferred, Weight::Poor);
    }

    void judgeNotice()
    {
        const Minutes notice = std::chrono::floor<Minutes>(m_when.start - m_context.now);
        if (notice > Minutes{0} && notice < m_case.limits.notice.value_or(usualNotice(m_kind)))
            add(SlotReasonKind::ShortNotice, Weight::Poor, {}, static_cast<int>(notice.count()));
    }

    void judgeWindow()
    {
        const std::optional<DateWindow> window = understoodWindow(m_case);
        if (!window)
            return;
        const LocalDay first = dayOf(m_clients.toLocal(m_when.start));
        const LocalDay last = dayOf(m_clients.toLocal(std::max(m_when.start, m_when.end - Seconds{1})));
        if (first < toLocalDay(window->first) || last > toLocalDay(window->last))
            add(SlotReasonKind::OutsideWindow, Weight::Poor);
    }

    void judgeEarlier()
    {
        const auto &earlier = m_case.proposedEarlier;
        if (std::find(earlier.begin(), earlier.end(), m_when) == earlier.end())
            return;
        const auto &reasons = m_case.escalation;
        const bool rejected = std::find(reasons.begin(), reasons.end(), EscalationReason::ProposalsRejected) != reasons.end();
        add(SlotReasonKind::ProposedEarlier, rejected ? Weight::Poor : Weight::Neutral);
    }

    void judgeClockChange()
    {
        std::set<QString> told;
        for (const Participant &participant : m_case.participants) {
            const Zone zone = zoneOrClients(participant.zone, m_clients);
            const LocalDay day = dayOf(zone.toLocal(m_when.start));
            const TimeRange wholeDay{zone.toUtc(LocalTime{day}), zone.toUtc(LocalTime{day + std::chrono::days{1}})};
            if (!zone.transitionsIn(wholeDay).empty() && told.insert(zone.id()).second)
                add(SlotReasonKind::ClockChange, Weight::Neutral, participant.token);
        }
    }

    void finish()
    {
        const auto rank = [](const SlotReason &reason) {
            switch (reason.weight) {
            case Weight::Blocking:
                return 0;
            case Weight::Poor:
                return 1;
            case Weight::Good:
                return 2;
            case Weight::Neutral:
                return 3;
            }
            return 3;
        };
        std::stable_sort(m_slot.reasons.begin(), m_slot.reasons.end(), [&](const SlotReason &a, const SlotReason &b) {
            return rank(a) != rank(b) ? rank(a) < rank(b) : costOf(a.kind) > costOf(b.kind);
        });
        if (!isFree(m_slot)) {
            m_slot.score = 0;
            return;
        }
        double score = 1;
        for (const SlotReason &reason : m_slot.reasons) {
            if (reason.weight == Weight::Poor)
                score -= costOf(reason.kind);
            else if (reason.weight == Weight::Neutral)
                score -= costOf(reason.kind) / 10;
        }
        m_slot.score = std::clamp(score, 0.05, 1.0);
    }

    const TimeRange m_when;
    const SlotContext &m_context;
    const Case &m_case;
    const MeetingKind m_kind;
    const Zone m_clients;
    Slot m_slot;
    bool m_everybodyFree = true;
};

/// Starts on the quarter hours, in the days that were understood and that lanes cover, at which nobody required is taken. The
/// offsets of today's zones are whole quarters, so those of UTC are those of every wall.
std::vector<TimeRange> gridSlots(const SlotContext &context)
{
    constexpr Seconds step{15 * 60};
    constexpr std::chrono::days mostDays{92};
    const Case &c = context.request;
    const Zone zone = Zone::from(clientZone(c));
    const Seconds length = std::max(understoodDuration(c), Minutes{5});
    TimeRange span{std::max(c.window.start, context.now + Seconds{1}), c.window.end};
    LocalDay last = dayOf(zone.toLocal(span.start)) + mostDays;
    if (const auto window = understoodWindow(c)) {
        span.start = std::max(span.start, zone.toUtc(LocalTime{toLocalDay(window->first)}));
        last = std::min(last, toLocalDay(window->last));
    }
    // A meeting begins on the last day and may end after it.
    span.end = std::min(span.end, zone.toUtc(LocalTime{last + std::chrono::days{1}}) - Seconds{1} + length);
    const Seconds past = span.start.time_since_epoch() % step;
    if (past > Seconds{0})
        span.start += step - past;
    SlotGrid grid(span, step, length);
    for (const Participant &participant : c.participants) {
        const Lane *lane = participant.role == ParticipantRole::Optional ? nullptr : findLane(c, participant.token);
        if (!lane || lane->availability == Availability::Unknown)
            continue;
        for (const BusyBlock &block : lane->blocks) {
            const bool moves = c.kind == RequestKind::Reschedule && c.currentMeeting == block.when;
            if (!moves && block.kind != BlockKind::Tentative && block.kind != BlockKind::Unknown)
                grid.take(block.when);
        }
    }
    std::vector<TimeRange> found;
    for (const Instant start : grid.freeStarts())
        found.push_back({start, start + length});
    return found;
}

/// What the search keeps to as long as anything does; a person may still choose it.
bool breaksConstraint(const Slot &slot)
{
    return std::any_of(slot.reasons.begin(), slot.reasons.end(), [](const SlotReason &reason) {
        using enum SlotReasonKind;
        constexpr std::array kept{OutsideWorkingHours, PublicHoliday, BufferTooShort, FullDay};
        return reason.weight == Weight::Poor && std::find(kept.begin(), kept.end(), reason.kind) != kept.end();
    });
}

} // namespace

Slot judgeSlot(const TimeRange &when, const SlotContext &context)
{
    return Judge(when, context).run();
}

std::vector<Slot> findSlots(const SlotContext &context, int limit)
{
    std::vector<Slot> inside;
    std::vector<Slot> outside;
    const Zone zone = Zone::from(clientZone(context.request));
    for (const TimeRange &when : gridSlots(context)) {
        Slot slot = judgeSlot(when, context);
        if (!isFree(slot))
            continue;
        const int start = minuteOfDay(zone.toLocal(when.start));
        if (!breaksConstraint(slot))
            inside.push_back(std::move(slot));
        else if (start >= 7 * 60 && start < 22 * 60)
            outside.push_back(std::move(slot));
    }
    std::vector<Slot> &pool = inside.empty() ? outside : inside;
    std::stable_sort(pool.begin(), pool.end(), [](const Slot &a, const Slot &b) { return a.score > b.score; });
    std::vector<Slot> best;
    for (Slot &slot : pool) {
        if (static_cast<int>(best.size()) >= limit)
            break;
        if (std::none_of(best.begin(), best.end(), [&](const Slot &taken) { return taken.when.overlaps(slot.when); }))
            best.push_back(std::move(slot));
    }
    return best;
}

} // namespace vigie::calendar
