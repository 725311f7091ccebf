#include "models/desk/personsearches.h"

#include "models/desk/access.h"
#include "models/desk/rights.h"
#include "models/desk/trail.h"
#include "models/ledger/audit.h"
#include "models/ledger/incidents.h"

namespace vigie::desk {
namespace {

constexpr std::chrono::hours searchWindow{1};

} // namespace

Result<FoundPerson> PersonSearches::search(const Caller &caller, const PersonSearch &search)
{
    if (Status allowed = supportInTheUnion(caller); !allowed)
        return allowed.error();
    if (Status sound = checkPersonSearch(search); !sound)
        return sound.error();
    const Result<QJsonObject> facts = factsOf(caller, search);
    if (!facts)
        return facts.error();
    RightsCase nobodys;
    nobodys.wish.subject = search.subject;
    const Result<Rights::Found> found = Rights(m_context).lookFor(nobodys);
    if (!found)
        return found.error();
    // A refusal is an answer too, committed with its record.
    const Result<bool> usedUp = m_context.ledger.transact([&]() -> Result<bool> {
        if (const auto locked = Access(m_context).lockCaller(caller); !locked)
            return locked.error();
        const Result<bool> refused = isUsedUp(caller);
        if (!refused)
            return refused;
        QJsonObject noted = *facts;
        if (!*refused)
            noted.insert(QStringLiteral("found"), static_cast<int>(found->holdings.requests.size()));
        const AuditEvent event = *refused ? AuditEvent::PersonSearchRefused : AuditEvent::PersonSearched;
        if (Status written = Trail(m_context).append(event, caller.me.id, noted); !written)
            return written.error();
        return refused;
    });
    if (!usedUp)
        return usedUp.error();
    if (*usedUp)
        return Error{ErrorKind::SearchesUsedUp, QStringLiteral("%1 within an hour").arg(m_context.policy.rights.searchesPerHour)};
    FoundPerson person{found->holdings, {}};
    for (const RightsCase &request : found->others)
        person.requests.append(request.number);
    return person;
}

Result<QJsonObject> PersonSearches::factsOf(const Caller &caller, const PersonSearch &search)
{
    QJsonObject facts{{QStringLiteral("purpose"), QString(wireName(search.purpose))}};
    if (!search.subject.name.trimmed().isEmpty())
        facts.insert(QStringLiteral("byName"), true);
    if (!search.subject.mails.isEmpty())
        facts.insert(QStringLiteral("byMail"), true);
    if (!search.subject.phone.trimmed().isEmpty())
        facts.insert(QStringLiteral("byPhone"), true);
    const Error unknown{ErrorKind::InvalidInput, QStringLiteral("about: nothing bears that number")};
    if (isIncidentNumber(search.about)) {
        const Result<std::optional<IncidentId>> incident = ledger::IncidentStore(m_context.ledger).byNumber(search.about);
        if (!incident)
            return incident.error();
        if (!*incident)
            return unknown;
        facts.insert(QStringLiteral("incident"), (*incident)->value);
        facts.insert(QStringLiteral("incidentNumber"), search.about);
        facts.insert(QStringLiteral("session"), caller.session.value);
        return facts;
    }
    const Result<std::optional<RightsCase>> request = ledger::RightsStore(m_context.ledger).byNumber(search.about);
    if (!request)
        return request.error();
    return *request ? rightsFacts(**request, caller.session, facts) : Result<QJsonObject>(unknown);
}

Result<bool> PersonSearches::isUsedUp(const Caller &caller)
{
    ledger::AuditSearch lately;
    lately.actor = caller.me.id.value;
    lately.events = {QString(wireName(AuditEvent::PersonSearched))};
    lately.from = m_context.now() - searchWindow;
    lately.limit = m_context.policy.rights.searchesPerHour;
    const Result<std::vector<ledger::AuditRow>> searches = ledger::AuditStore(m_context.ledger).search(lately);
    if (!searches)
        return searches.error();
    return static_cast<int>(searches->size()) >= m_context.policy.rights.searchesPerHour;
}

} // namespace vigie::desk
