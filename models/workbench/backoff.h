// When to try the desk again: at once after the first failure's second, then less and less often, never in step with others.
#pragma once

#include "models/domain/time.h"

#include <algorithm>

namespace vigie {

class Backoff
{
public:
    static constexpr Seconds longest{60};

    /// Whether an attempt may be made now.
    [[nodiscard]] bool isDue(Instant now) const { return now >= m_next; }
    /// `chance` in [0, 1): the delay is spread over its upper half. Failures of one attempt count once.
    void failed(Instant now, double chance)
    {
        if (!isDue(now))
            return;
        const Seconds whole = std::min(longest, Seconds(1LL << std::min(m_failures, 6)));
        const auto spread = static_cast<Seconds::rep>(static_cast<double>(whole.count()) * (0.5 + chance / 2) + 0.5);
        m_next = now + std::max(Seconds(1), Seconds(spread));
        ++m_failures;
    }
    void reset() { *this = Backoff(); }
    /// The next attempt may be made at once, but a failure still counts as one more.
    void hurry() { m_next = Instant(); }

private:
    int m_failures = 0;
    Instant m_next;
};

} // namespace vigie
