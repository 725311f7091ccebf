// Acceptance sampling against the tables of MIL-STD-105E and the rules of ISO 2859-1.
#include "models/statistics/switching.h"
#include "tests/statistics/printed.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace vigie;
using namespace vigie::statistics;

namespace {

Aql aql(double percent)
{
    return Aql::ofPercent(percent).value();
}

/// AQL 1.0 at level II: lots of 1000 have letter J, a sample of 80 (tightened 80, reduced 32).
InspectedLot lotWith(qint64 nonconforming)
{
    return {1000, nonconforming, Production::Steady, ReducedPolicy::Allowed};
}

/// Lots of J at AQL 1.0, a character each: 'a' one that normal, tightened and reduced inspection accept and a tighter AQL would
/// too, 's' one that normal inspection accepts and a tighter AQL would not, 'r' one that none accepts; and 'h' one of H, whose
/// plan accepts 1, and it is.
std::vector<InspectedLot> lotsOf(const char *text)
{
    std::vector<InspectedLot> lots;
    for (const char *at = text; *at != '\0'; ++at) {
        lots.push_back(lotWith(*at == 'a' ? 0 : *at == 's' ? 2 : *at == 'h' ? 1 : 50));
        lots.back().size = *at == 'h' ? 500 : 1000;
    }
    return lots;
}

/// The severity each lot was inspected with, and after the last one: N, T, R, and D when discontinued.
QString severities(const std::vector<InspectedLot> &lots, const InspectionState &start = NormalInspection{})
{
    QString text;
    const std::vector<Inspection> history = inspectLots(lots, InspectionLevel::II, aql(1.0), start).value();
    const auto append = [&text](const InspectionState &state) {
        const std::optional<Severity> severity = severityOf(state);
        text += QLatin1Char(!severity ? 'D' : "NTR"[static_cast<int>(*severity)]);
    };
    for (const Inspection &inspection : history)
        append(inspection.before);
    append(history.empty() ? start : history.back().after);
    return text;
}

int scoreAfter(const std::vector<InspectedLot> &lots, InspectionLevel level, Aql limit)
{
    return std::get<NormalInspection>(inspectLots(lots, level, limit).value().back().after).switchingScore;
}

} // namespace

class AcceptanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersAreThoseOfTableOne_data();
    void lettersAreThoseOfTableOne();
    void plansOtherProgramsPrint_data();
    void plansOtherProgramsPrint();
    void everyPlanStandsOnItsDiagonal_data();
    void everyPlanStandsOnItsDiagonal();
    void preferredLevelsOnly();
    void aSmallLotIsInspectedWhole();
    void betweenTheNumbersNormalInspectionReturns();
    void characteristicHasPublishedPoints_data();
    void characteristicHasPublishedPoints();
    void characteristicIsTheBinomialsSum();
    void characteristicFallsAndStaysAProbability();

    void twoOfFiveTighten_data();
    void twoOfFiveTighten();
    void fiveAcceptedReturnToNormal();
    void fiveNotAcceptedDiscontinue();
    void discontinuedInspectionInspectsNothing();
    void switchingScoreReduces();
    void switchingScoreAsksForTheTighterLevel();
    void reducedInspectionNeedsSteadyProductionAndPermission();
    void reducedInspectionEnds();
    void historiesWorkedByHand_data();
    void historiesWorkedByHand();
    void theHistoryIsTheStepsOneByOne();
    void unsoundLotsAreRefused();
    void anyHistoryFollowsTheRules();
};

