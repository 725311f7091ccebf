#include "models/desk/rights.h"

#include "models/desk/access.h"
#include "models/desk/archives.h"
#include "models/desk/erasure.h"
#include "models/desk/holidays.h"
#include "models/desk/objections.h"
#include "models/desk/rectifications.h"
#include "models/desk/restrictions.h"
#include "models/desk/rightsletters.h"
#include "models/desk/traces.h"
#include "models/domain/rightsflow.h"
#include "models/ledger/people.h"

#include <QTimeZone>

#include <algorithm>
#include <set>

#include <limits>

namespace vigie::desk {
namespace {

constexpr int mostListedOver = 1'000;

bool isRectifying(RightKind kind)
{
    return kind == RightKind::Rectification;
}

bool mayWorkRights(const ledger::Person &person)
{
    return !person.disabled && person.roles.count(Role::Support) > 0 && levelOf(person.country) == DisclosureLevel::EuropeanUnion;
}

/// For which the desk has to know who it is about, though it is over.
bool stillHolds(const RightsCase &request)
{
    const RightKind kind = request.wish.kind;
    const bool isStanding = (kind == RightKind::Objection || kind == RightKind::Withdrawal) && isActedOn(request.wish)
        && stateOf(request) == RightsState::Answered;
    return isStanding || stillRestricts(request);
}

bool isToBeForgotten(const RightsCase &request, Instant quietSince)
{
    return stateOf(request) != RightsState::Open && request.steps.back().at < quietSince && !stillHolds(request)
        && forgotten(request) != request;
}

} // namespace

Error inTheWay(RightsObstacle obstacle)
{
    return Error{ErrorKind::InvalidInput, QLatin1String("step: ") + wireName(obstacle)};
}

Result<RightsRegister> Rights::list(const Caller &caller)
{
    if (Status allowed = supportInTheUnion(caller); !allowed)
        return allowed.error();
    const Result<std::vector<RightsCase>> all = ledger::RightsStore(m_context.ledger).all(mostListedOver);
    if (!all)
        return all.error();
    const Result<ClockRules> rules = clockRules();
    if (!rules)
        return rules.error();
    RightsRegister listed{*rules, m_context.policy.rights.zone, {}};
    const Result<std::vector<ledger::Person>> people = ledger::PeopleStore(m_context.ledger).all();
    if (!people)
        return people.error();
    std::set<PersonId> named;
    for (const RightsCase &request : *all) {
        listed.requests.push_back(withoutSubject(request));
        for (const RightsStep &step : request.steps)
            named.insert({step.by, step.owner});
    }
    for (const ledger::Person &person : *people) {
        const bool mayOwn = mayWorkRights(person);
        if (mayOwn)
            listed.support.push_back(person.id);
        if (mayOwn || named.count(person.id) > 0)
            listed.people.emplace(person.id.value, person.name);
    }
    return listed;
}

Result<ClockRules> Rights::clockRules()
{
    const Result<FrenchRegion> region = Holidays(m_context).inForce();
    if (!region)
        return region.error();
    ClockRules rules = m_context.policy.rights.clock;
    rules.region = *region;
    return rules;
}

Result<Once<RightsCase>> Rights::take(const Caller &caller, const RightsWish &wish, const QString &idempotencyKey)
{
    if (Status allowed = supportInTheUnion(caller); !allowed)
        return allowed.error();
    if (Status sound = checkRightsWish(wish, m_context.now()); !sound)
        return sound.error();
    const ledger::RightsKey key{caller.me.id, idempotencyKey};
    return m_context.ledger.transact([&]() -> Result<Once<RightsCase>> {
        ledger::RightsStore store(m_context.ledger);
        const auto known = store.byKey(key);
        if (!known)
            return known.error();
        if (*known) {
            if ((*known)->wish != wish)
                return Error{ErrorKind::KeyReused, QStringLiteral("the key came with another request")};
            return Once<RightsCase>{**known, true};
        }
        const int year = toDateTime(m_context.now(), QTimeZone(m_context.policy.rights.zone.toLatin1())).date().year();
        const Result<int> number = store.nextNumber(year);
        if (!number)
            return number.error();
        RightsCase request{
            newId<RightsId>(), QStringLiteral("D-%1-%2").arg(year).arg(*number, 4, 10, QLatin1Char('0')), wish, {}};
        if (Status added = store.add(request, key, m_context.now()); !added)
            return added.error();
        if (Status noted =
                note(caller, AuditEvent::RightsReceived, request, {{QStringLiteral("kind"), QString(wireName(wish.kind))}});
            !noted)
            return noted.error();
        return Once<RightsCase>{request, false};
    });
}

Result<RightsView> Rights::view(const Caller &caller, const RightsId &id)
{
    if (Status allowed = supportInTheUnion(caller); !allowed)
        return allowed.error();
    Result<RightsView> view = m_context.ledger.transact([&]() -> Result<RightsView> {
        Result<std::optional<RightsCase>> found = ledger::RightsStore(m_context.ledger).find(id);
        if (!found)
            return found.error();
        if (!*found)
            return Error{ErrorKind::NotFound, QStringLiteral("no such rights request")};
        const Result<std::vector<RightsCase>> others = ofSameSubject(**found, mostListedOver);
        if (!others)
            return others.error();
        QStringList numbers;
        QString duplicateOf;
        for (const RightsCase &other : *others) {
            numbers.append(other.number);
            if (stateOf(**found) == RightsState::Open && !obstacleToGrouping(**found, other, true))
                duplicateOf = other.number; // the earliest comes last
        }
        Result<std::vector<ErasureReceipt>> receipts = Erasure(m_context).receipts(id);
        if (!receipts)
            return receipts.error();
        if (Status noted = note(caller, AuditEvent::RightsViewed, **found, {}); !noted)
            return noted.error();
        return RightsView{**std::move(found), std::move(numbers), *std::move(receipts), duplicateOf};
    });
    // As long as nobody knows who it is. Outside the transaction: it notes what is not noted yet.
    if (!view || stateOf(view->request) != RightsState::Open || identityOf(view->request) == IdentityState::Established)
        return view;
    const RightsSubject &subject = view->request.wish.subject;
    const Result<bool> mail = isHeld({{}, subject.mails, {}, subject.role});
    if (!mail)
        return mail.error();
    const Result<bool> phone = isHeld({{}, {}, subject.phone, subject.role});
    if (!phone)
        return phone.error();
    view->mailIsHeld = *mail;
    view->phoneIsHeld = *phone;
    return view;
}

Result<bool> Rights::isHeld(const RightsSubject &subject)
{
    if (m_context.folders.tokenKey.empty() || (subject.mails.isEmpty() && subject.phone.isEmpty()))
        return false;
    const Result<std::vector<Mentioned>> found = Mentions(m_context).find(subject);
    if (!found)
        return found.error();
    return std::ranges::find(*found, Likeness::Same, &Mentioned::likeness) != found->end();
}

/// Others than this one.
Result<std::vector<RightsCase>> Rights::ofSameSubject(const RightsCase &request, int mostOver)
{
    Result<std::vector<RightsCase>> all = ledger::RightsStore(m_context.ledger).all(mostOver);
    if (!all)
        return all;
    std::erase_if(*all, [&request](const RightsCase &other) {
        return other.id == request.id || !isSameSubject(request.wish.subject, other.wish.subject);
    });
    return all;
}

/// Who wants to be forgotten is not remembered by the wish, however it ended; nor, once they are erased, by whatever else they
/// asked. What of that is still open needs to know until it ends.
Status Rights::forget(RightsCase &request)
{
    ledger::RightsStore store(m_context.ledger);
    if (!isForgetting(request.wish.kind)) {
        const Result<bool> isErased = store.isForgottenAtEnd(request.id);
        if (!isErased)
            return isErased.error();
        if (!*isErased)
            return Done{};
    }
    if (isForgetting(request.wish.kind) && stateOf(request) == RightsState::Answered) {
        const Result<std::vector<RightsCase>> others = ofSameSubject(request, std::numeric_limits<int>::max());
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

Result<int> Rights::forgetOver(int most)
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
            return Trail(m_context).append(AuditEvent::ContentDeleted, {},
                                           {{QStringLiteral("rights"), request.id.value},
                                            {QStringLiteral("rightsNumber"), request.number},
                                            {QStringLiteral("why"), QStringLiteral("retention")}});
        });
        if (!done)
            return done.error();
        ++gone;
    }
    return gone;
}

