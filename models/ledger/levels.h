// The versions of the policy of disclosure levels. All stay: what held when a request was shown stays provable.
#pragma once

#include "models/domain/id.h"
#include "models/domain/time.h"
#include "models/ledger/ledger.h"

namespace vigie::ledger {

struct LevelPolicyRow {
    int version = 0;
    QString content; ///< JSON
    PersonId by;
    Instant recordedAt;

    bool operator==(const LevelPolicyRow &) const = default;
};

class LevelStore
{
public:
    explicit LevelStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    /// False when the version is there already.
    [[nodiscard]] Result<bool> add(const LevelPolicyRow &row);
    [[nodiscard]] Result<std::optional<LevelPolicyRow>> latest();

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
