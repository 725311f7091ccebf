// One workstation: the program, which may be killed, what is on its disk, which outlives it, and the person in front of it.
#pragma once

#include "models/store/cache.h"
#include "models/workbench/scheduler.h"
#include "models/workbench/steadyclock.h"
#include "models/workbench/workbench.h"
#include "tests/simulation/network.h"

#include <map>

namespace simulation {

class Station
{
public:
    /// What a person was promised: decide() said yes to it.
    struct Promise {
        vigie::Draft typed;
        int version;
        vigie::RequestId request;
        vigie::Instant leasedAt;
    };

    Station(Timeline &time, DeskProgram &desk, Plant plant, PlantedWire::Pulls &pulls, const QString &folder, int number);
    ~Station();

    static constexpr int stations = 3; ///< the first two are of one person
    static constexpr Millis workEnd = 100'000;

    void befall(const Fault &fault);

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] int person() const { return m_person; }
    /// By which purge orders find it.
    [[nodiscard]] QString workstation() const { return QStringLiteral("station-%1").arg(m_number); }
    /// Null while the program does not run.
    [[nodiscard]] const vigie::Workbench *workbench() const { return m_workbench.get(); }
    [[nodiscard]] vigie::Cache *cache() { return m_cache.get(); }
    [[nodiscard]] bool isSignedIn() const;
    [[nodiscard]] const std::map<QString, Promise> &promised() const { return m_promised; }
    /// By the person: taken back before it left, discarded, remade.
    [[nodiscard]] const std::set<QString> &withdrawn() const { return m_withdrawn; }
    /// Since when the person has left; nothing when they have not, or a full disk has excused what stays.
    [[nodiscard]] std::optional<Millis> leftSince() const;
    /// How many cases the person's file holds; read as another program would.
    [[nodiscard]] int casesInTheFile() const;

private:
    /// Thrown out of the cache's fault point: from there nothing of the program runs any more, as after SIGKILL.
    struct Died {
    };
    class WallClock;
    class TimelineScheduler;
    class StationKeychain;

    void start();
    void die();
    void signIn();
    void leave();
    void act();
    void work(std::int64_t choice);
    void type();
    void takeBack();
    void dealWithRefusal();
    void decide();
    void noteLostLeases();
    [[nodiscard]] bool diskFails();
    [[nodiscard]] bool isWorking() const;
    void note(const std::string &what);
    void guarded(const std::function<void()> &work);
    /// Of the program that runs now; nothing when it no longer does.
    [[nodiscard]] std::function<void(const std::function<void()> &)> guard();

    Timeline &m_time;
    DeskProgram &m_desk;
    Plant m_plant;
    int m_number;
    int m_person;
    Random m_chances;
    Random m_acts;
    Network m_network;
    vigie::Seconds m_ahead{0}; ///< of the true time
    int m_life = 0;
    std::int64_t m_writesLeft = -1;
    bool m_stuck = false; ///< Plant::NoRetry
    Millis m_backAt = 0;  ///< until then the person stays away
    std::optional<Millis> m_leftSince;
    vigie::LeaseId m_lost; ///< of what is on screen only to be read
    QString m_root;
    QString m_folder;
    std::unique_ptr<WallClock> m_wall;
    std::unique_ptr<TimelineScheduler> m_scheduler;
    std::unique_ptr<StationKeychain> m_keychain;
    std::unique_ptr<vigie::SteadyClock> m_clock;
    std::unique_ptr<NetworkGateway> m_gateway;
    std::unique_ptr<vigie::Cache> m_cache;
    std::unique_ptr<vigie::Workbench> m_workbench;

    std::map<QString, Promise> m_promised;
    std::set<QString> m_withdrawn;
};

} // namespace simulation
