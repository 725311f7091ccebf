// Whom a request names, so that nobody is passed over and nobody taken for another (D4).
#include "models/desk/mentions.h"
#include "models/ledger/incidents.h"
#include "tests/desk/rightsfixture.h"

using namespace fixture;
using desk::Likeness;

class MentionTest : public RightsDeskTest
{
    Q_OBJECT

private:
    std::map<RequestId, bool> found(const RightsSubject &subject)
    {
        const desk::Caller sasha = support();
        RightsWish wish = wishOfJean(RightKind::Access);
        wish.subject = subject;
        const RightsCase known = taken(sasha, wish, {Kind::IdentityEstablished});
        const Holdings held = m_bench->desk.searchForRights(sasha, known.id, known.version(), {}).value();
        std::map<RequestId, bool> isSure;
        for (const HeldRequest &one : held.requests)
            isSure.emplace(one.request, !one.isByNameOnly);
        return isSure;
    }
    static RightsSubject called(const QString &name) { return {name, {}, {}, SubjectRole::Contact}; }
    static RightsSubject at(const QString &mail) { return {{}, {mail}, {}, SubjectRole::Contact}; }
    static RightsSubject with(const QString &phone) { return {{}, {}, phone, SubjectRole::Contact}; }

private Q_SLOTS:
    void init() { m_bench.reset(); }

    void whoIsOnlyKnownToTheRedactionIsFound_data() { addBackends(); }
    void whoIsOnlyKnownToTheRedactionIsFound()
    {
        Bench &bench = start();
        QJsonObject json = request(u"r1"_s);
        json.insert(u"contacts"_s,
                    QJsonArray{QJsonObject{{u"name"_s, u"Zoé Quemeneur"_s},
                                           {u"email"_s, u"zoe@tiers.example"_s},
                                           {u"phones"_s, QJsonArray{u"06 44 55 66 77"_s}}}});
        QJsonArray participants = json.value(u"participants"_s).toArray();
        QJsonObject anna = participants.at(2).toObject();
        anna.insert(u"aliases"_s, QJsonArray{u"Nanou"_s});
        participants.replace(2, anna);
        json.insert(u"participants"_s, participants);
        const RequestId id = bench.take(package(json))->request;
        const std::map<RequestId, bool> sure{{id, true}};
        const std::map<RequestId, bool> byName{{id, false}};
        QCOMPARE(found(at(u"zoe@tiers.example"_s)), sure);
        QCOMPARE(found(with(u"06 44 55 66 77"_s)), byName); // or of whoever else is reached there
        QCOMPARE(found(called(u"Quéméneur Zoe"_s)), byName);
        QCOMPARE(found(called(u"Nanou"_s)), byName);
    }

    void aNameThatWasMissedIsFoundOnceItIsReported_data() { addBackends(); }
    void aNameThatWasMissedIsFoundOnceItIsReported()
    {
        Bench &bench = start();
        Files files = package(request(u"r1"_s));
        files[u"thread/01.eml"_s].replace("Mon portable", "Le sujet est connu de chou. Mon portable");
        const RequestId id = bench.take(files)->request;
        QVERIFY(found(called(u"Chou"_s)).empty());
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = **bench.desk.pull(sam, u"k"_s);
        QVERIFY(bench.desk.reportRedaction(sam, id, missed(held.content, u"chou"_s), u"r"_s).ok());
        QCOMPARE(found(called(u"Chou"_s)), (std::map<RequestId, bool>{{id, false}}));
    }

