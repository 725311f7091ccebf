// Public holidays by rule, so that they are right in any year.
#pragma once

#include "models/calendar/localtime.h"

#include <QString>

namespace vigie::calendar {

/// Whether the day is a public holiday of the whole country: FR (as in models/domain/holidays.h), GB as in England and Wales
/// (Banking and Financial Dealings Act 1971, schedule 1, and its yearly proclamations for 1 January and the first Monday of
/// May), US (5 U.S.C. § 6103), MG (fixed dates and the Christian feasts; the Muslim feasts, set each year by decree, are not
/// computed), JP (Act 178 of 1948 as amended to 2018; equinoxes by the formula of the Hydrographic Department, 1980 to 2099).
/// False for any other country: a holiday is never guessed. One-off holidays are not known.
[[nodiscard]] bool isPublicHoliday(const QString &country, LocalDay day);

} // namespace vigie::calendar
