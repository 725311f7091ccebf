// Two persons at three workstations, one desk and the network between them, on one thread and one virtual clock.
#pragma once

#include "tests/simulation/invariants.h"

namespace simulation {

class World
{
public:
    World(std::uint64_t seed, std::vector<Fault> faults, Plant plant, const Template &from, const QString &folder,
          bool keepTrace);
    Outcome run();

private:
    /// When everything that was under way must have come to its end.
    [[nodiscard]] Millis end() const;
    void befall(const Fault &fault);

    Timeline m_time;
    PlantedWire::Pulls m_pulls;
    DeskProgram m_desk;
    Invariants::Stations m_stations;
    Invariants m_invariants{m_time, m_desk, m_stations};
};

} // namespace simulation
