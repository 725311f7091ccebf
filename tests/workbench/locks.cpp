// When the window locks, what opens it again, and that the work goes on behind it (P8).
#include "models/workbench/lock.h"
#include "tests/workbench/bench.h"

using namespace vigie;

namespace {

struct LockBench : Bench {
    Lock lock{*workbench, desk, clock, scheduler};

    explicit LockBench(int cases = 1)
        : Bench(cases)
    {
        desk.me.policy.idleLock = Seconds(120);
    }
    [[nodiscard]] bool isIn() const { return std::holds_alternative<session::SignedIn>(workbench->session()); }
    /// Why it is still locked, when it has been answered.
    [[nodiscard]] std::optional<ErrorKind> why() const
    {
        const auto *locked = std::get_if<lockstate::Locked>(&lock.state());
        return locked ? locked->why : std::nullopt;
    }
    /// Waits for its time, asks, and waits for the answer.
    [[nodiscard]] bool answers(const QString &password)
    {
        clock.advance(lock.waitLeft());
        lock.unlock(password);
        return QTest::qWaitFor([this] { return !std::holds_alternative<lockstate::Checking>(lock.state()); });
    }
    [[nodiscard]] bool goOffline()
    {
        desk.offline = true;
        pass(static_cast<int>(desk.me.policy.heartbeatEvery.count()) + 1);
        return std::holds_alternative<connection::Offline>(workbench->connection());
    }
};

} // namespace

class LocksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void locksAfterTheIdleTimeOfTheDesk()
    {
        LockBench bench;
        QVERIFY(bench.signIn());
        bench.clock.advance(Seconds(119));
        bench.lock.tick();
        QVERIFY(!bench.lock.isLocked());
        bench.lock.noteInput();
        bench.clock.advance(Seconds(119));
        bench.lock.tick();
        QVERIFY(!bench.lock.isLocked());
        QSignalSpy changed(&bench.lock, &Lock::changed);
        bench.clock.advance(Seconds(1));
        bench.lock.tick();
        QVERIFY(bench.lock.isLocked());
        bench.lock.tick();
        QCOMPARE(changed.count(), 1);
    }

    void nothingLocksWhileNobodyIsSignedIn()
    {
        LockBench bench;
        bench.lock.lock();
        bench.clock.advance(Seconds(3600));
        bench.lock.tick();
        QVERIFY(!bench.lock.isLocked());
        // Nor does the time before count.
        QVERIFY(bench.signIn());
        bench.lock.tick();
        QVERIFY(!bench.lock.isLocked());
    }

    void theDeskTellsWhetherAPasswordOpensIt()
    {
        LockBench bench;
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        Draft typed = bench.workbench->draft();
        typed.question = QStringLiteral("half a sen");
        bench.workbench->setDraft(typed);
        bench.lock.lock();
        bench.lock.unlock({});
        QVERIFY(!bench.desk.calls.contains(QStringLiteral("confirm")));
        QVERIFY(bench.answers(QStringLiteral("wrong")));
        QCOMPARE(bench.why(), ErrorKind::Unauthenticated);
        QVERIFY(bench.isIn());
        // It has changed there since.
        bench.desk.password = QStringLiteral("another since");
        QVERIFY(bench.answers(QStringLiteral("correct horse")));
        QCOMPARE(bench.why(), ErrorKind::Unauthenticated);
        QVERIFY(bench.answers(bench.desk.password));
        QVERIFY(!bench.lock.isLocked());
        QCOMPARE(bench.lock.attemptsLeft(), Lock::attempts);
        QCOMPARE(bench.desk.calls.count(QStringLiteral("confirm")), 3);
        QCOMPARE(bench.desk.calls.count(QStringLiteral("signIn")), 1);
        QCOMPARE(bench.workbench->draft().question, typed.question);
        // It is idle anew from then on.
        bench.lock.tick();
        QVERIFY(!bench.lock.isLocked());
    }

    void aNameThatIsSomebodyElsesByNowOpensNothing()
    {
        LockBench bench;
        QVERIFY(bench.signIn());
        bench.lock.lock();
        bench.desk.me.id = PersonId{QStringLiteral("person-2")};
        QVERIFY(bench.answers(bench.desk.password));
        QCOMPARE(bench.why(), ErrorKind::Unauthenticated);
    }

    void offlineWhatWasTypedAtTheSignInOpensIt()
    {
        LockBench bench;
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        bench.lock.lock();
        QVERIFY(bench.goOffline());
        const auto asked = bench.desk.calls.count(QStringLiteral("confirm"));
        QVERIFY(bench.answers(QStringLiteral("wrong")));
        QCOMPARE(bench.why(), ErrorKind::Unauthenticated);
        QVERIFY(bench.answers(QStringLiteral("correct horse")));
        QVERIFY(!bench.lock.isLocked());
        QCOMPARE(bench.desk.calls.count(QStringLiteral("confirm")), asked);
        QVERIFY(bench.workbench->current());
    }

    void aDeskThatDoesNotAnswerIsNotWaitedFor()
    {
        LockBench bench;
        QVERIFY(bench.signIn());
        bench.lock.lock();
        bench.desk.confirmRefusals = {Error{ErrorKind::Unreachable, {}}, Error{ErrorKind::DeskFailed, {}}};
        QVERIFY(bench.answers(QStringLiteral("wrong")));
        QCOMPARE(bench.why(), ErrorKind::Unauthenticated);
        QVERIFY(bench.answers(QStringLiteral("correct horse")));
        QVERIFY(!bench.lock.isLocked());
    }

    void aDeskThatTakesNoMoreAttemptsIsObeyed()
    {
        LockBench bench;
        QVERIFY(bench.signIn());
        bench.lock.lock();
        bench.desk.confirmRefusals = {Error{ErrorKind::TooManyAttempts, {}}, Error{ErrorKind::TransferRefused, {}}};
        QVERIFY(bench.answers(QStringLiteral("correct horse")));
        QCOMPARE(bench.why(), ErrorKind::TooManyAttempts);
        QVERIFY(bench.answers(QStringLiteral("correct horse")));
        QCOMPARE(bench.why(), ErrorKind::TransferRefused);
        QCOMPARE(bench.lock.attemptsLeft(), Lock::attempts);
        QVERIFY(bench.answers(QStringLiteral("correct horse")));
        QVERIFY(!bench.lock.isLocked());
    }

    void wrongPasswordsAreSlowed()
    {
        LockBench bench;
        QVERIFY(bench.signIn());
        bench.lock.lock();
        for (const int seconds : {2, 4, 8, 16}) {
            QVERIFY(bench.answers(QStringLiteral("wrong")));
            QCOMPARE(bench.lock.waitLeft(), Seconds(seconds));
            const auto asked = bench.desk.calls.count(QStringLiteral("confirm"));
            bench.clock.advance(Seconds(seconds - 1));
            bench.lock.unlock(bench.desk.password); // before its time
            QCOMPARE(bench.desk.calls.count(QStringLiteral("confirm")), asked);
            QVERIFY(bench.lock.isLocked());
        }
        QCOMPARE(bench.lock.attemptsLeft(), 1);
    }

    void fiveWrongOnesEndTheSessionAndKeepWhatWasPromised()
    {
        LockBench bench;
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        QVERIFY(bench.goOffline());
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        bench.lock.lock();
        for (int i = 0; i < Lock::attempts; ++i) {
            QVERIFY(bench.isIn());
            QVERIFY(bench.answers(QStringLiteral("wrong")));
        }
        QTRY_VERIFY(!bench.isIn());
        QVERIFY(!bench.lock.isLocked());
        QVERIFY(!bench.workbench->current());
        QTest::qWait(20); // that nobody works any more does not reach the desk
        bench.desk.offline = false;
        QVERIFY(bench.signIn());
        QCOMPARE(bench.workbench->outbox().size(), 1U);
        QVERIFY(bench.lastIs(OutboxState::Accepted));
        // A new session, with all its attempts.
        QCOMPARE(bench.lock.attemptsLeft(), Lock::attempts);
    }

    void aDecisionInMemoryAloneIsWaitedForBeforeTheSessionEnds()
    {
        LockBench bench;
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        bench.cache->failWritesWhen([] { return true; });
        bench.desk.slowRequests << QStringLiteral("push");
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.workbench->wouldLose());
        bench.lock.lock();
        bench.lock.signOut();
        QCOMPARE(bench.why(), ErrorKind::StorageFailed);
        for (int i = 0; i < Lock::attempts; ++i)
            QVERIFY(bench.answers(QStringLiteral("wrong")));
        QVERIFY(std::holds_alternative<lockstate::Leaving>(bench.lock.state()));
        QVERIFY(bench.isIn());
        bench.clock.advance(Seconds(60));
        bench.lock.unlock(bench.desk.password); // none is taken any more
        bench.lock.tick();
        QVERIFY(std::holds_alternative<lockstate::Leaving>(bench.lock.state()));
        bench.desk.deliver(QStringLiteral("push"));
        QTRY_VERIFY(!bench.workbench->wouldLose());
        bench.lock.tick();
        QVERIFY(!bench.isIn());
        QVERIFY(!bench.lock.isLocked());
        QCOMPARE(bench.desk.accepted().size(), 1U);
    }

    void leasesDecisionsAndOrdersGoOnBehindIt()
    {
        LockBench bench(3);
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        bench.desk.slowRequests << QStringLiteral("push");
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QTRY_VERIFY(bench.desk.calls.contains(QStringLiteral("push")));
        QTRY_VERIFY(bench.workbench->current());
        bench.lock.lock();
        bench.desk.deliver(QStringLiteral("push"));
        QVERIFY(bench.lastIs(OutboxState::Accepted));
        const auto beats = bench.desk.calls.count(QStringLiteral("heartbeat"));
        bench.pass(static_cast<int>(bench.desk.me.policy.leaseLength.count()) + 60);
        QVERIFY(bench.desk.calls.count(QStringLiteral("heartbeat")) > beats);
        QVERIFY(std::holds_alternative<task::Working>(bench.workbench->task()));
        const RequestId shown = bench.workbench->current()->content.id;
        bench.desk.orderPurge(shown);
        bench.pass(2);
        QTRY_VERIFY(!bench.workbench->current() || bench.workbench->current()->content.id != shown);
        QTRY_COMPARE(bench.desk.acknowledgedPurges().size(), 1U);
        QVERIFY(bench.lock.isLocked());
    }

    void aSessionThatTheDeskEndsIsOverLockedOrNot()
    {
        LockBench bench;
        QVERIFY(bench.signIn());
        bench.lock.lock();
        bench.desk.slowAnswers << QStringLiteral("confirm");
        bench.lock.unlock(bench.desk.password);
        QTRY_VERIFY(bench.desk.calls.contains(QStringLiteral("confirm")));
        bench.desk.endSession();
        bench.pass(static_cast<int>(bench.desk.me.policy.heartbeatEvery.count()) + 1);
        QVERIFY(std::holds_alternative<session::SignedOut>(bench.workbench->session()));
        QVERIFY(!bench.lock.isLocked());
        // The next person's lock is not opened by the answer to the last one's question.
        QVERIFY(bench.signIn());
        bench.lock.lock();
        bench.desk.deliver(QStringLiteral("confirm"));
        QVERIFY(bench.lock.isLocked());
    }

    void somebodyElseSignsInAsAfterASignOut()
    {
        LockBench bench;
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        const RequestId held = bench.workbench->current()->content.id;
        bench.lock.lock();
        bench.lock.signOut();
        QVERIFY(!bench.isIn());
        QVERIFY(!bench.lock.isLocked());
        QTRY_VERIFY(!bench.desk.isHeld(held));
        QTRY_VERIFY(bench.keychain.entries.isEmpty()); // what was cached cannot be read any more (P7)
    }
};

QTEST_GUILESS_MAIN(LocksTest)
#include "locks.moc"
