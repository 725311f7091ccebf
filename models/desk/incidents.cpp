#include "models/desk/incidents.h"

#include "models/desk/access.h"
#include "models/desk/restrictions.h"
#include "models/domain/incidentflow.h"
#include "models/ledger/incidents.h"
#include "models/ledger/people.h"
#include "models/ledger/purges.h"
#include "models/ledger/requests.h"

#include <set>

namespace vigie::desk {
namespace {

constexpr int mostOverListed = 200;

Error hindered(IncidentObstacle obstacle)
{
    return Error{ErrorKind::InvalidInput, QLatin1String("step: ") + wireName(obstacle)};
}

Error changedSince()
{
    return Error{ErrorKind::RequestChanged, QStringLiteral("a step has been taken since")};
}

/// Nothing that anybody wrote.
Incident withoutWords(Incident incident)
{
    incident.note.clear();
    for (IncidentStep &step : incident.steps)
        step.words.clear();
    return incident;
}

IncidentStep stepBy(const Caller &caller, IncidentStepKind kind, Instant now)
{
    return {kind, now, caller.me.id, {}, {}, {}, {}};
}

} // namespace

Result<IncidentRegister> Incidents::list(const Caller &caller)
{
    if (Status allowed = supportInTheUnion(caller); !allowed)
        return allowed.error();
    ledger::IncidentStore store(m_context.ledger);
    const Result<std::vector<Incident>> open = store.open();
    if (!open)
        return open.error();
    const Result<std::vector<Incident>> over = store.over(mostOverListed);
    if (!over)
        return over.error();
    const Result<std::map<PersonId, QString>> names = ledger::PeopleStore(m_context.ledger).names();
    if (!names)
        return names.error();
    IncidentRegister listed;
    for (const std::vector<Incident> *some : {&*open, &*over}) {
        for (const Incident &incident : *some) {
            listed.incidents.push_back(withoutWords(incident));
            for (const IncidentStep &step : incident.steps) {
                if (const auto name = names->find(step.by); name != names->end())
                    listed.people.emplace(step.by.value, name->second);
            }
        }
    }
    return listed;
}

Status Incidents::note(AuditEvent event, const Caller *caller, const Incident &incident, QJsonObject facts)
{
    facts.insert(QStringLiteral("incident"), incident.id.value);
    if (!incident.request.isEmpty())
        facts.insert(QStringLiteral("request"), incident.request.value);
    if (caller != nullptr)
        facts.insert(QStringLiteral("session"), caller->session.value);
    return Trail(m_context).append(event, caller == nullptr ? PersonId() : caller->me.id, facts);
}

Status Incidents::raise(Incident incident)
{
    incident.at = m_context.now();
    incident.steps = {{IncidentStepKind::Filed, incident.at, {}, {}, {}, {}, {}}};
    const Result<bool> added = ledger::IncidentStore(m_context.ledger).add(incident);
    if (!added)
        return added.error();
    if (!*added)
        return Done{};
    QJsonObject facts{{QStringLiteral("kind"), QString(wireName(incident.kind))}};
    if (!incident.package.isEmpty())
        facts.insert(QStringLiteral("package"), incident.package);
    return note(AuditEvent::IncidentRaised, nullptr, incident, facts);
}

/// The desk's own id of it, whichever name it was given.
Result<RequestId> Incidents::requestNamed(const RequestId &name)
{
    if (name.isEmpty())
        return name;
    ledger::RequestStore requests(m_context.ledger);
    Result<std::optional<ledger::RequestRow>> row = requests.find(name);
    if (row.ok() && !*row)
        row = requests.byExternalId(name.value);
    if (!row)
        return row.error();
    return *row ? Result<RequestId>((*row)->id)
                : Result<RequestId>(Error{ErrorKind::InvalidInput, QStringLiteral("request: no such request")});
}

Result<Once<Incident>> Incidents::file(const Caller &caller, const IncidentReport &report, const QString &key)
{
    if (Status allowed = supportInTheUnion(caller); !allowed)
        return allowed.error();
    if (Status sound = checkIncidentReport(report); !sound)
        return sound.error();
    return m_context.ledger.transact([&]() -> Result<Once<Incident>> {
        ledger::IncidentStore store(m_context.ledger);
        const Result<std::optional<IncidentId>> known = store.byKey(caller.me.id, key, IncidentStepKind::Filed);
        if (!known)
            return known.error();
        const Result<RequestId> request = requestNamed(report.request);
        if (!request)
            return request.error();
        if (*known) {
            const Result<std::optional<Incident>> before = store.find(**known);
            if (!before)
                return before.error();
            const Incident &filed = **before;
            if (filed.kind != report.kind || filed.request != *request || filed.note != report.note.trimmed())
                return Error{ErrorKind::KeyReused, QStringLiteral("the key came with another incident")};
            return Once<Incident>{filed, true};
        }
        const Instant now = m_context.now();
        const Incident incident{newId<IncidentId>(),
                                now,
                                report.kind,
                                {},
                                *request,
                                {},
                                {},
                                report.note.trimmed(),
                                {stepBy(caller, IncidentStepKind::Filed, now)}};
        if (const Result<bool> added = store.add(incident, key); !added)
            return added.error();
        if (Status noted =
                note(AuditEvent::IncidentRaised, &caller, incident, {{QStringLiteral("kind"), QString(wireName(incident.kind))}});
            !noted)
            return noted.error();
        const Result<Incident> filed = store.lock(incident.id);
        return filed ? Result<Once<Incident>>(Once<Incident>{*filed, false}) : filed.error();
    });
}

Result<Incident> Incidents::view(const Caller &caller, const IncidentId &id)
{
    if (Status allowed = supportInTheUnion(caller); !allowed)
        return allowed.error();
    return m_context.ledger.transact([&]() -> Result<Incident> {
        const Result<std::optional<Incident>> found = ledger::IncidentStore(m_context.ledger).find(id);
        if (!found)
            return found.error();
        if (!*found)
            return Error{ErrorKind::NotFound, QStringLiteral("no such incident")};
        if (Status noted = note(AuditEvent::IncidentViewed, &caller, **found, {}); !noted)
            return noted.error();
        return isKeptOnly(**found) ? withoutWords(**found) : **found;
    });
}

Result<Incident> Incidents::lockAt(const IncidentId &id, int version)
{
    Result<Incident> incident = ledger::IncidentStore(m_context.ledger).lock(id);
    if (incident && incident->version() != version)
        return changedSince();
    return incident;
}

/// Within a transaction that has locked it.
Status Incidents::record(const Caller &caller, Incident &incident, const IncidentStep &step, const QString &key)
{
    if (Status added = ledger::IncidentStore(m_context.ledger).addStep(incident, step, key); !added)
        return added;
    return note(AuditEvent::IncidentStepTaken, &caller, incident, {{QStringLiteral("step"), QString(wireName(step.kind))}});
}

/// The oldest that nobody holds and that waits for nobody.
Result<std::optional<Incident>> Incidents::lockNext(Instant now)
{
    const auto isFree = [now](const Incident &incident) {
        return !isKeptOnly(incident) && std::holds_alternative<incidentstate::Free>(stateOf(incident, now));
    };
    const Result<std::vector<Incident>> open = ledger::IncidentStore(m_context.ledger).open();
    if (!open)
        return open.error();
    for (const Incident &incident : *open) {
        if (!isFree(incident))
            continue;
        const Result<Incident> locked = ledger::IncidentStore(m_context.ledger).lock(incident.id);
        if (!locked)
            return locked.error();
        if (isFree(*locked)) // as it is now that nobody else can take it
            return std::optional(*locked);
    }
    return std::optional<Incident>();
}

Result<std::optional<Incident>> Incidents::pull(const Caller &caller, const QString &key)
{
    if (Status allowed = supportInTheUnion(caller); !allowed)
        return allowed.error();
    return m_context.ledger.transact([&]() -> Result<std::optional<Incident>> {
        ledger::IncidentStore store(m_context.ledger);
        const Result<std::optional<IncidentId>> known = store.byKey(caller.me.id, key, IncidentStepKind::Pulled);
        if (!known)
            return known.error();
        if (*known)
            return store.find(**known); // a repeat
        const Instant now = m_context.now();
        Result<std::optional<Incident>> next = lockNext(now);
        if (!next || !*next)
            return next;
        if (Status recorded = record(caller, **next, stepBy(caller, IncidentStepKind::Pulled, now), key); !recorded)
            return recorded.error();
        return next;
    });
}

Result<Incident> Incidents::step(const Caller &caller, const IncidentId &id, int version, IncidentStep step)
{
    if (Status allowed = supportInTheUnion(caller); !allowed)
        return allowed.error();
    step.words = step.words.trimmed();
    if (step.words.size() > longestIncidentWords)
        return Error{ErrorKind::InvalidInput, QStringLiteral("words: at most %1 characters").arg(longestIncidentWords)};
    step.at = m_context.now();
    step.by = caller.me.id;
    return m_context.ledger.transact([&]() -> Result<Incident> {
        std::optional<Incident> incident;
        std::optional<Incident> into;
        for (const IncidentId &one : std::set{id, step.into}) { // locked in the order of their ids
            if (one.isEmpty())
                continue;
            Result<Incident> locked = one == id ? lockAt(id, version) : ledger::IncidentStore(m_context.ledger).lock(one);
            if (!locked && (one == id || locked.error().kind != ErrorKind::NotFound))
                return locked.error();
            if (locked)
                (one == id ? incident : into) = *std::move(locked);
        }
        if (const auto obstacle = obstacleTo(step, *incident, into ? &*into : nullptr))
            return hindered(*obstacle);
        if (Status recorded = record(caller, *incident, step); !recorded)
            return recorded.error();
        return *incident;
    });
}

Status Incidents::supersede(const RequestId &request)
{
    ledger::IncidentStore store(m_context.ledger);
    Result<std::vector<Incident>> open = store.openOf(request);
    if (!open)
        return open.error();
    for (Incident &incident : *open) {
        if (!isReadable(incident.kind))
            continue;
        const IncidentStep over{IncidentStepKind::Resolved, m_context.now(), {}, {}, {}, IncidentOutcome::Superseded, {}};
        if (Status added = store.addStep(incident, over); !added)
            return added;
        if (Status noted =
                note(AuditEvent::IncidentStepTaken, nullptr, incident, {{QStringLiteral("step"), QString(wireName(over.kind))}});
            !noted)
            return noted;
    }
    return Done{};
}

Status Incidents::forget(const IncidentId &id, QLatin1String why)
{
    const Status gone = ledger::IncidentStore(m_context.ledger).forget(id, m_context.now());
    return gone ? noteForgotten(id, why) : gone;
}

Status Incidents::forgetNotes(const IncidentId &id, QLatin1String why)
{
    ledger::IncidentStore store(m_context.ledger);
    const Result<Incident> incident = store.lock(id);
    if (!incident)
        return incident.error();
    if (incident->request.isEmpty() && incident->package.isEmpty())
        return forget(id, why);
    const Status gone = store.forgetWords(id);
    return gone ? noteForgotten(id, why) : gone;
}

Status Incidents::noteForgotten(const IncidentId &id, QLatin1String why)
{
    return Trail(m_context).append(AuditEvent::ContentDeleted, {},
                                   {{QStringLiteral("incident"), id.value}, {QStringLiteral("why"), QString(why)}});
}

Result<Incident> Incidents::repair(const Caller &caller, const IncidentId &id, int version, const QByteArray &content)
{
    if (content.size() > longestRepair)
        return Error{ErrorKind::InvalidInput, QStringLiteral("file: larger than 10 MiB")};
    return takeInAnew(caller, id, version, content);
}

Result<Incident> Incidents::readAgain(const Caller &caller, const IncidentId &id, int version)
{
    return takeInAnew(caller, id, version, std::nullopt);
}

/// Nothing that is over is asked anew, and nothing older takes the place of what has come since.
Status Incidents::lockForVersion(const ledger::StoredPackage &package, const Intake::Prepared &prepared)
{
    ledger::RequestStore requests(m_context.ledger);
    const Result<std::optional<ledger::RequestRow>> row = requests.byExternalId(prepared.content.request->package.id);
    if (!row)
        return row.error();
    if (!*row)
        return Done{};
    const Result<ledger::RequestRow> locked = requests.lock((*row)->id);
    if (!locked)
        return locked.error();
    if (locked->isRestricted)
        return hindered(IncidentObstacle::Restricted);
    const Result<std::optional<ledger::StoredPackage>> latest =
        ledger::PackageStore(m_context.ledger).ofRequest(locked->id, locked->version);
    if (!latest)
        return latest.error();
    if (*latest && (*latest)->id != package.id && (*latest)->takenInAt >= package.takenInAt)
        return hindered(IncidentObstacle::NewerVersion);
    switch (locked->state) {
    case RequestState::Waiting:
    case RequestState::Leased:
    case RequestState::Parked:
    case RequestState::Decided: // not sent yet: taken back, as by any new version
        return Done{};
    case RequestState::HandedOver: {
        const Result<bool> calledBack = ledger::PurgeStore(m_context.ledger).isOrderedSince(locked->id, package.takenInAt);
        if (!calledBack)
            return calledBack.error();
        if (!*calledBack)
            return Done{};
        break;
    }
    case RequestState::Released:
    case RequestState::Withdrawn:
    case RequestState::Automatic:
        break;
    }
    return hindered(IncidentObstacle::RequestOver);
}

Result<Incident> Incidents::takeInAnew(const Caller &caller, const IncidentId &id, int version,
                                       const std::optional<QByteArray> &content)
{
    if (Status allowed = supportInTheUnion(caller); !allowed)
        return allowed.error();
    const IncidentStep step = stepBy(caller, content ? IncidentStepKind::Repaired : IncidentStepKind::ReadAgain, m_context.now());
    // Read before anything is locked: it may be long.
    const Result<std::optional<Incident>> known = ledger::IncidentStore(m_context.ledger).find(id);
    if (!known)
        return known.error();
    if (!*known)
        return Error{ErrorKind::NotFound, QStringLiteral("no such incident")};
    if ((*known)->version() != version)
        return changedSince();
    if (const auto obstacle = obstacleToTakingInAnew(step, **known))
        return hindered(*obstacle);
    ledger::PackageStore packages(m_context.ledger);
    const Result<std::optional<ledger::StoredPackage>> package = packages.find((*known)->package);
    if (!package)
        return package.error();
    Result<Parts> parts = packages.parts((*known)->package);
    if (!parts)
        return parts.error();
    if (!*package || parts->empty())
        return hindered(IncidentObstacle::ContentGone);
    if (content)
        parts->insert_or_assign((*known)->part, *content);
    Intake intake(m_context);
    Result<Intake::Prepared> prepared = intake.prepare(*parts, IntakeOptions{(*package)->isShifted}, (*package)->cameAt);
    if (!prepared)
        return prepared.error();
    for (const Incident &still : Intake::incidentsIn(*prepared)) {
        if (still.kind == (*known)->kind && still.part == (*known)->part)
            return Error{ErrorKind::InvalidInput, QLatin1String("file: ") + still.reason};
    }
    if (!prepared->content.request)
        return Error{ErrorKind::InvalidInput, QStringLiteral("file: the package cannot be read")};
    prepared->hash = Intake::hashOfAnew(*parts, id.value); // bytes that may have been here before, and would be known
    return m_context.ledger.transact([&]() -> Result<Incident> {
        // Rights requests are locked before what they are about.
        const Result<std::vector<RightsCase>> standing = Restrictions(m_context).lockStanding();
        if (!standing)
            return standing.error();
        if (Status locked = lockForVersion(**package, *prepared); !locked)
            return locked.error();
        Result<Incident> incident = lockAt(id, version);
        if (!incident)
            return incident;
        if (const auto obstacle = obstacleToTakingInAnew(step, *incident))
            return hindered(*obstacle);
        // Over by this step, before it could be superseded by what it brings.
        if (Status recorded = record(caller, *incident, step); !recorded)
            return recorded.error();
        const Result<IntakeReport> report = intake.store(*parts, *prepared);
        if (!report)
            return report.error();
        if (incident->request.isEmpty() && !report->request.isEmpty()) {
            if (Status linked = ledger::IncidentStore(m_context.ledger).setRequest(id, report->request); !linked)
                return linked.error();
            if (Status restricted = Restrictions(m_context).extendTo(caller, report->request, *standing); !restricted)
                return restricted.error();
        }
        return ledger::IncidentStore(m_context.ledger).lock(id); // the request is another by now
    });
}

} // namespace vigie::desk
