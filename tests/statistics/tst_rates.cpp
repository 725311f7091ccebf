// Rates and their intervals against the tables of the papers they come from, and against sums made another way.
#include "models/statistics/proportion.h"
#include "models/statistics/weighted.h"
#include "tests/statistics/printed.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace vigie;
using namespace vigie::statistics;

namespace {

/// P(X <= most) by adding up the terms, each from its logarithm: the oracle for the exact interval's definition.
double addedUp(qint64 most, qint64 trials, double p)
{
    double sum = 0;
    for (qint64 k = 0; k <= most; ++k) {
        const double n = static_cast<double>(trials);
        const double x = static_cast<double>(k);
        sum += std::exp(std::lgamma(n + 1) - std::lgamma(x + 1) - std::lgamma(n - x + 1) + x * std::log(p)
                        + (n - x) * std::log1p(-p));
    }
    return sum;
}

MinimumN atLeast(qint64 n)
{
    return MinimumN::of(n).value();
}

/// `hits` ones and zeros beside them, `sampled` of `population`, drawn with equal probability.
Stratum stratumOf(qint64 population, qint64 sampled, qint64 hits)
{
    Stratum stratum{population, {}};
    for (qint64 i = 0; i < sampled; ++i)
        stratum.observations.push_back({i < hits ? 1.0 : 0.0, static_cast<double>(sampled) / static_cast<double>(population)});
    return stratum;
}

WeightedRate weighted(const std::vector<Stratum> &strata, Estimator estimator = Estimator::Hajek)
{
    return std::get<WeightedRate>(weightedRate(strata, estimator, atLeast(1)).value());
}

/// Of a stratum drawn by simple random sampling, how likely it is that `found` of its `hits` are in the sample.
double chanceOf(int population, int hits, int sampled, int found)
{
    const auto choose = [](int n, int k) { return std::lgamma(n + 1) - std::lgamma(k + 1) - std::lgamma(n - k + 1); };
    if (found > hits || sampled - found > population - hits)
        return 0.0;
    return std::exp(choose(hits, found) + choose(population - hits, sampled - found) - choose(population, sampled));
}

} // namespace

class RatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void singleProportionsHaveNewcombesLimits_data();
    void singleProportionsHaveNewcombesLimits();
    void differencesHaveNewcombesLimits_data();
    void differencesHaveNewcombesLimits();
    void exactLimitsLeaveTheTailOnEachSide();
    void scoreLimitsSolveTheScoreEquation();
    void exactIntervalStandsWhereNoErrorWasFound();
    void noRateIsShownBelowTheMinimum();
    void soundTalliesOnly();
    void levelsLieStrictlyBetweenZeroAndOne();
    void intervalsContainTheirEstimateAndMirror();
    void intervalsNarrowAsTheSampleGrows();

    void stratifiedMeanIsThompsons();
    void stratifiedProportionIsScheaffers();
    void stratifiedProportionIsLohrs();
    void horvitzThompsonIsUnbiasedOverAllSamples();
    void weightsMakeUpForUnequalShares();
    void needlessWeightsCostWhatKishSays();
    void residualsGiveHajeksVariance();
    void oneHugeStratumIsWilson();
    void aCensusHasNoWidth();
    void strataWithoutErrorHaveAnExactInterval();
    void stratifiedIntervalsCoverAsOftenAsTheySay();
    void skewedStrataAreCoveredAsOftenAsTheySay_data();
    void skewedStrataAreCoveredAsOftenAsTheySay();
    void aPartOfStrataVariesInItsSizeToo();
    void whatCannotBeEstimatedSaysWhy();
    void contradictionsAreRefused();
    void weightedRatesAreNeverOutOfRange();
};

// R. G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven methods", Statistics in Medicine
// 17 (1998), 857-872, table I: methods 3 (score) and 5 (exact), 95 %.
void RatesTest::singleProportionsHaveNewcombesLimits_data()
{
    QTest::addColumn<qint64>("hits");
    QTest::addColumn<qint64>("of");
    QTest::addColumn<QStringList>("limits");
    const auto row = [](const char *name, qint64 hits, qint64 of, const QStringList &limits) {
        QTest::newRow(name) << hits << of << limits;
    };
    row("81/263", 81, 263, {u"0.2553"_qs, u"0.3662"_qs, u"0.2527"_qs, u"0.3676"_qs});
    row("15/148", 15, 148, {u"0.0624"_qs, u"0.1605"_qs, u"0.0578"_qs, u"0.1617"_qs});
    row("0/20", 0, 20, {u"0.0000"_qs, u"0.1611"_qs, u"0.0000"_qs, u"0.1684"_qs});
    row("1/29", 1, 29, {u"0.0061"_qs, u"0.1718"_qs, u"0.0009"_qs, u"0.1776"_qs});
}

