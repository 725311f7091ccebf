// The part of a desk in memory that reviews go through: the real rules in small, remote changes, and faults on demand.
#pragma once

#include "models/workbench/qualitygateway.h"
#include "tests/support/fakedesk.h"

namespace vigie {

/// Answers come through the event loop, as from a network. Who signs in, the clock and the way to it are the FakeDesk's.
class FakeQualityDesk final : public QObject, public QualityGateway
{
public:
    explicit FakeQualityDesk(FakeDesk &desk);

    // The remote side
    std::map<int, Rubric> rubrics;
    int mostHeld = 1;
    /// Waits to be pulled, as a sample's task. `earlier` of an adjudication.
    ReviewTaskId addTask(const Case &content, const Handled &handled, int rubric, const std::vector<Review> &earlier = {});
    /// As after a pull, e.g. at another workstation.
    void hold(const ReviewTaskId &task);
    /// The lease is over, and the task has gone to other hands.
    void giveToSomebodyElse(const ReviewTaskId &task);
    std::vector<Finding> findingsThere;
    std::map<QString, HandledRequest> requestsOfFindings; ///< by the finding
    [[nodiscard]] bool isHeld(const ReviewTaskId &task) const;

    // Faults; offline is the FakeDesk's
    int answersToLose = 0;      ///< the next ones are carried out, but their answer is lost
    std::deque<Error> refusals; ///< answers to the next submissions, instead of carrying them out
    QStringList slowAnswers;    ///< calls that are carried out, and answered only when deliver() says so
    bool isSignedIn = true;     ///< else everything is Unauthenticated
    void deliver(const QString &call);

    // What happened
    QStringList calls;                                                               ///< names of the calls, in order
    [[nodiscard]] const std::vector<Review> &accepted() const { return m_accepted; } ///< each effect once, in order
    std::vector<std::pair<ReviewTaskId, SkipReason>> skipped;

    void pullReview(const QString &key, Answer<std::optional<HeldReview>> answer) override;
    void heldReviews(Answer<std::vector<HeldReview>> answer) override;
    void rubric(int version, Answer<Rubric> answer) override;
    void renewReview(const ReviewLease &lease, Answer<ReviewLease> answer) override;
    void submitReview(const Review &review, Answer<Done> answer) override;
    void skipReview(const ReviewLease &lease, SkipReason reason, Answer<Done> answer) override;
    void ownReviews(Answer<std::vector<OwnReview>> answer) override;
    void findings(Answer<std::vector<Finding>> answer) override;
    void replyToFinding(const FindingId &finding, const FindingReply &reply, Answer<Finding> answer) override;
    void findingRequest(const FindingId &finding, Answer<HandledRequest> answer) override;
    void settleFinding(const FindingId &finding, const FindingSettlement &settlement, Answer<Finding> answer) override;

private:
    enum class State { Waiting, Held, Done, Gone };
    struct Task {
        HeldReview held;
        State state = State::Waiting;
    };

    template <typename T>
    void answerLater(const char *call, const Answer<T> &answer, const std::function<Result<T>()> &work);
    [[nodiscard]] Task *find(const ReviewTaskId &task);
    [[nodiscard]] Task *heldBy(const LeaseId &lease);
    [[nodiscard]] Finding *find(const FindingId &finding);
    [[nodiscard]] ReviewLease grant(const ReviewTaskId &task) const;
    [[nodiscard]] Instant now() const;

    FakeDesk &m_desk;
    std::vector<Task> m_tasks;
    std::map<QString, ReviewTaskId> m_pulls;
    std::vector<Review> m_accepted;
    std::map<QString, std::vector<std::function<void()>>> m_underWay;
};

} // namespace vigie
