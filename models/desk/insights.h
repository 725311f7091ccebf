// What leads and reviewers are told of the quality of the work (A4, A6).
#pragma once

#include "models/desk/context.h"
#include "models/desk/qualityfigures.h"

namespace vigie::desk {

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

private:
    [[nodiscard]] Result<std::vector<FigurePeriod>> latest(int periods);
    [[nodiscard]] Result<std::vector<FigureUnit>> units(const std::vector<FigurePeriod> &periods);
    [[nodiscard]] Result<const Rubric *> rubric(int version);
    [[nodiscard]] Status name(Insights &insights);

    Context &m_context;
    std::map<int, Rubric> m_rubrics;
};

} // namespace vigie::desk
