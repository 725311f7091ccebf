// Looking for somebody without a request of theirs: who may, for what, how often, and what the trail says of it.
#include "models/domain/personsearch.h"
#include "models/ledger/audit.h"
#include "tests/desk/rightsfixture.h"

using namespace fixture;

class PersonSearchTest : public RightsDeskTest
{
    Q_OBJECT

    /// Filed by `caller`; what it is called by.
    QString incident(const desk::Caller &caller)
    {
        const IncidentReport report{IncidentKind::DirectContact, {}, u"Somebody calls about a meeting"_s};
        return numberOf(m_bench->desk.fileIncident(caller, report, randomUuid())->value.id);
    }
    static PersonSearch searchFor(const RightsSubject &subject, const QString &about)
    {
        return {subject, SearchPurpose::Incident, about};
    }
    /// Entries of the trail of that kind, oldest first.
    std::vector<QJsonObject> noted(const QString &event)
    {
        std::vector<QJsonObject> entries;
        const auto rows = ledger::AuditStore(*m_bench->ledger).after(0, 1000);
        for (const ledger::AuditRow &row : *rows) {
            const QJsonObject entry = QJsonDocument::fromJson(row.content.toUtf8()).object();
            if (entry[u"event"_s] == event)
                entries.push_back(entry);
        }
        return entries;
    }

private Q_SLOTS:
    void init() { m_bench.reset(); }

    void itFindsWhatASearchWithinARequestFinds_data() { addBackends(); }
    void itFindsWhatASearchWithinARequestFinds()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        (void)bench.take(packageOfOthers(requestOfOthers(u"r2"_s, u"Jean Dupontel"_s)));
        const desk::Caller sasha = support();
        const PersonSearch search = searchFor(wishOfJean().subject, incident(sasha));
        const FoundPerson before = bench.desk.searchForPerson(sasha, search).value();
        QCOMPARE(before.requests, QStringList());
        QCOMPARE(countOf(before.holdings, HeldThing::RightsRequests), 0);
        QCOMPARE(before.holdings.requests.size(), std::size_t(2));
        QCOMPARE(countOf(before.holdings, HeldThing::Requests), 1); // the other is of his name alone

