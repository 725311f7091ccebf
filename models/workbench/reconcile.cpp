// What the desk says is in this person's hands, held against what is here: after a start, an outage, or a word of the desk.
#include "models/workbench/workbench_p.h"

#include <algorithm>

namespace vigie {

void Workbench::Private::askWork()
{
    if (!workQuestion.begin())
        return;
    // An answer may be older than a decision that is accepted meanwhile, or a lease that is granted.
    KnownBefore before;
    for (const OutboxEntry &known : outbox) {
        if (known.state == OutboxState::Accepted)
            before.accepted.insert(known.decision.id.value);
    }
    const std::vector<Lease> inHand = leasesInHand();
    for (const Lease &lease : inHand)
        before.leases.insert(lease.id.value);
    gateway.work(guarded<std::vector<HeldWork>>([this, before](const Result<std::vector<HeldWork>> &result) {
        if (!result.ok()) {
            workQuestion.failed();
            if (failedCall(result.error()) == Consequence::Refused)
                workQuestion.answered(); // e.g. a role without a supervision desk
            return;
        }
        reached();
        workQuestion.answered();
        reconcile(*result, before);
        kick();
    }));
}

/// Beside every refused decision on it (Q6).
void Workbench::Private::showAsItIs(const HeldCase &held)
{
    for (OutboxEntry &refused : outbox) {
        if (refused.state == OutboxState::Refused && refused.decision.request == held.content.id)
            refused.asItIs = held;
    }
}

/// What the cache brought back, held against what the desk says is ours.
void Workbench::Private::reconcile(const std::vector<HeldWork> &held, const KnownBefore &before)
{
    const auto lookUp = [&](const RequestId &request) {
        const auto found =
            std::find_if(held.begin(), held.end(), [&](const HeldWork &one) { return one.held.content.id == request; });
        return found == held.end() ? nullptr : &*found;
    };
    std::vector<RequestId> lost;
    const auto refresh = [&](HeldCase &mine, Draft &entered) {
        const HeldWork *theirs = lookUp(mine.content.id);
        if (!theirs) {
            if (before.leases.contains(mine.lease.id.value))
                lost.push_back(mine.content.id);
            return;
        }
        if (!takeUp(*theirs, entered) && theirs->held.content.version != mine.content.version)
            entered = rebased(entered, theirs->held.content, deskNow());
        mine = theirs->held;
        hideReported(mine.content);
    };
    if (auto *shown = working())
        refresh(shown->held, draft);
    for (Hand &hand : reserve)
        refresh(hand.held, hand.draft);
    for (const RequestId &request : lost)
        loseLease(request);
    for (const HeldWork &one : held) {
        const HeldCase &theirs = one.held;
        showAsItIs(theirs);
        if (knows(theirs.content.id) || isOrderedAway(theirs))
            continue;
        const auto decided = std::find_if(outbox.begin(), outbox.end(), [&](const OutboxEntry &candidate) {
            return candidate.decision.request == theirs.content.id && !isFinished(candidate);
        });
        if (decided != outbox.end()) {
            // Accepted, and yet in our hands: it was taken back, and the answer did not reach us; or a newer version has come,
            // and only the desk knows whether before the release. The take-back, where one is wanted, asks it.
            if (before.accepted.contains(decided->decision.id.value) && decided->state == OutboxState::Accepted) {
                if (theirs.content.version == decided->decision.version)
                    takenBack(decided->decision.id, theirs);
                else
                    unclear = unclear || !decided->takeBackWanted;
            }
            continue;
        }
        if (!regain(theirs)) {
            editedAt.remove(theirs.content.id.value);
            Draft entered = initialDraft(theirs.content, deskNow());
            (void)takeUp(one, entered);
            reserve.push_back({theirs, std::move(entered)});
        }
    }
    const bool hasRoom = std::holds_alternative<task::None>(task) || std::holds_alternative<task::Pulling>(task)
        || std::holds_alternative<task::NothingWaiting>(task);
    if (hasRoom && !reserve.empty())
        task = takeNext(reserve, draft);
    report(saveHeld());
    Q_EMIT q->draftChanged();
    Q_EMIT q->taskChanged();
    Q_EMIT q->outboxChanged();
}

} // namespace vigie