    /// What was sealed with it stays shut, and somebody hears of it once; all else is found.
    void withoutItsKeyTheDeskStillFinds_data() { addBackends(); }
    void withoutItsKeyTheDeskStillFinds()
    {
        Bench &before = start();
        const RequestId noted = before.take(package(request(u"r1"_s)))->request;
        QVERIFY(before.desk.tick().ok());
        const RequestId unnoted = before.take(package(request(u"r2"_s)))->request;
        QVERIFY(QFile::remove(m_folder->filePath(u"tokens.key"_s)));
        Bench &bench = restart();
        const RequestId later = bench.take(packageOfOthers(requestOfOthers(u"r3"_s)))->request;
        QCOMPARE(found(at(u"jean@borealis.example"_s)), (std::map<RequestId, bool>{{noted, true}, {unnoted, true}}));
        QCOMPARE(found(at(u"ines@ailleurs.example"_s)), (std::map<RequestId, bool>{{later, true}}));
        const std::vector<Incident> open = ledger::IncidentStore(*bench.ledger).open().value();
        QCOMPARE(open.size(), std::size_t(1));
        QCOMPARE(open.front().kind, IncidentKind::UnreadableMap);
        QVERIFY(open.front().request.isEmpty()); // it is no more about the first that was met than about the others
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    /// What is found without reading is what is found in what is read.
    void aNameIsKnownAgainInItsOtherForms_data()
    {
        QTest::addColumn<QString>("held");
        QTest::addColumn<QString>("asking");
        QTest::addColumn<bool>("isFound");
        const QString marie = u"Marie Petit"_s;
        QTest::newRow("as it is") << marie << marie << true;
        QTest::newRow("the other way round, in capitals") << marie << u"PETIT Marie"_s << true;
        QTest::newRow("with another given name") << marie << u"Marie-Hélène Petit"_s << true;
        QTest::newRow("with one that is not said") << u"Marie-Hélène Petit"_s << marie << true;
        QTest::newRow("with another family name") << marie << u"Marie Petit-Lenoir"_s << true;
        QTest::newRow("a title and the family name") << marie << u"Madame Petit"_s << true;
        QTest::newRow("a short title and the family name") << marie << u"M. Petit"_s << true;
        QTest::newRow("the family name alone") << marie << u"Petit"_s << true;
        QTest::newRow("an initial") << u"M.-H. Petit"_s << marie << true;
        QTest::newRow("with a title that is held") << u"Mme Marie Petit"_s << marie << true;
        QTest::newRow("with a small word") << u"Marie Petit de La Tour"_s << u"Marie de La Tour"_s << true;
        QTest::newRow("another given name") << marie << u"Anne Petit"_s << false;
        QTest::newRow("another initial") << u"A. Petit"_s << marie << false;
        QTest::newRow("another family name") << marie << u"Marie Grand"_s << false;
        QTest::newRow("another with the same title") << u"Mme Grand"_s << u"Mme Petit"_s << false;
        QTest::newRow("another with the same small word") << u"Marie de Rochefort"_s << u"Marie de La Tour"_s << false;
        QTest::newRow("no word at all") << marie << u"…"_s << false;
    }
    void aNameIsKnownAgainInItsOtherForms()
    {
        QFETCH(QString, held);
        QFETCH(QString, asking);
        QFETCH(bool, isFound);
        QCOMPARE(desk::likeness(desk::NamedPerson{held, {}, {}}, called(asking)), isFound ? Likeness::Doubtful : Likeness::None);
        QJsonObject json = request(u"r1"_s);
        json.insert(u"contacts"_s, QJsonArray{QJsonObject{{u"name"_s, held}}});
        const RequestId id = startOn(u"sqlite"_s).take(package(json))->request;
        QCOMPARE(found(called(asking)), isFound ? (std::map<RequestId, bool>{{id, false}}) : (std::map<RequestId, bool>{}));
    }

    /// What is found without reading is what is found in what is read.
    void whomAnEventSpeaksOfIsFound_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<Likeness>("likeness");
        const auto row = [](const char *name, const QByteArray &line, Likeness likeness) {
            QTest::newRow(name) << line << likeness;
        };
        row("an address", "DESCRIPTION:Appeler mailto:zoe@tiers.example\\, avant", Likeness::Same);
        row("a folded address", "DESCRIPTION:Appeler zoe@tie\r\n rs.example avant", Likeness::Same);
        row("a number", "LOCATION:01 44 55 66 77", Likeness::Same);
        row("a longer address", "DESCRIPTION:chloe.zoe@tiers.example", Likeness::None);
        row("a name", "SUMMARY:Point avec Zoé Quéméneur", Likeness::Doubtful);
        row("a name in small letters", "SUMMARY:rdv quemeneur zoé", Likeness::Doubtful);
        row("a name with another between", "SUMMARY:Zoé-Lise Quemeneur", Likeness::Doubtful);
        row("an initial", "SUMMARY:Z. Quemeneur ?", Likeness::Doubtful);
        row("a title and the family name", "SUMMARY:Mme Quemeneur", Likeness::None);
        row("another of the family", "SUMMARY:Paul Quemeneur", Likeness::None);
        row("the given name of another", "SUMMARY:Zoé Durand\\, puis Paul Quemeneur", Likeness::None);
    }
    void whomAnEventSpeaksOfIsFound()
    {
        QFETCH(QByteArray, line);
        QFETCH(Likeness, likeness);
        Files files = package(request(u"r1"_s));
        files[u"calendars/camille.ics"_s].replace("SUMMARY:Dentiste Rosenbaum", line);
        const RequestId id = startOn(u"sqlite"_s).take(files)->request;
        const RightsSubject zoe{u"Zoé Quemeneur"_s, {u"zoe@tiers.example"_s}, u"+33 1 44 55 66 77"_s, SubjectRole::Contact};
        const calendar::Event event = calendar::parseCalendar(files[u"calendars/camille.ics"_s])->events.front();
        QCOMPARE(desk::likeness(event, zoe), likeness);
        QCOMPARE(found(zoe),
                 likeness == Likeness::None ? (std::map<RequestId, bool>{})
                                            : (std::map<RequestId, bool>{{id, likeness == Likeness::Same}}));
    }