Result<std::optional<RightsCase>> Rights::lockOther(const RightsId &id, const RightsStep &step)
{
    if (step.kind != RightsStepKind::Grouped)
        return std::optional<RightsCase>();
    ledger::RightsStore store(m_context.ledger);
    const Result<std::optional<RightsCase>> other = store.byNumber(rightsNumberIn(step.words));
    if (!other || !*other)
        return other;
    std::optional<RightsCase> locked;
    for (const RightsId &one : std::set{id, (*other)->id}) {
        Result<RightsCase> row = store.lock(one);
        if (!row)
            return row.error();
        if (one == (*other)->id)
            locked = *std::move(row);
    }
    return locked;
}

Result<RightsCase> Rights::lockAt(const RightsId &id, int version)
{
    Result<RightsCase> request = ledger::RightsStore(m_context.ledger).lock(id);
    if (request && request->version() != version)
        return Error{ErrorKind::RequestChanged, QStringLiteral("a step has been taken since")};
    return request;
}

Status Rights::note(const Caller &caller, AuditEvent event, const RightsCase &request, QJsonObject facts)
{
    facts.insert(QStringLiteral("rights"), request.id.value);
    facts.insert(QStringLiteral("rightsNumber"), request.number); // "number" is the entry's own
    facts.insert(QStringLiteral("session"), caller.session.value);
    return Trail(m_context).append(event, caller.me.id, facts);
}

