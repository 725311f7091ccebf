// Calling a request back from every workstation it was served to (P7, D5).
#pragma once

#include "models/desk/context.h"
#include "models/ledger/purges.h"
#include "models/ledger/requests.h"

namespace vigie::desk {

class Purges
{
public:
    explicit Purges(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<PurgeStatus> order(const QString &request, PurgeReason reason);
    [[nodiscard]] Result<std::vector<PurgeStatus>> all();
    [[nodiscard]] Result<std::vector<PurgeOrder>> outstanding(const Caller &caller);
    [[nodiscard]] Status acknowledge(const Caller &caller, const PurgeOrderId &order);

    // Within a transaction.
    /// As Desk::orderPurge(), of a locked request.
    [[nodiscard]] Result<ledger::PurgeOrderRow> orderLocked(const ledger::RequestRow &request, PurgeReason reason);
    /// Takes a locked request out of the hands of whoever is not `spared`, back into the queue, and orders every workstation of
    /// theirs that it was served to, to remove it. What was decided stays.
    /// Nothing when it was served to nobody.
    [[nodiscard]] Result<std::optional<PurgeOrderId>> callBack(const RequestId &request, PurgeReason reason,
                                                               QLatin1String endReason, const std::set<QString> &spared);
    /// What was decided on a locked request and has not gone out.
    [[nodiscard]] Status withdrawDecision(const ledger::RequestRow &request);
    /// By the desk's id or the scheduling service's. NotFound.
    [[nodiscard]] Result<RequestId> requestOf(const QString &id);

private:
    [[nodiscard]] Status takeOutOfHands(const ledger::RequestRow &request);
    [[nodiscard]] Status forgetReveals(const RequestId &request);
    [[nodiscard]] Result<PurgeStatus> statusOf(const ledger::PurgeOrderRow &row);

    Context &m_context;
};

} // namespace vigie::desk
