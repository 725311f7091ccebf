// What has become of an accepted decision is the desk's word, not a matter of time: a newer version of the request may come
// before the release.
#include "tests/workbench/bench.h"

using namespace vigie;

namespace {

const QString typed = QStringLiteral("typed");

/// A decision of the first case, with something typed, that the desk has accepted.
bool accepted(Bench &bench)
{
    if (!bench.signIn() || !bench.pullOne())
        return false;
    QTest::qWait(20);
    Draft draft = bench.workbench->draft();
    draft.question = typed;
    bench.workbench->setDraft(draft);
    return bench.workbench->decide(bench.firstSlot()).ok() && bench.lastIs(OutboxState::Accepted);
}

const OutboxEntry &last(const Bench &bench)
{
    return bench.workbench->outbox().back();
}

bool isConflict(const Bench &bench)
{
    return bench.lastIs(OutboxState::Refused) && last(bench).error->kind == ErrorKind::RequestChanged
        && last(bench).draft.question == typed;
}

int takeBackSeconds(const Bench &bench)
{
    return static_cast<int>(bench.desk.me.policy.takeBackWindow.count());
}

} // namespace

class ReceiptsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewVersionBeforeTheReleaseIsAConflictAndIsRemade()
    {
        Bench bench(1);
        QVERIFY(accepted(bench));
        const Decision decision = last(bench).decision;
        bench.desk.changeCase(decision.request, [](Case &) {});
        bench.pass(takeBackSeconds(bench) + 3);
        QVERIFY(isConflict(bench));
        QVERIFY(bench.desk.released().empty());
        bench.workbench->remake(decision.id);
        QTRY_VERIFY(bench.workbench->current());
        QCOMPARE(bench.workbench->current()->content.version, decision.version + 1);
        QCOMPARE(bench.workbench->draft().question, typed);
    }

    void aNewVersionBehindALostReceiptIsAConflict()
    {
        Bench bench(1);
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        QTest::qWait(20);
        Draft draft = bench.workbench->draft();
        draft.question = typed;
        bench.workbench->setDraft(draft);
        bench.desk.answersToLose = 2; // the receipt's, and the next pull's
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.lastIs(OutboxState::Queued));
        bench.desk.changeCase(last(bench).decision.request, [](Case &) {});
        bench.pass(4);
        QVERIFY(isConflict(bench));
        QCOMPARE(bench.cache->load()->outbox.size(), size_t(1));
    }

    void aNewVersionWhileWeWereAwayIsAConflict()
    {
        Bench bench(1);
        QVERIFY(accepted(bench));
        bench.desk.changeCase(last(bench).decision.request, [](Case &) {});
        bench.restart();
        QVERIFY(bench.signIn());
        bench.pass(takeBackSeconds(bench) + 3);
        QVERIFY(isConflict(bench));
    }

    void aReleaseThatTheDiskDidNotTakeIsNoConflict()
    {
        Bench bench(1);
        QVERIFY(accepted(bench));
        const RequestId request = last(bench).decision.request;
        bench.clock.advance(bench.desk.me.policy.takeBackWindow);
        bench.desk.releaseDue();
        bench.restart(); // it stands in the cache as accepted
        bench.desk.changeCase(request, [](Case &) {});
        bench.desk.hold(request);
        QVERIFY(bench.signIn());
        bench.pass(3);
        QVERIFY(bench.lastIs(OutboxState::Released));
        QTRY_VERIFY(bench.workbench->current());
        QCOMPARE(bench.workbench->current()->content.id, request);
    }

    void offlineNothingIsSaidToBeReleased()
    {
        Bench bench(1);
        QVERIFY(accepted(bench));
        bench.desk.offline = true;
        bench.pass(takeBackSeconds(bench) + 60);
        QCOMPARE(last(bench).state, OutboxState::Accepted);
        QVERIFY(!bench.workbench->takeBackCandidate());
        bench.desk.offline = false;
        bench.workbench->retryNow();
        QVERIFY(bench.lastIs(OutboxState::Released));
        QVERIFY(bench.cache->load()->outbox.empty());
    }

    void aCaseThatCameBackUnseenIsNoFault()
    {
        Bench bench(3);
        bench.desk.me.policy.reserve = 0;
        QVERIFY(accepted(bench));
        QTRY_VERIFY(bench.workbench->current());
        bench.desk.changeCase(last(bench).decision.request, [](Case &) {}); // in hand again, and not known here
        QStringList failures;
        connect(bench.workbench.get(), &Workbench::failed, this, [&failures](const Error &error) { failures << error.detail; });
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        bench.pass(takeBackSeconds(bench) + 3);
        const auto &outbox = bench.workbench->outbox();
        QVERIFY(std::any_of(outbox.begin(), outbox.end(), [](const OutboxEntry &entry) {
            return entry.state == OutboxState::Refused && entry.error->kind == ErrorKind::RequestChanged;
        }));
        QCOMPARE(failures, QStringList());
    }

    void aTakeBackWhoseCaseHasGoneOnKeepsWhatWasTyped()
    {
        Bench bench(1);
        QVERIFY(accepted(bench));
        const RequestId request = last(bench).decision.request;
        bench.desk.answersToLose = 1;
        bench.workbench->takeBack();
        QTRY_COMPARE(bench.desk.takenBack().size(), size_t(1));
        bench.desk.expireLease(request);
        bench.pass(takeBackSeconds(bench));
        QVERIFY(bench.lastIs(OutboxState::Refused));
        QCOMPARE(last(bench).error->kind, ErrorKind::LeaseLost);
        QCOMPARE(last(bench).draft.question, typed);
    }
};

QTEST_GUILESS_MAIN(ReceiptsTest)
#include "receipts.moc"