Status Rights::record(const Caller &caller, RightsCase &request, const RightsStep &step)
{
    if (Status added = ledger::RightsStore(m_context.ledger).addStep(request.id, request.version(), step); !added)
        return added;
    request.steps.push_back(step);
    const RightsState state = stateOf(request);
    if (state != RightsState::Open && state != RightsState::Answered) { // nobody is given it any more
        if (Status gone = Archives(m_context).remove(request.id, step.by); !gone)
            return gone;
    }
    if (state != RightsState::Open) {
        if (Status gone = forget(request); !gone)
            return gone;
    }
    if (step.purpose)
        return note(caller, AuditEvent::RightsSearched, request, {{QStringLiteral("purpose"), QString(wireName(*step.purpose))}});
    return note(caller, AuditEvent::RightsStepTaken, request,
                {{QStringLiteral("step"), QString(wireName(step.kind))}, {QStringLiteral("letter"), step.letter.has_value()}});
}

/// Of the step that is about to be taken on that version; the mail is found before it is locked.
Result<std::optional<ledger::PostedLetter>> Rights::mailOf(const RightsId &id, int version, const RightsStep &step)
{
    if (!step.letter)
        return std::optional<ledger::PostedLetter>();
    const Result<std::optional<RightsCase>> known = ledger::RightsStore(m_context.ledger).find(id);
    if (!known)
        return known.error();
    if (!*known)
        return Error{ErrorKind::NotFound, QStringLiteral("no such rights request")};
    if ((*known)->version() != version)
        return Error{ErrorKind::RequestChanged, QStringLiteral("a step has been taken since")};
    const Result<ledger::PostedLetter> mail = RightsLetters(m_context).mailOf(**known, step);
    return mail ? Result<std::optional<ledger::PostedLetter>>(std::optional(*mail))
                : Result<std::optional<ledger::PostedLetter>>(mail.error());
}

