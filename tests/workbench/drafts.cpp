// What was typed is found again: at another workstation, after a lease that ran out, and beside a request that has changed.
#include "tests/workbench/bench.h"

#include "models/workbench/draft.h"

namespace vigie {

class Drafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDeskKeepsWhatIsTyped()
    {
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        const QString request = bench.workbench->current()->content.id.value;
        for (const char *typed : {"W", "Wh", "Wha", "What"}) {
            type(*bench.workbench, typed);
            bench.pass(1);
        }
        QCOMPARE(bench.desk.calls.count(QStringLiteral("keepDraft")), 0);
        bench.pass(4);
        QCOMPARE(bench.desk.calls.count(QStringLiteral("keepDraft")), 1);
        QVERIFY(bench.desk.drafts.at(request).content.contains("What"));
        bench.pass(10);
        QCOMPARE(bench.desk.calls.count(QStringLiteral("keepDraft")), 1); // nothing new
    }

    void anotherWorkstationGoesOnWithIt()
    {
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        type(*bench.workbench, "Which of the two?");
        bench.pass(5);
        Cache other(Error{ErrorKind::KeyringMissing, {}});
        Workbench second(bench.desk, other, bench.clock, bench.scheduler);
        second.signIn(bench.credentials());
        QTRY_VERIFY(second.current());
        QCOMPARE(second.draft().question, QStringLiteral("Which of the two?"));
    }

    void theLaterOfTwoIsGoneOnWith()
    {
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        const RequestId request = bench.workbench->current()->content.id;
        type(*bench.workbench, "typed here");
        bench.pass(5);
        bench.restart();
        // Meanwhile the person has gone on elsewhere.
        Draft elsewhere = draftOf(bench.desk.drafts.at(request.value));
        elsewhere.question = QStringLiteral("typed there");
        bench.desk.drafts[request.value] = {draftToBytes(elsewhere), bench.clock.now() + Seconds(1)};
        bench.clock.advance(Seconds(2));
        QVERIFY(bench.signIn());
        QTRY_COMPARE(bench.workbench->draft().question, QStringLiteral("typed there"));

        // And what was typed here later, while there was no network, is not lost to it.
        bench.desk.offline = true;
        type(*bench.workbench, "typed here again");
        bench.restart();
        bench.desk.offline = false;
        QVERIFY(bench.signIn());
        QTRY_VERIFY(bench.workbench->current());
        bench.pass(5);
        QCOMPARE(bench.workbench->draft().question, QStringLiteral("typed here again"));
        QVERIFY(bench.desk.drafts.at(request.value).content.contains("typed here again"));
    }

    void whatIsTypedWithoutNetworkIsKeptAfterwards()
    {
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        const QString request = bench.workbench->current()->content.id.value;
        bench.desk.offline = true;
        type(*bench.workbench, "offline");
        bench.pass(20);
        QVERIFY(bench.desk.drafts.empty());
        bench.desk.offline = false;
        bench.pass(60);
        QVERIFY(bench.desk.drafts.at(request).content.contains("offline"));
    }

    void aLeaseThatRanOutOfflineComesBackWithTheDraft()
    {
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        const RequestId request = bench.workbench->current()->content.id;
        const LeaseId before = bench.workbench->current()->lease.id;
        type(*bench.workbench, "typed");
        bench.desk.offline = true;
        bench.pass(16 * 60);
        QVERIFY(std::holds_alternative<task::LeaseLost>(bench.workbench->task()));
        QCOMPARE(bench.workbench->draft().question, QStringLiteral("typed"));
        bench.desk.offline = false;
        bench.pass(90);
        QVERIFY(std::holds_alternative<task::Working>(bench.workbench->task()));
        QCOMPARE(bench.workbench->current()->content.id, request);
        QVERIFY(bench.workbench->current()->lease.id != before);
        QCOMPARE(bench.workbench->draft().question, QStringLiteral("typed"));
        QVERIFY(bench.workbench->leaseRemaining() > Seconds(0));
        QCOMPARE(bench.cache->load()->held.size(), size_t(1)); // on the disk again
    }

    void whatOthersHavePulledIsNotAskedForAgain()
    {
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        const RequestId request = bench.workbench->current()->content.id;
        bench.desk.offline = true;
        bench.pass(16 * 60);
        bench.desk.expireLease(request);
        bench.desk.offline = false;
        bench.pass(180);
        QVERIFY(std::holds_alternative<task::LeaseLost>(bench.workbench->task()));
        QCOMPARE(bench.desk.calls.count(QStringLiteral("reclaim")), 1);
    }

