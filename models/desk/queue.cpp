#include "models/desk/queue.h"

#include "models/desk/access.h"
#include "models/desk/agreements.h"
#include "models/desk/levels.h"
#include "models/desk/reviewqueue.h"
#include "models/desk/serving.h"
#include "models/desk/trail.h"
#include "models/ledger/incidents.h"
#include "models/ledger/people.h"

namespace vigie::desk {
namespace {

/// A pull clears away at most so much, so that it stays short; the tick does the rest.
constexpr int clearedByPull = 20;
constexpr std::chrono::hours longestParking{24 * 90};
const QLatin1String expiredReason("expired");

Error leaseLost()
{
    return Error{ErrorKind::LeaseLost, QStringLiteral("the lease is not held")};
}

Status onlySupervisors(const Caller &caller)
{
    if (caller.me.roles.count(Role::Supervisor) == 0)
        return Error{ErrorKind::Forbidden, QStringLiteral("supervisors only")};
    return Done{};
}

} // namespace

Result<QueueCounts> Queue::counts(const Caller &caller)
{
    QueueCounts counts;
    if (caller.me.roles.count(Role::Supervisor) > 0 || caller.me.roles.count(Role::Lead) > 0) {
        const Result<ledger::Audience> audience = Agreements(m_context).audienceOf(caller.me.site, caller.me.country);
        if (!audience)
            return audience.error();
        const Result<ledger::LevelsByKind> levels = Levels(m_context).of(caller.me.site, caller.me.country);
        if (!levels)
            return levels.error();
        const Result<int> waiting = ledger::RequestStore(m_context.ledger).countWaiting(*levels, *audience);
        if (!waiting)
            return waiting.error();
        counts.supervision = *waiting;
    }
    if (caller.me.roles.count(Role::Reviewer) > 0 || caller.me.roles.count(Role::Lead) > 0) {
        const Result<int> reviews = ReviewQueue(m_context).count(caller);
        if (!reviews)
            return reviews.error();
        counts.quality = *reviews;
    }
    if (caller.me.roles.count(Role::Support) > 0 || caller.me.roles.count(Role::Lead) > 0) {
        const Result<int> open = ledger::IncidentStore(m_context.ledger).countOpen();
        if (!open)
            return open.error();
        counts.incidents = *open;
    }
    if (caller.me.roles.count(Role::Lead) > 0) {
        const Result<int> withheld = ledger::RequestStore(m_context.ledger).countWithheld();
        if (!withheld)
            return withheld.error();
        counts.withheld = *withheld;
    }
    return counts;
}

Result<std::optional<HeldCase>> Queue::pull(const Caller &caller, const QString &key)
{
    if (Status allowed = onlySupervisors(caller); !allowed)
        return allowed.error();
    if (key.isEmpty() || key.size() > 200)
        return Error{ErrorKind::InvalidInput, QStringLiteral("idempotency key: 1 to 200 characters")};
    return m_context.ledger.transact([&]() -> Result<std::optional<HeldCase>> {
        const Result<ledger::Person> locked = Access(m_context).lockCaller(caller);
        if (!locked)
            return locked.error();
        if (Status acknowledged = Access(m_context).checkLimitedUse(*locked); !acknowledged)
            return acknowledged.error();
        Result<std::optional<Lease>> lease = repeated(caller, key);
        if (!lease)
            return lease.error();
        const bool first = !*lease;
        if (first) {
            lease = grantNext(caller, key);
            if (!lease)
                return lease.error();
            if (!*lease)
                return std::optional<HeldCase>();
        }
        Result<HeldCase> served = Serving(m_context).serve(caller, **lease);
        if (!served)
            return served.error();
        if (Status noted = Serving(m_context).record(first ? AuditEvent::Pulled : AuditEvent::Viewed, caller, *served); !noted)
            return noted.error();
        return std::optional(std::move(*served));
    });
}

Result<std::optional<Lease>> Queue::repeated(const Caller &caller, const QString &key)
{
    const Result<std::optional<LeaseId>> answered = ledger::LeaseStore(m_context.ledger).answerTo(caller.me.id, key);
    if (!answered)
        return answered.error();
    if (!*answered)
        return std::optional<Lease>();
    const Result<Held> held = lockHeld(caller, **answered);
    if (!held)
        return held.error();
    return std::optional(held->lease);
}

Result<std::optional<Lease>> Queue::grantNext(const Caller &caller, const QString &key)
{
    for (int i = 0; i < clearedByPull; ++i) {
        const Result<bool> expired = expireOne();
        if (!expired)
            return expired.error();
        const Result<bool> woken = wakeOne();
        if (!woken)
            return woken.error();
        if (!*expired && !*woken)
            break;
    }
    if (Status free = checkHandsFree(caller); !free)
        return free.error();
    const Result<ledger::Audience> audience = Agreements(m_context).audienceOf(caller.me.site, caller.me.country);
    if (!audience)
        return audience.error();
    const Result<ledger::LevelsByKind> levels = Levels(m_context).of(caller.me.site, caller.me.country);
    if (!levels)
        return levels.error();
    if (levels->empty())
        return Error{ErrorKind::Forbidden, QStringLiteral("the levels show nothing to this site")};
    const Result<std::optional<ledger::RequestRow>> next =
        ledger::RequestStore(m_context.ledger).lockNext(*levels, caller.me.id, *audience);
    if (!next)
        return next.error();
    if (!*next)
        return std::optional<Lease>();
    const Result<Lease> lease = grant(caller, (*next)->id);
    if (!lease)
        return lease.error();
    if (Status noted = ledger::LeaseStore(m_context.ledger).noteAnswer(caller.me.id, key, lease->id); !noted)
        return noted.error();
    return std::optional(*lease);
}

Status Queue::checkHandsFree(const Caller &caller)
{
    const Result<std::vector<ledger::LeaseRow>> open = ledger::LeaseStore(m_context.ledger).openOf(caller.me.id);
    if (!open)
        return open.error();
    const Instant now = m_context.now();
    const auto held = std::count_if(open->begin(), open->end(), [now](const ledger::LeaseRow &row) { return row.holds(now); });
    if (held >= 1 + caller.me.policy.reserve)
        return Error{ErrorKind::Forbidden, QStringLiteral("holds as many requests as allowed")};
    return Done{};
}

Result<Lease> Queue::grant(const Caller &caller, const RequestId &request)
{
    const Instant now = m_context.now();
    const Lease lease{newId<LeaseId>(), request, now, now + caller.me.policy.leaseLength};
    if (Status added = ledger::LeaseStore(m_context.ledger).add(lease, caller.me.id); !added)
        return added.error();
    if (Status set = ledger::RequestStore(m_context.ledger).setState(request, RequestState::Leased); !set)
        return set.error();
    return lease;
}

Result<Held> Queue::lockHeld(const Caller &caller, const LeaseId &id)
{
    ledger::LeaseStore leases(m_context.ledger);
    Result<std::optional<ledger::LeaseRow>> row = leases.find(id);
    if (!row)
        return row.error();
    if (!*row || (*row)->person != caller.me.id)
        return leaseLost();
    Result<ledger::RequestRow> request = ledger::RequestStore(m_context.ledger).lock((*row)->lease.request);
    if (!request)
        return request.error();
    row = leases.find(id); // as it is now that nobody else can change it
    if (!row)
        return row.error();
    if (!(*row)->holds(m_context.now()))
        return leaseLost();
    return Held{*request, (*row)->lease};
}

Result<Held> Queue::lockHeldOf(const Caller &caller, const RequestId &request)
{
    const Result<std::optional<ledger::LeaseRow>> open = ledger::LeaseStore(m_context.ledger).openOf(request);
    if (!open)
        return open.error();
    if (!*open || (*open)->person != caller.me.id)
        return Error{ErrorKind::NotFound, QStringLiteral("no such request in these hands")};
    return lockHeld(caller, (*open)->lease.id);
}

Result<std::vector<HeldWork>> Queue::work(const Caller &caller)
{
    return m_context.ledger.transact([&]() -> Result<std::vector<HeldWork>> {
        ledger::LeaseStore leases(m_context.ledger);
        const Result<std::vector<ledger::LeaseRow>> open = leases.openOf(caller.me.id);
        if (!open)
            return open.error();
        std::vector<HeldWork> work;
        for (const ledger::LeaseRow &row : *open) {
            if (!row.holds(m_context.now()))
                continue;
            Result<HeldCase> served = Serving(m_context).serve(caller, row.lease);
            if (!served)
                return served.error();
            Result<std::optional<KeptDraft>> draft = leases.draftOf(row.lease.id);
            if (!draft)
                return draft.error();
            work.push_back({*std::move(served), *std::move(draft)});
        }
        for (const HeldWork &one : work) {
            if (Status noted = Serving(m_context).record(AuditEvent::Viewed, caller, one.held); !noted)
                return noted.error();
        }
        return work;
    });
}

Result<HeldCase> Queue::view(const Caller &caller, const RequestId &request)
{
    return m_context.ledger.transact([&]() -> Result<HeldCase> {
        const Result<std::optional<ledger::LeaseRow>> open = ledger::LeaseStore(m_context.ledger).openOf(request);
        if (!open)
            return open.error();
        // A request that is not held looks like one that does not exist: nobody picks, nobody browses (Q4).
        if (!*open || (*open)->person != caller.me.id)
            return Error{ErrorKind::NotFound, QStringLiteral("no such request in these hands")};
        if (!(*open)->holds(m_context.now()))
            return leaseLost();
        Result<HeldCase> served = Serving(m_context).serve(caller, (*open)->lease);
        if (!served)
            return served;
        if (Status noted = Serving(m_context).record(AuditEvent::Viewed, caller, *served); !noted)
            return noted.error();
        return served;
    });
}

Result<Lease> Queue::heartbeat(const Caller &caller, const LeaseId &id)
{
    return m_context.ledger.transact([&]() -> Result<Lease> {
        Result<Held> held = lockHeld(caller, id);
        if (!held)
            return held.error();
        held->lease.expiresAt = m_context.now() + caller.me.policy.leaseLength;
        if (Status renewed = ledger::LeaseStore(m_context.ledger).renew(id, held->lease.expiresAt); !renewed)
            return renewed.error();
        return held->lease;
    });
}

Result<HeldCase> Queue::reclaim(const Caller &caller, const RequestId &request, const LeaseId &id)
{
    if (Status allowed = onlySupervisors(caller); !allowed)
        return allowed.error();
    return m_context.ledger.transact([&]() -> Result<HeldCase> {
        if (const Result<ledger::Person> locked = Access(m_context).lockCaller(caller); !locked)
            return locked.error();
        const Result<std::optional<ledger::LeaseRow>> row = ledger::LeaseStore(m_context.ledger).find(id);
        if (!row)
            return row.error();
        if (!*row || (*row)->person != caller.me.id || (*row)->lease.request != request)
            return leaseLost();
        const Result<Lease> lease = grantAgain(caller, (*row)->lease);
        if (!lease)
            return lease.error();
        Result<HeldCase> served = Serving(m_context).serve(caller, *lease);
        if (!served)
            return served;
        if (Status noted = Serving(m_context).record(AuditEvent::Pulled, caller, *served); !noted)
            return noted.error();
        return served;
    });
}

/// Nobody picks (Q4), but what only time has taken away comes back, as long as nobody else has pulled it.
Result<Lease> Queue::grantAgain(const Caller &caller, const Lease &over)
{
    const Result<ledger::RequestRow> request = ledger::RequestStore(m_context.ledger).lock(over.request);
    if (!request)
        return request.error();
    const Result<std::optional<ledger::LeaseRow>> last = ledger::LeaseStore(m_context.ledger).lastOf(over.request);
    if (!last)
        return last.error();
    if (!*last || (*last)->person != caller.me.id)
        return leaseLost();
    if ((*last)->holds(m_context.now()))
        return (*last)->lease; // a repeat
    const bool isOpen = !(*last)->endedAt;
    const bool byTime = isOpen || ((*last)->endReason == expiredReason && request->state == RequestState::Waiting);
    if ((*last)->lease.id != over.id || !byTime || request->isRestricted)
        return leaseLost();
    if (Status free = checkHandsFree(caller); !free)
        return free.error();
    if (isOpen) {
        if (Status ended = endLease(over, caller.me.id, expiredReason); !ended)
            return ended.error();
    }
    return grant(caller, over.request);
}

Status Queue::keepDraft(const Caller &caller, const RequestId &request, const LeaseId &id, const KeptDraft &draft)
{
    return m_context.ledger.transact([&]() -> Status {
        const Result<Held> held = lockHeld(caller, id);
        if (!held)
            return held.error();
        return held->request.id == request ? ledger::LeaseStore(m_context.ledger).keepDraft(id, draft) : Status(leaseLost());
    });
}

Status Queue::endLease(const Lease &lease, const PersonId &holder, QLatin1String reason)
{
    if (Status ended = ledger::LeaseStore(m_context.ledger).end(lease.id, m_context.now(), reason); !ended)
        return ended;
    return Trail(m_context).append(AuditEvent::LeaseEnded, holder,
                                   {{QStringLiteral("lease"), lease.id.value},
                                    {QStringLiteral("request"), lease.request.value},
                                    {QStringLiteral("reason"), QString(reason)}});
}

Status Queue::putBack(const Caller &caller, const LeaseId &id, PutBackReason reason)
{
    return m_context.ledger.transact([&]() -> Status {
        const Result<Held> held = lockHeld(caller, id);
        if (!held)
            return held.error();
        if (Status back = ledger::RequestStore(m_context.ledger).putBack(held->request.id, caller.me.id); !back)
            return back;
        return endLease(held->lease, caller.me.id, wireName(reason));
    });
}

Status Queue::park(const Caller &caller, const LeaseId &id, Instant until)
{
    if (until <= m_context.now() || until > m_context.now() + longestParking)
        return Error{ErrorKind::InvalidInput, QStringLiteral("until: not within the next 90 days")};
    return m_context.ledger.transact([&]() -> Status {
        const Result<Held> held = lockHeld(caller, id);
        if (!held)
            return held.error();
        if (Status parked = ledger::RequestStore(m_context.ledger).park(held->request.id, until); !parked)
            return parked;
        return endLease(held->lease, caller.me.id, QLatin1String("parked"));
    });
}

Status Queue::endLeasesOf(const PersonId &person, QLatin1String reason)
{
    ledger::RequestStore requests(m_context.ledger);
    ledger::LeaseStore leases(m_context.ledger);
    const Result<std::vector<ledger::LeaseRow>> open = leases.openOf(person);
    if (!open)
        return open.error();
    for (const ledger::LeaseRow &row : *open) {
        if (const Result<ledger::RequestRow> locked = requests.lock(row.lease.request); !locked)
            return locked.error();
        const auto current = leases.find(row.lease.id); // as it is now that nobody else can change it
        if (!current)
            return current.error();
        if ((*current)->endedAt)
            continue;
        if (Status set = requests.setState(row.lease.request, RequestState::Waiting); !set)
            return set;
        if (Status ended = endLease(row.lease, person, reason); !ended)
            return ended;
    }
    return Done{};
}

Result<bool> Queue::expireOne()
{
    const Result<std::optional<ledger::LeaseRow>> expired = ledger::LeaseStore(m_context.ledger).lockNextExpired(m_context.now());
    if (!expired)
        return expired.error();
    if (!*expired)
        return false;
    if (Status set = ledger::RequestStore(m_context.ledger).setState((*expired)->lease.request, RequestState::Waiting); !set)
        return set.error();
    if (Status ended = endLease((*expired)->lease, (*expired)->person, expiredReason); !ended)
        return ended.error();
    return true;
}

Result<bool> Queue::wakeOne()
{
    ledger::RequestStore requests(m_context.ledger);
    const Result<std::optional<ledger::RequestRow>> parked = requests.lockDueParked(m_context.now());
    if (!parked)
        return parked.error();
    if (!*parked)
        return false;
    if (Status woken = requests.wake((*parked)->id); !woken)
        return woken.error();
    return true;
}

Status Queue::tick()
{
    for (const auto step : {&Queue::expireOne, &Queue::wakeOne}) {
        for (;;) {
            const Result<bool> more = m_context.ledger.transact([&]() -> Result<bool> { return (this->*step)(); });
            if (!more)
                return more.error();
            if (!*more)
                break;
        }
    }
    return Done{};
}

} // namespace vigie::desk
