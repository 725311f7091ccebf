// Leads see who saw what, and are seen seeing it (P2, P3, P10).
#include "tests/desk/fixture.h"

using namespace fixture;

class OversightTest : public DeskTest
{
    Q_OBJECT

private:
    desk::Caller lead() { return m_bench->person(u"lee"_s, u"FR"_s, {Role::Lead}); }
    static QStringList eventsOf(const TrailPage &page)
    {
        QStringList events;
        for (const TrailEntry &entry : page.entries)
            events << entry.event;
        return events;
    }

private Q_SLOTS:
    void onlyLeadsAreShownAnything_data() { addBackends(); }
    void onlyLeadsAreShownAnything()
    {
        Bench &bench = start();
        for (const Role role : {Role::Supervisor, Role::Reviewer, Role::Support}) {
            const desk::Caller other = bench.person(u"p-"_s + QString(wireName(role)), u"FR"_s, {role});
            QCOMPARE(bench.desk.trail(other, {}).error().kind, ErrorKind::Forbidden);
            QCOMPARE(bench.desk.proveTrail(other).error().kind, ErrorKind::Forbidden);
            QCOMPARE(bench.desk.disclosures(other, {}).error().kind, ErrorKind::Forbidden);
            QCOMPARE(bench.desk.reveals(other, {}).error().kind, ErrorKind::Forbidden);
            QCOMPARE(bench.desk.colleagues(other).error().kind, ErrorKind::Forbidden);
        }
        QCOMPARE(bench.desk.colleagues(lead())->size(), size_t(4));
    }

    void whoSawARequestIsFoundByItsIds_data() { addBackends(); }
    void whoSawARequestIsFoundByItsIds()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        (void)bench.take(package(request(u"r2"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const desk::Caller kim = bench.person(u"kim"_s);
        const auto first = bench.desk.pull(sam, u"a"_s).value();
        const auto second = bench.desk.pull(kim, u"b"_s).value();
        QVERIFY(first && second);
        const desk::Caller lee = lead();
        TrailQuery ofFirst;
        ofFirst.request = first->content.id;
        const TrailPage page = bench.desk.trail(lee, ofFirst).value();
        QVERIFY(page.isLast);
        QVERIFY(!page.entries.empty());
        for (const TrailEntry &entry : page.entries) {
            QCOMPARE(entry.request, first->content.id);
            QVERIFY(entry.actor == sam.me.id || entry.actor.isEmpty());
            QVERIFY(!entry.facts.contains(u"request"_s) && !entry.facts.contains(u"actor"_s));
        }
        QCOMPARE(eventsOf(page).last(), u"taken-in"_s);
        QVERIFY(eventsOf(page).contains(u"pulled"_s));
        // The number that the scheduling service gave it finds the same, and the first look.
        TrailQuery byOther;
        byOther.request = RequestId{second->content.id == first->content.id ? u"r2"_s : u"r1"_s};
        const TrailPage same = bench.desk.trail(lee, byOther).value();
        QVERIFY(same.entries.front().event == u"trail-read"_s || same.entries.size() == page.entries.size());
    }

    void theTrailIsReadPageByPage_data() { addBackends(); }
    void theTrailIsReadPageByPage()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        (void)bench.desk.pull(sam, u"a"_s);
        const desk::Caller lee = lead();
        TrailQuery query;
        query.limit = 3;
        std::vector<qint64> numbers;
        for (;;) {
            const TrailPage page = bench.desk.trail(lee, query).value();
            QVERIFY(page.entries.size() <= 3);
            for (const TrailEntry &entry : page.entries)
                numbers.push_back(entry.number);
            if (page.isLast)
                break;
            query.before = page.entries.back().number;
        }
        QVERIFY(numbers.size() > 5);
        for (size_t i = 0; i < numbers.size(); ++i)
            QCOMPARE(numbers[i], qint64(numbers.size() - i)); // every one once, newest first
        for (const int limit : {0, -1, longestTrailPage + 1}) {
            query.limit = limit;
            QCOMPARE(bench.desk.trail(lee, query).error().kind, ErrorKind::InvalidInput);
        }
    }

    void byPersonKindAndTime_data() { addBackends(); }
    void byPersonKindAndTime()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const desk::Caller lee = lead();
        m_clock.advance(Seconds(3600));
        const Instant later = m_clock.now();
        (void)bench.desk.pull(sam, u"a"_s);
        TrailQuery query;
        query.actor = sam.me.id;
        QCOMPARE(eventsOf(bench.desk.trail(lee, query).value()).last(), u"signed-in"_s);
        query.from = later;
        QStringList since = eventsOf(bench.desk.trail(lee, query).value());
        QVERIFY(since.contains(u"pulled"_s) && !since.contains(u"signed-in"_s));
        query.events = {u"pulled"_s, u"released"_s};
        QCOMPARE(eventsOf(bench.desk.trail(lee, query).value()), QStringList{u"pulled"_s});
        query.events = {u"pull"_s}; // no part of a name is one
        QVERIFY(bench.desk.trail(lee, query)->entries.empty());
        query = {};
        query.until = later;
        const TrailPage before = bench.desk.trail(lee, query).value();
        QVERIFY(!before.entries.empty());
        for (const TrailEntry &entry : before.entries)
            QVERIFY(entry.at < later);
    }

