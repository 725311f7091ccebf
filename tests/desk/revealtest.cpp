// One clear value for a reason, a while, and so many an hour (P3); every answer is on record, and the value is not.
#include "tests/desk/fixture.h"

#include "models/desk/keyfile.h"
#include "models/desk/revealpatterns.h"
#include "models/domain/json.h"
#include "models/ledger/audit.h"
#include "models/ledger/disclosures.h"

#include <QDirIterator>

#include <thread>

using namespace fixture;

namespace {

const RevealWish person{drawnToken(u"PERSON_2"_s), RevealReason::TellApart, u"Est-ce Jean Dupontel de Borealis ?"_s};
const RevealWish organisation{drawnToken(u"ORGANISATION_1"_s), RevealReason::UnderstandRequest, u"quelle société"_s};

} // namespace

class RevealTest : public DeskTest
{
    Q_OBJECT

private:
    HeldCase pulled(const desk::Caller &caller)
    {
        const auto held = m_bench->desk.pull(caller, randomUuid());
        return held && *held ? **held : HeldCase{};
    }
    [[nodiscard]] ErrorKind refusal(const desk::Caller &caller, const RequestId &request, const RevealWish &wish,
                                    const QString &key = randomUuid())
    {
        const auto shown = m_bench->desk.reveal(caller, request, wish, key);
        return shown.ok() ? ErrorKind::Internal : shown.error().kind;
    }
    /// The trail as text, and its last entry.
    [[nodiscard]] QByteArray trail()
    {
        QByteArray text;
        const auto rows = ledger::AuditStore(*m_bench->ledger).after(0, 1000);
        for (const ledger::AuditRow &row : *rows)
            text += row.content.toUtf8() + '\n';
        return text;
    }
    [[nodiscard]] QJsonObject lastEntry() { return QJsonDocument::fromJson(trail().trimmed().split('\n').last()).object(); }
    [[nodiscard]] int mapsKept() { return static_cast<int>(m_bench->ledger->rows(u"SELECT 1 FROM token_map"_s, {})->size()); }
    /// The caller's request, with a token of each kind.
    static void addCompany(Files &files, QByteArray name)
    {
        files[u"thread/01.eml"_s].replace("Mon portable", "Nous serons chez " + name + " SARL. Mon portable");
    }

private Q_SLOTS:
    void init() { m_bench.reset(); }

