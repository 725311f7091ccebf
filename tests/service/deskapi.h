// The desk's routes on a fresh ledger of either kind, asked as a workstation asks them: for tests of who is shown what.
#pragma once

#include "models/domain/json.h"
#include "models/ledger/audit.h"
#include "net/protocol/wire.h"
#include "net/service/routes.h"
#include "tests/desk/fixture.h"

namespace deskapi {

using namespace fixture;
namespace path = vigie::protocol::path;

inline QByteArray text(QLatin1String pattern)
{
    return QByteArray(pattern.data(), pattern.size());
}

inline QJsonObject jsonOf(const service::HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

/// "200", or the status with the name of the problem: "403 forbidden".
inline QString outcomeOf(const service::HttpResponse &response)
{
    const QString problem = jsonOf(response).value(u"type"_s).toString().section(u':', -1);
    return QString::number(response.status) + (problem.isEmpty() ? QString() : u' ' + problem);
}

struct Site {
    QString name;
    QString country;
};
inline const Site supplier{u"Lyon"_s, u"FR"_s};
inline const Site abroad{u"Antananarivo"_s, u"MG"_s};
inline const Site groundless{u"Bangalore"_s, u"IN"_s};
inline const Site house{u"Paris"_s, u"FR"_s};

/// What a test begins with: the supplier's sites, one of them abroad with a ground and one without; and the house's own.
class DeskApiTest : public DeskTest
{
protected:
    std::unique_ptr<service::Routes> m_routes;

    void open()
    {
        m_routes.reset();
        (void)start();
        m_routes = std::make_unique<service::Routes>(m_bench->desk);
        (void)m_bench->desk.recordTransferGround(
            {abroad.name, abroad.country, desk::TransferMechanism::StandardContractualClauses, u"test"_s});
        (void)m_bench->desk.markInHouse(house.name, house.country);
    }

    service::HttpResponse ask(const QByteArray &method, const QByteArray &target, const QString &token = {},
                              const QJsonObject &body = {}, std::vector<service::HttpHeader> headers = {})
    {
        service::HttpRequest request{method, target, {}, std::move(headers), {}, "198.51.100.7"};
        if (!token.isEmpty())
            request.headers.emplace_back(protocol::header::authorization, protocol::bearer(token));
        if (!body.isEmpty() || method == "POST") {
            request.body = toBytes(body);
            request.headers.emplace_back(protocol::header::contentType, protocol::jsonType);
        }
        return m_routes->answer(request);
    }
    service::HttpResponse signIn(const QString &name)
    {
        return ask("POST", text(path::sessions), {},
                   protocol::toJson(protocol::SignInBody{name, u"correct horse"_s, u"workstation of "_s + name}));
    }
    service::HttpResponse acknowledge(const QString &token, int version = limitedUseVersion)
    {
        return ask("POST", text(path::limitedUse), token, protocol::limitedUseBody(version));
    }
    QString tokenFor(const QString &name, const Site &site, std::set<Role> roles = {Role::Supervisor})
    {
        (void)m_bench->desk.addPerson({name, name, u"correct horse"_s, std::move(roles), site.name, site.country});
        const QString token = jsonOf(signIn(name)).value(u"token"_s).toString();
        if (!token.isEmpty())
            (void)acknowledge(token);
        return token;
    }
    service::HttpResponse pull(const QString &token, const QString &key = randomUuid())
    {
        return ask("POST", text(path::pull), token, {}, {{protocol::header::idempotencyKey, key.toLatin1()}});
    }
    HeldCase held(const service::HttpResponse &response) { return heldCaseFromJson(jsonOf(response)).value(); }
    service::HttpResponse on(const QByteArray &method, QLatin1String pattern, const HeldCase &held, const QString &token,
                             const QJsonObject &body = {})
    {
        return ask(method, protocol::pathOf(pattern, held.content.id).toLatin1(), token, body);
    }
    service::HttpResponse decide(const QString &token, const Decision &decision)
    {
        return ask("POST", protocol::pathOf(path::decision, decision.request).toLatin1(), token, toJson(decision),
                   {{protocol::header::idempotencyKey, decision.id.value.toLatin1()},
                    {protocol::header::ifMatch, protocol::entityTag(decision.version)}});
    }
    QueueCounts counts(const QString &token)
    {
        return queueCountsFromJson(jsonOf(ask("GET", text(path::queues), token))).value();
    }
    QStringList purgeOrders(const QString &token)
    {
        QStringList requests;
        const auto orders = protocol::purgeOrdersFromJson(jsonOf(ask("GET", text(path::purgeOrders), token)));
        for (const PurgeOrder &order : orders.value())
            requests.append(order.request.value);
        return requests;
    }
    /// Its id at the desk.
    RequestId takeIn(const QJsonObject &document)
    {
        const auto report = m_bench->take(package(document));
        return report.ok() ? report->request : RequestId{};
    }
    qint64 lastEntry() { return ledger::AuditStore(*m_bench->ledger).head()->number; }
    /// The events of the trail since, with one of their facts: "lease-ended agreement-withdrawn".
    QStringList trailSince(qint64 number, const QString &fact = u"reason"_s)
    {
        QStringList events;
        const auto rows = ledger::AuditStore(*m_bench->ledger).after(number, 100);
        for (const ledger::AuditRow &row : *rows) {
            const QJsonObject content = QJsonDocument::fromJson(row.content.toUtf8()).object();
            events.append((content.value(u"event"_s).toString() + u' ' + content.value(fact).toVariant().toString()).trimmed());
        }
        return events;
    }
};

inline QJsonObject fromGoogle(const QString &id, const QString &kind = u"schedule"_s)
{
    QJsonObject document = request(id, kind);
    document.insert(u"origin"_s, u"google"_s);
    return document;
}

} // namespace deskapi
