#include "models/calendar/slotconditions.h"

#include "models/calendar/cities.h"
#include "models/calendar/slothours.h"

#include <algorithm>
#include <map>
#include <set>

namespace vigie::calendar {

namespace {

using enum SlotReasonKind;

constexpr Seconds oneSecond{1};
constexpr Minutes nearTravel{60};
/// Time beside a meeting that is shorter than this is of no use for another.
constexpr Minutes shortestUseful{30};
constexpr std::array<Minutes, 2> neighbourhoods{Minutes{60}, Minutes{180}};
/// In minutes of the day: beyond each is worse for whoever has to be there.
constexpr std::array<std::pair<int, int>, 3> humaneHours{{{9 * 60, 18 * 60}, {8 * 60, 19 * 60}, {7 * 60, 21 * 60}}};

/// Start and end of usual hours for the start of a meeting, in minutes of the client's day.
std::pair<int, int> usualStart(MeetingKind kind)
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
    return heldAtADistance(kind) ? Minutes{120} : Minutes{240};
}

Zone zoneOrClients(const QString &id, const Zone &clients)
{
    return Zone::iana(id).value_or(clients);
}

bool isRequired(const Participant &participant)
{
    return participant.role != ParticipantRole::Optional;
}

class Conditions
{
public:
    Conditions(const TimeRange &starts, Seconds length, const SlotContext &context)
        : m_starts(starts)
        , m_length(length)
        , m_touched{starts.start, starts.end + length}
        , m_case(context.request)
        , m_now(context.now)
        , m_kind(understoodMeetingKind(context.request))
        , m_clients(Zone::from(clientZone(context.request)))
        , m_city(meetingCity(context.request))
    {
        for (const Participant &participant : m_case.participants)
            m_zones.push_back(zoneOrClients(participant.zone, m_clients));
    }

    std::vector<SlotCondition> all()
    {
        startsWithin(add(InPast, Weight::Blocking, SlotTier::None), {std::min(m_starts.start, m_now), m_now + oneSecond});
        for (const Participant &participant : m_case.participants)
            availabilityOf(participant);
        forEachParticipant([this](const Participant &participant, const Zone &zone) { workingHoursOf(participant, zone); });
        forEachParticipant([this](const Participant &participant, const Zone &zone) { holidaysOf(participant, zone); });
        for (const Participant &participant : m_case.participants)
            journeysOf(participant);
        const Participant *client = clientOf(m_case);
        if (const Lane *lane = client ? knownLane(*client) : nullptr) {
            limitsOf(*client, *lane);
            neighboursOf(*client, *lane);
        }
        wishes();
        notice();
        understoodDays();
        earlierProposals();
        usualHours();
        fairness();
        clockChanges();
        return std::move(m_all);
    }

private:
    SlotCondition &add(std::optional<SlotReasonKind> reason, Weight weight, SlotTier tier, const Token &participant = {},
                       std::optional<SlotReasonKind> praise = {})
    {
        m_all.push_back({reason, weight, tier, participant, praise, {}});
        return m_all.back();
    }

    void startsWithin(SlotCondition &condition, const TimeRange &starts, const TimeRange &cause, int number = 0) const
    {
        if (starts.overlaps(m_starts) && !starts.isEmpty())
            condition.spans.push_back({starts, cause, number});
    }
    void startsWithin(SlotCondition &condition, const TimeRange &starts) const { startsWithin(condition, starts, starts); }
    void startsWithin(SlotCondition &condition, const Stretches &starts) const
    {
        for (const TimeRange &each : starts)
            startsWithin(condition, each);
    }

    void overlaps(SlotCondition &condition, const TimeRange &cause) const
    {
        startsWithin(condition, {cause.start - m_length + oneSecond, cause.end}, cause);
    }
    void overlaps(SlotCondition &condition, const Stretches &causes) const
    {
        for (const TimeRange &cause : causes)
            overlaps(condition, cause);
    }
    /// Any part of the slot lies in none of the stretches.
    void leaves(SlotCondition &condition, const Stretches &stretches) const
    {
        overlaps(condition, outsideOf(stretches, m_touched));
    }

