#include "models/statistics/switching.h"

namespace vigie::statistics {

namespace {

constexpr int kScoreForReduced = 30;

/// 9.3.3.2 a: plans that accept 2 and more ask whether the lot had passed at an AQL one step tighter; the others, whether it
/// passed.
int scoreAfter(int score, const SamplingPlan &plan, const InspectedLot &lot, Aql aql)
{
    if (plan.accept < 2)
        return lot.nonconforming <= plan.accept ? score + 2 : 0;
    // Left of a plan that accepts 2 there is always one in its row.
    const std::optional<Aql> tighter = aql.oneStepTighter();
    const bool passed = tighter && lot.nonconforming <= samplingPlan(plan.letter, *tighter, Severity::Normal).accept;
    return passed ? score + 3 : 0;
}

InspectionState nextAfter(const NormalInspection &state, const InspectedLot &lot, const SamplingPlan &plan, Verdict verdict,
                          Aql aql)
{
    const int score = scoreAfter(state.switchingScore, plan, lot, aql);
    if (verdict == Verdict::NotAccepted) {
        // 9.3.1: two of five or fewer in a row, this one and one that at most three accepted lots lie between.
        if (state.acceptedSince && *state.acceptedSince <= 3)
            return TightenedInspection{};
        return NormalInspection{0, score};
    }
    if (score >= kScoreForReduced && lot.production == Production::Steady && lot.reduced == ReducedPolicy::Allowed)
        return ReducedInspection{};
    const std::optional<int> since = state.acceptedSince ? std::optional(*state.acceptedSince + 1) : std::nullopt;
    return NormalInspection{since, score};
}

InspectionState nextAfter(const TightenedInspection &state, Verdict verdict)
{
    if (verdict == Verdict::NotAccepted) {
        if (state.notAccepted + 1 >= 5)
            return DiscontinuedInspection{};
        return TightenedInspection{0, state.notAccepted + 1};
    }
    if (state.acceptedInARow + 1 >= 5)
        return NormalInspection{};
    return TightenedInspection{state.acceptedInARow + 1, state.notAccepted};
}

InspectionState nextAfter(const ReducedInspection &state, const InspectedLot &lot, Verdict verdict)
{
    if (verdict != Verdict::Accepted || lot.production == Production::Irregular || lot.reduced == ReducedPolicy::NotAllowed)
        return NormalInspection{};
    return state;
}

} // namespace

std::optional<Severity> severityOf(const InspectionState &state)
{
    if (std::holds_alternative<NormalInspection>(state))
        return Severity::Normal;
    if (std::holds_alternative<TightenedInspection>(state))
        return Severity::Tightened;
    if (std::holds_alternative<ReducedInspection>(state))
        return Severity::Reduced;
    return std::nullopt;
}

Result<Inspection> inspectLot(const InspectionState &before, const InspectedLot &lot, InspectionLevel level, Aql aql)
{
    const std::optional<Severity> severity = severityOf(before);
    if (!severity)
        return Error{ErrorKind::InvalidInput, QStringLiteral("inspection: discontinued")};
    const Result<LotPlan> lotPlan = planForLot(lot.size, level, aql, *severity);
    if (!lotPlan)
        return lotPlan.error();
    const Result<Verdict> verdict = judge(lotPlan->plan, lot.nonconforming);
    if (!verdict)
        return verdict.error();

    Inspection inspection{before, *lotPlan, *verdict, before};
    if (const auto *normal = std::get_if<NormalInspection>(&before))
        inspection.after = nextAfter(*normal, lot, lotPlan->plan, *verdict, aql);
    else if (const auto *tightened = std::get_if<TightenedInspection>(&before))
        inspection.after = nextAfter(*tightened, *verdict);
    else if (const auto *reduced = std::get_if<ReducedInspection>(&before))
        inspection.after = nextAfter(*reduced, lot, *verdict);
    return inspection;
}

Result<std::vector<Inspection>> inspectLots(const std::vector<InspectedLot> &lots, InspectionLevel level, Aql aql,
                                            const InspectionState &start)
{
    std::vector<Inspection> history;
    InspectionState state = start;
    for (const InspectedLot &lot : lots) {
        if (!severityOf(state) && !history.empty())
            break;
        const Result<Inspection> inspection = inspectLot(state, lot, level, aql);
        if (!inspection)
            return inspection.error();
        history.push_back(*inspection);
        state = inspection->after;
    }
    return history;
}

InspectionState afterCorrection(const DiscontinuedInspection &)
{
    return TightenedInspection{};
}

} // namespace vigie::statistics
