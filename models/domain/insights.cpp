#include "models/domain/insights.h"

#include <algorithm>

namespace vigie {

namespace {

bool isSmall(const InsightRow &row, int minimum)
{
    return std::max(row.passed.n, row.critical.n) < minimum;
}

/// Takes out what is small, and the smallest of the rest when only one was: else the total gives it away.
void suppressSmall(std::vector<InsightRow> &rows, int minimum)
{
    const auto kept =
        std::stable_partition(rows.begin(), rows.end(), [&](const InsightRow &row) { return !isSmall(row, minimum); });
    const auto small = std::distance(kept, rows.end());
    rows.erase(kept, rows.end());
    if (small != 1 || rows.empty())
        return;
    rows.erase(std::min_element(rows.begin(), rows.end(), [](const InsightRow &a, const InsightRow &b) {
        return a.passed.population < b.passed.population;
    }));
}

} // namespace

Insights anonymous(Insights insights)
{
    insights.names.clear();
    std::erase_if(insights.breakdowns, [](const InsightBreakdown &breakdown) {
        return breakdown.dimension == InsightDimension::Person || breakdown.dimension == InsightDimension::Client;
    });
    for (InsightBreakdown &breakdown : insights.breakdowns)
        suppressSmall(breakdown.rows, insights.minimum);
    std::erase_if(insights.periods, [&](const InsightPeriod &period) { return isSmall(period.all, insights.minimum); });
    std::erase_if(insights.agreement, [&](const InsightAgreement &agreement) { return agreement.kappa.n < insights.minimum; });
    std::erase_if(insights.causes, [&](const InsightCause &cause) { return cause.count < insights.minimum; });
    const auto small = [&](const auto &entry) { return entry.second < insights.minimum; };
    std::erase_if(insights.response.skipped, small);
    std::erase_if(insights.response.excluded, small);
    return insights;
}

} // namespace vigie
