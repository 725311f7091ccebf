#include "models/ledger/audit.h"

namespace vigie::ledger {
namespace {

Result<AuditHead> headOf(const Result<std::optional<Row>> &row)
{
    if (!row)
        return row.error();
    if (!*row)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("the audit trail has no head")};
    return AuditHead{(*row)->integer(0), (*row)->text(1)};
}

} // namespace

Result<AuditHead> AuditStore::lockHead()
{
    return headOf(m_ledger.row(QStringLiteral("SELECT number, hash FROM audit_head WHERE one = 1") + m_ledger.forUpdate()));
}

Result<AuditHead> AuditStore::head()
{
    return headOf(m_ledger.row(QStringLiteral("SELECT number, hash FROM audit_head WHERE one = 1 ")));
}

Status AuditStore::append(const AuditRow &row)
{
    const Result<qint64> added =
        m_ledger.run(QStringLiteral("INSERT INTO audit_entry (number, at, content, previous, hash) VALUES (?, ?, ?, ?, ?)"),
                     {static_cast<qlonglong>(row.number), bound(row.at), row.content, row.previous, row.hash});
    if (!added)
        return added.error();
    const Result<qint64> moved = m_ledger.run(QStringLiteral("UPDATE audit_head SET number = ?, hash = ? WHERE one = 1"),
                                              {static_cast<qlonglong>(row.number), row.hash});
    return moved ? Status(Done{}) : Status(moved.error());
}

Result<std::vector<AuditRow>> AuditStore::after(qint64 after, int limit)
{
    const Result<Rows> found = m_ledger.rows(
        QStringLiteral("SELECT number, at, content, previous, hash FROM audit_entry WHERE number > ? ORDER BY number LIMIT ?"),
        {static_cast<qlonglong>(after), limit});
    if (!found)
        return found.error();
    std::vector<AuditRow> entries;
    for (const Row &row : *found)
        entries.push_back(AuditRow{row.integer(0), row.instant(1), row.text(2), row.text(3), row.text(4)});
    return entries;
}

} // namespace vigie::ledger
