#include "models/ledger/decisions.h"

#include "models/domain/errorname.h"

namespace vigie::ledger {
namespace {

const QString decisionSelected = QStringLiteral("SELECT d.id, d.request, d.version, d.lease, d.person, d.body_hash, d.body, "
                                                "d.state, d.recorded_at, d.release_at FROM decision d ");
const QString meetingSelected =
    QStringLiteral("SELECT uid, client, request, sequence, start_at, end_at, cancelled FROM meeting ");

DecisionRow decisionOf(const Row &row)
{
    return DecisionRow{DecisionId{row.text(0)},
                       RequestId{row.text(1)},
                       row.number(2),
                       LeaseId{row.text(3)},
                       PersonId{row.text(4)},
                       row.bytes(5),
                       row.text(6),
                       fromWireName<DecisionState>(row.text(7)).value_or(DecisionState::TakenBack),
                       row.instant(8),
                       row.instant(9)};
}

MeetingRow meetingOfRow(const Row &row)
{
    return MeetingRow{row.text(0), row.text(1), RequestId{row.text(2)}, row.number(3), TimeRange{row.instant(4), row.instant(5)},
                      row.flag(6)};
}

} // namespace

Result<bool> DecisionStore::add(const DecisionRow &decision)
{
    const Result<qint64> added = m_ledger.run(
        QStringLiteral(
            "INSERT INTO decision (id, request, version, lease, person, body_hash, body, state, recorded_at, release_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
        {decision.id.value, decision.request.value, decision.version, decision.lease.value, decision.person.value,
         decision.bodyHash, decision.body, QString(wireName(decision.state)), bound(decision.recordedAt),
         bound(decision.releaseAt)});
    if (!added)
        return added.error();
    return *added == 1;
}

Result<std::optional<DecisionRow>> DecisionStore::find(const DecisionId &id)
{
    return oneOf<decisionOf>(m_ledger.row(decisionSelected + QStringLiteral("WHERE d.id = ?"), {id.value}));
}

Result<std::optional<DecisionRow>> DecisionStore::standing(const RequestId &request, int version)
{
    return oneOf<decisionOf>(
        m_ledger.row(decisionSelected + QStringLiteral("WHERE d.request = ? AND d.version = ? AND d.state <> 'taken-back'"),
                     {request.value, version}));
}

Result<std::vector<DecisionRow>> DecisionStore::acceptedOf(const QString &client)
{
    return allOf<decisionOf>(m_ledger.rows(
        decisionSelected
            + QStringLiteral("JOIN request r ON r.id = d.request WHERE d.state = 'accepted' AND r.client = ? ORDER BY d.id"),
        {client}));
}

Result<std::vector<DecisionRow>> DecisionStore::stoodAtEnd(const QString &client, const RequestId &except, const TimeRange &when)
{
    return allOf<decisionOf>(m_ledger.rows(
        decisionSelected
            + QStringLiteral("JOIN request r ON r.id = d.request WHERE r.client = ? AND d.request <> ? "
                             "AND d.recorded_at >= ? AND d.recorded_at < ? AND (d.state <> 'taken-back' OR d.settled_at > ?) "
                             "AND d.body <> '' ORDER BY d.recorded_at, d.id"),
        {client, except.value, bound(when.start), bound(when.end), bound(when.end)}));
}

Result<std::optional<DecisionRow>> DecisionStore::lockNextDue(Instant now, const std::vector<DecisionId> &except)
{
    QString unwanted;
    Values values{bound(now)};
    for (const DecisionId &id : except) {
        unwanted += QLatin1String(" AND d.id <> ?");
        values.append(id.value);
    }
    return oneOf<decisionOf>(m_ledger.row(decisionSelected
                                              + QStringLiteral("JOIN request r ON r.id = d.request WHERE d.state = 'accepted' "
                                                               "AND d.release_at <= ?")
                                              + unwanted + QStringLiteral(" ORDER BY d.release_at, r.received_at, d.id LIMIT 1")
                                              + m_ledger.skipLocked(QLatin1String("r")),
                                          values));
}

Status DecisionStore::settle(const DecisionId &id, DecisionState state, Instant now)
{
    return m_ledger.change(QStringLiteral("UPDATE decision SET state = ?, settled_at = ? WHERE id = ? AND state = 'accepted'"),
                           {QString(wireName(state)), bound(now), id.value});
}

Status DecisionStore::addRefusal(const RefusalRow &refusal)
{
    return m_ledger.change(QStringLiteral("INSERT INTO decision_refusal (decision, person, body_hash, kind, "
                                          "detail, at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
                           {refusal.decision.value, refusal.person.value, refusal.bodyHash, QString(wireName(refusal.why.kind)),
                            refusal.why.detail, bound(refusal.at)});
}

Result<std::optional<RefusalRow>> DecisionStore::refusal(const DecisionId &id)
{
    const Result<std::optional<Row>> row = m_ledger.row(
        QStringLiteral("SELECT decision, person, body_hash, kind, detail, at FROM decision_refusal WHERE decision = ?"),
        {id.value});
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<RefusalRow>();
    const Error why{fromWireName<ErrorKind>((*row)->text(3)).value_or(ErrorKind::InvalidInput), (*row)->text(4)};
    return std::optional(
        RefusalRow{DecisionId{(*row)->text(0)}, PersonId{(*row)->text(1)}, (*row)->bytes(2), why, (*row)->instant(5)});
}

Status DecisionStore::forgetRefusalsBefore(Instant before)
{
    return m_ledger.change(QStringLiteral("DELETE FROM decision_refusal WHERE at < ?"), {bound(before)});
}

Result<std::optional<MeetingRow>> DecisionStore::meeting(const QString &uid)
{
    return oneOf<meetingOfRow>(m_ledger.row(meetingSelected + QStringLiteral("WHERE uid = ?"), {uid}));
}

Result<std::optional<MeetingRow>> DecisionStore::meetingOf(const RequestId &request)
{
    return oneOf<meetingOfRow>(
        m_ledger.row(meetingSelected + QStringLiteral("WHERE request = ? ORDER BY cancelled, uid LIMIT 1"), {request.value}));
}

Result<std::vector<MeetingRow>> DecisionStore::meetingsOf(const QString &client, const TimeRange &range)
{
    return allOf<meetingOfRow>(m_ledger.rows(
        meetingSelected + QStringLiteral("WHERE client = ? AND cancelled = 0 AND start_at < ? AND end_at > ? ORDER BY start_at"),
        {client, bound(range.end), bound(range.start)}));
}

Status DecisionStore::keepMeeting(const MeetingRow &meeting)
{
    return m_ledger.change(
        QStringLiteral("INSERT INTO meeting (uid, client, request, sequence, start_at, end_at, cancelled) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (uid) DO UPDATE SET request = excluded.request, "
                       "sequence = excluded.sequence, start_at = excluded.start_at, end_at = excluded.end_at, "
                       "cancelled = excluded.cancelled"),
        {meeting.uid, meeting.client, meeting.request.value, meeting.sequence, bound(meeting.when.start), bound(meeting.when.end),
         meeting.cancelled ? 1 : 0});
}

Result<std::vector<QString>> DecisionStore::meetingUidsOf(const RequestId &request)
{
    return allOf<firstText>(
        m_ledger.rows(QStringLiteral("SELECT uid FROM meeting WHERE request = ? ORDER BY uid"), {request.value}));
}

Result<std::vector<QString>> DecisionStore::idsOf(const RequestId &request)
{
    return allOf<firstText>(
        m_ledger.rows(QStringLiteral("SELECT id FROM decision WHERE request = ? ORDER BY id"), {request.value}));
}

Result<int> DecisionStore::countOf(const RequestId &request)
{
    const Result<std::optional<Row>> row = m_ledger.row(
        QStringLiteral("SELECT count(*) FROM decision WHERE request = ? AND state <> 'taken-back'"), {request.value});
    return row ? Result<int>((*row)->number(0)) : Result<int>(row.error());
}

} // namespace vigie::ledger
