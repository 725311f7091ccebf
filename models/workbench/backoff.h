// When to try the desk again: at once after the first failure's second, then less and less often, never in step with others, and
// not before the desk wants to be asked.
#pragma once

#include "models/domain/time.h"

#include <algorithm>

namespace vigie {

class Backoff
{
public:
    static constexpr Seconds longest{60};
    static constexpr Seconds longestAsked{10 * 60}; ///< a wait of more would cost the leases

    /// Whether an attempt may be made now.
    [[nodiscard]] bool isDue(Instant now) const { return now >= m_next; }
    /// `chance` in [0, 1): the delay is spread over its upper half. Failures of one attempt count once. `asked`: what the desk
    /// wants at least; zero for nothing.
    void failed(Instant now, double chance, Seconds asked = Seconds(0))
    {
        const Instant earliest = asked > Seconds(0) ? now + spreadAfter(std::min(asked, longestAsked), chance) : Instant();
        if (isDue(now)) {
            const Seconds whole = std::min(longest, Seconds(1LL << std::min(m_failures, 6)));
            const auto spread = static_cast<Seconds::rep>(static_cast<double>(whole.count()) * (0.5 + chance / 2) + 0.5);
            m_next = now + std::max(Seconds(1), Seconds(spread));
            ++m_failures;
        }
        m_next = std::max(m_next, earliest);
    }
    void reset() { *this = Backoff(); }
    /// The next attempt may be made at once, but a failure still counts as one more.
    void hurry() { m_next = Instant(); }

private:
    /// All whom the desk has asked to wait as long do not come back in the same second.
    [[nodiscard]] static Seconds spreadAfter(Seconds asked, double chance)
    {
        return asked + Seconds(static_cast<Seconds::rep>(static_cast<double>(asked.count()) * chance / 4));
    }

    int m_failures = 0;
    Instant m_next;
};

} // namespace vigie
