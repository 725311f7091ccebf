// What leads and reviewers are told of the quality of the work (A4, A6).
#pragma once

#include "models/desk/context.h"
#include "models/desk/qualityfigures.h"
#include "models/ledger/figures.h"

namespace vigie::desk {

/// Also how far back inspection is followed, however many are shown.
inline constexpr int mostInsightPeriods = 60;

class QualityInsights
{
public:
    explicit QualityInsights(Context &context)
        : m_context(context)
    {
    }

    /// Of the latest drawn periods, at most so many. For leads; for reviewers without what is said of persons, since they do not
    /// know who decided (A2). Forbidden, InvalidInput.
    [[nodiscard]] Result<Insights> insights(const Caller &caller, int periods);
    /// Notes once a minute what reviews have come to, so that whoever asks next does not wait for it.
    [[nodiscard]] Status noteWhenDue();
    /// For leads. Takes effect once, whatever is repeated. RequestChanged when another period was the last that was drawn,
    /// inspection is not discontinued, or somebody else has resumed it. Forbidden, InvalidInput.
    [[nodiscard]] Status resume(const Caller &caller, const InspectionResumption &wish);

private:
    [[nodiscard]] Result<std::vector<FigurePeriod>> latest();
    [[nodiscard]] Status addLots(std::vector<FigurePeriod> &periods);
    [[nodiscard]] Status addPopulations(Figured &figured);
    [[nodiscard]] Result<int> addUnits(Figured &figured);
    /// Of reviewers among themselves, and of people with what a review has found.
    [[nodiscard]] Status countDisagreements(Insights &insights, const std::vector<QString> &periods);
    [[nodiscard]] Status name(Insights &insights);

    Context &m_context;
    std::optional<Instant> m_notedAt; ///< of this desk
};

} // namespace vigie::desk
