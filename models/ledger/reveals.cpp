#include "models/ledger/reveals.h"

namespace vigie::ledger {
namespace {

const QString selectReveal =
    QStringLiteral("SELECT id, person, idempotency_key, body_hash, request, version, level, lease, token, "
                   "category, reason, words, at, shown_until FROM reveal ");

Reveal revealOf(const Row &row)
{
    return Reveal{row.text(0),   PersonId{row.text(1)}, row.text(2),          row.bytes(3),       RequestId{row.text(4)},
                  row.number(5), row.text(6),           LeaseId{row.text(7)}, Token{row.text(8)}, row.text(9),
                  row.text(10),  row.text(11),          row.instant(12),      row.instant(13)};
}

} // namespace

Status RevealStore::add(const Reveal &reveal)
{
    return m_ledger.change(
        QStringLiteral("INSERT INTO reveal (id, person, idempotency_key, body_hash, request, version, level, lease, token, "
                       "category, reason, words, at, shown_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {reveal.id, reveal.person.value, reveal.idempotencyKey, reveal.bodyHash, reveal.request.value, reveal.version,
         reveal.level, reveal.lease.value, reveal.token.value, reveal.category, reveal.reason, reveal.words, bound(reveal.at),
         bound(reveal.shownUntil)});
}

Result<std::optional<Reveal>> RevealStore::byKey(const PersonId &person, const QString &idempotencyKey)
{
    return oneOf<revealOf>(
        m_ledger.row(selectReveal + QStringLiteral("WHERE person = ? AND idempotency_key = ?"), {person.value, idempotencyKey}));
}

Result<int> RevealStore::countSince(const PersonId &person, Instant since)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT count(*) FROM reveal WHERE person = ? AND at > ?"), {person.value, bound(since)});
    if (!row)
        return row.error();
    return *row ? (*row)->number(0) : 0;
}

Result<std::vector<Reveal>> RevealStore::all()
{
    return allOf<revealOf>(m_ledger.rows(selectReveal + QStringLiteral("ORDER BY at, id")));
}

Result<std::map<LeaseId, QString>> RevealStore::leaseEnds()
{
    const Result<Rows> found = m_ledger.rows(QStringLiteral("SELECT DISTINCT lease.id, lease.end_reason FROM lease JOIN reveal "
                                                            "ON reveal.lease = lease.id WHERE lease.end_reason IS NOT NULL"));
    if (!found)
        return found.error();
    std::map<LeaseId, QString> ends;
    for (const Row &row : *found)
        ends.emplace(LeaseId{row.text(0)}, row.text(1));
    return ends;
}

Status RevealStore::forgetWords(const RequestId &request)
{
    return m_ledger.change(QStringLiteral("UPDATE reveal SET words = '' WHERE request = ?"), {request.value});
}

Status RevealStore::addRefusal(const RevealRefusal &refusal)
{
    return m_ledger.change(QStringLiteral("INSERT INTO reveal_refusal (id, person, request, token, reason, why, at) "
                                          "VALUES (?, ?, ?, ?, ?, ?, ?)"),
                           {refusal.id, refusal.person.value, refusal.request.value, refusal.token.value, refusal.reason,
                            refusal.why, bound(refusal.at)});
}

Result<std::vector<RevealRefusal>> RevealStore::refusals()
{
    const Result<Rows> found =
        m_ledger.rows(QStringLiteral("SELECT id, person, request, token, reason, why, at FROM reveal_refusal ORDER BY at, id"));
    if (!found)
        return found.error();
    std::vector<RevealRefusal> refusals;
    for (const Row &row : *found)
        refusals.push_back({row.text(0), PersonId{row.text(1)}, RequestId{row.text(2)}, Token{row.text(3)}, row.text(4),
                            row.text(5), row.instant(6)});
    return refusals;
}

} // namespace vigie::ledger
