#include "models/desk/restrictions.h"

#include "models/desk/purges.h"
#include "models/domain/rightsflow.h"
#include "models/ledger/rights.h"

#include <algorithm>

namespace vigie::desk {
namespace {

/// Of whom nothing is known any more, nobody can say who it was.
bool isOf(const RightsCase &request, const RightsSubject &subject)
{
    const bool isKnown = !subject.mails.isEmpty() || !subject.name.isEmpty() || !subject.phone.isEmpty();
    return isKnown && (subject == request.wish.subject || isSameSubject(subject, request.wish.subject));
}

} // namespace

Status Restrictions::note(AuditEvent event, const Caller &caller, const RightsCase &rights, const RequestId &request)
{
    return Trail(m_context).append(event, caller.me.id,
                                   rightsFacts(rights, caller.session, {{QStringLiteral("request"), request.value}}));
}

Status Restrictions::takeOutOfHands(const RightsCase &rights, const ledger::RequestRow &request)
{
    Purges purges(m_context);
    if (request.state == RequestState::Decided) {
        if (Status withdrawn = purges.withdrawDecision(request); !withdrawn)
            return withdrawn;
        if (Status set = ledger::RequestStore(m_context.ledger).setState(request.id, RequestState::Waiting); !set)
            return set;
    }
    const auto order = purges.callBack(request.id, PurgeReason::Restriction, QLatin1String("restricted"), {});
    if (!order)
        return order.error();
    // Of what is kept back of an erasure the erasure tells nobody: it is not gone.
    const bool isToShow = *order && isRestricting(rights.wish.kind);
    return isToShow ? ledger::RightsStore(m_context.ledger).addPurge(rights.id, (*order)->value) : Status(Done{});
}

Status Restrictions::impose(const Caller &caller, const RightsCase &rights, const std::set<RequestId> &requests)
{
    for (const RequestId &request : requests) {
        const Result<ledger::RequestRow> locked = ledger::RequestStore(m_context.ledger).lock(request);
        if (!locked)
            return locked.error();
        const Result<bool> isNew = ledger::RightsStore(m_context.ledger).restrict(rights.id, request);
        if (!isNew)
            return isNew.error();
        if (!*isNew)
            continue;
        if (Status noted = note(AuditEvent::Restricted, caller, rights, request); !noted)
            return noted;
        if (locked->isRestricted)
            continue; // by another
        if (Status taken = takeOutOfHands(rights, *locked); !taken)
            return taken;
    }
    return Done{};
}

Result<std::vector<RightsCase>> Restrictions::lockStanding()
{
    Result<std::vector<RightsCase>> all = ledger::RightsStore(m_context.ledger).actedOn();
    if (!all)
        return all;
    // In their order, as whoever locks several does.
    std::ranges::sort(*all, {}, [](const RightsCase &one) { return one.id.value; });
    std::vector<RightsCase> standing;
    for (const RightsCase &one : *all) {
        if (!stillRestricts(one))
            continue;
        Result<RightsCase> locked = ledger::RightsStore(m_context.ledger).lock(one.id);
        if (!locked)
            return locked.error();
        if (stillRestricts(*locked)) // it may have been lifted meanwhile
            standing.push_back(*std::move(locked));
    }
    return standing;
}

Status Restrictions::extendTo(const Caller &caller, const RequestId &request, const std::vector<RightsCase> &standing)
{
    const Result<std::vector<KeptVersion>> versions = Mentions(m_context).versions(request);
    if (!versions)
        return versions.error();
    const Result<QString> client = ledger::RequestStore(m_context.ledger).clientCodeOf(request);
    if (!client)
        return client.error();
    for (const RightsCase &one : standing) {
        if (decliningClients(one).count(*client) > 0)
            continue;
        const auto isNamed = [&one](const KeptVersion &version) {
            return std::ranges::any_of(version.people, [&one](const NamedPerson &person) {
                return likeness(person, one.wish.subject) == Likeness::Same;
            });
        };
        if (std::ranges::none_of(*versions, isNamed))
            continue;
        if (Status imposed = impose(caller, one, {request}); !imposed)
            return imposed;
    }
    return Done{};
}

Status Restrictions::lift(const Caller &caller, const RightsCase &rights)
{
    ledger::RightsStore store(m_context.ledger);
    const Result<std::vector<RequestId>> restricted = store.restrictedBy(rights.id);
    if (!restricted)
        return restricted.error();
    for (const RequestId &request : *restricted) {
        if (const Result<ledger::RequestRow> locked = ledger::RequestStore(m_context.ledger).lock(request); !locked)
            return locked.error();
        if (Status lifted = store.lift(rights.id, request, m_context.now()); !lifted)
            return lifted;
        if (Status noted = note(AuditEvent::RestrictionLifted, caller, rights, request); !noted)
            return noted;
    }
    return Done{};
}

Status Restrictions::endOver(const RightsId &rights, const std::set<RequestId> &requests)
{
    for (const RequestId &request : requests) {
        if (Status ended = ledger::RightsStore(m_context.ledger).lift(rights, request, m_context.now()); !ended)
            return ended;
    }
    return Done{};
}

Status Restrictions::endOwn(const RightsSubject &subject, const RequestId &request)
{
    const Result<std::vector<RightsCase>> all = holding(request);
    if (!all)
        return all.error();
    for (const RightsCase &one : *all) {
        if (!isRestricting(one.wish.kind) || !isOf(one, subject))
            continue;
        if (Status ended = endOver(one.id, {request}); !ended)
            return ended;
    }
    return Done{};
}

Result<std::vector<RightsCase>> Restrictions::holding(const RequestId &request)
{
    ledger::RightsStore store(m_context.ledger);
    const Result<std::vector<RightsId>> restricting = store.restricting(request);
    if (!restricting)
        return restricting.error();
    std::vector<RightsCase> all;
    for (const RightsId &id : *restricting) {
        Result<std::optional<RightsCase>> one = store.find(id);
        if (!one)
            return one.error();
        if (!*one)
            return Error{ErrorKind::StorageDamaged, QStringLiteral("a request is restricted by one that is not there")};
        if (isRestricting((*one)->wish.kind) || keepsBack(**one, request))
            all.push_back(**std::move(one));
    }
    return all;
}

Result<std::vector<RightsCase>> Restrictions::keepingBack(const RequestId &request, const RightsId &but)
{
    Result<std::vector<RightsCase>> all = holding(request);
    if (all)
        std::erase_if(*all, [&](const RightsCase &one) { return one.id == but || !keepsBack(one, request); });
    return all;
}

Result<std::vector<RightsCase>> Restrictions::holdingFromErasure(const RequestId &request, const RightsCase &erasure)
{
    Result<std::vector<RightsCase>> all = holding(request);
    if (all)
        std::erase_if(*all, [&](const RightsCase &one) {
            return one.id == erasure.id || (!keepsBack(one, request) && isOf(one, erasure.wish.subject));
        });
    return all;
}

Status Restrictions::leaveOutOthers(const RightsSubject &subject, std::vector<Mentioned> &requests)
{
    std::vector<Mentioned> open;
    for (const Mentioned &mentioned : requests) {
        const Result<std::vector<RightsCase>> all = holding(mentioned.request);
        if (!all)
            return all.error();
        if (std::ranges::all_of(*all, [&subject](const RightsCase &one) { return isOf(one, subject); }))
            open.push_back(mentioned);
    }
    requests = std::move(open);
    return Done{};
}

} // namespace vigie::desk
