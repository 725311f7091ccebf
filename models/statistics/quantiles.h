// The distributions that the folder needs, from Boost.Math; its headers stay behind this one.
#pragma once

#include <QtGlobal>

namespace vigie::statistics {

/// What the standard normal variable exceeds with probability `tail`. REQUIRES 0 < tail < 1
[[nodiscard]] double normalUpperQuantile(double tail);

/// The same of Student's t. REQUIRES 0 < tail < 1, degrees > 0
[[nodiscard]] double studentUpperQuantile(double tail, double degrees);

/// What the beta variable stays below, or exceeds, with probability `tail`. REQUIRES 0 < tail < 1, a > 0, b > 0
[[nodiscard]] double betaLowerQuantile(double tail, double a, double b);
[[nodiscard]] double betaUpperQuantile(double tail, double a, double b);

/// The probability of at most `most` hits in `trials`. REQUIRES 0 <= most <= trials, 0 <= p <= 1
[[nodiscard]] double binomialAtMost(qint64 most, qint64 trials, double p);

} // namespace vigie::statistics
