// What people say of the redaction: hidden at once for everybody and in later versions, kept as a shape without its text.
#include "tests/desk/fixture.h"

#include "models/desk/redactionreports.h"
#include "models/domain/json.h"
#include "models/ledger/audit.h"

using namespace fixture;

namespace {

TextRun words(const QString &text, std::vector<FieldName> readAs = {})
{
    return {text, std::nullopt, std::move(readAs)};
}

const TextRun::Hidden hidden{TokenCategory::Person, Token{u"PERSON_9"_s}};

Case oneMessage(RedactedText body)
{
    Case c;
    c.thread.push_back({Token{u"PERSON_1"_s}, {}, Instant{}, std::move(body), {words(u"Le budget Quillon"_s)}});
    return c;
}

} // namespace

class ReportTest : public DeskTest
{
    Q_OBJECT

private:
    HeldCase pulled(const desk::Caller &caller)
    {
        const auto held = m_bench->desk.pull(caller, randomUuid());
        return held && *held ? **held : HeldCase{};
    }
    [[nodiscard]] Result<HeldCase> reported(const desk::Caller &caller, const RequestId &request, const RedactionReport &report,
                                            const QString &key = randomUuid())
    {
        return m_bench->desk.reportRedaction(caller, request, report, key);
    }
    static Files withWords(const QString &id)
    {
        Files files = package(request(id));
        files[u"thread/01.eml"_s].replace("pendant une heure",
                                          "pendant une heure, au sujet du budget et des budgets, pour le BUDGET annuel");
        return files;
    }

private Q_SLOTS:
    void init() { m_bench.reset(); }

    void wordsAreWidenedAndFoundBetweenChips_data()
    {
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("end");
        QTest::addColumn<QStringList>("expected");
        // "Bonjour Ada Quillon, et [PERSON_2] Zorglub."
        QTest::newRow("as selected") << 8 << 19 << QStringList{u"Ada Quillon"_s};
        QTest::newRow("half a word") << 14 << 16 << QStringList{u"Quillon"_s};
        QTest::newRow("with blanks and signs") << 11 << 21 << QStringList{u"Quillon"_s};
        QTest::newRow("across a chip") << 20 << 30 << QStringList{u"et"_s, u"Zorglub"_s};
        QTest::newRow("only a sign") << 19 << 20 << QStringList();
        QTest::newRow("beyond the end") << 90 << 99 << QStringList();
        QTest::newRow("backwards") << 9 << 3 << QStringList();
    }
    void wordsAreWidenedAndFoundBetweenChips()
    {
        QFETCH(int, start);
        QFETCH(int, end);
        const Case c = oneMessage({words(u"Bonjour Ada Qu"_s, {FieldName::Place}),
                                   words(u"illon, et "_s),
                                   {QString(), TextRun::Hidden{TokenCategory::Person, Token{u"PERSON_2"_s}}, {}},
                                   words(u" Zorglub."_s)});
        QTEST(wordsAt(c, {0, MessagePart::Body, start, end}), "expected");
        QCOMPARE(wordsAt(c, {1, MessagePart::Body, start, end}), QStringList());
    }

    void whatIsHiddenIsHiddenWhereverItStands()
    {
        Case c = oneMessage({words(u"Ada Qu"_s, {FieldName::Place}), words(u"illon et QUILLON, pas Quillonette"_s)});
        c.understanding.push_back({FieldName::Place, {}, RedactedText{words(u"chez Quillon"_s)}, 0.5});
        c.understanding.push_back({FieldName::Zone, {}, RedactedText{words(u"Europe/Quillon"_s)}, 0.5});
        hide(c, u"Quillon"_s, hidden);
        QCOMPARE(plainText(c.thread.front().body), u"Ada [PERSON_9] et [PERSON_9], pas Quillonette"_s);
        QCOMPARE(plainText(c.thread.front().quoted), u"Le budget [PERSON_9]"_s);
        QCOMPARE(plainText(std::get<RedactedText>(c.understanding.front().value)), u"chez [PERSON_9]"_s);
        QCOMPARE(plainText(std::get<RedactedText>(c.understanding.back().value)), u"Europe/Quillon"_s);
        QCOMPARE(c.thread.front().body.at(1).readAs, std::vector{FieldName::Place}); // of the half that was read so
        QCOMPARE(c.revision, 1);
        hide(c, u"Quillon"_s, hidden);
        QCOMPARE(c.revision, 1); // nothing more to hide
    }

