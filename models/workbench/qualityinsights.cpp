#include "models/workbench/qualityinsights.h"

#include <algorithm>

namespace vigie {

QualityInsights::QualityInsights(InsightsGateway &gateway, const Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_workbench(workbench)
{
    connect(&workbench, &Workbench::sessionChanged, this, [this] {
        if (!std::holds_alternative<session::SignedIn>(m_workbench.session()))
            forget();
        Q_EMIT isOpenChanged();
    });
}

bool QualityInsights::isOpen() const
{
    const auto *in = std::get_if<session::SignedIn>(&m_workbench.session());
    return in && (in->me.roles.contains(Role::Lead) || in->me.roles.contains(Role::Reviewer));
}

void QualityInsights::read(int periods)
{
    m_periods = std::clamp(periods, fewestPeriods, mostPeriods);
    const int asked = ++*m_asked;
    m_reading.isUnderWay = true;
    Q_EMIT changed();
    m_gateway.insights(m_periods, [this, weak = std::weak_ptr<int>(m_asked), asked](const Result<Insights> &answer) {
        const auto latest = weak.lock();
        if (latest && *latest == asked)
            take(answer);
    });
}

void QualityInsights::take(const Result<Insights> &answer)
{
    m_reading.isUnderWay = false;
    m_reading.problem = answer.ok() ? std::nullopt : std::optional(answer.error());
    if (answer.ok()) {
        m_insights = *answer;
        m_reading.asOf = m_workbench.deskNow();
    }
    Q_EMIT changed();
}

void QualityInsights::forget()
{
    ++*m_asked;
    m_insights.reset();
    m_reading = {};
    Q_EMIT changed();
}

} // namespace vigie
