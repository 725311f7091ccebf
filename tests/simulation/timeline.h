// Virtual time: events in order, what goes wrong when, and the trace of it all.
#pragma once

#include "models/domain/time.h"
#include "tests/simulation/faults.h"

#include <functional>
#include <queue>

namespace simulation {

struct Outcome {
    std::string violation; ///< empty when every invariant held
    std::uint64_t traceHash = 0xcbf29ce484222325ULL;
    std::string trace;
    int decisions = 0;
    int crashes = 0;
};

/// Thrown by require(); ends the run.
struct Violation {
    std::string what;
};

class Timeline
{
public:
    Timeline(std::uint64_t seed, std::vector<Fault> faults, bool keepTrace);

    [[nodiscard]] std::uint64_t seed() const { return m_seed; }
    [[nodiscard]] const std::vector<Fault> &faults() const { return m_faults; }
    /// Since the start.
    [[nodiscard]] Millis now() const { return m_now; }
    /// The true time, which is the desk's.
    [[nodiscard]] vigie::Instant instant() const;
    [[nodiscard]] static vigie::Instant begin();

    void later(Millis delay, std::function<void()> work);
    /// Runs the next event.
    void step();

    [[nodiscard]] bool active(FaultKind kind, int target) const;
    /// Whether it was active at any moment of the last `before`.
    [[nodiscard]] bool active(FaultKind kind, int target, Millis before) const;

    /// No ids: they are random. The order of names is the order of events.
    void note(const std::string &what);
    void require(bool holds, const std::string &what) const;

    Outcome outcome;

private:
    struct Event {
        Millis at;
        std::uint64_t order;
        std::function<void()> work;
        bool operator<(const Event &other) const { return std::pair(other.at, other.order) < std::pair(at, order); }
    };

    std::uint64_t m_seed;
    std::vector<Fault> m_faults;
    bool m_keepTrace;
    Millis m_now = 0;
    std::uint64_t m_order = 0;
    std::priority_queue<Event> m_events;
};

/// What a killed program leaves on the disk: a database, and the log beside it unless that was never written.
enum class Log { Written, Lost };
void copyImage(const QString &from, const QString &to, Log log);

} // namespace simulation
