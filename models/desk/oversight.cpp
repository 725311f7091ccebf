#include "models/desk/oversight.h"

#include "models/desk/reveallist.h"
#include "models/desk/sampling.h"
#include "models/desk/trail.h"
#include "models/desk/transfers.h"
#include "models/domain/rights.h"
#include "models/ledger/audit.h"
#include "models/ledger/disclosures.h"
#include "models/ledger/people.h"
#include "models/ledger/requests.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace vigie::desk {
namespace {

Status onlyLeads(const Caller &caller)
{
    return caller.me.roles.contains(Role::Lead) ? Status(Done{}) : Error{ErrorKind::Forbidden, QStringLiteral("leads only")};
}

QString factText(const QJsonValue &value)
{
    return value.isString()
        ? value.toString()
        : QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).mid(1).chopped(1);
}

TrailEntry entryOf(const ledger::AuditRow &row)
{
    TrailEntry entry{.number = row.number, .at = row.at, .event = {}, .actor = {}, .request = {}, .facts = {}};
    const QJsonObject content = QJsonDocument::fromJson(row.content.toUtf8()).object();
    for (auto fact = content.begin(); fact != content.end(); ++fact) {
        if (fact.key() == QLatin1String("event"))
            entry.event = fact.value().toString();
        else if (fact.key() == QLatin1String("request"))
            entry.request = RequestId{fact.value().toString()};
        else if (fact.key() == QLatin1String("actor") && fact.value() != QLatin1String("desk"))
            entry.actor = PersonId{fact.value().toString()};
        else if (fact.key() != QLatin1String("actor") && fact.key() != QLatin1String("number")
                 && fact.key() != QLatin1String("at"))
            entry.facts.emplace(fact.key(), factText(fact.value()));
    }
    return entry;
}

} // namespace

/// The scheduling service's id is what a lead has in hand, and of a person's request its number.
Result<Oversight::About> Oversight::aboutOf(const RequestId &request)
{
    if (request.isEmpty())
        return About{};
    const auto found = ledger::RequestStore(m_context.ledger).byExternalId(request.value);
    if (!found)
        return found.error();
    if (*found)
        return About{(*found)->id.value, {}};
    return rightsNumberIn(request.value) == request.value ? About{{}, request.value} : About{request.value, {}};
}

Status Oversight::note(const Caller &caller, const Look &look)
{
    QJsonObject facts{{QStringLiteral("session"), caller.session.value}};
    if (!look.person.isEmpty())
        facts.insert(QStringLiteral("person"), look.person.value);
    if (!look.about.request.isEmpty())
        facts.insert(QStringLiteral("request"), look.about.request);
    if (!look.about.rights.isEmpty())
        facts.insert(QStringLiteral("rightsNumber"), look.about.rights);
    if (look.unusualOnly)
        facts.insert(QStringLiteral("unusual"), true);
    if (look.isExport)
        facts.insert(QStringLiteral("exported"), true);
    return m_context.ledger.transact([&]() -> Status { return Trail(m_context).append(look.event, caller.me.id, facts); });
}

Result<TrailPage> Oversight::trail(const Caller &caller, const TrailQuery &query)
{
    if (Status allowed = onlyLeads(caller); !allowed)
        return allowed.error();
    if (query.limit < 1 || query.limit > longestTrailPage)
        return Error{ErrorKind::InvalidInput, QStringLiteral("limit: 1 to %1").arg(longestTrailPage)};
    const Result<About> about = aboutOf(query.request);
    if (!about)
        return about.error();
    const ledger::AuditSearch wanted{.before = query.before,
                                     .actor = query.actor.value,
                                     .request = about->request,
                                     .rights = about->rights,
                                     .events = QStringList(query.events.begin(), query.events.end()),
                                     .from = query.from,
                                     .until = query.until,
                                     .limit = query.limit + 1};
    const Result<std::vector<ledger::AuditRow>> rows = ledger::AuditStore(m_context.ledger).search(wanted);
    if (!rows)
        return rows.error();
    TrailPage page;
    for (const ledger::AuditRow &row : *rows)
        page.entries.push_back(entryOf(row));
    page.isLast = page.entries.size() <= static_cast<size_t>(query.limit);
    if (!page.isLast)
        page.entries.pop_back();
    // Not shown unless it is noted. A page that follows another is the same look.
    if (query.before)
        return page;
    if (Status noted = note(caller, {AuditEvent::TrailRead, query.isExport, query.actor, *about}); !noted)
        return noted.error();
    return page;
}

Result<TrailProof> Oversight::prove(const Caller &caller)
{
    if (Status allowed = onlyLeads(caller); !allowed)
        return allowed.error();
    const Result<AuditProof> proof = Trail(m_context).verify({}, {});
    if (proof)
        return TrailProof{proof->entries, proof->signedUpTo, {}};
    if (proof.error().kind != ErrorKind::StorageDamaged)
        return proof.error();
    return TrailProof{0, 0, proof.error().detail};
}

Result<DisclosurePage> Oversight::disclosures(const Caller &caller, const DisclosureQuery &query)
{
    if (Status allowed = onlyLeads(caller); !allowed)
        return allowed.error();
    Result<std::vector<Disclosure>> found = Transfers(m_context).disclosures(query.after, disclosuresAPage + 1);
    if (!found)
        return found.error();
    DisclosurePage page{*std::move(found), false};
    page.isLast = page.entries.size() <= static_cast<size_t>(disclosuresAPage);
    if (!page.isLast)
        page.entries.pop_back();
    if (!query.after.isEmpty())
        return page;
    if (Status noted = note(caller, {AuditEvent::RegisterRead, query.isExport}); !noted)
        return noted.error();
    return page;
}

Result<RevealPage> Oversight::reveals(const Caller &caller, const RevealQuery &query)
{
    if (Status allowed = onlyLeads(caller); !allowed)
        return allowed.error();
    Result<RevealPage> page = RevealList(m_context).page(query, levelOf(caller.me.country));
    if (!page || !query.after.isEmpty())
        return page;
    if (Status noted = note(caller, {AuditEvent::RevealsRead, query.isExport, query.person, {}, query.unusualOnly}); !noted)
        return noted.error();
    return page;
}

Result<std::vector<SampleReport>> Oversight::samples(const Caller &caller)
{
    if (Status allowed = onlyLeads(caller); !allowed)
        return allowed.error();
    return Sampling(m_context).reports();
}

Result<InForce<SamplePlan>> Oversight::samplePlan(const Caller &caller)
{
    if (Status allowed = onlyLeads(caller); !allowed)
        return allowed.error();
    return Sampling(m_context).plan();
}

Result<std::vector<Colleague>> Oversight::people(const Caller &caller)
{
    if (Status allowed = onlyLeads(caller); !allowed)
        return allowed.error();
    const Result<std::vector<ledger::Person>> rows = ledger::PeopleStore(m_context.ledger).all();
    if (!rows)
        return rows.error();
    std::vector<Colleague> people;
    for (const ledger::Person &row : *rows)
        people.push_back({row.id, row.displayName, row.roles, row.site, row.country, row.disabled});
    return people;
}

} // namespace vigie::desk
