#include "models/statistics/quantiles.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace vigie::statistics {

// Upper tails are asked for as complements: 1 - tail would lose what a level close to 1 says.

double normalUpperQuantile(double tail)
{
    return boost::math::quantile(boost::math::complement(boost::math::normal(), tail));
}

double studentUpperQuantile(double tail, double degrees)
{
    return boost::math::quantile(boost::math::complement(boost::math::students_t(degrees), tail));
}

double betaLowerQuantile(double tail, double a, double b)
{
    return boost::math::quantile(boost::math::beta_distribution<>(a, b), tail);
}

double betaUpperQuantile(double tail, double a, double b)
{
    return boost::math::quantile(boost::math::complement(boost::math::beta_distribution<>(a, b), tail));
}

double binomialAtMost(qint64 most, qint64 trials, double p)
{
    return boost::math::cdf(boost::math::binomial(static_cast<double>(trials), p), static_cast<double>(most));
}

} // namespace vigie::statistics
