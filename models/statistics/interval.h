// An interval, and how often such intervals cover the truth in repeated samples.
#pragma once

#include "models/domain/result.h"

namespace vigie::statistics {

/// Closed.
struct Interval {
    double lower = 0;
    double upper = 0;

    [[nodiscard]] bool contains(double value) const { return lower <= value && value <= upper; }
    bool operator==(const Interval &) const = default;
};

/// Of a two-sided interval with equal tails: 0.95 unless said otherwise, always strictly between 0 and 1.
class ConfidenceLevel
{
public:
    constexpr ConfidenceLevel() = default;
    /// Errors: InvalidInput for what is not strictly between 0 and 1.
    [[nodiscard]] static Result<ConfidenceLevel> of(double level);

    [[nodiscard]] constexpr double value() const { return m_value; }
    /// The probability left out on each side; above 0, below a half.
    [[nodiscard]] constexpr double tail() const { return (1.0 - m_value) / 2.0; }

    bool operator==(const ConfidenceLevel &) const = default;

private:
    explicit constexpr ConfidenceLevel(double level)
        : m_value(level)
    {
    }

    double m_value = 0.95;
};

} // namespace vigie::statistics
