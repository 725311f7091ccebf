#include "models/desk/revealpatterns.h"

#include <algorithm>
#include <map>

namespace vigie::desk {
namespace {

constexpr std::chrono::hours window{1};
constexpr int fewestToCompare = 5;
constexpr double muchMore = 3;
constexpr int refusalsToNote = 3;

/// When each person was shown something, and when they were refused: in order, as the traces are.
using Moments = std::map<std::pair<PersonId, bool>, std::vector<Instant>>;

/// Within the hour up to it, itself included.
int countBefore(const Moments &moments, const RevealTrace &one)
{
    const std::vector<Instant> &own = moments.at({one.person, one.refused});
    const auto first = std::upper_bound(own.begin(), own.end(), one.at - window);
    return static_cast<int>(std::distance(first, std::upper_bound(first, own.end(), one.at)));
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

std::set<PersonId> thoseWithMuchMore(const std::map<PersonId, int> &totals)
{
    std::set<PersonId> people;
    for (const auto &[person, total] : totals) {
        const std::optional<double> median = medianOfOthers(totals, person);
        if (median && total >= fewestToCompare && total > muchMore * *median)
            people.insert(person);
    }
    return people;
}

} // namespace

std::vector<QStringList> unusual(const std::vector<RevealTrace> &traces, int perHour)
{
    std::map<PersonId, int> totals;
    Moments moments;
    for (const RevealTrace &trace : traces) {
        moments[{trace.person, trace.refused}].push_back(trace.at);
        if (!trace.refused)
            ++totals[trace.person];
    }
    const std::set<PersonId> muchMoreThanOthers = thoseWithMuchMore(totals);
    std::map<std::tuple<PersonId, RequestId, Token>, int> seen;
    std::vector<QStringList> marks;
    for (const RevealTrace &trace : traces) {
        QStringList found;
        if (trace.refused) {
            if (countBefore(moments, trace) >= refusalsToNote)
                found.append(QStringLiteral("many-refusals"));
            marks.push_back(found);
            continue;
        }
        if (countBefore(moments, trace) >= std::max(2, (perHour + 1) / 2))
            found.append(QStringLiteral("many-in-an-hour"));
        if (muchMoreThanOthers.count(trace.person) > 0)
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
