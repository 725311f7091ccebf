#include "models/calendar/slotrules.h"

#include "models/calendar/slotconditions.h"

#include <algorithm>
#include <numeric>

namespace vigie::calendar {

namespace {

using enum SlotReasonKind;

/// What lies between a slot and something it does not overlap.
Minutes between(const TimeRange &when, const TimeRange &other)
{
    return std::chrono::floor<Minutes>(other.end <= when.start ? when.start - other.end : other.start - when.end);
}

SlotReason told(const SlotCondition &condition, const StartSpan &span, const TimeRange &when)
{
    SlotReason reason{*condition.reason, condition.weight, condition.participant};
    switch (*condition.reason) {
    case NearTravel:
    case BufferTooShort:
    case LeavesGap:
    case ShortNotice:
        reason.minutes = static_cast<int>(between(when, span.cause).count());
        break;
    case TravelTooShort:
        reason.minutes = span.number;
        break;
    case FullDay:
        reason.count = span.number;
        break;
    default:
        break;
    }
    return reason;
}

/// One slot while the conditions pass by.
struct Verdict {
    struct Ranked {
        SlotReason reason;
        SlotTier tier;
    };
    Slot slot;
    SlotLevels levels{};
    std::vector<Ranked> reasons;
    std::vector<SlotReasonKind> spoilt; ///< praises that do not hold

    void meets(const SlotCondition &condition, const StartSpan &span)
    {
        if (condition.tier != SlotTier::None)
            ++levels[static_cast<std::size_t>(condition.tier)];
        if (condition.praise)
            spoilt.push_back(*condition.praise);
        if (condition.reason)
            reasons.push_back({told(condition, span, slot.when), condition.tier});
    }

    [[nodiscard]] bool says(SlotReasonKind kind, const Token &participant) const
    {
        return std::any_of(reasons.begin(), reasons.end(), [&](const Ranked &each) {
            return each.reason.kind == kind && each.reason.participant == participant;
        });
    }

    Slot finish(const std::vector<SlotReasonKind> &praises)
    {
        // Said better by the hours themselves.
        std::erase_if(reasons, [this](const Ranked &each) {
            return each.reason.kind == EarlyOrLate && says(OutsideWorkingHours, each.reason.participant);
        });
        for (const SlotReasonKind praise : praises) {
            if (std::find(spoilt.begin(), spoilt.end(), praise) == spoilt.end())
                reasons.push_back({{praise, Weight::Good, {}}, SlotTier::None});
        }
        const auto importance = [](const Ranked &each) {
            constexpr std::array<int, 4> order{2, 3, 1, 0}; // in the order of Weight
            return std::pair(order[static_cast<std::size_t>(each.reason.weight)], each.tier);
        };
        std::stable_sort(reasons.begin(), reasons.end(),
                         [&](const Ranked &a, const Ranked &b) { return importance(a) < importance(b); });
        for (Ranked &each : reasons)
            slot.reasons.push_back(std::move(each.reason));
        slot.score = isFree(slot) ? scoreOf(levels) : 0;
        return std::move(slot);
    }
};

/// Of several causes the one that the slot is closest to.
const StartSpan *closer(const StartSpan *known, const StartSpan &other, const TimeRange &when)
{
    return known && between(when, known->cause) <= between(when, other.cause) ? known : &other;
}

} // namespace

std::vector<Slot> judged(std::span<const SlotCondition> conditions, const std::vector<Instant> &starts, Seconds length)
{
    std::vector<std::size_t> inOrder(starts.size());
    std::iota(inOrder.begin(), inOrder.end(), std::size_t{0});
    std::sort(inOrder.begin(), inOrder.end(), [&](std::size_t a, std::size_t b) { return starts[a] < starts[b]; });
    std::vector<Verdict> verdicts(starts.size());
    for (std::size_t i = 0; i < starts.size(); ++i)
        verdicts[i].slot.when = {starts[i], starts[i] + length};

    std::vector<SlotReasonKind> praises;
    std::vector<const StartSpan *> met(starts.size());
    for (const SlotCondition &condition : conditions) {
        if (condition.praise && std::find(praises.begin(), praises.end(), *condition.praise) == praises.end())
            praises.push_back(*condition.praise);
        std::fill(met.begin(), met.end(), nullptr);
        for (const StartSpan &span : condition.spans) {
            auto at = std::lower_bound(inOrder.begin(), inOrder.end(), span.starts.start,
                                       [&](std::size_t i, Instant instant) { return starts[i] < instant; });
            for (; at != inOrder.end() && starts[*at] < span.starts.end; ++at)
                met[*at] = closer(met[*at], span, verdicts[*at].slot.when);
        }
        for (std::size_t i = 0; i < starts.size(); ++i) {
            if (met[i])
                verdicts[i].meets(condition, *met[i]);
        }
    }
    std::vector<Slot> found;
    found.reserve(starts.size());
    for (Verdict &verdict : verdicts)
        found.push_back(verdict.finish(praises));
    return found;
}

Slot judgeSlot(const TimeRange &when, const SlotContext &context)
{
    const std::vector<SlotCondition> conditions = conditionsOn({when.start, when.start + Seconds{1}}, when.duration(), context);
    return std::move(judged(conditions, {when.start}, when.duration()).front());
}

} // namespace vigie::calendar