    void theHolderIsShownWhatEachTokenStandsFor_data() { addBackends(); }
    void theHolderIsShownWhatEachTokenStandsFor()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const RequestId id = pulled(sam).content.id;
        const auto shown = bench.desk.reveal(sam, id, person, u"k1"_s);
        QVERIFY(shown.ok());
        QCOMPARE(*shown, (Revealed{person.token, TokenCategory::Person, u"Jean Dupontel"_s, m_clock.now() + Seconds(30)}));
        // What the vault knows, and what was only met in the text.
        const auto value = [&](const char *token) {
            return bench.desk.reveal(sam, id, {drawnToken(QLatin1String(token)), RevealReason::Other, u"w"_s}, randomUuid())
                ->value;
        };
        QCOMPARE(value("PERSON_1"), u"Camille Martineau"_s);
        QCOMPARE(value("PHONE_1"), u"+33 6 12 34 56 78"_s);
        QCOMPARE(value("PHONE_2"), u"06 98 76 54 32"_s);
        QCOMPARE(lastEntry().value(u"event"_s).toString(), u"revealed"_s);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void aRepeatGivesTheSameUntilItsTimeIsOver_data() { addBackends(); }
    void aRepeatGivesTheSameUntilItsTimeIsOver()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const RequestId id = pulled(sam).content.id;
        const auto first = bench.desk.reveal(sam, id, person, u"key"_s);
        m_clock.advance(Seconds(29));
        QCOMPARE(*bench.desk.reveal(sam, id, person, u"key"_s), *first);
        QCOMPARE(lastEntry().value(u"repeat"_s).toBool(), true);
        QCOMPARE(refusal(sam, id, organisation, u"key"_s), ErrorKind::KeyReused);
        m_clock.advance(Seconds(1));
        QCOMPARE(refusal(sam, id, person, u"key"_s), ErrorKind::RevealOver);
        QVERIFY(bench.desk.reveal(sam, id, person, u"another"_s).ok());
        QCOMPARE(bench.ledger->rows(u"SELECT 1 FROM reveal"_s, {})->size(), size_t(2));
    }

    void everyRefusalIsOnRecordWithoutWhatWasTyped_data() { addBackends(); }
    void everyRefusalIsOnRecordWithoutWhatWasTyped()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const desk::Caller kim = bench.person(u"kim"_s);
        const RequestId id = pulled(sam).content.id;
        const auto noted = [&](ErrorKind kind, const char *name) {
            const QJsonObject entry = lastEntry();
            return kind != ErrorKind::Internal && entry.value(u"event"_s).toString() == u"reveal-refused"_s
                && entry.value(u"why"_s).toString() == QLatin1String(name);
        };
        QVERIFY(noted(refusal(kim, id, person), "not-found")); // in other hands
        QVERIFY(noted(refusal(sam, RequestId{u"Dupontel"_s}, person), "not-found"));
        QVERIFY(noted(refusal(sam, id, {Token{u"Jean Dupontel"_s}, RevealReason::Other, u"Dupontel"_s}), "not-found"));
        QVERIFY(noted(refusal(sam, id, {person.token, RevealReason::Other, u"  "_s}), "invalid-input"));
        QVERIFY(noted(refusal(sam, id, person, QString()), "invalid-input"));
        QVERIFY(noted(refusal(bench.person(u"rita"_s, u"FR"_s, {Role::Reviewer}), id, person), "forbidden"));
        QVERIFY(noted(refusal(bench.person(u"lea"_s, u"FR"_s, {Role::Lead}), id, person), "forbidden"));
        m_clock.advance(Minutes(15));
        QVERIFY(noted(refusal(sam, id, person), "lease-lost"));
        QVERIFY(!trail().contains("Dupontel"));
        QCOMPARE(bench.desk.reveals()->size(), size_t(8));
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void anHourHasOnlySoManyForOnePerson_data() { addBackends(); }
    void anHourHasOnlySoManyForOnePerson()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        (void)bench.take(package(request(u"r2"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const RequestId id = pulled(sam).content.id;
        for (int i = 0; i < 10; ++i) {
            QVERIFY(bench.desk.reveal(sam, id, person, QString::number(i)).ok());
            m_clock.advance(Seconds(1));
        }
        QCOMPARE(refusal(sam, id, person), ErrorKind::RevealsUsedUp);
        QCOMPARE(refusal(sam, pulled(sam).content.id, person), ErrorKind::RevealsUsedUp); // over all requests
        QVERIFY(bench.desk.reveal(sam, id, person, u"9"_s).ok());                         // a repeat takes nothing
        for (int minutes = 0; minutes < 60; minutes += 10) {
            m_clock.advance(Minutes(10));
            const auto work = bench.desk.work(sam);
            for (const HeldWork &one : *work)
                QVERIFY(bench.desk.heartbeat(sam, one.held.lease.id).ok());
        }
        QVERIFY(bench.desk.reveal(sam, id, person, u"an hour later"_s).ok());
    }

    void outsideTheUnionNothingTellsWhoSomebodyIs_data() { addBackends(); }
    void outsideTheUnionNothingTellsWhoSomebodyIs()
    {
        Bench &bench = start();
        Files files = package(request(u"r1"_s));
        addCompany(files, "Martineau");
        (void)bench.take(files);
        const desk::Caller abroad = bench.person(u"hanta"_s, u"MG"_s);
        const HeldCase held = pulled(abroad);
        const RequestId id = held.content.id;
        const auto before = ledger::DisclosureStore(*bench.ledger).all()->size();
        int organisations = 0;
        std::set<Token> tokens;
        for (const RedactedMessage &message : held.content.thread) {
            for (const TextRun &run : message.body) {
                if (run.hidden)
                    tokens.insert(run.hidden->token);
            }
        }
        tokens.insert({drawnToken(u"PERSON_1"_s), drawnToken(u"PERSON_2"_s), drawnToken(u"EMAIL_1"_s), drawnToken(u"ADDRESS_1"_s),
                       drawnToken(u"ACCESS_CODE_1"_s), drawnToken(u"ORGANISATION_1"_s), drawnToken(u"ORGANISATION_2"_s)});
        for (const Token &token : tokens) {
            const auto shown = bench.desk.reveal(abroad, id, {token, RevealReason::Other, u"w"_s}, randomUuid());
            if (!shown.ok()) {
                QVERIFY(shown.error().kind == ErrorKind::RevealRefused || shown.error().kind == ErrorKind::NotFound);
                continue;
            }
            QCOMPARE(shown->category, TokenCategory::Organisation);
            QVERIFY(!shown->value.contains(u"Martineau"_s));
            ++organisations;
        }
        QVERIFY(organisations > 0);
        const auto disclosed = bench.desk.disclosures().value();
        QCOMPARE(disclosed.size(), before + size_t(organisations));
        const QStringList categories{u"reveal"_s, u"organisation"_s};
        for (const Disclosure &one : disclosed)
            QCOMPARE(one.mechanism, u"standard-contractual-clauses"_s);
        QCOMPARE(std::count_if(disclosed.begin(), disclosed.end(), [&](const auto &one) { return one.categories == categories; }),
                 organisations);
        // Without a ground, nothing at all.
        QVERIFY(bench.desk.withdrawTransferGrounds(u"Site"_s).ok());
        QVERIFY(refusal(abroad, id, organisation) != ErrorKind::Internal);
    }

    void theMapIsSealedAndItsKeyIsTheOwnersAlone_data() { addBackends(); }
    void theMapIsSealedAndItsKeyIsTheOwnersAlone()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        QCOMPARE(mapsKept(), 2); // one a level
        const auto maps = bench.ledger->rows(u"SELECT content FROM token_map"_s, {});
        for (const auto &row : *maps) {
            for (const char *clear : {"Dupontel", "PERSON_", "borealis", "person"})
                QVERIFY2(!row.bytes(0).contains(clear), clear);
        }
        const QFileInfo key(m_folder->filePath(u"tokens.key"_s));
        QVERIFY(key.exists());
        QCOMPARE(key.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        // Put in another's place, or opened with another key, it says nothing.
        const desk::Caller sam = bench.person(u"sam"_s);
        const RequestId id = pulled(sam).content.id;
        const bool sqlite = bench.ledger->dialect() == ledger::Dialect::Sqlite;
        QVERIFY(
            bench.ledger
                ->run(sqlite
                          ? u"UPDATE token_map SET content = (SELECT content FROM token_map WHERE level = 'third-country')"_s
                          : u"UPDATE token_map t SET content = (SELECT content FROM token_map WHERE level = 'third-country')"_s)
                .ok());
        QCOMPARE(refusal(sam, id, person), ErrorKind::StorageDamaged);
    }

    void anotherKeyOpensNothing()
    {
        Bench &bench = startOn(u"sqlite"_s);
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const RequestId id = pulled(sam).content.id;
        QVERIFY(QFile::remove(m_folder->filePath(u"tokens.key"_s)));
        QCOMPARE(refusal(sam, id, person), ErrorKind::StorageDamaged);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void manyWhoMakeTheKeyAtOnceGetTheSame()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(u"k"_s).toStdString();
        std::array<QByteArray, 8> keys;
        std::vector<std::thread> threads;
        for (QByteArray &key : keys)
            threads.emplace_back([&key, &file] { key = vigie::desk::secretIn(file, 32, "key").value(); });
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(std::all_of(keys.begin(), keys.end(), [&](const QByteArray &key) { return key == keys.front(); }));
        QCOMPARE(keys.front().size(), 32);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"k"_s}); // nothing is left beside it
    }

    void theMapAndTheWordsGoWithTheRequest_data()
    {
        QTest::addColumn<QString>("backend");
        QTest::addColumn<bool>("purged");
        for (const bool purged : {false, true}) {
            const QString how = purged ? u"purged"_s : u"retention"_s;
            QTest::addRow("sqlite %s", qPrintable(how)) << u"sqlite"_s << purged;
            if (!qEnvironmentVariableIsEmpty("VIGIE_TEST_POSTGRES"))
                QTest::addRow("postgresql %s", qPrintable(how)) << u"postgresql"_s << purged;
        }
    }
    void theMapAndTheWordsGoWithTheRequest()
    {
        QFETCH(bool, purged);
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = pulled(sam);
        QVERIFY(bench.desk.reveal(sam, held.content.id, person, u"k"_s).ok());
        QCOMPARE(bench.desk.reveals()->front().words, person.words);
        if (purged) {
            QVERIFY(bench.desk.orderPurge(u"r1"_s, desk::PurgeReason::Erasure).ok());
        } else {
            QVERIFY(bench.desk.putBack(sam, held.lease.id, PutBackReason::NotSure).ok());
            m_clock.advance(Seconds(366 * 86'400));
            QCOMPARE(bench.desk.deleteWhatIsDue().value(), 1);
        }
        QCOMPARE(mapsKept(), 0);
        QVERIFY(bench.desk.reveals()->front().words.isEmpty());
        QCOMPARE(bench.desk.reveals()->front().token, person.token);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void theValueIsNowhereInWhatTheDeskRecords()
    {
        Bench &bench = startOn(u"sqlite"_s);
        (void)bench.take(package(request(u"r1"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const RequestId id = pulled(sam).content.id;
        const auto shown = bench.desk.reveal(sam, id, person, u"k"_s);
        QCOMPARE(shown->value, u"Jean Dupontel"_s);
        const QByteArray text = trail();
        QVERIFY(!text.contains("Dupontel") && !text.contains("Borealis"));
        QVERIFY(text.contains(person.token.value.toUtf8()));
        const auto rows = bench.ledger->rows(u"SELECT * FROM reveal"_s, {});
        for (const auto &row : *rows) {
            for (int column = 0; column < row.size(); ++column)
                QVERIFY(column == 11 || !row.text(column).contains(u"Dupontel"_s)); // 11: the words, as typed
        }
    }

    void aLeadSeesWhatIsUnusual_data() { addBackends(); }
    void aLeadSeesWhatIsUnusual()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        (void)bench.take(package(request(u"r2"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const desk::Caller kim = bench.person(u"kim"_s);
        const HeldCase mine = pulled(sam);
        const HeldCase theirs = pulled(kim);
        QVERIFY(bench.desk.reveal(kim, theirs.content.id, person, u"k"_s).ok());
        for (int i = 0; i < 5; ++i)
            QVERIFY(bench.desk.reveal(sam, mine.content.id, person, QString::number(i)).ok());
        QVERIFY(bench.desk.putBack(sam, mine.lease.id, PutBackReason::NotSure).ok());
        const auto all = bench.desk.reveals().value();
        QCOMPARE(all.size(), size_t(6));
        const auto marksOf = [&](const QString &name) {
            QSet<QString> marks;
            for (const RevealEntry &entry : all) {
                if (entry.personName == name)
                    marks.unite(QSet<QString>(entry.unusual.begin(), entry.unusual.end()));
            }
            return marks;
        };
        QCOMPARE(marksOf(u"kim"_s), QSet<QString>());
        QCOMPARE(marksOf(u"sam"_s), (QSet<QString>{u"many-in-an-hour"_s, u"much-more-than-others"_s, u"put-back"_s, u"again"_s}));
    }

    void aLeadReadsThemPageByPageWithThePatternsFirst_data() { addBackends(); }
    void aLeadReadsThemPageByPageWithThePatternsFirst()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        (void)bench.take(package(request(u"r2"_s)));
        const desk::Caller sam = bench.person(u"sam"_s);
        const desk::Caller kim = bench.person(u"kim"_s);
        const desk::Caller lee = bench.person(u"lee"_s, u"FR"_s, {Role::Lead});
        const HeldCase mine = pulled(sam);
        const HeldCase theirs = pulled(kim);
        QVERIFY(bench.desk.reveal(kim, theirs.content.id, person, u"k"_s).ok());
        for (int i = 0; i < revealsAPage + 10; ++i) {
            m_clock.advance(Seconds(1));
            QCOMPARE(refusal(sam, mine.content.id, {drawnToken(u"PERSON_99"_s), RevealReason::Other, u"x"_s}),
                     ErrorKind::NotFound);
        }
        const RevealPage first = bench.desk.reveals(lee, {}).value();
        QCOMPARE(first.entries.size(), size_t(revealsAPage));
        QVERIFY(!first.isLast);
        QCOMPARE(first.patterns.size(), size_t(1));
        const RevealPattern &pattern = first.patterns.front();
        QCOMPARE(pattern.personName, u"sam"_s);
        QCOMPARE(pattern.shown, 0);
        QCOMPARE(pattern.refused, revealsAPage + 10);
        QCOMPARE(pattern.marks, (std::map<QString, int>{{u"many-refusals"_s, revealsAPage + 8}}));
        QCOMPARE(pattern.latest, first.entries.front().at);
        const RevealPage rest = bench.desk.reveals(lee, {first.entries.back().id}).value();
        QVERIFY(rest.isLast && rest.patterns.empty());
        QCOMPARE(rest.entries.size(), size_t(11));
        QCOMPARE(rest.entries.back().personName, u"kim"_s);
        QCOMPARE(rest.entries.back().words, person.words);
        QCOMPARE(rest.entries.front().refused, u"not-found"_s);
        // One person's alone, and only what is marked; the patterns stay everybody's.
        const RevealPage ofKim = bench.desk.reveals(lee, {{}, kim.me.id}).value();
        QCOMPARE(ofKim.entries.size(), size_t(1));
        QVERIFY(ofKim.isLast);
        QCOMPARE(ofKim.patterns, first.patterns);
        const RevealPage marked = bench.desk.reveals(lee, {{}, {}, true}).value();
        const RevealPage markedRest = bench.desk.reveals(lee, {marked.entries.back().id, {}, true}).value();
        QCOMPARE(marked.entries.size() + markedRest.entries.size(), size_t(revealsAPage + 8));
        QVERIFY(bench.desk.reveals(lee, {u"no such"_s})->entries.empty());
    }

    void wordsTypedInTheUnionStayThere_data() { addBackends(); }
    void wordsTypedInTheUnionStayThere()
    {
        Bench &bench = start();
        Files files = package(request(u"r1"_s));
        addCompany(files, "Tournesol");
        (void)bench.take(files);
        const desk::Caller sam = bench.person(u"sam"_s);
        const desk::Caller hanta = bench.person(u"hanta"_s, u"MG"_s);
        const desk::Caller inside = bench.person(u"lee"_s, u"FR"_s, {Role::Lead});
        const desk::Caller outside = bench.person(u"lova"_s, u"MG"_s, {Role::Lead});
        const HeldCase held = pulled(sam);
        QVERIFY(bench.desk.reveal(sam, held.content.id, person, u"k"_s).ok());
        QVERIFY(bench.desk.putBack(sam, held.lease.id, PutBackReason::NotSure).ok());
        m_clock.advance(Seconds(1));
        const HeldCase abroad = pulled(hanta);
        QVERIFY(bench.desk.reveal(hanta, abroad.content.id, organisation, u"h"_s).ok());
        const RevealPage seenInside = bench.desk.reveals(inside, {}).value();
        const RevealPage seenOutside = bench.desk.reveals(outside, {}).value();
        QCOMPARE(seenInside.entries.size(), size_t(2));
        QCOMPARE(seenInside.entries[1].words, person.words);
        QVERIFY(!seenInside.entries[1].wordsWithheld);
        QCOMPARE(seenOutside.entries[0].words, organisation.words);
        QVERIFY(!seenOutside.entries[0].wordsWithheld);
        QCOMPARE(seenOutside.entries[1].words, QString());
        QVERIFY(seenOutside.entries[1].wordsWithheld);
        QVERIFY(!toBytes(toJson(seenOutside)).contains("Dupontel"));
    }

    void patternsAreMarked_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("minutesApart");
        QTest::addColumn<bool>("refused");
        QTest::addColumn<QStringList>("ofTheLast");
        QTest::newRow("one") << 1 << 1 << false << QStringList();
        QTest::newRow("half of the limit in an hour") << 5 << 1 << false << QStringList{u"many-in-an-hour"_s};
        QTest::newRow("as many over a day") << 5 << 60 << false << QStringList();
        QTest::newRow("two refusals") << 2 << 1 << true << QStringList();
        QTest::newRow("three refusals") << 3 << 1 << true << QStringList{u"many-refusals"_s};
        QTest::newRow("three refusals over a day") << 3 << 60 << true << QStringList();
    }
    void patternsAreMarked()
    {
        QFETCH(int, count);
        QFETCH(int, minutesApart);
        QFETCH(bool, refused);
        QFETCH(QStringList, ofTheLast);
        std::vector<vigie::desk::RevealTrace> traces;
        for (int i = 0; i < count; ++i)
            traces.push_back({Instant(Minutes(i * minutesApart)), PersonId{u"p"_s}, RequestId{u"r"_s}, Token{u"T_%1"_s.arg(i)},
                              refused, false});
        QCOMPARE(vigie::desk::unusual(traces, 10).back(), ofTheLast);
    }
};

QTEST_GUILESS_MAIN(RevealTest)
#include "revealtest.moc"
