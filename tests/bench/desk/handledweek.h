// 100,000 handled requests of 200 clients, a third of them decided by 50 people, in a week or in several: what the benches of
// quality draw from and work figures out of, on SQLite on a disk or on PostgreSQL.
#pragma once

#include "models/desk/desk.h"
#include "models/ledger/ledger.h"
#include "models/ledger/people.h"
#include "tests/support/manualclock.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace vigie::bench {

template <typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *std::move(result);
}

/// A desk on a ledger.
struct Place {
    ManualClock clock;
    std::unique_ptr<ledger::Ledger> ledger;
    desk::Desk desk;

    Place(const QTemporaryDir &folder, const QString &location, const QString &now)
        : ledger(sure(ledger::Ledger::open(location)))
        , desk(*ledger, clock,
               desk::Folders{folder.filePath(QStringLiteral("mail")).toStdString(),
                             folder.filePath(QStringLiteral("calendars")).toStdString(),
                             folder.filePath(QStringLiteral("audit.key")).toStdString(),
                             folder.filePath(QStringLiteral("tokens.key")).toStdString()},
               {})
    {
        clock.set(now);
    }
    void run(const QString &sql, const ledger::Values &values = {}) { (void)sure(ledger->run(sql, values)); }
    [[nodiscard]] bool isOnPostgres() const { return ledger->dialect() == ledger::Dialect::Postgres; }
    /// As long as a UUID, which is what the desk has.
    [[nodiscard]] QString freshId() const
    {
        return isOnPostgres() ? QStringLiteral("gen_random_uuid()::text") : QStringLiteral("lower(hex(randomblob(18)))");
    }
};

class HandledWeeks
{
public:
    static constexpr int size = 100'000;
    static constexpr int reviewed = 5'000;

    /// `server` as VIGIE_TEST_POSTGRES names it; none: SQLite.
    explicit HandledWeeks(int weeks, const QString &server = {})
        : m_weeks(weeks)
        , m_server(server)
    {
        m_lead = {newId<PersonId>(), QStringLiteral("lea"),  QStringLiteral("lea"), {},
                  {Role::Lead},      QStringLiteral("Site"), QStringLiteral("FR")};
        if (m_server.isEmpty())
            make(m_folder.filePath(file));
    }

    /// As it is before the draw of the last week, in a file or a schema of its own.
    std::unique_ptr<Place> open()
    {
        QString location = m_folder.filePath(QStringLiteral("copy-%1.sqlite").arg(++m_copies));
        if (m_server.isEmpty()) {
            QFile::copy(m_folder.filePath(file), location);
        } else {
            location =
                m_server + (m_server.contains(u'?') ? u'&' : u'?') + QStringLiteral("schema=b") + randomUuid().remove(u'-');
            make(location);
        }
        return std::make_unique<Place>(m_folder, location, weekEnds);
    }
    /// Drawn and reviewed.
    Place &closed()
    {
        if (!m_closed) {
            m_closed = open();
            (void)sure(m_closed->desk.endSample(m_lead.id));
            m_closed->clock.set(afterwards);
            sure(m_closed->ledger->transact([&]() -> Status {
                review(*m_closed);
                return Done{};
            }));
        }
        return *m_closed;
    }
    [[nodiscard]] desk::Caller lead() const
    {
        return {newId<SessionId>(), Me{m_lead.id, m_lead.displayName, m_lead.roles, m_lead.site, m_lead.country, {}}};
    }

private:
    inline static const QString file = QStringLiteral("ledger.sqlite");
    inline static const QString lastWeekBegins = QStringLiteral("2026-11-23T08:00:00Z");
    inline static const QString weekEnds = QStringLiteral("2026-11-29T08:00:00Z");
    inline static const QString afterwards = QStringLiteral("2026-11-29T09:00:00Z");

