// Coefficients of agreement against worked examples that their authors, or independent programs, printed.
#include "models/statistics/agreement.h"
#include "models/statistics/krippendorff.h"
#include "tests/statistics/printed.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace vigie;
using namespace vigie::statistics;

namespace {

/// A text a unit, a character a rater: '1' is the first category, '.' a missing rating.
Ratings fromUnits(int categories, const std::vector<const char *> &units)
{
    Ratings ratings{categories, {}};
    for (const char *unit : units) {
        ratings.units.emplace_back();
        for (const char *given = unit; *given != '\0'; ++given)
            ratings.units.back().push_back(*given == '.' ? std::nullopt : std::optional<int>(*given - '1'));
    }
    return ratings;
}

/// Rows of units, a number a category: how many raters chose it.
Ratings fromCounts(const std::vector<std::vector<int>> &units)
{
    Ratings ratings{static_cast<int>(units.front().size()), {}};
    for (const std::vector<int> &unit : units) {
        std::vector<std::optional<int>> row;
        for (std::size_t k = 0; k < unit.size(); ++k)
            row.insert(row.end(), static_cast<std::size_t>(unit[k]), static_cast<int>(k));
        ratings.units.push_back(row);
    }
    return ratings;
}

/// Krippendorff (2011), section C: four observers, twelve units, some ratings missing; also Gwet's (2014) data set of four
/// raters.
Ratings fourRaters()
{
    return fromUnits(5, {"11.1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", ".555", "..11", "..3."});
}

Coefficient defined(const Result<Agreement> &agreement)
{
    return std::get<Coefficient>(agreement.value());
}

NotDefined reason(const Result<Agreement> &agreement)
{
    return std::get<NotDefined>(agreement.value());
}

void comparePrinted(double value, const QString &printed)
{
    QCOMPARE(asPrinted(value, printed), printed);
}

} // namespace

class AgreementTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cohensOwnExamples();
    void weightedKappaOfFleissCohenAndEveritt();
    void kappaOfTheSkinConditions();
    void kappaOfTheAbstractors();
    void fleissOwnExample();
    void fourteenRatersOfTenSubjects();
    void sixRatersOfFifteenSubjects();
    void fourRatersWithMissingRatings();
    void weightedCoefficientsOfFourRaters();
    void twoRatersOfOneHundredUnits();
    void krippendorffsOwnExamples();
    void alphaOfTwoRatersIsScottsPiCorrected();
    void intervalsOfAlpha_data();
    void intervalsOfAlpha();
    void theErrorOfAlphaForEachMetric();
    void completeAgreementIsOne();
    void whatIsNotDefinedSaysWhy();
    void unsoundInputIsRefused();
    void orderOfUnitsAndRatersDoesNotMatter();
    void nothingIsEverNotANumber();
};

