// The part of the network edge that incidents go through. Answers come as in deskgateway.h. For support in the EU; Forbidden to
// everybody else. Nothing of it is ever kept.
#pragma once

#include "models/domain/incident.h"
#include "models/workbench/deskgateway.h"

namespace vigie {

class IncidentsGateway
{
public:
    template <typename T>
    using Answer = DeskGateway::Answer<T>;

    IncidentsGateway() = default;
    IncidentsGateway(const IncidentsGateway &) = delete;
    IncidentsGateway &operator=(const IncidentsGateway &) = delete;
    virtual ~IncidentsGateway() = default;

    virtual void incidents(Answer<IncidentRegister> answer) = 0;
    /// `key` makes a repeat answer with the same. InvalidInput with the field.
    virtual void fileIncident(const IncidentReport &report, const QString &key, Answer<Incident> answer) = 0;
    virtual void viewIncident(const IncidentId &id, Answer<Incident> answer) = 0;
    /// The oldest that nobody holds; nothing when there is none. `key` as above.
    virtual void pullIncident(const QString &key, Answer<std::optional<Incident>> answer) = 0;
    // Decided on the version of the incident: RequestChanged when somebody has taken a step since. InvalidInput with the
    // obstacle, or with "file: " and the reason for which the desk does not take it.
    virtual void takeIncidentStep(const Incident &seen, const IncidentStep &step, Answer<Incident> answer) = 0;
    virtual void repairIncident(const Incident &seen, const QByteArray &file, Answer<Incident> answer) = 0;
    virtual void readIncidentAgain(const Incident &seen, Answer<Incident> answer) = 0;
};

} // namespace vigie
