#include "tests/calendar/suites.h"

#include "models/calendar/values.h"
#include "tests/calendar/support.h"

#include <QElapsedTimer>

using namespace vigie;
using namespace vigie::calendar;
using namespace vigie::calendar::test;

namespace {

const TimeRange spring = range("2026-03-01T00:00:00Z", "2026-05-01T00:00:00Z");

} // namespace

void ExpandTest::expandsEvents_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &body, const QStringList &expected) {
        QTest::newRow(name) << body << expected;
    };
    row("UTC", eventOf("DTSTART:20260330T090000Z\nDTEND:20260330T100000Z\n"),
        {u"2026-03-30T09:00:00Z/2026-03-30T10:00:00Z busy"_qs});
    row("zoned", eventOf("DTSTART;TZID=Asia/Tokyo:20260330T090000\nDURATION:PT30M\n"),
        {u"2026-03-30T00:00:00Z/2026-03-30T00:30:00Z busy"_qs});
    row("floating is in the calendar's zone", eventOf("DTSTART:20260330T090000\nDURATION:PT1H\n"),
        {u"2026-03-30T07:00:00Z/2026-03-30T08:00:00Z busy"_qs});
    row("all day is in the calendar's zone", eventOf("DTSTART;VALUE=DATE:20260330\n"),
        {u"2026-03-29T22:00:00Z/2026-03-30T22:00:00Z busy all-day"_qs});
    row("all day of the clock change has 23 hours", eventOf("DTSTART;VALUE=DATE:20260329\nDTEND;VALUE=DATE:20260330\n"),
        {u"2026-03-28T23:00:00Z/2026-03-29T22:00:00Z busy all-day"_qs});
    row("no end is a moment", eventOf("DTSTART:20260330T090000Z\n"), {u"2026-03-30T09:00:00Z/2026-03-30T09:00:00Z busy"_qs});
    row("unknown zone is kept and uncertain", eventOf("DTSTART;TZID=Nowhere:20260330T090000\nDURATION:PT1H\n"),
        {u"2026-03-30T07:00:00Z/2026-03-30T08:00:00Z busy uncertain"_qs});
    row("end before start", eventOf("DTSTART:20260330T090000Z\nDTEND:20260330T080000Z\n"),
        {u"2026-03-30T09:00:00Z/2026-03-30T10:00:00Z busy uncertain"_qs});
    row("cancelled is gone", eventOf("DTSTART:20260330T090000Z\nDURATION:PT1H\nSTATUS:CANCELLED\n"), {});
    row("outside the window", eventOf("DTSTART:20250330T090000Z\nDURATION:PT1H\n"), {});
    row("runs into the window", eventOf("DTSTART:20260228T230000Z\nDURATION:PT2H\n"),
        {u"2026-02-28T23:00:00Z/2026-03-01T01:00:00Z busy"_qs});
    row("ends as the window begins", eventOf("DTSTART:20260228T230000Z\nDURATION:PT1H\n"), {});
    row("until in UTC is inside",
        eventOf("DTSTART;TZID=Europe/Paris:20260327T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20260330T070000Z\n"),
        {u"2026-03-27T08:00:00Z/2026-03-27T09:00:00Z busy"_qs, u"2026-03-28T08:00:00Z/2026-03-28T09:00:00Z busy"_qs,
         u"2026-03-29T07:00:00Z/2026-03-29T08:00:00Z busy"_qs, u"2026-03-30T07:00:00Z/2026-03-30T08:00:00Z busy"_qs});
    row("until one second early",
        eventOf("DTSTART;TZID=Europe/Paris:20260329T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;UNTIL=20260330T065959Z\n"),
        {u"2026-03-29T07:00:00Z/2026-03-29T08:00:00Z busy"_qs});
    row("all day until", eventOf("DTSTART;VALUE=DATE:20260401\nRRULE:FREQ=DAILY;UNTIL=20260402\n"),
        {u"2026-03-31T22:00:00Z/2026-04-01T22:00:00Z busy all-day"_qs,
         u"2026-04-01T22:00:00Z/2026-04-02T22:00:00Z busy all-day"_qs});
    row("exdate in another zone",
        eventOf("DTSTART;TZID=Europe/Paris:20260401T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\nEXDATE:20260401T070000Z\n"),
        {u"2026-04-02T07:00:00Z/2026-04-02T08:00:00Z busy"_qs});
    row("exdate as a day",
        eventOf(
            "DTSTART;TZID=Europe/Paris:20260401T090000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2\nEXDATE;VALUE=DATE:20260402\n"),
        {u"2026-04-01T07:00:00Z/2026-04-01T08:00:00Z busy"_qs});
    row("rdate and rdate period",
        eventOf("DTSTART:20260401T090000Z\nDURATION:PT1H\nRDATE:20260403T090000Z\nRDATE;VALUE=PERIOD:20260405T090000Z/"
                "20260405T093000Z,"
                "20260406T090000Z/PT2H\n"),
        {u"2026-04-01T09:00:00Z/2026-04-01T10:00:00Z busy"_qs, u"2026-04-03T09:00:00Z/2026-04-03T10:00:00Z busy"_qs,
         u"2026-04-05T09:00:00Z/2026-04-05T09:30:00Z busy"_qs, u"2026-04-06T09:00:00Z/2026-04-06T11:00:00Z busy"_qs});
    row("rdate twice is one",
        eventOf("DTSTART:20260401T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=1\nRDATE:20260401T090000Z\n"),
        {u"2026-04-01T09:00:00Z/2026-04-01T10:00:00Z busy"_qs});
    const QByteArray weekly = eventOf("DTSTART;TZID=Europe/Paris:20260401T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3\n");
    row("override moves one",
        weekly
            + eventOf(
                "RECURRENCE-ID;TZID=Europe/Paris:20260408T090000\nDTSTART;TZID=Europe/Paris:20260409T140000\nDURATION:PT2H\n"),
        {u"2026-04-01T07:00:00Z/2026-04-01T08:00:00Z busy"_qs, u"2026-04-09T12:00:00Z/2026-04-09T14:00:00Z busy"_qs,
         u"2026-04-15T07:00:00Z/2026-04-15T08:00:00Z busy"_qs});
    row("override moves into the window",
        weekly + eventOf("RECURRENCE-ID:20260408T070000Z\nDTSTART:20260304T090000Z\nDURATION:PT1H\n"),
        {u"2026-03-04T09:00:00Z/2026-03-04T10:00:00Z busy"_qs, u"2026-04-01T07:00:00Z/2026-04-01T08:00:00Z busy"_qs,
         u"2026-04-15T07:00:00Z/2026-04-15T08:00:00Z busy"_qs});
    row("cancelled override", weekly + eventOf("RECURRENCE-ID:20260408T070000Z\nDTSTART:20260408T070000Z\nSTATUS:CANCELLED\n"),
        {u"2026-04-01T07:00:00Z/2026-04-01T08:00:00Z busy"_qs, u"2026-04-15T07:00:00Z/2026-04-15T08:00:00Z busy"_qs});
    row("the newer override wins",
        weekly + eventOf("RECURRENCE-ID:20260408T070000Z\nDTSTART:20260408T100000Z\nDURATION:PT1H\nSEQUENCE:2\n")
            + eventOf("RECURRENCE-ID:20260408T070000Z\nDTSTART:20260408T120000Z\nDURATION:PT1H\nSEQUENCE:1\n"),
        {u"2026-04-01T07:00:00Z/2026-04-01T08:00:00Z busy"_qs, u"2026-04-08T10:00:00Z/2026-04-08T11:00:00Z busy"_qs,
         u"2026-04-15T07:00:00Z/2026-04-15T08:00:00Z busy"_qs});
    row("this and future",
        weekly
            + eventOf("RECURRENCE-ID;RANGE=THISANDFUTURE:20260408T070000Z\nDTSTART;TZID=Europe/"
                      "Paris:20260409T100000\nDURATION:PT30M\n"),
        {u"2026-04-01T07:00:00Z/2026-04-01T08:00:00Z busy"_qs, u"2026-04-09T08:00:00Z/2026-04-09T08:30:00Z busy"_qs,
         u"2026-04-16T08:00:00Z/2026-04-16T08:30:00Z busy"_qs});
    row("this and future cancelled",
        weekly + eventOf("RECURRENCE-ID;RANGE=THISANDFUTURE:20260408T070000Z\nDTSTART:20260408T070000Z\nSTATUS:CANCELLED\n"),
        {u"2026-04-01T07:00:00Z/2026-04-01T08:00:00Z busy"_qs});
    row("override of a day",
        eventOf("DTSTART;VALUE=DATE:20260401\nRRULE:FREQ=WEEKLY;COUNT=2\n")
            + eventOf("RECURRENCE-ID;VALUE=DATE:20260408\nDTSTART;VALUE=DATE:20260409\n"),
        {u"2026-03-31T22:00:00Z/2026-04-01T22:00:00Z busy all-day"_qs,
         u"2026-04-08T22:00:00Z/2026-04-09T22:00:00Z busy all-day"_qs});
    row("override without its master", eventOf("RECURRENCE-ID:20260408T070000Z\nDTSTART:20260408T100000Z\nDURATION:PT1H\n"),
        {u"2026-04-08T10:00:00Z/2026-04-08T11:00:00Z busy"_qs});
    row("the newer state of an event",
        eventOf("DTSTART:20260401T070000Z\nDURATION:PT1H\nSEQUENCE:1\n")
            + eventOf("DTSTART:20260401T100000Z\nDURATION:PT1H\nSEQUENCE:2\n"),
        {u"2026-04-01T10:00:00Z/2026-04-01T11:00:00Z busy"_qs});
    row("a nominal day over the clock change", eventOf("DTSTART;TZID=Europe/Paris:20260328T120000\nDURATION:P1D\n"),
        {u"2026-03-28T11:00:00Z/2026-03-29T10:00:00Z busy"_qs});
    row("an exact day over the clock change", eventOf("DTSTART;TZID=Europe/Paris:20260328T120000\nDURATION:PT24H\n"),
        {u"2026-03-28T11:00:00Z/2026-03-29T11:00:00Z busy"_qs});
    row("kinds",
        eventOf("DTSTART:20260401T070000Z\nDURATION:PT1H\nTRANSP:TRANSPARENT\n", "a")
            + eventOf("DTSTART:20260402T070000Z\nDURATION:PT1H\nSTATUS:TENTATIVE\n", "b")
            + eventOf("DTSTART:20260403T070000Z\nDURATION:PT1H\nX-MICROSOFT-CDO-BUSYSTATUS:OOF\n", "c")
            + eventOf("DTSTART:20260404T070000Z\nDURATION:PT1H\nSUMMARY:TGV Paris → Lyon\n", "d")
            + eventOf("DTSTART:20260405T070000Z\nDURATION:PT1H\nCATEGORIES:Travel\n", "e")
            + eventOf("DTSTART:20260406T070000Z\nDURATION:PT1H\nSUMMARY:Training Vol. 2\n", "f"),
        {u"2026-04-01T07:00:00Z/2026-04-01T08:00:00Z free"_qs, u"2026-04-02T07:00:00Z/2026-04-02T08:00:00Z tentative"_qs,
         u"2026-04-03T07:00:00Z/2026-04-03T08:00:00Z out-of-office"_qs, u"2026-04-04T07:00:00Z/2026-04-04T08:00:00Z travel"_qs,
         u"2026-04-05T07:00:00Z/2026-04-05T08:00:00Z travel"_qs, u"2026-04-06T07:00:00Z/2026-04-06T08:00:00Z busy"_qs});
}

