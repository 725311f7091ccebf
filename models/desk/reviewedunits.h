// What the reviews of a unit come to, kept beside them so that figures need not read every answer again.
#pragma once

#include "models/desk/context.h"
#include "models/desk/qualityfigures.h"

namespace vigie::desk {

/// Works out what is not noted yet of the units of these periods whose answers stand.
[[nodiscard]] Status noteOutcomes(Context &context, const std::vector<QString> &periods);

/// What was noted. StorageDamaged.
[[nodiscard]] Result<FigureOutcome> outcomeFrom(const QString &noted);

} // namespace vigie::desk
