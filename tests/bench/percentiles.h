// Of many times in milliseconds: what half of them, and what all but one in a hundred took at the most.
#pragma once

#include <algorithm>
#include <vector>

namespace vigie::bench {

class Percentiles
{
public:
    explicit Percentiles(std::vector<double> times)
        : m_times(std::move(times))
    {
        std::sort(m_times.begin(), m_times.end());
    }

    /// REQUIRES at least one time; `part` in [0, 1].
    [[nodiscard]] double at(double part) const
    {
        return m_times[static_cast<size_t>(part * static_cast<double>(m_times.size() - 1) + 0.5)];
    }
    [[nodiscard]] double most() const { return m_times.back(); }
    [[nodiscard]] size_t count() const { return m_times.size(); }

private:
    std::vector<double> m_times;
};

} // namespace vigie::bench
