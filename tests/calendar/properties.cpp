// What must hold of every calendar, on seeded random ones; a failing row names its seed.
#include "models/calendar/shift.h"
#include "tests/calendar/suites.h"
#include "tests/calendar/support.h"

#include <QRandomGenerator>

#include <numeric>

using namespace vigie;
using namespace vigie::calendar;
using namespace vigie::calendar::test;

namespace {

constexpr quint32 seeds = 60;

void addSeeds()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= seeds; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

const TimeRange &year()
{
    static const TimeRange range2026 = range("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");
    return range2026;
}

enum class ClockChanges { Yes, No };

/// Events with every kind of time, rules, extra and struck out dates, and moved instances.
std::vector<QByteArray> randomEvents(quint32 seed, const QByteArray &prefix = "u", ClockChanges changes = ClockChanges::Yes)
{
    QRandomGenerator random(seed);
    const auto two = [&](int from, int to) { return QByteArray::number(random.bounded(from, to + 1)).rightJustified(2, '0'); };
    const auto pick = [&](const QList<QByteArray> &list) { return list.at(random.bounded(static_cast<int>(list.size()))); };
    static const QList<QByteArray> rules{"",
                                         "",
                                         "FREQ=DAILY;INTERVAL=2",
                                         "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=30",
                                         "FREQ=WEEKLY;BYDAY=MO,WE",
                                         "FREQ=WEEKLY;INTERVAL=3;WKST=SU;BYDAY=SU,SA",
                                         "FREQ=WEEKLY;COUNT=9"};
    static const QList<QByteArray> monthly{"FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY", "FREQ=YEARLY;BYMONTH=3,6",
                                           "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"};
    std::vector<QByteArray> events;
    for (int i = 0; i < 12; ++i) {
        const QByteArray day = "2026" + two(1, 12) + two(1, 28);
        const QByteArray time = 'T' + two(0, 23) + QByteArray::number(random.bounded(6)) + "000";
        const QByteArray tzid = changes == ClockChanges::Yes
            ? pick({";TZID=Europe/Paris", ";TZID=America/New_York", ";TZID=Asia/Tokyo", ";TZID=Romance Standard Time", ""})
            : pick({";TZID=Asia/Tokyo", ";TZID=Asia/Kathmandu", ""});
        const bool allDay = random.bounded(5) == 0;
        QByteArray event = allDay ? "DTSTART;VALUE=DATE:" + day + '\n' : "DTSTART" + tzid + ':' + day + time + '\n';
        if (!allDay)
            event += "DURATION:PT" + QByteArray::number(random.bounded(1, 30)) + "H\n";
        // A rule by months is not shifted by weeks.
        const QByteArray rule = changes == ClockChanges::Yes && random.bounded(3) == 0 ? pick(monthly) : pick(rules);
        if (!rule.isEmpty())
            event += "RRULE:" + rule + '\n';
        if (random.bounded(3) == 0 && !allDay)
            event += "RDATE" + tzid + ':' + "2026" + two(1, 12) + two(1, 28) + "T100000\n";
        if (random.bounded(4) == 0 && !allDay)
            event += "EXDATE" + tzid + ':' + day + time + '\n';
        event += pick({"", "", "TRANSP:TRANSPARENT\n", "STATUS:TENTATIVE\n", "X-MICROSOFT-CDO-BUSYSTATUS:OOF\n"});
        const QByteArray uid = prefix + QByteArray::number(i);
        events.push_back(eventOf(event, uid));
        if (!allDay && !rule.isEmpty() && random.bounded(3) == 0) {
            const QByteArray turn = random.bounded(2) == 0 ? ";RANGE=THISANDFUTURE" : "";
            events.push_back(eventOf("RECURRENCE-ID" + turn + tzid + ':' + day + time + "\nDTSTART" + tzid + ":2026" + two(1, 12)
                                         + two(1, 28) + "T110000\nDURATION:PT1H\n",
                                     uid));
        }
    }
    return events;
}

QByteArray joined(const std::vector<QByteArray> &events)
{
    return std::accumulate(events.begin(), events.end(), QByteArray());
}

/// A calendar of which nothing may be lost: a generator that writes what cannot be read shows nothing.
Calendar whole(const QByteArray &text)
{
    Calendar calendar = parsed(text);
    if (calendar.lostEvents > 0 || !calendar.problems.empty())
        qFatal("the random calendar is broken");
    return calendar;
}

QStringList sorted(QStringList lines)
{
    lines.sort();
    return lines;
}

} // namespace

void PropertyTest::halvesMakeTheWhole_data()
{
    addSeeds();
}

