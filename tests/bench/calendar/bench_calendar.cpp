// A calendar of 10,000 events, 2,500 of them recurring, over one year (some 60,000 instances), and one ten times as large:
// reading, expanding, merging, each beside a floor that does the least such work could cost on this machine in the same run.
// Times on a shared machine vary by a factor of two, ratios do not: the table at the end is what to compare.
#include "models/calendar/freebusy.h"
#include "models/calendar/zones.h"
#include "tests/bench/besttimes.h"

#include <malloc.h>

#include <cstdio>
#include <map>

using namespace vigie;
using namespace vigie::calendar;

namespace {

constexpr int size = 10'000;
constexpr int largeSize = 10 * size;

QByteArray calendarText(int events)
{
    static const QList<QByteArray> rules{"FREQ=WEEKLY;BYDAY=MO,TH",     "FREQ=WEEKLY",
                                         "FREQ=MONTHLY;BYDAY=2TU",      "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=20",
                                         "FREQ=WEEKLY;INTERVAL=2",      "FREQ=MONTHLY;BYMONTHDAY=-1",
                                         "FREQ=YEARLY;BYMONTH=3,6,9,12"};
    QByteArray text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-TIMEZONE:Europe/Paris\r\n";
    for (int i = 0; i < events; ++i) {
        const auto two = [](int number) { return QByteArray::number(number).rightJustified(2, '0'); };
        const QByteArray start = "2026" + two(1 + i % 12) + two(1 + i % 28) + 'T' + two(8 + i % 10) + "0000";
        text += "BEGIN:VEVENT\r\nUID:event-" + QByteArray::number(i)
            + "@example.org\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/Paris:" + start
            + "\r\nDURATION:PT1H\r\nSUMMARY:A meeting about the number " + QByteArray::number(i) + "\r\nLOCATION:Room "
            + QByteArray::number(i % 40) + "\r\n";
        if (i % 4 == 0)
            text += "RRULE:" + rules.at(i / 4 % rules.size()) + "\r\n";
        text += "END:VEVENT\r\n";
    }
    return text + "END:VCALENDAR\r\n";
}

const TimeRange &year()
{
    static const TimeRange range{fromRfc3339(QStringLiteral("2026-01-01T00:00:00Z")).value(),
                                 fromRfc3339(QStringLiteral("2027-01-01T00:00:00Z")).value()};
    return range;
}

const QTimeZone &paris()
{
    static const QTimeZone zone("Europe/Paris");
    return zone;
}

/// The calendar of so many events, its instances and its blocks, made once.
struct Subject {
    QByteArray text;
    Calendar calendar;
    std::vector<Instance> instances;
    std::vector<BusyBlock> blocks;
};

const Subject &subject(std::int64_t events)
{
    static std::map<std::int64_t, Subject> made;
    const auto [place, fresh] = made.try_emplace(events);
    if (fresh) {
        Subject &one = place->second;
        one.text = calendarText(static_cast<int>(events));
        one.calendar = *parseCalendar(one.text);
        one.instances = expand(one.calendar, year(), paris(), {.steps = 100'000'000, .instances = 2'000'000}).instances;
        one.blocks = freeBusy(one.calendar, year(), paris(), {.steps = 100'000'000, .instances = 2'000'000}).blocks;
    }
    return place->second;
}

constexpr ExpansionLimits ample{.steps = 100'000'000, .instances = 2'000'000};

/// Every byte touched once for its line ends and once for its letters.
void floorOfReading(benchmark::State &state)
{
    const QByteArray &text = subject(state.range(0)).text;
    for (auto _ : state)
        benchmark::DoNotOptimize(std::count(text.begin(), text.end(), '\n') + QString::fromUtf8(text).size());
    state.counters["items"] = static_cast<double>(state.range(0));
}

void reading(benchmark::State &state)
{
    const QByteArray &text = subject(state.range(0)).text;
    for (auto _ : state)
        benchmark::DoNotOptimize(parseCalendar(text).ok());
    state.counters["items"] = static_cast<double>(state.range(0));
}

/// As many ranges as there are instances, made in no order and sorted.
void floorOfExpanding(benchmark::State &state)
{
    const std::vector<Instance> &instances = subject(state.range(0)).instances;
    for (auto _ : state) {
        std::vector<TimeRange> ranges;
        for (std::size_t i = 0; i < instances.size(); ++i)
            ranges.push_back(instances[(i * 7919) % instances.size()].when);
        std::sort(ranges.begin(), ranges.end(), [](const TimeRange &a, const TimeRange &b) { return a.start < b.start; });
        benchmark::DoNotOptimize(ranges.data());
    }
    state.counters["items"] = static_cast<double>(instances.size());
}

void expanding(benchmark::State &state)
{
    const Subject &one = subject(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(expand(one.calendar, year(), paris(), ample).instances.size());
    state.counters["items"] = static_cast<double>(one.instances.size());
}

void freeBusyOfAll(benchmark::State &state)
{
    const Subject &one = subject(state.range(0));
    for (auto _ : state)
        benchmark::DoNotOptimize(freeBusy(one.calendar, year(), paris(), ample).blocks.size());
    state.counters["items"] = static_cast<double>(one.instances.size());
}

void merging(benchmark::State &state)
{
    const std::vector<BusyBlock> &blocks = subject(state.range(0)).blocks;
    for (auto _ : state)
        benchmark::DoNotOptimize(mergeBlocks(blocks).size());
    state.counters["items"] = static_cast<double>(blocks.size());
}

/// What QTimeZone itself takes for as many wall times.
void floorOfZones(benchmark::State &state)
{
    for (auto _ : state) {
        qint64 sum = 0;
        for (int i = 0; i < size; ++i)
            sum += QDateTime(QDate(2026, 1 + i % 12, 1 + i % 28), QTime(9, 0), paris()).toSecsSinceEpoch();
        benchmark::DoNotOptimize(sum);
    }
    state.counters["items"] = size;
}

void zones(benchmark::State &state)
{
    const Zone zone = Zone::from(paris());
    const LocalTime start = zone.toLocal(year().start);
    for (auto _ : state) {
        std::int64_t sum = 0;
        for (int i = 0; i < size; ++i)
            sum += zone.toUtc(start + std::chrono::hours{i % 8760}).time_since_epoch().count();
        benchmark::DoNotOptimize(sum);
    }
    state.counters["items"] = size;
}

void printRow(const bench::BestTimes &times, const std::string &name, const std::string &floorName)
{
    const bool sized = times.find(name + '/' + std::to_string(size)) != nullptr;
    const std::string suffix = sized ? '/' + std::to_string(size) : "/";
    const bench::Best *best = times.find(name + suffix);
    const bench::Best *floor = times.find(floorName + suffix);
    if (!best || !floor)
        return;
    std::printf("%-12s %10.0f %10.3f %12.1f %10.2f", name.c_str(), best->items, best->milliseconds, best->each(),
                best->milliseconds / floor->milliseconds);
    if (const bench::Best *large = times.find(name + '/' + std::to_string(largeSize)))
        std::printf(" %15.2fx", large->each() / best->each());
    std::printf("\n");
}

void print(const bench::BestTimes &times)
{
    std::printf("\n%-12s %10s %10s %12s %10s %16s\n", "best of all", "items", "ms", "ns an item", "x floor", "an item at 10x");
    printRow(times, "reading", "floorOfReading");
    printRow(times, "expanding", "floorOfExpanding");
    printRow(times, "freeBusyOfAll", "floorOfExpanding");
    printRow(times, "merging", "floorOfExpanding");
    printRow(times, "zones", "floorOfZones");
}

} // namespace

BENCHMARK(floorOfReading)->Arg(size)->Arg(largeSize)->Unit(benchmark::kMillisecond);
BENCHMARK(reading)->Arg(size)->Arg(largeSize)->Unit(benchmark::kMillisecond);
BENCHMARK(floorOfExpanding)->Arg(size)->Arg(largeSize)->Unit(benchmark::kMillisecond);
BENCHMARK(expanding)->Arg(size)->Arg(largeSize)->Unit(benchmark::kMillisecond);
BENCHMARK(freeBusyOfAll)->Arg(size)->Arg(largeSize)->Unit(benchmark::kMillisecond);
BENCHMARK(merging)->Arg(size)->Arg(largeSize)->Unit(benchmark::kMillisecond);
BENCHMARK(floorOfZones)->Unit(benchmark::kMillisecond);
BENCHMARK(zones)->Unit(benchmark::kMillisecond);

int main(int argc, char *argv[])
{
    // Else the small calendar is read into memory that the process has, the large one into 50 MB that the kernel has to clear
    // anew in every round, and an item at ten times the size costs 2.6 times as much to read. In a process that has just begun
    // both are cleared, and the large one costs less an item.
    mallopt(M_TRIM_THRESHOLD, 1 << 30);
    mallopt(M_MMAP_THRESHOLD, 1 << 30);
    return bench::runAndPrint(argc, argv, print);
}
