// Where things of a chart come to lie, and how its numbers are written: pure, as tables.
#include "tests/support/sampleinsights.h"
#include "tests/support/samplerubric.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/insights/estimatewords.h"
#include "ui/insights/insightfigures.h"
#include "ui/insights/insightrecords.h"

#include <QtTest>
#include <QtWidgets>

using namespace vigie;
using namespace vigie::ui;

namespace {

constexpr double width = 1000;

Estimate estimate(double value, double lower, double upper)
{
    return {value, lower, upper, QStringLiteral("wilson")};
}

DotPlot onePanel(const Range &range, const std::vector<Point> &points)
{
    DotPlot plot;
    DotPanel panel;
    panel.range = range;
    panel.series.assign(points.size(), MarkShape::Disc);
    plot.panels = {panel};
    plot.rows = {{QStringLiteral("row"), {}, points, QStringLiteral("said")}};
    return plot;
}

std::vector<DrawnLine> intervalsOf(const Drawing &drawing)
{
    std::vector<DrawnLine> lines;
    std::copy_if(drawing.lines.begin(), drawing.lines.end(), std::back_inserter(lines),
                 [](const DrawnLine &line) { return line.width == 2; });
    return lines;
}

bool holdsText(const Drawing &drawing, const QString &part)
{
    return std::any_of(drawing.texts.begin(), drawing.texts.end(),
                       [&](const DrawnText &text) { return text.text.contains(part); });
}

void inFrench(bool french)
{
    QLocale::setDefault(french ? QLocale(QLocale::French, QLocale::France) : QLocale(QLocale::English, QLocale::UnitedKingdom));
}

} // namespace

class LayoutsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Scheme::Light); }
    void init() { inFrench(false); }

    void ticksAreRound_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<int>("intervals");
        QTest::addColumn<QList<double>>("ticks");
        QTest::newRow("all") << 0.0 << 1.0 << 5 << QList<double>{0, 0.2, 0.4, 0.6, 0.8, 1};
        QTest::newRow("upper fifth") << 0.8 << 1.0 << 4 << QList<double>{0.8, 0.85, 0.9, 0.95, 1};
        QTest::newRow("upper tenth") << 0.9 << 1.0 << 4 << QList<double>{0.9, 0.925, 0.95, 0.975, 1};
        QTest::newRow("twentieth") << 0.0 << 0.05 << 3 << QList<double>{0, 0.02, 0.04};
        QTest::newRow("below zero") << -0.2 << 1.0 << 6 << QList<double>{-0.2, 0, 0.2, 0.4, 0.6, 0.8, 1};
    }
    void ticksAreRound()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(int, intervals);
        QFETCH(QList<double>, ticks);
        const Range range{low, high};
        const std::vector<double> found = ticksOf(range, stepOf(range, intervals));
        QCOMPARE(found.size(), static_cast<size_t>(ticks.size()));
        for (qsizetype i = 0; i < ticks.size(); ++i)
            QVERIFY2(std::abs(found[static_cast<size_t>(i)] - ticks[i]) < 1e-9,
                     qPrintable(QString::number(found[static_cast<size_t>(i)])));
    }

    void rangesHoldWhatIsShown_data()
    {
        QTest::addColumn<double>("end");
        QTest::addColumn<double>("down");
        QTest::addColumn<double>("up");
        QTest::newRow("none") << 0.0 << 0.0 << 0.05;
        QTest::newRow("little") << 0.031 << 0.0 << 0.05;
        QTest::newRow("a fifth") << 0.2 << 0.2 << 0.2;
        QTest::newRow("most") << 0.881 << 0.8 << 0.9;
        QTest::newRow("nearly all") << 0.99 << 0.9 << 1.0;
        QTest::newRow("all") << 1.0 << 0.9 << 1.0;
    }
    void rangesHoldWhatIsShown()
    {
        QFETCH(double, end);
        QFETCH(double, down);
        QFETCH(double, up);
        QVERIFY(std::abs(rangeDownFromOne(end).low - down) < 1e-9 && rangeDownFromOne(end).high == 1);
        QVERIFY(rangeUpFromZero(end).low == 0 && std::abs(rangeUpFromZero(end).high - up) < 1e-9);
    }

    void numbersAreWrittenInTheLanguage_data()
    {
        QTest::addColumn<bool>("french");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, bool french, const std::function<QString()> &words, const QString &expected) {
            inFrench(french);
            QTest::newRow(name) << french << words() << expected;
        };
        const auto rate = [] { return rateText(estimate(0.924, 0.8812, 0.953)); };
        row("rate", false, rate, QStringLiteral("92.4\u00a0% (88.1–95.3\u00a0%)"));
        row("rate in French", true, rate, QStringLiteral("92,4\u00a0% (88,1–95,3\u00a0%)"));
        row(
            "difference", false, [] { return differenceText(estimate(0.0212, -0.013, 0.055)); }, QStringLiteral("+2.1 points"));
        row(
            "its interval", false, [] { return differenceInterval(estimate(0.0212, -0.013, 0.055)); },
            QStringLiteral("\u22121.3 to +5.5 points"));
        row(
            "no difference has no sign", false, [] { return differenceText(estimate(-0.0004, -0.013, 0.055)); },
            QStringLiteral("0.0 points"));
        row(
            "coefficient", true, [] { return coefficientText(estimate(0.18, -0.24, 0.6)); },
            QStringLiteral("0,18 (\u22120,24 to 0,60)"));
        row(
            "first of a month", true, [] { return shortDate(QDate(2026, 12, 1)); }, QStringLiteral("1er déc."));
        row(
            "a day", false, [] { return shortDate(QDate(2026, 12, 1)); }, QStringLiteral("1 Dec"));
        row(
            "count", false, [] { return countText(11200); }, QStringLiteral("11,200"));
        row(
            "too few", false,
            [] {
                return whyText({std::nullopt, QStringLiteral("too-few"), 6, 80}, 10);
            },
            QStringLiteral("too few: 6 of at least 10"));
        row(
            "of a newer desk", false,
            [] {
                return whyText({std::nullopt, QStringLiteral("moon-is-full"), 6, 80}, 10);
            },
            QStringLiteral("moon-is-full"));
        inFrench(false);
    }
    void numbersAreWrittenInTheLanguage()
    {
        QFETCH(QString, written);
        QFETCH(QString, expected);
        QCOMPARE(written, expected);
    }

    void everyReasonForNoNumberHasWords()
    {
        for (const char *why : {"too-few", "no-units", "one-unit", "one-rater", "one-category", "stratum-not-sampled",
                                "stratum-with-one-unit", ""}) {
            const QString words = whyText({std::nullopt, QLatin1String(why), 3, 0}, 10);
            QVERIFY2(!words.isEmpty() && words != QLatin1String(why), why);
        }
    }

    void aPeriodHasTheDaysOfItsOwnZone_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"Europe/Paris", "UTC", "America/New_York", "Pacific/Auckland", "Indian/Antananarivo"})
            QTest::newRow(zone) << QByteArray(zone);
    }
    void aPeriodHasTheDaysOfItsOwnZone()
    {
        QFETCH(QByteArray, zone);
        for (const QDate monday : {QDate(2026, 3, 23), QDate(2026, 6, 29), QDate(2026, 10, 19)}) {
            InsightPeriod period;
            period.zone = QString::fromLatin1(zone);
            period.from = toInstant(monday.startOfDay(QTimeZone(zone)));
            period.until = toInstant(monday.addDays(7).startOfDay(QTimeZone(zone)));
            QCOMPARE(daysOf(period), std::pair(monday, monday.addDays(6)));
        }
    }

    void aPeriodThatEndedEarlySaysWhen()
    {
        const QTimeZone paris("Europe/Paris");
        const auto at = [&paris](int day, QTime time) { return toInstant(QDateTime(QDate(2026, 11, day), time, paris)); };
        InsightPeriod early;
        early.id = QStringLiteral("2026-W48");
        early.zone = QStringLiteral("Europe/Paris");
        early.from = at(23, {0, 0});
        // Whenever of Wednesday it ended: that day is its last, and the first of what follows.
        for (const QTime time : {QTime(0, 30), QTime(8, 5), QTime(15, 0), QTime(23, 59)}) {
            early.until = at(25, time);
            InsightPeriod rest = early;
            rest.id = QStringLiteral("2026-W48-part2");
            rest.from = early.until;
            rest.until = at(30, {0, 0});
            QCOMPARE(daysOf(early), std::pair(QDate(2026, 11, 23), QDate(2026, 11, 25)));
            QCOMPARE(daysOf(rest), std::pair(QDate(2026, 11, 25), QDate(2026, 11, 29)));
            const QString said = time.toString(QStringLiteral("HH:mm"));
            QCOMPARE(periodText(early),
                     QStringLiteral("2026-W48, %1, until %2").arg(daySpan({2026, 11, 23}, {2026, 11, 25}), said));
            QCOMPARE(periodText(rest),
                     QStringLiteral("2026-W48-part2, %1, from %2").arg(daySpan({2026, 11, 25}, {2026, 11, 29}), said));
        }
        early.until = at(25, {0, 0});
        QCOMPARE(daysOf(early).second, QDate(2026, 11, 24));
        QVERIFY(!periodText(early).contains(QStringLiteral("until")));
    }

    void whatWasResumedAndWhatNobodyMayReviewIsSaid()
    {
        Insights insights = sampleInsights();
        insights.periods[3].resumed = ResumedInspection{insights.asOf, {}, QualityRemedy::Training, QStringLiteral("Zones")};
        insights.response.open = 20;
        insights.response.stranded = 3;
        QVERIFY(timelineOf(insights).periods[3].spoken.endsWith(QStringLiteral("; then resumed: people were trained")));
        QVERIFY(timelineTable(insights).rows[3].back().endsWith(QStringLiteral(", then resumed")));
        QVERIFY(recordsOf(insights, InsightPart::Time, BreakdownGroup::Work).contains("resumed-reason"));
        QStringList became;
        for (const QStringList &row : responseTable(insights).rows)
            became << row[1] + QLatin1Char(' ') + row[2];
        const QString all = became.join(QLatin1Char('\n'));
        QVERIFY2(all.contains(QStringLiteral("Still to review 17 (")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("Nobody is there who may review it 3 (")), qPrintable(all));
        const QByteArray outside = recordsOf(anonymous(insights));
        QVERIFY(!outside.contains("stranded") && !outside.contains("resumed"));
    }

    void aDotLiesOnItsIntervalAndTheIntervalOnTheScale()
    {
        const Drawing drawing = layOut(onePanel({0.8, 1}, {{estimate(0.9, 0.85, 0.95), QStringLiteral("90 %")}}), width);
        const std::vector<DrawnLine> intervals = intervalsOf(drawing);
        QCOMPARE(intervals.size(), size_t(1));
        QCOMPARE(drawing.marks.size(), size_t(1));
        QCOMPARE(drawing.marks[0].at.y(), intervals[0].from.y());
        // In the middle of its interval, as 0.9 is.
        QVERIFY(std::abs(drawing.marks[0].at.x() - (intervals[0].from.x() + intervals[0].to.x()) / 2) < 1e-6);
        QVERIFY(intervals[0].from.x() < intervals[0].to.x());
        QVERIFY(drawing.places.size() == 1 && drawing.places[0].rect.contains(drawing.marks[0].at));
    }

    void whatIsOutsideOfTheScaleIsCutAndSeenToBe()
    {
        const Drawing whole = layOut(onePanel({-0.2, 1}, {{estimate(0.18, -0.1, 0.6), {}}}), width);
        const Drawing cut = layOut(onePanel({-0.2, 1}, {{estimate(0.18, -0.6, 0.6), {}}}), width);
        QCOMPARE(cut.lines.size(), whole.lines.size() + 2); // an arrow
        QVERIFY(intervalsOf(cut)[0].from.x() < intervalsOf(whole)[0].from.x());
        QVERIFY(intervalsOf(cut)[0].from.x() >= 0);
    }

    void whereThereIsNoRateItSaysWhyAndDrawsNothing()
    {
        const Drawing drawing = layOut(onePanel({0, 1}, {{std::nullopt, QStringLiteral("too few")}}), width);
        QVERIFY(drawing.marks.empty() && intervalsOf(drawing).empty());
        QVERIFY(holdsText(drawing, QStringLiteral("too few")));
    }

    void periodsGoFromLeftToRightAndLineUp()
    {
        const Insights insights = sampleInsights(12);
        const Drawing drawing = layOut(timelineOf(insights), width);
        QCOMPARE(drawing.places.size(), size_t(12));
        for (size_t i = 1; i < drawing.places.size(); ++i)
            QVERIFY(drawing.places[i].rect.left() >= drawing.places[i - 1].rect.right() - 1e-6);
        QVERIFY(drawing.places.back().rect.right() <= width);
        // Every mark of a period lies in its column; those of the legend lie below.
        for (const DrawnMark &mark : drawing.marks) {
            const bool isBelow = mark.at.y() > drawing.places[0].rect.bottom();
            const bool isInColumn = std::any_of(drawing.places.begin(), drawing.places.end(), [&](const Place &place) {
                return place.rect.contains(mark.at) && std::abs(place.rect.center().x() - mark.at.x()) < 1e-6;
            });
            QVERIFY(isBelow || isInColumn);
        }
    }

    void aVerdictHasAShapeOfItsOwnAndAWord()
    {
        const Insights insights = sampleInsights(12);
        const Drawing drawing = layOut(timelineOf(insights), width);
        const auto count = [&](MarkShape shape) {
            return std::count_if(drawing.marks.begin(), drawing.marks.end(),
                                 [&](const DrawnMark &mark) { return mark.shape == shape; });
        };
        QCOMPARE(count(MarkShape::Ring), 9 + 1); // accepted, and the legend
        QCOMPARE(count(MarkShape::Square), 2 + 1);
        QCOMPARE(count(MarkShape::Dash), 1 + 1);
        QCOMPARE(count(MarkShape::Cross), 2 + 1); // one period without rates, in both panels
        for (const char *word : {"accepted", "not accepted", "not decided yet", "no rate", "tightened", "normal"})
            QVERIFY2(holdsText(drawing, QLatin1String(word)), word);
        // Where there is room the word stands beside the mark, and there is no legend.
        const Drawing wide = layOut(timelineOf(sampleInsights(3)), width);
        QCOMPARE(std::count_if(wide.marks.begin(), wide.marks.end(),
                               [](const DrawnMark &mark) { return mark.shape == MarkShape::Ring; }),
                 2);
        QVERIFY(holdsText(wide, QStringLiteral("accepted")));
    }

    void nothingIsDecidedOnSamplingWhenInspectionIsDiscontinued()
    {
        Insights insights = sampleInsights(2);
        insights.periods[0].acceptance->before = QStringLiteral("discontinued");
        insights.periods[0].acceptance->verdict.clear();
        const Timeline timeline = timelineOf(insights);
        QVERIFY(timeline.periods[0].verdict == LotVerdict::None && timeline.periods[1].verdict == LotVerdict::Open);
        QVERIFY(timeline.periods[0].spoken.contains(QStringLiteral("nothing is accepted on sampling")));
        const Drawing drawing = layOut(timeline, width);
        QVERIFY(std::any_of(drawing.boxes.begin(), drawing.boxes.end(),
                            [](const DrawnBox &box) { return box.pattern == Pattern::Hatched; }));
        QVERIFY(holdsText(drawing, QStringLiteral("discontinued")));
    }

    void aLotThatCannotBeAcceptedSaysSoAndWhatWasGivenUpToo()
    {
        Insights insights = sampleInsights(2);
        Acceptance &lot = *insights.periods[1].acceptance; // not decided yet
        lot.counts->drawn = 18;
        lot.level = InspectionLevel::III;
        insights.periods[0].acceptance->counts->unanswered = 2;
        const Timeline timeline = timelineOf(insights);
        QCOMPARE(timeline.periods[1].verdict, LotVerdict::TooFew);
        const QString said = QStringLiteral("cannot be accepted: the plan draws 18, level III asks for 50");
        QVERIFY(timeline.periods[1].spoken.contains(said));
        QVERIFY(timeline.periods[0].spoken.contains(QStringLiteral("2 of them not reviewed, which counts as not passing")));
        QCOMPARE(timelineTable(insights).rows[1][5], said);
        const Drawing drawing = layOut(timeline, width);
        QVERIFY(holdsText(drawing, QStringLiteral("too few drawn")));
        QVERIFY(std::any_of(drawing.marks.begin(), drawing.marks.end(),
                            [](const DrawnMark &mark) { return mark.shape == MarkShape::Diamond; }));
    }

    void eachPeriodSaysOnHowManyReviewsItRestsAndWhatIsMissing()
    {
        const Insights insights = sampleInsights(12);
        const Timeline timeline = timelineOf(insights);
        const Drawing drawing = layOut(timeline, 1200);
        QVERIFY(holdsText(drawing, QStringLiteral("Reviews (n)")) && holdsText(drawing, QStringLiteral("Not reviewed")));
        const InsightRow &first = insights.periods[0].all;
        QCOMPARE(timeline.periods[0].reviewed, QString::number(first.passed.n));
        for (size_t i = 0; i < timeline.periods.size(); ++i) {
            // Below its own column.
            QVERIFY(std::any_of(drawing.texts.begin(), drawing.texts.end(), [&](const DrawnText &one) {
                return one.text == timeline.periods[i].missing
                    && std::abs(one.rect.center().x() - drawing.places[i].rect.center().x()) < 1;
            }));
        }
        const QString missing = QStringLiteral("%1 of %2").arg(first.response->missing).arg(first.response->drawn);
        QVERIFY(timelineTable(insights).rows[0][3].startsWith(
            QStringLiteral("%1/%2 (").arg(first.passed.n).arg(first.response->drawn)));
        QVERIFY(timeline.periods[0].spoken.contains(QStringLiteral("of those drawn not reviewed: ") + missing));
        QCOMPARE(breakdownPlot(insights, BreakdownGroup::Work).rows[1].note, QStringLiteral("n = 240/270"));
        // Of sixty there is no room for each.
        const auto counts = [](const Drawing &one) {
            return std::count_if(one.texts.begin(), one.texts.end(), [](const DrawnText &text) {
                return text.text.endsWith(u'%') && text.style == TextStyle::Smaller;
            });
        };
        QVERIFY(counts(layOut(timelineOf(sampleInsights(60)), 1200)) < 40);
    }

    void neighboursOfOneSeverityAreOneRun()
    {
        std::vector<TimelinePeriod> periods(7);
        const std::vector<const char *> names{"normal", "normal", "tightened", "", "tightened", "tightened", "normal"};
        for (size_t i = 0; i < names.size(); ++i)
            periods[i].severity = QLatin1String(names[i]);
        const std::vector<SeverityRun> expected{{0, 1, QStringLiteral("normal")},
                                                {2, 2, QStringLiteral("tightened")},
                                                {4, 5, QStringLiteral("tightened")},
                                                {6, 6, QStringLiteral("normal")}};
        QVERIFY(severityRuns(periods) == expected);
    }

    void barsBeginAtZeroAndAreAsLongAsTheirValue()
    {
        Pareto pareto;
        const auto share = [](double value) { return Estimate{value, value - 0.1, std::min(1.0, value + 0.05), {}}; };
        pareto.rows = {{QStringLiteral("a"), {}, 60, {}, share(0.6), {}, {}, {}},
                       {QStringLiteral("b"), {}, 30, {}, share(0.9), {}, {}, {}},
                       {QStringLiteral("c"), {}, 10, {}, share(1.0), {}, {}, {}}};
        const Drawing drawing = layOut(pareto, width);
        QCOMPARE(drawing.boxes.size(), size_t(3));
        QCOMPARE(drawing.boxes[1].rect.left(), drawing.boxes[0].rect.left());
        QVERIFY(std::abs(drawing.boxes[1].rect.width() - drawing.boxes[0].rect.width() / 2) < 1e-6);
        QVERIFY(std::abs(drawing.boxes[2].rect.width() - drawing.boxes[0].rect.width() / 6) < 1e-6);
        // The line only ever goes on.
        QVERIFY(drawing.marks[0].at.x() < drawing.marks[1].at.x() && drawing.marks[1].at.x() < drawing.marks[2].at.x());
        QVERIFY(drawing.marks[0].at.x() > drawing.boxes[0].rect.right());
    }

    void whereThereIsNoShareOfFailuresItSaysWhyAndDrawsNoLine()
    {
        Insights insights = sampleInsights();
        insights.causes = {{QStringLiteral("zone"), QStringLiteral("zone-mixed-up"), 3, 90, {}},
                           {QStringLiteral("tone"), QStringLiteral("curt"), 1, 30, {}}};
        const Pareto pareto = paretoOf(insights, nullptr);
        const Drawing drawing = layOut(pareto, width);
        QVERIFY(drawing.marks.empty());
        QCOMPARE(drawing.lines.size(), size_t(1)); // where the bars begin
        QCOMPARE(drawing.boxes.size(), size_t(2));
        const QString why = QStringLiteral("too few: 4 of at least 10");
        for (const QStringList &row : causesTable(insights, nullptr).rows)
            QCOMPARE(row.back(), why);
        QCOMPARE(std::count_if(drawing.texts.begin(), drawing.texts.end(), [&](const auto &one) { return one.text == why; }), 2);
        QVERIFY(pareto.rows[0].spoken.endsWith(QStringLiteral("; no share of all failures, ") + why));
        for (const DrawnText &one : layOut(pareto, narrowestOf(InsightPart::Causes)).texts)
            QVERIFY(one.text != why || QFontMetricsF(font(one.style)).horizontalAdvance(why) <= one.rect.width());
        const QByteArray records = recordsOf(insights, InsightPart::Causes, BreakdownGroup::Work);
        QVERIFY2(records.contains("cause,,tone,curt,,cumulative,,,,,,,,,,,too-few\r\n"), records.constData());
    }

    void disagreementsAreToldByWhatBecameOfThem()
    {
        const Insights insights = sampleInsights();
        const QByteArray records = recordsOf(insights, InsightPart::Response, BreakdownGroup::Work);
        QVERIFY2(records.contains("adjudication,,state,decided,,requests,17,"), records.constData());
        QVERIFY(records.contains("finding,,state,acknowledged,,count,24,"));
        QVERIFY(records.contains("finding,,state,acknowledged,,requests,21,"));
        QString became;
        for (const QStringList &row : responseTable(insights).rows)
            became += row.join(QLatin1Char('|')) + QLatin1Char('\n');
        QVERIFY2(became.contains(QStringLiteral("The two reviews differed too much: 28|Decided by a third person|17 (")),
                 qPrintable(became));
        QVERIFY(became.contains(QStringLiteral("Findings: 51|To be answered|6 (")));
    }

    void partsComeToTheWholeAndDifferInPattern()
    {
        const std::vector<ShareBar> bars = responseBars(sampleInsights());
        QCOMPARE(bars.size(), size_t(6)); // drawn, differing reviews, not drawn, findings, and two flags
        QCOMPARE(bars[4].title, QStringLiteral("Flagged: Missed redaction"));
        QCOMPARE(bars[4].parts[0].text, QStringLiteral("3; 0.7\u00a0% (0.2–2.1\u00a0%)"));
        QCOMPARE(bars[4].parts[1].count, *sampleInsights().response.reviewed - 3);
        Insights few = sampleInsights();
        few.flagRates[ReviewFlag::MissedRedaction] = {{}, QStringLiteral("too-few"), 9, 40};
        QCOMPARE(responseBars(few)[4].parts[0].text, QStringLiteral("3; too few: 9 of at least 10"));
        qint64 drawn = 0;
        std::set<Pattern> patterns;
        for (const SharePart &part : bars[0].parts) {
            drawn += part.count;
            QVERIFY(patterns.insert(part.pattern).second);
        }
        QCOMPARE(drawn, *sampleInsights().response.drawn);
        const Drawing drawing = layOut(bars, width);
        const double last = std::accumulate(drawing.boxes.begin(), drawing.boxes.end(), 0.0,
                                            [](double right, const DrawnBox &box) { return std::max(right, box.rect.right()); });
        QVERIFY(last <= width && last > width - 3);
    }

    void aPatternStaysInItsRectangle_data()
    {
        QTest::addColumn<QRectF>("rect");
        QTest::newRow("wide") << QRectF(10, 20, 203, 24);
        QTest::newRow("high") << QRectF(10, 20, 7, 240);
        QTest::newRow("less than a step") << QRectF(10, 20, 3, 3);
        QTest::newRow("nothing") << QRectF(10, 20, 0, 24);
    }
    void aPatternStaysInItsRectangle()
    {
        QFETCH(QRectF, rect);
        for (const Pattern pattern : {Pattern::Hatched, Pattern::BackHatched, Pattern::CrossHatched, Pattern::Barred}) {
            const std::vector<QLineF> strokes = strokesOf(rect, pattern);
            QCOMPARE(strokes.empty(), rect.isEmpty() || (pattern == Pattern::Barred && rect.width() <= 5));
            const QRectF near = rect.adjusted(-1e-6, -1e-6, 1e-6, 1e-6);
            for (const QLineF &stroke : strokes)
                QVERIFY(near.contains(stroke.p1()) && near.contains(stroke.p2()) && stroke.length() > 0);
        }
        QVERIFY(strokesOf(rect, Pattern::Solid).empty() && strokesOf(rect, Pattern::Empty).empty());
    }

    void nothingLiesOutsideOfTheChart_data()
    {
        QTest::addColumn<double>("room");
        QTest::addColumn<bool>("french");
        for (const double room : {450.0, 560.0, 740.0, 1130.0, 1400.0}) {
            QTest::addRow("%d", static_cast<int>(room)) << room << false;
            QTest::addRow("%d in French", static_cast<int>(room)) << room << true;
        }
    }
    void nothingLiesOutsideOfTheChart()
    {
        QFETCH(double, room);
        QFETCH(bool, french);
        inFrench(french);
        const Insights insights = sampleInsights(60, 200, 100);
        const Rubric rubric = sampleRubric();
        const auto roomOf = [room](InsightPart part) { return std::max(room, static_cast<double>(narrowestOf(part))); };
        for (const auto &[drawing, has] :
             {std::pair{layOut(timelineOf(insights), room), room},
              {layOut(breakdownPlot(insights, BreakdownGroup::Work), roomOf(InsightPart::Breakdown)),
               roomOf(InsightPart::Breakdown)},
              {layOut(breakdownPlot(insights, BreakdownGroup::Clients), roomOf(InsightPart::Breakdown)),
               roomOf(InsightPart::Breakdown)},
              {layOut(paretoOf(insights, &rubric), room), room},
              {layOut(agreementPlot(insights, &rubric), room), room},
              {layOut(responseBars(insights), room), room}}) {
            QVERIFY(drawing.height > 0 && !drawing.places.empty());
            const QRectF all = QRectF(0, 0, has, drawing.height).adjusted(-0.5, -0.5, 0.5, 0.5);
            for (const DrawnMark &mark : drawing.marks)
                QVERIFY(all.contains(mark.at));
            for (const DrawnBox &box : drawing.boxes)
                QVERIFY(all.contains(box.rect));
            for (const DrawnLine &line : drawing.lines)
                QVERIFY(all.contains(line.from) && all.contains(line.to));
            for (const Place &place : drawing.places)
                QVERIFY(all.contains(place.rect) && !place.spoken.isEmpty());
        }
    }

    void theWholeIsWithinTheAxes()
    {
        Insights insights = sampleInsights();
        insights.all = sampleRow({}, 0.42, 0.44, 400, 9000);
        const auto holds = [&](const Range &passes, const Range &critical) {
            return passes.low <= insights.all.passed.estimate->lower && critical.high >= insights.all.critical.estimate->upper;
        };
        const Timeline timeline = timelineOf(insights);
        QVERIFY(holds(timeline.panels[0].range, timeline.panels[1].range));
        const DotPlot plot = breakdownPlot(insights, BreakdownGroup::Work);
        QVERIFY(holds(plot.panels[0].range, plot.panels[1].range));
    }

    void onlyWhatTheDeskSentCanBeToldApart()
    {
        Insights insights = sampleInsights();
        QVERIFY(hasGroup(insights, BreakdownGroup::Persons));
        std::erase_if(insights.breakdowns, isOfPersons); // as for a reviewer
        QVERIFY(!hasGroup(insights, BreakdownGroup::Persons) && hasGroup(insights, BreakdownGroup::Clients));
    }

    void questionsAreInTheWordsOfTheRubric()
    {
        const Rubric rubric = sampleRubric();
        QCOMPARE(questionText(&rubric, QStringLiteral("zone")), QStringLiteral("Is the hour right in every zone?"));
        QCOMPARE(questionText(nullptr, QStringLiteral("zone")), QStringLiteral("zone"));
        QCOMPARE(questionText(&rubric, QStringLiteral("gone")), QStringLiteral("gone"));
        QCOMPARE(causeText(&rubric, QStringLiteral("tone"), QStringLiteral("curt")), QStringLiteral("curt"));
        inFrench(true);
        QCOMPARE(questionText(&rubric, QStringLiteral("zone")), QStringLiteral("Is the hour right in every zone? (fr)"));
    }

    void theTableSaysWhatTheChartSays()
    {
        const Insights insights = sampleInsights();
        const Timeline timeline = timelineOf(insights);
        const FigureTable periods = timelineTable(insights);
        QCOMPARE(periods.rows.size(), timeline.periods.size());
        for (size_t i = 0; i < periods.rows.size(); ++i) {
            QCOMPARE(periods.rows[i][1], timeline.periods[i].points[0].text);
            QCOMPARE(periods.rows[i][2], timeline.periods[i].points[1].text);
            QVERIFY(timeline.periods[i].spoken.startsWith(periods.rows[i][0]));
        }
        for (const BreakdownGroup group : breakdownGroups) {
            DotPlot plot = breakdownPlot(insights, group);
            std::erase_if(plot.rows, [](const DotRow &row) { return row.points.empty(); }); // headings
            const FigureTable table = breakdownTable(insights, group);
            QCOMPARE(table.rows.size(), plot.rows.size());
            for (size_t i = 0; i < table.rows.size(); ++i) {
                QCOMPARE(table.rows[i][1], plot.rows[i].label);
                QCOMPARE(table.rows[i][2], plot.rows[i].points[0].text);
                QCOMPARE(table.rows[i].size(), table.titles.size());
            }
        }
        // 240 automatic ones stand for 11,200.
        const QStringList automatic = breakdownTable(insights, BreakdownGroup::Work).rows.front();
        QCOMPARE(automatic.mid(6),
                 (QStringList{QStringLiteral("192.0 (×1.25)"), QStringLiteral("192.0 (×1.25)"), QStringLiteral("23.3–93.3")}));
        const Pareto pareto = paretoOf(insights, nullptr);
        const FigureTable causes = causesTable(insights, nullptr);
        QCOMPARE(causes.rows.size(), pareto.rows.size());
        for (size_t i = 0; i < causes.rows.size(); ++i)
            QCOMPARE(causes.rows[i],
                     (QStringList{pareto.rows[i].label, pareto.rows[i].note, countText(insights.causes[i].count),
                                  pareto.rows[i].valueText,
                                  QStringLiteral("%1 (%2)").arg(pareto.rows[i].cumulativeText, pareto.rows[i].intervalText)}));
        for (const FigureTable &table : {periods, causes, agreementTable(insights, nullptr), responseTable(insights)}) {
            QVERIFY(!table.rows.empty());
            for (const QStringList &row : table.rows)
                QCOMPARE(row.size(), table.titles.size());
        }
    }

    void recordsHoldEveryNumberWhateverTheLanguage()
    {
        inFrench(true);
        const Insights insights = sampleInsights();
        const QByteArray time = recordsOf(insights, InsightPart::Time, BreakdownGroup::Work);
        QVERIFY(time.startsWith("part,period,dimension,key,name,measure,value,lower,upper,method,n,population,effective-n,"
                                "design-effect,least-weight,greatest-weight,note\r\n"));
        QVERIFY(time.contains("period,2026-W44,,,,passed,,,,,7,1196,,,,,too-few\r\n"));
        QVERIFY(time.contains("period,2026-W40,,,,verdict,,,,,,,,,,,not-accepted\r\n"));
        const QByteArray work = recordsOf(insights, InsightPart::Breakdown, BreakdownGroup::Work);
        QVERIFY2(work.contains(",wilson,240,11200,192,1.25,23.33333333,93.33333333,\r\n"), work.constData());
        const QByteArray agreement = recordsOf(insights, InsightPart::Agreement, BreakdownGroup::Work);
        QVERIFY2(agreement.contains("agreement,,question,tone,,cohen-weighted-kappa,0.18,-0.24,0.6,normal,61,,,,,,\r\n"),
                 agreement.constData());
        QVERIFY(agreement.contains(",tone,,gwet-ac2,") && agreement.contains(",zone,,gwet-ac1,"));
        QVERIFY(recordsOf(insights, InsightPart::Causes, BreakdownGroup::Work).contains("cause,,zone,zone-mixed-up,,count,22,"));
        QVERIFY(
            recordsOf(insights, InsightPart::Response, BreakdownGroup::Work).contains("response,,,no-agreement,,excluded,640,"));
        QVERIFY(
            recordsOf(insights, InsightPart::Response, BreakdownGroup::Work).contains("response,,,missed-redaction,,flagged,3,"));
        QVERIFY(recordsOf(insights, InsightPart::Response, BreakdownGroup::Work)
                    .contains("response,,,missed-redaction,,flagged-share,0.007,0.002,0.021,wilson,456,11200,"));
        Insights hostile = insights;
        hostile.names[QStringLiteral("p-0")] = QStringLiteral("=HYPERLINK(\"x\")");
        QVERIFY(recordsOf(hostile, InsightPart::Breakdown, BreakdownGroup::Persons)
                    .contains(",p-0,\"'=HYPERLINK(\"\"x\"\")\",passed,"));
    }

    void aggregatesNameNobody()
    {
        const Insights insights = sampleInsights();
        const QByteArray all = recordsOf(anonymous(insights));
        QVERIFY(!all.contains("p-0") && !all.contains("Person") && !all.contains("C-100") && !all.contains(",client,"));
        QVERIFY(all.contains("all,,,,,passed,") && all.contains("breakdown,,language,fr,,passed,"));
        // Fewer than ten German ones, and the next smallest with them, else the sum gives them away.
        QVERIFY(!all.contains("language,de,"));
        QVERIFY(!all.contains("flagged"));
        // Nine of the drawn are gone: the rest of the sum goes with them.
        QVERIFY(!all.contains(",gone,") && all.contains("response,,,,,drawn,520,"));
        // Findings of 6, 3 and 5 requests come to more than ten together; of 4, 17 and 7 two that do go.
        QVERIFY(all.contains("finding,,state,acknowledged,") && all.contains("finding,,state,upheld,"));
        QVERIFY(!all.contains("finding,,state,open,") && !all.contains("finding,,state,contested,"));
        QVERIFY(all.contains("adjudication,,state,decided,") && !all.contains("adjudication,,state,open,"));
    }
};

QTEST_MAIN(LayoutsTest)
#include "layouts.moc"
