// What may go wrong between the person, the disk and the desk: restarts, stale leases, lost answers, a full disk, a second
// window.
#include "models/domain/json.h"
#include "tests/workbench/bench.h"

#include <QSignalSpy>

using namespace vigie;

namespace {

constexpr Seconds hour{3600};

bool type(Bench &bench, const QString &text)
{
    Draft draft = bench.workbench->draft();
    draft.question = text;
    bench.workbench->setDraft(draft);
    return bench.workbench->draft().question == text;
}

/// One case in hand and everything the workbench asks by itself answered.
bool workingQuietly(Bench &bench)
{
    const bool working = bench.signIn() && bench.pullOne();
    QTest::qWait(20);
    return working;
}

bool isWorking(const Bench &bench)
{
    return std::holds_alternative<task::Working>(bench.workbench->task());
}

} // namespace

class RecoveryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRenewedLeaseIsNotJudgedByTheCacheBeforeTheDeskHasAnswered()
    {
        Bench bench(1);
        QVERIFY(workingQuietly(bench));
        const HeldCase before = *bench.workbench->current();
        bench.restart();
        // The desk renewed it after the cache's last word.
        bench.clock.advance(bench.desk.me.policy.leaseLength - Seconds(1));
        bench.desk.heartbeat(before.lease, [](const Result<Lease> &) {});
        QTest::qWait(5);
        bench.clock.advance(Seconds(2));
        QVERIFY(bench.signIn());
        bench.workbench->tick();
        QVERIFY(isWorking(bench));
        bench.pass(2);
        QVERIFY(isWorking(bench));
        QVERIFY(bench.workbench->leaseRemaining() > Seconds(0));
    }

    void withoutTheDeskTheCachedLeaseIsJudged()
    {
        Bench bench(1);
        QVERIFY(workingQuietly(bench));
        bench.restart();
        QVERIFY(bench.signIn());
        bench.desk.offline = true; // the answer to `work` is on its way and is lost
        bench.clock.advance(bench.desk.me.policy.leaseLength);
        QTRY_VERIFY(std::holds_alternative<connection::Offline>(bench.workbench->connection()));
        bench.workbench->tick();
        QVERIFY(std::holds_alternative<task::LeaseLost>(bench.workbench->task()));
    }

    void aRenewedLeaseIsInTheCache()
    {
        Bench bench(1);
        QVERIFY(workingQuietly(bench));
        const auto kept = [&] { return heldCaseFromBytes(bench.cache->load()->held.front().content)->lease.expiresAt; };
        const Instant before = kept();
        bench.clock.advance(bench.desk.me.policy.heartbeatEvery);
        bench.workbench->tick();
        QTRY_COMPARE(kept(), before + bench.desk.me.policy.heartbeatEvery);
    }

    void whatIsTakenBackWhileItIsSentTakesNoEffect_data()
    {
        QTest::addColumn<int>("answersToLose");
        QTest::newRow("every answer arrives") << 0;
        QTest::newRow("the receipt is lost") << 1;
        QTest::newRow("receipt and take-back are lost") << 2;
    }
    void whatIsTakenBackWhileItIsSentTakesNoEffect()
    {
        QFETCH(int, answersToLose);
        Bench bench(1);
        QVERIFY(workingQuietly(bench));
        QVERIFY(type(bench, QStringLiteral("typed")));
        bench.desk.answersToLose = answersToLose;
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QCOMPARE(bench.workbench->outbox().back().state, OutboxState::Sending);
        bench.workbench->takeBack();
        QVERIFY(!bench.workbench->takeBackCandidate());
        QTest::qWait(10);
        bench.pass(6);
        QVERIFY(bench.lastIs(OutboxState::TakenBack));
        QVERIFY(isWorking(bench));
        QCOMPARE(bench.workbench->draft().question, QStringLiteral("typed"));
        bench.pass(20);
        QCOMPARE(bench.desk.accepted().size(), size_t(1));
        QCOMPARE(bench.desk.takenBack().size(), size_t(1));
        QVERIFY(bench.desk.released().empty());
    }

    void aTakeBackAskedOfflineIsAskedOfTheDeskAfterARestart()
    {
        Bench bench(1);
        QVERIFY(workingQuietly(bench));
        bench.desk.answersToLose = 2; // the receipt's, and the next pull's
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.lastIs(OutboxState::Queued)); // the desk has it, and we do not know
        QCOMPARE(bench.desk.accepted().size(), size_t(1));
        bench.desk.offline = true;
        bench.workbench->takeBack();
        QCOMPARE(bench.workbench->outbox().size(), size_t(1));
        QVERIFY(!isWorking(bench));
        bench.restart();
        bench.desk.offline = false;
        QVERIFY(bench.signIn());
        QTRY_COMPARE(bench.desk.takenBack().size(), size_t(1));
        QTRY_VERIFY(isWorking(bench));
        QVERIFY(bench.desk.released().empty());
    }

    void aTakeBackThatComesTooLateIsSaid()
    {
        Bench bench(1);
        QVERIFY(workingQuietly(bench));
        bench.desk.answersToLose = 2; // the receipt's, and the next pull's
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.lastIs(OutboxState::Queued));
        bench.desk.offline = true;
        bench.workbench->takeBack();
        bench.clock.advance(hour);
        bench.desk.releaseDue();
        bench.desk.offline = false;
        const QSignalSpy failures(bench.workbench.get(), &Workbench::failed);
        bench.workbench->retryNow();
        QVERIFY(bench.lastIs(OutboxState::Released));
        QCOMPARE(failures.size(), 1);
        QCOMPARE(failures.front().front().value<Error>().kind, ErrorKind::TooLate);
        QCOMPARE(bench.desk.released().size(), size_t(1));
    }

    void aTakeBackWhoseAnswerIsLostInACrashComesBackWithItsDraft()
    {
        Bench bench(1);
        QVERIFY(workingQuietly(bench));
        QVERIFY(type(bench, QStringLiteral("typed")));
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.lastIs(OutboxState::Accepted));
        const Decision decision = bench.workbench->outbox().back().decision;
        bench.restart();
        bench.desk.takeBack(decision, [](const Result<HeldCase> &) {});
        QTest::qWait(5);
        QVERIFY(bench.signIn());
        QTRY_VERIFY(isWorking(bench));
        QCOMPARE(bench.workbench->current()->content.id, decision.request);
        QCOMPARE(bench.workbench->draft().question, QStringLiteral("typed"));
        bench.pass(10);
        QVERIFY(bench.desk.released().empty());
        QVERIFY(isWorking(bench));
    }

    void puttingBackEndsTheCaseHere_data()
    {
        QTest::addColumn<bool>("endOfShift");
        QTest::newRow("the next one comes") << false;
        QTest::newRow("at the end of the shift none comes") << true;
    }
    void puttingBackEndsTheCaseHere()
    {
        QFETCH(bool, endOfShift);
        Bench bench(2);
        QVERIFY(workingQuietly(bench));
        const RequestId first = bench.workbench->current()->content.id;
        bench.workbench->putBack(endOfShift ? PutBackReason::EndOfShift : PutBackReason::Other);
        QTRY_VERIFY(!bench.workbench->current() || bench.workbench->current()->content.id != first);
        QVERIFY(bench.desk.calls.contains(QStringLiteral("putBack")));
        QCOMPARE(isWorking(bench), !endOfShift);
    }

    void aParkedCaseLeavesAndANewOneComes()
    {
        Bench bench(2);
        QVERIFY(workingQuietly(bench));
        const RequestId first = bench.workbench->current()->content.id;
        bench.workbench->park(bench.workbench->deskNow() + hour);
        QTRY_VERIFY(bench.workbench->current() && bench.workbench->current()->content.id != first);
        QVERIFY(!bench.desk.isHeld(first));
        const CacheContents contents = *bench.cache->load();
        for (const HeldRow &row : contents.held)
            QVERIFY(row.request != first);
    }

    void offlineNothingIsPutBackAndTheCaseStays()
    {
        Bench bench(1);
        QVERIFY(workingQuietly(bench));
        bench.desk.offline = true;
        const QSignalSpy failures(bench.workbench.get(), &Workbench::failed);
        bench.workbench->putBack(PutBackReason::Other);
        QTRY_COMPARE(failures.size(), 1);
        QVERIFY(isWorking(bench));
    }

    void aRefusedDecisionIsDiscarded_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("at once") << false;
        QTest::newRow("after a restart, with a lease that is gone") << true;
    }
    void aRefusedDecisionIsDiscarded()
    {
        QFETCH(bool, restarted);
        Bench bench(1);
        QVERIFY(workingQuietly(bench));
        const RequestId request = bench.workbench->current()->content.id;
        bench.desk.refusals.push_back(Error{ErrorKind::SlotNotFree, {}});
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.lastIs(OutboxState::Refused));
        if (restarted) {
            bench.desk.expireLease(request);
            bench.restart();
            QVERIFY(bench.signIn());
            QTRY_COMPARE(bench.workbench->outbox().back().error->kind, ErrorKind::LeaseLost);
        }
        bench.workbench->discard(bench.workbench->outbox().back().decision.id);
        QVERIFY(bench.workbench->outbox().empty());
        QVERIFY(bench.cache->load()->outbox.empty());
        QTest::qWait(10);
        QVERIFY(!bench.desk.isHeld(request));
        QVERIFY(bench.desk.accepted().empty());
    }

    void aRequestThatChangedWhileWeWereAwayComesWithItsDraft()
    {
        Bench bench(1);
        QVERIFY(workingQuietly(bench));
        QVERIFY(type(bench, QStringLiteral("typed")));
        const HeldCase before = *bench.workbench->current();
        bench.restart();
        bench.desk.changeCase(before.content.id, [](Case &) {});
        QVERIFY(bench.signIn());
        QTRY_COMPARE(bench.workbench->current()->content.version, before.content.version + 1);
        QCOMPARE(bench.workbench->draft().question, QStringLiteral("typed"));
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.lastIs(OutboxState::Accepted));
    }

    void signingOutKeepsWhatTheDeskHasNotTaken()
    {
        Bench bench(2);
        QVERIFY(workingQuietly(bench));
        bench.desk.offline = true;
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        const DecisionId made = bench.workbench->outbox().back().decision.id;
        QTest::qWait(10);
        bench.workbench->signOut();
        QTest::qWait(10);
        QCOMPARE(bench.keychain.entries.size(), 1);
        QVERIFY(!bench.workbench->current());
        QVERIFY(bench.workbench->outbox().empty());
        bench.desk.offline = false;
        QVERIFY(bench.signIn());
        QTRY_COMPARE(bench.desk.accepted().size(), size_t(1));
        QCOMPARE(bench.desk.accepted().front().id, made);
    }

    void whatASecondWindowHoldsIsAdoptedOnce()
    {
        Bench bench(2);
        Cache other(Error{ErrorKind::KeyringMissing, {}});
        Workbench second(bench.desk, other, bench.clock, bench.scheduler);
        QVERIFY(workingQuietly(bench));
        const RequestId shown = bench.workbench->current()->content.id;
        second.signIn(bench.credentials());
        second.pullNext();
        QTRY_VERIFY(std::holds_alternative<session::SignedIn>(second.session()));
        second.pullNext();
        QTRY_VERIFY(second.current());
        QTest::qWait(20);
        QCOMPARE(second.current()->content.id, shown);
        QVERIFY(second.hasReserve());
        // Both may decide; it takes effect once, and the other window learns it.
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.lastIs(OutboxState::Accepted));
        QVERIFY(second.decide(ruling::Schedule{second.draft().slots.at(0).when}).ok());
        QTRY_COMPARE(second.outbox().back().state, OutboxState::Refused);
        QCOMPARE(second.outbox().back().error->kind, ErrorKind::AlreadyDecided);
        QCOMPARE(bench.desk.accepted().size(), size_t(1));
    }

    void aDiskThatFillsUpLosesNothing()
    {
        bool failed = true;
        int inMemory = 0;
        for (int i = 0; failed; ++i) {
            QVERIFY(i < 200);
            Bench bench(1);
            QVERIFY(workingQuietly(bench));
            QVERIFY(type(bench, QStringLiteral("typed")));
            failed = false;
            bench.cache->failWritesWhen([&failed, left = i]() mutable {
                const bool now = left-- == 0;
                failed |= now;
                return now;
            });
            const QSignalSpy full(bench.workbench.get(), &Workbench::cacheStateChanged);
            QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
            inMemory += full.isEmpty() ? 0 : 1; // and written with the next step
            QCOMPARE(bench.workbench->outbox().back().draft.question, QStringLiteral("typed"));
            bench.pass(6);
            QVERIFY(!bench.desk.accepted().empty());
            const DecisionId made = bench.workbench->outbox().back().decision.id;
            bench.cache->failWritesWhen({});
            bench.restart();
            QVERIFY(bench.signIn());
            bench.pass(2);
            QCOMPARE(bench.desk.accepted().size(), size_t(1));
            QCOMPARE(bench.desk.accepted().front().id, made);
        }
        QVERIFY2(inMemory >= 4, qPrintable(QString::number(inMemory))); // begin, state, outbox, commit
    }

    void aFullDiskAtATakeBackChangesNothingUntilItIsWritten()
    {
        bool failed = true;
        for (int i = 0; failed; ++i) {
            QVERIFY(i < 200);
            Bench bench(1);
            QVERIFY(workingQuietly(bench));
            QVERIFY(type(bench, QStringLiteral("typed")));
            QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
            QVERIFY(bench.lastIs(OutboxState::Accepted));
            failed = false;
            bench.cache->failWritesWhen([&failed, left = i]() mutable {
                const bool now = left-- == 0;
                failed |= now;
                return now;
            });
            bench.workbench->takeBack();
            bench.pass(15);
            QVERIFY(bench.lastIs(OutboxState::TakenBack));
            QVERIFY(isWorking(bench));
            QCOMPARE(bench.workbench->draft().question, QStringLiteral("typed"));
            QCOMPARE(bench.desk.takenBack().size(), size_t(1));
            QVERIFY(bench.desk.released().empty());
            const CacheContents contents = *bench.cache->load();
            QVERIFY(contents.outbox.empty());
            QCOMPARE(contents.held.size(), size_t(1));
        }
    }

    void clocksMayDifferFromTheDesks_data()
    {
        QTest::addColumn<qint64>("skew");
        QTest::newRow("one clock") << qint64(0);
        QTest::newRow("ours is an hour late") << qint64(hour.count());
        QTest::newRow("ours is an hour early") << -qint64(hour.count());
    }
    void clocksMayDifferFromTheDesks()
    {
        QFETCH(qint64, skew);
        Bench bench(1);
        bench.desk.skew = Seconds(skew);
        QVERIFY(workingQuietly(bench));
        QCOMPARE(bench.workbench->leaseRemaining(), bench.desk.me.policy.leaseLength);
        bench.clock.advance(Seconds(10));
        QCOMPARE(bench.workbench->leaseRemaining(), bench.desk.me.policy.leaseLength - Seconds(10));
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.lastIs(OutboxState::Accepted));
        bench.clock.advance(bench.desk.me.policy.takeBackWindow - Seconds(1));
        QVERIFY(bench.workbench->takeBackCandidate());
        bench.clock.advance(Seconds(1));
        QVERIFY(!bench.workbench->takeBackCandidate());
    }
};

QTEST_GUILESS_MAIN(RecoveryTest)
#include "recovery.moc"
