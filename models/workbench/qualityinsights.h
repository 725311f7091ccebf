// What leads and reviewers read of the quality of the work: figures worked out at the desk (A4). Nothing of it is kept: it is
// gone with the session.
#pragma once

#include "models/workbench/insightsgateway.h"
#include "models/workbench/workbench.h"

namespace vigie {

/// GUI thread.
class QualityInsights : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    QualityInsights(InsightsGateway &gateway, const Workbench &workbench, QObject *parent = nullptr);

    /// What is on its way or could not be brought is said beside what is there.
    struct Reading {
        bool isUnderWay = false;
        std::optional<Error> problem;
        std::optional<Instant> asOf; ///< when what is there came, on the desk's clock; nothing before
    };

    /// Nothing before the first answer. Without a period as long as none has closed.
    [[nodiscard]] const std::optional<Insights> &insights() const { return m_insights; }
    [[nodiscard]] const Reading &reading() const { return m_reading; }

    static constexpr int fewestPeriods = 1;
    static constexpr int mostPeriods = 60;
    /// How many of the latest were asked for last.
    [[nodiscard]] int periods() const { return m_periods; }
    /// Of the latest closed periods so many, within the bounds. What was read before stays until the answer; an answer to an
    /// earlier question is dropped.
    void read(int periods);

    /// Whether the desk would show any of it to who is signed in.
    [[nodiscard]] bool isOpen() const;

Q_SIGNALS:
    void isOpenChanged();
    void changed();

private:
    void take(const Result<Insights> &answer);
    void forget();

    InsightsGateway &m_gateway;
    const Workbench &m_workbench;
    std::shared_ptr<int> m_asked = std::make_shared<int>(0); ///< answers to anything earlier are dropped
    std::optional<Insights> m_insights;
    Reading m_reading;
    int m_periods = 12;
};

} // namespace vigie
