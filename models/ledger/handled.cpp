#include "models/ledger/handled.h"

#include <QHash>

#include <algorithm>

namespace vigie::ledger {
namespace {

/// Goes up with the texts themselves: of most pairs it decides without looking at them.
quint64 beginningOf(const QString &text)
{
    quint64 beginning = 0;
    for (qsizetype i = 0; i < 8; ++i)
        beginning = beginning << 8 | (i < text.size() ? std::min<ushort>(text.at(i).unicode(), 255) : 0);
    return beginning;
}

/// Of request and version.
std::vector<WaitingUnit> inOrder(std::vector<WaitingUnit> units)
{
    std::vector<std::pair<quint64, WaitingUnit *>> places;
    places.reserve(units.size());
    for (WaitingUnit &unit : units)
        places.emplace_back(beginningOf(unit.request.value), &unit);
    std::sort(places.begin(), places.end(), [](const auto &a, const auto &b) {
        if (a.first != b.first)
            return a.first < b.first;
        const int order = a.second->request.value.compare(b.second->request.value);
        return order != 0 ? order < 0 : a.second->version < b.second->version;
    });
    std::vector<WaitingUnit> ordered;
    ordered.reserve(units.size());
    for (const auto &[beginning, unit] : places)
        ordered.push_back(std::move(*unit));
    return ordered;
}

/// Of `handled h`. Of the reasons the first that holds: what is gone for good before what an agreement may open.
const QString exclusionNow =
    QStringLiteral("CASE WHEN h.gone IS NOT NULL THEN h.gone "
                   "WHEN h.request IN (SELECT r.id FROM request r WHERE r.state = 'withdrawn') THEN 'withdrawn' "
                   "WHEN h.request IN (SELECT request FROM left_out) THEN 'objection' "
                   "WHEN h.request IN (SELECT r.id FROM request r WHERE r.restricted = 1) THEN 'restricted' "
                   "WHEN NOT EXISTS (SELECT 1 FROM outgoing_form f WHERE f.request = h.request AND f.version = h.version) "
                   "THEN 'withheld' "
                   "WHEN h.from_google = 1 AND NOT EXISTS (SELECT 1 FROM agreement a JOIN client c "
                   "ON c.external_id = a.client WHERE c.id = h.client AND a.scope = 'quality' AND a.withdrawn_at IS NULL) "
                   "THEN 'no-agreement' END ");

std::optional<SampleExclusion> exclusionFrom(const QString &name)
{
    return name.isEmpty() ? std::nullopt
                          : std::optional(fromWireName<SampleExclusion>(name).value_or(SampleExclusion::Restricted));
}

} // namespace

Status HandledStore::note(const HandledRow &row)
{
    // It stays open until the end of the transaction: whoever draws it waits for this row.
    const Result<std::optional<Row>> running =
        m_ledger.row(QStringLiteral("SELECT name FROM sample_period WHERE drawn_at IS NULL AND start_at <= ? AND end_at > ? "
                                    "ORDER BY start_at LIMIT 1")
                         + m_ledger.forShare(),
                     {bound(row.notedAt), bound(row.at)});
    if (!running)
        return running.error();
    return m_ledger.change(
        QStringLiteral("INSERT INTO handled (request, version, at, noted_at, decision, person, kind, language, client, "
                       "from_google, period) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
        {row.request.value, row.version, bound(row.at), bound(row.notedAt), row.decision.value, row.person.value,
         QString(wireName(row.kind)), row.language, row.client, row.fromGoogle ? 1 : 0,
         *running ? QVariant((*running)->text(0)) : QVariant()});
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
    const Result<std::optional<Row>> row = m_ledger.row(
        QStringLiteral("SELECT ") + exclusionNow + QStringLiteral("FROM handled h WHERE h.request = ? AND h.version = ?"),
        {request.value, version});
    if (!row)
        return row.error();
    return *row ? exclusionFrom((*row)->text(0)) : std::nullopt;
}

Status HandledStore::noteExcluded(const RequestId &request, int version, SampleExclusion why)
{
    return m_ledger.change(QStringLiteral("UPDATE handled SET gone = ? WHERE request = ? AND version = ? AND gone IS NULL"),
                           {QString(wireName(why)), request.value, version});
}

/// Of what was noted into the period nearly all stays there: it is read, and not written anew.
Result<std::vector<WaitingUnit>> HandledStore::takeInto(const QString &period, Instant end)
{
    if (Status waiting = m_ledger.change(QStringLiteral("UPDATE handled SET period = ? WHERE period IS NULL AND at < ? "
                                                        "AND noted_at >= (SELECT min(start_at) FROM sample_period)"),
                                         {period, bound(end)});
        !waiting)
        return waiting.error();
    const Result<Rows> clients = m_ledger.rows(QStringLiteral("SELECT id, code FROM client"));
    if (!clients)
        return clients.error();
    QHash<QString, QString> codes;
    for (const Row &row : *clients)
        codes.insert(row.text(0), row.text(1));
    std::vector<WaitingUnit> units;
    std::vector<std::pair<RequestId, int>> later; // the period ended before it was to
    const Status read =
        m_ledger.eachRow(QStringLiteral("SELECT h.request, h.version, h.person, h.kind, h.language, h.client, h.at, ")
                             + exclusionNow + QStringLiteral("FROM handled h WHERE h.period = ?"),
                         {period}, [&](const Row &row) {
                             if (row.instant(6) < end)
                                 units.push_back({RequestId{row.text(0)}, row.number(1), PersonId{row.text(2)}, row.text(3),
                                                  row.text(4), codes.value(row.text(5)), exclusionFrom(row.text(7))});
                             else
                                 later.push_back({RequestId{row.text(0)}, row.number(1)});
                         });
    if (!read)
        return read.error();
    for (const auto &[request, version] : later) {
        if (Status put = m_ledger.change(QStringLiteral("UPDATE handled SET period = NULL WHERE request = ? AND version = ?"),
                                         {request.value, version});
            !put)
            return put.error();
    }
    return inOrder(std::move(units));
}

} // namespace vigie::ledger
