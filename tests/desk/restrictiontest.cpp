// What somebody has had restricted is kept, and nothing else is done with it until they were told that it is lifted (GDPR art.
// 18).
#include "models/desk/bundle.h"
#include "models/ledger/audit.h"
#include "models/ledger/requests.h"
#include "tests/desk/rightsfixture.h"

using namespace fixture;

class RestrictionTest : public RightsDeskTest
{
    Q_OBJECT

private:
    desk::Desk &desk() { return m_bench->desk; }
    ledger::RequestRow row(const RequestId &request) { return *ledger::RequestStore(*m_bench->ledger).find(request).value(); }
    static RightsWish wishOfAnna()
    {
        RightsWish wish = wishOfJean(RightKind::Restriction);
        wish.subject = {u"Anna Kowalczyk"_s, {u"anna@borealis.example"_s}, {}, SubjectRole::Contact};
        return wish;
    }
    RightsCase restricted(const desk::Caller &sasha, const RightsWish &wish = wishOfJean(RightKind::Restriction),
                          const std::vector<RequestId> &byNameToo = {})
    {
        const RightsCase found = searched(sasha, taken(sasha, wish, {Kind::IdentityEstablished}));
        return desk().restrictForRights(sasha, found.id, found.version(), byNameToo).value();
    }
    RightsCase lifted(const desk::Caller &sasha, RightsCase request)
    {
        request = desk().takeRightsStep(sasha, request.id, request.version(), {Kind::LiftingTold, {}, {}, u"By mail"_s}).value();
        return desk().takeRightsStep(sasha, request.id, request.version(), {Kind::Lifted, {}, {}, {}}).value();
    }
    int waiting(const desk::Caller &sam) { return desk().queues(sam)->supervision; }
    qsizetype entries(const QString &event)
    {
        qsizetype count = 0;
        const auto all = ledger::AuditStore(*m_bench->ledger).after(0, 10'000);
        for (const ledger::AuditRow &entry : *all)
            count += QJsonDocument::fromJson(entry.content.toUtf8()).object().value(u"event"_s).toString() == event ? 1 : 0;
        return count;
    }

private Q_SLOTS:
    void init() { m_bench.reset(); }

    void whatIsRestrictedIsPulledByNobodyUntilItIsLifted_data() { addBackends(); }
    void whatIsRestrictedIsPulledByNobodyUntilItIsLifted()
    {
        Bench &bench = start();
        const RequestId held = bench.take(package(request(u"r1"_s)))->request;
        const RequestId others = bench.take(packageOfOthers(requestOfOthers(u"r2"_s)))->request;
        const desk::Caller sam = bench.person(u"sam"_s);
        const desk::Caller sasha = support();
        const qint64 before = desk().lastEvent().value();
        RightsCase jean = restricted(sasha);
        QCOMPARE(jean.steps.back().kind, Kind::Acted);
        QVERIFY(row(held).isRestricted && !row(others).isRestricted);
        QCOMPARE(waiting(sam), 1);
        const auto heard = desk().events(sam, before);
        QVERIFY(std::any_of(heard->events.begin(), heard->events.end(),
                            [](const LiveEvent &event) { return event.kind == LiveKind::Queue; }));
        QCOMPARE((**desk().pull(sam, u"one"_s)).content.id, others);
        QVERIFY(!desk().pull(bench.person(u"kim"_s), u"k"_s)->has_value());

        // The answer goes, and it still holds; it ends when they have been told, and not before.
        jean = toldRecipients(sasha, jean);
        jean = desk().takeRightsStep(sasha, jean.id, jean.version(), {Kind::Answered, {}, {}, u"Par courriel"_s}).value();
        QCOMPARE(obstacle(desk().takeRightsStep(sasha, jean.id, jean.version(), {Kind::Lifted, {}, {}, {}})),
                 u"step: person-first"_s);
        jean = lifted(sasha, jean);
        QVERIFY(!row(held).isRestricted);
        QCOMPARE((**desk().pull(bench.person(u"kim"_s), u"again"_s)).content.id, held);
        QCOMPARE(entries(u"restricted"_s), 1);
        QCOMPARE(entries(u"restriction-lifted"_s), 1);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void whatIsInHandIsCalledBack_data() { addBackends(); }
    void whatIsInHandIsCalledBack()
    {
        Bench &bench = start();
        const RequestId held = bench.take(package(request(u"r1"_s)))->request;
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase inHand = **desk().pull(sam, u"k"_s);
        const qint64 before = desk().lastEvent().value();
        const desk::Caller sasha = support();
        const RightsCase jean = restricted(sasha);
        std::set<LiveKind> heard;
        const desk::LiveEvents since = desk().events(sam, before).value();
        for (const LiveEvent &event : since.events)
            heard.insert(event.kind);
        QVERIFY(heard.count(LiveKind::Work) == 1 && heard.count(LiveKind::Purge) == 1);
        QVERIFY(desk().work(sam)->empty());
        QCOMPARE(desk().purgeOrders(sam)->size(), std::size_t(1));
        QCOMPARE(desk().purgeOrders(sam)->front().request, held);
        // What was decided before it was heard of is refused, and says why.
        const auto late = desk().decide(sam, decisionOn(inHand, ruling::Decline{DeclineReason::Other, u"Non."_s}));
        QCOMPARE(late.error().kind, ErrorKind::LeaseLost);
        QVERIFY(late.error().detail.contains(u"restricted"_s));
        QCOMPARE(desk().heartbeat(sam, inHand.lease.id).error().kind, ErrorKind::LeaseLost);
        QCOMPARE(desk().reclaim(sam, held, inHand.lease.id).error().kind, ErrorKind::LeaseLost);
        QVERIFY(!desk().viewRights(sasha, jean.id)->receipts.front().isComplete());
        QVERIFY(desk().acknowledgePurge(sam, desk().purgeOrders(sam)->front().id).ok());
        QVERIFY(desk().viewRights(sasha, jean.id)->receipts.front().isComplete());
        (void)lifted(sasha, jean);
        m_clock.advance(Minutes(1));
        QCOMPARE((**desk().pull(sam, u"again"_s)).content.id, held);
    }

    void whatOnlyTimeTookAwayDoesNotComeBack_data() { addBackends(); }
    void whatOnlyTimeTookAwayDoesNotComeBack()
    {
        Bench &bench = start();
        const RequestId held = bench.take(package(request(u"r1"_s)))->request;
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase inHand = **desk().pull(sam, u"k"_s);
        m_clock.advance(std::chrono::hours(2));
        QVERIFY(desk().tick().ok());
        (void)restricted(support());
        QCOMPARE(desk().reclaim(sam, held, inHand.lease.id).error().kind, ErrorKind::LeaseLost);
    }

    void whatWasDecidedDoesNotGoOut_data() { addBackends(); }
    void whatWasDecidedDoesNotGoOut()
    {
        Bench &bench = start();
        const RequestId held = bench.take(package(request(u"r1"_s)))->request;
        const desk::Caller sam = bench.person(u"sam"_s);
        const Decision decision = decisionOn(**desk().pull(sam, u"k"_s),
                                             ruling::Decline{DeclineReason::Other, withTokens(u"{PERSON_2} ne peut pas."_s)});
        QVERIFY(desk().decide(sam, decision).ok());
        const desk::Caller sasha = support();
        const RightsCase jean = restricted(sasha);
        QCOMPARE(desk().receipt(sam, held, decision.id)->state, DecisionState::TakenBack);
        m_clock.advance(Minutes(10));
        QCOMPARE(desk().tick().value(), 0);
        QCOMPARE(desk().takeBack(sam, held, decision.id).error().kind, ErrorKind::LeaseLost);
        (void)lifted(sasha, jean);
        QCOMPARE(waiting(sam), 1);
    }

    void aVersionThatComesMeanwhileIsRestrictedToo_data() { addBackends(); }
    void aVersionThatComesMeanwhileIsRestrictedToo()
    {
        Bench &bench = start();
        QJsonObject json = request(u"r1"_s);
        const RequestId held = bench.take(package(json))->request;
        const desk::Caller sasha = support();
        const RightsCase jean = restricted(sasha);
        json.insert(u"summary"_s, u"Point"_s);
        (void)bench.take(package(json));
        const desk::Caller sam = bench.person(u"sam"_s);
        QCOMPARE(waiting(sam), 0);
        (void)lifted(sasha, jean);
        QCOMPARE((**desk().pull(sam, u"k"_s)).content.version, 2);
        QCOMPARE(row(held).version, 2);
    }

    void nothingIsRepairedInARestrictedRequest_data() { addBackends(); }
    void nothingIsRepairedInARestrictedRequest()
    {
        Bench &bench = start();
        Files files = package(request(u"r1"_s));
        const QByteArray good = std::exchange(files[u"calendars/camille.ics"_s], "no calendar");
        (void)bench.take(files);
        const desk::Caller sasha = support();
        const Incident incident = **desk().pullIncident(sasha, u"k"_s);
        const RightsCase jean = restricted(sasha);
        const auto repaired = desk().repairIncident(sasha, incident.id, incident.version(), good);
        QCOMPARE(repaired.error().detail, u"step: restricted"_s);
        (void)lifted(sasha, jean);
        QVERIFY(desk().repairIncident(sasha, incident.id, incident.version(), good).ok());
    }

    void whatCouldNotBeReadUntilNowIsRestrictedToo_data() { addBackends(); }
    void whatCouldNotBeReadUntilNowIsRestrictedToo()
    {
        Bench &bench = start();
        const desk::Caller sasha = support();
        std::vector<std::pair<Incident, QByteArray>> unread;
        for (Files files : {package(request(u"r1"_s)), packageOfOthers(requestOfOthers(u"r2"_s))}) {
            const QByteArray readable = std::exchange(files[u"request.json"_s], "{");
            (void)bench.take(files);
            unread.emplace_back(**desk().pullIncident(sasha, randomUuid()), readable);
        }
        const RightsCase jean = restricted(sasha);
        const desk::Caller sam = bench.person(u"sam"_s);
        std::vector<RequestId> repaired;
        for (const auto &[incident, readable] : unread) {
            const auto done = desk().repairIncident(sasha, incident.id, incident.version(), readable);
            QVERIFY2(done.ok(), qPrintable(done.ok() ? QString() : done.error().detail));
            repaired.push_back(done->request);
        }
        QVERIFY(row(repaired.front()).isRestricted && !row(repaired.back()).isRestricted);
        QCOMPARE((*desk().pull(sam, randomUuid()))->lease.request, repaired.back());
        QVERIFY(!*desk().pull(sam, randomUuid()));
        // Lifted, it waits as any other.
        const RightsCase told =
            desk().takeRightsStep(sasha, jean.id, jean.version(), {Kind::LiftingTold, {}, {}, u"x"_s}).value();
        QVERIFY(desk().takeRightsStep(sasha, told.id, told.version(), {Kind::Lifted, {}, {}, {}}).ok());
        QVERIFY(!row(repaired.front()).isRestricted);
    }

    void twoPeoplesRestrictionsAreLiftedEach_data() { addBackends(); }
    void twoPeoplesRestrictionsAreLiftedEach()
    {
        Bench &bench = start();
        const RequestId held = bench.take(package(request(u"r1"_s)))->request;
        const desk::Caller sasha = support();
        const RightsCase jean = restricted(sasha);
        const RightsCase anna = restricted(sasha, wishOfAnna());
        (void)lifted(sasha, jean);
        QVERIFY(row(held).isRestricted);
        (void)lifted(sasha, anna);
        QVERIFY(!row(held).isRestricted);
    }

    void whoOnlyBearsTheNameIsRestrictedWhenSomebodySaysSo_data() { addBackends(); }
    void whoOnlyBearsTheNameIsRestrictedWhenSomebodySaysSo()
    {
        Bench &bench = start();
        const RequestId namesake = bench.take(packageOfOthers(requestOfOthers(u"r1"_s, u"Jean Dupontel"_s)))->request;
        const desk::Caller sasha = support();
        (void)restricted(sasha);
        QVERIFY(!row(namesake).isRestricted);
        (void)restricted(sasha, wishOfJean(RightKind::Restriction), {namesake});
        QVERIFY(row(namesake).isRestricted);
        const RightsCase access = searched(sasha, taken(sasha, wishOfJean(RightKind::Access), {Kind::IdentityEstablished}));
        QCOMPARE(obstacle(desk().restrictForRights(sasha, access.id, access.version(), {})), u"step: not-of-this-kind"_s);
        const desk::Caller lea = bench.person(u"lea"_s, u"FR"_s, {Role::Lead});
        QCOMPARE(desk().restrictForRights(lea, access.id, access.version(), {}).error().kind, ErrorKind::Forbidden);
    }

    void retentionKeepsItAndAnErasureTakesIt_data() { addBackends(); }
    void retentionKeepsItAndAnErasureTakesIt()
    {
        Bench &bench = start();
        const RequestId held = bench.take(package(request(u"r1"_s)))->request;
        (void)restricted(support());
        m_clock.advance(std::chrono::hours(24 * 400));
        QCOMPARE(desk().deleteWhatIsDue().value(), 0);
        const desk::Caller sasha = support();
        const RightsCase erasure = searched(sasha, taken(sasha, wishOfJean(), {Kind::IdentityEstablished}));
        QVERIFY(desk().eraseForRights(sasha, erasure.id, erasure.version(), {erasure.number, {held}}).ok());
        QCOMPARE(row(held).state, RequestState::Withdrawn);
        QVERIFY(desk().searchForRights(sasha, erasure.id, erasure.version() + 1, {})->requests.empty());
    }

    void whatIsLiftedIsKeptAsLongAsAnythingNew_data() { addBackends(); }
    void whatIsLiftedIsKeptAsLongAsAnythingNew()
    {
        Bench &bench = start();
        const RequestId held = bench.take(package(request(u"r1"_s)))->request;
        QVERIFY(bench.desk.setRetention({}, 30).ok());
        const desk::Caller sasha = support();
        RightsCase jean = restricted(sasha);
        m_clock.advance(std::chrono::hours(24 * 40));
        (void)lifted(support(), jean);
        QCOMPARE(desk().deleteWhatIsDue().value(), 0); // it waits where it was
        QCOMPARE((**desk().pull(bench.person(u"sam"_s), u"k"_s)).content.id, held);
        m_clock.advance(std::chrono::hours(24 * 31));
        QVERIFY(desk().tick().ok());
        m_clock.advance(std::chrono::hours(24 * 31));
        QCOMPARE(desk().deleteWhatIsDue().value(), 1);
    }

    void whatIsHandedOverIsNotWorkedEither_data() { addBackends(); }
    void whatIsHandedOverIsNotWorkedEither()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = **desk().pull(sam, u"k"_s);
        QVERIFY(desk().decide(sam, decisionOn(held, ruling::HandOver{HandOverReason::SensitiveContent, u"voir"_s})).ok());
        m_clock.advance(Minutes(1));
        QVERIFY(desk().tick().ok());
        const desk::Caller sasha = support();
        const RightsCase jean = restricted(sasha);
        QVERIFY(!desk().pullIncident(sasha, u"one"_s)->has_value());
        (void)lifted(sasha, jean);
        QVERIFY(desk().pullIncident(sasha, u"two"_s)->has_value());
    }

    void theArchiveOfAnotherLeavesItOut_data() { addBackends(); }
    void theArchiveOfAnotherLeavesItOut()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sasha = support();
        (void)restricted(sasha);
        const auto archived = [&](RightsWish wish) {
            wish.kind = RightKind::Access;
            const RightsCase access = searched(sasha, taken(sasha, wish, {Kind::IdentityEstablished}));
            return unlocked(archiveOf(sasha, access));
        };
        const auto data = [](const desk::Parts &parts) { return QJsonDocument::fromJson(parts.at(u"data.json"_s)).object(); };
        const desk::Parts own = archived(wishOfJean());
        QCOMPARE(data(own)[u"requests"_s].toArray().size(), 1);
        QCOMPARE(data(own)[u"retention"_s][0][u"restricted"_s].toInt(), 1);
        QVERIFY(!data(own)[u"retention"_s][0].toObject().contains(u"until"_s));
        QVERIFY(own.at(u"lisez-moi.html"_s).contains("jusqu’à la levée de la limitation\u00a0: 1."));
        // It says that there is one, and why it is not in it.
        const desk::Parts parts = archived(wishOfAnna());
        QCOMPARE(data(parts)[u"requests"_s].toArray().size(), 0);
        QCOMPARE(data(parts)[u"restricted"_s].toInt(), 1);
        QVERIFY(parts.at(u"lisez-moi.html"_s).contains("art. 18"));
    }

