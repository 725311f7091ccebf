// What somebody gets who asks for their data, and that it is nobody else's (D4).
#include "models/desk/archivepage.h"
#include "models/desk/bundle.h"
#include "models/desk/readable.h"
#include "models/desk/records.h"
#include "models/desk/schema.h"
#include "models/domain/json.h"
#include "models/ledger/archives.h"
#include "models/ledger/requests.h"
#include "tests/desk/rightsfixture.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace fixture;

namespace {

/// One event, at which they are alone or with somebody.
QByteArray calendarOf(const QByteArray &uid, const QByteArray &title, const QByteArray &attendee = {})
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nBEGIN:VEVENT\r\nUID:" + uid
        + "\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:20260402T080000Z\r\nDTEND:20260402T090000Z\r\nSUMMARY:" + title + "\r\n"
        + (attendee.isEmpty() ? QByteArray() : "ATTENDEE;" + attendee + "\r\n") + "END:VEVENT\r\nEND:VCALENDAR\r\n";
}

QJsonObject participant(const QString &id, const QString &name, const QString &mail, const QStringList &phones = {})
{
    return {{u"id"_s, id},
            {u"name"_s, name},
            {u"email"_s, mail},
            {u"phones"_s, QJsonArray::fromStringList(phones)},
            {u"role"_s, u"required"_s},
            {u"zone"_s, u"Europe/Paris"_s},
            {u"calendar"_s, u"calendars/%1.ics"_s.arg(id)}};
}

/// The client's, with these people and a calendar of each.
Files packageWith(const QString &id, const QJsonArray &people, const QByteArray &text)
{
    QJsonObject json = request(id);
    QJsonArray participants{json.value(u"participants"_s)[0]};
    Files files;
    for (const QJsonValue &one : people)
        participants.append(one);
    json.insert(u"participants"_s, participants);
    json.remove(u"shareable"_s);
    QJsonArray understood;
    for (const QJsonValue &entry : json.value(u"understood"_s).toArray()) {
        if (entry[u"field"_s].toString() == u"meeting-kind"_s)
            understood.append(entry);
    }
    json.insert(u"understood"_s, understood);
    json.remove(u"dateMentions"_s);
    files = package(json);
    for (const QJsonValue &one : people) {
        const QByteArray name = one[u"id"_s].toString().toUtf8();
        files[one[u"calendar"_s].toString()] = calendarOf("of-" + name, "Agenda de " + name);
    }
    QByteArray &mail = files[u"thread/01.eml"_s];
    mail = "From: Camille Martineau <camille@zephyrin.example>\r\nTo: " + people.first()[u"email"_s].toString().toUtf8()
        + "\r\nDate: Thu, 19 Mar 2026 17:30:00 +0100\r\nSubject: Budget\r\nMIME-Version: 1.0\r\n"
          "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + text + "\r\n";
    return files;
}

RightsWish wishOf(const QString &name, const QStringList &mails)
{
    RightsWish wish = wishOfJean(RightKind::Access);
    wish.subject = {name, mails, {}, SubjectRole::Contact};
    return wish;
}

/// What an independent reader (poppler's) makes of a PDF.
QByteArray readPdf(const QString &program, const QStringList &options, const QByteArray &pdf)
{
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush())
        return {};
    QProcess reader;
    reader.start(program, options + QStringList{file.fileName(), u"-"_s}.mid(0, program == u"pdftotext"_s ? 2 : 1));
    return reader.waitForFinished() && reader.exitCode() == 0 ? reader.readAllStandardOutput() : QByteArray();
}

QByteArray textOf(const QByteArray &pdf)
{
    return readPdf(u"pdftotext"_s, {}, pdf).simplified();
}

} // namespace

class ArchiveTest : public RightsDeskTest
{
    Q_OBJECT

private:
    desk::Parts archived(const RightsWish &wish, const std::vector<RequestId> &byNameToo = {})
    {
        const desk::Caller sasha = support();
        const RightsCase access = searched(sasha, taken(sasha, wish, {Kind::IdentityEstablished}));
        return unlocked(archiveOf(sasha, access, {byNameToo}));
    }
    static QByteArray all(const desk::Parts &parts)
    {
        QByteArray everything;
        for (const auto &[path, content] : parts)
            everything += path.endsWith(u".pdf"_s) ? textOf(content) : content;
        return everything;
    }

    ArchiveState state(const RightsCase &access) { return m_bench->desk.archiveState(support(), access.id).value(); }
    static ErrorKind whyNot(const Result<RightsArchive> &taken) { return taken.ok() ? ErrorKind::Internal : taken.error().kind; }
    /// In the trail.
    int eventsOf(const RightsId &id, const char *event)
    {
        const auto rows = m_bench->ledger->rows(u"SELECT content FROM audit_entry"_s);
        return static_cast<int>(std::ranges::count_if(*rows, [&](const ledger::Row &row) {
            const QJsonObject entry = QJsonDocument::fromJson(row.text(0).toUtf8()).object();
            return entry[u"event"_s].toString() == QLatin1String(event) && entry[u"rights"_s].toString() == id.value;
        }));
    }
    static QJsonObject dataOf(const desk::Parts &parts) { return QJsonDocument::fromJson(parts.at(u"data.json"_s)).object(); }
    static void verifyIsAsDocumented(const QJsonObject &data)
    {
        QFile schema(QStringLiteral(QT_TESTCASE_SOURCEDIR "/../../resources/rights/archive.schema.json"));
        QVERIFY(schema.open(QIODevice::ReadOnly));
        for (const desk::Fault &fault : desk::schemaFaults(data, QJsonDocument::fromJson(schema.readAll()).object()))
            QFAIL(qPrintable(fault.path + u": "_s + fault.reason));
    }

private Q_SLOTS:
    void init() { m_bench.reset(); }

    void aRequestCameWhenItWasTakenInAndNotWhenItIsPutTogether_data() { addBackends(); }
    void aRequestCameWhenItWasTakenInAndNotWhenItIsPutTogether()
    {
        Bench &bench = start();
        QJsonObject json = request(u"r1"_s);
        json.remove(u"receivedAt"_s);
        (void)bench.take(package(json));
        const Instant came = m_clock.now();
        m_clock.advance(Minutes(5));
        const QJsonObject data = dataOf(archived(wishOf(u"Jean Dupontel"_s, {u"jean@borealis.example"_s})));
        QCOMPARE(data[u"requests"_s][0][u"receivedAt"_s].toString(), toRfc3339(came));
    }

