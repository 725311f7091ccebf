#include "models/ledger/samples.h"

#include <algorithm>

namespace vigie::ledger {
namespace {

const QString selectPeriod = QStringLiteral("SELECT name, start_at, end_at, plan, seed, commitment, drawn_at, population_hash, "
                                            "excluded, doubles FROM sample_period ");

SamplePeriodRow samplePeriodOf(const Row &row)
{
    return SamplePeriodRow{{row.text(0), {row.instant(1), row.instant(2)}},
                           row.text(3),
                           row.bytes(4),
                           row.text(5),
                           row.optionalInstant(6),
                           row.text(7),
                           row.text(8),
                           row.integer(9)};
}

SampledUnit sampledUnitOf(const Row &row)
{
    const auto population = static_cast<double>(row.integer(7));
    return SampledUnit{row.text(0),
                       RequestId{row.text(1)},
                       row.number(2),
                       DecisionId{row.text(3)},
                       PersonId{row.text(4)},
                       row.text(5),
                       population > 0 ? static_cast<double>(row.integer(6)) / population : 0,
                       row.flag(8),
                       row.text(9),
                       fromWireName<RequestKind>(row.text(10)).value_or(RequestKind::Schedule),
                       row.instant(11)};
}

DrawnUnit drawnUnitOf(const Row &row)
{
    return DrawnUnit{RequestId{row.text(0)}, row.flag(1), fromWireName<SampleExclusion>(row.text(2))};
}

/// A line each, with a tab between: stratum, dimension, value and how many.
QString textOf(const std::vector<PopulationShare> &shares)
{
    QString text;
    for (const PopulationShare &share : shares)
        text += share.stratum + QLatin1Char('\t') + wireName(share.dimension) + QLatin1Char('\t') + share.value
            + QLatin1Char('\t') + QString::number(share.population) + QLatin1Char('\n');
    return text;
}

Result<std::vector<PopulationShare>> sharesFrom(const QString &text)
{
    std::vector<PopulationShare> shares;
    for (const QStringView line : QStringView(text).tokenize(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QList<QStringView> parts = line.split(QLatin1Char('\t'));
        const auto dimension = parts.size() == 4 ? fromWireName<StratumDimension>(parts.at(1)) : std::nullopt;
        if (!dimension)
            return Error{ErrorKind::StorageDamaged, QStringLiteral("what a population is made of does not read")};
        shares.push_back({parts.at(0).toString(), *dimension, parts.at(2).toString(), parts.at(3).toLongLong()});
    }
    return shares;
}

/// Why a row of `handled` cannot be reviewed as things are: for good, or as long as it is restricted.
const QString goneNow = QStringLiteral(
    "COALESCE(gone, CASE WHEN request IN (SELECT r.id FROM request r WHERE r.restricted = 1) THEN 'restricted' END)");

Result<bool> isThere(const Result<std::optional<Row>> &row)
{
    return row ? Result<bool>(row->has_value()) : Result<bool>(row.error());
}

} // namespace

Result<bool> SampleStore::addPeriod(const SamplePeriodRow &row)
{
    const Result<qint64> added = m_ledger.run(
        QStringLiteral("INSERT INTO sample_period (name, start_at, end_at, plan, seed, commitment) "
                       "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"),
        {row.period.name, bound(row.period.when.start), bound(row.period.when.end), row.plan, row.seed, row.commitment});
    return added ? Result<bool>(*added > 0) : Result<bool>(added.error());
}

Result<std::optional<SamplePeriodRow>> SampleStore::periodNamed(const QString &name)
{
    return oneOf<samplePeriodOf>(m_ledger.row(selectPeriod + QStringLiteral("WHERE name = ?"), {name}));
}

Result<bool> SampleStore::isCovered(Instant moment)
{
    return isThere(m_ledger.row(QStringLiteral("SELECT 1 FROM sample_period WHERE start_at <= ? AND end_at > ? LIMIT 1"),
                                {bound(moment), bound(moment)}));
}

Result<bool> SampleStore::isDue(Instant now)
{
    return isThere(
        m_ledger.row(QStringLiteral("SELECT 1 FROM sample_period WHERE drawn_at IS NULL AND end_at <= ? LIMIT 1"), {bound(now)}));
}

Result<std::pair<std::optional<Instant>, std::optional<Instant>>> SampleStore::neighbours(Instant moment)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT (SELECT max(end_at) FROM sample_period WHERE end_at <= ?), "
                                    "(SELECT min(start_at) FROM sample_period WHERE start_at > ?)"),
                     {bound(moment), bound(moment)});
    if (!row)
        return row.error();
    return std::pair((*row)->optionalInstant(0), (*row)->optionalInstant(1));
}

Result<std::optional<SamplePeriodRow>> SampleStore::lockDue(Instant now)
{
    return oneOf<samplePeriodOf>(m_ledger.row(
        selectPeriod + QStringLiteral("WHERE drawn_at IS NULL AND end_at <= ? ORDER BY start_at LIMIT 1") + m_ledger.forUpdate(),
        {bound(now)}));
}

Result<std::optional<SamplePeriodRow>> SampleStore::lockRunning(Instant moment)
{
    return oneOf<samplePeriodOf>(m_ledger.row(
        selectPeriod + QStringLiteral("WHERE drawn_at IS NULL AND start_at < ? AND end_at > ?") + m_ledger.forUpdate(),
        {bound(moment), bound(moment)}));
}

Status SampleStore::endAt(const QString &period, Instant end)
{
    return m_ledger.change(QStringLiteral("UPDATE sample_period SET end_at = ? WHERE name = ?"), {bound(end), period});
}

Status SampleStore::reveal(const QString &period, const QByteArray &seed)
{
    return m_ledger.change(QStringLiteral("UPDATE sample_period SET seed = ? WHERE name = ?"), {seed, period});
}