    void norIsWhatIsKeptBackToldOrPutRightForAnother_data() { addBackends(); }
    void norIsWhatIsKeptBackToldOrPutRightForAnother()
    {
        Bench &bench = start();
        const RequestId claimed = bench.take(package(request(u"r1"_s)))->request;
        const desk::Caller sasha = support();
        const RightsCase erasure = searched(sasha, taken(sasha, wishOfJean(), {Kind::IdentityEstablished}));
        const KeepingBack claim{claimed, KeepingGround::LegalClaims, u"Litige"_s};
        QVERIFY(desk().eraseForRights(sasha, erasure.id, erasure.version(), {erasure.number, {}, {claim}}).ok());
        RightsWish anna = wishOfAnna();
        anna.kind = RightKind::Access;
        RightsWish jean = wishOfJean(RightKind::Access);
        for (const auto &[wish, told] : {std::pair{jean, 1}, std::pair{anna, 0}}) {
            const RightsCase access = searched(sasha, taken(sasha, wish, {Kind::IdentityEstablished}));
            const desk::Parts parts = unlocked(archiveOf(sasha, access));
            const QJsonObject data = QJsonDocument::fromJson(parts.at(u"data.json"_s)).object();
            QCOMPARE(data[u"requests"_s].toArray().size(), told);
            QCOMPARE(data[u"restricted"_s].toInt(), 1 - told);
            QCOMPARE(data[u"retention"_s][0][u"keptBack"_s].toInt(), told);
        }
        anna.kind = RightKind::Rectification;
        anna.words = u"Anne"_s;
        const Rectification anne{{{RectifiedField::Name, u"Anna Kowalczyk"_s, u"Anne Kowalczyk"_s}}, {}};
        const RightsCase wrong = searched(sasha, taken(sasha, anna, {Kind::IdentityEstablished}));
        QCOMPARE(obstacle(desk().rectifyForRights(sasha, wrong.id, wrong.version(), anne)), u"values: nothing is held so"_s);
    }
};

QTEST_GUILESS_MAIN(RestrictionTest)
#include "restrictiontest.moc"
