#include "models/workbench/draft.h"

#include "models/calendar/slotrules.h"

#include <algorithm>

namespace vigie {

namespace {

constexpr int searchedSlots = 9; // one for each digit key

bool needs(MeetingKind meeting, ShareableKind item)
{
    switch (meeting) {
    case MeetingKind::Phone:
        return item == ShareableKind::Phone;
    case MeetingKind::Video:
        return item == ShareableKind::ConferenceLink;
    case MeetingKind::Office:
        return item == ShareableKind::Address || item == ShareableKind::AccessInstructions;
    case MeetingKind::Lunch:
    case MeetingKind::Breakfast:
    case MeetingKind::Dinner:
    case MeetingKind::Coffee:
        return item == ShareableKind::Address;
    case MeetingKind::Other:
        return false;
    }
    return false;
}

int indexOf(const std::vector<Slot> &where, const TimeRange &when)
{
    const auto found = std::find_if(where.begin(), where.end(), [&](const Slot &slot) { return slot.when == when; });
    return found == where.end() ? -1 : static_cast<int>(found - where.begin());
}

const Slot *slotAt(const Draft &draft, int index)
{
    return index >= 0 && index < static_cast<int>(draft.slots.size()) ? &draft.slots[static_cast<size_t>(index)] : nullptr;
}

} // namespace

Draft initialDraft(const Case &c, Instant now)
{
    Draft draft;
    draft.slots = c.slots;
    if (draft.slots.empty() && c.kind != RequestKind::Cancel)
        draft.slots = calendar::findSlots({c, {}, now}, searchedSlots);
    const auto free = std::find_if(draft.slots.begin(), draft.slots.end(), [](const Slot &slot) { return isFree(slot); });
    if (free != draft.slots.end())
        draft.chosen = static_cast<int>(free - draft.slots.begin());
    const MeetingKind meeting = understoodMeetingKind(c);
    for (const ShareableItem &item : c.shareable) {
        if (!needs(meeting, item.kind))
            continue;
        for (const Token &recipient : item.designatedFor)
            draft.sharing.push_back({item.id, recipient});
    }
    return draft;
}

Draft rebased(const Draft &draft, const Case &c, Instant now)
{
    Draft result = draft;
    result.slots = c.slots;
    for (const Slot &slot : draft.slots) {
        if (indexOf(result.slots, slot.when) < 0)
            result.slots.push_back(calendar::judgeSlot(slot.when, {c, {}, now}));
    }
    const Slot *chosen = slotAt(draft, draft.chosen);
    result.chosen = chosen ? indexOf(result.slots, chosen->when) : -1;
    result.offered.clear();
    for (const int index : draft.offered) {
        if (const Slot *offered = slotAt(draft, index))
            result.offered.push_back(indexOf(result.slots, offered->when));
    }
    return result;
}

} // namespace vigie
