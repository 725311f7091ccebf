#include "models/ledger/leases.h"

namespace vigie::ledger {
namespace {

const QString selectLease =
    QStringLiteral("SELECT l.id, l.request, l.granted_at, l.expires_at, l.person, l.ended_at, l.end_reason FROM lease l ");

LeaseRow leaseOf(const Row &row)
{
    return LeaseRow{Lease{LeaseId{row.text(0)}, RequestId{row.text(1)}, row.instant(2), row.instant(3)}, PersonId{row.text(4)},
                    row.optionalInstant(5), row.text(6)};
}

KeptDraft draftFrom(const Row &row)
{
    return KeptDraft{row.text(0).toUtf8(), row.instant(1)};
}

} // namespace

Status LeaseStore::add(const Lease &lease, const PersonId &person)
{
    return m_ledger.change(
        QStringLiteral("INSERT INTO lease (id, request, person, granted_at, expires_at) VALUES (?, ?, ?, ?, ?)"),
        {lease.id.value, lease.request.value, person.value, bound(lease.grantedAt), bound(lease.expiresAt)});
}

Result<std::optional<LeaseRow>> LeaseStore::find(const LeaseId &id)
{
    return oneOf<leaseOf>(m_ledger.row(selectLease + QStringLiteral("WHERE l.id = ?"), {id.value}));
}

Result<std::optional<LeaseRow>> LeaseStore::openOf(const RequestId &request)
{
    return oneOf<leaseOf>(
        m_ledger.row(selectLease + QStringLiteral("WHERE l.request = ? AND l.ended_at IS NULL"), {request.value}));
}

Result<std::optional<LeaseRow>> LeaseStore::lastOf(const RequestId &request)
{
    // Of two within a second the open one is the later.
    return oneOf<leaseOf>(m_ledger.row(
        selectLease
            + QStringLiteral(
                "WHERE l.request = ? ORDER BY l.granted_at DESC, CASE WHEN l.ended_at IS NULL THEN 0 ELSE 1 END LIMIT 1"),
        {request.value}));
}

Result<std::vector<LeaseRow>> LeaseStore::openOf(const PersonId &person)
{
    const Result<Rows> found =
        m_ledger.rows(selectLease
                          + QStringLiteral("JOIN request r ON r.id = l.request WHERE l.person = ? AND l.ended_at IS NULL "
                                           "ORDER BY l.granted_at, r.urgent_at, r.received_at, l.id"),
                      {person.value});
    if (!found)
        return found.error();
    std::vector<LeaseRow> leases;
    for (const Row &row : *found)
        leases.push_back(leaseOf(row));
    return leases;
}

Result<std::optional<LeaseRow>> LeaseStore::lockNextExpired(Instant now)
{
    const auto expired =
        oneOf<leaseOf>(m_ledger.row(selectLease
                                        + QStringLiteral("JOIN request r ON r.id = l.request WHERE l.ended_at IS NULL "
                                                         "AND l.expires_at <= ? ORDER BY l.expires_at LIMIT 1")
                                        + m_ledger.skipLocked(QLatin1String("r")),
                                    {bound(now)}));
    if (!expired || !*expired)
        return expired;
    // As it is now that nobody else can change it: it may have been renewed, or have ended, between the look and the lock.
    const auto current = find((*expired)->lease.id);
    return current && !(*current)->hasExpired(now) ? lockNextExpired(now) : current;
}

Status LeaseStore::renew(const LeaseId &id, Instant expiresAt)
{
    return m_ledger.change(QStringLiteral("UPDATE lease SET expires_at = ? WHERE id = ? AND ended_at IS NULL"),
                           {bound(expiresAt), id.value});
}

Status LeaseStore::end(const LeaseId &id, Instant now, QLatin1String reason)
{
    if (Status ended =
            m_ledger.change(QStringLiteral("UPDATE lease SET ended_at = ?, end_reason = ? WHERE id = ? AND ended_at IS NULL"),
                            {bound(now), QString(reason), id.value});
        !ended)
        return ended;
    return m_ledger.change(QStringLiteral("DELETE FROM lease_draft WHERE lease = ?"), {id.value});
}

Status LeaseStore::keepDraft(const LeaseId &id, const KeptDraft &draft)
{
    return m_ledger.change(
        QStringLiteral("INSERT INTO lease_draft (lease, edited_at, content) VALUES (?, ?, ?) ON CONFLICT (lease) DO UPDATE "
                       "SET edited_at = excluded.edited_at, content = excluded.content "
                       "WHERE lease_draft.edited_at <= excluded.edited_at"),
        {id.value, bound(draft.editedAt), QString::fromUtf8(draft.content)});
}

Result<std::optional<KeptDraft>> LeaseStore::draftOf(const LeaseId &id)
{
    return oneOf<draftFrom>(
        m_ledger.row(QStringLiteral("SELECT content, edited_at FROM lease_draft WHERE lease = ?"), {id.value}));
}

Status LeaseStore::reopen(const LeaseId &id, Instant expiresAt)
{
    return m_ledger.change(QStringLiteral("UPDATE lease SET ended_at = NULL, end_reason = NULL, expires_at = ? WHERE id = ?"),
                           {bound(expiresAt), id.value});
}

Result<std::optional<LeaseId>> LeaseStore::answerTo(const PersonId &person, const QString &key)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT lease FROM pull_key WHERE person = ? AND idempotency_key = ?"), {person.value, key});
    if (!row)
        return row.error();
    return *row ? std::optional(LeaseId{(*row)->text(0)}) : std::nullopt;
}

Status LeaseStore::noteAnswer(const PersonId &person, const QString &key, const LeaseId &lease)
{
    return m_ledger.change(QStringLiteral("INSERT INTO pull_key (person, idempotency_key, lease) VALUES (?, ?, ?)"),
                           {person.value, key, lease.value});
}

} // namespace vigie::ledger
