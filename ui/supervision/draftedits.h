// What the person does to a draft, as plain functions from draft to draft; the workbench keeps the result.
#pragma once

#include "models/workbench/workbench.h"

namespace vigie::ui {

/// `index` outside the slots chooses none.
[[nodiscard]] Draft withChosen(Draft draft, int index);
/// Marks or unmarks a slot for a proposal of several; marks stay in the order of the list.
[[nodiscard]] Draft withToggledOffer(Draft draft, int index);
/// Adds the slot at the end, so that the numbers of the others stay, and chooses it. A slot of the same times is only chosen.
[[nodiscard]] Draft withSlot(Draft draft, const Slot &slot);
/// The slot keeps its number at other times, and is chosen.
[[nodiscard]] Draft withMoved(Draft draft, int index, const Slot &slot);
/// The numbers after it close up; the slot that takes its place is chosen, else the one before.
[[nodiscard]] Draft withoutSlot(Draft draft, int index);
[[nodiscard]] Draft withShare(Draft draft, const Share &share, bool shared);
/// Drops the correction when it says what was understood anyway.
[[nodiscard]] Draft withCorrection(Draft draft, const Case &request, const Correction &correction);

[[nodiscard]] bool shares(const Draft &draft, const Share &share);
/// The corrected value, else the understood one.
[[nodiscard]] FieldValue shownValue(const UnderstoodField &field, const Draft &draft);
[[nodiscard]] bool isCorrected(const UnderstoodField &field, const Draft &draft);

/// The chosen slot, when the person made it and somebody who is required cannot come or it lies outside their working hours:
/// deciding on it wants a second word.
[[nodiscard]] std::optional<Slot> wantsSecondWord(const Case &request, const Draft &draft);
/// What Enter decides; nothing while no slot is chosen that it needs.
[[nodiscard]] std::optional<Ruling> primaryRuling(const Case &request, const Draft &draft);
/// The marked slots, or all that are free when fewer than two are marked.
[[nodiscard]] ruling::Propose proposal(const Draft &draft);
/// A request of this kind may be answered by offering slots.
[[nodiscard]] bool takesProposals(RequestKind kind);

} // namespace vigie::ui
