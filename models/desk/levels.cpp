#include "models/desk/levels.h"

#include "models/desk/access.h"
#include "models/desk/purges.h"
#include "models/desk/trail.h"
#include "models/desk/versions.h"
#include "models/domain/json.h"
#include "models/ledger/agreements.h"
#include "models/ledger/leases.h"
#include "models/ledger/reviewleases.h"
#include "models/ledger/reviews.h"

#include <QJsonDocument>

#include <algorithm>

namespace vigie::desk {
namespace {

ledger::VersionStore policies(Context &context)
{
    return {context.ledger, ledger::VersionStore::Of::Levels};
}

int looseness(const std::optional<DisclosureLevel> &level)
{
    if (!level)
        return 0;
    return *level == DisclosureLevel::ThirdCountry ? 1 : 2;
}

} // namespace

Result<LevelsInForce> Levels::inForce()
{
    const Result<std::optional<ledger::VersionRow>> row = policies(m_context).latest();
    if (!row)
        return row.error();
    if (!*row)
        return LevelsInForce{};
    Result<LevelPolicy> policy = levelPolicyFromJson(QJsonDocument::fromJson((*row)->content.toUtf8()).object());
    if (!policy || policy->version != (*row)->version)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("the stored policy of levels does not read")};
    return LevelsInForce{*std::move(policy), (*row)->by, (*row)->recordedAt};
}

Result<LevelPolicy> Levels::policy()
{
    return documentOf(inForce());
}

Result<LevelSubject> Levels::subjectOf(const QString &site, const QString &country)
{
    const Result<bool> inHouse = ledger::AgreementStore(m_context.ledger).isInHouse(site, country);
    if (!inHouse)
        return inHouse.error();
    return LevelSubject{site, country, *inHouse, Role::Supervisor};
}

Result<ledger::LevelsByKind> Levels::of(const QString &site, const QString &country, Role role)
{
    const Result<LevelPolicy> held = policy();
    if (!held)
        return held.error();
    LevelSubject subject{site, country, false, role};
    if (!held->rules.empty()) {
        const Result<LevelSubject> known = subjectOf(site, country);
        if (!known)
            return known.error();
        subject.inHouse = known->inHouse;
    }
    ledger::LevelsByKind levels;
    for (const auto &[kind, name] : WireNames<RequestKind>::table) {
        if (const auto level = held->levelFor(subject, kind))
            levels[kind] = *level;
    }
    return levels;
}

DisclosureLevel Levels::loosest(const ledger::LevelsByKind &levels)
{
    const bool any =
        std::any_of(levels.begin(), levels.end(), [](const auto &one) { return one.second == DisclosureLevel::EuropeanUnion; });
    return any ? DisclosureLevel::EuropeanUnion : DisclosureLevel::ThirdCountry;
}

/// What the document alone does not say: where a site is.
Status Levels::checkSites(const LevelPolicy &wish, const std::vector<ledger::Person> &people)
{
    std::set<QString> outside;
    for (const ledger::Person &person : people) {
        if (levelOf(person.country) == DisclosureLevel::ThirdCountry)
            outside.insert(person.site);
    }
    for (std::size_t i = 0; i < wish.rules.size(); ++i) {
        if (faultOf(wish.rules, i, outside) == LevelRuleFault::Loosens)
            return Error{ErrorKind::InvalidInput, QStringLiteral("/rules/%1/level: a site outside the EU never gets eu").arg(i)};
    }
    return Done{};
}

Result<LevelsInForce> Levels::set(const LevelPolicy &wish, const PersonId &by)
{
    // As a reader would find it; whoever made the value may have made it otherwise.
    if (const Result<LevelPolicy> sound = levelPolicyFromJson(toJson(wish)); !sound)
        return sound.error();
    return m_context.ledger.transact([&]() -> Result<LevelsInForce> {
        // A pull locks its person first: what is pulled by what held before is in hand, and seen here, and no other follows.
        const Result<std::vector<ledger::Person>> people = ledger::PeopleStore(m_context.ledger).lockAll();
        if (!people)
            return people.error();
        if (Status lead = Access(m_context).lockLead(by); !lead)
            return lead.error();
        const Result<LevelPolicy> before = policy();
        if (!before)
            return before.error();
        Result<NextVersion<LevelPolicy>> next = keepNext(m_context, policies(m_context), *before, wish, by);
        if (!next)
            return next.error();
        if (Status sound = checkSites(wish, *people); !sound)
            return sound.error();
        const LevelPolicy &after = next->held.document;
        if (Status called = callBack(*before, after, *people); !called)
            return called.error();
        if (Status noted = Trail(m_context).append(AuditEvent::LevelsChanged, by,
                                                   {{QStringLiteral("version"), after.version},
                                                    {QStringLiteral("rules"), static_cast<qint64>(after.rules.size())},
                                                    {QStringLiteral("contentHash"), next->hash}});
            !noted)
            return noted.error();
        return std::move(next->held);
    });
}

/// What a person holds, in either role, and may no longer see as they do.
Result<std::vector<RequestId>> Levels::stricterFor(const ledger::Person &person, const LevelPolicy &before,
                                                   const LevelPolicy &after)
{
    std::vector<RequestId> stricter;
    Result<LevelSubject> subject = subjectOf(person.site, person.country);
    if (!subject)
        return subject.error();
    const auto note = [&](const RequestId &request, RequestKind kind) {
        if (looseness(after.levelFor(*subject, kind)) < looseness(before.levelFor(*subject, kind)))
            stricter.push_back(request);
    };
    const Result<std::vector<ledger::LeaseRow>> open = ledger::LeaseStore(m_context.ledger).openOf(person.id);
    if (!open)
        return open.error();
    for (const ledger::LeaseRow &lease : *open) {
        const auto request = ledger::RequestStore(m_context.ledger).find(lease.lease.request);
        if (!request)
            return request.error();
        if (*request)
            note(lease.lease.request, (*request)->kind);
    }
    const auto reviews = ledger::ReviewLeaseStore(m_context.ledger).openOf(person.id);
    if (!reviews)
        return reviews.error();
    subject->role = Role::Reviewer;
    for (const ledger::ReviewLeaseRow &lease : *reviews) {
        const auto task = ledger::ReviewStore(m_context.ledger).find(lease.lease.task);
        if (!task)
            return task.error();
        if (*task)
            note((*task)->unit.drawn.request, (*task)->unit.drawn.kind);
    }
    return stricter;
}

Status Levels::callBack(const LevelPolicy &before, const LevelPolicy &after, const std::vector<ledger::Person> &people)
{
    std::map<RequestId, std::set<QString>> stricter; // who holds it and may no longer see it as they do
    for (const ledger::Person &person : people) {
        const Result<std::vector<RequestId>> requests = stricterFor(person, before, after);
        if (!requests)
            return requests.error();
        for (const RequestId &request : *requests)
            stricter[request].insert(person.id.value);
    }
    for (const auto &[request, holders] : stricter) {
        if (const auto locked = ledger::RequestStore(m_context.ledger).lock(request); !locked)
            return locked.error();
    }
    for (const auto &[request, holders] : stricter) {
        std::set<QString> spared;
        for (const ledger::Person &person : people) {
            if (holders.count(person.id.value) == 0)
                spared.insert(person.id.value);
        }
        if (const auto called =
                Purges(m_context).callBack(request, PurgeReason::LevelChanged, QLatin1String("levels-changed"), spared);
            !called)
            return called.error();
    }
    return Done{};
}

} // namespace vigie::desk
