#include "models/ledger/findings.h"

#include "models/ledger/agreements.h"
#include "models/ledger/reviewanswers.h"

namespace vigie::ledger {
namespace {

/// Of what its client has agreed to, and nobody has had restricted.
QString findingsWhere(const QString &condition)
{
    return QStringLiteral("SELECT f.id, u.request, c.code, u.kind, u.ruling, u.handled_at, f.reviewed_at, "
                          "u.rubric, f.question, f.option_id, f.cause, "
                          "f.note, f.state, f.contestation, f.settlement, f.concerned, f.unit, f.settled_by, "
                          "CASE WHEN h.gone IS NULL THEN 0 ELSE 1 END, ")
        + flagsOfUnit(QLatin1String("f.unit"))
        + QStringLiteral(" FROM finding f JOIN review_unit u ON u.id = f.unit JOIN request r ON r.id = u.request JOIN client c "
                         "ON c.id = r.client LEFT JOIN handled h ON h.request = u.request AND h.version = u.version WHERE (")
        + agreedFor(QLatin1String("quality"), QLatin1String("u.from_google")) + QStringLiteral(") AND r.restricted = 0 AND ")
        + condition;
}

FindingRow findingOf(const Row &row)
{
    return FindingRow{Finding{FindingId{row.text(0)}, RequestId{row.text(1)}, row.text(2),
                              fromWireName<RequestKind>(row.text(3)).value_or(RequestKind::Schedule), row.text(4), row.instant(5),
                              row.instant(6), row.number(7), Answer{row.text(8), row.text(9), row.text(10), row.text(11)},
                              fromWireName<FindingState>(row.text(12)).value_or(FindingState::Open), row.text(13), row.text(14),
                              PersonId{row.text(15)}, flagsFrom(row.text(19))},
                      row.text(16), PersonId{row.text(17)}, row.flag(18)};
}

} // namespace

Status FindingStore::add(const FindingRow &row)
{
    const Finding &finding = row.finding;
    return m_ledger.change(
        QStringLiteral("INSERT INTO finding (id, unit, concerned, reviewed_at, question, option_id, cause, note, state) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {finding.id.value, row.unit, finding.concerned.value, bound(finding.reviewedAt), finding.answer.question,
         finding.answer.option, finding.answer.cause, finding.answer.note, QString(wireName(finding.state))});
}

Result<std::optional<FindingRow>> FindingStore::find(const FindingId &id)
{
    return oneOf<findingOf>(m_ledger.row(findingsWhere(QStringLiteral("f.id = ?")), {id.value}));
}

Result<std::vector<FindingRow>> FindingStore::list(const PersonId &person, bool asLead, int limit)
{
    return allOf<findingOf>(
        m_ledger.rows(findingsWhere(asLead ? QStringLiteral("(f.concerned = ? OR f.state IN "
                                                            "('contested', 'upheld', 'overturned') OR EXISTS "
                                                            "(SELECT 1 FROM review v JOIN review_task t ON "
                                                            "t.id = v.task WHERE t.unit = f.unit AND v.flags <> '')) ")
                                           : QStringLiteral("f.concerned = ? "))
                          + QStringLiteral("ORDER BY CASE f.state WHEN 'contested' THEN 0 WHEN 'open' THEN 1 ELSE 2 END, "
                                           "f.reviewed_at DESC, f.id LIMIT ?"),
                      {person.value, limit}));
}

Status FindingStore::setReply(const FindingId &id, FindingState state, const QString &words, Instant at)
{
    return m_ledger.change(QStringLiteral("UPDATE finding SET state = ?, contestation = ?, replied_at = ? WHERE id = ?"),
                           {QString(wireName(state)), words, bound(at), id.value});
}

Status FindingStore::setSettlement(const FindingId &id, FindingState state, const QString &words, const PersonId &by, Instant at)
{
    return m_ledger.change(
        QStringLiteral("UPDATE finding SET state = ?, settlement = ?, settled_by = ?, settled_at = ? WHERE id = ?"),
        {QString(wireName(state)), words, by.value, bound(at), id.value});
}

} // namespace vigie::ledger
