// What somebody has put right is right wherever the desk holds it, and nobody else's data changes (GDPR art. 16).
#include "models/desk/mail.h"
#include "models/domain/json.h"
#include "models/ledger/packages.h"
#include "tests/desk/rightsfixture.h"

using namespace fixture;

class RectificationTest : public RightsDeskTest
{
    Q_OBJECT

private:
    desk::Desk &desk() { return m_bench->desk; }
    RightsCase found(const desk::Caller &sasha)
    {
        RightsWish wish = wishOfJean(RightKind::Rectification);
        wish.words = u"Dupontelle, et une autre adresse"_s;
        return searched(sasha, taken(sasha, wish, {Kind::IdentityEstablished}));
    }
    static Rectification toDupontelle()
    {
        return {{{RectifiedField::Name, u"Jean Dupontel"_s, u"Jean Dupontelle"_s},
                 {RectifiedField::Mail, u"Jean@borealis.example"_s, u"jean@ailleurs.example"_s}},
                {}};
    }
    ledger::StoredPackage stored(const RequestId &request, int version = 1)
    {
        return *ledger::PackageStore(*m_bench->ledger).ofRequest(request, version).value();
    }
    std::map<QString, QByteArray> parts(const RequestId &request)
    {
        return ledger::PackageStore(*m_bench->ledger).parts(stored(request).id).value();
    }

private Q_SLOTS:
    void init() { m_bench.reset(); }

