// A workbench on a real encrypted cache before a desk in memory, on a clock that the test turns.
#pragma once

#include "models/store/cache.h"
#include "models/workbench/workbench.h"
#include "tests/support/fakedesk.h"
#include "tests/support/manualclock.h"
#include "tests/support/memorykeychain.h"
#include "tests/support/samplecase.h"
#include "tests/support/stoppedscheduler.h"

#include <QTemporaryDir>
#include <QtTest>

namespace vigie {

struct Bench {
    QTemporaryDir folder;
    ManualClock clock{toInstant(QDateTime(QDate(2026, 3, 24), QTime(9, 0), QTimeZone::utc()))};
    FakeDesk desk{clock};
    MemoryKeychain keychain;
    StoppedScheduler stopped;
    Scheduler &scheduler;
    std::unique_ptr<Cache> cache;
    std::unique_ptr<Workbench> workbench;

    explicit Bench(int cases)
        : Bench(cases, stopped)
    {
    }
    /// `later` outlives the bench.
    Bench(int cases, Scheduler &later)
        : scheduler(later)
    {
        for (int i = 0; i < cases; ++i)
            desk.addCase(sampleCase(4 * i)); // all of them schedule requests
        start();
    }
    void start()
    {
        cache = std::make_unique<Cache>(keychain, folder.path() + QStringLiteral("/cache"));
        workbench = std::make_unique<Workbench>(desk, *cache, clock, scheduler);
    }
    /// Program ends and begins again.
    void restart()
    {
        workbench.reset();
        cache.reset();
        start();
    }
    [[nodiscard]] Credentials credentials() const
    {
        return {{QStringLiteral("localhost"), 8443}, desk.fingerprint, QStringLiteral("noro"), desk.password};
    }
    [[nodiscard]] bool signIn()
    {
        workbench->signIn(credentials());
        return QTest::qWaitFor([this] { return std::holds_alternative<session::SignedIn>(workbench->session()); });
    }
    [[nodiscard]] bool pullOne()
    {
        workbench->pullNext();
        return QTest::qWaitFor([this] { return std::holds_alternative<task::Working>(workbench->task()); });
    }
    [[nodiscard]] Ruling firstSlot() const { return ruling::Schedule{workbench->draft().slots.at(0).when}; }
    [[nodiscard]] bool lastIs(OutboxState state) const
    {
        return QTest::qWaitFor(
            [this, state] { return !workbench->outbox().empty() && workbench->outbox().back().state == state; });
    }
    /// Seconds go by: the clock turns, the workbench ticks, the desk answers.
    void pass(int seconds)
    {
        for (int second = 0; second < seconds; ++second) {
            clock.advance(Seconds(1));
            workbench->tick();
            QTest::qWait(1);
        }
        QTest::qWait(10);
    }
};

} // namespace vigie
