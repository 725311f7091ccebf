#include "tests/simulation/network.h"

namespace simulation {

using namespace vigie;
using namespace Qt::StringLiterals;

namespace {

/// Method and what it is about; no ids, which are random.
std::string nameOf(const client::WireCall &call)
{
    const QStringList parts = call.path.split(u'/');
    const bool ofCase = parts.value(2) == u"cases"_s;
    const QString about = ofCase ? parts.value(4, u"case"_s) : parts.last();
    return (QString::fromLatin1(call.method) + u' ' + about).toStdString();
}

service::HttpRequest requestOf(const client::WireCall &call, int number)
{
    service::HttpRequest request{call.method, call.path.toLatin1(), call.query, {}, call.body, {}};
    for (const auto &[name, value] : call.headers)
        request.headers.emplace_back(name, value);
    request.origin = "198.51.100." + QByteArray::number(number);
    return request;
}

client::WireAnswer portalPage()
{
    return {200, {{"Content-Type", "text/html"}}, "<html><body>Sign in to this network</body></html>"};
}

} // namespace

struct Network::Exchange {
    client::WireCall call;
    Carried carried;
    bool ended = false;
};

Network::Network(Timeline &time, DeskProgram &desk, Plant plant, PlantedWire wire, int number)
    : m_time(time)
    , m_desk(desk)
    , m_plant(plant)
    , m_wire(std::move(wire))
    , m_chances(time.seed() * 37 + static_cast<std::uint64_t>(number))
    , m_number(number)
{
}

void Network::note(const std::string &what)
{
    m_time.note("station " + std::to_string(m_number) + ' ' + what);
}

void Network::carry(const client::WireCall &call, Carried carried)
{
    const auto exchange = std::make_shared<Exchange>(Exchange{call, std::move(carried)});
    m_wire.onSend(exchange->call);
    const auto endLater = [this, exchange](Millis delay, const Result<client::WireAnswer> &how) {
        m_time.later(delay, [this, exchange, how] { end(*exchange, how); });
    };
    if (m_plant != Plant::NoTimeout)
        endLater(timeout, Error{ErrorKind::Unreachable, u"time-out"_s});
    // Drawn whether they are used or not, so that leaving out one fault changes nothing else.
    const bool hit = m_chances.oneIn(2);
    const Millis there = 5 + m_chances.upTo(60);
    const Millis back = 5 + m_chances.upTo(60);
    const Millis extra = m_chances.upTo(45'000);
    const auto struck = [this](FaultKind kind) { return m_time.active(kind, m_number); };
    if (struck(FaultKind::Cut))
        return endLater(there, Error{ErrorKind::Unreachable, u"cut"_s});
    if (struck(FaultKind::Portal))
        return endLater(there, portalPage());
    if (struck(FaultKind::LoseRequests) && hit)
        return;
    const auto arriving = [this, exchange, back, lost = struck(FaultKind::LoseAnswers) && hit] { arrive(exchange, back, lost); };
    m_time.later(there + (struck(FaultKind::Delay) && hit ? extra : 0), arriving);
    if (struck(FaultKind::Repeat) && hit)
        m_time.later(there + extra, arriving);
}

void Network::arrive(const std::shared_ptr<Exchange> &exchange, Millis back, bool loseAnswer)
{
    const std::optional<client::WireAnswer> answer = m_desk.answer(requestOf(exchange->call, m_number), m_wire);
    note("at desk " + nameOf(exchange->call) + (answer ? "" : ", which is not there"));
    if (loseAnswer)
        return;
    m_time.later(back, [this, exchange, answer] {
        end(*exchange, answer ? Result<client::WireAnswer>(*answer) : Error{ErrorKind::Unreachable, u"no desk"_s});
    });
}

void Network::end(Exchange &exchange, Result<client::WireAnswer> carried)
{
    if (std::exchange(exchange.ended, true))
        return;
    m_wire.onEnd(exchange.call, m_time.instant(), carried);
    note(nameOf(exchange.call) + ' ' + (carried.ok() ? std::to_string(carried->status) : carried.error().detail.toStdString()));
    exchange.carried(std::move(carried));
}

} // namespace simulation