    void aLeaseThatComesBackTooLateGoesToTheReserve()
    {
        Bench bench(2);
        bench.desk.me.policy.reserve = 0;
        QVERIFY(bench.signIn() && bench.pullOne());
        const RequestId first = bench.workbench->current()->content.id;
        bench.desk.slowAnswers << QStringLiteral("reclaim");
        bench.desk.letLeaseRunOut(first);
        bench.pass(40);
        QVERIFY(std::holds_alternative<task::LeaseLost>(bench.workbench->task()));
        QVERIFY(bench.desk.isHeld(first));
        bench.desk.me.policy.reserve = 1;
        bench.workbench->pullNext();
        QTRY_VERIFY(std::holds_alternative<task::Working>(bench.workbench->task()));
        QVERIFY(bench.workbench->current()->content.id != first);
        bench.desk.deliver(QStringLiteral("reclaim"));
        QTRY_VERIFY(bench.workbench->hasReserve());
    }

    void theDeskIsNotAskedBeforeItWantsToBe()
    {
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        bench.desk.busyFor = Seconds(300);
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        bench.pass(5);
        const auto asked = bench.desk.calls.size();
        bench.pass(290);
        QCOMPARE(bench.desk.calls.size(), asked);
        bench.desk.busyFor = Seconds(0);
        bench.pass(90); // spread over a quarter of it more
        QVERIFY(bench.lastIs(OutboxState::Accepted) || bench.lastIs(OutboxState::Released));
    }

    void theDeskMayNotKeepItWaitingForEver()
    {
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        bench.desk.busyFor = Seconds(7 * 24 * 3600);
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        bench.pass(5);
        bench.desk.busyFor = Seconds(0);
        bench.pass(13 * 60);
        QCOMPARE(bench.desk.accepted().size(), size_t(1));
    }

    void whatHasChangedStandsBesideTheDecision()
    {
        Bench bench(1);
        const OutboxEntry *refused = refusedByChange(bench, [](Case &c) { c.deadline = std::nullopt; });
        QVERIFY(refused);
        QTRY_VERIFY(bench.workbench->outbox().back().asItIs.has_value());
        QCOMPARE(bench.workbench->outbox().back().asItIs->content.version, refused->decision.version + 1);
        QVERIFY(bench.workbench->stillStands(bench.workbench->outbox().back()).ok());
    }

    void aDecisionThatStillStandsIsSentAsItIs()
    {
        Bench bench(1);
        const OutboxEntry *refused = refusedByChange(bench, [](Case &c) { c.deadline = std::nullopt; });
        QVERIFY(refused);
        const Decision made = refused->decision;
        QTRY_VERIFY(bench.workbench->outbox().back().asItIs.has_value());
        QVERIFY(bench.workbench->keep(made.id).ok());
        QTRY_COMPARE(bench.workbench->outbox().back().state, OutboxState::Accepted);
        QCOMPARE(bench.workbench->outbox().size(), size_t(1));
        QCOMPARE(bench.desk.accepted().size(), size_t(1));
        const Decision sent = bench.desk.accepted().front();
        QVERIFY(sent.id != made.id);
        QCOMPARE(sent.version, made.version + 1);
        QVERIFY(sent.ruling == made.ruling && sent.sharing == made.sharing && sent.corrections == made.corrections);
    }

    void aDecisionThatStandsNoMoreIsNotSent()
    {
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        const TimeRange chosen = bench.workbench->draft().slots.at(0).when;
        const OutboxEntry *refused = refusedByChange(bench, [&](Case &c) {
            for (Lane &lane : c.lanes)
                lane.blocks = {{chosen, BlockKind::Busy, false, false, {}}};
        });
        QVERIFY(refused);
        const DecisionId id = refused->decision.id;
        QTRY_VERIFY(bench.workbench->outbox().back().asItIs.has_value());
        QCOMPARE(bench.workbench->stillStands(bench.workbench->outbox().back()).error().kind, ErrorKind::SlotNotFree);
        QCOMPARE(bench.workbench->keep(id).error().kind, ErrorKind::SlotNotFree);
        QCOMPARE(bench.workbench->outbox().back().state, OutboxState::Refused);
    }

    void whatHasChangedIsAskedForAgainAfterARestart()
    {
        Bench bench(1);
        QVERIFY(refusedByChange(bench, [](Case &c) { c.deadline = std::nullopt; }));
        bench.restart();
        QVERIFY(bench.signIn());
        QTRY_VERIFY(!bench.workbench->outbox().empty() && bench.workbench->outbox().back().asItIs.has_value());
    }

