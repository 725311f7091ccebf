// Figures of quality as a desk would send them: plausible, of any number of periods, clients and persons, and the same each time.
#pragma once

#include "models/domain/insights.h"
#include "models/workbench/insightsgateway.h"

#include <QTimer>

namespace vigie {

/// `passed` and `critical` of `n` reviews in a population, with an interval that is about as wide as Wilson's.
[[nodiscard]] InsightRow sampleRow(const QString &key, double passed, double critical, qint64 n, qint64 population,
                                   int minimum = 10);

/// Of weeks that begin at midnight in Paris; some persons and clients have too few reviews for a rate.
[[nodiscard]] Insights sampleInsights(int periods = 12, int clients = 9, int persons = 6);

/// Answers through the event loop, as from a network, with what it is told to.
class FakeInsights final : public QObject, public InsightsGateway
{
public:
    Result<Insights> next = sampleInsights();
    std::vector<int> asked;                  ///< numbers of periods, in the order they were asked for
    std::vector<std::function<void()>> held; ///< answers that wait, when `isSlow`
    bool isSlow = false;
    std::vector<InspectionResumption> resumed; ///< as they came
    std::optional<Error> refusal;              ///< of the next resumption

    void insights(int periods, Answer<Insights> answer) override
    {
        asked.push_back(periods);
        const auto reply = [answer = std::move(answer), result = next] { answer(result); };
        if (isSlow)
            held.emplace_back(reply);
        else
            QTimer::singleShot(0, this, reply);
    }
    void resumeInspection(const InspectionResumption &resumption, Answer<Done> answer) override
    {
        resumed.push_back(resumption);
        QTimer::singleShot(0, this, [answer = std::move(answer), refused = std::exchange(refusal, std::nullopt)] {
            answer(refused ? Result<Done>(*refused) : Result<Done>(Done{}));
        });
    }
};

[[nodiscard]] inline bool isOfPersons(const InsightBreakdown &breakdown)
{
    return breakdown.dimension == InsightDimension::Person;
}

} // namespace vigie
