#include "models/desk/rightsforgetting.h"

#include "models/desk/rights.h"
#include "models/desk/trail.h"
#include "models/domain/rightsflow.h"
#include "models/ledger/rights.h"

#include <QTimeZone>

#include <limits>

namespace vigie::desk {
namespace {

bool isToBeForgotten(const RightsCase &request, Instant quietSince)
{
    const bool stillNeedsWho = isStanding(request) || stillRestricts(request);
    return stateOf(request) != RightsState::Open && request.steps.back().at < quietSince && !stillNeedsWho
        && forgotten(request) != request;
}

} // namespace

/// Who wants to be forgotten is not remembered by the wish, unless it was refused: they may complain, and the reasons have to be
/// shown (art. 5(2), 77). Nor, once they are erased, by whatever else they asked. What of that is still open needs to know until
/// it ends.
Status RightsForgetting::forget(RightsCase &request)
{
    ledger::RightsStore store(m_context.ledger);
    const bool isAtOnce = isForgetting(request.wish.kind) && stateOf(request) != RightsState::Refused;
    if (!isAtOnce) {
        const Result<bool> isErased = store.isForgottenAtEnd(request.id);
        if (!isErased)
            return isErased.error();
        if (!*isErased)
            return Done{};
    }
    if (isForgetting(request.wish.kind) && stateOf(request) == RightsState::Answered) {
        const Result<std::vector<RightsCase>> others = Rights(m_context).ofSameSubject(request, std::numeric_limits<int>::max());
        if (!others)
            return others.error();
        for (const RightsCase &other : *others) {
            Result<RightsCase> locked = store.lock(other.id);
            if (!locked)
                return locked.error();
            const bool isOpen = stateOf(*locked) == RightsState::Open;
            if (Status gone = isOpen ? store.forgetAtEnd(other.id) : store.rewrite(forgotten(*locked)); !gone)
                return gone;
        }
    }
    request = forgotten(request);
    return store.rewrite(request);
}

Result<int> RightsForgetting::forgetOver(int most)
{
    const RightsPolicy &policy = m_context.policy.rights;
    const Instant since = toInstant(toDateTime(m_context.now(), QTimeZone(policy.zone.toLatin1())).addYears(-policy.yearsKept));
    const Result<std::vector<RightsCase>> quiet = ledger::RightsStore(m_context.ledger).quietSince(since);
    if (!quiet)
        return quiet.error();
    int gone = 0;
    for (const RightsCase &request : *quiet) {
        if (gone == most || !isToBeForgotten(request, since))
            continue;
        const Status done = m_context.ledger.transact([&]() -> Status {
            ledger::RightsStore store(m_context.ledger);
            const Result<RightsCase> locked = store.lock(request.id);
            if (!locked)
                return locked.error();
            if (!isToBeForgotten(*locked, since))
                return Done{}; // a step was taken meanwhile
            if (Status rewritten = store.rewrite(forgotten(*locked)); !rewritten)
                return rewritten;
            return Rights(m_context).note({}, AuditEvent::ContentDeleted, request,
                                          {{QStringLiteral("why"), QStringLiteral("retention")}});
        });
        if (!done)
            return done.error();
        ++gone;
    }
    return gone;
}

/// Of clients that have been told, or need not be.
Status RightsForgetting::forgetContacts(const RightsCase &request)
{
    ledger::RightsStore store(m_context.ledger);
    if (stateOf(request) != RightsState::Open)
        return store.forgetContacts(request.id);
    const RightsStep &last = request.steps.back();
    if (!isOfRecipient(last.kind) || !last.recipients || last.recipients->front().kind != RecipientKind::Clients)
        return Done{};
    return store.forgetContacts(request.id, last.recipients->front().who);
}

} // namespace vigie::desk
