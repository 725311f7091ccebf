#include "tests/support/fakequalitydesk.h"

#include <QTimer>

#include <algorithm>

namespace vigie {

FakeQualityDesk::FakeQualityDesk(FakeDesk &desk)
    : m_desk(desk)
{
}

Instant FakeQualityDesk::now() const
{
    return m_desk.now();
}

ReviewTaskId FakeQualityDesk::addTask(const Case &content, const Handled &handled, int version,
                                      const std::vector<Review> &earlier)
{
    const ReviewTaskId id{QStringLiteral("task-%1").arg(m_tasks.size() + 1)};
    m_tasks.push_back({{content, handled, version, earlier, {{}, id, {}, {}}}, State::Waiting});
    return id;
}

void FakeQualityDesk::hold(const ReviewTaskId &task)
{
    Task *found = find(task);
    Q_ASSERT(found);
    found->state = State::Held;
    found->held.lease = grant(task);
}

void FakeQualityDesk::giveToSomebodyElse(const ReviewTaskId &task)
{
    Task *found = find(task);
    Q_ASSERT(found);
    found->state = State::Gone;
}

bool FakeQualityDesk::isHeld(const ReviewTaskId &task) const
{
    return std::any_of(m_tasks.begin(), m_tasks.end(),
                       [&](const Task &known) { return known.held.lease.task == task && known.state == State::Held; });
}

FakeQualityDesk::Task *FakeQualityDesk::find(const ReviewTaskId &task)
{
    const auto found =
        std::find_if(m_tasks.begin(), m_tasks.end(), [&](const Task &known) { return known.held.lease.task == task; });
    return found == m_tasks.end() ? nullptr : &*found;
}

FakeQualityDesk::Task *FakeQualityDesk::heldBy(const LeaseId &lease)
{
    const auto found = std::find_if(m_tasks.begin(), m_tasks.end(), [&](const Task &known) {
        return known.state == State::Held && known.held.lease.id == lease && known.held.lease.expiresAt > now();
    });
    return found == m_tasks.end() ? nullptr : &*found;
}

Finding *FakeQualityDesk::find(const FindingId &finding)
{
    const auto found =
        std::find_if(findingsThere.begin(), findingsThere.end(), [&](const Finding &known) { return known.id == finding; });
    return found == findingsThere.end() ? nullptr : &*found;
}

ReviewLease FakeQualityDesk::grant(const ReviewTaskId &task) const
{
    return {newId<LeaseId>(), task, now(), now() + m_desk.me.policy.leaseLength};
}

template <typename T>
void FakeQualityDesk::answerLater(const char *call, const Answer<T> &answer, const std::function<Result<T>()> &work)
{
    const QString name = QString::fromLatin1(call);
    calls << name;
    QTimer::singleShot(0, this, [this, name, answer, work] {
        if (m_desk.offline)
            return answer(Error{ErrorKind::Unreachable, QStringLiteral("offline")});
        if (!isSignedIn)
            return answer(Error{ErrorKind::Unauthenticated, {}});
        Result<T> result = work();
        if (slowAnswers.contains(name)) {
            m_underWay[name].push_back([answer, result] { answer(result); });
            return;
        }
        if (answersToLose > 0) {
            --answersToLose;
            return answer(Error{ErrorKind::Unreachable, QStringLiteral("the answer was lost")});
        }
        answer(std::move(result));
    });
}

void FakeQualityDesk::deliver(const QString &call)
{
    slowAnswers.removeAll(call);
    for (const auto &arrives : std::exchange(m_underWay[call], {}))
        arrives();
}

void FakeQualityDesk::pullReview(const QString &key, Answer<std::optional<HeldReview>> answer)
{
    answerLater<std::optional<HeldReview>>("pullReview", answer, [this, key]() -> Result<std::optional<HeldReview>> {
        if (m_desk.me.limitedUse.due)
            return Error{ErrorKind::AcknowledgementDue, {}};
        if (const auto before = m_pulls.find(key); before != m_pulls.end()) {
            const Task &given = *find(before->second);
            return given.state == State::Held ? Result<std::optional<HeldReview>>(std::optional(given.held))
                                              : Error{ErrorKind::LeaseLost, {}};
        }
        const auto holds =
            std::count_if(m_tasks.begin(), m_tasks.end(), [](const Task &task) { return task.state == State::Held; });
        if (holds >= mostHeld)
            return Error{ErrorKind::Forbidden, {}};
        const auto next =
            std::find_if(m_tasks.begin(), m_tasks.end(), [](const Task &task) { return task.state == State::Waiting; });
        if (next == m_tasks.end())
            return std::optional<HeldReview>();
        hold(next->held.lease.task);
        m_pulls[key] = next->held.lease.task;
        return std::optional(next->held);
    });
}

void FakeQualityDesk::heldReviews(Answer<std::vector<HeldReview>> answer)
{
    answerLater<std::vector<HeldReview>>("heldReviews", answer, [this]() -> Result<std::vector<HeldReview>> {
        std::vector<HeldReview> held;
        for (const Task &task : m_tasks) {
            if (task.state == State::Held && task.held.lease.expiresAt > now())
                held.push_back(task.held);
        }
        return held;
    });
}

void FakeQualityDesk::rubric(int version, Answer<Rubric> answer)
{
    answerLater<Rubric>("rubric", answer, [this, version]() -> Result<Rubric> {
        const auto found = rubrics.find(version);
        return found == rubrics.end() ? Result<Rubric>(Error{ErrorKind::NotFound, {}}) : Result<Rubric>(found->second);
    });
}

void FakeQualityDesk::renewReview(const ReviewLease &lease, Answer<ReviewLease> answer)
{
    answerLater<ReviewLease>("renewReview", answer, [this, lease]() -> Result<ReviewLease> {
        Task *held = heldBy(lease.id);
        if (!held)
            return Error{ErrorKind::LeaseLost, {}};
        held->held.lease.expiresAt = now() + m_desk.me.policy.leaseLength;
        return held->held.lease;
    });
}

void FakeQualityDesk::submitReview(const Review &review, Answer<vigie::Done> answer)
{
    answerLater<vigie::Done>("submitReview", answer, [this, review]() -> Status {
        for (const Review &known : m_accepted) {
            if (known.id == review.id)
                return known == review ? Status(vigie::Done{}) : Error{ErrorKind::KeyReused, {}};
        }
        if (!refusals.empty()) {
            const Error refusal = refusals.front();
            refusals.pop_front();
            return refusal;
        }
        Task *held = heldBy(review.lease);
        if (!held || held->held.lease.task != review.task)
            return Error{ErrorKind::LeaseLost, {}};
        if (const Status checked = checkReview(review, rubrics.at(held->held.rubric)); !checked.ok())
            return checked;
        held->state = State::Done;
        m_accepted.push_back(review);
        return vigie::Done{};
    });
}

void FakeQualityDesk::skipReview(const ReviewLease &lease, SkipReason reason, Answer<vigie::Done> answer)
{
    answerLater<vigie::Done>("skipReview", answer, [this, lease, reason]() -> Status {
        Task *held = heldBy(lease.id);
        if (!held)
            return Error{ErrorKind::LeaseLost, {}};
        held->state = State::Gone;
        skipped.emplace_back(lease.task, reason);
        return vigie::Done{};
    });
}

void FakeQualityDesk::ownReviews(Answer<std::vector<OwnReview>> answer)
{
    answerLater<std::vector<OwnReview>>("ownReviews", answer, [this]() -> Result<std::vector<OwnReview>> {
        std::vector<OwnReview> own;
        for (auto review = m_accepted.rbegin(); review != m_accepted.rend(); ++review) {
            const Case &content = find(review->task)->held.content;
            own.push_back({review->id, content.id, content.clientCode, content.kind, now(), review->flags, review->privateNote});
        }
        return own;
    });
}

void FakeQualityDesk::findings(Answer<std::vector<Finding>> answer)
{
    answerLater<std::vector<Finding>>("findings", answer, [this]() -> Result<std::vector<Finding>> { return findingsThere; });
}

void FakeQualityDesk::replyToFinding(const FindingId &finding, const FindingReply &reply, Answer<Finding> answer)
{
    answerLater<Finding>("replyToFinding", answer, [this, finding, reply]() -> Result<Finding> {
        Finding *known = find(finding);
        if (!known)
            return Error{ErrorKind::NotFound, {}};
        const FindingState wanted = reply.isContested ? FindingState::Contested : FindingState::Acknowledged;
        if (known->state == wanted && known->contestation == reply.words)
            return *known;
        if (known->state != FindingState::Open)
            return Error{ErrorKind::TooLate, {}};
        known->state = wanted;
        known->contestation = reply.words;
        return *known;
    });
}

void FakeQualityDesk::findingRequest(const FindingId &finding, Answer<HandledRequest> answer)
{
    answerLater<HandledRequest>("findingRequest", answer, [this, finding]() -> Result<HandledRequest> {
        if (m_desk.me.limitedUse.due)
            return Error{ErrorKind::AcknowledgementDue, {}};
        const Finding *known = find(finding);
        const auto request = requestsOfFindings.find(finding.value);
        if (!known || request == requestsOfFindings.end())
            return Error{ErrorKind::NotFound, {}};
        return known->state == FindingState::Contested ? Result<HandledRequest>(request->second) : Error{ErrorKind::TooLate, {}};
    });
}

void FakeQualityDesk::settleFinding(const FindingId &finding, const FindingSettlement &settlement, Answer<Finding> answer)
{
    answerLater<Finding>("settleFinding", answer, [this, finding, settlement]() -> Result<Finding> {
        Finding *known = find(finding);
        if (!known)
            return Error{ErrorKind::NotFound, {}};
        if (known->concerned == m_desk.me.id)
            return Error{ErrorKind::Forbidden, {}};
        if (known->state != FindingState::Contested)
            return Error{ErrorKind::TooLate, {}};
        known->state = settlement.isUpheld ? FindingState::Upheld : FindingState::Overturned;
        known->settlement = settlement.words;
        return *known;
    });
}

} // namespace vigie