void ExpandTest::expandsEvents()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, expected);
    const Expansion expansion = expand(parsed(calendarOf(body)), spring, zone("Europe/Paris"));
    QVERIFY(expansion.complete);
    QCOMPARE(described(expansion), expected);
}

void ExpandTest::wallTimeStaysAcrossAClockChange()
{
    const Calendar calendar =
        parsed(calendarOf(eventOf("DTSTART;TZID=America/New_York:20260302T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3\n")));
    QCOMPARE(startsOf(expand(calendar, spring, zone("Europe/Paris")).instances),
             QStringList({u"2026-03-02T14:00:00Z"_qs, u"2026-03-09T13:00:00Z"_qs, u"2026-03-16T13:00:00Z"_qs}));
}

void ExpandTest::anExhaustedBudgetIsToldAndUnknown()
{
    QElapsedTimer timer;
    timer.start();
    QByteArray body;
    for (int i = 0; i < 1000; ++i)
        body += eventOf("DTSTART:20200101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY;COUNT=2000000000\n", QByteArray::number(i));
    const Calendar calendar = parsed(calendarOf(body));
    const ExpansionLimits limits{.steps = 1'000'000, .instances = 1'000};
    const Expansion expansion = expand(calendar, spring, zone("Europe/Paris"), limits);
    QVERIFY(!expansion.complete);
    QVERIFY(!expansion.problems.empty());
    QVERIFY(expansion.problems.front().what.contains(QLatin1String("budget")));
    const FreeBusy busy = freeBusy(calendar, spring, zone("Europe/Paris"), limits);
    QVERIFY(busy.availability == Availability::Unknown);
    QVERIFY(busy.blocks.empty());
    QVERIFY(timer.elapsed() < 5000);
}

void ExpandTest::freeBusyKeepsKindsAndDropsWords()
{
    const Calendar calendar = parsed(calendarOf(
        eventOf("DTSTART:20260401T070000Z\nDURATION:PT1H\nSUMMARY:Board of Secret\nLOCATION:Hidden Place\n", "a")
        + eventOf("DTSTART:20260402T070000Z\nDURATION:PT2H\nSUMMARY:Train → Lyon avec Mme Secret\nLOCATION:Gare de Lyon\n", "b")
        + eventOf("DTSTART:20260403T070000Z\nDURATION:PT2H\nTRANSP:TRANSPARENT\n", "c")));
    const FreeBusy busy = freeBusy(calendar, spring, zone("Europe/Paris"));
    QVERIFY(busy.availability == Availability::Known);
    QCOMPARE(busy.blocks.size(), 2U);
    QVERIFY(busy.blocks.at(0).kind == BlockKind::Busy && busy.blocks.at(0).city.isEmpty());
    QVERIFY(busy.blocks.at(1).kind == BlockKind::Travel);
    QCOMPARE(busy.blocks.at(1).city, QStringLiteral("Lyon"));
}

void ExpandTest::aStartThatItsRuleDoesNotGenerateIsNotFree_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("blocks");
    // 2026-04-01 is a Wednesday.
    const QByteArray series = "DTSTART:20260401T070000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=2\n";
    const QStringList thursdays{QStringLiteral("2026-04-02T07:00:00Z busy"), QStringLiteral("2026-04-09T07:00:00Z busy")};
    const QStringList all = QStringList{QStringLiteral("2026-04-01T07:00:00Z busy uncertain")} + thursdays;
    QTest::newRow("outside the rule") << eventOf(series) << all;
    QTest::newRow("generated") << eventOf("DTSTART:20260402T070000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=TH;COUNT=2\n")
                               << thursdays;
    QTest::newRow("struck out") << eventOf(series + "EXDATE:20260401T070000Z\n") << thursdays;
    QTest::newRow("transparent") << eventOf(series + "TRANSP:TRANSPARENT\n") << QStringList{};
    QTest::newRow("cancelled") << eventOf(series + "STATUS:CANCELLED\n") << QStringList{};
    QTest::newRow("moved") << eventOf(series)
            + eventOf("RECURRENCE-ID:20260401T070000Z\nDTSTART:20260403T070000Z\nDURATION:PT1H\n")
                           << QStringList{thursdays.at(0), QStringLiteral("2026-04-03T07:00:00Z busy"), thursdays.at(1)};
    QTest::newRow("tentative") << eventOf(series + "STATUS:TENTATIVE\n")
                               << QStringList{QStringLiteral("2026-04-01T07:00:00Z tentative uncertain"),
                                              QStringLiteral("2026-04-02T07:00:00Z tentative"),
                                              QStringLiteral("2026-04-09T07:00:00Z tentative")};
}

