// The figures of quality (A4, A6) against values worked out by hand, each beside its arithmetic.
#include "models/desk/qualityfigures.h"

#include <QTest>

using namespace vigie;
using namespace vigie::desk;

namespace {

/// How many of each, in the order of the draw.
using DrawnLot = std::vector<std::pair<int, LotUnit>>;

FigurePeriod period(const char *id)
{
    return {QString::fromLatin1(id), Instant(Seconds(0)), Instant(Seconds(604800)), {}, {}};
}

FigureUnit drawn(const char *stratum)
{
    FigureUnit one;
    one.stratum = QString::fromLatin1(stratum);
    return one;
}

/// Of the population, and not of the sample.
struct Undrawn : FigureUnit {
};

Undrawn undrawn(const char *stratum)
{
    return {drawn(stratum)};
}

FigureUnit reviewed(const char *stratum, bool isPassed)
{
    FigureUnit one = drawn(stratum);
    one.state = FigureState::Reviewed;
    one.outcome.isPassed = isPassed;
    return one;
}

void addToPopulation(Figured &figured, int times, const FigureUnit &one)
{
    while (figured.periods.size() <= one.period)
        figured.periods.push_back(period("p"));
    figured.shown = figured.periods.size();
    figured.periods[one.period].lot.size += times;
    figured.shares.push_back({one.period, one.stratum, std::nullopt, QString(), times});
    for (const auto &[dimension, key] : one.keys)
        figured.shares.push_back({one.period, one.stratum, dimension, key, times});
}

void add(Figured &figured, int times, const FigureUnit &one)
{
    addToPopulation(figured, times, one);
    figured.units.insert(figured.units.end(), static_cast<size_t>(times), one);
    const auto unit = [&one]() -> std::optional<LotUnit> {
        switch (one.state) {
        case FigureState::Reviewed:
            return one.outcome.isPassed ? LotUnit::Passes : LotUnit::Fails;
        case FigureState::Open:
            return LotUnit::Open;
        case FigureState::Skipped:
            return LotUnit::Unanswered;
        case FigureState::Gone:
            break;
        }
        return std::nullopt;
    }();
    std::vector<LotUnit> &lot = figured.periods[one.period].lot.drawn;
    if (unit)
        lot.insert(lot.end(), static_cast<size_t>(times), *unit);
}

void add(Figured &figured, int times, const Undrawn &one)
{
    addToPopulation(figured, times, one);
}

/// With the policy's defaults.
Insights figures(const Figured &figured, const FigurePolicy &policy = {})
{
    const Result<Insights> found = figuresOf(figured, policy);
    return found.ok() ? *found : Insights();
}

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-9;
}

InsightRow counted(const char *key, qint64 n)
{
    const Measured measured{{}, {}, n, n * 10};
    return {QString::fromLatin1(key), measured, measured};
}

Insights exportable()
{
    Insights insights;
    insights.minimum = 10;
    insights.all = counted("", 100);
    insights.names = {{QStringLiteral("person-1"), QStringLiteral("Noro")}};
    insights.breakdowns = {{InsightDimension::Person, {counted("person-1", 50)}},
                           {InsightDimension::Client, {counted("K-318", 50)}},
                           {InsightDimension::Kind, {counted("schedule", 60), counted("cancel", 20), counted("reschedule", 9)}},
                           {InsightDimension::Language, {counted("fr", 60), counted("en", 29)}},
                           {InsightDimension::Mode, {counted("supervised", 40), counted("automatic", 60)}}};
    insights.supervisedMinusAutomatic = Estimate{0.1, 0, 0.2, QStringLiteral("variance-recovery")};
    return insights;
}

} // namespace

class FiguresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRateHasItsIntervalAndSpeaksOfThePopulation()
    {
        Figured units;
        add(units, 18, reviewed("s", true));
        add(units, 2, reviewed("s", false));
        add(units, 80, undrawn("s"));
        const Measured passed = figures(units).all.passed;
        QCOMPARE(passed.n, qint64(20));
        QCOMPARE(passed.population, qint64(100));
        QVERIFY(passed.estimate);
        QVERIFY(isNear(passed.estimate->value, 0.9));
        // s² = 20/19·0.09, variance (1 - 0.2) s²/20, effective n = 0.09/variance = 23.75: Wilson of 0.9 and 23.75.
        QVERIFY(isNear(passed.estimate->lower, 0.7192822075748764));
        QVERIFY(isNear(passed.estimate->upper, 0.9693366916095929));
        QCOMPARE(passed.estimate->method, QStringLiteral("wilson"));
    }

    void strataCountByTheirSizeAndNotByTheirSample()
    {
        Figured units;
        add(units, 8, reviewed("large", true));
        add(units, 72, undrawn("large"));
        add(units, 5, reviewed("small", true));
        add(units, 5, reviewed("small", false));
        add(units, 10, undrawn("small"));
        const Measured passed = figures(units).all.passed;
        QVERIFY(passed.estimate);
        QVERIFY(isNear(passed.estimate->value, 0.9)); // (80·1 + 20·0.5)/100; 13 of 18 in the sample
        // Variance (1 - 10/20)·10·s² with s² of ±0.01 over nine: 0.000555…, which would make 162 of 18 reviews. 18 of 100 drawn
        // without strata say as much as 18/(1 - 0.18): Wilson of 0.9 and 21.95.
        QVERIFY(isNear(passed.estimate->lower, 0.7102205553956037));
        QVERIFY(isNear(passed.estimate->upper, 0.9706306297007271));
    }

    void whoWasReviewedStandsForWhoWasNotAndItIsSaid()
    {
        Figured units;
        add(units, 9, reviewed("s", true));
        add(units, 3, reviewed("s", false));
        FigureUnit missing = drawn("s");
        add(units, 4, missing);
        missing.state = FigureState::Skipped;
        missing.skipReason = QStringLiteral("language-not-mine");
        add(units, 2, missing);
        missing.state = FigureState::Gone;
        add(units, 1, missing);
        add(units, 21, undrawn("s"));
        const Insights insights = figures(units);
        QVERIFY(insights.all.passed.estimate);
        QVERIFY(isNear(insights.all.passed.estimate->value, 0.75));
        QCOMPARE(insights.all.passed.n, qint64(12));
        QCOMPARE(insights.response, (InsightResponse{19, 12, 4, 1, {{QStringLiteral("language-not-mine"), 2}}, {}}));
    }

    void belowTheMinimumThereIsNoRate()
    {
        Figured units;
        add(units, 9, reviewed("s", true));
        add(units, 50, undrawn("s"));
        const Measured few = figures(units).all.passed;
        QVERIFY(!few.estimate);
        QCOMPARE(few.why, QStringLiteral("too-few"));
        QCOMPARE(few.n, qint64(9));
        add(units, 1, reviewed("s", true));
        QVERIFY(figures(units).all.passed.estimate);
        QCOMPARE(figures(units).all.passed.estimate->method, QStringLiteral("clopper-pearson")); // no error was found
        QCOMPARE(figures({}).all.passed.why, QStringLiteral("no-units"));
    }

    void aStratumKeepsItsWeightHoweverFewReviewsItHas()
    {
        Figured units;
        add(units, 1, reviewed("automatic", true));
        add(units, 93, undrawn("automatic"));
        add(units, 1, reviewed("supervised", false));
        add(units, 5, undrawn("supervised"));
        const Measured passed = figures(units, {2}).all.passed;
        QVERIFY(passed.estimate);
        QVERIFY(isNear(passed.estimate->value, 0.94)); // (94·1 + 6·0)/100; 1 of 2 in the sample
        QVERIFY(isNear(passed.weighting->leastWeight, 6));
        QVERIFY(isNear(passed.weighting->greatestWeight, 94));
        // The two are joined for the variance alone: 0.98·(94·0.06 + 6·0.94)²/100² = 0.0125, of which 0.94·0.06 would make 4.5
        // reviews, but no two say more than 2/(1 - 2/100).
        QVERIFY(isNear(passed.weighting->effectiveN, 2 / 0.98));
    }

    void aStratumWithoutReviewsIsTakenToBeAsTheOthers()
    {
        Figured units;
        add(units, 10, reviewed("a", true));
        add(units, 10, undrawn("a"));
        FigureUnit bad = reviewed("b", false);
        bad.outcome.failures = {{QStringLiteral("zone"), QStringLiteral("mixed-up")}};
        add(units, 1, bad); // one review of five
        add(units, 4, undrawn("b"));
        add(units, 5, undrawn("c")); // none of five
        const Insights insights = figures(units);
        const Measured &passed = insights.all.passed;
        QCOMPARE(passed.population, qint64(30));
        QVERIFY(passed.estimate);
        QVERIFY(isNear(passed.estimate->value, 20.0 / 25)); // (20·1 + 5·0)/25, and nothing is known of c
        // Reviews of a stand for 2 and that of b for 5, all of them for 30/25 times as many.
        QVERIFY(isNear(passed.weighting->leastWeight, 2.4));
        QVERIFY(isNear(passed.weighting->greatestWeight, 6));
        QVERIFY(isNear(insights.causes.at(0).estimated, 6));
    }

    void aStratumWithoutReviewsIsJoinedToTheOneOfTheOtherHandling()
    {
        Figured units;
        add(units, 9, reviewed("handling=automatic;language=fr", true));
        add(units, 81, undrawn("handling=automatic;language=fr"));
        add(units, 10, undrawn("handling=supervised;language=fr"));
        add(units, 5, reviewed("handling=automatic;language=en", false));
        add(units, 45, undrawn("handling=automatic;language=en"));
        const Measured passed = figures(units).all.passed;
        QCOMPARE(passed.population, qint64(150));
        QVERIFY(isNear(passed.estimate.value().value, (90 + 10) / 150.0));
    }

    void aStratumReviewedWholeIsNoCensusOfAll()
    {
        Figured units;
        add(units, 6, reviewed("a", true));
        add(units, 6, reviewed("a", false));
        Undrawn later = undrawn("a");
        later.period = 1;
        add(units, 12, later); // not reviewed yet
        const Insights insights = figures(units);
        const Estimate all = insights.all.passed.estimate.value();
        QVERIFY(isNear(all.value, 0.5));
        QVERIFY(all.lower < 0.4 && all.upper > 0.6);
        const Estimate first = insights.periods.at(0).all.passed.estimate.value();
        QCOMPARE(first.lower, first.upper);
        QCOMPARE(insights.periods.at(1).all.passed.why, QStringLiteral("too-few"));
    }

    void aPartOfStrataIsWeighedAsTheyAre()
    {
        Figured units;
        const auto of = [](auto one, const char *kind) {
            one.keys[InsightDimension::Kind] = QString::fromLatin1(kind);
            return one;
        };
        add(units, 1, of(reviewed("large", false), "cancel"));
        add(units, 29, of(undrawn("large"), "cancel"));
        add(units, 9, of(reviewed("large", true), "schedule"));
        add(units, 61, of(undrawn("large"), "schedule"));
        add(units, 9, of(reviewed("small", true), "cancel"));
        add(units, 6, of(undrawn("small"), "cancel"));
        add(units, 1, of(reviewed("small", true), "schedule"));
        add(units, 4, of(undrawn("small"), "schedule"));
        const std::vector<InsightBreakdown> breakdowns = figures(units).breakdowns;
        const auto kinds = std::find_if(breakdowns.begin(), breakdowns.end(),
                                        [](const InsightBreakdown &one) { return one.dimension == InsightDimension::Kind; });
        const Measured &cancelled = kinds->rows.at(1).passed;
        QCOMPARE(cancelled.n, qint64(10));
        QCOMPARE(cancelled.population, qint64(45));
        // Ten reviews of 100 stand for ten each and ten of 20 for two: (9·2·1 + 1·10·0)/28.
        QVERIFY(isNear(cancelled.estimate.value().value, 18.0 / 28));
        // How many of a stratum's ten are of the kind is chance too. Terms over 28, with R = 18/28: one of -10R and nine of 0,
        // squares 0.9·100R²; nine of 2(1 - R) and one of 0, squares 0.9·4(1 - R)². Variance ((1 - 0.1)·10/9·90R² + (1 -
        // 0.5)·10/9·3.6(1 - R)²)/28².
        const double rate = 18.0 / 28;
        const double variance = (90 * rate * rate + 2 * (1 - rate) * (1 - rate)) / 784;
        QVERIFY(isNear(cancelled.weighting->effectiveN, rate * (1 - rate) / variance));
    }

    void aBreakdownSpeaksOfItsOwnPartOfThePopulation()
    {
        Figured units;
        const auto of = [](auto one, const char *kind) {
            one.keys[InsightDimension::Kind] = QString::fromLatin1(kind);
            return one;
        };
        add(units, 10, of(reviewed("s", true), "schedule"));
        add(units, 20, of(undrawn("s"), "schedule"));
        add(units, 6, of(reviewed("s", true), "cancel"));
        add(units, 6, of(reviewed("s", false), "cancel"));
        const Insights insights = figures(units);
        const auto kinds = std::find_if(insights.breakdowns.begin(), insights.breakdowns.end(),
                                        [](const InsightBreakdown &one) { return one.dimension == InsightDimension::Kind; });
        QVERIFY(kinds != insights.breakdowns.end());
        QCOMPARE(kinds->rows.size(), size_t(2));
        QCOMPARE(kinds->rows[0].key, QStringLiteral("schedule"));
        QCOMPARE(kinds->rows[0].passed.population, qint64(30));
        QVERIFY(isNear(kinds->rows[0].passed.estimate->value, 1));
        QVERIFY(isNear(kinds->rows[1].passed.estimate->value, 0.5));
        QCOMPARE(kinds->rows[1].passed.estimate->lower, kinds->rows[1].passed.estimate->upper); // every one was reviewed
    }

    void causesAreRankedByWhatTheyStandFor()
    {
        Figured units;
        FigureUnit bad = reviewed("large", false);
        bad.outcome.failures = {{QStringLiteral("zone"), QStringLiteral("mixed-up")}};
        add(units, 1, bad);
        add(units, 9, reviewed("large", true));
        add(units, 90, undrawn("large")); // each review stands for ten
        bad = reviewed("small", false);
        bad.outcome.failures = {{QStringLiteral("people"), QStringLiteral("missing")}};
        add(units, 4, bad);
        add(units, 4, undrawn("small")); // for two
        Insights insights = figures(units, {5});
        QCOMPARE(insights.causes.size(), size_t(2));
        QCOMPARE(insights.causes[0].question, QStringLiteral("zone"));
        QCOMPARE(insights.causes[0].count, qint64(1));
        QVERIFY(isNear(insights.causes[0].estimated, 10));
        QVERIFY(isNear(insights.causes[0].cumulative.value().value, 10.0 / 18));
        // Few, or many; but no fewer than were seen, and 13 of the 108 were seen without it.
        const Estimate ten = insights.causes[0].total.value();
        QVERIFY(isNear(ten.value, 10));
        QVERIFY2(ten.lower >= 1 && ten.lower < 3 && ten.upper > 35 && ten.upper <= 95, qPrintable(QString::number(ten.upper)));
        const Estimate eight = insights.causes[1].total.value();
        QVERIFY2(eight.lower >= 4 && eight.lower < 8 && eight.upper > 8, qPrintable(QString::number(eight.lower)));
        QCOMPARE(insights.causes[1].count, qint64(4));
        QVERIFY(isNear(insights.causes[1].estimated, 8));
        QVERIFY(isNear(insights.causes[1].cumulative.value().value, 1));

        // Two requests are two, however much fails in each.
        Figured few;
        bad = reviewed("s", false);
        bad.outcome.failures.assign(5, {QStringLiteral("zone"), QStringLiteral("mixed-up")});
        add(few, 2, bad);
        QCOMPARE(figures(few, {5}).causes.at(0).count, qint64(10));
        QVERIFY(!figures(few, {5}).causes.at(0).cumulative && figures(few, {2}).causes.at(0).cumulative);
        QVERIFY(!figures(few, {5}).causes.at(0).total && figures(few, {2}).causes.at(0).total);

        // Of five failures no share is told where six are asked for; how many there are is.
        insights = figures(units, {6});
        QCOMPARE(insights.causes.size(), size_t(2));
        for (const InsightCause &cause : insights.causes)
            QVERIFY(!cause.cumulative && cause.count > 0 && cause.estimated > 0);
    }

    void theShareOfACauseHasTheIntervalOfARatioOverRequests()
    {
        // Of 100 each of 20 reviews stands for five. Four requests failed in zone alone, two in zone and tone, two in tone twice.
        Figured units;
        const auto failed = [&](int times, const std::vector<const char *> &questions) {
            FigureUnit bad = reviewed("s", false);
            for (const char *question : questions)
                bad.outcome.failures.push_back({QString::fromLatin1(question), QStringLiteral("c")});
            add(units, times, bad);
        };
        failed(4, {"zone"});
        failed(2, {"zone", "tone"});
        failed(2, {"tone", "tone"});
        add(units, 12, reviewed("s", true));
        add(units, 80, undrawn("s"));
        const Insights insights = figures(units, {8});
        QCOMPARE(insights.causes.at(0).count, qint64(6));
        QCOMPARE(insights.causes.at(0).question, QStringLiteral("tone"));
        const Estimate share = insights.causes.at(0).cumulative.value();
        QVERIFY(isNear(share.value, 0.5)); // 6 of 12
        // Residuals y - R x over 12: four of -0.5, two of 0, two of 1 and twelve of 0, in 20 of 100. Their mean is 0, so s² is
        // (4·0.25 + 2)/19/144 and the variance (1 - 0.2)·20·s² = 0.01754…; 0.25 over that are 14.25 observations, where no more
        // than 8/(1 - 8/60) count: Wilson of 0.5 and 9.2307…
        const double n = 8 / (1 - 8.0 / 60);
        const double z2 = 1.959963984540054 * 1.959963984540054;
        const double half = std::sqrt(z2 * 0.25 / n + z2 * z2 / (4 * n * n)) / (1 + z2 / n);
        QVERIFY(isNear(share.lower, 0.5 - half) && isNear(share.upper, 0.5 + half));
        const Estimate all = insights.causes.at(1).cumulative.value();
        QCOMPARE(all.value, 1.0);
        QVERIFY(all.lower < 0.8); // another cause may be in what was not drawn
        QCOMPARE(all.method, QStringLiteral("clopper-pearson"));
        QCOMPARE(*insightsFromJson(toJson(insights)), insights);
    }

    void whatIsNotReviewedIsToldBesideEachRate()
    {
        Figured units;
        const auto of = [](auto one, const char *kind) {
            one.keys[InsightDimension::Kind] = QString::fromLatin1(kind);
            return one;
        };
        add(units, 12, of(reviewed("a", true), "schedule"));
        FigureUnit missing = of(drawn("a"), "schedule");
        missing.state = FigureState::Skipped;
        add(units, 2, missing);
        missing.state = FigureState::Gone;
        add(units, 1, missing);
        FigureUnit waiting = of(drawn("b"), "cancel");
        waiting.period = 1;
        add(units, 4, waiting);
        const Insights insights = figures(units);
        const auto response = [](const InsightRow &row) { return std::make_pair(row.response->drawn, row.response->missing); };
        QCOMPARE(response(insights.all), std::make_pair(qint64(19), qint64(3)));
        QCOMPARE(response(insights.periods.at(0).all), std::make_pair(qint64(15), qint64(3)));
        QCOMPARE(response(insights.periods.at(1).all), std::make_pair(qint64(4), qint64(0)));
        const auto kinds = std::find_if(insights.breakdowns.begin(), insights.breakdowns.end(),
                                        [](const InsightBreakdown &one) { return one.dimension == InsightDimension::Kind; });
        QCOMPARE(response(kinds->rows.at(0)), std::make_pair(qint64(15), qint64(3)));
        QCOMPARE(insights.unseen, (UnseenStrata{1, 4, 4})); // of b nothing is reviewed
        QCOMPARE(*insightsFromJson(toJson(insights)), insights);
        const Insights shown = anonymous(insights);
        QVERIFY(!shown.all.response && shown.unseen == UnseenStrata{});
        for (const InsightPeriod &told : shown.periods)
            QVERIFY(!told.all.response);
        for (const InsightBreakdown &told : shown.breakdowns) {
            for (const InsightRow &row : told.rows)
                QVERIFY(!row.response);
        }
    }

    void completeAgreementLeavesRoomForWhatWasNotDrawn()
    {
        Figured units;
        FigureUnit one = reviewed("s", true);
        one.outcome.pair = BlindPair{true, true, {}};
        add(units, 15, one);
        one = reviewed("s", false);
        one.outcome.pair = BlindPair{false, false, {}};
        add(units, 5, one);
        const InsightAgreement agreement = figures(units).agreement.at(0);
        // 20 of 20: 0.025^(1/20) = 0.8315… of pairs agree at least. By chance 0.75² + 0.25² = 0.625 (kappa), 2·0.75·0.25 = 0.375
        // (AC1) and 1 - 2·30·10/(40·39) = 0.6153… (alpha).
        const double least = std::pow(0.025, 1.0 / 20);
        for (const auto &[measured, chance] :
             {std::pair{agreement.kappa, 0.625}, {agreement.gwet, 0.375}, {agreement.alpha, 1 - 600.0 / 1560}}) {
            QCOMPARE(measured.estimate->value, 1.0);
            QVERIFY(isNear(measured.estimate->lower, (least - chance) / (1 - chance)));
            QCOMPARE(measured.estimate->upper, 1.0);
            QCOMPARE(measured.estimate->method, QStringLiteral("clopper-pearson"));
        }
    }

    void flagsAreCountedByRequestsThatWereReviewed()
    {
        Figured units;
        FigureUnit flagged = reviewed("s", true);
        flagged.flags = {ReviewFlag::Exemplary};
        add(units, 3, flagged);
        flagged.flags = {ReviewFlag::MissedRedaction, ReviewFlag::Exemplary};
        add(units, 1, flagged);
        flagged.state = FigureState::Open; // its second review is still to come, and is blind
        add(units, 2, flagged);
        add(units, 20, reviewed("s", true));
        const Insights insights = figures(units);
        QCOMPARE(insights.flags, (std::map<ReviewFlag, qint64>{{ReviewFlag::MissedRedaction, 1}, {ReviewFlag::Exemplary, 4}}));
        QVERIFY(anonymous(insights).flags.empty() && anonymous(insights).flagRates.empty());
        QCOMPARE(*insightsFromJson(toJson(insights)), insights);
    }

    void theShareThatIsFlaggedIsARateLikeOthers()
    {
        // Of ten that stand for ten each one is flagged, and of ten that stand for two five are: (10 + 10)/120.
        Figured units;
        FigureUnit flagged = reviewed("large", true);
        flagged.flags = {ReviewFlag::ClientAtRisk};
        add(units, 1, flagged);
        add(units, 9, reviewed("large", true));
        add(units, 90, undrawn("large"));
        flagged.stratum = QStringLiteral("small");
        add(units, 5, flagged);
        add(units, 5, reviewed("small", true));
        add(units, 10, undrawn("small"));
        const Measured share = figures(units).flagRates.at(ReviewFlag::ClientAtRisk);
        QCOMPARE(share.n, qint64(20));
        QCOMPARE(share.population, qint64(120));
        QVERIFY(isNear(share.estimate.value().value, 20.0 / 120));
        QVERIFY(share.estimate->lower < 0.1 && share.estimate->upper > 0.3);
        const Measured few = figures(units, {21}).flagRates.at(ReviewFlag::ClientAtRisk);
        QVERIFY(!few.estimate);
        QCOMPARE(few.why, QStringLiteral("too-few"));
    }

    void aRateSaysWhatItsWeightsCost()
    {
        // Strata of 80 and 20: 8 reviews stand for 10 each, 10 for 2. As in strataCountByTheirSizeAndNotByTheirSample() the
        // effective n of the share that passes is no more than that of 18 of 100 without strata.
        Figured units;
        add(units, 8, reviewed("large", true));
        add(units, 72, undrawn("large"));
        add(units, 5, reviewed("small", true));
        add(units, 5, reviewed("small", false));
        add(units, 10, undrawn("small"));
        const InsightRow all = figures(units).all;
        QVERIFY(all.passed.weighting && all.critical.weighting);
        QVERIFY(isNear(all.passed.weighting->effectiveN, 18 / 0.82));
        QVERIFY(isNear(all.passed.weighting->designEffect, 0.82));
        // Nothing failed critically, so Kish's: (80 + 20)² / (8·10² + 10·2²).
        QVERIFY(isNear(all.critical.weighting->effectiveN, 10'000.0 / 840));
        QVERIFY(isNear(all.critical.weighting->designEffect, 18.0 * 840 / 10'000));
        for (const Measured &one : {all.passed, all.critical}) {
            QVERIFY(isNear(one.weighting->leastWeight, 2));
            QVERIFY(isNear(one.weighting->greatestWeight, 10));
        }
        QVERIFY(!figures({}).all.passed.weighting);
    }

    void agreementOfTooFewPairsIsNone()
    {
        Figured units;
        FigureUnit one = reviewed("s", true);
        one.outcome.pair = BlindPair{true, true, {}};
        add(units, 9, one);
        add(units, 30, reviewed("s", true));
        const Insights insights = figures(units);
        QCOMPARE(insights.agreement.size(), size_t(1));
        for (const Measured &measured :
             {insights.agreement[0].observed, insights.agreement[0].kappa, insights.agreement[0].gwet}) {
            QVERIFY(!measured.estimate);
            QCOMPARE(measured.why, QStringLiteral("too-few"));
            QCOMPARE(measured.n, qint64(9));
        }
    }

    /// "The worst of three" and "the middle of five" are not one answer.
    void answersOnAnotherScaleAreNotPooled()
    {
        const QString zone = QStringLiteral("zone");
        Figured units;
        const auto pair = [&zone](int rubric, int first, int second, int of) {
            FigureUnit one = reviewed("s", true);
            one.rubric = rubric;
            one.outcome.pair = BlindPair{true, true, {{zone, {first, second, of, true}}}};
            return one;
        };
        add(units, 30, pair(1, 2, 2, 3));
        add(units, 12, pair(2, 0, 0, 5));
        add(units, 8, pair(3, 4, 4, 5)); // with another text of help
        units.scales = {{{1, zone}, QStringLiteral("scale good fair poor")},
                        {{2, zone}, QStringLiteral("scale best good fair poor worst")},
                        {{3, zone}, QStringLiteral("scale best good fair poor worst")}};
        const Insights insights = figures(units);
        QCOMPARE(insights.agreement.size(), size_t(2));
        QCOMPARE(insights.agreement[0].observed.n, qint64(50)); // whether it passes
        QCOMPARE(insights.agreement[1].observed.n, qint64(20));
        QCOMPARE(insights.agreement[1].gwet.n, qint64(20));
    }

    void agreementOfTheBlindPairs()
    {
        Figured units;
        const auto pair = [](bool first, bool second) {
            FigureUnit one = reviewed("s", first);
            one.outcome.pair = BlindPair{first, second, {{QStringLiteral("zone"), {first ? 0 : 1, second ? 0 : 1, 2, false}}}};
            return one;
        };
        add(units, 20, pair(true, true));
        add(units, 5, pair(true, false));
        add(units, 10, pair(false, true));
        add(units, 15, pair(false, false));
        add(units, 30, reviewed("s", true)); // reviewed once
        const Insights insights = figures(units);
        QCOMPARE(insights.agreement.size(), size_t(2));
        for (const InsightAgreement &one : insights.agreement) {
            QCOMPARE(one.kappa.n, qint64(50));
            QVERIFY(isNear(one.observed.estimate->value, 0.7));
            QVERIFY(one.observed.estimate->lower > 0.55 && one.observed.estimate->upper < 0.82);
            // po = 0.7; margins 25/50 and 30/50: pe = 0.5·0.6 + 0.5·0.4 = 0.5
            QVERIFY(isNear(one.kappa.estimate->value, 0.4));
            // 55 of 100 ratings: 2·0.55·0.45 = 0.495; (0.7 - 0.495)/0.505
            QVERIFY(isNear(one.gwet.estimate->value, 0.205 / 0.505));
            // expected disagreement 2·55·45/(100·99) = 0.5
            QVERIFY(isNear(one.alpha.estimate->value, 0.4));
            QVERIFY(one.alpha.estimate->lower < 0.4 && one.alpha.estimate->upper > 0.4);
        }
        QCOMPARE(insights.agreement[0].question, QString());
    }

    void aPeriodIsALotOfAcceptanceSampling_data()
    {
        using enum LotUnit;
        const QString normal = QStringLiteral("normal");
        const QString accepted = QStringLiteral("accepted");
        const QString refused = QStringLiteral("not-accepted");
        QTest::addColumn<DrawnLot>("drawn");
        QTest::addColumn<Acceptance>("told");
        // Lot of 100, level II: letter F, 20 units; AQL 6.5 %: accepted up to 3, not from 4 on.
        const auto row = [&](const char *name, const DrawnLot &drawn, int inspected, int bad, const QString &verdict,
                             int unanswered = 0) {
            int all = 0;
            for (const auto &[times, unit] : drawn)
                all += times;
            QTest::newRow(name) << drawn
                                << Acceptance{LotCounts{inspected, bad, unanswered, all}, 20, 3, 4, verdict, normal, normal};
        };
        row("three of twenty", {{17, Passes}, {3, Fails}}, 20, 3, accepted);
        row("four of twenty", {{16, Passes}, {4, Fails}}, 20, 4, refused);
        row("not all are reviewed yet", {{14, Passes}, {3, Fails}, {3, Open}}, 17, 3, {});
        row("enough bad ones before all are", {{6, Passes}, {4, Fails}, {10, Open}}, 10, 4, refused);
        row("more are drawn than it asks for", {{3, Fails}, {17, Passes}, {5, Fails}}, 20, 3, accepted);
        row("what was reviewed first is not what was drawn first", {{10, Passes}, {4, Open}, {6, Fails}, {30, Passes}}, 16, 6,
            refused);
        row("an early one waits, however many later ones pass", {{1, Open}, {49, Passes}}, 19, 0, {});
        row("given up is not passed", {{16, Passes}, {1, Fails}, {3, Unanswered}}, 20, 4, refused, 3);
        row("one given up", {{18, Passes}, {1, Fails}, {1, Unanswered}}, 20, 2, accepted, 1);
        row("too few are drawn", {{19, Passes}}, 19, 0, {});
        row("too few are drawn, and enough are bad", {{4, Fails}}, 4, 4, refused);
    }
    void aPeriodIsALotOfAcceptanceSampling()
    {
        QFETCH(DrawnLot, drawn);
        QFETCH(Acceptance, told);
        Figured figured{{period("p")}, 1, {}, {}};
        figured.periods[0].lot.size = 100;
        for (const auto &[times, unit] : drawn)
            figured.periods[0].lot.drawn.insert(figured.periods[0].lot.drawn.end(), static_cast<size_t>(times), unit);
        QCOMPARE(figures(figured).periods.at(0).acceptance, std::optional(told));
    }

    /// Such a lot cannot be accepted: were its rejections to count, inspection could be tightened and never be normal again.
    void lotsOfWhichTooFewAreDrawnTellNothingOfTheNext()
    {
        Figured figured{{period("p"), period("q"), period("r")}, 3, {}, {}};
        for (FigurePeriod &one : figured.periods) {
            one.lot.size = 100;
            one.lot.drawn.assign(10, LotUnit::Fails);
        }
        const Insights insights = figures(figured);
        for (const InsightPeriod &told : insights.periods) {
            QCOMPARE(told.acceptance->verdict, QStringLiteral("not-accepted"));
            QCOMPARE(told.acceptance->before, QStringLiteral("normal"));
            QCOMPARE(told.acceptance->after, QStringLiteral("normal"));
        }
    }

    void levelShareAndReducedInspectionAreOfThePlan()
    {
        // Fifteen lots of 100 without a failure: at AQL 6.5 % letter F accepts 3, each adds 3 to the switching score, and from 30
        // on inspection may be reduced.
        const auto lots = [](const LotTerms &terms) {
            FigurePeriod one = period("p");
            one.lot = {100, std::vector<LotUnit>(20, LotUnit::Passes), terms};
            return figures(Figured{std::vector<FigurePeriod>(15, one), 15, {}, {}});
        };
        QCOMPARE(lots({}).inspection, QStringLiteral("normal"));
        QCOMPARE(lots({InspectionLevel::II, 6.5, true}).inspection, QStringLiteral("reduced"));
        const Acceptance first = lots({InspectionLevel::I, 2.5, false}).periods.at(0).acceptance.value();
        QCOMPARE(first.level, InspectionLevel::I);
        QCOMPARE(std::make_pair(first.planned, first.accept), std::make_pair(5, 0)); // letter D, up to C
        FigurePeriod odd = period("p");
        odd.lot = {100, {}, {InspectionLevel::II, 7, false}};
        QVERIFY(!figuresOf(Figured{{odd}, 1, {}, {}}, {}).ok());
    }

    void twoBadPeriodsTightenTheInspectionOfTheThird()
    {
        Figured units;
        for (size_t at = 0; at < 3; ++at) {
            FigureUnit bad = reviewed("s", false);
            FigureUnit good = reviewed("s", true);
            Undrawn rest = undrawn("s");
            bad.period = good.period = rest.period = at;
            add(units, 5, bad);
            add(units, 15, good);
            add(units, 80, rest);
        }
        const Result<Insights> found = figuresOf(units, {});
        QVERIFY(found.ok());
        QCOMPARE(found->periods.at(1).acceptance->after, QStringLiteral("tightened"));
        QCOMPARE(found->periods.at(2).acceptance->before, QStringLiteral("tightened"));
        QCOMPARE(found->periods.at(2).acceptance->accept, 2); // table II-B, F, 6.5
        QCOMPARE(found->periods.at(2).all.passed.n, qint64(20));
    }

    void ofThoseToBeReviewedTwiceItIsToldWhichAreNot()
    {
        Figured units;
        FigureUnit twice = reviewed("s", true);
        twice.isDouble = true;
        add(units, 3, twice); // over with one review
        twice.outcome.pair = BlindPair{true, true, {}};
        add(units, 20, twice);
        twice.state = FigureState::Open;
        twice.outcome = {};
        add(units, 4, twice);
        twice.state = FigureState::Skipped;
        twice.skipReason = QStringLiteral("other");
        add(units, 2, twice);
        add(units, 30, reviewed("s", true)); // to be reviewed once
        const InsightResponse response = figures(units).response;
        QCOMPARE(response.doubles, std::optional<qint64>(29));
        QCOMPARE(response.paired, std::optional<qint64>(20));
        QCOMPARE(response.unpaired, std::optional<qint64>(5));
        const InsightResponse shown = anonymous(figures(units)).response;
        QVERIFY(shown.reviewed && !shown.doubles && !shown.paired && !shown.unpaired);
    }

    void theDifferenceOfPeopleAndAutomation()
    {
        Figured units;
        const auto of = [&units](int times, bool isPassed, const char *mode, int handled) {
            FigureUnit one = reviewed("s", isPassed);
            one.stratum = QString::fromLatin1(mode);
            one.keys[InsightDimension::Mode] = one.stratum;
            add(units, times, one);
            Undrawn others{one};
            add(units, handled, others);
        };
        // Newcombe (1998), table II, first row: 56/70 - 48/80, 0.0524 to 0.3339 by method 10. Of so many that the sample is
        // next to none of them; the effective size of a weighted rate is one less than n.
        of(56, true, "supervised", 100'000'000);
        of(14, false, "supervised", 100'000'000);
        of(48, true, "automatic", 800'000'000);
        of(32, false, "automatic", 800'000'000);
        const Insights insights = figures(units);
        QVERIFY(insights.supervisedMinusAutomatic);
        QVERIFY(isNear(insights.supervisedMinusAutomatic->value, 0.2));
        QVERIFY(std::abs(insights.supervisedMinusAutomatic->lower - 0.0524) < 0.0015);
        QVERIFY(std::abs(insights.supervisedMinusAutomatic->upper - 0.3339) < 0.0015);
    }

    void theDifferenceIsOfTheRatesThatAreShown()
    {
        Figured units;
        const auto of = [&units](int times, bool isPassed, const char *mode, const char *stratum) {
            FigureUnit one = reviewed(stratum, isPassed);
            one.keys[InsightDimension::Mode] = QString::fromLatin1(mode);
            add(units, times, one);
        };
        // Half of the small stratum is drawn and a hundredth of the large one.
        for (const char *mode : {"supervised", "automatic"}) {
            const bool isSupervised = qstrcmp(mode, "supervised") == 0;
            of(20, isSupervised, mode, "small");
            of(20, true, mode, "large");
            of(5, false, mode, "large");
            for (const auto &[stratum, others] : {std::pair{"small", 20}, std::pair{"large", 2475}}) {
                Undrawn rest{drawn(stratum)};
                rest.keys[InsightDimension::Mode] = QString::fromLatin1(mode);
                add(units, others, rest);
            }
        }
        const Insights insights = figures(units);
        std::map<QString, Estimate> rates;
        for (const InsightRow &row : insights.breakdowns.front().rows)
            rates.emplace(row.key, row.passed.estimate.value());
        const Estimate people = rates.at(QStringLiteral("supervised"));
        const Estimate service = rates.at(QStringLiteral("automatic"));
        // Of those handled (40 + 0.8 * 2500) / 2540 and (0 + 0.8 * 2500) / 2540; of the samples it would be 0.4444.
        const Estimate difference = insights.supervisedMinusAutomatic.value();
        QVERIFY(isNear(people.value - service.value, 40.0 / 2540));
        QVERIFY(isNear(difference.value, 40.0 / 2540));
        QVERIFY(
            isNear(difference.lower, difference.value - std::hypot(people.value - people.lower, service.upper - service.value)));
        QVERIFY(
            isNear(difference.upper, difference.value + std::hypot(people.upper - people.value, service.value - service.lower)));
    }

    void crossedStrataHaveTheirOwnRates()
    {
        Figured units;
        add(units, 30, reviewed("handling=automatic;language=fr", true));
        add(units, 10, reviewed("handling=automatic;language=fr", false));
        add(units, 20, undrawn("handling=automatic;language=fr"));
        add(units, 3, reviewed("handling=supervised;language=en", true));
        Insights insights = figures(units);
        const InsightBreakdown &strata = insights.breakdowns.back();
        QCOMPARE(strata.dimension, InsightDimension::Stratum);
        QCOMPARE(strata.rows.size(), size_t(2));
        QCOMPARE(strata.rows[0].key, QStringLiteral("handling=automatic;language=fr"));
        QVERIFY(isNear(strata.rows[0].passed.estimate.value().value, 0.75));
        QCOMPARE(strata.rows[0].passed.population, qint64(60));
        QCOMPARE(strata.rows[1].passed.why, QStringLiteral("too-few"));
        QCOMPARE(*insightsFromJson(toJson(insights)), insights);
        const std::vector<InsightBreakdown> shown = anonymous(std::move(insights)).breakdowns;
        QVERIFY(std::none_of(shown.begin(), shown.end(),
                             [](const InsightBreakdown &one) { return one.dimension == InsightDimension::Stratum; }));

        Figured plain; // one dimension is told by itself
        add(plain, 20, reviewed("handling=automatic", true));
        const std::vector<InsightBreakdown> told = figures(plain).breakdowns;
        QVERIFY(std::none_of(told.begin(), told.end(),
                             [](const InsightBreakdown &one) { return one.dimension == InsightDimension::Stratum; }));
    }

    void whatIsExportedPointsAtNobody()
    {
        Insights insights = exportable();
        const Insights shown = anonymous(insights);
        QVERIFY(shown.names.empty());
        QCOMPARE(shown.breakdowns.size(), size_t(3));
        QCOMPARE(shown.breakdowns[0].rows.size(), size_t(1)); // with one left out, the next smallest goes too
        QCOMPARE(shown.breakdowns[0].rows[0].key, QStringLiteral("schedule"));
        QCOMPARE(shown.breakdowns[1].rows.size(), size_t(2));
        for (const Insights &one : {insights, shown}) {
            const Result<Insights> read = insightsFromJson(toJson(one));
            QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().detail));
            QCOMPARE(*read, one);
        }
    }

    void noSmallCellIsWhatASumLeaves_data()
    {
        QTest::addColumn<QList<qint64>>("cells");
        QTest::addColumn<QList<qint64>>("told");
        using Sizes = QList<qint64>;
        QTest::newRow("none is small") << Sizes{10, 20, 30} << Sizes{10, 20, 30};
        QTest::newRow("one is, the next goes too") << Sizes{9, 20, 30} << Sizes{30};
        QTest::newRow("two that come to fewer than the minimum") << Sizes{3, 4, 20, 30} << Sizes{30};
        QTest::newRow("two that come to it") << Sizes{6, 7, 20, 30} << Sizes{20, 30};
        QTest::newRow("those of a size go together") << Sizes{3, 20, 20, 30} << Sizes{30};
        QTest::newRow("one of nothing") << Sizes{0, 20, 30} << Sizes{30};
        QTest::newRow("two of them") << Sizes{3, 57} << Sizes{};
        QTest::newRow("all are small") << Sizes{5, 6, 7} << Sizes{};
    }
    void noSmallCellIsWhatASumLeaves()
    {
        QFETCH(QList<qint64>, cells);
        QFETCH(QList<qint64>, told);
        Insights insights = exportable();
        insights.breakdowns = {{InsightDimension::Kind, {}}};
        insights.causes.clear();
        insights.response.excluded.clear();
        for (const qint64 size : cells) {
            const QByteArray name = QByteArray::number(insights.periods.size());
            insights.breakdowns[0].rows.push_back(counted(name.constData(), size));
            insights.periods.push_back({QString::fromLatin1(name), {}, {}, counted("", size), Acceptance{}});
            insights.causes.push_back({QString::fromLatin1(name), {}, size, static_cast<double>(size), {}});
            insights.response.excluded[QString::fromLatin1(name)] = size;
        }
        const Insights shown = anonymous(insights);
        QList<qint64> rows;
        QList<qint64> periods;
        QList<qint64> causes;
        QList<qint64> excluded;
        for (const InsightRow &row : shown.breakdowns[0].rows)
            rows.append(row.passed.n);
        for (const InsightPeriod &period : shown.periods)
            periods.append(period.all.passed.n);
        QVERIFY(std::ranges::none_of(shown.periods,
                                     [](const InsightPeriod &period) { return period.acceptance->counts.has_value(); }));
        for (const InsightCause &cause : shown.causes)
            causes.append(cause.count);
        for (const auto &[reason, count] : shown.response.excluded)
            excluded.append(count);
        QCOMPARE(rows, told);
        QCOMPARE(periods, told);
        QCOMPARE(causes, told);
        QCOMPARE(excluded, told);
    }

    /// Failures 60, 20, 12, 5 and 3 of 100: a share behind one that is left out would tell of it.
    void theSharesOfCausesSayNothingOfThoseBetween()
    {
        Insights insights = exportable();
        insights.causes.clear();
        double sum = 0;
        for (const qint64 count : {60, 5, 20, 3, 12}) {
            sum += static_cast<double>(count);
            insights.causes.push_back({QStringLiteral("zone"), QString::number(count), count, static_cast<double>(count),
                                       Estimate{sum / 100, 0, 1, QStringLiteral("wilson")}});
        }
        const Insights shown = anonymous(insights);
        QCOMPARE(shown.causes.size(), size_t(2));
        QCOMPARE(shown.causes[0].cumulative->value, 0.6);
        QVERIFY(!shown.causes[1].cumulative);
    }

    void whatBecameOfTheSampleIsNoSmallCellEither_data()
    {
        QTest::addColumn<qint64>("open");
        QTest::addColumn<qint64>("gone");
        QTest::addColumn<qint64>("skipped");
        QTest::addColumn<qint64>("told");
        QTest::addColumn<bool>("hasDrawn");
        const auto row = [](const char *name, qint64 open, qint64 gone, qint64 skipped, qint64 told, bool hasDrawn) {
            QTest::newRow(name) << open << gone << skipped << told << hasDrawn;
        };
        row("none is small", 20LL, 12LL, 14LL, 46LL, true);
        row("nobody is in a count of none", 0LL, 12LL, 0LL, 12LL, true);
        row("one is, the next goes too", 20LL, 3LL, 14LL, 20LL, true);
        row("all of it, and the sum stays", 20LL, 3LL, 0LL, 0LL, true);
        row("all of it, and the sum would tell", 2LL, 0LL, 0LL, 0LL, false);
    }
    void whatBecameOfTheSampleIsNoSmallCellEither()
    {
        QFETCH(qint64, open);
        QFETCH(qint64, gone);
        QFETCH(qint64, skipped);
        Insights insights = exportable();
        insights.response = {100 + open + gone + skipped, 100, open, gone, {}, {}};
        if (skipped > 0)
            insights.response.skipped.emplace(QStringLiteral("other"), skipped);
        const InsightResponse shown = anonymous(insights).response;
        const auto other = shown.skipped.find(QStringLiteral("other"));
        QTEST(shown.open.value_or(0) + shown.gone.value_or(0) + (other == shown.skipped.end() ? 0 : other->second), "told");
        QTEST(shown.drawn.has_value(), "hasDrawn");
        QVERIFY(open > 0 || shown.open);
        QCOMPARE(shown.reviewed, std::optional<qint64>(100));
    }

    void disagreementsAreNoSmallCellsEither_data()
    {
        QTest::addColumn<QList<qint64>>("requests");
        QTest::addColumn<QList<qint64>>("told");
        using Requests = QList<qint64>;
        QTest::newRow("none is small") << Requests{10, 20, 30} << Requests{10, 20, 30};
        QTest::newRow("one is, the next goes too") << Requests{9, 20, 30} << Requests{30};
        QTest::newRow("there are none") << Requests{} << Requests{};
    }
    void disagreementsAreNoSmallCellsEither()
    {
        QFETCH(QList<qint64>, requests);
        QFETCH(QList<qint64>, told);
        Insights insights = exportable();
        for (qsizetype i = 0; i < requests.size(); ++i) {
            // Three of each: what counts is how many requests they are of.
            insights.findings.push_back(
                {WireNames<FindingState>::table.at(static_cast<size_t>(i)).first, 3 * requests[i], requests[i]});
            insights.adjudications.emplace(WireNames<AdjudicationState>::table.at(static_cast<size_t>(i)).first, requests[i]);
        }
        const Insights shown = anonymous(insights);
        QList<qint64> findings;
        QList<qint64> adjudications;
        for (const InsightFindings &one : shown.findings)
            findings.append(one.requests);
        for (const auto &[state, count] : shown.adjudications)
            adjudications.append(count);
        QCOMPARE(findings, told);
        QCOMPARE(adjudications, told);
    }

    void aDifferenceIsNoWayAroundItsTwoSides()
    {
        Insights insights = exportable();
        QVERIFY(anonymous(insights).supervisedMinusAutomatic);
        insights.breakdowns.back().rows[0] = counted("supervised", 4);
        QVERIFY(!anonymous(insights).supervisedMinusAutomatic);
    }

    void ofAWholeBelowTheMinimumNothingIsSaid()
    {
        Insights insights = exportable();
        insights.all = counted("", 9);
        insights.findings = {{FindingState::Open, 12, 12}};
        insights.adjudications = {{AdjudicationState::Decided, 12}};
        const Insights shown = anonymous(insights);
        QVERIFY(shown.breakdowns.empty() && shown.periods.empty() && shown.causes.empty() && shown.agreement.empty());
        QCOMPARE(shown.all.passed.n, qint64(0));
        QCOMPARE(shown.all.passed.why, QStringLiteral("too-few"));
        QVERIFY(!shown.response.drawn && !shown.response.reviewed && shown.response.excluded.empty());
        QVERIFY(shown.findings.empty() && shown.adjudications.empty());
    }

    void aPolicyOutOfRangeIsRefused()
    {
        QVERIFY(!figuresOf({}, {0}).ok());
        Figured nowhere;
        nowhere.units = {drawn("s")};
        QVERIFY(!figuresOf(nowhere, {}).ok());
    }
};

QTEST_APPLESS_MAIN(FiguresTest)
#include "figurestest.moc"
