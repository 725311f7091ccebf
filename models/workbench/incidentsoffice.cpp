#include "models/workbench/incidentsoffice.h"

#include <algorithm>

namespace vigie {

IncidentsOffice::IncidentsOffice(IncidentsGateway &gateway, const Workbench &workbench, QObject *parent)
    : SupportOffice(workbench, &Workbench::incidentsHeard, parent)
    , m_gateway(gateway)
{
}

void IncidentsOffice::forgetContent()
{
    m_all = {};
    m_selected = {};
    m_view.reset();
    m_pullKey.clear();
}

PersonId IncidentsOffice::me() const
{
    const auto *in = std::get_if<session::SignedIn>(&m_workbench.session());
    return in ? in->me.id : PersonId();
}

const Incident *IncidentsOffice::find(const IncidentId &id) const
{
    const auto found = std::ranges::find(m_all.incidents, id, &Incident::id);
    return found == m_all.incidents.end() ? nullptr : &*found;
}

QString IncidentsOffice::nameOf(const PersonId &person) const
{
    const auto found = m_all.people.find(person.value);
    return found == m_all.people.end() ? QString() : found->second;
}

bool IncidentsOffice::isMine(const Incident &incident) const
{
    return isHeldBy(incident, me(), now());
}

std::vector<IncidentId> IncidentsOffice::ofSameRequest(const Incident &incident) const
{
    std::vector<IncidentId> others;
    for (const Incident &other : m_all.incidents) {
        if (!incident.request.isEmpty() && other.request == incident.request && other.id != incident.id)
            others.push_back(other.id);
    }
    return others;
}

int IncidentsOffice::waiting() const
{
    return static_cast<int>(std::ranges::count_if(m_all.incidents, [this](const Incident &incident) {
        return std::holds_alternative<incidentstate::Free>(stateOf(incident));
    }));
}

std::optional<IncidentObstacle> IncidentsOffice::obstacleTo(IncidentStepKind kind, const Incident &incident) const
{
    IncidentStep step{kind, now(), me(), QStringLiteral("words"), {}, {}, {}};
    Incident other;
    switch (kind) {
    case IncidentStepKind::Repaired:
    case IncidentStepKind::ReadAgain:
        return obstacleToTakingInAnew(step, incident);
    case IncidentStepKind::Forwarded:
        step.to = ForwardedTo::TechnicalTeam;
        break;
    case IncidentStepKind::Resolved:
        step.outcome = outcomesOf(incident.kind).front();
        break;
    case IncidentStepKind::Merged: {
        const auto open = std::ranges::find_if(
            m_all.incidents, [&incident](const Incident &one) { return one.id != incident.id && !isOver(one); });
        if (open != m_all.incidents.end())
            other = *open;
        step.into = other.id;
        break;
    }
    case IncidentStepKind::Filed:
    case IncidentStepKind::Pulled:
    case IncidentStepKind::PutBack:
    case IncidentStepKind::Noted:
        break;
    }
    return vigie::obstacleTo(step, incident, other.id.isEmpty() ? nullptr : &other);
}

void IncidentsOffice::ask()
{
    m_gateway.incidents(
        arriving<IncidentRegister>([this](const IncidentRegister &all) { use(all); }, [this] { bringWhatChanged(); }));
}

/// Its request goes further without a step of the incident, and may be gone.
void IncidentsOffice::use(const IncidentRegister &all)
{
    m_all = all;
    const Incident *now = find(m_selected);
    if (!now || !m_view)
        return;
    const bool wasKeptOnly = isKeptOnly(*m_view);
    m_view->about = now->about;
    if (isKeptOnly(*m_view) != wasKeptOnly)
        bringView(); // with what was written, or without
}

void IncidentsOffice::select(const IncidentId &id)
{
    if (id == m_selected)
        return;
    m_selected = id;
    m_view.reset();
    m_viewProblem.reset();
    bringView();
    Q_EMIT viewChanged();
}

void IncidentsOffice::bringWhatChanged()
{
    if (isWriting() || (!m_view && !m_viewProblem))
        return;
    const Incident *now = find(m_selected);
    if (m_viewProblem || (now && now->version() != m_view->version()))
        bringView();
}

void IncidentsOffice::bringView()
{
    m_viewAsked.begin();
    if (!m_selected.isEmpty())
        m_gateway.viewIncident(m_selected, viewing<Incident>([this](const Incident &incident) { m_view = incident; }));
}

void IncidentsOffice::show(const Incident &now)
{
    if (m_view && m_view->id == now.id)
        m_view = now;
}

void IncidentsOffice::choose(const Incident &incident)
{
    m_viewAsked.begin();
    m_viewProblem.reset();
    m_selected = incident.id;
    m_view = incident;
}

void IncidentsOffice::file(const IncidentReport &report, const QString &key, Answered answered)
{
    if (isWriting())
        return;
    m_gateway.fileIncident(report, key, written<Incident>(std::move(answered), [this](const Incident &filed) { choose(filed); }));
}

void IncidentsOffice::pullNext(std::function<void(const Result<bool> &)> found)
{
    if (isWriting())
        return;
    if (m_pullKey.isEmpty())
        m_pullKey = randomUuid();
    const auto any = std::make_shared<bool>(false);
    m_gateway.pullIncident(m_pullKey,
                           written<std::optional<Incident>>(
                               [this, any, found = std::move(found)](const Status &status) {
                                   if (status.ok() || status.error().kind != ErrorKind::Unreachable)
                                       m_pullKey.clear();
                                   found(status.ok() ? Result<bool>(*any) : Result<bool>(status.error()));
                               },
                               [this, any](const std::optional<Incident> &pulled) {
                                   *any = pulled.has_value();
                                   if (pulled)
                                       choose(*pulled);
                               }));
}

void IncidentsOffice::step(const IncidentStep &step, int seen, Answered answered)
{
    if (isWriting() || !m_view)
        return;
    if (m_view->version() != seen)
        return answered(Error{ErrorKind::RequestChanged, {}});
    m_gateway.takeIncidentStep(*m_view, step, written<Incident>(std::move(answered), [this](const Incident &now) { show(now); }));
}

void IncidentsOffice::repair(const QByteArray &file, Answered answered)
{
    if (isWriting() || !m_view)
        return;
    m_gateway.repairIncident(*m_view, file, written<Incident>(std::move(answered), [this](const Incident &now) { show(now); }));
}

void IncidentsOffice::readAgain(Answered answered)
{
    if (isWriting() || !m_view)
        return;
    m_gateway.readIncidentAgain(*m_view, written<Incident>(std::move(answered), [this](const Incident &now) { show(now); }));
}

} // namespace vigie
