// Moves a calendar file in time, for samples and demonstrations.
#pragma once

#include <QByteArray>

namespace vigie::calendar {

/// Every DTSTART, DTEND, DUE, RECURRENCE-ID, RDATE, EXDATE, FREEBUSY and UNTIL, moved by whole weeks; wall times stay. A time in
/// UTC stays at its UTC hour. VTIMEZONE blocks and everything else stay byte for byte; a value that is no date stays as it is.
[[nodiscard]] QByteArray shiftWeeks(const QByteArray &text, int weeks);

} // namespace vigie::calendar
