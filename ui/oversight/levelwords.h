// Words for the rules of disclosure levels and for what they change, in the language now in use.
#pragma once

#include "models/domain/levelpolicy.h"

namespace vigie::ui {

[[nodiscard]] QString text(LevelOutcome outcome); ///< "in house only"
[[nodiscard]] QString text(Role role);            ///< "supervisors"
/// What it means for those whom a rule fits, in a sentence.
[[nodiscard]] QString meaningOf(LevelOutcome outcome);
[[nodiscard]] QString text(LevelRuleFault fault); ///< why it cannot be, in a sentence

[[nodiscard]] QString siteText(const LevelRule &rule);      ///< "any site"
[[nodiscard]] QString countriesText(const LevelRule &rule); ///< "outside the EU", "France, Madagascar"
[[nodiscard]] QString roleText(const LevelRule &rule);
[[nodiscard]] QString kindText(const LevelRule &rule);
/// "Lyon, supervisors: refused", with what it asks for alone.
[[nodiscard]] QString ruleText(const LevelRule &rule);

/// "Antananarivo (Madagascar), Schedule, Cancel: third country → refused", a line for each site and change.
[[nodiscard]] QStringList changesText(const std::vector<LevelChange> &changes);
/// What another lead has done to the rules: what was added and what was removed, or that only their order is another.
[[nodiscard]] QString differenceText(const std::vector<LevelRule> &before, const std::vector<LevelRule> &after);

} // namespace vigie::ui
