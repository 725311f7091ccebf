// What came through Google's APIs is shown to people outside the house only where its client has agreed (P4): through the API,
// for each role and site, on both databases.
#include "tests/service/deskapi.h"

#include "models/ledger/agreements.h"

using namespace deskapi;

namespace {

const QLatin1String quality("quality");

} // namespace

class AgreementsTest : public DeskApiTest
{
    Q_OBJECT

private:
    void agree(AgreementScope scope = AgreementScope::Supervision)
    {
        QVERIFY(m_bench->desk.recordAgreement({u"client-1"_s, scope, u"2026-01"_s, u"archive 12"_s}).ok());
    }
    [[nodiscard]] bool maySample(const RequestId &request)
    {
        return ledger::AgreementStore(*m_bench->ledger).allows(request, quality).value();
    }

private Q_SLOTS:
    void cleanup()
    {
        m_routes.reset();
        m_bench.reset();
    }

    void anyPartOfGoogleOriginMakesTheWholeRequestOne_data() { addBackends(); }
    void anyPartOfGoogleOriginMakesTheWholeRequestOne()
    {
        open();
        QJsonObject byCalendar = request(u"r1"_s);
        QJsonArray participants = byCalendar.value(u"participants"_s).toArray();
        QJsonObject camille = participants.at(0).toObject();
        camille.insert(u"calendarOrigin"_s, u"google"_s);
        participants.replace(0, camille);
        byCalendar.insert(u"participants"_s, participants);
        QJsonObject elsewhere = request(u"r2"_s);
        elsewhere.insert(u"origin"_s, u"other"_s);
        QJsonObject misspelt = request(u"r3"_s);
        misspelt.insert(u"origin"_s, u"Google"_s);
        QVERIFY(!takeIn(byCalendar).isEmpty());
        QVERIFY(!takeIn(elsewhere).isEmpty());
        QVERIFY(takeIn(misspelt).isEmpty()); // an incident, not a guess
        QCOMPARE(counts(tokenFor(u"sam"_s, supplier)).supervision, 1);
        QCOMPARE(counts(tokenFor(u"pia"_s, house)).supervision, 2);
    }

    void aLeadRecordsAndWithdrawsAndIsNamedForIt_data() { addBackends(); }
    void aLeadRecordsAndWithdrawsAndIsNamedForIt()
    {
        open();
        (void)takeIn(fromGoogle(u"r1"_s));
        const QString sam = tokenFor(u"sam"_s, supplier);
        const QString lea = tokenFor(u"lea"_s, house, {Role::Lead});
        const PersonId leaId = *m_bench->desk.personNamed(u"lea"_s);
        const auto post = [&](const QString &token, QLatin1String to, const QJsonObject &body) {
            return outcomeOf(ask("POST", text(to), token, body, {{protocol::header::idempotencyKey, randomUuid().toLatin1()}}));
        };
        const QJsonObject wish =
            toJson(ClientAgreement{u"client-1"_s, AgreementScope::Supervision, u"2026-01"_s, u"archive 12"_s});
        const QJsonObject back = protocol::toJson(protocol::WithdrawalBody{u"client-1"_s, AgreementScope::Supervision});
        for (const Role role : {Role::Supervisor, Role::Reviewer, Role::Support}) {
            const QString other = tokenFor(wireName(role), house, {role});
            QCOMPARE(outcomeOf(ask("GET", text(path::agreements), other)), u"403 forbidden"_s);
            QCOMPARE(post(other, path::agreements, wish), u"403 forbidden"_s);
            QCOMPARE(post(other, path::agreementWithdrawal, back), u"403 forbidden"_s);
        }
        const auto shown = [&] { return agreementsFromJson(jsonOf(ask("GET", text(path::agreements), lea))).value(); };
        QCOMPARE(shown().missing, (std::vector<MissingAgreement>{{u"client-1"_s, 1}}));
        QCOMPARE(post(lea, path::agreementWithdrawal, back), u"404 not-found"_s);
        qint64 before = lastEntry();
        QCOMPARE(post(lea, path::agreements, wish), u"204"_s);
        QCOMPARE(post(lea, path::agreements, wish), u"204"_s); // a repeat, which changes nothing
        QCOMPARE(trailSince(before, u"actor"_s), QStringList{u"agreement-recorded "_s + leaId.value});
        QVERIFY(shown().missing.empty());
        QCOMPARE(shown().clients.size(), size_t(1));
        QCOMPARE(shown().clients.front().recordedAt, m_clock.now());
        const HeldCase held_ = held(pull(sam));
        before = lastEntry();
        QCOMPARE(post(lea, path::agreementWithdrawal, back), u"204"_s);
        QVERIFY(trailSince(before, u"actor"_s).contains(u"agreement-withdrawn "_s + leaId.value));
        QCOMPARE(purgeOrders(sam), QStringList{held_.content.id.value});
        QVERIFY(shown().clients.front().withdrawnAt.has_value());
        QJsonObject bad = wish;
        bad.insert(u"source"_s, u"  "_s);
        QCOMPARE(post(lea, path::agreements, bad), u"400 invalid-input"_s);
        bad.insert(u"scope"_s, u"training"_s);
        QCOMPARE(post(lea, path::agreements, bad), u"400 invalid-input"_s);
        QVERIFY(m_bench->desk.verifyAudit().ok());
    }

