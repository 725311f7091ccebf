// Where blocks lie when all share a lane, and what the shared lane says of hours and of unknown calendars.
#include "tests/ui/calendar/weeks.h"
#include "ui/calendar/blocklayout.h"
#include "ui/calendar/weekcontent.h"

#include <QTest>

using namespace vigie;
using namespace vigie::ui;

namespace {

const QTimeZone &paris()
{
    static const QTimeZone zone("Europe/Paris");
    return zone;
}

/// "0-60 30-90": top and bottom of each.
std::vector<PlacedBlock> blocksFrom(const QString &text)
{
    std::vector<PlacedBlock> blocks;
    const QStringList parts = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const double top = part.section(QLatin1Char('-'), 0, 0).toDouble();
        blocks.push_back(
            {static_cast<int>(blocks.size()), 0, QRectF(0, top, 120, part.section(QLatin1Char('-'), 1).toDouble() - top), false});
    }
    return blocks;
}

TimeRange hours(int from, int to)
{
    return {weeks::monday() + std::chrono::hours{from}, weeks::monday() + std::chrono::hours{to}};
}

QString shown(const std::vector<TimeRange> &ranges)
{
    QStringList words;
    for (const TimeRange &range : ranges)
        words << QStringLiteral("%1-%2")
                     .arg((range.start - weeks::monday()).count() / 3600)
                     .arg((range.end - weeks::monday()).count() / 3600);
    return words.join(QLatin1Char(' '));
}

} // namespace

