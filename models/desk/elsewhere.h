// What is said of somebody beside the requests that name them: notes of incidents, and packages that nobody could read.
#pragma once

#include "models/desk/context.h"
#include "models/domain/holdings.h"
#include "models/domain/id.h"
#include "models/domain/incident.h"
#include "models/domain/rights.h"

#include <set>
#include <vector>

namespace vigie::desk {

/// By name alone.
struct SaidByName {
    HeldText text;
    RequestId request; ///< that the note is about; empty: none

    bool operator==(const SaidByName &) const = default;
};

/// What says their address or number beside the requests.
struct Elsewhere {
    std::set<IncidentId> notes;    ///< incidents of which a note does
    std::vector<QString> packages; ///< that never became a request
    std::vector<SaidByName> byName = {};

    bool operator==(const Elsewhere &) const = default;
};

/// Looks through all of them.
[[nodiscard]] Result<Elsewhere> elsewhere(Context &context, const RightsSubject &subject);

} // namespace vigie::desk