Result<RightsCase> Rights::step(const Caller &caller, const RightsId &id, int version, RightsStep step)
{
    if (Status allowed = supportInTheUnion(caller); !allowed)
        return allowed.error();
    step.words = step.words.trimmed();
    if (step.words.size() > longestRightsWords)
        return Error{ErrorKind::InvalidInput, QStringLiteral("words: at most %1 characters").arg(longestRightsWords)};
    step.at = m_context.now();
    step.by = caller.me.id;
    if (step.kind == RightsStepKind::Forwarded && step.letter)
        step.client = step.letter->client;
    const Result<std::optional<ledger::PostedLetter>> mail = mailOf(id, version, step);
    if (!mail)
        return mail.error();
    const Result<ClockRules> rules = clockRules();
    if (!rules)
        return rules.error();
    const QTimeZone zone(m_context.policy.rights.zone.toLatin1());
    const Result<RightsCase> taken = m_context.ledger.transact([&]() -> Result<RightsCase> {
        const Result<std::optional<RightsCase>> other = lockOther(id, step);
        if (!other)
            return other.error();
        Result<RightsCase> request = lockAt(id, version);
        if (!request)
            return request;
        const Result<ClockReading> clock = readClock(*request, *rules, zone, step.at);
        if (!clock)
            return Error{ErrorKind::StorageDamaged, QLatin1String("the days of a rights request: ") + clock.error().detail};
        if (const auto obstacle = obstacleTo(step, *request, *clock, toDateTime(step.at, zone).date()))
            return inTheWay(*obstacle);
        if (step.kind == RightsStepKind::Grouped) {
            const RightsSubject &subject = request->wish.subject;
            const auto obstacle = *other
                ? obstacleToGrouping(*request, **other,
                                     subject == (*other)->wish.subject || isSameSubject(subject, (*other)->wish.subject))
                : RightsObstacle::NoSuchNumber;
            if (obstacle)
                return inTheWay(*obstacle);
        }
        if (step.kind == RightsStepKind::Assigned) {
            const Result<std::optional<ledger::Person>> owner = ledger::PeopleStore(m_context.ledger).byId(step.owner);
            if (!owner)
                return owner.error();
            if (!*owner || !mayWorkRights(**owner))
                return inTheWay(RightsObstacle::NotInSupport);
        }
        if (*mail) {
            if (Status posted = ledger::RightsStore(m_context.ledger).post(**mail); !posted)
                return posted.error();
        }
        if (step.kind == RightsStepKind::Lifted) {
            if (Status lifted = Restrictions(m_context).lift(caller, id); !lifted)
                return lifted.error();
        }
        if (step.kind == RightsStepKind::KeptErased) {
            if (Status erased = eraseKept(caller, *request, step); !erased)
                return erased.error();
        }
        if (Status recorded = record(caller, *request, step); !recorded)
            return recorded.error();
        return request;
    });
    // What cannot be written now is written with the next tick.
    if (taken && step.letter)
        (void)RightsLetters(m_context).sendPosted();
    if (taken && (stateOf(*taken) != RightsState::Open || step.erased)) {
        if (Status settled = m_context.ledger.settleDeletions(); !settled)
            return settled.error();
    }
    return taken;
}

Result<RightsCase> Rights::readyFor(const RightsId &id, RightsStepKind kind)
{
    const Result<std::optional<RightsCase>> known = ledger::RightsStore(m_context.ledger).find(id);
    if (!known)
        return known.error();
    if (!*known)
        return Error{ErrorKind::NotFound, QStringLiteral("no such rights request")};
    if (const auto obstacle = obstacleForDesk(kind, **known))
        return inTheWay(*obstacle);
    return **known;
}

