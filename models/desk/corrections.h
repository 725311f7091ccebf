// What a supervisor corrected, applied to the clear request before anything is written from it (Q2).
#pragma once

#include "models/desk/package.h"
#include "models/domain/decision.h"

namespace vigie::desk {

/// The package as corrected. REQUIRES what checkDecision() checks. A place replaces the place's name and city, with its
/// participants and organisations in clear; a zone replaces its participant's (the client's when it is about nobody); optional
/// people are those named. Kind, duration and window have told in the slot already; constraints and participants are words for
/// whoever reads the decision and change nothing that is sent. SharingRefused when the place holds a hidden value of another kind
/// (Q9), InvalidInput for a token that the request's own document does not know. `document` is the request.json that the package
/// was read from.
[[nodiscard]] Result<Package> corrected(Package package, const QJsonObject &document, const std::vector<Correction> &corrections);

} // namespace vigie::desk
