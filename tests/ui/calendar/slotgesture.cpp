// Moving, stretching and creating slots as arithmetic: grids, clock changes, edges.
#include "ui/calendar/slotgesture.h"

#include <QTest>

using namespace vigie;
using namespace vigie::ui;

namespace {

Instant at(const char *text)
{
    return *fromRfc3339(QString::fromLatin1(text));
}

TimeRange range(const char *from, const char *to)
{
    return {at(from), at(to)};
}

const QTimeZone &paris()
{
    static const QTimeZone zone("Europe/Paris");
    return zone;
}

QString shown(const TimeRange &when)
{
    return toRfc3339(when.start) + QLatin1Char('/') + toRfc3339(when.end);
}

/// Busy until noon UTC, beyond working hours from 16:00.
Slot judged(const TimeRange &when)
{
    Slot slot{when, 0.5, {}};
    const QTime start = toDateTime(when.start).time();
    if (start < QTime(12, 0))
        slot.reasons.push_back({SlotReasonKind::Busy, Weight::Blocking, {}, 0});
    else if (start >= QTime(16, 0))
        slot.reasons.push_back({SlotReasonKind::OutsideWorkingHours, Weight::Poor, {}, 0});
    return slot;
}

} // namespace

class Gestures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void edgesAreForStretching_data()
    {
        QTest::addColumn<double>("height");
        QTest::addColumn<double>("y");
        QTest::addColumn<int>("part");
        const auto row = [](const char *name, double height, double y, SlotPart part) {
            QTest::newRow(name) << height << y << static_cast<int>(part);
        };
        row("top edge", 60, 3, SlotPart::Start);
        row("just below it", 60, 7, SlotPart::Body);
        row("middle", 60, 30, SlotPart::Body);
        row("bottom edge", 60, 57, SlotPart::End);
        row("a low slot keeps its middle", 12, 6, SlotPart::Body);
        row("a low slot has edges", 12, 11, SlotPart::End);
    }
    void edgesAreForStretching()
    {
        QFETCH(double, height);
        QFETCH(double, y);
        QFETCH(int, part);
        QCOMPARE(static_cast<int>(partAt(QRectF(0, 0, 100, height), y)), part);
    }

    void aTremblingHandMovesNothing()
    {
        QVERIFY(!passesThreshold({10, 10}, {12, 11}));
        QVERIFY(!passesThreshold({10, 10}, {10, 7}));
        QVERIFY(passesThreshold({10, 10}, {10, 14}));
        QVERIFY(passesThreshold({10, 10}, {7, 9}));
    }

    void theHandMovesASlot_data()
    {
        QTest::addColumn<QString>("day");
        QTest::addColumn<double>("minute");
        QTest::addColumn<double>("grabbed");
        QTest::addColumn<int>("grid");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *day, double minute, double grabbed, int grid, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(day) << minute << grabbed << grid << QString::fromLatin1(expected);
        };
        row("to the quarter", "2026-03-26", 10 * 60 + 8, 0, 15, "2026-03-26T09:15:00Z/2026-03-26T10:00:00Z");
        row("held in the middle", "2026-03-26", 10 * 60 + 20, 20, 15, "2026-03-26T09:00:00Z/2026-03-26T09:45:00Z");
        row("finely", "2026-03-26", 10 * 60 + 8, 0, 5, "2026-03-26T09:10:00Z/2026-03-26T09:55:00Z");
        row("not above midnight", "2026-03-26", 5, 40, 15, "2026-03-25T23:00:00Z/2026-03-25T23:45:00Z");
        row("not below the day", "2026-03-26", 1439, 0, 15, "2026-03-26T22:45:00Z/2026-03-26T23:30:00Z");
        row("over midnight", "2026-03-26", 23 * 60 + 30, 0, 15, "2026-03-26T22:30:00Z/2026-03-26T23:15:00Z");
        row("the day after the clocks went forward", "2026-03-30", 10 * 60, 0, 15, "2026-03-30T08:00:00Z/2026-03-30T08:45:00Z");
        row("into the skipped hour", "2026-03-29", 2 * 60 + 30, 0, 15, "2026-03-29T01:00:00Z/2026-03-29T01:45:00Z");
        row("into the hour that comes twice", "2026-10-25", 2 * 60 + 30, 0, 15, "2026-10-25T01:00:00Z/2026-10-25T01:45:00Z");
    }
    void theHandMovesASlot()
    {
        QFETCH(QString, day);
        QFETCH(double, minute);
        QFETCH(double, grabbed);
        QFETCH(int, grid);
        QFETCH(QString, expected);
        const DaySpan span(QDate::fromString(day, Qt::ISODate), paris());
        const TimeRange slot = range("2026-03-24T13:00:00Z", "2026-03-24T13:45:00Z");
        QCOMPARE(shown(moved(slot, span, minute, grabbed, Minutes(grid))), expected);
    }

    void theHandStretchesASlot_data()
    {
        QTest::addColumn<int>("edge");
        QTest::addColumn<double>("minute");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, SlotPart edge, double minute, const char *expected) {
            QTest::newRow(name) << static_cast<int>(edge) << minute << QString::fromLatin1(expected);
        };
        row("end later", SlotPart::End, 15 * 60 + 32, "2026-03-24T13:00:00Z/2026-03-24T14:30:00Z");
        row("end never before the start", SlotPart::End, 9 * 60, "2026-03-24T13:00:00Z/2026-03-24T13:05:00Z");
        row("start earlier", SlotPart::Start, 13 * 60, "2026-03-24T12:00:00Z/2026-03-24T13:45:00Z");
        row("start never after the end", SlotPart::Start, 18 * 60, "2026-03-24T13:40:00Z/2026-03-24T13:45:00Z");
    }
    void theHandStretchesASlot()
    {
        QFETCH(int, edge);
        QFETCH(double, minute);
        QFETCH(QString, expected);
        const DaySpan span(QDate(2026, 3, 24), paris());
        const TimeRange slot = range("2026-03-24T13:00:00Z", "2026-03-24T13:45:00Z");
        QCOMPARE(shown(resized(slot, static_cast<SlotPart>(edge), span, minute, slotGrid)), expected);
    }

    /// Three days of 100 pixels each, an hour 60 pixels high; the slot is held ten minutes below its start.
    void whatIsHeldFollowsTheHand_data()
    {
        QTest::addColumn<int>("part"); // -1: a slot is drawn
        QTest::addColumn<QPointF>("to");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, int part, const QPointF &to, const char *expected) {
            QTest::newRow(name) << part << to << QString::fromLatin1(expected);
        };
        const int body = static_cast<int>(SlotPart::Body);
        const int end = static_cast<int>(SlotPart::End);
        const int start = static_cast<int>(SlotPart::Start);
        row("down", body, {50, 15 * 60 + 10}, "2026-03-24T14:00:00Z/2026-03-24T14:45:00Z");
        row("to another day", body, {150, 14 * 60 + 10}, "2026-03-25T13:00:00Z/2026-03-25T13:45:00Z");
        row("beside the last day", body, {900, 14 * 60 + 10}, "2026-03-26T13:00:00Z/2026-03-26T13:45:00Z");
        row("before the first day", body, {-20, 14 * 60 + 10}, "2026-03-24T13:00:00Z/2026-03-24T13:45:00Z");
        row("above the day", body, {50, -300}, "2026-03-23T23:00:00Z/2026-03-23T23:45:00Z");
        row("the end, over another day", end, {250, 16 * 60}, "2026-03-24T13:00:00Z/2026-03-24T15:00:00Z");
        row("the start, over another day", start, {250, 13 * 60}, "2026-03-24T12:00:00Z/2026-03-24T13:45:00Z");
        row("drawn, over another day", -1, {250, 17 * 60}, "2026-03-24T15:00:00Z/2026-03-24T16:00:00Z");
    }
    void whatIsHeldFollowsTheHand()
    {
        QFETCH(int, part);
        QFETCH(QPointF, to);
        QFETCH(QString, expected);
        const WeekGeometry week(daySpans(QDate(2026, 3, 24), 3, paris()), QRectF(0, 0, 300, 24 * 60), LanePlan::sideBySide(2));
        const std::vector<Slot> candidates{{range("2026-03-24T13:00:00Z", "2026-03-24T13:45:00Z"), 1, {}}};
        gesture::Dragging drag;
        if (part < 0) {
            drag.from = pressedOn(week, candidates, -1, {}, {50, 16 * 60 + 7});
        } else {
            drag.from = pressedOn(week, candidates, 0, {}, {50, 14 * 60 + 10});
            QCOMPARE(drag.from.grabbed, 10.0);
            drag.from.part = static_cast<SlotPart>(part);
            drag.was = candidates[0].when;
        }
        const auto now = draggedTo(drag, week, to, slotGrid);
        QVERIFY(now);
        QCOMPARE(shown(*now), expected);
        QVERIFY(!draggedTo(drag, WeekGeometry(), to, slotGrid));
    }

    void aNewSlotSpansWhatTheHandDrew()
    {
        const DaySpan span(QDate(2026, 3, 24), paris());
        const Instant ten = at("2026-03-24T09:00:00Z");
        QCOMPARE(shown(spanned(ten, span, 11 * 60, slotGrid)), QStringLiteral("2026-03-24T09:00:00Z/2026-03-24T10:00:00Z"));
        QCOMPARE(shown(spanned(ten, span, 9 * 60, slotGrid)), QStringLiteral("2026-03-24T08:00:00Z/2026-03-24T09:00:00Z"));
        QCOMPARE(shown(spanned(ten, span, 10 * 60 + 3, slotGrid)), QStringLiteral("2026-03-24T09:00:00Z/2026-03-24T09:15:00Z"));
    }

    void keysKeepTheWallClock_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *start, int days, int minutes, const char *expected) {
            QTest::newRow(name) << QString::fromLatin1(start) << days << minutes << QString::fromLatin1(expected);
        };
        row("a quarter later", "2026-03-24T13:00:00Z", 0, 15, "2026-03-24T13:15:00Z");
        row("a quarter earlier", "2026-03-24T13:00:00Z", 0, -15, "2026-03-24T12:45:00Z");
        row("to the grid, later", "2026-03-24T13:05:00Z", 0, 15, "2026-03-24T13:15:00Z");
        row("to the grid, earlier", "2026-03-24T13:05:00Z", 0, -15, "2026-03-24T13:00:00Z");
        row("five minutes", "2026-03-24T13:00:00Z", 0, 5, "2026-03-24T13:05:00Z");
        row("a day over the clock change", "2026-03-28T13:00:00Z", 1, 0, "2026-03-29T12:00:00Z");
        row("a day back over it", "2026-03-29T12:00:00Z", -1, 0, "2026-03-28T13:00:00Z");
    }
    void keysKeepTheWallClock()
    {
        QFETCH(QString, start);
        QFETCH(int, days);
        QFETCH(int, minutes);
        QFETCH(QString, expected);
        const Instant from = *fromRfc3339(start);
        const TimeRange to = nudged({from, from + Minutes(45)}, paris(), days, Minutes(minutes));
        QCOMPARE(toRfc3339(to.start), expected);
        QCOMPARE(to.duration(), Seconds(45 * 60));
    }

    void keysStretchToTheGridAndNeverToNothing()
    {
        const TimeRange slot = range("2026-03-24T13:00:00Z", "2026-03-24T13:50:00Z");
        QCOMPARE(toRfc3339(stretched(slot, paris(), Minutes(15)).end), QStringLiteral("2026-03-24T14:00:00Z"));
        QCOMPARE(toRfc3339(stretched(slot, paris(), Minutes(-15)).end), QStringLiteral("2026-03-24T13:45:00Z"));
        const TimeRange tiny = range("2026-03-24T13:00:00Z", "2026-03-24T13:05:00Z");
        QCOMPARE(stretched(tiny, paris(), Minutes(-15)), tiny);
    }

    void theNextFreeTimesAreFound()
    {
        const TimeRange window = range("2026-03-24T00:00:00Z", "2026-03-26T00:00:00Z");
        const auto found = [&](const char *from) {
            const Instant start = at(from);
            const auto next = nextFree({start, start + Minutes(60)}, paris(), window, judged);
            return next ? toRfc3339(next->start) : QString();
        };
        QCOMPARE(found("2026-03-24T08:00:00Z"), QStringLiteral("2026-03-24T12:00:00Z"));
        QCOMPARE(found("2026-03-24T12:00:00Z"), QStringLiteral("2026-03-24T12:15:00Z"));
        QCOMPARE(found("2026-03-20T12:00:00Z"), QStringLiteral("2026-03-24T12:00:00Z"));
        // Nothing better is left in the window: beyond working hours is still possible.
        QCOMPARE(found("2026-03-25T15:45:00Z"), QStringLiteral("2026-03-25T16:00:00Z"));
        QCOMPARE(found("2026-03-25T23:00:00Z"), QString());
    }
};

QTEST_APPLESS_MAIN(Gestures)
#include "slotgesture.moc"