class BlockLayouts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocksThatMeetShareTheWidth_data()
    {
        QTest::addColumn<QString>("times");
        QTest::addColumn<QString>("places");
        const auto row = [](const char *name, const char *times, const char *places) {
            QTest::newRow(name) << QString::fromLatin1(times) << QString::fromLatin1(places);
        };
        row("none", "", "");
        row("one alone", "0-60", "0-120");
        row("one after the other", "0-60 60-120", "0-120 0-120");
        row("two at once", "0-60 0-60", "0-60 60-120");
        row("two that overlap", "0-60 30-90", "0-60 60-120");
        row("a third takes the place of the first", "0-60 30-90 60-120", "0-60 60-120 0-60");
        row("three at once", "0-60 0-60 0-60", "0-40 40-80 80-120");
        row("what has nobody beside it is wider", "0-60 0-60 0-180 60-180", "0-40 40-80 80-120 0-80");
        row("two runs", "0-60 0-60 100-160", "0-60 60-120 0-120");
    }

    void blocksThatMeetShareTheWidth()
    {
        QFETCH(QString, times);
        QFETCH(QString, places);
        std::vector<PlacedBlock> blocks = blocksFrom(times);
        spreadOut(blocks);
        QStringList found;
        for (const PlacedBlock &block : blocks)
            found << QStringLiteral("%1-%2").arg(block.rect.left()).arg(block.rect.right());
        QCOMPARE(found.join(QLatin1Char(' ')), places);
    }

    void overlaidBlocksNeverCoverEachOtherAndNoneIsLost_data()
    {
        QTest::addColumn<int>("people");
        for (int people = 1; people <= 9; ++people)
            QTest::addRow("%d", people) << people;
    }

    void overlaidBlocksNeverCoverEachOtherAndNoneIsLost()
    {
        QFETCH(int, people);
        const Case request = weeks::usual(people);
        const WeekGeometry apart(daySpans(QDate(2026, 3, 30), 5, paris()), QRectF(100, 0, 1000, 1440),
                                 LanePlan::sideBySide(people));
        const WeekGeometry shared(daySpans(QDate(2026, 3, 30), 5, paris()), QRectF(100, 0, 1000, 1440),
                                  LanePlan::overlaid(request.lanes));
        for (size_t day = 0; day < 5; ++day) {
            const auto blocks = placedBlocks(shared.days()[day], request.lanes);
            QCOMPARE(blocks.size(), placedBlocks(apart.days()[day], request.lanes).size());
            for (size_t i = 0; i < blocks.size(); ++i) {
                QVERIFY(blocks[i].rect.width() > 0);
                QVERIFY(blocks[i].rect.left() >= shared.days()[day].body().left());
                QVERIFY(blocks[i].rect.right() <= shared.days()[day].body().right());
                for (size_t j = 0; j < i; ++j)
                    QVERIFY(!blocks[i].rect.intersects(blocks[j].rect));
            }
        }
    }

    void whatPlainBusyTimeCoversIsNotDrawn()
    {
        Case request = weeks::empty(1);
        const auto block = [](int from, int to, BlockKind kind) { return BusyBlock{hours(from, to), kind, false, false, {}}; };
        request.lanes[0].blocks = {block(9, 10, BlockKind::Tentative), block(9, 11, BlockKind::Busy),
                                   block(9, 12, BlockKind::OutOfOffice), block(10, 11, BlockKind::Busy)};
        const DayGeometry day(DaySpan(QDate(2026, 3, 30), paris()), QRectF(0, 0, 100, 1440), LanePlan::sideBySide(1));
        QString covered;
        for (const PlacedBlock &placed : placedBlocks(day, request.lanes))
            covered += placed.covered ? QLatin1Char('x') : QLatin1Char('-');
        QCOMPARE(covered, QStringLiteral("x---")); // an absence lets what lies below it through
    }

    void anUnknownCalendarKeepsAColumnOfItsOwn()
    {
        std::vector<Lane> lanes = weeks::usual(5).lanes; // the fourth is unknown
        const QRectF body(100, 0, 200, 1440);
        const DayGeometry day(DaySpan(QDate(2026, 3, 30), paris()), body, LanePlan::overlaid(lanes));
        QCOMPARE(day.laneRect(3), QRectF(288, 0, 12, 1440));
        for (const int lane : {0, 1, 2, 4})
            QCOMPARE(day.laneRect(lane), QRectF(100, 0, 188, 1440));
        QCOMPARE(day.laneAt(290), 3);
        QCOMPARE(day.laneAt(287), 0);
        QVERIFY(day.plan().isFirstOfColumn(0) && day.plan().isFirstOfColumn(3) && !day.plan().isFirstOfColumn(4));
        for (Lane &lane : lanes)
            lane.availability = Availability::Unknown;
        QCOMPARE(LanePlan::overlaid(lanes).layout(), LaneLayout::SideBySide);
    }

    void theHoursOfAllAreThoseOfEverybody_data()
    {
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("common");
        QTest::newRow("the same") << QStringLiteral("9-12 14-18") << QStringLiteral("9-12 14-18");
        QTest::newRow("later") << QStringLiteral("11-20") << QStringLiteral("11-12 14-18");
        QTest::newRow("never together") << QStringLiteral("18-20") << QString();
        QTest::newRow("none") << QString() << QString();
    }

    void theHoursOfAllAreThoseOfEverybody()
    {
        QFETCH(QString, second);
        QFETCH(QString, common);
        std::vector<TimeRange> other;
        const QStringList parts = second.split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const QString &part : parts)
            other.push_back(hours(part.section(QLatin1Char('-'), 0, 0).toInt(), part.section(QLatin1Char('-'), 1).toInt()));
        QCOMPARE(shown(rangesOfAll({{hours(9, 12), hours(14, 18)}, other})), common);
        QVERIFY(rangesOfAll({}).empty());
    }

    void theNumberOfALowSlotStaysWhole_data()
    {
        QTest::addColumn<double>("height");
        QTest::addColumn<QRectF>("badge");
        QTest::newRow("five minutes") << 4.0 << QRectF(6, -4.5, 13, 13);
        QTest::newRow("twenty minutes") << 10.0 << QRectF(6, -1.5, 13, 13);
        QTest::newRow("half an hour") << 22.0 << QRectF(6, 3, 16, 16);
        QTest::newRow("an hour") << 44.0 << QRectF(6, 6, 18, 18);
    }

    void theNumberOfALowSlotStaysWhole()
    {
        QFETCH(double, height);
        QFETCH(QRectF, badge);
        const QRectF slot(0, 0, 100, height);
        QCOMPARE(badgeRect(slot), badge);
        QVERIFY(slot.adjusted(0, -badgeOverhang, 0, badgeOverhang).contains(badgeRect(slot)));
    }
};

QTEST_GUILESS_MAIN(BlockLayouts)
#include "blocklayouts.moc"
