// What the desk says by itself, and what must leave this workstation at its word.
#include "tests/workbench/bench.h"

namespace vigie {

class Live : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listensAsSoonAsSignedIn();
    void aCutStreamIsTakenUpAgain();
    void aWordOfTheQueueIsCountedAtOnce();
    void aWordOfADecisionIsFollowedAtOnce();
    void aWordOfTheWorkBringsTheNewVersion();
    void aPurgeTakesTheCaseFromScreenAndDisk();
    void aPurgeTakesTheReserveAndTheOutbox();
    void aPurgeIsHeardBeforeAnythingElseAfterAnOutage();
    void nothingOfTheLastTimeIsShownBeforeThePurge();
    void aFullDiskIsNotAcknowledged();
    void whatComesLateIsNotTakenIn();
    void whatIsLeasedLaterIsWelcome();
    void othersOrdersChangeNothing();
    void whatComesBackToTheseHandsIsShownAgain();
    void anOldAnswerLosesNoNewLease();

private:
    /// What a reader of the file with its key would find.
    static bool isCached(Bench &bench, const RequestId &request)
    {
        const auto contents = bench.cache->load();
        if (!contents.ok())
            qFatal("the cache does not load");
        const bool held =
            std::any_of(contents->held.begin(), contents->held.end(), [&](const HeldRow &row) { return row.request == request; });
        const bool decided = std::any_of(contents->outbox.begin(), contents->outbox.end(),
                                         [&](const OutboxRow &row) { return row.content.contains(request.value.toUtf8()); });
        return held || decided;
    }
    static RequestId inHand(Bench &bench)
    {
        if (!bench.signIn())
            qFatal("not signed in");
        bench.workbench->pullNext();
        if (!QTest::qWaitFor([&] { return bench.workbench->current() != nullptr; }))
            qFatal("nothing in hand");
        return bench.workbench->current()->content.id;
    }
};

void Live::listensAsSoonAsSignedIn()
{
    Bench bench(1);
    QVERIFY(bench.signIn());
    QTRY_VERIFY(bench.desk.calls.contains(QStringLiteral("listen")));
    QVERIFY(bench.desk.calls.indexOf(QStringLiteral("purgeOrders")) < bench.desk.calls.indexOf(QStringLiteral("listen")));
}

void Live::aCutStreamIsTakenUpAgain()
{
    Bench bench(1);
    QVERIFY(bench.signIn());
    QTRY_COMPARE(bench.workbench->queueCounts().supervision, 1);
    QVERIFY(bench.desk.calls.contains(QStringLiteral("listen")));
    bench.desk.calls.clear();
    bench.desk.cutStream();
    bench.workbench->tick();
    QTRY_VERIFY(bench.desk.calls.contains(QStringLiteral("queues"))); // the first to notice that the desk may be gone
    QVERIFY(!bench.desk.calls.contains(QStringLiteral("listen")));
    bench.clock.advance(Seconds(6));
    bench.workbench->tick();
    QTRY_VERIFY(bench.desk.calls.contains(QStringLiteral("listen")));
    QVERIFY(std::holds_alternative<connection::Online>(bench.workbench->connection()));
}

void Live::aWordOfTheQueueIsCountedAtOnce()
{
    Bench bench(1);
    QVERIFY(bench.signIn());
    QTRY_COMPARE(bench.workbench->queueCounts().supervision, 1);
    bench.desk.addCase(sampleCase(4));
    bench.desk.say(LiveKind::Queue);
    QTRY_COMPARE(bench.workbench->queueCounts().supervision, 2); // no clock was turned
}

void Live::aWordOfADecisionIsFollowedAtOnce()
{
    Bench bench(1);
    const RequestId request = inHand(bench);
    QVERIFY(bench.workbench->decide(ruling::HandOver{HandOverReason::Other, QStringLiteral("note")}).ok());
    QTRY_COMPARE(bench.workbench->outbox().front().state, OutboxState::Accepted);
    bench.desk.changeCase(request, [](Case &) {});
    bench.desk.say(LiveKind::Decision);
    QTRY_COMPARE(bench.workbench->outbox().front().state, OutboxState::Refused);
    QCOMPARE(bench.workbench->outbox().front().error->kind, ErrorKind::RequestChanged);
}

