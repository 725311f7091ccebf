// What is on the reviewer's desk, and how it changes.
#include "models/workbench/reviewing_p.h"

#include <algorithm>

namespace vigie {

reviewtask::Working *Reviewing::Private::working()
{
    return std::get_if<reviewtask::Working>(&task);
}

bool Reviewing::Private::holds(const LeaseId &lease)
{
    const auto *shown = working();
    return (shown && shown->held.lease.id == lease)
        || std::any_of(rest.begin(), rest.end(), [&](const Hand &hand) { return hand.held.lease.id == lease; });
}

SubmittedReview *Reviewing::Private::entry(const ReviewId &review)
{
    const auto found = std::find_if(outbox.begin(), outbox.end(),
                                    [&](const SubmittedReview &candidate) { return candidate.review.id == review; });
    return found == outbox.end() ? nullptr : &*found;
}

SubmittedReview *Reviewing::Private::entryOf(const ReviewTaskId &id)
{
    const auto found =
        std::find_if(outbox.begin(), outbox.end(), [&](const SubmittedReview &candidate) { return candidate.review.task == id; });
    return found == outbox.end() ? nullptr : &*found;
}

/// What has gone by on screen is the draft's from now on.
void Reviewing::Private::countTime()
{
    if (onScreenSince)
        draft.spent += clock.now() - *onScreenSince;
    onScreenSince = isOnScreen && working() ? std::optional(clock.now()) : std::nullopt;
}

void Reviewing::Private::setTask(ReviewTaskState next, ReviewDraft entered)
{
    task = std::move(next);
    draft = std::move(entered);
    onScreenSince.reset();
    countTime();
    Q_EMIT q->draftChanged();
    Q_EMIT q->taskChanged();
}

ReviewTaskState Reviewing::Private::takeNext(std::vector<Hand> &from, ReviewDraft &entered) const
{
    entered = {};
    if (from.empty())
        return reviewtask::Pulling{};
    Hand hand = std::move(from.front());
    from.erase(from.begin());
    entered = std::move(hand.draft);
    return reviewtask::Working{std::move(hand.held)};
}

/// What the desk gives: on screen when that is free, else behind it. One that was refused here goes on with what was entered.
void Reviewing::Private::arrive(const HeldReview &held)
{
    const SubmittedReview *refused = entryOf(held.lease.task);
    if (refused) {
        report(bringBack(held, SubmittedReview(*refused)));
        return;
    }
    if (q->current()) {
        rest.push_back({held, {}});
        report(saveHeld(Durability::Process));
        return;
    }
    setTask(reviewtask::Working{held}, {});
    report(saveHeld(Durability::Process));
}

/// On an error nothing has changed.
Status Reviewing::Private::bringBack(const HeldReview &held, const SubmittedReview &refused)
{
    countTime();
    std::vector<Hand> others;
    if (const auto *shown = working(); shown && shown->held.lease.task != held.lease.task)
        others.push_back({shown->held, draft});
    std::copy_if(rest.begin(), rest.end(), std::back_inserter(others),
                 [&](const Hand &hand) { return hand.held.lease.task != held.lease.task; });
    const ReviewDraft entered = draftOf(refused.review);
    CacheChange change = heldChange(reviewtask::Working{held}, entered, others);
    change.keptGone.push_back({KeptKind::SubmittedReview, refused.review.id.value});
    const Status written = write(change, Durability::Power);
    if (!written.ok() && !mayOwe(written))
        return written;
    heldOwed = !written.ok();
    if (!written.ok())
        entriesOwed.insert(refused.review.id.value);
    rest = std::move(others);
    std::erase_if(outbox, [&](const SubmittedReview &candidate) { return candidate.review.id == refused.review.id; });
    setTask(reviewtask::Working{held}, entered);
    Q_EMIT q->outboxChanged();
    return Done{};
}

void Reviewing::Private::loseLease(const ReviewTaskId &id)
{
    if (const auto *shown = working(); shown && shown->held.lease.task == id) {
        countTime();
        // On screen it stays readable until the person goes on; on the disk it ends now (P7).
        task = reviewtask::LeaseLost{shown->held};
        countTime();
    } else if (std::erase_if(rest, [&](const Hand &hand) { return hand.held.lease.task == id; }) == 0) {
        return;
    }
    report(saveHeld(Durability::Power));
    report(purge());
    Q_EMIT q->taskChanged();
}

void Reviewing::Private::checkLeases()
{
    // After a restart the cached end may be older than the desk's last word: its answer decides, or its silence.
    if (!heldQuestion.isAnswered() && isOnline())
        return;
    std::vector<ReviewTaskId> over;
    if (const auto *shown = working(); shown && shown->held.lease.expiresAt <= workbench.deskNow())
        over.push_back(shown->held.lease.task);
    for (const Hand &hand : rest) {
        if (hand.held.lease.expiresAt <= workbench.deskNow())
            over.push_back(hand.held.lease.task);
    }
    for (const ReviewTaskId &id : over)
        loseLease(id);
}

} // namespace vigie
