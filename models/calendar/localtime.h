// Wall time without a zone, on the proleptic Gregorian calendar.
#pragma once

#include "models/domain/time.h"

#include <QDate>

#include <chrono>

namespace vigie::calendar {

/// What a clock on the wall shows; only a Zone makes an Instant of it.
using LocalTime = std::chrono::local_seconds;
using LocalDay = std::chrono::local_days;

/// On a wall; a day of a clock change is shorter or longer on the time line.
constexpr int minutesOfDay = 24 * 60;

[[nodiscard]] inline LocalDay dayOf(LocalTime time)
{
    return std::chrono::floor<std::chrono::days>(time);
}

[[nodiscard]] inline LocalDay toLocalDay(const QDate &date)
{
    return LocalDay{std::chrono::days{date.toJulianDay() - QDate(1970, 1, 1).toJulianDay()}};
}

/// Whole minutes after midnight.
[[nodiscard]] inline int minuteOfDay(LocalTime time)
{
    return static_cast<int>(std::chrono::floor<Minutes>(time - LocalTime{dayOf(time)}).count());
}

/// 1 Monday … 7 Sunday.
[[nodiscard]] inline int isoWeekday(LocalDay day)
{
    return static_cast<int>(std::chrono::weekday{day}.iso_encoding());
}

/// The wall time of UTC, and back.
[[nodiscard]] inline LocalTime asLocal(Instant instant)
{
    return LocalTime{instant.time_since_epoch()};
}

[[nodiscard]] inline Instant asUtc(LocalTime time)
{
    return Instant{time.time_since_epoch()};
}

} // namespace vigie::calendar
