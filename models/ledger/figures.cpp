#include "models/ledger/figures.h"

namespace vigie::ledger {
namespace {

RequestKind kindOf(const QString &name)
{
    return fromWireName<RequestKind>(name).value_or(RequestKind::Schedule);
}

UnreviewedRow unreviewedOf(const Row &row)
{
    return {row.text(0),         row.text(1), row.text(2),    PersonId{row.text(3)},
            kindOf(row.text(4)), row.text(5), row.flag(6),    fromWireName<UnitState>(row.text(7)).value_or(UnitState::Void),
            row.text(8),         row.flag(9), row.integer(10)};
}

ReviewedRow reviewedOf(const Row &row)
{
    return {row.text(0),           row.text(1),         row.text(2), row.text(3),
            PersonId{row.text(4)}, kindOf(row.text(5)), row.text(6), row.number(7)};
}

FigureAnswer figureAnswerOf(const Row &row)
{
    return {row.text(0), fromWireName<ReviewPart>(row.text(1)).value_or(ReviewPart::First), row.text(2), row.text(3),
            row.text(4)};
}

} // namespace

Result<Rows> FigureStore::rowsOf(const QString &select, const std::vector<QString> &periods, const QString &rest)
{
    if (periods.empty())
        return Rows();
    QStringList places;
    Values values;
    for (const QString &period : periods) {
        places.append(QStringLiteral("?"));
        values.append(period);
    }
    return m_ledger.rows(select + QLatin1Char('(') + places.join(QLatin1Char(',')) + QLatin1String(") ") + rest, values);
}

Result<std::vector<UnreviewedRow>> FigureStore::unreviewed(const std::vector<QString> &periods)
{
    return allOf<unreviewedOf>(rowsOf(
        QStringLiteral(
            "SELECT period, stratum, code, person, kind, language, drawn, state, skip_reason, is_gone, COUNT(*) FROM ("
            "SELECT h.period, h.stratum, c.code, h.person, h.kind, h.language, h.drawn, COALESCE(u.state, 'open') AS state, "
            "CASE WHEN u.state = 'not-answered' THEN COALESCE((SELECT l.skip_reason FROM review_lease l "
            "JOIN review_task t ON t.id = l.task WHERE t.unit = u.id AND l.end_reason = 'skipped' "
            "ORDER BY l.ended_at DESC, l.id LIMIT 1), '') ELSE '' END AS skip_reason, "
            "CASE WHEN h.gone IS NULL THEN 0 ELSE 1 END AS is_gone "
            "FROM handled h JOIN client c ON c.id = h.client "
            "LEFT JOIN review_unit u ON u.period = h.period AND u.request = h.request AND u.version = h.version "
            "WHERE h.period IN "),
        periods,
        QStringLiteral("AND h.excluded IS NULL AND (u.state IS NULL OR u.state <> 'answered')) x "
                       "GROUP BY period, stratum, code, person, kind, language, drawn, state, skip_reason, is_gone")));
}

Result<std::vector<ReviewedRow>> FigureStore::reviewed(const std::vector<QString> &periods)
{
    return allOf<reviewedOf>(rowsOf(
        QStringLiteral("SELECT u.id, h.period, h.stratum, c.code, h.person, h.kind, h.language, u.rubric FROM review_unit u "
                       "JOIN handled h ON h.period = u.period AND h.request = u.request AND h.version = u.version "
                       "JOIN client c ON c.id = h.client WHERE u.state = 'answered' AND u.period IN "),
        periods, QStringLiteral("ORDER BY u.id")));
}

Result<std::vector<FigureAnswer>> FigureStore::standing(const std::vector<QString> &periods)
{
    return allOf<figureAnswerOf>(
        rowsOf(QStringLiteral("SELECT s.unit, '', s.question, s.option_id, s.cause FROM standing_answer s "
                              "JOIN review_unit u ON u.id = s.unit WHERE u.period IN "),
               periods, QStringLiteral("ORDER BY s.unit, s.question")));
}

Result<std::vector<FigureAnswer>> FigureStore::blind(const std::vector<QString> &periods)
{
    return allOf<figureAnswerOf>(
        rowsOf(QStringLiteral("SELECT t.unit, t.part, a.question, a.option_id, '' FROM review_unit u "
                              "JOIN review_task t ON t.unit = u.id JOIN review v ON v.task = t.id "
                              "JOIN review_answer a ON a.review = v.id "
                              "WHERE u.is_double = 1 AND t.part IN ('first', 'second') AND u.period IN "),
               periods, QStringLiteral("ORDER BY t.unit, t.part, a.position")));
}

} // namespace vigie::ledger
