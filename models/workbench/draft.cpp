#include "models/workbench/draft.h"

#include "models/calendar/slotsearch.h"

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

int firstFree(const std::vector<Slot> &where)
{
    const auto free = std::find_if(where.begin(), where.end(), [](const Slot &slot) { return isFree(slot); });
    return free == where.end() ? -1 : static_cast<int>(free - where.begin());
}

void searchInto(Draft &draft, const Case &c, Instant now)
{
    if (c.kind == RequestKind::Cancel)
        return;
    draft.slots = calendar::findSlots({c, now}, searchedSlots);
    for (const Slot &slot : draft.slots)
        draft.searched.push_back(slot.when);
}

/// Choices stay on the same times; what is there no more is not chosen.
void keepChoices(const Draft &from, Draft &to)
{
    const Slot *chosen = slotAt(from, from.chosen);
    to.chosen = chosen ? indexOf(to.slots, chosen->when) : -1;
    to.offered.clear();
    for (const int index : from.offered) {
        const Slot *offered = slotAt(from, index);
        if (const int found = offered ? indexOf(to.slots, offered->when) : -1; found >= 0)
            to.offered.push_back(found);
    }
    std::sort(to.offered.begin(), to.offered.end());
}

/// Whether the search would be asked for something else.
bool bearsOnSlots(const std::vector<Correction> &now, const std::vector<Correction> &before)
{
    const auto bearing = [](std::vector<Correction> corrections) {
        std::erase_if(corrections, [](const Correction &one) {
            return one.name == FieldName::Constraints || one.name == FieldName::Participants;
        });
        return corrections;
    };
    return bearing(now) != bearing(before);
}

} // namespace

Draft initialDraft(const Case &c, Instant now)
{
    Draft draft;
    draft.slots = c.slots;
    if (draft.slots.empty())
        searchInto(draft, c, now);
    draft.chosen = firstFree(draft.slots);
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
    const Case understood = corrected(c, draft.corrections);
    Draft result = draft;
    result.slots = c.slots;
    if (!draft.corrections.empty()) {
        for (Slot &slot : result.slots)
            slot = calendar::judgeSlot(slot.when, {understood, now});
    }
    for (const Slot &slot : draft.slots) {
        if (indexOf(result.slots, slot.when) < 0)
            result.slots.push_back(calendar::judgeSlot(slot.when, {understood, now}));
    }
    keepChoices(draft, result);
    return result;
}

Draft refound(const Draft &draft, const Draft &before, const Case &c, Instant now)
{
    if (!bearsOnSlots(draft.corrections, before.corrections))
        return draft;
    const Case understood = corrected(c, draft.corrections);
    Draft result = draft;
    result.slots = understood == c ? c.slots : std::vector<Slot>{};
    result.searched.clear();
    if (result.slots.empty())
        searchInto(result, understood, now);
    for (std::size_t i = 0; i < draft.slots.size(); ++i) {
        const Slot &slot = draft.slots[i];
        const int index = static_cast<int>(i);
        const bool offered = std::find(draft.offered.begin(), draft.offered.end(), index) != draft.offered.end();
        const bool earlier = std::find(c.proposedEarlier.begin(), c.proposedEarlier.end(), slot.when) != c.proposedEarlier.end();
        const bool addedByPerson = indexOf(c.slots, slot.when) < 0
            && std::find(draft.searched.begin(), draft.searched.end(), slot.when) == draft.searched.end();
        if ((addedByPerson || offered || earlier) && indexOf(result.slots, slot.when) < 0)
            result.slots.push_back(calendar::judgeSlot(slot.when, {understood, now}));
    }
    keepChoices(draft, result);
    if (result.chosen < 0 && draft.chosen >= 0)
        result.chosen = firstFree(result.slots);
    return result;
}

} // namespace vigie
