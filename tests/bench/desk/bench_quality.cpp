// The desk's side of sampling and insights with its database: a week of 100,000 handled requests is closed and drawn from, and
// the figures are worked out of twelve weeks with as many in all, 5,000 of them reviewed, on SQLite on a disk and, where
// VIGIE_TEST_POSTGRES names a server (tests/support/with-postgres.sh), on PostgreSQL. Asked: below a second, and below 200 ms.
// Beside them floors in the same run: as many rows inserted by one prepared statement in one transaction, and the handled
// requests counted by kind and language.
#include "tests/bench/besttimes.h"
#include "tests/bench/desk/handledweek.h"

#include <QCoreApplication>

#include <cstdio>

using namespace vigie;
using bench::HandledWeeks;
using bench::Place;
using bench::sure;

namespace {

enum Backend { Sqlite, Postgres };

/// Ended by main(), before the databases' drivers are.
std::map<std::pair<int64_t, int>, std::unique_ptr<HandledWeeks>> &places()
{
    static std::map<std::pair<int64_t, int>, std::unique_ptr<HandledWeeks>> all;
    return all;
}

HandledWeeks &weeks(const benchmark::State &state, int count)
{
    std::unique_ptr<HandledWeeks> &one = places()[{state.range(0), count}];
    if (!one)
        one = std::make_unique<HandledWeeks>(
            count, state.range(0) == Postgres ? qEnvironmentVariable("VIGIE_TEST_POSTGRES") : QString());
    return *one;
}

HandledWeeks &week(const benchmark::State &state)
{
    return weeks(state, 1);
}

void floorOfDrawing(benchmark::State &state)
{
    const std::unique_ptr<Place> place = week(state).open();
    // A table that is bound to no other.
    const ledger::Values values{QStringLiteral("handling=automatic;language=fr;kind=schedule"), 1};
    for ([[maybe_unused]] auto _ : state) {
        sure(place->ledger->transact([&]() -> Status {
            for (int i = 0; i < HandledWeeks::size; ++i)
                place->run(QStringLiteral("INSERT INTO sign_in_attempt VALUES (?, ?)"), values);
            return Done{};
        }));
    }
}

void closingAndDrawing(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state) {
        state.PauseTiming();
        std::unique_ptr<Place> place = week(state).open();
        const PersonId lead = week(state).lead().me.id;
        state.ResumeTiming();
        (void)sure(place->desk.endSample(lead));
        state.PauseTiming();
        place.reset();
        state.ResumeTiming();
    }
}

void floorOfInsights(benchmark::State &state)
{
    Place &place = weeks(state, 12).closed();
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(sure(place.ledger->rows(
            QStringLiteral("SELECT kind, language, count(*) FROM handled WHERE period IS NOT NULL GROUP BY kind, language"))));
}

void insights(benchmark::State &state)
{
    Place &place = weeks(state, 12).closed();
    const desk::Caller lead = weeks(state, 12).lead();
    if (sure(place.desk.insights(lead, 12)).response.reviewed != HandledWeeks::reviewed)
        qFatal("other figures than those put in");
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(sure(place.desk.insights(lead, 12)));
}

struct Asked {
    const char *name;
    const char *floor;
    double below; ///< milliseconds; 0 of a floor
};

void print(bench::BestTimes &times)
{
    std::printf("\n%-30s %10s %10s %10s\n", "best of all", "ms", "of clock", "x floor");
    for (const std::string backend : {"/sqlite", "/postgresql"}) {
        for (const Asked &one : {Asked{"floorOfDrawing", "floorOfDrawing", 0}, Asked{"closingAndDrawing", "floorOfDrawing", 1000},
                                 Asked{"floorOfInsights", "floorOfInsights", 0}, Asked{"insights", "floorOfInsights", 200}}) {
            const std::string args = backend == "/sqlite" ? "/0" : "/1";
            const bench::Best *best = times.find(one.name + args);
            const bench::Best *floor = times.find(one.floor + args);
            // The server's work is not this program's: what counts is the clock.
            if (best && floor)
                std::printf("%-30s %10.1f %10.1f %10.2f  %s\n", (one.name + backend).c_str(), best->milliseconds, best->elapsed,
                            best->elapsed / floor->elapsed, one.below > 0 ? times.verdict(best->elapsed, one.below) : "");
        }
    }
}

void onEachBackend(benchmark::internal::Benchmark *one)
{
    one->Unit(benchmark::kMillisecond)->Arg(Sqlite);
    if (!qEnvironmentVariableIsEmpty("VIGIE_TEST_POSTGRES"))
        one->Arg(Postgres);
}

} // namespace

BENCHMARK(floorOfDrawing)->Apply(onEachBackend)->Iterations(1)->Repetitions(3);
BENCHMARK(closingAndDrawing)->Apply(onEachBackend)->Iterations(1)->Repetitions(3);
BENCHMARK(floorOfInsights)->Apply(onEachBackend);
BENCHMARK(insights)->Apply(onEachBackend)->Repetitions(3);

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv); // the database's drivers are plugins
    const int code = bench::runAndPrint(argc, argv, print);
    places().clear();
    return code;
}
