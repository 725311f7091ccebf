// What leads change and nobody loses: the versions of the policy of disclosure levels, of the rubric, of the templates of
// letters, of whose holidays count. All stay: what held when a request was shown, reviewed or answered stays provable.
#pragma once

#include "models/domain/id.h"
#include "models/domain/time.h"
#include "models/ledger/ledger.h"

namespace vigie::ledger {

struct VersionRow {
    int version = 0;
    QString content; ///< JSON, or a wire name
    PersonId by;     ///< empty: it came with the desk
    Instant recordedAt;

    bool operator==(const VersionRow &) const = default;
};

class VersionStore
{
public:
    enum class Of { Levels, SamplePlan, Rubric, Letters, Holidays };
    VersionStore(Ledger &ledger, Of what);

    /// False when the version is there already.
    [[nodiscard]] Result<bool> add(const VersionRow &row);
    [[nodiscard]] Result<std::optional<VersionRow>> latest();
    [[nodiscard]] Result<std::optional<VersionRow>> find(int version);

private:
    [[nodiscard]] Result<std::optional<VersionRow>> select(const QString &condition, const Values &values);

    Ledger &m_ledger;
    QLatin1String m_table;
};

} // namespace vigie::ledger