    /// Less than `apart` between the end of `cause` and the slot.
    void soonAfter(SlotCondition &condition, const TimeRange &cause, Seconds apart, int number = 0) const
    {
        startsWithin(condition, {cause.end, cause.end + apart}, cause, number);
    }
    void soonBefore(SlotCondition &condition, const TimeRange &cause, Seconds apart, int number = 0) const
    {
        const Instant latest = cause.start - m_length;
        startsWithin(condition, {latest - apart + oneSecond, latest + oneSecond}, cause, number);
    }

    template <typename Visit>
    void forEachParticipant(Visit visit)
    {
        for (std::size_t i = 0; i < m_zones.size(); ++i)
            visit(m_case.participants[i], m_zones[i]);
    }

    [[nodiscard]] const Lane *knownLane(const Participant &participant) const
    {
        const Lane *lane = findLane(m_case, participant.token);
        return lane && lane->availability == Availability::Known ? lane : nullptr;
    }

    /// The blocks within reach of a slot, without the meeting that moves.
    template <typename Visit>
    void forEachBlock(const Lane &lane, Seconds reach, Visit visit) const
    {
        const TimeRange near{m_touched.start - reach, m_touched.end + reach};
        for (const BusyBlock &block : lane.blocks) {
            if (block.when.start > near.end)
                return;
            if (block.when.end >= near.start && !isMovedMeeting(m_case, block.when))
                visit(block);
        }
    }

    void availabilityOf(const Participant &participant)
    {
        const bool required = isRequired(participant);
        const Weight doubt = required ? Weight::Poor : Weight::Neutral;
        const Weight clash = required ? Weight::Blocking : Weight::Poor;
        const SlotTier doubtTier = required ? SlotTier::Doubt : SlotTier::None;
        const SlotTier clashTier = required ? SlotTier::None : SlotTier::Optional;
        const std::size_t first = m_all.size();
        for (const SlotReasonKind reason : {Busy, OutOfOffice, Travel})
            add(reason, clash, clashTier, participant.token, AllFree);
        for (const SlotReasonKind reason : {Tentative, AvailabilityUnknown})
            add(reason, doubt, doubtTier, participant.token, AllFree);
        SlotCondition *const by = &m_all[first];
        SlotCondition &unknown = by[4];
        const Lane *lane = knownLane(participant);
        if (!lane) {
            startsWithin(unknown, m_starts);
            return;
        }
        if (!m_case.window.isEmpty())
            leaves(unknown, {m_case.window});
        forEachBlock(*lane, m_length, [&](const BusyBlock &block) {
            constexpr std::array<std::size_t, 5> condition{0, 3, 1, 2, 4}; // in the order of BlockKind
            overlaps(by[condition[static_cast<std::size_t>(block.kind)]], block.when);
        });
        SlotCondition &near = add(NearTravel, doubt, doubtTier, participant.token);
        forEachBlock(*lane, m_length + nearTravel, [&](const BusyBlock &block) {
            if (block.kind == BlockKind::Travel) {
                soonAfter(near, block.when, nearTravel);
                soonBefore(near, block.when, nearTravel);
            }
        });
    }

    void workingHoursOf(const Participant &participant, const Zone &zone)
    {
        if (participant.workingHours.empty())
            return;
        const bool matters = isRequired(participant) && !mealOutsideWork(m_kind);
        leaves(add(OutsideWorkingHours, matters ? Weight::Poor : Weight::Neutral, matters ? SlotTier::Constraint : SlotTier::None,
                   participant.token, WithinWorkingHours),
               hoursIn(m_touched, participant.workingHours, zone));
    }

    void holidaysOf(const Participant &participant, const Zone &zone)
    {
        if (participant.country.isEmpty())
            return;
        const bool required = isRequired(participant);
        overlaps(add(PublicHoliday, required ? Weight::Poor : Weight::Neutral, required ? SlotTier::Constraint : SlotTier::None,
                     participant.token),
                 holidays(participant.country, zone));
    }

