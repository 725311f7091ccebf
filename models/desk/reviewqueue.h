// Who is given which review, and the request as it was when it was handled (A2, P2–P4).
#pragma once

#include "models/desk/reviews.h"

namespace vigie::desk {

class ReviewQueue
{
public:
    explicit ReviewQueue(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<std::optional<HeldReview>> pull(const Caller &caller, const QString &key);
    [[nodiscard]] Result<std::vector<HeldReview>> held(const Caller &caller);
    [[nodiscard]] Result<ReviewLease> renew(const Caller &caller, const ReviewTaskId &task, const LeaseId &lease);
    /// What waits for this reviewer; for leads who are none, all that waits.
    [[nodiscard]] Result<int> count(const Caller &caller);
    /// Within a transaction: what the reviewers of a unit saw, at the level of the caller in that role. From then on the caller's
    /// workstation may have it, and purge orders are for it too. Forbidden.
    [[nodiscard]] Result<HandledRequest> shown(const Caller &caller, const ledger::ReviewUnitRow &unit, Role role);

private:
    // Within a transaction.
    [[nodiscard]] Result<std::optional<HeldTask>> repeated(const Caller &caller, const QString &key);
    [[nodiscard]] Result<std::optional<HeldTask>> grantNext(const Caller &caller, const QString &key);
    [[nodiscard]] Status checkHandsFree(const Caller &caller);
    [[nodiscard]] Result<HeldReview> serve(const Caller &caller, const HeldTask &held);
    [[nodiscard]] Result<DisclosureLevel> levelFor(const ledger::ReviewUnitRow &unit, const Caller &caller, Role role);
    [[nodiscard]] Result<Case> asItWas(const ledger::ReviewUnitRow &unit, DisclosureLevel level);
    /// The client's other meetings as the desk knew them then.
    [[nodiscard]] Result<std::vector<TimeRange>> meetingsThen(const ledger::RequestRow &request, Instant then,
                                                              const QString &ownMeeting);
    [[nodiscard]] Result<std::vector<Review>> earlier(const HeldTask &held);

    Context &m_context;
};

} // namespace vigie::desk
