#include "models/domain/insights.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <numeric>

namespace vigie {

namespace {

qint64 reviewsOf(const InsightRow &row)
{
    return std::min(row.passed.n, row.critical.n);
}

/// The size from which cells of a known sum may be told. Cells of one size are told or left out together.
qint64 leastTold(std::vector<qint64> sizes, qint64 minimum)
{
    std::sort(sizes.begin(), sizes.end());
    qint64 together = 0;
    for (size_t leftOut = 0; leftOut < sizes.size(); ++leftOut) {
        const qint64 size = sizes[leftOut];
        const bool isSafe = leftOut == 0 || (leftOut > 1 && together >= minimum && size > sizes[leftOut - 1]);
        if (size >= minimum && isSafe)
            return size;
        together += size;
    }
    return std::numeric_limits<qint64>::max();
}

template <typename Cell, typename Size>
void leaveOutSmall(std::vector<Cell> &cells, qint64 minimum, Size sizeOf)
{
    std::vector<qint64> sizes;
    std::transform(cells.begin(), cells.end(), std::back_inserter(sizes), sizeOf);
    const qint64 least = leastTold(std::move(sizes), minimum);
    std::erase_if(cells, [&](const Cell &cell) { return sizeOf(cell) < least; });
}

/// A share of all failures is that of a cause and all before it: behind one that is left out it would tell of that one.
void leaveOutSmall(std::vector<InsightCause> &causes, qint64 minimum)
{
    const std::vector<InsightCause> all = causes;
    leaveOutSmall(causes, minimum, [](const InsightCause &cause) { return cause.count; });
    const auto gap = std::mismatch(causes.begin(), causes.end(), all.begin()).first;
    std::for_each(gap, causes.end(), [](InsightCause &cause) { cause.cumulative.reset(); });
}

template <typename Key>
void leaveOutSmall(std::map<Key, qint64> &counts, qint64 minimum)
{
    std::vector<qint64> sizes;
    for (const auto &[reason, count] : counts)
        sizes.push_back(count);
    const qint64 least = leastTold(std::move(sizes), minimum);
    std::erase_if(counts, [&](const auto &one) { return one.second < least; });
}

/// What was not reviewed of what was drawn; nobody is in a count of none.
void leaveOutSmall(InsightResponse &response, qint64 minimum)
{
    std::vector<qint64> sizes;
    for (const auto &[reason, count] : response.skipped)
        sizes.push_back(count);
    for (const std::optional<qint64> &count : {response.open, response.gone}) {
        if (count && *count > 0)
            sizes.push_back(*count);
    }
    const qint64 least = leastTold(sizes, minimum);
    const qint64 leftOut = std::accumulate(sizes.begin(), sizes.end(), qint64(0),
                                           [&](qint64 sum, qint64 size) { return sum + (size < least ? size : 0); });
    std::erase_if(response.skipped, [&](const auto &one) { return one.second < least; });
    for (std::optional<qint64> *count : {&response.open, &response.gone}) {
        if (*count && **count > 0 && **count < least)
            count->reset();
    }
    if (leftOut > 0 && leftOut < minimum)
        response.drawn.reset();
}

} // namespace

InsightDimension dimensionOf(StratumDimension dimension)
{
    switch (dimension) {
    case StratumDimension::Handling:
        return InsightDimension::Mode;
    case StratumDimension::Client:
        return InsightDimension::Client;
    case StratumDimension::Language:
        return InsightDimension::Language;
    case StratumDimension::Kind:
        return InsightDimension::Kind;
    case StratumDimension::Person:
        return InsightDimension::Person;
    }
    return InsightDimension::Mode;
}

Insights anonymous(Insights insights)
{
    const qint64 minimum = insights.minimum;
    if (reviewsOf(insights.all) < minimum) {
        const Measured nothing{{}, QStringLiteral("too-few"), 0, 0};
        Insights silent;
        silent.asOf = insights.asOf;
        silent.rubric = insights.rubric;
        silent.minimum = insights.minimum;
        silent.all = {{}, nothing, nothing};
        silent.response = {std::nullopt, std::nullopt, std::nullopt, std::nullopt, {},
                           {},           std::nullopt, std::nullopt, std::nullopt, std::nullopt};
        return silent;
    }
    insights.names.clear();
    std::erase_if(insights.breakdowns, [](const InsightBreakdown &breakdown) {
        // Strata are made of what is told beside them: what is left out there could be worked out from them.
        return breakdown.dimension == InsightDimension::Person || breakdown.dimension == InsightDimension::Client
            || breakdown.dimension == InsightDimension::Stratum;
    });
    for (InsightBreakdown &breakdown : insights.breakdowns) {
        leaveOutSmall(breakdown.rows, minimum, reviewsOf);
        // The difference of the two is as good as each of them.
        if (breakdown.dimension == InsightDimension::Mode && breakdown.rows.size() < 2)
            insights.supervisedMinusAutomatic.reset();
    }
    leaveOutSmall(insights.periods, minimum, [](const InsightPeriod &period) { return reviewsOf(period.all); });
    insights.all.response.reset();
    insights.unseen = {};
    for (InsightBreakdown &breakdown : insights.breakdowns) {
        for (InsightRow &row : breakdown.rows)
            row.response.reset();
    }
    for (InsightPeriod &period : insights.periods) {
        period.all.response.reset();
        period.resumed.reset();
        if (period.acceptance) // those that were given up are few, and would be what is missing
            period.acceptance->counts.reset();
    }
    for (std::optional<qint64> *count :
         {&insights.response.stranded, &insights.response.doubles, &insights.response.paired, &insights.response.unpaired})
        count->reset();
    insights.flags.clear();
    insights.flagRates.clear();
    std::erase_if(insights.agreement, [&](const InsightAgreement &agreement) { return agreement.kappa.n < minimum; });
    leaveOutSmall(insights.causes, minimum);
    leaveOutSmall(insights.findings, minimum, [](const InsightFindings &findings) { return findings.requests; });
    leaveOutSmall(insights.adjudications, minimum);
    leaveOutSmall(insights.response, minimum);
    leaveOutSmall(insights.response.excluded, minimum);
    return insights;
}

} // namespace vigie
