#include "models/ledger/agreements.h"

namespace vigie::ledger {
namespace {

Agreement agreementOf(const Row &row)
{
    return Agreement{row.text(0), row.text(1), row.text(2), row.text(3), row.text(4), row.instant(5), row.optionalInstant(6)};
}

RequestGround requestGroundOf(const Row &row)
{
    return RequestGround{row.text(0), RequestId{row.text(1)}, row.text(2), row.text(3), row.instant(4), row.optionalInstant(5)};
}

InHouseSite inHouseSiteOf(const Row &row)
{
    return InHouseSite{row.text(0), row.text(1), row.text(2), row.instant(3), row.optionalInstant(4)};
}

const QLatin1String supervision("supervision");

QString standing(QLatin1String scope, QLatin1String client, QLatin1String request)
{
    QString condition = QStringLiteral("EXISTS (SELECT 1 FROM client c JOIN agreement a ON a.client = c.external_id "
                                       "WHERE c.id = %1 AND a.scope = '%2' AND a.withdrawn_at IS NULL)")
                            .arg(client, scope);
    if (scope == supervision)
        condition += QStringLiteral(" OR EXISTS (SELECT 1 FROM request_ground g WHERE g.request = %1 AND g.withdrawn_at IS NULL)")
                         .arg(request);
    return condition;
}

} // namespace

QString agreedFor(QLatin1String scope, QLatin1String origin)
{
    return origin + QLatin1String(" = 0 OR ") + standing(scope, QLatin1String("r.client"), QLatin1String("r.id"));
}

QString showableTo(Audience audience)
{
    return audience == Audience::InHouse ? QString() : QStringLiteral("AND (") + agreedFor(supervision) + QStringLiteral(") ");
}

Status AgreementStore::add(const Agreement &agreement)
{
    return m_ledger.change(
        QStringLiteral("INSERT INTO agreement (id, client, scope, version, source, recorded_at) VALUES (?, ?, ?, ?, ?, ?)"),
        {agreement.id, agreement.client, agreement.scope, agreement.version, agreement.source, bound(agreement.recordedAt)});
}

Result<qint64> AgreementStore::withdraw(const QString &client, const QString &scope, Instant at)
{
    return m_ledger.run(
        QStringLiteral("UPDATE agreement SET withdrawn_at = ? WHERE client = ? AND scope = ? AND withdrawn_at IS NULL"),
        {bound(at), client, scope});
}

Result<std::vector<Agreement>> AgreementStore::all()
{
    return allOf<agreementOf>(m_ledger.rows(QStringLiteral("SELECT id, client, scope, version, source, recorded_at, withdrawn_at "
                                                           "FROM agreement ORDER BY recorded_at, id"),
                                            {}));
}

Result<std::optional<QByteArray>> AgreementStore::calledWith(const PersonId &person, const QString &idempotencyKey)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT body_hash FROM agreement_key WHERE person = ? AND idempotency_key = ?"),
                     {person.value, idempotencyKey});
    if (!row)
        return row.error();
    return *row ? std::optional((*row)->bytes(0)) : std::nullopt;
}

Status AgreementStore::noteCall(const PersonId &person, const QString &idempotencyKey, const QByteArray &bodyHash)
{
    return m_ledger.change(QStringLiteral("INSERT INTO agreement_key (person, idempotency_key, body_hash) VALUES (?, ?, ?)"),
                           {person.value, idempotencyKey, bodyHash});
}

Status AgreementStore::addGround(const RequestGround &ground)
{
    return m_ledger.change(
        QStringLiteral("INSERT INTO request_ground (id, request, ground, reference, recorded_at) VALUES (?, ?, ?, ?, ?)"),
        {ground.id, ground.request.value, ground.ground, ground.reference, bound(ground.recordedAt)});
}

Result<qint64> AgreementStore::withdrawGrounds(const RequestId &request, Instant at)
{
    return m_ledger.run(QStringLiteral("UPDATE request_ground SET withdrawn_at = ? WHERE request = ? AND withdrawn_at IS NULL"),
                        {bound(at), request.value});
}

