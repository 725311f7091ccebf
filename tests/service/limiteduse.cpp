// Nobody pulls before they have acknowledged the Limited Use rules, in the version that holds (P4); on both databases.
#include "tests/service/deskapi.h"

using namespace deskapi;

class LimitedUseTest : public DeskApiTest
{
    Q_OBJECT

private:
    QString strangerAt(const Site &site, std::set<Role> roles = {Role::Supervisor})
    {
        const QString name = randomUuid();
        (void)m_bench->desk.addPerson({name, name, u"correct horse"_s, std::move(roles), site.name, site.country});
        return jsonOf(signIn(name)).value(u"token"_s).toString();
    }
    LimitedUse limitedUse(const QString &token) { return meFromJson(jsonOf(ask("GET", text(path::me), token)))->limitedUse; }

private Q_SLOTS:
    void cleanup()
    {
        m_routes.reset();
        m_bench.reset();
    }

    void nothingIsPulledBefore_data() { addBackends(); }
    void nothingIsPulledBefore()
    {
        open();
        (void)takeIn(request(u"r1"_s));
        for (const Site &site : {supplier, abroad, house}) {
            const QString sam = strangerAt(site);
            QCOMPARE(limitedUse(sam), (LimitedUse{limitedUseVersion, true}));
            QCOMPARE(outcomeOf(pull(sam)), u"403 acknowledgement-due"_s);
        }
        const QString sam = strangerAt(supplier);
        const qint64 before = lastEntry();
        const service::HttpResponse answer = acknowledge(sam);
        QCOMPARE(meFromJson(jsonOf(answer))->limitedUse, (LimitedUse{limitedUseVersion, false}));
        QCOMPARE(outcomeOf(acknowledge(sam)), u"200"_s); // a repeat
        QCOMPARE(trailSince(before, u"version"_s), QStringList{u"limited-use-acknowledged 1"_s});
        QCOMPARE(outcomeOf(pull(sam)), u"200"_s);
        QVERIFY(!limitedUse(sam).due);
    }

    void onlyTheVersionThatHoldsIsAcknowledged_data() { addBackends(); }
    void onlyTheVersionThatHoldsIsAcknowledged()
    {
        open();
        const QString sam = strangerAt(supplier);
        for (const QJsonObject &body : {protocol::limitedUseBody(limitedUseVersion + 1), protocol::limitedUseBody(0),
                                        QJsonObject{}, QJsonObject{{u"version"_s, u"1"_s}}, QJsonObject{{u"version"_s, 1.5}}})
            QCOMPARE(outcomeOf(ask("POST", text(path::limitedUse), sam, body)), u"400 invalid-input"_s);
        QVERIFY(limitedUse(sam).due);
    }

    void whenTheVersionRisesItIsAskedAgain_data() { addBackends(); }
    void whenTheVersionRisesItIsAskedAgain()
    {
        open();
        (void)takeIn(request(u"r1"_s));
        (void)takeIn(request(u"r2"_s));
        const QString sam = tokenFor(u"sam"_s, supplier);
        const HeldCase got = held(pull(sam));
        desk::DeskPolicy next;
        next.limitedUse = limitedUseVersion + 1;
        desk::Desk later(*m_bench->ledger, m_clock, {}, next);
        m_routes = std::make_unique<service::Routes>(later);
        QCOMPARE(limitedUse(sam), (LimitedUse{limitedUseVersion + 1, true}));
        QCOMPARE(outcomeOf(pull(sam)), u"403 acknowledgement-due"_s);
        // What is in hand goes on.
        QCOMPARE(outcomeOf(on("GET", path::oneCase, got, sam)), u"200"_s);
        QCOMPARE(outcomeOf(acknowledge(sam, limitedUseVersion)), u"400 invalid-input"_s);
        QCOMPARE(outcomeOf(acknowledge(sam, limitedUseVersion + 1)), u"200"_s);
        QCOMPARE(outcomeOf(pull(sam)), u"200"_s);
        m_routes.reset();
    }

    void whoeverPullsNothingIsNotAsked_data() { addBackends(); }
    void whoeverPullsNothingIsNotAsked()
    {
        open();
        QVERIFY(!limitedUse(strangerAt(house, {Role::Lead, Role::Support})).due);
        QVERIFY(limitedUse(strangerAt(house, {Role::Reviewer})).due);
    }
};

QTEST_GUILESS_MAIN(LimitedUseTest)
#include "limiteduse.moc"
