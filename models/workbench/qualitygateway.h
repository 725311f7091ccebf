// The part of the network edge that reviews go through. Answers come as in deskgateway.h.
#pragma once

#include "models/domain/ownreview.h"
#include "models/workbench/deskgateway.h"

namespace vigie {

class QualityGateway
{
public:
    template <typename T>
    using Answer = DeskGateway::Answer<T>;

    QualityGateway() = default;
    QualityGateway(const QualityGateway &) = delete;
    QualityGateway &operator=(const QualityGateway &) = delete;
    virtual ~QualityGateway() = default;

    // For reviewers; Forbidden to everybody else
    /// The next task of the sample, or nothing when none is for this person. AcknowledgementDue, Forbidden when as many are held
    /// as allowed. `key` makes a repeated pull answer with the same task.
    virtual void pullReview(const QString &key, Answer<std::optional<HeldReview>> answer) = 0;
    /// Everything this person holds, at whatever workstation.
    virtual void heldReviews(Answer<std::vector<HeldReview>> answer) = 0;
    /// Also for whom a finding concerns. NotFound.
    virtual void rubric(int version, Answer<Rubric> answer) = 0;
    /// LeaseLost when it is no longer ours.
    virtual void renewReview(const ReviewLease &lease, Answer<ReviewLease> answer) = 0;
    /// Takes effect once, whatever is repeated: Done again for the same review. LeaseLost, InvalidInput, KeyReused.
    virtual void submitReview(const Review &review, Answer<Done> answer) = 0;
    /// Counts as not answered (A1); it goes to nobody else who knows of it.
    virtual void skipReview(const ReviewLease &lease, SkipReason reason, Answer<Done> answer) = 0;
    /// What this person has submitted, newest first.
    virtual void ownReviews(Answer<std::vector<OwnReview>> answer) = 0;

    /// A supervisor's own, and for a lead all that are contested or were, or whose review carries a flag; newest first.
    virtual void findings(Answer<std::vector<Finding>> answer) = 0;
    /// Of the supervisor concerned, once. TooLate when it was answered otherwise.
    virtual void replyToFinding(const FindingId &finding, const FindingReply &reply, Answer<Finding> answer) = 0;
    /// Of a contested one, to a lead who may settle it. Forbidden, NotFound, TooLate, AcknowledgementDue.
    virtual void findingRequest(const FindingId &finding, Answer<HandledRequest> answer) = 0;
    /// Of a lead who is neither concerned nor has reviewed it.
    virtual void settleFinding(const FindingId &finding, const FindingSettlement &settlement, Answer<Finding> answer) = 0;
};

} // namespace vigie
