#include "tests/calendar/suites.h"
#include "tests/calendar/support.h"

using namespace vigie;
using namespace vigie::calendar;
using namespace vigie::calendar::test;

namespace {

const TimeRange twoDays = range("2026-04-01T00:00:00Z", "2026-04-03T00:00:00Z"); // a Wednesday and a Thursday

QByteArray availabilityOf(const QByteArray &properties, const QByteArray &parts)
{
    return "BEGIN:VAVAILABILITY\nUID:v\nDTSTAMP:20260101T000000Z\n" + properties + parts + "END:VAVAILABILITY\n";
}

QByteArray openOf(const QByteArray &properties, const QByteArray &uid = "o")
{
    return "BEGIN:AVAILABLE\nUID:" + uid + "\nDTSTAMP:20260101T000000Z\n" + properties + "END:AVAILABLE\n";
}

} // namespace

void AvailabilityTest::closesWhatIsNotOpen_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("blocks");
    const auto row = [](const char *name, const QByteArray &body, const std::vector<const char *> &blocks) {
        QStringList lines;
        for (const char *block : blocks)
            lines.push_back(QString::fromLatin1(block));
        QTest::newRow(name) << body << lines;
    };
    const QByteArray nineToFive = openOf("DTSTART:20260105T090000Z\nDTEND:20260105T170000Z\nRRULE:FREQ=DAILY\n");
    row("unbounded, open every day", availabilityOf("", nineToFive),
        {"2026-04-01T00:00:00Z/2026-04-01T09:00:00Z out-of-office", "2026-04-01T17:00:00Z/2026-04-02T09:00:00Z out-of-office",
         "2026-04-02T17:00:00Z/2026-04-03T00:00:00Z out-of-office"});
    row("never open", availabilityOf("", ""), {"2026-04-01T00:00:00Z/2026-04-03T00:00:00Z out-of-office"});
    row("says nothing outside its time",
        availabilityOf("DTSTART:20260401T000000Z\nDTEND:20260402T000000Z\nBUSYTYPE:BUSY\n", nineToFive),
        {"2026-04-01T00:00:00Z/2026-04-01T09:00:00Z busy", "2026-04-01T17:00:00Z/2026-04-02T00:00:00Z busy",
         "2026-04-02T00:00:00Z/2026-04-03T00:00:00Z unknown"});
    row("by DURATION", availabilityOf("DTSTART:20260401T000000Z\nDURATION:P1D\nBUSYTYPE:BUSY-TENTATIVE\n", nineToFive),
        {"2026-04-01T00:00:00Z/2026-04-01T09:00:00Z tentative", "2026-04-01T17:00:00Z/2026-04-02T00:00:00Z tentative",
         "2026-04-02T00:00:00Z/2026-04-03T00:00:00Z unknown"});
    row("beside an event the rest is free",
        availabilityOf("DTSTART:20260401T000000Z\nDTEND:20260402T000000Z\n", nineToFive)
            + eventOf("DTSTART:20260401T100000Z\nDURATION:PT1H\n"),
        {"2026-04-01T00:00:00Z/2026-04-01T09:00:00Z out-of-office", "2026-04-01T10:00:00Z/2026-04-01T11:00:00Z busy",
         "2026-04-01T17:00:00Z/2026-04-02T00:00:00Z out-of-office"});
    row("two open times",
        availabilityOf("DTSTART:20260401T000000Z\nDTEND:20260403T000000Z\n",
                       openOf("DTSTART:20260401T080000Z\nDURATION:PT4H\n", "a")
                           + openOf("DTSTART:20260401T110000Z\nDURATION:PT4H\n", "b")),
        {"2026-04-01T00:00:00Z/2026-04-01T08:00:00Z out-of-office", "2026-04-01T15:00:00Z/2026-04-03T00:00:00Z out-of-office"});
    row("a struck out and a moved open time",
        availabilityOf("",
                       openOf("DTSTART:20260401T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\nEXDATE:20260401T090000Z\n")
                           + openOf("RECURRENCE-ID:20260402T090000Z\nDTSTART:20260402T120000Z\nDURATION:PT1H\n")),
        {"2026-04-01T00:00:00Z/2026-04-02T12:00:00Z out-of-office", "2026-04-02T13:00:00Z/2026-04-03T00:00:00Z out-of-office"});
    const QByteArray day = "DTSTART:20260401T000000Z\nDTEND:20260403T000000Z\n";
    const QByteArray opensThursday = openOf("DTSTART:20260402T000000Z\nDURATION:P1D\n");
    row("the higher priority covers the lower",
        availabilityOf(day + "PRIORITY:5\n", opensThursday)
            + availabilityOf("DTSTART:20260402T000000Z\nDTEND:20260402T120000Z\nPRIORITY:1\nBUSYTYPE:BUSY\n", ""),
        {"2026-04-01T00:00:00Z/2026-04-02T00:00:00Z out-of-office", "2026-04-02T00:00:00Z/2026-04-02T12:00:00Z busy"});
    row("and opens what the lower closes",
        availabilityOf(day, "")
            + availabilityOf("DTSTART:20260401T060000Z\nDTEND:20260401T180000Z\nPRIORITY:9\n",
                             openOf("DTSTART:20260401T060000Z\nDURATION:PT12H\n")),
        {"2026-04-01T00:00:00Z/2026-04-01T06:00:00Z out-of-office", "2026-04-01T18:00:00Z/2026-04-03T00:00:00Z out-of-office"});
    row("of equal ones all must be open",
        availabilityOf(day, openOf("DTSTART:20260401T000000Z\nDURATION:PT36H\n"))
            + availabilityOf(day, openOf("DTSTART:20260401T120000Z\nDURATION:PT36H\n")),
        {"2026-04-01T00:00:00Z/2026-04-01T12:00:00Z out-of-office", "2026-04-02T12:00:00Z/2026-04-03T00:00:00Z out-of-office"});
    row("an open time in an unknown zone is not open",
        availabilityOf(day, openOf("DTSTART;TZID=Nowhere:20260401T090000\nDURATION:PT8H\n")),
        {"2026-04-01T00:00:00Z/2026-04-03T00:00:00Z out-of-office uncertain"});
    row("an open time that cannot be read is not open", availabilityOf(day, openOf("DTSTART:soon\n")),
        {"2026-04-01T00:00:00Z/2026-04-03T00:00:00Z out-of-office uncertain"});
    row("floating is in the calendar's zone", availabilityOf(day, openOf("DTSTART:20260401T090000\nDURATION:PT24H\n")),
        {"2026-04-01T00:00:00Z/2026-04-01T07:00:00Z out-of-office", "2026-04-02T07:00:00Z/2026-04-03T00:00:00Z out-of-office"});
}

