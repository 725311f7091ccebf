// vigie-simulate --seeds N [--from S] [--plant FAULT] [--twice] [--jobs J] [--trace]
#include "tests/simulation/world.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstring>

namespace {

using namespace simulation;

struct Options {
    std::uint64_t from = 1;
    std::uint64_t seeds = 100;
    int jobs = 2;
    Plant plant = Plant::None;
    bool twice = false;
    bool trace = false;
};

class Runner
{
public:
    explicit Runner(const Options &options)
        : m_options(options)
        , m_folder(QString(QDir(QStringLiteral("/dev/shm")).exists() ? QStringLiteral("/dev/shm") : QDir::tempPath())
                   + QStringLiteral("/vigie-simulate-XXXXXX"))
        , m_template(m_folder.path())
    {
    }

    Outcome once(std::uint64_t seed, const std::vector<Fault> &faults)
    {
        const QTemporaryDir own(m_folder.filePath(QStringLiteral("run-XXXXXX")));
        World world(seed, faults, m_options.plant, m_template, own.path(), m_options.trace);
        return world.run();
    }

    /// True when the seed holds.
    bool check(std::uint64_t seed)
    {
        const std::vector<Fault> faults = faultsOf(seed, Station::stations, Template::requests, Station::workEnd);
        const Outcome outcome = once(seed, faults);
        if (m_options.trace)
            std::fputs(outcome.trace.c_str(), stdout);
        if (outcome.violation.empty()) {
            if (m_options.twice) {
                const Outcome again = once(seed, faults);
                if (again.traceHash != outcome.traceHash) {
                    std::printf("seed %llu: two runs differ\n", static_cast<unsigned long long>(seed));
                    return false;
                }
            }
            if (m_options.trace)
                std::printf("seed %llu trace %016llx\n", static_cast<unsigned long long>(seed),
                            static_cast<unsigned long long>(outcome.traceHash));
            return true;
        }
        std::printf("seed %llu: %s\n", static_cast<unsigned long long>(seed), outcome.violation.c_str());
        for (const Fault &fault : shrunk(seed, faults))
            std::printf("  with %s\n", describe(fault).c_str());
        std::fflush(stdout);
        return false;
    }

private:
    /// Leaves out one fault after the other as long as something still fails: the lists are short, so halving gains nothing.
    std::vector<Fault> shrunk(std::uint64_t seed, std::vector<Fault> faults)
    {
        for (std::size_t i = 0; i < faults.size();) {
            std::vector<Fault> fewer = faults;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(i));
            if (once(seed, fewer).violation.empty())
                ++i;
            else
                faults = std::move(fewer);
        }
        return faults;
    }

    Options m_options;
    QTemporaryDir m_folder;
    Template m_template;
};

/// Every jobs-th seed. Stops at the first that fails; the exit code says whether one did.
int work(const Options &options, int job)
{
    Runner runner(options);
    for (std::uint64_t i = static_cast<std::uint64_t>(job); i < options.seeds; i += static_cast<std::uint64_t>(options.jobs)) {
        if (!runner.check(options.from + i))
            return 1;
    }
    return 0;
}

bool parse(int argc, char **argv, Options &options)
{
    for (int i = 1; i < argc; ++i) {
        const std::string name = argv[i];
        if (name == "--twice") {
            options.twice = true;
        } else if (name == "--trace") {
            options.trace = true;
        } else if (i + 1 == argc) {
            return false;
        } else if (name == "--seeds") {
            options.seeds = std::strtoull(argv[++i], nullptr, 10);
        } else if (name == "--from") {
            options.from = std::strtoull(argv[++i], nullptr, 10);
        } else if (name == "--jobs") {
            options.jobs = std::max(1, std::atoi(argv[++i]));
        } else if (name == "--plant") {
            const std::string wanted = argv[++i];
            bool known = false;
            for (const auto &entry : plantNames()) {
                if (entry.second == wanted) {
                    options.plant = entry.first;
                    known = true;
                }
            }
            if (!known)
                return false;
        } else {
            return false;
        }
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    Options options;
    if (!parse(argc, argv, options)) {
        std::fputs("vigie-simulate --seeds N [--from S] [--plant FAULT] [--jobs J] [--twice] [--trace]\nplants:", stderr);
        for (const auto &entry : plantNames())
            std::fprintf(stderr, " %s", entry.second.c_str());
        std::fputs("\n", stderr);
        return 2;
    }
    const auto begun = std::chrono::steady_clock::now();
    // Before Qt starts anything that a fork would not take along.
    int failures = 0;
    if (options.jobs == 1) {
        const QCoreApplication application(argc, argv);
        QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
        failures = work(options, 0);
    } else {
        std::fflush(stdout);
        for (int job = 0; job < options.jobs; ++job) {
            if (fork() == 0) {
                int result = 1;
                {
                    const QCoreApplication application(argc, argv);
                    QLoggingCategory::setFilterRules(QStringLiteral("*=false"));
                    result = work(options, job);
                }
                std::fflush(stdout);
                _exit(result);
            }
        }
        int status = 0;
        while (wait(&status) > 0)
            failures += WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 0 : 1;
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    std::printf("%llu seeds from %llu: %s, %.1f s\n", static_cast<unsigned long long>(options.seeds),
                static_cast<unsigned long long>(options.from), failures ? "FAILED" : "held", took.count());
    return failures ? 1 : 0;
}
