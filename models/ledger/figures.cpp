#include "models/ledger/figures.h"

#include "models/ledger/reviewanswers.h"

#include <algorithm>

namespace vigie::ledger {
namespace {

FigureRow figureRowOf(const Row &row)
{
    return {row.text(0),
            row.text(1),
            row.text(2),
            PersonId{row.text(3)},
            fromWireName<RequestKind>(row.text(4)).value_or(RequestKind::Schedule),
            row.text(5),
            row.flag(6),
            fromWireName<UnitState>(row.text(7)).value_or(UnitState::Void),
            row.text(8),
            row.number(9),
            row.text(10),
            row.flag(11),
            row.flag(12),
            row.text(13)};
}

UnnotedRow unnotedOf(const Row &row)
{
    return {row.text(0), row.text(1), row.number(2), row.flag(3)};
}

InsightFindings findingsOf(const Row &row)
{
    return {fromWireName<FindingState>(row.text(0)).value_or(FindingState::Open), row.integer(1), row.integer(2)};
}

AdjudicationState adjudicationOf(TaskState task)
{
    switch (task) {
    case TaskState::Waiting:
    case TaskState::Leased:
        return AdjudicationState::Open;
    case TaskState::Submitted:
        return AdjudicationState::Decided;
    case TaskState::Skipped:
    case TaskState::Void:
        return AdjudicationState::Undecided;
    }
    return AdjudicationState::Open;
}

LotRow lotRowOf(const Row &row)
{
    return {row.text(0),
            RequestId{row.text(1)},
            fromWireName<UnitState>(row.text(2)).value_or(UnitState::Void),
            row.flag(3),
            row.isNull(4) ? std::nullopt : std::optional(row.flag(4)),
            row.flag(5)};
}

} // namespace

Result<Rows> FigureStore::rowsOf(const QString &select, const std::vector<QString> &periods, const QString &rest,
                                 const Values &further)
{
    if (periods.empty())
        return Rows();
    QStringList places;
    Values values;
    for (const QString &period : periods) {
        places.append(QStringLiteral("?"));
        values.append(period);
    }
    values += further;
    return m_ledger.rows(select + QLatin1Char('(') + places.join(QLatin1Char(',')) + QLatin1String(") ") + rest, values);
}

Result<std::vector<FigureRow>> FigureStore::drawn(const std::vector<QString> &periods)
{
    return allOf<figureRowOf>(rowsOf(
        QStringLiteral("SELECT h.period, h.stratum, c.code, h.person, h.kind, h.language, "
                       "CASE WHEN h.gone IS NULL THEN 0 ELSE 1 END, COALESCE(u.state, 'open'), "
                       "CASE WHEN u.not_answered_why <> '' THEN u.not_answered_why "
                       "WHEN u.state = 'not-answered' THEN COALESCE((SELECT l.skip_reason FROM review_lease l "
                       "JOIN review_task t ON t.id = l.task WHERE t.unit = u.id AND l.end_reason = 'skipped' "
                       "ORDER BY l.ended_at DESC, l.id LIMIT 1), '') ELSE '' END, "
                       "COALESCE(u.rubric, 0), COALESCE(o.content, ''), CASE WHEN u.state = 'open' AND EXISTS (SELECT 1 "
                       "FROM review_task s WHERE s.unit = u.id AND s.state = 'waiting' AND s.stranded_at IS NOT NULL) "
                       "THEN 1 ELSE 0 END, h.is_double, COALESCE(u.id, '') FROM handled h JOIN client c ON c.id = h.client "
                       "LEFT JOIN review_unit u ON u.period = h.period AND u.request = h.request AND u.version = h.version "
                       "LEFT JOIN review_outcome o ON o.unit = u.id WHERE h.drawn = 1 AND h.period IN "),
        periods, QStringLiteral("ORDER BY h.period, h.request")));
}

Result<std::map<QString, std::vector<ReviewFlag>>> FigureStore::flagged()
{
    const Result<Rows> rows = m_ledger.rows(
        QStringLiteral("SELECT t.unit, g.flags FROM review g JOIN review_task t ON t.id = g.task WHERE g.flags <> ''"));
    if (!rows)
        return rows.error();
    std::map<QString, QStringList> names;
    for (const Row &row : *rows)
        names[row.text(0)].append(row.text(1));
    std::map<QString, std::vector<ReviewFlag>> flags;
    for (const auto &[unit, all] : names)
        flags.emplace(unit, flagsFrom(all.join(QLatin1Char(','))));
    return flags;
}

Result<std::vector<InsightFindings>> FigureStore::findings(const std::vector<QString> &periods)
{
    auto findings = allOf<findingsOf>(rowsOf(
        QStringLiteral("SELECT f.state, count(*), count(DISTINCT u.request) FROM finding f JOIN review_unit u ON u.id = f.unit "
                       "WHERE u.period IN "),
        periods, QStringLiteral("GROUP BY f.state")));
    if (findings)
        std::sort(findings->begin(), findings->end(),
                  [](const InsightFindings &a, const InsightFindings &b) { return a.state < b.state; });
    return findings;
}

Result<std::map<AdjudicationState, qint64>> FigureStore::adjudications(const std::vector<QString> &periods)
{
    const Result<Rows> rows =
        rowsOf(QStringLiteral("SELECT t.state, count(*) FROM review_task t JOIN review_unit u ON u.id = t.unit "
                              "WHERE t.part = 'adjudication' AND u.period IN "),
               periods, QStringLiteral("GROUP BY t.state"));
    if (!rows)
        return rows.error();
    std::map<AdjudicationState, qint64> adjudications;
    for (const Row &row : *rows)
        adjudications[adjudicationOf(fromWireName<TaskState>(row.text(0)).value_or(TaskState::Void))] += row.integer(1);
    return adjudications;
}

Result<std::vector<LotRow>> FigureStore::lots(const std::vector<QString> &periods)
{
    return allOf<lotRowOf>(rowsOf(
        QStringLiteral(
            "SELECT h.period, h.request, COALESCE(u.state, 'open'), CASE WHEN h.gone IS NULL THEN 0 ELSE 1 END, "
            "CASE WHEN u.state = 'answered' THEN o.passed END, CASE WHEN EXISTS (SELECT 1 FROM review_task t WHERE t.unit = u.id "
            "AND t.state = 'skipped' AND t.skips > 0) THEN 1 ELSE 0 END FROM handled h "
            "LEFT JOIN review_unit u ON u.period = h.period AND u.request = h.request AND u.version = h.version "
            "LEFT JOIN review_outcome o ON o.unit = u.id WHERE h.drawn = 1 AND h.period IN "),
        periods, QString()));
}

Result<std::vector<UnnotedRow>> FigureStore::lockUnnoted(const std::vector<QString> &periods, int limit)
{
    return allOf<unnotedOf>(rowsOf(
        QStringLiteral("SELECT u.id, u.period, u.rubric, u.is_double FROM review_unit u JOIN request r ON r.id = u.request "
                       "WHERE (u.state = 'answered' OR u.not_answered_why = '%1') "
                       "AND NOT EXISTS (SELECT 1 FROM review_outcome o WHERE o.unit = u.id) AND u.period IN ")
            .arg(notAdjudicated),
        periods, QStringLiteral("ORDER BY u.request, u.id LIMIT ?") + m_ledger.forUpdate(), {limit}));
}

Status FigureStore::note(const OutcomeRow &row)
{
    const Result<qint64> noted = m_ledger.run(
        QStringLiteral("INSERT INTO review_outcome (unit, period, reviewed_at, passed, content) VALUES (?, ?, ?, ?, ?) "
                       "ON CONFLICT DO NOTHING"),
        {row.unit, row.period, bound(row.reviewedAt), row.isPassed ? 1 : 0, row.content});
    return noted ? Status(Done{}) : Status(noted.error());
}

Result<std::map<QString, ResumedInspection>> FigureStore::resumptions()
{
    const Result<Rows> rows = m_ledger.rows(QStringLiteral("SELECT period, at, person, done, words FROM inspection_resumed"), {});
    if (!rows)
        return rows.error();
    std::map<QString, ResumedInspection> resumed;
    for (const Row &row : *rows)
        resumed.emplace(row.text(0),
                        ResumedInspection{row.instant(1), PersonId{row.text(2)},
                                          fromWireName<QualityRemedy>(row.text(3)).value_or(QualityRemedy::Other), row.text(4)});
    return resumed;
}

Result<bool> FigureStore::addResumption(const QString &period, const ResumedInspection &resumed)
{
    const Result<qint64> added =
        m_ledger.run(QStringLiteral("INSERT INTO inspection_resumed (period, at, person, done, words) VALUES (?, ?, ?, ?, ?) "
                                    "ON CONFLICT DO NOTHING"),
                     {period, bound(resumed.at), resumed.by.value, QString(wireName(resumed.done)), resumed.words});
    return added ? Result<bool>(*added > 0) : Result<bool>(added.error());
}

} // namespace vigie::ledger
