// The time zones a person may put beside the client's, with the words they are looked for by. Pure.
#pragma once

#include "models/domain/case.h"

namespace vigie::ui {

struct ZoneChoice {
    QString id;       ///< IANA
    QString city;     ///< in the language now in use
    QString offset;   ///< "UTC+5:30", at the time that was asked for
    QString searched; ///< what typed words are looked for in
    bool isParticipants = false;
};

/// "UTC+5:30", "UTC−4", "UTC"
[[nodiscard]] QString offsetText(const QTimeZone &zone, Instant at);

/// Those of the participants first, each once and in their order, then UTC and every city of the IANA database by name.
[[nodiscard]] std::vector<ZoneChoice> zoneChoices(const Case &request);

/// Those that fit the words typed; an exact IANA id is always among them, also one that is in no list ("UTC+05:30").
[[nodiscard]] std::vector<ZoneChoice> zonesFor(const QString &typed, const std::vector<ZoneChoice> &all, Instant at);

} // namespace vigie::ui