    /// Most people share a country, and the rules of a year take longer than all else about it.
    const Stretches &holidays(const QString &country, const Zone &zone)
    {
        const auto [known, isNew] = m_holidays.try_emplace({country, zone.id()});
        if (isNew)
            known->second = publicHolidaysIn(m_touched, country, zone);
        return known->second;
    }

    /// From one city to the next. A journey says where it leads, not where it began.
    void journeysOf(const Participant &participant)
    {
        const Lane *lane = m_city.isEmpty() ? nullptr : knownLane(participant);
        if (!lane)
            return;
        constexpr std::chrono::hours longest{36};
        const bool required = isRequired(participant);
        SlotCondition &condition = add(TravelTooShort, required ? Weight::Poor : Weight::Neutral,
                                       required ? SlotTier::Constraint : SlotTier::None, participant.token);
        forEachBlock(*lane, longest, [&](const BusyBlock &block) {
            const std::optional<Minutes> needed = block.allDay ? std::nullopt : travelTime(block.city, m_city);
            if (!needed)
                return;
            const int minutes = static_cast<int>(needed->count());
            soonAfter(condition, block.when, *needed, minutes);
            if (block.kind != BlockKind::Travel)
                soonBefore(condition, block.when, *needed, minutes);
        });
    }

    /// A meeting that is only possible, a journey or an absence is no meeting of the day, and needs no buffer.
    static bool isMeeting(const BusyBlock &block) { return block.kind == BlockKind::Busy && !block.allDay; }

    void limitsOf(const Participant &client, const Lane &lane)
    {
        const SchedulingLimits &limits = m_case.limits;
        if (limits.buffer) {
            SlotCondition &condition = add(BufferTooShort, Weight::Poor, SlotTier::Constraint, client.token);
            forEachBlock(lane, *limits.buffer, [&](const BusyBlock &block) {
                if (isMeeting(block)) {
                    soonAfter(condition, block.when, *limits.buffer);
                    soonBefore(condition, block.when, *limits.buffer);
                }
            });
        }
        if (limits.mostADay) {
            constexpr std::chrono::hours aDay{25};
            std::map<LocalDay, int> meetings;
            forEachBlock(lane, aDay, [&](const BusyBlock &block) {
                if (isMeeting(block))
                    ++meetings[dayOf(m_clients.toLocal(block.when.start))];
            });
            SlotCondition &condition = add(FullDay, Weight::Poor, SlotTier::Constraint, client.token);
            for (const auto &[day, count] : meetings) {
                const TimeRange whole = localDay(day, m_clients);
                if (count >= *limits.mostADay)
                    startsWithin(condition, whole, whole, count);
            }
        }
    }

    void neighboursOf(const Participant &client, const Lane &lane)
    {
        Stretches taken;
        Stretches meetings;
        forEachBlock(lane, neighbourhoods.back() + m_length, [&](const BusyBlock &block) {
            if (block.kind != BlockKind::Tentative && block.kind != BlockKind::Unknown)
                taken.push_back(block.when);
            if (isMeeting(block))
                meetings.push_back(block.when);
        });
        SlotCondition &gap = add(LeavesGap, Weight::Neutral, SlotTier::Gap, client.token);
        const Seconds tolerated = m_case.limits.buffer.value_or(Minutes{0});
        for (const TimeRange &block : united(std::move(taken))) {
            startsWithin(gap, {block.end + tolerated + oneSecond, block.end + shortestUseful}, block);
            const Instant latest = block.start - m_length;
            startsWithin(gap, {latest - shortestUseful + oneSecond, latest - tolerated}, block);
        }
        for (std::size_t i = 0; i < neighbourhoods.size(); ++i) {
            Stretches near;
            for (const TimeRange &meeting : meetings)
                near.push_back({meeting.start - m_length - neighbourhoods[i], meeting.end + neighbourhoods[i] + oneSecond});
            startsWithin(add({}, Weight::Neutral, SlotTier::Apart, {}, i == 0 ? std::optional(NearAnotherMeeting) : std::nullopt),
                         outsideOf(united(std::move(near)), m_starts));
        }
    }

