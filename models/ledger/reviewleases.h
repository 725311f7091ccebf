// Who holds which review until when, and how each lease ended. Whoever writes here holds the lock of the request.
#pragma once

#include "models/domain/review.h"
#include "models/ledger/ledger.h"

namespace vigie::ledger {

inline constexpr QLatin1String submittedReason("submitted");
inline constexpr QLatin1String skippedReason("skipped");

struct ReviewLeaseRow {
    ReviewLease lease;
    PersonId person;
    std::optional<Instant> endedAt;
    QString endReason = {};  ///< empty while it is open
    QString skipReason = {}; ///< wire name, of a skip

    /// On the desk's clock.
    [[nodiscard]] bool holds(Instant now) const { return !endedAt && now < lease.expiresAt; }
    [[nodiscard]] bool hasExpired(Instant now) const { return !endedAt && lease.expiresAt <= now; }
    bool operator==(const ReviewLeaseRow &) const = default;
};

class ReviewLeaseStore
{
public:
    explicit ReviewLeaseStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    [[nodiscard]] Status add(const ReviewLease &lease, const PersonId &person);
    [[nodiscard]] Result<std::optional<ReviewLeaseRow>> find(const LeaseId &id);
    /// Those that have not ended, oldest first; they may have expired.
    [[nodiscard]] Result<std::vector<ReviewLeaseRow>> openOf(const PersonId &person);
    [[nodiscard]] Result<std::vector<ReviewLeaseRow>> openOf(const RequestId &request);
    /// Everybody who has ever been given a review of the request.
    [[nodiscard]] Result<std::vector<PersonId>> everHeld(const RequestId &request);
    /// Locks the request of one open lease that has expired, and returns the lease.
    [[nodiscard]] Result<std::optional<ReviewLeaseRow>> lockNextExpired(Instant now);
    [[nodiscard]] Status renew(const LeaseId &id, Instant expiresAt);
    [[nodiscard]] Status end(const LeaseId &id, Instant now, QLatin1String reason, const QString &skipReason = {});

    /// The lease that a pull with this key was answered with.
    [[nodiscard]] Result<std::optional<LeaseId>> answerTo(const PersonId &person, const QString &key);
    [[nodiscard]] Status noteAnswer(const PersonId &person, const QString &key, const LeaseId &lease);

private:
    [[nodiscard]] Result<std::vector<ReviewLeaseRow>> all(const QString &condition, const QString &value);

    Ledger &m_ledger;
};

} // namespace vigie::ledger
