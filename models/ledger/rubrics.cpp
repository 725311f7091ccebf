#include "models/ledger/rubrics.h"

namespace vigie::ledger {
namespace {

const QString selectRubric = QStringLiteral("SELECT version, content, person, recorded_at FROM rubric ");

RubricRow rubricOf(const Row &row)
{
    return RubricRow{row.number(0), row.text(1), PersonId{row.text(2)}, row.instant(3)};
}

} // namespace

Result<bool> RubricStore::add(const RubricRow &row)
{
    const Result<qint64> added = m_ledger.run(
        QStringLiteral("INSERT INTO rubric (version, content, person, recorded_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"),
        {row.version, row.content, row.by.value, bound(row.recordedAt)});
    return added ? Result<bool>(*added > 0) : Result<bool>(added.error());
}

Result<std::optional<RubricRow>> RubricStore::latest()
{
    return oneOf<rubricOf>(m_ledger.row(selectRubric + QStringLiteral("ORDER BY version DESC LIMIT 1"), {}));
}

Result<std::optional<RubricRow>> RubricStore::find(int version)
{
    return oneOf<rubricOf>(m_ledger.row(selectRubric + QStringLiteral("WHERE version = ?"), {version}));
}

} // namespace vigie::ledger
