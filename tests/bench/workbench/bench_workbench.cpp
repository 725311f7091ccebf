// From a decision confirmed to the next request painted, as a person meets it: the real window, a real encrypted cache with its
// durable commit, a desk in memory. Beside it, in the same run, that commit alone; and 1,000 queued decisions sent when the desk
// is back. By hand: QT_QPA_PLATFORM=offscreen build/release/tests/vigie_bench_workbench [--decisions N] [--entries N]… [--push N]
#include "tests/workbench/bench.h"
#include "models/workbench/draft.h"
#include "models/workbench/lock.h"
#include "models/workbench/reviewing.h"
#include "tests/bench/percentiles.h"
#include "tests/support/fakequalitydesk.h"
#include "ui/common/theme.h"
#include "ui/shell/language.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/preferences.h"
#include "ui/supervision/supervisionworkspace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>

#include <chrono>
#include <cstdio>
#include <ctime>

using namespace vigie;
using namespace vigie::ui;

namespace {

constexpr int settled = 430; ///< milliseconds after a request has come, Enter decides it
constexpr int caseOfEntries = 1'000'000;
constexpr QSize screen{1440, 900};

/// Of this thread, in nanoseconds: what else runs on the machine makes it hardly longer.
qint64 processorTime()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

struct Moment {
    std::chrono::steady_clock::time_point at;
    qint64 processor = 0;
};

Moment moment()
{
    return {std::chrono::steady_clock::now(), processorTime()};
}

qint64 nanosecondsBetween(const Moment &a, const Moment &b)
{
    return std::chrono::nanoseconds(b.at - a.at).count();
}

/// Knows when the window has been painted.
class Application final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        const bool paints = event->type() == QEvent::UpdateRequest && receiver->isWidgetType();
        const bool done = QApplication::notify(receiver, event);
        if (paints) {
            paintedAt = moment();
            ++frames;
        }
        return done;
    }

    int frames = 0;
    Moment paintedAt; ///< the end of the last frame, whatever else the event loop does in the same turn
};

Application &application()
{
    return *static_cast<Application *>(QCoreApplication::instance());
}

class Times
{
public:
    void add(qint64 nanoseconds) { m_all.push_back(static_cast<double>(nanoseconds) / 1e6); }
    void print(const char *what) const
    {
        const bench::Percentiles took(m_all);
        std::printf("  %-34s p50 %7.2f ms   p90 %7.2f ms   p99 %7.2f ms   most %7.2f ms   (%zu)\n", what, took.at(0.5),
                    took.at(0.9), took.at(0.99), took.most(), took.count());
        std::fflush(stdout);
    }

private:
    std::vector<double> m_all;
};

[[noreturn]] void fail(const char *why)
{
    std::fprintf(stderr, "failed: %s\n", why);
    std::exit(1);
}

OutboxEntry entryOn(const HeldCase &held, OutboxState state, Instant now)
{
    const Draft draft = initialDraft(held.content, now);
    const Decision decision{newId<DecisionId>(),
                            held.content.id,
                            held.content.version,
                            held.lease.id,
                            now,
                            ruling::Schedule{held.content.slots.front().when},
                            draft.sharing,
                            {}};
    const bool accepted = state == OutboxState::Accepted;
    return {decision,
            held,
            draft,
            state,
            std::nullopt,
            accepted ? std::optional(now + std::chrono::hours{24 * 365}) : std::nullopt,
            accepted ? 1 : 0,
            false};
}

/// What an earlier run of the program has left there.
void fill(Cache &cache, const std::vector<OutboxEntry> &entries)
{
    bool open = false;
    cache.open(QStringLiteral("localhost:8443/person-1"), [&](const Cache::State &) { open = true; });
    if (!QTest::qWaitFor([&] { return open; }) || !std::holds_alternative<Cache::Encrypted>(cache.state()))
        fail("the cache is not encrypted");
    CacheChange change;
    CaseBytes cases;
    for (const OutboxEntry &entry : entries)
        change.outbox.push_back(outboxRowOf(entry, cases));
    if (!cache.write(change, Durability::Power).ok())
        fail("the cache cannot be filled");
}

