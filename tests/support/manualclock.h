// A clock whose hands the test moves.
#pragma once

#include "models/domain/clock.h"

#include <atomic>

namespace vigie {

/// Any thread may read and turn it.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Instant start = Instant())
        : m_seconds(start.time_since_epoch().count())
    {
    }

    [[nodiscard]] Instant now() const override { return Instant{Seconds{m_seconds.load()}}; }
    void advance(Seconds by) { m_seconds += by.count(); }
    void set(Instant to) { m_seconds = to.time_since_epoch().count(); }
    /// REQUIRES a valid RFC 3339 time
    void set(const QString &rfc3339) { set(fromRfc3339(rfc3339).value()); }

private:
    std::atomic<Seconds::rep> m_seconds;
};

} // namespace vigie
