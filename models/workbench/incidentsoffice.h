// Incidents, as support works them (D8): the register, one of them whole with its notes, and its steps.
#pragma once

#include "models/domain/incidentflow.h"
#include "models/workbench/incidentsgateway.h"
#include "models/workbench/supportoffice.h"

namespace vigie {

/// GUI thread.
class IncidentsOffice : public SupportOffice
{
    Q_OBJECT

public:
    /// Both must outlive it.
    IncidentsOffice(IncidentsGateway &gateway, const Workbench &workbench, QObject *parent = nullptr);

    /// Those that are open, oldest first, then those that are over, newest first.
    [[nodiscard]] const std::vector<Incident> &all() const { return m_all.incidents; }
    [[nodiscard]] const Incident *find(const IncidentId &id) const;
    [[nodiscard]] QString nameOf(const PersonId &person) const; ///< empty when nobody knows
    /// As of now. Time alone can change it.
    [[nodiscard]] IncidentState stateOf(const Incident &incident) const { return vigie::stateOf(incident, now()); }
    [[nodiscard]] bool isMine(const Incident &incident) const;
    [[nodiscard]] std::vector<IncidentId> ofSameRequest(const Incident &incident) const; ///< others, in the order of all()
    [[nodiscard]] int waiting() const; ///< that nobody holds, and that wait for nobody

    /// Nothing when a step may be taken with it by who is signed in, now; its words and choices apart.
    [[nodiscard]] std::optional<IncidentObstacle> obstacleTo(IncidentStepKind kind, const Incident &incident) const;

    /// Brings one with its notes; empty: none. What was shown of another is gone at once. The desk records who has seen which, so
    /// that it is brought once, and again only when it has changed.
    void select(const IncidentId &id);
    [[nodiscard]] const IncidentId &selected() const { return m_selected; }
    /// Nothing before it has come. What it is about is as of the register.
    [[nodiscard]] const std::optional<Incident> &view() const { return m_view; }

    /// `key` is made once for what a person has written, and used again when the desk was not reached. It is selected then.
    void file(const IncidentReport &report, const QString &key, Answered answered);
    /// The oldest that is free, which is selected then; `found` says whether there was one.
    void pullNext(std::function<void(const Result<bool> &)> found);
    // With the selected one. Nothing while another is under way, or before it has come.
    /// `seen`: the version that the person decided on; RequestChanged when another is here by now.
    void step(const IncidentStep &step, int seen, Answered answered);
    void repair(const QByteArray &file, Answered answered);
    void readAgain(Answered answered);

private:
    void ask() override;
    void forgetContent() override;
    void use(const IncidentRegister &all);
    void bringView();
    void bringWhatChanged();
    /// Unless the person has gone on to another.
    void show(const Incident &now);
    void choose(const Incident &incident);
    [[nodiscard]] PersonId me() const;

    IncidentsGateway &m_gateway;
    IncidentRegister m_all;
    IncidentId m_selected;
    std::optional<Incident> m_view;
    QString m_pullKey; ///< of a pull that was not answered
};

} // namespace vigie