std::vector<OutboxEntry> earlierEntries(int count, Instant now)
{
    std::vector<OutboxEntry> entries;
    for (int i = 0; i < count; ++i) {
        const Case c = sampleCase(caseOfEntries + 4 * i);
        entries.push_back(entryOn({c, {newId<LeaseId>(), c.id, now, now + std::chrono::hours{1}}}, OutboxState::Accepted, now));
    }
    return entries;
}

/// The window as the program's composition root joins it.
struct Seat {
    EventLoopScheduler later;
    Bench bench;
    Preferences preferences{bench.folder.filePath(QStringLiteral("w.ini"))};
    Language language;
    ActionRegistry actions;
    FakeQualityDesk quality{bench.desk};
    std::unique_ptr<Reviewing> reviewing;
    std::unique_ptr<Lock> lock;
    std::unique_ptr<MainWindow> window;

    Seat(int cases, const std::vector<OutboxEntry> &left)
        : bench(0, later)
    {
        for (int i = 0; i < cases; ++i) {
            Case c = sampleCase(4 * i);               // all of them schedule requests
            for (RedactedMessage &message : c.thread) // no two threads are the same, and none is on screen already
                message.body.push_back({QStringLiteral("\nNumber %1.").arg(i), {}, {}});
            bench.desk.addCase(c);
        }
        Cache earlier(bench.keychain, bench.folder.path() + QStringLiteral("/cache"));
        fill(earlier, left);
        earlier.close();
        language.use(Tongue::French);
        lock = std::make_unique<Lock>(*bench.workbench, bench.desk, bench.clock, bench.scheduler);
        reviewing = std::make_unique<Reviewing>(quality, *bench.workbench, *bench.cache, bench.clock);
        window = std::make_unique<MainWindow>(*bench.workbench, *reviewing, *lock, actions, preferences, language);
        window->addWorkspace({QStringLiteral("supervision"),
                              [] { return MainWindow::tr("Supervision"); },
                              Symbol::Message,
                              QKeySequence(Qt::Key_G, Qt::Key_S),
                              {Role::Supervisor},
                              new SupervisionWorkspace(*bench.workbench, actions),
                              [](const Workbench &b) { return b.queueCounts().supervision; }});
        window->resize(screen);
        window->show();
        QApplication::setActiveWindow(window.get());
        if (!QTest::qWaitForWindowActive(window.get()))
            fail("the window does not show");
    }
    ~Seat() { window.reset(); }
    Seat(const Seat &) = delete;
    Seat &operator=(const Seat &) = delete;
};

