// Every version of a request that was handled, by people or automatically: what samples are drawn from (A1).
#pragma once

#include "models/domain/case.h"
#include "models/domain/sampling.h"
#include "models/ledger/ledger.h"
#include "models/ledger/requests.h"

namespace vigie::ledger {

struct HandledRow {
    RequestId request;
    int version = 0;
    Instant at;          ///< when it was
    Instant notedAt;     ///< when the desk heard of it
    DecisionId decision; ///< empty when it was handled automatically
    PersonId person;     ///< empty when it was handled automatically
    RequestKind kind = RequestKind::Schedule;
    QString language;
    QString client; ///< the desk's id of it
    bool fromGoogle = false;

    bool operator==(const HandledRow &) const = default;
};

/// One that goes into a population, and what stands against drawing it as things are now.
struct WaitingUnit {
    RequestId request;
    int version = 0;
    PersonId person; ///< empty when it was handled automatically
    QString kind;
    QString language;
    QString clientCode;
    std::optional<SampleExclusion> excluded; ///< not Superseded, which only the whole list shows

    bool operator==(const WaitingUnit &) const = default;
};

class HandledStore
{
public:
    explicit HandledStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    /// REQUIRES the lock of the request, as what follows does. A repeat changes nothing. Into the period that runs, which nobody
    /// draws until the transaction is over; where none does it waits for the next.
    [[nodiscard]] Status note(const HandledRow &row);
    /// What an automatic handling ruled, in the tokens of the form of that level: JSON of the domain's Ruling, as in a decision.
    [[nodiscard]] Status keepRuling(const RequestId &request, int version, DisclosureLevel level, const QString &json);
    [[nodiscard]] Result<std::optional<QString>> ruling(const RequestId &request, int version, DisclosureLevel level);
    /// Of the client's (the desk's id) other requests, the versions that the service has handled and told by then, while their
    /// content is there; in the order in which the desk heard of them.
    [[nodiscard]] Result<std::vector<HandledRow>> automaticBefore(const QString &client, const RequestId &except,
                                                                  const TimeRange &when);
    /// Nothing of its versions up to now can be drawn or reviewed any more; what was noted first stays.
    [[nodiscard]] Status noteGone(const RequestId &request, SampleExclusion why);
    /// The same of what was drawn of a client (the scheduling service's id) and came through Google's APIs.
    [[nodiscard]] Status noteUnagreed(const QString &client);

    /// What stands against drawing that version or reviewing it, as things are now; as in a WaitingUnit.
    [[nodiscard]] Result<std::optional<SampleExclusion>> exclusion(const RequestId &request, int version);
    /// That version can no longer be reviewed, whatever becomes of the others.
    [[nodiscard]] Status noteExcluded(const RequestId &request, int version, SampleExclusion why);

    /// What was handled before `end` and is in no population yet is in that of the period from now on; in the order of request
    /// and version. REQUIRES the lock of the period, so that nothing comes in meanwhile. What a desk knew before its first period
    /// is in none.
    [[nodiscard]] Result<std::vector<WaitingUnit>> takeInto(const QString &period, Instant end);

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
