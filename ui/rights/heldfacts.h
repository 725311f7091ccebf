// What is held about a person in the order of the privacy policy: for what (§2), who got it (§4), until when (§3), and what left
// the EU (§8).
#pragma once

#include "models/domain/holdings.h"

#include <QTimeZone>

namespace vigie::ui {

/// A row: "Recipients (§4)", "Supervision", "Antananarivo (Madagascar): 2 requests".
struct HeldFact {
    QString section;
    QString what;
    QString says;

    bool operator==(const HeldFact &) const = default;
};

/// Section by section; each has a row, also where there is nothing.
[[nodiscard]] std::vector<HeldFact> factsOf(const Holdings &holdings, const QTimeZone &zone);

} // namespace vigie::ui
