// A clock whose hands the test moves.
#pragma once

#include "models/domain/clock.h"

namespace vigie {

class ManualClock final : public Clock
{
public:
    explicit ManualClock(Instant start)
        : m_now(start)
    {
    }

    [[nodiscard]] Instant now() const override { return m_now; }
    void advance(Seconds by) { m_now += by; }
    void set(Instant to) { m_now = to; }

private:
    Instant m_now;
};

} // namespace vigie