Result<RightsCase> Rights::readyToAct(const Caller &caller, const RightsId &id, bool (*isOfKind)(const RightsWish &))
{
    if (Status allowed = supportInTheUnion(caller); !allowed)
        return allowed.error();
    Result<RightsCase> known = readyFor(id, RightsStepKind::Acted);
    if (known && !isOfKind(known->wish))
        return inTheWay(RightsObstacle::NotOfThisKind);
    return known;
}

Result<RightsCase> Rights::act(const Caller &caller, const RightsId &id, int version, const QString &words,
                               const std::function<Status(const RightsCase &, RightsStep &)> &work)
{
    return m_context.ledger.transact([&]() -> Result<RightsCase> {
        Result<RightsCase> request = lockAt(id, version);
        if (!request)
            return request;
        RightsStep step{RightsStepKind::Acted, m_context.now(), caller.me.id, words};
        if (Status done = work(*request, step); !done)
            return done.error();
        if (Status recorded = record(caller, *request, step); !recorded)
            return recorded.error();
        return request;
    });
}

Result<Holdings> Rights::search(const Caller &caller, const RightsId &id, int version, const SearchReason &reason)
{
    if (Status allowed = supportInTheUnion(caller); !allowed)
        return allowed.error();
    if (Status sound = checkSearchReason(reason); !sound)
        return sound.error();
    const Result<RightsCase> known = readyFor(id, RightsStepKind::Searched);
    if (!known)
        return known.error();
    Result<Holdings> holdings = Erasure(m_context).holdingsOf(known->wish.subject);
    if (!holdings)
        return holdings;
    const Result<std::vector<RightsCase>> others = ofSameSubject(*known, mostListedOver);
    if (!others)
        return others.error();
    if (Status named = nameKeeping(id, *holdings); !named)
        return named.error();
    if (Status added = Traces(m_context).addTo(*holdings, known->wish.subject, static_cast<int>(others->size()) + 1); !added)
        return added.error();
    const Result<Done> noted = m_context.ledger.transact([&]() -> Result<Done> {
        Result<RightsCase> request = lockAt(id, version);
        if (!request)
            return request.error();
        return record(caller, *request,
                      {RightsStepKind::Searched, m_context.now(), caller.me.id, reason.words.trimmed(), {}, reason.purpose});
    });
    return noted ? holdings : Result<Holdings>(noted.error());
}

/// What others than this one keep back.
Status Rights::nameKeeping(const RightsId &id, Holdings &holdings)
{
    for (HeldRequest &held : holdings.requests) {
        const Result<std::vector<RightsCase>> keeping = Restrictions(m_context).keepingBack(held.request, id);
        if (!keeping)
            return keeping.error();
        if (!keeping->empty())
            held.keptBackBy = keeping->front().number;
    }
    return Done{};
}

Result<RightsCase> Rights::rectify(const Caller &caller, const RightsId &id, int version, const Rectification &rectification)
{
    const Result<RightsCase> known = readyToAct(caller, id, isOf<isRectifying>);
    if (!known)
        return known.error();
    if (Status sound = checkRectification(rectification); !sound)
        return sound.error();
    // Outside the transaction: it notes what is not noted yet.
    Result<std::vector<Mentioned>> theirs = Erasure(m_context).requestsOf(known->wish.subject, rectification.byNameToo);
    if (!theirs)
        return theirs.error();
    if (Status left = Restrictions(m_context).leaveOutOthers(known->wish.subject, *theirs); !left)
        return left.error();
    return act(caller, id, version, inWords(rectification), [&](const RightsCase &request, RightsStep &step) -> Status {
        if (Status listed = listRecipients(inLockOrder(*theirs), step); !listed)
            return listed;
        const Result<int> places = Rectifications(m_context).apply(caller, request, *theirs, rectification.values);
        if (!places)
            return places.error();
        if (*places == 0)
            return Error{ErrorKind::InvalidInput, QStringLiteral("values: nothing is held so")};
        return Done{};
    });
}

