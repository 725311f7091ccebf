// The clock of people's rights against cases worked out by hand with the text of Regulation 1182/71 and a calendar (D2).
#include "models/domain/statutoryclock.h"

#include <QTest>

using namespace vigie;
using namespace Qt::StringLiterals;

namespace {

QDate day(const QString &text)
{
    return QDate::fromString(text, Qt::ISODate);
}

/// "2026-03-10/2026-03-18 2026-03-20/": asked and answered, the last not yet.
std::vector<ClockPause> pausesOf(const QString &text)
{
    std::vector<ClockPause> pauses;
    for (const QString &one : text.split(u' ', Qt::SkipEmptyParts)) {
        const QStringList ends = one.split(u'/');
        pauses.push_back({day(ends.at(0)), ends.at(1).isEmpty() ? std::nullopt : std::optional(day(ends.at(1)))});
    }
    return pauses;
}

ClockFacts factsOf(const QString &received, const QString &pauses, const QString &extended)
{
    return {day(received), pausesOf(pauses), extended.isEmpty() ? std::nullopt : std::optional(day(extended))};
}

} // namespace

class StatutoryClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void easterIsWhereTheTablesSay_data();
    void easterIsWhereTheTablesSay();
    void alsaceAndMoselleHaveTwoHolidaysMore();
    void theLastDayIsThatOfTheRegulation_data();
    void theLastDayIsThatOfTheRegulation();
    void whatCannotHaveHappenedIsRefused_data();
    void whatCannotHaveHappenedIsRefused();
    void extendedOnlyInTheFirstMonth();
    void standingStillTheDaysMoveOn();
    void whatIsLateStaysLateWhoeverIsAsked();
    void everyDayOfTenYearsEndsOnAWorkingDayAMonthLater();
};

void StatutoryClockTest::easterIsWhereTheTablesSay_data()
{
    QTest::addColumn<QString>("sunday");
    for (const char *sunday : {"1818-03-22", "1943-04-25", "2000-04-23", "2026-04-05", "2027-03-28"})
        QTest::newRow(sunday) << QString::fromLatin1(sunday);
}

void StatutoryClockTest::easterIsWhereTheTablesSay()
{
    QFETCH(QString, sunday);
    QCOMPARE(easterSunday(day(sunday).year()), day(sunday));
}

void StatutoryClockTest::alsaceAndMoselleHaveTwoHolidaysMore()
{
    QStringList more;
    for (QDate one(2026, 1, 1); one.year() == 2026; one = one.addDays(1)) {
        if (isFrenchHoliday(one, FrenchRegion::AlsaceMoselle) && !isFrenchHoliday(one))
            more << one.toString(Qt::ISODate);
    }
    QCOMPARE(more, QStringList({u"2026-04-03"_s, u"2026-12-26"_s}));
}

