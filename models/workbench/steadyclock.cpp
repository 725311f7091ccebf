#include "models/workbench/steadyclock.h"

#ifdef __linux__
#include <ctime>
#endif

namespace vigie {

SteadyClock::SteadyClock(const Clock &wall, Elapsed elapsed)
    : m_elapsed(std::move(elapsed))
    , m_start(wall.now())
    , m_begun(m_elapsed())
{
}

Instant SteadyClock::now() const
{
    return m_start + std::chrono::floor<Seconds>(m_elapsed() - m_begun);
}

std::chrono::nanoseconds SteadyClock::sinceBoot()
{
#ifdef __linux__
    // CLOCK_MONOTONIC, which std::chrono::steady_clock is here, stands still while the computer sleeps (clock_gettime(2)).
    timespec since{};
    clock_gettime(CLOCK_BOOTTIME, &since);
    return std::chrono::seconds(since.tv_sec) + std::chrono::nanoseconds(since.tv_nsec);
#else
    return std::chrono::steady_clock::now().time_since_epoch();
#endif
}

} // namespace vigie
