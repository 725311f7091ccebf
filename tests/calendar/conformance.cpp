// What other projects published: needs VIGIE_CONFORMANCE_DATA.
#include "models/calendar/values.h"
#include "tests/calendar/support.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace vigie;
using namespace vigie::calendar;
using namespace vigie::calendar::test;

class ConformanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_data = qEnvironmentVariable("VIGIE_CONFORMANCE_DATA");
        if (m_data.isEmpty())
            QSKIP("VIGIE_CONFORMANCE_DATA is not set");
    }

    void agreesWithDateutil_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QStringList>("expected");
        QFile file(m_data + QStringLiteral("/recurrence/dateutil_vectors.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray vectors = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(vectors.size() >= 215);
        for (const QJsonValue &vector : vectors) {
            QStringList instances;
            for (const QJsonValue &instance : vector[u"instances"].toArray())
                instances.push_back(instance.toString());
            QTest::newRow(vector[u"name"].toString().toLatin1().constData())
                << vector[u"rrule"].toString() << vector[u"dtstart"].toString() << instances;
        }
    }

    /// Through the whole engine: a file is parsed and expanded.
    void agreesWithDateutil()
    {
        QFETCH(QString, rule);
        QFETCH(QString, start);
        QFETCH(QStringList, expected);
        const Calendar calendar =
            parsed(calendarOf(eventOf("DTSTART:" + start.toLatin1() + "\nDURATION:PT1S\nRRULE:" + rule.toLatin1() + '\n')));
        const TimeRange always = range("1990-01-01T00:00:00Z", "9999-12-31T00:00:00Z");
        const Expansion expansion = expand(calendar, always, QTimeZone::utc());
        QVERIFY(expansion.complete);
        QStringList found;
        for (const Instance &instance : expansion.instances)
            found.push_back(QString::fromLatin1(
                formatDateTime({.local = asLocal(instance.when.start), .form = TimeForm::Floating, .tzid = {}})));
        QCOMPARE(found, expected);
    }

    void readsEveryCalendar_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(m_data + QStringLiteral("/calendars"));
        const QStringList names = folder.entryList({QStringLiteral("*.ics")}, QDir::Files);
        QVERIFY(names.size() >= 150);
        for (const QString &name : names)
            QTest::newRow(name.toLatin1().constData()) << folder.filePath(name);
    }

    void readsEveryCalendar()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QElapsedTimer timer;
        timer.start();
        const Result<Calendar> calendar = parseCalendar(file.readAll());
        if (!calendar.ok()) {
            QVERIFY(!calendar.error().detail.isEmpty());
            return;
        }
        // Two years from the first event on.
        Instant first = utc("9000-01-01T00:00:00Z");
        for (const Event &event : calendar->events)
            first = std::min(first, asUtc(event.start.local) - std::chrono::days{1});
        for (const FreeBusyReport &report : calendar->reports) {
            for (const FreeBusyPeriod &period : report.periods)
                first = std::min(first, asUtc(period.when.start.local) - std::chrono::days{1});
        }
        if (first == utc("9000-01-01T00:00:00Z"))
            first = utc("2020-01-01T00:00:00Z");
        const TimeRange window{first, first + std::chrono::days{731}};
        const Expansion expansion = expand(*calendar, window, zone("Europe/Paris"));
        const FreeBusy busy = freeBusy(*calendar, window, zone("Europe/Paris"));
        QVERIFY(timer.elapsed() < 5000);
        QVERIFY2(!expansion.instances.empty() || !busy.blocks.empty() || !busy.problems.empty(),
                 "nothing came of it, and nothing was said");
        QVERIFY(std::all_of(busy.problems.begin(), busy.problems.end(), [](const Problem &p) { return !p.what.isEmpty(); }));
        if (calendar->lostEvents > 0 && busy.availability == Availability::Known)
            QVERIFY(std::any_of(busy.blocks.begin(), busy.blocks.end(),
                                [](const BusyBlock &b) { return b.kind == BlockKind::Unknown; }));
    }

private:
    QString m_data;
};

QTEST_GUILESS_MAIN(ConformanceTest)
#include "conformance.moc"
