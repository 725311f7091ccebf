// People, sessions and what each may do (P2, P9).
#pragma once

#include "models/desk/context.h"
#include "models/ledger/people.h"

#include <functional>

namespace vigie::desk {

/// Forbidden to whoever is not in support, in the EU: what is clear is worked by them alone.
[[nodiscard]] Status supportInTheUnion(const Caller &caller);

class Access
{
public:
    explicit Access(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<PersonId> addPerson(const NewPerson &person);
    [[nodiscard]] Result<std::vector<PersonRow>> people();
    [[nodiscard]] Result<PersonId> personNamed(const QString &name);
    [[nodiscard]] Status setDisabled(const QString &name, bool disabled);
    [[nodiscard]] Status setPassword(const QString &name, const QString &password);

    [[nodiscard]] Result<SignedIn> signIn(const QString &name, const QString &password, const QString &origin,
                                          const QString &workstation);
    [[nodiscard]] Result<Caller> authenticate(const QString &token);
    [[nodiscard]] Status signOut(const Caller &caller);
    [[nodiscard]] Result<Me> acknowledgeLimitedUse(const Caller &caller, int version);
    /// Within a transaction: two pulls of one person wait for each other here, so that the limits hold. Unauthenticated for a
    /// disabled account.
    [[nodiscard]] Result<ledger::Person> lockCaller(const Caller &caller);
    /// Within a transaction. Forbidden unless this is a lead.
    [[nodiscard]] Status lockLead(const PersonId &person);
    /// AcknowledgementDue for who has not acknowledged the version that holds.
    [[nodiscard]] Status checkLimitedUse(const ledger::Person &person) const;

    /// Within a transaction: ends the sessions of whom it names, and what they hold goes back into the queue. Their workstations
    /// make what they have cached unreadable (P7).
    [[nodiscard]] Status sendHome(const std::function<bool(const ledger::Person &)> &whom, QLatin1String reason);

private:
    /// Everything these people hold goes back, requests and reviews.
    [[nodiscard]] Status takeWorkFrom(const std::vector<PersonId> &people, QLatin1String reason);
    [[nodiscard]] Result<Me> meOf(const ledger::Person &person);
    /// What a sign-in was counted as before the password was looked at.
    struct Attempt {
        QString name;
        QString origin;
        Instant at;
    };

    /// Under what time it was counted; nothing when there were too many before.
    [[nodiscard]] Result<std::optional<Instant>> admitted(const QString &nameSubject, const QString &originSubject);
    [[nodiscard]] Result<SignedIn> openSession(const ledger::Person &person, const Attempt &attempt, const QString &workstation);

    Context &m_context;
};

} // namespace vigie::desk
