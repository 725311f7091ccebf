#include "models/desk/revealpatterns.h"

#include <algorithm>
#include <map>

namespace vigie::desk {
namespace {

constexpr std::chrono::hours window{1};
constexpr int fewestToCompare = 5;
constexpr double muchMore = 3;
constexpr int refusalsToNote = 3;

/// Within the hour up to it, itself included.
int countBefore(const std::vector<RevealTrace> &traces, const RevealTrace &one)
{
    return static_cast<int>(std::count_if(traces.begin(), traces.end(), [&](const RevealTrace &other) {
        return other.person == one.person && other.refused == one.refused && other.at <= one.at && one.at - other.at < window;
    }));
}

/// Of everybody else who has revealed anything; nothing when there is nobody to compare with.
std::optional<double> medianOfOthers(const std::map<PersonId, int> &totals, const PersonId &person)
{
    std::vector<int> others;
    for (const auto &[who, total] : totals) {
        if (who != person)
            others.push_back(total);
    }
    if (others.empty())
        return std::nullopt;
    std::sort(others.begin(), others.end());
    const std::size_t middle = others.size() / 2;
    return others.size() % 2 == 1 ? others[middle] : (others[middle - 1] + others[middle]) / 2.0;
}

} // namespace

std::vector<QStringList> unusual(const std::vector<RevealTrace> &traces, int perHour)
{
    std::map<PersonId, int> totals;
    for (const RevealTrace &trace : traces) {
        if (!trace.refused)
            ++totals[trace.person];
    }
    std::map<std::tuple<PersonId, RequestId, Token>, int> seen;
    std::vector<QStringList> marks;
    for (const RevealTrace &trace : traces) {
        QStringList found;
        if (trace.refused) {
            if (countBefore(traces, trace) >= refusalsToNote)
                found.append(QStringLiteral("many-refusals"));
            marks.push_back(found);
            continue;
        }
        if (countBefore(traces, trace) >= std::max(2, (perHour + 1) / 2))
            found.append(QStringLiteral("many-in-an-hour"));
        const int total = totals[trace.person];
        const std::optional<double> median = medianOfOthers(totals, trace.person);
        if (median && total >= fewestToCompare && total > muchMore * *median)
            found.append(QStringLiteral("much-more-than-others"));
        if (trace.putBack)
            found.append(QStringLiteral("put-back"));
        if (++seen[{trace.person, trace.request, trace.token}] > 1)
            found.append(QStringLiteral("again"));
        marks.push_back(found);
    }
    return marks;
}

} // namespace vigie::desk
