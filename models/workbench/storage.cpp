// What goes to the cache, and what a full disk still owes it: nothing stays readable there longer than it may (P7).
#include "models/workbench/workbench_p.h"

#include <algorithm>

namespace vigie {

namespace {

constexpr Seconds storageRest{5};

} // namespace

Status Workbench::Private::write(const CacheChange &change, Durability durability)
{
    CacheChange whole = change;
    const bool withReports = change.held && (reportsKept || !reportsOwed.empty());
    if (withReports)
        addReports(whole, *change.held);
    const Status written = cache.write(whole, durability);
    if (withReports && written.ok())
        noteReportsKept();
    if (change.held)
        heldOwed = !written.ok();
    else if (!change.drafts.empty() && !written.ok())
        heldOwed = true;
    for (const OutboxRow &row : change.outbox)
        owed(row.decision, written);
    for (const DecisionId &finished : change.outboxFinished)
        owed(finished, written);
    noteDisk(written);
    return written;
}

Status Workbench::Private::writeOrOwe(const CacheChange &change, Owing owing)
{
    const bool owedHeld = heldOwed;
    const QSet<QString> owedEntries = entriesOwed;
    const Status written = write(change, Durability::Power);
    if (written.ok() || (owing == Owing::WhileDiskIsFull && isDiskFull()))
        return Done{};
    heldOwed = owedHeld;
    entriesOwed = owedEntries;
    return written;
}

Workbench::Private::Owing Workbench::Private::owingOnline() const
{
    return std::holds_alternative<connection::Online>(connection) ? Owing::WhileDiskIsFull : Owing::Never;
}

bool Workbench::Private::isDiskFull() const
{
    return std::holds_alternative<cachestate::DiskFull>(cacheState);
}

/// A state, and not an error a keystroke.
void Workbench::Private::noteDisk(const Status &written)
{
    const bool fails = !written.ok() && written.error().kind == ErrorKind::StorageFailed;
    if (!me() || std::holds_alternative<cachestate::InMemory>(cacheState) || (isDiskFull() ? !written.ok() : !fails))
        return;
    if (fails)
        cacheState = cachestate::DiskFull{clock.now()};
    else
        cacheState = recovered ? CacheState(*recovered) : CacheState(cachestate::Encrypted{});
    Q_EMIT q->cacheStateChanged();
}

void Workbench::Private::owed(const DecisionId &decision, const Status &written)
{
    if (written.ok())
        entriesOwed.remove(decision.value);
    else
        entriesOwed.insert(decision.value);
}

Status Workbench::Private::store(const OutboxEntry &changed, Durability durability)
{
    CacheChange change;
    if (isFinished(changed))
        change.outboxFinished.push_back(changed.decision.id);
    else
        change.outbox.push_back(outboxRowOf(changed, caseBytes));
    const Status written = write(change, durability);
    return written.ok() && isFinished(changed) ? purge() : written;
}

Status Workbench::Private::saveHeld(Durability durability)
{
    CacheChange change;
    change.held = rowsOf(task, draft, reserve);
    return write(change, durability);
}

Status Workbench::Private::purge()
{
    const Status purged = cache.purge();
    purgeOwed = !purged.ok();
    return purged;
}

void Workbench::Private::restDisk()
{
    storagePause = clock.now() + storageRest;
}

/// What the disk did not take is tried again, without a word: it has been said once.
void Workbench::Private::saveOwed()
{
    if (clock.now() < storagePause || (!heldOwed && entriesOwed.isEmpty() && !purgeOwed))
        return;
    bool saved = !heldOwed || saveHeld().ok();
    const QSet<QString> entries = entriesOwed;
    for (const QString &id : entries) {
        const DecisionId decision{id};
        const OutboxEntry *changed = entry(decision);
        CacheChange gone;
        gone.outboxFinished.push_back(decision);
        saved = (changed ? store(*changed, Durability::Power) : write(gone, Durability::Power)).ok() && saved;
    }
    if (!saved || !purge().ok())
        restDisk();
}

/// A full disk must not keep for good what a session has left in the cache.
Status Workbench::Private::clearLeftBehind()
{
    CacheChange change;
    change.held.emplace();
    change.keptCleared = {KeptKind::Review, KeptKind::ReviewDraft};
    addReports(change, {});
    const Status written = cache.write(change, Durability::Power);
    if (written.ok())
        noteReportsKept();
    const Status gone = written.ok() ? cache.purge() : written;
    if (!gone.ok()) {
        restDisk();
        return gone;
    }
    heldUntil.reset();
    cache.close();
    return gone;
}

bool Workbench::Private::isLeftTooLong() const
{
    return heldUntil && *heldUntil <= deskNow();
}

} // namespace vigie
