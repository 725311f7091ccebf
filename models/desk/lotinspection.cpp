#include "models/desk/lotinspection.h"

#include <algorithm>

namespace vigie::desk {

bool LotInspection::isDiscontinued() const
{
    return std::holds_alternative<statistics::DiscontinuedInspection>(m_state);
}

QString LotInspection::state() const
{
    const std::optional<statistics::Severity> severity = statistics::severityOf(m_state);
    return severity ? QString(wireName(*severity)) : QStringLiteral("discontinued");
}

Result<std::optional<Acceptance>> LotInspection::inspect(const FigureLot &lot)
{
    if (lot.size < 2)
        return std::optional<Acceptance>();
    Acceptance acceptance;
    acceptance.before = acceptance.after = state();
    const std::optional<statistics::Severity> severity = statistics::severityOf(m_state);
    if (!severity) // until something was done about it, nothing is accepted on sampling
        return std::optional(acceptance);
    const Result<statistics::Aql> aql = statistics::Aql::ofPercent(lot.terms.acceptable);
    if (!aql)
        return aql.error();
    const auto plan = statistics::planForLot(lot.size, lot.terms.level, *aql, *severity);
    if (!plan)
        return plan.error();
    acceptance.planned = static_cast<int>(plan->inspected);
    acceptance.accept = plan->plan.accept;
    acceptance.reject = plan->plan.reject;
    acceptance.level = lot.terms.level;
    LotCounts counts;
    counts.drawn = static_cast<int>(lot.drawn.size());
    const auto end = lot.drawn.begin() + std::min(acceptance.planned, counts.drawn);
    const auto count = [&](LotUnit unit) { return static_cast<int>(std::count(lot.drawn.begin(), end, unit)); };
    counts.unanswered = count(LotUnit::Unanswered);
    counts.nonconforming = count(LotUnit::Fails) + counts.unanswered;
    counts.inspected = count(LotUnit::Passes) + counts.nonconforming;
    acceptance.counts = counts;
    // The rejection number can be reached before all are looked at; acceptance cannot.
    if (counts.inspected < acceptance.planned && counts.nonconforming < acceptance.reject)
        return std::optional(acceptance);
    // Of a lot whose draw is short one never knows that it could be accepted: it tells how severely to go on neither way.
    if (counts.drawn < acceptance.planned) {
        acceptance.verdict = QStringLiteral("not-accepted");
        return std::optional(acceptance);
    }
    const auto reduced = lot.terms.isReducedAllowed ? statistics::ReducedPolicy::Allowed : statistics::ReducedPolicy::NotAllowed;
    const auto inspected = statistics::inspectLot(
        m_state, {lot.size, counts.nonconforming, statistics::Production::Steady, reduced}, lot.terms.level, *aql);
    if (!inspected)
        return inspected.error();
    acceptance.verdict =
        inspected->verdict == statistics::Verdict::NotAccepted ? QStringLiteral("not-accepted") : QStringLiteral("accepted");
    m_state = inspected->after;
    acceptance.after = state();
    return std::optional(acceptance);
}

bool LotInspection::resume()
{
    const auto *discontinued = std::get_if<statistics::DiscontinuedInspection>(&m_state);
    if (!discontinued)
        return false;
    m_state = statistics::afterCorrection(*discontinued);
    return true;
}

} // namespace vigie::desk
