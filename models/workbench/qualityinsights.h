// What leads and reviewers read of the quality of the work: figures worked out at the desk (A4). Nothing of it is kept: it is
// gone with the session.
#pragma once

#include "models/workbench/epoch.h"
#include "models/workbench/insightsgateway.h"
#include "models/workbench/reading.h"
#include "models/workbench/rubrics.h"
#include "models/workbench/workbench.h"

namespace vigie {

/// GUI thread.
class QualityInsights : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    QualityInsights(InsightsGateway &gateway, Rubrics &rubrics, const Workbench &workbench, QObject *parent = nullptr);

    using Reading = vigie::Reading;

    /// Nothing before the first answer. Without a period as long as none has closed.
    [[nodiscard]] const std::optional<Insights> &insights() const { return m_insights; }
    [[nodiscard]] const Reading &reading() const { return m_reading; }
    /// What the questions and causes of these figures are called; null as long as it is not here.
    [[nodiscard]] const Rubric *rubric() const;

    static constexpr int fewestPeriods = 1;
    static constexpr int mostPeriods = 60;
    /// How many of the latest were asked for last.
    [[nodiscard]] int periods() const { return m_periods; }
    /// Of the latest closed periods so many, within the bounds. What was read before stays until the answer; an answer to an
    /// earlier question is dropped.
    void read(int periods);

    /// Whether the desk would show any of it to who is signed in.
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isLead() const;
    /// Whether who is signed in may say that something was done, and inspection goes on: see resume().
    [[nodiscard]] bool mayResume() const;
    /// After the period that the person was shown as the last; resumed() or notResumed() says what came of it.
    void resume(const QString &period, QualityRemedy done, const QString &words);

Q_SIGNALS:
    void isOpenChanged();
    void changed();
    void resumed();
    void notResumed(vigie::ErrorKind why);

private:
    void take(const Result<Insights> &answer);
    void forget();

    InsightsGateway &m_gateway;
    Rubrics &m_rubrics;
    const Workbench &m_workbench;
    Epoch m_session; ///< answers to an earlier one are dropped
    Epoch m_asked;   ///< answers to anything earlier are dropped
    std::optional<Insights> m_insights;
    Reading m_reading;
    int m_periods = 12;
};

} // namespace vigie
