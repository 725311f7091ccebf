// The archives of people who ask for their data: asked for, made by one maker at a time, taken once.
#pragma once

#include "models/domain/holdings.h"
#include "models/domain/id.h"
#include "models/domain/rights.h"
#include "models/domain/rightsarchive.h"
#include "models/domain/work.h"
#include "models/ledger/ledger.h"

namespace vigie::ledger {

struct ArchiveOrder {
    RightsId rights;
    PersonId person; ///< who asks
    SessionId session;
    TheirsByName byName;

    bool operator==(const ArchiveOrder &) const = default;
};

struct ArchiveWork {
    ArchiveOrder order;
    int attempts = 0; ///< with this one

    bool operator==(const ArchiveWork &) const = default;
};

class ArchiveStore
{
public:
    explicit ArchiveStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    /// In the place of what there was of that request; whoever is making that finds its claim gone.
    [[nodiscard]] Status ask(const ArchiveOrder &order, Instant at);
    [[nodiscard]] Result<ArchiveState> state(const RightsId &id);

    /// The first that nobody makes, or whose maker has not been heard of since `lost`; nothing when there is none. Within a
    /// transaction. `maker` is made up anew for each claim.
    [[nodiscard]] Result<std::optional<ArchiveWork>> claim(const QString &maker, Instant at, Instant lost);
    // Of a claim: false when it is another's by now.
    [[nodiscard]] Result<bool> progress(const RightsId &id, const QString &maker, const archive::Making &making, Instant at);
    [[nodiscard]] Result<bool> giveBack(const RightsId &id, const QString &maker); ///< as if it had not been claimed
    [[nodiscard]] Result<bool> fail(const RightsId &id, const QString &maker, const archive::Failed &failed);
    [[nodiscard]] Result<bool> finish(const RightsId &id, const QString &maker, const archive::Ready &ready,
                                      const QByteArray &sealed);

    /// Nothing when it is not there to be taken. REQUIRES the lock of the rights request.
    [[nodiscard]] Result<std::optional<QByteArray>> sealedOf(const RightsId &id, Instant at);
    [[nodiscard]] Status take(const RightsId &id, const PersonId &person, Instant at);
    /// What is made or being made; false when there is nothing of it.
    [[nodiscard]] Result<bool> remove(const RightsId &id, Instant at);
    /// Those that nobody has taken in time.
    [[nodiscard]] Result<std::vector<RightsId>> due(Instant at);

private:
    [[nodiscard]] Result<bool> changeOne(const QString &sql, const Values &values);

    Ledger &m_ledger;
};

} // namespace vigie::ledger
