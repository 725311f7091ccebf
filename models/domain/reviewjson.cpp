#include "models/domain/jsonreader.h"
#include "models/domain/review.h"

namespace vigie {

namespace {

QJsonObject answerToJson(const Answer &answer)
{
    QJsonObject json{{QStringLiteral("question"), answer.question}};
    for (const auto &[name, value] :
         {std::pair{"option", &answer.option}, std::pair{"cause", &answer.cause}, std::pair{"note", &answer.note}}) {
        if (!value->isEmpty())
            json.insert(QLatin1String(name), *value);
    }
    return json;
}

QJsonArray flagsToJson(const std::vector<ReviewFlag> &flags)
{
    return toArray(flags, [](ReviewFlag flag) { return QString(wireName(flag)); });
}

Answer readAnswer(JsonReader &reader)
{
    Answer answer;
    answer.question = reader.string(QStringLiteral("question"), 100);
    answer.option = reader.optionalString(QStringLiteral("option"));
    answer.cause = reader.optionalString(QStringLiteral("cause"));
    answer.note = reader.optionalString(QStringLiteral("note"));
    return answer;
}

Review readReview(JsonReader &reader)
{
    Review review;
    review.id = reader.id<ReviewId>(QStringLiteral("id"));
    review.task = reader.id<ReviewTaskId>(QStringLiteral("task"));
    review.lease = LeaseId{reader.optionalString(QStringLiteral("lease"))};
    review.rubric = reader.integer(QStringLiteral("rubric"));
    review.answers = reader.objects<Answer>(QStringLiteral("answers"), readAnswer);
    review.flags = reader.enumerators<ReviewFlag>(QStringLiteral("flags"));
    review.privateNote = reader.optionalString(QStringLiteral("privateNote"));
    review.spent = Seconds(reader.integer(QStringLiteral("spentSeconds")));
    return review;
}

Handled readHandled(JsonReader reader)
{
    Handled handled;
    handled.at = reader.instant(QStringLiteral("at"));
    JsonReader ruling = reader.object(QStringLiteral("ruling"));
    handled.ruling = readRuling(ruling);
    handled.sharing = reader.objects<Share>(QStringLiteral("sharing"), readShare);
    handled.corrections = reader.objects<Correction>(QStringLiteral("corrections"), readCorrection);
    return handled;
}

ReviewLease readReviewLease(JsonReader reader)
{
    ReviewLease lease;
    lease.id = reader.id<LeaseId>(QStringLiteral("id"));
    lease.task = reader.id<ReviewTaskId>(QStringLiteral("task"));
    lease.grantedAt = reader.instant(QStringLiteral("grantedAt"));
    lease.expiresAt = reader.instant(QStringLiteral("expiresAt"));
    return lease;
}

} // namespace

QJsonObject toJson(const Review &review)
{
    QJsonObject json{{QStringLiteral("id"), review.id.value},
                     {QStringLiteral("task"), review.task.value},
                     {QStringLiteral("rubric"), review.rubric},
                     {QStringLiteral("answers"), toArray(review.answers, answerToJson)},
                     {QStringLiteral("flags"), flagsToJson(review.flags)},
                     {QStringLiteral("spentSeconds"), static_cast<int>(review.spent.count())}};
    if (!review.lease.isEmpty())
        json.insert(QStringLiteral("lease"), review.lease.value);
    if (!review.privateNote.isEmpty())
        json.insert(QStringLiteral("privateNote"), review.privateNote);
    return json;
}

Result<Review> reviewFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    return reader.finish(readReview(reader));
}

QJsonObject toJson(const Handled &handled)
{
    return {{QStringLiteral("at"), toRfc3339(handled.at)},
            {QStringLiteral("ruling"), rulingToJson(handled.ruling)},
            {QStringLiteral("sharing"), toArray(handled.sharing, shareToJson)},
            {QStringLiteral("corrections"),
             toArray(handled.corrections, [](const Correction &correction) { return toJson(correction); })}};
}

Result<Handled> handledFromJson(const QJsonObject &json)
{
    const JsonReader reader(json);
    return reader.finish(readHandled(reader));
}

QJsonObject toJson(const ReviewLease &lease)
{
    return {{QStringLiteral("id"), lease.id.value},
            {QStringLiteral("task"), lease.task.value},
            {QStringLiteral("grantedAt"), toRfc3339(lease.grantedAt)},
            {QStringLiteral("expiresAt"), toRfc3339(lease.expiresAt)}};
}

Result<ReviewLease> reviewLeaseFromJson(const QJsonObject &json)
{
    const JsonReader reader(json);
    return reader.finish(readReviewLease(reader));
}

