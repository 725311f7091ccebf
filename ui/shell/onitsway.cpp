#include "ui/shell/onitsway.h"

namespace vigie::ui {

OutboxSummary onItsWay(const Workbench &workbench, const Reviewing &reviewing)
{
    OutboxSummary all = workbench.outboxSummary();
    for (const SubmittedReview &review : reviewing.outbox()) {
        if (review.state == OutboxState::Refused)
            ++all.refused;
        else
            ++(review.state == OutboxState::Sending ? all.sending : all.queued);
    }
    const std::vector<PendingReport> reports = workbench.pendingReports();
    for (const PendingReport &report : reports)
        ++(report.isSending ? all.sending : all.queued);
    return all;
}

} // namespace vigie::ui