    /// Nothing of it is shown to anybody, but it is kept with the rest.
    void whoIsNamedInWhatIsReadAsNoEventIsFound_data()
    {
        QTest::addColumn<QByteArray>("component");
        const QByteArray stamp = "UID:x\r\nDTSTAMP:20260101T000000Z\r\n";
        QTest::newRow("an event without a time") << "BEGIN:VEVENT\r\n" + stamp + "SUMMARY:Zoé Quemeneur\r\nEND:VEVENT\r\n";
        QTest::newRow("a task") << "BEGIN:VTODO\r\n" + stamp + "SUMMARY:Rappeler\\, Zoé Que\r\n meneur\r\nEND:VTODO\r\n";
        // Lines are folded by octets.
        QTest::newRow("a task folded within a letter")
            << "BEGIN:VTODO\r\n" + stamp + "SUMMARY:Zo\xC3\r\n \xA9 Quemeneur\r\nEND:VTODO\r\n";
        QTest::newRow("a note") << "BEGIN:VJOURNAL\r\n" + stamp + "DESCRIPTION:Vu\\nZoé Quemeneur\r\nEND:VJOURNAL\r\n";
        QTest::newRow("whoever a task is given to")
            << "BEGIN:VTODO\r\n" + stamp + "ATTENDEE;CN=\"Quemeneur, Zoé\":mailto:z@x.example\r\nEND:VTODO\r\n";
    }
    void whoIsNamedInWhatIsReadAsNoEventIsFound()
    {
        QFETCH(QByteArray, component);
        Files files = package(request(u"r1"_s));
        files[u"calendars/camille.ics"_s].replace("END:VCALENDAR", component + "END:VCALENDAR");
        const RequestId id = startOn(u"sqlite"_s).take(files)->request;
        QCOMPARE(found(called(u"Zoé Quemeneur"_s)), (std::map<RequestId, bool>{{id, false}}));
        if (component.contains("mailto"))
            QCOMPARE(found(at(u"z@x.example"_s)), (std::map<RequestId, bool>{{id, true}}));
        QVERIFY(found(called(u"Rappeler"_s)).empty());
    }

    void aFamilyNameThatIsAWordIsFoundInAnEvent()
    {
        Files files = package(request(u"r1"_s));
        files[u"calendars/camille.ics"_s].replace("Dentiste Rosenbaum", "Visite de Mme Chaise");
        const std::map<RequestId, bool> byName{{startOn(u"sqlite"_s).take(files)->request, false}};
        QCOMPARE(found(called(u"Madame Chaise"_s)), byName);
        QVERIFY(found(called(u"Visite"_s)).empty());
    }

    void aNumberIsTheirsWhenItIsTheSameEverywhere_data()
    {
        QTest::addColumn<QString>("named");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<Likeness>("likeness");
        const auto row = [](const char *name, const QString &named, const QString &subject, Likeness likeness) {
            QTest::newRow(name) << named << subject << likeness;
        };
        row("as it is written", u"06 98 76 54 32"_s, u"06.98.76.54.32"_s, Likeness::Same);
        row("with its country", u"06 98 76 54 32"_s, u"+33 6 98 76 54 32"_s, Likeness::Same);
        row("with a zero in brackets", u"+33 (0)6 98 76 54 32"_s, u"06 98 76 54 32"_s, Likeness::Same);
        row("with a zero that is too much", u"+33 06 98 76 54 32"_s, u"06 98 76 54 32"_s, Likeness::Same);
        row("dialled from abroad", u"0033 6 98 76 54 32"_s, u"+33698765432"_s, Likeness::Same);
        row("of other countries", u"+261 34 12 345 67"_s, u"00261 (0)34 12 345 67"_s, Likeness::Same);
        row("another country's", u"+44 698 765 432"_s, u"06 98 76 54 32"_s, Likeness::Doubtful);
        row("without country or zero", u"698 765 432"_s, u"06 98 76 54 32"_s, Likeness::Doubtful);
        row("another", u"06 98 76 54 33"_s, u"06 98 76 54 32"_s, Likeness::None);
        row("none", QString(), QString(), Likeness::None);
    }
    void aNumberIsTheirsWhenItIsTheSameEverywhere()
    {
        QFETCH(QString, named);
        QFETCH(QString, subject);
        QFETCH(Likeness, likeness);
        QCOMPARE(desk::likeness(desk::NamedPerson{{}, {}, named}, with(subject)), likeness);
        QCOMPARE(desk::likeness(desk::NamedPerson{{}, {}, subject}, with(named)), likeness);
    }

