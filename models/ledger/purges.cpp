#include "models/ledger/purges.h"

namespace vigie::ledger {

Status PurgeStore::noteServed(const RequestId &request, const PersonId &person, const QString &workstation, Instant at)
{
    return m_ledger.change(QStringLiteral("INSERT INTO served (request, person, workstation, first_at) VALUES (?, ?, ?, ?) "
                                          "ON CONFLICT (request, person, workstation) DO NOTHING"),
                           {request.value, person.value, workstation, bound(at)});
}

Status PurgeStore::addOrder(const PurgeOrderRow &row)
{
    return m_ledger.change(QStringLiteral("INSERT INTO purge_order (id, request, ordered_at, reason) VALUES (?, ?, ?, ?)"),
                           {row.order.id.value, row.order.request.value, bound(row.order.orderedAt), row.reason});
}

Result<qint64> PurgeStore::addSparing(const PurgeOrderRow &row, const std::set<QString> &people)
{
    const Result<Rows> served =
        m_ledger.rows(QStringLiteral("SELECT person, workstation FROM served WHERE request = ? ORDER BY person, workstation"),
                      {row.order.request.value});
    if (!served)
        return served.error();
    qint64 targets = 0;
    for (const Row &one : *served) {
        if (people.count(one.text(0)) > 0)
            continue;
        if (Status ordered = targets == 0 ? addOrder(row) : Status(Done{}); !ordered)
            return ordered.error();
        const Result<qint64> added =
            m_ledger.run(QStringLiteral("INSERT INTO purge_target (purge_order, person, workstation) VALUES (?, ?, ?)"),
                         {row.order.id.value, one.text(0), one.text(1)});
        if (!added)
            return added.error();
        ++targets;
    }
    return targets;
}

Result<qint64> PurgeStore::add(const PurgeOrderRow &row)
{
    if (Status added = addOrder(row); !added)
        return added.error();
    return m_ledger.run(QStringLiteral("INSERT INTO purge_target (purge_order, person, workstation) "
                                       "SELECT CAST(? AS TEXT), person, workstation FROM served WHERE request = ?"),
                        {row.order.id.value, row.order.request.value});
}

Result<std::vector<PurgeOrder>> PurgeStore::outstanding(const PersonId &person, const QString &workstation, Instant since)
{
    const Result<Rows> found = m_ledger.rows(
        QStringLiteral("SELECT o.id, o.request, o.ordered_at FROM purge_target t JOIN purge_order o ON o.id = t.purge_order "
                       "WHERE t.person = ? AND t.workstation = ? AND (t.acknowledged_at IS NULL OR t.acknowledged_at > ?) ORDER "
                       "BY o.ordered_at, o.id"),
        {person.value, workstation, bound(since)});
    if (!found)
        return found.error();
    std::vector<PurgeOrder> orders;
    for (const Row &row : *found)
        orders.push_back(PurgeOrder{PurgeOrderId{row.text(0)}, RequestId{row.text(1)}, row.instant(2)});
    return orders;
}

Result<bool> PurgeStore::acknowledge(const PurgeTarget &target)
{
    const Result<qint64> changed =
        m_ledger.run(QStringLiteral("UPDATE purge_target SET acknowledged_at = ? "
                                    "WHERE purge_order = ? AND person = ? AND workstation = ? AND acknowledged_at IS NULL"),
                     {bound(target.acknowledgedAt), target.order.value, target.person.value, target.workstation});
    return changed ? Result<bool>(*changed > 0) : Result<bool>(changed.error());
}

Result<bool> PurgeStore::isFor(const PurgeTarget &target)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT 1 FROM purge_target WHERE purge_order = ? AND person = ? AND workstation = ?"),
                     {target.order.value, target.person.value, target.workstation});
    return row ? Result<bool>(row->has_value()) : Result<bool>(row.error());
}

Result<std::vector<PurgeOrderRow>> PurgeStore::all()
{
    const Result<Rows> found =
        m_ledger.rows(QStringLiteral("SELECT id, request, ordered_at, reason FROM purge_order ORDER BY ordered_at, id"));
    if (!found)
        return found.error();
    std::vector<PurgeOrderRow> orders;
    for (const Row &row : *found)
        orders.push_back({{PurgeOrderId{row.text(0)}, RequestId{row.text(1)}, row.instant(2)}, row.text(3)});
    return orders;
}

Result<std::vector<PurgeTarget>> PurgeStore::targets(const PurgeOrderId &order)
{
    const Result<Rows> found = m_ledger.rows(QStringLiteral("SELECT person, workstation, acknowledged_at FROM purge_target "
                                                            "WHERE purge_order = ? ORDER BY person, workstation"),
                                             {order.value});
    if (!found)
        return found.error();
    std::vector<PurgeTarget> targets;
    for (const Row &row : *found)
        targets.push_back({order, PersonId{row.text(0)}, row.text(1), row.optionalInstant(2)});
    return targets;
}

Result<bool> PurgeStore::isOrderedSince(const RequestId &request, Instant since)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT 1 FROM purge_order WHERE request = ? AND ordered_at >= ? "
                                    "AND reason IN ('erasure', 'withdrawal', 'leak') LIMIT 1"),
                     {request.value, bound(since)});
    return row ? Result<bool>(row->has_value()) : Result<bool>(row.error());
}

Result<int> PurgeStore::countServed(const RequestId &request)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT count(*) FROM served WHERE request = ?"), {request.value});
    return row ? Result<int>((*row)->number(0)) : Result<int>(row.error());
}

} // namespace vigie::ledger