void StatutoryClockTest::theLastDayIsThatOfTheRegulation_data()
{
    QTest::addColumn<QString>("received");
    QTest::addColumn<QString>("pauses");
    QTest::addColumn<QString>("extended");
    QTest::addColumn<bool>("isAlsace");
    QTest::addColumn<QString>("due");
    QTest::addColumn<QString>("internal");
    const auto row = [](const char *name, const char *received, const char *due, const char *internal, const char *pauses = "",
                        const char *extended = "", bool isAlsace = false) {
        QTest::newRow(name) << QString::fromLatin1(received) << QString::fromLatin1(pauses) << QString::fromLatin1(extended)
                            << isAlsace << QString::fromLatin1(due) << QString::fromLatin1(internal);
    };
    row("same date next month", "2026-02-26", "2026-03-26", "2026-03-23");
    row("the example of the EDPB", "2024-03-05", "2024-04-05", "2024-04-02");
    row("31st to the 30th", "2026-08-31", "2026-09-30", "2026-09-25");
    row("31st to a Saturday the 28th", "2026-01-31", "2026-03-02", "2026-02-25");
    row("28th to a Sunday the 28th", "2027-01-28", "2027-03-01", "2027-02-24");
    row("30th to the 29th of a leap year", "2028-01-30", "2028-02-29", "2028-02-24");
    row("31st to the 29th of a leap year", "2028-01-31", "2028-02-29", "2028-02-24");
    row("29 February to 29 March", "2024-02-29", "2024-03-29", "2024-03-26");
    row("received on a Sunday", "2026-06-14", "2026-07-15", "2026-07-09");
    row("Labour Day, a Friday", "2026-04-01", "2026-05-04", "2026-04-28");
    row("Victory Day, a Friday", "2026-04-08", "2026-05-11", "2026-05-05");
    row("Ascension", "2026-04-14", "2026-05-15", "2026-05-11");
    row("Easter Monday", "2026-03-06", "2026-04-07", "2026-04-01");
    row("Easter Sunday and Monday", "2026-03-05", "2026-04-07", "2026-04-01");
    row("Whit Monday", "2026-04-25", "2026-05-26", "2026-05-20");
    row("Assumption, a Saturday", "2026-07-15", "2026-08-17", "2026-08-12");
    row("All Saints, a Monday", "2027-10-01", "2027-11-02", "2027-10-27");
    row("Armistice, a Wednesday", "2026-10-11", "2026-11-12", "2026-11-06");
    row("Christmas, a Friday", "2026-11-25", "2026-12-28", "2026-12-22");
    row("New Year, a Friday", "2026-12-01", "2027-01-04", "2026-12-29");
    row("Good Friday is worked", "2026-03-03", "2026-04-03", "2026-03-31");
    row("but not in Alsace", "2026-03-03", "2026-04-07", "2026-03-31", "", "", true);
    row("26 December is worked", "2025-11-26", "2025-12-26", "2025-12-22");
    row("but not in Moselle", "2025-11-26", "2025-12-29", "2025-12-22", "", "", true);
    row("two months more", "2026-02-26", "2026-05-26", "2026-05-20", "", "2026-03-20");
    row("two months more, told on the last day", "2026-01-31", "2026-04-30", "2026-04-27", "", "2026-03-02");
    row("two months more, to a Sunday the 28th", "2026-11-30", "2027-03-01", "2027-02-24", "", "2026-12-30");
    row("asked who it is, for eight days", "2026-03-02", "2026-04-10", "2026-04-07", "2026-03-10/2026-03-18");
    row("answered on the same day", "2026-03-02", "2026-04-02", "2026-03-30", "2026-03-10/2026-03-10");
    row("asked twice", "2026-03-02", "2026-04-09", "2026-04-03", "2026-03-10/2026-03-12 2026-03-20/2026-03-25");
    row("asked, and then two months more", "2026-03-02", "2026-06-10", "2026-06-05", "2026-03-10/2026-03-18", "2026-04-08");
    row("two months more, and then asked", "2026-03-02", "2026-06-05", "2026-06-02", "2026-04-10/2026-04-13", "2026-03-20");
    row("asked on the last day", "2026-03-02", "2026-04-08", "2026-04-02", "2026-04-02/2026-04-08");
    row("asked over the internal date", "2026-03-02", "2026-04-09", "2026-04-03", "2026-03-31/2026-04-07");
    row("asked before the Saturday it ends on", "2026-01-31", "2026-03-02", "2026-02-25", "2026-02-10/2026-02-12");
    row("asked on the day it was moved to", "2026-01-31", "2026-03-05", "2026-03-02", "2026-03-02/2026-03-05");
    row("asked on a day it was moved over", "2026-01-31", "2026-03-06", "2026-03-03", "2026-03-01/2026-03-05");
    row("again on a day it was moved over", "2026-03-02", "2026-04-09", "2026-04-03",
        "2026-03-10/2026-03-12 2026-04-06/2026-04-08");
    row("two months more while asked", "2026-01-31", "2026-05-04", "2026-04-28", "2026-03-02/2026-03-05", "2026-03-03");
    row("two months more, asked on the day moved to", "2026-11-30", "2027-03-03", "2027-02-26", "2027-03-01/2027-03-03",
        "2026-12-30");
    row("asked too late", "2026-03-02", "2026-04-02", "2026-03-30", "2026-04-20/2026-05-20");
    row("asked in time, and again too late", "2026-03-02", "2026-04-10", "2026-04-07",
        "2026-03-10/2026-03-18 2026-04-20/2026-05-20");
    row("two months more, told when other holidays counted", "2026-03-03", "2026-06-03", "2026-05-29", "", "2026-04-07");
}

void StatutoryClockTest::theLastDayIsThatOfTheRegulation()
{
    QFETCH(QString, received);
    QFETCH(QString, pauses);
    QFETCH(QString, extended);
    QFETCH(bool, isAlsace);
    QFETCH(QString, due);
    QFETCH(QString, internal);
    const ClockRules rules{isAlsace ? FrenchRegion::AlsaceMoselle : FrenchRegion::Common};
    const Result<ClockReading> reading = readClock(factsOf(received, pauses, extended), rules, day(u"2028-12-31"_s));
    QVERIFY2(reading.ok(), qPrintable(reading.ok() ? QString() : reading.error().detail));
    QCOMPARE(reading->due, day(due));
    QCOMPARE(reading->internal, day(internal));
    QVERIFY(!reading->isPaused);
    QCOMPARE(reading->isExtended, !extended.isEmpty());
}