void ExpandTest::aStartThatItsRuleDoesNotGenerateIsNotFree()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, blocks);
    QStringList found;
    for (const BusyBlock &block : freeBusy(parsed(calendarOf(body)), spring, zone("Europe/Paris")).blocks)
        found.append(toRfc3339(block.when.start) + u' ' + QString(wireName(block.kind))
                     + (block.uncertain ? QStringLiteral(" uncertain") : QString()));
    QCOMPARE(found, blocks);
}

void ExpandTest::unknownIsNotFree_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("known");
    QTest::newRow("cut off") << calendarOf(eventOf("DTSTART:20260330T090000Z\n")).chopped(20) << false;
    QTest::newRow("an event without a start") << calendarOf(eventOf("DTSTART:x\n")) << true;
    QTest::newRow("a rule that cannot be read")
        << calendarOf(eventOf("DTSTART:20260102T090000Z\nDURATION:PT1H\nRRULE:FREQ=MOONLY\n")) << true;
}

void ExpandTest::unknownIsNotFree()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, known);
    const FreeBusy busy = freeBusy(parsed(text), spring, zone("Europe/Paris"));
    QCOMPARE(busy.availability == Availability::Known, known);
    QVERIFY(!busy.problems.empty());
    if (known) {
        QCOMPARE(busy.blocks.size(), 1U);
        QVERIFY(busy.blocks.front().kind == BlockKind::Unknown && busy.blocks.front().when == spring);
    } else {
        QVERIFY(busy.blocks.empty());
    }
}