Result<RightsCase> Rights::restrict(const Caller &caller, const RightsId &id, int version,
                                    const std::vector<RequestId> &byNameToo)
{
    const Result<RightsCase> known = readyToAct(caller, id, isOf<isRestricting>);
    if (!known)
        return known.error();
    // Outside the transaction: it notes what is not noted yet.
    const Result<std::vector<Mentioned>> theirs = Erasure(m_context).requestsOf(known->wish.subject, byNameToo);
    if (!theirs)
        return theirs.error();
    return act(caller, id, version, {}, [&](const RightsCase &, RightsStep &step) -> Status {
        const std::set<RequestId> requests = inLockOrder(*theirs);
        if (Status listed = listRecipients(requests, step); !listed)
            return listed;
        return Restrictions(m_context).impose(caller, id, requests);
    });
}

Result<RightsCase> Rights::leaveOut(const Caller &caller, const RightsId &id, int version,
                                    const std::vector<RequestId> &byNameToo)
{
    const Result<RightsCase> known = readyToAct(caller, id, isLeavingOut);
    if (!known)
        return known.error();
    // Outside the transaction: it notes what is not noted yet.
    const Result<std::vector<Mentioned>> theirs = Erasure(m_context).requestsOf(known->wish.subject, byNameToo);
    if (!theirs)
        return theirs.error();
    return act(caller, id, version, {},
               [&](const auto &...) { return Objections(m_context).impose(caller.me.id, id, inLockOrder(*theirs)); });
}

Status Rights::listRecipients(const std::set<RequestId> &requests, RightsStep &step)
{
    Result<std::vector<HeldRecipient>> recipients = Traces(m_context).recipientsOf(requests);
    if (!recipients)
        return recipients.error();
    step.recipients = *std::move(recipients);
    return Done{};
}

