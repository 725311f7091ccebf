#include "models/domain/slot.h"

#include <algorithm>

namespace vigie {

bool isFree(const Slot &slot)
{
    return std::none_of(slot.reasons.begin(), slot.reasons.end(),
                        [](const SlotReason &reason) { return reason.weight == Weight::Blocking; });
}

} // namespace vigie
