#include "models/ledger/levels.h"

namespace vigie::ledger {
namespace {

LevelPolicyRow levelPolicyOf(const Row &row)
{
    return LevelPolicyRow{row.number(0), row.text(1), PersonId{row.text(2)}, row.instant(3)};
}

} // namespace

Result<bool> LevelStore::add(const LevelPolicyRow &row)
{
    const Result<qint64> added = m_ledger.run(
        QStringLiteral(
            "INSERT INTO level_policy (version, content, person, recorded_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"),
        {row.version, row.content, row.by.value, bound(row.recordedAt)});
    return added ? Result<bool>(*added > 0) : Result<bool>(added.error());
}

Result<std::optional<LevelPolicyRow>> LevelStore::latest()
{
    return oneOf<levelPolicyOf>(m_ledger.row(
        QStringLiteral("SELECT version, content, person, recorded_at FROM level_policy ORDER BY version DESC LIMIT 1"), {}));
}

} // namespace vigie::ledger
