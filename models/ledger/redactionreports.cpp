#include "models/ledger/redactionreports.h"

namespace vigie::ledger {

Status RedactionReportStore::add(const RedactionReportRow &report)
{
    return m_ledger.change(
        QStringLiteral("INSERT INTO redaction_report (id, at, person, idempotency_key, request, version, level, kind, "
                       "category, token, shape) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {report.id, bound(report.at), report.person.value, report.idempotencyKey, report.request.value, report.version,
         report.level, report.kind, report.category, report.token.value, report.shape});
}

Result<bool> RedactionReportStore::isKnown(const PersonId &person, const QString &idempotencyKey)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT 1 FROM redaction_report WHERE person = ? AND idempotency_key = ?"),
                     {person.value, idempotencyKey});
    return row ? Result<bool>(row->has_value()) : Result<bool>(row.error());
}

Result<std::vector<RedactionReportRow>> RedactionReportStore::all()
{
    const Result<Rows> found =
        m_ledger.rows(QStringLiteral("SELECT id, at, person, idempotency_key, request, version, level, kind, category, token, "
                                     "shape FROM redaction_report ORDER BY at, id"));
    if (!found)
        return found.error();
    std::vector<RedactionReportRow> reports;
    for (const Row &row : *found)
        reports.push_back({row.text(0), row.instant(1), PersonId{row.text(2)}, row.text(3), RequestId{row.text(4)}, row.number(5),
                           row.text(6), row.text(7), row.text(8), Token{row.text(9)}, row.text(10)});
    return reports;
}

} // namespace vigie::ledger
