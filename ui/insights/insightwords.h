// Words for what figures of quality speak of: strata, periods, questions and causes, verdicts, reasons.
#pragma once

#include "models/domain/insights.h"
#include "models/domain/rubric.h"

namespace vigie::ui {

/// "How handled", "Kind of request", …
[[nodiscard]] QString text(InsightDimension dimension);
/// "Automatic", "French", a person's name, a client's code.
[[nodiscard]] QString keyText(const Insights &insights, InsightDimension dimension, const QString &key);

/// First and last day in the period's own zone; one that was ended early has its last day in part.
[[nodiscard]] std::pair<QDate, QDate> daysOf(const InsightPeriod &period);
/// "2026-W48, 23 – 29 November 2026"; with the time where it began or ended within a day.
[[nodiscard]] QString periodText(const InsightPeriod &period);
/// "23 Nov"
[[nodiscard]] QString shortPeriod(const InsightPeriod &period);

/// In the rubric's words where it is known, else the id. An empty question is whether the review passes.
[[nodiscard]] QString questionText(const Rubric *rubric, const QString &question);
[[nodiscard]] QString causeText(const Rubric *rubric, const QString &question, const QString &cause);

[[nodiscard]] QString verdictText(const QString &verdict);   ///< "accepted"; empty: "not decided yet"
[[nodiscard]] QString severityText(const QString &severity); ///< "normal inspection"
/// Until something was done about it nothing is accepted on sampling, see models/statistics/switching.h.
[[nodiscard]] bool isDiscontinued(const Acceptance &acceptance);
/// Fewer are drawn than its sample, and it is not rejected already.
[[nodiscard]] bool isShort(const Acceptance &acceptance);
/// "cannot be accepted: the plan draws 18, level II asks for 50"
[[nodiscard]] QString shortText(const Acceptance &acceptance);
/// "accepted: 3 of 50 do not pass, up to 7 are accepted; normal inspection"
[[nodiscard]] QString acceptanceText(const Acceptance &acceptance);

[[nodiscard]] QString text(QualityRemedy done); ///< "people were trained"
/// "then resumed: people were trained"
[[nodiscard]] QString resumedText(const ResumedInspection &resumed);

[[nodiscard]] QString text(AdjudicationState state);       ///< "Decided by a third person"
[[nodiscard]] QString skipText(const QString &reason);     ///< "skipped: the language is not mine"
[[nodiscard]] QString excludedText(const QString &reason); ///< "the client has not agreed"

} // namespace vigie::ui