void RatesTest::singleProportionsHaveNewcombesLimits()
{
    QFETCH(qint64, hits);
    QFETCH(qint64, of);
    QFETCH(QStringList, limits);
    const Interval score = wilsonInterval({hits, of}).value();
    QCOMPARE(asPrinted(score.lower, limits[0]), limits[0]);
    QCOMPARE(asPrinted(score.upper, limits[1]), limits[1]);
    const Interval exact = clopperPearsonInterval({hits, of}).value();
    QCOMPARE(asPrinted(exact.lower, limits[2]), limits[2]);
    QCOMPARE(asPrinted(exact.upper, limits[3]), limits[3]);
}

// Newcombe, Statistics in Medicine 17 (1998), 873-890, table II, method 10, 95 %: all eight examples, a to h.
void RatesTest::differencesHaveNewcombesLimits_data()
{
    QTest::addColumn<QList<qint64>>("counts");
    QTest::addColumn<QString>("lower");
    QTest::addColumn<QString>("upper");
    const auto row = [](const char *name, const QList<qint64> &counts, const QString &lower, const QString &upper) {
        QTest::newRow(name) << counts << lower << upper;
    };
    row("a: 56/70 - 48/80", {56, 70, 48, 80}, u"0.0524"_qs, u"0.3339"_qs);
    row("b: 9/10 - 3/10", {9, 10, 3, 10}, u"0.1705"_qs, u"0.8090"_qs);
    row("c: 6/7 - 2/7", {6, 7, 2, 7}, u"0.0582"_qs, u"0.8062"_qs);
    row("d: 5/56 - 0/29", {5, 56, 0, 29}, u"-0.0381"_qs, u"0.1926"_qs);
    row("e: 0/10 - 0/20", {0, 10, 0, 20}, u"-0.1611"_qs, u"0.2775"_qs);
    row("f: 0/10 - 0/10", {0, 10, 0, 10}, u"-0.2775"_qs, u"0.2775"_qs);
    row("g: 10/10 - 0/20", {10, 10, 0, 20}, u"0.6791"_qs, u"1.0000"_qs);
    row("h: 10/10 - 0/10", {10, 10, 0, 10}, u"0.6075"_qs, u"1.0000"_qs);
}

void RatesTest::differencesHaveNewcombesLimits()
{
    QFETCH(QList<qint64>, counts);
    QFETCH(QString, lower);
    QFETCH(QString, upper);
    const Tally first{counts[0], counts[1]};
    const Tally second{counts[2], counts[3]};
    const Difference difference = newcombeDifference(first, second).value();
    QCOMPARE(asPrinted(difference.interval.lower, lower), lower);
    QCOMPARE(asPrinted(difference.interval.upper, upper), upper);
    // The other way round it is the mirror image.
    const Difference mirror = newcombeDifference(second, first).value();
    QVERIFY(std::abs(mirror.interval.lower + difference.interval.upper) < 1e-12);
    QVERIFY(std::abs(mirror.interval.upper + difference.interval.lower) < 1e-12);
}

void RatesTest::exactLimitsLeaveTheTailOnEachSide()
{
    for (const double level : {0.5, 0.9, 0.95, 0.99}) {
        const ConfidenceLevel confidence = ConfidenceLevel::of(level).value();
        for (const qint64 n : {1, 2, 7, 30, 200}) {
            for (qint64 hits = 0; hits <= n; hits += 1 + n / 13) {
                const Interval interval = clopperPearsonInterval({hits, n}, confidence).value();
                if (hits < n)
                    QVERIFY(std::abs(addedUp(hits, n, interval.upper) - confidence.tail()) < 1e-9);
                if (hits > 0)
                    QVERIFY(std::abs(1.0 - addedUp(hits - 1, n, interval.lower) - confidence.tail()) < 1e-9);
            }
        }
    }
    // Closed form at the edge: Clopper and Pearson's upper limit for no hit is 1 - tail^(1/n).
    for (const qint64 n : {1, 20, 300}) {
        const double closed = 1.0 - std::pow(0.025, 1.0 / static_cast<double>(n));
        QVERIFY(std::abs(clopperPearsonInterval({0, n}).value().upper - closed) < 1e-12);
    }
}

