// What leads see of the work: the audit trail by person, request, kind and time, whether it is whole, and what has left
// the EU, and what was revealed. That they looked is in the trail too.
#pragma once

#include "models/desk/trail.h"
#include "models/domain/inforce.h"
#include "models/domain/oversight.h"
#include "models/domain/reveallist.h"
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
    [[nodiscard]] Result<std::vector<SampleReport>> samples(const Caller &caller);
    [[nodiscard]] Result<InForce<SamplePlan>> samplePlan(const Caller &caller);
    [[nodiscard]] Result<DisclosurePage> disclosures(const Caller &caller, const DisclosureQuery &query);
    [[nodiscard]] Result<RevealPage> reveals(const Caller &caller, const RevealQuery &query);
    [[nodiscard]] Result<std::vector<Colleague>> people(const Caller &caller);

private:
    struct About {
        QString request;
        QString rights; ///< number of a person's request
    };
    struct Look {
        AuditEvent event;
        bool isExport = false;
        PersonId person = {};
        About about = {};
        bool unusualOnly = false;
    };
    [[nodiscard]] Status note(const Caller &caller, const Look &look);
    [[nodiscard]] Result<About> aboutOf(const RequestId &request);

    Context &m_context;
};

} // namespace vigie::desk
