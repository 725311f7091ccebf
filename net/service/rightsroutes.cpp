// The routes of what people ask by their rights.
#include "net/service/answers.h"
#include "net/service/routes.h"

namespace vigie::service {

namespace {

HttpResponse rightsAnswer(const Result<RightsCase> &request)
{
    return request.ok() ? withTag(answerOf(request), protocol::entityTag(request->version())) : problemAnswer(request.error());
}

} // namespace

HttpResponse Routes::rights(const Call &call)
{
    return answerOf(m_desk.rights(*call.caller));
}

HttpResponse Routes::takeRights(const Call &call)
{
    const auto key = idempotencyKey(call.request);
    if (!key.ok())
        return problemAnswer(key.error());
    const auto body = bodyAs(call.request, rightsWishFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    const auto taken = m_desk.takeRights(*call.caller, std::get<0>(body), *key);
    if (!taken.ok())
        return problemAnswer(taken.error());
    return withTag(jsonAnswer(taken->repeated ? 200 : 201, toJson(taken->value)), protocol::entityTag(taken->value.version()));
}

HttpResponse Routes::oneRights(const Call &call)
{
    const auto view = m_desk.viewRights(*call.caller, RightsId{call.parameters.front()});
    return view.ok() ? withTag(answerOf(view), protocol::entityTag(view->request.version())) : problemAnswer(view.error());
}

HttpResponse Routes::takeRightsStep(const Call &call)
{
    const auto version = versionSeen(call.request);
    if (const auto *refusal = std::get_if<HttpResponse>(&version))
        return *refusal;
    const auto body = bodyAs(call.request, protocol::rightsStepFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    return rightsAnswer(
        m_desk.takeRightsStep(*call.caller, RightsId{call.parameters.front()}, std::get<int>(version), std::get<0>(body)));
}

HttpResponse Routes::searchForRights(const Call &call)
{
    const auto version = versionSeen(call.request);
    if (const auto *refusal = std::get_if<HttpResponse>(&version))
        return *refusal;
    return answerOf(m_desk.searchForRights(*call.caller, RightsId{call.parameters.front()}, std::get<int>(version)));
}

HttpResponse Routes::archiveForRights(const Call &call)
{
    const auto version = versionSeen(call.request);
    if (const auto *refusal = std::get_if<HttpResponse>(&version))
        return *refusal;
    const auto body = bodyAs(call.request, protocol::byNameTooFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    return answerOf(
        m_desk.archiveForRights(*call.caller, RightsId{call.parameters.front()}, std::get<int>(version), std::get<0>(body)));
}

HttpResponse Routes::rectifyForRights(const Call &call)
{
    const auto version = versionSeen(call.request);
    if (const auto *refusal = std::get_if<HttpResponse>(&version))
        return *refusal;
    const auto body = bodyAs(call.request, rectificationFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    return rightsAnswer(
        m_desk.rectifyForRights(*call.caller, RightsId{call.parameters.front()}, std::get<int>(version), std::get<0>(body)));
}

HttpResponse Routes::restrictForRights(const Call &call)
{
    const auto version = versionSeen(call.request);
    if (const auto *refusal = std::get_if<HttpResponse>(&version))
        return *refusal;
    const auto body = bodyAs(call.request, protocol::byNameTooFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    return rightsAnswer(
        m_desk.restrictForRights(*call.caller, RightsId{call.parameters.front()}, std::get<int>(version), std::get<0>(body)));
}

HttpResponse Routes::eraseForRights(const Call &call)
{
    const auto version = versionSeen(call.request);
    if (const auto *refusal = std::get_if<HttpResponse>(&version))
        return *refusal;
    const auto body = bodyAs(call.request, erasureOrderFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    return rightsAnswer(
        m_desk.eraseForRights(*call.caller, RightsId{call.parameters.front()}, std::get<int>(version), std::get<0>(body)));
}

HttpResponse Routes::letters(const Call &call)
{
    return versionedAnswer(m_desk.rightsLetters(*call.caller));
}

HttpResponse Routes::setLetters(const Call &call)
{
    const auto body = replacementIn(call.request, letterTemplatesFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    return versionedAnswer(m_desk.setRightsLetters(std::get<0>(body), call.caller->me.id));
}

} // namespace vigie::service
