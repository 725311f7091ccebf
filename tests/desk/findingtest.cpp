// Rubrics, what two reviews come to, and what is found of whose decision: answered once, settled by a third person (A3, A5).
#include "tests/desk/reviewfixture.h"

#include "models/desk/reviewoutcome.h"
#include "models/desk/rubrics.h"
#include "models/domain/json.h"
#include "models/ledger/disclosures.h"
#include "tests/support/samplerubric.h"

using namespace fixture;

namespace {

/// One answer to each question of the sample rubric: people, zone, tone. "-" is not applicable; "no/zone-mixed-up" has a cause.
Review reviewSaying(const QString &words)
{
    Review review = sampleReview();
    const QStringList said = words.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < said.size(); ++i) {
        Answer &answer = review.answers[static_cast<size_t>(i)];
        answer.option = said[i] == u"-"_s ? QString() : said[i].section(u'/', 0, 0);
        answer.cause = said[i].section(u'/', 1, 1);
        answer.note = said[i].section(u'/', 2, 2);
    }
    return review;
}

QString saying(const std::vector<Answer> &answers)
{
    QStringList words;
    for (const Answer &answer : answers) {
        const QString parts = QStringList{answer.option, answer.cause, answer.note}.join(u'/');
        words.append(answer.option.isEmpty() ? u"-"_s : QString(parts).remove(QRegularExpression(u"/+$"_s)));
    }
    return words.join(u' ');
}

} // namespace

