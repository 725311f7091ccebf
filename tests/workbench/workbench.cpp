// The promise of the workstation (U4, Q6, Q7, Q8): the engine against a desk in memory that loses answers and changes its mind.
#include "models/workbench/draft.h"
#include "tests/workbench/bench.h"

#include <QSignalSpy>
#include <QtTest>

using namespace vigie;

class WorkbenchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsPulledBeforeTheRulesAreAcknowledged()
    {
        Bench bench(2);
        bench.desk.me.limitedUse.due = true;
        QVERIFY(bench.signIn());
        QVERIFY(bench.workbench->limitedUseDue());
        bench.workbench->pullNext();
        bench.pass(40);
        QVERIFY(!bench.desk.calls.contains(QStringLiteral("pull")));
        bench.workbench->acknowledgeLimitedUse();
        bench.workbench->acknowledgeLimitedUse(); // a second press while the first is on its way
        QTRY_VERIFY(!bench.workbench->limitedUseDue());
        QCOMPARE(bench.desk.calls.count(QStringLiteral("acknowledgeLimitedUse")), 1);
        QVERIFY(std::holds_alternative<task::None>(bench.workbench->task())); // the person asks for it
        QVERIFY(bench.pullOne());
    }

    void rulesOfANewVersionComeWithTheNextPull()
    {
        Bench bench(3);
        bench.desk.me.policy.reserve = 0;
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        bench.desk.me.limitedUse.due = true;
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QTRY_VERIFY(bench.workbench->limitedUseDue());
        QVERIFY(std::holds_alternative<task::None>(bench.workbench->task()));
        QVERIFY(bench.lastIs(OutboxState::Accepted));
        bench.workbench->acknowledgeLimitedUse();
        QTRY_VERIFY(!bench.workbench->limitedUseDue());
        QVERIFY(bench.pullOne());
    }

    void anotherVersionThanOursIsKnownAsSuch()
    {
        Bench bench(1);
        bench.desk.me.limitedUse.due = true;
        QVERIFY(bench.signIn());
        bench.desk.me.limitedUse.version = limitedUseVersion + 1; // the desk was brought up to date
        QSignalSpy failed(bench.workbench.get(), &Workbench::failed);
        QSignalSpy changed(bench.workbench.get(), &Workbench::limitedUseChanged);
        bench.workbench->acknowledgeLimitedUse();
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(bench.workbench->limitedUseDue());
        QVERIFY(std::get<session::SignedIn>(bench.workbench->session()).me.limitedUse.version != limitedUseVersion);
        QCOMPARE(failed.size(), 0);
    }

    void rulesThatCannotBeAcknowledgedOfflineStayDue()
    {
        Bench bench(1);
        bench.desk.me.limitedUse.due = true;
        QVERIFY(bench.signIn());
        bench.desk.offline = true;
        QSignalSpy failed(bench.workbench.get(), &Workbench::failed);
        bench.workbench->acknowledgeLimitedUse();
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.front().front().value<Error>().kind, ErrorKind::Unreachable);
        QVERIFY(bench.workbench->limitedUseDue());
        bench.desk.offline = false;
        bench.workbench->acknowledgeLimitedUse();
        QTRY_VERIFY(!bench.workbench->limitedUseDue());
    }

    void draftsAreReadStrictlyAndOldOnesKeepTheirText_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("readable");
        QTest::addColumn<QString>("note");
        const QByteArray start = R"({"slots":[],"corrections":[],"offered":[],"sharing":[],"chosen":)";
        QTest::newRow("now") << QByteArray(start + R"(-1,"question":"","declineMessage":"a","handOverNote":"b"})") << true
                             << QStringLiteral("b");
        QTest::newRow("one text for client and support")
            << QByteArray(start + R"(-1,"question":"","message":"typed"})") << true << QStringLiteral("typed");
        QTest::newRow("a slot that is not there") << QByteArray(start + "3}") << false << QString();
        QTest::newRow("a number as text") << QByteArray(start + R"(-1,"question":7})") << false << QString();
        QTest::newRow("an unknown reason") << QByteArray(start + R"(-1,"declineReason":"bored"})") << false << QString();
        QTest::newRow("recipients that are no list") << QByteArray(start + R"(-1,"askTo":"PERSON_2"})") << false << QString();
        QTest::newRow("nothing") << QByteArray("{}") << false << QString();
    }

    void draftsAreReadStrictlyAndOldOnesKeepTheirText()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, readable);
        QFETCH(QString, note);
        const Result<Draft> draft = draftFromBytes(json);
        QCOMPARE(draft.ok(), readable);
        if (!readable)
            return;
        QCOMPARE(draft->handOverNote, note);
        QVERIFY2(draft->declineMessage != note, "what may be meant for support never becomes a message to the client");
        QCOMPARE(*draftFromBytes(draftToBytes(*draft)), *draft);
    }

    void everythingWrittenSurvivesTheDisk()
    {
        Draft draft;
        draft.question = QStringLiteral("When?");
        draft.askTo = std::vector<Token>{Token{QStringLiteral("PERSON_2")}};
        draft.declineReason = DeclineReason::Impossible;
        draft.declineMessage = QStringLiteral("Sorry.");
        draft.handOverReason = HandOverReason::BrokenPart;
        draft.handOverNote = QStringLiteral("Odd.");
        QCOMPARE(*draftFromBytes(draftToBytes(draft)), draft);
        draft.askTo = std::vector<Token>{};
        QCOMPARE(*draftFromBytes(draftToBytes(draft)), draft);
    }

    void aCorrectionFindsOtherSlotsAndKeepsWhatThePersonAdded()
    {
        const Case c = sampleCase(0);
        const Instant now = c.receivedAt;
        Draft before = initialDraft(c, now);
        const TimeRange own{c.slots.at(0).when.start - std::chrono::hours(1), c.slots.at(0).when.end - std::chrono::hours(1)};
        before.slots.push_back({own, 0, {}});
        before.chosen = static_cast<int>(before.slots.size()) - 1;
        before.offered = {1};
        Draft edited = before;
        edited.corrections = {{FieldName::Duration, {}, Minutes{90}}};
        const Draft after = refound(edited, before, c, now);
        QVERIFY(!after.searched.empty());
        for (const TimeRange &when : after.searched)
            QCOMPARE(when.duration(), Seconds(Minutes{90}));
        QVERIFY(after.chosen >= 0 && after.slots.at(static_cast<std::size_t>(after.chosen)).when == own);
        QCOMPARE(after.offered.size(), 1U);
        QVERIFY(after.slots.at(static_cast<std::size_t>(after.offered.front())).when == before.slots.at(1).when);
        QCOMPARE(after.slots.size(), after.searched.size() + 2);
        QCOMPARE(refound(edited, before, c, now), after);
        QCOMPARE(*draftFromBytes(draftToBytes(after)), after);

        Draft undone = after;
        undone.corrections.clear();
        const Draft again = refound(undone, after, c, now);
        QCOMPARE(again.slots.size(), c.slots.size() + 1);
        QVERIFY(again.searched.empty());
        QVERIFY(again.slots.at(static_cast<std::size_t>(again.chosen)).when == own);
    }

    void aCorrectionThatDoesNotBearOnSlotsLeavesThem()
    {
        const Case c = sampleCase(0);
        const Draft before = initialDraft(c, c.receivedAt);
        Draft edited = before;
        edited.corrections = {{FieldName::Constraints, {}, FieldValue(RedactedText{})}};
        QCOMPARE(refound(edited, before, c, c.receivedAt), edited);
    }

    void aCorrectedZoneIsTheParticipants()
    {
        const Case c = sampleCase(0);
        const Token who = c.participants.at(1).token;
        const auto zone = [&](const QString &id) {
            const Case now = corrected(c, {{FieldName::Zone, who, FieldValue(RedactedText{TextRun{id, std::nullopt, {}}})}});
            return now.participants.at(1).zone;
        };
        QCOMPARE(zone(QStringLiteral("Asia/Tokyo")), QStringLiteral("Asia/Tokyo"));
        QCOMPARE(zone(QStringLiteral("somewhere")), c.participants.at(1).zone);
    }

    void anUnknownCertificateIsConfirmedBeforeAnythingIsSent()
    {
        Bench bench(0);
        Credentials credentials = bench.credentials();
        credentials.pinnedFingerprint.clear();
        bench.workbench->signIn(credentials);
        QTRY_VERIFY(std::holds_alternative<session::ConfirmCertificate>(bench.workbench->session()));
        QCOMPARE(std::get<session::ConfirmCertificate>(bench.workbench->session()).fingerprint, bench.desk.fingerprint);
        bench.workbench->confirmCertificate(true);
        QTRY_VERIFY(std::holds_alternative<session::SignedIn>(bench.workbench->session()));
        // Whoever has kept the pin is not asked again.
        bench.restart();
        bench.workbench->signIn(bench.credentials());
        QTRY_VERIFY(std::holds_alternative<session::SignedIn>(bench.workbench->session()));
    }

    void theNextCaseIsOnScreenAsSoonAsOneIsDecided()
    {
        Bench bench(3);
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        QTRY_VERIFY(bench.workbench->hasReserve());
        const RequestId first = bench.workbench->current()->content.id;
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        // No event has been handled in between.
        QVERIFY(std::holds_alternative<task::Working>(bench.workbench->task()));
        QVERIFY(bench.workbench->current()->content.id != first);
        QVERIFY(bench.lastIs(OutboxState::Accepted));
        QCOMPARE(bench.desk.accepted().size(), size_t(1));
    }

    void aLostAnswerNeverMakesTwoDecisions()
    {
        Bench bench(1);
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        QTRY_COMPARE(bench.desk.calls.count(QStringLiteral("pull")), 2); // the second one found nothing
        QTest::qWait(20);
        bench.desk.answersToLose = 1;
        const QSignalSpy connectionChanges(bench.workbench.get(), &Workbench::connectionChanged);
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QTRY_VERIFY(!connectionChanges.isEmpty());
        for (int second = 0; second < 10; ++second) {
            bench.clock.advance(Seconds(1));
            bench.workbench->tick();
            QTest::qWait(5);
        }
        QVERIFY(bench.lastIs(OutboxState::Accepted) || bench.lastIs(OutboxState::Released));
        QCOMPARE(bench.workbench->outbox().back().attempts, 2);
        QCOMPARE(bench.desk.accepted().size(), size_t(1));
        QVERIFY(std::holds_alternative<connection::Online>(bench.workbench->connection()));
    }

    void workGoesOnOfflineAndIsSentAfterARestart()
    {
        Bench bench(3);
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        QTRY_VERIFY(bench.workbench->hasReserve());
        bench.desk.offline = true;
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        const DecisionId made = bench.workbench->outbox().back().decision.id;
        QTRY_VERIFY(std::holds_alternative<connection::Offline>(bench.workbench->connection()));
        Draft draft = bench.workbench->draft();
        draft.question = QStringLiteral("typed before the crash");
        bench.workbench->setDraft(draft);
        QVERIFY(std::holds_alternative<cachestate::Encrypted>(bench.workbench->cacheState()));

        bench.restart();
        bench.desk.offline = false;
        QVERIFY(bench.signIn());
        QCOMPARE(bench.workbench->draft().question, QStringLiteral("typed before the crash"));
        QTRY_COMPARE(bench.desk.accepted().size(), size_t(1));
        QCOMPARE(bench.desk.accepted().front().id, made);
    }

    void aRefusedDecisionComesBackWithEverythingTyped_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("changed") << int(ErrorKind::RequestChanged);
        QTest::newRow("slot") << int(ErrorKind::SlotNotFree);
        QTest::newRow("sharing") << int(ErrorKind::SharingRefused);
    }
    void aRefusedDecisionComesBackWithEverythingTyped()
    {
        QFETCH(int, kind);
        Bench bench(2);
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        Draft draft = bench.workbench->draft();
        draft.declineMessage = QStringLiteral("typed");
        bench.workbench->setDraft(draft);
        const RequestId request = bench.workbench->current()->content.id;
        bench.desk.refusals.push_back(Error{static_cast<ErrorKind>(kind), {}});
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.lastIs(OutboxState::Refused));
        QCOMPARE(bench.workbench->outbox().back().error->kind, static_cast<ErrorKind>(kind));

        bench.workbench->remake(bench.workbench->outbox().back().decision.id);
        QTRY_VERIFY(bench.workbench->current() && bench.workbench->current()->content.id == request);
        QCOMPARE(bench.workbench->draft().declineMessage, QStringLiteral("typed"));
        QVERIFY(bench.workbench->outbox().empty());
    }

    void aDecisionIsTakenBackWithItsDraft()
    {
        Bench bench(2);
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        const RequestId request = bench.workbench->current()->content.id;
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.lastIs(OutboxState::Accepted));
        QVERIFY(bench.workbench->takeBackCandidate());
        bench.workbench->takeBack();
        QVERIFY(bench.lastIs(OutboxState::TakenBack));
        QCOMPARE(bench.workbench->current()->content.id, request);
        QCOMPARE(bench.desk.takenBack().size(), size_t(1));
    }

    void afterTheWindowNothingCanBeTakenBack()
    {
        Bench bench(1);
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QVERIFY(bench.lastIs(OutboxState::Accepted));
        bench.clock.advance(bench.desk.me.policy.takeBackWindow);
        QVERIFY(!bench.workbench->takeBackCandidate());
        bench.pass(2);
        QVERIFY(bench.lastIs(OutboxState::Released));
    }

    void aLeaseThatIsGoneIsSeenAtTheNextHeartbeat()
    {
        Bench bench(1);
        bench.desk.me.policy.reserve = 0; // or the next pull brings it back at once
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        QTest::qWait(20);
        Draft draft = bench.workbench->draft();
        draft.declineMessage = QStringLiteral("typed");
        bench.workbench->setDraft(draft);
        bench.desk.expireLease(bench.workbench->current()->content.id);
        bench.clock.advance(bench.desk.me.policy.heartbeatEvery);
        bench.workbench->tick();
        QTRY_VERIFY(std::holds_alternative<task::LeaseLost>(bench.workbench->task()));
        QCOMPARE(bench.workbench->draft().declineMessage, QStringLiteral("typed"));
        QVERIFY(!bench.workbench->decide(bench.firstSlot()).ok());
    }

    void leasesEndOnTheDesksClock()
    {
        Bench bench(1);
        bench.desk.skew = Seconds(300);
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        QCOMPARE(bench.workbench->leaseRemaining(), bench.desk.me.policy.leaseLength);
        bench.desk.offline = true;
        bench.clock.advance(bench.desk.me.policy.leaseLength);
        bench.workbench->tick();
        QVERIFY(std::holds_alternative<task::LeaseLost>(bench.workbench->task()));
    }

    void signingOutLeavesNeitherKeyNorFile()
    {
        Bench bench(2);
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        const QString file = bench.cache->filePath();
        QVERIFY(QFile::exists(file));
        QCOMPARE(bench.keychain.entries.size(), 1);
        bench.workbench->signOut();
        QVERIFY(!QFile::exists(file));
        QTRY_VERIFY(bench.keychain.entries.isEmpty());
        QTRY_VERIFY(bench.desk.calls.contains(QStringLiteral("signOut")));
    }

    void aLockedKeyringMeansNoCacheOnDisk()
    {
        Bench bench(1);
        bench.keychain.fault = Error{ErrorKind::KeyringLocked, {}};
        QVERIFY(bench.signIn());
        const auto *memory = std::get_if<cachestate::InMemory>(&bench.workbench->cacheState());
        QVERIFY(memory);
        QCOMPARE(memory->why.kind, ErrorKind::KeyringLocked);
        QVERIFY(bench.pullOne());
        QVERIFY(QDir(bench.folder.path() + QStringLiteral("/cache")).entryList(QDir::Files).isEmpty());
    }

    void anEndedSessionKeepsTheOutbox()
    {
        Bench bench(1);
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        QTest::qWait(20);
        bench.desk.endSession();
        QVERIFY(bench.workbench->decide(bench.firstSlot()).ok());
        QTRY_VERIFY(std::holds_alternative<session::SignedOut>(bench.workbench->session()));
        QVERIFY(bench.signIn());
        QTRY_COMPARE(bench.desk.accepted().size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(WorkbenchTest)
#include "workbench.moc"
