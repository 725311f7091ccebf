// Support works incidents, while others do too, and nothing of it outlives the session.
#include "models/workbench/incidentsoffice.h"
#include "tests/support/fakeincidents.h"
#include "tests/workbench/bench.h"

using namespace vigie;
using Kind = IncidentStepKind;

namespace {

IncidentStep stepOf(Kind kind, const QString &words = {})
{
    return {kind, {}, {}, words, {}, {}, {}};
}

struct IncidentsBench : Bench {
    IncidentsBench()
        : Bench(0)
        , incidents(desk)
        , office(incidents, *workbench)
    {
        desk.me.id = PersonId{QStringLiteral("sasha")};
        desk.me.roles = {Role::Support};
        desk.me.country = QStringLiteral("FR");
        const auto of = [this](IncidentKind kind) {
            return incidents.add({{},
                                  clock.now() - Minutes(60),
                                  kind,
                                  {},
                                  {},
                                  QStringLiteral("part"),
                                  QStringLiteral("reason"),
                                  QStringLiteral("note"),
                                  {}});
        };
        broken = of(IncidentKind::BrokenPart);
        contact = of(IncidentKind::DirectContact);
    }
    bool begin()
    {
        return signIn() && QTest::qWaitFor([this] { return !office.all().empty(); });
    }
    bool pull()
    {
        bool any = false;
        bool isAnswered = false;
        office.pullNext([&](const Result<bool> &found) {
            any = found.ok() && *found;
            isAnswered = true;
        });
        return QTest::qWaitFor([&isAnswered] { return isAnswered; }) && any;
    }
    /// What came of it; nothing when no answer came.
    std::optional<Status> outcome(const std::function<void(IncidentsOffice::Answered)> &act)
    {
        std::optional<Status> result;
        act([&result](const Status &status) { result.emplace(status); });
        (void)QTest::qWaitFor([&result] { return result.has_value(); });
        return result;
    }
    std::optional<Status> step(const IncidentStep &taken)
    {
        return outcome([&](auto done) { office.step(taken, office.view()->version(), done); });
    }

    FakeIncidents incidents;
    IncidentsOffice office;
    IncidentId broken;
    IncidentId contact;
};

} // namespace

class IncidentsOfficeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNextIsPulledAndWorkedToItsEnd()
    {
        IncidentsBench bench;
        QVERIFY(bench.begin());
        IncidentsOffice &office = bench.office;
        QCOMPARE(office.waiting(), 2);
        QVERIFY(bench.incidents.viewed.empty()); // nobody has looked at any
        QVERIFY(office.all().front().note.isEmpty());
        QVERIFY(bench.pull());
        QCOMPARE(office.selected(), bench.broken);
        QCOMPARE(office.view()->note, QStringLiteral("note"));
        QVERIFY(office.isMine(*office.view()));
        QTRY_COMPARE(office.waiting(), 1);
        // What is no better is refused, with the reason; what works ends it.
        const auto refused = bench.outcome([&](auto done) { office.repair("bad", done); });
        QCOMPARE(refused->error().detail, QStringLiteral("file: holds no readable calendar"));
        QVERIFY(!bench.outcome([&](auto done) { office.readAgain(done); })->ok());
        QVERIFY(bench.outcome([&](auto done) { office.repair("good", done); })->ok());
        QVERIFY(isOver(*office.view()));
        QTRY_VERIFY(isOver(*office.find(bench.broken)));
        QVERIFY(bench.pull());
        QCOMPARE(office.selected(), bench.contact);
        QVERIFY(!bench.pull()); // there is none
        QCOMPARE(office.selected(), bench.contact);
    }

    void aPullThatWasNotAnsweredIsAskedForAgain()
    {
        IncidentsBench bench;
        QVERIFY(bench.begin());
        bench.desk.offline = true;
        QVERIFY(!bench.pull());
        bench.desk.offline = false;
        bench.incidents.isHeld = true;
        bench.office.pullNext([](const Result<bool> &) {});
        QTest::qWait(20);
        bench.incidents.isHeld = false;
        bench.incidents.letGo();
        QTRY_VERIFY(bench.office.view().has_value());
        QVERIFY(bench.pull());
        QCOMPARE(bench.incidents.keys.size(), std::size_t(2));
        QVERIFY(bench.incidents.keys.front() != bench.incidents.keys.back());
    }

    void whatMayComeNextFollowsFromWhoHoldsIt()
    {
        IncidentsBench bench;
        QVERIFY(bench.begin());
        IncidentsOffice &office = bench.office;
        const auto obstacle = [&](Kind kind) {
            const auto found = office.obstacleTo(kind, *office.find(bench.broken));
            return found ? QString(wireName(*found)) : QString();
        };
        QCOMPARE(obstacle(Kind::Repaired), QStringLiteral("take-first"));
        QVERIFY(bench.pull());
        QTRY_COMPARE(obstacle(Kind::Repaired), QString());
        for (const Kind kind : {Kind::PutBack, Kind::Noted, Kind::Forwarded, Kind::Merged, Kind::Resolved, Kind::ReadAgain})
            QCOMPARE(obstacle(kind), QString());
        QCOMPARE(office.obstacleTo(Kind::Repaired, *office.find(bench.contact)), std::optional(IncidentObstacle::NotOfThisKind));
        bench.clock.advance(incidentLease); // time alone
        QCOMPARE(obstacle(Kind::Repaired), QStringLiteral("take-first"));
        // Another has it.
        bench.incidents.find(bench.broken)
            .steps.push_back({Kind::Pulled, bench.clock.now(), PersonId{QStringLiteral("tom")}, {}, {}, {}, {}});
        bench.incidents.people = {{QStringLiteral("tom"), QStringLiteral("Tom")}};
        office.read();
        QTRY_COMPARE(obstacle(Kind::Pulled), QStringLiteral("held-by-another"));
        QCOMPARE(office.nameOf(PersonId{QStringLiteral("tom")}), QStringLiteral("Tom"));
    }

    void whoComesSecondIsToldAndSeesTheFirst()
    {
        IncidentsBench bench;
        QVERIFY(bench.begin() && bench.pull());
        bench.incidents.find(bench.broken).steps.push_back(stepOf(Kind::Noted, QStringLiteral("words")));
        QCOMPARE(bench.step(stepOf(Kind::PutBack))->error().kind, ErrorKind::RequestChanged);
        QTRY_COMPARE(bench.office.view()->version(), 3);
        QVERIFY(bench.step(stepOf(Kind::PutBack))->ok());
    }

    void whatOthersDoIsHeardLive()
    {
        IncidentsBench bench;
        QVERIFY(bench.begin());
        bench.office.select(bench.contact);
        QTRY_VERIFY(bench.office.view().has_value());
        bench.pass(2); // it listens
        bench.incidents.find(bench.contact).steps.push_back(stepOf(Kind::Noted, QStringLiteral("They call again")));
        bench.desk.say(LiveKind::Incidents);
        QTRY_COMPARE(bench.office.view()->version(), 2);
        QCOMPARE(bench.incidents.viewed.size(), std::size_t(2)); // each is recorded in the trail
    }

    void whereItsRequestStandsIsAsOfTheRegisterAndNobodyIsRecordedForIt()
    {
        IncidentsBench bench;
        Incident &contact = bench.incidents.find(bench.contact);
        contact.request = bench.incidents.find(bench.broken).request = RequestId{QStringLiteral("r1")};
        contact.about =
            RequestInBrief{QStringLiteral("K-318"), RequestKind::Cancel, bench.clock.now(), RequestState::Waiting, false};
        QVERIFY(bench.begin());
        bench.office.select(bench.contact);
        QTRY_VERIFY(bench.office.view().has_value());
        QCOMPARE(bench.office.view()->about, contact.about);
        QCOMPARE(bench.office.ofSameRequest(*bench.office.view()), std::vector{bench.broken});
        contact.about->state = RequestState::Leased;
        bench.office.read();
        QTRY_COMPARE(bench.office.view()->about, contact.about);
        contact.about.reset(); // erased
        bench.office.read();
        QTRY_VERIFY(!bench.office.view()->about);
        QCOMPARE(bench.incidents.viewed.size(), std::size_t(1));
    }

    void whatWasWrittenGoesOnceItsRequestIsRestricted()
    {
        IncidentsBench bench;
        Incident &contact = bench.incidents.find(bench.contact);
        contact.request = RequestId{QStringLiteral("r1")};
        contact.about = RequestInBrief{QStringLiteral("K-318"), RequestKind::Cancel, bench.clock.now(), {}, false};
        QVERIFY(bench.begin());
        bench.office.select(bench.contact);
        QTRY_VERIFY(bench.office.view().has_value());
        QVERIFY(!bench.office.view()->note.isEmpty());
        contact.about->isRestricted = true;
        const QString note = std::exchange(contact.note, {}); // as the desk shows it then
        bench.office.read();
        QTRY_VERIFY(bench.office.view()->note.isEmpty());
        contact.about->isRestricted = false;
        contact.note = note;
        bench.office.read();
        QTRY_COMPARE(bench.office.view()->note, note);
    }

    void filedOnceThoughTheDeskWasAskedTwice()
    {
        IncidentsBench bench;
        QVERIFY(bench.begin());
        const IncidentReport report{IncidentKind::AbnormalBehaviour, {}, QStringLiteral("Twice the same mail")};
        bench.desk.offline = true;
        const auto file = [&](auto done) { bench.office.file(report, QStringLiteral("key"), done); };
        QCOMPARE(bench.outcome(file)->error().kind, ErrorKind::Unreachable);
        bench.desk.offline = false;
        QVERIFY(bench.outcome(file)->ok() && bench.outcome(file)->ok());
        QCOMPARE(bench.incidents.all.size(), std::size_t(3));
        QCOMPARE(bench.office.view()->note, report.note);
    }

    void onlySupportInTheUnionIsShownAnyAndNothingOutlivesTheSession()
    {
        IncidentsBench bench;
        bench.desk.me.country = QStringLiteral("MG");
        QVERIFY(bench.signIn());
        QTest::qWait(20);
        QVERIFY(!bench.office.isOpen() && bench.office.all().empty() && bench.incidents.reads == 0);
        bench.workbench->signOut();
        bench.desk.me.country = QStringLiteral("FR");
        QVERIFY(bench.begin() && bench.pull());
        bench.workbench->signOut();
        QTRY_VERIFY(bench.office.all().empty());
        QVERIFY(!bench.office.view() && bench.office.selected().isEmpty() && !bench.office.reading().asOf);
    }
};

QTEST_GUILESS_MAIN(IncidentsOfficeTest)
#include "incidents.moc"