void Live::aWordOfTheWorkBringsTheNewVersion()
{
    Bench bench(1);
    const RequestId request = inHand(bench);
    const int version = bench.workbench->current()->content.version;
    bench.desk.changeCase(request, [](Case &) {});
    bench.desk.say(LiveKind::Work);
    QTRY_COMPARE(bench.workbench->current()->content.version, version + 1);
}

void Live::aPurgeTakesTheCaseFromScreenAndDisk()
{
    Bench bench(1);
    const RequestId request = inHand(bench);
    Draft typed = bench.workbench->draft();
    typed.question = QStringLiteral("words of mine");
    bench.workbench->setDraft(typed);
    QVERIFY(isCached(bench, request));
    const QSignalSpy purged(bench.workbench.get(), &Workbench::purged);
    const PurgeOrderId order = bench.desk.orderPurge(request);
    QTRY_COMPARE(bench.desk.acknowledgedPurges(), std::vector{order});
    QCOMPARE(purged.count(), 1);
    QVERIFY(!bench.workbench->current());
    QCOMPARE(bench.workbench->draft(), Draft());
    QVERIFY(!isCached(bench, request));
    // Asked again, as after a reconnection: nothing more to do, and nothing said twice.
    bench.desk.say(LiveKind::Purge);
    QTest::qWait(50);
    QCOMPARE(purged.count(), 1);
    QCOMPARE(bench.desk.acknowledgedPurges().size(), size_t(1));
}

void Live::aPurgeTakesTheReserveAndTheOutbox()
{
    Bench bench(3);
    const RequestId first = inHand(bench);
    QTRY_VERIFY(bench.workbench->hasReserve());
    bench.desk.refusals.push_back(Error{ErrorKind::SlotNotFree, {}});
    QVERIFY(bench.workbench->decide(ruling::HandOver{HandOverReason::Other, QStringLiteral("note")}).ok());
    QTRY_COMPARE(bench.workbench->outbox().front().state, OutboxState::Refused); // stays until the person deals with it
    QTRY_VERIFY(bench.workbench->current());
    const RequestId second = bench.workbench->current()->content.id;
    bench.desk.orderPurge(first);
    QTRY_COMPARE(bench.desk.acknowledgedPurges().size(), size_t(1));
    QVERIFY(bench.workbench->outbox().empty());
    QVERIFY(!isCached(bench, first));
    QVERIFY(isCached(bench, second));
    QCOMPARE(bench.workbench->current()->content.id, second);
}

void Live::aPurgeIsHeardBeforeAnythingElseAfterAnOutage()
{
    Bench bench(1);
    const RequestId request = inHand(bench);
    bench.desk.offline = true;
    bench.clock.advance(Seconds(31));
    bench.workbench->tick();
    QTRY_VERIFY(std::holds_alternative<connection::Offline>(bench.workbench->connection()));
    bench.desk.cutStream();
    bench.desk.orderPurge(request); // nobody hears it
    bench.desk.calls.clear();
    bench.desk.offline = false;
    bench.workbench->retryNow();
    QTRY_COMPARE(bench.desk.acknowledgedPurges().size(), size_t(1));
    QCOMPARE(bench.desk.calls.front(), QStringLiteral("purgeOrders"));
    QVERIFY(!bench.workbench->current());
}

void Live::nothingOfTheLastTimeIsShownBeforeThePurge()
{
    Bench bench(1);
    const RequestId request = inHand(bench);
    bench.restart(); // as after a crash: the case is in the cache
    bench.desk.orderPurge(request);
    bool shown = false;
    QObject::connect(bench.workbench.get(), &Workbench::taskChanged, bench.workbench.get(),
                     [&] { shown = shown || bench.workbench->current() != nullptr; });
    QVERIFY(bench.signIn());
    QTRY_COMPARE(bench.desk.acknowledgedPurges().size(), size_t(1));
    QVERIFY(!shown);
    QVERIFY(!isCached(bench, request));
}

void Live::aFullDiskIsNotAcknowledged()
{
    Bench bench(1);
    const RequestId request = inHand(bench);
    bool isFull = true;
    bench.cache->failWritesWhen([&isFull] { return isFull; });
    bench.desk.orderPurge(request);
    QTRY_VERIFY(!bench.workbench->current()); // from the screen at once
    QTest::qWait(50);
    QVERIFY(bench.desk.acknowledgedPurges().empty());
    QVERIFY(isCached(bench, request));
    isFull = false;
    bench.clock.advance(Seconds(6));
    bench.workbench->tick();
    QTRY_COMPARE(bench.desk.acknowledgedPurges().size(), size_t(1));
    QVERIFY(!isCached(bench, request));
}

