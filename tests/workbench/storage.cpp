// A full disk must not keep what has to leave the cache: it goes as soon as there is room again (P7).
#include "tests/workbench/bench.h"

using namespace vigie;

namespace {

constexpr int retried = 6; ///< seconds

bool full()
{
    return true;
}

bool workingQuietly(Bench &bench)
{
    const bool working = bench.signIn() && bench.pullOne();
    QTest::qWait(20);
    return working;
}

/// One decision the desk has not taken, the next case in hand, and no way to the desk.
bool workingOffline(Bench &bench)
{
    if (!workingQuietly(bench))
        return false;
    bench.desk.offline = true;
    const bool decided = bench.workbench->decide(bench.firstSlot()).ok();
    QTest::qWait(20);
    return decided && bench.workbench->current();
}

/// A decision that neither the disk has taken nor the desk has got.
bool decidedInMemoryAlone(Bench &bench)
{
    if (!workingQuietly(bench))
        return false;
    bench.cache->failWritesWhen(full);
    bench.desk.slowRequests << QStringLiteral("push");
    const bool decided = bench.workbench->decide(bench.firstSlot()).ok();
    bench.desk.offline = true;
    bench.desk.deliver(QStringLiteral("push")); // it does not get there
    return decided && bench.lastIs(OutboxState::Queued) && !bench.workbench->isKept(bench.workbench->outbox().back());
}

/// What the person's file holds, read by another program.
CacheContents contentsOfTheFile(Bench &bench)
{
    Cache reader(bench.keychain, bench.folder.path() + QStringLiteral("/cache"));
    bool opened = false;
    reader.open(QStringLiteral("localhost:8443/person-1"), [&opened](const Cache::State &) { opened = true; });
    return QTest::qWaitFor([&opened] { return opened; }) && std::holds_alternative<Cache::Encrypted>(reader.state())
        ? *reader.load()
        : CacheContents{};
}

void damageLastPage(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("no cache file");
    const qint64 at = file.size() - 4096 + 100;
    file.seek(at);
    const char byte = file.read(1).at(0);
    file.seek(at);
    file.write(QByteArray(1, static_cast<char>(byte ^ 0x40)));
}

bool isClosed(const Bench &bench)
{
    return std::holds_alternative<Cache::Closed>(bench.cache->state());
}

} // namespace

class StorageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onAFullDiskADecisionGoesStraightToTheDesk()
    {
        Bench bench(2);
        QVERIFY(workingQuietly(bench));
        QSignalSpy failed(bench.workbench.get(), &Workbench::failed);
        bench.cache->failWritesWhen(full);
        Draft draft = bench.workbench->draft();
        for (const char *typed : {"a", "ab", "abc"}) {
            draft.question = QString::fromLatin1(typed);
            bench.workbench->setDraft(draft);
        }
        QVERIFY(std::holds_alternative<cachestate::DiskFull>(bench.workbench->cacheState()));
        QCOMPARE(failed.count(), 0); // a state, and no error a keystroke
        bench.desk.slowAnswers << QStringLiteral("push");
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(!bench.workbench->isKept(bench.workbench->outbox().back()));
        QTRY_COMPARE(bench.desk.accepted().size(), size_t(1));
        bench.desk.deliver(QStringLiteral("push"));
        QVERIFY(bench.lastIs(OutboxState::Accepted));
        QVERIFY(bench.workbench->current()); // the next one is on screen

        bench.cache->failWritesWhen({});
        bench.pass(retried);
        QVERIFY(std::holds_alternative<cachestate::Encrypted>(bench.workbench->cacheState()));
        QVERIFY(bench.workbench->isKept(bench.workbench->outbox().back()));
        const CacheContents contents = contentsOfTheFile(bench);
        QCOMPARE(contents.outbox.size(), size_t(1));
        QCOMPARE(contents.held.size(), size_t(1));
    }

    void onAFullDiskWithoutTheDeskNothingIsDecided()
    {
        Bench bench(1);
        QVERIFY(workingQuietly(bench));
        bench.desk.offline = true;
        bench.pass(31); // missed by the heartbeat
        QVERIFY(std::holds_alternative<connection::Offline>(bench.workbench->connection()));
        bench.cache->failWritesWhen(full);
        QCOMPARE(bench.workbench->decide(bench.firstSlot()).error().kind, ErrorKind::StorageFailed);
        QVERIFY(bench.workbench->current() && bench.workbench->outbox().empty());
        bench.cache->failWritesWhen({});
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.workbench->isKept(bench.workbench->outbox().back()));
    }

    void whatIsInMemoryAloneIsWrittenWhenThereIsRoom()
    {
        Bench bench(1);
        QVERIFY(decidedInMemoryAlone(bench));
        bench.cache->failWritesWhen({});
        bench.pass(retried);
        QVERIFY(bench.workbench->isKept(bench.workbench->outbox().back()));
        bench.restart();
        bench.desk.offline = false;
        QVERIFY(bench.signIn());
        QVERIFY(bench.lastIs(OutboxState::Accepted));
        QCOMPARE(bench.desk.accepted().size(), size_t(1));
    }

    void onAFullDiskADecisionIsTakenBackToo()
    {
        Bench bench(1);
        QVERIFY(workingQuietly(bench));
        const RequestId request = bench.workbench->current()->content.id;
        bench.cache->failWritesWhen(full);
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.lastIs(OutboxState::Accepted));
        bench.pass(2); // what is owed is tried, and fails
        bench.workbench->takeBack();
        QTRY_VERIFY(std::holds_alternative<task::Working>(bench.workbench->task()));
        QCOMPARE(bench.workbench->current()->content.id, request);
        QCOMPARE(bench.desk.takenBack().size(), size_t(1));
        bench.cache->failWritesWhen({});
        bench.pass(retried);
        QCOMPARE(contentsOfTheFile(bench).held.size(), size_t(1));
        QVERIFY(contentsOfTheFile(bench).outbox.empty());
    }

    void nobodyIsSignedOutOverADecisionInMemoryAlone()
    {
        Bench bench(1);
        QVERIFY(decidedInMemoryAlone(bench));
        QVERIFY(bench.workbench->wouldLose());
        QSignalSpy failed(bench.workbench.get(), &Workbench::failed);
        bench.workbench->signOut();
        QCOMPARE(failed.count(), 1);
        QVERIFY(std::holds_alternative<session::SignedIn>(bench.workbench->session()));
        bench.cache->failWritesWhen({});
        bench.workbench->signOut();
        QVERIFY(std::holds_alternative<session::SignedOut>(bench.workbench->session()));
        QTest::qWait(20); // the desk does not hear of it
        bench.desk.offline = false;
        QVERIFY(bench.signIn());
        QVERIFY(bench.lastIs(OutboxState::Accepted));
    }

    void aSessionThatEndsLosesNothingThatIsInMemoryAlone()
    {
        Bench bench(1);
        QVERIFY(workingQuietly(bench));
        bench.cache->failWritesWhen(full);
        bench.desk.slowRequests << QStringLiteral("push");
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        const DecisionId made = bench.workbench->outbox().back().decision.id;
        bench.desk.endSession();
        bench.desk.deliver(QStringLiteral("push"));
        QTRY_VERIFY(std::holds_alternative<session::SignedOut>(bench.workbench->session()));
        bench.cache->failWritesWhen({});
        Credentials mistyped = bench.credentials();
        mistyped.password = QStringLiteral("wrong");
        bench.workbench->signIn(mistyped);
        QTRY_VERIFY(std::holds_alternative<session::SignedOut>(bench.workbench->session()));
        QVERIFY(bench.signIn());
        QVERIFY(bench.lastIs(OutboxState::Accepted));
        QCOMPARE(bench.desk.accepted().front().id, made);
    }

    void aRefusedDecisionIsMadeAgainOrDiscardedOnAFullDisk()
    {
        Bench bench(1);
        QVERIFY(workingQuietly(bench));
        bench.desk.refusals.push_back(Error{ErrorKind::SharingRefused, {}});
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.lastIs(OutboxState::Refused));
        bench.cache->failWritesWhen(full);
        bench.workbench->remake(bench.workbench->outbox().back().decision.id);
        QTRY_VERIFY(std::holds_alternative<task::Working>(bench.workbench->task()));
        QVERIFY(bench.workbench->outbox().empty());
        bench.desk.refusals.push_back(Error{ErrorKind::SharingRefused, {}});
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.lastIs(OutboxState::Refused));
        bench.workbench->discard(bench.workbench->outbox().back().decision.id);
        QVERIFY(bench.workbench->outbox().empty());
        bench.cache->failWritesWhen({});
        bench.pass(retried);
        QVERIFY(contentsOfTheFile(bench).outbox.empty());
    }

    void aDamagedCacheCostsOnlyWhatWasOnThePage()
    {
        Bench bench(4);
        QVERIFY(workingQuietly(bench));
        bench.desk.offline = true;
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.workbench->current());
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QTest::qWait(20);
        QCOMPARE(bench.workbench->outbox().size(), size_t(2));
        std::vector<LostDecision> made;
        for (const OutboxEntry &entry : bench.workbench->outbox())
            made.push_back({entry.madeOn.content.clientCode, QString(rulingName(entry.decision.ruling)), entry.decision.madeAt});
        QVERIFY(bench.cache->purge().ok());
        const QString path = bench.cache->filePath();
        bench.workbench.reset();
        bench.cache.reset();
        damageLastPage(path);

        bench.start();
        bench.desk.offline = false;
        QVERIFY(bench.signIn());
        const auto *recovered = std::get_if<cachestate::Recovered>(&bench.workbench->cacheState());
        QVERIFY(recovered && recovered->isComplete);
        QCOMPARE(recovered->decisionsSaved, 1);
        QCOMPARE(recovered->decisionsLost.size(), size_t(1));
        QVERIFY(std::find(made.begin(), made.end(), recovered->decisionsLost.front()) != made.end());
        QTRY_COMPARE(bench.desk.accepted().size(), size_t(1)); // what was saved goes out
        // The other request is still in these hands, and comes back from the desk.
        bench.pass(2);
        QVERIFY(bench.workbench->current());
        bench.restart();
        QVERIFY(bench.signIn());
        QVERIFY(std::holds_alternative<cachestate::Encrypted>(bench.workbench->cacheState())); // it is said once
    }

    void aLeaseLostOnAFullDiskLeavesTheCacheLater_data()
    {
        QTest::addColumn<int>("writesThatSucceed");
        for (int i = 0; i < 8; ++i)
            QTest::addRow("the disk is full after %d writes", i) << i;
    }
    void aLeaseLostOnAFullDiskLeavesTheCacheLater()
    {
        QFETCH(int, writesThatSucceed);
        Bench bench(1);
        QVERIFY(workingQuietly(bench));
        bench.desk.expireLease(bench.workbench->current()->content.id);
        bench.cache->failWritesWhen([left = writesThatSucceed]() mutable { return left-- <= 0; });
        bench.clock.advance(bench.desk.me.policy.leaseLength);
        bench.pass(1);
        QVERIFY(std::holds_alternative<task::LeaseLost>(bench.workbench->task()));
        bench.cache->failWritesWhen({});
        bench.pass(retried);
        QVERIFY(bench.cache->load()->held.empty());
        QCOMPARE(QFileInfo(bench.cache->filePath() + QStringLiteral("-wal")).size(), 0);
    }

    void whatWasTypedOnAFullDiskIsSavedLater()
    {
        Bench bench(1);
        QVERIFY(workingQuietly(bench));
        bench.cache->failWritesWhen(full);
        Draft draft = bench.workbench->draft();
        draft.question = QStringLiteral("typed");
        bench.workbench->setDraft(draft);
        bench.cache->failWritesWhen({});
        bench.pass(retried);
        bench.restart();
        QVERIFY(bench.signIn());
        QCOMPARE(bench.workbench->draft().question, QStringLiteral("typed"));
    }

    void aReleasedDecisionLeavesTheCacheLater()
    {
        Bench bench(1);
        QVERIFY(workingQuietly(bench));
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.lastIs(OutboxState::Accepted));
        bench.cache->failWritesWhen(full);
        bench.pass(12);
        QVERIFY(bench.lastIs(OutboxState::Released));
        QVERIFY(!bench.cache->load()->outbox.empty());
        bench.cache->failWritesWhen({});
        bench.pass(retried);
        QVERIFY(bench.cache->load()->outbox.empty());
    }

    void aSignOutOnAFullDiskClearsTheCacheLater()
    {
        Bench bench(2);
        QVERIFY(workingOffline(bench));
        bench.cache->failWritesWhen(full);
        bench.workbench->signOut();
        bench.pass(1);
        QVERIFY(std::holds_alternative<session::SignedOut>(bench.workbench->session()));
        bench.cache->failWritesWhen({});
        bench.pass(retried);
        QVERIFY(isClosed(bench));
        const CacheContents contents = contentsOfTheFile(bench);
        QVERIFY(contents.held.empty());
        QCOMPARE(contents.outbox.size(), size_t(1)); // promised
    }

    void aSignOutWithRoomOnTheDiskClearsTheCacheAtOnce()
    {
        Bench bench(2);
        QVERIFY(workingOffline(bench));
        bench.workbench->signOut();
        QVERIFY(isClosed(bench));
        QVERIFY(contentsOfTheFile(bench).held.empty());
    }

    void aSessionThatTheDeskEndsLeavesNothingPastItsLease()
    {
        Bench bench(1);
        QVERIFY(workingQuietly(bench));
        bench.desk.endSession();
        bench.pass(static_cast<int>(bench.desk.me.policy.heartbeatEvery.count()) + 1);
        QVERIFY(std::holds_alternative<session::SignedOut>(bench.workbench->session()));
        QCOMPARE(contentsOfTheFile(bench).held.size(), size_t(1)); // signed in again, one goes on
        bench.clock.advance(bench.desk.me.policy.leaseLength);
        bench.pass(1);
        QVERIFY(isClosed(bench));
        QVERIFY(contentsOfTheFile(bench).held.empty());
    }

    void anotherPersonFindsNothingOfTheLastOne()
    {
        Bench bench(2);
        QVERIFY(workingOffline(bench));
        bench.desk.offline = false;
        bench.desk.endSession();
        bench.workbench->retryNow();
        QTRY_VERIFY(std::holds_alternative<session::SignedOut>(bench.workbench->session()));
        bench.desk.me.id = PersonId{QStringLiteral("person-2")};
        QVERIFY(bench.signIn());
        QVERIFY(contentsOfTheFile(bench).held.empty());
        QCOMPARE(contentsOfTheFile(bench).outbox.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(StorageTest)
#include "storage.moc"
