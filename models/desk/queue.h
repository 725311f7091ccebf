// The supervision queue and its leases (Q4): one holder a request, on the desk's clock.
#pragma once

#include "models/desk/context.h"
#include "models/ledger/leases.h"
#include "models/ledger/people.h"
#include "models/ledger/requests.h"

namespace vigie::desk {

/// A request whose lease the caller holds, both locked until the end of the transaction.
struct Held {
    ledger::RequestRow request;
    Lease lease;
};

class Queue
{
public:
    explicit Queue(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<QueueCounts> counts(const Caller &caller);
    [[nodiscard]] Result<std::optional<HeldCase>> pull(const Caller &caller, const QString &key);
    [[nodiscard]] Result<std::vector<HeldWork>> work(const Caller &caller);
    [[nodiscard]] Result<HeldCase> view(const Caller &caller, const RequestId &request);
    [[nodiscard]] Result<Lease> heartbeat(const Caller &caller, const LeaseId &lease);
    [[nodiscard]] Result<HeldCase> reclaim(const Caller &caller, const RequestId &request, const LeaseId &lease);
    [[nodiscard]] Status keepDraft(const Caller &caller, const RequestId &request, const LeaseId &lease, const KeptDraft &draft);
    [[nodiscard]] Status putBack(const Caller &caller, const LeaseId &lease, PutBackReason reason);
    [[nodiscard]] Status park(const Caller &caller, const LeaseId &lease, Instant until);

    /// Ends what has expired and wakes what was parked; each in a transaction of its own.
    [[nodiscard]] Status tick();

    // Within a transaction.
    /// LeaseLost when it ended, expired, or is somebody else's.
    [[nodiscard]] Result<Held> lockHeld(const Caller &caller, const LeaseId &lease);
    /// The same by the request: NotFound when it is not in the caller's hands, as if there were none.
    [[nodiscard]] Result<Held> lockHeldOf(const Caller &caller, const RequestId &request);
    [[nodiscard]] Status endLease(const Lease &lease, const PersonId &holder, QLatin1String reason);
    [[nodiscard]] Status endLeasesOf(const PersonId &person, QLatin1String reason);

private:
    [[nodiscard]] Result<std::optional<Lease>> grantNext(const Caller &caller, const QString &key);
    [[nodiscard]] Result<std::optional<Lease>> repeated(const Caller &caller, const QString &key);
    [[nodiscard]] Status checkHandsFree(const Caller &caller);
    [[nodiscard]] Result<Lease> grant(const Caller &caller, const RequestId &request);
    [[nodiscard]] Result<Lease> grantAgain(const Caller &caller, const Lease &over);
    [[nodiscard]] Result<bool> expireOne();
    [[nodiscard]] Result<bool> wakeOne();

    Context &m_context;
};

} // namespace vigie::desk
