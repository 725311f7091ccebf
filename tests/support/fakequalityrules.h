// The part of a desk in memory through which leads rule how quality is judged: versions, what others do, and faults on demand.
#pragma once

#include "models/workbench/qualityrulesgateway.h"
#include "tests/support/fakedesk.h"

#include <QTimer>

namespace vigie {

/// Answers come through the event loop, as from a network. Who signs in, the clock and the way to it are the FakeDesk's.
class FakeQualityRules final : public QObject, public QualityRulesGateway
{
public:
    explicit FakeQualityRules(FakeDesk &desk)
        : m_desk(desk)
    {
    }

    // The remote side
    InForce<SamplePlan> plan;
    std::vector<SampleReport> periods; ///< newest first
    InForce<Rubric> held;
    std::optional<Error> refusal; ///< of the next change

    void samplePlan(Answer<InForce<SamplePlan>> answer) override
    {
        later<InForce<SamplePlan>>(answer, [this] { return plan; });
    }
    void setSamplePlan(const SamplePlan &wish, Answer<InForce<SamplePlan>> answer) override
    {
        later<InForce<SamplePlan>>(answer, [this, wish] { return put(plan, wish); });
    }
    void samplePeriods(Answer<std::vector<SampleReport>> answer) override
    {
        later<std::vector<SampleReport>>(answer, [this] { return periods; });
    }
    void currentRubric(Answer<InForce<Rubric>> answer) override
    {
        later<InForce<Rubric>>(answer, [this] { return held; });
    }
    void setRubric(const Rubric &wish, Answer<InForce<Rubric>> answer) override
    {
        later<InForce<Rubric>>(answer, [this, wish] { return put(held, wish); });
    }

private:
    template <typename T>
    void later(const Answer<T> &answer, const std::function<Result<T>()> &work)
    {
        QTimer::singleShot(0, this, [this, answer, work] {
            answer(m_desk.offline ? Result<T>(Error{ErrorKind::Unreachable, {}}) : work());
        });
    }
    template <typename T>
    Result<InForce<T>> put(InForce<T> &before, T wish)
    {
        if (refusal)
            return *std::exchange(refusal, std::nullopt);
        if (wish.version != before.document.version)
            return Error{ErrorKind::RequestChanged, {}};
        ++wish.version;
        before = {std::move(wish), m_desk.me.id, m_desk.now()};
        return before;
    }

    FakeDesk &m_desk;
};

} // namespace vigie
