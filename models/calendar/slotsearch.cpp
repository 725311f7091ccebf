#include "models/calendar/slotsearch.h"

#include "models/calendar/slotgrid.h"
#include "models/calendar/zones.h"

#include <algorithm>
#include <array>

namespace vigie::calendar {

namespace {

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
            if (!isMovedMeeting(c, block.when) && block.kind != BlockKind::Tentative && block.kind != BlockKind::Unknown)
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
