#include "models/ledger/retention.h"

#include "models/ledger/incidents.h"

namespace vigie::ledger {
namespace {

RetentionRule ruleOf(const Row &row)
{
    return RetentionRule{row.text(0), row.number(1), row.instant(2)};
}

/// `?`: the days where no rule says how many.
const QString keptDays = QStringLiteral("CAST(COALESCE(own.days, everybody.days, ?) AS BIGINT)");

const QString lastHappened = QStringLiteral(
    "(SELECT max(t.at) FROM (SELECT r.received_at AS at UNION ALL SELECT r.parked_until UNION ALL SELECT r.lifted_at "
    "UNION ALL SELECT p.taken_in_at FROM package p WHERE p.request = r.id "
    "UNION ALL SELECT l.ended_at FROM lease l WHERE l.request = r.id "
    "UNION ALL SELECT d.settled_at FROM decision d WHERE d.request = r.id) t)");

const QString keptRequests = QStringLiteral(" FROM request r JOIN client c ON c.id = r.client "
                                            "LEFT JOIN retention_rule own ON own.client = c.external_id "
                                            "LEFT JOIN retention_rule everybody ON everybody.client = '' "
                                            "WHERE r.content_deleted_at IS NULL ");

/// `?`: now, and the days.
const QString selectDue = QStringLiteral("SELECT r.id") + keptRequests
    + QStringLiteral("AND r.restricted = 0 "
                     "AND NOT EXISTS (SELECT 1 FROM lease l WHERE l.request = r.id AND l.ended_at IS NULL) "
                     "AND NOT EXISTS (SELECT 1 FROM decision d WHERE d.request = r.id AND d.state = 'accepted') "
                     "AND NOT EXISTS (SELECT 1 FROM review_lease l JOIN review_task t ON t.id = l.task "
                     "JOIN review_unit u ON u.id = t.unit WHERE u.request = r.id AND l.ended_at IS NULL) "
                     "AND ")
    + lastHappened + QStringLiteral(" <= ? - 86400 * ") + keptDays + QStringLiteral(" ");

Keeping keepingOf(const Row &row)
{
    const int days = row.number(1);
    return {row.instant(0) + std::chrono::hours(24) * days, days, row.flag(2)};
}

} // namespace

Status RetentionStore::set(const RetentionRule &rule)
{
    return m_ledger.change(
        QStringLiteral("INSERT INTO retention_rule (client, days, recorded_at) VALUES (?, ?, ?) ON CONFLICT (client) "
                       "DO UPDATE SET days = excluded.days, recorded_at = excluded.recorded_at"),
        {rule.client, rule.days, bound(rule.recordedAt)});
}

Result<bool> RetentionStore::remove(const QString &client)
{
    const Result<qint64> removed = m_ledger.run(QStringLiteral("DELETE FROM retention_rule WHERE client = ?"), {client});
    return removed ? Result<bool>(*removed > 0) : Result<bool>(removed.error());
}

Result<std::vector<RetentionRule>> RetentionStore::all()
{
    const Result<Rows> found =
        m_ledger.rows(QStringLiteral("SELECT client, days, recorded_at FROM retention_rule ORDER BY client"), {});
    if (!found)
        return found.error();
    std::vector<RetentionRule> rules;
    for (const Row &row : *found)
        rules.push_back(ruleOf(row));
    return rules;
}

Result<std::vector<RequestId>> RetentionStore::due(Instant now, int otherwise, int limit)
{
    const Result<Rows> found = m_ledger.rows(selectDue + QStringLiteral("ORDER BY r.id LIMIT ?"), {bound(now), otherwise, limit});
    if (!found)
        return found.error();
    std::vector<RequestId> requests;
    for (const Row &row : *found)
        requests.push_back(RequestId{row.text(0)});
    return requests;
}

Result<bool> RetentionStore::isDue(const RequestId &request, Instant now, int otherwise)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(selectDue + QStringLiteral("AND r.id = ? "), {bound(now), otherwise, request.value});
    return row ? Result<bool>(row->has_value()) : Result<bool>(row.error());
}

Result<std::optional<Keeping>> RetentionStore::keeping(const RequestId &request, int otherwise)
{
    return oneOf<keepingOf>(m_ledger.row(QStringLiteral("SELECT ") + lastHappened + QStringLiteral(", ") + keptDays
                                             + QStringLiteral(", r.restricted") + keptRequests + QStringLiteral("AND r.id = ?"),
                                         {otherwise, request.value}));
}

