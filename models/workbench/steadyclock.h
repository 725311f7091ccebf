// A clock that nobody can set: what is measured against the desk's time must not jump with the computer's.
#pragma once

#include "models/domain/clock.h"

#include <chrono>
#include <functional>

namespace vigie {

/// The wall clock as it stood at the start, moved on by the time that has really gone by since, the computer's sleep included. A
/// lease neither ends nor lasts longer because somebody sets the clock while the desk cannot be reached.
class SteadyClock final : public Clock
{
public:
    using Elapsed = std::function<std::chrono::nanoseconds()>;

    /// `wall` is read once. `elapsed` counts from any moment and never goes back.
    explicit SteadyClock(const Clock &wall, Elapsed elapsed = sinceBoot);

    [[nodiscard]] Instant now() const override;

private:
    [[nodiscard]] static std::chrono::nanoseconds sinceBoot();

    Elapsed m_elapsed;
    Instant m_start;
    std::chrono::nanoseconds m_begun;
};

} // namespace vigie
