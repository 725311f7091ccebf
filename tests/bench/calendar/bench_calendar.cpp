// 10,000 events: reading, expanding, free/busy, merging, each beside a floor that does the least such work could cost on this
// machine in the same run: touching every byte for reading, sorting as many ranges for the rest.
#include "models/calendar/freebusy.h"
#include "models/calendar/zones.h"

#include <benchmark/benchmark.h>

#include <numeric>

using namespace vigie;
using namespace vigie::calendar;

namespace {

constexpr int eventCount = 10'000;

QByteArray calendarText()
{
    QByteArray text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-TIMEZONE:Europe/Paris\r\n";
    for (int i = 0; i < eventCount; ++i) {
        const auto two = [](int number) { return QByteArray::number(number).rightJustified(2, '0'); };
        const QByteArray start = "2026" + two(1 + i % 12) + two(1 + i % 28) + 'T' + two(8 + i % 10) + "0000";
        text += "BEGIN:VEVENT\r\nUID:event-" + QByteArray::number(i)
            + "@example.org\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/Paris:" + start
            + "\r\nDURATION:PT1H\r\nSUMMARY:A meeting about the number " + QByteArray::number(i) + "\r\nLOCATION:Room "
            + QByteArray::number(i % 40) + "\r\n";
        if (i % 20 == 0)
            text += "RRULE:FREQ=WEEKLY;BYDAY=MO,TH\r\n";
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

void floorOfReading(benchmark::State &state)
{
    const QByteArray text = calendarText();
    for (auto _ : state)
        benchmark::DoNotOptimize(std::count(text.begin(), text.end(), '\n') + QString::fromUtf8(text).size());
    state.SetBytesProcessed(state.iterations() * text.size());
}
BENCHMARK(floorOfReading)->Unit(benchmark::kMillisecond);

void reading(benchmark::State &state)
{
    const QByteArray text = calendarText();
    for (auto _ : state)
        benchmark::DoNotOptimize(parseCalendar(text).ok());
    state.SetBytesProcessed(state.iterations() * text.size());
}
BENCHMARK(reading)->Unit(benchmark::kMillisecond);

void floorOfExpanding(benchmark::State &state)
{
    std::vector<BusyBlock> blocks = freeBusy(*parseCalendar(calendarText()), year(), paris()).blocks;
    for (auto _ : state) {
        std::vector<TimeRange> ranges;
        for (std::size_t i = 0; i < blocks.size(); ++i)
            ranges.push_back(blocks[(i * 7919) % blocks.size()].when);
        std::sort(ranges.begin(), ranges.end(), [](const TimeRange &a, const TimeRange &b) { return a.start < b.start; });
        benchmark::DoNotOptimize(ranges.data());
    }
    state.counters["instances"] = static_cast<double>(blocks.size());
}
BENCHMARK(floorOfExpanding)->Unit(benchmark::kMillisecond);

void expanding(benchmark::State &state)
{
    const Calendar calendar = *parseCalendar(calendarText());
    for (auto _ : state)
        benchmark::DoNotOptimize(expand(calendar, year(), paris()).instances.size());
}
BENCHMARK(expanding)->Unit(benchmark::kMillisecond);

void merging(benchmark::State &state)
{
    const std::vector<BusyBlock> blocks = freeBusy(*parseCalendar(calendarText()), year(), paris()).blocks;
    for (auto _ : state)
        benchmark::DoNotOptimize(mergeBlocks(blocks).size());
}
BENCHMARK(merging)->Unit(benchmark::kMillisecond);

void floorOfZones(benchmark::State &state)
{
    // What QTimeZone itself takes for as many wall times.
    for (auto _ : state) {
        qint64 sum = 0;
        for (int i = 0; i < eventCount; ++i)
            sum += QDateTime(QDate(2026, 1 + i % 12, 1 + i % 28), QTime(9, 0), paris()).toSecsSinceEpoch();
        benchmark::DoNotOptimize(sum);
    }
}
BENCHMARK(floorOfZones)->Unit(benchmark::kMillisecond);

void zones(benchmark::State &state)
{
    const Zone zone = Zone::from(paris());
    const LocalTime start = zone.toLocal(year().start);
    for (auto _ : state) {
        std::int64_t sum = 0;
        for (int i = 0; i < eventCount; ++i)
            sum += zone.toUtc(start + std::chrono::hours{i % 8760}).time_since_epoch().count();
        benchmark::DoNotOptimize(sum);
    }
}
BENCHMARK(zones)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
