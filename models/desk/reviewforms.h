// What was done with a handled request, as people of each level may see it: without who did it, the words people wrote redacted
// like the thread (P1, A2). Made once, when the unit is drawn.
#pragma once

#include "models/desk/context.h"
#include "models/domain/review.h"
#include "models/ledger/samples.h"

#include <map>

namespace vigie::desk {

struct ReviewForms {
    Instant handledAt;
    QString ruling; ///< its name
    bool fromGoogle = false;
    std::map<DisclosureLevel, Handled> forms; ///< of the levels at which nothing is in doubt
};

/// Within a transaction. Without forms when what it needs is gone or does not read.
[[nodiscard]] Result<ReviewForms> reviewFormsOf(Context &context, const ledger::SampledUnit &unit);

} // namespace vigie::desk
