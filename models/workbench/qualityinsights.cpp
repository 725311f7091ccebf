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

bool QualityInsights::isLead() const
{
    const auto *in = std::get_if<session::SignedIn>(&m_workbench.session());
    return in && in->me.roles.contains(Role::Lead);
}

bool QualityInsights::mayResume() const
{
    return isLead() && m_insights && !m_insights->periods.empty() && m_insights->inspection == QLatin1String("discontinued");
}

void QualityInsights::resume(const QString &period, QualityRemedy done, const QString &words)
{
    m_gateway.resumeInspection({period, done, words}, m_session.guarded<Done>([this](const Result<Done> &answer) {
        if (answer.ok())
            Q_EMIT resumed();
        else
            Q_EMIT notResumed(answer.error().kind);
        // Also when another lead was there in between.
        if (answer.ok() || answer.error().kind == ErrorKind::RequestChanged)
            read(m_periods);
    }));
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
    m_session.begin();
    m_asked.begin();
    m_insights.reset();
    m_reading = {};
    Q_EMIT changed();
}

} // namespace vigie
