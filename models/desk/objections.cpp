#include "models/desk/objections.h"

#include "models/desk/mentions.h"
#include "models/desk/reviews.h"
#include "models/desk/trail.h"
#include "models/domain/rightsflow.h"
#include "models/ledger/handled.h"
#include "models/ledger/rights.h"

namespace vigie::desk {

Status Objections::impose(const Caller &caller, const RightsCase &rights, const std::set<RequestId> &requests)
{
    for (const RequestId &request : requests) {
        if (const Result<ledger::RequestRow> locked = ledger::RequestStore(m_context.ledger).lock(request); !locked)
            return locked.error();
        const Result<bool> isNew = ledger::RightsStore(m_context.ledger).leaveOut(rights.id, request);
        if (!isNew)
            return isNew.error();
        if (!*isNew)
            continue;
        if (Status gone = Reviews(m_context).voidAllOf(request, QLatin1String("objection")); !gone)
            return gone;
        if (Status gone = ledger::HandledStore(m_context.ledger).noteGone(request, SampleExclusion::Objection); !gone)
            return gone;
        if (Status noted =
                Trail(m_context).append(AuditEvent::LeftOut, caller.me.id,
                                        rightsFacts(rights, caller.session, {{QStringLiteral("request"), request.value}}));
            !noted)
            return noted;
    }
    return Done{};
}

Status Objections::renew()
{
    if (m_context.folders.tokenKey.empty())
        return Done{}; // nobody can be found, so that nobody's was carried out
    const Result<std::vector<RightsCase>> all = ledger::RightsStore(m_context.ledger).actedOn();
    if (!all)
        return all.error();
    for (const RightsCase &one : *all) {
        if (!isStanding(one))
            continue;
        Result<std::vector<Mentioned>> theirs = Mentions(m_context).find(one.wish.subject);
        if (!theirs)
            return theirs.error();
        std::erase_if(*theirs, [](const Mentioned &mentioned) { return mentioned.likeness != Likeness::Same; });
        if (theirs->empty())
            continue;
        const Status imposed = m_context.ledger.transact([&]() -> Status {
            const Result<RightsCase> locked = ledger::RightsStore(m_context.ledger).lock(one.id);
            if (!locked)
                return locked.error();
            // It may have been given up or refused meanwhile.
            return isStanding(*locked) ? impose({}, *locked, inLockOrder(*theirs)) : Status(Done{});
        });
        if (!imposed)
            return imposed;
    }
    return Done{};
}

} // namespace vigie::desk