QJsonObject toJson(const HeldReview &held)
{
    return {{QStringLiteral("case"), toJson(held.content)},
            {QStringLiteral("handled"), toJson(held.handled)},
            {QStringLiteral("rubric"), held.rubric},
            {QStringLiteral("earlier"), toArray(held.earlier, [](const Review &review) { return toJson(review); })},
            {QStringLiteral("lease"), toJson(held.lease)}};
}

Result<HeldReview> heldReviewFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    HeldReview held;
    JsonReader content = reader.object(QStringLiteral("case"));
    held.content = readCase(content);
    held.handled = readHandled(reader.object(QStringLiteral("handled")));
    held.rubric = reader.integer(QStringLiteral("rubric"));
    held.earlier = reader.objects<Review>(QStringLiteral("earlier"), readReview);
    held.lease = readReviewLease(reader.object(QStringLiteral("lease")));
    return reader.finish(std::move(held));
}

QJsonObject toJson(const HandledRequest &request)
{
    return {{QStringLiteral("case"), toJson(request.content)}, {QStringLiteral("handled"), toJson(request.handled)}};
}

Result<HandledRequest> handledRequestFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    HandledRequest request;
    JsonReader content = reader.object(QStringLiteral("case"));
    request.content = readCase(content);
    request.handled = readHandled(reader.object(QStringLiteral("handled")));
    return reader.finish(std::move(request));
}

QJsonObject toJson(const Finding &finding)
{
    QJsonObject json{{QStringLiteral("id"), finding.id.value},
                     {QStringLiteral("request"), finding.request.value},
                     {QStringLiteral("clientCode"), finding.clientCode},
                     {QStringLiteral("kind"), QString(wireName(finding.kind))},
                     {QStringLiteral("ruling"), finding.ruling},
                     {QStringLiteral("handledAt"), toRfc3339(finding.handledAt)},
                     {QStringLiteral("reviewedAt"), toRfc3339(finding.reviewedAt)},
                     {QStringLiteral("rubric"), finding.rubric},
                     {QStringLiteral("answer"), answerToJson(finding.answer)},
                     {QStringLiteral("state"), QString(wireName(finding.state))}};
    for (const auto &[name, value] :
         {std::pair{"contestation", &finding.contestation}, std::pair{"settlement", &finding.settlement},
          std::pair{"concerned", &finding.concerned.value}}) {
        if (!value->isEmpty())
            json.insert(QLatin1String(name), *value);
    }
    if (!finding.flags.empty())
        json.insert(QStringLiteral("flags"), flagsToJson(finding.flags));
    return json;
}

Result<Finding> findingFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    Finding finding;
    finding.id = reader.id<FindingId>(QStringLiteral("id"));
    finding.request = reader.id<RequestId>(QStringLiteral("request"));
    finding.clientCode = reader.string(QStringLiteral("clientCode"), 100);
    finding.kind = reader.enumerator<RequestKind>(QStringLiteral("kind"));
    finding.ruling = reader.string(QStringLiteral("ruling"), 100);
    finding.handledAt = reader.instant(QStringLiteral("handledAt"));
    finding.reviewedAt = reader.instant(QStringLiteral("reviewedAt"));
    finding.rubric = reader.integer(QStringLiteral("rubric"));
    JsonReader answer = reader.object(QStringLiteral("answer"));
    finding.answer = readAnswer(answer);
    finding.state = reader.enumerator<FindingState>(QStringLiteral("state"));
    finding.contestation = reader.optionalString(QStringLiteral("contestation"));
    finding.settlement = reader.optionalString(QStringLiteral("settlement"));
    finding.concerned = PersonId{reader.optionalString(QStringLiteral("concerned"))};
    if (reader.has(QStringLiteral("flags")))
        finding.flags = reader.enumerators<ReviewFlag>(QStringLiteral("flags"));
    return reader.finish(std::move(finding));
}

QJsonObject toJson(const FindingReply &reply)
{
    return {{QStringLiteral("contested"), reply.isContested}, {QStringLiteral("words"), reply.words}};
}

Result<FindingReply> findingReplyFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    FindingReply reply;
    reply.isContested = reader.boolean(QStringLiteral("contested"));
    reply.words = reader.string(QStringLiteral("words"), longestNote);
    return reader.finish(std::move(reply));
}

QJsonObject toJson(const FindingSettlement &settlement)
{
    return {{QStringLiteral("upheld"), settlement.isUpheld}, {QStringLiteral("words"), settlement.words}};
}

Result<FindingSettlement> findingSettlementFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    FindingSettlement settlement;
    settlement.isUpheld = reader.boolean(QStringLiteral("upheld"));
    settlement.words = reader.string(QStringLiteral("words"), longestNote);
    return reader.finish(std::move(settlement));
}

} // namespace vigie
