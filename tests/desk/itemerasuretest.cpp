// A single value goes wherever it is held of somebody, in whichever spelling, and the rest stays (D1).
#include "models/desk/itemcut.h"
#include "models/desk/mail.h"
#include "models/desk/spellings.h"
#include "models/domain/erasurecertificate.h"
#include "models/domain/json.h"
#include "models/ledger/packages.h"
#include "models/ledger/requests.h"
#include "tests/desk/rightsfixture.h"

using namespace fixture;

class ItemErasureTest : public RightsDeskTest
{
    Q_OBJECT

private:
    desk::Desk &desk() { return m_bench->desk; }
    static ErasedItem number() { return {RectifiedField::Phone, u"06 98 76 54 32"_s}; }
    RightsCase found(const desk::Caller &sasha, RightsWish wish = wishOfJean())
    {
        wish.words = u"Supprimez le 06.98.76.54.32, gardez le reste"_s;
        return searched(sasha, taken(sasha, wish, {Kind::IdentityEstablished}));
    }
    Result<RightsCase> erased(const desk::Caller &sasha, const RightsCase &request, const std::vector<RequestId> &left,
                              const std::vector<ErasedItem> &items)
    {
        return desk().eraseForRights(sasha, request.id, request.version(), {request.number, {}, {}, left, {}, items});
    }
    static QJsonObject withPhones(const QString &id, int participant, const QStringList &phones)
    {
        QJsonObject json = fixture::request(id);
        QJsonArray participants = json.value(u"participants"_s).toArray();
        QJsonObject person = participants.at(participant).toObject();
        person.insert(u"phones"_s, QJsonArray::fromStringList(phones));
        participants.replace(participant, person);
        json.insert(u"participants"_s, participants);
        return json;
    }
    ledger::StoredPackage stored(const RequestId &request, int version = 1)
    {
        return *ledger::PackageStore(*m_bench->ledger).ofRequest(request, version).value();
    }
    std::map<QString, QByteArray> parts(const RequestId &request, int version = 1)
    {
        return ledger::PackageStore(*m_bench->ledger).parts(stored(request, version).id).value();
    }
    ledger::RequestRow row(const RequestId &request) { return *ledger::RequestStore(*m_bench->ledger).find(request).value(); }
    static QString spellings(const QByteArray &bytes)
    {
        const QRegularExpressionMatch said =
            desk::anyOf({desk::numberPattern(u"06 98 76 54 32"_s)}).match(QString::fromLatin1(bytes));
        return said.captured();
    }
    /// All that is in the database where it is no file of the data folder.
    QByteArray everyColumn()
    {
        QByteArray bytes;
        if (m_bench->ledger->dialect() == ledger::Dialect::Sqlite)
            return bytes;
        const auto columns = m_bench->ledger->rows(u"SELECT table_name, column_name FROM information_schema.columns "
                                                   "WHERE table_schema = current_schema() AND data_type IN ('text', 'bytea')"_s);
        for (const ledger::Row &column : *columns) {
            const auto all =
                m_bench->ledger->rows(u"SELECT %2 FROM %1 WHERE %2 IS NOT NULL"_s.arg(column.text(0), column.text(1)));
            for (const ledger::Row &row : *all)
                bytes += row.bytes(0) + row.text(0).toUtf8() + '\n';
        }
        return bytes;
    }
    static desk::ItemCut cutOfNumber() { return desk::ItemCut(number()); }

private Q_SLOTS:
    void init() { m_bench.reset(); }