void Live::whatComesLateIsNotTakenIn()
{
    Bench bench(1);
    const RequestId request = inHand(bench);
    const HeldCase old = *bench.workbench->current();
    bench.desk.orderPurge(request);
    QTRY_COMPARE(bench.desk.acknowledgedPurges().size(), size_t(1));
    // An answer from before the order, on its way for long.
    bench.desk.addCase(old.content);
    bench.desk.hold(request);
    bench.desk.say(LiveKind::Work);
    QTRY_VERIFY(bench.desk.calls.count(QStringLiteral("work")) >= 2);
    QTest::qWait(50);
    QVERIFY(!bench.workbench->current() && !bench.workbench->hasReserve());
    QVERIFY(!isCached(bench, request));
}

void Live::whatIsLeasedLaterIsWelcome()
{
    Bench bench(1);
    const RequestId request = inHand(bench);
    const Case content = bench.workbench->current()->content;
    bench.desk.orderPurge(request);
    QTRY_COMPARE(bench.desk.acknowledgedPurges().size(), size_t(1));
    bench.clock.advance(Seconds(5));
    bench.desk.addCase(content); // the client has come back
    bench.workbench->pullNext();
    QTRY_VERIFY(bench.workbench->current());
    QVERIFY(isCached(bench, request));
}

void Live::othersOrdersChangeNothing()
{
    Bench bench(2);
    const RequestId request = inHand(bench);
    const QSignalSpy purged(bench.workbench.get(), &Workbench::purged);
    bench.desk.orderPurge(RequestId{QStringLiteral("somebody-elses")});
    QTRY_COMPARE(bench.desk.acknowledgedPurges().size(), size_t(1));
    QCOMPARE(purged.count(), 0);
    QCOMPARE(bench.workbench->current()->content.id, request);
    QVERIFY(isCached(bench, request));
}

/// Lost here, and held again: taken back at another workstation of the same person.
void Live::whatComesBackToTheseHandsIsShownAgain()
{
    Bench bench(1);
    bench.desk.me.policy.reserve = 0;
    const RequestId request = inHand(bench);
    Draft typed = bench.workbench->draft();
    typed.question = QStringLiteral("words of mine");
    bench.workbench->setDraft(typed);
    bench.desk.expireLease(request);
    bench.desk.say(LiveKind::Work);
    QTRY_VERIFY(std::holds_alternative<task::LeaseLost>(bench.workbench->task()));
    QVERIFY(!isCached(bench, request));
    bench.desk.hold(request);
    bench.desk.say(LiveKind::Work);
    QTRY_VERIFY(std::holds_alternative<task::Working>(bench.workbench->task()));
    QCOMPARE(bench.workbench->draft().question, typed.question);
    QVERIFY(!bench.workbench->hasReserve());
    QVERIFY(isCached(bench, request));
}

/// A pull that was sent before the question, and reached the desk after it.
void Live::anOldAnswerLosesNoNewLease()
{
    Bench bench(1);
    bench.desk.me.policy.reserve = 0;
    QVERIFY(bench.signIn());
    QTRY_COMPARE(bench.workbench->queueCounts().supervision, 1);
    bench.desk.slowRequests << QStringLiteral("pull");
    bench.workbench->pullNext();
    bench.desk.slowAnswers << QStringLiteral("work");
    const auto asked = bench.desk.calls.count(QStringLiteral("work"));
    bench.desk.say(LiveKind::Work);
    QTRY_COMPARE(bench.desk.calls.count(QStringLiteral("work")), asked + 1);
    QTest::qWait(20); // nothing is in hand, says the answer that is now on its way
    bench.desk.deliver(QStringLiteral("pull"));
    QVERIFY(std::holds_alternative<task::Working>(bench.workbench->task()));
    bench.desk.deliver(QStringLiteral("work"));
    QVERIFY(std::holds_alternative<task::Working>(bench.workbench->task()));
}

} // namespace vigie

QTEST_GUILESS_MAIN(vigie::Live)
#include "live.moc"
