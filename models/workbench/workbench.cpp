#include "models/workbench/workbench.h"

#include "models/calendar/slotsearch.h"
#include "models/workbench/draft.h"
#include "models/workbench/workbench_p.h"

#include <algorithm>

namespace vigie {

Workbench::Private::Private(Workbench *owner, DeskGateway &theGateway, Cache &theCache, const Clock &theClock, Scheduler *given)
    : q(owner)
    , gateway(theGateway)
    , cache(theCache)
    , clock(theClock)
    , ownScheduler(given ? nullptr : std::make_unique<EventLoopScheduler>())
    , scheduler(given ? *given : *ownScheduler)
{
    // Before anybody else hears of it.
    connect(q, &Workbench::outboxChanged, q, [this] { summary.reset(); });
}

Workbench::Workbench(DeskGateway &gateway, Cache &cache, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, gateway, cache, clock, nullptr))
{
    d->tickLater();
}

Workbench::Workbench(DeskGateway &gateway, Cache &cache, const Clock &clock, Scheduler &scheduler, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, gateway, cache, clock, &scheduler))
{
    d->tickLater();
}

Workbench::~Workbench() = default;

const SessionState &Workbench::session() const
{
    return d->session;
}

const ConnectionState &Workbench::connection() const
{
    return d->connection;
}

const CacheState &Workbench::cacheState() const
{
    return d->cacheState;
}

const TaskState &Workbench::task() const
{
    return d->task;
}

const HeldCase *Workbench::current() const
{
    if (const auto *working = std::get_if<task::Working>(&d->task))
        return &working->held;
    if (const auto *lost = std::get_if<task::LeaseLost>(&d->task))
        return &lost->held;
    return nullptr;
}

bool Workbench::hasReserve() const
{
    return !d->reserve.empty();
}

const QueueCounts &Workbench::queueCounts() const
{
    return d->counts;
}

const Draft &Workbench::draft() const
{
    return d->draft;
}

const std::vector<OutboxEntry> &Workbench::outbox() const
{
    return d->outbox;
}

bool Workbench::isKept(const OutboxEntry &entry) const
{
    return !d->entriesOwed.contains(entry.decision.id.value);
}

const OutboxSummary &Workbench::outboxSummary() const
{
    if (!d->summary)
        d->countOutbox();
    return *d->summary;
}

const OutboxEntry *Workbench::firstRefused() const
{
    if (outboxSummary().refused == 0 || d->firstRefused >= d->outbox.size())
        return nullptr;
    // While something changes and is not said yet, the place may be another's.
    const OutboxEntry &there = d->outbox[d->firstRefused];
    return there.state == OutboxState::Refused ? &there : nullptr;
}

bool Workbench::wouldLose() const
{
    const bool losesReport =
        std::any_of(d->reportsOwed.begin(), d->reportsOwed.end(), [](const Private::OwedReport &owed) { return !owed.isKept; });
    return !d->inMemoryAlone().empty() || losesReport || (d->companion && d->companion->wouldLose());
}

const OutboxEntry *Workbench::takeBackCandidate() const
{
    if (d->outbox.empty())
        return nullptr;
    const OutboxEntry &last = d->outbox.back();
    if (last.takeBackWanted)
        return nullptr;
    switch (last.state) {
    case OutboxState::Queued:
    case OutboxState::Sending:
        return &last;
    case OutboxState::Accepted:
        return last.releaseAt && *last.releaseAt > deskNow() ? &last : nullptr;
    case OutboxState::Released:
    case OutboxState::TakenBack:
    case OutboxState::Refused:
        return nullptr;
    }
    return nullptr;
}

Seconds Workbench::leaseRemaining() const
{
    const HeldCase *held = current();
    return held ? held->lease.expiresAt - deskNow() : Seconds(0);
}

Instant Workbench::deskNow() const
{
    return d->deskNow();
}

Seconds Workbench::clockSkew() const
{
    return d->gateway.clockSkew();
}

