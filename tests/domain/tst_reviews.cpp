// Rubrics and reviews (A3): what a rubric must be, what a review must answer, what it comes to.
#include "tests/support/samplerubric.h"

#include <QTest>

#include <functional>

using namespace vigie;

namespace {

using Change = std::function<void(Rubric &)>;
using ReviewChange = std::function<void(Review &)>;

Question &question(Rubric &rubric, size_t section, size_t at)
{
    return rubric.sections.at(section).questions.at(at);
}

} // namespace

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(ReviewChange)

class ReviewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRubricIsReadAsItWasWritten()
    {
        const Rubric rubric = sampleRubric();
        QVERIFY(faultsOf(rubric).empty());
        const Result<Rubric> read = rubricFromJson(toJson(rubric));
        QVERIFY(read.ok());
        QCOMPARE(*read, rubric);
    }

    void aFaultOfARubricIsSaidWithItsPlace_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *fault, const Change &change) {
            QTest::newRow(fault) << change << QString::fromUtf8(fault);
        };
        row("title.french: must not be empty", [](Rubric &r) { r.title.french = QStringLiteral("  "); });
        row("passesFrom: must be above 0 and at most 1", [](Rubric &r) { r.passesFrom = 1.01; });
        row("sections: one at least", [](Rubric &r) { r.sections.clear(); });
        row("sections[1].questions: one at least", [](Rubric &r) { r.sections[1].questions.clear(); });
        row("sections[1].id: is there already", [](Rubric &r) { r.sections[1].id = r.sections[0].id; });
        row("sections[0].weight: must be above 0 and at most 100", [](Rubric &r) { r.sections[0].weight = 0; });
        row("sections[0].questions[1].id: is there already", [](Rubric &r) { question(r, 0, 1).id = QStringLiteral("people"); });
        row("sections[1].questions[0].id: is there already", [](Rubric &r) { question(r, 1, 0).id = QStringLiteral("people"); });
        row("sections[0].questions[0].id: 1 to 40 of a-z, 0-9 and -",
            [](Rubric &r) { question(r, 0, 0).id = QStringLiteral("Né"); });
        row("sections[0].questions[0].help.english: must not be empty",
            [](Rubric &r) { question(r, 0, 0).help.english.clear(); });
        row("sections[0].questions[0].options: of yes-no: yes, then no",
            [](Rubric &r) { std::swap(question(r, 0, 0).options[0], question(r, 0, 0).options[1]); });
        row("sections[1].questions[0].options: 2 to 9", [](Rubric &r) { question(r, 1, 0).options.resize(1); });
        row("sections[1].questions[0].options[1].score: a scale falls from each answer to the next",
            [](Rubric &r) { question(r, 1, 0).options[1].score = 1; });
        row("sections[1].questions[0].options: at least one below 0.5 and one not",
            [](Rubric &r) { question(r, 1, 0).options.resize(2); });
        row("sections[1].questions[0].options[2].score: 0 to 1", [](Rubric &r) { question(r, 1, 0).options[2].score = -1; });
        row("sections[0].questions[1].causes: one at least, for when it fails",
            [](Rubric &r) { question(r, 0, 1).causes.clear(); });
        row("sections[0].questions[0].causes[1].id: is there already",
            [](Rubric &r) { question(r, 0, 0).causes[1].id = question(r, 0, 0).causes[0].id; });
        row("sections: at most 60 questions in all", [](Rubric &r) {
            for (int i = 0; i < 60; ++i) {
                Question one = question(r, 1, 0);
                one.id = QStringLiteral("q%1").arg(i);
                r.sections[1].questions.push_back(one);
            }
        });
    }
    void aFaultOfARubricIsSaidWithItsPlace()
    {
        QFETCH(Change, change);
        QFETCH(QString, fault);
        Rubric rubric = sampleRubric();
        change(rubric);
        const std::vector<RubricFault> faults = faultsOf(rubric);
        QCOMPARE(faults.size(), size_t(1));
        QCOMPARE(faultLine(faults.front()), fault);
    }

    void aReviewIsReadAsItWasWritten()
    {
        Review review = sampleReview();
        review.answers[1] = {QStringLiteral("zone"), {}, {}, {}};
        review.flags = {ReviewFlag::Exemplary, ReviewFlag::MissedRedaction};
        review.privateNote = QStringLiteral("again this client");
        const Result<Review> read = reviewFromJson(toJson(review));
        QVERIFY(read.ok());
        QCOMPARE(*read, review);
    }

    void aReviewThatDoesNotAnswerIsRefused_data()
    {
        QTest::addColumn<ReviewChange>("change");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *fault, const ReviewChange &change) {
            QTest::newRow(fault) << change << QString::fromUtf8(fault);
        };
        QTest::newRow("all answered") << ReviewChange([](Review &) {}) << QString();
        QTest::newRow("one does not apply") << ReviewChange([](Review &r) { r.answers[1].option.clear(); }) << QString();
        row("rubric: answers another version", [](Review &r) { r.rubric = 2; });
        row("answers.tone: missing, or not in the rubric's order", [](Review &r) { r.answers.pop_back(); });
        row("answers.people: missing, or not in the rubric's order", [](Review &r) { std::swap(r.answers[0], r.answers[1]); });
        row("answers: more than the rubric has questions", [](Review &r) { r.answers.push_back(r.answers[0]); });
        row("answers.people: must be answered", [](Review &r) { r.answers[0].option.clear(); });
        row("answers.zone: no such option", [](Review &r) { r.answers[1].option = QStringLiteral("maybe"); });
        row("answers.zone: a failure needs its cause", [](Review &r) { r.answers[1].option = QStringLiteral("no"); });
        row("answers.zone: a cause for what did not fail",
            [](Review &r) { r.answers[1].cause = QStringLiteral("zone-mixed-up"); });
        row("answers.zone: no such cause", [](Review &r) {
            r.answers[1].option = QStringLiteral("no");
            r.answers[1].cause = QStringLiteral("curt");
        });
        row("answers.tone: a cause for what did not fail", [](Review &r) {
            r.answers[2].option = QStringLiteral("fair"); // 0.5 has not failed
            r.answers[2].cause = QStringLiteral("curt");
        });
        row("answers.tone: a cause for what does not apply", [](Review &r) {
            r.answers[2].option.clear();
            r.answers[2].cause = QStringLiteral("curt");
        });
        row("answers.tone: the note is longer than 1000 characters", [](Review &r) { r.answers[2].note = QString(1001, u'n'); });
        row("privateNote: longer than 1000 characters", [](Review &r) { r.privateNote = QString(1001, u'n'); });
    }
    void aReviewThatDoesNotAnswerIsRefused()
    {
        QFETCH(ReviewChange, change);
        QFETCH(QString, fault);
        Review review = sampleReview();
        change(review);
        const Status checked = checkReview(review, sampleRubric());
        QCOMPARE(checked.ok() ? QString() : checked.error().detail, fault);
    }

    void aReviewInWhichNothingAppliesIsNone()
    {
        Rubric rubric = sampleRubric();
        question(rubric, 0, 0).mayNotApply = true;
        Review review = sampleReview();
        for (Answer &answer : review.answers)
            answer.option.clear();
        QVERIFY(!scoreOf(rubric, review.answers));
        QCOMPARE(checkReview(review, rubric).error().detail, QStringLiteral("answers: nothing applies"));
    }

    void theScoreIsTheWeightedMeanOfWhatApplies_data()
    {
        QTest::addColumn<QString>("people");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("tone");
        QTest::addColumn<double>("score");
        QTest::addColumn<bool>("passed");
        QTest::newRow("all well") << "yes"
                                  << "yes"
                                  << "good" << 1.0 << true;
        // Sections weigh 3 and 1; the first is (1·1 + 3·0) / 4.
        QTest::newRow("the zone fails") << "yes"
                                        << "no"
                                        << "good" << (3 * 0.25 + 1) / 4 << false;
        QTest::newRow("fair") << "yes"
                              << "yes"
                              << "fair" << (3 + 0.5) / 4 << true;
        QTest::newRow("poor") << "yes"
                              << "yes"
                              << "poor" << 0.75 << false;
        QTest::newRow("the zone does not apply") << "yes"
                                                 << ""
                                                 << "poor" << 0.75 << false;
        QTest::newRow("a section does not apply") << "yes"
                                                  << "no"
                                                  << "" << 0.25 << false;
        QTest::newRow("critical") << "no"
                                  << "yes"
                                  << "good" << 0.0 << false;
    }
    void theScoreIsTheWeightedMeanOfWhatApplies()
    {
        QFETCH(QString, people);
        QFETCH(QString, zone);
        QFETCH(QString, tone);
        QFETCH(double, score);
        QFETCH(bool, passed);
        Review review = sampleReview();
        review.answers[0].option = people;
        review.answers[1].option = zone;
        review.answers[2].option = tone;
        const std::optional<Score> came = scoreOf(sampleRubric(), review.answers);
        QVERIFY(came);
        QCOMPARE(came->value, score);
        QCOMPARE(came->isPassed, passed);
        QCOMPARE(came->hasCriticalFailure, people == QLatin1String("no"));
        QStringList failed;
        for (const Answer &answer : review.answers) {
            if (answer.option == QLatin1String("no") || answer.option == QLatin1String("poor"))
                failed.append(answer.question);
        }
        QCOMPARE(QStringList(came->failed.begin(), came->failed.end()), failed);
    }

    void twoReviewsAreAdjudicatedWhenTheyDiffer()
    {
        const Rubric rubric = sampleRubric();
        const Review well = sampleReview();
        Review other = well;
        QVERIFY(!needsAdjudication(rubric, well, other, 0.2));
        other.answers[2].option = QStringLiteral("fair");        // 0.875
        QVERIFY(!needsAdjudication(rubric, well, other, 0.125)); // not beyond
        QVERIFY(needsAdjudication(rubric, well, other, 0.12));
        other = well;
        other.answers[0].option = QStringLiteral("no"); // critical
        QVERIFY(needsAdjudication(rubric, well, other, 1));
        QVERIFY(needsAdjudication(rubric, other, well, 1));
        QVERIFY(!needsAdjudication(rubric, other, other, 0));
    }

    void twoReviewsAreAdjudicatedWhenOnePassesAndTheOtherFails()
    {
        Rubric rubric = sampleRubric();
        const Review well = sampleReview();
        Review other = well;
        other.answers[2].option = QStringLiteral("fair"); // 0.875
        rubric.passesFrom = 0.875;
        QVERIFY(!needsAdjudication(rubric, well, other, 0.2));
        rubric.passesFrom = 0.9;
        QVERIFY(needsAdjudication(rubric, well, other, 0.2));
        QVERIFY(needsAdjudication(rubric, other, well, 0.2));
    }
};

QTEST_APPLESS_MAIN(ReviewsTest)
#include "tst_reviews.moc"
