#include "models/calendar/cities.h"

#include "tests/calendar/suites.h"
#include "tests/calendar/support.h"

using namespace vigie;
using namespace vigie::calendar;

void CitiesTest::isTheCityOfAnAddress_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("city");
    QTest::newRow("street and postcode") << QStringLiteral("18 rue Paul Bert, 69003 Lyon") << QStringLiteral("Lyon");
    QTest::newRow("country behind it") << QStringLiteral("10 Downing Street, Londres, Royaume-Uni") << QStringLiteral("London");
    QTest::newRow("alone") << QStringLiteral("Saint-Étienne") << QStringLiteral("Saint-Étienne");
    QTest::newRow("a room") << QStringLiteral("Salle Lyon") << QString();
    QTest::newRow("a street named after one") << QStringLiteral("4 rue de Vienne, 75008 Paris") << QStringLiteral("Paris");
    QTest::newRow("not of the list") << QStringLiteral("1 place du Marché, 12345 Trifouilly") << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void CitiesTest::isTheCityOfAnAddress()
{
    QFETCH(QString, address);
    QFETCH(QString, city);
    QCOMPARE(cityOfPlace(address), city);
}

void CitiesTest::takesTimeToTravel_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    // What timetables say from door to door, an hour more or less.
    const auto row = [](const char *from, const char *to, int least, int most) {
        QTest::addRow("%s, %s", from, to) << QString::fromUtf8(from) << QString::fromUtf8(to) << least * 60 << most * 60;
    };
    row("Paris", "Lyon", 3, 4);
    row("Paris", "London", 3, 4);
    row("Paris", "Marseille", 3, 5);
    row("Lyon", "Saint-Étienne", 1, 2);
    row("Paris", "New York", 9, 12);
    row("Tokyo", "Osaka", 3, 4);
}

void CitiesTest::takesTimeToTravel()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(int, least);
    QFETCH(int, most);
    const std::optional<Minutes> there = travelTime(from, to);
    QVERIFY(there && there->count() >= least && there->count() <= most);
    QVERIFY(travelTime(to, from) == there);
    QVERIFY(!travelTime(from, from) && !travelTime(from, QStringLiteral("Trifouilly")));
}