class FindingTest : public ReviewDeskTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench.reset(); }

    // Rubrics
    void theRubricThatADeskBeginsWithCanBeUsed()
    {
        const Result<Rubric> own = rubricFromJson(QJsonDocument::fromJson(desk::ownRubricText).object());
        QVERIFY2(own.ok(), own.ok() ? "" : qPrintable(own.error().detail));
        QVERIFY(faultsOf(*own).empty());
        std::set<QString> critical;
        for (const RubricSection &section : own->sections) {
            for (const Question &question : section.questions) {
                if (question.isCritical)
                    critical.insert(question.id);
                QVERIFY2(question.help != BilingualText{}, qPrintable(question.id));
                QVERIFY2(question.help.english != question.help.french && question.text.english != question.text.french,
                         qPrintable(question.id));
                QVERIFY2(question.causes.size() >= 3, qPrintable(question.id));
            }
        }
        QCOMPARE(critical, (std::set<QString>{u"nothing-undesignated"_s, u"right-hour"_s, u"right-people"_s}));
    }

    void aLeadPutsTheNextRubricInThePlaceOfTheOneThatHolds_data() { addBackends(); }
    void aLeadPutsTheNextRubricInThePlaceOfTheOneThatHolds()
    {
        Bench &bench = open();
        QCOMPARE(bench.desk.rubric()->setBy, PersonId{}); // the desk's own
        QVERIFY(!bench.desk.rubric()->setAt);
        const Rubric own = bench.desk.rubric()->document;
        QCOMPARE(own.version, 1);
        Rubric next = sampleRubric(); // made from version 1
        const qint64 before = lastEntry();
        QCOMPARE(kindOf(bench.desk.setRubric(next, m_sam.me.id)), ErrorKind::Forbidden);
        QCOMPARE(kindOf(bench.desk.setRubric(next, newId<PersonId>())), ErrorKind::Forbidden);
        QVERIFY(trailSince(before).isEmpty());
        QCOMPARE(bench.desk.setRubric(next, m_lea.me.id)->document.version, 2);
        QCOMPARE(trailSince(before), QStringList{u"rubric-changed"_s});
        QCOMPARE(kindOf(bench.desk.setRubric(next, m_lea.me.id)), ErrorKind::RequestChanged);
        next.version = 2;
        QCOMPARE(bench.desk.setRubric(next, m_lea.me.id)->document.version, 3);
        next.version = 3;
        QCOMPARE(bench.desk.rubric().value(), (InForce<Rubric>{next, m_lea.me.id, m_clock.now()}));
        QCOMPARE(bench.desk.rubric(m_ria, 1).value(), own);
        QCOMPARE(bench.desk.rubric(m_sam, 3).value(), next);
        QCOMPARE(kindOf(bench.desk.rubric(m_lea, 4)), ErrorKind::NotFound);
        QCOMPARE(kindOf(bench.desk.rubric(m_lea, 0)), ErrorKind::NotFound);
        QCOMPARE(kindOf(bench.desk.rubric(worker(u"sue"_s, {Role::Support}), 1)), ErrorKind::Forbidden);
    }

    void everyFaultOfARubricIsNamed_data() { addBackends(); }
    void everyFaultOfARubricIsNamed()
    {
        open();
        Rubric wish = sampleRubric();
        wish.passesFrom = 2;
        wish.sections[1].questions[0].options.clear();
        const auto set = m_bench->desk.setRubric(wish, m_lea.me.id);
        QCOMPARE(kindOf(set), ErrorKind::InvalidInput);
        QVERIFY(set.error().detail.contains(u"passesFrom"_s));
        QVERIFY(set.error().detail.contains(u"sections[1].questions[0].options"_s));
        QCOMPARE(m_bench->desk.rubric()->document.version, 1);
    }

    // What two reviews come to
    void whatTwoReviewsSayTogether_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("agreed");
        const auto row = [](const char *name, const char *one, const char *other, const char *agreed) {
            QTest::newRow(name) << QString::fromLatin1(one) << QString::fromLatin1(other) << QString::fromLatin1(agreed);
        };
        row("alike", "yes yes good", "yes yes good", "yes yes good");
        row("a failure of one", "yes no/zone-mixed-up good", "yes yes good", "yes yes good");
        row("of the other", "yes yes good", "yes no/zone-mixed-up good", "yes yes good");
        row("of both, for other causes", "no/missing-person yes good", "no/wrong-person yes good", "no/missing-person yes good");
        row("and only the second says why", "no/missing-person yes good", "no/wrong-person/Anna yes good",
            "no/missing-person/Anna yes good");
        row("fair and good", "yes yes fair", "yes yes good", "yes yes good");
        row("does not apply for both", "yes - -", "yes - -", "yes - -");
        row("does not apply for one, fails for the other", "yes - good", "yes no/zone-mixed-up good",
            "yes no/zone-mixed-up good");
        row("fails for one, does not apply for the other", "yes no/zone-mixed-up/Why good", "yes - good",
            "yes no/zone-mixed-up/Why good");
    }
    void whatTwoReviewsSayTogether()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(QString, agreed);
        QCOMPARE(saying(desk::agreedAnswers(sampleRubric(), reviewSaying(one), reviewSaying(other))), agreed);
    }

    void whatIsOverturnedIsTheBestThereIs()
    {
        QCOMPARE(desk::overturned(sampleRubric(), u"tone"_s), (Answer{u"tone"_s, u"good"_s, {}, {}}));
    }

    void whatCountsIsInCodesAlone_data() { addBackends(); }
    void whatCountsIsInCodesAlone()
    {
        Bench &bench = open();
        enqueue({handled(u"r1"_s)});
        (void)reviewed(m_ria, {{u"tone"_s, u"poor"_s}, {u"right-means"_s, {}}});
        const auto counts = bench.ledger->rows(u"SELECT * FROM standing_answer ORDER BY question"_s);
        QVERIFY(!counts->empty());
        for (const ledger::Row &row : *counts) {
            QCOMPARE(row.size(), 4); // unit, question, option, cause
            QCOMPARE(row.text(2).isEmpty(), row.text(1) == u"right-means"_s);
            QCOMPARE(row.text(3).isEmpty(), row.text(1) != u"tone"_s);
        }
    }

    // Findings
    void aFindingReachesWhoDecidedAndNobodyElse_data() { addBackends(); }
    void aFindingReachesWhoDecidedAndNobodyElse()
    {
        Bench &bench = open();
        const desk::Caller pat = worker(u"pat"_s, {Role::Supervisor});
        const ledger::SampledUnit drawn = handled(u"r1"_s);
        enqueue({drawn});
        (void)reviewed(m_ria, {{u"right-people"_s, u"no"_s}, {u"tone"_s, u"poor"_s}, {u"right-means"_s, {}}});
        const auto findings = bench.desk.findings(m_sam);
        QCOMPARE(findings->size(), size_t(2));
        for (const Finding &finding : *findings) {
            QCOMPARE(finding.request, drawn.request);
            QCOMPARE(finding.kind, RequestKind::Schedule);
            QCOMPARE(finding.ruling, u"decline"_s);
            QCOMPARE(finding.handledAt, fromRfc3339(u"2026-03-23T08:00:00Z"_s).value());
            QCOMPARE(finding.reviewedAt, m_clock.now());
            QCOMPARE(finding.rubric, 1);
            QCOMPARE(finding.state, FindingState::Open);
            QVERIFY(!finding.clientCode.isEmpty() && finding.concerned.isEmpty());
            QCOMPARE(finding.answer.note, u"the note on "_s + finding.answer.question);
            QVERIFY(!toBytes(toJson(finding)).contains(m_ria.me.id.value.toLatin1()));
        }
        QVERIFY(bench.desk.findings(pat)->empty());
        QVERIFY(bench.desk.findings(m_lea)->empty()); // nothing is contested
        QCOMPARE(kindOf(bench.desk.findings(m_ria)), ErrorKind::Forbidden);
        QCOMPARE(kindOf(bench.desk.replyToFinding(pat, findings->front().id, {})), ErrorKind::NotFound);
        QCOMPARE(kindOf(bench.desk.replyToFinding(m_lea, findings->front().id, {})), ErrorKind::Forbidden);
    }

    void whoSettlesSeesTheRequestAsItsReviewersDid_data() { addBackends(); }
    void whoSettlesSeesTheRequestAsItsReviewersDid()
    {
        Bench &bench = open();
        enqueue({handled(u"r1"_s)});
        m_lea.workstation = u"w1"_s;
        const desk::Caller both = worker(u"bea"_s, {Role::Lead, Role::Reviewer});
        const std::optional<HeldReview> held = pulled(both);
        QVERIFY(held && bench.desk.submitReview(both, answered(*held, {{u"tone"_s, u"poor"_s}})).ok());
        const FindingId id = bench.desk.findings(m_sam).value().at(0).id;
        QCOMPARE(kindOf(bench.desk.findingRequest(m_lea, id)), ErrorKind::TooLate); // nobody contests it
        QVERIFY(bench.desk.replyToFinding(m_sam, id, {true, u"It was asked for"_s}).ok());

        const qint64 before = lastEntry();
        for (const desk::Caller &caller : {m_sam, m_ria, both})
            QCOMPARE(kindOf(bench.desk.findingRequest(caller, id)), ErrorKind::Forbidden);
        QCOMPARE(kindOf(bench.desk.findingRequest(m_lea, FindingId{u"none"_s})), ErrorKind::NotFound);
        QVERIFY(bench.desk.addPerson({u"new"_s, u"new"_s, u"correct horse"_s, {Role::Lead}, u"Site"_s, u"FR"_s}).ok());
        const auto signedIn = bench.desk.signIn(u"new"_s, u"correct horse"_s, {});
        QCOMPARE(kindOf(bench.desk.findingRequest(bench.desk.authenticate(signedIn->token).value(), id)),
                 ErrorKind::AcknowledgementDue);
        QVERIFY(!trailSince(before).contains(u"viewed"_s));

        // As long as somebody has it restricted, nobody is shown it nor works it (art. 18).
        const RequestId restricted = bench.desk.findings(m_lea)->front().request;
        const auto mark = [&](int to) {
            return bench.ledger->change(u"UPDATE request SET restricted = ? WHERE id = ?"_s, {to, restricted.value}).ok();
        };
        QVERIFY(mark(1));
        QCOMPARE(kindOf(bench.desk.findingRequest(m_lea, id)), ErrorKind::NotFound);
        for (const desk::Caller &caller : {m_lea, m_sam})
            QVERIFY(bench.desk.findings(caller)->empty());
        QCOMPARE(kindOf(bench.desk.replyToFinding(m_sam, id, {true, u"It was asked for"_s})), ErrorKind::NotFound);
        QCOMPARE(kindOf(bench.desk.settleFinding(m_lea, id, {true, u"No"_s})), ErrorKind::NotFound);
        QVERIFY(mark(0));
        QCOMPARE(bench.desk.findings(m_lea)->front().state, FindingState::Contested);
        const Result<HandledRequest> seen = bench.desk.findingRequest(m_lea, id);
        QVERIFY2(seen.ok(), seen.ok() ? "" : qPrintable(seen.error().detail));
        QCOMPARE(seen->content, held->content);
        QCOMPARE(seen->handled, held->handled);
        QVERIFY(seen->content.escalation.empty());
        QCOMPARE(trailSince(before).last(), u"viewed"_s);
        QVERIFY(bench.desk.orderPurge(u"r1"_s, desk::PurgeReason::Erasure).ok());
        QCOMPARE(bench.desk.purgeOrders(m_lea)->size(), size_t(1)); // what is on that screen goes too
        QCOMPARE(kindOf(bench.desk.findingRequest(m_lea, id)), ErrorKind::NotFound);
    }

    void whoSettlesAbroadSeesWhatThatSiteMay_data() { addBackends(); }
    void whoSettlesAbroadSeesWhatThatSiteMay()
    {
        Bench &bench = open();
        QVERIFY(
            bench.desk.recordTransferGround({u"Site"_s, u"MG"_s, desk::TransferMechanism::StandardContractualClauses, u"test"_s})
                .ok());
        const desk::Caller lala = bench.person(u"lala"_s, u"MG"_s, {Role::Lead});
        enqueue({handled(u"r1"_s)});
        (void)reviewed(m_ria, {{u"tone"_s, u"poor"_s}});
        const FindingId id = bench.desk.findings(m_sam).value().at(0).id;
        QVERIFY(bench.desk.replyToFinding(m_sam, id, {true, u"It was asked for"_s}).ok());
        QCOMPARE(bench.desk.findingRequest(lala, id)->content.level, DisclosureLevel::ThirdCountry);
        const auto disclosed = ledger::DisclosureStore(*bench.ledger).all();
        QCOMPARE(disclosed->back().person, lala.me.id);
        QVERIFY(
            bench.desk.setLevels({0, {{{}, {}, CountryGroup::ThirdCountry, Role::Lead, {}, LevelOutcome::Refused}}}, m_lea.me.id)
                .ok());
        QCOMPARE(kindOf(bench.desk.findingRequest(lala, id)), ErrorKind::Forbidden);
    }

    void whatReviewersFlagReachesLeads_data() { addBackends(); }
    void whatReviewersFlagReachesLeads()
    {
        Bench &bench = open();
        const auto review = [&](const QString &id, const std::vector<ReviewFlag> &flags) {
            enqueue({handled(id)});
            Review failed = answered(*pulled(m_ria), {{u"tone"_s, u"poor"_s}});
            failed.flags = flags;
            if (!bench.desk.submitReview(m_ria, failed).ok())
                qFatal("not submitted");
        };
        review(u"r1"_s, {});
        review(u"r2"_s, {ReviewFlag::ClientAtRisk, ReviewFlag::MissedRedaction});
        const std::vector<Finding> own = bench.desk.findings(m_sam).value();
        QVERIFY(own.size() == 2 && own[0].flags.empty() && own[1].flags.empty()); // not for whom it concerns
        const auto told = bench.desk.findings(m_lea);
        QCOMPARE(told->size(), size_t(1)); // the other one is neither contested nor flagged
        const std::vector<ReviewFlag> flags{ReviewFlag::ClientAtRisk, ReviewFlag::MissedRedaction};
        QCOMPARE(told->front().flags, flags);
        QCOMPARE(told->front().state, FindingState::Open);
        const FindingId id = told->front().id;
        QVERIFY(bench.desk.replyToFinding(m_sam, id, {true, u"It was asked for"_s})->flags.empty());
        QCOMPARE(bench.desk.settleFinding(m_lea, id, {true, u"I have read it"_s})->flags, flags);
    }

    void whatWaitsIsListedBeforeWhatIsOver_data() { addBackends(); }
    void whatWaitsIsListedBeforeWhatIsOver()
    {
        Bench &bench = open();
        const auto find = [&](const QString &id) {
            m_clock.advance(Minutes(1));
            enqueue({handled(id)});
            Review failed = answered(*pulled(m_ria), {{u"tone"_s, u"poor"_s}});
            failed.flags = {ReviewFlag::RubricUnclear}; // so that leads see it
            if (!bench.desk.submitReview(m_ria, failed).ok())
                qFatal("not submitted");
            return bench.desk.findings(m_sam)->front().id;
        };
        const auto listed = [&](const desk::Caller &caller) {
            std::vector<FindingId> ids;
            const std::vector<Finding> findings = bench.desk.findings(caller).value();
            for (const Finding &finding : findings)
                ids.push_back(finding.id);
            return ids;
        };
        const FindingId contested = find(u"r1"_s);
        const FindingId open = find(u"r2"_s);
        const FindingId over = find(u"r3"_s);
        QCOMPARE(listed(m_sam), (std::vector{over, open, contested}));
        QVERIFY(bench.desk.replyToFinding(m_sam, over, {}).ok());
        QCOMPARE(listed(m_sam), (std::vector{open, contested, over}));
        QVERIFY(bench.desk.replyToFinding(m_sam, contested, {true, u"It was asked for"_s}).ok());
        QCOMPARE(listed(m_sam), (std::vector{contested, open, over}));
        QCOMPARE(listed(m_lea), (std::vector{contested, open, over}));
    }

    void whatIsFoundOfGoogleOriginIsToldUnderItsClientsAgreementAlone_data() { addBackends(); }
    void whatIsFoundOfGoogleOriginIsToldUnderItsClientsAgreementAlone()
    {
        Bench &bench = open();
        QVERIFY(bench.desk.markInHouse(u"Site"_s, u"FR"_s).ok());
        const ClientAgreement quality{u"client-1"_s, AgreementScope::Quality, u"1"_s, u"archive"_s};
        QVERIFY(bench.desk.recordAgreement(quality).ok());
        QJsonObject document = request(u"r1"_s);
        document.insert(u"origin"_s, u"google"_s);
        const ledger::SampledUnit drawn = handled(u"r1"_s, ruling::Decline{DeclineReason::OutOfScope, {}}, package(document));
        enqueue({drawn});
        (void)reviewed(m_ria, {{u"tone"_s, u"poor"_s}});
        const FindingId id = bench.desk.findings(m_sam).value().at(0).id;
        const FindingReply reply{true, u"It was asked for"_s};
        QVERIFY(bench.desk.replyToFinding(m_sam, id, reply).ok());
        QCOMPARE(bench.desk.findings(m_lea)->size(), size_t(1));
        QVERIFY(bench.desk.findingRequest(m_lea, id).ok());
        QVERIFY(bench.desk.withdrawAgreement(u"client-1"_s, AgreementScope::Quality).ok());
        for (const desk::Caller &caller : {m_sam, m_lea})
            QVERIFY(bench.desk.findings(caller)->empty());
        QCOMPARE(bench.desk.purgeOrders(m_lea)->size(), size_t(1));
        QCOMPARE(kindOf(bench.desk.findingRequest(m_lea, id)), ErrorKind::NotFound);
        QCOMPARE(kindOf(bench.desk.replyToFinding(m_sam, id, reply)), ErrorKind::NotFound);
        QCOMPARE(kindOf(bench.desk.settleFinding(m_lea, id, {true, u"I have read it"_s})), ErrorKind::NotFound);
        QCOMPARE(standing(drawn)[u"tone"_s], u"poor"_s); // it counts, in codes
        QVERIFY(bench.desk.recordAgreement(quality).ok());
        QCOMPARE(bench.desk.findings(m_lea)->size(), size_t(1));
        QCOMPARE(bench.desk.findings(m_lea)->front().contestation, QString());
    }

    void whatTwoReviewersFlagIsToldOnce_data() { addBackends(); }
    void whatTwoReviewersFlagIsToldOnce()
    {
        Bench &bench = open();
        ledger::SampledUnit twice = handled(u"r1"_s);
        twice.isDouble = true;
        enqueue({twice});
        for (const desk::Caller &reviewer : {m_ria, m_rob}) {
            Review failed = answered(*pulled(reviewer), {{u"tone"_s, u"poor"_s}});
            failed.flags = {ReviewFlag::RubricUnclear};
            QVERIFY(bench.desk.submitReview(reviewer, failed).ok());
        }
        QCOMPARE(bench.desk.findings(m_lea)->front().flags, std::vector{ReviewFlag::RubricUnclear});
    }

    void aFindingIsAnsweredOnce_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<bool>("isContested");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("isTaken");
        for (const QString &backend : backends()) {
            const QByteArray name = backend.toLatin1();
            QTest::addRow("acknowledged, %s", name.constData()) << backend << false << QString() << true;
            QTest::addRow("acknowledged with words, %s", name.constData()) << backend << false << u"Well"_s << false;
            QTest::addRow("contested, %s", name.constData()) << backend << true << u"It was asked for"_s << true;
            QTest::addRow("contested without a word, %s", name.constData()) << backend << true << u"  "_s << false;
            QTest::addRow("contested at length, %s", name.constData()) << backend << true << QString(1001, u'x') << false;
        }
    }
    void aFindingIsAnsweredOnce()
    {
        QFETCH(bool, isContested);
        QFETCH(QString, words);
        QFETCH(bool, isTaken);
        Bench &bench = open();
        enqueue({handled(u"r1"_s)});
        (void)reviewed(m_ria, {{u"tone"_s, u"poor"_s}});
        const FindingId id = bench.desk.findings(m_sam)->front().id;
        const qint64 before = lastEntry();
        const FindingReply reply{isContested, words};
        const auto answered = bench.desk.replyToFinding(m_sam, id, reply);
        if (!isTaken) {
            QCOMPARE(kindOf(answered), ErrorKind::InvalidInput);
            QCOMPARE(bench.desk.findings(m_sam)->front().state, FindingState::Open);
            return;
        }
        QCOMPARE(answered->state, isContested ? FindingState::Contested : FindingState::Acknowledged);
        QCOMPARE(answered->contestation, words);
        QCOMPARE(trailSince(before), QStringList{u"finding-answered"_s});
        QCOMPARE(bench.desk.replyToFinding(m_sam, id, reply).value(), *answered); // its answer was lost
        QCOMPARE(trailSince(before).size(), 1);
        const FindingReply otherwise{!isContested, isContested ? QString() : u"Not so"_s};
        QCOMPARE(kindOf(bench.desk.replyToFinding(m_sam, id, otherwise)), ErrorKind::TooLate);
        QVERIFY(words.isEmpty() || !wholeTrail().contains(words.toUtf8()));
    }

    void wordsOnWhatIsGoneAreNotKept_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<bool>("isPurged");
        for (const QString &backend : backends()) {
            QTest::addRow("purged, %s", qPrintable(backend)) << backend << true;
            QTest::addRow("its time is over, %s", qPrintable(backend)) << backend << false;
        }
    }
    void wordsOnWhatIsGoneAreNotKept()
    {
        QFETCH(bool, isPurged);
        Bench &bench = open();
        enqueue({handled(u"r1"_s)});
        (void)reviewed(m_ria, {{u"tone"_s, u"poor"_s}});
        if (isPurged) {
            QVERIFY(bench.desk.orderPurge(u"r1"_s, desk::PurgeReason::Erasure).ok());
        } else {
            m_clock.advance(std::chrono::hours(24 * 366));
            QCOMPARE(bench.desk.deleteWhatIsDue().value(), 1);
        }
        const FindingId id = bench.desk.findings(m_sam)->front().id;
        const FindingReply reply{true, u"Mr Dupontel asked for it"_s};
        const auto contested = bench.desk.replyToFinding(m_sam, id, reply);
        QCOMPARE(contested->state, FindingState::Contested);
        QCOMPARE(contested->contestation, QString());
        QCOMPARE(bench.desk.replyToFinding(m_sam, id, reply).value(), *contested); // its answer was lost
        const FindingSettlement settlement{true, u"Mr Dupontel did not"_s};
        const auto settled = bench.desk.settleFinding(m_lea, id, settlement);
        QCOMPARE(settled->state, FindingState::Upheld);
        QCOMPARE(settled->settlement, QString());
        QCOMPARE(bench.desk.settleFinding(m_lea, id, settlement).value(), *settled);
        QCOMPARE(bench.desk.findings(m_lea)->front(), *settled);
    }

    void aContestedFindingIsSettledBySomebodyWhoHasNoPartInIt_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<bool>("isUpheld");
        for (const QString &backend : backends()) {
            QTest::addRow("upheld, %s", qPrintable(backend)) << backend << true;
            QTest::addRow("overturned, %s", qPrintable(backend)) << backend << false;
        }
    }
    void aContestedFindingIsSettledBySomebodyWhoHasNoPartInIt()
    {
        QFETCH(bool, isUpheld);
        Bench &bench = open();
        const ledger::SampledUnit drawn = handled(u"r1"_s);
        enqueue({drawn});
        desk::Caller leo = worker(u"leo"_s, {Role::Lead, Role::Reviewer});
        (void)reviewed(leo, {{u"tone"_s, u"poor"_s}, {u"right-hour"_s, u"no"_s}});
        desk::Caller self = m_sam; // a lead who is concerned
        self.me.roles.insert(Role::Lead);
        const std::vector<Finding> findings = bench.desk.findings(m_sam).value();
        const Finding &finding = findings[0].answer.question == u"tone"_s ? findings[0] : findings[1];
        const FindingSettlement settlement{isUpheld, u"I have read it"_s};
        QCOMPARE(kindOf(bench.desk.settleFinding(m_lea, finding.id, settlement)), ErrorKind::TooLate); // not contested
        QVERIFY(bench.desk.replyToFinding(m_sam, finding.id, {true, u"It was asked for"_s}).ok());
        const auto contested = bench.desk.findings(m_lea);
        QCOMPARE(contested->size(), size_t(1));
        QCOMPARE(contested->front().contestation, u"It was asked for"_s);
        QCOMPARE(contested->front().concerned, m_sam.me.id);
        QCOMPARE(kindOf(bench.desk.settleFinding(m_sam, finding.id, settlement)), ErrorKind::Forbidden);
        QCOMPARE(kindOf(bench.desk.settleFinding(self, finding.id, settlement)), ErrorKind::Forbidden);
        QCOMPARE(kindOf(bench.desk.settleFinding(leo, finding.id, settlement)), ErrorKind::Forbidden);
        QCOMPARE(kindOf(bench.desk.settleFinding(m_lea, finding.id, {isUpheld, u" "_s})), ErrorKind::InvalidInput);
        QCOMPARE(kindOf(bench.desk.settleFinding(m_lea, newId<FindingId>(), settlement)), ErrorKind::NotFound);
        const qint64 before = lastEntry();
        const auto settled = bench.desk.settleFinding(m_lea, finding.id, settlement);
        QCOMPARE(settled->state, isUpheld ? FindingState::Upheld : FindingState::Overturned);
        QCOMPARE(trailSince(before), QStringList{u"finding-settled"_s});
        QCOMPARE(bench.desk.settleFinding(m_lea, finding.id, settlement).value(), *settled);
        QCOMPARE(trailSince(before).size(), 1);
        QCOMPARE(kindOf(bench.desk.settleFinding(m_lea, finding.id, {!isUpheld, u"On reflection"_s})), ErrorKind::TooLate);
        // The person concerned reads it, and it counts.
        const std::vector<Finding> told = bench.desk.findings(m_sam).value();
        const auto own = std::find_if(told.begin(), told.end(), [&](const Finding &one) { return one.id == finding.id; });
        QCOMPARE(own->settlement, u"I have read it"_s);
        QVERIFY(own->concerned.isEmpty());
        QVERIFY(bench.desk.replyToFinding(m_sam, finding.id, {true, u"It was asked for"_s}).ok()); // a late repeat
        QCOMPARE(standing(drawn)[u"tone"_s], isUpheld ? u"poor"_s : u"good"_s);
        QCOMPARE(standing(drawn)[u"right-hour"_s], u"no"_s);
        const auto tone = bench.ledger->row(u"SELECT cause FROM standing_answer WHERE question = 'tone'"_s);
        QCOMPARE((*tone)->text(0).isEmpty(), !isUpheld);
    }
};

QTEST_GUILESS_MAIN(FindingTest)
#include "findingtest.moc"