    void aRepeatedCallIsAnsweredAgainAndChangesNothing_data() { addBackends(); }
    void aRepeatedCallIsAnsweredAgainAndChangesNothing()
    {
        open();
        const QString lea = tokenFor(u"lea"_s, house, {Role::Lead});
        const QJsonObject wish =
            toJson(ClientAgreement{u"client-1"_s, AgreementScope::Supervision, u"2026-01"_s, u"archive 12"_s});
        const QJsonObject back = protocol::toJson(protocol::WithdrawalBody{u"client-1"_s, AgreementScope::Supervision});
        const auto post = [&](QLatin1String to, const QJsonObject &body, const QByteArray &key) {
            return outcomeOf(ask("POST", text(to), lea, body, {{protocol::header::idempotencyKey, key}}));
        };
        QCOMPARE(outcomeOf(ask("POST", text(path::agreements), lea, wish)), u"400 invalid-input"_s);
        QCOMPARE(outcomeOf(ask("POST", text(path::agreementWithdrawal), lea, back)), u"400 invalid-input"_s);
        const qint64 before = lastEntry();
        QCOMPARE(post(path::agreementWithdrawal, back, "early"), u"404 not-found"_s);
        QCOMPARE(post(path::agreements, wish, "first"), u"204"_s);
        QCOMPARE(post(path::agreementWithdrawal, back, "second"), u"204"_s);
        QCOMPARE(post(path::agreementWithdrawal, back, "second"), u"204"_s);
        QCOMPARE(post(path::agreements, wish, "first"), u"204"_s); // late: the agreement stays withdrawn
        QCOMPARE(trailSince(before), (QStringList{u"agreement-recorded"_s, u"agreement-withdrawn"_s}));
        QCOMPARE(post(path::agreementWithdrawal, back, "first"), u"422 key-reused"_s);
        QCOMPARE(post(path::agreements, wish, "third"), u"204"_s);
        QCOMPARE(trailSince(before).size(), 3);
    }

    void withoutAnAgreementOnlyPeopleInHouseAreServed_data() { addBackends(); }
    void withoutAnAgreementOnlyPeopleInHouseAreServed()
    {
        open();
        const RequestId google = takeIn(fromGoogle(u"r1"_s));
        for (const Site &site : {supplier, abroad}) {
            const QString sam = tokenFor(u"sam of "_s + site.name, site);
            QCOMPARE(counts(sam).supervision, 0);
            QCOMPARE(outcomeOf(pull(sam)), u"204"_s);
        }
        QVERIFY(!maySample(google));
        // The same name of a site elsewhere is another site.
        QCOMPARE(outcomeOf(pull(tokenFor(u"zoe"_s, {house.name, u"DE"_s}))), u"204"_s);
        const QString lea = tokenFor(u"lea"_s, supplier, {Role::Lead});
        QCOMPARE(counts(lea), (QueueCounts{0, 0, 0, 0, 1}));
        QCOMPARE(m_bench->desk.missingAgreements().value(), (std::vector<MissingAgreement>{{u"client-1"_s, 1}}));
        const QString pia = tokenFor(u"pia"_s, house);
        QCOMPARE(counts(pia), (QueueCounts{1, 0, 0, 0, 0}));
        QCOMPARE(held(pull(pia)).content.id, google);
    }

    void theScopeAgreedOpensTheRequest_data() { addBackends(); }
    void theScopeAgreedOpensTheRequest()
    {
        open();
        const RequestId google = takeIn(fromGoogle(u"r1"_s));
        const QString sam = tokenFor(u"sam"_s, supplier);
        const QString rija = tokenFor(u"rija"_s, abroad);
        agree(AgreementScope::Quality);
        QVERIFY(maySample(google));
        QCOMPARE(outcomeOf(pull(sam)), u"204"_s);
        const qint64 before = lastEntry();
        agree();
        QCOMPARE(trailSince(before, u"scope"_s), QStringList{u"agreement-recorded supervision"_s});
        QCOMPARE(counts(rija).supervision, 1);
        QCOMPARE(held(pull(rija)).content.id, google);
        QCOMPARE(outcomeOf(pull(sam)), u"204"_s);
    }

