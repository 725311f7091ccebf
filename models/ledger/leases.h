// Leases: who holds which request until when. Whoever writes here holds the lock of the request.
#pragma once

#include "models/domain/work.h"
#include "models/ledger/ledger.h"

namespace vigie::ledger {

struct LeaseRow {
    Lease lease;
    PersonId person;
    std::optional<Instant> endedAt;
    QString endReason = {}; ///< empty while it is open

    /// On the desk's clock.
    [[nodiscard]] bool holds(Instant now) const { return !endedAt && now < lease.expiresAt; }
    [[nodiscard]] bool hasExpired(Instant now) const { return !endedAt && lease.expiresAt <= now; }
    bool operator==(const LeaseRow &) const = default;
};

class LeaseStore
{
public:
    explicit LeaseStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    [[nodiscard]] Status add(const Lease &lease, const PersonId &person);
    [[nodiscard]] Result<std::optional<LeaseRow>> find(const LeaseId &id);
    /// The lease that has not ended; it may have expired.
    [[nodiscard]] Result<std::optional<LeaseRow>> openOf(const RequestId &request);
    /// The latest, ended or not.
    [[nodiscard]] Result<std::optional<LeaseRow>> lastOf(const RequestId &request);
    /// All that have not ended, oldest first.
    [[nodiscard]] Result<std::vector<LeaseRow>> openOf(const PersonId &person);
    /// Locks the request of one open lease that has expired, and returns the lease.
    [[nodiscard]] Result<std::optional<LeaseRow>> lockNextExpired(Instant now);
    [[nodiscard]] Status renew(const LeaseId &id, Instant expiresAt);
    /// Its draft goes with it.
    [[nodiscard]] Status end(const LeaseId &id, Instant now, QLatin1String reason);
    [[nodiscard]] Status reopen(const LeaseId &id, Instant expiresAt);

    /// An older one than what is kept changes nothing.
    [[nodiscard]] Status keepDraft(const LeaseId &id, const KeptDraft &draft);
    [[nodiscard]] Result<std::optional<KeptDraft>> draftOf(const LeaseId &id);

    /// The lease that a pull with this key was answered with.
    [[nodiscard]] Result<std::optional<LeaseId>> answerTo(const PersonId &person, const QString &key);
    [[nodiscard]] Status noteAnswer(const PersonId &person, const QString &key, const LeaseId &lease);

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
