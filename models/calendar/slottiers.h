// What counts more than what when slots are compared. For this folder only.
#pragma once

#include <array>

namespace vigie::calendar {

/// From the one that decides first. No number of failings in one tier outweighs a single one in a tier before it.
enum class SlotTier {
    Constraint, ///< window, hours, holidays, buffer, notice, travel, a full day, the hours of the kind
    Doubt,      ///< of somebody required: unknown or tentative, or a journey close by
    Wish,       ///< what the client asked for in this request, and what they have refused
    HalfDay,    ///< what the client likes in general
    Gap,        ///< time between two meetings that is too short to use
    Apart,      ///< far from the client's other meetings
    Fairness,   ///< early or late for the one who has it worst
    Optional,   ///< somebody optional cannot come
    None,
};

constexpr std::size_t slotTiers = static_cast<std::size_t>(SlotTier::None);

/// How many failings of a tier are told apart; more are as bad as so many.
constexpr std::array<int, slotTiers> mostFailings{3, 3, 2, 1, 1, 2, 3, 3};

/// The number of failings in each tier.
using SlotLevels = std::array<int, slotTiers>;

/// In (0, 1], 1 without any failing. One slot scores above another exactly when it has fewer failings in the first tier in which
/// the two differ: each tier divides the interval that the tiers before it have left.
[[nodiscard]] double scoreOf(const SlotLevels &levels);

} // namespace vigie::calendar