void measureDecisions(int decisions, int entries)
{
    Seat seat(decisions + 2, earlierEntries(entries, toInstant(QDateTime(QDate(2026, 3, 24), QTime(9, 0), QTimeZone::utc()))));
    Workbench &bench = *seat.bench.workbench;
    QElapsedTimer begun;
    begun.start();
    if (!seat.bench.signIn())
        fail("nobody signs in");
    std::printf("a cache of %d entries (read and shown in %lld ms)\n", entries, static_cast<long long>(begun.elapsed()));
    if (!seat.bench.pullOne())
        fail("no request comes");

    // The floor writes the same rows to a file of the same size, and nothing else.
    Bench beside(0);
    Cache floor(beside.keychain, beside.folder.path() + QStringLiteral("/floor"));
    fill(floor, earlierEntries(entries, beside.clock.now()));

    Times inHand, firstFrame, processor, quiet, commit;
    for (int i = 0; i < decisions; ++i) {
        QTest::qWait(settled);
        if (!QTest::qWaitFor([&] { return bench.hasReserve(); }))
            fail("no reserve comes");
        const HeldCase decided = *bench.current();
        const OutboxEntry entry = entryOn(decided, OutboxState::Queued, seat.bench.clock.now());
        CacheChange change;
        CaseBytes cases;
        change.held = std::vector<HeldRow>{{decided.content.id, cases.of(decided), draftToBytes(bench.draft())}};
        change.outbox.push_back(outboxRowOf(entry, cases));

        QElapsedTimer timer;
        const int before = application().frames;
        const Moment pressed = moment();
        timer.start();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        inHand.add(timer.nsecsElapsed());
        if (bench.current() == nullptr || bench.current()->content.id == decided.content.id)
            fail("Enter has not decided");
        while (application().frames == before)
            QCoreApplication::processEvents();
        firstFrame.add(nanosecondsBetween(pressed, application().paintedAt));
        processor.add(application().paintedAt.processor - pressed.processor);
        // The desk's answers come meanwhile, and are shown too.
        for (int last = -1; last != application().frames;) {
            last = application().frames;
            QCoreApplication::processEvents();
        }
        quiet.add(timer.nsecsElapsed());

        timer.start();
        if (!floor.write(change, Durability::Power).ok())
            fail("the floor does not write");
        commit.add(timer.nsecsElapsed());
    }
    commit.print("the durable commit alone");
    inHand.print("Enter, handled");
    firstFrame.print("Enter, next request painted");
    processor.print("  of it on the processor");
    quiet.print("Enter, all that follows painted");
}

/// As after a day without a network: everything is queued, then the desk is there.
void measurePushing(int count)
{
    const Instant now = toInstant(QDateTime(QDate(2026, 3, 24), QTime(9, 0), QTimeZone::utc()));
    Seat seat(0, {});
    FakeDesk &desk = seat.bench.desk;
    for (int i = 0; i < count; ++i) {
        const Case c = sampleCase(4 * i);
        desk.addCase(c);
        desk.hold(c.id);
    }
    std::vector<OutboxEntry> queued;
    desk.signIn(seat.bench.credentials(), [](const Result<Me> &) {});
    desk.work([&](const Result<std::vector<HeldWork>> &held) {
        for (const HeldWork &one : *held)
            queued.push_back(entryOn(one.held, OutboxState::Queued, now));
    });
    if (!QTest::qWaitFor([&] { return !queued.empty(); }))
        fail("the desk holds nothing");
    {
        Cache earlier(seat.bench.keychain, seat.bench.folder.path() + QStringLiteral("/cache"));
        fill(earlier, queued);
    }
    QElapsedTimer timer;
    timer.start();
    if (!seat.bench.signIn())
        fail("nobody signs in");
    const bool sent = QTest::qWaitFor([&] { return desk.accepted().size() == queued.size(); }, 600'000);
    const auto all = timer.elapsed();
    if (!sent)
        fail("not everything was sent");
    std::printf("%d queued decisions sent in %lld ms, %.2f ms each; frames painted meanwhile: %d\n", count,
                static_cast<long long>(all), static_cast<double>(all) / count, application().frames);
}

} // namespace

int main(int argc, char *argv[])
{
    Application app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption decisions(QStringLiteral("decisions"), QStringLiteral("How many are timed."), QStringLiteral("N"),
                                       QStringLiteral("200"));
    const QCommandLineOption entries(QStringLiteral("entries"), QStringLiteral("In the cache before; may be given again."),
                                     QStringLiteral("N"));
    const QCommandLineOption push(QStringLiteral("push"), QStringLiteral("Queued decisions to send; 0 for none."),
                                  QStringLiteral("N"), QStringLiteral("1000"));
    parser.addOptions({decisions, entries, push});
    parser.process(app);
    applyTheme(app, Scheme::Light);
    const QStringList sizes =
        parser.isSet(entries) ? parser.values(entries) : QStringList{QStringLiteral("0"), QStringLiteral("10000")};
    const int timed = parser.value(decisions).toInt();
    for (const QString &size : sizes) {
        if (timed > 0)
            measureDecisions(timed, size.toInt());
    }
    if (const int count = parser.value(push).toInt(); count > 0)
        measurePushing(count);
    return 0;
}
