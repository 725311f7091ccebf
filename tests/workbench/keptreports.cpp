// What was said of the redaction while the desk could not be reached: heard by it in the end, and kept no longer than it has a
// use.
#include "models/domain/json.h"
#include "tests/workbench/bench.h"

using namespace vigie;

namespace {

const QString missedWord = QStringLiteral("chargé");

struct ReportBench : Bench {
    explicit ReportBench(int cases = 1)
        : Bench(cases)
    {
        desk.me.policy.leaseLength = Seconds(3600);
    }
    [[nodiscard]] bool workOffline()
    {
        if (!signIn() || !pullOne())
            return false;
        pass(2); // the reserve is here
        desk.offline = true;
        pass(static_cast<int>(desk.me.policy.heartbeatEvery.count()) + 1);
        return std::holds_alternative<connection::Offline>(workbench->connection());
    }
    [[nodiscard]] Status reportMissedWord() const
    {
        const Case &content = workbench->current()->content;
        for (std::size_t message = 0; message < content.thread.size(); ++message) {
            QString readable;
            for (const TextRun &run : content.thread[message].body)
                readable += run.text;
            if (const auto at = static_cast<int>(readable.indexOf(missedWord)); at >= 0)
                return workbench->reportMissed(
                    {static_cast<int>(message), MessagePart::Body, at, at + static_cast<int>(missedWord.size())},
                    TokenCategory::Unknown);
        }
        return Error{ErrorKind::NotFound, {}};
    }
    [[nodiscard]] bool shows() const { return contains(toBytes(toJson(*workbench->current()))); }
    /// Whether the word is somewhere in what the cache keeps.
    [[nodiscard]] bool isKept() const
    {
        const Result<CacheContents> contents = cache->load();
        return contents.ok()
            && (std::any_of(contents->outbox.begin(), contents->outbox.end(),
                            [](const OutboxRow &row) { return contains(row.content); })
                || std::any_of(contents->held.begin(), contents->held.end(),
                               [](const HeldRow &row) { return contains(row.content); })
                || std::any_of(contents->kept.begin(), contents->kept.end(),
                               [](const KeptRow &row) { return contains(row.content); }));
    }
    [[nodiscard]] static bool contains(const QByteArray &bytes) { return QString::fromUtf8(bytes).contains(missedWord); }
};

} // namespace

class KeptReportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasReportedOfflineIsHeardAfterTheProgramHasEnded()
    {
        ReportBench bench;
        QVERIFY(bench.workOffline());
        QVERIFY(bench.shows());
        QVERIFY(bench.reportMissedWord().ok());
        QVERIFY(bench.workbench->reportExcess(Token{QStringLiteral("PERSON_2")}).ok());
        bench.restart();
        bench.desk.offline = false;
        // The case is hidden from the first moment on, although the desk still shows it.
        bench.desk.slowRequests << QStringLiteral("reportRedaction");
        QVERIFY(bench.signIn());
        QVERIFY(bench.workbench->owesReports());
        QTRY_VERIFY(bench.desk.calls.contains(QStringLiteral("work")));
        QTest::qWait(10);
        QVERIFY(bench.workbench->current());
        QVERIFY(!bench.shows());
        bench.desk.deliver(QStringLiteral("reportRedaction"));
        QTRY_VERIFY(!bench.workbench->owesReports());
        QCOMPARE(bench.desk.reports.size(), 2U);
        QCOMPARE(bench.desk.reports.at(0).kind, ReportKind::Missed);
        QCOMPARE(bench.desk.reports.at(1).kind, ReportKind::Excess);
        QVERIFY(!bench.shows());
        QVERIFY(!bench.isKept());
        // And not again with the next start.
        bench.restart();
        QVERIFY(bench.signIn());
        QVERIFY(!bench.workbench->owesReports());
    }

    void aReportWhoseAnswerWasLostIsToldUnderTheSameKey()
    {
        ReportBench bench;
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        bench.pass(2);
        bench.desk.slowAnswers << QStringLiteral("reportRedaction");
        QVERIFY(bench.reportMissedWord().ok());
        QTRY_COMPARE(bench.desk.reports.size(), 1U);
        bench.restart(); // the answer goes to nobody
        bench.desk.slowAnswers.clear();
        QVERIFY(bench.signIn());
        QTRY_VERIFY(!bench.workbench->owesReports());
        QCOMPARE(bench.desk.reports.size(), 1U);
        QVERIFY(bench.desk.calls.count(QStringLiteral("reportRedaction")) >= 2);
    }

    void aReportInMemoryAloneIsNotLeftBehind()
    {
        ReportBench bench;
        QVERIFY(bench.workOffline());
        bool isFull = true;
        bench.cache->failWritesWhen([&isFull] { return isFull; });
        QVERIFY(!bench.workbench->wouldLose());
        QVERIFY(bench.reportMissedWord().ok());
        QVERIFY(bench.workbench->wouldLose());
        bench.workbench->signOut();
        QVERIFY(std::holds_alternative<session::SignedIn>(bench.workbench->session()));
        isFull = false;
        bench.pass(6);
        QVERIFY(!bench.workbench->wouldLose());
        QVERIFY(bench.workbench->owesReports());
    }

    void aReportInMemoryAloneOutlivesASessionThatTheDeskEnds()
    {
        ReportBench bench;
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        bench.pass(2);
        bench.cache->failWritesWhen([] { return true; });
        bench.desk.slowRequests << QStringLiteral("reportRedaction");
        QVERIFY(bench.reportMissedWord().ok());
        bench.desk.endSession();
        bench.pass(static_cast<int>(bench.desk.me.policy.heartbeatEvery.count()) + 1);
        QVERIFY(std::holds_alternative<session::SignedOut>(bench.workbench->session()));
        bench.desk.slowRequests.clear();
        bench.cache->failWritesWhen({});
        QVERIFY(bench.signIn());
        QTRY_COMPARE(bench.desk.reports.size(), 1U);
        QTRY_VERIFY(!bench.workbench->owesReports());
    }

    void aReportGoesBeforeTheDecisionThatEndsItsLease()
    {
        ReportBench bench;
        QVERIFY(bench.workOffline());
        QVERIFY(bench.reportMissedWord().ok());
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QSignalSpy failed(bench.workbench.get(), &Workbench::failed);
        bench.desk.offline = false;
        bench.workbench->retryNow();
        QTRY_VERIFY(!bench.workbench->owesReports());
        QVERIFY(bench.lastIs(OutboxState::Accepted));
        QCOMPARE(bench.desk.reports.size(), 1U);
        QCOMPARE(failed.count(), 0);
    }

    void aReportThatTheDeskCannotTakeHoldsNoDecisionBack()
    {
        ReportBench bench;
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        bench.desk.reportRefusals.assign(50, Error{ErrorKind::DeskFailed, {}});
        QVERIFY(bench.reportMissedWord().ok());
        QTest::qWait(5);
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        for (int i = 0; i < 60 && bench.desk.accepted().empty(); ++i)
            bench.pass(1);
        QCOMPARE(bench.desk.accepted().size(), 1U);
    }

    void theWordsStayOnTheDiskNoLongerThanTheCaseTheyAreIn()
    {
        ReportBench bench;
        QVERIFY(bench.workOffline());
        QVERIFY(bench.reportMissedWord().ok());
        QVERIFY(bench.isKept()); // to hide them after a restart
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.workbench->owesReports());
        QVERIFY(!bench.isKept());
        QCOMPARE(bench.cache->load()->kept.size(), 1U);
    }

    void signingOutKeepsTheReportAndNothingReadable()
    {
        ReportBench bench;
        QVERIFY(bench.workOffline());
        QVERIFY(bench.reportMissedWord().ok());
        bench.workbench->signOut();
        QVERIFY(std::holds_alternative<session::SignedOut>(bench.workbench->session()));
        QTest::qWait(10);
        QVERIFY(!bench.keychain.entries.isEmpty());
        bench.restart();
        bench.desk.offline = false;
        bench.desk.slowRequests << QStringLiteral("reportRedaction");
        QVERIFY(bench.signIn());
        QVERIFY(bench.workbench->owesReports());
        QVERIFY(!bench.isKept() || bench.workbench->current()); // what is there has come from the desk again
        bench.desk.deliver(QStringLiteral("reportRedaction"));
        QTRY_VERIFY(!bench.workbench->owesReports());
        QCOMPARE(bench.desk.reports.size(), 1U); // the lease was still his
        QTRY_VERIFY(!bench.isKept());
        bench.workbench->signOut();
        QTRY_VERIFY(bench.keychain.entries.isEmpty()); // nothing is owed any more
    }

    void itGoesWithTheLeaseThatIsOverForGood()
    {
        ReportBench bench;
        QVERIFY(bench.workOffline());
        const RequestId request = bench.workbench->current()->content.id;
        QVERIFY(bench.reportMissedWord().ok());
        bench.restart();
        bench.desk.expireLease(request);
        bench.desk.offline = false;
        QVERIFY(bench.signIn());
        QTRY_VERIFY(!bench.workbench->owesReports());
        QVERIFY(bench.desk.reports.empty());
        QTRY_VERIFY(bench.cache->load()->kept.empty());
        QVERIFY(!bench.isKept());
    }

    void aLeaseThatOnlyTimeHasTakenIsNotOverForGood()
    {
        ReportBench bench;
        QVERIFY(bench.workOffline());
        const RequestId request = bench.workbench->current()->content.id;
        QVERIFY(bench.reportMissedWord().ok());
        bench.clock.advance(Seconds(3600));
        bench.workbench->tick();
        QVERIFY(std::holds_alternative<task::LeaseLost>(bench.workbench->task()));
        QVERIFY(!bench.isKept()); // nor are the words, on the disk
        bench.desk.letLeaseRunOut(request);
        bench.desk.offline = false;
        bench.workbench->retryNow();
        for (int i = 0; i < 5 && bench.workbench->owesReports(); ++i)
            bench.pass(1);
        QVERIFY(std::holds_alternative<task::Working>(bench.workbench->task()));
        QCOMPARE(bench.desk.reports.size(), 1U);
        QVERIFY(!bench.shows());
    }

    void itGoesWithAPurge()
    {
        ReportBench bench;
        QVERIFY(bench.workOffline());
        const RequestId request = bench.workbench->current()->content.id;
        QVERIFY(bench.reportMissedWord().ok());
        bench.restart();
        const PurgeOrderId order = bench.desk.orderPurge(request);
        bench.desk.offline = false;
        QVERIFY(bench.signIn());
        QVERIFY(!bench.workbench->owesReports());
        QVERIFY(bench.cache->load()->kept.empty());
        QTRY_COMPARE(bench.desk.acknowledgedPurges(), std::vector{order});
        QVERIFY(!bench.desk.calls.contains(QStringLiteral("reportRedaction")) || bench.desk.reports.empty());
    }

    void anOrderThatComesWhileAReportIsUnderWayTakesItAlone()
    {
        ReportBench bench(2);
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        bench.pass(2);
        const RequestId request = bench.workbench->current()->content.id;
        bench.desk.slowRequests << QStringLiteral("reportRedaction");
        QVERIFY(bench.reportMissedWord().ok());
        bench.desk.orderPurge(request);
        QTRY_VERIFY(bench.workbench->current() && bench.workbench->current()->content.id != request);
        QVERIFY(bench.reportMissedWord().ok()); // on the next
        bench.desk.deliver(QStringLiteral("reportRedaction"));
        QTRY_VERIFY(!bench.workbench->owesReports());
        QCOMPARE(bench.desk.reports.size(), 1U);
        QVERIFY(!bench.shows());
    }

    void anotherPersonIsToldNothingOfIt()
    {
        ReportBench bench;
        QVERIFY(bench.workOffline());
        QVERIFY(bench.reportMissedWord().ok());
        bench.workbench->signOut();
        QTest::qWait(10);
        bench.desk.offline = false;
        bench.desk.me.id = PersonId{QStringLiteral("person-2")};
        QVERIFY(bench.signIn());
        QVERIFY(!bench.workbench->owesReports());
    }
};

QTEST_GUILESS_MAIN(KeptReportsTest)
#include "keptreports.moc"
