// Finding and erasing somebody who is named in 40 of 100,000 requests, SQLite on a disk. Asked: found below 100 ms, erased below
// a second. Beside them the floor in the same run: one look into the index of who is named. Finding opens the 40 packages, counts
// what is in them and says who has had something of it, as for support before anything is done; the first time their readers are
// cold, which is not measured. Theirs were decided and sent, in the EU and outside; the trail is that of all.
#include "tests/bench/besttimes.h"
#include "tests/desk/fixture.h"

#include <QCoreApplication>

#include <cstdio>

using namespace fixture;
using Kind = RightsStepKind;

namespace {

constexpr int all = 100'000;
constexpr int theirs = 40;
constexpr int namedInEach = 12;
constexpr int entriesOfEach = 3;
constexpr int asked = 200; ///< by others, by their rights

template <typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return *std::move(result);
}

struct Place {
    QTemporaryDir folder;
    TurnedClock clock;
    std::unique_ptr<Bench> bench;
    desk::Caller sasha;
    RightsCase request;
    int version = 1;

    Place()
    {
        clock.set(u"2026-03-23T08:00:00Z"_s);
        bench = std::make_unique<Bench>(folder.filePath(u"ledger.sqlite"_s), clock, folder.path());
        for (int i = 0; i < theirs; ++i)
            (void)sure(bench->take(package(fixture::request(u"theirs-%1"_s.arg(i)))));
        (void)sure(bench->desk.tick());
        work();
        sure(bench->ledger->transact([this]() -> Status {
            run(u"WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
                "INSERT INTO request (id, external_id, client, version, kind, state, received_at, urgent_at, noted_version) "
                "SELECT lower(hex(randomblob(18))), 'other-' || i, (SELECT id FROM client LIMIT 1), 1, 'schedule', 'released', "
                "0, 0, 1 "
                "FROM n"_s.arg(all - 1));
            run(u"WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %1) INSERT INTO mention "
                "SELECT randomblob(16), id FROM request CROSS JOIN n WHERE external_id LIKE 'other-%'"_s.arg(namedInEach - 1));
            run(u"WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < %1) INSERT INTO audit_entry "
                "SELECT 1000000 + row_number() OVER (), 0, json_object('event', 'viewed', 'request', request.id), '', '' "
                "FROM request CROSS JOIN n WHERE external_id LIKE 'other-%'"_s.arg(entriesOfEach - 1));
            return Done{};
        }));
        sasha = bench->person(u"sasha"_s, u"FR"_s, {Role::Support});
        RightsWish wish;
        wish.kind = RightKind::Erasure;
        wish.receivedAt = clock.now();
        wish.language = u"fr"_s;
        for (int i = 0; i < asked; ++i) {
            wish.subject = {u"Quelqu’un d’autre"_s, {u"autre-%1@ailleurs.example"_s.arg(i)}, {}, SubjectRole::Contact};
            (void)sure(bench->desk.takeRights(sasha, wish, u"key-%1"_s.arg(i)));
        }
        wish.subject = {u"Jean Dupontel"_s, {u"jean@borealis.example"_s}, u"06 98 76 54 32"_s, SubjectRole::Contact};
        request = sure(bench->desk.takeRights(sasha, wish, u"key"_s)).value;
        request = sure(bench->desk.takeRightsStep(sasha, request.id, 0, {Kind::IdentityEstablished, {}, {}, u"thread"_s}));
    }
    void run(const QString &sql) { (void)sure(bench->ledger->run(sql)); }
    /// All of theirs.
    void work()
    {
        for (int i = 0; i < theirs; ++i) {
            const desk::Caller supervisor = bench->person(u"person-%1"_s.arg(i), i % 2 == 0 ? u"FR"_s : u"MG"_s);
            const HeldCase held = sure(bench->desk.pull(supervisor, u"pull"_s)).value();
            (void)sure(bench->desk.decide(supervisor, decisionOn(held, ruling::Decline{DeclineReason::Other, u"Non."_s})));
        }
        clock.advance(Minutes(1));
        (void)sure(bench->desk.tick());
    }
    Holdings search() { return sure(bench->desk.searchForRights(sasha, request.id, version++, {})); }
};

/// Ended by main(), before the database's driver is.
std::unique_ptr<Place> unchanged;

/// For whoever erases nothing.
Place &shared()
{
    if (!unchanged)
        unchanged = std::make_unique<Place>();
    return *unchanged;
}

void lookIntoTheIndex(benchmark::State &state)
{
    Place &place = shared();
    const auto key = sure(place.bench->ledger->row(u"SELECT key FROM mention LIMIT 1 OFFSET 600000"_s))->bytes(0);
    for (auto _ : state)
        benchmark::DoNotOptimize(sure(place.bench->ledger->rows(u"SELECT request FROM mention WHERE key = ?"_s, {key})).size());
}

void find(benchmark::State &state)
{
    Place &place = shared();
    if (place.search().requests.size() != theirs)
        qFatal("not found");
    for (auto _ : state)
        benchmark::DoNotOptimize(place.search().decisions);
}

void erase(benchmark::State &state)
{
    for (auto _ : state) {
        state.PauseTiming();
        auto place = std::make_unique<Place>();
        std::vector<RequestId> confirmed;
        const Holdings found = place->search();
        for (const HeldRequest &held : found.requests)
            confirmed.push_back(held.request);
        (void)sure(place->bench->desk.takeRightsStep(place->sasha, place->request.id, place->version++,
                                                     {Kind::NotForwarded, {}, {}, u"contract"_s}));
        state.ResumeTiming();
        (void)sure(place->bench->desk.eraseForRights(place->sasha, place->request.id, place->version,
                                                     {place->request.number, confirmed}));
        ++place->version;
        state.PauseTiming();
        if (!place->search().requests.empty())
            qFatal("not erased");
        place.reset();
        state.ResumeTiming();
    }
}

struct Asked {
    std::string name;
    double below; ///< milliseconds of the clock; 0 of the floor
};

void print(bench::BestTimes &times)
{
    std::printf("\n%-20s %10s %10s %10s\n", "best of all", "ms", "of clock", "asked");
    for (const auto &[name, below] : {Asked{"lookIntoTheIndex/", 0}, Asked{"find/", 100}, Asked{"erase/", 1000}}) {
        if (const bench::Best *best = times.find(name)) {
            std::printf("%-20s %10.3f %10.3f %10.0f  %s\n", name.c_str(), best->milliseconds, best->elapsed, below,
                        below > 0 ? times.verdict(best->elapsed, below) : "the floor");
        }
    }
}

BENCHMARK(lookIntoTheIndex)->Unit(benchmark::kMillisecond);
BENCHMARK(find)->Unit(benchmark::kMillisecond)->Repetitions(3);
BENCHMARK(erase)->Unit(benchmark::kMillisecond)->Iterations(1)->Repetitions(3);

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const int code = bench::runAndPrint(argc, argv, print);
    unchanged.reset();
    return code;
}