void StatutoryClockTest::whatCannotHaveHappenedIsRefused_data()
{
    QTest::addColumn<QString>("received");
    QTest::addColumn<QString>("pauses");
    QTest::addColumn<QString>("extended");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *received, const char *pauses, const char *extended, const char *reason) {
        QTest::newRow(name) << QString::fromLatin1(received) << QString::fromLatin1(pauses) << QString::fromLatin1(extended)
                            << QString::fromLatin1(reason);
    };
    row("received tomorrow", "2026-07-02", "", "", "received");
    row("no date at all", "2026-02-30", "", "", "received");
    row("asked before receipt", "2026-06-10", "2026-06-09/2026-06-12", "", "pauses: asked");
    row("asked tomorrow", "2026-06-10", "2026-07-02/", "", "pauses: asked");
    row("answered before it was asked", "2026-06-10", "2026-06-12/2026-06-11", "", "pauses: answered");
    row("answered tomorrow", "2026-06-10", "2026-06-12/2026-07-02", "", "pauses: answered");
    row("asked again before the answer", "2026-06-10", "2026-06-12/2026-06-15 2026-06-14/2026-06-16", "", "pauses: asked");
    row("asked again without an answer", "2026-06-10", "2026-06-12/ 2026-06-14/2026-06-16", "", "pauses: one begins");
    row("extended before receipt", "2026-06-10", "", "2026-06-09", "extended: before");
    row("extended tomorrow", "2026-06-10", "", "2026-07-02", "extended: before");
}

void StatutoryClockTest::whatCannotHaveHappenedIsRefused()
{
    QFETCH(QString, received);
    QFETCH(QString, pauses);
    QFETCH(QString, extended);
    QFETCH(QString, reason);
    const Result<ClockReading> reading = readClock(factsOf(received, pauses, extended), {}, day(u"2026-07-01"_s));
    QVERIFY(!reading.ok());
    QCOMPARE(reading.error().kind, ErrorKind::InvalidInput);
    QVERIFY2(reading.error().detail.startsWith(reason), qPrintable(reading.error().detail));
}

void StatutoryClockTest::extendedOnlyInTheFirstMonth()
{
    const ClockFacts facts = factsOf(u"2026-01-31"_s, {}, {});
    const auto mayExtendOn = [&facts](const QString &today) { return readClock(facts, {}, day(today))->mayExtend(day(today)); };
    QVERIFY(mayExtendOn(u"2026-01-31"_s));
    QVERIFY(mayExtendOn(u"2026-03-02"_s)); // the 28th is a Saturday
    QVERIFY(!mayExtendOn(u"2026-03-03"_s));
    const QDate told = day(u"2026-02-10"_s);
    QVERIFY(!readClock(factsOf(u"2026-01-31"_s, {}, u"2026-02-10"_s), {}, told)->mayExtend(told));
    const QDate late = day(u"2026-05-21"_s); // a later pause does not make it in time
    QVERIFY(!readClock(factsOf(u"2026-03-10"_s, u"2026-05-01/2026-05-20"_s, {}), {}, late)->mayExtend(late));
}

void StatutoryClockTest::standingStillTheDaysMoveOn()
{
    const ClockFacts facts = factsOf(u"2026-03-02"_s, u"2026-03-10/"_s, {});
    const Result<ClockReading> sameDay = readClock(facts, {}, day(u"2026-03-10"_s));
    QCOMPARE(sameDay->due, day(u"2026-04-02"_s));
    const Result<ClockReading> later = readClock(facts, {}, day(u"2026-03-20"_s));
    QCOMPARE(later->due, day(u"2026-04-13"_s)); // the 12th is a Sunday
    QCOMPARE(later->internal, day(u"2026-04-08"_s));
    QVERIFY(later->isPaused);
    QVERIFY(!later->mayExtend(day(u"2026-03-20"_s)));
    QCOMPARE(later->daysLeft(day(u"2026-03-20"_s)), 24);
}

void StatutoryClockTest::whatIsLateStaysLateWhoeverIsAsked()
{
    const QDate today = day(u"2026-04-30"_s);
    const Result<ClockReading> reading = readClock(factsOf(u"2026-03-02"_s, u"2026-04-20/"_s, {}), {}, today);
    QVERIFY(!reading->isPaused);
    QCOMPARE(reading->daysLeft(today), -28);
}

void StatutoryClockTest::everyDayOfTenYearsEndsOnAWorkingDayAMonthLater()
{
    for (QDate received(2020, 1, 1); received.year() < 2030; received = received.addDays(1)) {
        const Result<ClockReading> reading = readClock({received, {}, {}}, {FrenchRegion::AlsaceMoselle}, received);
        QVERIFY(reading->due.dayOfWeek() <= Qt::Friday);
        QVERIFY(!isFrenchHoliday(reading->due, FrenchRegion::AlsaceMoselle));
        // Between two working days there are five others at most: 25 and 26 December with the weekend and what touches it.
        const qint64 days = received.daysTo(reading->due);
        QVERIFY2(days >= 28 && days <= 31 + 5, qPrintable(received.toString(Qt::ISODate)));
        QVERIFY(reading->internal > received && reading->internal < reading->due);
    }
}

QTEST_GUILESS_MAIN(StatutoryClockTest)
#include "tst_statutoryclock.moc"
