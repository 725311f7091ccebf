// What reviews have found, for whose decision it was: they acknowledge or contest it, a third person settles (A5).
#pragma once

#include "models/desk/context.h"
#include "models/domain/review.h"
#include "models/ledger/findings.h"

namespace vigie::desk {

class Findings
{
public:
    explicit Findings(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<std::vector<Finding>> list(const Caller &caller);
    [[nodiscard]] Result<Finding> reply(const Caller &caller, const FindingId &finding, const FindingReply &reply);
    /// The request of a contested finding as its reviewers saw it, to a lead who may settle it.
    [[nodiscard]] Result<HandledRequest> request(const Caller &caller, const FindingId &finding);
    [[nodiscard]] Result<Finding> settle(const Caller &caller, const FindingId &finding, const FindingSettlement &settlement);

    /// Within a transaction: one a failed question; none of what was handled automatically.
    [[nodiscard]] Status make(const ledger::ReviewUnitRow &unit, const Rubric &rubric, const std::vector<Answer> &answers);

private:
    /// Forbidden to whom it concerns, and to who has reviewed it.
    [[nodiscard]] Status checkHasNoPart(const Caller &caller, const ledger::FindingRow &row);
    /// With its request locked. NotFound.
    [[nodiscard]] Result<ledger::FindingRow> lock(const FindingId &finding);

    Context &m_context;
};

} // namespace vigie::desk
