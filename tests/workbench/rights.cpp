// Support works what people ask by their rights, while others do too, and nothing of it outlives the session.
#include "models/workbench/rightsoffice.h"
#include "tests/support/fakerights.h"
#include "tests/workbench/bench.h"

using namespace vigie;
using Kind = RightsStepKind;

namespace {

RightsWish wishFrom(Instant receivedAt, RightKind kind = RightKind::Erasure)
{
    RightsWish wish;
    wish.kind = kind;
    wish.receivedAt = receivedAt;
    wish.language = QStringLiteral("fr");
    wish.subject.mails = {QStringLiteral("zoe@exemple.test")};
    return wish;
}

struct RightsBench : Bench {
    RightsBench()
        : Bench(0)
        , rights(desk)
        , office(rights, *workbench)
    {
        desk.me.roles = {Role::Support};
        desk.me.country = QStringLiteral("FR");
        lately = rights.add(wishFrom(clock.now() - Seconds(86'400)));
        longAgo = rights.add(wishFrom(clock.now() - Seconds(40 * 86'400), RightKind::Access));
        over = rights.add(wishFrom(clock.now() - Seconds(50 * 86'400)),
                          {{Kind::GivenUp, clock.now() - Seconds(45 * 86'400), {}, {}}});
    }
    bool begin()
    {
        return signIn() && QTest::qWaitFor([this] { return !office.all().empty(); });
    }
    bool open(const RightsId &id)
    {
        office.select(id);
        return QTest::qWaitFor([this] { return office.view().has_value(); });
    }
    /// What is shown.
    void acknowledge(RightsOffice::Answered answered)
    {
        office.step({Kind::Acknowledged, {}, {}, QStringLiteral("By mail")}, office.view()->request.version(),
                    std::move(answered));
    }
    /// What came of it; nothing when no answer came.
    std::optional<Status> outcome(const std::function<void(RightsOffice::Answered)> &act)
    {
        std::optional<Status> result;
        act([&result](const Status &status) { result.emplace(status); });
        (void)QTest::qWaitFor([&result] { return result.has_value(); });
        return result;
    }

    FakeRights rights;
    RightsOffice office;
    RightsId lately;
    RightsId longAgo;
    RightsId over;
};

} // namespace

class RightsOfficeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLateComesFirstAndWhatIsOverLast()
    {
        RightsBench bench;
        QVERIFY(bench.begin());
        std::vector<RightsId> order;
        for (const RightsCase &request : bench.office.all()) {
            order.push_back(request.id);
            QCOMPARE(request.wish.subject, RightsSubject{});
        }
        QCOMPARE(order, (std::vector<RightsId>{bench.longAgo, bench.lately, bench.over}));
        QCOMPARE(bench.office.pressing(), 1);
        QVERIFY(bench.office.clockOf(bench.office.all().front()).daysLeft(bench.office.today()) < 0);
        QVERIFY(bench.rights.viewed.empty()); // nobody has looked at anybody
    }

    void onlySupportInTheUnionIsShownAny_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<int>("role");
        QTest::newRow("outside") << QStringLiteral("MG") << static_cast<int>(Role::Support);
        QTest::newRow("a lead") << QStringLiteral("FR") << static_cast<int>(Role::Lead);
    }
    void onlySupportInTheUnionIsShownAny()
    {
        QFETCH(QString, country);
        QFETCH(int, role);
        RightsBench bench;
        bench.desk.me.country = country;
        bench.desk.me.roles = {static_cast<Role>(role)};
        QVERIFY(bench.signIn());
        QTest::qWait(20);
        QVERIFY(!bench.office.isOpen() && bench.office.all().empty());
    }

    void somebodyWithoutARequestIsFoundForWhoeverAsks()
    {
        RightsBench bench;
        QVERIFY(bench.begin());
        PersonSearch search{wishFrom({}).subject, SearchPurpose::Incident, QStringLiteral("I-3F2A9C41")};
        bench.rights.numbers = {search.about};
        bench.rights.held.decisions = 3;
        bench.rights.sameSubject = {QStringLiteral("D-2026-0003")};
        std::vector<Result<FoundPerson>> answers;
        const auto found = [&answers](const Result<FoundPerson> &answer) { answers.push_back(answer); };
        bench.office.findPerson(search, found);
        QTRY_COMPARE(answers.size(), std::size_t(1));
        QCOMPARE(answers.back()->holdings.decisions, 3);
        QCOMPARE(answers.back()->requests, bench.rights.sameSubject);
        QCOMPARE(bench.rights.personSearches, std::vector<PersonSearch>{search});
        QVERIFY(!bench.office.holdings() && !bench.office.isWriting()); // it is of no request

        bench.rights.areSearchesUsedUp = true;
        bench.office.findPerson(search, found);
        QTRY_COMPARE(answers.size(), std::size_t(2));
        QCOMPARE(answers.back().error().kind, ErrorKind::SearchesUsedUp);
    }

    void whatWasFoundIsToldNobodyWhoWaitsNoMore_data()
    {
        QTest::addColumn<bool>("isSignedOut");
        QTest::newRow("given up") << false;
        QTest::newRow("signed out") << true;
    }
    void whatWasFoundIsToldNobodyWhoWaitsNoMore()
    {
        QFETCH(bool, isSignedOut);
        RightsBench bench;
        QVERIFY(bench.begin());
        const PersonSearch search{wishFrom({}).subject, SearchPurpose::Incident, QStringLiteral("I-3F2A9C41")};
        bench.rights.numbers = {search.about};
        bench.rights.isHeld = true;
        int answers = 0;
        bench.office.findPerson(search, [&answers](const Result<FoundPerson> &) { ++answers; });
        QTRY_COMPARE(bench.rights.personSearches.size(), std::size_t(1));
        if (isSignedOut)
            bench.workbench->signOut();
        else
            bench.office.stopFinding();
        bench.rights.letGo();
        QCOMPARE(answers, 0);
    }

    void stepsAreTakenOneAfterTheOther()
    {
        RightsBench bench;
        QVERIFY(bench.begin() && bench.open(bench.lately));
        RightsOffice &office = bench.office;
        QCOMPARE(office.view()->request.wish.subject.mails.size(), 1);
        QCOMPARE(office.obstacleTo(Kind::Forwarded, office.view()->request, QStringLiteral("c-1")),
                 std::optional(RightsObstacle::IdentityFirst));
        QVERIFY(bench
                    .outcome([&](auto done) {
                        office.step({Kind::IdentityEstablished, {}, {}, QStringLiteral("thread")},
                                    office.view()->request.version(), done);
                    })
                    ->ok());
        QCOMPARE(identityOf(office.view()->request), IdentityState::Established);
        bench.rights.held.decisions = 3;
        QVERIFY(bench.outcome([&](auto done) { office.search({}, office.view()->request.version(), done); })->ok());
        QCOMPARE(office.holdings()->decisions, 3);
        QTRY_COMPARE(office.view()->request.version(), 2);
        // Nothing goes that was not looked at: what was found is not shown any more, so that it is looked for again.
        HeldRequest later;
        later.request = newId<RequestId>();
        bench.rights.held.requests = {later};
        const auto changed = bench.outcome([&](auto done) { office.erase({office.view()->request.number, {}}, done); });
        QCOMPARE(changed->error().kind, ErrorKind::RequestChanged);
        QVERIFY(!office.holdings() && bench.rights.erased.empty());
        QVERIFY(bench.outcome([&](auto done) { office.search({}, office.view()->request.version(), done); })->ok());
        QTRY_COMPARE(office.view()->request.version(), 3);
        const ErasureOrder order{office.view()->request.number, {later.request}};
        QVERIFY(bench.outcome([&](auto done) { office.erase(order, done); })->ok());
        QCOMPARE(bench.rights.erased, std::vector<ErasureOrder>{order});
        QVERIFY(!office.holdings()); // they are no more
        QTRY_COMPARE(office.view()->request.steps.back().kind, Kind::Acted);
    }

    void whatIsPutRightIsAskedForOnTheVersionThatWasSeen()
    {
        RightsBench bench;
        const RightsId id = bench.rights.add(
            wishFrom(bench.clock.now() - Seconds(60), RightKind::Rectification),
            {{Kind::IdentityEstablished, bench.clock.now(), {}, {}}, {Kind::Searched, bench.clock.now(), {}, {}}});
        QVERIFY(bench.begin() && bench.open(id));
        const Rectification wish{{{RectifiedField::Name, QStringLiteral("Zoé"), QStringLiteral("Zoë")}}, {}};
        const auto rectify = [&](int seen) { return bench.outcome([&](auto done) { bench.office.rectify(wish, seen, done); }); };
        QCOMPARE(rectify(1)->error().kind, ErrorKind::RequestChanged);
        QVERIFY(bench.rights.rectified.empty());
        QVERIFY(rectify(2)->ok());
        QCOMPARE(bench.rights.rectified, std::vector<Rectification>{wish});
        QCOMPARE(bench.office.view()->request.steps.back().words, QStringLiteral("Zoé → Zoë"));
    }

    void aRestrictionIsLiftedOnceTheyWereTold()
    {
        RightsBench bench;
        const RightsId id = bench.rights.add(wishFrom(bench.clock.now() - Seconds(60), RightKind::Restriction),
                                             {{Kind::IdentityEstablished, bench.clock.now(), {}, {}}});
        QVERIFY(bench.begin() && bench.open(id));
        RightsOffice &office = bench.office;
        QVERIFY(bench.outcome([&](auto done) { office.search({}, office.view()->request.version(), done); })->ok());
        QTRY_COMPARE(office.view()->request.version(), 2);
        const std::vector<RequestId> byName{RequestId{QStringLiteral("r-2")}};
        QVERIFY(bench.outcome([&](auto done) { office.restrict(byName, done); })->ok());
        QCOMPARE(bench.rights.restricted, (std::vector<std::vector<RequestId>>{byName}));
        QVERIFY(stillRestricts(office.view()->request));
        const auto take = [&](Kind kind, const QString &words) {
            return bench.outcome([&](auto done) { office.step({kind, {}, {}, words}, office.view()->request.version(), done); });
        };
        QCOMPARE(take(Kind::Lifted, {})->error().detail, QStringLiteral("step: person-first"));
        QVERIFY(take(Kind::LiftingTold, QStringLiteral("By mail"))->ok());
        QVERIFY(take(Kind::Lifted, {})->ok());
        QVERIFY(!stillRestricts(office.view()->request));
    }

    void anArchiveIsWaitedForAndTakenOnce()
    {
        RightsBench bench;
        bench.rights.find(bench.longAgo).steps = {{Kind::IdentityEstablished, bench.clock.now(), {}, {}},
                                                  {Kind::Searched, bench.clock.now(), {}, {}}};
        QVERIFY(bench.begin() && bench.open(bench.longAgo));
        RightsOffice &office = bench.office;
        QTRY_COMPARE(bench.rights.archiveReads, 1);
        QCOMPARE(office.archive(), ArchiveState());
        const RequestId theirs = newId<RequestId>();
        QVERIFY(bench.outcome([&](auto done) { office.makeArchive({{theirs}, {}}, done); })->ok());
        QCOMPARE(bench.rights.archivesAsked, (std::vector<TheirsByName>{{{theirs}}}));
        QCOMPARE(office.archive(), ArchiveState(archive::Making{}));
        // Read again by itself, and its step comes with it.
        bench.rights.archives[bench.longAgo] = archive::Making{1, 3};
        QTRY_COMPARE(office.archive(), ArchiveState(archive::Making{1, 3}));
        bench.rights.finishArchive(bench.longAgo);
        QTRY_COMPARE(stageOf(office.archive()), ArchiveStage::Ready);
        QTRY_COMPARE(office.view()->request.version(), 3);
        const auto take = [&] {
            std::optional<Result<RightsArchive>> taken;
            office.takeArchive([&taken](const Result<RightsArchive> &given) { taken.emplace(given); });
            (void)QTest::qWaitFor([&taken] { return taken.has_value(); });
            return *taken;
        };
        QCOMPARE(take()->passphrase, QStringLiteral("K7QM-3XRT-PW2N-8HDA-V4ZC"));
        QTRY_COMPARE(stageOf(office.archive()), ArchiveStage::Taken);
        QCOMPARE(take().error().kind, ErrorKind::TooLate);
        // Of another there is none, and nobody asks for one where there can be none.
        QVERIFY(bench.open(bench.lately));
        const int reads = bench.rights.archiveReads;
        QCOMPARE(office.archive(), ArchiveState());
        QTest::qWait(20);
        QCOMPARE(bench.rights.archiveReads, reads);
    }

    void whoComesSecondIsToldAndSeesTheFirst()
    {
        RightsBench bench;
        QVERIFY(bench.begin() && bench.open(bench.lately));
        bench.rights.find(bench.lately).steps.push_back({Kind::Acknowledged, bench.clock.now(), {}, {}});
        const auto result = bench.outcome([&](auto done) { bench.acknowledge(done); });
        QCOMPARE(result->error().kind, ErrorKind::RequestChanged);
        QTRY_COMPARE(bench.office.view()->request.version(), 1);
    }

    void whatOthersDoIsHeardLive()
    {
        RightsBench bench;
        QVERIFY(bench.begin() && bench.open(bench.lately));
        bench.pass(2); // it listens
        bench.rights.find(bench.lately).steps.push_back({Kind::Acknowledged, bench.clock.now(), {}, {}});
        bench.desk.say(LiveKind::Rights);
        QTRY_COMPARE(bench.office.view()->request.version(), 1);
        QTRY_VERIFY(std::any_of(bench.office.all().begin(), bench.office.all().end(),
                                [&](const RightsCase &one) { return one.id == bench.lately && one.version() == 1; }));
    }

    void takenDownOnceThoughTheDeskWasAskedTwice()
    {
        RightsBench bench;
        QVERIFY(bench.begin());
        const RightsWish wish = wishFrom(bench.clock.now() - Seconds(60), RightKind::Access);
        bench.desk.offline = true;
        const auto take = [&](auto done) { bench.office.take(wish, QStringLiteral("key"), done); };
        QCOMPARE(bench.outcome(take)->error().kind, ErrorKind::Unreachable);
        bench.desk.offline = false;
        QVERIFY(bench.outcome(take)->ok());
        QVERIFY(bench.outcome(take)->ok());
        QCOMPARE(bench.rights.requests.size(), std::size_t(4));
        QCOMPARE(bench.office.selected(), bench.rights.requests.front().id);
        QCOMPARE(bench.office.view()->request.wish, wish);
    }

    void whoIsLookedAtIsBroughtOnceAndAgainOnlyWhenItHasChanged()
    {
        RightsBench bench;
        QVERIFY(bench.begin());
        bench.office.select(bench.lately);
        bench.office.select(bench.lately);
        QTRY_VERIFY(bench.office.view().has_value());
        bench.pass(2);
        QCOMPARE(bench.rights.viewed.size(), std::size_t(1)); // each is recorded in the trail
        const auto reads = [&bench] { return bench.rights.reads; };
        const int before = reads();
        QVERIFY(bench.outcome([&](auto done) { bench.acknowledge(done); })->ok());
        bench.rights.find(bench.longAgo).steps.push_back({Kind::Acknowledged, bench.clock.now(), {}, {}});
        bench.desk.say(LiveKind::Rights);
        QTRY_VERIFY(reads() >= before + 2);
        QTest::qWait(20);
        QCOMPARE(bench.rights.viewed.size(), std::size_t(1));
        bench.rights.find(bench.lately).steps.push_back({Kind::Noted, bench.clock.now(), {}, {}});
        bench.office.read();
        QTRY_COMPARE(bench.rights.viewed.size(), std::size_t(2));
        QTRY_COMPARE(bench.office.view()->request.version(), 2);
    }

    void whatIsHeardDuringAReadingIsReadAgain()
    {
        RightsBench bench;
        QVERIFY(bench.begin());
        bench.pass(2);
        bench.rights.isHeld = true; // the next answer is from now, and late
        bench.office.read();
        QTest::qWait(20);
        const RightsId added = bench.rights.add(wishFrom(bench.clock.now(), RightKind::Portability));
        bench.rights.isHeld = false;
        bench.desk.say(LiveKind::Rights);
        const auto isThere = [&] {
            return std::any_of(bench.office.all().begin(), bench.office.all().end(),
                               [&](const RightsCase &one) { return one.id == added; });
        };
        QTRY_VERIFY(isThere());
        bench.rights.letGo();
        QTest::qWait(20);
        QVERIFY(isThere());
        QVERIFY(!bench.office.reading().isUnderWay);
    }

    void whatCouldNotBeReadIsReadOnceTheDeskIsBack()
    {
        RightsBench bench;
        QVERIFY(bench.begin());
        bench.desk.offline = true;
        bench.office.read();
        QTRY_VERIFY(bench.office.reading().problem.has_value());
        bench.pass(30);
        bench.desk.offline = false;
        bench.pass(120);
        QTRY_VERIFY(!bench.office.reading().problem);
    }

    void anAnswerToAnotherQuestionIsNotShown()
    {
        RightsBench bench;
        QVERIFY(bench.begin() && bench.open(bench.lately));
        bench.acknowledge([](const Status &) {});
        bench.office.select(bench.longAgo);
        QTRY_VERIFY(bench.office.view().has_value() && !bench.office.isWriting());
        QCOMPARE(bench.office.view()->request.id, bench.longAgo);
        QTest::qWait(20);
        QCOMPARE(bench.office.view()->request.id, bench.longAgo);
    }

    void nothingOutlivesTheSession()
    {
        RightsBench bench;
        QVERIFY(bench.begin() && bench.open(bench.lately));
        bench.workbench->signOut();
        QTRY_VERIFY(bench.office.all().empty());
        QVERIFY(!bench.office.view() && bench.office.selected().isEmpty() && !bench.office.reading().asOf);
    }
};

QTEST_GUILESS_MAIN(RightsOfficeTest)
#include "rights.moc"
