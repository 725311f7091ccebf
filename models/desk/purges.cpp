#include "models/desk/purges.h"

#include "models/desk/queue.h"
#include "models/desk/reviews.h"
#include "models/desk/trail.h"
#include "models/ledger/decisions.h"
#include "models/ledger/handled.h"
#include "models/ledger/reveals.h"
#include "models/ledger/tokenmaps.h"

namespace vigie::desk {
namespace {

/// Two programs may run at one workstation, and the first to acknowledge speaks for both.
constexpr std::chrono::hours repeatedFor{24};

} // namespace

Result<PurgeStatus> Purges::order(const QString &request, PurgeReason reason)
{
    return m_context.ledger.transact([&]() -> Result<PurgeStatus> {
        const Result<RequestId> id = requestOf(request);
        if (!id)
            return id.error();
        const Result<ledger::RequestRow> locked = ledger::RequestStore(m_context.ledger).lock(*id);
        if (!locked)
            return locked.error();
        const Result<ledger::PurgeOrderRow> row = orderLocked(*locked, reason);
        return row ? statusOf(*row) : Result<PurgeStatus>(row.error());
    });
}

Result<ledger::PurgeOrderRow> Purges::orderLocked(const ledger::RequestRow &request, PurgeReason reason)
{
    ledger::PurgeOrderRow row{{newId<PurgeOrderId>(), request.id, m_context.now()}, wireName(reason)};
    const Result<qint64> targets = ledger::PurgeStore(m_context.ledger).add(row);
    if (!targets)
        return targets.error();
    if (Status taken = takeOutOfHands(request); !taken)
        return taken.error();
    if (Status gone = forgetReveals(request.id); !gone)
        return gone.error();
    if (Status gone = Reviews(m_context).voidAllOf(request.id, QLatin1String("purged")); !gone)
        return gone.error();
    if (Status gone = ledger::HandledStore(m_context.ledger).noteGone(request.id, SampleExclusion::Purged); !gone)
        return gone.error();
    if (Status noted = Trail(m_context).append(AuditEvent::PurgeOrdered, {},
                                               {{QStringLiteral("order"), row.order.id.value},
                                                {QStringLiteral("request"), request.id.value},
                                                {QStringLiteral("reason"), row.reason},
                                                {QStringLiteral("workstations"), *targets}});
        !noted)
        return noted.error();
    return row;
}

Result<std::optional<PurgeOrderId>> Purges::callBack(const RequestId &request, PurgeReason reason, QLatin1String endReason,
                                                     const std::set<QString> &spared)
{
    const Result<std::optional<ledger::LeaseRow>> lease = ledger::LeaseStore(m_context.ledger).openOf(request);
    if (!lease)
        return lease.error();
    if (*lease && spared.count((*lease)->person.value) == 0) {
        if (Status set = ledger::RequestStore(m_context.ledger).setState(request, RequestState::Waiting); !set)
            return set.error();
        if (Status ended = Queue(m_context).endLease((*lease)->lease, (*lease)->person, endReason); !ended)
            return ended.error();
    }
    if (Status ended = Reviews(m_context).takeOutOfHands(request, endReason, spared); !ended)
        return ended.error();
    const ledger::PurgeOrderRow row{{newId<PurgeOrderId>(), request, m_context.now()}, wireName(reason)};
    const Result<qint64> targets = ledger::PurgeStore(m_context.ledger).addSparing(row, spared);
    if (!targets)
        return targets.error();
    if (*targets == 0)
        return std::optional<PurgeOrderId>();
    const Status noted = Trail(m_context).append(AuditEvent::PurgeOrdered, {},
                                                 {{QStringLiteral("order"), row.order.id.value},
                                                  {QStringLiteral("request"), request.value},
                                                  {QStringLiteral("reason"), row.reason},
                                                  {QStringLiteral("workstations"), *targets}});
    if (!noted)
        return noted.error();
    return std::optional(row.order.id);
}

/// Nothing of a request that was called back can be made clear any more, and what people wrote about it goes too.
Status Purges::forgetReveals(const RequestId &request)
{
    if (Status gone = ledger::TokenMapStore(m_context.ledger).removeAllOf(request); !gone)
        return gone;
    return ledger::RevealStore(m_context.ledger).forgetWords(request);
}

Result<RequestId> Purges::requestOf(const QString &id)
{
    ledger::RequestStore requests(m_context.ledger);
    Result<std::optional<ledger::RequestRow>> found = requests.find(RequestId{id});
    if (found && !*found)
        found = requests.byExternalId(id);
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::NotFound, QStringLiteral("no such request")};
    return (*found)->id;
}

