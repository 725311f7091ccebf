// What leads see of the work: the audit trail by person, request, kind and time, whether it is whole, and what has left the EU.
// That they looked is in the trail too.
#pragma once

#include "models/desk/context.h"
#include "models/domain/oversight.h"
#include "models/domain/sampleexport.h"

namespace vigie::desk {

class Oversight
{
public:
    explicit Oversight(Context &context)
        : m_context(context)
    {
    }

    // Forbidden to whoever is no lead.
    [[nodiscard]] Result<TrailPage> trail(const Caller &caller, const TrailQuery &query);
    [[nodiscard]] Result<TrailProof> prove(const Caller &caller);
    [[nodiscard]] Result<DisclosurePage> disclosures(const Caller &caller, const QString &after);
    [[nodiscard]] Result<std::vector<SampleReport>> samples(const Caller &caller);
    [[nodiscard]] Result<SamplePlan> samplePlan(const Caller &caller);
    [[nodiscard]] Result<std::vector<Colleague>> people(const Caller &caller);

private:
    [[nodiscard]] Status noteLook(const Caller &caller, const TrailQuery &query, const QString &request);
    [[nodiscard]] Result<QString> idOf(const RequestId &request);

    Context &m_context;
};

} // namespace vigie::desk
