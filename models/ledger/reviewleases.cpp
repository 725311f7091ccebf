#include "models/ledger/reviewleases.h"

namespace vigie::ledger {
namespace {

const QString selectReviewLease =
    QStringLiteral("SELECT l.id, l.task, l.granted_at, l.expires_at, l.person, l.ended_at, l.end_reason, l.skip_reason "
                   "FROM review_lease l JOIN review_task t ON t.id = l.task JOIN review_unit u ON u.id = t.unit "
                   "JOIN request r ON r.id = u.request ");

ReviewLeaseRow reviewLeaseOf(const Row &row)
{
    return ReviewLeaseRow{ReviewLease{LeaseId{row.text(0)}, ReviewTaskId{row.text(1)}, row.instant(2), row.instant(3)},
                          PersonId{row.text(4)}, row.optionalInstant(5), row.text(6), row.text(7)};
}

} // namespace

Status ReviewLeaseStore::add(const ReviewLease &lease, const PersonId &person)
{
    return m_ledger.change(
        QStringLiteral("INSERT INTO review_lease (id, task, person, granted_at, expires_at) VALUES (?, ?, ?, ?, ?)"),
        {lease.id.value, lease.task.value, person.value, bound(lease.grantedAt), bound(lease.expiresAt)});
}

Result<std::optional<ReviewLeaseRow>> ReviewLeaseStore::find(const LeaseId &id)
{
    return oneOf<reviewLeaseOf>(m_ledger.row(selectReviewLease + QStringLiteral("WHERE l.id = ?"), {id.value}));
}

Result<std::vector<ReviewLeaseRow>> ReviewLeaseStore::all(const QString &condition, const QString &value)
{
    return allOf<reviewLeaseOf>(m_ledger.rows(
        selectReviewLease + condition + QStringLiteral(" AND l.ended_at IS NULL ORDER BY l.granted_at, l.id"), {value}));
}

Result<std::vector<ReviewLeaseRow>> ReviewLeaseStore::openOf(const PersonId &person)
{
    return all(QStringLiteral("WHERE l.person = ?"), person.value);
}

Result<std::vector<ReviewLeaseRow>> ReviewLeaseStore::openOf(const RequestId &request)
{
    return all(QStringLiteral("WHERE u.request = ?"), request.value);
}

Result<std::vector<PersonId>> ReviewLeaseStore::everHeld(const RequestId &request)
{
    const Result<Rows> found =
        m_ledger.rows(QStringLiteral("SELECT DISTINCT l.person FROM review_lease l JOIN review_task t ON t.id = l.task "
                                     "JOIN review_unit u ON u.id = t.unit WHERE u.request = ? ORDER BY l.person"),
                      {request.value});
    if (!found)
        return found.error();
    std::vector<PersonId> people;
    for (const Row &row : *found)
        people.push_back(PersonId{row.text(0)});
    return people;
}

Result<std::optional<ReviewLeaseRow>> ReviewLeaseStore::lockNextExpired(Instant now)
{
    const auto expired = oneOf<reviewLeaseOf>(m_ledger.row(
        selectReviewLease + QStringLiteral("WHERE l.ended_at IS NULL AND l.expires_at <= ? ORDER BY l.expires_at, l.id LIMIT 1")
            + m_ledger.skipLocked(QLatin1String("r")),
        {bound(now)}));
    if (!expired || !*expired)
        return expired;
    // As it is now that nobody else can change it: it may have been renewed, or have ended, between the look and the lock.
    const auto current = find((*expired)->lease.id);
    return current && !(*current)->hasExpired(now) ? lockNextExpired(now) : current;
}

Status ReviewLeaseStore::renew(const LeaseId &id, Instant expiresAt)
{
    return m_ledger.change(QStringLiteral("UPDATE review_lease SET expires_at = ? WHERE id = ? AND ended_at IS NULL"),
                           {bound(expiresAt), id.value});
}

Status ReviewLeaseStore::end(const LeaseId &id, Instant now, QLatin1String reason, const QString &skipReason)
{
    return m_ledger.change(
        QStringLiteral("UPDATE review_lease SET ended_at = ?, end_reason = ?, skip_reason = ? WHERE id = ? AND ended_at IS NULL"),
        {bound(now), QString(reason), skipReason, id.value});
}

Result<std::optional<LeaseId>> ReviewLeaseStore::answerTo(const PersonId &person, const QString &key)
{
    const Result<std::optional<Row>> row = m_ledger.row(
        QStringLiteral("SELECT lease FROM review_pull_key WHERE person = ? AND idempotency_key = ?"), {person.value, key});
    if (!row)
        return row.error();
    return *row ? std::optional(LeaseId{(*row)->text(0)}) : std::nullopt;
}

Status ReviewLeaseStore::noteAnswer(const PersonId &person, const QString &key, const LeaseId &lease)
{
    return m_ledger.change(QStringLiteral("INSERT INTO review_pull_key (person, idempotency_key, lease) VALUES (?, ?, ?)"),
                           {person.value, key, lease.value});
}

} // namespace vigie::ledger