    void wishes()
    {
        if (!m_case.preferred.empty())
            leaves(add(NotPreferred, Weight::Poor, SlotTier::Wish, {}, Preferred),
                   hoursIn(m_touched, asHours(m_case.preferred), m_clients));
        if (m_case.limits.halfDay) {
            constexpr int noon = minutesOfDay / 2;
            const bool morning = *m_case.limits.halfDay == HalfDay::Morning;
            startsWithin(add(OtherHalfDay, Weight::Neutral, SlotTier::HalfDay),
                         hoursIn(m_starts, morning ? everyDay(noon, minutesOfDay) : everyDay(0, noon), m_clients));
        }
    }

    void notice()
    {
        const Minutes wanted = m_case.limits.notice.value_or(usualNotice(m_kind));
        const TimeRange tooSoon{m_now + oneSecond, m_now + wanted};
        startsWithin(add(ShortNotice, Weight::Poor, SlotTier::Constraint), tooSoon, {m_now, m_now});
    }

    void understoodDays()
    {
        const std::optional<DateWindow> window = understoodWindow(m_case);
        if (!window)
            return;
        const TimeRange understood{localDay(toLocalDay(window->first), m_clients).start,
                                   localDay(toLocalDay(window->last), m_clients).end};
        leaves(add(OutsideWindow, Weight::Poor, SlotTier::Constraint), {understood});
    }

    void earlierProposals()
    {
        const auto &why = m_case.escalation;
        const bool refused = std::find(why.begin(), why.end(), EscalationReason::ProposalsRejected) != why.end();
        SlotCondition &condition =
            add(ProposedEarlier, refused ? Weight::Poor : Weight::Neutral, refused ? SlotTier::Wish : SlotTier::None);
        for (const TimeRange &earlier : m_case.proposedEarlier) {
            if (earlier.duration() == m_length)
                startsWithin(condition, {earlier.start, earlier.start + oneSecond});
        }
    }

    void usualHours()
    {
        const auto [earliest, latest] = usualStart(m_kind);
        startsWithin(add(UnusualHourForKind, Weight::Poor, SlotTier::Constraint),
                     outsideOf(hoursIn(m_starts, everyDay(earliest, latest + 1), m_clients), m_starts));
    }

    /// Only where clocks differ: else it is early for all, which working hours and the kind's own hours have said.
    void fairness()
    {
        std::map<QString, std::pair<Token, Zone>> required;
        forEachParticipant([&](const Participant &participant, const Zone &zone) {
            if (isRequired(participant))
                required.try_emplace(zone.id(), participant.token, zone);
        });
        if (required.size() < 2)
            return;
        for (const auto &[from, to] : humaneHours) {
            const std::vector<WorkingHours> hours = everyDay(from, to);
            SlotCondition forAnybody{{}, Weight::Neutral, SlotTier::Fairness, {}, {}, {}};
            for (const auto &[id, where] : required)
                leaves(forAnybody, hoursIn(m_touched, hours, where.second));
            m_all.push_back(std::move(forAnybody));
        }
        const auto &[from, to] = humaneHours.front();
        for (const auto &[id, where] : required)
            leaves(add(EarlyOrLate, Weight::Neutral, SlotTier::None, where.first),
                   hoursIn(m_touched, everyDay(from, to), where.second));
    }

    void clockChanges()
    {
        std::set<QString> told;
        forEachParticipant([&](const Participant &participant, const Zone &zone) {
            if (told.insert(zone.id()).second)
                startsWithin(add(ClockChange, Weight::Neutral, SlotTier::None, participant.token),
                             clockChangeDaysIn(m_starts, zone));
        });
    }

    const TimeRange m_starts;
    const Seconds m_length;
    const TimeRange m_touched;
    const Case &m_case;
    const Instant m_now;
    const MeetingKind m_kind;
    const Zone m_clients;
    const QString m_city;
    std::vector<Zone> m_zones; ///< of the participants, in their order
    std::map<std::pair<QString, QString>, Stretches> m_holidays;
    std::vector<SlotCondition> m_all;
};

} // namespace

std::vector<SlotCondition> conditionsOn(const TimeRange &starts, Seconds length, const SlotContext &context)
{
    return Conditions(starts, length, context).all();
}

} // namespace vigie::calendar