    void itIsRightWhereverItIsHeld_data() { addBackends(); }
    void itIsRightWhereverItIsHeld()
    {
        Bench &bench = start();
        const RequestId request = bench.take(package(fixture::request(u"r1"_s)))->request;
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = **desk().pull(sam, u"k"_s);
        const desk::Caller sasha = support();
        RightsCase jean = found(sasha);
        jean = desk().rectifyForRights(sasha, jean.id, jean.version(), toDupontelle()).value();
        QCOMPARE(jean.steps.back().kind, Kind::Acted);
        QVERIFY(jean.steps.back().words.startsWith(u"Jean Dupontel → Jean Dupontelle\n"_s));

        for (const QByteArray &document : {stored(request).document.toUtf8(), parts(request).at(u"request.json"_s)}) {
            const QJsonObject person = QJsonDocument::fromJson(document)[u"participants"_s][1].toObject();
            QCOMPARE(person[u"name"_s].toString(), u"Jean Dupontelle"_s);
            QCOMPARE(person[u"email"_s].toString(), u"jean@ailleurs.example"_s);
            QCOMPARE(person[u"aliases"_s][0].toString(), u"Jean Dupontel"_s);
        }
        QVERIFY(parts(request).at(u"thread/01.eml"_s).contains("jean@borealis.example")); // as he wrote it
        const auto revealed = desk().reveal(sam, request, {drawnToken(u"PERSON_2"_s), RevealReason::TellApart, u"who"_s}, u"r"_s);
        QVERIFY2(revealed.ok(), qPrintable(revealed.ok() ? QString() : revealed.error().detail));
        QCOMPARE(revealed->value, u"Jean Dupontelle"_s);
        // Whoever has it in hand goes on, and the answer goes where it should.
        QVERIFY(desk()
                    .decide(sam, decisionOn(held, ruling::Schedule{range(u"2026-03-31T12:00:00Z"_s, u"2026-03-31T13:00:00Z"_s)}))
                    .ok());
        m_clock.advance(Minutes(1));
        QCOMPARE(desk().tick().value(), 1);
        QByteArray sent;
        for (QDirIterator files(m_folder->filePath(u"mail"_s), QDir::Files); files.hasNext();) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            sent += file.readAll();
        }
        QVERIFY(sent.contains("jean@ailleurs.example") && !sent.contains("jean@borealis.example"));
        QVERIFY(bench.desk.verifyAudit().ok());
        QCOMPARE(untoldOf(jean).size(), std::size_t(1)); // that client; nothing had gone out yet
        QVERIFY(untoldOf(toldRecipients(sasha, jean)).empty());
    }

    void whatHasGoneOutAlreadyIsRightWhereTheDeskStillHoldsIt_data() { addBackends(); }
    void whatHasGoneOutAlreadyIsRightWhereTheDeskStillHoldsIt()
    {
        Bench &bench = start();
        QJsonObject json = fixture::request(u"r1"_s);
        json.insert(u"summary"_s, u"Point avec Jean Dupontel"_s);
        Files files = package(json);
        files[u"calendars/camille.ics"_s].replace(
            "SUMMARY:Dentiste Rosenbaum\r\n",
            "SUMMARY:Chez Jean Dupontel\r\nATTENDEE;CN=Jean Dupontel:mailto:jean@borealis.example\r\n"
            "ATTENDEE;CN=Anna:mailto:anna@borealis.example\r\n");
        const RequestId request = bench.take(files)->request;
        (void)bench.take(package(fixture::request(u"r2"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        (void)released(sam);
        const auto everyFile = [this](const QString &folder) {
            QByteArray bytes;
            for (QDirIterator all(m_folder->filePath(folder), QDir::Files); all.hasNext();) {
                QFile file(all.next());
                if (file.open(QIODevice::ReadOnly))
                    bytes += file.readAll();
            }
            return bytes.replace("\r\n ", "");
        };
        QVERIFY(everyFile(u"mail"_s).contains("jean@borealis.example"));
        QVERIFY(everyFile(u"calendars"_s).contains("mailto:jean@borealis.example"));
        const qsizetype mails = QDir(m_folder->filePath(u"mail"_s)).entryList(QDir::Files).size();
        const desk::Caller sasha = support();
        const RightsCase jean = found(sasha);
        QVERIFY(desk().rectifyForRights(sasha, jean.id, jean.version(), toDupontelle()).ok());

        // Who takes part is right; what the client wrote in its own calendar stays.
        const QByteArray shared = parts(request).at(u"calendars/camille.ics"_s);
        QVERIFY(shared.contains("CN=\"Jean Dupontelle\":mailto:jean@ailleurs.example"));
        QVERIFY(shared.contains("SUMMARY:Chez Jean Dupontel\r\n"));
        QVERIFY(shared.contains("CN=Anna:mailto:anna@borealis.example"));
        const QByteArray calendars = everyFile(u"calendars"_s);
        QVERIFY(calendars.contains("mailto:jean@ailleurs.example") && !calendars.contains("jean@borealis.example"));
        QVERIFY(calendars.contains("anna@borealis.example"));
        QVERIFY(!calendars.contains("Jean Dupontel\r\n"));
        // What waits goes to where it should, and only once.
        QCOMPARE(QDir(m_folder->filePath(u"mail"_s)).entryList(QDir::Files).size(), mails);
        const QByteArray waiting = everyFile(u"mail"_s);
        QVERIFY(waiting.contains("jean@ailleurs.example") && !waiting.contains("jean@borealis.example"));
        for (QDirIterator all(m_folder->filePath(u"mail"_s), QDir::Files); all.hasNext();) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto mail = desk::readWritten(file.readAll());
            QVERIFY(mail.ok() && mail->calendar.contains("mailto:jean@ailleurs.example"));
            QVERIFY(!mail->calendar.contains("jean@borealis") && !mail->text.contains(u"Jean Dupontel "_s));
        }
        // Said once more, it changes nothing: what is right is not taken for what it was.
        const QByteArray before = everyFile(u"mail"_s) + everyFile(u"calendars"_s);
        const RightsCase again = found(sasha);
        QCOMPARE(obstacle(desk().rectifyForRights(sasha, again.id, again.version(), toDupontelle())),
                 u"values: nothing is held so"_s);
        QCOMPARE(everyFile(u"mail"_s) + everyFile(u"calendars"_s), before);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void whatGoesOutForThemIsRightToo_data() { addBackends(); }
    void whatGoesOutForThemIsRightToo()
    {
        Bench &bench = start();
        QJsonObject json = fixture::request(u"r1"_s);
        json.insert(u"summary"_s, u"Point avec Camille Martineau"_s);
        const RequestId request = bench.take(package(json))->request;
        const desk::Caller sasha = support();
        RightsWish wish = wishOfJean(RightKind::Rectification);
        wish.words = u"Un autre nom, un autre numéro"_s;
        wish.subject = {{u"Camille Martineau"_s}, {u"camille@zephyrin.example"_s}, {u"+33 6 12 34 56 78"_s}};
        const RightsCase camille = searched(sasha, taken(sasha, wish, {Kind::IdentityEstablished}));
        const Rectification right{{{RectifiedField::Phone, u"06 12 34 56 78"_s, u"+33 6 12 34 56 99"_s},
                                   {RectifiedField::Name, u"Camille Martineau"_s, u"Camille Martinot"_s}},
                                  {}};
        QVERIFY(desk().rectifyForRights(sasha, camille.id, camille.version(), right).ok());
        const QJsonObject document = QJsonDocument::fromJson(stored(request).document.toUtf8()).object();
        QCOMPARE(document[u"shareable"_s][0][u"value"_s].toString(), u"+33 6 12 34 56 99"_s);
        QCOMPARE(document[u"summary"_s].toString(), u"Point avec Camille Martinot"_s);
    }

    /// Whatever the service holds of them in words, where they take part.
    void anAddressIsPutRightWhereverItIsHeld_data() { addBackends(); }
    void anAddressIsPutRightWhereverItIsHeld()
    {
        Bench &bench = start();
        QJsonObject json = fixture::request(u"r1"_s);
        QJsonArray shareable = json.value(u"shareable"_s).toArray();
        shareable.append(QJsonObject{{u"id"_s, u"office"_s},
                                     {u"kind"_s, u"address"_s},
                                     {u"value"_s, u"12 rue des Lilas, 2e étage"_s},
                                     {u"for"_s, QJsonArray{u"jean"_s}}});
        json.insert(u"shareable"_s, shareable);
        const RequestId request = bench.take(package(json))->request;
        (void)bench.take(packageOfOthers(requestOfOthers(u"r2"_s)));
        const desk::Caller sasha = support();
        RightsWish wish = wishOfJean(RightKind::Rectification);
        wish.words = u"Une autre adresse"_s;
        wish.subject = {{}, {u"camille@zephyrin.example"_s}, {}, SubjectRole::Contact};
        const RightsCase camille = searched(sasha, taken(sasha, wish, {Kind::IdentityEstablished}));
        const auto putRight = [&](const QString &held) {
            return desk().rectifyForRights(sasha, camille.id, camille.version(),
                                           {{{RectifiedField::Detail, held, u"14 rue des Lilas"_s}}, {}});
        };
        QCOMPARE(obstacle(putRight(u"13 rue des Lilas"_s)), u"values: nothing is held so"_s);
        QCOMPARE(obstacle(putRight(u"12"_s)).left(7), u"values:"_s);
        QVERIFY(putRight(u"12 rue des Lilas"_s).ok());
        const QJsonObject now = QJsonDocument::fromJson(stored(request).document.toUtf8()).object();
        QCOMPARE(now[u"place"_s][u"address"_s].toString(), u"14 rue des Lilas, 75011 Paris"_s);
        QCOMPARE(now[u"shareable"_s].toArray().last()[u"value"_s].toString(), u"14 rue des Lilas, 2e étage"_s);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void whoHasItOnScreenIsShownWhatIsRight_data() { addBackends(); }
    void whoHasItOnScreenIsShownWhatIsRight()
    {
        Bench &bench = start();
        const RequestId request = bench.take(package(fixture::request(u"r1"_s)))->request;
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = bench.desk.pull(sam, randomUuid()).value().value();
        const auto words = [](const Case &shown) { return QString::fromUtf8(toBytes(toJson(shown))); };
        QVERIFY(words(held.content).contains(u"Paris"_s));
        const desk::Caller sasha = support();
        RightsWish wish = wishOfJean(RightKind::Rectification);
        wish.words = u"Une autre ville"_s;
        wish.subject = {{}, {u"camille@zephyrin.example"_s}, {}, SubjectRole::Contact};
        const RightsCase camille = searched(sasha, taken(sasha, wish, {Kind::IdentityEstablished}));
        QVERIFY(
            desk()
                .rectifyForRights(sasha, camille.id, camille.version(), {{{RectifiedField::Detail, u"Paris"_s, u"Lyon"_s}}, {}})
                .ok());
        const auto now = bench.desk.view(sam, request);
        QVERIFY2(now.ok(), now.ok() ? "" : qPrintable(now.error().detail));
        QCOMPARE(now->content.version, held.content.version + 1); // which the workstation brings in, as with any other
        QVERIFY(words(now->content).contains(u"Lyon"_s) && !words(now->content).contains(u"\"Paris\""_s));
        QCOMPARE(stored(request, 2).document, stored(request).document);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    /// It is decided and not shown any more, but reviews read it.
    void whatWasUnderstoodOfWhatIsOverIsRightInItsForm_data() { addBackends(); }
    void whatWasUnderstoodOfWhatIsOverIsRightInItsForm()
    {
        Bench &bench = start();
        QJsonObject json = fixture::request(u"r1"_s);
        QJsonArray understood = json.value(u"understood"_s).toArray();
        understood.append(QJsonObject{{u"field"_s, u"place"_s}, {u"value"_s, u"Siège, Paris"_s}, {u"confidence"_s, 1}});
        json.insert(u"understood"_s, understood);
        Files files = package(json);
        files[u"thread/01.eml"_s].replace("Jean\r\n", "À Paris.\r\nJean\r\n");
        const RequestId request = bench.take(files)->request;
        (void)released(bench.person(u"sam"_s));
        const auto form = [&] {
            const auto stored =
                ledger::RequestStore(*bench.ledger).form(request, 1, DisclosureLevel::EuropeanUnion).value().value();
            return caseFromJson(QJsonDocument::fromJson(stored.toUtf8()).object()).value();
        };
        const auto placeIn = [](const Case &shown) {
            return plainText(std::get<RedactedText>(findField(shown, FieldName::Place)->value));
        };
        const Case before = form();
        QVERIFY(placeIn(before).contains(u"Paris"_s) && before.city == u"Paris"_s);
        const desk::Caller sasha = support();
        RightsWish wish = wishOfJean(RightKind::Rectification);
        wish.words = u"Une autre ville"_s;
        wish.subject = {{}, {u"camille@zephyrin.example"_s}, {}, SubjectRole::Contact};
        const RightsCase camille = searched(sasha, taken(sasha, wish, {Kind::IdentityEstablished}));
        QVERIFY(
            desk()
                .rectifyForRights(sasha, camille.id, camille.version(), {{{RectifiedField::Detail, u"Paris"_s, u"Lyon"_s}}, {}})
                .ok());
        const Case after = form();
        QVERIFY2(placeIn(after).contains(u"Lyon"_s), qPrintable(placeIn(after)));
        QCOMPARE(after.city, u"Lyon"_s);
        // As it was decided on, and as he wrote it.
        QCOMPARE(after.slots, before.slots);
        QCOMPARE(after.thread, before.thread);
        QCOMPARE(ledger::RequestStore(*bench.ledger).find(request).value()->version, 1);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void whatWasNotedAboutThemIsRightToo_data() { addBackends(); }
    void whatWasNotedAboutThemIsRightToo()
    {
        Bench &bench = start();
        const RequestId request = bench.take(package(fixture::request(u"r1"_s)))->request;
        const RequestId others = bench.take(packageOfOthers(requestOfOthers(u"r2"_s, u"Jean Dupontel"_s)))->request;
        const desk::Caller sasha = support();
        const auto filed = [&](const RequestId &about, const QString &note) {
            return desk().fileIncident(sasha, {IncidentKind::DirectContact, about, note}, randomUuid())->value;
        };
        const auto noteOf = [&](const Incident &incident) { return desk().viewIncident(sasha, incident.id)->note; };
        const Incident about = filed(request, u"Jean Dupontel, au 06.98.76.54.32, de Jeanville"_s);
        m_clock.advance(Minutes(1));
        const Incident byAddress = filed({}, u"jean@borealis.example (Jean Dupontel)"_s);
        const Incident ticked = filed({}, u"Jean Dupontel est passé"_s);
        const Incident unticked = filed({}, u"Un Jean Dupontel est passé"_s);
        const Incident ofAnother = filed(others, u"Jean Dupontel attend"_s);
        Incident worked = **desk().pullIncident(sasha, u"k"_s); // the oldest
        worked = desk()
                     .takeIncidentStep(sasha, worked.id, worked.version(),
                                       {IncidentStepKind::Noted, {}, {}, u"Rappelé JEAN DUPONTEL"_s, {}, {}, {}})
                     .value();

        const RightsCase jean = found(sasha);
        Rectification right = toDupontelle();
        right.values.push_back({RectifiedField::Phone, u"+33 6 98 76 54 32"_s, u"+33 6 98 76 54 99"_s});
        right.texts = {u"nothing"_s};
        QCOMPARE(desk().rectifyForRights(sasha, jean.id, jean.version(), right).error().kind, ErrorKind::RequestChanged);
        right.texts = {ticked.id.value};
        QVERIFY(desk().rectifyForRights(sasha, jean.id, jean.version(), right).ok());
        QCOMPARE(noteOf(about), u"Jean Dupontelle, au +33 6 98 76 54 99, de Jeanville"_s);
        QCOMPARE(desk().viewIncident(sasha, about.id)->steps.back().words, u"Rappelé Jean Dupontelle"_s);
        QCOMPARE(noteOf(byAddress), u"jean@ailleurs.example (Jean Dupontelle)"_s);
        QCOMPARE(noteOf(ticked), u"Jean Dupontelle est passé"_s);
        QCOMPARE(noteOf(unticked), u"Un Jean Dupontel est passé"_s);
        QCOMPARE(noteOf(ofAnother), u"Jean Dupontel attend"_s);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    /// Nobody works it on; it is told from what it came with all the same.
    void whatWasDecidedSpeaksOfThemAsItIsRight_data() { addBackends(); }
    void whatWasDecidedSpeaksOfThemAsItIsRight()
    {
        Bench &bench = start();
        const RequestId request = bench.take(package(fixture::request(u"r1"_s)))->request;
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = **desk().pull(sam, u"k"_s);
        QVERIFY(
            desk().reveal(sam, request, {drawnToken(u"PERSON_2"_s), RevealReason::TellApart, u"Jean Dupontel ?"_s}, u"r"_s).ok());
        const Decision decision = decisionOn(held, ruling::HandOver{HandOverReason::Other, u"Jean Dupontel se plaint"_s});
        QVERIFY(desk().decide(sam, decision).ok());
        m_clock.advance(Minutes(1));
        QCOMPARE(desk().tick().value(), 1);
        const desk::Caller sasha = support();
        const RightsCase jean = found(sasha);
        QVERIFY(desk().rectifyForRights(sasha, jean.id, jean.version(), toDupontelle()).ok());
        const QString body = bench.ledger->row(u"SELECT body FROM decision"_s).value()->text(0);
        const Decision now = decisionFromJson(QJsonDocument::fromJson(body.toUtf8()).object()).value();
        QCOMPARE(std::get<ruling::HandOver>(now.ruling).note, u"Jean Dupontelle se plaint"_s);
        QCOMPARE(bench.ledger->row(u"SELECT words FROM reveal"_s).value()->text(0), u"Jean Dupontelle ?"_s);
        const QString note = bench.ledger->row(u"SELECT note FROM incident"_s).value()->text(0);
        QVERIFY2(note.contains(u"Jean Dupontelle se plaint"_s), qPrintable(note));
        QVERIFY(desk().decide(sam, decision)->repeated);
    }

    /// Somebody else needs it as it is.
    void notesOnWhatIsRestrictedForAnotherStay()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const RequestId request = bench.take(package(fixture::request(u"r1"_s)))->request;
        const desk::Caller sasha = support();
        const QString note = u"jean@borealis.example (Jean Dupontel)"_s;
        const Incident about = desk().fileIncident(sasha, {IncidentKind::DirectContact, request, note}, u"i"_s)->value;
        RightsWish restriction = wishOfJean(RightKind::Restriction);
        restriction.subject = {u"Anna Kowalczyk"_s, {u"anna@borealis.example"_s}, {}, SubjectRole::Contact};
        const RightsCase anna = searched(sasha, taken(sasha, restriction, {Kind::IdentityEstablished}));
        QVERIFY(desk().restrictForRights(sasha, anna.id, anna.version(), {}).ok());
        const RightsCase jean = found(sasha);
        QCOMPARE(obstacle(desk().rectifyForRights(sasha, jean.id, jean.version(), toDupontelle())),
                 u"values: nothing is held so"_s);
        QCOMPARE(bench.ledger->row(u"SELECT note FROM incident WHERE id = ?"_s, {about.id.value}).value()->text(0), note);
    }

    void aClientIsCalledRightWhereTheServiceWritesForThem()
    {
        Bench &bench = startOn(u"sqlite"_s);
        QJsonObject json = fixture::request(u"r1"_s);
        json.insert(u"summary"_s, u"Anne, d’Annecy, et Camille"_s);
        const RequestId request = bench.take(package(json))->request;
        (void)released(bench.person(u"sam"_s));
        const desk::Caller sasha = support();
        RightsWish wish = wishOfJean(RightKind::Rectification);
        wish.words = u"Un autre nom"_s;
        wish.subject = {{}, {u"camille@zephyrin.example"_s}, {}, SubjectRole::User};
        const RightsCase camille = searched(sasha, taken(sasha, wish, {Kind::IdentityEstablished}));
        const Rectification right{{{RectifiedField::Name, u"Camille Martineau"_s, u"Camille Martinot"_s},
                                   {RectifiedField::Mail, u"camille@zephyrin.example"_s, u"camille@borealis.example"_s}},
                                  {}};
        QVERIFY(desk().rectifyForRights(sasha, camille.id, camille.version(), right).ok());
        QCOMPARE(QJsonDocument::fromJson(stored(request).document.toUtf8())[u"summary"_s].toString(),
                 u"Anne, d’Annecy, et Camille"_s);
        int mails = 0;
        for (QDirIterator all(m_folder->filePath(u"mail"_s), QDir::Files); all.hasNext(); ++mails) {
            QFile file(all.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const desk::OutgoingMail mail = desk::readWritten(file.readAll()).value();
            QVERIFY2(mail.from.name.contains(u"Camille Martinot"_s), qPrintable(mail.from.name));
            QVERIFY(!(mail.text + mail.subject + mail.from.name).contains(u"Martineau"_s));
        }
        QVERIFY(mails > 0);
    }

    void onlyWholeWordsArePutRight()
    {
        Bench &bench = startOn(u"sqlite"_s);
        QJsonObject json = fixture::request(u"r1"_s);
        json.insert(u"summary"_s, u"Jean, de Jeanville, et JEAN"_s);
        QJsonArray participants = json.value(u"participants"_s).toArray();
        QJsonObject jean = participants.at(1).toObject();
        jean.insert(u"name"_s, u"Jean"_s);
        participants.replace(1, jean);
        json.insert(u"participants"_s, participants);
        const RequestId request = bench.take(package(json))->request;
        const desk::Caller sasha = support();
        const RightsCase found = this->found(sasha);
        QVERIFY(
            desk()
                .rectifyForRights(sasha, found.id, found.version(), {{{RectifiedField::Name, u"Jean"_s, u"Jean Dupond"_s}}, {}})
                .ok());
        QCOMPARE(QJsonDocument::fromJson(stored(request).document.toUtf8())[u"summary"_s].toString(),
                 u"Jean Dupond, de Jeanville, et Jean Dupond"_s);
    }

    void asItWasWrittenItIsStillHidden_data() { addBackends(); }
    void asItWasWrittenItIsStillHidden()
    {
        Bench &bench = start();
        QJsonObject json = fixture::request(u"r1"_s);
        json.insert(u"contacts"_s,
                    QJsonArray{QJsonObject{{u"name"_s, u"Zorglub Xanadu"_s}, {u"email"_s, u"zx@ailleurs.example"_s}}});
        Files files = package(json);
        files[u"thread/01.eml"_s].replace("Jean\r\n", "Jean Dupontel\r\nZorglub Xanadu\r\n");
        const QByteArray good = std::exchange(files[u"calendars/camille.ics"_s], "no calendar");
        (void)bench.take(files);
        const desk::Caller sasha = support();
        const RightsCase jean = found(sasha);
        QVERIFY(desk().rectifyForRights(sasha, jean.id, jean.version(), toDupontelle()).ok());
        RightsWish wish = wishOfJean(RightKind::Rectification);
        wish.words = u"x"_s;
        wish.subject = {{}, {u"zx@ailleurs.example"_s}, {}, SubjectRole::Contact};
        const RightsCase contact = searched(sasha, taken(sasha, wish, {Kind::IdentityEstablished}));
        QVERIFY(desk()
                    .rectifyForRights(sasha, contact.id, contact.version(),
                                      {{{RectifiedField::Name, u"Zorglub Xanadu"_s, u"Anatole Martin"_s}}, {}})
                    .ok());
        const Incident incident = **desk().pullIncident(sasha, u"k"_s);
        QVERIFY(desk().repairIncident(sasha, incident.id, incident.version(), good).ok());
        const auto forms = bench.ledger->rows(u"SELECT content FROM outgoing_form WHERE version = 2"_s);
        QVERIFY(!forms->empty());
        for (const ledger::Row &row : *forms) {
            for (const QString &name : {u"Dupontel"_s, u"Xanadu"_s})
                QVERIFY2(!row.text(0).contains(name), qPrintable(name));
        }
    }

    void whatIsNotHeldSoChangesNothing_data() { addBackends(); }
    void whatIsNotHeldSoChangesNothing()
    {
        Bench &bench = start();
        const RequestId request = bench.take(package(fixture::request(u"r1"_s)))->request;
        const RequestId namesake = bench.take(packageOfOthers(requestOfOthers(u"r2"_s, u"Jean Dupontel"_s)))->request;
        const QString before = stored(namesake).document;
        const desk::Caller sasha = support();
        const RightsCase jean = found(sasha);
        const auto refused = [&](const Rectification &rectification) {
            return obstacle(desk().rectifyForRights(sasha, jean.id, jean.version(), rectification));
        };
        QCOMPARE(refused({{{RectifiedField::Name, u"Jean Dupond"_s, u"Jean Dupont"_s}}, {}}), u"values: nothing is held so"_s);
        // Anna's name is hers, also in a request that names him.
        QCOMPARE(refused({{{RectifiedField::Name, u"Anna Kowalczyk"_s, u"Anna Kowalska"_s}}, {}}),
                 u"values: nothing is held so"_s);
        QCOMPARE(refused({{{RectifiedField::Mail, u"jean@borealis.example"_s, u"jean"_s}}, {}}).left(7), u"values:"_s);
        QCOMPARE(refused({}).left(7), u"values:"_s);
        QCOMPARE(desk().viewRights(sasha, jean.id)->request.version(), jean.version());
        QVERIFY(desk().rectifyForRights(sasha, jean.id, jean.version(), toDupontelle()).ok());
        QCOMPARE(stored(namesake).document, before);
        QVERIFY(stored(request).document.contains(u"Dupontelle"_s));
        const RightsCase access = searched(sasha, taken(sasha, wishOfJean(RightKind::Access), {Kind::IdentityEstablished}));
        QCOMPARE(obstacle(desk().rectifyForRights(sasha, access.id, access.version(), toDupontelle())),
                 u"step: not-of-this-kind"_s);
    }
};

QTEST_GUILESS_MAIN(RectificationTest)
#include "rectificationtest.moc"
