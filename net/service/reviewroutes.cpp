// The routes of quality reviews, rubrics and findings.
#include "net/service/answers.h"
#include "net/service/routes.h"

namespace vigie::service {

namespace {

Error malformed(const char *what)
{
    return Error{ErrorKind::InvalidInput, QLatin1String(what)};
}

} // namespace

HttpResponse Routes::pullReview(const Call &call)
{
    const auto key = idempotencyKey(call.request);
    if (!key.ok())
        return problemAnswer(key.error());
    const auto held = m_desk.pullReview(*call.caller, *key);
    if (!held.ok())
        return problemAnswer(held.error());
    return held->has_value() ? jsonAnswer(200, toJson(**held)) : noContent();
}

HttpResponse Routes::reviews(const Call &call)
{
    const auto held = m_desk.reviews(*call.caller);
    return held.ok() ? jsonAnswer(200, protocol::reviewsBody(*held)) : problemAnswer(held.error());
}

HttpResponse Routes::ownReviews(const Call &call)
{
    const auto own = m_desk.ownReviews(*call.caller);
    return own.ok() ? jsonAnswer(200, protocol::ownReviewsBody(*own)) : problemAnswer(own.error());
}

HttpResponse Routes::renewReview(const Call &call)
{
    const auto body = bodyAs(call.request, protocol::leaseIdFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    return answerOf(m_desk.renewReview(*call.caller, ReviewTaskId{call.parameters.front()}, std::get<0>(body)));
}

HttpResponse Routes::submitReview(const Call &call)
{
    const auto body = bodyAs(call.request, reviewFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    const auto &review = std::get<0>(body);
    const auto key = idempotencyKey(call.request);
    if (!key.ok() || *key != review.id.value)
        return problemAnswer(malformed("Idempotency-Key must be the review's id"));
    if (review.task.value != call.parameters.front())
        return problemAnswer(malformed("the review is of another task"));
    return answerOf(m_desk.submitReview(*call.caller, review));
}

HttpResponse Routes::skipReview(const Call &call)
{
    const auto body = bodyAs(call.request, protocol::skipFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    const auto &wish = std::get<0>(body);
    return answerOf(m_desk.skipReview(*call.caller, ReviewTaskId{call.parameters.front()}, wish.lease, wish.reason));
}

HttpResponse Routes::rubric(const Call &call)
{
    if (!call.caller->me.roles.contains(Role::Lead))
        return problemAnswer(Error{ErrorKind::Forbidden, QStringLiteral("leads only")});
    return versionedAnswer(m_desk.rubric());
}

HttpResponse Routes::setRubric(const Call &call)
{
    const auto body = replacementIn(call.request, rubricFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    return versionedAnswer(m_desk.setRubric(std::get<0>(body), call.caller->me.id));
}

HttpResponse Routes::oneRubric(const Call &call)
{
    bool isNumber = false;
    const int version = call.parameters.front().toInt(&isNumber);
    return answerOf(m_desk.rubric(*call.caller, isNumber ? version : 0));
}

HttpResponse Routes::findings(const Call &call)
{
    const auto findings = m_desk.findings(*call.caller);
    return findings.ok() ? jsonAnswer(200, protocol::findingsBody(*findings)) : problemAnswer(findings.error());
}

HttpResponse Routes::replyToFinding(const Call &call)
{
    const auto body = bodyAs(call.request, findingReplyFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    return answerOf(m_desk.replyToFinding(*call.caller, FindingId{call.parameters.front()}, std::get<0>(body)));
}

HttpResponse Routes::findingRequest(const Call &call)
{
    return answerOf(m_desk.findingRequest(*call.caller, FindingId{call.parameters.front()}));
}

HttpResponse Routes::settleFinding(const Call &call)
{
    const auto body = bodyAs(call.request, findingSettlementFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    return answerOf(m_desk.settleFinding(*call.caller, FindingId{call.parameters.front()}, std::get<0>(body)));
}

} // namespace vigie::service