// MIL-STD-105E, table I, whole: from S-1 to III.
void AcceptanceTest::lettersAreThoseOfTableOne_data()
{
    QTest::addColumn<QList<qint64>>("bounds");
    QTest::addColumn<QString>("letters");
    const auto row = [](qint64 smallest, qint64 largest, const QString &letters) {
        QTest::addRow("%lld to %lld", smallest, largest) << QList<qint64>{smallest, largest} << letters;
    };
    row(2, 8, u"A A A A A A B"_qs);
    row(9, 15, u"A A A A A B C"_qs);
    row(16, 25, u"A A B B B C D"_qs);
    row(26, 50, u"A B B C C D E"_qs);
    row(51, 90, u"B B C C C E F"_qs);
    row(91, 150, u"B B C D D F G"_qs);
    row(151, 280, u"B C D E E G H"_qs);
    row(281, 500, u"B C D E F H J"_qs);
    row(501, 1200, u"C C E F G J K"_qs);
    row(1201, 3200, u"C D E G H K L"_qs);
    row(3201, 10000, u"C D F G J L M"_qs);
    row(10001, 35000, u"C D F H K M N"_qs);
    row(35001, 150000, u"D E G J L N P"_qs);
    row(150001, 500000, u"D E G J M P Q"_qs);
    row(500001, qint64{1} << 60, u"D E H K N Q R"_qs);
}

void AcceptanceTest::lettersAreThoseOfTableOne()
{
    QFETCH(QList<qint64>, bounds);
    QFETCH(QString, letters);
    for (const qint64 size : bounds) {
        QStringList found;
        for (const auto &[level, name] : WireNames<InspectionLevel>::table)
            found << wireName(codeLetter(size, level).value());
        QCOMPARE(found.join(u' '), letters);
    }
}

