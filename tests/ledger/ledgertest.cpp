// The ledger itself, on both databases.
#include "models/ledger/ledger.h"
#include "models/domain/id.h"
#include "models/ledger/handled.h"
#include "models/ledger/migrations.h"
#include "models/ledger/samples.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QtTest>

#include <thread>

using namespace vigie;
using namespace vigie::ledger;
using namespace Qt::StringLiterals;

class LedgerTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString location()
    {
        QFETCH(QString, backend);
        if (backend == u"sqlite"_s)
            return m_folder.filePath(randomUuid());
        const QString base = qEnvironmentVariable("VIGIE_TEST_POSTGRES");
        return base + (base.contains(u'?') ? u'&' : u'?') + u"schema=t"_s + randomUuid().remove(u'-');
    }

    static void backends()
    {
        QTest::addColumn<QString>("backend");
        QTest::newRow("sqlite") << u"sqlite"_s;
        if (!qEnvironmentVariableIsEmpty("VIGIE_TEST_POSTGRES"))
            QTest::newRow("postgresql") << u"postgresql"_s;
    }

    static Status add(Ledger &ledger, const QString &subject, qint64 at)
    {
        const auto added = ledger.run(u"INSERT INTO sign_in_attempt (subject, at) VALUES (?, ?)"_s, {subject, at});
        return added ? Status(Done{}) : Status(added.error());
    }

    /// What a program that knew no later migration has left behind, with those rows.
    static void openAsOf(int migration, const QString &where, const QStringList &rows)
    {
        const Location place = *parseLocation(where);
        const auto *postgres = std::get_if<PostgresDatabase>(&place);
        const QString older = u"older"_s;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(postgres ? u"QPSQL"_s : u"QSQLITE"_s, older);
            database.setDatabaseName(postgres ? postgres->database : where);
            QStringList statements;
            if (postgres) {
                database.setHostName(postgres->host);
                database.setPort(postgres->port);
                database.setUserName(postgres->user);
                database.setPassword(postgres->password);
                statements = {u"CREATE SCHEMA "_s + postgres->schema, u"SET search_path TO "_s + postgres->schema};
            }
            statements.append(u"CREATE TABLE schema_migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT "
                              "NULL, applied_at BIGINT NOT NULL)"_s);
            const Dialect dialect = postgres ? Dialect::Postgres : Dialect::Sqlite;
            for (const Migration &one : migrations()) {
                if (one.number > migration)
                    break;
                statements += statementsOf(one, dialect);
                statements.append(u"INSERT INTO schema_migration VALUES (%1, '%2', '%3', 0)"_s.arg(one.number)
                                      .arg(QLatin1String(one.name), QString::fromLatin1(checksum(one))));
            }
            QVERIFY(database.open());
            for (const QString &statement : statements + rows)
                QVERIFY2(QSqlQuery(database).exec(statement), qPrintable(statement));
        }
        QSqlDatabase::removeDatabase(older);
    }

    static qint64 count(Ledger &ledger) { return (*ledger.row(u"SELECT count(*) FROM sign_in_attempt"_s))->integer(0); }

