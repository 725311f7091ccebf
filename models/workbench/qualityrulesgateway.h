// The part of the network edge through which leads rule how the quality of the work is judged. Answers come as in deskgateway.h;
// Forbidden to everybody else.
#pragma once

#include "models/domain/inforce.h"
#include "models/domain/rubric.h"
#include "models/domain/sampleexport.h"
#include "models/workbench/deskgateway.h"

namespace vigie {

class QualityRulesGateway
{
public:
    template <typename T>
    using Answer = DeskGateway::Answer<T>;

    QualityRulesGateway() = default;
    QualityRulesGateway(const QualityRulesGateway &) = delete;
    QualityRulesGateway &operator=(const QualityRulesGateway &) = delete;
    virtual ~QualityRulesGateway() = default;

    /// That holds from the next period on.
    virtual void samplePlan(Answer<InForce<SamplePlan>> answer) = 0;
    /// In the place of the version it names: RequestChanged when another is the latest. InvalidInput.
    virtual void setSamplePlan(const SamplePlan &plan, Answer<InForce<SamplePlan>> answer) = 0;
    /// The periods that samples are drawn for, newest first.
    virtual void samplePeriods(Answer<std::vector<SampleReport>> answer) = 0;
    /// That new reviews answer.
    virtual void currentRubric(Answer<InForce<Rubric>> answer) = 0;
    /// As setSamplePlan().
    virtual void setRubric(const Rubric &rubric, Answer<InForce<Rubric>> answer) = 0;
};

} // namespace vigie
