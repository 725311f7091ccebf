#include "ui/supervision/draftedits.h"

#include <algorithm>

namespace vigie::ui {

namespace {

bool holds(const Draft &draft, int index)
{
    return index >= 0 && index < static_cast<int>(draft.slots.size());
}

auto correctionOf(const Draft &draft, FieldName name, const Token &about)
{
    return std::find_if(draft.corrections.begin(), draft.corrections.end(),
                        [&](const Correction &c) { return c.name == name && c.about == about; });
}

} // namespace

Draft withChosen(Draft draft, int index)
{
    draft.chosen = holds(draft, index) ? index : -1;
    return draft;
}

Draft withToggledOffer(Draft draft, int index)
{
    if (!holds(draft, index))
        return draft;
    const auto marked = std::find(draft.offered.begin(), draft.offered.end(), index);
    if (marked != draft.offered.end()) {
        draft.offered.erase(marked);
    } else {
        draft.offered.push_back(index);
        std::sort(draft.offered.begin(), draft.offered.end());
    }
    return draft;
}

Draft withSlot(Draft draft, const Slot &slot)
{
    const auto same = std::find_if(draft.slots.begin(), draft.slots.end(), [&](const Slot &s) { return s.when == slot.when; });
    draft.chosen = static_cast<int>(same - draft.slots.begin());
    if (same == draft.slots.end())
        draft.slots.push_back(slot);
    return draft;
}

Draft withMoved(Draft draft, int index, const Slot &slot)
{
    if (!holds(draft, index))
        return draft;
    draft.slots[static_cast<size_t>(index)] = slot;
    draft.chosen = index;
    return draft;
}

Draft withoutSlot(Draft draft, int index)
{
    if (!holds(draft, index))
        return draft;
    draft.slots.erase(draft.slots.begin() + index);
    std::erase(draft.offered, index);
    for (int &marked : draft.offered)
        marked -= marked > index ? 1 : 0;
    draft.chosen = std::min(index, static_cast<int>(draft.slots.size()) - 1);
    return draft;
}

Draft withShare(Draft draft, const Share &share, bool shared)
{
    const auto known = std::find(draft.sharing.begin(), draft.sharing.end(), share);
    if (shared && known == draft.sharing.end())
        draft.sharing.push_back(share);
    else if (!shared && known != draft.sharing.end())
        draft.sharing.erase(known);
    return draft;
}

Draft withCorrection(Draft draft, const Case &request, const Correction &correction)
{
    std::erase_if(draft.corrections,
                  [&](const Correction &c) { return c.name == correction.name && c.about == correction.about; });
    const bool asUnderstood =
        std::any_of(request.understanding.begin(), request.understanding.end(), [&](const UnderstoodField &field) {
            return field.name == correction.name && field.about == correction.about && field.value == correction.value;
        });
    if (!asUnderstood)
        draft.corrections.push_back(correction);
    return draft;
}

bool shares(const Draft &draft, const Share &share)
{
    return std::find(draft.sharing.begin(), draft.sharing.end(), share) != draft.sharing.end();
}

FieldValue shownValue(const UnderstoodField &field, const Draft &draft)
{
    const auto correction = correctionOf(draft, field.name, field.about);
    return correction == draft.corrections.end() ? field.value : correction->value;
}

bool isCorrected(const UnderstoodField &field, const Draft &draft)
{
    return correctionOf(draft, field.name, field.about) != draft.corrections.end();
}

std::optional<Slot> wantsSecondWord(const Case &request, const Draft &draft)
{
    if (!holds(draft, draft.chosen))
        return std::nullopt;
    const Slot &slot = draft.slots[static_cast<size_t>(draft.chosen)];
    const bool automations =
        std::any_of(request.slots.begin(), request.slots.end(), [&](const Slot &theirs) { return theirs.when == slot.when; });
    const bool doubtful = std::any_of(slot.reasons.begin(), slot.reasons.end(), [](const SlotReason &reason) {
        // What is past is refused here and needs no question.
        return (reason.weight == Weight::Blocking && reason.kind != SlotReasonKind::InPast)
            || (reason.kind == SlotReasonKind::OutsideWorkingHours && reason.weight == Weight::Poor);
    });
    return doubtful && !automations ? std::optional(slot) : std::nullopt;
}

std::optional<Ruling> primaryRuling(const Case &request, const Draft &draft)
{
    const bool chosen = holds(draft, draft.chosen);
    switch (request.kind) {
    case RequestKind::Cancel:
        return ruling::CancelMeeting{};
    case RequestKind::Schedule:
    case RequestKind::Reschedule:
        if (chosen)
            return ruling::Schedule{draft.slots[static_cast<size_t>(draft.chosen)].when};
        return std::nullopt;
    case RequestKind::AddToCalendar:
        if (chosen)
            return ruling::AddToCalendar{draft.slots[static_cast<size_t>(draft.chosen)].when};
        return std::nullopt;
    }
    return std::nullopt;
}

ruling::Propose proposal(const Draft &draft)
{
    ruling::Propose result;
    if (draft.offered.size() >= 2) {
        for (const int index : draft.offered) {
            if (!holds(draft, index))
                continue;
            const TimeRange &when = draft.slots[static_cast<size_t>(index)].when;
            if (std::find(result.slots.begin(), result.slots.end(), when) == result.slots.end())
                result.slots.push_back(when);
        }
        return result;
    }
    // A slot that was moved onto another is offered once.
    for (const Slot &slot : draft.slots) {
        if (isFree(slot) && std::find(result.slots.begin(), result.slots.end(), slot.when) == result.slots.end())
            result.slots.push_back(slot.when);
    }
    return result;
}

bool takesProposals(RequestKind kind)
{
    return answers(ruling::Propose{}, kind);
}

} // namespace vigie::ui
