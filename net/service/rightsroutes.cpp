// The routes of what people ask by their rights.
#include "net/service/answers.h"
#include "net/service/routes.h"

namespace vigie::service {

namespace {

HttpResponse rightsAnswer(const Result<RightsCase> &request)
{
    return request.ok() ? withTag(answerOf(request), protocol::entityTag(request->version())) : problemAnswer(request.error());
}

HttpResponse archiveAnswer(int status, const Result<ArchiveState> &state)
{
    return state.ok() ? jsonAnswer(status, toJson(*state)) : problemAnswer(state.error());
}

} // namespace

/// What is done with one on the version that the caller has seen.
template <typename Read, typename Act>
HttpResponse Routes::withRightsSeen(const Call &call, Read read, Act act)
{
    const auto version = versionSeen(call.request);
    if (const auto *refusal = std::get_if<HttpResponse>(&version))
        return *refusal;
    const auto body = bodyAs(call.request, read);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    return act(m_desk, *call.caller, RightsId{call.parameters.front()}, std::get<int>(version), std::get<0>(body));
}

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
    return withRightsSeen(call, protocol::rightsStepFromJson,
                          [](desk::Desk &desk, const auto &...asked) { return rightsAnswer(desk.takeRightsStep(asked...)); });
}

HttpResponse Routes::correctRights(const Call &call)
{
    return withRightsSeen(call, rightsCorrectionFromJson,
                          [](desk::Desk &desk, const auto &...asked) { return rightsAnswer(desk.correctRights(asked...)); });
}

HttpResponse Routes::searchForRights(const Call &call)
{
    return withRightsSeen(call, searchReasonFromJson,
                          [](desk::Desk &desk, const auto &...asked) { return answerOf(desk.searchForRights(asked...)); });
}

HttpResponse Routes::searchForPerson(const Call &call)
{
    const auto body = bodyAs(call.request, personSearchFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    return answerOf(m_desk.searchForPerson(*call.caller, std::get<0>(body)));
}

HttpResponse Routes::archiveForRights(const Call &call)
{
    return withRightsSeen(call, theirsByNameFromJson, [](desk::Desk &desk, const auto &...asked) {
        return archiveAnswer(202, desk.archiveForRights(asked...));
    });
}

HttpResponse Routes::archiveState(const Call &call)
{
    return archiveAnswer(200, m_desk.archiveState(*call.caller, RightsId{call.parameters.front()}));
}

HttpResponse Routes::takeArchive(const Call &call)
{
    return answerOf(m_desk.takeArchive(*call.caller, RightsId{call.parameters.front()}));
}

HttpResponse Routes::rectifyForRights(const Call &call)
{
    return withRightsSeen(call, rectificationFromJson,
                          [](desk::Desk &desk, const auto &...asked) { return rightsAnswer(desk.rectifyForRights(asked...)); });
}

HttpResponse Routes::restrictForRights(const Call &call)
{
    return withRightsSeen(call, protocol::byNameTooFromJson,
                          [](desk::Desk &desk, const auto &...asked) { return rightsAnswer(desk.restrictForRights(asked...)); });
}

HttpResponse Routes::leaveOutForRights(const Call &call)
{
    return withRightsSeen(call, protocol::byNameTooFromJson,
                          [](desk::Desk &desk, const auto &...asked) { return rightsAnswer(desk.leaveOutForRights(asked...)); });
}

HttpResponse Routes::eraseForRights(const Call &call)
{
    return withRightsSeen(call, erasureOrderFromJson,
                          [](desk::Desk &desk, const auto &...asked) { return rightsAnswer(desk.eraseForRights(asked...)); });
}

HttpResponse Routes::certifyErasure(const Call &call)
{
    return answerOf(m_desk.certifyErasure(*call.caller, RightsId{call.parameters.front()}));
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