    void shapesSayNothingOfTheWords()
    {
        const QJsonObject shape = vigie::desk::shapeOf({u"Ada QUILLON"_s, u"ada@q.example 06 a1"_s});
        QStringList forms;
        for (const QJsonValue &piece : shape.value(u"pieces"_s).toArray())
            forms.append(piece.toObject().value(u"form"_s).toString());
        QCOMPARE(forms, (QStringList{u"Aa"_s, u"AA"_s, u"a@a"_s, u"00"_s, u"a0"_s}));
    }

    void whatWasMissedIsHiddenAtBothLevelsAndCanBeRevealed_data() { addBackends(); }
    void whatWasMissedIsHiddenAtBothLevelsAndCanBeRevealed()
    {
        Bench &bench = start();
        (void)bench.take(withWords(u"r1"_s));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase seen = pulled(sam);
        QVERIFY(plainText(seen.content.thread.front().body).contains(u"du budget"_s));
        const auto after = reported(sam, seen.content.id, missed(seen.content, u"budget"_s));
        QVERIFY(after.ok());
        QCOMPARE(after->content.version, seen.content.version);
        QCOMPARE(after->content.revision, 1);
        QCOMPARE(after->lease, seen.lease);
        const QString text = plainText(after->content.thread.front().body);
        QVERIFY(!text.contains(u"budget "_s) && !text.contains(u"BUDGET"_s));
        QVERIFY(text.contains(u"budgets"_s)); // another word
        const auto entries = bench.desk.redactionReports().value();
        QCOMPARE(entries.size(), size_t(1));
        QVERIFY(text.contains(entries[0].token.value));
        // Elsewhere, and later, nobody sees it.
        QVERIFY(bench.desk.putBack(sam, seen.lease.id, PutBackReason::NotSure).ok());
        const HeldCase abroad = pulled(bench.person(u"hanta"_s, u"MG"_s));
        QCOMPARE(abroad.content.id, seen.content.id);
        QVERIFY(!plainText(abroad.content.thread.front().body).contains(u" budget "_s));
        QCOMPARE(abroad.content.revision, 1);
        QVERIFY(bench.desk.putBack(bench.person(u"hanta"_s, u"MG"_s), abroad.lease.id, PutBackReason::NotSure).ok());
        const HeldCase again = pulled(sam);
        const auto shown =
            bench.desk.reveal(sam, again.content.id, {entries[0].token, RevealReason::CheckRedaction, u"w"_s}, u"k"_s);
        QCOMPARE(shown->value, u"budget"_s);
        QVERIFY(bench.desk.verifyAudit().ok());
    }

    void theNextVersionHidesItToo_data() { addBackends(); }
    void theNextVersionHidesItToo()
    {
        Bench &bench = start();
        (void)bench.take(withWords(u"r1"_s));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase seen = pulled(sam);
        const auto once = reported(sam, seen.content.id, missed(seen.content, u"annuel"_s));
        const auto twice = reported(sam, seen.content.id, missed(once->content, u"sujet"_s, TokenCategory::Unknown));
        QCOMPARE(twice->content.revision, 2);
        Files files = withWords(u"r1"_s);
        files[u"thread/01.eml"_s].replace("Bonjour Camille", "Bonjour encore Camille");
        (void)bench.take(files);
        const auto next = bench.desk.view(sam, seen.content.id);
        QCOMPARE(next->content.version, seen.content.version + 1);
        QVERIFY(!plainText(next->content.thread.front().body).contains(u"annuel"_s));
        QVERIFY(!plainText(next->content.thread.front().body).contains(u"sujet"_s));
        // And the one after that.
        files[u"thread/01.eml"_s].replace("Bonjour encore", "Bonjour une fois encore");
        (void)bench.take(files);
        QVERIFY(!plainText(bench.desk.view(sam, seen.content.id)->content.thread.front().body).contains(u"annuel"_s));
    }