Result<std::vector<RequestGround>> AgreementStore::grounds()
{
    return allOf<requestGroundOf>(
        m_ledger.rows(QStringLiteral("SELECT id, request, ground, reference, recorded_at, withdrawn_at FROM request_ground "
                                     "ORDER BY recorded_at, id"),
                      {}));
}

Result<bool> AgreementStore::addInHouse(const InHouseSite &site)
{
    const Result<qint64> added = m_ledger.run(
        QStringLiteral("INSERT INTO in_house_site (id, site, country, recorded_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"),
        {site.id, site.site, site.country, bound(site.recordedAt)});
    return added ? Result<bool>(*added > 0) : Result<bool>(added.error());
}

Result<qint64> AgreementStore::withdrawInHouse(const QString &site, const QString &country, Instant at)
{
    return m_ledger.run(
        QStringLiteral("UPDATE in_house_site SET withdrawn_at = ? WHERE site = ? AND country = ? AND withdrawn_at IS NULL"),
        {bound(at), site, country});
}

Result<std::vector<InHouseSite>> AgreementStore::inHouse()
{
    return allOf<inHouseSiteOf>(m_ledger.rows(
        QStringLiteral("SELECT id, site, country, recorded_at, withdrawn_at FROM in_house_site ORDER BY recorded_at, id"), {}));
}

Result<bool> AgreementStore::isInHouse(const QString &site, const QString &country)
{
    const Result<std::optional<Row>> row = m_ledger.row(
        QStringLiteral("SELECT 1 FROM in_house_site WHERE site = ? AND country = ? AND withdrawn_at IS NULL"), {site, country});
    return row ? Result<bool>(row->has_value()) : Result<bool>(row.error());
}

Result<bool> AgreementStore::isAgreed(const QString &client, const RequestId &request, QLatin1String scope)
{
    const QLatin1String given("CAST(? AS TEXT)");
    Values values{client};
    if (scope == supervision)
        values.append(request.value);
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT 1 WHERE ") + standing(scope, given, given), values);
    return row ? Result<bool>(row->has_value()) : Result<bool>(row.error());
}

Result<bool> AgreementStore::allows(const RequestId &request, QLatin1String scope)
{
    const Result<std::optional<Row>> row = m_ledger.row(
        QStringLiteral("SELECT 1 FROM request r WHERE r.id = ? AND (") + agreedFor(scope) + QLatin1Char(')'), {request.value});
    return row ? Result<bool>(row->has_value()) : Result<bool>(row.error());
}

Result<std::vector<RequestId>> AgreementStore::lockWithheld(const QString &client)
{
    const Result<Rows> found = m_ledger.rows(
        QStringLiteral("SELECT r.id FROM request r WHERE r.content_deleted_at IS NULL AND NOT (") + agreedFor(supervision)
            + (client.isEmpty() ? QStringLiteral(") ")
                                : QStringLiteral(") AND r.client = (SELECT own.id FROM client own WHERE own.external_id = ?) "))
            + QStringLiteral("ORDER BY r.id") + m_ledger.forUpdate(),
        client.isEmpty() ? Values{} : Values{client});
    if (!found)
        return found.error();
    std::vector<RequestId> requests;
    for (const Row &row : *found)
        requests.push_back(RequestId{row.text(0)});
    return requests;
}

Result<std::vector<WithheldClient>> AgreementStore::withheld()
{
    const Result<Rows> found =
        m_ledger.rows(QStringLiteral("SELECT own.external_id, count(*) FROM request r JOIN client own ON own.id = r.client "
                                     "WHERE r.state = 'waiting' AND r.restricted = 0 AND NOT (")
                          + agreedFor(supervision) + QStringLiteral(") GROUP BY own.external_id ORDER BY 2 DESC, 1"),
                      {});
    if (!found)
        return found.error();
    std::vector<WithheldClient> clients;
    for (const Row &row : *found)
        clients.push_back({row.text(0), row.number(1)});
    return clients;
}

} // namespace vigie::ledger
