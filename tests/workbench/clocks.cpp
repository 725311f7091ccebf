// Somebody sets the computer's clock while the desk cannot be reached: leases go by the time that has really gone by.
#include "models/workbench/steadyclock.h"
#include "tests/workbench/bench.h"

using namespace vigie;

namespace {

constexpr Seconds hour{3600};

} // namespace

class ClocksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWallClockIsReadOnce()
    {
        ManualClock wall{Instant(hour)};
        std::chrono::nanoseconds elapsed = std::chrono::minutes(7);
        const SteadyClock steady(wall, [&elapsed] { return elapsed; });
        QCOMPARE(steady.now(), Instant(hour));
        wall.advance(hour);
        QCOMPARE(steady.now(), Instant(hour));
        elapsed += std::chrono::milliseconds(2999);
        QCOMPARE(steady.now(), Instant(hour + Seconds(2)));
    }

    void theSystemsTimeGoesOn()
    {
        const SteadyClock steady{SystemClock()};
        const Instant before = steady.now();
        QVERIFY(std::chrono::abs(before - SystemClock().now()) <= Seconds(1));
        QTRY_VERIFY(steady.now() > before);
    }

    void aLeaseEndsWhenTheDeskEndsIt_data()
    {
        QTest::addColumn<qint64>("jump");
        QTest::newRow("the clock is set forward") << qint64(hour.count());
        QTest::newRow("the clock is set back") << -qint64(hour.count());
    }
    void aLeaseEndsWhenTheDeskEndsIt()
    {
        QFETCH(qint64, jump);
        Bench bench(1);
        ManualClock wall(bench.clock.now());
        const SteadyClock steady(wall, [&bench] { return std::chrono::nanoseconds(bench.clock.now().time_since_epoch()); });
        bench.workbench = std::make_unique<Workbench>(bench.desk, *bench.cache, steady, bench.scheduler);
        QVERIFY(bench.signIn());
        QVERIFY(bench.pullOne());
        QTest::qWait(20);
        bench.desk.offline = true;
        wall.advance(Seconds(jump));
        bench.clock.advance(bench.desk.me.policy.leaseLength - Seconds(2));
        bench.workbench->tick();
        QVERIFY(std::holds_alternative<task::Working>(bench.workbench->task()));
        QTRY_VERIFY(std::holds_alternative<connection::Offline>(bench.workbench->connection()));
        bench.clock.advance(Seconds(2));
        bench.workbench->tick();
        QVERIFY(std::holds_alternative<task::LeaseLost>(bench.workbench->task()));
    }
};

QTEST_GUILESS_MAIN(ClocksTest)
#include "clocks.moc"
