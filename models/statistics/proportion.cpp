#include "models/statistics/proportion.h"

#include "models/statistics/score.h"

#include <algorithm>
#include <cmath>

namespace vigie::statistics {

namespace {

bool isSound(const Tally &tally)
{
    return tally.of > 0 && tally.hits >= 0 && tally.hits <= tally.of;
}

Error unsoundTally()
{
    return {ErrorKind::InvalidInput, QStringLiteral("tally: not 0 <= hits <= of with of > 0")};
}

double share(const Tally &tally)
{
    return static_cast<double>(tally.hits) / static_cast<double>(tally.of);
}

Interval scoreOf(const Tally &tally, ConfidenceLevel level)
{
    return scoreInterval(share(tally), static_cast<double>(tally.of), level);
}

Interval exactOf(const Tally &tally, ConfidenceLevel level)
{
    return exactInterval(static_cast<double>(tally.hits), static_cast<double>(tally.of), level);
}

} // namespace

Result<Interval> wilsonInterval(const Tally &tally, ConfidenceLevel level)
{
    if (!isSound(tally))
        return unsoundTally();
    return scoreOf(tally, level);
}

Result<Interval> clopperPearsonInterval(const Tally &tally, ConfidenceLevel level)
{
    if (!isSound(tally))
        return unsoundTally();
    return exactOf(tally, level);
}

Difference differenceOf(double first, const Interval &ofFirst, double second, const Interval &ofSecond)
{
    // Each limit takes from each share the distance to the limit that pulls the difference its way.
    const double below = std::hypot(first - ofFirst.lower, ofSecond.upper - second);
    const double above = std::hypot(ofFirst.upper - first, second - ofSecond.lower);
    const double difference = first - second;
    return {difference, {std::max(difference - below, -1.0), std::min(difference + above, 1.0)}};
}

Result<Difference> newcombeDifference(const Tally &first, const Tally &second, ConfidenceLevel level)
{
    if (!isSound(first) || !isSound(second))
        return unsoundTally();
    return differenceOf(share(first), scoreOf(first, level), share(second), scoreOf(second, level));
}

Result<MinimumN> MinimumN::of(qint64 minimum)
{
    if (minimum < 1)
        return Error{ErrorKind::InvalidInput, QStringLiteral("minimum n: below 1")};
    return MinimumN(minimum);
}

Result<RateOrTooFew> rate(const Tally &tally, MinimumN minimum, ConfidenceLevel level)
{
    if (tally.hits == 0 && tally.of == 0)
        return RateOrTooFew(TooFew{0, minimum.value()});
    if (!isSound(tally))
        return unsoundTally();
    if (tally.of < minimum.value())
        return RateOrTooFew(TooFew{tally.of, minimum.value()});
    const bool atEdge = tally.hits == 0 || tally.hits == tally.of;
    return RateOrTooFew(Rate{share(tally), atEdge ? exactOf(tally, level) : scoreOf(tally, level),
                             atEdge ? IntervalMethod::ClopperPearson : IntervalMethod::Wilson, tally.of});
}

} // namespace vigie::statistics