        // Of what they have asked it says the numbers, and that it was looked for is a step of none of them.
        const RightsCase asked = taken(sasha, wishOfJean(), {Kind::IdentityEstablished});
        RightsWish later = wishOfJean(RightKind::Access);
        later.receivedAt += Seconds(1);
        (void)taken(sasha, later);
        const FoundPerson found = bench.desk.searchForPerson(sasha, search).value();
        QCOMPARE(found.requests, (QStringList{u"D-2026-0002"_s, u"D-2026-0001"_s}));
        QCOMPARE(bench.desk.viewRights(sasha, asked.id)->request.version(), asked.version());
        QCOMPARE(bench.desk.searchForRights(sasha, asked.id, asked.version(), {}).value(), found.holdings);
        QCOMPARE(foundPersonFromJson(toJson(found)).value(), found);
    }

    void whatIsKeptBackForSomebodyElseIsNamed()
    {
        Bench &bench = startOn(u"sqlite"_s);
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sasha = support();
        RightsWish anna = wishOfJean(RightKind::Restriction);
        anna.subject = {u"Anna Kowalczyk"_s, {u"anna@borealis.example"_s}, {}, SubjectRole::Contact};
        const RightsCase hers = searched(sasha, taken(sasha, anna, {Kind::IdentityEstablished}));
        QVERIFY(bench.desk.restrictForRights(sasha, hers.id, hers.version(), {}).ok());
        const FoundPerson found = bench.desk.searchForPerson(sasha, searchFor(wishOfJean().subject, incident(sasha))).value();
        QCOMPARE(found.holdings.requests.front().keptBackBy, hers.number);
    }

    void nobodyIsFoundOfWhomNothingIsHeld()
    {
        Bench &bench = startOn(u"sqlite"_s);
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sasha = support();
        const QString about = incident(sasha);
        QVERIFY(isEmpty(*bench.desk.searchForPerson(sasha, searchFor({{}, {u"nobody@example.org"_s}, {}, {}}, about))));
        QVERIFY(!isEmpty(*bench.desk.searchForPerson(sasha, searchFor(wishOfJean().subject, about))));
    }

    void onlySupportInTheUnionLooksForAnybody_data() { addBackends(); }
    void onlySupportInTheUnionLooksForAnybody()
    {
        Bench &bench = start();
        const PersonSearch search = searchFor(wishOfJean().subject, incident(support()));
        for (const Role role : {Role::Supervisor, Role::Reviewer, Role::Lead}) {
            const desk::Caller other = bench.person(u"other-%1"_s.arg(QString(wireName(role))), u"FR"_s, {role});
            QCOMPARE(bench.desk.searchForPerson(other, search).error().kind, ErrorKind::Forbidden);
        }
        const desk::Caller outside = bench.person(u"outside"_s, u"MG"_s, {Role::Support});
        QCOMPARE(bench.desk.searchForPerson(outside, search).error().kind, ErrorKind::Forbidden);
        QVERIFY(noted(u"person-searched"_s).empty());
    }

    void whoLooksSaysForWhatAndInWhichIncident()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const desk::Caller sasha = support();
        const QString known = incident(sasha);
        const QString number = taken(sasha, wishOfJean()).number;
        const auto fault = [&](SearchPurpose purpose, const QString &about, const RightsSubject &subject) {
            const auto answer = bench.desk.searchForPerson(sasha, {subject, purpose, about});
            return answer.ok() ? QString() : answer.error().detail.section(u':', 0, 0);
        };
        const RightsSubject jean = wishOfJean().subject;
        QCOMPARE(fault(SearchPurpose::Incident, known, jean), QString());
        QCOMPARE(fault(SearchPurpose::Complaint, known, jean), QString());
        QCOMPARE(fault(SearchPurpose::Complaint, number, jean), QString());
        QCOMPARE(fault(SearchPurpose::Other, number, jean), QString());
        QCOMPARE(fault(SearchPurpose::Answer, number, jean), u"purpose"_s); // a step of that request
        QCOMPARE(fault(SearchPurpose::Incident, number, jean), u"about"_s);
        QCOMPARE(fault(SearchPurpose::Other, {}, jean), u"about"_s);
        QCOMPARE(fault(SearchPurpose::Other, u"Jean rang"_s, jean), u"about"_s);
        QCOMPARE(fault(SearchPurpose::Other, known + u" Jean"_s, jean), u"about"_s);
        QCOMPARE(fault(SearchPurpose::Incident, u"I-00000000"_s, jean), u"about"_s); // of that form, and there is none
        QCOMPARE(fault(SearchPurpose::Other, u"D-2025-0001"_s, jean), u"about"_s);
        QCOMPARE(fault(SearchPurpose::Incident, known, {}), u"subject"_s);
        QCOMPARE(fault(SearchPurpose::Incident, known, {{}, {u"jean"_s}, {}, {}}), u"subject.mails"_s);
        QCOMPARE(noted(u"person-searched"_s).size(), std::size_t(4));
    }

    void theTrailSaysHowAndForWhatAndNotWho_data() { addBackends(); }
    void theTrailSaysHowAndForWhatAndNotWho()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sasha = support();
        const QString about = incident(sasha);
        const QString number = taken(sasha, wishOfJean()).number;
        QVERIFY(bench.desk.searchForPerson(sasha, searchFor(wishOfJean().subject, about)).ok());
        QVERIFY(bench.desk.searchForPerson(sasha, {{u"Nobody Nowhere"_s, {}, {}, {}}, SearchPurpose::Complaint, number}).ok());

        const std::vector<QJsonObject> entries = noted(u"person-searched"_s);
        QCOMPARE(entries.size(), std::size_t(2));
        QCOMPARE(entries[0][u"actor"_s].toString(), sasha.me.id.value);
        QCOMPARE(entries[0][u"session"_s].toString(), sasha.session.value);
        QCOMPARE(entries[0][u"purpose"_s].toString(), u"incident"_s);
        QCOMPARE(entries[0][u"incidentNumber"_s].toString(), about);
        QCOMPARE(numberOf(IncidentId{entries[0][u"incident"_s].toString()}), about);
        QCOMPARE(entries[0][u"found"_s].toInt(), 1);
        for (const QString &how : {u"byName"_s, u"byMail"_s, u"byPhone"_s})
            QVERIFY2(entries[0][how].toBool(), qPrintable(how));
        QCOMPARE(entries[1][u"found"_s].toInt(-1), 0);
        QVERIFY(entries[1][u"byName"_s].toBool() && !entries[1].contains(u"byMail"_s) && !entries[1].contains(u"byPhone"_s));
        const auto rows = ledger::AuditStore(*bench.ledger).after(0, 1000);
        for (const ledger::AuditRow &row : *rows) {
            for (const QString &word : {u"dupontel"_s, u"borealis"_s, u"98 76"_s, u"nowhere"_s})
                QVERIFY2(!row.content.contains(word, Qt::CaseInsensitive), qPrintable(row.content));
        }

        // Whoever asks what was done for a request of somebody finds it by its number.
        TrailQuery query;
        query.request = RequestId{number};
        const TrailPage page = bench.desk.trail(bench.person(u"lee"_s, u"FR"_s, {Role::Lead}), query).value();
        QVERIFY(std::ranges::any_of(page.entries, [](const TrailEntry &entry) { return entry.event == u"person-searched"_s; }));
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void anHourHasOnlySoManyForOnePerson_data() { addBackends(); }
    void anHourHasOnlySoManyForOnePerson()
    {
        m_policy.rights.searchesPerHour = 3;
        Bench &bench = start();
        m_policy = {};
        const desk::Caller sasha = support();
        const desk::Caller sol = bench.person(u"sol"_s, u"FR"_s, {Role::Support});
        const PersonSearch search = searchFor(wishOfJean().subject, incident(sasha));
        const auto isFound = [&](const desk::Caller &caller) { return bench.desk.searchForPerson(caller, search).ok(); };
        for (int i = 0; i < 3; ++i) {
            QVERIFY(isFound(sasha));
            m_clock.advance(Minutes(10));
        }
        QCOMPARE(bench.desk.searchForPerson(sasha, search).error().kind, ErrorKind::SearchesUsedUp);
        QVERIFY(isFound(sol)); // what one has looked for is nobody else's
        // What was refused is on record, says nothing of what is held, and counts for nothing.
        const std::vector<QJsonObject> refused = noted(u"person-search-refused"_s);
        QCOMPARE(refused.size(), std::size_t(1));
        QCOMPARE(refused.front()[u"actor"_s].toString(), sasha.me.id.value);
        QVERIFY(!refused.front().contains(u"found"_s));
        m_clock.advance(Minutes(31)); // the first is an hour ago
        QVERIFY(isFound(sasha));
        QVERIFY(!isFound(sasha));
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void aSearchWithinARequestIsNotCounted()
    {
        m_policy.rights.searchesPerHour = 1;
        Bench &bench = startOn(u"sqlite"_s);
        m_policy = {};
        const desk::Caller sasha = support();
        (void)searched(sasha, searched(sasha, taken(sasha, wishOfJean(), {Kind::IdentityEstablished})));
        const PersonSearch search = searchFor(wishOfJean().subject, incident(sasha));
        QVERIFY(bench.desk.searchForPerson(sasha, search).ok());
        QCOMPARE(bench.desk.searchForPerson(sasha, search).error().kind, ErrorKind::SearchesUsedUp);
    }
};

QTEST_GUILESS_MAIN(PersonSearchTest)
#include "personsearchtest.moc"
