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

const QString selectCheckpoint =
    QStringLiteral("SELECT number, at, hash, public_key, signature FROM audit_checkpoint ORDER BY number ");

AuditCheckpointRow checkpointOf(const Row &row)
{
    return AuditCheckpointRow{row.integer(0), row.instant(1), row.text(2), row.text(3), row.text(4)};
}

} // namespace

Status AuditStore::addCheckpoint(const AuditCheckpointRow &row)
{
    const Result<qint64> added = m_ledger.run(
        QStringLiteral("INSERT INTO audit_checkpoint (number, at, hash, public_key, signature) VALUES (?, ?, ?, ?, ?)"),
        {static_cast<qlonglong>(row.number), bound(row.at), row.hash, row.key, row.signature});
    return added ? Status(Done{}) : Status(added.error());
}

Result<std::optional<AuditCheckpointRow>> AuditStore::lastCheckpoint()
{
    return oneOf<checkpointOf>(m_ledger.row(selectCheckpoint + QStringLiteral("DESC LIMIT 1"), {}));
}

Result<std::vector<AuditCheckpointRow>> AuditStore::checkpoints()
{
    const Result<Rows> found = m_ledger.rows(selectCheckpoint);
    if (!found)
        return found.error();
    std::vector<AuditCheckpointRow> rows;
    for (const Row &row : *found)
        rows.push_back(checkpointOf(row));
    return rows;
}

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
