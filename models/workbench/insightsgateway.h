// The part of the network edge that figures of quality come through. Answers come as in deskgateway.h.
#pragma once

#include "models/domain/insights.h"
#include "models/workbench/deskgateway.h"

namespace vigie {

class InsightsGateway
{
public:
    template <typename T>
    using Answer = DeskGateway::Answer<T>;

    InsightsGateway() = default;
    InsightsGateway(const InsightsGateway &) = delete;
    InsightsGateway &operator=(const InsightsGateway &) = delete;
    virtual ~InsightsGateway() = default;

    /// Of the latest closed sampling periods, at most so many (1 … 60). For leads, and without persons for reviewers; Forbidden
    /// to everybody else.
    virtual void insights(int periods, Answer<Insights> answer) = 0;
    /// For leads. Done again for a repeat; RequestChanged where inspection is not to be resumed after that period.
    virtual void resumeInspection(const InspectionResumption &resumption, Answer<Done> answer) = 0;
};

} // namespace vigie