    void anArchiveHoldsTheirDataAndNobodyElses_data() { addBackends(); }
    void anArchiveHoldsTheirDataAndNobodyElses()
    {
        Bench &bench = start();
        QJsonObject json = request(u"r1"_s);
        QJsonArray participants = json.value(u"participants"_s).toArray();
        QJsonObject jean = participants.at(1).toObject();
        jean.insert(u"calendar"_s, u"calendars/jean.ics"_s);
        participants.replace(1, jean);
        json.insert(u"participants"_s, participants);
        Files files = package(json);
        files[u"calendars/jean.ics"_s] =
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nBEGIN:VEVENT\r\nUID:own-1\r\nDTSTAMP:20260301T000000Z\r\n"
            "DTSTART:20260402T080000Z\r\nDTEND:20260402T090000Z\r\nSUMMARY:Budget avec Camille Martineau\r\n"
            "ATTENDEE;CN=Camille Martineau:mailto:camille@zephyrin.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        QVERIFY(bench.take(files).ok());
        QVERIFY(bench.desk.pull(bench.person(u"abroad"_s, u"MG"_s), u"k"_s)->has_value()); // a disclosure outside the EU
        (void)bench.take(packageOfOthers(requestOfOthers(u"r2"_s)));

        const desk::Caller sasha = support();
        RightsCase access = searched(sasha, taken(sasha, wishOfJean(RightKind::Access), {Kind::IdentityEstablished}));
        QCOMPARE(obstacle(bench.desk.eraseForRights(sasha, access.id, access.version(), {access.number, {}})),
                 u"step: not-of-this-kind"_s);
        const desk::Parts parts = unlocked(archiveOf(sasha, access));
        QCOMPARE(parts.size(), std::size_t(5));
        const QByteArray everything = all(parts);
        // Complete: what was put in of theirs.
        for (const char *theirs : {"Jean Dupontel", "jean@borealis.example", "06 98 76 54 32", "On se voit mardi 31 mars"})
            QVERIFY2(everything.contains(theirs), theirs);
        // And nobody else's.
        for (const char *other : {"Camille", "Martineau", "zephyrin", "Kowalczyk", "anna@", "Kervella", "4711", "Rosenbaum"})
            QVERIFY2(!everything.contains(other), other);
        QVERIFY(parts.at(u"lisez-moi.html"_s).contains("CNIL") && parts.at(u"lisez-moi.html"_s).contains("MG"));
        QVERIFY(parts.at(u"lisez-moi.html"_s).contains("clauses contractuelles types"));
        QVERIFY(parts.at(u"contact.vcf"_s).startsWith("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:"));
        const QByteArray calendar = parts.at(u"calendar-001.ics"_s);
        QVERIFY(calendar.contains("UID:own-1\r\n") && calendar.contains("SUMMARY:Budget avec ")
                && !calendar.contains("ATTENDEE"));
        const QJsonObject data = dataOf(parts);
        verifyIsAsDocumented(data);
        QCOMPARE(data.value(u"requests"_s).toArray().size(), 1);
        QCOMPARE(data.value(u"transfers"_s).toArray().size(), 1);
        QCOMPARE(data.value(u"requests"_s)[0][u"role"_s].toString(), u"required"_s);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void anAccessSaysWhoHasGotItForHowLongAndWhatIsOnRecord_data() { addBackends(); }
    void anAccessSaysWhoHasGotItForHowLongAndWhatIsOnRecord()
    {
        Bench &bench = start();
        for (const char *client : {"client-1", "client-2"})
            QVERIFY(bench.desk.setRetention(QString::fromLatin1(client), 30).ok());
        (void)bench.take(package(request(u"r1"_s)));
        const HeldCase sent = released(bench.person(u"gwenola"_s));
        QJsonObject ofAnother = request(u"r2"_s);
        ofAnother.insert(u"client"_s, QJsonObject{{u"id"_s, u"client-2"_s}, {u"participant"_s, u"camille"_s}});
        (void)bench.take(package(ofAnother));
        QVERIFY(bench.desk.pull(bench.person(u"hasina"_s, u"MG"_s), u"k"_s)->has_value());
        const desk::Caller sasha = support();
        QVERIFY(bench.desk.fileIncident(sasha, {IncidentKind::DirectContact, sent.content.id, u"Kervella rang"_s}, u"i"_s).ok());
        (void)bench.person(u"jean@borealis.example"_s, u"FR"_s, {Role::Lead});
        (void)bench.person(u"dupontel jean"_s, u"FR"_s, {Role::Lead}); // another, perhaps
        const RightsCase before = taken(sasha, wishOfJean(RightKind::Portability), {Kind::Refused});
        const RightsCase others = taken(sasha, wishOf(u"Camille Martineau"_s, {u"camille@zephyrin.example"_s}));

        const desk::Parts parts = archived(wishOfJean(RightKind::Access));
        const QJsonObject data = dataOf(parts);
        verifyIsAsDocumented(data);
        const auto recipient = [](const QString &kind, const QString &country, int requests) {
            QJsonObject one{{u"kind"_s, kind}, {u"requests"_s, requests}};
            if (!country.isEmpty()) {
                one.insert(u"site"_s, u"Site"_s);
                one.insert(u"country"_s, country);
            }
            return one;
        };
        QCOMPARE(data[u"recipients"_s].toArray(),
                 (QJsonArray{recipient(u"clients"_s, {}, 2), recipient(u"participants"_s, {}, 1),
                             recipient(u"supervision"_s, u"FR"_s, 1), recipient(u"supervision"_s, u"MG"_s, 1),
                             recipient(u"support"_s, u"FR"_s, 1)}));
        QCOMPARE(data[u"workstations"_s].toInt(), 2);
        const Instant until = m_clock.now() + Seconds(30 * 24 * 60 * 60);
        QCOMPARE(data[u"retention"_s].toArray(),
                 (QJsonArray{QJsonObject{{u"days"_s, 30},
                                         {u"clients"_s, 2},
                                         {u"requests"_s, 2},
                                         {u"restricted"_s, 0},
                                         {u"keptBack"_s, 0},
                                         {u"until"_s, toRfc3339(until)}}}));
        std::map<QString, int> things;
        for (const QJsonValue &one : data[u"onRecord"_s].toArray())
            things.emplace(one[u"thing"_s].toString(), one[u"items"_s].toInt());
        QVERIFY(things.at(u"trail-entries"_s) > 5);
        things.erase(u"trail-entries"_s);
        QCOMPARE(things,
                 (std::map<QString, int>{{u"requests"_s, 2},
                                         {u"decisions"_s, 1},
                                         {u"reviews"_s, 0},
                                         {u"redaction-reports"_s, 0},
                                         {u"incidents"_s, 1},
                                         {u"rights-requests"_s, 2},
                                         {u"accounts"_s, 1},
                                         {u"notes"_s, 0},
                                         {u"unread-packages"_s, 0}}));
        QCOMPARE(data[u"accounts"_s].toArray(),
                 (QJsonArray{QJsonObject{{u"name"_s, u"jean@borealis.example"_s}, {u"site"_s, u"Site"_s}}}));
        QCOMPARE(data[u"rightsRequests"_s].toArray(),
                 (QJsonArray{QJsonObject{{u"number"_s, before.number},
                                         {u"kind"_s, u"portability"_s},
                                         {u"receivedAt"_s, u"2026-03-20T09:00:00Z"_s},
                                         {u"state"_s, u"refused"_s},
                                         {u"words"_s, QString()}}}));
        QVERIFY(data[u"unreadPackages"_s].toArray().isEmpty());
        const QString page = QString::fromUtf8(parts.at(u"lisez-moi.html"_s));
        for (const QString &line :
             {u"Des superviseurs, site Site (pays MG)\u00a0; demandes\u00a0: 1."_s,
              u"effacées 30 jours après le dernier événement de la demande (clients\u00a0: 2\u00a0; demandes\u00a0: 2)."_s,
              u"La dernière de ces demandes s’efface le mercredi 22 avril 2026"_s, u"Incidents"_s,
              before.number + u", reçue le vendredi 20 mars 2026\u00a0: portabilité (refusée)."_s})
            QVERIFY2(page.contains(line), qPrintable(line + u" in "_s + page));
        // Neither colleagues nor others who ask, nor which client it is.
        const QString everything = QString::fromUtf8(all(parts));
        const QString client = ledger::RequestStore(*bench.ledger).clients()->front().code;
        for (const QString &other : {u"gwenola"_s, u"hasina"_s, u"sasha"_s, u"dupontel jean"_s, others.number, u"Kervella"_s,
                                     u"zephyrin"_s, u"Camille"_s, client})
            QVERIFY2(!everything.contains(other), qPrintable(other));

        // What is taken along to another service is the data alone.
        const desk::Parts portable = archived(wishOfJean(RightKind::Portability));
        verifyIsAsDocumented(dataOf(portable));
        for (const char *fact :
             {"recipients", "workstations", "retention", "onRecord", "accounts", "rightsRequests", "unreadPackages"})
            QVERIFY2(data.contains(QLatin1String(fact)) && !dataOf(portable).contains(QLatin1String(fact)), fact);
        QVERIFY(!portable.at(u"lisez-moi.html"_s).contains("Ce qui est enregistré"));
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    /// It was proposed, decided, handed to support and put into the client's calendar.
    void anAccessSaysWhatBecameOfARequest_data() { addBackends(); }
    void anAccessSaysWhatBecameOfARequest()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const HeldCase sent = released(bench.person(u"gwenola"_s));
        const desk::Caller sasha = support();
        QVERIFY(bench.desk
                    .fileIncident(sasha,
                                  {IncidentKind::DirectContact, sent.content.id, u"Jean Dupontel a parlé à Camille Martineau"_s},
                                  u"i"_s)
                    .ok());
        const desk::Parts parts = archived(wishOfJean(RightKind::Access));
        const QJsonObject data = dataOf(parts);
        verifyIsAsDocumented(data);
        const QJsonValue request = data[u"requests"_s][0];
        QVERIFY(!request.toObject().contains(u"proposed"_s)); // what the client was to choose from
        RightsWish ofClient = wishOf(u"Camille Martineau"_s, {u"camille@zephyrin.example"_s});
        ofClient.kind = RightKind::Access;
        QCOMPARE(dataOf(archived(ofClient))[u"requests"_s][0][u"proposed"_s].toArray().size(),
                 fixture::request(u"r1"_s)[u"candidates"_s].toArray().size());
        QCOMPARE(request[u"decided"_s][u"kind"_s].toString(), u"schedule"_s);
        QCOMPARE(request[u"decided"_s][u"slots"_s].toArray(),
                 QJsonArray{toJson(range(u"2026-03-31T12:00:00Z"_s, u"2026-03-31T13:00:00Z"_s))});
        QCOMPARE(data[u"incidents"_s].toArray().size(), 1);
        const QString note = data[u"incidents"_s][0][u"notes"_s][0].toString();
        QVERIFY2(note.startsWith(u"Jean Dupontel a parlé à ["_s), qPrintable(note));
        const QString page = QString::fromUtf8(parts.at(u"lisez-moi.html"_s));
        for (const QString &line : {u"mardi 31 mars 2026, 14:00–15:00"_s, u"rendez-vous fixé"_s, u"contact direct"_s})
            QVERIFY2(page.contains(line), qPrintable(line + u" in "_s + page));
        // The meeting, with nobody else in it.
        QByteArray calendars;
        for (const auto &[path, content] : parts)
            calendars += path.endsWith(u".ics"_s) ? content : QByteArray();
        QVERIFY2(calendars.contains("DTSTART;TZID=Europe/Paris:20260331T140000\r\n"), calendars);
        for (const char *other : {"Camille", "Martineau", "zephyrin", "ATTENDEE", "ORGANIZER"})
            QVERIFY2(!all(parts).contains(other), other);
        // What others decided about it is not theirs to take along.
        const QJsonObject portable = dataOf(archived(wishOfJean(RightKind::Portability)));
        verifyIsAsDocumented(portable);
        QVERIFY(!portable.contains(u"incidents"_s) && !portable[u"requests"_s][0].toObject().contains(u"decided"_s));
    }

    /// Words go to those they were for; what support was told is with its incident.
    void aDecisionSaysTheirWordsAlone_data()
    {
        QTest::addColumn<Ruling>("ruling");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("text");
        QTest::newRow("a question to them") << Ruling(
            ruling::Clarify{withTokens(u"{PERSON_2}, avec {PERSON_1} ?"_s), {drawnToken(u"PERSON_2"_s)}})
                                            << u"clarify"_s << withTokens(u"Jean Dupontel, avec [PERSON_1] ?"_s);
        QTest::newRow("a question to another")
            << Ruling(ruling::Clarify{u"Quand ?"_s, {drawnToken(u"PERSON_3"_s)}}) << u"clarify"_s << QString();
        QTest::newRow("to the client") << Ruling(ruling::Decline{DeclineReason::Other, u"Trop tard"_s}) << u"decline"_s
                                       << QString();
        QTest::newRow("to support") << Ruling(ruling::HandOver{HandOverReason::Other, withTokens(u"{PERSON_1} hésite"_s)})
                                    << u"hand-over"_s << QString();
    }
    void aDecisionSaysTheirWordsAlone()
    {
        QFETCH(Ruling, ruling);
        Bench &bench = startOn(u"sqlite"_s);
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller gwenola = bench.person(u"gwenola"_s);
        const HeldCase held = **bench.desk.pull(gwenola, u"k"_s);
        const auto decided = bench.desk.decide(gwenola, decisionOn(held, ruling));
        QVERIFY2(decided.ok(), qPrintable(decided.ok() ? QString() : decided.error().detail));
        m_clock.advance(Minutes(1));
        QVERIFY(bench.desk.tick().ok());
        const QJsonObject data = dataOf(archived(wishOfJean(RightKind::Access)));
        verifyIsAsDocumented(data);
        const QJsonValue said = data[u"requests"_s][0][u"decided"_s];
        QTEST(said[u"kind"_s].toString(), "kind");
        QTEST(said[u"text"_s].toString(), "text");
        QVERIFY(!data[u"requests"_s][0].toObject().contains(u"proposed"_s)); // what the client was to choose from
        if (std::holds_alternative<ruling::HandOver>(ruling))
            QCOMPARE(data[u"incidents"_s][0][u"notes"_s][0].toString(), withTokens(u"[PERSON_1] hésite"_s));
    }

    /// Of whom only an earlier version knows is masked in what belongs to no version.
    void aNoteIsMaskedByEveryVersion()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const QJsonObject own = participant(u"own"_s, u"Jean Martin"_s, u"jm@mairie.example"_s);
        const QJsonObject gone = participant(u"gone"_s, u"Xyrpha Qwelt"_s, u"xq@tiers.example"_s);
        const RequestId id = bench.take(packageWith(u"r1"_s, {own, gone}, "Bonjour."))->request;
        (void)bench.take(packageWith(u"r1"_s, {own}, "Bonjour."));
        QVERIFY(
            bench.desk
                .fileIncident(support(), {IncidentKind::DirectContact, id, u"jean martin et xyrpha qwelt sont fâchés"_s}, u"i"_s)
                .ok());
        const QJsonObject data = dataOf(archived(wishOf(u"Jean Martin"_s, {u"jm@mairie.example"_s})));
        const QString note = data[u"incidents"_s][0][u"notes"_s][0].toString();
        QVERIFY2(note.startsWith(u"jean martin et ["_s) && !note.contains(u"qwelt"_s), qPrintable(note));
    }

