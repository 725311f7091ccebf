// The life of a review (A2): from the unit that was drawn to the answers that count. Who is given which is in reviewqueue.h.
#pragma once

#include "models/desk/context.h"
#include "models/domain/ownreview.h"
#include "models/ledger/reviewleases.h"
#include "models/ledger/reviews.h"

namespace vigie::desk {

/// A review whose lease the caller holds, its request locked until the end of the transaction.
struct HeldTask {
    ledger::ReviewTaskRow task;
    ReviewLease lease;
};

class Reviews
{
public:
    explicit Reviews(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Status submit(const Caller &caller, const Review &review);
    /// What the caller has submitted, newest first.
    [[nodiscard]] Result<std::vector<OwnReview>> own(const Caller &caller);
    [[nodiscard]] Status skip(const Caller &caller, const ReviewTaskId &task, const LeaseId &lease, SkipReason reason);
    // Each step in a transaction of its own.
    /// Ends the leases that have expired.
    [[nodiscard]] Status tick();
    /// Makes the reviews of what has been drawn.
    [[nodiscard]] Status takeUpDrawn();

    /// Nobody may be given it: it counts as not answered, and says so. Nothing where somebody holds it meanwhile.
    [[nodiscard]] Status giveUpStranded(const ReviewTaskId &task);

    // Within a transaction.
    /// Makes the reviews of what was drawn; a unit that is there already stays as it is. One whose content is gone, or that may
    /// be shown at no level, is void from the beginning.
    [[nodiscard]] Status enqueue(const std::vector<ledger::SampledUnit> &units);
    /// LeaseLost when it ended, expired, or is somebody else's.
    [[nodiscard]] Result<HeldTask> lockHeld(const Caller &caller, const ReviewTaskId &task, const LeaseId &lease);
    [[nodiscard]] Result<bool> expireOne();
    [[nodiscard]] Status endLeasesOf(const PersonId &person, QLatin1String reason);
    /// Of a locked request: back into the queue out of the hands of whoever is not `spared`.
    [[nodiscard]] Status takeOutOfHands(const RequestId &request, QLatin1String reason, const std::set<QString> &spared);
    /// Of a locked request: nothing of it is reviewed any more, and what people wrote about it goes. Answers that count stay.
    [[nodiscard]] Status voidAllOf(const RequestId &request, QLatin1String reason);

private:
    [[nodiscard]] Status takeUp(const ledger::SampledUnit &unit);
    [[nodiscard]] Status enqueue(const ledger::SampledUnit &drawn, int rubric);
    [[nodiscard]] Status addTask(const ledger::ReviewUnitRow &unit, ledger::ReviewPart part);
    [[nodiscard]] Result<bool> isRepeat(const Caller &caller, const Review &review, const QByteArray &hash);
    [[nodiscard]] Status record(const Caller &caller, const HeldTask &held, const Review &review, const QByteArray &hash);
    [[nodiscard]] Status endLease(const ledger::ReviewLeaseRow &row, const ledger::ReviewTaskRow &task, QLatin1String reason);
    [[nodiscard]] Status close(const ledger::ReviewUnitRow &unit);
    [[nodiscard]] Status settle(const ledger::ReviewUnitRow &unit, const Rubric &rubric, const std::vector<Answer> &answers);

    Context &m_context;
};

[[nodiscard]] Status reviewersOnly(const Caller &caller);

} // namespace vigie::desk
