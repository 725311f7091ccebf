// Everything that speaks against a slot, as stretches of starts: the one statement of the rules, from which one slot is judged
// and a year of slots is sifted. For this folder only.
#pragma once

#include "models/calendar/slotrules.h"
#include "models/calendar/slottiers.h"

namespace vigie::calendar {

/// A slot that starts within `starts` meets the condition, because of `cause`.
struct StartSpan {
    TimeRange starts;
    TimeRange cause;
    int number = 0; ///< of meetings or minutes, where the reason tells a number that does not depend on the slot
};

struct SlotCondition {
    std::optional<SlotReasonKind> reason; ///< empty: counts in its tier and is not told
    Weight weight = Weight::Poor;
    SlotTier tier = SlotTier::None;
    Token participant;
    std::optional<SlotReasonKind> praise; ///< said of a slot that meets none of the conditions with this praise
    std::vector<StartSpan> spans;
};

/// The conditions on slots of `length` that start within `starts`; those that none of these can meet may be absent or empty.
[[nodiscard]] std::vector<SlotCondition> conditionsOn(const TimeRange &starts, Seconds length, const SlotContext &context);

} // namespace vigie::calendar