void ExpandTest::mergesBlocks()
{
    const auto block = [](const char *from, const char *to, BlockKind kind) {
        return BusyBlock{.when = range(from, to), .kind = kind, .allDay = false, .uncertain = false, .city = {}};
    };
    const auto merged = mergeBlocks({block("2026-04-01T10:00:00Z", "2026-04-01T11:00:00Z", BlockKind::Busy),
                                     block("2026-04-01T09:00:00Z", "2026-04-01T10:00:00Z", BlockKind::Busy),
                                     block("2026-04-01T09:30:00Z", "2026-04-01T12:00:00Z", BlockKind::Tentative),
                                     block("2026-04-01T13:00:00Z", "2026-04-01T13:00:00Z", BlockKind::Busy)});
    QCOMPARE(merged.size(), 2U);
    QVERIFY(merged.at(0).when == range("2026-04-01T09:00:00Z", "2026-04-01T11:00:00Z"));
    QVERIFY(merged.at(1).kind == BlockKind::Tentative);
}

void ExpandTest::freeTimesAreWhatIsLeft()
{
    const TimeRange day = range("2026-04-01T00:00:00Z", "2026-04-02T00:00:00Z");
    const std::vector<TimeRange> busy{
        range("2026-03-31T20:00:00Z", "2026-03-31T22:00:00Z"), range("2026-03-31T23:00:00Z", "2026-04-01T01:00:00Z"),
        range("2026-04-01T09:00:00Z", "2026-04-01T10:00:00Z"), range("2026-04-01T23:00:00Z", "2026-04-02T03:00:00Z"),
        range("2026-04-03T00:00:00Z", "2026-04-04T00:00:00Z")};
    QVERIFY(freeTimes(busy, day)
            == std::vector<TimeRange>(
                {range("2026-04-01T01:00:00Z", "2026-04-01T09:00:00Z"), range("2026-04-01T10:00:00Z", "2026-04-01T23:00:00Z")}));
    QVERIFY(freeTimes({}, day) == std::vector<TimeRange>{day});
    QVERIFY(freeTimes({day}, day).empty());
}

