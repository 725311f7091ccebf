// What is on record of the requests that name somebody, beside what they hold: reviews, incidents, the trail; who got something
// of it, until when it stays, and what left the EU (policy §2 to §4 and §8; D4).
#pragma once

#include "models/desk/context.h"
#include "models/domain/holdings.h"
#include "models/ledger/traces.h"

#include <set>

namespace vigie::desk {

class Traces
{
public:
    explicit Traces(Context &context)
        : m_context(context)
    {
    }

    /// Of the requests in it that name them without doubt. `rightsRequests`: how many are theirs.
    [[nodiscard]] Status addTo(Holdings &holdings, const RightsSubject &subject, int rightsRequests);

    /// Who has got something of these.
    [[nodiscard]] Result<std::vector<HeldRecipient>> recipientsOf(const std::set<RequestId> &requests);

private:
    struct Found;
    [[nodiscard]] Result<ledger::TraceCounts> addRecipients(const RequestId &request, const QString &clientCode, Found &found);
    [[nodiscard]] Status add(const HeldRequest &request, Found &found);
    [[nodiscard]] Result<std::vector<HeldAccount>> accountsOf(const RightsSubject &subject);

    Context &m_context;
};

} // namespace vigie::desk
