// 20 people × 1 year × 15 minutes: the grid cold (bits made from blocks), warm (bits of each person united), and the sweep line;
// the first 50 ranked candidates with their reasons; the first 5 near misses with what stops them.
#include "models/calendar/slotgrid.h"
#include "models/calendar/slotsearch.h"
#include "tests/calendar/sweepline.h"

#include <benchmark/benchmark.h>
#include <malloc.h>

#include <random>

namespace {

using namespace vigie;
using namespace vigie::calendar;

constexpr Seconds step{15 * 60};
constexpr Seconds length{45 * 60};
constexpr int people = 20;
const TimeRange year{Instant{Seconds{1'767'225'600}}, Instant{Seconds{1'767'225'600 + 365 * 86'400}}}; // 2026

/// `perPerson` meetings of half an hour to two hours in a year, on any quarter of an hour of a working day.
std::vector<std::vector<TimeRange>> calendars(int perPerson)
{
    std::mt19937 random(7);
    const auto pick = [&random](int least, int most) { return std::uniform_int_distribution<int>(least, most)(random); };
    std::vector<std::vector<TimeRange>> all(people);
    for (std::vector<TimeRange> &one : all) {
        for (int i = 0; i < perPerson; ++i) {
            const Instant start = year.start + std::chrono::hours{24 * pick(0, 364)} + Minutes{15 * pick(32, 72)};
            one.push_back({start, start + Minutes{30 * pick(1, 4)}});
        }
        std::sort(one.begin(), one.end(), [](const TimeRange &a, const TimeRange &b) { return a.start < b.start; });
    }
    return all;
}

void gridCold(benchmark::State &state)
{
    const auto all = calendars(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        SlotGrid grid(year, step, length);
        for (const auto &one : all) {
            for (const TimeRange &block : one)
                grid.take(block);
        }
        benchmark::DoNotOptimize(grid.freeStarts(50));
    }
}
BENCHMARK(gridCold)->Arg(100)->Arg(500);

void gridWarm(benchmark::State &state)
{
    std::vector<SlotGrid> grids;
    for (const auto &one : calendars(static_cast<int>(state.range(0)))) {
        grids.emplace_back(year, step, length);
        for (const TimeRange &block : one)
            grids.back().take(block);
    }
    for (auto _ : state) {
        SlotGrid grid(year, step, length);
        for (const SlotGrid &one : grids)
            grid.take(one);
        benchmark::DoNotOptimize(grid.freeStarts(50));
    }
}
BENCHMARK(gridWarm)->Arg(100)->Arg(500);

void sweepLine(benchmark::State &state)
{
    std::vector<TimeRange> blocks;
    for (const auto &one : calendars(static_cast<int>(state.range(0))))
        blocks.insert(blocks.end(), one.begin(), one.end());
    for (auto _ : state)
        benchmark::DoNotOptimize(test::sweptStarts(blocks, year, step, length));
}
BENCHMARK(sweepLine)->Arg(100)->Arg(500);

/// A request for all of them, in three zones and two countries, with hours, wishes and limits.
Case request(int perPerson)
{
    Case c;
    c.window = year;
    const QString zones[] = {QStringLiteral("Europe/Paris"), QStringLiteral("Europe/London"), QStringLiteral("Europe/Madrid")};
    const auto all = calendars(perPerson);
    std::vector<WorkingHours> hours;
    for (int weekday = 1; weekday <= 5; ++weekday)
        hours.push_back({weekday, 9 * 60, 18 * 60});
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Token token{QStringLiteral("PERSON_%1").arg(i + 1)};
        const auto role = i == 0 ? ParticipantRole::Client : i % 5 == 4 ? ParticipantRole::Optional : ParticipantRole::Required;
        c.participants.push_back({token, role, zones[i % 3], i % 2 == 0 ? QStringLiteral("FR") : QStringLiteral("GB"), hours});
        Lane lane{token, Availability::Known, {}};
        for (const TimeRange &when : all[i])
            lane.blocks.push_back({when, BlockKind::Busy, false, false, {}});
        c.lanes.push_back(std::move(lane));
    }
    c.understanding = {{FieldName::Duration, {}, std::chrono::duration_cast<Minutes>(length), 1}};
    c.preferred = {{{2, 4}, 10 * 60, 16 * 60}};
    c.limits = {Minutes{24 * 60}, Minutes{10}, 5, HalfDay::Morning};
    return c;
}

void fiftyCandidates(benchmark::State &state)
{
    const Case c = request(static_cast<int>(state.range(0)));
    std::size_t found = 0;
    for (auto _ : state)
        found = findSlots({c, year.start}, 50).size();
    state.counters["found"] = static_cast<double>(found);
}
BENCHMARK(fiftyCandidates)->Arg(0)->Arg(100)->Arg(500)->Unit(benchmark::kMicrosecond);

void fiveNearMisses(benchmark::State &state)
{
    const Case c = request(static_cast<int>(state.range(0)));
    std::size_t found = 0;
    for (auto _ : state)
        found = findNearMisses({c, year.start}, 5).size();
    state.counters["found"] = static_cast<double>(found);
}
BENCHMARK(fiveNearMisses)->Arg(0)->Arg(100)->Arg(500)->Unit(benchmark::kMicrosecond);

} // namespace

int main(int argc, char **argv)
{
    // Else the heap shrinks after every round, and what is measured is the kernel clearing its pages again: 2 ms of 3.
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
}
