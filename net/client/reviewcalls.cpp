// The gateway's calls on quality reviews and findings.
#include "models/domain/json.h"
#include "net/client/wiregateway.h"
#include "net/protocol/wire.h"

namespace vigie::client {

namespace path = protocol::path;

void WireGateway::pullReview(const QString &key, Answer<std::optional<HeldReview>> answer)
{
    send<std::optional<HeldReview>>({"POST", path::pullReview, {}, key.toLatin1()}, std::move(answer),
                                    [](const Reply &reply) -> Result<std::optional<HeldReview>> {
                                        if (reply.status == 204)
                                            return std::optional<HeldReview>();
                                        Result<HeldReview> held = heldReviewFromJson(reply.json);
                                        if (!held)
                                            return held.error();
                                        return std::optional<HeldReview>(*std::move(held));
                                    });
}

void WireGateway::heldReviews(Answer<std::vector<HeldReview>> answer)
{
    send<std::vector<HeldReview>>({"GET", path::reviews}, std::move(answer),
                                  [](const Reply &reply) { return protocol::reviewsFromJson(reply.json); });
}

void WireGateway::rubric(int version, Answer<Rubric> answer)
{
    send<Rubric>({"GET", protocol::rubricPath(version)}, std::move(answer),
                 [](const Reply &reply) { return rubricFromJson(reply.json); });
}

void WireGateway::renewReview(const ReviewLease &lease, Answer<ReviewLease> answer)
{
    send<ReviewLease>({"POST", protocol::pathOf(path::reviewLease, lease.task), toBytes(protocol::leaseBody(lease.id)),
                       randomUuid().toLatin1()},
                      std::move(answer), [](const Reply &reply) { return reviewLeaseFromJson(reply.json); });
}

void WireGateway::submitReview(const Review &review, Answer<Done> answer)
{
    send<Done>({"POST", protocol::pathOf(path::submission, review.task), toBytes(toJson(review)), review.id.value.toLatin1()},
               std::move(answer), [](const Reply &) { return Done{}; });
}

void WireGateway::skipReview(const ReviewLease &lease, SkipReason reason, Answer<Done> answer)
{
    send<Done>({"POST", protocol::pathOf(path::skip, lease.task), toBytes(toJson(protocol::SkipBody{lease.id, reason})),
                randomUuid().toLatin1()},
               std::move(answer), [](const Reply &) { return Done{}; });
}

void WireGateway::ownReviews(Answer<std::vector<OwnReview>> answer)
{
    send<std::vector<OwnReview>>({"GET", path::ownReviews}, std::move(answer),
                                 [](const Reply &reply) { return protocol::ownReviewsFromJson(reply.json); });
}

void WireGateway::findings(Answer<std::vector<Finding>> answer)
{
    send<std::vector<Finding>>({"GET", path::findings}, std::move(answer),
                               [](const Reply &reply) { return protocol::findingsFromJson(reply.json); });
}

void WireGateway::replyToFinding(const FindingId &finding, const FindingReply &reply, Answer<Finding> answer)
{
    send<Finding>({"POST", protocol::pathOf(path::findingReply, finding), toBytes(toJson(reply)), randomUuid().toLatin1()},
                  std::move(answer), [](const Reply &got) { return findingFromJson(got.json); });
}

void WireGateway::findingRequest(const FindingId &finding, Answer<HandledRequest> answer)
{
    send<HandledRequest>({"GET", protocol::pathOf(path::findingRequest, finding)}, std::move(answer),
                         [](const Reply &reply) { return handledRequestFromJson(reply.json); });
}

void WireGateway::settleFinding(const FindingId &finding, const FindingSettlement &settlement, Answer<Finding> answer)
{
    send<Finding>({"POST", protocol::pathOf(path::settlement, finding), toBytes(toJson(settlement)), randomUuid().toLatin1()},
                  std::move(answer), [](const Reply &got) { return findingFromJson(got.json); });
}

void WireGateway::insights(int periods, Answer<Insights> answer)
{
    send<Insights>({.method = "GET", .path = path::insights, .query = protocol::insightsQueryText(periods)}, std::move(answer),
                   [](const Reply &reply) { return insightsFromJson(reply.json); });
}

void WireGateway::resumeInspection(const InspectionResumption &resumption, Answer<Done> answer)
{
    send<Done>({"POST", path::resumption, toBytes(toJson(resumption)), randomUuid().toLatin1()}, std::move(answer),
               [](const Reply &) { return Done{}; });
}

} // namespace vigie::client