    void whatComesBackIsKeptAtTheDeskAgain()
    {
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        const QString request = bench.workbench->current()->content.id.value;
        type(*bench.workbench, "typed");
        bench.pass(5);
        bench.desk.offline = true;
        bench.pass(16 * 60);
        bench.desk.offline = false;
        bench.pass(90);
        QVERIFY(std::holds_alternative<task::Working>(bench.workbench->task()));
        QVERIFY(bench.desk.drafts.at(request).content.contains("typed"));
    }

    void anOlderDraftOfTheDeskDoesNotReplaceWhatComesBack()
    {
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        const QString request = bench.workbench->current()->content.id.value;
        type(*bench.workbench, "half");
        bench.pass(5);
        type(*bench.workbench, "half and the other half");
        bench.desk.refusals.push_back(Error{ErrorKind::SharingRefused, {}});
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.lastIs(OutboxState::Refused));
        bench.restart();
        QVERIFY(bench.signIn());
        QTRY_VERIFY(bench.workbench->outbox().back().asItIs.has_value());
        bench.workbench->remake(bench.workbench->outbox().back().decision.id);
        QTRY_VERIFY(bench.workbench->current());
        bench.desk.say(LiveKind::Work); // an answer with the draft of before
        bench.pass(6);
        QCOMPARE(bench.workbench->draft().question, QStringLiteral("half and the other half"));
        QVERIFY(bench.desk.drafts.at(request).content.contains("other half"));
    }

    void aRefusedDecisionWhoseRequestWasPulledAgainCanBeMadeAgain()
    {
        Bench bench(1);
        QVERIFY(bench.signIn() && bench.pullOne());
        const RequestId request = bench.workbench->current()->content.id;
        type(*bench.workbench, "typed");
        bench.desk.slowRequests << QStringLiteral("push");
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        bench.desk.expireLease(request);
        bench.desk.deliver(QStringLiteral("push"));
        QVERIFY(bench.lastIs(OutboxState::Refused));
        QTRY_VERIFY(bench.workbench->current()); // it is the next in the queue
        QCOMPARE(bench.workbench->current()->content.id, request);
        QTRY_VERIFY(bench.workbench->outbox().back().asItIs.has_value());
        QVERIFY(!bench.workbench->stillStands(bench.workbench->outbox().back()).ok()); // it is in hand already
        bench.workbench->remake(bench.workbench->outbox().back().decision.id);
        QTRY_VERIFY(bench.workbench->outbox().empty());
        QCOMPARE(bench.workbench->draft().question, QStringLiteral("typed"));
        QVERIFY(!bench.workbench->hasReserve());
    }

    void aFullDiskKeepsTheRefusedDecision()
    {
        Bench bench(1);
        const OutboxEntry *refused = refusedByChange(bench, [](Case &c) { c.deadline = std::nullopt; });
        QVERIFY(refused);
        QTRY_VERIFY(bench.workbench->outbox().back().asItIs.has_value());
        bench.desk.offline = true;
        bench.pass(31); // missed by the heartbeat
        bench.cache->failWritesWhen([] { return true; });
        QCOMPARE(bench.workbench->keep(bench.workbench->outbox().back().decision.id).error().kind, ErrorKind::StorageFailed);
        QCOMPARE(bench.workbench->outbox().back().state, OutboxState::Refused);
        QVERIFY(bench.desk.accepted().empty());
    }

private:
    static void type(Workbench &workbench, const char *text)
    {
        Draft draft = workbench.draft();
        draft.question = QString::fromLatin1(text);
        workbench.setDraft(draft);
    }
    static Draft draftOf(const KeptDraft &kept) { return draftFromBytes(kept.content).value(); }
    /// Decided offline, and changed at the desk before it arrives.
    static const OutboxEntry *refusedByChange(Bench &bench, const std::function<void(Case &)> &change)
    {
        if (!bench.workbench->current() && !(bench.signIn() && bench.pullOne()))
            return nullptr;
        bench.desk.slowRequests << QStringLiteral("push");
        const RequestId request = bench.workbench->current()->content.id;
        if (!bench.workbench->decide(bench.firstSlot()).ok())
            return nullptr;
        bench.desk.changeCase(request, change);
        bench.desk.deliver(QStringLiteral("push"));
        return bench.lastIs(OutboxState::Refused) ? &bench.workbench->outbox().back() : nullptr;
    }
};

} // namespace vigie

QTEST_GUILESS_MAIN(vigie::Drafts)
#include "drafts.moc"
