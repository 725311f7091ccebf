// What is erased of somebody beyond the ledger, and that nothing of anybody else is (D5).
#include "tests/desk/rightsfixture.h"

using namespace fixture;

class ErasureTest : public RightsDeskTest
{
    Q_OBJECT

private:
    RightsCase erased(const RightsWish &wish, const std::vector<RequestId> &byNameToo = {})
    {
        const desk::Caller sasha = support();
        const RightsCase known = taken(sasha, wish, {Kind::IdentityEstablished});
        std::vector<RequestId> theirs = byNameToo;
        const Holdings found = m_bench->desk.searchForRights(sasha, known.id, known.version(), {}).value();
        for (const HeldRequest &held : found.requests) {
            if (!held.isByNameOnly)
                theirs.push_back(held.request);
        }
        return m_bench->desk.eraseForRights(sasha, known.id, known.version() + 1, {known.number, theirs}).value();
    }
    static RightsWish wishOf(const QString &name, const QStringList &mails)
    {
        RightsWish wish = wishOfJean();
        wish.subject = {name, mails, {}, SubjectRole::Contact};
        return wish;
    }
    /// Mails that the scheduling service has not taken yet.
    int outgoing() const { return static_cast<int>(QDir(m_folder->filePath(u"mail"_s)).entryList(QDir::Files).size()); }
    QByteArray calendars() const
    {
        QByteArray bytes;
        for (QDirIterator files(m_folder->filePath(u"calendars"_s), QDir::Files); files.hasNext();) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                bytes += file.readAll();
        }
        return bytes;
    }
    void releasedWith(const desk::Caller &supervisor, const Ruling &ruling, const std::vector<Share> &sharing = {})
    {
        const HeldCase held = **m_bench->desk.pull(supervisor, randomUuid());
        QVERIFY(m_bench->desk.decide(supervisor, decisionOn(held, ruling, sharing)).ok());
        m_clock.advance(Minutes(1));
        QVERIFY(m_bench->desk.tick().ok());
    }

