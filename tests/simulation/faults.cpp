#include "tests/simulation/faults.h"

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

std::vector<Fault> faultsOf(std::uint64_t seed, int workstations, int requests, Millis end)
{
    Random random(seed ^ 0xfa017ULL);
    std::vector<Fault> faults(static_cast<std::size_t>(2 + random.upTo(10)));
    for (Fault &fault : faults) {
        fault.kind = static_cast<FaultKind>(random.upTo(10));
        fault.from = random.upTo(end);
        fault.until = fault.from + 1000 + random.upTo(random.oneIn(4) ? 90'000 : 15'000);
        fault.target = static_cast<int>(random.upTo(fault.kind == FaultKind::RequestChanges ? requests : workstations));
        switch (fault.kind) {
        case FaultKind::Cut:
            // Longer than a lease now and then; the network still heals well before the run ends.
            if (random.oneIn(4))
                fault.until = fault.from + 1'100'000;
            break;
        case FaultKind::ClockJump:
            fault.size = random.upTo(7200) - 3600;
            break;
        case FaultKind::CrashDesk:
            fault.size = random.upTo(40);
            break;
        default:
            fault.size = random.upTo(16);
        }
    }
    return faults;
}

std::string describe(const Fault &fault)
{
    static const std::array names{"lose-requests",     "lose-answers", "delay",     "repeat",     "cut",
                                  "crash-workstation", "crash-desk",   "full-disk", "clock-jump", "request-changes"};
    return std::string(names.at(static_cast<std::size_t>(fault.kind))) + " target " + std::to_string(fault.target) + " from "
        + std::to_string(fault.from) + " ms until " + std::to_string(fault.until) + " ms size " + std::to_string(fault.size);
}

} // namespace simulation
