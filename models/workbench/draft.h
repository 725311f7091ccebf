// How a draft begins, and how it follows a case that has changed under it.
#pragma once

#include "models/store/cache.h"
#include "models/workbench/casebytes.h"
#include "models/workbench/workbench.h"

namespace vigie {

/// The automation's slots, or our own search when it found none; the best free one chosen; shared is what the client designated
/// and a meeting of this kind needs.
[[nodiscard]] Draft initialDraft(const Case &c, Instant now);

/// Everything entered, on the case as it is now: slots the person added are judged anew, choices stay on the same times.
[[nodiscard]] Draft rebased(const Draft &draft, const Case &c, Instant now);

/// `draft`, whose corrections differ from those of `before`, with the slots found again: the automation's when nothing is
/// corrected any more, else those of our own search on the case as corrected. Slots the person added, marked for a proposal or
/// that the thread has offered already are kept and judged anew; choices stay on the same times, and a choice that is gone goes
/// to the best free slot. The same draft when no correction bears on slots.
[[nodiscard]] Draft refound(const Draft &draft, const Draft &before, const Case &c, Instant now);

/// A JSON object. `editedAt`, on the desk's clock, is when the person last changed it; nothing for a draft as it begins.
[[nodiscard]] QByteArray draftToBytes(const Draft &draft, std::optional<Instant> editedAt = {});
[[nodiscard]] Result<Draft> draftFromBytes(const QByteArray &bytes);
[[nodiscard]] std::optional<Instant> editedAtFromBytes(const QByteArray &bytes);

[[nodiscard]] QByteArray outboxEntryToBytes(const OutboxEntry &entry, CaseBytes &cases);
[[nodiscard]] OutboxRow outboxRowOf(const OutboxEntry &entry, CaseBytes &cases);
[[nodiscard]] LostDecision lostDecisionOf(const OutboxRow &row);
/// An entry that was on its way when the program ended is Queued again: the idempotency key makes the repetition harmless.
[[nodiscard]] Result<OutboxEntry> outboxEntryFromBytes(const QByteArray &bytes);

} // namespace vigie
