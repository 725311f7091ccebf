// Requests by which people use their rights, and the steps taken with each.
#pragma once

#include "models/domain/rights.h"
#include "models/ledger/ledger.h"

namespace vigie::ledger {

/// Under which it was taken down, so that a repeat is known for one.
struct RightsKey {
    PersonId person;
    QString idempotencyKey;

    bool operator==(const RightsKey &) const = default;
};

/// A mail that the scheduling service cannot take yet.
struct PostedLetter {
    QString name; ///< of its file
    QByteArray mail;

    bool operator==(const PostedLetter &) const = default;
};

class RightsStore
{
public:
    explicit RightsStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    /// The next of a year, from 1. Within a transaction: two never get the same.
    [[nodiscard]] Result<int> nextNumber(int year);
    [[nodiscard]] Status add(const RightsCase &request, const RightsKey &key, Instant at);
    [[nodiscard]] Result<std::optional<RightsCase>> byKey(const RightsKey &key);

    [[nodiscard]] Result<std::optional<RightsCase>> find(const RightsId &id);
    [[nodiscard]] Result<std::optional<RightsCase>> byNumber(const QString &number);
    /// Within a transaction: nobody else takes a step with it until the end. NotFound. Lock requests after it.
    [[nodiscard]] Result<RightsCase> lock(const RightsId &id);
    /// Newest first: all that are open, and of those that are over at most so many.
    [[nodiscard]] Result<std::vector<RightsCase>> all(int mostOver);

    /// With which nothing has been done since, oldest last; also those that are open.
    [[nodiscard]] Result<std::vector<RightsCase>> quietSince(Instant at);

    /// REQUIRES the lock; `position` is the version it was decided on.
    [[nodiscard]] Status addStep(const RightsId &id, int position, const RightsStep &step);
    /// REQUIRES the lock: what is said in it, in the place of what was. Kinds and moments of its steps stay.
    [[nodiscard]] Status rewrite(const RightsCase &request);
    /// REQUIRES the lock: what was taken down, in the place of what was.
    [[nodiscard]] Status correct(const RightsId &id, const RightsWish &wish);
    [[nodiscard]] Result<Instant> takenDownAt(const RightsId &id);

    /// Of somebody who has been erased meanwhile. REQUIRES the lock.
    [[nodiscard]] Status forgetAtEnd(const RightsId &id);
    [[nodiscard]] Result<bool> isForgottenAtEnd(const RightsId &id);

    [[nodiscard]] Status post(const PostedLetter &letter);
    /// Any one; nothing when there is none. Within a transaction: nobody else takes it until the end.
    [[nodiscard]] Result<std::optional<PostedLetter>> lockPosted();
    [[nodiscard]] Status deletePosted(const QString &name);

    // Restrictions (art. 18). REQUIRES the lock of the request, whose mark they change.
    /// False when it does already.
    [[nodiscard]] Result<bool> restrict(const RightsId &id, const RequestId &request);
    /// Another's may still stand.
    [[nodiscard]] Status lift(const RightsId &id, const RequestId &request, Instant at);
    /// Those that it restricts, by their ids.
    [[nodiscard]] Result<std::vector<RequestId>> restrictedBy(const RightsId &id);
    /// By which it is restricted.
    [[nodiscard]] Result<std::vector<RightsId>> restricting(const RequestId &request);

    // Objections to improving the service (art. 21).
    /// False when it is left out by it already.
    [[nodiscard]] Result<bool> leaveOut(const RightsId &id, const RequestId &request);
    /// Those that the desk has carried out anything for, open or over.
    [[nodiscard]] Result<std::vector<RightsCase>> actedOn();

    // Where a client is told what was done, of which nothing may be held any more that says so. REQUIRES the lock.
    [[nodiscard]] Status keepContact(const RightsId &id, const QString &clientCode, const QString &address);
    /// Empty when none is kept.
    [[nodiscard]] Result<QString> contact(const RightsId &id, const QString &clientCode);
    /// Of that client; of all without a code.
    [[nodiscard]] Status forgetContacts(const RightsId &id, const QString &clientCode = {});

    /// The orders by which workstations were told to remove what was erased.
    [[nodiscard]] Status addPurge(const RightsId &id, const QString &purgeOrder);
    [[nodiscard]] Result<std::vector<QString>> purges(const RightsId &id);

private:
    [[nodiscard]] Result<std::vector<RightsCase>> withSteps(const QString &condition, const Values &values);
    [[nodiscard]] Result<std::optional<RightsCase>> oneWith(const QString &condition, const Values &values);

    Ledger &m_ledger;
};

} // namespace vigie::ledger
