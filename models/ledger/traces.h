// What is on record of a request beside its content, for whoever asks what is held about them: counts and sites, nothing that
// anybody wrote.
#pragma once

#include "models/domain/id.h"
#include "models/ledger/ledger.h"

namespace vigie::ledger {

struct TraceCounts {
    int reviews = 0;
    int redactionReports = 0;
    int incidents = 0;
    int trailEntries = 0; ///< that name it
    bool wentOut = false; ///< something was released to those who take part

    bool operator==(const TraceCounts &) const = default;
};

/// Where somebody works, as it is now.
struct WorkedAt {
    QString site;
    QString country; ///< ISO 3166-1 alpha-2

    bool operator==(const WorkedAt &) const = default;
};

class TraceStore
{
public:
    explicit TraceStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    [[nodiscard]] Result<TraceCounts> counts(const RequestId &request);
    // Each once, by site.
    [[nodiscard]] Result<std::vector<WorkedAt>> supervisedAt(const RequestId &request);
    [[nodiscard]] Result<std::vector<WorkedAt>> reviewedAt(const RequestId &request);
    /// By whom an incident of it was worked.
    [[nodiscard]] Result<std::vector<WorkedAt>> supportedAt(const RequestId &request);

private:
    [[nodiscard]] Result<std::vector<WorkedAt>> workedAt(const QString &people, const RequestId &request);

    Ledger &m_ledger;
};

} // namespace vigie::ledger
