// Deliberate defects around the product, to show that the simulator finds them. Most are made on the wire, where another
// program would make them: in what is sent, in what the desk answers, or instead of it.
#pragma once

#include "net/client/wiregateway.h"
#include "net/service/httpmessage.h"

#include <set>

namespace vigie::ledger {
class Ledger;
}

namespace simulation {

enum class Plant {
    None,
    ChangedKey,           ///< a repeated push carries another decision id
    ChangedBody,          ///< a repeated push carries the same key and another body
    UncheckedVersion,     ///< a decision is taken to be made on the request as it is now
    ForgottenRefusal,     ///< the desk does not know that it has refused a decision
    ForgottenKey,         ///< the desk does not know a repeated push again
    TimeoutIsAcceptance,  ///< a push without an answer counts as accepted
    ReleasedByTime,       ///< a decision whose take-back time is over counts as released
    LocalClock,           ///< leases are judged by the workstation's own clock
    WallClock,            ///< and that clock jumps when somebody sets it
    EndlessLease,         ///< a heartbeat is answered with a lease longer than the desk's
    ReleaseTwice,         ///< after a restart the desk releases again what it had released
    TakeBackAfterRelease, ///< the desk takes back what has been released
    LeaseTwice,           ///< a pull is answered with what somebody else holds
    NoTimeout,            ///< a call that is lost never ends
    DiskForgets,          ///< the workstation's disk loses what was not yet checkpointed
    LedgerForgets,        ///< the desk's disk does
    PurgeUnheard,         ///< a purge order never reaches the workstation
    PurgeForgotten,       ///< nor is it carried out, but acknowledged
    NoRetry,              ///< a disk that was full once takes nothing any more
};

[[nodiscard]] std::vector<std::pair<Plant, std::string>> plantNames();

/// The defect as it acts between one workstation and the desk.
class PlantedWire
{
public:
    using Request = vigie::service::HttpRequest;
    using Response = vigie::service::HttpResponse;

    /// What the pulls of all workstations share.
    struct Pulls {
        std::optional<Response> last;
        int by = -1;
    };

    PlantedWire(Plant plant, int person, Pulls &pulls)
        : m_plant(plant)
        , m_person(person)
        , m_pulls(pulls)
    {
    }

    /// As it leaves the workstation.
    void onSend(vigie::client::WireCall &call);
    /// As it reaches the desk.
    void onArrival(Request &request, vigie::ledger::Ledger &ledger);
    /// Instead of the desk's.
    [[nodiscard]] std::optional<Response> instead(const Request &request, vigie::ledger::Ledger &ledger);
    /// As it leaves the desk.
    void onAnswer(const Request &request, Response &response, vigie::ledger::Ledger &ledger);
    /// As it reaches the workstation, or does not.
    void onEnd(const vigie::client::WireCall &call, vigie::Instant now, vigie::Result<vigie::client::WireAnswer> &carried) const;

private:
    Plant m_plant;
    int m_person;
    Pulls &m_pulls;
    std::set<QByteArray> m_pushed;
};

} // namespace simulation