/// What stays is out of every hand from then on, as when it is restricted.
Result<std::vector<KeptRequest>> Rights::keepBack(const Caller &caller, const RightsCase &request, const ErasureOrder &order)
{
    std::set<RequestId> accounted(order.requests.begin(), order.requests.end());
    std::set<RequestId> staying;
    std::vector<KeptRequest> kept;
    for (const KeepingBack &back : order.kept) {
        const Result<std::optional<ledger::RequestRow>> row = ledger::RequestStore(m_context.ledger).find(back.request);
        if (!row)
            return row.error();
        kept.push_back({{back.request, back.ground, back.reason.trimmed()}, (*row)->receivedAt});
        staying.insert(back.request);
    }
    if (Status imposed = Restrictions(m_context).impose(caller, request.id, staying); !imposed)
        return imposed.error();
    for (const KeptRequest &one : kept) {
        if (Status noted = note(caller, AuditEvent::KeptBack, request,
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

Status Rights::noteErased(const Caller &caller, const RightsCase &request, const ErasureOutcome &outcome, std::size_t kept)
{
    return note(caller, AuditEvent::RightsErased, request,
                {{QStringLiteral("requests"), outcome.gone.requests},
                 {QStringLiteral("workstations"), outcome.workstations},
                 {QStringLiteral("kept"), static_cast<qint64>(kept)}});
}

Result<std::set<RequestId>> Rights::lockToErase(const RightsCase &request, const std::set<RequestId> &all)
{
    std::set<RequestId> keptElsewhere;
    for (const RequestId &one : all) {
        if (const Result<ledger::RequestRow> locked = ledger::RequestStore(m_context.ledger).lock(one); !locked)
            return locked.error();
        const Result<std::vector<RightsCase>> keeping = Restrictions(m_context).keepingBack(one, request.id);
        if (!keeping)
            return keeping.error();
        if (!keeping->empty())
            keptElsewhere.insert(one);
    }
    return keptElsewhere;
}

Status Rights::eraseAll(const Caller &caller, const RightsCase &request, const ErasureOrder &order, RightsStep &step)
{
    if (Status gone = removeArchivesOf(request, caller.me.id); !gone)
        return gone;
    const std::set<RequestId> going(order.requests.begin(), order.requests.end());
    std::set<RequestId> all = going;
    for (const KeepingBack &back : order.kept)
        all.insert(back.request);
    const Result<std::set<RequestId>> keptElsewhere = lockToErase(request, all);
    if (!keptElsewhere)
        return keptElsewhere.error();
    if (std::ranges::any_of(going, [&](const RequestId &one) { return keptElsewhere->count(one) > 0; }))
        return inTheWay(RightsObstacle::KeptForAnother);
    Result<std::vector<KeptRequest>> kept = keepBack(caller, request, order);
    if (!kept)
        return kept.error();
    std::set<RequestId> staying;
    for (const KeptRequest &one : *kept)
        staying.insert(one.back.request);
    if (Status listed = listRecipients(going, step); !listed) // of which nothing says afterwards who had it
        return listed;
    const Result<ErasureOutcome> outcome = Erasure(m_context).erase(going, staying, request.wish.subject, request.id);
    if (!outcome)
        return outcome.error();
    step.erased = Erased{outcome->gone, *std::move(kept)};
    return noteErased(caller, request, *outcome, step.erased->kept.size());
}

/// Whoever it was about is no longer known by then: what names them elsewhere went before. What another keeps back too goes by
/// that one.
Status Rights::eraseKept(const Caller &caller, const RightsCase &request, RightsStep &step)
{
    std::set<RequestId> going;
    for (const KeptRequest &kept : keptBack(request))
        going.insert(kept.back.request);
    const Result<std::set<RequestId>> keptElsewhere = lockToErase(request, going);
    if (!keptElsewhere)
        return keptElsewhere.error();
    std::erase_if(going, [&](const RequestId &one) { return keptElsewhere->count(one) > 0; });
    const Result<ErasureOutcome> outcome = Erasure(m_context).erase(going, {}, {}, request.id);
    if (!outcome)
        return outcome.error();
    step.erased = Erased{outcome->gone, {}};
    return noteErased(caller, request, *outcome, 0);
}

/// Of somebody who is erased, whatever became of what they asked before.
Status Rights::removeArchivesOf(const RightsCase &request, const PersonId &actor)
{
    const Result<std::vector<RightsCase>> others = ofSameSubject(request, std::numeric_limits<int>::max());
    if (!others)
        return others.error();
    for (const RightsCase &other : *others) {
        if (Status gone = Archives(m_context).remove(other.id, actor); !gone)
            return gone;
    }
    return Done{};
}

Result<RightsCase> Rights::erase(const Caller &caller, const RightsId &id, int version, const ErasureOrder &order)
{
    const Result<RightsCase> known = readyToAct(caller, id, isErasing);
    if (!known)
        return known.error();
    if (order.number != known->number)
        return Error{ErrorKind::InvalidInput, QStringLiteral("number: type that of the request that is to be erased")};
    if (Status sound = checkErasureOrder(order); !sound)
        return sound.error();
    std::vector<RequestId> named = order.requests;
    for (const KeepingBack &back : order.kept)
        named.push_back(back.request);
    const Result<std::vector<Mentioned>> theirs = Erasure(m_context).requestsOf(known->wish.subject, named);
    if (!theirs)
        return theirs.error();
    if (theirs->size() != std::set(named.begin(), named.end()).size())
        return Error{ErrorKind::RequestChanged, QStringLiteral("a request names them that nobody has confirmed")};
    Result<RightsCase> erased = act(caller, id, version, {}, [&](const RightsCase &request, RightsStep &step) {
        return eraseAll(caller, request, order, step);
    });
    if (erased) {
        if (Status settled = m_context.ledger.settleDeletions(); !settled)
            return settled.error();
    }
    return erased;
}

} // namespace vigie::desk
