#include "models/workbench/qualityinsights.h"

#include <algorithm>

namespace vigie {

QualityInsights::QualityInsights(InsightsGateway &gateway, Rubrics &rubrics, const Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_rubrics(rubrics)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::sessionChanged, this, [this] {
        if (!std::holds_alternative<session::SignedIn>(m_workbench.session()))
            forget();
        Q_EMIT isOpenChanged();
    });
    connect(&rubrics, &Rubrics::changed, this, &QualityInsights::changed);
}

const Rubric *QualityInsights::rubric() const
{
    return m_insights ? m_rubrics.find(m_insights->rubric) : nullptr;
}

bool QualityInsights::isOpen() const
{
    const auto *in = std::get_if<session::SignedIn>(&m_workbench.session());
    return in && (in->me.roles.contains(Role::Lead) || in->me.roles.contains(Role::Reviewer));
}

void QualityInsights::read(int periods)
{
    m_periods = std::clamp(periods, fewestPeriods, mostPeriods);
    m_asked.begin();
    m_reading.isUnderWay = true;
    Q_EMIT changed();
    m_gateway.insights(m_periods, m_asked.guarded<Insights>([this](const Result<Insights> &answer) { take(answer); }));
}

void QualityInsights::take(const Result<Insights> &answer)
{
    if (m_reading.end(answer)) {
        m_insights = *answer;
        m_reading.asOf = m_workbench.deskNow();
        if (m_insights->rubric > 0) // else there are no figures yet
            m_rubrics.want(m_insights->rubric);
    }
    Q_EMIT changed();
}

void QualityInsights::forget()
{
    m_asked.begin();
    m_insights.reset();
    m_reading = {};
    Q_EMIT changed();
}

} // namespace vigie
