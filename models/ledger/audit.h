// The audit trail as stored (P10). This store keeps rows in order; what a hash covers is the desk's business.
#pragma once

#include "models/ledger/ledger.h"

namespace vigie::ledger {

struct AuditRow {
    qint64 number = 0; ///< from 1, without gaps
    Instant at;
    QString content; ///< canonical JSON
    QString previous;
    QString hash;

    bool operator==(const AuditRow &) const = default;
};

struct AuditHead {
    qint64 number = 0; ///< 0 for an empty trail
    QString hash;

    bool operator==(const AuditHead &) const = default;
};

struct AuditCheckpointRow {
    qint64 number = 0; ///< of the entry that was the last
    Instant at;
    QString hash;
    QString key;       ///< base64
    QString signature; ///< base64

    bool operator==(const AuditCheckpointRow &) const = default;
};

struct AuditSearch {
    std::optional<qint64> before;
    QString actor;      ///< empty: any
    QString request;    ///< empty: any
    QString rights;     ///< the number of a person's request; empty: any
    QStringList events; ///< empty: all
    std::optional<Instant> from;
    std::optional<Instant> until; ///< not included
    int limit = 0;
};

class AuditStore
{
public:
    explicit AuditStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    /// Within a transaction: nobody else appends until it ends. Lock it last, it is the busiest row there is.
    [[nodiscard]] Result<AuditHead> lockHead();
    [[nodiscard]] Result<AuditHead> head();
    /// REQUIRES the lock of the head, and row.number = head.number + 1
    [[nodiscard]] Status append(const AuditRow &row);
    /// At most `limit` rows with a number above `after`, in order.
    [[nodiscard]] Result<std::vector<AuditRow>> after(qint64 after, int limit);

    /// Newest first.
    [[nodiscard]] Result<std::vector<AuditRow>> search(const AuditSearch &wanted);

    /// REQUIRES the lock of the head.
    [[nodiscard]] Status addCheckpoint(const AuditCheckpointRow &row);
    [[nodiscard]] Result<std::optional<AuditCheckpointRow>> lastCheckpoint();
    [[nodiscard]] Result<std::vector<AuditCheckpointRow>> checkpoints(); ///< in order

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
