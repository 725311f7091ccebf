// What a lead should look at among the reveals: marks, not judgements.
#pragma once

#include "models/desk/context.h"
#include "models/ledger/reveals.h"

namespace vigie::desk {

/// What is needed of one reveal to compare it with the others.
struct RevealTrace {
    Instant at;
    PersonId person;
    RequestId request;
    Token token;
    bool refused = false;
    bool putBack = false; ///< the request went back to the queue, undecided, by the hand that had revealed
};

/// The marks of each, in the same order: `traces` oldest first. `perHour` is the limit of the policy.
/// - many-in-an-hour: at least half of what is allowed, within the hour up to it
/// - much-more-than-others: the person has at least five, and more than three times the median of the others who have any
/// - put-back: the request was given back undecided
/// - again: the person has seen this value before
/// - many-refusals: the third refusal, or later, within the hour up to it
[[nodiscard]] std::vector<QStringList> unusual(const std::vector<RevealTrace> &traces, int perHour);

} // namespace vigie::desk
