// What the benchmarks share: the best time of each, and what is made of them at the end.
#pragma once

#include <benchmark/benchmark.h>

#include <algorithm>
#include <map>
#include <string>

namespace vigie::bench {

/// Of all repetitions: what else runs on the machine makes none faster.
struct Best {
    double milliseconds = 0; ///< of the processor
    double elapsed = 0;      ///< milliseconds of the clock, with what a disk takes
    double items = 1;        ///< from the counter "items", where there is one

    [[nodiscard]] double each() const { return milliseconds * 1e6 / items; } ///< nanoseconds
};

/// What else runs on the machine may add as much; a limit that is passed by more makes the program fail.
constexpr double noise = 0.2;

class BestTimes : public benchmark::ConsoleReporter
{
public:
    void ReportRuns(const std::vector<Run> &runs) override
    {
        for (const Run &run : runs) {
            if (run.run_type != Run::RT_Iteration || run.error_occurred)
                continue;
            const double milliseconds = run.cpu_accumulated_time / static_cast<double>(run.iterations) * 1e3;
            const double elapsed = run.real_accumulated_time / static_cast<double>(run.iterations) * 1e3;
            Best &best = m_best.try_emplace(run.run_name.function_name + '/' + run.run_name.args, Best{milliseconds, elapsed, 1})
                             .first->second;
            best.milliseconds = std::min(best.milliseconds, milliseconds);
            best.elapsed = std::min(best.elapsed, elapsed);
            if (const auto items = run.counters.find("items"); items != run.counters.end())
                best.items = items->second;
        }
        ConsoleReporter::ReportRuns(runs);
    }

    /// "reading/10000"; null when it was not run.
    [[nodiscard]] const Best *find(const std::string &name) const
    {
        const auto found = m_best.find(name);
        return found == m_best.end() ? nullptr : &found->second;
    }

    /// What is printed beside a time of which it is asked to stay below a limit.
    const char *verdict(double milliseconds, double below)
    {
        m_isTooSlow = m_isTooSlow || milliseconds > below * (1 + noise);
        return milliseconds < below ? "as asked" : "more than is asked";
    }
    [[nodiscard]] bool isTooSlow() const { return m_isTooSlow; }

private:
    std::map<std::string, Best> m_best;
    bool m_isTooSlow = false;
};

/// Runs what the command line asks for and hands the best times to `print`; answers the exit code, 1 when one of them is too
/// slow.
template <typename Print>
int runAndPrint(int argc, char **argv, Print print)
{
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 1;
    BestTimes times;
    benchmark::RunSpecifiedBenchmarks(&times);
    print(times);
    return times.isTooSlow() ? 1 : 0;
}

} // namespace vigie::bench