    /// A switchboard's is that of all who work there. What is found without reading is what is found in what is read.
    void aNumberAloneIsTheirsWhereNobodyElseStandsBesideIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("mail");
        QTest::addColumn<Likeness>("likeness");
        const auto row = [](const char *title, const QString &name, const QString &mail, Likeness likeness) {
            QTest::newRow(title) << name << mail << likeness;
        };
        row("nothing", {}, {}, Likeness::Same);
        row("their address", {}, u"zoe@tiers.example"_s, Likeness::Same);
        row("a word of their name", u"Mme Quéméneur"_s, {}, Likeness::Same);
        row("another name and their address", u"Accueil"_s, u"zoe@tiers.example"_s, Likeness::Same);
        row("another name", u"Paul Rosenbaum"_s, {}, Likeness::Doubtful);
        row("another address", {}, u"paul@tiers.example"_s, Likeness::Doubtful);
        row("their name and another address", u"Zoé Quemeneur"_s, u"zoe@ailleurs.example"_s, Likeness::Doubtful);
    }
    void aNumberAloneIsTheirsWhereNobodyElseStandsBesideIt()
    {
        QFETCH(QString, name);
        QFETCH(QString, mail);
        QFETCH(Likeness, likeness);
        const RightsSubject zoe{u"Quemeneur Zoé"_s, {u"zoe@tiers.example"_s}, u"01 44 55 66 77"_s, SubjectRole::Contact};
        QCOMPARE(desk::likeness(desk::NamedPerson{name, mail, u"+33 1 44 55 66 77"_s}, zoe), likeness);
        QJsonObject json = request(u"r1"_s);
        QJsonObject contact{{u"phones"_s, QJsonArray{u"01.44.55.66.77"_s}}};
        if (!name.isEmpty())
            contact.insert(u"name"_s, name);
        if (!mail.isEmpty())
            contact.insert(u"email"_s, mail);
        json.insert(u"contacts"_s, QJsonArray{contact});
        Files files = package(json);
        files[u"thread/01.eml"_s].replace("06 98 76 54 32", "01 44 55 66 77"); // as it is hidden it says nobody's name
        const RequestId id = startOn(u"sqlite"_s).take(files)->request;
        QCOMPARE(found(zoe), (std::map<RequestId, bool>{{id, likeness == Likeness::Same}}));
    }

    void aSwitchboardsNumberIsNobodysAlone()
    {
        QJsonObject json = request(u"r1"_s);
        json.insert(u"contacts"_s,
                    QJsonArray{QJsonObject{{u"organisation"_s, u"Mairie"_s}, {u"phones"_s, QJsonArray{u"01 44 55 66 77"_s}}}});
        const RequestId id = startOn(u"sqlite"_s).take(package(json))->request;
        QCOMPARE(found(with(u"01 44 55 66 77"_s)), (std::map<RequestId, bool>{{id, false}}));
    }

    void colleaguesWhoAskAreTwo()
    {
        const QString phone = u"01 44 55 66 77"_s;
        const RightsSubject zoe{u"Zoé Quemeneur"_s, {u"zoe@tiers.example"_s}, phone, SubjectRole::Contact};
        const RightsSubject paul{u"Paul Rosenbaum"_s, {u"paul@tiers.example"_s}, phone, SubjectRole::Contact};
        const RightsSubject called{u"Zoé Quemeneur"_s, {}, phone, SubjectRole::Contact};
        for (const auto &[a, b, isSame] : {std::tuple(zoe, paul, false), std::tuple(zoe, called, true),
                                           std::tuple(paul, called, false), std::tuple(zoe, zoe, true)}) {
            QCOMPARE(desk::isSameSubject(a, b), isSame);
            QCOMPARE(desk::isSameSubject(b, a), isSame);
        }
    }

    void anotherCountrysNumberIsInDoubt()
    {
        const RequestId id = startOn(u"sqlite"_s).take(package(request(u"r1"_s)))->request;
        QCOMPARE(found(with(u"+33 6 98 76 54 32"_s)), (std::map<RequestId, bool>{{id, true}}));
        QCOMPARE(found(with(u"+44 6 98 76 54 32"_s)), (std::map<RequestId, bool>{{id, false}}));
    }
};

QTEST_GUILESS_MAIN(MentionTest)
#include "mentiontest.moc"
