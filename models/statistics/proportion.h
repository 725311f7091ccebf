// Rates with their interval (A4): one proportion, the difference of two, and the rule that a rate of too few is no rate.
// Everything is a share between 0 and 1, not per cent.
#pragma once

#include "models/statistics/interval.h"

#include <variant>

namespace vigie::statistics {

/// `hits` of `of`. Every function below REQUIRES nothing of it and returns InvalidInput unless 0 <= hits <= of and of > 0.
struct Tally {
    qint64 hits = 0;
    qint64 of = 0;

    bool operator==(const Tally &) const = default;
};

/// The score interval without continuity correction: E. B. Wilson, "Probable inference, the law of succession, and statistical
/// inference", JASA 22 (1927), 209-212; method 3 of Newcombe, Statistics in Medicine 17 (1998), 857-872.
[[nodiscard]] Result<Interval> wilsonInterval(const Tally &tally, ConfidenceLevel level = {});

/// The exact interval: C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the
/// binomial", Biometrika 26 (1934), 404-413; method 5 of Newcombe. Covers at least as often as `level` says, mostly more often.
[[nodiscard]] Result<Interval> clopperPearsonInterval(const Tally &tally, ConfidenceLevel level = {});

/// Of two proportions: between -1 and 1.
struct Difference {
    double value = 0;
    Interval interval;

    bool operator==(const Difference &) const = default;
};

/// first - second of independent shares, each with an interval of the same level: the method of variance estimates recovery, G.
/// Y. Zou and A. Donner, "Construction of confidence limits about effect measures: a general approach", Statistics in Medicine 27
/// (2008), 1693-1702. REQUIRES that each interval contains its share.
[[nodiscard]] Difference differenceOf(double first, const Interval &ofFirst, double second, const Interval &ofSecond);

/// The same of two tallies with Wilson's intervals, which is the hybrid score interval: R. G. Newcombe, "Interval estimation for
/// the difference between independent proportions: comparison of eleven methods", Statistics in Medicine 17 (1998), 873-890,
/// method 10.
[[nodiscard]] Result<Difference> newcombeDifference(const Tally &first, const Tally &second, ConfidenceLevel level = {});

enum class IntervalMethod { Wilson, ClopperPearson };

struct Rate {
    double value = 0;
    Interval interval;
    IntervalMethod method = IntervalMethod::Wilson;
    qint64 n = 0;

    bool operator==(const Rate &) const = default;
};

/// Stands where a rate would: it holds how many there are, and nothing that a rate could be worked out from.
struct TooFew {
    qint64 n = 0;
    qint64 minimum = 0;

    bool operator==(const TooFew &) const = default;
};

using RateOrTooFew = std::variant<Rate, TooFew>;

/// From how many observations on a rate is shown; at least 1.
class MinimumN
{
public:
    /// Errors: InvalidInput below 1.
    [[nodiscard]] static Result<MinimumN> of(qint64 minimum);
    [[nodiscard]] qint64 value() const { return m_value; }

    bool operator==(const MinimumN &) const = default;

private:
    explicit MinimumN(qint64 minimum)
        : m_value(minimum)
    {
    }

    qint64 m_value = 1;
};

/// The rate of `tally` with Wilson's interval, or Clopper and Pearson's when nothing, or everything, was a hit (A4): there
/// Wilson's limit lies below the exact one. A tally of 0 of 0 is TooFew. Errors: InvalidInput.
[[nodiscard]] Result<RateOrTooFew> rate(const Tally &tally, MinimumN minimum, ConfidenceLevel level = {});

} // namespace vigie::statistics
