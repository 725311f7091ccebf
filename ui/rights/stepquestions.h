// What is asked before a step is taken with the request that is on screen, made of what the office knows of it.
#pragma once

#include "models/workbench/rightsoffice.h"
#include "ui/rights/stepdialog.h"

namespace vigie::ui {

/// REQUIRES that `office` has a view, as the next does. `clients`: that may be named beside those that were found or asked. Its
/// letter is written by `office`, which outlives it.
[[nodiscard]] StepQuestion stepQuestion(const RightsOffice &office, RightsStepKind kind, const QString &title,
                                        const QStringList &clients);
/// To whom it is given.
[[nodiscard]] StepQuestion ownerQuestion(const RightsOffice &office, const QString &title);
/// For what somebody is looked for.
[[nodiscard]] StepQuestion searchQuestion(const QString &title);

} // namespace vigie::ui
