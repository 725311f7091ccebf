// What was taken in goes by itself when its time is over, and nothing of it stays in the files (P5).
#include "tests/desk/fixture.h"

using namespace fixture;

namespace {

/// Words of the package that nobody may find afterwards.
const std::array secrets{QByteArray("Dupontel"),  QByteArray("Martineau"),      QByteArray("borealis"),
                         QByteArray("Rosenbaum"), QByteArray("06 98 76 54 32"), QByteArray("Code 4711")};

} // namespace

class RetentionTest : public DeskTest
{
    Q_OBJECT

private:
    void pass(int days) { m_clock.advance(Seconds(days * 86'400)); }
    [[nodiscard]] bool hasContent(const RequestId &request)
    {
        const auto parts = m_bench->ledger->rows(
            u"SELECT 1 FROM part JOIN package ON package.id = part.package WHERE package.request = ?"_s, {request.value});
        return parts.ok() && !parts->empty();
    }
    /// Everything that the database holds, as text.
    [[nodiscard]] QByteArray dump()
    {
        QByteArray text;
        for (const char *table : {"request",          "package",     "part",          "outgoing_form", "decision",
                                  "incident",         "meeting",     "audit_entry",   "lease",         "lease_draft",
                                  "decision_refusal", "disclosure",  "token_map",     "reveal",        "reveal_refusal",
                                  "redaction_report", "review_form", "review_answer", "review",        "finding"}) {
            const auto rows = m_bench->ledger->rows(u"SELECT * FROM %1"_s.arg(QLatin1String(table)), {});
            if (!rows.ok())
                qFatal("a table is missing: %s", table);
            for (const auto &row : *rows) {
                for (int column = 0; column < row.size(); ++column)
                    text += row.bytes(column) + row.text(column).toUtf8() + '\n';
            }
        }
        return text;
    }
    /// Handed over by a supervisor, who also had a draft.
    RequestId handled(const QString &id)
    {
        const RequestId request = m_bench->take(package(fixture::request(id)))->request;
        const desk::Caller sam = m_bench->person(u"sam"_s);
        const HeldCase held = **m_bench->desk.pull(sam, randomUuid());
        const Status kept =
            m_bench->desk.keepDraft(sam, held.content.id, held.lease.id, {R"({"question":"Dupontel?"})", m_clock.now()});
        const auto decided =
            m_bench->desk.decide(sam, decisionOn(held, ruling::HandOver{HandOverReason::Other, u"M. Dupontel insiste"_s}));
        m_clock.advance(Minutes(1));
        if (!kept.ok() || !decided.ok() || !m_bench->desk.tick().ok())
            qFatal("not handled");
        return request;
    }

private Q_SLOTS:
    void init() { m_bench.reset(); }

    void whatIsOverTheDefaultGoesAndNothingStays_data() { addBackends(); }
    void whatIsOverTheDefaultGoesAndNothingStays()
    {
        Bench &bench = start();
        const RequestId request = handled(u"r1"_s);
        for (const QByteArray &secret : secrets)
            QVERIFY2(dump().contains(secret) || secret == "Rosenbaum" || secret == "06 98 76 54 32" || secret == "Code 4711",
                     secret);
        QVERIFY(hasContent(request));
        pass(364);
        QVERIFY(bench.desk.tick().ok());
        QVERIFY(hasContent(request));
        pass(2);
        QVERIFY(bench.desk.tick().ok());
        QVERIFY(!hasContent(request));
        const QByteArray left = dump();
        for (const QByteArray &secret : secrets)
            QVERIFY2(!left.contains(secret), secret);
        QVERIFY(left.contains("content-deleted"));
        QVERIFY(bench.desk.verifyAudit().ok());
        // The same package is still known, and does not come back as new.
        QVERIFY(bench.take(package(fixture::request(u"r1"_s)))->alreadyKnown);
        QCOMPARE(bench.desk.deleteWhatIsDue().value(), 0);
    }

    void theFileHoldsNoByteOfIt()
    {
        (void)startOn(u"sqlite"_s);
        for (const QString &id : {u"r1"_s, u"r2"_s, u"r3"_s})
            (void)handled(id);
        pass(366);
        QCOMPARE(m_bench->desk.deleteWhatIsDue().value(), 3);
        QByteArray files;
        for (const char *suffix : {"", "-wal", "-shm"}) {
            QFile file(m_location + QLatin1String(suffix));
            if (file.exists()) {
                QVERIFY(file.open(QIODevice::ReadOnly));
                files += file.readAll();
            }
        }
        QVERIFY(files.size() > 10'000);
        for (const QByteArray &secret : secrets)
            QVERIFY2(!files.contains(secret), secret);
    }

    void aClientsOwnRuleCountsBeforeTheOneForEverybody_data() { addBackends(); }
    void aClientsOwnRuleCountsBeforeTheOneForEverybody()
    {
        Bench &bench = start();
        QCOMPARE(bench.desk.retention().value(), (std::vector<desk::RetentionRule>{{{}, 365}}));
        QCOMPARE(bench.desk.setRetention({}, 0).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(bench.desk.removeRetention(u"client-1"_s).error().kind, ErrorKind::NotFound);
        QVERIFY(bench.desk.setRetention({}, 30).ok());
        QVERIFY(bench.desk.setRetention(u"client-1"_s, 90).ok());
        QCOMPARE(bench.desk.retention().value(), (std::vector<desk::RetentionRule>{{{}, 30}, {u"client-1"_s, 90}}));
        const RequestId own = handled(u"r1"_s);
        QJsonObject other = request(u"r2"_s);
        QJsonObject client = other.value(u"client"_s).toObject();
        client.insert(u"id"_s, u"client-2"_s);
        other.insert(u"client"_s, client);
        const RequestId others = bench.take(package(other))->request; // never looked at by anybody
        pass(31);
        QCOMPARE(bench.desk.deleteWhatIsDue().value(), 1);
        QVERIFY(hasContent(own) && !hasContent(others));
        QCOMPARE(bench.desk.queues(bench.person(u"kim"_s))->supervision, 0); // it waits for nobody any more
        pass(60);
        QCOMPARE(bench.desk.deleteWhatIsDue().value(), 1);
        QVERIFY(!hasContent(own));
    }

    void whatIsInHandsOrStillToComeStays_data() { addBackends(); }
    void whatIsInHandsOrStillToComeStays()
    {
        Bench &bench = start();
        QVERIFY(bench.desk.setRetention({}, 1).ok());
        const RequestId parked = bench.take(package(request(u"r1"_s)))->request;
        const desk::Caller sam = bench.person(u"sam"_s);
        const HeldCase held = **bench.desk.pull(sam, u"k"_s);
        QVERIFY(bench.desk.park(sam, held.lease.id, m_clock.now() + Minutes(60 * 24 * 5)).ok());
        pass(3);
        QCOMPARE(bench.desk.deleteWhatIsDue().value(), 0);
        QVERIFY(hasContent(parked));
        pass(2);
        m_clock.advance(Minutes(1));
        QVERIFY(bench.desk.tick().ok());
        const desk::Caller again = bench.person(u"kim"_s);
        const auto pulled = bench.desk.pull(again, u"k2"_s);
        QVERIFY(pulled.ok() && *pulled);
        pass(3);
        // The lease has expired, but nobody has looked yet: it is open.
        QCOMPARE(bench.desk.deleteWhatIsDue().value(), 0);
        QVERIFY(bench.desk.tick().ok()); // ends it now
        QCOMPARE(bench.desk.deleteWhatIsDue().value(), 0);
        pass(2);
        QCOMPARE(bench.desk.deleteWhatIsDue().value(), 1);
    }

    void aNewVersionIsDeletedInItsTurn_data() { addBackends(); }
    void aNewVersionIsDeletedInItsTurn()
    {
        Bench &bench = start();
        const RequestId request = handled(u"r1"_s);
        pass(366);
        QCOMPARE(bench.desk.deleteWhatIsDue().value(), 1);
        QJsonObject again = fixture::request(u"r1"_s);
        again.insert(u"summary"_s, u"Encore Dupontel"_s);
        QCOMPARE(bench.take(package(again))->request, request);
        QVERIFY(hasContent(request));
        pass(366);
        QCOMPARE(bench.desk.deleteWhatIsDue().value(), 1);
        QVERIFY(!dump().contains("Dupontel"));
    }

    void aBrokenPackageGoesToo_data() { addBackends(); }
    void aBrokenPackageGoesToo()
    {
        Bench &bench = start();
        Files files = package(request(u"r1"_s));
        files[u"request.json"_s] = "{\"client\": \"Dupontel";
        QVERIFY(bench.take(files)->request.isEmpty());
        QVERIFY(dump().contains("Dupontel"));
        pass(366);
        QCOMPARE(bench.desk.deleteWhatIsDue().value(), 1);
        QVERIFY(!dump().contains("Dupontel"));
        QCOMPARE(bench.desk.deleteWhatIsDue().value(), 0);
    }

    void itRunsAtTheStartAndAtItsHour_data() { addBackends(); }
    void itRunsAtTheStartAndAtItsHour()
    {
        Bench &bench = start();
        const RequestId request = handled(u"r1"_s); // the first tick has looked already
        m_clock.set(u"2027-03-24T00:00:00Z"_s);
        QVERIFY(bench.desk.tick().ok()); // past an hour: one of last year
        QVERIFY(!hasContent(request));
        const RequestId second = handled(u"r2"_s);
        QVERIFY(bench.desk.setRetention({}, 1).ok());
        m_clock.set(u"2027-03-25T01:59:00Z"_s);
        QVERIFY(bench.desk.tick().ok());
        pass(1); // 1:59 of the next day: due since midnight, but not yet its hour since the last look at 2:00
        QVERIFY(bench.desk.tick().ok());
        QVERIFY(!hasContent(second));
        const RequestId third = handled(u"r3"_s);
        m_clock.set(u"2027-03-28T08:00:00Z"_s);
        restart();
        QVERIFY(m_bench->desk.tick().ok());
        QVERIFY(!hasContent(third));
    }
};

QTEST_GUILESS_MAIN(RetentionTest)
#include "retentiontest.moc"
