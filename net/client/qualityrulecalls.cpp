// The gateway's calls with which leads rule how quality is judged.
#include "models/domain/json.h"
#include "net/client/wiregateway.h"
#include "net/protocol/wire.h"

namespace vigie::client {

namespace path = protocol::path;

void WireGateway::samplePlan(Answer<InForce<SamplePlan>> answer)
{
    send<InForce<SamplePlan>>({"GET", path::samplePlan}, std::move(answer),
                              [](const Reply &reply) { return inForceFromJson(reply.json, samplePlanFromJson); });
}

void WireGateway::setSamplePlan(const SamplePlan &plan, Answer<InForce<SamplePlan>> answer)
{
    send<InForce<SamplePlan>>(
        {.method = "PUT", .path = path::samplePlan, .body = toBytes(toJson(plan)), .ifMatch = protocol::entityTag(plan.version)},
        std::move(answer), [](const Reply &reply) { return inForceFromJson(reply.json, samplePlanFromJson); });
}

void WireGateway::samplePeriods(Answer<std::vector<SampleReport>> answer)
{
    send<std::vector<SampleReport>>({"GET", path::samples}, std::move(answer),
                                    [](const Reply &reply) { return sampleReportsFromJson(reply.json); });
}

void WireGateway::currentRubric(Answer<InForce<Rubric>> answer)
{
    send<InForce<Rubric>>({"GET", path::rubric}, std::move(answer),
                          [](const Reply &reply) { return inForceFromJson(reply.json, rubricFromJson); });
}

void WireGateway::setRubric(const Rubric &rubric, Answer<InForce<Rubric>> answer)
{
    send<InForce<Rubric>>(
        {.method = "PUT", .path = path::rubric, .body = toBytes(toJson(rubric)), .ifMatch = protocol::entityTag(rubric.version)},
        std::move(answer), [](const Reply &reply) { return inForceFromJson(reply.json, rubricFromJson); });
}

} // namespace vigie::client