void RatesTest::scoreLimitsSolveTheScoreEquation()
{
    // Wilson's limits are the proportions whose own standard error puts the estimate z away; z = 1.959964 is in every table.
    for (const qint64 n : {1, 5, 40, 1000}) {
        for (qint64 hits = 0; hits <= n; hits += 1 + n / 11) {
            const double p = static_cast<double>(hits) / static_cast<double>(n);
            const Interval interval = wilsonInterval({hits, n}).value();
            for (const double limit : {interval.lower, interval.upper}) {
                if (limit <= 0.0 || limit >= 1.0)
                    continue;
                const double z = std::abs(p - limit) / std::sqrt(limit * (1.0 - limit) / static_cast<double>(n));
                QCOMPARE(asPrinted(z, u"1.959964"_qs), u"1.959964"_qs);
            }
        }
    }
}

void RatesTest::exactIntervalStandsWhereNoErrorWasFound()
{
    const auto methodOf = [](qint64 hits, qint64 of) { return std::get<Rate>(rate({hits, of}, atLeast(5)).value()).method; };
    QCOMPARE(methodOf(0, 20), IntervalMethod::ClopperPearson);
    QCOMPARE(methodOf(1, 20), IntervalMethod::Wilson);
    QCOMPARE(methodOf(20, 20), IntervalMethod::ClopperPearson);
    const Rate none = std::get<Rate>(rate({0, 20}, atLeast(20)).value());
    QCOMPARE(none.value, 0.0);
    QCOMPARE(none.n, 20);
    QCOMPARE(none.interval, clopperPearsonInterval({0, 20}).value());
}