Slot Workbench::judged(const TimeRange &when) const
{
    return judge()(when);
}

std::function<Slot(const TimeRange &)> Workbench::judge() const
{
    const HeldCase *held = current();
    if (!held)
        return [](const TimeRange &when) { return Slot{when, 0, {}}; };
    return [understood = corrected(held->content, d->draft.corrections), now = deskNow()](const TimeRange &when) {
        return calendar::judgeSlot(when, {understood, now});
    };
}

std::vector<NearMiss> Workbench::nearMisses() const
{
    constexpr int most = 5;
    const HeldCase *held = current();
    if (!held || held->content.kind == RequestKind::Cancel)
        return {};
    const Case understood = corrected(held->content, d->draft.corrections);
    return calendar::findNearMisses({understood, deskNow()}, most, d->draft.slots);
}

Draft Workbench::refound(const Draft &edited) const
{
    const HeldCase *held = current();
    return held ? vigie::refound(edited, d->draft, held->content, deskNow()) : edited;
}

void Workbench::signIn(const Credentials &credentials)
{
    if (!std::holds_alternative<session::SignedOut>(d->session))
        return;
    d->credentials = credentials;
    d->startSignIn();
}

void Workbench::whenAccepted(std::function<void(const Credentials &)> heard)
{
    d->signedInWith = std::move(heard);
}

void Workbench::confirmCertificate(bool trusted)
{
    const auto *asked = std::get_if<session::ConfirmCertificate>(&d->session);
    if (!asked || !d->credentials)
        return;
    if (!trusted) {
        d->endSession(std::nullopt);
        return;
    }
    d->credentials->pinnedFingerprint = asked->fingerprint;
    d->startSignIn();
}

void Workbench::signOut()
{
    d->leave();
}

bool Workbench::limitedUseDue() const
{
    return d->me() && d->me()->limitedUse.due;
}

void Workbench::acknowledgeLimitedUse()
{
    if (!limitedUseDue() || d->acknowledgingUse)
        return;
    d->acknowledgingUse = true;
    d->gateway.acknowledgeLimitedUse(limitedUseVersion, d->guarded<Me>([this](const Result<Me> &result) {
        d->acknowledgingUse = false;
        if (!result.ok()) {
            const Consequence consequence = d->failedCall(result.error());
            if (result.error().kind == ErrorKind::InvalidInput)
                d->setLimitedUse({0, true}); // another version holds: which, the next sign-in says
            else if (consequence != Consequence::SessionEnded)
                Q_EMIT failed(result.error());
            return;
        }
        d->reached();
        d->setLimitedUse(result->limitedUse);
        d->kick();
    }));
}

void Workbench::pullNext()
{
    if (!d->me() || limitedUseDue() || d->working() || std::holds_alternative<task::Pulling>(d->task))
        return;
    d->showNext();
    d->kick();
}

void Workbench::setDraft(const Draft &draft)
{
    const HeldCase *held = current();
    if (!held || draft == d->draft)
        return;
    d->draft = draft;
    if (d->working()) {
        d->noteEdited(held->content.id);
        CacheChange change;
        change.drafts.emplace_back(held->content.id, d->draftBytes(*held, draft));
        d->report(d->write(change, Durability::Process));
    }
    Q_EMIT draftChanged();
}

