// The routes of incidents.
#include "net/service/answers.h"
#include "net/service/routes.h"

namespace vigie::service {

namespace {

HttpResponse incidentAnswer(const Result<Incident> &incident, int status = 200)
{
    return incident.ok() ? withTag(jsonAnswer(status, toJson(*incident)), protocol::entityTag(incident->version()))
                         : problemAnswer(incident.error());
}

} // namespace

HttpResponse Routes::incidents(const Call &call)
{
    return answerOf(m_desk.incidents(*call.caller));
}

HttpResponse Routes::fileIncident(const Call &call)
{
    const auto key = idempotencyKey(call.request);
    if (!key.ok())
        return problemAnswer(key.error());
    const auto body = bodyAs(call.request, incidentReportFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    const auto filed = m_desk.fileIncident(*call.caller, std::get<0>(body), *key);
    return filed.ok() ? incidentAnswer(filed->value, filed->repeated ? 200 : 201) : problemAnswer(filed.error());
}

HttpResponse Routes::pullIncident(const Call &call)
{
    const auto key = idempotencyKey(call.request);
    if (!key.ok())
        return problemAnswer(key.error());
    const auto pulled = m_desk.pullIncident(*call.caller, *key);
    if (!pulled.ok())
        return problemAnswer(pulled.error());
    return pulled->has_value() ? incidentAnswer(**pulled) : noContent();
}

HttpResponse Routes::oneIncident(const Call &call)
{
    return incidentAnswer(m_desk.viewIncident(*call.caller, IncidentId{call.parameters.front()}));
}

HttpResponse Routes::takeIncidentStep(const Call &call)
{
    const auto version = versionSeen(call.request);
    if (const auto *refusal = std::get_if<HttpResponse>(&version))
        return *refusal;
    const auto body = bodyAs(call.request, protocol::incidentStepFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    return incidentAnswer(
        m_desk.takeIncidentStep(*call.caller, IncidentId{call.parameters.front()}, std::get<int>(version), std::get<0>(body)));
}

HttpResponse Routes::repairIncident(const Call &call)
{
    // admit() has refused whoever may not, unless there was no body at all.
    if (const auto refusal = admit(call.request))
        return *refusal;
    const auto version = versionSeen(call.request);
    if (const auto *refusal = std::get_if<HttpResponse>(&version))
        return *refusal;
    return incidentAnswer(
        m_desk.repairIncident(*call.caller, IncidentId{call.parameters.front()}, std::get<int>(version), call.request.body));
}

HttpResponse Routes::readIncidentAgain(const Call &call)
{
    const auto version = versionSeen(call.request);
    if (const auto *refusal = std::get_if<HttpResponse>(&version))
        return *refusal;
    return incidentAnswer(m_desk.readIncidentAgain(*call.caller, IncidentId{call.parameters.front()}, std::get<int>(version)));
}

} // namespace vigie::service
