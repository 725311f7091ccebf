// What must hold after every event, whatever has gone wrong (Q6, Q7, P7).
#pragma once

#include "tests/simulation/station.h"

namespace simulation {

class Invariants
{
public:
    using Stations = std::vector<std::unique_ptr<Station>>;

    Invariants(const Timeline &time, DeskProgram &desk, const Stations &stations)
        : m_time(time)
        , m_desk(desk)
        , m_stations(stations)
    {
    }

    void check();
    /// After the network has healed: what was under way has come to its end.
    void checkEnd();

private:
    struct Decided {
        QString state;
        int version;
    };

    struct Order {
        QString request;
        vigie::Instant orderedAt;
        std::map<QString, bool> acknowledged; ///< by person and workstation
    };

    void readLedger();
    void readOrders();
    [[nodiscard]] static QString targetOf(const Station &station);
    [[nodiscard]] bool isOrderedAway(const vigie::RequestId &request, vigie::Instant leasedAt) const;
    /// By an order that the station has acknowledged.
    [[nodiscard]] bool mustBeGone(const Station &station, const vigie::HeldCase &held) const;
    void checkPurges(const Station &station) const;
    void readTrail();
    void checkEffects() const;
    void checkHolders() const;
    void checkOutbox(const Station &station) const;
    void checkCache(Station &station);
    void checkFile(const Station &station) const;
    void require(bool holds, const std::string &what) const { m_time.require(holds, what); }

    const Timeline &m_time;
    DeskProgram &m_desk;
    const Stations &m_stations;

    int m_start = 0;   ///< of the desk, when the ledger was read last
    qint64 m_read = 0; ///< entries of the trail
    std::map<QString, Decided> m_decisions;
    std::map<QString, int> m_releases;
    int m_mails = 0;
    std::vector<Order> m_orders;
    std::map<int, Millis> m_cacheReadAt;                  ///< by station
    std::map<int, std::map<QString, Millis>> m_overSince; ///< lease: since when a cached case has no lease at the desk
};

} // namespace simulation
