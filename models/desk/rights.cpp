#include "models/desk/rights.h"

#include "models/desk/access.h"
#include "models/desk/archives.h"
#include "models/desk/erasure.h"
#include "models/desk/holidays.h"
#include "models/desk/restrictions.h"
#include "models/desk/rightsacts.h"
#include "models/desk/rightsforgetting.h"
#include "models/desk/rightsletters.h"
#include "models/desk/traces.h"
#include "models/domain/rightsflow.h"
#include "models/ledger/people.h"
#include "models/ledger/requests.h"

#include <QTimeZone>

#include <algorithm>
#include <map>
#include <set>

namespace vigie::desk {
namespace {

constexpr int mostListedOver = 1'000;

bool mayWorkRights(const ledger::Person &person)
{
    return !person.disabled && person.roles.count(Role::Support) > 0 && levelOf(person.country) == DisclosureLevel::EuropeanUnion;
}

/// For whom it is held beside themselves; who may be another answers for nothing yet.
std::vector<HeldRecipient> clientsOf(const Holdings &holdings)
{
    std::map<QString, int> requests;
    for (const HeldRequest &held : holdings.requests) {
        if (!held.isByNameOnly && !held.isAsClient)
            ++requests[held.clientCode];
    }
    std::vector<HeldRecipient> clients;
    for (const auto &[code, count] : requests)
        clients.push_back({RecipientKind::Clients, code, {}, count});
    return clients;
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
    const QString number = internationalPhone(subject.phone);
    for (const Mentioned &mentioned : *found) {
        if (mentioned.likeness == Likeness::Same)
            return true;
        // A number is held, whoever else is reached there; its last digits may be another's.
        const Result<std::vector<KeptVersion>> versions = Mentions(m_context).versions(mentioned.request);
        if (!versions)
            return versions.error();
        for (const KeptVersion &version : *versions) {
            if (std::ranges::any_of(version.people,
                                    [&number](const NamedPerson &one) { return internationalPhone(one.phone) == number; }))
                return !number.isEmpty();
        }
    }
    return false;
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
    return Trail(m_context).append(event, caller.me.id, rightsFacts(request, caller.session, std::move(facts)));
}

Status Rights::record(const Caller &caller, RightsCase &request, const RightsStep &step)
{
    if (Status added = ledger::RightsStore(m_context.ledger).addStep(request.id, request.version(), step); !added)
        return added;
    request.steps.push_back(step);
    const RightsState state = stateOf(request);
    const bool isEnded = state != RightsState::Open && state != RightsState::Answered; // nobody is given it any more
    // Or it would hold what is for that client to give, or somebody else's.
    if (isEnded || step.kind == RightsStepKind::ClientDeclined || step.corrected.count(WishPart::Subject) > 0) {
        if (Status gone = Archives(m_context).remove(caller, request); !gone)
            return gone;
    }
    RightsForgetting forgetting(m_context);
    if (Status gone = forgetting.forgetContacts(request); !gone)
        return gone;
    if (state != RightsState::Open) {
        if (Status gone = forgetting.forget(request); !gone)
            return gone;
    }
    if (step.purpose)
        return note(caller, AuditEvent::RightsSearched, request, {{QStringLiteral("purpose"), QString(wireName(*step.purpose))}});
    QJsonObject facts{{QStringLiteral("step"), QString(wireName(step.kind))},
                      {QStringLiteral("letter"), step.letter.has_value()}};
    if (!step.corrected.empty())
        facts.insert(QStringLiteral("corrected"), namesOf(step.corrected).join(u','));
    return note(caller, AuditEvent::RightsStepTaken, request, std::move(facts));
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
        if (step.kind == RightsStepKind::Refused) {
            if (Status whole = RightsLetters(m_context).checkRefusal(step); !whole)
                return whole.error();
        }
        if (step.kind == RightsStepKind::Answered) {
            const Result<ArchiveState> archive = ledger::ArchiveStore(m_context.ledger).state(id);
            if (!archive)
                return archive.error();
            if (const auto obstacle = obstacleOfArchive(step, *request, stageOf(*archive)))
                return inTheWay(*obstacle);
        }
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
            if (Status lifted = Restrictions(m_context).lift(caller, *request); !lifted)
                return lifted.error();
        }
        if (step.kind == RightsStepKind::KeptErased) {
            if (Status erased = RightsActs(m_context).eraseKept(caller, *request, step); !erased)
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

Status Rights::leaveToClients(const RightsCase &request, std::vector<Mentioned> &requests)
{
    const std::set<QString> declining = decliningClients(request);
    std::vector<Mentioned> left;
    for (const Mentioned &mentioned : requests) {
        const Result<QString> client = ledger::RequestStore(m_context.ledger).clientCodeOf(mentioned.request);
        if (!client)
            return client.error();
        const bool isUnasked = !client->isEmpty() && !unaskedOf(request, {*client}).empty();
        if (!isUnasked && declining.count(*client) == 0) {
            left.push_back(mentioned);
            continue;
        }
        const Result<std::vector<KeptVersion>> versions = Mentions(m_context).versions(mentioned.request);
        if (!versions)
            return versions.error();
        const bool isOfClient = !versions->empty() && !isForThem(*versions, request.wish.subject);
        if (isUnasked && isOfClient)
            return inTheWay(RightsObstacle::ForwardFirst);
        if (!isOfClient)
            left.push_back(mentioned);
    }
    requests = std::move(left);
    return Done{};
}

Result<Rights::Found> Rights::lookFor(const RightsCase &request)
{
    const RightsSubject &subject = request.wish.subject;
    Result<Holdings> holdings = Erasure(m_context).holdingsOf(subject);
    if (!holdings)
        return holdings.error();
    Result<std::vector<RightsCase>> others = ofSameSubject(request, mostListedOver);
    if (!others)
        return others.error();
    if (Status named = nameHolding(request, *holdings); !named)
        return named.error();
    const int asked = static_cast<int>(others->size()) + (request.id.isEmpty() ? 0 : 1);
    if (Status added = Traces(m_context).addTo(*holdings, subject, asked); !added)
        return added.error();
    return Found{*std::move(holdings), *std::move(others)};
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
    const Result<Found> found = lookFor(*known);
    if (!found)
        return found.error();
    const Holdings &holdings = found->holdings;
    const Result<Done> noted = m_context.ledger.transact([&]() -> Result<Done> {
        Result<RightsCase> request = lockAt(id, version);
        if (!request)
            return request.error();
        RightsStep step{RightsStepKind::Searched, m_context.now(), caller.me.id, reason.words.trimmed(), {}, reason.purpose};
        step.recipients = clientsOf(holdings);
        step.besides = static_cast<int>(std::ranges::count_if(
            holdings.requests, [](const HeldRequest &held) { return held.isByNameOnly || held.isAsClient; }));
        return record(caller, *request, step);
    });
    return noted ? Result<Holdings>(holdings) : noted.error();
}

/// What others than this one keep back, or somebody else has had restricted.
Status Rights::nameHolding(const RightsCase &rights, Holdings &holdings)
{
    for (HeldRequest &held : holdings.requests) {
        const Result<std::vector<RightsCase>> holding = Restrictions(m_context).holdingFromErasure(held.request, rights);
        if (!holding)
            return holding.error();
        if (!holding->empty())
            held.keptBackBy = holding->front().number;
    }
    return Done{};
}

} // namespace vigie::desk