    /// Art. 15(3): what is counted is in it, as far as anybody can read it.
    void whatSaysTheirAddressBesideTheRequestsIsInIt_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("unread");
        QTest::newRow("French") << u"fr"_s << u"lisez-moi.html"_s << u"Un dossier arrivé le lundi 23 mars 2026 parle de vous"_s;
        QTest::newRow("English") << u"en"_s << u"read-me.html"_s << u"A package that came on Monday, 23 March 2026 names you"_s;
    }
    void whatSaysTheirAddressBesideTheRequestsIsInIt()
    {
        QFETCH(QString, language);
        QFETCH(QString, page);
        QFETCH(QString, unread);
        Bench &bench = startOn(u"sqlite"_s);
        Files broken = package(request(u"r1"_s));
        broken[u"request.json"_s] = "{";
        (void)bench.take(broken);
        const desk::Caller sasha = support();
        const auto note = [&](const QString &text, const QString &key) {
            return bench.desk.fileIncident(sasha, {IncidentKind::DirectContact, {}, text}, key).ok();
        };
        QVERIFY(note(u"Jean Dupontel (jean@borealis.example) crie sur Xyrpha Qwelt, xq@tiers.example"_s, u"a"_s));
        QVERIFY(note(u"Xyrpha Qwelt rappelle"_s, u"b"_s));
        RightsWish earlier = wishOfJean(RightKind::Rectification);
        earlier.words = u"Je ne suis pas Xyrpha Qwelt, écrivez à jean@borealis.example"_s;
        (void)taken(sasha, earlier, {Kind::GivenUp});
        RightsWish wish = wishOfJean(RightKind::Access);
        wish.language = language;
        const desk::Parts parts = archived(wish);
        const QJsonObject data = dataOf(parts);
        verifyIsAsDocumented(data);
        QCOMPARE(data[u"incidents"_s].toArray().size(), 1);
        QVERIFY(!data[u"incidents"_s][0].toObject().contains(u"request"_s));
        const QString said = data[u"incidents"_s][0][u"notes"_s][0].toString();
        QVERIFY2(said.startsWith(u"Jean Dupontel (jean@borealis.example) crie sur ["_s), qPrintable(said));
        const QString asked = data[u"rightsRequests"_s][0][u"words"_s].toString();
        QVERIFY2(asked.endsWith(u"écrivez à jean@borealis.example"_s), qPrintable(asked));
        QCOMPARE(data[u"unreadPackages"_s].toArray(), (QJsonArray{QJsonObject{{u"cameAt"_s, toRfc3339(m_clock.now())}}}));
        const QString readable = QString::fromUtf8(parts.at(page));
        for (const QString &line : {unread, said, asked})
            QVERIFY2(readable.contains(line.toHtmlEscaped()), qPrintable(line + u" in "_s + readable));
        QVERIFY(!all(parts).contains("Qwelt") && !all(parts).contains("xq@"));
    }

    /// Of a name alone somebody has to say that it is they.
    void whatSaysTheirNameAloneIsInItOnceItIsTicked_data()
    {
        QTest::addColumn<bool>("isTicked");
        QTest::newRow("ticked") << true;
        QTest::newRow("another of that name") << false;
    }
    void whatSaysTheirNameAloneIsInItOnceItIsTicked()
    {
        QFETCH(bool, isTicked);
        Bench &bench = startOn(u"sqlite"_s);
        Files broken = package(request(u"r1"_s));
        broken[u"request.json"_s] = "{";
        broken[u"thread/01.eml"_s].replace("jean@borealis.example", "j@ailleurs.example").replace("06 98 76 54 32", "");
        (void)bench.take(broken);
        const RequestId ofOthers = bench.take(packageOfOthers(requestOfOthers(u"r2"_s)))->request;
        const desk::Caller sasha = support();
        const auto note = [&](const RequestId &about, const QString &text, const QString &key) {
            return bench.desk.fileIncident(sasha, {IncidentKind::DirectContact, about, text}, key).ok();
        };
        QVERIFY(note({}, u"Jean Dupontel se plaint de Xyrpha Qwelt"_s, u"a"_s));
        QVERIFY(note(ofOthers, u"Jean Dupontel a rappelé"_s, u"b"_s));
        QVERIFY(note({}, u"Xyrpha Qwelt rappelle"_s, u"c"_s));

        RightsCase access = taken(sasha, wishOfJean(RightKind::Access), {Kind::IdentityEstablished});
        const Holdings found = bench.desk.searchForRights(sasha, access.id, access.version(), {}).value();
        QCOMPARE(found.textsByName.size(), std::size_t(3));
        TheirsByName theirs{{}, {u"nothing that was found"_s}};
        for (const HeldText &text : found.textsByName) {
            if (isTicked)
                theirs.texts.push_back(text.id);
        }
        access = withoutClients(sasha, bench.desk.viewRights(sasha, access.id)->request);
        const desk::Parts parts = unlocked(archiveOf(sasha, access, theirs));
        const QJsonObject data = dataOf(parts);
        verifyIsAsDocumented(data);
        QStringList notes;
        for (const QJsonValue &incident : data[u"incidents"_s].toArray())
            notes.append(incident[u"notes"_s][0].toString());
        notes.sort();
        QCOMPARE(notes.size(), isTicked ? 2 : 0);
        QCOMPARE(data[u"unreadPackages"_s].toArray().size(), isTicked ? 1 : 0);
        const QJsonArray recorded = data[u"onRecord"_s].toArray();
        const auto onRecord = [&recorded](const QString &thing) {
            const auto row =
                std::ranges::find_if(recorded, [&thing](const QJsonValue &one) { return one[u"thing"_s].toString() == thing; });
            return row->toObject()[u"items"_s].toInt();
        };
        QCOMPARE(onRecord(u"notes"_s), isTicked ? 2 : 0);
        QCOMPARE(onRecord(u"unread-packages"_s), isTicked ? 1 : 0);
        if (isTicked) {
            QCOMPARE(notes.front(), u"Jean Dupontel a rappelé"_s);
            QVERIFY2(notes.back().startsWith(u"Jean Dupontel se plaint de ["_s), qPrintable(notes.back()));
        }
        QVERIFY(!all(parts).contains("Qwelt") && !all(parts).contains("Kervella"));
    }

    void itIsReadInTheirLanguage_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("sections");
        QTest::newRow("French") << u"fr"_s << u"lisez-moi"_s
                                << QStringList{u"Vos données"_s,
                                               u"Vous"_s,
                                               u"Les catégories de données"_s,
                                               u"Les finalités"_s,
                                               u"Les destinataires"_s,
                                               u"La durée"_s,
                                               u"Les transferts hors de l’Union européenne"_s,
                                               u"Ce qui est enregistré"_s,
                                               u"D’où elles viennent"_s,
                                               u"Vos droits"_s,
                                               u"Les demandes où vous figurez"_s,
                                               u"Demande reçue le vendredi 20 mars 2026"_s};
        QTest::newRow("English") << u"en"_s << u"read-me"_s
                                 << QStringList{u"Your data"_s,
                                                u"You"_s,
                                                u"The categories of data"_s,
                                                u"The purposes"_s,
                                                u"The recipients"_s,
                                                u"How long"_s,
                                                u"Transfers outside the European Union"_s,
                                                u"What is on record"_s,
                                                u"Where it comes from"_s,
                                                u"Your rights"_s,
                                                u"The requests in which you are named"_s,
                                                u"Request received on Friday, 20 March 2026"_s};
    }
    /// The same on the page and in the PDF.
    void itIsReadInTheirLanguage()
    {
        QFETCH(QString, language);
        QFETCH(QString, name);
        QFETCH(QStringList, sections);
        Bench &bench = startOn(u"sqlite"_s);
        (void)bench.take(package(request(u"r1"_s)));
        RightsWish wish = wishOfJean(RightKind::Access);
        wish.language = language;
        const desk::Parts parts = archived(wish);
        const QString html = QString::fromUtf8(parts.at(name + u".html"_s));
        QVERIFY(html.contains(u"<html lang=\"%1\">"_s.arg(language)));
        const QByteArray pdf = parts.at(name + u".pdf"_s);
        QString text = QString::fromUtf8(textOf(pdf)).simplified();
        text.replace(QRegularExpression(u" \\d+/\\d+ "_s), u" "_s); // what stands at the foot of a page
        qsizetype at = 0;
        for (const QString &section : std::as_const(sections)) {
            QVERIFY2(html.contains(u'>' + section + u"</h"_s), qPrintable(section));
            at = text.indexOf(section, at);
            QVERIFY2(at >= 0, qPrintable(section + u" in "_s + text)); // in order
        }
        for (QString paragraph : html.split(u'\n')) {
            paragraph.remove(QRegularExpression(u"<[^>]*>"_s)).replace(u"&amp;"_s, u"&"_s).replace(u"&lt;"_s, u"<"_s);
            paragraph.replace(u"&gt;"_s, u">"_s).replace(u"&quot;"_s, u"\""_s);
            if (!paragraph.startsWith(u"body{"_s))
                QVERIFY2(text.contains(paragraph.simplified()), qPrintable(paragraph + u" in "_s + text));
        }
    }

    void aPdfIsReadByScreenReaders()
    {
        std::vector<desk::Block> blocks{{desk::Block::Kind::Title, u"Vos données"_s},
                                        {desk::Block::Kind::Heading, u"Élève efficace — « Œuvre », l’été à 10 €"_s},
                                        {desk::Block::Kind::Paragraph, u"Quemeneur\u0007 Zoé"_s, u"Nom"_s}};
        for (int i = 0; i < 200; ++i)
            blocks.push_back({desk::Block::Kind::Quote, u"Ligne %1\nsuite"_s.arg(i)});
        // Longer than what is laid out at once, with spaces and without.
        blocks.push_back({desk::Block::Kind::Quote, u"mot "_s.repeated(1500) + u"fin"_s});
        blocks.push_back({desk::Block::Kind::Quote, u"x"_s.repeated(1999) + u"\U0001F600"_s + u"y"_s.repeated(10)});
        const QByteArray pdf = desk::pdfOf({u"fr"_s, fromRfc3339(u"2026-03-20T09:00:00Z"_s).value(), blocks}).value();
        const QByteArray facts = readPdf(u"pdfinfo"_s, {}, pdf);
        QVERIFY2(QRegularExpression(u"Title: +Vos données\n"_s).match(QString::fromUtf8(facts)).hasMatch(), facts);
        QVERIFY2(QRegularExpression(u"Tagged: +yes\n"_s).match(QString::fromUtf8(facts)).hasMatch(), facts);
        QVERIFY(pdf.contains("/Lang (fr)") && pdf.contains("/DisplayDocTitle true"));
        const QByteArray tags = readPdf(u"pdfinfo"_s, {u"-struct-text"_s}, pdf);
        QVERIFY2(tags.contains("H1 (block)\n  \"Vos données\"\nH2 (block)\n  \"Élève efficace — « Œuvre », l’été à 10 €\"\nP "),
                 tags);
        const QByteArray text = textOf(pdf);
        const int pages = QRegularExpression(u"Pages: +(\\d+)"_s).match(QString::fromUtf8(facts)).captured(1).toInt();
        QVERIFY(pages > 3);
        for (int page = 1; page <= pages; ++page)
            QVERIFY(text.contains(' ' + QByteArray::number(page) + '/' + QByteArray::number(pages)));
        QCOMPARE(text.count("mot "), 1500);
        QVERIFY(text.contains("mot fin") && text.contains("yyyy") && !text.contains("\uFFFD"));
        QVERIFY(text.contains("Nom Quemeneur Zoé") && text.contains("Ligne 199 suite"));
    }

    /// In a program of its own: fonts are looked for once.
    void aMachineWithoutFontsSaysSo()
    {
        if (qEnvironmentVariableIsSet("FONTCONFIG_FILE")) {
            const auto none = desk::pdfOf({u"en"_s, {}, {{desk::Block::Kind::Title, u"Your data"_s}}});
            QVERIFY(!none.ok() && none.error().detail.contains(u"no font"_s));
            return;
        }
        const QTemporaryDir empty;
        QFile conf(empty.filePath(u"fonts.conf"_s));
        QVERIFY(conf.open(QIODevice::WriteOnly));
        conf.write("<?xml version=\"1.0\"?><fontconfig></fontconfig>");
        conf.close();
        QProcess itself;
        QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
        surroundings.insert(u"FONTCONFIG_FILE"_s, conf.fileName());
        itself.setProcessEnvironment(surroundings);
        itself.start(QCoreApplication::applicationFilePath(), {u"aMachineWithoutFontsSaysSo"_s});
        QVERIFY(itself.waitForFinished());
        QVERIFY2(itself.exitStatus() == QProcess::NormalExit && itself.exitCode() == 0, itself.readAllStandardOutput());
    }

    void aNamesakeStaysMasked_data()
    {
        QTest::addColumn<QString>("namesake");
        for (const char *name : {"Jean Martin", "MARTIN Jean", "Jean Martin-Dupont"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void aNamesakeStaysMasked()
    {
        QFETCH(QString, namesake);
        Bench &bench = startOn(u"sqlite"_s);
        Files files = packageWith(u"r1"_s,
                                  {participant(u"own"_s, u"Jean Martin"_s, u"jm@mairie.example"_s, {u"06 11 11 11 11"_s}),
                                   participant(u"namesake"_s, namesake, u"autre@ailleurs.example"_s, {u"06 22 22 22 22"_s}),
                                   participant(u"zoe"_s, u"Zoé Quemeneur"_s, u"zoe@tiers.example"_s, {u"06 33 33 33 33"_s})},
                                  "Bonjour, Zoé Quemeneur vient avec Jean Martin. Écrivez à autre@ailleurs.example.");
        files[u"calendars/camille.ics"_s] =
            calendarOf("with-namesake", "Bilan", "CN=" + namesake.toUtf8() + ":mailto:autre@ailleurs.example");
        QVERIFY(bench.take(files).ok());
        const desk::Parts parts = archived(wishOf(u"Jean Martin"_s, {u"jm@mairie.example"_s}));
        const QByteArray everything = all(parts);
        for (const char *theirs : {"UID:of-own", "jm@mairie.example", "06 11 11 11 11"})
            QVERIFY2(everything.contains(theirs), theirs);
        for (const char *other : {"of-namesake", "of-zoe", "with-namesake", "ailleurs.example", "Dupont", "Zoé", "Quemeneur",
                                  "06 22 22 22 22", "06 33 33 33 33"})
            QVERIFY2(!everything.contains(other), other);
        const QJsonObject data = dataOf(parts);
        QCOMPARE(data.value(u"requests"_s)[0][u"role"_s].toString(), u"required"_s);
    }

    /// Both are reached at the switchboard.
    void aColleagueOnTheSameNumberStaysMasked()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const QString switchboard = u"01 40 11 11 11"_s;
        const QJsonObject own = participant(u"own"_s, u"Jean Martin"_s, u"jm@mairie.example"_s, {switchboard});
        const QJsonObject colleague = participant(u"colleague"_s, u"Zoé Quemeneur"_s, u"zoe@mairie.example"_s, {switchboard});
        const QByteArray text = "Bonjour, Zoé Quemeneur vient. On l'appelle au 01 40 11 11 11.";
        (void)bench.take(packageWith(u"r1"_s, {own, colleague}, text));
        (void)bench.take(packageWith(u"r2"_s, {colleague}, text));
        RightsWish wish = wishOf(u"Jean Martin"_s, {u"jm@mairie.example"_s});
        wish.subject.phone = switchboard;
        const desk::Parts parts = archived(wish);
        const QByteArray everything = all(parts);
        for (const char *theirs : {"UID:of-own", "jm@mairie.example", "TEL:01 40 11 11 11"})
            QVERIFY2(everything.contains(theirs), theirs);
        for (const char *other : {"of-colleague", "Zoé", "Quemeneur", "zoe@"})
            QVERIFY2(!everything.contains(other), other);
        QCOMPARE(dataOf(parts)[u"requests"_s].toArray().size(), 1);
    }

    void anEventIsAsItCameLast()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const QJsonObject own = participant(u"own"_s, u"Jean Martin"_s, u"jm@mairie.example"_s);
        Files files = packageWith(u"r1"_s, {own}, "Bonjour.");
        files[u"calendars/own.ics"_s] = calendarOf("moved", "Bilan") + calendarOf("gone", "Revue");
        files[u"calendars/own.ics"_s].replace("END:VCALENDAR\r\nBEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n", "");
        (void)bench.take(files);
        files[u"calendars/own.ics"_s] = calendarOf("moved", "Bilan annuel");
        (void)bench.take(files);
        const desk::Parts parts = archived(wishOf(u"Jean Martin"_s, {u"jm@mairie.example"_s}));
        const QByteArray everything = all(parts);
        for (const char *uid : {"UID:moved", "UID:gone"})
            QCOMPARE(everything.count(uid), 1);
        QVERIFY(everything.contains("SUMMARY:Bilan annuel\r\n"));
        const QJsonArray versions = dataOf(parts)[u"requests"_s].toArray();
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions[0][u"version"_s].toInt(), 1);
    }

    void daysAreThoseInWhichPeopleLive_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("line");
        QTest::newRow("French") << u"fr"_s << u"Demande reçue le dimanche 1er mars 2026"_s;
        QTest::newRow("English") << u"en"_s << u"Request received on Sunday, 1 March 2026"_s;
    }
    void daysAreThoseInWhichPeopleLive()
    {
        QFETCH(QString, language);
        QFETCH(QString, line);
        QJsonObject json = request(u"r1"_s);
        json.insert(u"receivedAt"_s, u"2026-02-28T23:30:00Z"_s);
        (void)startOn(u"sqlite"_s).take(package(json));
        RightsWish wish = wishOfJean(RightKind::Access);
        wish.language = language;
        const QString page = QString::fromUtf8(all(archived(wish)));
        QVERIFY2(page.contains(line), qPrintable(page));
    }

    void everySafeguardHasItsWords_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("line");
        QTest::newRow("French") << u"fr"_s << u"(garantie\u00a0: clauses contractuelles types)"_s;
        QTest::newRow("English") << u"en"_s << u"(safeguard: standard contractual clauses)"_s;
    }
    void everySafeguardHasItsWords()
    {
        QFETCH(QString, language);
        QFETCH(QString, line);
        QSet<QString> pages;
        for (const auto &[mechanism, name] : WireNames<desk::TransferMechanism>::table) {
            const QJsonObject transfer{
                {u"at"_s, u"2026-03-20T09:00:00Z"_s}, {u"country"_s, u"MG"_s}, {u"mechanism"_s, QLatin1String(name)}};
            const QJsonObject data{{u"transfers"_s, QJsonArray{transfer}}};
            const QString page = QString::fromUtf8(desk::htmlOf(desk::archivePage(data, language, {}, QTimeZone::utc())));
            QCOMPARE(page.contains(line), mechanism == desk::TransferMechanism::StandardContractualClauses);
            pages.insert(page);
        }
        QCOMPARE(pages.size(), qsizetype(WireNames<desk::TransferMechanism>::table.size()));
    }

    void aVersionKeepsItsNumberWhenThoseBeforeItAreGone()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const QJsonArray people{participant(u"own"_s, u"Jean Martin"_s, u"jm@mairie.example"_s)};
        RightsWish wish = wishOf(u"Jean Martin"_s, {u"jm@mairie.example"_s});
        const RequestId id = bench.take(packageWith(u"r1"_s, people, "Bonjour."))->request;
        wish.kind = RightKind::Erasure;
        const desk::Caller sasha = support();
        const RightsCase erasure = searched(sasha, taken(sasha, wish, {Kind::IdentityEstablished}));
        QVERIFY(bench.desk.eraseForRights(sasha, erasure.id, erasure.version(), {erasure.number, {id}}).ok());
        QCOMPARE(bench.take(packageWith(u"r1"_s, people, "Bonsoir."))->request, id);
        wish.kind = RightKind::Access;
        const QJsonObject data = dataOf(archived(wish));
        QCOMPARE(data.value(u"requests"_s).toArray().size(), 1);
        QCOMPARE(data.value(u"requests"_s)[0][u"version"_s].toInt(), 2);
    }

    void whatWasReportedAsMissedStaysMasked()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const QJsonArray people{participant(u"own"_s, u"Jean Martin"_s, u"jm@mairie.example"_s)};
        const QByteArray text = "Bonjour, le sujet est connu de chou, qui viendra.";
        const RequestId id = bench.take(packageWith(u"r1"_s, people, text))->request;
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = **bench.desk.pull(sam, u"k"_s);
        QVERIFY(bench.desk.reportRedaction(sam, id, missed(held.content, u"chou"_s), u"r"_s).ok());
        QVERIFY(bench.take(packageWith(u"r1"_s, people, text + " Merci.")).ok());
        const QByteArray everything = all(archived(wishOf(u"Jean Martin"_s, {u"jm@mairie.example"_s})));
        QCOMPARE(everything.count("le sujet est connu de ["), 6); // two versions, to read, to print and as data
        QVERIFY(!everything.contains("chou"));
    }

    /// Somebody has said that the request is theirs: so is what the one of that name has in it, but not when two have it.
    void byNameAloneTheOneWhoBearsItIsShown()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const QJsonObject own = participant(u"own"_s, u"Jean Martin"_s, u"jm@mairie.example"_s);
        const QJsonObject namesake = participant(u"namesake"_s, u"Jean Martin"_s, u"autre@ailleurs.example"_s);
        const QByteArray text = "Bonjour, Jean Martin vient.";
        const RequestId one = bench.take(packageWith(u"r1"_s, {own}, text))->request;
        const RequestId two = bench.take(packageWith(u"r2"_s, {own, namesake}, text))->request;
        const RightsWish wish = wishOf(u"Jean Martin"_s, {});
        QVERIFY(!all(archived(wish)).contains("mairie.example"));
        const QByteArray ofOne = all(archived(wish, {one}));
        for (const char *theirs : {"UID:of-own", "jm@mairie.example", "\"Bonjour, Jean Martin vient."})
            QVERIFY2(ofOne.contains(theirs), theirs);
        const QByteArray ofTwo = all(archived(wish, {two}));
        for (const char *either : {"UID:of-", "mairie.example", "ailleurs.example", "Bonjour, Jean Martin vient."})
            QVERIFY2(!ofTwo.contains(either), either);
    }

    void hoursAndPreferencesAreInIt()
    {
        Bench &bench = startOn(u"sqlite"_s);
        QJsonObject json = request(u"r1"_s);
        json.insert(u"preferred"_s,
                    QJsonArray{QJsonObject{{u"days"_s, QJsonArray{u"TU"_s}}, {u"start"_s, u"10:00"_s}, {u"end"_s, u"12:30"_s}}});
        json.insert(u"limits"_s, QJsonObject{{u"notice"_s, u"PT24H"_s}, {u"mostADay"_s, 3}});
        QVERIFY(bench.take(package(json)).ok());
        const QJsonObject data = dataOf(archived(wishOf(u"Camille Martineau"_s, {u"camille@zephyrin.example"_s})));
        verifyIsAsDocumented(data);
        const QJsonObject own = data.value(u"requests"_s)[0].toObject();
        for (const char *key : {"workingHours", "preferred", "limits"})
            QCOMPARE(own.value(QLatin1String(key)),
                     json.value(u"participants"_s)[0][QLatin1String(key)].isUndefined()
                         ? json.value(QLatin1String(key))
                         : json.value(u"participants"_s)[0][QLatin1String(key)]);
        QCOMPARE(own.value(u"shareable"_s).toArray().size(), 2);
        QCOMPARE(own.value(u"shareable"_s)[1].toObject(),
                 (QJsonObject{{u"kind"_s, u"access-instructions"_s}, {u"value"_s, u"Code 4711, 3e étage"_s}}));
        // Nobody else gets the client's.
        const QJsonObject ofJean = dataOf(archived(wishOfJean(RightKind::Access)));
        verifyIsAsDocumented(ofJean);
        QCOMPARE(ofJean.value(u"requests"_s)[0][u"preferred"_s].toArray(), QJsonArray());
    }

    void itSaysHowLongItIsKept_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QByteArray>("days");
        QTest::newRow("as the desk was told") << 0 << QByteArray("effacées 365 jours après");
        QTest::newRow("by the rule for everybody") << 90 << QByteArray("effacées 90 jours après");
    }
    void itSaysHowLongItIsKept()
    {
        QFETCH(int, rule);
        QFETCH(QByteArray, days);
        Bench &bench = startOn(u"sqlite"_s);
        if (rule > 0)
            QVERIFY(bench.desk.setRetention({}, rule).ok());
        QVERIFY(bench.desk.setRetention(u"client-2"_s, 30).ok());
        (void)bench.take(package(request(u"r1"_s)));
        QVERIFY(archived(wishOfJean(RightKind::Access)).at(u"lisez-moi.html"_s).contains(days));
    }

    /// An event that is in two calendars is taken from the second when the first is cut short.
    void anEventIsLostWithNoCalendarButItsLast()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const QJsonObject own = participant(u"own"_s, u"Jean Martin"_s, u"jm@mairie.example"_s);
        Files files = packageWith(u"r1"_s, {own}, "Bonjour.");
        const QByteArray both = calendarOf("with-own", "Bilan", "CN=Jean Martin:mailto:jm@mairie.example");
        files[u"calendars/camille.ics"_s] = QByteArray(both).replace("END:VCALENDAR\r\n", "");
        files[u"calendars/own.ics"_s] = both;
        QVERIFY(bench.take(files).ok());
        QVERIFY(all(archived(wishOf(u"Jean Martin"_s, {u"jm@mairie.example"_s}))).contains("UID:with-own"));
    }

    void whatIsTooLargeIsLeftToPeople()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const QJsonObject own = participant(u"own"_s, u"Jean Martin"_s, u"jm@mairie.example"_s);
        Files files = packageWith(u"r1"_s, {own}, "Bonjour.");
        QByteArray events;
        QRandomGenerator random(1);
        for (int i = 0; i < 20; ++i) {
            QByteArray noise(600'000, '\0');
            for (char &c : noise)
                c = static_cast<char>(random.bounded(256));
            events += "BEGIN:VEVENT\r\nUID:e" + QByteArray::number(i)
                + "\r\nDTSTAMP:20260301T000000Z\r\nDTSTART:20260402T080000Z\r\nDTEND:20260402T090000Z\r\nSTATUS:"
                + noise.toBase64() + "\r\nEND:VEVENT\r\n";
        }
        files[u"calendars/own.ics"_s].replace("END:VCALENDAR", events + "END:VCALENDAR");
        QVERIFY(bench.take(files).ok());
        const desk::Caller sasha = support();
        const RightsCase access =
            searched(sasha, taken(sasha, wishOf(u"Jean Martin"_s, {u"jm@mairie.example"_s}), {Kind::IdentityEstablished}));
        QVERIFY(bench.desk.archiveForRights(sasha, access.id, access.version(), {}).ok());
        QVERIFY(bench.desk.makeArchive().value());
        QCOMPARE(state(access), ArchiveState(archive::Failed{ArchiveFailure::TooLarge, m_clock.now()}));
        QCOMPARE(bench.desk.viewRights(sasha, access.id)->request.version(), access.version()); // no step
    }

    void itIsMadeInTheBackgroundAndTakenOnce_data() { addBackends(); }
    void itIsMadeInTheBackgroundAndTakenOnce()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        (void)bench.take(package(request(u"r2"_s)));
        const desk::Caller sasha = support();
        const RightsCase access = searched(sasha, taken(sasha, wishOfJean(RightKind::Access), {Kind::IdentityEstablished}));
        QCOMPARE(state(access), ArchiveState());
        QCOMPARE(whyNot(bench.desk.takeArchive(sasha, access.id)), ErrorKind::TooLate);
        QCOMPARE(bench.desk.archiveForRights(sasha, access.id, access.version() - 1, {}).error().kind, ErrorKind::RequestChanged);
        QCOMPARE(bench.desk.archiveForRights(sasha, access.id, access.version(), {}).value(), ArchiveState(archive::Making{}));
        QCOMPARE(whyNot(bench.desk.takeArchive(sasha, access.id)), ErrorKind::TooLate);
        QVERIFY(bench.desk.makeArchive().value());
        QVERIFY(!bench.desk.makeArchive().value());
        const Instant made = m_clock.now();
        QCOMPARE(state(access), ArchiveState(archive::Ready{made, made + std::chrono::hours(24 * 7)}));
        const RightsCase now = bench.desk.viewRights(sasha, access.id)->request;
        QCOMPARE(now.version(), access.version() + 1);
        QCOMPARE(now.steps.back(), (RightsStep{Kind::Acted, made, sasha.me.id, {}}));
        // At rest nothing of it can be read.
        if (QByteArray(QTest::currentDataTag()) == "sqlite")
            QVERIFY(!everyByte().contains("BEGIN:VCARD") && !everyByte().contains("Vos donn"));

        const desk::Caller simone = bench.person(u"simone"_s, u"FR"_s, {Role::Support});
        m_clock.advance(Minutes(5));
        const RightsArchive archive = bench.desk.takeArchive(simone, access.id).value();
        QVERIFY(QRegularExpression(u"^([2-9A-HJ-NP-Z]{4}-){4}[2-9A-HJ-NP-Z]{4}$"_s).match(archive.passphrase).hasMatch());
        QVERIFY(!desk::readZip(archive.zip).ok()); // encrypted
        QCOMPARE(unlocked(archive).size(), std::size_t(4));
        QVERIFY(unlocked({archive.zip, u"K7QM-3XRT-AAAA-BBBB-CCCC"_s}).empty());
        QCOMPARE(whyNot(bench.desk.takeArchive(sasha, access.id)), ErrorKind::TooLate);
        QCOMPARE(state(access), ArchiveState(archive::Taken{m_clock.now(), u"simone"_s}));
        QCOMPARE(bench.desk.takeArchive(sasha, access.id).error().detail,
                 u"archive: it was taken at 2026-03-23T08:05:00Z, and is taken once; ask for a new one"_s);
        if (QByteArray(QTest::currentDataTag()) == "sqlite")
            QVERIFY(!everyByte().contains(archive.passphrase.toUtf8()));
        // Made anew it opens with another.
        QVERIFY(archiveOf(sasha, now).passphrase != archive.passphrase);
        for (const char *event : {"archive-asked", "archive-taken"})
            QCOMPARE(eventsOf(access.id, event), 2);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void nobodyWaitsForADeskThatEnded()
    {
        Bench &bench = startOn(u"sqlite"_s);
        for (const char *id : {"r1", "r2"})
            (void)bench.take(package(request(QString::fromLatin1(id))));
        const desk::Caller sasha = support();
        const RightsCase access = searched(sasha, taken(sasha, wishOfJean(RightKind::Access), {Kind::IdentityEstablished}));
        QVERIFY(bench.desk.archiveForRights(sasha, access.id, access.version(), {}).ok());
        // It is told to end, and says how far it came.
        int asked = 0;
        QVERIFY(bench.desk.makeArchive([&asked] { return ++asked > 1; }).value());
        QCOMPARE(state(access), ArchiveState(archive::Making{1, 2}));
        Bench &again = restart();
        QVERIFY(again.desk.makeArchive().value());
        QCOMPARE(stageOf(state(access)), ArchiveStage::Ready);
    }

    void aMakerThatIsNotHeardOfIsFollowedByAnotherAndNotForEver()
    {
        Bench &bench = startOn(u"sqlite"_s);
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sasha = support();
        const RightsCase access = searched(sasha, taken(sasha, wishOfJean(RightKind::Access), {Kind::IdentityEstablished}));
        QVERIFY(bench.desk.archiveForRights(sasha, access.id, access.version(), {}).ok());
        ledger::ArchiveStore store(*bench.ledger);
        const auto claimed = [&](const QString &maker) {
            return bench.ledger->transact([&] { return store.claim(maker, m_clock.now(), m_clock.now() - Minutes(2)); })
                ->has_value();
        };
        for (const char *maker : {"one", "two", "three"}) {
            QVERIFY(claimed(QString::fromLatin1(maker)));
            QVERIFY(!bench.desk.makeArchive().value()); // it is being made
            m_clock.advance(Minutes(3));
        }
        QVERIFY(!store.progress(access.id, u"two"_s, {}, m_clock.now()).value());
        QVERIFY(!bench.desk.makeArchive().ok());
        QCOMPARE(state(access), ArchiveState(archive::Failed{ArchiveFailure::Desk, m_clock.now()}));
        QCOMPARE(stageOf(*bench.desk.archiveForRights(sasha, access.id, access.version(), {})), ArchiveStage::Making);
        QVERIFY(bench.desk.makeArchive().value());
        QCOMPARE(stageOf(state(access)), ArchiveStage::Ready);
    }

    void aStepThatWasTakenMeanwhileIsNoReasonAgainstIt()
    {
        Bench &bench = startOn(u"sqlite"_s);
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sasha = support();
        const RightsCase access = searched(sasha, taken(sasha, wishOfJean(RightKind::Access), {Kind::IdentityEstablished}));
        QVERIFY(bench.desk.archiveForRights(sasha, access.id, access.version(), {}).ok());
        QVERIFY(bench.desk.takeRightsStep(sasha, access.id, access.version(), {Kind::Noted, {}, {}, u"They call"_s}).ok());
        QVERIFY(bench.desk.makeArchive().value());
        QCOMPARE(stageOf(state(access)), ArchiveStage::Ready);
        // Until somebody doubts who they are.
        const RightsCase now = bench.desk.viewRights(sasha, access.id)->request;
        QVERIFY(bench.desk.takeRightsStep(sasha, now.id, now.version(), {Kind::GivenUp, {}, {}, u"By telephone"_s}).ok());
        QCOMPARE(bench.desk.takeArchive(sasha, access.id).error().detail, u"step: over"_s);
        QVERIFY(!bench.desk.archiveForRights(sasha, access.id, now.version() + 1, {}).ok());
    }

    void whatWasPutTogetherForSomebodyElseIsDeleted_data()
    {
        QTest::addColumn<bool>("isMade");
        QTest::newRow("made before they were put right") << true;
        QTest::newRow("being made") << false;
    }
    void whatWasPutTogetherForSomebodyElseIsDeleted()
    {
        QFETCH(bool, isMade);
        Bench &bench = startOn(u"sqlite"_s);
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sasha = support();
        const RightsCase access = searched(sasha, taken(sasha, wishOfJean(RightKind::Access), {Kind::IdentityEstablished}));
        QVERIFY(bench.desk.archiveForRights(sasha, access.id, access.version(), {}).ok());
        if (isMade)
            QVERIFY(bench.desk.makeArchive().value());
        RightsWish right = access.wish;
        right.subject = {{}, {u"camille@zephyrin.example"_s}, {}, SubjectRole::Contact};
        const int seen = bench.desk.viewRights(sasha, access.id)->request.version();
        QVERIFY(bench.desk.correctRights(sasha, access.id, seen, {right, u"Confused"_s}).ok());
        QVERIFY(!bench.desk.makeArchive().value());
        QCOMPARE(state(access), ArchiveState(archive::Deleted{m_clock.now()}));
        QCOMPARE(whyNot(bench.desk.takeArchive(sasha, access.id)), ErrorKind::InvalidInput); // identity first
        const RightsStep known{Kind::IdentityEstablished, {}, {}, u"Their address"_s};
        const RightsCase anew = searched(sasha, bench.desk.takeRightsStep(sasha, access.id, seen + 1, known).value());
        QVERIFY(all(unlocked(archiveOf(sasha, anew))).contains("camille@zephyrin.example"));
    }

    void whatNobodyTakesIsDeleted()
    {
        Bench &bench = startOn(u"sqlite"_s);
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sasha = support();
        const RightsCase access = searched(sasha, taken(sasha, wishOfJean(RightKind::Access), {Kind::IdentityEstablished}));
        QVERIFY(bench.desk.archiveForRights(sasha, access.id, access.version(), {}).ok());
        QVERIFY(bench.desk.makeArchive().value());
        m_clock.advance(std::chrono::hours(24 * 7) - Seconds(1));
        QVERIFY(bench.desk.tick().ok());
        QCOMPARE(stageOf(state(access)), ArchiveStage::Ready);
        m_clock.advance(Seconds(1));
        QCOMPARE(whyNot(bench.desk.takeArchive(support(), access.id)), ErrorKind::TooLate); // before the tick, too
        QVERIFY(bench.desk.tick().ok());
        QCOMPARE(state(access), ArchiveState(archive::Deleted{m_clock.now()}));
        QCOMPARE(eventsOf(access.id, "archive-deleted"), 1);
    }

    void anErasureTakesTheirArchiveToo_data() { addBackends(); }
    void anErasureTakesTheirArchiveToo()
    {
        Bench &bench = start();
        const RequestId id = bench.take(package(request(u"r1"_s)))->request;
        const desk::Caller sasha = support();
        const RightsCase ready = searched(sasha, taken(sasha, wishOfJean(RightKind::Access), {Kind::IdentityEstablished}));
        const RightsCase waits = searched(sasha, taken(sasha, wishOfJean(RightKind::Portability), {Kind::IdentityEstablished}));
        const RightsCase other = searched(
            sasha, taken(sasha, wishOf(u"Camille Martineau"_s, {u"camille@zephyrin.example"_s}), {Kind::IdentityEstablished}));
        for (const RightsCase &access : {ready, other}) {
            QVERIFY(bench.desk.archiveForRights(sasha, access.id, access.version(), {}).ok());
            QVERIFY(bench.desk.makeArchive().value());
        }
        QVERIFY(bench.desk.archiveForRights(sasha, waits.id, waits.version(), {}).ok());
        const RightsCase erasure = searched(sasha, taken(sasha, wishOfJean(), {Kind::IdentityEstablished}));
        QVERIFY(bench.desk.eraseForRights(sasha, erasure.id, erasure.version(), {erasure.number, {id}}).ok());
        for (const RightsCase &gone : {ready, waits})
            QCOMPARE(state(gone), ArchiveState(archive::Deleted{m_clock.now()}));
        QVERIFY(!bench.desk.makeArchive().value());
        QCOMPARE(stageOf(state(other)), ArchiveStage::Ready);
    }

    void itGoesWhenItsRequestEndsWithoutAnAnswer_data() { addBackends(); }
    void itGoesWhenItsRequestEndsWithoutAnAnswer()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sasha = support();
        const RightsCase earliest = taken(sasha, wishOfJean(RightKind::Access));
        for (const Kind kind : {Kind::Grouped, Kind::Refused, Kind::GivenUp}) {
            const RightsCase access = searched(sasha, taken(sasha, wishOfJean(RightKind::Access), {Kind::IdentityEstablished}));
            QVERIFY(bench.desk.archiveForRights(sasha, access.id, access.version(), {}).ok());
            QVERIFY(bench.desk.makeArchive().value());
            const QString words = u"%1 %2"_s.arg(earliest.number, refusal(sasha));
            QVERIFY(bench.desk.takeRightsStep(sasha, access.id, access.version() + 1, {kind, {}, {}, words}).ok());
            QCOMPARE(stageOf(state(access)), ArchiveStage::Deleted);
            QCOMPARE(eventsOf(access.id, "archive-deleted"), 1);
        }
    }

    void itIsTakenBeforeTheAnswerOrItIsSaidHowElseTheyGotIt_data() { addBackends(); }
    void itIsTakenBeforeTheAnswerOrItIsSaidHowElseTheyGotIt()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sasha = support();
        const auto made = [&] {
            const RightsCase access = searched(sasha, taken(sasha, wishOfJean(RightKind::Access), {Kind::IdentityEstablished}));
            if (!bench.desk.archiveForRights(sasha, access.id, access.version(), {}).ok() || !bench.desk.makeArchive().ok())
                qFatal("not made");
            return access;
        };
        const auto answer = [&](const RightsCase &access, const QString &words) {
            const RightsStep step{Kind::Answered, {}, {}, words, RightsLetter{{}, u"Vos données"_s, u"Les voici."_s}};
            return obstacle(bench.desk.takeRightsStep(sasha, access.id, access.version() + 1, step));
        };
        const RightsCase access = made();
        QCOMPARE(answer(access, {}), u"step: archive-first"_s);
        QVERIFY(bench.desk.takeArchive(sasha, access.id).ok());
        QCOMPARE(answer(access, {}), QString());
        const RightsCase other = made();
        QCOMPARE(answer(other, u" \n"_s), u"step: archive-first"_s);
        QCOMPARE(answer(other, u"Sur papier, remis en main propre"_s), QString());
        QCOMPARE(stageOf(state(other)), ArchiveStage::Ready); // nobody has taken that, and it lapses
    }

    void onlySupportInTheUnionIsGivenIt()
    {
        Bench &bench = startOn(u"sqlite"_s);
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sasha = support();
        const RightsCase access = searched(sasha, taken(sasha, wishOfJean(RightKind::Access), {Kind::IdentityEstablished}));
        QVERIFY(bench.desk.archiveForRights(sasha, access.id, access.version(), {}).ok());
        QVERIFY(bench.desk.makeArchive().value());
        for (const desk::Caller &other :
             {bench.person(u"abroad"_s, u"MG"_s, {Role::Support}), bench.person(u"lea"_s, u"FR"_s, {Role::Lead})}) {
            QCOMPARE(bench.desk.archiveForRights(other, access.id, access.version(), {}).error().kind, ErrorKind::Forbidden);
            QCOMPARE(bench.desk.archiveState(other, access.id).error().kind, ErrorKind::Forbidden);
            QCOMPARE(whyNot(bench.desk.takeArchive(other, access.id)), ErrorKind::Forbidden);
        }
        QCOMPARE(bench.desk.archiveState(sasha, RightsId{u"none"_s}).error().kind, ErrorKind::NotFound);
        QCOMPARE(whyNot(bench.desk.takeArchive(sasha, RightsId{u"none"_s})), ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(ArchiveTest)
#include "archivetest.moc"
