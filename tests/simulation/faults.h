// What goes wrong in one run, as a list made from the seed alone: each item can be left out without changing the others, so that
// a failing list shrinks.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace simulation {

using Millis = std::int64_t;

/// SplitMix64: the same numbers on every platform and library, which std::uniform_int_distribution does not promise.
class Random
{
public:
    explicit Random(std::uint64_t seed)
        : m_state(seed)
    {
    }
    std::uint64_t next();
    /// In [0, below); REQUIRES below > 0.
    std::int64_t upTo(std::int64_t below);
    bool oneIn(std::int64_t n) { return upTo(n) == 0; }

private:
    std::uint64_t m_state;
};

enum class FaultKind {
    LoseRequests,     ///< some requests never reach the desk
    LoseAnswers,      ///< carried out, but the answer never comes back
    Delay,            ///< up to longer than the time-out, so that calls overtake each other
    Repeat,           ///< the request arrives twice
    Cut,              ///< no way to the desk
    CrashWorkstation, ///< at the n-th write step from then on
    CrashDesk,        ///< at the n-th look at its clock, most of which lie inside a transaction
    FullDisk,
    ClockJump,
    RequestChanges,
    SessionEnds, ///< the desk ends the person's sessions
    Purge,       ///< a request is ordered off every workstation
    Portal,      ///< something else answers in the desk's place
};

constexpr int faultKinds = 13;
/// Longer than a lease; the network still heals well before the run ends.
constexpr Millis longestCut = 170'000;

struct Fault {
    FaultKind kind = FaultKind::Cut;
    Millis from = 0;
    Millis until = 0;
    int target = 0;        ///< workstation, or request
    std::int64_t size = 0; ///< of what the kind counts
};

[[nodiscard]] std::vector<Fault> faultsOf(std::uint64_t seed, int workstations, int requests, Millis end);
[[nodiscard]] std::string describe(const Fault &fault);

} // namespace simulation
