#include "models/ledger/incidents.h"

namespace vigie::ledger {

Status IncidentStore::add(const Incident &incident)
{
    return m_ledger.change(QStringLiteral("INSERT INTO incident (id, at, kind, package, request, part, reason, note, state) "
                                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open') ON CONFLICT DO NOTHING"),
                           {incident.id, bound(incident.at), QString(wireName(incident.kind)),
                            incident.package.isEmpty() ? QVariant() : QVariant(incident.package),
                            incident.request.isEmpty() ? QVariant() : QVariant(incident.request.value), incident.part,
                            incident.reason, incident.note});
}

Result<std::vector<Incident>> IncidentStore::open()
{
    const Result<Rows> found = m_ledger.rows(QStringLiteral(
        "SELECT id, at, kind, package, request, part, reason, note FROM incident WHERE state = 'open' ORDER BY at, id"));
    if (!found)
        return found.error();
    std::vector<Incident> incidents;
    for (const Row &row : *found) {
        incidents.push_back(Incident{row.text(0), row.instant(1),
                                     fromWireName<IncidentKind>(row.text(2)).value_or(IncidentKind::BrokenPart), row.text(3),
                                     RequestId{row.text(4)}, row.text(5), row.text(6), row.text(7)});
    }
    return incidents;
}

Result<int> IncidentStore::countOpen()
{
    const Result<std::optional<Row>> row = m_ledger.row(QStringLiteral("SELECT count(*) FROM incident WHERE state = 'open'"));
    if (!row)
        return row.error();
    return (*row)->number(0);
}

Result<bool> IncidentStore::isOpen(IncidentKind kind)
{
    const Result<std::optional<Row>> row = m_ledger.row(
        QStringLiteral("SELECT id FROM incident WHERE state = 'open' AND kind = ? LIMIT 1"), {QString(wireName(kind))});
    return row ? Result<bool>(row->has_value()) : Result<bool>(row.error());
}

} // namespace vigie::ledger