/// What has had its effect stays what it is.
Status Purges::takeOutOfHands(const ledger::RequestRow &request)
{
    if (!isOver(request.state)) {
        if (Status set = ledger::RequestStore(m_context.ledger).setState(request.id, RequestState::Withdrawn); !set)
            return set;
    }
    if (Status withdrawn = withdrawDecision(request); !withdrawn)
        return withdrawn;
    const Result<std::optional<ledger::LeaseRow>> lease = ledger::LeaseStore(m_context.ledger).openOf(request.id);
    if (!lease)
        return lease.error();
    return *lease ? Queue(m_context).endLease((*lease)->lease, (*lease)->person, QLatin1String("purged")) : Status(Done{});
}

Status Purges::withdrawDecision(const ledger::RequestRow &request)
{
    ledger::DecisionStore decisions(m_context.ledger);
    const Result<std::optional<ledger::DecisionRow>> standing = decisions.standing(request.id, request.version);
    if (!standing)
        return standing.error();
    if (!*standing || (*standing)->state != DecisionState::Accepted)
        return Done{};
    if (Status settled = decisions.settle((*standing)->id, DecisionState::TakenBack, m_context.now()); !settled)
        return settled;
    return Trail(m_context).append(
        AuditEvent::TakenBack, {},
        {{QStringLiteral("decision"), (*standing)->id.value}, {QStringLiteral("request"), request.id.value}});
}

Result<PurgeStatus> Purges::statusOf(const ledger::PurgeOrderRow &row)
{
    const Result<std::vector<ledger::PurgeTarget>> targets = ledger::PurgeStore(m_context.ledger).targets(row.order.id);
    if (!targets)
        return targets.error();
    PurgeStatus status{row.order, fromWireName<PurgeReason>(row.reason).value_or(PurgeReason::Erasure), {}};
    for (const ledger::PurgeTarget &target : *targets)
        status.targets.push_back({target.person, target.workstation, target.acknowledgedAt});
    return status;
}

Result<std::vector<PurgeStatus>> Purges::all()
{
    const Result<std::vector<ledger::PurgeOrderRow>> rows = ledger::PurgeStore(m_context.ledger).all();
    if (!rows)
        return rows.error();
    std::vector<PurgeStatus> all;
    for (const ledger::PurgeOrderRow &row : *rows) {
        Result<PurgeStatus> status = statusOf(row);
        if (!status)
            return status.error();
        all.push_back(*std::move(status));
    }
    return all;
}

Result<std::vector<PurgeOrder>> Purges::outstanding(const Caller &caller)
{
    return ledger::PurgeStore(m_context.ledger).outstanding(caller.me.id, caller.workstation, m_context.now() - repeatedFor);
}

Status Purges::acknowledge(const Caller &caller, const PurgeOrderId &order)
{
    return m_context.ledger.transact([&]() -> Status {
        ledger::PurgeStore purges(m_context.ledger);
        const ledger::PurgeTarget target{order, caller.me.id, caller.workstation, m_context.now()};
        const Result<bool> acknowledged = purges.acknowledge(target);
        if (!acknowledged)
            return acknowledged.error();
        if (!*acknowledged) {
            const Result<bool> known = purges.isFor(target);
            if (!known)
                return known.error();
            return *known ? Status(Done{})
                          : Status(Error{ErrorKind::NotFound, QStringLiteral("no such order for this workstation")});
        }
        return Trail(m_context).append(AuditEvent::PurgeAcknowledged, caller.me.id,
                                       {{QStringLiteral("order"), order.value},
                                        {QStringLiteral("session"), caller.session.value},
                                        {QStringLiteral("workstation"), caller.workstation}});
    });
}

} // namespace vigie::desk