    void aLookIsInTheTrail_data() { addBackends(); }
    void aLookIsInTheTrail()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller lee = lead();
        TrailQuery query;
        query.actor = lee.me.id;
        query.isExport = true;
        query.limit = 1;
        const TrailPage page = bench.desk.trail(lee, query).value();
        query.before = page.entries.back().number;
        (void)bench.desk.trail(lee, query); // the same look
        TrailQuery looks;
        looks.events = {u"trail-read"_s};
        const TrailPage found = bench.desk.trail(lee, looks).value();
        QCOMPARE(found.entries.size(), size_t(1));
        QCOMPARE(found.entries.front().actor, lee.me.id);
        QCOMPARE(found.entries.front().facts.at(u"exported"_s), u"true"_s);
        QCOMPARE(found.entries.front().facts.at(u"person"_s), lee.me.id.value);
        QVERIFY(bench.desk.proveTrail(lee)->fault.isEmpty());
    }

    void aBrokenTrailIsSaidWithItsPlace_data() { addBackends(); }
    void aBrokenTrailIsSaidWithItsPlace()
    {
        Bench &bench = start();
        const desk::Caller lee = lead();
        const TrailProof whole = bench.desk.proveTrail(lee).value();
        QVERIFY(whole.fault.isEmpty() && whole.entries > 0);
        QVERIFY(bench.ledger->run(u"UPDATE audit_entry SET content = '{\"event\":\"nothing\"}' WHERE number = 1"_s).ok());
        QVERIFY(bench.desk.proveTrail(lee)->fault.contains(u"audit entry 1 "_s));
    }

    void whatLeftTheUnionIsReadPageByPage_data() { addBackends(); }
    void whatLeftTheUnionIsReadPageByPage()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller abroad = bench.person(u"hanta"_s, u"MG"_s);
        const auto held = bench.desk.pull(abroad, u"a"_s).value();
        QVERIFY(held);
        for (int i = 0; i < disclosuresAPage + 5; ++i)
            QVERIFY(bench.desk.view(abroad, held->content.id).ok());
        const desk::Caller lee = lead();
        const DisclosurePage first = bench.desk.disclosures(lee, {}).value();
        QCOMPARE(first.entries.size(), size_t(disclosuresAPage));
        QVERIFY(!first.isLast);
        const DisclosurePage rest = bench.desk.disclosures(lee, {first.entries.back().id}).value();
        QVERIFY(rest.isLast);
        std::set<QString> ids;
        for (const DisclosurePage *page : {&first, &rest}) {
            for (const Disclosure &one : page->entries) {
                ids.insert(one.id);
                QCOMPARE(one.personName, u"hanta"_s);
            }
        }
        QCOMPARE(ids.size(), bench.desk.disclosures()->size());
    }

    void whoeverTakesTheRegisterOrTheRevealsAwayIsInTheTrail_data() { addBackends(); }
    void whoeverTakesTheRegisterOrTheRevealsAwayIsInTheTrail()
    {
        Bench &bench = start();
        const desk::Caller lee = lead();
        QVERIFY(bench.desk.disclosures(lee, {}).ok());
        QVERIFY(bench.desk.disclosures(lee, {{}, true}).ok());
        QVERIFY(bench.desk.disclosures(lee, {u"some"_s, true}).ok()); // the same look
        QVERIFY(bench.desk.reveals(lee, {{}, lee.me.id, true, false}).ok());
        QVERIFY(bench.desk.reveals(lee, {{}, {}, false, true}).ok());
        QVERIFY(bench.desk.reveals(lee, {u"some"_s, {}, false, true}).ok());
        TrailQuery looks;
        looks.events = {u"register-read"_s, u"reveals-read"_s};
        const std::vector<TrailEntry> found = bench.desk.trail(lee, looks)->entries;
        QCOMPARE(found.size(), size_t(4)); // newest first
        QCOMPARE(found[0].event, u"reveals-read"_s);
        QCOMPARE(found[0].facts, (std::map<QString, QString>{{u"session"_s, lee.session.value}, {u"exported"_s, u"true"_s}}));
        QCOMPARE(found[1].facts,
                 (std::map<QString, QString>{
                     {u"session"_s, lee.session.value}, {u"person"_s, lee.me.id.value}, {u"unusual"_s, u"true"_s}}));
        QCOMPARE(found[2].event, u"register-read"_s);
        QCOMPARE(found[2].facts, (std::map<QString, QString>{{u"session"_s, lee.session.value}, {u"exported"_s, u"true"_s}}));
        QCOMPARE(found[3].facts, (std::map<QString, QString>{{u"session"_s, lee.session.value}}));
        for (const TrailEntry &entry : found)
            QCOMPARE(entry.actor, lee.me.id);
    }
};

QTEST_GUILESS_MAIN(OversightTest)
#include "oversighttest.moc"
