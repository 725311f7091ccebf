#include "tests/simulation/world.h"

namespace simulation {

World::World(std::uint64_t seed, std::vector<Fault> faults, Plant plant, const Template &from, const QString &folder,
             bool keepTrace)
    : m_time(seed, std::move(faults), keepTrace)
    , m_desk(m_time, plant, folder, from)
{
    for (int i = 0; i < Station::stations; ++i)
        m_stations.push_back(std::make_unique<Station>(m_time, m_desk, plant, m_pulls, folder, i));
    for (const Fault &fault : m_time.faults())
        m_time.later(fault.from, [this, fault] { befall(fault); });
}

void World::befall(const Fault &fault)
{
    switch (fault.kind) {
    case FaultKind::CrashDesk:
        m_desk.dieAtLook(fault.size);
        break;
    case FaultKind::RequestChanges:
        m_desk.requestChanges(fault.target);
        break;
    case FaultKind::Purge:
        m_desk.orderPurge(fault.target);
        break;
    case FaultKind::SessionEnds:
        m_desk.endSessionsOf(m_stations.at(static_cast<std::size_t>(fault.target))->person());
        break;
    case FaultKind::CrashWorkstation:
    case FaultKind::ClockJump:
        m_stations.at(static_cast<std::size_t>(fault.target))->befall(fault);
        break;
    case FaultKind::LoseRequests:
    case FaultKind::LoseAnswers:
    case FaultKind::Delay:
    case FaultKind::Repeat:
    case FaultKind::Cut:
    case FaultKind::FullDisk:
    case FaultKind::Portal:
        break; // asked for when it matters
    }
}

Millis World::end() const
{
    Millis healed = Station::workEnd;
    for (const Fault &fault : m_time.faults())
        healed = std::max(healed, fault.until);
    // The longest backoff, a take-back time, and what comes between.
    return healed + 90'000;
}

Outcome World::run()
{
    const Millis last = end();
    constexpr Millis quiet = Station::workEnd + 30'000; // from then on little changes
    try {
        Millis checked = 0;
        while (m_time.now() < last) {
            m_time.step();
            if (m_time.now() >= checked + (m_time.now() < quiet ? 1 : 5000)) {
                checked = m_time.now();
                m_invariants.check();
            }
        }
        m_invariants.checkEnd();
    } catch (const Violation &violation) {
        m_time.outcome.violation = violation.what;
    }
    return m_time.outcome;
}

} // namespace simulation