    void aNumberGoesAndTheRestStays_data() { addBackends(); }
    void aNumberGoesAndTheRestStays()
    {
        Bench &bench = start();
        const desk::Caller sam = bench.person(u"sam"_s);
        Files files = package(withPhones(u"r1"_s, 1, {u"+33 (0)6 98 76 54 32"_s, u"+33 6 11 11 11 11"_s}));
        files[u"calendars/camille.ics"_s].replace("SUMMARY:Dentiste Rosenbaum\r\n",
                                                  "SUMMARY:Jean\\, 0698765432\r\nURL:tel:+33-6-98-76-54-32\r\n");
        const RequestId over = bench.take(files)->request;
        (void)released(sam);
        const RequestId waiting = bench.take(package(withPhones(u"r2"_s, 1, {u"0033698765432"_s})))->request;
        const HeldCase held = **desk().pull(sam, u"k"_s);
        QCOMPARE(held.content.id, waiting);
        const auto hidden = [](const Case &shown) {
            for (const TextRun &run : shown.thread.front().body) {
                if (run.hidden && run.hidden->category == TokenCategory::Phone)
                    return run.hidden->token;
            }
            return Token();
        };
        const Token token = hidden(held.content);
        QVERIFY(!token.isEmpty());
        const desk::Caller sasha = support();
        const Incident note =
            desk().fileIncident(sasha, {IncidentKind::DirectContact, over, u"Jean, au 06.98.76.54.32"_s}, u"i"_s)->value;
        const Incident beside =
            desk().fileIncident(sasha, {IncidentKind::DirectContact, {}, u"+33698765432 a rappelé"_s}, u"j"_s)->value;
        const RightsCase other = taken(sasha, wishOfJean(RightKind::Access));
        RightsCase jean = found(sasha);
        QVERIFY(!spellings(everyByte() + everyColumn()).isEmpty());
        const auto answer = erased(sasha, jean, {over, waiting}, {number()});
        QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().detail));
        jean = *answer;

        // Nothing of it is left, also not of what was there before.
        const QByteArray bytes = everyByte() + everyColumn();
        QVERIFY2(spellings(bytes).isEmpty(), qPrintable(spellings(bytes)));
        for (const RequestId &request : {over, waiting}) {
            QVERIFY(!stored(request).document.contains(u"98 76"_s));
            const desk::Mail mail = desk::parseMail(parts(request).at(u"thread/01.eml"_s)).value();
            QVERIFY2(mail.text.contains(u"Mon portable : […]."_s), qPrintable(mail.text));
            QCOMPARE(mail.from.address, u"jean@borealis.example"_s);
        }
        const QJsonObject document = QJsonDocument::fromJson(stored(over).document.toUtf8()).object();
        QCOMPARE(document[u"participants"_s][1][u"phones"_s].toArray(), QJsonArray{u"+33 6 11 11 11 11"_s});
        const QByteArray calendar = parts(over).at(u"calendars/camille.ics"_s);
        QVERIFY2(calendar.contains("SUMMARY:Jean\\, […]\r\n") && !calendar.contains("URL"), calendar.constData());
        QCOMPARE(desk().viewIncident(sasha, note.id)->note, u"Jean, au […]"_s);
        QCOMPARE(desk().viewIncident(sasha, beside.id)->note, u"[…] a rappelé"_s);
        // Who has one in hand is shown it anew, and can reveal it no more.
        QCOMPARE(row(over).version, 1);
        QCOMPARE(row(waiting).version, 2);
        const auto now = desk().view(sam, waiting);
        QVERIFY(now.ok() && hidden(now->content).isEmpty());
        QVERIFY(!desk().reveal(sam, waiting, {token, RevealReason::TellApart, u"who"_s}, u"r"_s).ok());

        QCOMPARE(jean.steps.back().erased, (Erased{{}, {}, 2, 1}));
        QVERIFY(jean.steps.back().words.isEmpty() && jean.wish.subject.phone.isEmpty());
        QCOMPARE(jean.wish.words, u"Supprimez le […], gardez le reste"_s);
        QCOMPARE(jean.wish.subject.mails, wishOfJean().subject.mails);
        QVERIFY(desk().viewRights(sasha, other.id)->request.wish.subject.phone.isEmpty());
        QVERIFY(whatStays(jean).contains(u"sans les données"_s));
        const ErasureCertificate certificate = desk().certifyErasure(sasha, jean.id).value();
        QCOMPARE(certificate.items, 1);
        QVERIFY(toFile(certificate).contains("Valeurs isolées effacées de celles-ci\u00a0: 1\n"));
        QCOMPARE(erasureCertificateIn(toFile(certificate)).value(), certificate);
        QVERIFY(!untoldOf(jean).empty()); // who has got it is told of it (art. 19)
        QVERIFY(bench.desk.verifyAudit().ok());
        QCOMPARE(erased(sasha, jean, {over, waiting}, {number()}).error().detail, u"items: not-held"_s);
    }

    /// Both are reached at the switchboard: it cannot be told whose it is where they write.
    void whatIsAnothersTooStaysTheirs_data() { addBackends(); }
    void whatIsAnothersTooStaysTheirs()
    {
        Bench &bench = start();
        QJsonObject json = withPhones(u"r1"_s, 1, {u"06 98 76 54 32"_s});
        QJsonArray participants = json.value(u"participants"_s).toArray();
        QJsonObject anna = participants.at(2).toObject();
        anna.insert(u"phones"_s, QJsonArray{u"06 98 76 54 32"_s});
        participants.replace(2, anna);
        json.insert(u"participants"_s, participants);
        const RequestId shared = bench.take(package(json))->request;
        QJsonObject colleagues = requestOfOthers(u"r2"_s);
        participants = colleagues.value(u"participants"_s).toArray();
        QJsonObject ines = participants.at(1).toObject();
        ines.insert(u"phones"_s, QJsonArray{u"06 98 76 54 32"_s});
        participants.replace(1, ines);
        colleagues.insert(u"participants"_s, participants);
        const RequestId others = bench.take(packageOfOthers(colleagues))->request;
        const QString before = stored(others).document;
        const desk::Caller sasha = support();
        const Incident note =
            desk().fileIncident(sasha, {IncidentKind::DirectContact, others, u"Ines, au 06 98 76 54 32"_s}, u"i"_s)->value;
        const auto answer = erased(sasha, found(sasha), {shared}, {number()});
        QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().detail));
        const QJsonObject document = QJsonDocument::fromJson(stored(shared).document.toUtf8()).object();
        QVERIFY(document[u"participants"_s][1][u"phones"_s].toArray().isEmpty());
        QCOMPARE(document[u"participants"_s][2][u"phones"_s].toArray().size(), 1);
        QVERIFY(parts(shared).at(u"thread/01.eml"_s).contains("06 98 76 54 32"));
        QCOMPARE(stored(others).document, before);
        QCOMPARE(desk().viewIncident(sasha, note.id)->note, u"Ines, au 06 98 76 54 32"_s);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    /// The answer has to go somewhere; afterwards the address may go.
    void anAddressGoesOnceNobodyIsWrittenToAnyMore_data() { addBackends(); }
    void anAddressGoesOnceNobodyIsWrittenToAnyMore()
    {
        Bench &bench = start();
        const RequestId request = bench.take(package(fixture::request(u"r1"_s)))->request;
        const desk::Caller sasha = support();
        RightsCase jean = found(sasha);
        const ErasedItem mail{RectifiedField::Mail, u"jean@borealis.example"_s};
        QCOMPARE(erased(sasha, jean, {request}, {mail}).error().detail, u"items: still-needed"_s);
        QCOMPARE(erased(sasha, jean, {request}, {{RectifiedField::Name, u"Jean Dupontel"_s}}).error().detail,
                 u"items: still-needed"_s);
        (void)released(bench.person(u"sam"_s));
        QCOMPARE(erased(sasha, jean, {request}, {mail}).error().detail, u"items: still-needed"_s); // it waits
        QVERIFY(everyByte().contains("jean@borealis.example"));
        QVERIFY(QDir(m_folder->filePath(u"mail"_s)).removeRecursively()); // the service has taken it
        const auto answer = erased(sasha, jean, {request}, {mail});
        QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().detail));
        QVERIFY(!everyByte().toLower().contains("jean@borealis.example"));
        QVERIFY(answer->wish.subject.mails.isEmpty());
        const desk::Mail left = desk::parseMail(parts(request).at(u"thread/01.eml"_s)).value();
        QCOMPARE(left.from, (desk::MailAddress{u"Jean Dupontel"_s, desk::erasedAddress()}));
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void whatIsReadableIsCalledBackFromWorkstations_data() { addBackends(); }
    void whatIsReadableIsCalledBackFromWorkstations()
    {
        Bench &bench = start();
        const RequestId request = bench.take(package(fixture::request(u"r1"_s)))->request;
        const desk::Caller sam = bench.person(u"sam"_s);
        (void)released(sam);
        const desk::Caller sasha = support();
        const RightsCase jean = found(sasha);
        const auto answer = erased(sasha, jean, {request}, {{RectifiedField::Detail, u"mardi 31 mars"_s}});
        QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().detail));
        const QString form = *ledger::RequestStore(*bench.ledger).form(request, 1, DisclosureLevel::EuropeanUnion).value();
        QVERIFY(form.contains(u"[…]"_s) && !form.contains(u"mardi 31 mars"_s));
        QVERIFY(caseFromJson(QJsonDocument::fromJson(form.toUtf8()).object()).ok());
        QCOMPARE(desk().viewRights(sasha, jean.id)->receipts.size(), std::size_t(1));
        QCOMPARE(desk().purgeOrders(sam)->size(), std::size_t(1));
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    /// A city is no part of a zone, nor a name one of an address.
    void aWordGoesWhereItIsAWord_data() { addBackends(); }
    void aWordGoesWhereItIsAWord()
    {
        Bench &bench = start();
        QJsonObject json = fixture::request(u"r1"_s);
        QJsonArray understood = json.value(u"understood"_s).toArray();
        understood.append(QJsonObject{{u"field"_s, u"zone"_s}, {u"value"_s, u"Europe/Paris"_s}, {u"confidence"_s, 1}});
        understood.append(QJsonObject{{u"field"_s, u"place"_s}, {u"value"_s, u"Siège, Paris"_s}, {u"confidence"_s, 1}});
        json.insert(u"understood"_s, understood);
        Files files = package(json);
        files[u"calendars/camille.ics"_s].replace("DTSTART:20260402T080000Z", "DTSTART;TZID=Europe/Paris:20260402T080000");
        files[u"thread/01.eml"_s].replace("Jean\r\n", "À Paris, Jeannot (jeannot@ailleurs.example)\r\n");
        const RequestId request = bench.take(files)->request;
        (void)released(bench.person(u"sam"_s));
        const desk::Caller sasha = support();
        const auto answer =
            erased(sasha, found(sasha), {request}, {{RectifiedField::Detail, u"Paris"_s}, {RectifiedField::Name, u"Jeannot"_s}});
        QVERIFY2(answer.ok(), answer.ok() ? "" : qPrintable(answer.error().detail));
        const QJsonObject document = QJsonDocument::fromJson(stored(request).document.toUtf8()).object();
        QCOMPARE(document[u"place"_s][u"address"_s].toString(), u"12 rue des Lilas, 75011 […]"_s);
        QCOMPARE(document[u"participants"_s][0][u"zone"_s].toString(), u"Europe/Paris"_s);
        QCOMPARE(document[u"understood"_s][4][u"value"_s].toString(), u"Europe/Paris"_s);
        QCOMPARE(document[u"understood"_s][5][u"value"_s].toString(), u"Siège, […]"_s);
        QVERIFY(parts(request).at(u"calendars/camille.ics"_s).contains("DTSTART;TZID=Europe/Paris:"));
        const desk::Mail mail = desk::parseMail(parts(request).at(u"thread/01.eml"_s)).value();
        QVERIFY2(mail.text.contains(u"À […], […] (jeannot@ailleurs.example)"_s), qPrintable(mail.text));
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    /// Then nothing changes, and the reason says so.
    void whatCannotBeTakenOutIsRefused()
    {
        Bench &bench = startOn(u"sqlite"_s);
        Files files = package(fixture::request(u"r1"_s));
        files[u"thread/01.eml"_s] =
            "From: Jean Dupontel <jean@borealis.example>\r\nTo: Camille <camille@zephyrin.example>\r\n"
            "Date: Thu, 19 Mar 2026 17:30:00 +0100\r\nSubject: Budget\r\nMIME-Version: 1.0\r\n"
            "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n"
            "Mardi 31 mars ?\r\n--b\r\nContent-Type: application/pdf\r\n\r\n%PDF (0698765432)\r\n--b--\r\n";
        const RequestId request = bench.take(files)->request;
        const desk::Caller sasha = support();
        const RightsCase jean = found(sasha);
        const QString before = stored(request).document;
        QCOMPARE(erased(sasha, jean, {request}, {number()}).error().detail, u"items: not-editable"_s);
        QCOMPARE(stored(request).document, before);
        QCOMPARE(desk().viewRights(sasha, jean.id)->request.wish.subject.phone, wishOfJean().subject.phone);
        QCOMPARE(erased(sasha, jean, {}, {number()}).error().detail, u"items: no request is left that they could go from"_s);
        QCOMPARE(erased(sasha, jean, {request}, {{RectifiedField::Phone, u"12"_s}}).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(erased(sasha, jean, {request}, {{RectifiedField::Phone, u"+33 1 00 00 00 00"_s}}).error().detail,
                 u"items: not-held"_s);
    }

    void whoIsKnownByNothingElseIsAnsweredFirst()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const RequestId request = bench.take(package(withPhones(u"r1"_s, 1, {u"06 98 76 54 32"_s})))->request;
        const desk::Caller sasha = support();
        RightsWish wish = wishOfJean();
        wish.subject = {{}, {}, u"06 98 76 54 32"_s, SubjectRole::Contact};
        RightsCase jean = taken(sasha, wish, {Kind::IdentityEstablished});
        jean = searched(sasha, jean);
        QCOMPARE(erased(sasha, jean, {request}, {number()}).error().detail, u"items: only-known-by"_s);
    }

    /// Somebody else needs it as it is.
    void whatIsRestrictedForAnotherStays()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const RequestId request = bench.take(package(fixture::request(u"r1"_s)))->request;
        const desk::Caller sasha = support();
        RightsWish restriction = wishOfJean(RightKind::Restriction);
        restriction.subject = {u"Anna Kowalczyk"_s, {u"anna@borealis.example"_s}, {}, SubjectRole::Contact};
        const RightsCase anna = searched(sasha, taken(sasha, restriction, {Kind::IdentityEstablished}));
        QVERIFY(desk().restrictForRights(sasha, anna.id, anna.version(), {}).ok());
        QCOMPARE(erased(sasha, found(sasha), {request}, {number()}).error().detail, u"step: kept-for-another"_s);
    }

    void aMailLosesItWhereverItStands_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const QByteArray &body) { QTest::newRow(name) << body; };
        row("quoted-printable",
            "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            "T=E9l=E9phone : 06 98 =\r\n76 54 32, Jean\r\n");
        row("base64",
            "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + QByteArray("Téléphone : 06 98 76 54 32, Jean").toBase64() + "\r\n");
        row("html",
            "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Téléphone : <a href=\"tel:+33698765432\">06 98 76 54 32</a>, "
            "Jean</p>\r\n");
        row("header", "X-Phone: +33 6 98 76 54 32\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nTéléphone : […], Jean\r\n");
        row("subject",
            "Subject: =?utf-8?Q?T=C3=A9l_06=2E98=2E76=2E54=2E32?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            "Téléphone : […], Jean\r\n");
        row("alternative",
            "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            "Téléphone : 0698765432, Jean\r\n--b\r\nContent-Type: text/html; "
            "charset=utf-8\r\n\r\n<p>0698765432</p>\r\n--b--\r\n");
    }
    void aMailLosesItWhereverItStands()
    {
        QFETCH(QByteArray, body);
        const QByteArray raw = "From: Jean (06 98 76 54 32) <jean@borealis.example>\r\nTo: camille@zephyrin.example\r\n"
                               "Date: Thu, 19 Mar 2026 17:30:00 +0100\r\nMIME-Version: 1.0\r\n"
            + body;
        const auto left = cutOfNumber().inMail(raw);
        QVERIFY(left.ok());
        QVERIFY2(spellings(*left).isEmpty(), left->constData());
        const desk::Mail mail = desk::parseMail(*left).value();
        QCOMPARE(mail.text.trimmed(), u"Téléphone : […], Jean"_s);
        QVERIFY(spellings(mail.subject.toUtf8() + mail.from.name.toUtf8()).isEmpty());
        QCOMPARE(mail.sentAt, fromRfc3339(u"2026-03-19T16:30:00Z"_s));
        QCOMPARE(cutOfNumber().inMail(*left).value(), *left); // nothing is different then
    }

    void aMailThatCannotLoseItSaysSo_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const QByteArray &body) { QTest::newRow(name) << body; };
        row("between tags", "Content-Type: text/html\r\n\r\n<p>06 98 <b>76 54</b> 32</p>\r\n");
        row("a file",
            "Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + QByteArray("0698765432").toBase64() + "\r\n");
        row("a preamble",
            "Content-Type: multipart/mixed; boundary=b\r\n\r\n0698765432\r\n--b\r\nContent-Type: "
            "text/plain\r\n\r\nx\r\n--b--\r\n");
    }
    void aMailThatCannotLoseItSaysSo()
    {
        QFETCH(QByteArray, body);
        const auto left = cutOfNumber().inMail("From: jean@borealis.example\r\nMIME-Version: 1.0\r\n" + body);
        QVERIFY2(!left.ok(), left.ok() ? left->constData() : "");
        QCOMPARE(left.error().detail, u"items: not-editable"_s);
    }
};

QTEST_GUILESS_MAIN(ItemErasureTest)
#include "itemerasuretest.moc"
