// What is kept but not worked, because somebody whom it names has asked for that (GDPR art. 18; D1).
#pragma once

#include "models/desk/context.h"
#include "models/desk/mentions.h"
#include "models/desk/trail.h"
#include "models/domain/rights.h"
#include "models/ledger/requests.h"

namespace vigie::desk {

class Restrictions
{
public:
    explicit Restrictions(Context &context)
        : m_context(context)
    {
    }

    // Within a transaction that has locked the rights request.
    /// Takes them out of every hand and workstation; what was decided and has not gone out is taken back. A repeat changes
    /// nothing.
    [[nodiscard]] Status impose(const Caller &caller, const RightsCase &rights, const std::set<RequestId> &requests);
    /// Within a transaction, before anything else of it is locked: those that restrict something, so that none is lifted until
    /// its end.
    [[nodiscard]] Result<std::vector<RightsCase>> lockStanding();
    /// A request that came before but could not be read until now, by those of them whom it names without doubt. Within the
    /// transaction that makes it.
    [[nodiscard]] Status extendTo(const Caller &caller, const RequestId &request, const std::vector<RightsCase> &standing);
    /// All that it restricts waits where it was, unless another restricts it too.
    [[nodiscard]] Status lift(const Caller &caller, const RightsCase &rights);
    /// What it keeps back no more, as it goes or another keeps it; what comes of it once it is gone is worked as any other.
    [[nodiscard]] Status endOver(const RightsId &rights, const std::set<RequestId> &requests);

    /// Their own restriction of what is kept back of their erasure from then on, which nobody could tell from another's once they
    /// are forgotten.
    [[nodiscard]] Status endOwn(const RightsSubject &subject, const RequestId &request);

    // These need no lock.
    /// Leaves out what somebody else has had restricted, or was kept back of the erasure of somebody else: nothing is done with
    /// that for anybody, be it told or put right. Who was forgotten since is somebody else too.
    [[nodiscard]] Status leaveOutOthers(const RightsSubject &subject, std::vector<Mentioned> &requests);
    /// By which it is kept back, other than `but`.
    [[nodiscard]] Result<std::vector<RightsCase>> keepingBack(const RequestId &request, const RightsId &but = {});
    /// By which it is kept back, other than by this one, or restricted as somebody other than its person has asked.
    [[nodiscard]] Result<std::vector<RightsCase>> holdingFromErasure(const RequestId &request, const RightsCase &erasure);

private:
    /// By which it is kept back, or restricted as somebody has asked.
    [[nodiscard]] Result<std::vector<RightsCase>> holding(const RequestId &request);
    [[nodiscard]] Status takeOutOfHands(const RightsCase &rights, const ledger::RequestRow &request);
    [[nodiscard]] Status note(AuditEvent event, const Caller &caller, const RightsCase &rights, const RequestId &request);

    Context &m_context;
};

} // namespace vigie::desk
