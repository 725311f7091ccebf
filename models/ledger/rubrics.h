// The versions of the rubric. All stay: what a review has answered stays readable.
#pragma once

#include "models/domain/id.h"
#include "models/domain/time.h"
#include "models/ledger/ledger.h"

namespace vigie::ledger {

struct RubricRow {
    int version = 0;
    QString content; ///< JSON
    PersonId by;     ///< empty: it came with the desk
    Instant recordedAt;

    bool operator==(const RubricRow &) const = default;
};

class RubricStore
{
public:
    explicit RubricStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    /// False when the version is there already.
    [[nodiscard]] Result<bool> add(const RubricRow &row);
    [[nodiscard]] Result<std::optional<RubricRow>> latest();
    [[nodiscard]] Result<std::optional<RubricRow>> find(int version);

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
