// The part of a desk in memory that incidents go through: the real rules of steps, what others do, and faults.
#pragma once

#include "models/domain/incidentflow.h"
#include "models/workbench/incidentsgateway.h"
#include "tests/support/fakeanswers.h"

#include <algorithm>

namespace vigie {

class FakeIncidents final : public FakeAnswers, public IncidentsGateway
{
public:
    explicit FakeIncidents(FakeDesk &desk)
        : FakeAnswers(desk)
    {
    }

    // The remote side
    std::vector<Incident> all; ///< in the order in which they came
    std::map<QString, QString> people;
    IncidentId add(Incident incident)
    {
        incident.id = IncidentId{QStringLiteral("%1-incident").arg(all.size() + 1, 8, 10, QLatin1Char('0'))};
        incident.steps.insert(incident.steps.begin(), {IncidentStepKind::Filed, incident.at, {}, {}, {}, {}, {}});
        all.push_back(std::move(incident));
        return all.back().id;
    }
    Incident &find(const IncidentId &id) { return *std::ranges::find(all, id, &Incident::id); }
    QByteArray good = "good"; ///< the only file that it takes

    // What happened
    std::vector<QString> keys; ///< of what was filed or pulled
    std::vector<IncidentId> viewed;
    int reads = 0; ///< of the register

    void incidents(Answer<IncidentRegister> answer) override
    {
        later<IncidentRegister>(answer, [this]() -> Result<IncidentRegister> {
            ++reads;
            IncidentRegister listed{all, people};
            std::stable_partition(listed.incidents.begin(), listed.incidents.end(),
                                  [](const Incident &one) { return !isOver(one); });
            for (Incident &incident : listed.incidents) {
                incident.note.clear();
                for (IncidentStep &step : incident.steps)
                    step.words.clear();
            }
            return listed;
        });
    }
    void fileIncident(const IncidentReport &report, const QString &key, Answer<Incident> answer) override
    {
        later<Incident>(answer, [this, report, key]() -> Result<Incident> {
            if (Status sound = checkIncidentReport(report); !sound)
                return sound.error();
            if (keys.empty() || keys.back() != key)
                add({{}, m_desk.now(), report.kind, {}, report.request, {}, {}, report.note, {}});
            keys.push_back(key);
            return all.back();
        });
    }
    void viewIncident(const IncidentId &id, Answer<Incident> answer) override
    {
        later<Incident>(answer, [this, id]() -> Result<Incident> {
            viewed.push_back(id);
            return find(id);
        });
    }
    void pullIncident(const QString &key, Answer<std::optional<Incident>> answer) override
    {
        later<std::optional<Incident>>(answer, [this, key]() -> Result<std::optional<Incident>> {
            keys.push_back(key);
            for (Incident &incident : all) {
                if (!std::holds_alternative<incidentstate::Free>(stateOf(incident, m_desk.now())))
                    continue;
                incident.steps.push_back(mine(IncidentStepKind::Pulled));
                return std::optional(incident);
            }
            return std::optional<Incident>();
        });
    }
    void takeIncidentStep(const Incident &seen, const IncidentStep &step, Answer<Incident> answer) override
    {
        later<Incident>(answer, [this, seen, step]() -> Result<Incident> {
            IncidentStep taken = step;
            taken.at = m_desk.now();
            taken.by = m_desk.me.id;
            const auto into = std::ranges::find(all, step.into, &Incident::id);
            return change(seen, obstacleTo(taken, find(seen.id), into == all.end() ? nullptr : &*into), taken);
        });
    }
    void repairIncident(const Incident &seen, const QByteArray &file, Answer<Incident> answer) override
    {
        later<Incident>(answer, [this, seen, file] { return anew(seen, IncidentStepKind::Repaired, file == good); });
    }
    void readIncidentAgain(const Incident &seen, Answer<Incident> answer) override
    {
        later<Incident>(answer, [this, seen] { return anew(seen, IncidentStepKind::ReadAgain, isReadableNow); });
    }
    bool isReadableNow = false;

private:
    IncidentStep mine(IncidentStepKind kind) const { return {kind, m_desk.now(), m_desk.me.id, {}, {}, {}, {}}; }
    Result<Incident> anew(const Incident &seen, IncidentStepKind kind, bool works)
    {
        const auto obstacle = obstacleToTakingInAnew(mine(kind), find(seen.id));
        if (!obstacle && !works)
            return Error{ErrorKind::InvalidInput, QStringLiteral("file: holds no readable calendar")};
        return change(seen, obstacle, mine(kind));
    }
    Result<Incident> change(const Incident &seen, std::optional<IncidentObstacle> obstacle, const IncidentStep &step)
    {
        Incident &now = find(seen.id);
        if (now.version() != seen.version())
            return Error{ErrorKind::RequestChanged, QString()};
        if (obstacle)
            return Error{ErrorKind::InvalidInput, QLatin1String("step: ") + wireName(*obstacle)};
        now.steps.push_back(step);
        return now;
    }
};

} // namespace vigie