Status Workbench::decide(const Ruling &ruling)
{
    const task::Working *working = d->working();
    if (!working)
        return Error{ErrorKind::LeaseLost, QStringLiteral("no case is in hand")};
    const HeldCase &held = working->held;
    Decision decision{newId<DecisionId>(), held.content.id, held.content.version, held.lease.id,
                      d->clock.now(),      ruling,          d->draft.sharing,     d->draft.corrections};
    if (!reachesParticipants(ruling))
        decision.sharing.clear();
    if (const Status status = checkDecision(decision, held.content, deskNow()); !status.ok())
        return status;
    const OutboxEntry entry{decision, held, d->draft, OutboxState::Queued, std::nullopt, std::nullopt, 0, false};

    // What will be, written before anything here changes: outbox and state are one transaction (Q7, U4).
    std::vector<Hand> rest = d->reserve;
    Draft nextDraft;
    TaskState next = d->takeNext(rest, nextDraft);
    CacheChange change;
    change.held = d->rowsOf(next, nextDraft, rest);
    change.outbox.push_back(outboxRowOf(entry, d->caseBytes));
    if (const Status status = d->writeOrOwe(change, d->owingOnline()); !status.ok())
        return status;

    d->outbox.push_back(entry);
    d->reserve = std::move(rest);
    d->draft = nextDraft;
    d->setTask(std::move(next));
    Q_EMIT outboxChanged();
    // First the next case is painted; then what was decided leaves for the desk.
    d->scheduler.after(std::chrono::milliseconds(0), this, [this] { d->kick(); });
    return Done{};
}

void Workbench::takeBack()
{
    const OutboxEntry *candidate = takeBackCandidate();
    if (!candidate)
        return;
    if (candidate->state == OutboxState::Queued && candidate->attempts == 0) {
        // The desk has never heard of it.
        const OutboxEntry withdrawn = *candidate;
        // One that is on the disk would be sent after a crash: its end has to be there too.
        const auto owing = isKept(withdrawn) ? Private::Owing::Never : Private::Owing::WhileDiskIsFull;
        if (const Status status = d->bringBack(withdrawn.madeOn, withdrawn.draft, withdrawn.decision.id, owing); !status.ok()) {
            Q_EMIT failed(status.error());
            return;
        }
        d->outbox.pop_back();
        Q_EMIT outboxChanged();
        return;
    }
    // The desk may have it: it goes there first, under its key, and then back. A wish that the disk does not take is still
    // followed while the program runs.
    OutboxEntry &wanted = d->outbox.back();
    wanted.takeBackWanted = true;
    d->report(d->store(wanted, Durability::Power));
    d->sendTakeBacks();
    Q_EMIT outboxChanged();
}

void Workbench::putBack(PutBackReason reason)
{
    const bool goOn = reason != PutBackReason::EndOfShift;
    d->giveUp([this, reason](const Lease &lease,
                             DeskGateway::Answer<Done> answer) { d->gateway.putBack(lease, reason, std::move(answer)); },
              goOn);
}

void Workbench::park(Instant until)
{
    d->giveUp(
        [this, until](const Lease &lease, DeskGateway::Answer<Done> answer) { d->gateway.park(lease, until, std::move(answer)); },
        true);
}

Status Workbench::stillStands(const OutboxEntry &refused) const
{
    if (!refused.asItIs)
        return Error{ErrorKind::NotFound, QStringLiteral("the request as it is now is not here")};
    if (d->knows(refused.decision.request))
        return Error{ErrorKind::NotFound, QStringLiteral("the request is being worked on again")};
    Decision again = refused.decision;
    again.version = refused.asItIs->content.version;
    const Case understood = corrected(refused.asItIs->content, again.corrections);
    if (const Status status = checkDecision(again, refused.asItIs->content, deskNow()); !status.ok())
        return status;
    const std::vector<TimeRange> times = slotsOf(again.ruling);
    const bool areFree = std::all_of(times.begin(), times.end(), [&, now = deskNow()](const TimeRange &when) {
        return isFree(calendar::judgeSlot(when, {understood, now}));
    });
    return areFree ? Status(Done{}) : Error{ErrorKind::SlotNotFree, QString()};
}

