// Incidents: what support has to look at, and what was done about it.
#pragma once

#include "models/domain/incident.h"
#include "models/ledger/ledger.h"

namespace vigie::ledger {

class IncidentStore
{
public:
    explicit IncidentStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    /// With its steps so far. False when it is there already. `key`: under which the last of them was asked for.
    [[nodiscard]] Result<bool> add(const Incident &incident, const QString &key = {});
    /// The one of which a step was asked for under that key. KeyReused when it was another kind of step.
    [[nodiscard]] Result<std::optional<IncidentId>> byKey(const PersonId &person, const QString &key, IncidentStepKind kind);

    [[nodiscard]] Result<std::optional<Incident>> find(const IncidentId &id);
    /// As numberOf(); any one, should two bear the same.
    [[nodiscard]] Result<std::optional<IncidentId>> byNumber(const QString &number);
    /// Within a transaction: nobody else takes a step with it until the end. NotFound.
    [[nodiscard]] Result<Incident> lock(const IncidentId &id);
    [[nodiscard]] Result<std::vector<Incident>> open();          ///< oldest first
    [[nodiscard]] Result<std::vector<Incident>> over(int limit); ///< newest first
    [[nodiscard]] Result<int> countOpen();
    [[nodiscard]] Result<bool> isOpen(IncidentKind kind);
    [[nodiscard]] Result<std::vector<Incident>> ofRequest(const RequestId &request); ///< open and over, oldest first
    /// Within a transaction that has locked the request: locked.
    [[nodiscard]] Result<std::vector<Incident>> openOf(const RequestId &request);

    /// REQUIRES the lock; `incident` as it is before. Whether it is over follows from the step.
    [[nodiscard]] Status addStep(Incident &incident, const IncidentStep &step, const QString &key = {});
    /// REQUIRES the lock. Its note and the words of its steps, in the place of what was.
    [[nodiscard]] Status rewriteWords(const Incident &incident);
    /// REQUIRES the lock. What it was about has become this request.
    [[nodiscard]] Status setRequest(const IncidentId &id, const RequestId &request);

    /// Everything anybody wrote about it, and no more: it is worked on.
    [[nodiscard]] Status forgetWords(const IncidentId &id);
    // That and what it is about; one that is open is over with it. What stays are ids, times and kinds.
    [[nodiscard]] Status forgetOf(const RequestId &request, Instant now);
    [[nodiscard]] Status forgetOfPackage(const QString &package, Instant now);
    [[nodiscard]] Status forget(const IncidentId &id, Instant now);
    /// About no request and no package, or about one that is gone; with something to forget, and no step since.
    [[nodiscard]] Result<std::vector<IncidentId>> dueByThemselves(Instant noStepSince, int limit);
    /// Every text that anybody wrote, by incident.
    [[nodiscard]] Result<std::vector<std::pair<IncidentId, QString>>> texts();

private:
    [[nodiscard]] Result<std::vector<Incident>> withSteps(const QString &condition, const Values &values, const QString &order);
    [[nodiscard]] Status forgetWhere(const QString &condition, const QString &value, Instant now);

    Ledger &m_ledger;
};

} // namespace vigie::ledger