private Q_SLOTS:
    void locationsAreUnderstood_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("database");
        QTest::newRow("tcp") << u"postgresql://ann:p%40ss@db.example:5433/vigie"_s << u"db.example"_s << u"ann"_s << u"vigie"_s;
        QTest::newRow("socket") << u"postgresql://ann@/vigie?host=/run/pg"_s << u"/run/pg"_s << u"ann"_s << u"vigie"_s;
        QTest::newRow("bare") << u"postgres:///vigie?host=/run/pg&user=ann"_s << u"/run/pg"_s << u"ann"_s << u"vigie"_s;
    }
    void locationsAreUnderstood()
    {
        QFETCH(QString, text);
        const auto parsed = parseLocation(text);
        QVERIFY(parsed.ok());
        const auto &place = std::get<PostgresDatabase>(*parsed);
        QTEST(place.host, "host");
        QTEST(place.user, "user");
        QTEST(place.database, "database");
    }

    void badLocationsAreRefused()
    {
        for (const QString &text : {u""_s, u"postgresql://h/"_s, u"postgresql://h/d?schema=a\"b"_s})
            QCOMPARE(parseLocation(text).error().kind, ErrorKind::InvalidInput);
        QCOMPARE(Ledger::open(u"/no/such/folder/x.sqlite"_s).error().kind, ErrorKind::StorageFailed);
    }

    void emptyTextIsNotNull_data() { backends(); }
    void emptyTextIsNotNull()
    {
        const std::unique_ptr<Ledger> ledger(std::move(*Ledger::open(location())));
        QVERIFY(add(*ledger, QString(), 1).ok());
        const auto row = ledger->row(u"SELECT subject, at FROM sign_in_attempt"_s);
        QVERIFY(!(*row)->isNull(0));
        QCOMPARE((*row)->text(0), QString());
    }

    void rowsAreReadOneAfterTheOther_data() { backends(); }
    void rowsAreReadOneAfterTheOther()
    {
        const std::unique_ptr<Ledger> ledger(std::move(*Ledger::open(location())));
        for (const QString &subject : {u"a"_s, u"b"_s, u"c"_s})
            QVERIFY(add(*ledger, subject, 1).ok());
        const QString sql = u"SELECT subject FROM sign_in_attempt WHERE subject > ? ORDER BY subject"_s;
        QStringList read;
        QVERIFY(ledger->eachRow(sql, {u"a"_s}, [&read](const Row &row) { read.append(row.text(0)); }).ok());
        QCOMPARE(read, (QStringList{u"b"_s, u"c"_s}));
        QVERIFY(!ledger->eachRow(u"SELECT nothing FROM nowhere"_s, {}, [&read](const Row &) { read.clear(); }).ok());
        QCOMPARE(read.size(), 2);
    }

    void failedWorkLeavesNothing_data() { backends(); }
    void failedWorkLeavesNothing()
    {
        const std::unique_ptr<Ledger> ledger(std::move(*Ledger::open(location())));
        const Status failed = ledger->transact([&]() -> Status {
            (void)add(*ledger, u"a"_s, 1);
            return Error{ErrorKind::Forbidden, {}};
        });
        QCOMPARE(failed.error().kind, ErrorKind::Forbidden);
        QCOMPARE(count(*ledger), 0);
        QVERIFY(ledger->transact([&]() -> Status { return add(*ledger, u"a"_s, 1); }).ok());
        QCOMPARE(count(*ledger), 1);
    }

    void severalOpenAtOnceAndMigrateOnce_data() { backends(); }
    void severalOpenAtOnceAndMigrateOnce()
    {
        const QString where = location();
        std::atomic<int> failures{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 6; ++i) {
            threads.emplace_back([&where, &failures] {
                const auto ledger = Ledger::open(where);
                if (!ledger || !add(**ledger, u"x"_s, 1))
                    ++failures;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failures.load(), 0);
        const std::unique_ptr<Ledger> ledger(std::move(*Ledger::open(where)));
        QCOMPARE(count(*ledger), 6);
        QCOMPARE((*ledger->row(u"SELECT count(*) FROM schema_migration"_s))->integer(0), qint64(migrations().size()));
    }

    void changedOrNewerSchemaIsRefused_data() { backends(); }
    void changedOrNewerSchemaIsRefused()
    {
        const QString where = location();
        {
            const std::unique_ptr<Ledger> ledger(std::move(*Ledger::open(where)));
            QVERIFY(ledger->run(u"INSERT INTO schema_migration VALUES (99, 'later', 'x', 0)"_s).ok());
        }
        QCOMPARE(Ledger::open(where).error().kind, ErrorKind::StorageDamaged);
    }

    void aPeriodDrawnBeforeIsCarriedOver_data() { backends(); }
    void aPeriodDrawnBeforeIsCarriedOver()
    {
        const QString where = location();
        openAsOf(18, where,
                 {u"INSERT INTO client VALUES ('c', 'client-1', 'C-1')"_s,
                  u"INSERT INTO request (id, external_id, client, version, kind, state, received_at, urgent_at) VALUES "
                  "('b', 'r1', 'c', 2, 'schedule', 'released', 0, 0), ('A', 'r2', 'c', 1, 'cancel', 'automatic', 0, 0), "
                  "('z', 'r3', 'c', 1, 'cancel', 'automatic', 0, 0)"_s,
                  u"INSERT INTO sample_period (name, start_at, end_at, plan, seed, commitment, drawn_at) VALUES "
                  "('2026-W13', 0, 10, '{}', '', '', 10), ('2026-W14', 10, 20, '{}', '', '', NULL)"_s,
                  u"INSERT INTO handled (request, version, at, noted_at, decision, person, kind, language, client, from_google, "
                  "period, stratum, excluded, drawn) VALUES "
                  "('b', 1, 1, 1, '', '', 'schedule', 'fr', 'c', 0, '2026-W13', 'all', 'superseded', 0), "
                  "('b', 2, 2, 2, 'd', 'p', 'schedule', 'fr', 'c', 0, '2026-W13', 'all', NULL, 1), "
                  "('A', 1, 3, 3, '', '', 'cancel', 'en', 'c', 0, '2026-W13', 'all', NULL, 0), "
                  "('z', 1, 12, 12, '', '', 'cancel', 'en', 'c', 0, NULL, NULL, NULL, 0)"_s});
        const std::unique_ptr<Ledger> ledger(std::move(*Ledger::open(where)));
        SampleStore store(*ledger);
        const std::vector<PopulationUnit> population{
            {u"A"_s, 1, u"all"_s, {}}, {u"b"_s, 1, u"all"_s, SampleExclusion::Superseded}, {u"b"_s, 2, u"all"_s, {}}};
        QCOMPARE(store.population(u"2026-W13"_s)->value().toUtf8(), populationText(u"2026-W13"_s, population));
        QVERIFY(!store.population(u"2026-W14"_s)->has_value());
        using enum StratumDimension;
        auto shares = store.shares(u"2026-W13"_s).value();
        std::sort(shares.begin(), shares.end(),
                  [](const auto &a, const auto &b) { return std::pair(a.dimension, a.value) < std::pair(b.dimension, b.value); });
        QCOMPARE(shares,
                 (std::vector<PopulationShare>{{u"all"_s, Handling, u"automatic"_s, 1},
                                               {u"all"_s, Handling, u"supervised"_s, 1},
                                               {u"all"_s, Client, u"C-1"_s, 2},
                                               {u"all"_s, Language, u"en"_s, 1},
                                               {u"all"_s, Language, u"fr"_s, 1},
                                               {u"all"_s, Kind, u"cancel"_s, 1},
                                               {u"all"_s, Kind, u"schedule"_s, 1},
                                               {u"all"_s, Person, u"p"_s, 1}}));
        QCOMPARE(store.drawn(u"2026-W13"_s).value(), (std::vector<DrawnUnit>{{RequestId{u"b"_s}, false, {}}}));
        QCOMPARE(HandledStore(*ledger).takeInto(u"2026-W14"_s, Instant(Seconds(20)))->size(), size_t(1)); // z alone waits
    }

    void incidentsThatWerePointlessBeforeThereWereStepsAreOver_data() { backends(); }
    void incidentsThatWerePointlessBeforeThereWereStepsAreOver()
    {
        const QString where = location();
        const auto filed = [](const QString &id, const QString &kind, const QString &package, const QString &request) {
            const auto orNull = [](const QString &text) { return text.isEmpty() ? u"NULL"_s : u"'%1'"_s.arg(text); };
            return u"INSERT INTO incident (id, at, kind, package, request, part, reason, note, state) VALUES ('%1', 1, '%2', %3, "
                   u"%4, "
                   "'p', 'r', 'n', 'open')"_s.arg(id, kind, orNull(package), orNull(request));
        };
        const auto package = [](const QString &id, const QString &at, const QString &request, const QString &version) {
            return u"INSERT INTO package (id, external_id, content_hash, taken_in_at, request, version, document) VALUES ('%1', "
                   "NULL, '%1', %2, %3, %4, '')"_s.arg(id, at, request, version);
        };
        openAsOf(
            27, where,
            {u"INSERT INTO client VALUES ('c', 'client-1', 'C-1')"_s,
             u"INSERT INTO request (id, external_id, client, version, kind, state, received_at, urgent_at, content_deleted_at) "
             "VALUES ('a', 'r1', 'c', 2, 'schedule', 'waiting', 0, 0, NULL), ('b', 'r2', 'c', 1, 'schedule', 'released', 0, "
             "0, 9)"_s,
             package(u"a1"_s, u"2"_s, u"'a'"_s, u"1"_s), package(u"a2"_s, u"5"_s, u"'a'"_s, u"2"_s),
             package(u"b1"_s, u"2"_s, u"'b'"_s, u"1"_s), package(u"u1"_s, u"2"_s, u"NULL"_s, u"NULL"_s),
             package(u"u2"_s, u"2"_s, u"NULL"_s, u"NULL"_s),
             u"INSERT INTO part (package, path, content) VALUES ('a1', 'p', 'x'), ('a2', 'p', 'x'), ('u1', 'p', 'x')"_s,
             filed(u"earlier"_s, u"broken-part"_s, u"a1"_s, u"a"_s), filed(u"latest"_s, u"broken-part"_s, u"a2"_s, u"a"_s),
             filed(u"gone"_s, u"hand-over"_s, {}, u"b"_s), filed(u"unread"_s, u"broken-part"_s, u"u1"_s, {}),
             filed(u"empty"_s, u"broken-part"_s, u"u2"_s, {}), filed(u"worked"_s, u"broken-part"_s, u"a1"_s, u"a"_s),
             u"INSERT INTO incident_step (incident, position, kind, at, person, words, detail) "
             "SELECT id, 0, 'filed', 1, '', '', '' FROM incident"_s,
             u"INSERT INTO incident_step (incident, position, kind, at, person, words, detail) "
             "VALUES ('worked', 1, 'pulled', 3, 'p', '', '')"_s});
        const std::unique_ptr<Ledger> ledger(std::move(*Ledger::open(where)));
        QStringList over;
        const auto steps = ledger->rows(u"SELECT i.id, s.detail, s.at FROM incident i JOIN incident_step s ON s.incident = i.id "
                                        "WHERE i.state = 'over' AND s.position = 1 AND s.kind = 'resolved' ORDER BY i.id"_s);
        QVERIFY(steps.ok());
        for (const Row &row : *steps)
            over.append(u"%1: %2 %3"_s.arg(row.text(0), row.text(1), row.text(2)));
        QCOMPARE(over, (QStringList{u"earlier: superseded 5"_s, u"empty: content-gone 1"_s, u"gone: content-gone 9"_s}));
        QCOMPARE((*ledger->row(u"SELECT count(*) FROM incident WHERE state = 'open'"_s))->number(0), 3);
    }

    void lostConnectionFailsAndComesBack_data() { backends(); }
    void lostConnectionFailsAndComesBack()
    {
        QFETCH(QString, backend);
        if (backend == u"sqlite"_s)
            return; // a file cannot hang up
        const QString where = location();
        const std::unique_ptr<Ledger> one(std::move(*Ledger::open(where)));
        const std::unique_ptr<Ledger> other(std::move(*Ledger::open(where)));
        const qint64 process = (*one->row(u"SELECT pg_backend_pid()"_s))->integer(0);
        QVERIFY(other->rows(u"SELECT pg_terminate_backend(?::integer)"_s, {process}).ok());
        QTest::qWait(200);
        QCOMPARE(add(*one, u"a"_s, 1).error().kind, ErrorKind::StorageFailed);
        QVERIFY(one->transact([&]() -> Status { return add(*one, u"a"_s, 1); }).ok());
        QCOMPARE(count(*other), 1);
    }
};

QTEST_GUILESS_MAIN(LedgerTest)
#include "ledgertest.moc"
