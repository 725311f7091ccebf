#include "models/ledger/traces.h"

namespace vigie::ledger {
namespace {

WorkedAt workedAtOf(const Row &row)
{
    return {row.text(0), row.text(1)};
}

TraceCounts traceCountsOf(const Row &row)
{
    return {row.number(0), row.number(1), row.number(2), row.number(3), row.flag(4)};
}

} // namespace

Result<TraceCounts> TraceStore::counts(const RequestId &request)
{
    const QString sql =
        QStringLiteral(
            "SELECT (SELECT count(*) FROM review v JOIN review_task t ON t.id = v.task JOIN review_unit u ON u.id = t.unit "
            "WHERE u.request = ?), (SELECT count(*) FROM redaction_report WHERE request = ?), "
            "(SELECT count(*) FROM incident WHERE request = ?), (SELECT count(*) FROM audit_entry WHERE %1 = ?), "
            "(SELECT count(*) FROM decision WHERE request = ? AND state = 'released')")
            .arg(Ledger::contentField(m_ledger.dialect(), QLatin1String("request")));
    const Result<std::optional<TraceCounts>> counts =
        oneOf<traceCountsOf>(m_ledger.row(sql, {request.value, request.value, request.value, request.value, request.value}));
    return counts ? Result<TraceCounts>(counts->value_or(TraceCounts())) : Result<TraceCounts>(counts.error());
}

Result<std::vector<WorkedAt>> TraceStore::workedAt(const QString &people, const RequestId &request)
{
    return allOf<workedAtOf>(m_ledger.rows(QStringLiteral("SELECT DISTINCT site, country FROM person WHERE id IN (") + people
                                               + QStringLiteral(") ORDER BY site, country"),
                                           {request.value}));
}

Result<std::vector<WorkedAt>> TraceStore::supervisedAt(const RequestId &request)
{
    return workedAt(QStringLiteral("SELECT person FROM lease WHERE request = ?"), request);
}

Result<std::vector<WorkedAt>> TraceStore::reviewedAt(const RequestId &request)
{
    return workedAt(QStringLiteral("SELECT l.person FROM review_lease l JOIN review_task t ON t.id = l.task "
                                   "JOIN review_unit u ON u.id = t.unit WHERE u.request = ?"),
                    request);
}

Result<std::vector<WorkedAt>> TraceStore::supportedAt(const RequestId &request)
{
    return workedAt(
        QStringLiteral("SELECT s.person FROM incident_step s JOIN incident i ON i.id = s.incident WHERE i.request = ?"), request);
}

} // namespace vigie::ledger