// By hand from the printed tables, arrows among them; and for lots of 1201 to 3200 at AQL 2.5 what AASingle() of AQLSchemes
// prints.
void AcceptanceTest::plansOtherProgramsPrint_data()
{
    QTest::addColumn<qint64>("lot");
    QTest::addColumn<InspectionLevel>("level");
    QTest::addColumn<double>("percent");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<QString>("plan");
    const auto row = [](qint64 lot, InspectionLevel level, double percent, Severity severity, const QString &plan) {
        QTest::addRow("%lld, %s, %g, %s", lot, wireName(level).data(), percent, wireName(severity).data())
            << lot << level << percent << severity << plan;
    };
    using enum InspectionLevel;
    using enum Severity;
    row(3200, I, 2.5, Normal, u"H 50 3 4"_qs);
    row(3200, II, 2.5, Normal, u"K 125 7 8"_qs);
    row(3200, III, 2.5, Normal, u"L 200 10 11"_qs);
    row(3200, I, 2.5, Tightened, u"H 50 2 3"_qs);
    row(3200, II, 2.5, Tightened, u"K 125 5 6"_qs);
    row(3200, III, 2.5, Tightened, u"L 200 8 9"_qs);
    row(3200, I, 2.5, Reduced, u"H 20 1 4"_qs);
    row(3200, II, 2.5, Reduced, u"K 50 3 6"_qs);
    row(3200, III, 2.5, Reduced, u"L 80 5 8"_qs);
    row(150, II, 1.0, Normal, u"E 13 0 1"_qs);        // F: up
    row(280, II, 1.0, Normal, u"H 50 1 2"_qs);        // G: down
    row(500'001, III, 1000, Normal, u"B 3 44 45"_qs); // R: up, thirteen rows
    row(2, S1, 0.010, Normal, u"Q 1250 0 1"_qs);      // A: down, fourteen
    row(500'001, III, 0.025, Tightened, u"S 3150 1 2"_qs);
    row(500'001, III, 0.015, Tightened, u"Q 1250 0 1"_qs);
}

void AcceptanceTest::plansOtherProgramsPrint()
{
    QFETCH(qint64, lot);
    QFETCH(InspectionLevel, level);
    QFETCH(double, percent);
    QFETCH(Severity, severity);
    QFETCH(QString, plan);
    const SamplingPlan found = planForLot(lot, level, aql(percent), severity).value().plan;
    QCOMPARE(u"%1 %2 %3 %4"_qs.arg(wireName(found.letter)).arg(found.sampleSize).arg(found.accept).arg(found.reject), plan);
}

// MIL-STD-105E, tables II-A, II-B and II-C, whole: all letters at all 26 levels. As they are printed each pair of numbers stands
// on a diagonal, one letter on and one level back, so that the pairs and the level at which letter A has 0 say the rest: left of
// a diagonal's 0 every arrow points down, between 0 and the next pair there are two, and after the last they point up. Of letters
// up to E the diagonals reach further than of those from F on. What is not on a diagonal is said apart: the first two rows of
// table II-C, whose samples are of two as those of the third, and arrows that would lead out of a table.
void AcceptanceTest::everyPlanStandsOnItsDiagonal_data()
{
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<int>("zero");
    QTest::addColumn<QString>("diagonals");
    QTest::newRow("II-A") << Severity::Normal << 14 << u"0/1 1/2 2/3 3/4 5/6 7/8 10/11 14/15 21/22 30/31 44/45"_qs;
    QTest::newRow("II-B") << Severity::Tightened << 15 << u"0/1 1/2 2/3 3/4 5/6 8/9 12/13 18/19 27/28 41/42"_qs;
    QTest::newRow("II-C") << Severity::Reduced << 14 << u"0/1 0/2 1/3 1/4 2/5 3/6 5/8 7/10 10/13 14/17 21/24"_qs;
}

void AcceptanceTest::everyPlanStandsOnItsDiagonal()
{
    QFETCH(Severity, severity);
    QFETCH(int, zero);
    QFETCH(QString, diagonals);
    const QStringList usual = diagonals.split(u' ');
    const QMap<int, QStringList> apart{{0, u"0/1 1/2 2/3 3/4 5/6 7/8 10/11 14/15 21/22 30/31"_qs.split(u' ')},
                                       {1, u"0/1 0/2 1/3 2/4 3/5 5/6 7/8 10/11 14/15 21/22 30/31"_qs.split(u' ')}};
    const bool isTightened = severity == Severity::Tightened;
    const int last = static_cast<int>(isTightened ? CodeLetter::S : CodeLetter::R);
    // "0/1", or where the arrow points.
    const auto printed = [&](int row, int column) {
        const QStringList numbers = severity == Severity::Reduced ? apart.value(row, usual) : usual;
        const int place = row + column - zero;
        if (isTightened && row == last)
            return column == 2 ? numbers[1] : u"up"_qs;
        if (place < 0 || (isTightened && row + place == 0))
            return u"down"_qs;
        if (place == 0)
            return numbers[0];
        if (place < 3) {
            const bool isUp =
                isTightened ? row == static_cast<int>(CodeLetter::R) && place == 1 : row == last || (place == 1 && row > 0);
            return isUp ? u"up"_qs : u"down"_qs;
        }
        const bool isLong = row <= static_cast<int>(CodeLetter::E);
        return place - 2 < std::min<qsizetype>(numbers.size(), isLong ? 26 : 25 - zero - 2) ? numbers[place - 2] : u"up"_qs;
    };
    const QList<int> sizes{2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000, 3150};
    int plans = 0;
    for (int letter = 0; letter <= static_cast<int>(CodeLetter::R); ++letter) {
        for (int column = 0; column < Aql::count; ++column, ++plans) {
            int row = letter;
            while (!printed(row, column).contains(u'/'))
                row += printed(row, column) == u"up"_qs ? -1 : 1;
            const int size = sizes[severity == Severity::Reduced ? std::max(0, row - 2) : row];
            const SamplingPlan plan = samplingPlan(static_cast<CodeLetter>(letter), Aql::at(column), severity);
            QCOMPARE(u"%1: %2/%3 of %4"_qs.arg(wireName(plan.letter)).arg(plan.accept).arg(plan.reject).arg(plan.sampleSize),
                     u"%1: %2 of %3"_qs.arg(wireName(static_cast<CodeLetter>(row)), printed(row, column)).arg(size));
        }
    }
    QCOMPARE(plans, 16 * 26);
}

void AcceptanceTest::preferredLevelsOnly()
{
    QCOMPARE(aql(0.1).index(), 5);
    QCOMPARE(Aql::at(25).percent(), 1000.0);
    QVERIFY(!Aql::at(0).oneStepTighter());
    QCOMPARE(aql(1.5).oneStepTighter()->percent(), 1.0);
    for (const double percent : {0.0, -1.0, 0.011, 2.0, 1001.0, std::nan(""), HUGE_VAL})
        QCOMPARE(Aql::ofPercent(percent).error().kind, ErrorKind::InvalidInput);
}

void AcceptanceTest::aSmallLotIsInspectedWhole()
{
    // Letter A at AQL 0.65 is sent to F, whose sample of 20 is more than there are.
    const LotPlan whole = planForLot(8, InspectionLevel::II, aql(0.65), Severity::Normal).value();
    QCOMPARE(whole.plan.sampleSize, 20);
    QCOMPARE(whole.inspected, 8);
    QCOMPARE(planForLot(1000, InspectionLevel::II, aql(0.65), Severity::Normal).value().inspected, 80);
    for (const qint64 size : {1, 0, -5})
        QCOMPARE(planForLot(size, InspectionLevel::II, aql(1.0), Severity::Normal).error().kind, ErrorKind::InvalidInput);
}

void AcceptanceTest::betweenTheNumbersNormalInspectionReturns()
{
    const SamplingPlan gap{CodeLetter::K, 50, 3, 6};
    const QList<Verdict> expected{Verdict::Accepted, Verdict::AcceptedNormalAgain, Verdict::AcceptedNormalAgain,
                                  Verdict::NotAccepted};
    for (int found = 3; found <= 6; ++found)
        QCOMPARE(judge(gap, found).value(), expected[found - 3]);
    QCOMPARE(judge(gap, 0).value(), Verdict::Accepted);
    QCOMPARE(judge(gap, -1).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(judge({CodeLetter::K, 125, 3, 4}, 4).value(), Verdict::NotAccepted);
}

// D. C. Montgomery, "Introduction to statistical quality control", section 15.2.2: the table of the plan n = 89, c = 2. Code of
// Federal Regulations, 7 CFR 42.140 (c) and (d): of lots with one defect in a hundred, 500 units and 3 defects accept 26 %. S.
// Hilliard: the plan n = 68, c = 2 has its points at 0.01213 (95 %) and 0.089704 (5 %). Example output of the R package
// Planesmuestra 0.1: f_DR.CO(2, 125, 0.1) and f_CO.plan() with 2, 65, 0.012.
void AcceptanceTest::characteristicHasPublishedPoints_data()
{
    QTest::addColumn<int>("sample");
    QTest::addColumn<int>("accept");
    QTest::addColumn<double>("share");
    QTest::addColumn<QString>("probability");
    const auto row = [](int sample, int accept, double share, const QString &probability) {
        QTest::addRow("n = %d, c = %d, p = %g", sample, accept, share) << sample << accept << share << probability;
    };
    row(89, 2, 0.005, u"0.9897"_qs);
    row(89, 2, 0.01, u"0.9397"_qs);
    row(89, 2, 0.02, u"0.7366"_qs);
    row(89, 2, 0.03, u"0.4985"_qs);
    row(89, 2, 0.04, u"0.3042"_qs);
    row(89, 2, 0.05, u"0.1721"_qs);
    row(89, 2, 0.06, u"0.0919"_qs);
    row(89, 2, 0.07, u"0.0468"_qs);
    row(89, 2, 0.08, u"0.0230"_qs);
    row(89, 2, 0.09, u"0.0109"_qs);
    row(500, 3, 0.01, u"0.26"_qs);
    row(68, 2, 0.01213, u"0.950"_qs);
    row(68, 2, 0.089704, u"0.0500"_qs);
    row(125, 2, 0.1, u"0.000210835"_qs);
    row(65, 2, 0.012, u"0.9564398"_qs);
}

void AcceptanceTest::characteristicHasPublishedPoints()
{
    QFETCH(int, sample);
    QFETCH(int, accept);
    QFETCH(double, share);
    QFETCH(QString, probability);
    QCOMPARE(asPrinted(acceptanceProbability({CodeLetter::A, sample, accept, accept + 1}, share).value(), probability),
             probability);
}

void AcceptanceTest::characteristicIsTheBinomialsSum()
{
    // By adding up, for every plan of normal inspection up to AQL 10, beyond which the tables count nonconformities and not
    // units.
    for (int row = 0; row <= static_cast<int>(CodeLetter::R); ++row) {
        for (int column = 0; column <= aql(10).index(); ++column) {
            const SamplingPlan plan = samplingPlan(static_cast<CodeLetter>(row), Aql::at(column), Severity::Normal);
            const double p = Aql::at(column).percent() / 100.0;
            double term = std::pow(1.0 - p, plan.sampleSize);
            double sum = term;
            for (int k = 1; k <= std::min(plan.accept, plan.sampleSize); ++k) {
                term *= p / (1.0 - p) * (plan.sampleSize - k + 1) / k;
                sum += term;
            }
            QVERIFY(std::abs(acceptanceProbability(plan, p).value() - sum) < 1e-9);
            // What the AQL promises: lots of that quality are mostly accepted.
            QVERIFY2(sum > 0.85, qPrintable(QString::number(sum)));
        }
    }
    // In reduced inspection a lot between the numbers is accepted too.
    const SamplingPlan gap{CodeLetter::D, 3, 0, 2};
    QVERIFY(std::abs(acceptanceProbability(gap, 0.5).value() - 0.5) < 1e-12);
}

void AcceptanceTest::characteristicFallsAndStaysAProbability()
{
    for (const Severity severity : {Severity::Normal, Severity::Tightened, Severity::Reduced}) {
        for (int row = 0; row <= static_cast<int>(CodeLetter::R); ++row) {
            for (int column = 0; column < Aql::count; ++column) {
                const SamplingPlan plan = samplingPlan(static_cast<CodeLetter>(row), Aql::at(column), severity);
                double before = 1.0;
                for (const double p : {0.0, 1e-6, 0.01, 0.1, 0.5, 0.9, 1.0}) {
                    const double probability = acceptanceProbability(plan, p).value();
                    QVERIFY(probability >= 0.0 && probability <= before + 1e-12);
                    before = probability;
                }
                QCOMPARE(acceptanceProbability(plan, 0.0).value(), 1.0);
            }
        }
    }
    for (const double p : {-0.1, 1.1, std::nan("")})
        QCOMPARE(acceptanceProbability({CodeLetter::A, 2, 0, 1}, p).error().kind, ErrorKind::InvalidInput);
}

// ISO 2859-1:1999, 9.3.1; MIL-STD-105E, 4.7.1: "2 out of 2, 3, 4 or 5 consecutive lots".
void AcceptanceTest::twoOfFiveTighten_data()
{
    QTest::addColumn<QByteArray>("lots");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *lots, const QString &expected) { QTest::newRow(lots) << QByteArray(lots) << expected; };
    row("r", u"NN"_qs);
    row("rr", u"NNT"_qs);
    row("rar", u"NNNT"_qs);
    row("raar", u"NNNNT"_qs);
    row("raaar", u"NNNNNT"_qs);
    row("raaaar", u"NNNNNNN"_qs);
    row("raaaarr", u"NNNNNNNT"_qs);
    row("aaaar", u"NNNNNN"_qs);
    row("aaaarar", u"NNNNNNNT"_qs);
}

void AcceptanceTest::twoOfFiveTighten()
{
    QFETCH(QByteArray, lots);
    QFETCH(QString, expected);
    QCOMPARE(severities(lotsOf(lots.constData())), expected);
}

void AcceptanceTest::fiveAcceptedReturnToNormal()
{
    QCOMPARE(severities(lotsOf("rraaaaa")), u"NNTTTTTN"_qs);
    QCOMPARE(severities(lotsOf("rraaaaraaaaa")), u"NNTTTTTTTTTTN"_qs);
    // What came before tightened inspection counts no more: one lot that is not accepted does not tighten again.
    QCOMPARE(severities(lotsOf("rraaaaar")), u"NNTTTTTNN"_qs);
    QCOMPARE(severities(lotsOf("rraaaaarr")), u"NNTTTTTNNT"_qs);
}

// ISO 2859-1:1999, 9.4: five lots not accepted in all while on tightened inspection, whatever lies between.
void AcceptanceTest::fiveNotAcceptedDiscontinue()
{
    QCOMPARE(severities(lotsOf("rrrrrrr")), u"NNTTTTTD"_qs);
    QCOMPARE(severities(lotsOf("rrraaaaraaaararaar")), u"NNTTTTTTTTTTTTTTTTD"_qs);
    // Normal inspection in between starts the count again.
    QCOMPARE(severities(lotsOf("rrrrrraaaaarrrrrr")), u"NNTTTTTTTTTNNTTTTT"_qs);
}

void AcceptanceTest::discontinuedInspectionInspectsNothing()
{
    const std::vector<Inspection> history = inspectLots(lotsOf("rrrrrrraaa"), InspectionLevel::II, aql(1.0)).value();
    QCOMPARE(history.size(), std::size_t{7});
    const InspectionState end = history.back().after;
    QCOMPARE(end, InspectionState(DiscontinuedInspection{}));
    QCOMPARE(inspectLot(end, lotWith(0), InspectionLevel::II, aql(1.0)).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(inspectLots(lotsOf("a"), InspectionLevel::II, aql(1.0), end).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(severities(lotsOf("aaaaa"), afterCorrection({})), u"TTTTTN"_qs);
}

// ISO 2859-1:1999, 9.3.3.2: three a lot when the plan accepts two or more, so ten lots; two a lot otherwise, so fifteen.
void AcceptanceTest::switchingScoreReduces()
{
    QCOMPARE(severities(lotsOf("aaaaaaaaaa")), u"NNNNNNNNNNR"_qs);
    QCOMPARE(severities(lotsOf("raaaaaaaaaaa")), u"NNNNNNNNNNNRR"_qs);
    QCOMPARE(severities(lotsOf("aaaaaaaaaraaaaaaaaaa")), u"NNNNNNNNNNNNNNNNNNNNR"_qs);
    // Letter J at AQL 0.65 accepts 1.
    for (const int lots : {14, 15}) {
        const auto history =
            inspectLots(std::vector<InspectedLot>(static_cast<std::size_t>(lots), lotWith(1)), InspectionLevel::II, aql(0.65));
        QCOMPARE(std::holds_alternative<ReducedInspection>(history->back().after), lots == 15);
    }
}

void AcceptanceTest::switchingScoreAsksForTheTighterLevel()
{
    // J at AQL 1.0 accepts 2, at 0.65 it accepts 1.
    QCOMPARE(scoreAfter({lotWith(1), lotWith(0)}, InspectionLevel::II, aql(1.0)), 6);
    QCOMPARE(scoreAfter({lotWith(1), lotWith(2)}, InspectionLevel::II, aql(1.0)), 0);
    QCOMPARE(scoreAfter({lotWith(2), lotWith(1)}, InspectionLevel::II, aql(1.0)), 3);
    QCOMPARE(scoreAfter({lotWith(0), lotWith(3)}, InspectionLevel::II, aql(1.0)), 0);
    // H at 1.0 accepts 1: accepting is enough.
    const auto small = [](qint64 nonconforming) {
        return InspectedLot{500, nonconforming, Production::Steady, ReducedPolicy::Allowed};
    };
    QCOMPARE(scoreAfter({small(1), small(1)}, InspectionLevel::II, aql(1.0)), 4);
    QCOMPARE(scoreAfter({small(1), small(2)}, InspectionLevel::II, aql(1.0)), 0);
}

void AcceptanceTest::reducedInspectionNeedsSteadyProductionAndPermission()
{
    std::vector<InspectedLot> lots = lotsOf("aaaaaaaaaaa");
    lots[9].production = Production::Irregular;
    QCOMPARE(severities(lots), u"NNNNNNNNNNNR"_qs);
    lots = lotsOf("aaaaaaaaaaa");
    lots[9].reduced = ReducedPolicy::NotAllowed;
    lots[10].reduced = ReducedPolicy::NotAllowed;
    QCOMPARE(severities(lots), u"NNNNNNNNNNNN"_qs);
}

// ISO 2859-1:1999, 9.3.4; MIL-STD-105E, 4.7.4.
void AcceptanceTest::reducedInspectionEnds()
{
    const InspectionState reduced = ReducedInspection{};
    QCOMPARE(severities(lotsOf("aaaa"), reduced), u"RRRRR"_qs);
    QCOMPARE(severities(lotsOf("ara"), reduced), u"RRNN"_qs);
    // J at AQL 1.0 reduced: 32, 1/3. Two are between.
    QCOMPARE(severities({lotWith(1), lotWith(2), lotWith(0)}, reduced), u"RRNN"_qs);
    QCOMPARE(inspectLot(reduced, lotWith(2), InspectionLevel::II, aql(1.0)).value().verdict, Verdict::AcceptedNormalAgain);
    std::vector<InspectedLot> lots = lotsOf("aa");
    lots[0].production = Production::Irregular;
    QCOMPARE(severities(lots, reduced), u"RNN"_qs);
    // The lot that ended reduced inspection is no part of the two in five.
    QCOMPARE(severities(lotsOf("rr"), reduced), u"RNN"_qs);
}

// By hand from the text of ISO 2859-1:1999, stretch by stretch: lots, what they are inspected with, and the clause that ends it.
// Of the switching score (9.3.3.2) an 'a' is worth three and an 'h' two.
void AcceptanceTest::historiesWorkedByHand_data()
{
    QTest::addColumn<QStringList>("stretches");
    // In tightened inspection four accepted ones are not five (9.3.2), and those not accepted add up (9.4).
    QTest::newRow("all the way round") << QStringList{u"rr N 9.3.1"_qs,  u"aaaaa T 9.3.2"_qs, u"aaaaaaaaaa N 9.3.3"_qs,
                                                      u"aar R 9.3.4"_qs, u"arar N 9.3.1"_qs,  u"raaaarrrr T 9.4"_qs,
                                                      u" D"_qs};
    QTest::newRow("six threes and six twos are thirty") << QStringList{u"aaaaaahhhhhh N 9.3.3"_qs, u"a R"_qs};
    QTest::newRow("27, 29, 32") << QStringList{u"hhhhhhaaaaaha N 9.3.3"_qs, u"a R"_qs};
    QTest::newRow("27, and none of it") << QStringList{u"aaaaaaaaasaaaaaaaaaa N 9.3.3"_qs, u"a R"_qs};
    QTest::newRow("accepted, whatever a tighter level says") << QStringList{u"raaasr N"_qs};
    QTest::newRow("one of three between two") << QStringList{u"rasar N 9.3.1"_qs, u"a T"_qs};
    QTest::newRow("the score begins with normal inspection")
        << QStringList{u"aaaaaaaaarr N 9.3.1"_qs, u"aaaaa T 9.3.2"_qs,      u"aaaaaaaaaa N 9.3.3"_qs,
                       u"s R 9.3.4"_qs,           u"aaaaaaaaaa N 9.3.3"_qs, u"a R"_qs};
}

void AcceptanceTest::historiesWorkedByHand()
{
    QFETCH(QStringList, stretches);
    QByteArray lots;
    QString expected;
    for (const QString &stretch : stretches) {
        const QStringList said = stretch.split(u' ');
        lots += said[0].toLatin1();
        expected += said[1].repeated(std::max<qsizetype>(1, said[0].size()));
    }
    const QString found = severities(lotsOf(lots.constData()));
    QCOMPARE(found.left(expected.size()), expected);
}

void AcceptanceTest::theHistoryIsTheStepsOneByOne()
{
    const std::vector<InspectedLot> lots = lotsOf("aarraaaaaaaaaaaaaaaar");
    InspectionState state = NormalInspection{};
    const std::vector<Inspection> history = inspectLots(lots, InspectionLevel::II, aql(1.0)).value();
    QCOMPARE(history.size(), lots.size());
    for (std::size_t i = 0; i < lots.size(); ++i) {
        QCOMPARE(history[i], inspectLot(state, lots[i], InspectionLevel::II, aql(1.0)).value());
        QCOMPARE(history[i].before, state);
        state = history[i].after;
    }
    QVERIFY(inspectLots({}, InspectionLevel::II, aql(1.0)).value().empty());
}

void AcceptanceTest::unsoundLotsAreRefused()
{
    for (const InspectedLot &lot : {InspectedLot{1, 0, {}, {}}, InspectedLot{1000, -1, {}, {}}}) {
        QCOMPARE(inspectLot(NormalInspection{}, lot, InspectionLevel::II, aql(1.0)).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(inspectLots({lotWith(0), lot}, InspectionLevel::II, aql(1.0)).error().kind, ErrorKind::InvalidInput);
    }
}

void AcceptanceTest::anyHistoryFollowsTheRules()
{
    std::mt19937_64 engine(28591999);
    for (int run = 0; run < 400; ++run) {
        std::vector<InspectedLot> lots(1 + engine() % 80);
        const quint64 bad = 1 + engine() % 9;
        for (InspectedLot &lot : lots) {
            lot.size = static_cast<qint64>(2 + engine() % 4000);
            lot.nonconforming = engine() % bad == 0 ? static_cast<qint64>(engine() % 12) : 0;
            lot.production = engine() % 20 == 0 ? Production::Irregular : Production::Steady;
        }
        const auto level = static_cast<InspectionLevel>(engine() % 7);
        const Aql limit = Aql::at(static_cast<int>(engine() % Aql::count));
        const std::vector<Inspection> history = inspectLots(lots, level, limit).value();
        int onTightened = 0;
        for (std::size_t i = 0; i < history.size(); ++i) {
            const Inspection &lot = history[i];
            const bool tightened = std::holds_alternative<TightenedInspection>(lot.before);
            onTightened = tightened ? onTightened + (lot.verdict == Verdict::NotAccepted ? 1 : 0) : 0;
            QCOMPARE(std::holds_alternative<DiscontinuedInspection>(lot.after), onTightened == 5);
            // Reduced inspection follows normal inspection only, and tightened inspection two lots of at most five not accepted.
            if (std::holds_alternative<ReducedInspection>(lot.after))
                QVERIFY(!tightened && lot.verdict == Verdict::Accepted && lots[i].production == Production::Steady);
            if (std::holds_alternative<TightenedInspection>(lot.after) && !tightened) {
                int notAccepted = 0;
                for (std::size_t k = i + 1; k-- > 0 && i - k < 5 && std::holds_alternative<NormalInspection>(history[k].before);)
                    notAccepted += history[k].verdict == Verdict::NotAccepted ? 1 : 0;
                QVERIFY(notAccepted >= 2);
            }
        }
        QVERIFY(history.size() == lots.size() || std::holds_alternative<DiscontinuedInspection>(history.back().after));
    }
}

QTEST_APPLESS_MAIN(AcceptanceTest)
#include "tst_acceptance.moc"
