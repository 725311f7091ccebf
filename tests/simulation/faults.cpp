#include "tests/simulation/faults.h"

#include <algorithm>
#include <array>

namespace simulation {

std::uint64_t Random::next()
{
    std::uint64_t z = (m_state += 0x9e3779b97f4a7c15ULL);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

std::int64_t Random::upTo(std::int64_t below)
{
    return static_cast<std::int64_t>(next() % static_cast<std::uint64_t>(below));
}

namespace {

bool isOfRequest(FaultKind kind)
{
    return kind == FaultKind::RequestChanges || kind == FaultKind::Purge;
}

} // namespace

std::vector<Fault> faultsOf(std::uint64_t seed, int workstations, int requests, Millis end)
{
    Random random(seed ^ 0xfa017ULL);
    std::vector<Fault> faults(static_cast<std::size_t>(2 + random.upTo(10)));
    for (std::size_t i = 0; i < faults.size(); ++i) {
        Fault &fault = faults[i];
        fault.kind = static_cast<FaultKind>(random.upTo(faultKinds));
        fault.from = random.upTo(end);
        fault.until = fault.from + 1000 + random.upTo(random.oneIn(4) ? 90'000 : 15'000);
        fault.target = static_cast<int>(random.upTo(isOfRequest(fault.kind) ? requests : workstations));
        fault.size = random.upTo(16);
        // Misfortunes that meet find more than those that come alone.
        if (const Fault &other = faults[static_cast<std::size_t>(random.upTo(static_cast<std::int64_t>(i) + 1))];
            &other != &fault && random.oneIn(2)) {
            fault.from = std::min(end, other.from + random.upTo(other.until - other.from));
            fault.until = std::max(fault.until, fault.from + 1000);
            if (other.kind == FaultKind::Cut && random.oneIn(2))
                fault.kind = FaultKind::CrashWorkstation;
            if (isOfRequest(fault.kind) == isOfRequest(other.kind))
                fault.target = other.target;
        }
        if (fault.kind == FaultKind::Cut && random.oneIn(3))
            fault.until = fault.from + longestCut;
        if (fault.kind == FaultKind::ClockJump)
            fault.size = random.upTo(7200) - 3600;
        if (fault.kind == FaultKind::CrashDesk)
            fault.size = random.upTo(40);
    }
    return faults;
}

std::string describe(const Fault &fault)
{
    static const std::array names{"lose-requests",     "lose-answers", "delay",     "repeat",     "cut",
                                  "crash-workstation", "crash-desk",   "full-disk", "clock-jump", "request-changes",
                                  "session-ends",      "purge",        "portal"};
    return std::string(names.at(static_cast<std::size_t>(fault.kind))) + " target " + std::to_string(fault.target) + " from "
        + std::to_string(fault.from) + " ms until " + std::to_string(fault.until) + " ms size " + std::to_string(fault.size);
}

} // namespace simulation