    void make(const QString &location)
    {
        Place place(m_folder, location, lastWeekBegins);
        place.clock.advance(-std::chrono::hours(7 * 24) * (m_weeks - 1));
        sure(ledger::PeopleStore(*place.ledger).add(m_lead, place.clock.now()));
        SamplePlan plan;
        plan.zone = QStringLiteral("UTC");
        plan.rules = {{{}, 55'000, 0, 5}};
        (void)sure(place.desk.setSamplePlan(plan, m_lead.id));
        (void)sure(place.desk.setRubric(place.desk.rubric()->document, m_lead.id)); // the ledger has it from now on
        addClients(place);
        for (int week = 0; week < m_weeks; ++week) {
            (void)sure(place.desk.tick()); // draws the one before
            sure(place.ledger->transact([&]() -> Status {
                fill(place, week, size / m_weeks);
                return Done{};
            }));
            if (week + 1 < m_weeks)
                place.clock.advance(std::chrono::hours(7 * 24));
        }
        sure(place.ledger->settleDeletions());
        if (place.isOnPostgres())
            analyse();
    }

    /// What the server's autovacuum has long done where a week has gone by.
    static void analyse()
    {
        const QStringList names = QSqlDatabase::connectionNames();
        for (const QString &name : names) {
            const QSqlDatabase database = QSqlDatabase::database(name, false);
            if (database.driverName() == QStringLiteral("QPSQL"))
                QSqlQuery(database).exec(QStringLiteral("ANALYZE"));
        }
    }

    /// "n (i)", from 0.
    static QString numbers(int count)
    {
        return QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %1) ").arg(count - 1);
    }

    static void addClients(Place &place)
    {
        place.run(
            numbers(200)
            + QStringLiteral("INSERT INTO client SELECT %1, 'client-' || i, 'C-' || (1000 + i) FROM n").arg(place.freshId()));
    }

    static void fill(Place &place, int week, int count)
    {
        const QString id = place.freshId();
        const QString now = ledger::bound(place.clock.now()).toString();
        place.run(numbers(count)
                  + QStringLiteral("INSERT INTO request (id, external_id, client, version, kind, state, received_at, "
                                   "urgent_at) SELECT %1, 'r-%3-' || n.i, c.id, 1, CASE n.i / 200 % 4 WHEN 0 THEN 'cancel' "
                                   "WHEN 1 THEN 'reschedule' ELSE 'schedule' END, 'decided', %2 + n.i * 5, 0 "
                                   "FROM n JOIN client c ON c.code = 'C-' || (1000 + n.i % 200)")
                        .arg(id, now, QString::number(week)));
        place.run(QStringLiteral("INSERT INTO outgoing_form SELECT id, 1, 'masked', '{}' FROM request WHERE received_at >= %1")
                      .arg(now));
        place.run(
            QStringLiteral(
                "INSERT INTO handled (request, version, at, noted_at, decision, person, kind, language, client, from_google, "
                "period) "
                "SELECT id, 1, received_at + 3, received_at + 4, CASE WHEN received_at / 5 % 3 = 0 THEN %1 ELSE '' END, "
                "CASE WHEN received_at / 5 % 3 = 0 THEN '00000000-0000-4000-8000-0000000000' || (10 + received_at / 15 % 50) "
                "ELSE '' END, kind, CASE received_at / 10 % 3 WHEN 0 THEN 'en' ELSE 'fr' END, client, 0, "
                "(SELECT name FROM sample_period WHERE drawn_at IS NULL) FROM request WHERE received_at >= %2 ORDER BY "
                "received_at")
                .arg(id, now));
    }

    /// In all but a few everything is well; one in five by two people.
    static void review(Place &place)
    {
        const QString id = place.freshId();
        const Rubric rubric = place.desk.rubric()->document;
        const QString version = QString::number(rubric.version);
        // What the desk has taken up meanwhile, in vain: nothing here has content.
        for (const char *statement : {"DELETE FROM review_task", "DELETE FROM review_unit", "UPDATE handled SET gone = NULL"})
            place.run(QLatin1String(statement));
        place.run(
            QStringLiteral("INSERT INTO review_unit (id, period, request, version, decision, decided_by, stratum, probability, "
                           "is_double, language, kind, period_at, from_google, ruling, handled_at, rubric, state, enqueued_at) "
                           "SELECT %1, period, request, version, decision, person, stratum, 0.055, "
                           "is_double, language, kind, at, from_google, '{}', at, %2, 'answered', at FROM handled "
                           "WHERE drawn = 1 ORDER BY random() LIMIT %3")
                .arg(id, version)
                .arg(reviewed));
        for (const QString &part : {QStringLiteral("first"), QStringLiteral("second")})
            place.run(QStringLiteral("INSERT INTO review_task (id, unit, part, state, place, skips) "
                                     "SELECT %1, id, '%2', 'submitted', id, 0 FROM review_unit WHERE "
                                     "is_double = 1 OR '%2' = 'first'")
                          .arg(id, part));
        place.run(QStringLiteral("INSERT INTO review SELECT %1, id, 'ria', %2, %3, '', '', 60, 0 FROM review_task")
                      .arg(id, place.isOnPostgres() ? QStringLiteral("'x'::bytea") : QStringLiteral("x'00'"), version));
        int position = 0;
        for (const RubricSection &section : rubric.sections) {
            for (const Question &question : section.questions)
                place.run(
                    QStringLiteral("INSERT INTO review_answer SELECT id, %1, '%2', CASE WHEN %3 < 0.05 THEN '%4' ELSE '%5' "
                                   "END, '', '' FROM review")
                        .arg(position++)
                        .arg(question.id,
                             place.isOnPostgres() ? QStringLiteral("random()") : QStringLiteral("abs(random() % 1000000) / 1e6"),
                             question.options.back().id, question.options.front().id));
        }
        place.run(QStringLiteral("INSERT INTO standing_answer SELECT t.unit, a.question, a.option_id, a.cause "
                                 "FROM review_task t JOIN review v ON v.task = t.id JOIN review_answer a ON a.review = v.id "
                                 "WHERE t.part = 'first'"));
    }

    int m_weeks;
    QString m_server;
    QTemporaryDir m_folder;
    ledger::Person m_lead;
    int m_copies = 0;
    std::unique_ptr<Place> m_closed;
};

} // namespace vigie::bench