void RatesTest::noRateIsShownBelowTheMinimum()
{
    QCOMPARE(std::get<TooFew>(rate({7, 9}, atLeast(10)).value()), (TooFew{9, 10}));
    QVERIFY(std::holds_alternative<Rate>(rate({7, 10}, atLeast(10)).value()));
    QCOMPARE(std::get<TooFew>(rate({0, 0}, atLeast(1)).value()), (TooFew{0, 1}));
    QCOMPARE(MinimumN::of(0).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(std::get<TooFew>(weightedRate({stratumOf(100, 9, 7)}, Estimator::Hajek, atLeast(10)).value()), (TooFew{9, 10}));
}

void RatesTest::soundTalliesOnly()
{
    for (const Tally &tally : {Tally{-1, 3}, Tally{4, 3}, Tally{0, 0}, Tally{0, -3}, Tally{1, 0}}) {
        QCOMPARE(wilsonInterval(tally).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(clopperPearsonInterval(tally).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(newcombeDifference(tally, {1, 2}).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(newcombeDifference({1, 2}, tally).error().kind, ErrorKind::InvalidInput);
        QVERIFY(tally == Tally{} || rate(tally, atLeast(1)).error().kind == ErrorKind::InvalidInput);
    }
}

void RatesTest::levelsLieStrictlyBetweenZeroAndOne()
{
    for (const double level : {0.0, 1.0, -0.5, 1.5, std::nan(""), HUGE_VAL})
        QCOMPARE(ConfidenceLevel::of(level).error().kind, ErrorKind::InvalidInput);
    for (const double level : {1e-300, 0.5, std::nextafter(1.0, 0.0)}) {
        const ConfidenceLevel confidence = ConfidenceLevel::of(level).value();
        for (const qint64 hits : {0, 3, 10}) {
            for (const Interval &interval :
                 {wilsonInterval({hits, 10}, confidence).value(), clopperPearsonInterval({hits, 10}, confidence).value()}) {
                QVERIFY(interval.contains(static_cast<double>(hits) / 10.0));
                QVERIFY(interval.lower >= 0.0 && interval.upper <= 1.0);
            }
        }
    }
}

void RatesTest::intervalsContainTheirEstimateAndMirror()
{
    std::mt19937_64 engine(20260310);
    for (int i = 0; i < 3000; ++i) {
        const auto n = static_cast<qint64>(1 + engine() % (i % 3 == 0 ? 10 : 100'000));
        const auto hits = static_cast<qint64>(engine() % static_cast<quint64>(n + 1));
        const double p = static_cast<double>(hits) / static_cast<double>(n);
        const ConfidenceLevel level = ConfidenceLevel::of(0.01 + static_cast<double>(engine() % 989) / 1000.0).value();
        for (const auto &method : {wilsonInterval, clopperPearsonInterval}) {
            const Interval interval = method({hits, n}, level).value();
            const Interval mirror = method({n - hits, n}, level).value();
            QVERIFY(interval.contains(p));
            QVERIFY(interval.lower >= 0.0 && interval.upper <= 1.0);
            QVERIFY(std::abs(interval.lower - (1.0 - mirror.upper)) < 1e-10);
        }
        const auto m = static_cast<qint64>(1 + engine() % 1000);
        const auto others = static_cast<qint64>(engine() % static_cast<quint64>(m + 1));
        const Difference difference = newcombeDifference({hits, n}, {others, m}, level).value();
        QVERIFY(difference.interval.contains(difference.value));
        QVERIFY(difference.interval.lower >= -1.0 && difference.interval.upper <= 1.0);
    }
}

void RatesTest::intervalsNarrowAsTheSampleGrows()
{
    for (const qint64 tenths : {0, 1, 3, 5, 10}) {
        double wilson = 2;
        double exact = 2;
        for (const qint64 n : {10, 20, 50, 100, 1000, 10'000}) {
            const Interval score = wilsonInterval({n * tenths / 10, n}).value();
            const Interval beta = clopperPearsonInterval({n * tenths / 10, n}).value();
            QVERIFY(score.upper - score.lower < wilson);
            QVERIFY(beta.upper - beta.lower < exact);
            // The exact interval is never narrower than the score interval away from very small counts; here it is not at all.
            QVERIFY(beta.upper - beta.lower > score.upper - score.lower - 0.02);
            wilson = score.upper - score.lower;
            exact = beta.upper - beta.lower;
        }
    }
}

// S. K. Thompson, "Sampling" (3rd ed., 2012), chapter 11, example 1: strata of 20, 9 and 12 of which 5, 3 and 4 were drawn, with
// means 1.6, 2.8, 0.6 and variances 3.3, 4.0, 2.2; stratified mean 1.5707, variance 0.192. The values below have these means and
// variances, and are brought between 0 and 1 by a tenth and 0.4: the mean and the standard error follow.
void RatesTest::stratifiedMeanIsThompsons()
{
    const auto values = [](double population, double sampled, double mean, double variance) {
        // Half the units above the mean and half below, the odd one at it: a spread of sqrt(variance (n - 1) / n') each.
        Stratum stratum{static_cast<qint64>(population), {}};
        const auto n = static_cast<int>(sampled);
        const int moved = n - n % 2;
        const double distance = std::sqrt(variance * (sampled - 1.0) / moved);
        for (int i = 0; i < n; ++i) {
            const double value = i >= moved ? mean : i % 2 == 0 ? mean - distance : mean + distance;
            stratum.observations.push_back({0.4 + value / 10.0, sampled / population});
        }
        return stratum;
    };
    const std::vector<Stratum> strata{values(20, 5, 1.6, 3.3), values(9, 3, 2.8, 4.0), values(12, 4, 0.6, 2.2)};
    for (const Estimator estimator : {Estimator::HorvitzThompson, Estimator::Hajek}) {
        const WeightedRate rate = weighted(strata, estimator);
        const QString mean = u"1.5707"_qs;
        QCOMPARE(asPrinted((rate.value - 0.4) * 10.0, mean), mean);
        const QString variance = u"0.192"_qs;
        QCOMPARE(asPrinted(rate.standardError * rate.standardError * 100.0, variance), variance);
    }
}

// R. L. Scheaffer, W. Mendenhall and L. Ott, "Elementary survey sampling", the example of a proportion from strata of 155, 62 and
// 93 households: 16 of 20, 2 of 8 and 6 of 12 watched; estimate 0.60, variance 0.0045.
void RatesTest::stratifiedProportionIsScheaffers()
{
    const WeightedRate rate = weighted({stratumOf(155, 20, 16), stratumOf(62, 8, 2), stratumOf(93, 12, 6)});
    QCOMPARE(asPrinted(rate.value, u"0.60"_qs), u"0.60"_qs);
    QCOMPARE(asPrinted(rate.standardError * rate.standardError, u"0.0045"_qs), u"0.0045"_qs);
    QCOMPARE(rate.n, 40);
    QCOMPARE(rate.population, 310);
    QCOMPARE(rate.method, IntervalMethod::Wilson);
    QVERIFY(rate.interval.contains(rate.value));
}

// S. L. Lohr, "Sampling: design and analysis", table 4.2 and example 4.3: the share of women in seven learned societies of 44,000
// members, 24.65 % with a standard error of 0.71 %. The table gives whole per cents of women, so the scores here are 0 and 1 in
// that share of a hundred answers each, and the variance of the example's own number of answers is put together from the strata
// apart.
void RatesTest::stratifiedProportionIsLohrs()
{
    struct Society {
        qint64 members;
        qint64 answers;
        int women;
    };
    double variance = 0;
    std::vector<Stratum> all;
    for (const auto &[members, answers, women] :
         {Society{9100, 636, 38}, Society{1950, 451, 27}, Society{5500, 481, 18}, Society{10850, 611, 19}, Society{2100, 493, 36},
          Society{5500, 575, 13}, Society{9000, 588, 26}}) {
        all.push_back(stratumOf(members, 100, women));
        // From 100 answers to the example's: the same share, another factor of n.
        const double n = static_cast<double>(answers);
        const double size = static_cast<double>(members);
        const double error = weighted({all.back()}).standardError;
        const double ofHundred = error * error / (1.0 - 100.0 / size) * 99.0;
        variance += (size / 44000.0) * (size / 44000.0) * (1.0 - n / size) * ofHundred / (n - 1.0);
    }
    QCOMPARE(asPrinted(weighted(all).value * 100.0, u"24.65"_qs), u"24.65"_qs);
    QCOMPARE(asPrinted(std::sqrt(variance), u"0.0071"_qs), u"0.0071"_qs);
}

// No published number, but the definition: over all 10 × 6 = 60 samples of two strata the estimates have the population's mean,
// and the estimated variances the variance of the estimates.
void RatesTest::horvitzThompsonIsUnbiasedOverAllSamples()
{
    const std::vector<double> first{0, 1, 1, 0, 0.5};
    const std::vector<double> second{1, 0.25, 0, 1};
    std::vector<double> estimates;
    double meanVariance = 0;
    for (std::size_t a = 0; a < first.size(); ++a) {
        for (std::size_t b = a + 1; b < first.size(); ++b) {
            for (std::size_t c = 0; c < second.size(); ++c) {
                for (std::size_t d = c + 1; d < second.size(); ++d) {
                    const std::vector<Stratum> strata{{5, {{first[a], 0.4}, {first[b], 0.4}}},
                                                      {4, {{second[c], 0.5}, {second[d], 0.5}}}};
                    const WeightedRate rate = weighted(strata, Estimator::HorvitzThompson);
                    estimates.push_back(rate.value);
                    meanVariance += rate.standardError * rate.standardError / 60.0;
                }
            }
        }
    }
    QCOMPARE(estimates.size(), std::size_t{60});
    double mean = 0;
    for (const double estimate : estimates)
        mean += estimate / 60.0;
    QVERIFY(std::abs(mean - 4.75 / 9.0) < 1e-12);
    double variance = 0;
    for (const double estimate : estimates)
        variance += (estimate - mean) * (estimate - mean) / 60.0;
    QVERIFY(std::abs(variance - meanVariance) < 1e-12);
}

void RatesTest::weightsMakeUpForUnequalShares()
{
    // All 10 of a small stratum fail and none of 10 out of 990: the sample says one half, the population 1 %.
    const WeightedRate rate = weighted({stratumOf(10, 10, 10), stratumOf(990, 10, 0)});
    QVERIFY(std::abs(rate.value - 0.01) < 1e-12);
    // The spread of neither stratum shows, so the weights alone say how much the sample is worth: (10 + 990)² / (10 + 10 × 99²).
    QVERIFY(std::abs(rate.effectiveN - 1e6 / (10.0 + 10.0 * 99.0 * 99.0)) < 1e-9);
    QVERIFY(rate.interval.upper > 0.2);
}

// L. Kish, "Survey sampling" (1965), section 11.7: of two halves of a population one is drawn k times as densely for no good
// reason. The design effect is (1 + k)² / 4k, so a loss of 0.125, 0.333, 0.562, 0.800 and 2.025 for k of 2, 3, 4, 5 and 10.
void RatesTest::needlessWeightsCostWhatKishSays()
{
    const QMap<int, QString> effects{{2, u"1.125"_qs}, {3, u"1.333"_qs}, {4, u"1.562"_qs}, {5, u"1.800"_qs}, {10, u"3.025"_qs}};
    for (auto one = effects.begin(); one != effects.end(); ++one) {
        const WeightedRate rate = weighted({stratumOf(60'000, 60 * one.key(), 0), stratumOf(60'000, 60, 0)});
        QCOMPARE(asPrinted(rate.designEffect, one.value()), one.value());
        QVERIFY(std::abs(rate.effectiveN * rate.designEffect - static_cast<double>(rate.n)) < 1e-9);
        QVERIFY(std::abs(rate.leastWeight - 1000.0 / one.key()) < 1e-9 && std::abs(rate.greatestWeight - 1000.0) < 1e-9);
    }
    // Where the spread shows, it is the ratio of variances (section 8.2): here that of equal shares, short of the finite
    // population.
    const WeightedRate equal = weighted({stratumOf(1000, 50, 20), stratumOf(1000, 50, 20)});
    const double simple = 0.4 * 0.6 / 100.0;
    QVERIFY(std::abs(equal.designEffect - equal.standardError * equal.standardError / simple) < 1e-9);
    QVERIFY(std::abs(equal.designEffect - 0.95 * 50.0 / 49.0) < 1e-9);
}

void RatesTest::residualsGiveHajeksVariance()
{
    // Unequal probabilities, worked by hand: weights 2, 4 and values 1, 0 of 6 units; R = 1/3. Residuals over probability: 2 ×
    // 2/3 and 4 × -1/3, mean 0, squares 32/9. Variance (1 - 2/6) × 2 × (32/9) / 1 / 6² = 128 / 972.
    const std::vector<Stratum> strata{{6, {{1.0, 0.5}, {0.0, 0.25}}}};
    const WeightedRate rate = weighted(strata, Estimator::Hajek);
    QVERIFY(std::abs(rate.value - 1.0 / 3.0) < 1e-12);
    QVERIFY(std::abs(rate.standardError * rate.standardError - 128.0 / 972.0) < 1e-12);
    // Horvitz and Thompson: terms 2 and 0, mean 1, squares 2; (1 - 2/6) × 2 × 2 / 1 / 36 = 2 / 27.
    const WeightedRate other = weighted(strata, Estimator::HorvitzThompson);
    QVERIFY(std::abs(other.value - 1.0 / 3.0) < 1e-12);
    QVERIFY(std::abs(other.standardError * other.standardError - 2.0 / 27.0) < 1e-12);
}

void RatesTest::oneHugeStratumIsWilson()
{
    // Without a finite population to correct for, the effective n is n - 1, as the unbiased variance divides by that.
    const WeightedRate rate = weighted({stratumOf(1'000'000'000'000, 263, 81)});
    QVERIFY(std::abs(rate.effectiveN - 262.0) < 1e-6);
    const Interval simple = wilsonInterval({81, 263}).value();
    QVERIFY(std::abs(rate.interval.lower - simple.lower) < 2e-4);
    QVERIFY(std::abs(rate.interval.upper - simple.upper) < 2e-4);
}

void RatesTest::aCensusHasNoWidth()
{
    const WeightedRate rate = weighted({stratumOf(7, 7, 3), stratumOf(1, 1, 1), stratumOf(0, 0, 0)});
    QCOMPARE(rate.value, 0.5);
    QCOMPARE(rate.standardError, 0.0);
    QCOMPARE(rate.interval, (Interval{0.5, 0.5}));
}

void RatesTest::strataWithoutErrorHaveAnExactInterval()
{
    // Equal weights: Kish's n is n, and the limits are those of 0/20 in Newcombe's table.
    const WeightedRate none = weighted({stratumOf(500, 10, 0), stratumOf(500, 10, 0)});
    QCOMPARE(none.method, IntervalMethod::ClopperPearson);
    QCOMPARE(asPrinted(none.interval.upper, u"0.1684"_qs), u"0.1684"_qs);
    QCOMPARE(none.interval.lower, 0.0);
    const WeightedRate every = weighted({stratumOf(500, 10, 10), stratumOf(500, 10, 10)});
    QCOMPARE(every.method, IntervalMethod::ClopperPearson);
    QCOMPARE(every.value, 1.0);
    QCOMPARE(asPrinted(every.interval.lower, u"0.8316"_qs), u"0.8316"_qs);
    // Unequal weights are worth less.
    QVERIFY(weighted({stratumOf(900, 10, 0), stratumOf(100, 10, 0)}).interval.upper > none.interval.upper);
}

// No printed number: how often the interval covers, added up over every outcome of two strata of 90 and 60 of which 18 and 12 are
// drawn, for every tenth part of hits in each. Of 95 % it says, 92 % are the fewest.
void RatesTest::stratifiedIntervalsCoverAsOftenAsTheySay()
{
    std::vector<std::vector<Interval>> intervals(19, std::vector<Interval>(13));
    for (int a = 0; a <= 18; ++a) {
        for (int b = 0; b <= 12; ++b)
            intervals[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)] =
                weighted({stratumOf(90, 18, a), stratumOf(60, 12, b)}).interval;
    }
    double worst = 1;
    double mean = 0;
    int cases = 0;
    for (int first = 0; first <= 90; first += 9) {
        for (int second = 0; second <= 60; second += 6) {
            double covered = 0;
            for (int a = 0; a <= 18; ++a) {
                for (int b = 0; b <= 12; ++b) {
                    if (intervals[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)].contains((first + second) / 150.0))
                        covered += chanceOf(90, first, 18, a) * chanceOf(60, second, 12, b);
                }
            }
            worst = std::min(worst, covered);
            mean += covered;
            ++cases;
        }
    }
    qInfo("coverage: mean %.3f, worst %.3f", mean / cases, worst);
    QVERIFY(mean / cases > 0.94);
    QVERIFY(worst > 0.92);
}

// No printed number either: strata of unequal weight, of which the large one often shows no hit. Before the effective n had a
// bound of its sample's size, the intervals covered 80.2, 87.7 and 91.3 %.
void RatesTest::skewedStrataAreCoveredAsOftenAsTheySay_data()
{
    QTest::addColumn<int>("large");
    QTest::addColumn<int>("largeSampled");
    QTest::addColumn<int>("largeHits");
    QTest::addColumn<int>("small");
    QTest::addColumn<int>("smallSampled");
    QTest::addColumn<int>("smallHits");
    QTest::newRow("2 % of 2000, 20 % of 200") << 2000 << 40 << 40 << 200 << 20 << 40;
    QTest::newRow("1 % of 2000, 30 % of 200") << 2000 << 40 << 20 << 200 << 40 << 60;
    QTest::newRow("1 % of 10000, 20 % of 500") << 10000 << 200 << 100 << 500 << 25 << 100;
}

void RatesTest::skewedStrataAreCoveredAsOftenAsTheySay()
{
    QFETCH(int, large);
    QFETCH(int, largeSampled);
    QFETCH(int, largeHits);
    QFETCH(int, small);
    QFETCH(int, smallSampled);
    QFETCH(int, smallHits);
    const double truth = static_cast<double>(largeHits + smallHits) / (large + small);
    double covered = 0;
    for (int a = 0; a <= largeSampled; ++a) {
        const double chance = chanceOf(large, largeHits, largeSampled, a);
        for (int b = 0; chance > 1e-12 && b <= smallSampled; ++b) {
            if (weighted({stratumOf(large, largeSampled, a), stratumOf(small, smallSampled, b)}).interval.contains(truth))
                covered += chance * chanceOf(small, smallHits, smallSampled, b);
        }
    }
    qInfo("coverage: %.3f", covered);
    QVERIFY(covered >= 0.93);
}

void RatesTest::aPartOfStrataVariesInItsSizeToo()
{
    // Ten of a hundred are drawn, four of them of the part, of which three hit. Residuals times weight over the sum of weights:
    // three of 1/4 × 10 / 40, one of -3/4 × 10 / 40 and six of 0, mean 0, squares 12/256. Variance (1 - 0.1) × 10 × 12/256 / 9.
    const Stratum part{100, {{1, 0.1}, {1, 0.1}, {1, 0.1}, {0, 0.1}}, 6};
    const WeightedRate rate = weighted({part});
    QCOMPARE(rate.value, 0.75);
    QCOMPARE(rate.n, qint64(4));
    QVERIFY(std::abs(rate.standardError * rate.standardError - 0.9 * 10.0 * 12.0 / 256.0 / 9.0) < 1e-12);
    // One of the part is enough where there are others, and all that they are is a census.
    QVERIFY(std::abs(weighted({part, {100, {{0, 0.1}}, 9}}).value - 0.6) < 1e-12);
    QCOMPARE(weighted({{10, {{1, 1}, {0, 1}}, 8}}).interval, (Interval{0.5, 0.5}));
}

void RatesTest::whatCannotBeEstimatedSaysWhy()
{
    const auto reason = [](const std::vector<Stratum> &strata) {
        return std::get<NotDefined>(weightedRate(strata, Estimator::Hajek, atLeast(1)).value());
    };
    QCOMPARE(reason({}), NotDefined::NoUnits);
    QCOMPARE(reason({stratumOf(0, 0, 0)}), NotDefined::NoUnits);
    QCOMPARE(reason({stratumOf(50, 5, 1), Stratum{10, {}}}), NotDefined::StratumNotSampled);
    QCOMPARE(reason({stratumOf(50, 5, 1), stratumOf(10, 1, 1)}), NotDefined::StratumWithOneUnit);
}

void RatesTest::contradictionsAreRefused()
{
    const auto kind = [](const std::vector<Stratum> &strata, Estimator estimator = Estimator::Hajek) {
        return weightedRate(strata, estimator, atLeast(1)).error().kind;
    };
    QCOMPARE(kind({{1, {{1, 1}, {0, 1}}}}), ErrorKind::InvalidInput);
    QCOMPARE(kind({{-1, {}}}), ErrorKind::InvalidInput);
    QCOMPARE(kind({{5, {{1.5, 1}, {0, 1}}}}), ErrorKind::InvalidInput);
    QCOMPARE(kind({{5, {{std::nan(""), 1}, {0, 1}}}}), ErrorKind::InvalidInput);
    QCOMPARE(kind({{5, {{1, 0}, {0, 1}}}}), ErrorKind::InvalidInput);
    QCOMPARE(kind({{5, {{1, std::nan("")}, {0, 1}}}}), ErrorKind::InvalidInput);
    QCOMPARE(kind({{5, {{1, 1.1}, {0, 1}}}}), ErrorKind::InvalidInput);
    QCOMPARE(kind({{5, {{1, 1}}, 5}}), ErrorKind::InvalidInput);
    QCOMPARE(kind({{5, {{1, 1}}, -1}}), ErrorKind::InvalidInput);
    // Two units that stand for ten each, of five.
    QCOMPARE(kind({{5, {{1, 0.1}, {1, 0.1}}}}, Estimator::HorvitzThompson), ErrorKind::InvalidInput);
    QCOMPARE(weighted({{5, {{1, 0.1}, {1, 0.1}}}}).value, 1.0);
}

void RatesTest::weightedRatesAreNeverOutOfRange()
{
    std::mt19937_64 engine(19270101);
    const auto below = [&engine](quint64 bound) { return engine() % bound; };
    for (int i = 0; i < 4000; ++i) {
        std::vector<Stratum> strata(1 + below(4));
        for (Stratum &stratum : strata) {
            stratum.population = static_cast<qint64>(below(30));
            const quint64 sampled = below(static_cast<quint64>(stratum.population) + 1);
            const bool binary = below(2) == 0;
            for (quint64 k = 0; k < sampled; ++k) {
                const double value = binary ? static_cast<double>(below(2)) : static_cast<double>(below(101)) / 100.0;
                stratum.observations.push_back({value, below(9) == 0 ? 1e-300 : static_cast<double>(1 + below(100)) / 100.0});
            }
        }
        for (const Estimator estimator : {Estimator::HorvitzThompson, Estimator::Hajek}) {
            const auto result = weightedRate(strata, estimator, atLeast(1));
            if (!result || !std::holds_alternative<WeightedRate>(*result))
                continue;
            const WeightedRate &rate = std::get<WeightedRate>(*result);
            QVERIFY(rate.value >= 0.0 && rate.value <= 1.0);
            QVERIFY(rate.interval.contains(rate.value));
            QVERIFY(rate.interval.lower >= 0.0 && rate.interval.upper <= 1.0);
            QVERIFY(rate.effectiveN > 0.0 && std::isfinite(rate.effectiveN));
            QVERIFY(std::isfinite(rate.standardError));
        }
    }
}

QTEST_APPLESS_MAIN(RatesTest)
#include "tst_rates.moc"
