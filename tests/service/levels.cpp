// Who is shown what is data that a lead edits, and that can only be stricter than the law (P2): through the API, on both
// databases.
#include "tests/service/deskapi.h"

using namespace deskapi;

class LevelsTest : public DeskApiTest
{
    Q_OBJECT

private:
    static QJsonObject document(const QByteArray &rules)
    {
        return {{u"format"_s, 1}, {u"rules"_s, QJsonDocument::fromJson("[" + rules + "]").array()}};
    }
    service::HttpResponse put(const QString &token, const QByteArray &rules, int on)
    {
        return ask("PUT", text(path::levels), token, document(rules), {{protocol::header::ifMatch, protocol::entityTag(on)}});
    }
    /// The desk with these rules, set by a lead.
    void openWith(const QByteArray &rules)
    {
        open();
        QCOMPARE(outcomeOf(put(tokenFor(u"lea"_s, house, {Role::Lead}), rules, 0)), u"200"_s);
    }

private Q_SLOTS:
    void cleanup()
    {
        m_routes.reset();
        m_bench.reset();
    }

    void withoutRulesTheCountryDecides_data() { addBackends(); }
    void withoutRulesTheCountryDecides()
    {
        open();
        const QString lea = tokenFor(u"lea"_s, house, {Role::Lead});
        const service::HttpResponse answer = ask("GET", text(path::levels), lea);
        QCOMPARE(jsonOf(answer), (QJsonObject{{u"format"_s, 1}, {u"version"_s, 0}, {u"rules"_s, QJsonArray()}}));
        for (const QString &id : {u"r1"_s, u"r2"_s})
            (void)takeIn(request(id));
        QCOMPARE(held(pull(tokenFor(u"sam"_s, supplier))).content.level, DisclosureLevel::EuropeanUnion);
        QCOMPARE(held(pull(tokenFor(u"rija"_s, abroad))).content.level, DisclosureLevel::ThirdCountry);
    }

    void aLeadAndNobodyElseChangesThePolicy_data() { addBackends(); }
    void aLeadAndNobodyElseChangesThePolicy()
    {
        open();
        const QByteArray rule = R"({"countries": "third-country", "kind": "cancel", "level": "refused"})";
        for (const Role role : {Role::Supervisor, Role::Reviewer, Role::Support}) {
            const QString other = tokenFor(wireName(role), house, {role});
            QCOMPARE(outcomeOf(ask("GET", text(path::levels), other)), u"403 forbidden"_s);
            QCOMPARE(outcomeOf(put(other, rule, 0)), u"403 forbidden"_s);
        }
        const QString lea = tokenFor(u"lea"_s, supplier, {Role::Lead});
        QCOMPARE(outcomeOf(ask("PUT", text(path::levels), lea, document(rule))), u"428 precondition-required"_s);
        const qint64 before = lastEntry();
        QCOMPARE(outcomeOf(put(lea, rule, 0)), u"200"_s);
        QCOMPARE(trailSince(before, u"version"_s), QStringList{u"levels-changed 1"_s});
        QCOMPARE(trailSince(before, u"actor"_s), QStringList{u"levels-changed "_s + m_bench->desk.personNamed(u"lea"_s)->value});
        QCOMPARE(outcomeOf(put(lea, rule, 0)), u"412 request-changed"_s); // somebody else was there in between
        QCOMPARE(outcomeOf(put(lea, {}, 1)), u"200"_s);
        const LevelsInForce now = inForceFromJson(jsonOf(ask("GET", text(path::levels), lea)), levelPolicyFromJson).value();
        QCOMPARE(now, (LevelsInForce{{2, {}}, m_bench->desk.personNamed(u"lea"_s).value(), m_clock.now()}));
        QVERIFY(m_bench->desk.verifyAudit().ok());
    }

    void aPolicyThatCannotBeIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QString>("place");
        QTest::newRow("looser for a country")
            << QByteArray(R"({"countries": ["FR", "MG"], "level": "eu"})") << u"/rules/0/level: "_s;
        QTest::newRow("looser for the group")
            << QByteArray(R"({"countries": "third-country", "level": "eu"})") << u"/rules/0/level: "_s;
        QTest::newRow("looser for everybody") << QByteArray(R"({"level": "eu"})") << u"/rules/0/level: "_s;
        QTest::newRow("looser for a site") << QByteArray(R"({"site": "Antananarivo", "level": "eu"})") << u"/rules/0/level: "_s;
        QTest::newRow("no level") << QByteArray(R"({"site": "Lyon"})") << u"/rules/0/level: is missing"_s;
        QTest::newRow("unknown level") << QByteArray(R"({"level": "clear"})") << u"/rules/0/level: must"_s;
        QTest::newRow("unknown kind") << QByteArray(R"({"kind": "move", "level": "refused"})") << u"/rules/0/kind: "_s;
        QTest::newRow("unknown role") << QByteArray(R"({"role": "boss", "level": "refused"})") << u"/rules/0/role: "_s;
        QTest::newRow("no country") << QByteArray(R"({"countries": ["France"], "level": "refused"})")
                                    << u"/rules/0/countries: "_s;
        QTest::newRow("no countries") << QByteArray(R"({"countries": [], "level": "refused"})") << u"/rules/0/countries: "_s;
        QTest::newRow("a country twice") << QByteArray(R"({"countries": ["FR", "MG", "FR"], "level": "refused"})")
                                         << u"/rules/0/countries: must name each country once"_s;
        QTest::newRow("more countries than there are") << R"({"countries": ["FR")" + QByteArray(R"(, "MG")").repeated(250)
                + R"(], "level": "refused"})" << u"/rules/0/countries: must be at most 250"_s;
        QTest::newRow("blanks around a site")
            << QByteArray(R"({"site": "Lyon ", "level": "refused"})") << u"/rules/0/site: must have no blanks around it"_s;
        QTest::newRow("blanks for a site") << QByteArray(R"({"site": "  ", "level": "refused"})")
                                           << u"/rules/0/site: must be the name of a site"_s;
        QTest::newRow("misspelt") << QByteArray(R"({"sites": "Lyon", "level": "refused"})") << u"/rules/0/sites: is not known"_s;
        QTest::newRow("no object") << QByteArray(R"("refused")") << u"/rules/0: "_s;
        QTest::newRow("the same twice") << QByteArray(
            R"({"kind": "cancel", "level": "refused"}, {"kind": "cancel", "level": "in-house"})")
                                        << u"/rules/1: "_s;
    }
    void aPolicyThatCannotBeIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QString, place);
        if (!m_bench)
            (void)startOn(u"sqlite"_s);
        m_routes = std::make_unique<service::Routes>(m_bench->desk);
        (void)m_bench->desk.recordTransferGround(
            {abroad.name, abroad.country, desk::TransferMechanism::AdequacyDecision, u"test"_s});
        (void)tokenFor(u"rija"_s, abroad);
        const service::HttpResponse answer = put(tokenFor(u"lea"_s, house, {Role::Lead}), rules, 0);
        QCOMPARE(outcomeOf(answer), u"400 invalid-input"_s);
        const QString detail = jsonOf(answer).value(u"detail"_s).toString();
        QVERIFY2(detail.contains(place), qPrintable(detail));
        QCOMPARE(m_bench->desk.levels()->document.version, 0);
    }

    void aRuleIsForItsSiteCountryRoleAndKind_data() { addBackends(); }
    void aRuleIsForItsSiteCountryRoleAndKind()
    {
        openWith(R"({"site": "Lyon", "kind": "cancel", "level": "refused"},
                    {"countries": ["FR"], "kind": "cancel", "level": "third-country"},
                    {"role": "reviewer", "level": "refused"},
                    {"countries": "third-country", "kind": "schedule", "level": "in-house"})");
        (void)takeIn(request(u"r1"_s, u"cancel"_s));
        (void)takeIn(request(u"r2"_s));
        const QString sam = tokenFor(u"sam"_s, supplier);
        QCOMPARE(counts(sam).supervision, 1);
        QCOMPARE(held(pull(sam)).content.kind, RequestKind::Schedule);
        QCOMPARE(outcomeOf(pull(sam)), u"204"_s);
        const QString pia = tokenFor(u"pia"_s, house);
        const HeldCase cancel = held(pull(pia));
        QCOMPARE(cancel.content.kind, RequestKind::Cancel);
        QCOMPARE(cancel.content.level, DisclosureLevel::ThirdCountry);
        (void)takeIn(request(u"r3"_s));
        const QString rija = tokenFor(u"rija"_s, abroad);
        QCOMPARE(counts(rija).supervision, 0);
        (void)takeIn(request(u"r4"_s, u"cancel"_s));
        QCOMPARE(held(pull(rija)).content.level, DisclosureLevel::ThirdCountry);
        QVERIFY(m_bench->desk.markInHouse(abroad.name, abroad.country).ok());
        QCOMPARE(held(pull(rija)).content.level, DisclosureLevel::ThirdCountry); // of the house, and still outside the EU
    }

    void whoIsShownNothingAtAllIsToldSo_data() { addBackends(); }
    void whoIsShownNothingAtAllIsToldSo()
    {
        openWith(R"({"site": "Lyon", "level": "refused"})");
        (void)takeIn(request(u"r1"_s));
        const QString sam = tokenFor(u"sam"_s, supplier);
        QCOMPARE(counts(sam).supervision, 0);
        QCOMPARE(outcomeOf(pull(sam)), u"403 forbidden"_s);
    }

    void aStricterPolicyTakesOutOfHandsWhatItConcerns_data() { addBackends(); }
    void aStricterPolicyTakesOutOfHandsWhatItConcerns()
    {
        open();
        (void)takeIn(request(u"r1"_s));
        (void)takeIn(request(u"r2"_s, u"cancel"_s));
        const QString sam = tokenFor(u"sam"_s, supplier);
        const QString rija = tokenFor(u"rija"_s, abroad);
        const HeldCase sams = held(pull(sam));
        const HeldCase rijas = held(pull(rija));
        QVERIFY(sams.content.kind != rijas.content.kind);
        const QString lea = tokenFor(u"lea"_s, house, {Role::Lead});
        const qint64 before = lastEntry();
        QCOMPARE(outcomeOf(put(lea, R"({"countries": "eu", "level": "third-country"})", 0)), u"200"_s);
        QCOMPARE(trailSince(before),
                 (QStringList{u"lease-ended levels-changed"_s, u"purge-ordered level-changed"_s, u"levels-changed"_s}));
        QCOMPARE(outcomeOf(on("GET", path::oneCase, sams, sam)), u"404 not-found"_s);
        QCOMPARE(purgeOrders(sam), QStringList{sams.content.id.value});
        QCOMPARE(outcomeOf(on("GET", path::oneCase, rijas, rija)), u"200"_s); // nothing stricter for them
        QCOMPARE(purgeOrders(rija), QStringList());
        m_clock.advance(Minutes(1));
        const HeldCase again = held(pull(sam));
        QCOMPARE(again.content.id, sams.content.id);
        QCOMPARE(again.content.level, DisclosureLevel::ThirdCountry);
        QCOMPARE(meFromJson(jsonOf(ask("GET", text(path::me), sam)))->policy.level, DisclosureLevel::ThirdCountry);
        QVERIFY(m_bench->desk.verifyAudit().ok());
    }

    void whatRanOutIsReclaimedOnlyAsThePolicyAllows_data() { addBackends(); }
    void whatRanOutIsReclaimedOnlyAsThePolicyAllows()
    {
        open();
        (void)takeIn(request(u"r1"_s));
        const QString sam = tokenFor(u"sam"_s, supplier);
        const HeldCase got = held(pull(sam));
        m_clock.set(got.lease.expiresAt);
        QVERIFY(m_bench->desk.tick().ok());
        QCOMPARE(outcomeOf(put(tokenFor(u"lea"_s, house, {Role::Lead}), R"({"site": "Lyon", "level": "refused"})", 0)), u"200"_s);
        QCOMPARE(outcomeOf(on("POST", path::reclaim, got, sam, protocol::leaseBody(got.lease.id))), u"403 forbidden"_s);
    }
};

QTEST_GUILESS_MAIN(LevelsTest)
#include "levels.moc"