private Q_SLOTS:
    void init() { m_bench.reset(); }

    void ofTheSampleItIsErasedAndNotJustOver_data() { addBackends(); }
    void ofTheSampleItIsErasedAndNotJustOver()
    {
        Bench &bench = start();
        (void)bench.take(package(request(u"r1"_s)));
        releasedWith(bench.person(u"sam"_s), ruling::Decline{DeclineReason::Other, u"Non."_s});
        (void)erased(wishOfJean());
        const auto row = bench.ledger->row(u"SELECT gone FROM handled"_s);
        QCOMPARE((*row)->text(0), u"erased"_s);
    }

    void mailsThatOnlySpeakOfThemGoToo()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const desk::Caller sam = bench.person(u"sam"_s);
        // The door's code for Jean alone, so that each gets a mail; and one to the client that names her in its text.
        (void)bench.take(package(request(u"r1"_s)));
        releasedWith(sam, ruling::Schedule{range(u"2026-03-31T12:00:00Z"_s, u"2026-03-31T13:00:00Z"_s)},
                     {{ShareableId{u"door"_s}, Token{u"PERSON_2"_s}}});
        QCOMPARE(outgoing(), 3);
        (void)bench.take(package(request(u"r2"_s)));
        releasedWith(sam, ruling::Decline{DeclineReason::Other, u"{PERSON_3} ne veut pas"_s});
        QCOMPARE(outgoing(), 4);
        (void)bench.take(packageOfOthers(requestOfOthers(u"r3"_s)));
        releasedWith(sam, ruling::Decline{DeclineReason::Other, u"Non."_s});
        QCOMPARE(outgoing(), 5);
        (void)erased(wishOf(u"Anna Kowalczyk"_s, {u"anna@borealis.example"_s}));
        QCOMPARE(outgoing(), 1);
    }

    void whatIsOfANamesakeStays()
    {
        Bench &bench = startOn(u"sqlite"_s);
        const RequestId namesakes = bench.take(packageOfOthers(requestOfOthers(u"r1"_s, u"Jean Dupontel"_s)))->request;
        (void)released(bench.person(u"sam"_s));
        Files broken = packageOfOthers(requestOfOthers(u"r2"_s));
        broken[u"thread/01.eml"_s].replace("Ines Kervella", "Jean Dupontel");
        broken[u"request.json"_s] = "{";
        (void)bench.take(broken);
        QCOMPARE(outgoing(), 1);
        QCOMPARE(calendars().count("ines@ailleurs.example"), 1);
        (void)erased(wishOfJean());
        QCOMPARE(outgoing(), 1);
        QCOMPARE(calendars().count("ines@ailleurs.example"), 1);
        QVERIFY(everyByte().contains("From: Jean Dupontel"));
        // Of those that were said to be theirs all goes.
        (void)erased(wishOfJean(), {namesakes});
        QCOMPARE(outgoing(), 0);
        QCOMPARE(calendars().count("ines@ailleurs.example"), 0);
    }

    void anAddressWithinAnotherIsNotTheirs_data()
    {
        QTest::addColumn<QByteArray>("words");
        QTest::addColumn<bool>("isTheirs");
        QTest::newRow("a longer name before the sign") << QByteArray("\"jimbob@x.example\"") << false;
        QTest::newRow("with a dot before it") << QByteArray("\"jim.bob@x.example\"") << false;
        QTest::newRow("with a letter beyond English") << QByteArray("\"ébob@x.example\"") << false;
        QTest::newRow("a longer domain") << QByteArray("\"bob@x.example.com\"") << false;
        QTest::newRow("a longer last word") << QByteArray("\"bob@x.examples\"") << false;
        QTest::newRow("a longer number") << QByteArray("\"1 06 98 76 54 321\"") << false;
        QTest::newRow("in quotes") << QByteArray("\"Bob@X.example\"") << true;
        QTest::newRow("at the end of a sentence") << QByteArray("\"Write to bob@x.example.\"") << true;
        QTest::newRow("as a link") << QByteArray("\"mailto:bob@x.example\"") << true;
        QTest::newRow("on a new line") << QByteArray("\"Write to\\nbob@x.example\\nsoon\"") << true;
        QTest::newRow("escaped") << QByteArray("\"Bob \\u003cbob@x.example\\u003e\"") << true;
        QTest::newRow("in a longer link") << QByteArray("\"mailto:Bob%20%3cbob@x.example%3e\"") << true;
        QTest::newRow("the number") << QByteArray("\"tel.06 98 76 54 32.\"") << true;
        QTest::newRow("the number without blanks") << QByteArray("\"0698765432\"") << true;
        QTest::newRow("the number with dots") << QByteArray("\"06.98.76.54.32\"") << true;
        QTest::newRow("the number with blanks that do not break") << QByteArray("\"06\u00a098\u00a076\u00a054\u00a032\"") << true;
        QTest::newRow("the number with its country") << QByteArray("\"+33 6 98 76 54 32\"") << true;
        QTest::newRow("the number with its country and a zero") << QByteArray("\"+33 (0)6-98-76-54-32\"") << true;
        QTest::newRow("the number from abroad") << QByteArray("\"0033698765432\"") << true;
        QTest::newRow("the number as a link") << QByteArray("\"tel:+33698765432\"") << true;
        QTest::newRow("a number that begins alike") << QByteArray("\"+33 6 98 76 54 321\"") << false;
        QTest::newRow("a number of another country") << QByteArray("\"+44 698 765 432\"") << false;
        QTest::newRow("other numbers in a row") << QByteArray("\"06, 98, 76, 54, 32\"") << false;
    }
    void anAddressWithinAnotherIsNotTheirs()
    {
        QFETCH(QByteArray, words);
        QFETCH(bool, isTheirs);
        (void)startOn(u"sqlite"_s).take({{u"request.json"_s, "{\"unfinished\": " + words}});
        RightsWish wish = wishOf(u"Bob"_s, {u"bob@x.example"_s});
        wish.subject.phone = u"06 98 76 54 32"_s;
        (void)erased(wish);
        QCOMPARE(everyByte().contains("unfinished"), !isTheirs);
        // That it is gone is in the trail, as when its time is over.
        QCOMPARE(everyByte().count("content-deleted"), isTheirs ? 1 : 0);
    }
};

QTEST_GUILESS_MAIN(ErasureTest)
#include "erasuretest.moc"
