#include "models/workbench/qualityrules.h"

#include "models/statistics/samplingplan.h"

#include <algorithm>

namespace vigie {

SamplePlanEditor::SamplePlanEditor(QualityRulesGateway &gateway, const Workbench &workbench, QObject *parent)
    : DocumentEditor(workbench, parent)
    , m_gateway(gateway)
{
}

const SampleReport *SamplePlanEditor::running() const
{
    const Instant now = m_workbench.deskNow();
    const auto found = std::find_if(m_periods.begin(), m_periods.end(), [now](const SampleReport &one) {
        return one.state == SampleState::Open && one.period.when.contains(now);
    });
    return found == m_periods.end() ? nullptr : &*found;
}

const SampleReport *SamplePlanEditor::lastDrawn() const
{
    const auto found =
        std::find_if(m_periods.begin(), m_periods.end(), [](const SampleReport &one) { return one.state == SampleState::Drawn; });
    return found == m_periods.end() ? nullptr : &*found;
}

std::optional<qint64> SamplePlanEditor::lotSample(qint64 handled) const
{
    const LotTerms &terms = draft().lots;
    const Result<statistics::Aql> acceptable = statistics::Aql::ofPercent(terms.acceptable);
    if (!acceptable)
        return std::nullopt;
    const Result<qint64> asked = statistics::mostInspected(handled, terms.level, *acceptable);
    return asked ? std::optional(*asked) : std::nullopt;
}

/// The plan says nothing without the periods that it is compared with, and has come when both are here.
void SamplePlanEditor::ask(Answer answer)
{
    m_gateway.samplePeriods(
        m_session.guarded<std::vector<SampleReport>>([this, answer](const Result<std::vector<SampleReport>> &periods) {
            if (!periods.ok())
                return answer(periods.error());
            m_periods = *periods;
            m_gateway.samplePlan(answer);
        }));
}

void SamplePlanEditor::forget()
{
    DocumentEditor::forget();
    m_periods.clear();
}

RubricEditor::RubricEditor(QualityRulesGateway &gateway, const Workbench &workbench, QObject *parent)
    : DocumentEditor(workbench, parent)
    , m_gateway(gateway)
{
}

} // namespace vigie
