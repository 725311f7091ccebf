// What is held about somebody, beside what their requests hold: who got it, for what, until when, and what left the EU (D4, §2 to
// §8).
#include "models/ledger/audit.h"
#include "tests/desk/reviewfixture.h"

using namespace fixture;

class HoldingsTest : public ReviewDeskTest
{
    Q_OBJECT

    Holdings found(const RightsSubject &subject)
    {
        const desk::Caller sasha = worker(u"sasha-%1"_s.arg(++m_searches), {Role::Support});
        RightsWish wish;
        wish.receivedAt = m_clock.now();
        wish.language = u"fr"_s;
        wish.subject = subject;
        RightsCase request = m_bench->desk.takeRights(sasha, wish, randomUuid())->value;
        request = m_bench->desk
                      .takeRightsStep(sasha, request.id, 0, {RightsStepKind::IdentityEstablished, {}, {}, u"Courriel du fil"_s})
                      .value();
        return m_bench->desk.searchForRights(sasha, request.id, request.version(), {}).value();
    }
    static RightsSubject jean() { return {u"Jean Dupontel"_s, {u"jean@borealis.example"_s}, {}, SubjectRole::Contact}; }

    int m_searches = 0;

private Q_SLOTS:
    void init()
    {
        m_bench.reset();
        m_searches = 0;
    }

    void whoGotItAndForWhatIsSaidWithWhatIsHeld_data() { addBackends(); }
    void whoGotItAndForWhatIsSaidWithWhatIsHeld()
    {
        Bench &bench = open();
        const ledger::SampledUnit drawn = handled(u"r1"_s);
        enqueue({drawn});
        (void)reviewed(m_ria);
        const desk::Caller sasha = worker(u"sasha"_s, {Role::Support});
        QVERIFY(bench.desk.fileIncident(sasha, {IncidentKind::DirectContact, drawn.request, u"She rang"_s}, u"i"_s).ok());
        const desk::Caller noro = bench.person(u"noro"_s, u"MG"_s);
        (void)bench.take(package(request(u"r2"_s)));
        const HeldCase abroad = **bench.desk.pull(noro, u"p"_s);
        QVERIFY(bench.desk.reportRedaction(noro, abroad.content.id, missed(abroad.content, u"portable"_s), u"m"_s).ok());
        QVERIFY(bench.desk.setRetention(u"client-1"_s, 30).ok());
        (void)worker(u"jean@borealis.example"_s, {Role::Lead});
        (void)worker(u"dupontel jean"_s, {Role::Lead});

        const Holdings held = found(jean());
        QCOMPARE(countOf(held, HeldThing::Requests), 2);
        QCOMPARE(countOf(held, HeldThing::Decisions), 1);
        QCOMPARE(countOf(held, HeldThing::Reviews), 1);
        QCOMPARE(countOf(held, HeldThing::RedactionReports), 1);
        QCOMPARE(countOf(held, HeldThing::Incidents), 1);
        QCOMPARE(countOf(held, HeldThing::RightsRequests), 1);
        int named = 0;
        for (const HeldRequest &one : held.requests) {
            ledger::AuditSearch search;
            search.request = one.request.value;
            search.limit = 1000;
            named += static_cast<int>(ledger::AuditStore(*bench.ledger).search(search)->size());
        }
        QVERIFY(named > 5);
        QCOMPARE(countOf(held, HeldThing::TrailEntries), named);
        QCOMPARE(
            held.accounts,
            (std::vector<HeldAccount>{{u"dupontel jean"_s, u"Site"_s, true}, {u"jean@borealis.example"_s, u"Site"_s, false}}));
        const QString client = held.requests.front().clientCode;
        QCOMPARE(held.recipients,
                 (std::vector<HeldRecipient>{{RecipientKind::Clients, client, {}, 2},
                                             {RecipientKind::Participants, {}, {}, 1},
                                             {RecipientKind::Supervision, u"Site"_s, u"FR"_s, 1},
                                             {RecipientKind::Supervision, u"Site"_s, u"MG"_s, 1},
                                             {RecipientKind::Quality, u"Site"_s, u"FR"_s, 1},
                                             {RecipientKind::Support, u"Site"_s, u"FR"_s, 1}}));
        QCOMPARE(held.retention, (std::vector<HeldRetention>{{client, 30, 2, 0, m_clock.now() + Seconds(30 * 24 * 60 * 60)}}));
        QCOMPARE(held.transfers.size(), std::size_t(1));
        QCOMPARE(held.transfers.front().country, u"MG"_s);
        QCOMPARE(held.transfers.front().mechanism, u"standard-contractual-clauses"_s);
        QVERIFY(held.transfers.front().times >= 1);
        QCOMPARE(holdingsFromJson(toJson(held)).value(), held);
    }

    void whatIsOfTheirNameAloneIsCountedAsNobodys_data() { addBackends(); }
    void whatIsOfTheirNameAloneIsCountedAsNobodys()
    {
        Bench &bench = open();
        (void)bench.take(package(request(u"r1"_s)));
        const Holdings held = found({u"Jean Dupontel"_s, {u"another@example.org"_s}, {}, SubjectRole::Contact});
        QCOMPARE(held.requests.size(), std::size_t(1));
        QVERIFY(held.requests.front().isByNameOnly);
        for (const auto &[thing, name] : WireNames<HeldThing>::table)
            QCOMPARE(countOf(held, thing), thing == HeldThing::RightsRequests ? 1 : 0);
        QVERIFY(held.recipients.empty() && held.retention.empty() && held.transfers.empty() && held.accounts.empty());
    }

    void whatIsRestrictedStaysUntilThatIsLifted()
    {
        (void)startOn(u"sqlite"_s);
        (void)m_bench->take(package(request(u"r1"_s)));
        QVERIFY(m_bench->ledger->run(u"UPDATE request SET restricted = 1"_s, {}).ok());
        const Holdings held = found(jean());
        QCOMPARE(held.retention, (std::vector<HeldRetention>{{held.requests.front().clientCode, 365, 1, 1, std::nullopt}}));
    }
};

QTEST_GUILESS_MAIN(HoldingsTest)
#include "holdingstest.moc"