Status Workbench::keep(const DecisionId &decision)
{
    OutboxEntry *refused = d->entry(decision);
    if (!refused || refused->state != OutboxState::Refused)
        return Error{ErrorKind::NotFound, QStringLiteral("no refused decision")};
    if (const Status stands = stillStands(*refused); !stands.ok())
        return stands;
    OutboxEntry again{
        refused->decision, *refused->asItIs, refused->draft, OutboxState::Queued, std::nullopt, std::nullopt, 0, false};
    again.decision.id = newId<DecisionId>(); // the desk has answered the old one, for good
    again.decision.version = again.madeOn.content.version;
    again.decision.lease = again.madeOn.lease.id;
    again.decision.madeAt = d->clock.now();
    CacheChange change;
    change.outboxFinished.push_back(decision);
    change.outbox.push_back(outboxRowOf(again, d->caseBytes));
    if (const Status status = d->writeOrOwe(change, d->owingOnline()); !status.ok())
        return status;
    d->outbox.erase(d->outbox.begin() + (refused - d->outbox.data()));
    d->outbox.push_back(std::move(again));
    Q_EMIT outboxChanged();
    d->kick();
    return Done{};
}

void Workbench::remake(const DecisionId &decision)
{
    const OutboxEntry *entry = d->entry(decision);
    if (!entry || entry->state != OutboxState::Refused)
        return;
    d->gateway.fetchCase(entry->decision.request, d->guarded<HeldCase>([this, decision](Result<HeldCase> result) {
        OutboxEntry *refused = d->entry(decision);
        if (!refused)
            return;
        if (!result.ok()) {
            if (d->failedCall(result.error()) == Consequence::Refused && result.error().kind == ErrorKind::LeaseLost) {
                refused->error = result.error();
                d->report(d->store(*refused, Durability::Power));
                Q_EMIT outboxChanged();
            }
            Q_EMIT failed(result.error());
            return;
        }
        d->reached();
        if (d->isOrderedAway(*result))
            return;
        const Draft entered = rebased(refused->draft, result->content, d->deskNow());
        if (const Status status = d->bringBack(*result, entered, decision, Private::Owing::WhileDiskIsFull); !status.ok()) {
            Q_EMIT failed(status.error());
            return;
        }
        d->outbox.erase(d->outbox.begin() + (d->entry(decision) - d->outbox.data()));
        Q_EMIT outboxChanged();
    }));
}

void Workbench::discard(const DecisionId &decision)
{
    OutboxEntry *entry = d->entry(decision);
    if (!entry || entry->state != OutboxState::Refused)
        return;
    CacheChange change;
    change.outboxFinished.push_back(decision);
    if (const Status status = d->writeOrOwe(change, Private::Owing::WhileDiskIsFull); !status.ok()) {
        Q_EMIT failed(status.error());
        return;
    }
    const Lease lease = entry->madeOn.lease;
    const bool stillOurs = !entry->error || entry->error->kind != ErrorKind::LeaseLost;
    d->outbox.erase(d->outbox.begin() + (entry - d->outbox.data()));
    d->report(d->purge());
    // Somebody else may have it at once; if this is lost, the lease ends by itself.
    if (stillOurs)
        d->gateway.putBack(lease, PutBackReason::Other, [](const Status &) {});
    Q_EMIT outboxChanged();
}

void Workbench::retryNow()
{
    d->backoff.hurry();
    d->storagePause = Instant();
    d->kick();
}

void Workbench::tick()
{
    if (!d->me()) {
        if (d->isLeftTooLong() && d->clock.now() >= d->storagePause)
            (void)d->clearLeftBehind();
        return;
    }
    d->checkLeases();
    d->saveOwed();
    (void)d->cache.tidy(); // tried again after the next write
    d->kick();
}

void Workbench::setCompanion(const Companion *companion)
{
    d->companion = companion;
}

void Workbench::callFailed(const Error &error)
{
    if (!d->me())
        return;
    if (error.kind == ErrorKind::AcknowledgementDue)
        d->setLimitedUse({d->me()->limitedUse.version, true});
    d->failedCall(error);
}

void Workbench::callAnswered()
{
    if (d->me())
        d->reached();
}

void Workbench::noteStored(const Status &written)
{
    d->noteDisk(written);
}

bool Workbench::isOrderedAway(const RequestId &request, Instant grantedAt) const
{
    return d->isOrderedAway(request, grantedAt);
}

} // namespace vigie
