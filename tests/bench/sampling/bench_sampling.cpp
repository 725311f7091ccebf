// Drawing from 100,000 handled requests in 24 strata, beside a floor that does the least such work could cost on this machine in
// the same run: hashing each id once without a key, and sorting that many hashes.
// Times on a shared machine vary by a factor of two, ratios do not: the table at the end is what to compare.
#include "models/domain/id.h"
#include "models/domain/sampling.h"
#include "tests/bench/besttimes.h"

#include <QCryptographicHash>

#include <cstdio>

using namespace vigie;

namespace {

constexpr int size = 100'000;

const std::vector<PopulationUnit> &population()
{
    static const std::vector<PopulationUnit> units = [] {
        std::vector<PopulationUnit> made;
        for (int i = 0; i < size; ++i) {
            const StratumValues values{
                {StratumDimension::Handling, i % 3 ? QStringLiteral("automatic") : QStringLiteral("supervised")},
                {StratumDimension::Language, i % 2 ? QStringLiteral("fr") : QStringLiteral("en")},
                {StratumDimension::Kind, QStringLiteral("kind-%1").arg(i % 6)}};
            made.push_back({randomUuid(), 1, stratumOf(SamplePlan{}, values), std::nullopt});
        }
        return made;
    }();
    return units;
}

const QByteArray seed(32, 's');

std::vector<QByteArray> hashes()
{
    std::vector<QByteArray> all;
    all.reserve(population().size());
    for (const PopulationUnit &unit : population())
        all.push_back(QCryptographicHash::hash(unit.id.toUtf8(), QCryptographicHash::Sha256));
    return all;
}

void floorOfDrawing(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state) {
        std::vector<QByteArray> all = hashes();
        std::sort(all.begin(), all.end());
        benchmark::DoNotOptimize(all.data());
    }
}

void drawing(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(drawSample(SamplePlan{}, population(), seed));
}

void hashingThePopulation(benchmark::State &state)
{
    for ([[maybe_unused]] auto _ : state)
        benchmark::DoNotOptimize(sha256Hex(populationText(QStringLiteral("2026-W48"), population())));
}

void print(const bench::BestTimes &times)
{
    const bench::Best *floor = times.find("floorOfDrawing/");
    std::printf("\n%-22s %10s %10s\n", "best of all", "ms", "x floor");
    for (const char *name : {"floorOfDrawing", "drawing", "hashingThePopulation"}) {
        const bench::Best *best = times.find(std::string(name) + '/');
        if (best && floor)
            std::printf("%-22s %10.1f %10.2f\n", name, best->milliseconds, best->milliseconds / floor->milliseconds);
    }
}

} // namespace

BENCHMARK(floorOfDrawing)->Unit(benchmark::kMillisecond);
BENCHMARK(drawing)->Unit(benchmark::kMillisecond);
BENCHMARK(hashingThePopulation)->Unit(benchmark::kMillisecond);

int main(int argc, char *argv[])
{
    return bench::runAndPrint(argc, argv, print);
}