    void anExceptionOpensOneRequestAndNoSample_data() { addBackends(); }
    void anExceptionOpensOneRequestAndNoSample()
    {
        open();
        const RequestId first = takeIn(fromGoogle(u"r1"_s));
        (void)takeIn(fromGoogle(u"r2"_s));
        QVERIFY(m_bench->desk.recordException({u"r1"_s, ExceptionKind::Security, u"ticket 9"_s}).ok());
        const QString sam = tokenFor(u"sam"_s, supplier);
        QCOMPARE(counts(sam).supervision, 1);
        const HeldCase got = held(pull(sam));
        QCOMPARE(got.content.id, first);
        QCOMPARE(outcomeOf(pull(sam)), u"204"_s);
        QVERIFY(!maySample(first));
        QVERIFY(m_bench->desk.withdrawExceptions(first.value).ok());
        QCOMPARE(outcomeOf(on("GET", path::oneCase, got, sam)), u"404 not-found"_s);
        QCOMPARE(purgeOrders(sam), QStringList{first.value});
        QCOMPARE(m_bench->desk.withdrawExceptions(first.value).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_bench->desk.recordException({u"none"_s, ExceptionKind::Law, u"x"_s}).error().kind, ErrorKind::NotFound);
    }

    void aWithdrawalTakesTheRequestBackFromEverybodyOutside_data() { addBackends(); }
    void aWithdrawalTakesTheRequestBackFromEverybodyOutside()
    {
        open();
        agree();
        const QString sam = tokenFor(u"sam"_s, supplier);
        const QString pia = tokenFor(u"pia"_s, house);
        (void)takeIn(fromGoogle(u"r1"_s));
        const HeldCase sams = held(pull(sam));
        (void)takeIn(fromGoogle(u"r2"_s));
        const HeldCase pias = held(pull(pia));
        (void)takeIn(request(u"r3"_s)); // not of Google origin
        const HeldCase other = held(pull(sam));
        const qint64 before = lastEntry();
        QVERIFY(m_bench->desk.withdrawAgreement(u"client-1"_s, AgreementScope::Supervision).ok());
        QCOMPARE(trailSince(before),
                 (QStringList{u"lease-ended agreement-withdrawn"_s, u"purge-ordered withdrawal"_s, u"agreement-withdrawn"_s}));
        const QJsonObject lease = protocol::leaseBody(sams.lease.id);
        QCOMPARE(outcomeOf(on("GET", path::oneCase, sams, sam)), u"404 not-found"_s);
        QCOMPARE(outcomeOf(on("POST", path::lease, sams, sam, lease)), u"409 lease-lost"_s);
        QCOMPARE(outcomeOf(on("POST", path::reclaim, sams, sam, lease)), u"409 lease-lost"_s);
        QCOMPARE(outcomeOf(decide(sam, decisionOn(sams, ruling::HandOver{HandOverReason::Other, {}}))), u"409 lease-lost"_s);
        QCOMPARE(outcomeOf(pull(sam)), u"204"_s);
        const auto work = protocol::workFromJson(jsonOf(ask("GET", text(path::work), sam)));
        QCOMPARE(work->size(), std::size_t(1));
        QCOMPARE(work->front().held.content.id, other.content.id);
        QCOMPARE(purgeOrders(sam), QStringList{sams.content.id.value});
        // Who is in house goes on.
        QCOMPARE(outcomeOf(on("GET", path::oneCase, pias, pia)), u"200"_s);
        QCOMPARE(purgeOrders(pia), QStringList());
        QCOMPARE(held(pull(pia)).content.id, sams.content.id);
        QCOMPARE(m_bench->desk.withdrawAgreement(u"client-1"_s, AgreementScope::Supervision).error().kind, ErrorKind::NotFound);
        QVERIFY(m_bench->desk.verifyAudit().ok());
    }

