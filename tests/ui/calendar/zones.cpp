// Which zones are offered for the third ruler, and how they are found.
#include "tests/ui/calendar/weeks.h"
#include "ui/calendar/zonechoices.h"

#include <QTest>

using namespace vigie;
using namespace vigie::ui;

class Zones : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theParticipantsZonesComeFirstAndEachOnce()
    {
        const auto choices = zoneChoices(weeks::empty(5));
        QStringList first;
        for (size_t i = 0; i < 4; ++i)
            first << choices[i].id;
        QCOMPARE(first.join(QLatin1Char(' ')), QStringLiteral("Europe/Paris America/New_York Asia/Tokyo UTC"));
        QVERIFY(choices[2].isParticipants && !choices[3].isParticipants);
        QVERIFY(choices.size() > 300);
        QSet<QString> ids;
        for (const ZoneChoice &choice : choices) {
            QVERIFY2(!ids.contains(choice.id), qPrintable(choice.id));
            ids.insert(choice.id);
        }
        QVERIFY(!ids.contains(QStringLiteral("US/Eastern")));
    }

    void wordsFindAZone_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        const auto row = [](const char *typed, const char *first) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(first);
        };
        row("buenos aires", "America/Argentina/Buenos_Aires");
        row("sao paulo", "America/Sao_Paulo");
        row("Indian/Antananarivo", "Indian/Antananarivo");
        row("madagascar", "Indian/Antananarivo");
        row("UTC+05:30", "UTC+05:30");
        row("kath utc+5:45", "Asia/Kathmandu");
        row("nowhere at all", "");
        row("../etc/passwd", "");
    }

    void wordsFindAZone()
    {
        QFETCH(QString, typed);
        QFETCH(QString, first);
        const Case request = weeks::empty(1);
        const auto found = zonesFor(typed, zoneChoices(request), request.window.start);
        QCOMPARE(found.empty() ? QString() : found.front().id, first);
    }

    void offsetsAreThoseOfTheWeek_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("offset");
        QTest::newRow("summer") << QByteArray("Europe/Paris") << QStringLiteral("UTC+2");
        QTest::newRow("west") << QByteArray("America/New_York") << QStringLiteral("UTC−4");
        QTest::newRow("half an hour") << QByteArray("Asia/Kolkata") << QStringLiteral("UTC+5:30");
        QTest::newRow("none") << QByteArray("UTC") << QStringLiteral("UTC");
    }

    void offsetsAreThoseOfTheWeek()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QString, offset);
        QCOMPARE(offsetText(QTimeZone(zone), weeks::monday()), offset);
    }
};

QTEST_MAIN(Zones)
#include "zones.moc"