Result<std::vector<QString>> RetentionStore::duePackages(Instant now, int otherwise, int limit)
{
    const Result<Rows> found = m_ledger.rows(
        QStringLiteral("SELECT p.id FROM package p WHERE p.request IS NULL "
                       "AND (p.document <> '' OR EXISTS (SELECT 1 FROM part WHERE part.package = p.id)) AND p.taken_in_at "
                       "<= ? - 86400 * CAST(COALESCE((SELECT days FROM retention_rule WHERE client = ''), ?) AS BIGINT) "
                       "ORDER BY p.id LIMIT ?"),
        {bound(now), otherwise, limit});
    if (!found)
        return found.error();
    std::vector<QString> packages;
    for (const Row &row : *found)
        packages.push_back(row.text(0));
    return packages;
}

Result<std::vector<IncidentId>> RetentionStore::dueIncidents(Instant now, int otherwise, int limit)
{
    const Result<std::vector<RetentionRule>> rules = all();
    if (!rules)
        return rules.error();
    // The one for everybody comes first.
    const int days = !rules->empty() && rules->front().client.isEmpty() ? rules->front().days : otherwise;
    return IncidentStore(m_ledger).dueByThemselves(now - std::chrono::hours(24) * days, limit);
}

Result<std::vector<QString>> RetentionStore::packagesWithoutRequest()
{
    return allOf<firstText>(m_ledger.rows(
        QStringLiteral("SELECT p.id FROM package p WHERE p.request IS NULL "
                       "AND (p.document <> '' OR EXISTS (SELECT 1 FROM part WHERE part.package = p.id)) ORDER BY p.id")));
}

Status RetentionStore::all(const std::vector<std::pair<QString, Values>> &statements)
{
    for (const auto &[sql, values] : statements) {
        if (const Result<qint64> ran = m_ledger.run(sql, values); !ran)
            return ran.error();
    }
    return Done{};
}

Result<ErasedCounts> RetentionStore::countContent(const RequestId &request)
{
    const QString id = request.value;
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT (SELECT count(*) FROM review v JOIN review_task t ON t.id = v.task "
                                    "JOIN review_unit u ON u.id = t.unit WHERE u.request = ?), "
                                    "(SELECT count(*) FROM decision WHERE request = ? AND body <> ''), "
                                    "(SELECT count(*) FROM package WHERE request = ? AND document <> '')"),
                     {id, id, id});
    if (!row)
        return row.error();
    return ErasedCounts{1, (*row)->number(0), (*row)->number(1), (*row)->number(2), 0, 0};
}

Status RetentionStore::deleteContent(const RequestId &request, Instant now)
{
    const QString id = request.value;
    if (Status gone = IncidentStore(m_ledger).forgetOf(request, now); !gone)
        return gone;
    return all({
        {QStringLiteral("DELETE FROM part WHERE package IN (SELECT id FROM package WHERE request = ? "
                        "UNION SELECT package FROM incident WHERE request = ?)"),
         {id, id}},
        {QStringLiteral("UPDATE package SET document = '' WHERE request = ? "
                        "OR id IN (SELECT package FROM incident WHERE request = ?)"),
         {id, id}},
        {QStringLiteral("DELETE FROM outgoing_form WHERE request = ?"), {id}},
        {QStringLiteral("DELETE FROM token_map WHERE request = ?"), {id}},
        {QStringLiteral("DELETE FROM mention WHERE request = ?"), {id}},
        {QStringLiteral("UPDATE reveal SET words = '' WHERE request = ?"), {id}},
        {QStringLiteral("DELETE FROM lease_draft WHERE lease IN (SELECT id FROM lease WHERE request = ?)"), {id}},
        {QStringLiteral("UPDATE decision SET body = '' WHERE request = ?"), {id}},
        {QStringLiteral("DELETE FROM meeting WHERE request = ? AND end_at <= ?"), {id, bound(now)}},
        {QStringLiteral("UPDATE request SET content_deleted_at = ? WHERE id = ?"), {bound(now), id}},
    });
}

Status RetentionStore::deletePackage(const QString &package, Instant now)
{
    if (Status gone = IncidentStore(m_ledger).forgetOfPackage(package, now); !gone)
        return gone;
    return all({
        {QStringLiteral("DELETE FROM part WHERE package = ?"), {package}},
        {QStringLiteral("UPDATE package SET document = '' WHERE id = ?"), {package}},
    });
}

} // namespace vigie::ledger