    void whatWasDecidedUnderAnAgreementStaysButIsNotServedAgain_data() { addBackends(); }
    void whatWasDecidedUnderAnAgreementStaysButIsNotServedAgain()
    {
        open();
        agree();
        const RequestId google = takeIn(fromGoogle(u"r1"_s));
        const QString sam = tokenFor(u"sam"_s, supplier);
        const HeldCase got = held(pull(sam));
        const Decision decision = decisionOn(got, ruling::HandOver{HandOverReason::Other, u"unclear"_s});
        QCOMPARE(outcomeOf(decide(sam, decision)), u"202"_s);
        QVERIFY(m_bench->desk.withdrawAgreement(u"client-1"_s, AgreementScope::Supervision).ok());
        QCOMPARE(outcomeOf(ask("DELETE", protocol::pathOf(path::oneDecision, google, decision.id).toLatin1(), sam)),
                 u"403 forbidden"_s);
        m_clock.advance(Minutes(1));
        QCOMPARE(m_bench->desk.tick().value(), 1);
    }

    void whatRanOutIsNotReclaimedAfterAWithdrawal_data() { addBackends(); }
    void whatRanOutIsNotReclaimedAfterAWithdrawal()
    {
        open();
        agree();
        (void)takeIn(fromGoogle(u"r1"_s));
        const QString sam = tokenFor(u"sam"_s, supplier);
        const HeldCase got = held(pull(sam));
        m_clock.set(got.lease.expiresAt);
        QVERIFY(m_bench->desk.tick().ok());
        QVERIFY(m_bench->desk.withdrawAgreement(u"client-1"_s, AgreementScope::Supervision).ok());
        QCOMPARE(outcomeOf(on("POST", path::reclaim, got, sam, protocol::leaseBody(got.lease.id))), u"403 forbidden"_s);
    }

    void aNewVersionOfGoogleOriginLeavesHandsOutside_data() { addBackends(); }
    void aNewVersionOfGoogleOriginLeavesHandsOutside()
    {
        open();
        const RequestId plain = takeIn(request(u"r1"_s));
        const QString sam = tokenFor(u"sam"_s, supplier);
        const HeldCase got = held(pull(sam));
        QCOMPARE(takeIn(fromGoogle(u"r1"_s)), plain);
        QCOMPARE(outcomeOf(on("GET", path::oneCase, got, sam)), u"404 not-found"_s);
        QCOMPARE(outcomeOf(pull(sam)), u"204"_s);
        QCOMPARE(held(pull(tokenFor(u"pia"_s, house))).content.version, 2);
    }

    void aSiteThatLeavesTheHouseLosesWhatItWasShown_data() { addBackends(); }
    void aSiteThatLeavesTheHouseLosesWhatItWasShown()
    {
        open();
        const RequestId google = takeIn(fromGoogle(u"r1"_s));
        const QString pia = tokenFor(u"pia"_s, house);
        (void)held(pull(pia));
        QVERIFY(m_bench->desk.unmarkInHouse(house.name, house.country).ok());
        QCOMPARE(outcomeOf(ask("GET", text(path::me), pia)), u"401 unauthenticated"_s);
        const QString again = jsonOf(signIn(u"pia"_s)).value(u"token"_s).toString();
        QCOMPARE(purgeOrders(again), QStringList{google.value});
        QCOMPARE(outcomeOf(pull(again)), u"204"_s);
        QCOMPARE(m_bench->desk.unmarkInHouse(house.name, house.country).error().kind, ErrorKind::NotFound);
        QCOMPARE(m_bench->desk.inHouseSites()->size(), std::size_t(1));
    }

    void anAgreementSaysWhatItIs_data() { addBackends(); }
    void anAgreementSaysWhatItIs()
    {
        open();
        using Scope = AgreementScope;
        for (const ClientAgreement &bad : {ClientAgreement{u" "_s, Scope::Quality, u"1"_s, u"a"_s},
                                           {u"c"_s, Scope::Quality, {}, u"a"_s},
                                           {u"c"_s, Scope::Quality, u"1"_s, u" "_s},
                                           {u"c"_s, Scope::Quality, u"1"_s, QString(301, u'a')}})
            QCOMPARE(m_bench->desk.recordAgreement(bad).error().kind, ErrorKind::InvalidInput);
        agree();
        m_clock.advance(Minutes(1));
        QVERIFY(m_bench->desk.withdrawAgreement(u"client-1"_s, Scope::Supervision).ok());
        const auto agreements = m_bench->desk.agreements().value();
        QCOMPARE(agreements.size(), std::size_t(1));
        QCOMPARE(agreements.front().source, u"archive 12"_s);
        QCOMPARE(*agreements.front().withdrawnAt, agreements.front().recordedAt + Minutes(1));
        QCOMPARE(m_bench->desk.markInHouse(u"x"_s, u"France"_s).error().kind, ErrorKind::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(AgreementsTest)
#include "agreements.moc"
