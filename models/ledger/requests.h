// Requests in the queue, their clients and their outgoing forms. A request's row is the lock of everything about it.
#pragma once

#include "models/domain/requeststate.h"
#include "models/domain/work.h"
#include "models/ledger/agreements.h"
#include "models/ledger/ledger.h"

#include <functional>
#include <map>

namespace vigie::ledger {

/// The desk's own id of a client; the workstation sees only the code.
struct Client {
    QString id;
    QString code;

    bool operator==(const Client &) const = default;
};

struct RequestRow {
    RequestId id;
    QString externalId;
    QString client;
    int version = 1;
    RequestKind kind = RequestKind::Schedule;
    RequestState state = RequestState::Waiting;
    Instant receivedAt;
    Instant urgentAt; ///< deadline or earliest proposed slot, whichever is first
    std::optional<Instant> parkedUntil;
    bool fromGoogle = false;   ///< of this version; then it needs more to be shown (agreements.h)
    bool isRestricted = false; ///< by somebody's right: kept, and nothing else is done with it (rights.h)

    bool operator==(const RequestRow &) const = default;
};

/// At which level somebody may be shown each kind of request; a kind that is missing, not at all.
using LevelsByKind = std::map<RequestKind, DisclosureLevel>;

class RequestStore
{
public:
    explicit RequestStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    /// The client of that external id; made, with a code from `makeCode` that is not taken, when new.
    [[nodiscard]] Result<Client> client(const QString &externalId, const std::function<QString()> &makeCode);
    /// Of whom the request is; empty when it is not there.
    [[nodiscard]] Result<QString> clientCodeOf(const RequestId &request);
    [[nodiscard]] Result<std::vector<Client>> clients(); ///< by id
    /// The newest of that client whose content is there.
    [[nodiscard]] Result<std::optional<RequestId>> lastHeldFor(const QString &client);
    /// Within a transaction: nobody else schedules for this client until the end. Lock it after the request.
    [[nodiscard]] Status lockClient(const QString &client);
    [[nodiscard]] Result<std::optional<RequestRow>> byExternalId(const QString &externalId);
    [[nodiscard]] Result<std::optional<RequestRow>> find(const RequestId &id);
    /// Within a transaction: nobody else changes this request, its lease or its decision until the end. NotFound.
    [[nodiscard]] Result<RequestRow> lock(const RequestId &id);
    /// Within a transaction: locks whatever these people hold to supervise or to review, in the order of the requests' ids.
    [[nodiscard]] Status lockHeldBy(const std::vector<PersonId> &people);
    [[nodiscard]] Status add(const RequestRow &request);
    [[nodiscard]] Status renew(const RequestRow &request); ///< version, kind, received, urgency of a new version
    [[nodiscard]] Status setState(const RequestId &id, RequestState state);
    [[nodiscard]] Status park(const RequestId &id, Instant until);
    [[nodiscard]] Status putBack(const RequestId &id, const PersonId &by);

    /// Locks and returns the most urgent, then oldest, waiting request that is not restricted, with a form for the level of its
    /// kind; what this person put back last comes after all others (Q4).
    [[nodiscard]] Result<std::optional<RequestRow>> lockNext(const LevelsByKind &levels, const PersonId &forPerson,
                                                             Audience audience);
    [[nodiscard]] Result<std::optional<RequestRow>> lockDueParked(Instant now);
    /// Waits again. Until when it was parked stays, as the last that happened to it.
    [[nodiscard]] Status wake(const RequestId &id);
    [[nodiscard]] Result<int> countWaiting(const LevelsByKind &levels, Audience audience);
    /// Those that wait for people in house, or for an agreement of their client.
    [[nodiscard]] Result<int> countWithheld();

    [[nodiscard]] Status addForm(const RequestId &id, int version, DisclosureLevel level, const QString &json);
    [[nodiscard]] Status changeForm(const RequestId &id, int version, DisclosureLevel level, const QString &json);
    [[nodiscard]] Result<std::optional<QString>> form(const RequestId &id, int version, DisclosureLevel level);

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
