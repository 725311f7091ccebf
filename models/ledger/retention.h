// How long what was taken in is kept (P5, §3), and taking it out.
#pragma once

#include "models/ledger/ledger.h"

#include "models/domain/erasure.h"
#include "models/domain/incident.h"

namespace vigie::ledger {

struct RetentionRule {
    QString client; ///< the scheduling service's id of it; empty: every client without a rule of its own
    int days = 0;
    Instant recordedAt;

    bool operator==(const RetentionRule &) const = default;
};

/// Of a request whose content is there.
struct Keeping {
    Instant until; ///< unless more happens to it, or something is under way then
    int days = 0;
    bool isRestricted = false; ///< so that it stays until that is lifted

    bool operator==(const Keeping &) const = default;
};

class RetentionStore
{
public:
    explicit RetentionStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    [[nodiscard]] Status set(const RetentionRule &rule);
    /// False when there is none.
    [[nodiscard]] Result<bool> remove(const QString &client);
    [[nodiscard]] Result<std::vector<RetentionRule>> all(); ///< the one for everybody first

    /// Requests whose content is there, on which nothing has happened for as long as their rule says, and nothing is under way;
    /// not those that are restricted, which are kept (GDPR art. 18(2)). `otherwise`: for clients without a rule, when there is
    /// none for everybody.
    [[nodiscard]] Result<std::vector<RequestId>> due(Instant now, int otherwise, int limit);
    [[nodiscard]] Result<bool> isDue(const RequestId &request, Instant now, int otherwise);
    /// Nothing when its content is gone.
    [[nodiscard]] Result<std::optional<Keeping>> keeping(const RequestId &request, int otherwise);
    /// Packages that never became a request, by the same rule for everybody.
    [[nodiscard]] Result<std::vector<QString>> duePackages(Instant now, int otherwise, int limit);

    /// Incidents about neither a request nor a package, or about one whose content is gone, by the same rule.
    [[nodiscard]] Result<std::vector<IncidentId>> dueIncidents(Instant now, int otherwise, int limit);

    /// Packages that never became a request and whose content is there.
    [[nodiscard]] Result<std::vector<QString>> packagesWithoutRequest();

    /// What deleteContent() would take now.
    [[nodiscard]] Result<ErasedCounts> countContent(const RequestId &request);
    /// Within a transaction that has locked the request: everything anybody wrote goes, with what it was repaired from; what
    /// stays are ids, times, kinds, hashes.
    [[nodiscard]] Status deleteContent(const RequestId &request, Instant now);
    [[nodiscard]] Status deletePackage(const QString &package, Instant now);

private:
    [[nodiscard]] Status all(const std::vector<std::pair<QString, Values>> &statements);

    Ledger &m_ledger;
};

} // namespace vigie::ledger
