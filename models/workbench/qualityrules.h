// How the quality of the work is judged, as a lead reads and changes it: what is drawn, and what is asked of it (A1, A3).
#pragma once

#include "models/workbench/qualityrulesgateway.h"
#include "models/workbench/versionededitor.h"

namespace vigie {

/// GUI thread.
class SamplePlanEditor final : public DocumentEditor<SamplePlan>
{
public:
    /// Both must outlive it.
    SamplePlanEditor(QualityRulesGateway &gateway, const Workbench &workbench, QObject *parent = nullptr);

    /// Newest first: the one that runs keeps the plan it was opened with. Read with the plan.
    [[nodiscard]] const std::vector<SampleReport> &periods() const { return m_periods; }
    /// Null when none runs.
    [[nodiscard]] const SampleReport *running() const;
    /// Null when none was drawn.
    [[nodiscard]] const SampleReport *lastDrawn() const;
    /// How many reviews decide on a period of so many by the draft, in normal or tightened inspection; nothing of fewer than two.
    [[nodiscard]] std::optional<qint64> lotSample(qint64 handled) const;

private:
    void ask(Answer answer) override;
    void put(const SamplePlan &plan, Answer answer) override { m_gateway.setSamplePlan(plan, std::move(answer)); }
    void forget() override;

    QualityRulesGateway &m_gateway;
    std::vector<SampleReport> m_periods;
};

/// GUI thread.
class RubricEditor final : public DocumentEditor<Rubric>
{
public:
    /// Both must outlive it.
    RubricEditor(QualityRulesGateway &gateway, const Workbench &workbench, QObject *parent = nullptr);

private:
    void ask(Answer answer) override { m_gateway.currentRubric(std::move(answer)); }
    void put(const Rubric &rubric, Answer answer) override { m_gateway.setRubric(rubric, std::move(answer)); }

    QualityRulesGateway &m_gateway;
};

} // namespace vigie
