#include "models/ledger/handled.h"

namespace vigie::ledger {
namespace {

/// The first reason that holds: what is gone for good before what an agreement may open.
std::optional<SampleExclusion> exclusionOf(const Row &row)
{
    if (!row.text(7).isEmpty())
        return fromWireName<SampleExclusion>(row.text(7)).value_or(SampleExclusion::Restricted);
    if (row.text(8) == wireName(RequestState::Withdrawn))
        return SampleExclusion::Withdrawn;
    if (row.flag(9))
        return SampleExclusion::Withheld;
    if (row.flag(10))
        return SampleExclusion::NoAgreement;
    return std::nullopt;
}

WaitingUnit waitingUnitOf(const Row &row)
{
    return {RequestId{row.text(0)},
            row.number(1),
            row.text(2).isEmpty(),
            PersonId{row.text(3)},
            row.text(4),
            row.text(5),
            row.text(6),
            exclusionOf(row)};
}

/// Ends in "WHERE ", for conditions on `handled h`.
QString selectWaiting()
{
    return QStringLiteral(
               "SELECT h.request, h.version, h.decision, h.person, h.kind, h.language, c.code, COALESCE(h.gone, ''), r.state, "
               "CASE WHEN EXISTS (SELECT 1 FROM outgoing_form f WHERE f.request = h.request AND f.version = h.version) "
               "THEN 0 ELSE 1 END, CASE WHEN ")
        + agreedFor(QLatin1String("quality"), QLatin1String("h.from_google"))
        + QStringLiteral(" THEN 0 ELSE 1 END "
                         "FROM handled h JOIN request r ON r.id = h.request JOIN client c ON c.id = h.client WHERE ");
}

} // namespace

Status HandledStore::note(const HandledRow &row)
{
    return m_ledger.change(
        QStringLiteral("INSERT INTO handled (request, version, at, noted_at, decision, person, kind, language, client, "
                       "from_google) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
        {row.request.value, row.version, bound(row.at), bound(row.notedAt), row.decision.value, row.person.value,
         QString(wireName(row.kind)), row.language, row.client, row.fromGoogle ? 1 : 0});
}

Status HandledStore::keepRuling(const RequestId &request, int version, DisclosureLevel level, const QString &json)
{
    return m_ledger.change(QStringLiteral("INSERT INTO handled_ruling (request, version, level, content) VALUES (?, ?, ?, ?)"),
                           {request.value, version, QString(wireName(level)), json});
}

Result<std::vector<HandledRow>> HandledStore::automaticBefore(const QString &client, const RequestId &except,
                                                              const TimeRange &when)
{
    const Result<Rows> found = m_ledger.rows(
        QStringLiteral("SELECT h.request, h.version, h.at, h.noted_at FROM handled h "
                       "JOIN package p ON p.request = h.request AND p.version = h.version WHERE h.client = ? AND h.request <> ? "
                       "AND h.decision = '' AND h.noted_at >= ? AND h.noted_at < ? AND p.document <> '' "
                       "ORDER BY h.noted_at, h.request, h.version"),
        {client, except.value, bound(when.start), bound(when.end)});
    if (!found)
        return found.error();
    std::vector<HandledRow> rows;
    for (const Row &row : *found) {
        HandledRow one;
        one.request = RequestId{row.text(0)};
        one.version = row.number(1);
        one.at = row.instant(2);
        one.notedAt = row.instant(3);
        one.client = client;
        rows.push_back(std::move(one));
    }
    return rows;
}

Result<std::optional<QString>> HandledStore::ruling(const RequestId &request, int version, DisclosureLevel level)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT content FROM handled_ruling WHERE request = ? AND version = ? AND level = ?"),
                     {request.value, version, QString(wireName(level))});
    if (!row)
        return row.error();
    return *row ? std::optional((*row)->text(0)) : std::nullopt;
}

Status HandledStore::noteGone(const RequestId &request, SampleExclusion why)
{
    if (Status gone = m_ledger.change(QStringLiteral("DELETE FROM handled_ruling WHERE request = ?"), {request.value}); !gone)
        return gone;
    return m_ledger.change(QStringLiteral("UPDATE handled SET gone = ? WHERE request = ? AND gone IS NULL"),
                           {QString(wireName(why)), request.value});
}

Status HandledStore::noteUnagreed(const QString &client)
{
    return m_ledger.change(QStringLiteral("UPDATE handled SET gone = ? WHERE drawn = 1 AND from_google = 1 AND gone IS NULL "
                                          "AND client = (SELECT id FROM client WHERE external_id = ?)"),
                           {QString(wireName(SampleExclusion::NoAgreement)), client});
}

Result<std::optional<SampleExclusion>> HandledStore::exclusion(const RequestId &request, int version)
{
    const auto unit = oneOf<waitingUnitOf>(
        m_ledger.row(selectWaiting() + QStringLiteral("h.request = ? AND h.version = ?"), {request.value, version}));
    if (!unit)
        return unit.error();
    return *unit ? (*unit)->excluded : std::optional<SampleExclusion>();
}

Status HandledStore::noteExcluded(const RequestId &request, int version, SampleExclusion why)
{
    return m_ledger.change(QStringLiteral("UPDATE handled SET gone = ? WHERE request = ? AND version = ? AND gone IS NULL"),
                           {QString(wireName(why)), request.value, version});
}

Result<std::vector<WaitingUnit>> HandledStore::waiting(Instant end)
{
    return allOf<waitingUnitOf>(m_ledger.rows(
        selectWaiting()
            + QStringLiteral("h.period IS NULL AND h.at < ? AND h.noted_at >= (SELECT min(start_at) FROM sample_period) "
                             "ORDER BY h.request, h.version"),
        {bound(end)}));
}

} // namespace vigie::ledger
