// Packages as they come: broken, hostile, encoded, shifted.
#include "tests/desk/fixture.h"

#include "models/desk/bundle.h"
#include "models/desk/files.h"
#include "models/desk/form.h"
#include "models/desk/intake.h"
#include "models/desk/mail.h"
#include "models/desk/package.h"
#include "models/desk/shift.h"
#include "models/domain/json.h"
#include "models/ledger/incidents.h"
#include "models/ledger/packages.h"
#include "models/ledger/requests.h"
#include "models/redaction/outgoing.h"

#include <sys/stat.h>
#include <zip.h>

using namespace fixture;

namespace {

struct ZipEntry {
    QByteArray path;
    QByteArray content;
    bool link = false;
};

QByteArray zipOf(const std::vector<ZipEntry> &entries)
{
    QTemporaryDir folder;
    const QByteArray path = folder.filePath(u"package.zip"_s).toUtf8();
    int error = 0;
    zip_t *archive = zip_open(path.constData(), ZIP_CREATE, &error);
    for (const ZipEntry &entry : entries) {
        zip_source_t *source =
            zip_source_buffer(archive, entry.content.constData(), static_cast<zip_uint64_t>(entry.content.size()), 0);
        const zip_int64_t index = zip_file_add(archive, entry.path.constData(), source, ZIP_FL_ENC_UTF_8);
        if (entry.link)
            zip_file_set_external_attributes(archive, static_cast<zip_uint64_t>(index), 0, ZIP_OPSYS_UNIX,
                                             static_cast<zip_uint32_t>(S_IFLNK | 0777) << 16);
    }
    zip_close(archive);
    QFile file(folder.filePath(u"package.zip"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray mailOf(const QByteArray &headers, const QByteArray &body)
{
    return "From: Jean <jean@borealis.example>\r\nTo: c@z.example\r\nDate: Thu, 19 Mar 2026 17:30:00 +0100\r\nMIME-Version: "
           "1.0\r\n"
        + headers + "\r\n" + body;
}

/// Text in so many multiparts in each other.
QByteArray nestedMail(int depth)
{
    QByteArray body = "Content-Type: text/plain\r\n\r\nInnermost\r\n";
    QByteArray headers;
    QByteArray opened;
    for (int i = 0; i < depth; ++i) {
        const QByteArray boundary = "b" + QByteArray::number(i);
        const QByteArray type = "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n";
        if (i == 0)
            headers = type;
        else
            opened += type + "\r\n";
        opened += "--" + boundary + "\r\n";
    }
    return mailOf(headers, opened + body);
}

} // namespace

class IntakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileZipIsRefused_data()
    {
        QTest::addColumn<QByteArray>("zip");
        QTest::newRow("leads outside") << zipOf({{"../evil.eml", "x"}});
        QTest::newRow("leads outside in the middle") << zipOf({{"thread/../../evil.eml", "x"}});
        QTest::newRow("absolute") << zipOf({{"/etc/passwd", "x"}});
        QTest::newRow("drive") << zipOf({{"C:evil", "x"}});
        QTest::newRow("backslash") << zipOf({{"thread\\evil", "x"}});
        QTest::newRow("link") << zipOf({{"request.json", "/etc/passwd", true}});
        QTest::newRow("bomb") << zipOf({{"thread/01.eml", QByteArray(65 * 1024 * 1024, 'x')}});
        std::vector<ZipEntry> many;
        for (int i = 0; i < 501; ++i)
            many.push_back({"thread/" + QByteArray::number(i), "x"});
        QTest::newRow("too many") << zipOf(many);
        QTest::newRow("no zip") << QByteArray("PK\3\4 and nothing else");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << zipOf({{"request.json", "{}"}}).chopped(10);
    }
    void hostileZipIsRefused()
    {
        QFETCH(QByteArray, zip);
        const auto parts = desk::readZip(zip);
        QVERIFY(!parts.ok());
        QCOMPARE(parts.error().kind, ErrorKind::InvalidInput);
    }

    void zipAndFolderOfTheSamePackageAreOne()
    {
        const auto inner = desk::readZip(zipOf({{"sample/request.json", "{}"}, {"sample/thread/01.eml", "x"}}));
        QCOMPARE(inner->size(), size_t(2));
        QVERIFY(inner->count(u"thread/01.eml"_s) == 1);
        QTemporaryDir folder;
        QDir(folder.path()).mkdir(u"thread"_s);
        for (const auto &[path, content] : *inner) {
            QFile file(folder.filePath(path));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
        }
        QCOMPARE(desk::contentHash(*desk::readFolder(folder.path().toStdString())), desk::contentHash(*inner));
        QVERIFY(QFile::link(u"/etc/hostname"_s, folder.filePath(u"link"_s)));
        QCOMPARE(desk::readFolder(folder.path().toStdString()).error().kind, ErrorKind::InvalidInput);
    }

    void faultsNameTheirPath_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const QString &key, const QJsonValue &value, const QString &path) {
            QTest::newRow(name) << key << value << path;
        };
        row("missing", u"summary"_s, QJsonValue(QJsonValue::Undefined), u"/summary"_s);
        row("wrong type", u"participants"_s, u"x"_s, u"/participants"_s);
        row("unknown word", u"kind"_s, u"dance"_s, u"/kind"_s);
        row("unexpected", u"title"_s, u"x"_s, u""_s);
        row("pattern", u"id"_s, u"../../etc"_s, u"/id"_s);
        row("no time", u"deadline"_s, u"tomorrow"_s, u"/deadline"_s);
        row("backward", u"window"_s, QJsonObject{{u"start"_s, u"2026-04-04T00:00:00Z"_s}, {u"end"_s, u"2026-04-03T00:00:00Z"_s}},
            u"/window"_s);
        row("no meeting", u"kind"_s, u"cancel"_s, u"/meeting"_s);
        row("bad share", u"shareable"_s,
            QJsonArray{
                QJsonObject{{u"id"_s, u"a"_s}, {u"kind"_s, u"phone"_s}, {u"value"_s, u"1"_s}, {u"for"_s, QJsonArray{u"zoe"_s}}}},
            u"/shareable/0/for"_s);
        row("bad duration", u"understood"_s,
            QJsonArray{QJsonObject{{u"field"_s, u"duration"_s}, {u"value"_s, u"1 h"_s}, {u"confidence"_s, 1}}},
            u"/understood/0/value"_s);
        row("confidence", u"understood"_s,
            QJsonArray{QJsonObject{{u"field"_s, u"duration"_s}, {u"value"_s, u"PT1H"_s}, {u"confidence"_s, 2}}},
            u"/understood/0/confidence"_s);
    }
    void faultsNameTheirPath()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        QFETCH(QString, path);
        QJsonObject json = request(u"r1"_s);
        QVERIFY(desk::readPackage(json).package.has_value());
        if (value.isUndefined())
            json.remove(key);
        else
            json.insert(key, value);
        const desk::PackageReading reading = desk::readPackage(json);
        QVERIFY(!reading.package.has_value());
        QCOMPARE(reading.faults.front().path, path);
        QVERIFY(!reading.faults.front().reason.isEmpty());
    }

    void mailTextIsDecoded_data()
    {
        QTest::addColumn<QByteArray>("mail");
        QTest::addColumn<QString>("text");
        QTest::newRow("latin-1") << mailOf(
            "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n",
            "D=E9jeuner =E0 midi\r\n")
                                 << u"Déjeuner à midi"_s;
        QTest::newRow("base64") << mailOf("Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n",
                                          QByteArray("Été\r\n").toBase64())
                                << u"Été"_s;
        QTest::newRow("undeclared") << mailOf("", "D\xe9jeuner\r\n") << u"Déjeuner"_s;
        QTest::newRow("unknown charset") << mailOf("Content-Type: text/plain; charset=x-nothing\r\n", "D\xc3\xa9jeuner\r\n")
                                         << u"Déjeuner"_s;
        QTest::newRow("alternative") << mailOf(
            "Content-Type: multipart/alternative; boundary=b\r\n",
            "--b\r\nContent-Type: text/html\r\n\r\n<p>HTML</p>\r\n--b\r\nContent-Type: text/plain\r\n\r\nPlain\r\n--b--\r\n")
                                     << u"Plain"_s;
        QTest::newRow("html") << mailOf("Content-Type: text/html\r\n",
                                        "<style>x</style><p>Bonjour</p><script>evil()</script>\r\n")
                              << u"Bonjour"_s;
        QTest::newRow("nested") << mailOf(
            "Content-Type: multipart/mixed; boundary=a\r\n",
            "--a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: "
            "text/plain\r\n\r\nInner\r\n--b--\r\n--a\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; "
            "filename=x.txt\r\n\r\nAttached\r\n--a--\r\n")
                                << u"Inner"_s;
        QTest::newRow("unclosed") << mailOf("Content-Type: multipart/mixed; boundary=a\r\n",
                                            "--a\r\nContent-Type: text/plain\r\n\r\nStill here\r\n")
                                  << u"Still here"_s;
    }
    void mailTextIsDecoded()
    {
        QFETCH(QByteArray, mail);
        QFETCH(QString, text);
        const auto parsed = desk::parseMail(mail);
        QVERIFY(parsed.ok());
        QCOMPARE(parsed->text.trimmed(), text);
    }

    void brokenMailSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("mail");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("noise") << QByteArray("\0\1\2\3 noise", 10);
        QTest::newRow("no sender") << QByteArray("To: a@b.example\r\n\r\nx");
        QTest::newRow("no text") << mailOf("Content-Type: image/png\r\n", "x");
        QTest::newRow("too large") << mailOf("", QByteArray(17 * 1024 * 1024, 'x'));
        QTest::newRow("nested too deep") << nestedMail(40);
        QTest::newRow("nested without end") << nestedMail(20000);
    }
    void brokenMailSaysWhy()
    {
        QFETCH(QByteArray, mail);
        QCOMPARE(desk::parseMail(mail).error().kind, ErrorKind::InvalidInput);
    }

    void encodedHeadersAndCalendarPartsAreSeen()
    {
        const auto mail = desk::parseMail(
            "From: =?iso-8859-1?Q?Ren=E9_Lef=E8vre?= <rene@x.example>\r\nCc: Groupe: a@b.example, c@d.example;\r\n"
            "Subject: =?utf-8?B?w4l0w6k=?=\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n"
            "--a\r\nContent-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:VCALENDAR\r\n--a--\r\n");
        QCOMPARE(mail->from.name, u"René Lefèvre"_s);
        QCOMPARE(mail->to.size(), size_t(2));
        QCOMPARE(mail->subject, u"Été"_s);
        QVERIFY(mail->carriesCalendar);
        QVERIFY(!mail->sentAt);
    }

    void writtenMailCannotGrowHeaders()
    {
        desk::OutgoingMail mail;
        mail.from = {u"A\r\nBcc: evil@x.example"_s, u"a@b.example"_s};
        mail.to = {{u"Zoé"_s, u"z@b.example"_s}};
        mail.subject = u"Été\r\nX-Evil: 1"_s;
        mail.messageId = u"m@b.example"_s;
        mail.text = u"Ligne\n"_s;
        const QByteArray raw = desk::writeMail(mail);
        QVERIFY(!raw.contains("\nX-Evil") && !raw.contains("\nBcc"));
        QVERIFY(!QByteArray(raw).replace("\r\n", "").contains('\n'));
        QCOMPARE(desk::writeMail(mail), raw);
        QCOMPARE(desk::parseMail(raw)->to.front().name, u"Zoé"_s);
    }

    void whatWasWrittenReadsBackAsItWas()
    {
        desk::OutgoingMail mail;
        mail.from = {u"Ada, \"assistante\""_s, u"ada@b.example"_s};
        mail.to = {{u"Zoé"_s, u"z@b.example"_s}, {{}, u"bob@b.example"_s}};
        mail.subject = u"Été  à deux – "_s + u"long "_s.repeated(30) + u"fin"_s;
        mail.date = fromRfc3339(u"2026-03-20T09:00:00Z"_s).value();
        mail.messageId = u"m@b.example"_s;
        mail.text = u"Ligne\r\n  deux \u202E\n\nfin"_s;
        const auto readsBack = [&mail] {
            const auto read = desk::readWritten(desk::writeMail(mail));
            return read.ok() && desk::writeMail(*read) == desk::writeMail(mail) && read->text == mail.text && read->to == mail.to
                && read->calendar == mail.calendar;
        };
        QVERIFY(readsBack());
        mail.replyTo = {{}, u"client@b.example"_s};
        mail.calendar = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";
        mail.method = u"REQUEST"_s;
        QVERIFY(readsBack());
        const QByteArray others = "From: A <a@b.example>\r\nX-Other: 1\r\nSubject: B\r\n\r\nText\r\n";
        QCOMPARE(desk::readWritten(others).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(desk::readWritten({}).error().kind, ErrorKind::InvalidInput);
    }

    void aFileIsReplacedOnlyWhereNobodyHasTakenIt()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        QCOMPARE(desk::replaceWhole(path, u"a.eml"_s, "two").value(), false);
        QVERIFY(QDir(folder.path()).isEmpty());
        QVERIFY(desk::writeWhole(path, u"a.eml"_s, "one").ok());
        QCOMPARE(desk::replaceWhole(path, u"a.eml"_s, "two").value(), true);
        QCOMPARE(desk::readWhole(path, u"a.eml"_s).value(), QByteArray("two"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(u"a.eml"_s));
        // Cut off in between, what was to take its place goes.
        QVERIFY(desk::writeWhole(path, u"a.eml.new"_s, "three").ok());
        QVERIFY(desk::removeUnfinished(path).ok());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(u"a.eml"_s));
    }

    void aCityLeavesTheDeskOnlyWhereSomebodyHasToTravel_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("meeting");
        QTest::addColumn<QStringList>("blocks");
        QTest::newRow("in Paris") << u"office"_s << u"Paris"_s << QStringList{u"Lyon"_s, QString()};
        QTest::newRow("at a distance") << u"video"_s << QString() << QStringList{QString(), QString()};
    }
    void aCityLeavesTheDeskOnlyWhereSomebodyHasToTravel()
    {
        QFETCH(QString, kind);
        QFETCH(QString, meeting);
        QFETCH(QStringList, blocks);
        QTemporaryDir folder;
        TurnedClock clock;
        clock.set(u"2026-03-23T08:00:00Z"_s);
        Bench bench(freshLocation(u"sqlite"_s, folder), clock, folder.path());
        QJsonObject json = request(u"r1"_s);
        QJsonArray understood = json.value(u"understood"_s).toArray();
        understood[0] = QJsonObject{{u"field"_s, u"meeting-kind"_s}, {u"value"_s, kind}, {u"confidence"_s, 0.9}};
        json.insert(u"understood"_s, understood);
        Files files = package(json);
        files[u"calendars/camille.ics"_s] = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n"
                                            "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260331T090000Z\r\nDTEND:20260331T100000Z\r\n"
                                            "LOCATION:3 place Bellecour\\, 69002 Lyon\r\nEND:VEVENT\r\n"
                                            "BEGIN:VEVENT\r\nUID:b\r\nDTSTART:20260401T130000Z\r\nDTEND:20260401T140000Z\r\n"
                                            "LOCATION:Paris\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        QVERIFY(bench.take(files)->incidents.empty());
        const auto held = bench.desk.pull(bench.person(u"sam"_s), u"k"_s);
        const Case &form = (*held)->content;
        QCOMPARE(form.city, meeting);
        QStringList cities;
        for (const BusyBlock &block : form.lanes.front().blocks)
            cities << block.city;
        QCOMPARE(cities, blocks);
        // From Lyon at noon nobody is in Paris at two.
        const bool told = std::any_of(form.slots.begin(), form.slots.end(), [](const Slot &slot) {
            return std::any_of(slot.reasons.begin(), slot.reasons.end(),
                               [](const SlotReason &reason) { return reason.kind == SlotReasonKind::TravelTooShort; });
        });
        QCOMPARE(told, !meeting.isEmpty());
    }

    void somebodyHasOneTokenInThreadAndCalendarAndAnotherRequestTellsNothingOfIt()
    {
        QTemporaryDir folder;
        TurnedClock clock;
        clock.set(u"2026-03-23T08:00:00Z"_s);
        Bench bench(freshLocation(u"sqlite"_s, folder), clock, folder.path());
        const auto formOf = [&bench](const QJsonObject &json) {
            Files files = package(json);
            files[u"thread/01.eml"_s].replace("Mon portable", "Anna Kowalczyk vient aussi. Mon portable");
            return bench.take(files).ok() ? (*bench.desk.pull(bench.person(u"sam"_s), json.value(u"id"_s).toString()))->content
                                          : Case{};
        };
        const Case first = formOf(request(u"r1"_s));
        QJsonObject turned = request(u"r2"_s);
        const QJsonArray people = turned.value(u"participants"_s).toArray();
        turned.insert(u"participants"_s, QJsonArray{people[2], people[1], people[0]});
        const Case second = formOf(turned);
        const auto tokenOfAnna = [](const Case &form) {
            for (const TextRun &run : form.thread.front().body) {
                if (run.hidden && run.hidden->category == TokenCategory::Person
                    && std::any_of(form.lanes.begin(), form.lanes.end(),
                                   [&run](const Lane &lane) { return lane.participant == run.hidden->token; })
                    && run.hidden->token != form.thread.front().from && run.hidden->token != form.participants.front().token)
                    return run.hidden->token;
            }
            return Token{};
        };
        // Jean writes; the lane of each is under the token that the thread has of them.
        QCOMPARE(first.thread.front().from, drawnToken(u"PERSON_2"_s));
        QCOMPARE(tokenOfAnna(first), drawnToken(u"PERSON_3"_s));
        QCOMPARE(first.lanes.front().participant, drawnToken(u"PERSON_1"_s)); // Camille's, whose calendar is known
        // In another request the same people go by other tokens.
        QCOMPARE(tokenOfAnna(second), drawnToken(u"PERSON_1"_s));
        QCOMPARE(second.lanes.front().participant, drawnToken(u"PERSON_3"_s));
    }

    void requestsOfTheSamePeopleAreNotLinkedByTheirTokens()
    {
        // What tells who is who: by which letter the workstation calls them, and by which token.
        const auto calledIn = [](Bench &bench, const QString &id) {
            (void)bench.take(package(request(id)));
            const Case form = (*bench.desk.pull(bench.person(u"sam"_s + id), id))->content;
            QStringList called{form.thread.front().from.value};
            for (const Participant &participant : form.participants)
                called.append(participant.token.value);
            return called;
        };
        const QTemporaryDir folder;
        TurnedClock clock;
        clock.set(u"2026-03-23T08:00:00Z"_s);
        std::set<QStringList> called;
        std::set<qsizetype> places; // of who wrote, among the participants
        desk::DeskPolicy policy;
        int requests = 0;
        policy.tokenSeed = [&requests] { return QByteArray::number(++requests).rightJustified(16, '.'); };
        Bench bench(freshLocation(u"sqlite"_s, folder), clock, folder.path(), policy);
        for (int i = 0; i < 12; ++i) {
            const QStringList words = calledIn(bench, u"r%1"_s.arg(i));
            called.insert(words);
            places.insert(words.indexOf(words.front(), 1));
        }
        QVERIFY(called.size() > 8);
        QCOMPARE(places, (std::set<qsizetype>{2, 3})); // behind the client, now as B and now as C
    }

    void aRequestIsCalledTheSameInItsNextVersionAndAfterARestart()
    {
        const QTemporaryDir folder;
        TurnedClock clock;
        clock.set(u"2026-03-23T08:00:00Z"_s);
        const QString location = freshLocation(u"sqlite"_s, folder);
        QJsonObject json = request(u"r1"_s);
        const auto calledIn = [&](int version, const QByteArray &seed) {
            json.insert(u"summary"_s, u"Budget %1"_s.arg(version));
            desk::DeskPolicy policy;
            policy.tokenSeed = [seed] { return seed; };
            Bench bench(location, clock, folder.path(), policy);
            const RequestId id = bench.take(package(json)).value().request;
            const auto form = ledger::RequestStore(*bench.ledger).form(id, version, DisclosureLevel::EuropeanUnion).value();
            return caseFromJson(QJsonDocument::fromJson(form.value_or(QString()).toUtf8()).object()).value().participants;
        };
        const auto first = calledIn(1, "0123456789abcdef");
        QCOMPARE(calledIn(2, "fedcba9876543210"), first);
    }

    void twoVersionsOfANewRequestReadAtOnceAreCalledTheSame()
    {
        const QTemporaryDir folder;
        TurnedClock clock;
        clock.set(u"2026-03-23T08:00:00Z"_s);
        QJsonObject json = request(u"r1"_s);
        std::function<void()> meanwhile;
        desk::DeskPolicy policy;
        int seeds = 0;
        policy.tokenSeed = [&] {
            if (const auto other = std::exchange(meanwhile, {}))
                other();
            return QByteArray::number(++seeds).rightJustified(16, '.');
        };
        Bench bench(freshLocation(u"sqlite"_s, folder), clock, folder.path(), policy);
        const Files first = package(json);
        json.insert(u"summary"_s, u"Budget"_s);
        meanwhile = [&] { (void)bench.take(first); }; // has been read and stored while the other is being read
        const RequestId id = bench.take(package(json)).value().request;
        const auto called = [&](int version) {
            const auto form = ledger::RequestStore(*bench.ledger).form(id, version, DisclosureLevel::EuropeanUnion).value();
            return caseFromJson(QJsonDocument::fromJson(form.value_or(QString()).toUtf8()).object()).value().participants;
        };
        QCOMPARE(called(2), called(1));
    }

    void aSeedIsDrawnWhereNoneIsGiven()
    {
        const QTemporaryDir folder;
        TurnedClock clock;
        clock.set(u"2026-03-23T08:00:00Z"_s);
        const QString location = freshLocation(u"sqlite"_s, folder);
        const std::unique_ptr<ledger::Ledger> ledger = std::move(*ledger::Ledger::open(location));
        desk::Desk desk(*ledger, clock, desk::Folders{folder.path().toStdString(), folder.path().toStdString(), {}, {}}, {});
        std::set<QString> seeds;
        for (const QString &id : {u"r1"_s, u"r2"_s, u"r3"_s}) {
            const QTemporaryDir files;
            QVERIFY(write(package(request(id)), files));
            QVERIFY(desk.intakeFolder(files.path().toStdString(), {}).ok());
        }
        const auto packages = ledger->rows(u"SELECT document FROM package"_s, {});
        for (const auto &row : *packages)
            seeds.insert(QJsonDocument::fromJson(row.text(0).toUtf8()).object().value(u"tokenSeed"_s).toString());
        QCOMPARE(seeds.size(), std::size_t(3));
        QVERIFY(std::ranges::all_of(seeds, [](const QString &seed) { return seed.size() == 32; }));
    }

    void aSecondLookFindsWhatTheFirstHasLeft_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("isDoubted");
        QTest::newRow("nothing") << u"Mardi à Paris, une heure, avec [PERSON_1]."_s << false;
        QTest::newRow("a known name") << u"Mardi avec Jean Dupontel."_s << true;
        QTest::newRow("a known phone") << u"Mardi, au 06 12 34 56 78."_s << true;
        QTest::newRow("another phone") << u"Mardi, au 07 98 76 54 32."_s << true;
        QTest::newRow("a mail address") << u"Mardi, écrire à zoe@exemple.org."_s << true;
        QTest::newRow("an unknown capital") << u"Mardi avec Xarpouk, une heure."_s << true;
        QTest::newRow("a stranger after a greeting") << u"Bonjour Xarpouk, mardi ?"_s << true;
        // Hostile: whatever comes of it, it ends.
        QTest::newRow("a word without an end, and a name") << QString(1 << 20, u'x') + u" avec Xarpouk"_s << true;
        QTest::newRow("capitals, and a name") << QString(u"A "_s).repeated(1 << 17) + u" avec Jean Dupontel"_s << true;
        QTest::newRow("brackets, and a name") << QString(1 << 16, u'[') + u" avec Xarpouk"_s << true;
        QTest::newRow("lone surrogates, and a name") << QString(1000, QChar(0xD800)) + u" avec Xarpouk"_s << true;
        QTest::newRow("right to left, and a name") << u"\u202e\u2066"_s.repeated(1000) + u" avec Xarpouk"_s << true;
    }
    /// Whatever hid too little: a form with this text in it goes to nobody outside.
    void aSecondLookFindsWhatTheFirstHasLeft()
    {
        QFETCH(QString, words);
        QFETCH(bool, isDoubted);
        const redaction::Vault vault = redaction::vaultFromPackage(request(u"r1"_s));
        for (const DisclosureLevel level : {DisclosureLevel::EuropeanUnion, DisclosureLevel::ThirdCountry}) {
            desk::OutgoingForm form;
            form.content.level = level;
            form.content.thread.push_back({});
            form.content.thread.back().body = {TextRun{words, {}, {}}};
            QCOMPARE(desk::placesInDoubt(form, vault, {}) > 0, isDoubted);
            desk::OutgoingForm understood;
            understood.content.level = level;
            understood.content.understanding.push_back(
                UnderstoodField{FieldName::Constraints, {}, RedactedText{TextRun{words, {}, {}}}, 1});
            QCOMPARE(desk::placesInDoubt(understood, vault, {}) > 0, isDoubted);
            if (words.size() > 1000)
                continue; // longer than any ruling's text
            desk::OutgoingForm ruled;
            ruled.content.level = level;
            ruled.ruling = ruling::Clarify{QString(words).replace(u'[', u'{').replace(u']', u'}'), {}};
            QCOMPARE(desk::placesInDoubt(ruled, vault, {}) > 0, isDoubted);
        }
    }

    void brokenPartsBecomeIncidentsAndTheRestGoesOn_data() { addBackends(); }
    void brokenPartsBecomeIncidentsAndTheRestGoesOn()
    {
        QFETCH(QString, backend);
        QTemporaryDir folder;
        TurnedClock clock;
        clock.set(u"2026-03-23T08:00:00Z"_s);
        Bench bench(freshLocation(backend, folder), clock, folder.path());
        Files files = package(request(u"r1"_s));
        files[u"calendars/camille.ics"_s] = "no calendar at all";
        files[u"thread/02.eml"_s] = "To: nobody\r\n\r\nx";
        const auto report = bench.take(files);
        QVERIFY(report.ok());
        QVERIFY(!report->request.isEmpty());
        QCOMPARE(report->incidents.size(), size_t(2));
        const auto held = bench.desk.pull(bench.person(u"sam"_s), u"k"_s);
        QVERIFY(held.ok() && held->has_value());
        QCOMPARE((*held)->content.lanes.front().availability, Availability::Unknown);
        QCOMPARE((*held)->content.thread.size(), size_t(1));
        QVERIFY(std::count((*held)->content.escalation.begin(), (*held)->content.escalation.end(), EscalationReason::BrokenPart)
                == 1);

        Files broken = package(request(u"r2"_s));
        broken[u"request.json"_s] = "{\"format\": 1";
        const auto lost = bench.take(broken);
        QVERIFY(lost->request.isEmpty());
        QCOMPARE(lost->incidents.size(), size_t(1));
        const auto incidents = ledger::IncidentStore(*bench.ledger).open().value();
        QCOMPARE(incidents.size(), size_t(3));
        for (const auto &incident : incidents) {
            const auto parts = ledger::PackageStore(*bench.ledger).parts(incident.package).value();
            QVERIFY(parts.size() >= 3); // every byte is there
            QVERIFY(parts == broken || parts == files);
        }
    }

    void shiftingMovesTheFirstCandidateToNextWeek()
    {
        const QJsonObject json = request(u"r1"_s);
        const Files files = package(json);
        const Instant now = *fromRfc3339(u"2026-11-23T22:00:00Z"_s); // a Monday
        const auto content = desk::readContent(desk::Parts(files.begin(), files.end()), {true}, now);
        QVERIFY(content.request.has_value());
        const desk::Package &shifted = content.request->package;
        // 14:00 in Paris in summer time stays 14:00 in winter time.
        QCOMPARE(toRfc3339(shifted.candidates.front().start), u"2026-12-01T13:00:00Z"_s);
        QCOMPARE(shifted.understood.at(2).value, u"2026-11-30/2026-12-04"_s);
        QVERIFY(content.request->mails.begin()->second.text.contains(u"On se voit mardi 1 décembre pendant"_s));
        QCOMPARE(shifted.understood.at(2).sources.front().text, u"mardi 1 décembre"_s);
        QVERIFY(*content.request->mails.begin()->second.sentAt < now);
    }

    void whatComesFromTheFutureCameNow()
    {
        QJsonObject json = request(u"r1"_s);
        const Instant now = *fromRfc3339(u"2026-11-23T22:00:00Z"_s);
        for (const bool shift : {false, true}) {
            // 26 March is in the week before the first candidate: shifted, Thursday 26 November.
            json.insert(u"receivedAt"_s, shift ? u"2026-03-26T09:00:00Z"_s : u"2026-11-26T09:00:00Z"_s);
            const Files files = package(json);
            const auto content = desk::readContent(desk::Parts(files.begin(), files.end()), {shift}, now);
            QVERIFY(*content.request->package.receivedAt > now);
            QCOMPARE(content.request->receivedAt, now);
        }
        json.insert(u"receivedAt"_s, u"2026-03-20T09:00:00Z"_s);
        const Files files = package(json);
        const auto content = desk::readContent(desk::Parts(files.begin(), files.end()), {true}, now);
        QCOMPARE(toRfc3339(content.request->receivedAt), u"2026-11-20T09:00:00Z"_s);
    }

    void theAssistantGetsNoToken()
    {
        QJsonObject json = request(u"r1"_s);
        json.insert(u"assistant"_s, QJsonObject{{u"name"_s, u"Julie"_s}, {u"email"_s, u"assistant@agenda.example"_s}});
        Files files = package(json);
        files[u"thread/02.eml"_s] = "From: Julie <assistant@agenda.example>\r\nTo: Jean Dupontel <jean@borealis.example>\r\n"
                                    "Date: Thu, 19 Mar 2026 18:30:00 +0100\r\n\r\nBonjour Jean,\r\n\r\nMardi ?\r\n\r\nJulie\r\n";
        files[u"thread/03.eml"_s] = "From: Jean Dupontel <jean@borealis.example>\r\nTo: Julie <assistant@agenda.example>, "
                                    "Camille <camille@zephyrin.example>\r\nDate: Thu, 19 Mar 2026 19:30:00 +0100\r\n\r\n"
                                    "Merci Julie, vu avec Perrine.\r\n";
        const auto content =
            desk::readContent(desk::Parts(files.begin(), files.end()), {}, *fromRfc3339(u"2026-03-23T08:00:00Z"_s));
        const redaction::Vault vault = desk::vaultOf(*content.request);
        const Case form = desk::buildForm(*content.request, vault, DisclosureLevel::ThirdCountry, Instant{}).content;
        QVERIFY(form.thread.at(1).from.isEmpty());
        QCOMPARE(plainText(form.thread.at(1).body), u"Bonjour [PERSON_2],\n\nMardi ?\n\nJulie"_s);
        QCOMPARE(form.thread.at(2).to, std::vector<Token>{Token{u"PERSON_1"_s}});
        QCOMPARE(plainText(form.thread.at(2).body), u"Merci Julie, vu avec [PERSON_4]."_s);
        QVERIFY(redaction::leaks(toBytes(toJson(form)), vault).empty());
    }

    void aSignatureIsShownWhenSomethingWasUnderstoodFromIt()
    {
        const QByteArray mail = "From: Jean Dupontel <jean@borealis.example>\r\nDate: Thu, 19 Mar 2026 17:30:00 +0100\r\n\r\n"
                                "Mardi 31 mars.\r\n\r\n-- \r\nJean Dupontel, Londres\r\n";
        for (const QString &source : {u"Mardi 31 mars"_s, u"Londres"_s}) {
            QJsonObject json = request(u"r1"_s);
            json.insert(u"understood"_s,
                        QJsonArray{QJsonObject{
                            {u"field"_s, u"constraints"_s},
                            {u"value"_s, u"x"_s},
                            {u"confidence"_s, 1},
                            {u"sources"_s, QJsonArray{QJsonObject{{u"message"_s, u"thread/01.eml"_s}, {u"text"_s, source}}}}}});
            Files files = package(json);
            files[u"thread/01.eml"_s] = mail;
            const auto content =
                desk::readContent(desk::Parts(files.begin(), files.end()), {}, *fromRfc3339(u"2026-03-23T08:00:00Z"_s));
            const Case form =
                desk::buildForm(*content.request, desk::vaultOf(*content.request), DisclosureLevel::EuropeanUnion, Instant{})
                    .content;
            QCOMPARE(plainText(form.thread.front().body).contains(u"Londres"_s), source == u"Londres"_s);
        }
    }

    void shiftingCanAimAtTheNextClockChange()
    {
        QJsonObject json = request(u"r1"_s);
        json.insert(u"shift"_s, u"next-clock-change"_s);
        const auto package = desk::readPackage(json).package;
        const Instant now = *fromRfc3339(u"2026-11-23T22:00:00Z"_s);
        const int weeks = desk::weeksToShift(*package, json, now);
        // Europe/Paris changes on Sunday 28 March 2027; the candidate is the Tuesday of that week.
        QCOMPARE(QDate(2026, 3, 31).addDays(7LL * weeks), QDate(2027, 3, 23));
    }
};

QTEST_GUILESS_MAIN(IntakeTest)
#include "intaketest.moc"
