#include "models/desk/rightsacts.h"

#include "models/desk/archives.h"
#include "models/desk/objections.h"
#include "models/desk/rectifications.h"
#include "models/desk/restrictions.h"
#include "models/desk/rightsletters.h"
#include "models/desk/traces.h"

#include <algorithm>
#include <limits>

namespace vigie::desk {
namespace {

bool isRectifying(RightKind kind)
{
    return kind == RightKind::Rectification;
}

} // namespace

Result<RightsCase> RightsActs::act(const Caller &caller, const RightsId &id, int version, const QString &words,
                                   const std::function<Status(const RightsCase &, RightsStep &)> &work)
{
    return m_context.ledger.transact([&]() -> Result<RightsCase> {
        Result<RightsCase> request = m_rights.lockAt(id, version);
        if (!request)
            return request;
        RightsStep step{RightsStepKind::Acted, m_context.now(), caller.me.id, words};
        if (Status done = work(*request, step); !done)
            return done.error();
        if (Status recorded = m_rights.record(caller, *request, step); !recorded)
            return recorded.error();
        return request;
    });
}

Result<RightsCase> RightsActs::rectify(const Caller &caller, const RightsId &id, int version, const Rectification &rectification)
{
    const Result<RightsCase> known = m_rights.readyToAct(caller, id, isOf<isRectifying>);
    if (!known)
        return known.error();
    if (Status sound = checkRectification(rectification); !sound)
        return sound.error();
    // Outside the transaction: it notes what is not noted yet.
    Result<std::vector<Mentioned>> theirs = Erasure(m_context).requestsOf(known->wish.subject, rectification.byNameToo);
    if (!theirs)
        return theirs.error();
    RectifiedWhere where{{}, inLockOrder(*theirs), rectification.texts};
    if (Status left = Restrictions(m_context).leaveOutOthers(known->wish.subject, *theirs); !left)
        return left.error();
    if (Status asked = m_rights.leaveToClients(*known, *theirs); !asked)
        return asked.error();
    for (const Mentioned &mentioned : *theirs)
        where.spared.erase(mentioned.request);
    where.requests = *theirs;
    return act(caller, id, version, inWords(rectification), [&](const RightsCase &request, RightsStep &step) -> Status {
        if (Status listed = listRecipients(inLockOrder(*theirs), step); !listed)
            return listed;
        const Result<int> places = Rectifications(m_context).apply(caller, request, where, rectification.values);
        if (!places)
            return places.error();
        if (*places == 0)
            return Error{ErrorKind::InvalidInput, QStringLiteral("values: nothing is held so")};
        return Done{};
    });
}

Result<RightsCase> RightsActs::restrict(const Caller &caller, const RightsId &id, int version,
                                        const std::vector<RequestId> &byNameToo)
{
    const Result<RightsCase> known = m_rights.readyToAct(caller, id, isOf<isRestricting>);
    if (!known)
        return known.error();
    // Outside the transaction: it notes what is not noted yet.
    Result<std::vector<Mentioned>> theirs = Erasure(m_context).requestsOf(known->wish.subject, byNameToo);
    if (!theirs)
        return theirs.error();
    if (Status asked = m_rights.leaveToClients(*known, *theirs); !asked)
        return asked.error();
    return act(caller, id, version, {}, [&](const RightsCase &request, RightsStep &step) -> Status {
        const std::set<RequestId> requests = inLockOrder(*theirs);
        if (Status listed = listRecipients(requests, step); !listed)
            return listed;
        return Restrictions(m_context).impose(caller, request, requests);
    });
}

Result<RightsCase> RightsActs::leaveOut(const Caller &caller, const RightsId &id, int version,
                                        const std::vector<RequestId> &byNameToo)
{
    const Result<RightsCase> known = m_rights.readyToAct(caller, id, isLeavingOut);
    if (!known)
        return known.error();
    // Outside the transaction: it notes what is not noted yet.
    const Result<std::vector<Mentioned>> theirs = Erasure(m_context).requestsOf(known->wish.subject, byNameToo);
    if (!theirs)
        return theirs.error();
    return act(caller, id, version, {}, [&](const RightsCase &request, const RightsStep &) {
        return Objections(m_context).impose(caller, request, inLockOrder(*theirs));
    });
}

Status RightsActs::listRecipients(const std::set<RequestId> &requests, RightsStep &step)
{
    Result<std::vector<HeldRecipient>> recipients = Traces(m_context).recipientsOf(requests);
    if (!recipients)
        return recipients.error();
    step.recipients = *std::move(recipients);
    return Done{};
}

Status RightsActs::noteContacts(const RightsCase &request, const std::vector<HeldRecipient> &recipients)
{
    for (const HeldRecipient &one : recipients) {
        if (one.kind != RecipientKind::Clients)
            continue;
        const Result<QString> address = RightsLetters(m_context).lastAddressOf(one.who);
        if (!address && address.error().kind == ErrorKind::InvalidInput)
            continue; // nobody knew it before either
        if (!address)
            return address.error();
        if (Status kept = ledger::RightsStore(m_context.ledger).keepContact(request.id, one.who, *address); !kept)
            return kept;
    }
    return Done{};
}

/// What stays is out of every hand from then on, as when it is restricted.
Result<std::vector<KeptRequest>> RightsActs::keepBack(const Caller &caller, const RightsCase &request, const ErasureOrder &order)
{
    std::set<RequestId> accounted(order.requests.begin(), order.requests.end());
    std::set<RequestId> staying;
    std::vector<KeptRequest> kept;
    for (const KeepingBack &back : order.kept) {
        const Result<std::optional<ledger::RequestRow>> row = ledger::RequestStore(m_context.ledger).find(back.request);
        if (!row)
            return row.error();
        if (Status ended = Restrictions(m_context).endOwn(request.wish.subject, back.request); !ended)
            return ended.error();
        kept.push_back({{back.request, back.ground, back.reason.trimmed()}, (*row)->receivedAt});
        staying.insert(back.request);
    }
    if (Status imposed = Restrictions(m_context).impose(caller, request, staying); !imposed)
        return imposed.error();
    for (const KeptRequest &one : kept) {
        if (Status noted = m_rights.note(caller, AuditEvent::KeptBack, request,
                                         {{QStringLiteral("request"), one.back.request.value},
                                          {QStringLiteral("ground"), QString(wireName(one.back.ground))}});
            !noted)
            return noted.error();
    }
    // What was kept back before stays so, unless it is said otherwise now.
    accounted.merge(staying);
    for (const KeptRequest &before : keptBack(request)) {
        if (accounted.count(before.back.request) == 0)
            kept.push_back(before);
    }
    return kept;
}

Status RightsActs::eraseThose(const Caller &caller, const RightsCase &request, const std::set<RequestId> &going,
                              const Spared &spared, const RightsSubject &subject, Erased erased, RightsStep &step)
{
    const Result<ErasureOutcome> outcome = Erasure(m_context).erase(going, spared, subject, request.id);
    if (!outcome)
        return outcome.error();
    if (Status ended = Restrictions(m_context).endOver(request.id, going); !ended)
        return ended;
    erased.gone = outcome->gone;
    step.erased = std::move(erased);
    return m_rights.note(caller, AuditEvent::RightsErased, request,
                         {{QStringLiteral("requests"), outcome->gone.requests},
                          {QStringLiteral("workstations"), outcome->workstations},
                          {QStringLiteral("kept"), static_cast<qint64>(step.erased->kept.size())},
                          {QStringLiteral("left"), step.erased->left},
                          {QStringLiteral("items"), step.erased->items}});
}

Result<RightsActs::HeldFrom> RightsActs::lockToErase(const RightsCase &request, const std::set<RequestId> &all)
{
    HeldFrom held;
    for (const RequestId &one : all) {
        if (const Result<ledger::RequestRow> locked = ledger::RequestStore(m_context.ledger).lock(one); !locked)
            return locked.error();
        const Result<std::vector<RightsCase>> holding = Restrictions(m_context).holdingFromErasure(one, request);
        if (!holding)
            return holding.error();
        const bool isKept = std::ranges::any_of(*holding, [&one](const RightsCase &other) { return keepsBack(other, one); });
        if (isKept)
            held.kept.insert(one);
        else if (!holding->empty())
            held.restricted.insert(one);
    }
    return held;
}

Status RightsActs::eraseAll(const Caller &caller, const RightsCase &request, const ErasureOrder &order,
                            const std::set<RequestId> &theirs, RightsStep &step)
{
    if (Status gone = removeArchivesOf(caller, request); !gone)
        return gone;
    if (Status said = ItemErasure(m_context).inRegister(request, order.items); !said)
        return said;
    const std::set<RequestId> going(order.requests.begin(), order.requests.end());
    std::set<RequestId> changing = going;
    if (!order.items.empty())
        changing.insert(order.left.begin(), order.left.end());
    std::set<RequestId> all = changing;
    for (const KeepingBack &back : order.kept)
        all.insert(back.request);
    const Result<HeldFrom> held = lockToErase(request, all);
    if (!held)
        return held.error();
    if (std::ranges::any_of(changing,
                            [&](const RequestId &one) { return held->kept.count(one) + held->restricted.count(one) > 0; }))
        return inTheWay(RightsObstacle::KeptForAnother);
    Result<std::vector<KeptRequest>> kept = keepBack(caller, request, order);
    if (!kept)
        return kept.error();
    if (Status listed = listRecipients(changing, step); !listed) // of which nothing says afterwards who had it
        return listed;
    if (Status noted = noteContacts(request, *step.recipients); !noted)
        return noted;
    Spared spared{theirs, decliningClients(request)};
    std::erase_if(spared.requests, [&going](const RequestId &one) { return going.count(one) > 0; });
    const Result<ErasedItems> items = eraseItems(caller, request, order);
    if (!items)
        return items.error();
    // Of some requests alone, nothing goes but those and what came of them.
    const RightsSubject everywhere = order.left.empty() ? request.wish.subject : RightsSubject();
    // First: those about a request that goes are forgotten with it.
    const Result<int> packages = Erasure(m_context).eraseByName(order.texts, spared, request.wish.subject);
    if (!packages)
        return packages.error();
    const Status done =
        eraseThose(caller, request, going, spared, everywhere,
                   {{}, *std::move(kept), static_cast<int>(order.left.size()), static_cast<int>(order.items.size())}, step);
    if (done)
        step.erased->gone.packages += *packages + items->packages;
    return done;
}

Result<ErasedItems> RightsActs::eraseItems(const Caller &caller, const RightsCase &request, const ErasureOrder &order)
{
    if (order.items.empty())
        return ErasedItems();
    return ItemErasure(m_context).apply(caller, request, {order.left.begin(), order.left.end()}, order.items);
}

/// Whoever it was about is no longer known by then: what names them elsewhere went before. What another keeps back too goes by
/// that one; what is restricted for somebody else stays kept until that is lifted.
Status RightsActs::eraseKept(const Caller &caller, const RightsCase &request, RightsStep &step)
{
    std::set<RequestId> going;
    for (const KeptRequest &kept : keptBack(request))
        going.insert(kept.back.request);
    const Result<HeldFrom> held = lockToErase(request, going);
    if (!held)
        return held.error();
    Erased erased{{}, keptBack(request), leftInPlace(request)};
    std::erase_if(erased.kept, [&held](const KeptRequest &one) { return held->restricted.count(one.back.request) == 0; });
    std::erase_if(going, [&held](const RequestId &one) { return held->restricted.count(one) > 0; });
    if (going.empty())
        return inTheWay(RightsObstacle::KeptForAnother);
    if (Status ended = Restrictions(m_context).endOver(request.id, going); !ended)
        return ended;
    std::erase_if(going, [&held](const RequestId &one) { return held->kept.count(one) > 0; });
    return eraseThose(caller, request, going, {}, {}, std::move(erased), step);
}

/// Of somebody who is erased, whatever became of what they asked before.
Status RightsActs::removeArchivesOf(const Caller &caller, const RightsCase &request)
{
    const Result<std::vector<RightsCase>> others = m_rights.ofSameSubject(request, std::numeric_limits<int>::max());
    if (!others)
        return others.error();
    for (const RightsCase &other : *others) {
        if (Status gone = Archives(m_context).remove(caller, other); !gone)
            return gone;
    }
    return Done{};
}

Result<RightsCase> RightsActs::erase(const Caller &caller, const RightsId &id, int version, const ErasureOrder &order)
{
    const Result<RightsCase> known = m_rights.readyToAct(caller, id, isErasing);
    if (!known)
        return known.error();
    if (order.number != known->number)
        return Error{ErrorKind::InvalidInput, QStringLiteral("number: type that of the request that is to be erased")};
    if (Status sound = checkErasureOrder(order); !sound)
        return sound.error();
    std::vector<RequestId> named = order.requests;
    named.insert(named.end(), order.left.begin(), order.left.end());
    for (const KeepingBack &back : order.kept)
        named.push_back(back.request);
    Result<std::vector<Mentioned>> theirs = Erasure(m_context).requestsOf(known->wish.subject, named);
    if (!theirs)
        return theirs.error();
    const std::set<RequestId> all = inLockOrder(*theirs);
    if (Status asked = m_rights.leaveToClients(*known, *theirs); !asked)
        return asked.error();
    if (theirs->size() != std::set(named.begin(), named.end()).size())
        return Error{ErrorKind::RequestChanged,
                     QStringLiteral("a request names them that nobody has confirmed, or one is named whose client declines")};
    Result<RightsCase> erased = act(caller, id, version, {}, [&](const RightsCase &request, RightsStep &step) {
        return eraseAll(caller, request, order, all, step);
    });
    if (erased && !order.items.empty()) { // which it says no more itself
        const Result<std::optional<RightsCase>> now = ledger::RightsStore(m_context.ledger).find(id);
        if (!now)
            return now.error();
        erased = **now;
    }
    if (erased) {
        if (Status settled = m_context.ledger.settleDeletions(); !settled)
            return settled.error();
    }
    return erased;
}

} // namespace vigie::desk
