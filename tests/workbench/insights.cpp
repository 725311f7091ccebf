// Figures of quality at the workstation: who may read them, what stays beside a problem, and what an answer that comes late is
// worth.
#include "models/workbench/qualityinsights.h"
#include "tests/support/fakequalitydesk.h"
#include "tests/support/sampleinsights.h"
#include "tests/support/samplerubric.h"
#include "tests/workbench/bench.h"

using namespace vigie;

namespace {

struct InsightsBench : Bench {
    FakeInsights gateway;
    FakeQualityDesk words{desk};
    Rubrics rubrics;
    QualityInsights quality;

    explicit InsightsBench(std::set<Role> roles = {Role::Reviewer})
        : Bench(0)
        , rubrics(words, *workbench)
        , quality(gateway, rubrics, *workbench)
    {
        desk.me.roles = std::move(roles);
    }
    [[nodiscard]] bool readOnce(int periods)
    {
        quality.read(periods);
        return QTest::qWaitFor([this] { return !quality.reading().isUnderWay; });
    }
};

} // namespace

class InsightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsAndReviewersMayRead_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("isOpen");
        QTest::newRow("lead") << static_cast<int>(Role::Lead) << true;
        QTest::newRow("reviewer") << static_cast<int>(Role::Reviewer) << true;
        QTest::newRow("supervisor") << static_cast<int>(Role::Supervisor) << false;
        QTest::newRow("support") << static_cast<int>(Role::Support) << false;
    }

    void leadsAndReviewersMayRead()
    {
        QFETCH(int, role);
        QFETCH(bool, isOpen);
        InsightsBench bench({static_cast<Role>(role)});
        QVERIFY(!bench.quality.isOpen()); // nobody is signed in
        QSignalSpy said(&bench.quality, &QualityInsights::isOpenChanged);
        QVERIFY(bench.signIn());
        QCOMPARE(bench.quality.isOpen(), isOpen);
        QVERIFY(!said.empty());
    }

    void theWordsOfTheFiguresComeWithThem()
    {
        InsightsBench bench;
        bench.gateway.next = sampleInsights(2);
        bench.words.rubrics.emplace(bench.gateway.next->rubric, sampleRubric());
        QVERIFY(bench.signIn());
        bench.words.answersToLose = 1;
        QVERIFY(bench.readOnce(2));
        QTRY_COMPARE(bench.words.calls.size(), 1);
        QTest::qWait(5);
        QVERIFY(!bench.quality.rubric());
        // What could not be brought comes with the next figures.
        QSignalSpy said(&bench.quality, &QualityInsights::changed);
        QVERIFY(bench.readOnce(2));
        QTRY_VERIFY(bench.quality.rubric());
        QVERIFY(said.size() >= 3);
        QVERIFY(bench.readOnce(2));
        QCOMPARE(bench.words.calls.size(), 2);
        bench.workbench->signOut();
        QVERIFY(!bench.quality.rubric());
    }

    void whatWasAskedForIsThereWithItsTime()
    {
        InsightsBench bench;
        QVERIFY(bench.signIn());
        QVERIFY(!bench.quality.insights());
        bench.quality.read(6);
        QVERIFY(bench.quality.reading().isUnderWay && !bench.quality.reading().asOf);
        QTRY_VERIFY(!bench.quality.reading().isUnderWay);
        QVERIFY(*bench.quality.insights() == *bench.gateway.next);
        QCOMPARE(bench.quality.reading().asOf, std::optional(bench.workbench->deskNow()));
        QCOMPARE(bench.gateway.asked, std::vector<int>{6});
    }

    void theNumberOfPeriodsStaysWithinBounds()
    {
        InsightsBench bench;
        QVERIFY(bench.signIn());
        QVERIFY(bench.readOnce(0));
        QVERIFY(bench.readOnce(1000));
        QCOMPARE(bench.gateway.asked, (std::vector<int>{1, 60}));
        QCOMPARE(bench.quality.periods(), 60);
    }

    void whatWasReadStaysBesideAProblem()
    {
        InsightsBench bench;
        QVERIFY(bench.signIn());
        QVERIFY(bench.readOnce(12));
        const std::optional<Instant> before = bench.quality.reading().asOf;
        bench.clock.advance(Seconds(600));
        bench.gateway.next = Error{ErrorKind::Unreachable, {}};
        QVERIFY(bench.readOnce(12));
        QCOMPARE(bench.quality.reading().problem->kind, ErrorKind::Unreachable);
        QVERIFY(bench.quality.insights());
        QCOMPARE(bench.quality.reading().asOf, before);
        bench.gateway.next = sampleInsights(3);
        QVERIFY(bench.readOnce(3));
        QVERIFY(!bench.quality.reading().problem);
        QCOMPARE(bench.quality.insights()->periods.size(), size_t(3));
    }

    void anAnswerToAnEarlierQuestionIsDropped()
    {
        InsightsBench bench;
        QVERIFY(bench.signIn());
        bench.gateway.isSlow = true;
        bench.gateway.next = sampleInsights(26);
        bench.quality.read(26);
        bench.gateway.next = sampleInsights(4);
        bench.quality.read(4);
        bench.gateway.held.at(1)();
        bench.gateway.held.at(0)();
        QCOMPARE(bench.quality.insights()->periods.size(), size_t(4));
    }

    void nothingStaysAfterTheSessionOrComesIntoTheNext()
    {
        InsightsBench bench;
        QVERIFY(bench.signIn());
        QVERIFY(bench.readOnce(12));
        bench.gateway.isSlow = true;
        bench.quality.read(12);
        bench.workbench->signOut();
        QTRY_VERIFY(std::holds_alternative<session::SignedOut>(bench.workbench->session()));
        QVERIFY(!bench.quality.insights() && !bench.quality.reading().asOf && !bench.quality.reading().isUnderWay);
        QVERIFY(!bench.quality.isOpen());
        QVERIFY(bench.signIn());
        bench.gateway.held.front()();
        QVERIFY(!bench.quality.insights());
    }

    void aLeadResumesWhatIsDiscontinued()
    {
        InsightsBench bench({Role::Lead});
        QVERIFY(bench.signIn());
        QVERIFY(!bench.quality.mayResume());
        QVERIFY(bench.readOnce(4));
        QVERIFY(!bench.quality.mayResume()); // it is not discontinued
        bench.gateway.next->inspection = QStringLiteral("discontinued");
        QVERIFY(bench.readOnce(4));
        QVERIFY(bench.quality.mayResume());
        QSignalSpy resumed(&bench.quality, &QualityInsights::resumed);
        QSignalSpy refused(&bench.quality, &QualityInsights::notResumed);
        bench.gateway.refusal = Error{ErrorKind::Unreachable, {}};
        bench.quality.resume(bench.quality.insights()->periods.back().id, QualityRemedy::Training, QStringLiteral("Zones"));
        QTRY_COMPARE(refused.size(), 1);
        const size_t asked = bench.gateway.asked.size();
        bench.quality.resume(bench.quality.insights()->periods.back().id, QualityRemedy::Training, QStringLiteral("Zones"));
        QTRY_COMPARE(resumed.size(), 1);
        const InspectionResumption wish{bench.quality.insights()->periods.back().id, QualityRemedy::Training,
                                        QStringLiteral("Zones")};
        QCOMPARE(bench.gateway.resumed, (std::vector{wish, wish}));
        QCOMPARE(bench.gateway.asked.size(), asked + 1); // read again
        QTRY_VERIFY(!bench.quality.reading().isUnderWay);
    }

    void reviewersResumeNothing()
    {
        InsightsBench bench;
        bench.gateway.next->inspection = QStringLiteral("discontinued");
        QVERIFY(bench.signIn());
        QVERIFY(bench.readOnce(4));
        QVERIFY(!bench.quality.mayResume());
    }

    void anAnswerAfterTheEndHarmsNothing()
    {
        InsightsBench bench;
        QVERIFY(bench.signIn());
        bench.gateway.isSlow = true;
        {
            QualityInsights gone(bench.gateway, bench.rubrics, *bench.workbench);
            gone.read(2);
        }
        bench.gateway.held.front()();
        QVERIFY(!bench.quality.insights());
    }
};

QTEST_GUILESS_MAIN(InsightsTest)
#include "insights.moc"
