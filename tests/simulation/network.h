// The seeded network of one workstation: the calls of net/client go over it, and at its far end are the routes of net/service.
#pragma once

#include "net/client/wiregateway.h"
#include "tests/simulation/deskprogram.h"

namespace simulation {

/// Outlives the program at the workstation: what is on its way reaches the desk, whatever becomes of who sent it.
class Network
{
public:
    static constexpr Millis timeout = 30'000;

    using Carried = std::function<void(vigie::Result<vigie::client::WireAnswer>)>;

    /// `number` is the workstation's.
    Network(Timeline &time, DeskProgram &desk, Plant plant, PlantedWire wire, int number);

    /// `carried` is called once, later, whatever is lost, late or repeated.
    void carry(const vigie::client::WireCall &call, Carried carried);

private:
    struct Exchange;

    void arrive(const std::shared_ptr<Exchange> &exchange, Millis back, bool loseAnswer);
    void end(Exchange &exchange, vigie::Result<vigie::client::WireAnswer> carried);
    void note(const std::string &what);

    Timeline &m_time;
    DeskProgram &m_desk;
    Plant m_plant;
    PlantedWire m_wire;
    Random m_chances;
    int m_number;
};

/// The gateway of one run of the program.
class NetworkGateway final : public vigie::client::WireGateway
{
public:
    /// `guarded` runs what the answer causes, when the program that asked still runs.
    NetworkGateway(Network &network, const vigie::Clock &clock, std::function<void(const std::function<void()> &)> guarded)
        : WireGateway(clock)
        , m_network(network)
        , m_guarded(std::move(guarded))
    {
    }

private:
    void carry(const vigie::client::WireCall &call, Carried carried) override
    {
        m_network.carry(
            call, [guarded = m_guarded, carried = std::move(carried)](const auto &answer) { guarded([&] { carried(answer); }); });
    }

    Network &m_network;
    std::function<void(const std::function<void()> &)> m_guarded;
};

} // namespace simulation
