// Releases decisions whose take-back time is over, exactly once in effect (Q7, Q8, Q10).
#pragma once

#include "models/desk/context.h"
#include "models/desk/outbound.h"
#include "models/ledger/decisions.h"
#include "models/ledger/requests.h"

namespace vigie::desk {

/// Files first, then the ledger: after a crash in between, the same files are written again under the same names with the
/// same bytes, and the decision is marked released once.
class Release
{
public:
    explicit Release(Context &context)
        : m_context(context)
    {
    }

    /// How many were released. A decision that fails (a full disk) is tried again at the next tick and holds up no other;
    /// its error is returned when nothing else was released.
    [[nodiscard]] Result<int> releaseDue();

private:
    [[nodiscard]] Status release(const ledger::DecisionRow &row);
    [[nodiscard]] Status writeFiles(const Outbound &outbound, const ledger::RequestRow &request);
    [[nodiscard]] Status raiseHandOver(const ledger::DecisionRow &row, const Decision &decision);

    Context &m_context;
};

} // namespace vigie::desk
