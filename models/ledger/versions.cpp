#include "models/ledger/versions.h"

namespace vigie::ledger {
namespace {

VersionRow versionOf(const Row &row)
{
    return VersionRow{row.number(0), row.text(1), PersonId{row.text(2)}, row.instant(3)};
}

QLatin1String tableOf(VersionStore::Of what)
{
    switch (what) {
    case VersionStore::Of::Levels:
        return QLatin1String("level_policy");
    case VersionStore::Of::SamplePlan:
        return QLatin1String("sample_plan");
    case VersionStore::Of::Rubric:
        return QLatin1String("rubric");
    case VersionStore::Of::Letters:
        return QLatin1String("letter_templates");
    case VersionStore::Of::Holidays:
        break;
    }
    return QLatin1String("holiday_region");
}

} // namespace

VersionStore::VersionStore(Ledger &ledger, Of what)
    : m_ledger(ledger)
    , m_table(tableOf(what))
{
}

Result<bool> VersionStore::add(const VersionRow &row)
{
    const Result<qint64> added = m_ledger.run(
        QStringLiteral("INSERT INTO %1 (version, content, person, recorded_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
            .arg(m_table),
        {row.version, row.content, row.by.value, bound(row.recordedAt)});
    return added ? Result<bool>(*added > 0) : Result<bool>(added.error());
}

Result<std::optional<VersionRow>> VersionStore::select(const QString &condition, const Values &values)
{
    return oneOf<versionOf>(
        m_ledger.row(QStringLiteral("SELECT version, content, person, recorded_at FROM %1 ").arg(m_table) + condition, values));
}

Result<std::optional<VersionRow>> VersionStore::latest()
{
    return select(QStringLiteral("ORDER BY version DESC LIMIT 1"), {});
}

Result<std::optional<VersionRow>> VersionStore::find(int version)
{
    return select(QStringLiteral("WHERE version = ?"), {version});
}

} // namespace vigie::ledger
