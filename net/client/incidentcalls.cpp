// The gateway's calls on incidents.
#include "models/domain/json.h"
#include "net/client/wiregateway.h"
#include "net/protocol/wire.h"

namespace vigie::client {

namespace path = protocol::path;

void WireGateway::incidents(Answer<IncidentRegister> answer)
{
    send<IncidentRegister>({"GET", path::incidents}, std::move(answer),
                           [](const Reply &reply) { return incidentRegisterFromJson(reply.json); });
}

void WireGateway::fileIncident(const IncidentReport &report, const QString &key, Answer<Incident> answer)
{
    send<Incident>({"POST", path::incidents, toBytes(toJson(report)), key.toLatin1()}, std::move(answer),
                   [](const Reply &reply) { return incidentFromJson(reply.json); });
}

void WireGateway::viewIncident(const IncidentId &id, Answer<Incident> answer)
{
    send<Incident>({"GET", protocol::pathOf(path::oneIncident, id)}, std::move(answer),
                   [](const Reply &reply) { return incidentFromJson(reply.json); });
}

void WireGateway::pullIncident(const QString &key, Answer<std::optional<Incident>> answer)
{
    send<std::optional<Incident>>({.method = "POST", .path = path::pullIncident, .idempotencyKey = key.toLatin1()},
                                  std::move(answer), [](const Reply &reply) -> Result<std::optional<Incident>> {
                                      if (reply.status == 204)
                                          return std::optional<Incident>();
                                      Result<Incident> incident = incidentFromJson(reply.json);
                                      return incident ? Result<std::optional<Incident>>(*std::move(incident)) : incident.error();
                                  });
}

void WireGateway::takeIncidentStep(const Incident &seen, const IncidentStep &step, Answer<Incident> answer)
{
    send<Incident>({.method = "POST",
                    .path = protocol::pathOf(path::incidentSteps, seen.id),
                    .body = toBytes(protocol::incidentStepBody(step)),
                    .ifMatch = protocol::entityTag(seen.version())},
                   std::move(answer), [](const Reply &reply) { return incidentFromJson(reply.json); });
}

void WireGateway::repairIncident(const Incident &seen, const QByteArray &file, Answer<Incident> answer)
{
    send<Incident>({.method = "POST",
                    .path = protocol::pathOf(path::incidentRepair, seen.id),
                    .body = file,
                    .ifMatch = protocol::entityTag(seen.version()),
                    .contentType = protocol::fileType},
                   std::move(answer), [](const Reply &reply) { return incidentFromJson(reply.json); });
}

void WireGateway::readIncidentAgain(const Incident &seen, Answer<Incident> answer)
{
    send<Incident>({.method = "POST",
                    .path = protocol::pathOf(path::incidentReading, seen.id),
                    .ifMatch = protocol::entityTag(seen.version())},
                   std::move(answer), [](const Reply &reply) { return incidentFromJson(reply.json); });
}

} // namespace vigie::client