void ExpandTest::ordersWhatBeginsTogether()
{
    // Enough for the radix sort, over more days than one of its digits holds, and all at the same few hours.
    QByteArray body;
    for (int i = 0; i < 40; ++i) {
        body += eventOf("DTSTART:20260101T0" + QByteArray::number(i % 3) + "0000Z\nDURATION:PT" + QByteArray::number(1 + i % 5)
                            + "H\nRRULE:FREQ=DAILY;COUNT=100\n",
                        QByteArray::number(i));
    }
    const Expansion expansion =
        expand(parsed(calendarOf(body)), range("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"), zone("Europe/Paris"));
    QCOMPARE(expansion.instances.size(), 4000U);
    const auto key = [&](const Instance &instance) {
        return std::tuple(instance.when.start, instance.when.end, expansion.sourceOf(instance).uid.toInt());
    };
    QVERIFY(std::is_sorted(expansion.instances.begin(), expansion.instances.end(),
                           [&](const Instance &a, const Instance &b) { return key(a) < key(b); }));
}

void ExpandTest::readsFreeBusyReports_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("blocks");
    const QByteArray week = "BEGIN:VFREEBUSY\nDTSTART:20260401T000000Z\nDTEND:20260408T000000Z\n";
    const QString before = QStringLiteral("2026-03-01T00:00:00Z/2026-04-01T00:00:00Z unknown");
    const QString after = QStringLiteral("2026-04-08T00:00:00Z/2026-05-01T00:00:00Z unknown");
    const auto row = [&](const char *name, const QByteArray &body, const QStringList &blocks) {
        QTest::newRow(name) << body << (QStringList{before} + blocks + QStringList{after});
    };
    row("periods by end and by duration",
        week + "FREEBUSY:20260402T080000Z/PT2H,20260403T080000Z/20260403T090000Z\nEND:VFREEBUSY\n",
        {QStringLiteral("2026-04-02T08:00:00Z/2026-04-02T10:00:00Z busy"),
         QStringLiteral("2026-04-03T08:00:00Z/2026-04-03T09:00:00Z busy")});
    row("every FBTYPE",
        week
            + "FREEBUSY;FBTYPE=FREE:20260404T080000Z/PT2H\nFREEBUSY;FBTYPE=BUSY-TENTATIVE:20260405T080000Z/PT2H\n"
              "FREEBUSY;FBTYPE=busy-unavailable:20260406T080000Z/PT2H\nFREEBUSY;FBTYPE=X-ANY:20260407T080000Z/PT2H\n"
              "END:VFREEBUSY\n",
        {QStringLiteral("2026-04-05T08:00:00Z/2026-04-05T10:00:00Z tentative"),
         QStringLiteral("2026-04-06T08:00:00Z/2026-04-06T10:00:00Z out-of-office"),
         QStringLiteral("2026-04-07T08:00:00Z/2026-04-07T10:00:00Z busy")});
    row("two that follow each other",
        "BEGIN:VFREEBUSY\nDTSTART:20260401T000000Z\nDTEND:20260403T000000Z\nFREEBUSY:20260402T080000Z/PT1H\nEND:VFREEBUSY\n"
        "BEGIN:VFREEBUSY\nDTSTART:20260403T000000Z\nDTEND:20260408T000000Z\nEND:VFREEBUSY\n",
        {QStringLiteral("2026-04-02T08:00:00Z/2026-04-02T09:00:00Z busy")});
}

void ExpandTest::readsFreeBusyReports()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, blocks);
    const FreeBusy busy = freeBusy(parsed(calendarOf(body)), spring, zone("Europe/Paris"));
    QVERIFY(busy.availability == Availability::Known);
    QCOMPARE(described(busy.blocks), blocks);
}
