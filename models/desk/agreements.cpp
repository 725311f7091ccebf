#include "models/desk/agreements.h"

#include "models/desk/access.h"
#include "models/desk/purges.h"
#include "models/desk/reviews.h"
#include "models/desk/trail.h"
#include "models/domain/json.h"
#include "models/ledger/handled.h"
#include "models/ledger/reviewleases.h"
#include "models/ledger/reviews.h"

#include <QCryptographicHash>

#include <algorithm>

namespace vigie::desk {
namespace {

const QLatin1String supervisionScope("supervision");
const QLatin1String agreementWithdrawn("agreement-withdrawn");

bool isFilled(const QString &text, qsizetype longest)
{
    return !text.trimmed().isEmpty() && text.size() <= longest;
}

Error unusable(const char *reason)
{
    return Error{ErrorKind::InvalidInput, QLatin1String(reason)};
}

} // namespace

Status Agreements::record(const ClientAgreement &agreement, const Author &by)
{
    if (!isFilled(agreement.client, longestAgreementName))
        return unusable("client: 1 to 100 characters, the scheduling service's id of it");
    if (!isFilled(agreement.version, longestAgreementName))
        return unusable("version: 1 to 100 characters, of the text that was agreed to");
    if (!isFilled(agreement.source, longestAgreementSource))
        return unusable("source: 1 to 300 characters, where the paper is kept");
    const ledger::Agreement row{randomUuid(),
                                agreement.client.trimmed(),
                                QString(wireName(agreement.scope)),
                                agreement.version.trimmed(),
                                agreement.source.trimmed(),
                                m_context.now(),
                                std::nullopt};
    return m_context.ledger.transact([&]() -> Status {
        const Result<bool> repeated = isRepeated(by, toJson(agreement));
        if (!repeated || *repeated)
            return repeated ? Status(Done{}) : Status(repeated.error());
        ledger::AgreementStore store(m_context.ledger);
        const Result<std::vector<ledger::Agreement>> known = store.all();
        if (!known)
            return known.error();
        const bool isRepeat = std::any_of(known->begin(), known->end(), [&row](const ledger::Agreement &one) {
            return !one.withdrawnAt && one.client == row.client && one.scope == row.scope && one.version == row.version
                && one.source == row.source;
        });
        if (isRepeat)
            return Done{};
        if (Status added = store.add(row); !added)
            return added;
        return Trail(m_context).append(AuditEvent::AgreementRecorded, by.person,
                                       {{QStringLiteral("agreement"), row.id},
                                        {QStringLiteral("client"), row.client},
                                        {QStringLiteral("scope"), row.scope},
                                        {QStringLiteral("version"), row.version}});
    });
}

Status Agreements::withdraw(const QString &client, AgreementScope scope, const Author &by)
{
    const QJsonObject what{{QStringLiteral("client"), client}, {QStringLiteral("scope"), QString(wireName(scope))}};
    return m_context.ledger.transact([&]() -> Status {
        const Result<bool> repeated = isRepeated(by, what);
        if (!repeated || *repeated)
            return repeated ? Status(Done{}) : Status(repeated.error());
        const Result<qint64> withdrawn =
            ledger::AgreementStore(m_context.ledger).withdraw(client, wireName(scope), m_context.now());
        if (!withdrawn)
            return withdrawn.error();
        if (*withdrawn == 0)
            return Error{ErrorKind::NotFound, QStringLiteral("no agreement of this client stands")};
        switch (scope) {
        case AgreementScope::Quality:
            if (Status called = callBackReviews(client); !called)
                return called;
            break;
        case AgreementScope::Supervision: {
            const Result<std::set<QString>> spared = peopleInHouse();
            if (!spared)
                return spared.error();
            if (Status called = callBackWithheld(client, *spared); !called)
                return called;
            break;
        }
        }
        return Trail(m_context).append(AuditEvent::AgreementWithdrawn, by.person, what);
    });
}

Result<bool> Agreements::isRepeated(const Author &by, const QJsonObject &wish)
{
    if (by.key.isEmpty())
        return false;
    const QByteArray hash = QCryptographicHash::hash(toBytes(wish), QCryptographicHash::Sha256);
    ledger::AgreementStore store(m_context.ledger);
    const Result<std::optional<QByteArray>> before = store.calledWith(by.person, by.key);
    if (!before)
        return before.error();
    if (*before && **before != hash)
        return Error{ErrorKind::KeyReused, QStringLiteral("the key came with another wish")};
    if (*before)
        return true;
    const Status noted = store.noteCall(by.person, by.key, hash);
    return noted ? Result<bool>(false) : Result<bool>(noted.error());
}

Status Agreements::callBackWithheld(const QString &client, const std::set<QString> &spared)
{
    const Result<std::vector<RequestId>> withheld = ledger::AgreementStore(m_context.ledger).lockWithheld(client);
    if (!withheld)
        return withheld.error();
    for (const RequestId &request : *withheld) {
        if (const auto called = Purges(m_context).callBack(request, PurgeReason::Withdrawal, agreementWithdrawn, spared); !called)
            return called.error();
    }
    return Done{};
}

/// What was reviewed on the strength of the agreement stays lawful, and its answers count; no more of it is shown to anybody.
Status Agreements::callBackReviews(const QString &client)
{
    const Result<std::vector<RequestId>> requests = ledger::ReviewStore(m_context.ledger).lockFromGoogle(client);
    if (!requests)
        return requests.error();
    if (Status gone = ledger::HandledStore(m_context.ledger).noteUnagreed(client); !gone)
        return gone;
    const Result<std::vector<ledger::Person>> people = ledger::PeopleStore(m_context.ledger).all();
    if (!people)
        return people.error();
    for (const RequestId &request : *requests) {
        const Result<std::vector<PersonId>> reviewers = ledger::ReviewLeaseStore(m_context.ledger).everHeld(request);
        if (!reviewers)
            return reviewers.error();
        std::set<QString> spared;
        for (const ledger::Person &person : *people) {
            const bool mayHaveSettled = person.roles.count(Role::Lead) > 0; // and seen it on a contested finding
            if (!mayHaveSettled && std::find(reviewers->begin(), reviewers->end(), person.id) == reviewers->end())
                spared.insert(person.id.value);
        }
        if (Status gone = Reviews(m_context).voidAllOf(request, agreementWithdrawn); !gone)
            return gone;
        if (const auto called = Purges(m_context).callBack(request, PurgeReason::Withdrawal, agreementWithdrawn, spared); !called)
            return called.error();
    }
    return Done{};
}

Result<std::set<QString>> Agreements::peopleInHouse()
{
    const Result<std::vector<ledger::InHouseSite>> sites = ledger::AgreementStore(m_context.ledger).inHouse();
    if (!sites)
        return sites.error();
    std::set<std::pair<QString, QString>> own;
    for (const ledger::InHouseSite &site : *sites) {
        if (!site.withdrawnAt)
            own.emplace(site.site, site.country);
    }
    const Result<std::vector<ledger::Person>> people = ledger::PeopleStore(m_context.ledger).all();
    if (!people)
        return people.error();
    std::set<QString> inHouse;
    for (const ledger::Person &person : *people) {
        if (own.count({person.site, person.country}) > 0)
            inHouse.insert(person.id.value);
    }
    return inHouse;
}

Result<std::vector<ClientAgreement>> Agreements::all()
{
    const Result<std::vector<ledger::Agreement>> rows = ledger::AgreementStore(m_context.ledger).all();
    if (!rows)
        return rows.error();
    std::vector<ClientAgreement> agreements;
    for (const ledger::Agreement &row : *rows) {
        const auto scope = fromWireName<AgreementScope>(row.scope);
        if (!scope)
            return Error{ErrorKind::StorageDamaged, QStringLiteral("an unknown scope of an agreement")};
        agreements.push_back({row.client, *scope, row.version, row.source, row.recordedAt, row.withdrawnAt});
    }
    return agreements;
}

Result<AgreementRegister> Agreements::all(const Caller &caller)
{
    if (!caller.me.roles.contains(Role::Lead))
        return Error{ErrorKind::Forbidden, QStringLiteral("leads only")};
    Result<std::vector<MissingAgreement>> without = missing();
    if (!without)
        return without.error();
    Result<std::vector<ClientAgreement>> clients = all();
    if (!clients)
        return clients.error();
    Result<std::vector<RequestException>> excepted = exceptions();
    if (!excepted)
        return excepted.error();
    Result<std::vector<InHouseSite>> sites = inHouseSites();
    if (!sites)
        return sites.error();
    return AgreementRegister{*std::move(without), *std::move(clients), *std::move(excepted), *std::move(sites)};
}

Result<std::vector<MissingAgreement>> Agreements::missing()
{
    const Result<std::vector<ledger::WithheldClient>> rows = ledger::AgreementStore(m_context.ledger).withheld();
    if (!rows)
        return rows.error();
    std::vector<MissingAgreement> missing;
    for (const ledger::WithheldClient &row : *rows)
        missing.push_back({row.client, row.waiting});
    return missing;
}

Status Agreements::recordException(const RequestException &exception)
{
    if (!isFilled(exception.reference, longestAgreementSource))
        return unusable("reference: 1 to 300 characters, where the reason is kept");
    return m_context.ledger.transact([&]() -> Status {
        const Result<RequestId> request = Purges(m_context).requestOf(exception.request);
        if (!request)
            return request.error();
        const ledger::RequestGround row{
            randomUuid(),    *request,    QString(wireName(exception.kind)), exception.reference.trimmed(),
            m_context.now(), std::nullopt};
        if (Status added = ledger::AgreementStore(m_context.ledger).addGround(row); !added)
            return added;
        return Trail(m_context).append(AuditEvent::ExceptionRecorded, {},
                                       {{QStringLiteral("exception"), row.id},
                                        {QStringLiteral("request"), request->value},
                                        {QStringLiteral("kind"), row.ground}});
    });
}

Status Agreements::withdrawExceptions(const QString &request)
{
    return m_context.ledger.transact([&]() -> Status {
        const Result<RequestId> id = Purges(m_context).requestOf(request);
        if (!id)
            return id.error();
        const Result<ledger::RequestRow> locked = ledger::RequestStore(m_context.ledger).lock(*id);
        if (!locked)
            return locked.error();
        ledger::AgreementStore store(m_context.ledger);
        const Result<qint64> withdrawn = store.withdrawGrounds(*id, m_context.now());
        if (!withdrawn)
            return withdrawn.error();
        if (*withdrawn == 0)
            return Error{ErrorKind::NotFound, QStringLiteral("no exception of this request stands")};
        const Result<bool> agreed = store.allows(*id, supervisionScope);
        if (!agreed)
            return agreed.error();
        if (!*agreed) {
            const Result<std::set<QString>> inHouse = peopleInHouse();
            if (!inHouse)
                return inHouse.error();
            if (const auto called = Purges(m_context).callBack(*id, PurgeReason::Withdrawal, agreementWithdrawn, *inHouse);
                !called)
                return called.error();
        }
        return Trail(m_context).append(AuditEvent::ExceptionWithdrawn, {}, {{QStringLiteral("request"), id->value}});
    });
}

Result<std::vector<RequestException>> Agreements::exceptions()
{
    const Result<std::vector<ledger::RequestGround>> rows = ledger::AgreementStore(m_context.ledger).grounds();
    if (!rows)
        return rows.error();
    std::vector<RequestException> exceptions;
    for (const ledger::RequestGround &row : *rows) {
        const auto kind = fromWireName<ExceptionKind>(row.ground);
        if (!kind)
            return Error{ErrorKind::StorageDamaged, QStringLiteral("an unknown ground of a request")};
        exceptions.push_back({row.request.value, *kind, row.reference, row.recordedAt, row.withdrawnAt});
    }
    return exceptions;
}

Status Agreements::markInHouse(const QString &site, const QString &country)
{
    if (!isFilled(site, 200))
        return unusable("site: 1 to 200 characters");
    if (!isCountry(country))
        return unusable("country: two capital letters (ISO 3166-1)");
    return m_context.ledger.transact([&]() -> Status {
        const ledger::InHouseSite row{randomUuid(), site, country, m_context.now(), std::nullopt};
        const Result<bool> added = ledger::AgreementStore(m_context.ledger).addInHouse(row);
        if (!added)
            return added.error();
        if (!*added)
            return Done{}; // a repeat
        return Trail(m_context).append(AuditEvent::SiteMarked, {},
                                       {{QStringLiteral("mark"), row.id}, {QStringLiteral("country"), country}});
    });
}

Status Agreements::unmarkInHouse(const QString &site, const QString &country)
{
    return m_context.ledger.transact([&]() -> Status {
        const Result<qint64> withdrawn = ledger::AgreementStore(m_context.ledger).withdrawInHouse(site, country, m_context.now());
        if (!withdrawn)
            return withdrawn.error();
        if (*withdrawn == 0)
            return Error{ErrorKind::NotFound, QStringLiteral("the site is not marked as in house")};
        const auto isThere = [&](const ledger::Person &person) { return person.site == site && person.country == country; };
        if (Status ended = Access(m_context).sendHome(isThere, QLatin1String("site-unmarked")); !ended)
            return ended;
        std::set<QString> others;
        const Result<std::vector<ledger::Person>> people = ledger::PeopleStore(m_context.ledger).all();
        if (!people)
            return people.error();
        for (const ledger::Person &person : *people) {
            if (!isThere(person))
                others.insert(person.id.value);
        }
        if (Status called = callBackWithheld({}, others); !called)
            return called;
        return Trail(m_context).append(AuditEvent::SiteUnmarked, {}, {{QStringLiteral("country"), country}});
    });
}

Result<std::vector<InHouseSite>> Agreements::inHouseSites()
{
    const Result<std::vector<ledger::InHouseSite>> rows = ledger::AgreementStore(m_context.ledger).inHouse();
    if (!rows)
        return rows.error();
    std::vector<InHouseSite> sites;
    for (const ledger::InHouseSite &row : *rows)
        sites.push_back({row.site, row.country, row.recordedAt, row.withdrawnAt});
    return sites;
}

Result<ledger::Audience> Agreements::audienceOf(const QString &site, const QString &country)
{
    const Result<bool> own = ledger::AgreementStore(m_context.ledger).isInHouse(site, country);
    if (!own)
        return own.error();
    return *own ? ledger::Audience::InHouse : ledger::Audience::Outside;
}

Status Agreements::check(const ledger::RequestRow &request, const QString &site, const QString &country)
{
    if (!request.fromGoogle)
        return Done{};
    const Result<ledger::Audience> audience = audienceOf(site, country);
    if (!audience)
        return audience.error();
    if (*audience == ledger::Audience::InHouse)
        return Done{};
    const Result<bool> agreed = ledger::AgreementStore(m_context.ledger).isAgreed(request.client, request.id, supervisionScope);
    if (!agreed)
        return agreed.error();
    return *agreed ? Status(Done{})
                   : Status(Error{ErrorKind::Forbidden, QStringLiteral("withheld: its client has not agreed to supervision")});
}

} // namespace vigie::desk
