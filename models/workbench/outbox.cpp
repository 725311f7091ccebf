// Decisions on their way to the desk, and back: each takes effect once (Q7), and can be taken back for a while (Q8).
#include "models/workbench/workbench_p.h"

#include <algorithm>

namespace vigie {

namespace {

/// How many finished decisions stay in the list that the person sees.
constexpr size_t shownFinished = 50;
/// The desk looks for what is due once a second, so it is asked a little later; a release that fails there is tried for long.
constexpr Seconds releaseTakes{1};
constexpr Seconds receiptRest{5};

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

void Workbench::Private::countOutbox()
{
    OutboxSummary counted;
    for (size_t place = 0; place < outbox.size(); ++place) {
        switch (outbox[place].state) {
        case OutboxState::Queued:
            ++counted.queued;
            break;
        case OutboxState::Sending:
            ++counted.sending;
            break;
        case OutboxState::Accepted:
            ++counted.accepted;
            break;
        case OutboxState::Refused:
            if (counted.refused++ == 0)
                firstRefused = place;
            break;
        case OutboxState::Released:
        case OutboxState::TakenBack:
            break;
        }
    }
    summary = counted;
}

void Workbench::Private::sendNext()
{
    if (pushing)
        return;
    const bool diskRests = clock.now() < storagePause;
    const auto next = std::find_if(outbox.begin(), outbox.end(), [&](const OutboxEntry &candidate) {
        return candidate.state == OutboxState::Queued && (!diskRests || !q->isKept(candidate)) && !waitsForReport(candidate);
    });
    if (next == outbox.end())
        return;
    const bool wasKept = q->isKept(*next);
    OutboxEntry sending = *next;
    sending.state = OutboxState::Sending;
    ++sending.attempts;
    // Kept before it leaves: after a crash nobody must think that the desk has never heard of it. One that the disk has not taken
    // at all is known to nobody after a crash, and leaves all the same.
    if (const Status status = store(sending, Durability::Process); !status.ok() && wasKept) {
        entriesOwed.remove(sending.decision.id.value); // what is there is as it was
        restDisk();
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
            refuse(*sent, result.error());
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
    const bool tooLate = sent->takeBackWanted && result->state == DecisionState::Released;
    follow(*sent, *result);
    reached();
    Q_EMIT q->outboxChanged();
    if (tooLate)
        report(Error{ErrorKind::TooLate, QString()});
    kick();
}

void Workbench::Private::refuse(OutboxEntry &refused, const Error &why)
{
    refused.state = OutboxState::Refused;
    refused.error = why;
    refused.takeBackWanted = false;
    refused.asItIs.reset();
    report(store(refused, Durability::Power));
    workQuestion.outdate(); // what the request is now
}

/// What the desk says has become of it.
void Workbench::Private::follow(OutboxEntry &known, const DecisionReceipt &receipt)
{
    known.releaseAt = receipt.releaseAt;
    switch (receipt.state) {
    case DecisionState::Accepted:
        known.state = OutboxState::Accepted;
        break;
    case DecisionState::Released:
        known.state = OutboxState::Released;
        break;
    case DecisionState::TakenBack:
        // Nobody here has taken it back: a newer version of the request came before the release (Q6).
        if (!known.takeBackWanted)
            return refuse(known, Error{ErrorKind::RequestChanged, QString()});
        known.state = OutboxState::Accepted; // the answer to the take-back, asked again, brings the case
        break;
    }
    report(store(known, Durability::Power));
}

/// Only the desk knows whether a decision whose take-back time is over was released, or a newer version of the request came
/// first.
void Workbench::Private::askReceipt()
{
    if (!workQuestion.isAnswered() || asksReceipt || clock.now() < receiptPause)
        return;
    const auto due = std::find_if(outbox.begin(), outbox.end(), [this, now = deskNow()](const OutboxEntry &candidate) {
        return candidate.state == OutboxState::Accepted && !candidate.takeBackWanted && candidate.releaseAt
            && (*candidate.releaseAt + releaseTakes <= now || askedAbout.contains(candidate.decision.id.value));
    });
    if (due == outbox.end())
        return;
    askedAbout.remove(due->decision.id.value);
    asksReceipt = true;
    gateway.receipt(due->decision, guarded<DecisionReceipt>([this, id = due->decision.id](const Result<DecisionReceipt> &result) {
                        asksReceipt = false;
                        learned(id, result);
                    }));
}

void Workbench::Private::learned(const DecisionId &decision, const Result<DecisionReceipt> &result)
{
    OutboxEntry *asked = entry(decision);
    const bool waits = asked && asked->state == OutboxState::Accepted && !asked->takeBackWanted;
    if (!result.ok()) {
        const Consequence consequence = failedCall(result.error());
        if (consequence != Consequence::Refused || !waits)
            return;
        refuse(*asked, result.error());
    } else {
        reached();
        if (!waits)
            return;
        if (result->state == DecisionState::Accepted) {
            receiptPause = clock.now() + receiptRest;
            return;
        }
        follow(*asked, *result);
    }
    if (std::exchange(unclear, false))
        workQuestion.outdate(); // asked again, and understood now
    forgetFinished();
    Q_EMIT q->outboxChanged();
    kick();
}

void Workbench::Private::sendTakeBacks()
{
    // Before the desk has said what is ours, its answer could not be told from the case that comes back.
    if (!workQuestion.isAnswered() || (clock.now() < storagePause && !isDiskFull()))
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
                         if (consequenceOf(result.error().kind) == Consequence::Refused)
                             notTakenBack(*known, result.error());
                         if (failedCall(result.error()) != Consequence::Refused)
                             return;
                         Q_EMIT q->outboxChanged();
                         Q_EMIT q->failed(result.error());
                     }));
}

/// The desk has taken it back, and the case is in our hands again.
void Workbench::Private::takenBack(const DecisionId &decision, const HeldCase &held)
{
    if (isOrderedAway(held))
        return;
    const Draft entered = rebased(entry(decision)->draft, held.content, deskNow());
    if (const Status status = bringBack(held, entered, decision, Owing::WhileDiskIsFull); !status.ok()) {
        entry(decision)->takeBackWanted = true;
        restDisk();
        report(status);
        return;
    }
    OutboxEntry *known = entry(decision);
    known->takeBackWanted = false;
    known->state = OutboxState::TakenBack;
    forgetFinished();
    Q_EMIT q->outboxChanged();
}

void Workbench::Private::notTakenBack(OutboxEntry &known, const Error &why)
{
    // It has no effect, but the case has gone on to other hands: what was typed stays here.
    if (why.kind == ErrorKind::LeaseLost)
        return refuse(known, why);
    // Too late is not released yet: a newer version may still come first.
    known.takeBackWanted = false;
    report(store(known, Durability::Power));
}

void Workbench::Private::forgetFinished()
{
    auto finished = static_cast<size_t>(std::count_if(outbox.begin(), outbox.end(), isFinished));
    for (auto oldest = outbox.begin(); finished > shownFinished && oldest != outbox.end();) {
        if (isFinished(*oldest)) {
            oldest = outbox.erase(oldest);
            --finished;
        } else {
            ++oldest;
        }
    }
}

} // namespace vigie
