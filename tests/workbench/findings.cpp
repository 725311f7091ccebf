// Findings reach whom they concern, are answered, and are settled by a third person (A5).
#include "models/workbench/findings.h"
#include "tests/support/fakequalitydesk.h"
#include "tests/support/samplecase.h"
#include "tests/support/samplerubric.h"
#include "tests/workbench/bench.h"

#include <QSignalSpy>

using namespace vigie;

namespace {

struct FindingsBench : Bench {
    FakeQualityDesk quality{desk};
    std::unique_ptr<Rubrics> rubrics;
    std::unique_ptr<Findings> findings;

    explicit FindingsBench(std::set<Role> roles)
        : Bench(0)
    {
        desk.me.roles = std::move(roles);
        quality.rubrics.emplace(1, sampleRubric());
        rubrics = std::make_unique<Rubrics>(quality, *workbench);
        findings = std::make_unique<Findings>(quality, *rubrics, *workbench);
    }
    void add(const char *id, FindingState state, const char *concerned = "")
    {
        Finding finding;
        finding.id = FindingId{QLatin1String(id)};
        finding.clientCode = QStringLiteral("K-318");
        finding.rubric = 1;
        finding.answer = {QStringLiteral("zone"), QStringLiteral("no"), QStringLiteral("zone-mixed-up"), {}};
        finding.state = state;
        finding.concerned = PersonId{QLatin1String(concerned)};
        quality.findingsThere.push_back(finding);
    }
    [[nodiscard]] bool enter()
    {
        return signIn() && QTest::qWaitFor([this] { return findings->reading().asOf.has_value(); });
    }
};

} // namespace

class FindingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSupervisorAnswersTheirOwn()
    {
        FindingsBench bench({Role::Supervisor});
        bench.add("f-1", FindingState::Open);
        bench.add("f-2", FindingState::Open);
        bench.add("f-3", FindingState::Upheld);
        QVERIFY(bench.enter());
        QCOMPARE(bench.findings->waiting(), 2);
        QTRY_VERIFY(bench.findings->question(bench.findings->all().front()));
        QCOMPARE(bench.quality.calls.count(QStringLiteral("rubric")), 1);
        std::optional<Status> answered;
        bench.findings->reply(FindingId{QStringLiteral("f-1")}, {true, QStringLiteral("The thread says so.")},
                              [&answered](const Status &status) { answered = status; });
        QTRY_VERIFY(answered);
        QVERIFY(answered->ok());
        QVERIFY(bench.findings->find(FindingId{QStringLiteral("f-1")})->state == FindingState::Contested);
        QVERIFY(!bench.findings->canSettle(bench.findings->all().front()));
        QCOMPARE(bench.findings->waiting(), 1);
    }

    void aLeadSeesTheRequestOnceAskedForAndNoLonger()
    {
        FindingsBench bench({Role::Lead});
        const FindingId first{QStringLiteral("f-1")};
        const FindingId second{QStringLiteral("f-2")};
        bench.add("f-1", FindingState::Contested, "somebody");
        bench.add("f-2", FindingState::Contested, "somebody");
        HandledRequest request;
        request.content = sampleCase();
        bench.quality.requestsOfFindings = {{first.value, request}, {second.value, request}};
        bench.desk.me.limitedUse = {limitedUseVersion, true};
        QVERIFY(bench.enter());
        QVERIFY(!bench.quality.calls.contains(QStringLiteral("findingRequest"))); // nobody has asked for any
        bench.findings->see(first);
        QVERIFY(bench.findings->seen(first) && !bench.findings->seen(first)->answer);
        QVERIFY(bench.findings->rulesDue());
        QTest::qWait(5);
        QVERIFY(!bench.quality.calls.contains(QStringLiteral("findingRequest")));
        bench.findings->acknowledgeRules();
        QTRY_VERIFY(bench.findings->seen(first)->answer);
        QCOMPARE(bench.findings->seen(first)->answer->value(), request);
        bench.findings->see(second);
        QVERIFY(!bench.findings->seen(first));
        QTRY_VERIFY(bench.findings->seen(second)->answer);
        std::optional<Status> answered;
        bench.findings->settle(second, {false, QStringLiteral("Right.")},
                               [&answered](const Status &status) { answered = status; });
        QTRY_VERIFY(answered);
        QVERIFY(!bench.findings->seen(second));
        bench.quality.requestsOfFindings.clear();
        bench.findings->see(first);
        QTRY_VERIFY(bench.findings->seen(first)->answer);
        QCOMPARE(bench.findings->seen(first)->answer->error().kind, ErrorKind::NotFound);
        bench.workbench->signOut();
        QVERIFY(!bench.findings->seen(first));
    }

    void theRequestOfAFindingIsThereAsLongAsALease()
    {
        FindingsBench bench({Role::Lead});
        const FindingId first{QStringLiteral("f-1")};
        bench.add("f-1", FindingState::Contested, "somebody");
        HandledRequest request;
        request.content = sampleCase();
        bench.quality.requestsOfFindings = {{first.value, request}};
        bench.desk.me.policy.leaseLength = Seconds(1);
        bench.desk.me.limitedUse = {limitedUseVersion, false};
        QVERIFY(bench.enter());
        QSignalSpy ended(bench.findings.get(), &Findings::seenEnded);
        bench.findings->see(first);
        QTRY_VERIFY(bench.findings->seen(first)->answer);
        bench.findings->forgetSeen(); // looked away: what is asked for later has a time of its own
        bench.findings->see(first);
        QTRY_VERIFY(bench.findings->seen(first)->answer);
        QTRY_VERIFY(!bench.findings->seen(first));
        QCOMPARE(ended.count(), 1);
    }

    void aLeadSettlesWhatOthersContest()
    {
        FindingsBench bench({Role::Lead});
        bench.add("f-1", FindingState::Contested, "somebody");
        bench.add("f-2", FindingState::Contested, "person-1"); // the lead's own
        QVERIFY(bench.enter());
        QVERIFY(bench.findings->canSettle(bench.findings->all()[0]));
        QVERIFY(!bench.findings->canSettle(bench.findings->all()[1]));
        QCOMPARE(bench.findings->waiting(), 1);
        std::optional<Status> answered;
        bench.findings->settle(FindingId{QStringLiteral("f-1")}, {false, QStringLiteral("Right.")},
                               [&answered](const Status &status) { answered = status; });
        QTRY_VERIFY(answered);
        QVERIFY(bench.findings->all()[0].state == FindingState::Overturned);
        QCOMPARE(bench.findings->all()[0].settlement, QStringLiteral("Right."));
    }

    void whoeverIsTooLateSeesWhatItIsNow()
    {
        FindingsBench bench({Role::Supervisor});
        bench.add("f-1", FindingState::Open);
        QVERIFY(bench.enter());
        bench.quality.findingsThere.front().state = FindingState::Acknowledged; // at another workstation
        std::optional<Status> answered;
        bench.findings->reply(FindingId{QStringLiteral("f-1")}, {true, QStringLiteral("No.")},
                              [&answered](const Status &status) { answered = status; });
        QTRY_VERIFY(answered);
        QCOMPARE(answered->error().kind, ErrorKind::TooLate);
        QTRY_VERIFY(bench.findings->all().front().state == FindingState::Acknowledged);
    }

    void anOlderReadingSpoilsNoAnswer()
    {
        FindingsBench bench({Role::Supervisor});
        bench.add("f-1", FindingState::Open);
        QVERIFY(bench.enter());
        bench.quality.slowAnswers << QStringLiteral("findings");
        bench.findings->read();
        QTRY_COMPARE(bench.quality.calls.count(QStringLiteral("findings")), 2);
        QTest::qWait(5); // the desk has answered, as it was then
        std::optional<Status> answered;
        bench.findings->reply(FindingId{QStringLiteral("f-1")}, {true, QStringLiteral("No.")},
                              [&answered](const Status &status) { answered = status; });
        QTRY_VERIFY(answered);
        bench.quality.deliver(QStringLiteral("findings"));
        QVERIFY(bench.findings->all().front().state == FindingState::Contested);
        QTRY_VERIFY(!bench.findings->reading().isUnderWay);
        QVERIFY(bench.findings->all().front().state == FindingState::Contested);
    }

    void aNewFindingIsThereAtTheDesksWord()
    {
        FindingsBench bench({Role::Supervisor});
        QVERIFY(bench.enter());
        QTRY_VERIFY(bench.desk.calls.contains(QStringLiteral("listen")));
        bench.add("f-1", FindingState::Open);
        bench.desk.say(LiveKind::Findings);
        QTRY_COMPARE(bench.findings->waiting(), 1);
    }

    void whatIsWrittenStaysWithItsFinding()
    {
        FindingsBench bench({Role::Supervisor});
        bench.add("f-1", FindingState::Open);
        bench.add("f-2", FindingState::Open);
        for (Finding &finding : bench.quality.findingsThere)
            finding.request = RequestId{finding.id.value};
        const FindingId first{QStringLiteral("f-1")};
        const FindingId second{QStringLiteral("f-2")};
        QVERIFY(bench.enter());
        bench.findings->setWords(first, QStringLiteral("on the first"));
        bench.findings->setWords(second, QStringLiteral("on the second"));
        bench.findings->read();
        QTRY_VERIFY(!bench.findings->reading().isUnderWay);
        QCOMPARE(bench.findings->words(first), QStringLiteral("on the first"));
        std::optional<Status> answered;
        bench.findings->reply(first, {true, bench.findings->words(first)},
                              [&answered](const Status &status) { answered = status; });
        QTRY_VERIFY(answered);
        QCOMPARE(bench.findings->words(first), QString()); // it has left
        QCOMPARE(bench.findings->words(second), QStringLiteral("on the second"));
        bench.findings->setWords(first, QStringLiteral("once more"));
        bench.desk.orderPurge(RequestId{QStringLiteral("f-2")});
        QTRY_COMPARE(bench.findings->words(second), QString());
        QCOMPARE(bench.findings->words(first), QStringLiteral("once more"));
        bench.workbench->signOut();
        QCOMPARE(bench.findings->words(first), QString());
    }

    void nothingOutlivesTheSession()
    {
        FindingsBench bench({Role::Supervisor});
        bench.add("f-1", FindingState::Open);
        QVERIFY(bench.enter());
        bench.workbench->signOut();
        QVERIFY(bench.findings->all().empty());
        QCOMPARE(bench.findings->waiting(), 0);
    }

    void aReviewerIsNotAsked()
    {
        FindingsBench bench({Role::Reviewer});
        QVERIFY(bench.signIn());
        QVERIFY(!bench.findings->isOpen());
        QTest::qWait(5);
        QVERIFY(bench.quality.calls.isEmpty());
    }

    void theyAreReadAgainWhenTheDeskIsBack()
    {
        FindingsBench bench({Role::Supervisor});
        QVERIFY(bench.enter());
        bench.desk.offline = true;
        bench.findings->read();
        QTRY_VERIFY(bench.findings->reading().problem);
        bench.pass(31);
        bench.add("f-1", FindingState::Open);
        bench.desk.offline = false;
        bench.pass(90);
        QVERIFY(!bench.findings->reading().problem);
        QCOMPARE(bench.findings->all().size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(FindingsTest)
#include "findings.moc"
