// Reviews of what was handled: who is given which, what they see of it, what becomes of it (A2, P2–P5).
#include "tests/desk/reviewfixture.h"

#include "models/desk/levels.h"
#include "models/domain/json.h"
#include "models/ledger/disclosures.h"
#include "models/ledger/purges.h"

#include <thread>

using namespace fixture;

class ReviewTest : public ReviewDeskTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench.reset();
        m_policy = {};
    }

    // What a reviewer is given
    void whatIsRestrictedIsGivenToNobodyUntilItIsLifted_data() { addBackends(); }
    void whatIsRestrictedIsGivenToNobodyUntilItIsLifted()
    {
        Bench &bench = open();
        const ledger::SampledUnit drawn = handled(u"r1"_s);
        enqueue({drawn});
        const auto mark = [&](int restricted) {
            return bench.ledger->run(u"UPDATE request SET restricted = ?"_s, {restricted}).ok();
        };
        QVERIFY(mark(1));
        QVERIFY(!pulled(m_ria));
        QCOMPARE(bench.desk.queues(m_ria)->quality, 0);
        QCOMPARE(bench.desk.queues(m_lea)->quality, 0);
        // Nor is it given up because nobody may have it.
        for (int day = 0; day < 60; ++day) {
            m_clock.advance(std::chrono::hours(24));
            QVERIFY(bench.desk.tick().ok());
        }
        QCOMPARE(unitState(drawn), u"open"_s);
        QVERIFY(mark(0));
        QVERIFY(pulled(m_ria));
    }

    void theRequestIsSeenAsItWasHandledAndNobodyIsNamed_data() { addBackends(); }
    void theRequestIsSeenAsItWasHandledAndNobodyIsNamed()
    {
        Bench &bench = open();
        const ledger::SampledUnit drawn = handled(u"r1"_s);
        (void)bench.take(package(request(u"r1"_s, u"cancel"_s))); // a later version, which is not what was handled
        enqueue({drawn});
        m_clock.set(u"2026-06-01T08:00:00Z"_s); // all slots have passed, which they had not then
        const qint64 before = lastEntry();
        const std::optional<HeldReview> held = pulled(m_ria);
        QVERIFY(held);
        QCOMPARE(held->content.version, drawn.version);
        QCOMPARE(held->content.kind, RequestKind::Schedule);
        QCOMPARE(held->content.level, DisclosureLevel::EuropeanUnion);
        QVERIFY(held->content.escalation.empty()); // it would say that a supervisor has handled it
        QVERIFY(!held->content.slots.empty());
        for (const Slot &slot : held->content.slots)
            QVERIFY(isFree(slot));
        QCOMPARE(held->handled.at, fromRfc3339(u"2026-03-23T08:00:00Z"_s).value());
        QCOMPARE(std::get<ruling::Decline>(held->handled.ruling).message,
                 withTokens(u"{PERSON_2} préfère attendre M. {PERSON_2}."_s));
        QVERIFY(held->earlier.empty());
        const QByteArray all = toBytes(toJson(*held));
        for (const QByteArray &secret : {m_sam.me.id.value.toLatin1(), drawn.decision.value.toLatin1(), QByteArray("Dupontel"),
                                         QByteArray("supervised"), QByteArray("\"sam\"")})
            QVERIFY2(!all.contains(secret), secret);
        QCOMPARE(trailSince(before), QStringList{u"review-pulled"_s});
        QVERIFY(ledger::DisclosureStore(*bench.ledger).all()->empty());
    }

    void whatWasKnownOfOtherMeetingsThenIsKnownAndNothingLater_data() { addBackends(); }
    void whatWasKnownOfOtherMeetingsThenIsKnownAndNothingLater()
    {
        Bench &bench = open();
        const TimeRange first = range(u"2026-03-31T12:00:00Z"_s, u"2026-03-31T13:00:00Z"_s);
        const TimeRange second = range(u"2026-04-01T08:00:00Z"_s, u"2026-04-01T09:00:00Z"_s);
        (void)handled(u"before"_s, ruling::Schedule{first}, package(request(u"before"_s)));
        const TimeRange third = range(u"2026-04-02T12:00:00Z"_s, u"2026-04-02T13:00:00Z"_s);
        QJsonObject automatic = request(u"automatic"_s);
        automatic.remove(u"escalation"_s);
        automatic.insert(u"handled"_s,
                         QJsonObject{{u"at"_s, toRfc3339(m_clock.now())},
                                     {u"ruling"_s, QJsonObject{{u"kind"_s, u"schedule"_s}, {u"slot"_s, toJson(third)}}}});
        QVERIFY(bench.take(package(automatic)).ok());
        m_clock.advance(Minutes(1));
        const ledger::SampledUnit drawn = handled(u"r1"_s);
        (void)handled(u"after"_s, ruling::Schedule{second}, package(request(u"after"_s)));
        enqueue({drawn});
        const std::optional<HeldReview> held = pulled(m_ria);
        QVERIFY(held);
        const auto busyAt = [&](const TimeRange &when) {
            const std::vector<BusyBlock> &blocks = findLane(held->content, clientOf(held->content)->token)->blocks;
            return std::any_of(blocks.begin(), blocks.end(), [&](const BusyBlock &block) { return block.when.overlaps(when); });
        };
        QVERIFY(busyAt(first));
        QVERIFY(busyAt(third));
        QVERIFY(!busyAt(second));
        for (const Slot &slot : held->content.slots)
            QCOMPARE(isFree(slot), slot.when == second);
    }

    void aMovedMeetingIsWhereTheSupervisorSawIt_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<QString>("invitation"); // the UID that the service gives it when it moves it; empty: none
        for (const QString &backend : backends()) {
            QTest::addRow("as it was, %s", qPrintable(backend)) << backend << QString();
            QTest::addRow("as a new one, %s", qPrintable(backend)) << backend << u"new@service.example"_s;
        }
    }
    void aMovedMeetingIsWhereTheSupervisorSawIt()
    {
        QFETCH(QString, invitation);
        Bench &bench = open();
        const TimeRange first = range(u"2026-03-31T12:00:00Z"_s, u"2026-03-31T13:00:00Z"_s);
        const TimeRange second = range(u"2026-04-01T08:00:00Z"_s, u"2026-04-01T09:00:00Z"_s);
        (void)handled(u"moved"_s, ruling::Schedule{first}, package(request(u"moved"_s)));
        QJsonObject automatic = request(u"moved"_s);
        automatic.remove(u"escalation"_s);
        QJsonObject handling{{u"at"_s, toRfc3339(m_clock.now())},
                             {u"ruling"_s, QJsonObject{{u"kind"_s, u"schedule"_s}, {u"slot"_s, toJson(second)}}}};
        if (!invitation.isEmpty())
            handling.insert(u"invitation"_s, QJsonObject{{u"uid"_s, invitation}, {u"sequence"_s, 0}});
        automatic.insert(u"handled"_s, handling);
        const auto taken = bench.take(package(automatic));
        QVERIFY(taken.ok());
        QCOMPARE(taken->incidents, std::vector<QString>());
        m_clock.advance(Minutes(1));
        (void)bench.take(package(request(u"r1"_s)));
        const auto seen = bench.desk.pull(m_sam, u"key"_s);
        QVERIFY(seen && *seen);
        const Case content = (*seen)->content;
        QVERIFY(bench.desk.putBack(m_sam, (*seen)->lease.id, PutBackReason::Other).ok());
        enqueue({handled(u"r1"_s)});
        const std::optional<HeldReview> held = pulled(m_ria);
        QVERIFY(held);
        QCOMPARE(held->content.lanes, content.lanes);
        QCOMPARE(held->content.slots, content.slots);
    }

    void nobodyCanTellWhatTheServiceHasHandledFromWhatASupervisorHas_data() { addBackends(); }
    void nobodyCanTellWhatTheServiceHasHandledFromWhatASupervisorHas()
    {
        Bench &bench = open();
        SamplePlan plan;
        plan.zone = u"UTC"_s;
        plan.strata = {StratumDimension::Handling};
        plan.rules = {{{}, wholeRate, 0, 0}};
        plan.doubleShare = 0;
        QVERIFY(bench.desk.setSamplePlan(plan, m_lea.me.id).ok());
        QVERIFY(bench.desk.tick().ok()); // the week begins
        QJsonObject document = request(u"r1"_s);
        document.remove(u"escalation"_s);
        document.insert(u"handled"_s,
                        QJsonObject{{u"at"_s, u"2026-03-23T08:00:00Z"_s},
                                    {u"ruling"_s,
                                     QJsonObject{{u"kind"_s, u"decline"_s},
                                                 {u"reason"_s, u"other"_s},
                                                 {u"message"_s, u"Jean Dupontel préfère attendre."_s}}}});
        const RequestId automatic = bench.take(package(document))->request;
        m_clock.advance(Minutes(1));
        const ledger::SampledUnit supervised =
            handled(u"r2"_s, ruling::Decline{DeclineReason::Other, withTokens(u"{PERSON_2} préfère attendre."_s)},
                    package(request(u"r2"_s)));
        m_clock.set(u"2026-03-30T08:00:00Z"_s);
        QVERIFY(bench.desk.tick().ok()); // it is over, and everything is drawn
        QCOMPARE(bench.desk.queues(m_lea)->quality, 2);
        const std::optional<HeldReview> one = pulled(m_ria);
        const std::optional<HeldReview> other = pulled(m_ria);
        QVERIFY(one && other);
        QCOMPARE((std::set{one->content.id, other->content.id}), (std::set{automatic, supervised.request}));
        QCOMPARE(one->handled.ruling, other->handled.ruling);
        QCOMPARE(toJson(one->content).keys(), toJson(other->content).keys());
        QCOMPARE(toJson(one->handled).keys(), toJson(other->handled).keys());
        QCOMPARE(one->content.escalation, other->content.escalation);
        for (const HeldReview &held : {*one, *other})
            QVERIFY(bench.desk.submitReview(m_ria, answered(held, {{u"tone"_s, u"poor"_s}})).ok());
        // Only of a decision that somebody made.
        QCOMPARE(m_bench->ledger->rows(u"SELECT 1 FROM standing_answer WHERE cause <> ''"_s, {})->size(), size_t(2));
        QCOMPARE(m_bench->ledger->rows(u"SELECT 1 FROM finding"_s, {})->size(), size_t(1));
        QCOMPARE(bench.desk.findings(m_sam)->front().request, supervised.request);
    }

    void outsideTheUnionTheStricterFormIsShownAndWhatStaysInItIsNot_data() { addBackends(); }
    void outsideTheUnionTheStricterFormIsShownAndWhatStaysInItIsNot()
    {
        Bench &bench = open();
        const desk::Caller rija = bench.person(u"rija"_s, u"MG"_s, {Role::Reviewer});
        Files files = package(request(u"r1"_s));
        files[u"thread/01.eml"_s].replace("On se voit", "Après ma chimiothérapie, on se voit");
        const ledger::SampledUnit kept = handled(u"r1"_s, ruling::Decline{DeclineReason::OutOfScope, {}}, files);
        enqueue({kept});
        QCOMPARE(bench.desk.queues(rija)->quality, 0);
        QCOMPARE(bench.desk.queues(m_ria)->quality, 1);
        QVERIFY(!pulled(rija));
        enqueue({handled(u"r2"_s)});
        const std::optional<HeldReview> held = pulled(rija);
        QVERIFY(held);
        QCOMPARE(held->content.level, DisclosureLevel::ThirdCountry);
        QVERIFY(held->content.id != kept.request);
        const auto disclosed = ledger::DisclosureStore(*bench.ledger).all();
        QCOMPARE(disclosed->size(), size_t(1));
        QCOMPARE(disclosed->front().person, rija.me.id);
        QCOMPARE(disclosed->front().request, held->content.id);
        QCOMPARE(pulled(m_ria)->content.level, DisclosureLevel::EuropeanUnion);
    }

    void wordsInDoubtAreShownToNobody_data() { addBackends(); }
    void wordsInDoubtAreShownToNobody()
    {
        m_policy.secondReader = [](const QString &text, DisclosureLevel) {
            const qsizetype at = text.indexOf(u"fleuriste"_s);
            return at < 0 ? std::vector<redaction::Finding>()
                          : std::vector{redaction::Finding{at, at + 9, TokenCategory::Unknown}};
        };
        open();
        const ledger::SampledUnit drawn =
            handled(u"r1"_s, ruling::Decline{DeclineReason::Other, u"Comme chez le fleuriste"_s}, package(request(u"r1"_s)));
        const qint64 before = lastEntry();
        enqueue({drawn});
        QCOMPARE(unitState(drawn), u"void"_s);
        QCOMPARE(trailSince(before), QStringList{u"review-voided"_s});
        QVERIFY(!pulled(m_ria));
    }

    // Who is given it
    void ownWorkIsNeverGiven_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<QString>("who");
        QTest::addColumn<bool>("isGiven");
        for (const QString &backend : backends()) {
            QTest::addRow("decided it, %s", qPrintable(backend)) << backend << u"sam"_s << false;
            QTest::addRow("put it back, %s", qPrintable(backend)) << backend << u"pat"_s << false;
            QTest::addRow("supervises, but never held it, %s", qPrintable(backend)) << backend << u"kim"_s << true;
            QTest::addRow("reviews alone, %s", qPrintable(backend)) << backend << u"ria"_s << true;
        }
    }
    void ownWorkIsNeverGiven()
    {
        QFETCH(QString, who);
        QFETCH(bool, isGiven);
        Bench &bench = open();
        const std::set<Role> both{Role::Supervisor, Role::Reviewer};
        const desk::Caller pat = worker(u"pat"_s, both);
        const desk::Caller kim = worker(u"kim"_s, both);
        m_sam.me.roles = both; // as a session says that was made with both
        (void)bench.take(package(request(u"r1"_s)));
        const HeldCase held = **bench.desk.pull(pat, randomUuid());
        QVERIFY(bench.desk.putBack(pat, held.lease.id, PutBackReason::NotSure).ok());
        const ledger::SampledUnit drawn = handled(u"r1"_s);
        enqueue({drawn});
        const desk::Caller caller = who == u"sam"_s ? m_sam : who == u"pat"_s ? pat : who == u"kim"_s ? kim : m_ria;
        QCOMPARE(bench.desk.queues(caller)->quality, isGiven ? 1 : 0);
        QCOMPARE(pulled(caller).has_value(), isGiven);
    }

    void onlyReviewersWhoHaveAcknowledgedTheRulesPull_data() { addBackends(); }
    void onlyReviewersWhoHaveAcknowledgedTheRulesPull()
    {
        Bench &bench = open();
        enqueue({handled(u"r1"_s)});
        for (const desk::Caller &caller : {m_sam, m_lea, worker(u"sue"_s, {Role::Support})})
            QCOMPARE(refusedPull(caller), ErrorKind::Forbidden);
        QCOMPARE(refusedPull(m_ria, {}), ErrorKind::InvalidInput);
        QVERIFY(bench.desk.addPerson({u"new"_s, u"new"_s, u"correct horse"_s, {Role::Reviewer}, u"Site"_s, u"FR"_s}).ok());
        const auto signedIn = bench.desk.signIn(u"new"_s, u"correct horse"_s, {});
        const desk::Caller fresh = bench.desk.authenticate(signedIn->token).value();
        QCOMPARE(refusedPull(fresh), ErrorKind::AcknowledgementDue);
        QVERIFY(bench.desk.acknowledgeLimitedUse(fresh, limitedUseVersion).ok());
        QVERIFY(pulled(fresh));
    }

    void theOldestPeriodComesFirstThenAnOrderNobodyHasChosen_data() { addBackends(); }
    void theOldestPeriodComesFirstThenAnOrderNobodyHasChosen()
    {
        open();
        std::vector<ledger::SampledUnit> units;
        for (int i = 0; i < 6; ++i) {
            units.push_back(handled(u"r%1"_s.arg(i)));
            units.back().period = i < 3 ? u"2026-W14"_s : u"2026-W13"_s;
            units.back().periodAt = *fromRfc3339(i < 3 ? u"2026-03-30T00:00:00Z"_s : u"2026-03-23T00:00:00Z"_s);
        }
        enqueue(units);
        const auto places = m_bench->ledger->rows(
            u"SELECT u.request FROM review_task t JOIN review_unit u ON u.id = t.unit ORDER BY u.period_at, t.place"_s, {});
        std::vector<QString> got;
        for (int i = 0; i < 6; ++i) {
            const std::optional<HeldReview> held = pulled(m_ria);
            QVERIFY(held);
            got.push_back(held->content.id.value);
            QVERIFY(m_bench->desk.submitReview(m_ria, answered(*held)).ok());
        }
        for (size_t i = 0; i < 6; ++i) {
            QCOMPARE(got[i], (*places)[i].text(0));
            const bool isOlder = std::any_of(units.begin() + 3, units.end(),
                                             [&](const ledger::SampledUnit &unit) { return unit.request.value == got[i]; });
            QCOMPARE(isOlder, i < 3);
        }
        QVERIFY(!pulled(m_ria));
    }

    void aUnitThatIsThereAlreadyIsNotMadeAgain_data() { addBackends(); }
    void aUnitThatIsThereAlreadyIsNotMadeAgain()
    {
        open();
        ledger::SampledUnit drawn = handled(u"r1"_s);
        enqueue({drawn});
        enqueue({drawn});
        QCOMPARE(m_bench->desk.queues(m_lea)->quality, 1);
        drawn.isDouble = true;
        enqueue({drawn});
        QCOMPARE(m_bench->desk.queues(m_lea)->quality, 1);
    }

    // Leases
    void asManyAreHeldAsThePolicyAllows_data() { addBackends(); }
    void asManyAreHeldAsThePolicyAllows()
    {
        open();
        enqueue({handled(u"r1"_s), handled(u"r2"_s), handled(u"r3"_s)});
        const std::optional<HeldReview> one = pulled(m_ria);
        const std::optional<HeldReview> reserve = pulled(m_ria);
        QVERIFY(one && reserve && one->content.id != reserve->content.id);
        QCOMPARE(refusedPull(m_ria), ErrorKind::Forbidden);
        const auto held = m_bench->desk.reviews(m_ria);
        QCOMPARE(held->size(), size_t(2));
        for (const HeldReview &pulledBefore : {*one, *reserve})
            QCOMPARE(std::count(held->begin(), held->end(), pulledBefore), 1);
        QVERIFY(m_bench->desk.reviews(m_rob)->empty());
        QVERIFY(m_bench->desk.submitReview(m_ria, answered(*one)).ok());
        QVERIFY(pulled(m_ria));
    }

    void aRepeatedPullIsAnsweredWithTheSameReview_data() { addBackends(); }
    void aRepeatedPullIsAnsweredWithTheSameReview()
    {
        open();
        enqueue({handled(u"r1"_s), handled(u"r2"_s)});
        const std::optional<HeldReview> held = pulled(m_ria, u"key"_s);
        const qint64 before = lastEntry();
        QCOMPARE(pulled(m_ria, u"key"_s), held);
        QCOMPARE(trailSince(before), QStringList{u"viewed"_s});
        QVERIFY(pulled(m_rob, u"key"_s)->content.id != held->content.id); // another person's key
        m_clock.advance(Minutes(16));
        QCOMPARE(refusedPull(m_ria, u"key"_s), ErrorKind::LeaseLost);
    }

    void aLeaseThatIsNotRenewedExpiresAndTheTaskGoesToSomebodyElse_data() { addBackends(); }
    void aLeaseThatIsNotRenewedExpiresAndTheTaskGoesToSomebodyElse()
    {
        Bench &bench = open();
        enqueue({handled(u"r1"_s)});
        const std::optional<HeldReview> held = pulled(m_ria);
        QVERIFY(!pulled(m_rob));
        m_clock.advance(Minutes(10));
        const auto renewed = bench.desk.renewReview(m_ria, held->lease.task, held->lease.id);
        QCOMPARE(renewed->expiresAt, m_clock.now() + Minutes(15));
        QCOMPARE(kindOf(bench.desk.renewReview(m_rob, held->lease.task, held->lease.id)), ErrorKind::LeaseLost);
        QCOMPARE(kindOf(bench.desk.renewReview(m_ria, newId<ReviewTaskId>(), held->lease.id)), ErrorKind::LeaseLost);
        m_clock.advance(Minutes(14));
        QVERIFY(bench.desk.tick().ok());
        QVERIFY(bench.desk.reviews(m_ria)->size() == 1);
        m_clock.advance(Minutes(1));
        const qint64 before = lastEntry();
        QVERIFY(bench.desk.tick().ok());
        QVERIFY(trailSince(before).contains(u"review-ended"_s));
        QCOMPARE(kindOf(bench.desk.renewReview(m_ria, held->lease.task, held->lease.id)), ErrorKind::LeaseLost);
        QCOMPARE(kindOf(bench.desk.submitReview(m_ria, answered(*held))), ErrorKind::LeaseLost);
        const std::optional<HeldReview> next = pulled(m_rob);
        QVERIFY(next);
        QCOMPARE(next->lease.task, held->lease.task);
        QCOMPARE(kindOf(bench.desk.submitReview(m_ria, answered(*held))), ErrorKind::LeaseLost);
        QVERIFY(bench.desk.submitReview(m_rob, answered(*next)).ok());
    }

    void whoeverLeavesGivesTheReviewBack_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<QString>("how");
        for (const QString &backend : backends()) {
            for (const QString &how : {u"signs out"_s, u"is disabled"_s, u"site loses its ground"_s, u"levels"_s})
                QTest::addRow("%s, %s", qPrintable(how), qPrintable(backend)) << backend << how;
        }
    }
    void whoeverLeavesGivesTheReviewBack()
    {
        QFETCH(QString, how);
        Bench &bench = open();
        const desk::Caller rija = bench.person(u"rija"_s, u"MG"_s, {Role::Reviewer});
        enqueue({handled(u"r1"_s)});
        const std::optional<HeldReview> held = pulled(rija);
        QVERIFY(held);
        if (how == u"signs out"_s)
            QVERIFY(bench.desk.signOut(rija).ok());
        else if (how == u"is disabled"_s)
            QVERIFY(bench.desk.setDisabled(u"rija"_s, true).ok());
        else if (how == u"site loses its ground"_s)
            QVERIFY(bench.desk.withdrawTransferGrounds(u"Site"_s).ok());
        else
            QVERIFY(bench.desk
                        .setLevels({0, {{{}, {}, CountryGroup::ThirdCountry, Role::Reviewer, {}, LevelOutcome::Refused}}},
                                   m_lea.me.id)
                        .ok());
        QCOMPARE(kindOf(bench.desk.submitReview(rija, answered(*held))), ErrorKind::LeaseLost);
        QCOMPARE(bench.desk.queues(m_lea)->quality, 1);
        if (how == u"levels"_s) {
            QCOMPARE(bench.desk.purgeOrders(rija)->size(), size_t(1));
            QCOMPARE(refusedPull(rija), ErrorKind::Forbidden);
        }
        const std::optional<HeldReview> next = pulled(m_ria);
        QVERIFY(next);
        QCOMPARE(next->lease.task, held->lease.task);
    }

    void twoDesksGiveEachReviewOnce_data() { addBackends(); }
    void twoDesksGiveEachReviewOnce()
    {
        Bench &bench = open();
        constexpr int tasks = 12;
        std::vector<ledger::SampledUnit> units;
        for (int i = 0; i < tasks; ++i)
            units.push_back(handled(u"r%1"_s.arg(i)));
        enqueue(units);
        m_policy.session.reserve = 5;
        std::vector<std::thread> desks;
        std::array<std::vector<QString>, 3> got;
        const std::array callers{m_ria, m_rob, m_roy};
        for (size_t i = 0; i < callers.size(); ++i) {
            desks.emplace_back([&, i] {
                desk::Caller caller = callers[i];
                caller.me.policy.reserve = 5;
                Bench other(m_location, m_clock, m_folder->path(), m_policy);
                for (int n = 0; n < 6; ++n) {
                    const auto held = other.desk.pullReview(caller, randomUuid());
                    if (held && *held)
                        got[i].push_back((*held)->lease.task.value);
                }
            });
        }
        for (std::thread &desk : desks)
            desk.join();
        std::set<QString> all;
        size_t count = 0;
        for (const auto &some : got) {
            all.insert(some.begin(), some.end());
            count += some.size();
        }
        QCOMPARE(all.size(), count);
        QCOMPARE(count, size_t(tasks));
        QCOMPARE(bench.desk.queues(m_lea)->quality, 0);
    }

    // Answers
    void aReviewTakesEffectOnce_data() { addBackends(); }
    void aReviewTakesEffectOnce()
    {
        Bench &bench = open();
        const ledger::SampledUnit drawn = handled(u"r1"_s);
        enqueue({drawn});
        const std::optional<HeldReview> held = pulled(m_ria);
        Review review = answered(*held, {{u"tone"_s, u"poor"_s}});
        review.flags = {ReviewFlag::MissedRedaction, ReviewFlag::Exemplary};
        const qint64 before = lastEntry();
        QVERIFY(bench.desk.submitReview(m_ria, review).ok());
        QCOMPARE(trailSince(before), (QStringList{u"review-submitted"_s, u"finding-made"_s}));
        QVERIFY(bench.desk.submitReview(m_ria, review).ok()); // its answer was lost
        QCOMPARE(trailSince(before).size(), 2);
        Review other = review;
        other.flags.clear();
        QCOMPARE(kindOf(bench.desk.submitReview(m_ria, other)), ErrorKind::KeyReused);
        QCOMPARE(kindOf(bench.desk.submitReview(m_rob, review)), ErrorKind::KeyReused);
        other.id = newId<ReviewId>();
        QCOMPARE(kindOf(bench.desk.submitReview(m_ria, other)), ErrorKind::LeaseLost);
        QCOMPARE(unitState(drawn), u"answered"_s);
        QCOMPARE(standing(drawn)[u"tone"_s], u"poor"_s);
        QVERIFY(bench.desk.reviews(m_ria)->empty());
        QVERIFY(!pulled(m_rob));
        // Words are nowhere in the trail, and what was flagged is.
        for (const QByteArray &words : {QByteArray("the note on"), QByteArray("for my own eyes")})
            QVERIFY(!wholeTrail().contains(words));
        QVERIFY(wholeTrail().contains("missed-redaction exemplary"));
    }

    void answersThatDoNotFitTheRubricAreRefused_data() { addBackends(); }
    void answersThatDoNotFitTheRubricAreRefused()
    {
        Bench &bench = open();
        enqueue({handled(u"r1"_s)});
        const std::optional<HeldReview> held = pulled(m_ria);
        const Review fine = answered(*held);
        const auto refused = [&](const std::function<void(Review &)> &change) {
            Review review = fine;
            change(review);
            return kindOf(bench.desk.submitReview(m_ria, review));
        };
        QCOMPARE(refused([](Review &review) { review.answers.pop_back(); }), ErrorKind::InvalidInput);
        QCOMPARE(refused([](Review &review) { review.answers.front().option = u"no"_s; }), ErrorKind::InvalidInput);
        QCOMPARE(refused([](Review &review) { review.rubric += 1; }), ErrorKind::InvalidInput);
        QCOMPARE(refused([](Review &review) { review.spent = Seconds(-1); }), ErrorKind::InvalidInput);
        QCOMPARE(refused([](Review &review) { review.id = {}; }), ErrorKind::InvalidInput);
        QCOMPARE(refused([](Review &review) { review.lease = newId<LeaseId>(); }), ErrorKind::LeaseLost);
        QVERIFY(bench.desk.submitReview(m_ria, fine).ok());
    }

    void aNewRubricIsForWhatIsDrawnFromThenOn_data() { addBackends(); }
    void aNewRubricIsForWhatIsDrawnFromThenOn()
    {
        Bench &bench = open();
        enqueue({handled(u"r1"_s)});
        Rubric rubric = bench.desk.rubric()->document;
        rubric.sections.pop_back();
        QCOMPARE(bench.desk.setRubric(rubric, m_lea.me.id)->document.version, 2);
        const std::optional<HeldReview> held = pulled(m_ria);
        QCOMPARE(held->rubric, 1);
        QVERIFY(bench.desk.submitReview(m_ria, answered(*held)).ok());
        enqueue({handled(u"r2"_s)});
        QCOMPARE(pulled(m_ria)->rubric, 2);
    }

    void twoBlindReviewersDifferAndAThirdDecides_data() { addBackends(); }
    void twoBlindReviewersDifferAndAThirdDecides()
    {
        Bench &bench = open();
        ledger::SampledUnit drawn = handled(u"r1"_s);
        drawn.isDouble = true;
        enqueue({drawn});
        QCOMPARE(bench.desk.queues(m_lea)->quality, 2);
        const std::optional<HeldReview> one = pulled(m_ria);
        QVERIFY(!pulled(m_ria)); // not both
        const std::optional<HeldReview> other = pulled(m_rob);
        QVERIFY(one && other);
        QVERIFY(one->earlier.empty() && other->earlier.empty());
        QVERIFY(one->lease.task != other->lease.task);
        QVERIFY(bench.desk.submitReview(m_ria, answered(*one, {{u"right-hour"_s, u"no"_s}})).ok());
        QVERIFY(!pulled(m_ria));
        QVERIFY(pulled(m_roy) == std::nullopt); // the second is in rob's hands
        QVERIFY(bench.desk.submitReview(m_rob, answered(*other, {{u"tone"_s, u"poor"_s}})).ok());
        QCOMPARE(unitState(drawn), u"open"_s);
        QVERIFY(wholeTrail().contains("\"part\":\"adjudication\"")); // that they differ is on record
        QVERIFY(standing(drawn).empty());
        QVERIFY(bench.desk.findings(m_sam)->empty());
        for (const desk::Caller &both : {m_ria, m_rob, m_sam})
            QVERIFY(!pulled(both));
        const std::optional<HeldReview> third = pulled(m_roy);
        QVERIFY(third);
        QCOMPARE(third->earlier.size(), size_t(2));
        for (const Review &earlier : third->earlier) {
            QVERIFY(earlier.privateNote.isEmpty() && earlier.lease.isEmpty());
            QCOMPARE(earlier.task, third->lease.task); // not the task, whose holder somebody may know
            QCOMPARE(earlier.spent, Seconds(0));
        }
        QCOMPARE(bench.desk.reviews(m_roy)->front(), *third); // the same order each time
        const QByteArray all = toBytes(toJson(*third));
        for (const desk::Caller &caller : {m_ria, m_rob, m_sam})
            QVERIFY(!all.contains(caller.me.id.value.toLatin1()));
        QVERIFY(!all.contains("for my own eyes") && all.contains("the note on tone"));
        QVERIFY(bench.desk.submitReview(m_roy, answered(*third, {{u"right-hour"_s, u"no"_s}})).ok());
        QCOMPARE(unitState(drawn), u"answered"_s);
        QCOMPARE(standing(drawn)[u"right-hour"_s], u"no"_s);
        QCOMPARE(standing(drawn)[u"tone"_s], u"good"_s);
        QCOMPARE(bench.desk.findings(m_sam)->size(), size_t(1));
    }

    void reviewersReadTheirOwnNotesAgainAndNobodyElses_data() { addBackends(); }
    void reviewersReadTheirOwnNotesAgainAndNobodyElses()
    {
        Bench &bench = open();
        const ledger::SampledUnit first = handled(u"r1"_s);
        enqueue({first});
        (void)reviewed(m_ria);
        m_clock.advance(Minutes(1));
        enqueue({handled(u"r2"_s)});
        Review second = answered(*pulled(m_ria));
        second.flags = {ReviewFlag::Exemplary};
        second.privateNote = u"ask about the zone"_s;
        QVERIFY(bench.desk.submitReview(m_ria, second).ok());
        const std::vector<OwnReview> own = bench.desk.ownReviews(m_ria).value();
        QCOMPARE(own.size(), size_t(2));
        QCOMPARE(own[0].id, second.id); // newest first
        QCOMPARE(own[0].privateNote, u"ask about the zone"_s);
        QCOMPARE(own[0].flags, second.flags);
        QCOMPARE(own[0].at, m_clock.now());
        QCOMPARE(own[1].request, first.request);
        QCOMPARE(own[1].privateNote, u"for my own eyes"_s);
        QVERIFY(!own[1].clientCode.isEmpty());
        QVERIFY(bench.desk.ownReviews(m_rob)->empty());
        for (const desk::Caller &other : {m_sam, m_lea})
            QCOMPARE(kindOf(bench.desk.ownReviews(other)), ErrorKind::Forbidden);
        QVERIFY(bench.desk.orderPurge(u"r1"_s, desk::PurgeReason::Erasure).ok());
        QCOMPARE(bench.desk.ownReviews(m_ria)->back().privateNote, QString());
    }

    void howFarApartIsForThePolicyToSay_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<double>("beyond");
        QTest::addColumn<bool>("isAdjudicated");
        // Of "right-means" depend 2 of 10 of a section with 3 of 9: 0.0667.
        for (const QString &backend : backends()) {
            QTest::addRow("further apart than that, %s", qPrintable(backend)) << backend << 0.066 << true;
            QTest::addRow("nearer, %s", qPrintable(backend)) << backend << 0.067 << false;
        }
    }
    void howFarApartIsForThePolicyToSay()
    {
        QFETCH(double, beyond);
        QFETCH(bool, isAdjudicated);
        m_policy.adjudicateBeyond = beyond;
        (void)open();
        ledger::SampledUnit drawn = handled(u"r1"_s);
        drawn.isDouble = true;
        enqueue({drawn});
        (void)reviewed(m_ria, {{u"right-means"_s, u"no"_s}});
        (void)reviewed(m_rob);
        QCOMPARE(unitState(drawn), isAdjudicated ? u"open"_s : u"answered"_s);
        QCOMPARE(pulled(m_roy).has_value(), isAdjudicated);
    }

    void twoThatFailItForOtherReasonsDoNotMakeItPass_data() { addBackends(); }
    void twoThatFailItForOtherReasonsDoNotMakeItPass()
    {
        (void)open();
        ledger::SampledUnit drawn = handled(u"r1"_s);
        drawn.isDouble = true;
        enqueue({drawn});
        // 0.822 and 0.815 where 0.85 is asked for; of neither has the other found anything.
        (void)reviewed(m_ria, {{u"right-sharing"_s, u"no"_s}, {u"right-reading"_s, u"wrong"_s}});
        (void)reviewed(m_rob, {{u"clear-words"_s, u"no"_s}, {u"no-missed-redaction"_s, u"no"_s}});
        QCOMPARE(unitState(drawn), u"open"_s);
        QVERIFY(pulled(m_roy));
    }

    void whatTwoBlindReviewersSayAlikeStands_data() { addBackends(); }
    void whatTwoBlindReviewersSayAlikeStands()
    {
        Bench &bench = open();
        ledger::SampledUnit drawn = handled(u"r1"_s);
        drawn.isDouble = true;
        enqueue({drawn});
        (void)reviewed(m_ria, {{u"right-hour"_s, u"no"_s}, {u"tone"_s, u"poor"_s}, {u"right-means"_s, {}}});
        (void)reviewed(m_rob, {{u"right-hour"_s, u"no"_s}, {u"right-means"_s, u"no"_s}});
        QCOMPARE(unitState(drawn), u"answered"_s);
        QCOMPARE(standing(drawn)[u"right-hour"_s], u"no"_s);  // both
        QCOMPARE(standing(drawn)[u"tone"_s], u"good"_s);      // one, whom the other contradicts
        QCOMPARE(standing(drawn)[u"right-means"_s], u"no"_s); // one, whom nobody contradicts
        QCOMPARE(bench.desk.findings(m_sam)->size(), size_t(2));
        QVERIFY(!pulled(m_roy));
    }

    void aReviewThatIsGivenUpIsOfferedTwiceMoreThenCountsAsNotAnswered_data() { addBackends(); }
    void aReviewThatIsGivenUpIsOfferedTwiceMoreThenCountsAsNotAnswered()
    {
        Bench &bench = open();
        const ledger::SampledUnit drawn = handled(u"r1"_s);
        enqueue({drawn});
        for (const desk::Caller &caller : {m_ria, m_rob, m_roy}) {
            QCOMPARE(unitState(drawn), u"open"_s);
            const std::optional<HeldReview> held = pulled(caller);
            QVERIFY(held);
            const auto skip = [&](const LeaseId &lease) {
                return bench.desk.skipReview(caller, held->lease.task, lease, SkipReason::LanguageNotMine);
            };
            QCOMPARE(kindOf(skip(newId<LeaseId>())), ErrorKind::LeaseLost);
            QVERIFY(skip(held->lease.id).ok());
            const qint64 before = lastEntry();
            QVERIFY(skip(held->lease.id).ok()); // its answer was lost
            QCOMPARE(lastEntry(), before);
            QVERIFY(!pulled(caller));
        }
        QCOMPARE(unitState(drawn), u"not-answered"_s);
        QCOMPARE(bench.desk.queues(m_lea)->quality, 0);
        QVERIFY(!pulled(worker(u"rex"_s, {Role::Reviewer})));
        QVERIFY(wholeTrail().contains("language-not-mine"));
        QVERIFY(standing(drawn).empty());
    }

    void oneOfTwoThatIsAnsweredStandsAlone_data() { addBackends(); }
    void oneOfTwoThatIsAnsweredStandsAlone()
    {
        Bench &bench = open();
        ledger::SampledUnit drawn = handled(u"r1"_s);
        drawn.isDouble = true;
        enqueue({drawn});
        (void)reviewed(m_ria, {{u"tone"_s, u"poor"_s}});
        for (const desk::Caller &caller : {m_rob, m_roy, worker(u"rex"_s, {Role::Reviewer})}) {
            const std::optional<HeldReview> held = pulled(caller);
            QVERIFY(bench.desk.skipReview(caller, held->lease.task, held->lease.id, SkipReason::Other).ok());
        }
        QCOMPARE(unitState(drawn), u"answered"_s);
        QCOMPARE(standing(drawn)[u"tone"_s], u"poor"_s);
    }

    void whereNobodyDecidesItCountsAsNotAnswered_data() { addBackends(); }
    void whereNobodyDecidesItCountsAsNotAnswered()
    {
        Bench &bench = open();
        ledger::SampledUnit drawn = handled(u"r1"_s);
        drawn.isDouble = true;
        enqueue({drawn});
        (void)reviewed(m_ria, {{u"right-hour"_s, u"no"_s}, {u"tone"_s, u"poor"_s}});
        (void)reviewed(m_rob, {{u"tone"_s, u"poor"_s}});
        for (const QString &name : {u"rex"_s, u"rea"_s, u"rui"_s}) {
            const desk::Caller caller = worker(name, {Role::Reviewer});
            const std::optional<HeldReview> held = pulled(caller);
            QVERIFY(held && held->earlier.size() == 2);
            QVERIFY(bench.desk.skipReview(caller, held->lease.task, held->lease.id, SkipReason::CannotBeJudged).ok());
        }
        QCOMPARE(unitState(drawn), u"not-answered"_s);
        QCOMPARE(whyNotAnswered(), u"not-adjudicated"_s);
        QVERIFY(standing(drawn).empty()); // what both have said alike would pass where they differ on whether it does
        QVERIFY(bench.desk.findings(m_sam)->empty());
    }

    void whereNobodyMayDecideItCountsAsNotAnsweredEither_data() { addBackends(); }
    void whereNobodyMayDecideItCountsAsNotAnsweredEither()
    {
        Bench &bench = open();
        ledger::SampledUnit drawn = handled(u"r1"_s);
        drawn.isDouble = true;
        enqueue({drawn});
        (void)reviewed(m_ria, {{u"right-hour"_s, u"no"_s}});
        (void)reviewed(m_rob);
        QVERIFY(bench.desk.setDisabled(u"roy"_s, true).ok());
        m_clock.advance(std::chrono::hours(1));
        QVERIFY(bench.desk.tick().ok());
        m_clock.advance(m_policy.strandedFor);
        QVERIFY(bench.desk.tick().ok());
        QCOMPARE(unitState(drawn), u"not-answered"_s);
        QCOMPARE(whyNotAnswered(), u"not-adjudicated"_s);
    }

    // What ends a review from outside
    void aPurgeOrderTakesTheReviewAway_data() { addBackends(); }
    void aPurgeOrderTakesTheReviewAway()
    {
        Bench &bench = open();
        ledger::SampledUnit drawn = handled(u"r1"_s);
        drawn.isDouble = true;
        const ledger::SampledUnit over = handled(u"r2"_s);
        enqueue({over});
        (void)reviewed(m_ria, {{u"tone"_s, u"poor"_s}});
        const Finding found = bench.desk.findings(m_sam)->front();
        QVERIFY(bench.desk.replyToFinding(m_sam, found.id, {true, u"It was asked for"_s}).ok());
        enqueue({drawn});
        (void)reviewed(m_rob, {{u"tone"_s, u"poor"_s}});
        const std::optional<HeldReview> held = pulled(m_ria);
        QVERIFY(held && held->content.id == drawn.request);
        const qint64 before = lastEntry();
        for (const QString &request : {u"r1"_s, u"r2"_s})
            QVERIFY(bench.desk.orderPurge(request, desk::PurgeReason::Erasure).ok());
        QVERIFY(trailSince(before).contains(u"review-ended"_s) && trailSince(before).contains(u"review-voided"_s));
        QCOMPARE(kindOf(bench.desk.submitReview(m_ria, answered(*held))), ErrorKind::LeaseLost);
        QVERIFY(bench.desk.reviews(m_ria)->empty());
        QVERIFY(!pulled(m_roy));
        QCOMPARE(bench.desk.purgeOrders(m_ria)->size(), size_t(2));
        QCOMPARE(unitState(drawn), u"void"_s);
        QVERIFY(standing(drawn).empty());
        // What counts stays, in codes; the words are gone.
        QCOMPARE(unitState(over), u"answered"_s);
        QCOMPARE(standing(over)[u"tone"_s], u"poor"_s);
        const Finding left = bench.desk.findings(m_sam)->front();
        QCOMPARE(left.state, FindingState::Contested);
        QVERIFY(left.answer.note.isEmpty() && left.contestation.isEmpty());
        expectNoWords();
    }

    void retentionTakesTheWordsAndLeavesTheAnswers_data() { addBackends(); }
    void retentionTakesTheWordsAndLeavesTheAnswers()
    {
        Bench &bench = open();
        const ledger::SampledUnit over = handled(u"r1"_s);
        const ledger::SampledUnit waiting = handled(u"r2"_s);
        enqueue({over});
        (void)reviewed(m_ria, {{u"tone"_s, u"poor"_s}});
        enqueue({waiting});
        m_clock.advance(Seconds(366 * 86'400));
        QVERIFY(bench.desk.deleteWhatIsDue().ok());
        QCOMPARE(standing(over)[u"tone"_s], u"poor"_s);
        QCOMPARE(unitState(waiting), u"void"_s);
        QVERIFY(!pulled(m_rob));
        expectNoWords();
    }

    void whatIsBeingReviewedIsNotDeletedMeanwhile_data() { addBackends(); }
    void whatIsBeingReviewedIsNotDeletedMeanwhile()
    {
        Bench &bench = open();
        const ledger::SampledUnit drawn = handled(u"r1"_s);
        enqueue({drawn});
        m_clock.advance(Seconds(366 * 86'400));
        const std::optional<HeldReview> held = pulled(m_ria);
        QVERIFY(held);
        QCOMPARE(bench.desk.deleteWhatIsDue().value(), 0);
        QVERIFY(bench.desk.submitReview(m_ria, answered(*held)).ok());
        QCOMPARE(bench.desk.deleteWhatIsDue().value(), 1);
        QCOMPARE(unitState(drawn), u"answered"_s);
    }

    void ofGoogleOriginOnlyWhatItsClientHasAgreedTo_data() { addBackends(); }
    void ofGoogleOriginOnlyWhatItsClientHasAgreedTo()
    {
        Bench &bench = open();
        QVERIFY(bench.desk.markInHouse(u"Site"_s, u"FR"_s).ok());
        QJsonObject document = request(u"r1"_s);
        document.insert(u"origin"_s, u"google"_s);
        const ledger::SampledUnit drawn = handled(u"r1"_s, ruling::Decline{DeclineReason::OutOfScope, {}}, package(document));
        enqueue({drawn});
        const auto agree = [&](AgreementScope scope) {
            QVERIFY(bench.desk.recordAgreement({u"client-1"_s, scope, u"1"_s, u"archive"_s}).ok());
        };
        QVERIFY(!pulled(m_ria)); // in house too: this is no supervision
        agree(AgreementScope::Supervision);
        QVERIFY(!pulled(m_ria));
        agree(AgreementScope::Quality);
        const std::optional<HeldReview> held = pulled(m_ria);
        QVERIFY(held);
        const qint64 before = lastEntry();
        QVERIFY(bench.desk.withdrawAgreement(u"client-1"_s, AgreementScope::Quality).ok());
        QCOMPARE(trailSince(before),
                 (QStringList{u"review-ended"_s, u"review-voided"_s, u"purge-ordered"_s, u"agreement-withdrawn"_s}));
        QCOMPARE(bench.desk.purgeOrders(m_ria)->size(), size_t(1));
        QVERIFY(bench.desk.purgeOrders(m_sam)->empty()); // supervision is another agreement
        QCOMPARE(kindOf(bench.desk.submitReview(m_ria, answered(*held))), ErrorKind::LeaseLost);
        QCOMPARE(unitState(drawn), u"void"_s);
        agree(AgreementScope::Quality);
        QVERIFY(!pulled(m_rob));
    }

    // What is heard of it
    void whoBeginsToListenHearsWhatWasOrderedAwayJustBefore_data() { addBackends(); }
    void whoBeginsToListenHearsWhatWasOrderedAwayJustBefore()
    {
        Bench &bench = open();
        enqueue({handled(u"r1"_s)});
        m_ria.workstation = u"w1"_s;
        QVERIFY(pulled(m_ria));
        QVERIFY(bench.desk.purgeOrders(m_ria)->empty());
        QVERIFY(bench.desk.events(m_ria, std::nullopt)->events.empty());
        QVERIFY(bench.desk.orderPurge(u"r1"_s, desk::PurgeReason::Erasure).ok());
        // Asked before the order, and listening from after it.
        const auto begun = bench.desk.events(m_ria, std::nullopt);
        QCOMPARE(begun->events, (std::vector{LiveEvent{begun->upTo, LiveKind::Purge}}));
        QVERIFY(bench.desk.events(m_rob, std::nullopt)->events.empty());
    }

    void reviewersAndLeadsHearThatTheQueueHasChanged_data() { addBackends(); }
    void reviewersAndLeadsHearThatTheQueueHasChanged()
    {
        Bench &bench = open();
        const ledger::SampledUnit drawn = handled(u"r1"_s);
        const auto heard = [&](const desk::Caller &caller, qint64 since) {
            std::set<LiveKind> kinds;
            const auto events = bench.desk.events(caller, since);
            for (const LiveEvent &event : events->events)
                kinds.insert(event.kind);
            return kinds;
        };
        qint64 since = lastEntry();
        enqueue({drawn});
        QCOMPARE(heard(m_ria, since), std::set{LiveKind::Queue});
        QCOMPARE(heard(m_lea, since), std::set{LiveKind::Queue});
        QVERIFY(heard(m_sam, since).empty());
        const std::optional<HeldReview> held = pulled(m_ria);
        since = lastEntry();
        m_clock.advance(Minutes(16));
        QVERIFY(bench.desk.tick().ok());
        QCOMPARE(heard(m_ria, since), (std::set{LiveKind::Queue, LiveKind::Work}));
        QCOMPARE(heard(m_rob, since), std::set{LiveKind::Queue});
        QVERIFY(held);
    }

    void aFindingIsHeardOfByWhomItConcernsAndContestedByLeads_data() { addBackends(); }
    void aFindingIsHeardOfByWhomItConcernsAndContestedByLeads()
    {
        Bench &bench = open();
        const desk::Caller sue = worker(u"sue"_s, {Role::Supervisor});
        enqueue({handled(u"r1"_s)});
        const auto hears = [&](const desk::Caller &caller, qint64 since) {
            const auto heard = bench.desk.events(caller, since);
            return std::any_of(heard->events.begin(), heard->events.end(),
                               [](const LiveEvent &event) { return event.kind == LiveKind::Findings; });
        };
        const std::map<QString, QString> fails{{u"right-hour"_s, u"no"_s}};
        qint64 since = lastEntry();
        (void)reviewed(m_ria, fails);
        QVERIFY(hears(m_sam, since));
        QVERIFY(!hears(sue, since) && !hears(m_ria, since) && !hears(m_lea, since));
        since = lastEntry();
        const FindingId finding = bench.desk.findings(m_sam)->front().id;
        desk::Caller elsewhere = m_sam;
        elsewhere.session = newId<SessionId>();
        QVERIFY(bench.desk.replyToFinding(m_sam, finding, {true, u"It was right."_s}).ok());
        QVERIFY(hears(m_lea, since) && hears(elsewhere, since));
        QVERIFY(!hears(m_sam, since) && !hears(sue, since));
        since = lastEntry();
        QVERIFY(bench.desk.settleFinding(m_lea, finding, {true, u"It was not."_s}).ok());
        QVERIFY(hears(m_sam, since));
        QVERIFY(!hears(m_lea, since));
    }

private:
    /// Of the only one that is not answered.
    QString whyNotAnswered()
    {
        const auto row = m_bench->ledger->row(u"SELECT not_answered_why FROM review_unit WHERE state = 'not-answered'"_s);
        return *row ? (*row)->text(0) : QString();
    }
    void expectNoWords()
    {
        for (const char *column :
             {"review_answer.note", "review.private_note", "finding.note", "finding.contestation", "finding.settlement"}) {
            const QString table = QLatin1String(column).toString().section(u'.', 0, 0);
            const QString name = QLatin1String(column).toString().section(u'.', 1, 1);
            const auto rows = m_bench->ledger->rows(u"SELECT 1 FROM %1 WHERE %2 <> ''"_s.arg(table, name), {});
            QVERIFY2(rows.ok() && rows->empty(), column);
        }
        QVERIFY(m_bench->ledger->rows(u"SELECT 1 FROM review_form"_s, {})->empty());
    }
};

QTEST_GUILESS_MAIN(ReviewTest)
#include "reviewtest.moc"