Result<std::vector<SamplePeriodRow>> SampleStore::periods(int limit)
{
    return allOf<samplePeriodOf>(m_ledger.rows(selectPeriod + QStringLiteral("ORDER BY start_at DESC LIMIT ?"), {limit}));
}

Status SampleStore::close(const SamplePeriodRow &row, const std::vector<StratumDraw> &strata)
{
    for (const StratumDraw &stratum : strata) {
        if (Status added = m_ledger.change(
                QStringLiteral(
                    "INSERT INTO sample_stratum (period, stratum, population, excluded, drawn) VALUES (?, ?, ?, ?, ?)"),
                {row.period.name, stratum.stratum, static_cast<qlonglong>(stratum.population),
                 static_cast<qlonglong>(stratum.excluded), static_cast<qlonglong>(stratum.drawn)});
            !added)
            return added;
    }
    return m_ledger.change(
        QStringLiteral("UPDATE sample_period SET drawn_at = ?, population_hash = ?, excluded = ?, doubles = ? WHERE name = ?"),
        {bound(row.drawnAt), row.populationHash, row.excluded, static_cast<qlonglong>(row.doubles), row.period.name});
}

Result<std::vector<StratumDraw>> SampleStore::strata(const QString &period)
{
    const Result<Rows> found = m_ledger.rows(
        QStringLiteral("SELECT stratum, population, excluded, drawn FROM sample_stratum WHERE period = ?"), {period});
    if (!found)
        return found.error();
    std::vector<StratumDraw> strata;
    for (const Row &row : *found)
        strata.push_back({row.text(0), row.integer(1), row.integer(2), row.integer(3)});
    // Not by the database, whose order of letters is its own.
    std::sort(strata.begin(), strata.end(), [](const StratumDraw &a, const StratumDraw &b) { return a.stratum < b.stratum; });
    return strata;
}

Status SampleStore::keepPopulation(const QString &period, const QString &text, const std::vector<PopulationShare> &shares)
{
    return m_ledger.change(QStringLiteral("INSERT INTO sample_population (period, content, shares) VALUES (?, ?, ?)"),
                           {period, text, textOf(shares)});
}

Result<std::optional<QString>> SampleStore::population(const QString &period)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT content FROM sample_population WHERE period = ?"), {period});
    if (!row)
        return row.error();
    return *row ? std::optional((*row)->text(0)) : std::nullopt;
}

Result<std::vector<PopulationShare>> SampleStore::shares(const QString &period)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT shares FROM sample_population WHERE period = ?"), {period});
    if (!row)
        return row.error();
    return sharesFrom(*row ? (*row)->text(0) : QString());
}

Status SampleStore::noteDrawn(const QString &period, const QString &stratum, bool isDouble,
                              const std::vector<RequestId> &requests)
{
    // Many at a time, for each statement is a journey to the database; always as many, so that it is prepared once.
    constexpr std::size_t atATime = 200;
    static const QString places = QStringList(atATime, QStringLiteral("?")).join(QLatin1Char(','));
    for (std::size_t first = 0; first < requests.size(); first += atATime) {
        Values values{stratum, isDouble ? 1 : 0, period};
        for (std::size_t i = first; i < first + atATime; ++i)
            values.append(requests[std::min(i, requests.size() - 1)].value);
        if (Status noted =
                m_ledger.change(QStringLiteral("UPDATE handled AS h SET drawn = 1, stratum = ?, is_double = ? WHERE h.period = ? "
                                               "AND h.version = (SELECT max(o.version) FROM handled o "
                                               "WHERE o.request = h.request AND o.period = h.period) AND h.request IN (")
                                    + places + QLatin1Char(')'),
                                values);
            !noted)
            return noted;
    }
    return Done{};
}

Result<std::vector<DrawnUnit>> SampleStore::drawn(const QString &period)
{
    return allOf<drawnUnitOf>(m_ledger.rows(QStringLiteral("SELECT request, is_double, ") + goneNow
                                                + QStringLiteral(" FROM handled WHERE period = ? AND drawn = 1 ORDER BY request"),
                                            {period}));
}

Result<qint64> SampleStore::countGone(const QString &period)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT count(*) FROM handled WHERE period = ? AND drawn = 1 AND ") + goneNow
                         + QStringLiteral(" IS NOT NULL"),
                     {period});
    return row ? Result<qint64>((*row)->integer(0)) : Result<qint64>(row.error());
}

Result<std::vector<SampledUnit>> SampleStore::drawnWithoutTasks(int limit)
{
    return allOf<sampledUnitOf>(m_ledger.rows(
        QStringLiteral("SELECT h.period, h.request, h.version, h.decision, h.person, h.stratum, s.drawn, s.population, "
                       "h.is_double, h.language, h.kind, p.start_at FROM handled h "
                       "JOIN sample_period p ON p.name = h.period "
                       "JOIN sample_stratum s ON s.period = h.period AND s.stratum = h.stratum "
                       "WHERE h.drawn = 1 AND h.tasked = 0 AND h.gone IS NULL "
                       "AND h.request NOT IN (SELECT r.id FROM request r WHERE r.restricted = 1) ORDER BY p.start_at, h.period, "
                       "h.request LIMIT ?"),
        {limit}));
}

Result<bool> SampleStore::noteTasked(const SampledUnit &unit)
{
    const Result<qint64> noted = m_ledger.run(
        QStringLiteral("UPDATE handled SET tasked = 1 WHERE request = ? AND version = ? AND drawn = 1 AND tasked = 0 "
                       "AND gone IS NULL"),
        {unit.request.value, unit.version});
    return noted ? Result<bool>(*noted > 0) : Result<bool>(noted.error());
}

} // namespace vigie::ledger
