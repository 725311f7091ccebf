// Wall time without a zone, on the proleptic Gregorian calendar.
#pragma once

#include "models/domain/time.h"

#include <chrono>

namespace vigie::calendar {

/// What a clock on the wall shows; only a Zone makes an Instant of it.
using LocalTime = std::chrono::local_seconds;
using LocalDay = std::chrono::local_days;

[[nodiscard]] inline LocalDay dayOf(LocalTime time)
{
    return std::chrono::floor<std::chrono::days>(time);
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
