// Two persons at three workstations, one desk and the network between them, on one thread and one virtual clock.
#pragma once

#include "tests/simulation/faults.h"

#include <QString>

#include <memory>

namespace simulation {

/// A deliberate defect around the product, to show that the simulator finds it.
enum class Plant {
    None,
    ChangedKey,           ///< a repeated push carries another decision id
    ForgottenKey,         ///< the desk does not know a repeated push again
    TimeoutIsAcceptance,  ///< a push without an answer counts as accepted
    LocalClock,           ///< leases are judged by the workstation's own clock
    EndlessLease,         ///< a heartbeat is answered with a lease longer than the desk's
    ReleaseTwice,         ///< after a restart the desk releases again what it had released
    TakeBackAfterRelease, ///< the desk takes back what has been released
    LeaseTwice,           ///< a pull is answered with what somebody else holds
    NoTimeout,            ///< a call that is lost never ends
    DiskForgets,          ///< the workstation's disk loses what was not yet checkpointed
    LedgerForgets,        ///< the desk's disk does
};

[[nodiscard]] std::vector<std::pair<Plant, std::string>> plantNames();

struct Outcome {
    std::string violation; ///< empty when every invariant held
    std::uint64_t traceHash = 0;
    std::string trace;
    int decisions = 0;
    int crashes = 0;
};

/// The ledger that every run starts from: people, and requests already taken in; made once a process.
class Template
{
public:
    explicit Template(const QString &folder);
    [[nodiscard]] const QString &file() const { return m_file; }

    static constexpr int requests = 6;
    static constexpr int persons = 2;

private:
    QString m_file;
};

class World
{
public:
    World(std::uint64_t seed, std::vector<Fault> faults, Plant plant, const Template &from, const QString &folder,
          bool keepTrace);
    ~World();
    Outcome run();

    static constexpr int workstations = 3; ///< the first two are of one person
    static constexpr Millis workEnd = 150'000;
    static constexpr Millis healedEnd = workEnd + 1'200'000;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace simulation
