// Words for sampling plans and for what they draw, in the language now in use.
#pragma once

#include "models/domain/oversight.h"
#include "models/domain/sampleexport.h"

namespace vigie::ui {

/// Whom an id is; by id alone where the desk lists the person no more.
using PersonNames = std::function<QString(const PersonId &)>;

[[nodiscard]] QString text(StratumDimension dimension);
/// "by people", "French"; empty where it is about all of them.
[[nodiscard]] QString valueText(StratumDimension dimension, const QString &value, const PersonNames &names);
/// "5 %, 5 at least", "30"
[[nodiscard]] QString amountText(const StratumRule &rule);
/// "2.5": per cent of millionths, without needless decimals.
[[nodiscard]] QString perCent(int millionths);
/// "2.5 %": of millionths, without needless decimals.
[[nodiscard]] QString shareText(int millionths);
/// The same of a share in per cent.
[[nodiscard]] QString acceptableText(double percent);
[[nodiscard]] QString text(StratumRuleFault fault); ///< why it cannot be, in a sentence
/// Of a period's strata, as it is named there: "by people, French, Schedule".
[[nodiscard]] QString stratumText(const QString &stratum, const PersonNames &names);
/// What another lead has done to the plan.
[[nodiscard]] QString differenceText(const SamplePlan &before, const SamplePlan &after, const PersonNames &names);

} // namespace vigie::ui