    void whatIsReportedWhileTheNextVersionIsReadIsHiddenThereToo_data() { addBackends(); }
    void whatIsReportedWhileTheNextVersionIsReadIsHiddenThereToo()
    {
        const auto meanwhile = std::make_shared<std::function<void()>>();
        m_policy.secondReader = [meanwhile](const QString &, DisclosureLevel) {
            if (const auto report = std::exchange(*meanwhile, {}))
                report();
            return std::vector<redaction::Finding>{};
        };
        Bench &bench = start();
        (void)bench.take(withWords(u"r1"_s));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase seen = pulled(sam);
        bool isReported = false;
        *meanwhile = [&] { isReported = reported(sam, seen.content.id, missed(seen.content, u"annuel"_s)).ok(); };
        Files files = withWords(u"r1"_s);
        files[u"thread/01.eml"_s].replace("Bonjour Camille", "Bonjour encore Camille");
        (void)bench.take(files);
        QVERIFY(isReported);
        const auto next = bench.desk.view(sam, seen.content.id);
        QCOMPARE(next->content.version, seen.content.version + 1);
        QVERIFY(!plainText(next->content.thread.front().body).contains(u"annuel"_s));
    }

    void aReportHoldsNoText_data() { addBackends(); }
    void aReportHoldsNoText()
    {
        Bench &bench = start();
        (void)bench.take(withWords(u"r1"_s));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase seen = pulled(sam);
        QVERIFY(reported(sam, seen.content.id, missed(seen.content, u"annuel"_s)).ok());
        QVERIFY(reported(sam, seen.content.id,
                         {ReportKind::Excess, seen.content.version, {}, TokenCategory::Unknown, drawnToken(u"PHONE_2"_s)})
                    .ok());
        const auto entries = bench.desk.redactionReports().value();
        QCOMPARE(entries.size(), size_t(2));
        const auto excess = std::find_if(entries.begin(), entries.end(), [](const auto &one) { return one.kind == u"excess"_s; });
        QCOMPARE(excess->category, u"phone"_s);
        QCOMPARE(excess->shape.value(u"pieces"_s).toArray().size(), 5);
        QByteArray kept;
        for (const char *table : {"redaction_report", "audit_entry"}) {
            const auto rows = bench.ledger->rows(u"SELECT * FROM %1"_s.arg(QLatin1String(table)), {});
            for (const auto &row : *rows) {
                for (int column = 0; column < row.size(); ++column)
                    kept += row.text(column).toUtf8() + '\n';
            }
        }
        QVERIFY(kept.contains("\"Aa\"") || kept.contains("\"aa\""));
        for (const char *clear : {"annuel", "98 76", "Dupontel"})
            QVERIFY2(!kept.contains(clear), clear);
    }

    void onlyTheHolderReportsOnTheVersionInHand_data() { addBackends(); }
    void onlyTheHolderReportsOnTheVersionInHand()
    {
        Bench &bench = start();
        (void)bench.take(withWords(u"r1"_s));
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase seen = pulled(sam);
        const RedactionReport report = missed(seen.content, u"annuel"_s);
        QCOMPARE(reported(bench.person(u"kim"_s), seen.content.id, report).error().kind, ErrorKind::NotFound);
        // A repeat hides nothing more, and the same place means other words after another report.
        QVERIFY(reported(sam, seen.content.id, report, u"k"_s).ok());
        QCOMPARE(reported(sam, seen.content.id, report, u"k"_s)->content.revision, 1);
        QCOMPARE(bench.desk.redactionReports()->size(), size_t(1));
        QCOMPARE(reported(sam, seen.content.id, report, u"another"_s).error().kind, ErrorKind::RequestChanged);
        QCOMPARE(reported(sam, seen.content.id, report, {}).error().kind, ErrorKind::InvalidInput);
        RedactionReport old = report;
        old.version = 7;
        QCOMPARE(reported(sam, seen.content.id, old).error().kind, ErrorKind::RequestChanged);
        m_clock.advance(Minutes(15));
        QCOMPARE(reported(sam, seen.content.id, report).error().kind, ErrorKind::LeaseLost);
        QCOMPARE(bench.desk.redactionReports()->size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(ReportTest)
#include "reporttest.moc"
