#include "models/ledger/reviews.h"

namespace vigie::ledger {
namespace {

const QString reviewUnitColumns =
    QStringLiteral("u.id, u.period, u.request, u.version, u.decision, u.decided_by, u.stratum, u.probability, u.is_double, "
                   "u.language, u.kind, u.period_at, u.from_google, u.rubric, u.state, u.ruling, u.handled_at ");
constexpr int reviewUnitWidth = 17;
const QString selectReviewUnit = QStringLiteral("SELECT ") + reviewUnitColumns + QStringLiteral("FROM review_unit u ");
const QString fromReviewTask =
    QStringLiteral("FROM review_task t JOIN review_unit u ON u.id = t.unit JOIN request r ON r.id = u.request ");
const QString selectReviewTask =
    QStringLiteral("SELECT ") + reviewUnitColumns + QStringLiteral(", t.id, t.part, t.state, t.skips ") + fromReviewTask;

ReviewUnitRow reviewUnitOf(const Row &row)
{
    return ReviewUnitRow{row.text(0),
                         SampledUnit{row.text(1), RequestId{row.text(2)}, row.number(3), DecisionId{row.text(4)},
                                     PersonId{row.text(5)}, row.text(6), row.real(7), row.flag(8), row.text(9),
                                     fromWireName<RequestKind>(row.text(10)).value_or(RequestKind::Schedule), row.instant(11)},
                         row.flag(12),
                         row.text(15),
                         row.instant(16),
                         row.number(13),
                         fromWireName<UnitState>(row.text(14)).value_or(UnitState::Void)};
}

ReviewTaskRow reviewTaskOf(const Row &row)
{
    return ReviewTaskRow{ReviewTaskId{row.text(reviewUnitWidth)}, reviewUnitOf(row),
                         fromWireName<ReviewPart>(row.text(reviewUnitWidth + 1)).value_or(ReviewPart::First),
                         fromWireName<TaskState>(row.text(reviewUnitWidth + 2)).value_or(TaskState::Void),
                         row.number(reviewUnitWidth + 3)};
}

/// What waits, and is not held back by somebody's right.
const QString isGiven = QStringLiteral("WHERE t.state = 'waiting' AND r.restricted = 0");

/// What may be given to a person; what it binds is appended to `values`.
QString reviewableBy(const LevelsByKind &levels, const PersonId &person, Values &values)
{
    QStringList kinds{QStringLiteral("1 = 0")};
    for (const auto &[kind, level] : levels) {
        kinds.append(QStringLiteral("(u.kind = ? AND EXISTS (SELECT 1 FROM outgoing_form f WHERE f.request = u.request "
                                    "AND f.version = u.version AND f.level = ?) "
                                    "AND EXISTS (SELECT 1 FROM review_form d WHERE d.unit = u.id AND d.level = ?))"));
        values.append(QString(wireName(kind)));
        values.append(QString(wireName(level)));
        values.append(QString(wireName(level)));
    }
    values.append(person.value);
    values.append(person.value);
    values.append(person.value);
    return isGiven + QStringLiteral(" AND (") + kinds.join(QLatin1String(" OR ")) + QStringLiteral(") AND (")
        + agreedFor(QLatin1String("quality"), QLatin1String("u.from_google"))
        + QStringLiteral(") AND u.decided_by <> ? "
                         "AND NOT EXISTS (SELECT 1 FROM lease l WHERE l.request = u.request AND l.person = ?) "
                         "AND NOT EXISTS (SELECT 1 FROM review_lease h JOIN review_task o ON o.id = h.task "
                         "WHERE o.unit = u.id AND h.person = ? "
                         "AND (h.ended_at IS NULL OR h.end_reason IN ('submitted', 'skipped'))) ");
}

ReviewTaskId reviewTaskIdOf(const Row &row)
{
    return ReviewTaskId{row.text(0)};
}

ReviewStore::StrandedTask strandedTaskOf(const Row &row)
{
    return {ReviewTaskId{row.text(0)}, row.optionalInstant(1)};
}

} // namespace

Result<bool> ReviewStore::addUnit(const ReviewUnitRow &unit, Instant at)
{
    const SampledUnit &drawn = unit.drawn;
    const Result<qint64> added = m_ledger.run(
        QStringLiteral("INSERT INTO review_unit (id, period, request, version, decision, decided_by, stratum, probability, "
                       "is_double, language, kind, period_at, from_google, ruling, handled_at, rubric, state, enqueued_at) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (period, request) DO NOTHING"),
        {unit.id, drawn.period, drawn.request.value, drawn.version, drawn.decision.value, drawn.decidedBy.value, drawn.stratum,
         drawn.probability, drawn.isDouble ? 1 : 0, drawn.language, QString(wireName(drawn.kind)), bound(drawn.periodAt),
         unit.fromGoogle ? 1 : 0, unit.ruling, bound(unit.handledAt), unit.rubric, QString(wireName(unit.state)), bound(at)});
    return added ? Result<bool>(*added > 0) : Result<bool>(added.error());
}

Status ReviewStore::addForm(const QString &unit, DisclosureLevel level, const QString &json)
{
    return m_ledger.change(QStringLiteral("INSERT INTO review_form (unit, level, content) VALUES (?, ?, ?)"),
                           {unit, QString(wireName(level)), json});
}

Result<std::optional<QString>> ReviewStore::form(const QString &unit, DisclosureLevel level)
{
    const Result<std::optional<Row>> row = m_ledger.row(
        QStringLiteral("SELECT content FROM review_form WHERE unit = ? AND level = ?"), {unit, QString(wireName(level))});
    if (!row)
        return row.error();
    return *row ? std::optional((*row)->text(0)) : std::nullopt;
}

Status ReviewStore::deleteForms(const RequestId &request)
{
    return m_ledger.change(QStringLiteral("DELETE FROM review_form WHERE unit IN (SELECT id FROM review_unit WHERE request = ?)"),
                           {request.value});
}

Status ReviewStore::addTask(const ReviewTaskRow &task, const QString &place)
{
    return m_ledger.change(
        QStringLiteral("INSERT INTO review_task (id, unit, part, state, place, skips) VALUES (?, ?, ?, ?, ?, ?)"),
        {task.id.value, task.unit.id, QString(wireName(task.part)), QString(wireName(task.state)), place, task.skips});
}

Result<std::optional<ReviewTaskRow>> ReviewStore::find(const ReviewTaskId &task)
{
    return oneOf<reviewTaskOf>(m_ledger.row(selectReviewTask + QStringLiteral("WHERE t.id = ?"), {task.value}));
}

Result<std::optional<ReviewUnitRow>> ReviewStore::findUnit(const QString &unit)
{
    return oneOf<reviewUnitOf>(m_ledger.row(selectReviewUnit + QStringLiteral("WHERE u.id = ?"), {unit}));
}

Result<std::vector<ReviewTaskRow>> ReviewStore::ofUnit(const QString &unit)
{
    return allOf<reviewTaskOf>(m_ledger.rows(
        selectReviewTask
            + QStringLiteral("WHERE u.id = ? ORDER BY CASE t.part WHEN 'first' THEN 0 WHEN 'second' THEN 1 ELSE 2 END"),
        {unit}));
}

Result<std::vector<ReviewTaskRow>> ReviewStore::openOf(const RequestId &request)
{
    return allOf<reviewTaskOf>(
        m_ledger.rows(selectReviewTask + QStringLiteral("WHERE u.request = ? AND t.state IN ('waiting', 'leased') ORDER BY t.id"),
                      {request.value}));
}

Result<std::vector<RequestId>> ReviewStore::lockFromGoogle(const QString &client)
{
    const Result<Rows> found = m_ledger.rows(
        QStringLiteral("SELECT r.id FROM request r WHERE r.client = (SELECT own.id FROM client own WHERE own.external_id = ?) "
                       "AND (EXISTS (SELECT 1 FROM review_unit u WHERE u.request = r.id AND u.from_google = 1) "
                       "OR EXISTS (SELECT 1 FROM handled h WHERE h.request = r.id AND h.drawn = 1 AND h.from_google = 1)) "
                       "ORDER BY r.id")
            + m_ledger.forUpdate(),
        {client});
    if (!found)
        return found.error();
    std::vector<RequestId> requests;
    for (const Row &row : *found)
        requests.push_back(RequestId{row.text(0)});
    return requests;
}

Status ReviewStore::setState(const ReviewTaskId &task, TaskState state)
{
    return m_ledger.change(QStringLiteral("UPDATE review_task SET state = ?, stranded_at = NULL WHERE id = ?"),
                           {QString(wireName(state)), task.value});
}

Status ReviewStore::noteWhy(const QString &unit, const QString &why)
{
    return m_ledger.change(QStringLiteral("UPDATE review_unit SET not_answered_why = ? WHERE id = ? AND state = 'not-answered' "
                                          "AND not_answered_why = ''"),
                           {why, unit});
}

Status ReviewStore::countSkip(const ReviewTaskId &task)
{
    return m_ledger.change(QStringLiteral("UPDATE review_task SET skips = skips + 1 WHERE id = ?"), {task.value});
}

Status ReviewStore::setUnitState(const QString &unit, UnitState state)
{
    return m_ledger.change(QStringLiteral("UPDATE review_unit SET state = ? WHERE id = ?"), {QString(wireName(state)), unit});
}

Result<std::optional<ReviewTaskRow>> ReviewStore::lockNext(const LevelsByKind &levels, const PersonId &person)
{
    Values values;
    const QString sql =
        selectReviewTask + reviewableBy(levels, person, values) + QStringLiteral("ORDER BY u.period_at, t.place, t.id LIMIT 1");
    return oneOf<reviewTaskOf>(m_ledger.lockFirst(sql, QLatin1String("r"), values));
}

Result<int> ReviewStore::countFor(const LevelsByKind &levels, const PersonId &person)
{
    Values values;
    const QString sql = QStringLiteral("SELECT count(*) ") + fromReviewTask + reviewableBy(levels, person, values);
    const Result<std::optional<Row>> row = m_ledger.row(sql, values);
    return row ? Result<int>((*row)->number(0)) : Result<int>(row.error());
}

Result<int> ReviewStore::countWaiting()
{
    const Result<std::optional<Row>> row = m_ledger.row(QStringLiteral("SELECT count(*) ") + fromReviewTask + isGiven, {});
    return row ? Result<int>((*row)->number(0)) : Result<int>(row.error());
}

Result<std::vector<ReviewTaskId>> ReviewStore::waitingFor(const LevelsByKind &levels, const PersonId &person)
{
    Values values;
    const QString sql = QStringLiteral("SELECT t.id ") + fromReviewTask + reviewableBy(levels, person, values);
    return allOf<reviewTaskIdOf>(m_ledger.rows(sql, values));
}

Result<std::vector<ReviewStore::StrandedTask>> ReviewStore::waiting()
{
    return allOf<strandedTaskOf>(m_ledger.rows(QStringLiteral("SELECT t.id, t.stranded_at ") + fromReviewTask + isGiven
                                               + QStringLiteral(" ORDER BY t.id")));
}

Status ReviewStore::noteStranded(const ReviewTaskId &task, const std::optional<Instant> &since)
{
    return m_ledger.change(QStringLiteral("UPDATE review_task SET stranded_at = ? WHERE id = ? AND state = 'waiting'"),
                           {bound(since), task.value});
}

} // namespace vigie::ledger
