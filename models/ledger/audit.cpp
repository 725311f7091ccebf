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

std::vector<AuditRow> entriesOf(const Rows &rows)
{
    std::vector<AuditRow> entries;
    for (const Row &row : rows)
        entries.push_back(AuditRow{row.integer(0), row.instant(1), row.text(2), row.text(3), row.text(4)});
    return entries;
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
    return m_ledger.change(
        QStringLiteral("INSERT INTO audit_checkpoint (number, at, hash, public_key, signature) VALUES (?, ?, ?, ?, ?)"),
        {static_cast<qlonglong>(row.number), bound(row.at), row.hash, row.key, row.signature});
}

Result<std::optional<AuditCheckpointRow>> AuditStore::lastCheckpoint()
{
    return oneOf<checkpointOf>(m_ledger.row(selectCheckpoint + QStringLiteral("DESC LIMIT 1"), {}));
}

Result<std::vector<AuditCheckpointRow>> AuditStore::checkpoints()
{
    return allOf<checkpointOf>(m_ledger.rows(selectCheckpoint));
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
    return m_ledger.change(QStringLiteral("UPDATE audit_head SET number = ?, hash = ? WHERE one = 1"),
                           {static_cast<qlonglong>(row.number), row.hash});
}

Result<std::vector<AuditRow>> AuditStore::after(qint64 after, int limit)
{
    const Result<Rows> found = m_ledger.rows(
        QStringLiteral("SELECT number, at, content, previous, hash FROM audit_entry WHERE number > ? ORDER BY number LIMIT ?"),
        {static_cast<qlonglong>(after), limit});
    if (!found)
        return found.error();
    return entriesOf(*found);
}

Result<std::vector<AuditRow>> AuditStore::search(const AuditSearch &wanted)
{
    QStringList conditions;
    Values values;
    const auto where = [&](const QString &condition, const QVariant &value) {
        conditions << condition;
        values << value;
    };
    const auto field = [this](const char *key) { return Ledger::contentField(m_ledger.dialect(), QLatin1String(key)); };
    if (wanted.before)
        where(QStringLiteral("number < ?"), static_cast<qlonglong>(*wanted.before));
    if (!wanted.actor.isEmpty())
        where(field("actor") + QStringLiteral(" = ?"), wanted.actor);
    if (!wanted.request.isEmpty())
        where(field("request") + QStringLiteral(" = ?"), wanted.request);
    if (!wanted.rights.isEmpty())
        where(field("rightsNumber") + QStringLiteral(" = ?"), wanted.rights);
    if (!wanted.events.isEmpty())
        where(QStringLiteral("? LIKE '%,' || ") + field("event") + QStringLiteral(" || ',%'"),
              QLatin1Char(',') + wanted.events.join(QLatin1Char(',')) + QLatin1Char(','));
    if (wanted.from)
        where(QStringLiteral("at >= ?"), bound(*wanted.from));
    if (wanted.until)
        where(QStringLiteral("at < ?"), bound(*wanted.until));
    values << wanted.limit;
    const Result<Rows> found =
        m_ledger.rows(QStringLiteral("SELECT number, at, content, previous, hash FROM audit_entry ")
                          + (conditions.isEmpty() ? QString() : QStringLiteral("WHERE "))
                          + conditions.join(QStringLiteral(" AND ")) + QStringLiteral(" ORDER BY number DESC LIMIT ?"),
                      values);
    if (!found)
        return found.error();
    return entriesOf(*found);
}

} // namespace vigie::ledger
