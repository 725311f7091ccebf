// Decisions on their way to the desk, and back: each takes effect once (Q7), and can be taken back for a while (Q8).
#include "models/workbench/workbench_p.h"

#include <algorithm>

namespace vigie {

namespace {

/// How many finished decisions stay in the list that the person sees.
constexpr size_t shownFinished = 50;
constexpr Seconds storageRest{5};

} // namespace

bool isFinished(const OutboxEntry &entry)
{
    return entry.state == OutboxState::Released || entry.state == OutboxState::TakenBack;
}

OutboxEntry *Workbench::Private::entry(const DecisionId &decision)
{
    const auto found = std::find_if(outbox.begin(), outbox.end(),
                                    [&](const OutboxEntry &candidate) { return candidate.decision.id == decision; });
    return found == outbox.end() ? nullptr : &*found;
}

Status Workbench::Private::store(const OutboxEntry &changed, Durability durability)
{
    CacheChange change;
    if (isFinished(changed))
        change.outboxFinished.push_back(changed.decision.id);
    else
        change.outbox.push_back({changed.decision.id, outboxEntryToBytes(changed)});
    const Status written = cache.write(change, durability);
    return written.ok() && isFinished(changed) ? cache.purge() : written;
}

void Workbench::Private::sendNext()
{
    if (pushing || clock.now() < storagePause)
        return;
    const auto next = std::find_if(outbox.begin(), outbox.end(),
                                   [](const OutboxEntry &candidate) { return candidate.state == OutboxState::Queued; });
    if (next == outbox.end())
        return;
    OutboxEntry sending = *next;
    sending.state = OutboxState::Sending;
    ++sending.attempts;
    // Kept before it leaves: after a crash nobody must think that the desk has never heard of it.
    if (const Status status = store(sending, Durability::Process); !status.ok()) {
        storagePause = clock.now() + storageRest;
        report(status);
        return;
    }
    *next = sending;
    pushing = true;
    Q_EMIT q->outboxChanged();
    gateway.push(sending.decision,
                 guarded<DecisionReceipt>([this, id = sending.decision.id](const Result<DecisionReceipt> &result) {
                     pushing = false;
                     received(id, result);
                 }));
}

void Workbench::Private::received(const DecisionId &decision, const Result<DecisionReceipt> &result)
{
    OutboxEntry *sent = entry(decision);
    if (!sent)
        return;
    if (!result.ok()) {
        switch (consequenceOf(result.error().kind)) {
        case Consequence::TryAgain:
        case Consequence::SessionEnded:
            sent->state = OutboxState::Queued;
            report(store(*sent, Durability::Process));
            break;
        case Consequence::Refused:
            sent->state = OutboxState::Refused;
            sent->error = result.error();
            sent->takeBackWanted = false;
            report(store(*sent, Durability::Power));
            break;
        }
        const Consequence consequence = failedCall(result.error());
        if (consequence == Consequence::SessionEnded)
            return;
        Q_EMIT q->outboxChanged();
        if (consequence == Consequence::Refused)
            kick();
        return;
    }
    sent->releaseAt = result->releaseAt;
    const bool tooLate = sent->takeBackWanted && result->state == DecisionState::Released;
    switch (result->state) {
    case DecisionState::Accepted:
        sent->state = OutboxState::Accepted;
        break;
    case DecisionState::Released:
        sent->state = OutboxState::Released;
        break;
    case DecisionState::TakenBack:
        sent->state = OutboxState::TakenBack;
        break;
    }
    report(store(*sent, Durability::Power));
    reached();
    Q_EMIT q->outboxChanged();
    if (tooLate)
        report(Error{ErrorKind::TooLate, QString()});
    kick();
}

void Workbench::Private::sendTakeBacks()
{
    // Before the desk has said what is ours, its answer could not be told from the case that comes back.
    if (!workKnown || clock.now() < storagePause)
        return;
    std::vector<DecisionId> wanted;
    for (const OutboxEntry &candidate : outbox) {
        if (candidate.takeBackWanted && candidate.state == OutboxState::Accepted)
            wanted.push_back(candidate.decision.id);
    }
    for (const DecisionId &decision : wanted)
        sendTakeBack(decision);
}

void Workbench::Private::sendTakeBack(const DecisionId &decision)
{
    const OutboxEntry *accepted = entry(decision);
    if (!accepted || takingBack.contains(decision.value))
        return;
    takingBack.insert(decision.value);
    gateway.takeBack(accepted->decision, guarded<HeldCase>([this, decision](const Result<HeldCase> &result) {
                         takingBack.remove(decision.value);
                         OutboxEntry *known = entry(decision);
                         if (!known)
                             return;
                         if (result.ok()) {
                             reached();
                             takenBack(decision, *result);
                             return;
                         }
                         if (consequenceOf(result.error().kind) == Consequence::Refused) {
                             known->takeBackWanted = false;
                             takenBackUnsaved.remove(decision.value);
                             if (result.error().kind == ErrorKind::TooLate)
                                 known->state = OutboxState::Released;
                             report(store(*known, Durability::Power));
                         }
                         if (failedCall(result.error()) != Consequence::Refused)
                             return;
                         Q_EMIT q->outboxChanged();
                         Q_EMIT q->failed(result.error());
                     }));
}

/// The desk has taken it back, and the case is in our hands again.
void Workbench::Private::takenBack(const DecisionId &decision, const HeldCase &held)
{
    const Draft entered = rebased(entry(decision)->draft, held.content, deskNow());
    if (const Status status = bringBack(held, entered, decision); !status.ok()) {
        takenBackUnsaved.insert(decision.value);
        entry(decision)->takeBackWanted = true;
        storagePause = clock.now() + storageRest;
        report(status);
        return;
    }
    takenBackUnsaved.remove(decision.value);
    OutboxEntry *known = entry(decision);
    known->takeBackWanted = false;
    known->state = OutboxState::TakenBack;
    Q_EMIT q->outboxChanged();
}

void Workbench::Private::checkReleases()
{
    if (!workKnown && std::holds_alternative<connection::Online>(connection))
        return; // the desk is about to say whether it was taken back after all
    bool changed = false;
    bool tooLate = false;
    for (OutboxEntry &accepted : outbox) {
        if (accepted.state != OutboxState::Accepted || !accepted.releaseAt || *accepted.releaseAt > deskNow()
            || takingBack.contains(accepted.decision.id.value) || takenBackUnsaved.contains(accepted.decision.id.value))
            continue;
        tooLate |= accepted.takeBackWanted;
        accepted.state = OutboxState::Released;
        report(store(accepted, Durability::Process));
        changed = true;
    }
    auto finished = static_cast<size_t>(std::count_if(outbox.begin(), outbox.end(), isFinished));
    for (auto oldest = outbox.begin(); finished > shownFinished && oldest != outbox.end();) {
        if (isFinished(*oldest)) {
            oldest = outbox.erase(oldest);
            --finished;
        } else {
            ++oldest;
        }
    }
    if (changed)
        Q_EMIT q->outboxChanged();
    if (tooLate)
        report(Error{ErrorKind::TooLate, QString()});
}

} // namespace vigie
