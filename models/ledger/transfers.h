// The grounds on which a site outside the EU may be shown personal data (GDPR chapter V). Nothing is changed or deleted: what
// was true at the time of a disclosure stays provable.
#pragma once

#include "models/domain/time.h"
#include "models/ledger/ledger.h"

namespace vigie::ledger {

struct TransferGround {
    QString id;
    QString site;
    QString country;   ///< ISO 3166-1 alpha-2
    QString mechanism; ///< wire name
    QString reference; ///< where the contract or decision is kept
    Instant recordedAt;
    std::optional<Instant> withdrawnAt;

    bool operator==(const TransferGround &) const = default;
};

class TransferStore
{
public:
    explicit TransferStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    [[nodiscard]] Status add(const TransferGround &ground);
    /// Those of the site that stand.
    [[nodiscard]] Result<qint64> withdraw(const QString &site, Instant at);
    /// The latest that stands.
    [[nodiscard]] Result<std::optional<TransferGround>> standing(const QString &site, const QString &country);
    [[nodiscard]] Result<std::vector<TransferGround>> all(); ///< oldest first

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
