// What goes to the cache and comes from it, and what a full disk still owes: nothing stays readable there longer than it may
// (P7).
#include "models/domain/json.h"
#include "models/workbench/reviewing_p.h"

#include <algorithm>

namespace vigie {

namespace {

constexpr Seconds reviewStorageRest{5};

} // namespace

void Reviewing::Private::load()
{
    const Result<CacheContents> contents = cache.load();
    if (!contents.ok()) {
        Q_EMIT q->failed(contents.error());
        return;
    }
    std::map<QString, ReviewDraft> drafts;
    for (const KeptRow &row : contents->kept) {
        if (row.key.kind != KeptKind::ReviewDraft)
            continue;
        if (Result<ReviewDraft> entered = reviewDraftFromBytes(row.content); entered.ok())
            drafts.emplace(row.key.key, *std::move(entered));
    }
    for (const KeptRow &row : contents->kept) {
        const Result<QJsonObject> json = parseJsonObject(row.content);
        switch (row.key.kind) {
        case KeptKind::RedactionReport: // the workbench's
        case KeptKind::ReviewDraft:
            break;
        case KeptKind::Review:
            if (Result<HeldReview> held = json.ok() ? heldReviewFromJson(*json) : json.error(); held.ok())
                rest.push_back({*std::move(held), drafts[row.key.key]});
            break;
        case KeptKind::SubmittedReview:
            if (Result<SubmittedReview> entry = submittedFromBytes(row.content); entry.ok())
                outbox.push_back(*std::move(entry));
            else
                Q_EMIT q->failed(entry.error());
            break;
        case KeptKind::Rubric:
            if (Result<Rubric> rubric = json.ok() ? rubricFromJson(*json) : json.error();
                rubric.ok() && faultsOf(*rubric).empty())
                rubrics.insert_or_assign(rubric->version, *std::move(rubric));
            break;
        }
    }
    for (SubmittedReview &entry : stranded) {
        entriesOwed.insert(entry.review.id.value);
        if (entry.state == OutboxState::Sending)
            entry.state = OutboxState::Queued; // its answer went to a session that has ended
        outbox.push_back(std::move(entry));
    }
    stranded.clear();
    // The disk has not heard that it was submitted.
    std::erase_if(rest, [this](const Hand &hand) { return entryOf(hand.held.lease.task) != nullptr; });
    if (!rest.empty()) {
        ReviewDraft entered;
        task = takeNext(rest, entered);
        draft = std::move(entered);
        countTime();
    }
}

/// What is left to the desk to give to others is no longer this person's to see, nor on this disk (P7).
void Reviewing::Private::clearLeftBehind()
{
    const Result<CacheContents> contents = cache.load();
    const bool hasAny = contents.ok() && std::any_of(contents->kept.begin(), contents->kept.end(), [](const KeptRow &row) {
                            return row.key.kind == KeptKind::Review || row.key.kind == KeptKind::ReviewDraft;
                        });
    if (!hasAny)
        return;
    report(saveHeld(Durability::Power)); // that nothing is
    report(purge());
}

Status Reviewing::Private::write(const CacheChange &change, Durability durability)
{
    const Status written = cache.write(change, durability);
    workbench.noteStored(written);
    return written;
}

/// What a full disk did not take may be made in memory first; it is taken later.
bool Reviewing::Private::mayOwe(const Status &written) const
{
    return !written.ok() && std::holds_alternative<cachestate::DiskFull>(workbench.cacheState());
}

CacheChange Reviewing::Private::heldChange(const ReviewTaskState &shown, const ReviewDraft &entered,
                                           const std::vector<Hand> &others) const
{
    CacheChange change;
    change.keptCleared = {KeptKind::Review, KeptKind::ReviewDraft};
    const auto add = [&change](const HeldReview &held, const ReviewDraft &draftOfIt) {
        const QString key = held.lease.task.value;
        change.kept.push_back({{KeptKind::Review, key}, toBytes(toJson(held))});
        change.kept.push_back({{KeptKind::ReviewDraft, key}, reviewDraftToBytes(draftOfIt)});
    };
    if (const auto *working = std::get_if<reviewtask::Working>(&shown))
        add(working->held, entered);
    for (const Hand &hand : others)
        add(hand.held, hand.draft);
    return change;
}

Status Reviewing::Private::saveHeld(Durability durability)
{
    const Status written = write(heldChange(task, draft, rest), durability);
    heldOwed = !written.ok();
    return written;
}

Status Reviewing::Private::saveDraft()
{
    const auto *shown = working();
    if (!shown)
        return Done{};
    CacheChange change;
    change.kept.push_back({{KeptKind::ReviewDraft, shown->held.lease.task.value}, reviewDraftToBytes(draft)});
    const Status written = write(change, Durability::Process);
    heldOwed = heldOwed || !written.ok();
    return written;
}

Status Reviewing::Private::store(const SubmittedReview &changed)
{
    CacheChange change;
    change.kept.push_back({{KeptKind::SubmittedReview, changed.review.id.value}, submittedToBytes(changed)});
    const Status written = write(change, Durability::Power);
    if (written.ok())
        entriesOwed.remove(changed.review.id.value);
    else
        entriesOwed.insert(changed.review.id.value);
    return written;
}

/// After a crash before this it is sent again, and the desk answers as before.
void Reviewing::Private::remove(const ReviewId &finished)
{
    CacheChange change;
    change.keptGone.push_back({KeptKind::SubmittedReview, finished.value});
    const Status written = write(change, Durability::Power);
    if (written.ok())
        entriesOwed.remove(finished.value);
    else
        entriesOwed.insert(finished.value);
    report(written.ok() ? purge() : written);
}

Status Reviewing::Private::purge()
{
    const Status purged = cache.purge();
    purgeOwed = !purged.ok();
    return purged;
}

/// What the disk did not take is tried again, without a word: it has been said once.
void Reviewing::Private::saveOwed()
{
    if (clock.now() < storagePause || (!heldOwed && !purgeOwed && entriesOwed.isEmpty()))
        return;
    bool saved = !heldOwed || saveHeld(Durability::Power).ok();
    const QSet<QString> entries = entriesOwed;
    for (const QString &id : entries) {
        if (const SubmittedReview *changed = entry(ReviewId{id})) {
            saved = store(*changed).ok() && saved;
        } else {
            CacheChange gone;
            gone.keptGone.push_back({KeptKind::SubmittedReview, id});
            const bool isGone = write(gone, Durability::Power).ok();
            if (isGone)
                entriesOwed.remove(id);
            saved = isGone && saved;
        }
    }
    if (!saved || !purge().ok())
        storagePause = clock.now() + reviewStorageRest;
}

/// From the memory at once, from the disk as soon as it takes it; the workbench acknowledges only then.
void Reviewing::Private::removeOrderedAway()
{
    if (!isIn)
        return;
    removeOwnOrderedAway();
    const auto isAway = [this](const HeldReview &held) { return workbench.isOrderedAway(held.content.id, held.lease.grantedAt); };
    const bool showsOne = q->current() && isAway(*q->current());
    const bool hadRest = std::erase_if(rest, [&](const Hand &hand) { return isAway(hand.held); }) > 0;
    CacheChange change;
    std::erase_if(outbox, [&](const SubmittedReview &entry) {
        if (!workbench.isOrderedAway(entry.request, entry.lease.grantedAt))
            return false;
        change.keptGone.push_back({KeptKind::SubmittedReview, entry.review.id.value});
        return true;
    });
    if (!showsOne && !hadRest && change.keptGone.empty())
        return;
    ReviewTaskState next = task;
    ReviewDraft entered = draft;
    if (showsOne) {
        next = reviewtask::None{};
        entered = {};
        if (!rest.empty())
            next = takeNext(rest, entered);
    }
    const CacheChange held = heldChange(next, entered, rest);
    change.keptCleared = held.keptCleared;
    change.kept = held.kept;
    const Status written = write(change, Durability::Power);
    heldOwed = !written.ok();
    for (const KeptKey &key : change.keptGone) {
        if (written.ok())
            entriesOwed.remove(key.key);
        else
            entriesOwed.insert(key.key);
    }
    if (written.ok())
        (void)purge();
    if (showsOne)
        setTask(std::move(next), std::move(entered));
    Q_EMIT q->outboxChanged();
    Q_EMIT q->purged();
}

void Reviewing::Private::report(const Status &status)
{
    if (status.ok())
        return;
    if (status.error().kind == ErrorKind::StorageFailed && std::holds_alternative<cachestate::DiskFull>(workbench.cacheState()))
        return; // it stands in the workbench's cacheState()
    Q_EMIT q->failed(status.error());
}

} // namespace vigie
