#include "models/calendar/slotrules.h"

#include "models/calendar/slothours.h"
#include "models/calendar/zones.h"

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
                if (isMovedMeeting(m_case, block.when))
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
            if (touchesPublicHoliday(m_when, participant.country, zoneOrClients(participant.zone, m_clients)))
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
            if (block.kind != BlockKind::Busy || block.allDay || isMovedMeeting(m_case, block.when))
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
            m_slot.reasons.push_back({SlotReasonKind::FullDay, Weight::Poor, client->token, 0, meetings});
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

} // namespace

Slot judgeSlot(const TimeRange &when, const SlotContext &context)
{
    return Judge(when, context).run();
}

} // namespace vigie::calendar
