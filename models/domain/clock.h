// Time is an edge of the process: whoever needs "now" is given a clock, so that tests and the simulator hold the hands.
#pragma once

#include "models/domain/time.h"

namespace vigie {

class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// Any thread.
    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return std::chrono::floor<Seconds>(std::chrono::system_clock::now()); }
};

} // namespace vigie