// J. Cohen, Educational and Psychological Measurement 20 (1960), the worked example of 200 units: kappa .492. The same table with
// disagreements weighted 1, 3 and 6 in Psychological Bulletin 70 (1968): kappa .348.
void AgreementTest::cohensOwnExamples()
{
    const CrossTable table{{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
    const Coefficient plain = defined(cohenKappa(table, AgreementWeights::identity(3)));
    comparePrinted(plain.value, u"0.492"_qs);
    comparePrinted(plain.observed, u"0.70"_qs);
    comparePrinted(plain.expected, u"0.41"_qs);
    QCOMPARE(plain.units, 200);
    const auto weights = AgreementWeights::of({{1, 5.0 / 6, 0.5}, {5.0 / 6, 1, 0}, {0.5, 0, 1}});
    comparePrinted(defined(cohenKappa(table, *weights)).value, u"0.348"_qs);
}

// Fleiss, Cohen and Everitt, Psychological Bulletin 72 (1969), the example of 200 units: weighted agreement .787, by chance .567,
// kappa .508, its variance .003248. The paper works kappa out from the two as it has rounded them; unrounded it is .507.
void AgreementTest::weightedKappaOfFleissCohenAndEveritt()
{
    const CrossTable table{{106, 10, 4}, {22, 28, 10}, {2, 12, 6}};
    const auto weights = AgreementWeights::of({{1, 0, 0.4444}, {0, 1, 0.6667}, {0.4444, 0.6667, 1}});
    const Coefficient kappa = defined(cohenKappa(table, *weights));
    comparePrinted(kappa.observed, u"0.787"_qs);
    comparePrinted(kappa.expected, u"0.567"_qs);
    const double observed = asPrinted(kappa.observed, u"0.787"_qs).toDouble();
    const double expected = asPrinted(kappa.expected, u"0.567"_qs).toDouble();
    comparePrinted((observed - expected) / (1.0 - expected), u"0.508"_qs);
    comparePrinted(kappa.value, u"0.507"_qs);
    comparePrinted(kappa.standardError * kappa.standardError, u"0.003248"_qs);
}

// SAS/STAT, PROC FREQ, the example of agreement on skin conditions, as printed there: kappa 0.4842, ASE 0.1380, limits 0.2137 and
// 0.7547; with Cicchetti and Allison's weights 0.4701, 0.1457, 0.1845, 0.7558.
void AgreementTest::kappaOfTheSkinConditions()
{
    const CrossTable table{{0, 4, 1}, {0, 8, 0}, {0, 1, 5}};
    const Coefficient plain = defined(cohenKappa(table, AgreementWeights::identity(3)));
    comparePrinted(plain.value, u"0.4842"_qs);
    comparePrinted(plain.standardError, u"0.1380"_qs);
    comparePrinted(plain.interval.lower, u"0.2137"_qs);
    comparePrinted(plain.interval.upper, u"0.7547"_qs);
    const Coefficient linear = defined(cohenKappa(table, AgreementWeights::linear(3)));
    comparePrinted(linear.value, u"0.4701"_qs);
    comparePrinted(linear.standardError, u"0.1457"_qs);
    comparePrinted(linear.interval.lower, u"0.1845"_qs);
    comparePrinted(linear.interval.upper, u"0.7558"_qs);
}

// K. L. Gwet's R package irrCAC 1.0, table cont3x3abstractors: in its overview kappa 0.7964094, standard error 0.05891072; in the
// example of kappa2.table with quadratic weights 0.8921569.
void AgreementTest::kappaOfTheAbstractors()
{
    const Coefficient kappa = defined(cohenKappa({{13, 0, 0}, {0, 20, 7}, {0, 4, 56}}, AgreementWeights::identity(3)));
    comparePrinted(kappa.value, u"0.7964094"_qs);
    comparePrinted(kappa.standardError, u"0.05891072"_qs);
    const Coefficient quadratic = defined(cohenKappa({{13, 0, 0}, {0, 20, 7}, {0, 4, 56}}, AgreementWeights::quadratic(3)));
    comparePrinted(quadratic.value, u"0.8921569"_qs);
}

// J. L. Fleiss, Psychological Bulletin 76 (1971): thirty patients, six psychiatrists each, five diagnoses; kappa .430, which the
// R package irr gives as 0.4302445 for the same data.
void AgreementTest::fleissOwnExample()
{
    const Ratings ratings =
        fromUnits(5, {"444444", "222555", "233335", "555555", "222444", "113333", "333355", "113334", "114444", "555555",
                      "144444", "124444", "222333", "144444", "224445", "333335", "111455", "111112", "224444", "133555",
                      "555555", "244444", "224555", "114444", "144445", "222224", "111155", "224444", "133333", "555555"});
    const Coefficient kappa = defined(fleissKappa(ratings));
    comparePrinted(kappa.value, u"0.430"_qs);
    comparePrinted(kappa.value, u"0.4302445"_qs);
    QCOMPARE(kappa.units, 30);
}

// The encyclopaedia's example of Fleiss' kappa: ten subjects, fourteen raters, five categories; observed .378, by chance .213,
// kappa .210.
void AgreementTest::fourteenRatersOfTenSubjects()
{
    const Coefficient kappa = defined(fleissKappa(fromCounts({{0, 0, 0, 0, 14},
                                                              {0, 2, 6, 4, 2},
                                                              {0, 0, 3, 5, 6},
                                                              {0, 3, 9, 2, 0},
                                                              {2, 2, 8, 1, 1},
                                                              {7, 7, 0, 0, 0},
                                                              {3, 2, 6, 3, 0},
                                                              {2, 5, 3, 2, 2},
                                                              {6, 5, 2, 1, 0},
                                                              {0, 2, 2, 3, 7}})));
    comparePrinted(kappa.observed, u"0.378"_qs);
    comparePrinted(kappa.expected, u"0.213"_qs);
    comparePrinted(kappa.value, u"0.210"_qs);
}

// irrCAC 1.0, overview, table distrib.6raters.
void AgreementTest::sixRatersOfFifteenSubjects()
{
    const Ratings ratings = fromCounts({{0, 0, 0, 6, 0},
                                        {0, 3, 0, 0, 3},
                                        {0, 1, 4, 0, 1},
                                        {0, 0, 0, 0, 6},
                                        {0, 3, 0, 3, 0},
                                        {2, 0, 4, 0, 0},
                                        {0, 0, 4, 0, 2},
                                        {2, 0, 3, 1, 0},
                                        {2, 0, 0, 4, 0},
                                        {0, 0, 0, 0, 6},
                                        {1, 0, 0, 5, 0},
                                        {1, 1, 0, 4, 0},
                                        {0, 3, 3, 0, 0},
                                        {1, 0, 0, 5, 0},
                                        {0, 2, 0, 3, 1}});
    const Coefficient ac1 = defined(gwetCoefficient(ratings, AgreementWeights::identity(5)));
    comparePrinted(ac1.value, u"0.4448007"_qs);
    comparePrinted(ac1.standardError, u"0.08418757"_qs);
    comparePrinted(ac1.interval.lower, u"0.264"_qs);
    comparePrinted(ac1.interval.upper, u"0.625"_qs);
    comparePrinted(ac1.observed, u"0.5511111"_qs);
    comparePrinted(ac1.expected, u"0.1914815"_qs);
    const Coefficient kappa = defined(fleissKappa(ratings));
    comparePrinted(kappa.value, u"0.4139265"_qs);
    comparePrinted(kappa.standardError, u"0.08119291"_qs);
    comparePrinted(kappa.interval.lower, u"0.24"_qs);
    comparePrinted(kappa.interval.upper, u"0.588"_qs);
    comparePrinted(kappa.expected, u"0.2340741"_qs);
    const Coefficient alpha = defined(krippendorffAlpha(ratings, Metric::Nominal));
    comparePrinted(alpha.value, u"0.4204384"_qs);
}

// irrCAC 1.0, overview, data cac.raw4raters; the lower limits to five digits from the Python package irrCAC's reference values.
void AgreementTest::fourRatersWithMissingRatings()
{
    const Coefficient ac1 = defined(gwetCoefficient(fourRaters(), AgreementWeights::identity(5)));
    comparePrinted(ac1.observed, u"0.8181818"_qs);
    comparePrinted(ac1.expected, u"0.1903212"_qs);
    comparePrinted(ac1.value, u"0.77544"_qs);
    comparePrinted(ac1.standardError, u"0.14295"_qs);
    comparePrinted(ac1.interval.lower, u"0.46081"_qs);
    QCOMPARE(ac1.interval.upper, 1.0);
    QCOMPARE(ac1.units, 12);
    const Coefficient kappa = defined(fleissKappa(fourRaters()));
    comparePrinted(kappa.expected, u"0.2387153"_qs);
    comparePrinted(kappa.value, u"0.76117"_qs);
    comparePrinted(kappa.standardError, u"0.15302"_qs);
    comparePrinted(kappa.interval.lower, u"0.42438"_qs);
    QCOMPARE(kappa.interval.upper, 1.0);
}

// The Python package irrCAC's reference values for the same data: AC2 with linear weights .859, error .117, lower limit .600;
// with quadratic ones .91400, .104, .68518.
void AgreementTest::weightedCoefficientsOfFourRaters()
{
    const Coefficient linear = defined(gwetCoefficient(fourRaters(), AgreementWeights::linear(5)));
    comparePrinted(linear.observed, u"0.939"_qs);
    comparePrinted(linear.expected, u"0.571"_qs);
    comparePrinted(linear.value, u"0.859"_qs);
    comparePrinted(linear.standardError, u"0.117"_qs);
    comparePrinted(linear.interval.lower, u"0.600"_qs);
    const Coefficient quadratic = defined(gwetCoefficient(fourRaters(), AgreementWeights::quadratic(5)));
    comparePrinted(quadratic.observed, u"0.975"_qs);
    comparePrinted(quadratic.expected, u"0.714"_qs);
    comparePrinted(quadratic.value, u"0.91400"_qs);
    comparePrinted(quadratic.standardError, u"0.104"_qs);
    comparePrinted(quadratic.interval.lower, u"0.68518"_qs);
}

// irrCAC 1.0, overview, table cont3x3abstractors, unit by unit: AC1 0.8493305, alpha 0.7972585; the errors 0.04321747 and
// 0.05905473 there are divided by n, as it is for two raters in Gwet (2008), and not by n - 1, as for any number of them (2014).
void AgreementTest::twoRatersOfOneHundredUnits()
{
    std::vector<const char *> units;
    units.insert(units.end(), 13, "11");
    units.insert(units.end(), 20, "22");
    units.insert(units.end(), 7, "23");
    units.insert(units.end(), 4, "32");
    units.insert(units.end(), 56, "33");
    const Ratings ratings = fromUnits(3, units);
    const Coefficient ac1 = defined(gwetCoefficient(ratings, AgreementWeights::identity(3)));
    comparePrinted(ac1.value, u"0.8493305"_qs);
    comparePrinted(ac1.standardError * std::sqrt(99.0 / 100.0), u"0.04321747"_qs);
    const Coefficient alpha = defined(krippendorffAlpha(ratings, Metric::Nominal));
    comparePrinted(alpha.value, u"0.7972585"_qs);
    comparePrinted(alpha.standardError * std::sqrt(99.0 / 100.0), u"0.05905473"_qs);
    QCOMPARE(*crossTable(ratings, 0, 1), (CrossTable{{13, 0, 0}, {0, 20, 7}, {0, 4, 56}}));
    QCOMPARE(*crossTable(ratings, 1, 0), (CrossTable{{13, 0, 0}, {0, 20, 4}, {0, 7, 56}}));
}

// K. Krippendorff, "Computing Krippendorff's alpha-reliability" (2011): A, two observers and binary data, .095; B, nominal data,
// .692; C and D, any number of observers with missing data, .743 nominal, .815 ordinal, .849 interval.
void AgreementTest::krippendorffsOwnExamples()
{
    const auto alpha = [](const Ratings &ratings, Metric metric) { return defined(krippendorffAlpha(ratings, metric)).value; };
    const Ratings binary = fromUnits(2, {"12", "22", "12", "11", "11", "12", "11", "11", "21", "11"});
    comparePrinted(alpha(binary, Metric::Nominal), u"0.095"_qs);
    // With two categories every metric says the same.
    comparePrinted(alpha(binary, Metric::Ordinal), u"0.095"_qs);
    comparePrinted(alpha(binary, Metric::Interval), u"0.095"_qs);
    const Ratings nominal = fromUnits(5, {"12", "11", "22", "22", "42", "33", "33", "33", "55", "44", "44", "14"});
    comparePrinted(alpha(nominal, Metric::Nominal), u"0.692"_qs);
    comparePrinted(alpha(fourRaters(), Metric::Nominal), u"0.743"_qs);
    comparePrinted(alpha(fourRaters(), Metric::Ordinal), u"0.815"_qs);
    comparePrinted(alpha(fourRaters(), Metric::Interval), u"0.849"_qs);
    QCOMPARE(defined(krippendorffAlpha(fourRaters(), Metric::Nominal)).units, 11);
}

// Krippendorff, "Content analysis" (2004), section 11.3: for two observers and nominal data 1 - alpha is (1 - pi) (n - 1) / n of
// Scott's pi, n being the number of ratings; Fleiss' kappa of two raters is pi.
void AgreementTest::alphaOfTwoRatersIsScottsPiCorrected()
{
    const Ratings ratings = fromUnits(4, {"11", "12", "33", "34", "44", "21", "22", "22", "41", "33", "33"});
    const double pi = defined(fleissKappa(ratings)).value;
    const double alpha = defined(krippendorffAlpha(ratings, Metric::Nominal)).value;
    QVERIFY(std::abs((1.0 - alpha) - (1.0 - pi) * 21.0 / 22.0) < 1e-12);
}

// K. L. Gwet, "Handbook of inter-rater reliability" (4th ed., 2014), with the data and the figures of his package irrCAC: of its
// Python edition, to three digits, and the error of the first from the overview of the R edition.
void AgreementTest::intervalsOfAlpha_data()
{
    QTest::addColumn<Ratings>("ratings");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("lower");
    QTest::addColumn<QString>("upper"); // empty: 1, where it ends
    QTest::newRow("four raters, twelve units") << fourRaters() << u"0.74342"_qs << u"0.14548"_qs << u"0.419"_qs << QString();
    QTest::newRow("five observers of fifteen units, some missing")
        << fromUnits(4,
                     {"223.3", "2212.", "3444.", ".11.1", "111.1", "111.1", "213.2", "2.31.", "333.3", "3222.", ".211.", "1111.",
                      "2333.", "44334", "222.2"})
        << u"0.481"_qs << u"0.114"_qs << u"0.237"_qs << u"0.724"_qs;
    QTest::newRow("four raters of fourteen units in two groups") << fromUnits(
        5, {"11.1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", ".555", "..11", "..3.", "2232", "2132"})
                                                                 << u"0.632"_qs << u"0.150"_qs << u"0.306"_qs << u"0.958"_qs;
    QTest::newRow("four raters of fifteen people") << fromUnits(
        3,
        {"1113", "1123", "1123", "1133", "1211", "2111", "2222", "2322", "3333", "1113", "1123", "1123", "1133", "1211", "2111"})
                                                   << u"0.143"_qs << u"0.141"_qs << u"-0.158"_qs << u"0.445"_qs;
    QTest::newRow("two raters of twelve units, one missing")
        << fromUnits(5, {"12", "11", "22", "22", "42", "33", "33", "33", "55", "4.", "44", "14"}) << u"0.665"_qs << u"0.180"_qs
        << u"0.264"_qs << QString();
}

void AgreementTest::intervalsOfAlpha()
{
    QFETCH(const Ratings, ratings);
    const Coefficient alpha = defined(krippendorffAlpha(ratings, Metric::Nominal));
    QFETCH(const QString, value);
    QFETCH(const QString, error);
    QFETCH(const QString, lower);
    QFETCH(const QString, upper);
    comparePrinted(alpha.value, value);
    comparePrinted(alpha.standardError, error);
    comparePrinted(alpha.interval.lower, lower);
    if (upper.isEmpty())
        QCOMPARE(alpha.interval.upper, 1.0);
    else
        comparePrinted(alpha.interval.upper, upper);
}

// No printed number is known of Krippendorff's ordinal distances, which depend on the ratings themselves: a program of its own,
// in another language and by complex steps in the place of differences, gave these.
void AgreementTest::theErrorOfAlphaForEachMetric()
{
    const auto of = [](Metric metric) { return defined(krippendorffAlpha(fourRaters(), metric)).standardError; };
    comparePrinted(of(Metric::Nominal), u"0.14547872"_qs);
    comparePrinted(of(Metric::Ordinal), u"0.14687913"_qs);
    comparePrinted(of(Metric::Interval), u"0.12905120"_qs);
}

void AgreementTest::completeAgreementIsOne()
{
    const Ratings ratings = fromUnits(3, {"111", "222", "333", "11."});
    QCOMPARE(defined(fleissKappa(ratings)).value, 1.0);
    QCOMPARE(defined(gwetCoefficient(ratings, AgreementWeights::identity(3))).value, 1.0);
    QCOMPARE(defined(gwetCoefficient(ratings, AgreementWeights::quadratic(3))).value, 1.0);
    QCOMPARE(defined(cohenKappa(*crossTable(ratings, 0, 1), AgreementWeights::linear(3))).value, 1.0);
    for (const Metric metric : {Metric::Nominal, Metric::Ordinal, Metric::Interval})
        QCOMPARE(defined(krippendorffAlpha(ratings, metric)).value, 1.0);
}

void AgreementTest::whatIsNotDefinedSaysWhy()
{
    const AgreementWeights plain = AgreementWeights::identity(3);
    const auto alpha = [](const Ratings &ratings) { return krippendorffAlpha(ratings, Metric::Nominal); };

    for (const Ratings &none : {Ratings{3, {}}, fromUnits(3, {"...", "."})}) {
        QCOMPARE(reason(fleissKappa(none)), NotDefined::NoUnits);
        QCOMPARE(reason(gwetCoefficient(none, plain)), NotDefined::NoUnits);
        QCOMPARE(reason(alpha(none)), NotDefined::NoUnits);
        QCOMPARE(reason(cohenKappa(*crossTable(none, 0, 1), plain)), NotDefined::NoUnits);
    }
    const Ratings alone = fromUnits(3, {"1", "2.", ".3"});
    QCOMPARE(reason(fleissKappa(alone)), NotDefined::OneRater);
    QCOMPARE(reason(gwetCoefficient(alone, plain)), NotDefined::OneRater);
    QCOMPARE(reason(alpha(alone)), NotDefined::OneRater);
    const Ratings once = fromUnits(3, {"12"});
    QCOMPARE(reason(fleissKappa(once)), NotDefined::OneUnit);
    QCOMPARE(reason(gwetCoefficient(once, plain)), NotDefined::OneUnit);
    QCOMPARE(reason(alpha(once)), NotDefined::OneUnit);
    const Ratings same = fromUnits(3, {"22", "22", "222"});
    QCOMPARE(reason(fleissKappa(same)), NotDefined::OneCategory);
    QCOMPARE(reason(alpha(same)), NotDefined::OneCategory);
    QCOMPARE(reason(cohenKappa(*crossTable(same, 0, 1), plain)), NotDefined::OneCategory);
    // Gwet's coefficients were made for this.
    QCOMPARE(defined(gwetCoefficient(same, plain)).value, 1.0);
    // One of very many: chance agreement rounds to certainty.
    QCOMPARE(reason(cohenKappa({{qint64{1} << 60, 0, 0}, {0, 1, 0}, {0, 0, 0}}, plain)), NotDefined::OneCategory);
    const auto alike = AgreementWeights::of({{1, std::nextafter(1.0, 0.0)}, {std::nextafter(1.0, 0.0), 1}});
    QVERIFY(std::holds_alternative<NotDefined>(*gwetCoefficient(fromUnits(2, {"12", "21"}), *alike)));
    // Half of the resamples have one category alone, and others are drawn for them.
    QCOMPARE(defined(krippendorffAlpha(fromUnits(2, {"11", "22"}), Metric::Nominal)).interval, (Interval{1.0, 1.0}));
}

void AgreementTest::unsoundInputIsRefused()
{
    const auto refused = [](const auto &result) { return !result && result.error().kind == ErrorKind::InvalidInput; };
    const AgreementWeights plain = AgreementWeights::identity(3);
    for (const Ratings &unsound :
         {Ratings{1, {{0, 0}}}, Ratings{0, {}}, Ratings{-3, {}}, Ratings{3, {{3, 0}}}, Ratings{3, {{0, -1}}}}) {
        QVERIFY(refused(fleissKappa(unsound)));
        QVERIFY(refused(gwetCoefficient(unsound, plain)));
        QVERIFY(refused(krippendorffAlpha(unsound, Metric::Nominal)));
        QVERIFY(refused(crossTable(unsound, 0, 1)));
    }
    QVERIFY(refused(gwetCoefficient(fourRaters(), plain)));
    QVERIFY(refused(cohenKappa({{1, 2}, {3, 4}}, plain)));
    QVERIFY(refused(cohenKappa({{1, 2, 3}, {3, 4}, {1, 2, 3}}, plain)));
    QVERIFY(refused(cohenKappa({{1, 2, 3}, {3, -4, 0}, {1, 2, 3}}, plain)));
    for (const std::vector<std::vector<double>> &rows : {std::vector<std::vector<double>>{},
                                                         {{1}},
                                                         {{1, 0}, {0}},
                                                         {{1, 0}, {0.5, 1}},
                                                         {{0.9, 0}, {0, 1}},
                                                         {{1, 1}, {1, 1}},
                                                         {{1, -0.5}, {-0.5, 1}},
                                                         {{1, std::nan("")}, {std::nan(""), 1}}})
        QVERIFY(refused(AgreementWeights::of(rows)));
}

void AgreementTest::orderOfUnitsAndRatersDoesNotMatter()
{
    Ratings turned = fourRaters();
    std::reverse(turned.units.begin(), turned.units.end());
    for (auto &unit : turned.units)
        std::rotate(unit.begin(), unit.begin() + 1, unit.end());
    const auto close = [](const Coefficient &a, const Coefficient &b) {
        return std::abs(a.value - b.value) < 1e-12 && std::abs(a.standardError - b.standardError) < 1e-12;
    };
    QVERIFY(close(defined(fleissKappa(turned)), defined(fleissKappa(fourRaters()))));
    const AgreementWeights linear = AgreementWeights::linear(5);
    QVERIFY(close(defined(gwetCoefficient(turned, linear)), defined(gwetCoefficient(fourRaters(), linear))));
    const auto alpha = [](const Ratings &ratings) { return defined(krippendorffAlpha(ratings, Metric::Ordinal)).value; };
    QVERIFY(std::abs(alpha(turned) - alpha(fourRaters())) < 1e-12);
    const CrossTable table{{3, 1}, {4, 9}};
    QVERIFY(close(defined(cohenKappa(table, AgreementWeights::identity(2))),
                  defined(cohenKappa({{3, 4}, {1, 9}}, AgreementWeights::identity(2)))));
}

void AgreementTest::nothingIsEverNotANumber()
{
    std::mt19937_64 engine(19600401);
    const auto below = [&engine](quint64 bound) { return engine() % bound; };
    int values = 0;
    const auto sound = [&values](const Result<Agreement> &agreement) {
        if (!agreement)
            return false;
        const auto *coefficient = std::get_if<Coefficient>(&*agreement);
        if (coefficient == nullptr)
            return true;
        ++values;
        return std::isfinite(coefficient->value) && coefficient->value <= 1.0 + 1e-12 && std::isfinite(coefficient->standardError)
            && coefficient->standardError >= 0.0 && std::isfinite(coefficient->interval.lower)
            && std::isfinite(coefficient->interval.upper) && coefficient->interval.lower <= coefficient->interval.upper
            && coefficient->interval.upper <= 1.0 + 1e-12;
    };
    for (int i = 0; i < 1500; ++i) {
        Ratings ratings{static_cast<int>(2 + below(4)), std::vector<std::vector<std::optional<int>>>(below(7))};
        const quint64 missing = below(4);
        for (auto &unit : ratings.units) {
            unit.resize(below(5));
            for (std::optional<int> &rating : unit) {
                if (below(4) >= missing)
                    rating = static_cast<int>(below(static_cast<quint64>(ratings.categories)) * below(2));
            }
        }
        for (const AgreementWeights &weights :
             {AgreementWeights::identity(ratings.categories), AgreementWeights::linear(ratings.categories),
              AgreementWeights::quadratic(ratings.categories)}) {
            QVERIFY(sound(gwetCoefficient(ratings, weights)));
            QVERIFY(sound(cohenKappa(*crossTable(ratings, 0, 1), weights)));
        }
        QVERIFY(sound(fleissKappa(ratings)));
        for (const Metric metric : {Metric::Nominal, Metric::Ordinal, Metric::Interval})
            QVERIFY(sound(krippendorffAlpha(ratings, metric)));
    }
    QVERIFY(values > 3000);
}

QTEST_APPLESS_MAIN(AgreementTest)
#include "tst_agreement.moc"