void AvailabilityTest::closesWhatIsNotOpen()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, blocks);
    const FreeBusy busy = freeBusy(parsed(calendarOf(body)), twoDays, zone("Europe/Paris"));
    QVERIFY(busy.availability == Availability::Known);
    QCOMPARE(described(busy.blocks), blocks);
}

void AvailabilityTest::readsTheExamplesOfTheStandard()
{
    // RFC 7953 §6: Montreal, then a week in Denver, then Montreal again.
    const auto from = [](const QByteArray &place, const QByteArray &start, const QByteArray &end, const QByteArray &first) {
        return availabilityOf("DTSTART;TZID=" + place + ':' + start + '\n'
                                  + (end.isEmpty() ? QByteArray() : "DTEND;TZID=" + place + ':' + end + '\n'),
                              openOf("DTSTART;TZID=" + place + ':' + first + "T090000\nDTEND;TZID=" + place + ':' + first
                                     + "T170000\nRRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR\n"));
    };
    const Calendar calendar = parsed(calendarOf(from("America/Montreal", "20111002T000000", "20111023T030000", "20111002")
                                                + from("America/Denver", "20111023T000000", "20111030T000000", "20111023")
                                                + from("America/Montreal", "20111030T030000", "", "20111030")));
    QCOMPARE(calendar.availabilities.size(), 3U);
    QVERIFY(calendar.problems.empty());
    const auto freeOn = [&](const char *day, const char *next) {
        const TimeRange window = range(day, next);
        QStringList open;
        for (const TimeRange &part : freeTimes(busyTimes(freeBusy(calendar, window, QTimeZone::utc()).blocks), window))
            open.push_back(toRfc3339(part.start) + u'/' + toRfc3339(part.end));
        return open;
    };
    QCOMPARE(freeOn("2011-10-20T00:00:00Z", "2011-10-21T00:00:00Z"),
             QStringList{QStringLiteral("2011-10-20T13:00:00Z/2011-10-20T21:00:00Z")});
    QCOMPARE(freeOn("2011-10-25T00:00:00Z", "2011-10-26T00:00:00Z"),
             QStringList{QStringLiteral("2011-10-25T15:00:00Z/2011-10-25T23:00:00Z")});
    QCOMPARE(freeOn("2011-11-08T00:00:00Z", "2011-11-09T00:00:00Z"),
             QStringList{QStringLiteral("2011-11-08T14:00:00Z/2011-11-08T22:00:00Z")});
}

void AvailabilityTest::anExhaustedBudgetIsUnknown()
{
    const Calendar calendar = parsed(calendarOf(
        availabilityOf("", openOf("DTSTART:20200101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY;COUNT=2000000000\n"))));
    const FreeBusy busy =
        freeBusy(calendar, range("2026-03-01T00:00:00Z", "2026-05-01T00:00:00Z"), zone("Europe/Paris"), {.steps = 100'000});
    QVERIFY(busy.availability == Availability::Unknown);
    QVERIFY(busy.blocks.empty());
    QVERIFY(std::any_of(busy.problems.begin(), busy.problems.end(),
                        [](const Problem &p) { return p.what.contains(QLatin1String("budget")); }));
}
