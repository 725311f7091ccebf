// Everything of reviews that goes to the desk by itself.
#include "models/domain/json.h"
#include "models/workbench/reviewing_p.h"

#include <algorithm>

namespace vigie {

bool Reviewing::Private::isOnline() const
{
    return std::holds_alternative<connection::Online>(workbench.connection());
}

void Reviewing::Private::setBusy(bool isUnderWay)
{
    busy = isUnderWay;
    Q_EMIT q->canSkipChanged();
}

/// May end the session.
Consequence Reviewing::Private::failedCall(const Error &error)
{
    const Consequence consequence = consequenceOf(error.kind);
    if (consequence == Consequence::TryAgain)
        backoff.failed(clock.now(), scheduler.chance());
    workbench.callFailed(error);
    return consequence;
}

void Reviewing::Private::reached()
{
    backoff.reset();
    workbench.callAnswered();
}

void Reviewing::Private::kick()
{
    if (!isIn || !isOnline() || !backoff.isDue(clock.now()))
        return;
    if (workbench.limitedUseDue() && std::holds_alternative<reviewtask::Pulling>(task))
        setTask(reviewtask::None{}, {}); // the desk would refuse: what is asked of the person is asked instead
    fetchRubric();
    if (busy)
        return;
    if (!heldQuestion.isAnswered())
        return askHeld();
    renew();
    sendNext();
    const bool wantsReserve = !workbench.limitedUseDue() && working() && static_cast<int>(rest.size()) < me()->policy.reserve
        && clock.now() >= reservePause;
    // As long as the desk has not got what was submitted, that counts among what is held.
    if (!busy && q->waitingToLeave() == 0 && (std::holds_alternative<reviewtask::Pulling>(task) || wantsReserve))
        pull();
}

void Reviewing::Private::askHeld()
{
    if (!heldQuestion.begin())
        return;
    setBusy(true);
    gateway.heldReviews(guarded<std::vector<HeldReview>>([this](const Result<std::vector<HeldReview>> &theirs) {
        setBusy(false);
        if (!theirs.ok()) {
            heldQuestion.failed();
            if (failedCall(theirs.error()) != Consequence::Refused)
                return;
            heldQuestion.answered();
        } else {
            heldQuestion.answered();
            reached();
            pullKey.clear(); // what a pull has brought whose answer was lost is among them
            reconcile(*theirs);
        }
        if (const auto refused = std::exchange(pullRefused, std::nullopt); refused && !q->current() && !q->firstRefused())
            Q_EMIT q->failed(*refused);
        kick();
    }));
}

/// What the desk says is in hand, held against what is here.
void Reviewing::Private::reconcile(const std::vector<HeldReview> &theirs)
{
    const auto theirsOf = [&theirs](const ReviewTaskId &id) {
        const auto found =
            std::find_if(theirs.begin(), theirs.end(), [&](const HeldReview &held) { return held.lease.task == id; });
        return found == theirs.end() ? nullptr : &*found;
    };
    std::vector<ReviewTaskId> gone;
    if (const auto *shown = working(); shown && !theirsOf(shown->held.lease.task))
        gone.push_back(shown->held.lease.task);
    for (const Hand &hand : rest) {
        if (!theirsOf(hand.held.lease.task))
            gone.push_back(hand.held.lease.task);
    }
    for (const ReviewTaskId &id : gone)
        loseLease(id);

    bool renewed = false;
    for (const HeldReview &held : theirs) {
        if (workbench.isOrderedAway(held.content.id, held.lease.grantedAt))
            continue;
        if (SubmittedReview *submitted = entryOf(held.lease.task)) {
            submitted->lease = held.lease;
            continue;
        }
        if (auto *lost = std::get_if<reviewtask::LeaseLost>(&task); lost && lost->held.lease.task == held.lease.task) {
            ReviewDraft entered = draft;
            setTask(reviewtask::Working{held}, std::move(entered));
            renewed = true;
            continue;
        }
        const auto behind =
            std::find_if(rest.begin(), rest.end(), [&](const Hand &hand) { return hand.held.lease.task == held.lease.task; });
        if (auto *shown = working(); shown && shown->held.lease.task == held.lease.task) {
            renewed = renewed || !(shown->held.lease == held.lease);
            shown->held.lease = held.lease;
        } else if (behind != rest.end()) {
            renewed = renewed || !(behind->held.lease == held.lease);
            behind->held.lease = held.lease;
        } else {
            arrive(held);
        }
    }
    if (renewed)
        report(saveHeld(Durability::Process));
}

void Reviewing::Private::sendNext()
{
    const auto next = std::find_if(outbox.begin(), outbox.end(),
                                   [](const SubmittedReview &entry) { return entry.state == OutboxState::Queued; });
    if (busy || next == outbox.end())
        return;
    setBusy(true);
    next->state = OutboxState::Sending; // not written: sent again after a crash, it takes effect once all the same
    ++next->attempts;
    const Review review = next->review;
    Q_EMIT q->outboxChanged();
    gateway.submitReview(review, guarded<Done>([this, id = review.id](const Status &result) {
                             setBusy(false);
                             sent(id, result);
                         }));
}

void Reviewing::Private::sent(const ReviewId &review, const Status &result)
{
    SubmittedReview *known = entry(review);
    const Consequence consequence = result.ok() ? Consequence::Refused : consequenceOf(result.error().kind);
    if (known && result.ok()) {
        std::erase_if(outbox, [&](const SubmittedReview &candidate) { return candidate.review.id == review; });
        remove(review);
    } else if (known && consequence == Consequence::Refused) {
        known->state = OutboxState::Refused;
        known->error = result.error();
        report(store(*known));
    } else if (known) {
        known->state = OutboxState::Queued;
    }
    if (result.ok())
        reached();
    else
        failedCall(result.error());
    if (consequence == Consequence::SessionEnded)
        return;
    Q_EMIT q->outboxChanged();
    kick();
}

void Reviewing::Private::pull()
{
    setBusy(true);
    if (pullKey.isEmpty())
        pullKey = randomUuid();
    gateway.pullReview(pullKey, guarded<std::optional<HeldReview>>([this](const Result<std::optional<HeldReview>> &result) {
                           setBusy(false);
                           pulled(result);
                       }));
}

void Reviewing::Private::pulled(const Result<std::optional<HeldReview>> &result)
{
    if (!result.ok()) {
        if (failedCall(result.error()) != Consequence::Refused)
            return;
        pullKey.clear();
        reservePause = clock.now() + me()->policy.heartbeatEvery;
        if (!std::holds_alternative<reviewtask::Pulling>(task))
            return; // ahead: nobody waits for it
        setTask(reviewtask::None{}, {});
        // As many as allowed are held: those the desk knows of come here.
        heldQuestion.outdate();
        if (result.error().kind != ErrorKind::AcknowledgementDue)
            pullRefused = result.error();
        return kick();
    }
    pullKey.clear();
    reached();
    const std::optional<HeldReview> &held = *result;
    if (!held || workbench.isOrderedAway(held->content.id, held->lease.grantedAt)) {
        reservePause = clock.now() + me()->policy.heartbeatEvery;
        if (std::holds_alternative<reviewtask::Pulling>(task))
            setTask(reviewtask::NothingWaiting{}, {});
        return;
    }
    if (!holds(held->lease.id))
        arrive(*held);
    kick();
}

/// Of what is on screen first, then of what comes next: without the desk it could not be answered.
void Reviewing::Private::fetchRubric()
{
    std::vector<int> versions;
    if (const HeldReview *shown = q->current())
        versions.push_back(shown->rubric);
    for (const Hand &hand : rest)
        versions.push_back(hand.held.rubric);
    const auto missing = std::find_if(versions.begin(), versions.end(), [this](int version) {
        return rubrics.count(version) == 0 && rubricsRefused.count(version) == 0;
    });
    if (missing == versions.end() || fetchingRubric)
        return;
    fetchingRubric = true;
    const int version = *missing;
    gateway.rubric(version, guarded<Rubric>([this, version](const Result<Rubric> &result) {
                       fetchingRubric = false;
                       const bool isSound = result.ok() && result->version == version && faultsOf(*result).empty();
                       if (result.ok())
                           reached();
                       if (isSound) {
                           rubrics.insert_or_assign(version, *result);
                           CacheChange change;
                           change.kept.push_back({{KeptKind::Rubric, QString::number(version)}, toBytes(toJson(*result))});
                           (void)write(change, Durability::Process); // else it is fetched again
                       } else if (result.ok() || failedCall(result.error()) == Consequence::Refused) {
                           rubricsRefused.emplace(version,
                                                  result.ok() ? Error{ErrorKind::DeskFailed, QStringLiteral("a faulty rubric")}
                                                              : result.error());
                       } else {
                           return;
                       }
                       Q_EMIT q->rubricChanged();
                       kick();
                   }));
}

void Reviewing::Private::renew()
{
    if (clock.now() < nextRenewal)
        return;
    nextRenewal = clock.now() + me()->policy.heartbeatEvery;
    std::vector<ReviewLease> leases;
    if (const auto *shown = working())
        leases.push_back(shown->held.lease);
    for (const Hand &hand : rest)
        leases.push_back(hand.held.lease);
    // A refused review can only be gone on with while the task is still ours.
    for (const SubmittedReview &entry : outbox) {
        if (entry.state == OutboxState::Refused && entry.error && entry.error->kind != ErrorKind::LeaseLost)
            leases.push_back(entry.lease);
    }
    for (const ReviewLease &lease : leases)
        renew(lease);
}

void Reviewing::Private::renew(const ReviewLease &lease)
{
    if (renewing.contains(lease.id.value))
        return;
    renewing.insert(lease.id.value);
    gateway.renewReview(lease, guarded<ReviewLease>([this, lease](const Result<ReviewLease> &result) {
                            renewing.remove(lease.id.value);
                            const bool isOver = !result.ok() && consequenceOf(result.error().kind) == Consequence::Refused;
                            if (!result.ok() && failedCall(result.error()) != Consequence::Refused)
                                return;
                            if (result.ok())
                                reached();
                            SubmittedReview *submitted = entryOf(lease.task);
                            if (submitted && submitted->lease.id == lease.id) {
                                if (result.ok())
                                    submitted->lease = *result;
                                if (isOver && submitted->state == OutboxState::Refused) {
                                    submitted->error = Error{ErrorKind::LeaseLost, {}};
                                    report(store(*submitted));
                                    Q_EMIT q->outboxChanged();
                                }
                                return;
                            }
                            // Of a lease that has been followed by another meanwhile nothing is to be said.
                            if (isOver && holds(lease.id))
                                loseLease(lease.task);
                            if (isOver)
                                return;
                            const auto renewHeld = [&](HeldReview &held) {
                                if (held.lease.id != lease.id)
                                    return;
                                held.lease = *result;
                                // Only so that a restart without the desk judges by the last word: may be lost with the power.
                                CacheChange change;
                                change.kept.push_back({{KeptKind::Review, lease.task.value}, toBytes(toJson(held))});
                                heldOwed = !write(change, Durability::Process).ok() || heldOwed;
                            };
                            if (auto *shown = working())
                                renewHeld(shown->held);
                            for (Hand &hand : rest)
                                renewHeld(hand.held);
                        }));
}

} // namespace vigie
