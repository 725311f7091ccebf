// A reviewer at work, before a desk in memory: answers survive crashes, lost networks and full disks, and take effect once.
#include "tests/workbench/reviewbench.h"

using namespace vigie;

class ReviewingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<vigie::Error>(); }

    void aReviewIsPulledAnsweredAndTheNextOneComes()
    {
        ReviewBench bench(2);
        QVERIFY(bench.working());
        QCOMPARE(bench.shown(), bench.tasks[0]);
        QCOMPARE(bench.reviewing->rubric()->version, 1);
        bench.answerAll();
        QVERIFY(bench.reviewing->submit().ok());
        QTRY_COMPARE(bench.shown(), bench.tasks[1]);
        QCOMPARE(bench.quality.accepted().size(), size_t(1));
        const Review &review = bench.quality.accepted().front();
        QCOMPARE(review.answers.at(1),
                 (Answer{QStringLiteral("zone"), QStringLiteral("no"), QStringLiteral("zone-mixed-up"), {}}));
        QCOMPARE(review.answers.at(2).option, QString());
        QVERIFY(bench.reviewing->outbox().empty());
        QVERIFY(bench.reviewing->draft().entered.empty());
        QCOMPARE(bench.quality.calls.count(QStringLiteral("rubric")), 1);
    }

    void afterTheLastOneNothingWaits()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answerAll();
        QVERIFY(bench.reviewing->submit().ok());
        QTRY_VERIFY(std::holds_alternative<reviewtask::NothingWaiting>(bench.reviewing->task()));
    }

    void whatIsNotCompleteStays_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<bool>("causeAlone");
        QTest::newRow("a question is open") << "tone" << false;
        QTest::newRow("a cause is missing") << "zone" << true;
    }
    void whatIsNotCompleteStays()
    {
        QFETCH(QString, question);
        QFETCH(bool, causeAlone);
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answerAll();
        const Question *asked = findQuestion(*bench.reviewing->rubric(), question);
        bench.reviewing->setDraft(causeAlone ? withCause(bench.reviewing->draft(), question, {})
                                             : withOption(bench.reviewing->draft(), *asked, std::nullopt));
        QCOMPARE(openQuestions(*bench.reviewing->rubric(), bench.reviewing->draft()), std::vector<QString>{question});
        const Status status = bench.reviewing->submit();
        QCOMPARE(status.error().kind, ErrorKind::InvalidInput);
        QVERIFY(bench.reviewing->isWorking());
        QVERIFY(bench.reviewing->outbox().empty());
    }

    void aCauseGoesWithTheFailure()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answer("people", "no", "wrong-person");
        bench.answer("people", "yes");
        QCOMPARE(bench.reviewing->draft().entered.front().cause, QString());
    }

    void onlyReviewersAreGivenAny()
    {
        ReviewBench bench(1);
        bench.desk.me.roles = {Role::Supervisor};
        QVERIFY(bench.signIn());
        bench.reviewing->pullNext();
        bench.passAll(2);
        QVERIFY(!bench.reviewing->isOpen());
        QVERIFY(bench.quality.calls.isEmpty());
    }

    void whatWasEnteredIsThereAfterACrash()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answer("people", "no", "wrong-person");
        bench.reviewing->setDraft(withNote(bench.reviewing->draft(), QStringLiteral("people"), QStringLiteral("typed")));
        ReviewDraft more = withFlag(bench.reviewing->draft(), ReviewFlag::ClientAtRisk, true);
        more.privateNote = QStringLiteral("my own");
        bench.reviewing->setDraft(more);
        const ReviewDraft before = bench.reviewing->draft();
        bench.restartAll();
        bench.desk.offline = false;
        QVERIFY(bench.signIn());
        QTRY_COMPARE(bench.shown(), bench.tasks[0]);
        QCOMPARE(bench.reviewing->draft(), before);
        QVERIFY(bench.reviewing->rubric()); // from the cache
        QCOMPARE(bench.quality.calls.count(QStringLiteral("rubric")), 1);
        bench.passAll(2);
        QCOMPARE(bench.reviewing->draft(), before);
    }

    void timeCountsOnlyOnScreenAndSurvives()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.passAll(5);
        QCOMPARE(bench.reviewing->spent(), Seconds(0));
        bench.reviewing->setOnScreen(true);
        bench.passAll(7);
        QCOMPARE(bench.reviewing->spent(), Seconds(7));
        bench.reviewing->setOnScreen(false);
        bench.passAll(60);
        QCOMPARE(bench.reviewing->spent(), Seconds(7));
        bench.restartAll();
        QVERIFY(bench.signIn());
        QTRY_VERIFY(bench.reviewing->isWorking());
        QCOMPARE(bench.reviewing->spent(), Seconds(7));
        bench.reviewing->setOnScreen(true);
        bench.passAll(1);
        bench.answerAll();
        QVERIFY(bench.reviewing->submit().ok());
        QTRY_COMPARE(bench.quality.accepted().size(), size_t(1));
        QCOMPARE(bench.quality.accepted().front().spent, Seconds(8));
    }

    void offlineTheWorkGoesOnAndIsSubmittedLater()
    {
        ReviewBench bench(2);
        QVERIFY(bench.working());
        bench.desk.offline = true;
        bench.passAll(35);
        QVERIFY(std::holds_alternative<connection::Offline>(bench.workbench->connection()));
        QVERIFY(bench.reviewing->isWorking());
        bench.answerAll();
        QVERIFY(bench.reviewing->submit().ok());
        QVERIFY(std::holds_alternative<reviewtask::Pulling>(bench.reviewing->task()));
        QCOMPARE(bench.reviewing->waitingToLeave(), 1);
        bench.restartAll(); // and the program ends meanwhile
        bench.desk.offline = false;
        QVERIFY(bench.signIn());
        QTRY_COMPARE(bench.quality.accepted().size(), size_t(1));
        QTRY_VERIFY(bench.reviewing->outbox().empty());
        QVERIFY(bench.kept(KeptKind::SubmittedReview).empty());
    }

    void whatWasSubmittedCanBeReadAgainUntilItIsOrderedAway()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        const RequestId request = bench.reviewing->current()->content.id;
        bench.answerAll();
        ReviewDraft draft = bench.reviewing->draft();
        draft.privateNote = QStringLiteral("my own");
        bench.reviewing->setDraft(draft);
        QVERIFY(bench.reviewing->submit().ok());
        QTRY_COMPARE(bench.quality.accepted().size(), size_t(1));
        QVERIFY(bench.reviewing->own().empty());
        bench.reviewing->readOwn();
        QTRY_COMPARE(bench.reviewing->own().size(), size_t(1));
        QCOMPARE(bench.reviewing->own().front().privateNote, QStringLiteral("my own"));
        QVERIFY(bench.reviewing->ownReading().asOf);
        bench.desk.orderPurge(request);
        QTRY_VERIFY(bench.reviewing->own().empty());
        bench.reviewing->readOwn();
        QTRY_COMPARE(bench.reviewing->own().size(), size_t(1));
        bench.workbench->signOut();
        QTRY_VERIFY(bench.reviewing->own().empty() && !bench.reviewing->ownReading().asOf);
    }

    void offlineTheNextReviewIsThereAlready()
    {
        ReviewBench bench(2);
        bench.desk.me.policy.reserve = 1;
        bench.quality.mostHeld = 2;
        Rubric newer = sampleRubric();
        newer.version = 2;
        bench.quality.rubrics.emplace(2, newer);
        const Case content = sampleCase(8);
        bench.tasks[1] =
            bench.quality.addTask(content, {bench.clock.now(), ruling::Schedule{content.slots.at(0).when}, {}, {}}, 2);
        bench.quality.giveToSomebodyElse(ReviewTaskId{QStringLiteral("task-2")});
        QVERIFY(bench.working());
        bench.passAll(2);
        QCOMPARE(bench.shown(), bench.tasks[0]);
        QVERIFY(bench.quality.isHeld(bench.tasks[1]));
        bench.desk.offline = true;
        bench.passAll(35);
        bench.answerAll();
        QVERIFY(bench.reviewing->submit().ok());
        QCOMPARE(bench.shown(), bench.tasks[1]);
        QVERIFY(bench.reviewing->rubric());
        QCOMPARE(bench.reviewing->rubric()->version, 2); // it came ahead as well
        bench.answerAll();
        QVERIFY(bench.reviewing->submit().ok());
        QVERIFY(std::holds_alternative<reviewtask::Pulling>(bench.reviewing->task()));
        bench.desk.offline = false;
        bench.passAll(35);
        QCOMPARE(bench.quality.accepted().size(), size_t(2));
    }

    void whatWasPulledAheadSurvivesARestart()
    {
        ReviewBench bench(2);
        bench.desk.me.policy.reserve = 1;
        bench.quality.mostHeld = 2;
        QVERIFY(bench.working());
        bench.passAll(2);
        bench.restartAll();
        QVERIFY(bench.signIn());
        bench.passAll(2);
        QCOMPARE(bench.shown(), bench.tasks[0]);
        bench.answerAll();
        QVERIFY(bench.reviewing->submit().ok());
        QCOMPARE(bench.shown(), bench.tasks[1]);
        QCOMPARE(bench.quality.calls.count(QStringLiteral("pullReview")), 2);
    }

    void pullingAheadIsNeverInTheWay_data()
    {
        QTest::addColumn<int>("tasks");
        QTest::newRow("no more may be held") << 2;
        QTest::newRow("nothing more waits") << 1;
    }
    void pullingAheadIsNeverInTheWay()
    {
        QFETCH(int, tasks);
        ReviewBench bench(tasks);
        bench.desk.me.policy.reserve = 1;
        bench.quality.mostHeld = tasks == 1 ? 2 : 1;
        QVERIFY(bench.working());
        QSignalSpy failures(bench.reviewing.get(), &Reviewing::failed);
        bench.passAll(10);
        QVERIFY(bench.reviewing->isWorking());
        QVERIFY(failures.isEmpty());
        QCOMPARE(bench.quality.calls.count(QStringLiteral("pullReview")), 2); // again with the next heartbeat
        bench.passAll(25);
        QCOMPARE(bench.quality.calls.count(QStringLiteral("pullReview")), 3);
        QCOMPARE(bench.shown(), bench.tasks[0]);
    }

    void anAnswerThatIsLostMakesNoSecondReview()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answerAll();
        bench.quality.answersToLose = 1;
        QVERIFY(bench.reviewing->submit().ok());
        bench.passAll(10);
        QVERIFY(bench.quality.calls.count(QStringLiteral("submitReview")) >= 2);
        QCOMPARE(bench.quality.accepted().size(), size_t(1));
        QVERIFY(bench.reviewing->outbox().empty());
    }

    void aPullWhoseAnswerIsLostCostsNoTask()
    {
        ReviewBench bench(2);
        QVERIFY(bench.signIn());
        bench.passAll(1);
        bench.quality.answersToLose = 1;
        bench.reviewing->pullNext();
        bench.passAll(10);
        QVERIFY(bench.reviewing->isWorking());
        QCOMPARE(bench.shown(), bench.tasks[0]);
        QVERIFY(!bench.quality.isHeld(bench.tasks[1]));
    }

    void aTaskThatWasFoundAmongWhatIsHeldEndsItsPull()
    {
        ReviewBench bench(2);
        QVERIFY(bench.signIn());
        bench.passAll(1);
        bench.quality.answersToLose = 1;
        bench.reviewing->pullNext();
        bench.passAll(10);
        QCOMPARE(bench.shown(), bench.tasks[0]);
        QSignalSpy failures(bench.reviewing.get(), &Reviewing::failed);
        bench.answerAll();
        QVERIFY(bench.reviewing->submit().ok());
        // Asked under the key of the lost answer, the desk would speak of the task that is done.
        QTRY_COMPARE(bench.shown(), bench.tasks[1]);
        QVERIFY(failures.isEmpty());
        QCOMPARE(bench.quality.calls.count(QStringLiteral("pullReview")), 2);
    }

    void aCrashAtAnyWriteOfASubmissionLosesNothing_data()
    {
        QTest::addColumn<bool>("isReached");
        QTest::newRow("the desk is reached, and its answer is not heard") << true;
        QTest::newRow("the desk is not reached") << false;
    }
    void aCrashAtAnyWriteOfASubmissionLosesNothing()
    {
        QFETCH(bool, isReached);
        bool crashed = true;
        int back = 0;
        for (int step = 0; crashed; ++step) {
            QVERIFY(step < 100);
            ReviewBench bench(1);
            QVERIFY(bench.working());
            bench.answerAll();
            if (!isReached) {
                bench.desk.offline = true;
                bench.passAll(31);
            }
            crashed = false;
            // From this write on nothing reaches the disk any more: the program has died.
            bench.cache->failWritesWhen([&crashed, left = step]() mutable {
                const bool now = left-- <= 0;
                crashed |= now;
                return now;
            });
            bench.quality.slowAnswers << QStringLiteral("submitReview");
            const bool isTaken = bench.reviewing->submit().ok();
            QVERIFY(isReached ? isTaken : isTaken == !crashed);
            QTest::qWait(5);
            bench.restartAll();
            bench.desk.offline = false;
            bench.quality.deliver(QStringLiteral("submitReview"));
            QVERIFY(bench.signIn());
            bench.passAll(3);
            if (bench.reviewing->isWorking()) {
                // It was not written and is not at the desk: all that was entered is there.
                QVERIFY(bench.quality.accepted().empty());
                QVERIFY(openQuestions(*bench.reviewing->rubric(), bench.reviewing->draft()).empty());
                QVERIFY(bench.reviewing->submit().ok());
                bench.passAll(3);
                ++back;
            }
            QCOMPARE(bench.quality.accepted().size(), size_t(1));
            QCOMPARE(bench.quality.accepted().front().answers.size(), size_t(3));
            QVERIFY(bench.reviewing->outbox().empty());
            QVERIFY(bench.kept(KeptKind::SubmittedReview).empty());
            QVERIFY(bench.kept(KeptKind::Review).empty());
        }
        QVERIFY2(isReached ? back == 0 : back >= 4, qPrintable(QString::number(back))); // begin, the rows, commit
    }

    void aFullDiskForAMomentLosesNothing()
    {
        bool failed = true;
        for (int step = 0; failed; ++step) {
            QVERIFY(step < 100);
            ReviewBench bench(1);
            QVERIFY(bench.working());
            bench.answerAll();
            failed = false;
            bench.cache->failWritesWhen([&failed, left = step]() mutable {
                const bool now = left-- == 0;
                failed |= now;
                return now;
            });
            QVERIFY(bench.reviewing->submit().ok());
            bench.passAll(8);
            bench.cache->failWritesWhen({});
            QCOMPARE(bench.quality.accepted().size(), size_t(1));
            QVERIFY(!bench.reviewing->wouldLose());
            QVERIFY(bench.kept(KeptKind::SubmittedReview).empty());
            QVERIFY(bench.kept(KeptKind::Review).empty());
        }
    }

    void onAFullDiskWithoutADeskNoneIsTaken()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answerAll();
        bench.desk.offline = true;
        bench.passAll(35);
        bench.cache->failWritesWhen([] { return true; });
        QVERIFY(!bench.reviewing->submit().ok());
        QVERIFY(bench.reviewing->isWorking());
        QVERIFY(bench.reviewing->outbox().empty());
    }

    void theLeaseIsRenewedAndEndsWithItsWork()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answer("people", "yes");
        bench.passAll(100);
        QVERIFY(bench.reviewing->leaseRemaining() > Seconds(14 * 60));
        bench.quality.giveToSomebodyElse(bench.tasks[0]);
        bench.passAll(40);
        QVERIFY(std::holds_alternative<reviewtask::LeaseLost>(bench.reviewing->task()));
        QCOMPARE(bench.reviewing->draft().entered.size(), size_t(1)); // still to be read
        QVERIFY(bench.kept(KeptKind::Review).empty());
        QVERIFY(bench.kept(KeptKind::ReviewDraft).empty());
        QCOMPARE(bench.reviewing->submit().error().kind, ErrorKind::LeaseLost);
    }

    void offlineTheLeaseEndsOnTheDesksClock()
    {
        ReviewBench bench(1);
        bench.desk.skew = Seconds(-300);
        QVERIFY(bench.working());
        bench.desk.offline = true;
        bench.passAll(14 * 60);
        QVERIFY(bench.reviewing->isWorking());
        bench.passAll(61);
        QVERIFY(std::holds_alternative<reviewtask::LeaseLost>(bench.reviewing->task()));
        QVERIFY(bench.kept(KeptKind::Review).empty());
    }

    void aRefusalOfTheLeaseBeforeLosesNoNewOne()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.quality.slowAnswers << QStringLiteral("renewReview");
        bench.quality.giveToSomebodyElse(bench.tasks[0]);
        bench.passAll(31);
        QVERIFY(bench.quality.calls.contains(QStringLiteral("renewReview"))); // refused, which is on its way
        bench.quality.hold(bench.tasks[0]);                                   // the same task again, under another lease
        Q_EMIT bench.workbench->connectionChanged();                          // what is held is asked again
        QTRY_VERIFY(bench.reviewing->leaseRemaining() > Seconds(14 * 60 + 30));
        bench.quality.deliver(QStringLiteral("renewReview"));
        QTest::qWait(5);
        QVERIFY(bench.reviewing->isWorking());
    }

    void aSkipIsOfferedWhenItWouldBeHeard()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        QTRY_VERIFY(bench.reviewing->canSkip());
        QSignalSpy said(bench.reviewing.get(), &Reviewing::canSkipChanged);
        bench.quality.slowAnswers << QStringLiteral("skipReview");
        bench.reviewing->skip(SkipReason::Other);
        QVERIFY(!bench.reviewing->canSkip());
        QCOMPARE(said.size(), 1);
        QTest::qWait(5);
        bench.quality.deliver(QStringLiteral("skipReview"));
        QVERIFY(said.size() >= 2);
    }

    void whatIsHeldElsewhereComesHere()
    {
        ReviewBench bench(1);
        bench.quality.hold(bench.tasks[0]);
        QVERIFY(bench.signIn());
        QTRY_COMPARE(bench.shown(), bench.tasks[0]);
    }

    void aRefusedReviewIsGoneOnWithAndNothingTypedIsLost()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answerAll();
        bench.reviewing->setDraft(withNote(bench.reviewing->draft(), QStringLiteral("zone"), QStringLiteral("typed")));
        bench.quality.refusals.push_back(Error{ErrorKind::InvalidInput, {}});
        QVERIFY(bench.reviewing->submit().ok());
        QTRY_VERIFY(bench.reviewing->firstRefused());
        QCOMPARE(bench.reviewing->firstRefused()->error->kind, ErrorKind::InvalidInput);
        bench.restartAll();
        QVERIFY(bench.signIn());
        QTRY_VERIFY(bench.reviewing->firstRefused());
        const ReviewId refused = bench.reviewing->firstRefused()->review.id;
        bench.reviewing->takeUp(refused);
        QTRY_COMPARE(bench.shown(), bench.tasks[0]);
        QVERIFY(bench.reviewing->outbox().empty());
        QCOMPARE(findEntered(bench.reviewing->draft(), QStringLiteral("zone"))->note, QStringLiteral("typed"));
        QTRY_VERIFY(bench.reviewing->rubric());
        QVERIFY(bench.reviewing->submit().ok());
        QTRY_COMPARE(bench.quality.accepted().size(), size_t(1));
        QVERIFY(bench.quality.accepted().front().id != refused);
    }

    void aRefusedReviewWhoseTaskIsGoneSaysSoAndStays()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answerAll();
        bench.quality.giveToSomebodyElse(bench.tasks[0]);
        QVERIFY(bench.reviewing->submit().ok());
        QTRY_VERIFY(bench.reviewing->firstRefused());
        const ReviewId refused = bench.reviewing->firstRefused()->review.id;
        const QSignalSpy failures(bench.reviewing.get(), &Reviewing::failed);
        bench.reviewing->takeUp(refused);
        QTRY_COMPARE(failures.size(), 1);
        QCOMPARE(failures.front().front().value<Error>().kind, ErrorKind::LeaseLost);
        QVERIFY(bench.reviewing->firstRefused());
        bench.reviewing->discard(refused);
        QVERIFY(bench.reviewing->outbox().empty());
        QVERIFY(bench.kept(KeptKind::SubmittedReview).empty());
    }

    void theTaskOfADiscardedReviewComesAnew()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answerAll();
        bench.quality.refusals.push_back(Error{ErrorKind::InvalidInput, {}});
        QVERIFY(bench.reviewing->submit().ok());
        QTRY_VERIFY(bench.reviewing->firstRefused());
        bench.reviewing->discard(bench.reviewing->firstRefused()->review.id);
        QTRY_COMPARE(bench.shown(), bench.tasks[0]);
        QVERIFY(bench.reviewing->draft().entered.empty());
    }

    void skippingBringsTheNext()
    {
        ReviewBench bench(2);
        QVERIFY(bench.working());
        bench.answer("people", "yes");
        bench.reviewing->skip(SkipReason::KnowsThePeople);
        QTRY_COMPARE(bench.shown(), bench.tasks[1]);
        QCOMPARE(bench.quality.skipped.size(), size_t(1));
        QVERIFY(bench.quality.skipped.front().second == SkipReason::KnowsThePeople);
        QVERIFY(bench.reviewing->draft().entered.empty());
    }

    void aSkipWhoseAnswerIsLostIsNoTrouble()
    {
        ReviewBench bench(2);
        QVERIFY(bench.working());
        bench.quality.answersToLose = 1;
        bench.reviewing->skip(SkipReason::Other);
        bench.passAll(40);
        QCOMPARE(bench.quality.skipped.size(), size_t(1));
        QVERIFY(!bench.reviewing->isWorking()); // the desk has said that it is gone
        QVERIFY(bench.pullReview());
        QCOMPARE(bench.shown(), bench.tasks[1]);
    }

    void whatIsOrderedAwayGoesFromHandAndDisk()
    {
        ReviewBench bench(2);
        QVERIFY(bench.working());
        bench.answerAll();
        const PurgeOrderId order = bench.desk.orderPurge(bench.reviewing->current()->content.id);
        bench.quality.giveToSomebodyElse(bench.tasks[0]);
        const QSignalSpy purged(bench.reviewing.get(), &Reviewing::purged);
        QTRY_COMPARE(purged.size(), 1);
        QVERIFY(!bench.reviewing->current());
        QVERIFY(bench.kept(KeptKind::Review).empty());
        QVERIFY(bench.kept(KeptKind::ReviewDraft).empty());
        QTRY_COMPARE(bench.desk.acknowledgedPurges(), std::vector<PurgeOrderId>{order});
    }

    void anOrderIsAcknowledgedOnlyWhenTheDiskHasLetGo()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answerAll();
        bool isFull = true;
        bench.cache->failWritesWhen([&isFull] { return isFull; });
        bench.desk.orderPurge(bench.reviewing->current()->content.id);
        bench.passAll(5);
        QVERIFY(!bench.reviewing->current());
        QVERIFY(bench.desk.acknowledgedPurges().empty());
        isFull = false;
        bench.passAll(8);
        QCOMPARE(bench.desk.acknowledgedPurges().size(), size_t(1));
        QVERIFY(bench.kept(KeptKind::Review).empty());
    }

    void anOrderReachesWhatIsOnItsWayAndWhatIsFoundAtSignIn()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answerAll();
        const RequestId request = bench.reviewing->current()->content.id;
        bench.desk.offline = true;
        bench.passAll(31);
        QVERIFY(bench.reviewing->submit().ok());
        bench.desk.orderPurge(request);
        bench.quality.giveToSomebodyElse(bench.tasks[0]);
        bench.restartAll();
        bench.desk.offline = false;
        QVERIFY(bench.signIn());
        QVERIFY(bench.reviewing->outbox().empty());
        bench.passAll(3);
        QVERIFY(bench.quality.accepted().empty());
        QVERIFY(bench.kept(KeptKind::SubmittedReview).empty());
    }

    void whatIsFoundAtSignInIsSaidWhenItsReaderKnowsWhoHasCome()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answerAll();
        bench.desk.offline = true;
        bench.passAll(31);
        bench.desk.orderPurge(bench.reviewing->current()->content.id);
        bench.quality.giveToSomebodyElse(bench.tasks[0]);
        bench.restartAll();
        bench.desk.offline = false;
        QStringList order;
        connect(bench.reviewing.get(), &Reviewing::isOpenChanged, this, [&order] { order << QStringLiteral("open"); });
        connect(bench.reviewing.get(), &Reviewing::purged, this, [&order] { order << QStringLiteral("purged"); });
        QVERIFY(bench.signIn());
        QCOMPARE(order, (QStringList{QStringLiteral("open"), QStringLiteral("purged")}));
    }

    void whoReviewsNoMoreFindsNothingOfTheTimeBefore_data()
    {
        QTest::addColumn<bool>("isFull");
        QTest::newRow("at once") << false;
        QTest::newRow("as soon as the disk takes it") << true;
    }
    void whoReviewsNoMoreFindsNothingOfTheTimeBefore()
    {
        QFETCH(bool, isFull);
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answerAll();
        bench.restartAll();
        bench.desk.me.roles = {Role::Supervisor};
        bool fails = isFull;
        bool wrote = false;
        connect(bench.workbench.get(), &Workbench::connectionChanged, this, [&] {
            if (!std::exchange(wrote, true))
                bench.cache->failWritesWhen([&fails] { return fails; });
        });
        QVERIFY(bench.signIn());
        QVERIFY(!bench.reviewing->current());
        QVERIFY(!bench.reviewing->isOpen());
        if (isFull) {
            QVERIFY(!bench.kept(KeptKind::Review).empty());
            QVERIFY(!bench.reviewing->isPurged());
            fails = false;
            bench.passAll(6);
        }
        QVERIFY(bench.kept(KeptKind::Review).empty());
        QVERIFY(bench.kept(KeptKind::ReviewDraft).empty());
        QVERIFY(bench.reviewing->isPurged());
    }

    void signingOutEndsTheCache()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answer("people", "yes");
        const QString file = bench.cache->filePath();
        QVERIFY(QFile::exists(file));
        bench.workbench->signOut();
        QVERIFY(!bench.reviewing->current());
        QVERIFY(!QFile::exists(file));
    }

    void signingOutKeepsWhatTheDeskHasNotGot()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answerAll();
        bench.desk.offline = true;
        bench.passAll(31);
        QVERIFY(bench.reviewing->submit().ok());
        bench.workbench->signOut();
        QVERIFY(bench.reviewing->outbox().empty());
        bench.desk.offline = false;
        QVERIFY(bench.signIn());
        QTRY_COMPARE(bench.quality.accepted().size(), size_t(1));
    }

    void aSessionThatTheDeskEndsLeavesTheWorkUntilTheLeaseIsOver()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answer("people", "yes");
        bench.desk.endSession();
        bench.passAll(31);
        QVERIFY(std::holds_alternative<session::SignedOut>(bench.workbench->session()));
        QVERIFY(!bench.reviewing->current());
        QVERIFY(bench.signIn());
        QTRY_COMPARE(bench.shown(), bench.tasks[0]);
        QCOMPARE(bench.reviewing->draft().entered.size(), size_t(1));
        bench.desk.endSession();
        bench.passAll(31);
        QCOMPARE(bench.kept(KeptKind::Review).size(), size_t(1));
        bench.passAll(16 * 60);
        bench.quality.giveToSomebodyElse(bench.tasks[0]);
        QVERIFY(bench.signIn());
        QVERIFY(bench.kept(KeptKind::Review).empty());
    }

    void aReviewInMemoryAloneKeepsThePersonSignedIn()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answerAll();
        bench.quality.slowAnswers << QStringLiteral("submitReview");
        bench.cache->failWritesWhen([] { return true; });
        QVERIFY(bench.reviewing->submit().ok());
        QVERIFY(bench.workbench->wouldLose());
        bench.workbench->signOut();
        QVERIFY(std::holds_alternative<session::SignedIn>(bench.workbench->session()));
    }

    void beforeTheRulesAreAcknowledgedNothingIsPulled()
    {
        ReviewBench bench(1);
        bench.desk.me.limitedUse = {limitedUseVersion, true};
        QVERIFY(bench.signIn());
        bench.reviewing->pullNext();
        bench.passAll(2);
        QVERIFY(!bench.quality.calls.contains(QStringLiteral("pullReview")));
        bench.workbench->acknowledgeLimitedUse();
        QTRY_VERIFY(!bench.workbench->limitedUseDue());
        QVERIFY(bench.pullReview());
    }

    void rulesThatBecomeDueLaterAreAskedForThen()
    {
        ReviewBench bench(1);
        QVERIFY(bench.signIn());
        bench.passAll(1);
        bench.desk.me.limitedUse = {limitedUseVersion, true};
        bench.reviewing->pullNext();
        QTRY_VERIFY(bench.workbench->limitedUseDue());
        QVERIFY(std::holds_alternative<reviewtask::None>(bench.reviewing->task()));
    }

    void aRubricThatTheDeskHasNotIsSaid()
    {
        ReviewBench bench(1);
        bench.quality.rubrics.clear();
        QVERIFY(bench.signIn());
        bench.reviewing->pullNext();
        QTRY_VERIFY(bench.reviewing->rubricProblem());
        QVERIFY(bench.reviewing->isWorking());
        QCOMPARE(bench.reviewing->submit().error().kind, ErrorKind::NotFound);
        bench.passAll(5);
        QCOMPARE(bench.quality.calls.count(QStringLiteral("rubric")), 1); // not asked again and again
        bench.quality.rubrics.emplace(1, sampleRubric());
        QSignalSpy said(bench.reviewing.get(), &Reviewing::rubricChanged);
        bench.reviewing->retryNow();
        QVERIFY(!bench.reviewing->rubricProblem()); // it is on its way
        QCOMPARE(said.size(), 1);
        QTRY_VERIFY(bench.reviewing->rubric());
        QVERIFY(!bench.reviewing->rubricProblem());
    }

    void aDamagedCacheGivesBackTheReviewsThatCanBeRead()
    {
        ReviewBench bench(1);
        QVERIFY(bench.working());
        bench.answerAll();
        bench.desk.offline = true;
        bench.passAll(31);
        QVERIFY(bench.reviewing->submit().ok());
        const QString path = bench.cache->filePath();
        bench.reviewing.reset();
        bench.workbench.reset();
        bench.cache.reset();
        // One page of the file: what it holds is gone, the rest can be read.
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(4096 * 2 + 100));
        QVERIFY(file.write(QByteArray(64, 'x')) == 64);
        file.close();
        bench.start();
        bench.startReviewing();
        bench.desk.offline = false;
        QVERIFY(bench.signIn());
        QVERIFY(std::holds_alternative<cachestate::Recovered>(bench.workbench->cacheState()));
        bench.passAll(3);
        QCOMPARE(bench.quality.accepted().size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(ReviewingTest)
#include "reviewing.moc"