void PropertyTest::halvesMakeTheWhole()
{
    QFETCH(quint32, seed);
    const Calendar calendar = whole(calendarOf(joined(randomEvents(seed))));
    const Instant middle = year().start + Seconds{static_cast<std::int64_t>(QRandomGenerator(seed).bounded(365 * 86'400))};
    const QStringList all = described(expand(calendar, year(), zone("Europe/Paris")));
    const Expansion first = expand(calendar, {year().start, middle}, zone("Europe/Paris"));
    const Expansion second = expand(calendar, {middle, year().end}, zone("Europe/Paris"));
    // What runs over the middle is in both.
    QStringList both = described(first);
    for (const Instance &instance : second.instances) {
        const QString line = described(instance, second.sourceOf(instance));
        if (instance.when.start >= middle)
            both.push_back(line);
        else
            QVERIFY(both.contains(line));
    }
    QCOMPARE(both, all);
}

void PropertyTest::freeBusyOfAUnionIsTheUnion_data()
{
    addSeeds();
}

void PropertyTest::freeBusyOfAUnionIsTheUnion()
{
    QFETCH(quint32, seed);
    const QByteArray a = joined(randomEvents(seed, "a"));
    const QByteArray b = joined(randomEvents(seed + 1000, "b"));
    const auto blocks = [&](const QByteArray &body) {
        return freeBusy(whole(calendarOf(body)), year(), zone("Europe/Paris")).blocks;
    };
    std::vector<BusyBlock> apart = blocks(a);
    const std::vector<BusyBlock> other = blocks(b);
    apart.insert(apart.end(), other.begin(), other.end());
    const std::vector<BusyBlock> together = blocks(a + b);
    QVERIFY(busyTimes(apart) == busyTimes(together));
    QVERIFY(mergeBlocks(apart) == mergeBlocks(together));
    // Busy and free time together are the window, exactly.
    Seconds sum{0};
    for (const TimeRange &range : busyTimes(apart))
        sum += range.duration();
    for (const TimeRange &range : freeTimes(busyTimes(apart), year()))
        sum += range.duration();
    QVERIFY(sum == year().duration());
}

void PropertyTest::shiftingByWeeksShiftsTheInstances_data()
{
    addSeeds();
}

void PropertyTest::shiftingByWeeksShiftsTheInstances()
{
    QFETCH(quint32, seed);
    const QByteArray text = calendarOf(joined(randomEvents(seed, "u", ClockChanges::No)));
    const int weeks = QRandomGenerator(seed).bounded(-200, 200);
    const Seconds by = std::chrono::days{7 * weeks};
    // Far around all that is in the calendar, so that no rule without an end makes a difference at the edges.
    const TimeRange window = range("2025-06-01T00:00:00Z", "2027-06-01T00:00:00Z");
    const Calendar shifted = whole(shiftWeeks(text, weeks));
    Expansion expected = expand(whole(text), window, zone("Asia/Tokyo"));
    const Expansion found = expand(shifted, {window.start + by, window.end + by}, zone("Asia/Tokyo"));
    QVERIFY(!expected.instances.empty());
    for (Instance &instance : expected.instances)
        instance.when = {instance.when.start + by, instance.when.end + by};
    QCOMPARE(described(found), described(expected));
}

void PropertyTest::mergingTwiceIsMergingOnce_data()
{
    addSeeds();
}

void PropertyTest::mergingTwiceIsMergingOnce()
{
    QFETCH(quint32, seed);
    std::vector<BusyBlock> blocks = freeBusy(whole(calendarOf(joined(randomEvents(seed)))), year(), zone("Europe/Paris")).blocks;
    const std::vector<BusyBlock> merged = mergeBlocks(blocks);
    QVERIFY(mergeBlocks(merged) == merged);
    QVERIFY(busyTimes(merged) == busyTimes(blocks));
    std::reverse(blocks.begin(), blocks.end());
    QVERIFY(mergeBlocks(blocks) == merged);
}

void PropertyTest::theOrderOfTheFileDoesNotMatter_data()
{
    addSeeds();
}

void PropertyTest::theOrderOfTheFileDoesNotMatter()
{
    QFETCH(quint32, seed);
    std::vector<QByteArray> events = randomEvents(seed);
    const QStringList expected = sorted(described(expand(whole(calendarOf(joined(events))), year(), zone("Europe/Paris"))));
    QRandomGenerator random(seed);
    std::shuffle(events.begin(), events.end(), random);
    QCOMPARE(sorted(described(expand(whole(calendarOf(joined(events))), year(), zone("Europe/Paris")))), expected);
}
