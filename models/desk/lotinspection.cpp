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
    const auto plan = statistics::planForLot(lot.size, statistics::InspectionLevel::II, m_aql, *severity);
    if (!plan)
        return plan.error();
    acceptance.planned = static_cast<int>(plan->inspected);
    acceptance.accept = plan->plan.accept;
    acceptance.reject = plan->plan.reject;
    // Those that were reviewed first: a verdict stands whatever is reviewed beyond what the plan asks for.
    acceptance.inspected = static_cast<int>(std::min<qint64>(plan->inspected, static_cast<qint64>(lot.passes.size())));
    acceptance.nonconforming = static_cast<int>(std::count(lot.passes.begin(), lot.passes.begin() + acceptance.inspected, false));
    // The rejection number can be reached before all are looked at; acceptance cannot.
    if (acceptance.inspected < acceptance.planned && acceptance.nonconforming < acceptance.reject)
        return std::optional(acceptance);
    const auto inspected =
        statistics::inspectLot(m_state, {lot.size, acceptance.nonconforming}, statistics::InspectionLevel::II, m_aql);
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
