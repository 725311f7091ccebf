#include "models/desk/restrictions.h"

#include "models/desk/purges.h"
#include "models/domain/rightsflow.h"
#include "models/ledger/rights.h"

namespace vigie::desk {

Status Restrictions::note(AuditEvent event, const Caller &caller, const RightsId &rights, const RequestId &request)
{
    return Trail(m_context).append(event, caller.me.id,
                                   {{QStringLiteral("rights"), rights.value},
                                    {QStringLiteral("request"), request.value},
                                    {QStringLiteral("session"), caller.session.value}});
}

Status Restrictions::takeOutOfHands(const ledger::RequestRow &request)
{
    Purges purges(m_context);
    if (request.state == ledger::RequestState::Decided) {
        if (Status withdrawn = purges.withdrawDecision(request); !withdrawn)
            return withdrawn;
        if (Status set = ledger::RequestStore(m_context.ledger).setState(request.id, ledger::RequestState::Waiting); !set)
            return set;
    }
    return purges.callBack(request.id, PurgeReason::Restriction, QLatin1String("restricted"), {});
}

Status Restrictions::impose(const Caller &caller, const RightsId &rights, const std::set<RequestId> &requests)
{
    for (const RequestId &request : requests) {
        const Result<ledger::RequestRow> locked = ledger::RequestStore(m_context.ledger).lock(request);
        if (!locked)
            return locked.error();
        const Result<bool> isNew = ledger::RightsStore(m_context.ledger).restrict(rights, request);
        if (!isNew)
            return isNew.error();
        if (!*isNew)
            continue;
        if (Status noted = note(AuditEvent::Restricted, caller, rights, request); !noted)
            return noted;
        if (locked->isRestricted)
            continue; // by another
        if (Status taken = takeOutOfHands(*locked); !taken)
            return taken;
    }
    return Done{};
}

Status Restrictions::lift(const Caller &caller, const RightsId &rights)
{
    ledger::RightsStore store(m_context.ledger);
    const Result<std::vector<RequestId>> restricted = store.restrictedBy(rights);
    if (!restricted)
        return restricted.error();
    for (const RequestId &request : *restricted) {
        if (const Result<ledger::RequestRow> locked = ledger::RequestStore(m_context.ledger).lock(request); !locked)
            return locked.error();
        if (Status lifted = store.lift(rights, request, m_context.now()); !lifted)
            return lifted;
        if (Status noted = note(AuditEvent::RestrictionLifted, caller, rights, request); !noted)
            return noted;
    }
    return Done{};
}

Status Restrictions::leaveOutOthers(const RightsSubject &subject, std::vector<Mentioned> &requests)
{
    ledger::RightsStore store(m_context.ledger);
    std::vector<Mentioned> open;
    for (const Mentioned &mentioned : requests) {
        const Result<std::vector<RightsId>> restricting = store.restricting(mentioned.request);
        if (!restricting)
            return restricting.error();
        bool isOpen = true;
        for (const RightsId &right : *restricting) {
            const Result<std::optional<RightsCase>> other = store.find(right);
            if (!other)
                return other.error();
            isOpen = isOpen && *other
                && (!isRestricting((*other)->wish.kind) || subject == (*other)->wish.subject
                    || isSameSubject(subject, (*other)->wish.subject));
        }
        if (isOpen)
            open.push_back(mentioned);
    }
    requests = std::move(open);
    return Done{};
}

} // namespace vigie::desk
