// Purge orders, and which workstations they are for: every one a request was ever served to (P7, D5).
#pragma once

#include "models/domain/live.h"
#include "models/ledger/ledger.h"

#include <set>

namespace vigie::ledger {

struct PurgeTarget {
    PurgeOrderId order;
    PersonId person;
    QString workstation; ///< its own random id; empty when it gave none
    std::optional<Instant> acknowledgedAt;

    bool operator==(const PurgeTarget &) const = default;
};

struct PurgeOrderRow {
    PurgeOrder order;
    QString reason; ///< wire name

    bool operator==(const PurgeOrderRow &) const = default;
};

class PurgeStore
{
public:
    explicit PurgeStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    /// From now on this workstation may have something of the request.
    [[nodiscard]] Status noteServed(const RequestId &request, const PersonId &person, const QString &workstation, Instant at);

    /// REQUIRES the lock of the request. Answers how many workstations it is for.
    [[nodiscard]] Result<qint64> add(const PurgeOrderRow &row);
    /// The same without the workstations of these people; no order at all when none is left.
    [[nodiscard]] Result<qint64> addSparing(const PurgeOrderRow &row, const std::set<QString> &people);
    /// Those not acknowledged, or later than `since`; oldest first.
    [[nodiscard]] Result<std::vector<PurgeOrder>> outstanding(const PersonId &person, const QString &workstation, Instant since);
    /// False when there is no such order for this workstation, or it was acknowledged before.
    [[nodiscard]] Result<bool> acknowledge(const PurgeTarget &target);
    [[nodiscard]] Result<bool> isFor(const PurgeTarget &target);
    /// Oldest first.
    [[nodiscard]] Result<std::vector<PurgeOrderRow>> all();
    [[nodiscard]] Result<std::vector<PurgeTarget>> targets(const PurgeOrderId &order);
    /// Whether everybody was told to remove it since then, for good.
    [[nodiscard]] Result<bool> isOrderedSince(const RequestId &request, Instant since);
    /// How many it was served to.
    [[nodiscard]] Result<int> countServed(const RequestId &request);

private:
    [[nodiscard]] Status addOrder(const PurgeOrderRow &row);

    Ledger &m_ledger;
};

} // namespace vigie::ledger
