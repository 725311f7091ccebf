#include "models/calendar/holidays.h"
#include "models/calendar/slotgrid.h"
#include "models/calendar/zones.h"

#include "tests/calendar/suites.h"
#include "tests/calendar/support.h"
#include "tests/calendar/sweepline.h"

#include <random>

using namespace vigie;
using namespace vigie::calendar;
using namespace vigie::calendar::test;

namespace {

LocalDay dayAt(const QString &iso)
{
    return LocalDay{std::chrono::days{QDate(1970, 1, 1).daysTo(QDate::fromString(iso, Qt::ISODate))}};
}

} // namespace

void SlotSearchTest::theGridAgreesWithASweepLine_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<int>("days");
    QTest::newRow("a week") << QStringLiteral("2026-03-09T00:00:00Z") << 7;
    QTest::newRow("clocks go forward in Paris") << QStringLiteral("2026-03-26T00:00:00Z") << 7;
    QTest::newRow("clocks go back in New York") << QStringLiteral("2026-10-29T00:00:00Z") << 7;
    QTest::newRow("before 1970") << QStringLiteral("1969-12-28T00:00:00Z") << 7;
    QTest::newRow("half a year") << QStringLiteral("2026-01-01T00:00:00Z") << 183;
}

void SlotSearchTest::theGridAgreesWithASweepLine()
{
    QFETCH(QString, from);
    QFETCH(int, days);
    const Zone zones[] = {*Zone::iana(QStringLiteral("Europe/Paris")), *Zone::iana(QStringLiteral("America/New_York")),
                          *Zone::iana(QStringLiteral("Asia/Kathmandu"))};
    for (unsigned seed = 1; seed <= 200; ++seed) {
        std::mt19937 random(seed);
        const auto pick = [&random](int least, int most) { return std::uniform_int_distribution<int>(least, most)(random); };
        const Instant start = utc(from.toLatin1().constData()) + Minutes{pick(0, 5)};
        const TimeRange window{start, start + std::chrono::hours{24 * days} + Seconds{pick(-4000, 4000)}};
        const Seconds step{60 * (pick(0, 1) == 0 ? 15 : 5)};
        const Seconds length{pick(1, 4 * 3600)};
        SlotGrid together(window, step, length);
        std::vector<TimeRange> blocks;
        const int people = pick(1, 5);
        for (int person = 0; person < people; ++person) {
            SlotGrid alone(window, step, length);
            const Zone &zone = zones[pick(0, 2)];
            for (int block = pick(0, 6 * days / people); block > 0; --block) {
                // Wall times, so that some fall into gaps and folds; some begin before the window or end after it.
                const LocalTime wall = zone.toLocal(start) + Minutes{pick(-600, 24 * 60 * days + 600)} + Seconds{pick(0, 59)};
                const Instant begin = zone.toUtc(wall);
                blocks.push_back({begin, zone.toUtc(wall + Minutes{pick(0, 300)})});
                alone.take(blocks.back());
            }
            together.take(alone);
        }
        const std::vector<Instant> expected = sweptStarts(blocks, window, step, length);
        QVERIFY2(together.freeStarts() == expected, qPrintable(QStringLiteral("seed %1").arg(seed)));
        const std::vector<Instant> few = together.freeStarts(7);
        QVERIFY(std::equal(few.begin(), few.end(), expected.begin()));
        QCOMPARE(few.size(), std::min<std::size_t>(7, expected.size()));
    }
}

void SlotSearchTest::aWindowTooShortHasNoStart()
{
    SlotGrid grid(range("2026-03-09T09:00:00Z", "2026-03-09T09:59:00Z"), Minutes{15}, Minutes{60});
    grid.take(range("2026-03-09T09:00:00Z", "2026-03-09T10:00:00Z"));
    QVERIFY(grid.freeStarts().empty());
}

void SlotSearchTest::holidaysOfAYearAreThoseOfTheCountry_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("expected"); // month-day, in order
    const auto row = [](const char *name, const char *country, int year, const char *days) {
        QTest::newRow(name) << QString::fromLatin1(country) << year << QString::fromLatin1(days);
    };
    row("France 2026", "FR", 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25");
    row("England 2026", "GB", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28");
    row("England 2023 without its coronation", "GB", 2023, "01-01 01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26");
    row("United States 2026", "US", 2026, "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25");
    row("Madagascar 2026", "MG", 2026, "01-01 03-08 03-29 04-05 04-06 05-01 05-14 05-24 05-25 06-26 08-15 11-01 12-25");
    row("Japan 2026", "JP", 2026,
        "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23");
    row("Japan 2024", "JP", 2024,
        "01-01 01-08 02-11 02-12 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-22 09-23 10-14 11-03 11-04 "
        "11-23");
    row("a country we do not know", "XX", 2026, "");
}

void SlotSearchTest::holidaysOfAYearAreThoseOfTheCountry()
{
    QFETCH(QString, country);
    QFETCH(int, year);
    QFETCH(QString, expected);
    QStringList found;
    for (QDate date(year, 1, 1); date.year() == year; date = date.addDays(1)) {
        if (isPublicHoliday(country, dayAt(date.toString(Qt::ISODate))))
            found << date.toString(QStringLiteral("MM-dd"));
    }
    QCOMPARE(found.join(QLatin1Char(' ')), expected);
}
