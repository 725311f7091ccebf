#include "net/service/routes.h"

#include "models/domain/country.h"
#include "net/protocol/eventstream.h"
#include "net/service/answers.h"

#include <QUrl>

#include <algorithm>

namespace vigie::service {

namespace {

using protocol::ProblemRow;
namespace path = protocol::path;

QList<QByteArray> segmentsOf(const QByteArray &text)
{
    return text.split('/');
}

/// The values of the pattern's braces when the path fits it. An id is never empty and decodes to visible ASCII.
std::optional<std::vector<QString>> match(QLatin1String pattern, const QByteArray &requested)
{
    const QList<QByteArray> expected = segmentsOf(QByteArray(pattern.data(), pattern.size()));
    const QList<QByteArray> given = segmentsOf(requested);
    if (expected.size() != given.size())
        return std::nullopt;
    std::vector<QString> parameters;
    for (qsizetype i = 0; i < expected.size(); ++i) {
        if (!expected.at(i).startsWith('{')) {
            if (expected.at(i) != given.at(i))
                return std::nullopt;
            continue;
        }
        constexpr qsizetype longestId = 200;
        const QByteArray value = QByteArray::fromPercentEncoding(given.at(i));
        const bool visible = std::all_of(value.begin(), value.end(), [](char c) { return c > 0x20 && c < 0x7f; });
        if (value.isEmpty() || value.size() > longestId || !visible)
            return std::nullopt;
        parameters.push_back(QString::fromLatin1(value));
    }
    return parameters;
}

QByteArray tagOf(const HeldCase &held)
{
    return protocol::entityTag(held.content.version, held.content.revision);
}

HttpResponse heldAnswer(const HeldCase &held)
{
    return withTag(jsonAnswer(200, toJson(held)), tagOf(held));
}

QByteArray textOf(const desk::LiveEvents &heard)
{
    QByteArray text;
    for (const LiveEvent &event : heard.events)
        text += protocol::toEventText(event);
    return text + protocol::positionText(heard.upTo);
}

Error invalid(const QString &part)
{
    return Error{ErrorKind::InvalidInput, part};
}

/// A package, or a part of one that is in clear.
bool maySend(const Me &me, bool isPackage)
{
    if (isPackage)
        return me.roles.contains(Role::Lead) || me.roles.contains(Role::Support);
    return me.roles.contains(Role::Support) && levelOf(me.country) == DisclosureLevel::EuropeanUnion;
}

} // namespace

Routes::Routes(desk::Desk &desk)
    : m_desk(desk)
{
}

std::span<const Routes::Route> Routes::routes()
{
    static const std::array all{
        Route{"GET", path::health, Access::Open, &Routes::health},
        Route{"POST", path::sessions, Access::Open, &Routes::signIn},
        Route{"DELETE", path::currentSession, Access::Session, &Routes::signOut},
        Route{"GET", path::me, Access::Session, &Routes::me},
        Route{"POST", path::limitedUse, Access::Session, &Routes::acknowledgeLimitedUse},
        Route{"GET", path::queues, Access::Session, &Routes::queues},
        Route{"POST", path::pull, Access::Session, &Routes::pull},
        Route{"GET", path::work, Access::Session, &Routes::work},
        Route{"GET", path::oneCase, Access::Session, &Routes::oneCase},
        Route{"POST", path::lease, Access::Session, &Routes::heartbeat},
        Route{"POST", path::reclaim, Access::Session, &Routes::reclaim},
        Route{"PUT", path::draft, Access::Session, &Routes::keepDraft},
        Route{"POST", path::putBack, Access::Session, &Routes::putBack},
        Route{"POST", path::parking, Access::Session, &Routes::park},
        Route{"POST", path::decision, Access::Session, &Routes::decide},
        Route{"GET", path::oneDecision, Access::Session, &Routes::receipt},
        Route{"DELETE", path::oneDecision, Access::Session, &Routes::takeBack},
        Route{"POST", path::reveals, Access::Session, &Routes::reveal},
        Route{"POST", path::redactionReports, Access::Session, &Routes::reportRedaction},
        Route{"GET", path::events, Access::Session, &Routes::events},
        Route{"GET", path::purgeOrders, Access::Session, &Routes::purgeOrders},
        Route{"POST", path::purgeReceipt, Access::Session, &Routes::acknowledgePurge},
        Route{"GET", path::levels, Access::Session, &Routes::levels},
        Route{"PUT", path::levels, Access::Session, &Routes::setLevels},
        Route{"POST", path::pullReview, Access::Session, &Routes::pullReview},
        Route{"GET", path::reviews, Access::Session, &Routes::reviews},
        Route{"GET", path::ownReviews, Access::Session, &Routes::ownReviews},
        Route{"POST", path::reviewLease, Access::Session, &Routes::renewReview},
        Route{"POST", path::submission, Access::Session, &Routes::submitReview},
        Route{"POST", path::skip, Access::Session, &Routes::skipReview},
        Route{"GET", path::rubric, Access::Session, &Routes::rubric},
        Route{"PUT", path::rubric, Access::Session, &Routes::setRubric},
        Route{"GET", path::oneRubric, Access::Session, &Routes::oneRubric},
        Route{"GET", path::findings, Access::Session, &Routes::findings},
        Route{"POST", path::findingReply, Access::Session, &Routes::replyToFinding},
        Route{"GET", path::findingRequest, Access::Session, &Routes::findingRequest},
        Route{"POST", path::settlement, Access::Session, &Routes::settleFinding},
        Route{"POST", path::intake, Access::Session, &Routes::intake},
        Route{"GET", path::trail, Access::Session, &Routes::trail},
        Route{"GET", path::trailProof, Access::Session, &Routes::trailProof},
        Route{"GET", path::disclosures, Access::Session, &Routes::disclosures},
        Route{"GET", path::insights, Access::Session, &Routes::insights},
        Route{"POST", path::resumption, Access::Session, &Routes::resumeInspection},
        Route{"GET", path::samples, Access::Session, &Routes::samples},
        Route{"GET", path::samplePlan, Access::Session, &Routes::samplePlan},
        Route{"PUT", path::samplePlan, Access::Session, &Routes::setSamplePlan},
        Route{"GET", path::revealList, Access::Session, &Routes::revealList},
        Route{"GET", path::agreements, Access::Session, &Routes::agreements},
        Route{"POST", path::agreements, Access::Session, &Routes::recordAgreement},
        Route{"POST", path::agreementWithdrawal, Access::Session, &Routes::withdrawAgreement},
        Route{"GET", path::people, Access::Session, &Routes::people},
        Route{"GET", path::rights, Access::Session, &Routes::rights},
        Route{"POST", path::rights, Access::Session, &Routes::takeRights},
        Route{"GET", path::oneRights, Access::Session, &Routes::oneRights},
        Route{"POST", path::rightsSteps, Access::Session, &Routes::takeRightsStep},
        Route{"POST", path::rightsCorrection, Access::Session, &Routes::correctRights},
        Route{"POST", path::rightsSearch, Access::Session, &Routes::searchForRights},
        Route{"POST", path::rightsArchive, Access::Session, &Routes::archiveForRights},
        Route{"GET", path::rightsArchive, Access::Session, &Routes::archiveState},
        Route{"POST", path::rightsArchiveTaking, Access::Session, &Routes::takeArchive},
        Route{"POST", path::rightsRectification, Access::Session, &Routes::rectifyForRights},
        Route{"POST", path::rightsRestriction, Access::Session, &Routes::restrictForRights},
        Route{"POST", path::rightsLeavingOut, Access::Session, &Routes::leaveOutForRights},
        Route{"POST", path::rightsErasure, Access::Session, &Routes::eraseForRights},
        Route{"POST", path::rightsCertificate, Access::Session, &Routes::certifyErasure},
        Route{"POST", path::personSearch, Access::Session, &Routes::searchForPerson},
        Route{"GET", path::letters, Access::Session, &Routes::letters},
        Route{"PUT", path::letters, Access::Session, &Routes::setLetters},
        Route{"POST", path::pullIncident, Access::Session, &Routes::pullIncident},
        Route{"GET", path::incidents, Access::Session, &Routes::incidents},
        Route{"POST", path::incidents, Access::Session, &Routes::fileIncident},
        Route{"GET", path::oneIncident, Access::Session, &Routes::oneIncident},
        Route{"POST", path::incidentSteps, Access::Session, &Routes::takeIncidentStep},
        Route{"POST", path::incidentRepair, Access::Session, &Routes::repairIncident},
        Route{"POST", path::incidentReading, Access::Session, &Routes::readIncidentAgain},
    };
    return all;
}

std::vector<std::pair<QByteArray, QByteArray>> Routes::table()
{
    std::vector<std::pair<QByteArray, QByteArray>> rows;
    for (const Route &route : routes())
        rows.emplace_back(route.method, QByteArray(route.pattern.data(), route.pattern.size()));
    return rows;
}

bool Routes::takesLargeBody(const HttpRequest &head)
{
    return head.method == "POST" && (head.path == path::intake.data() || match(path::incidentRepair, head.path));
}

std::optional<HttpResponse> Routes::admit(const HttpRequest &head)
{
    const bool isPackage = head.path == path::intake.data();
    const char *type = isPackage ? protocol::zipType : protocol::fileType;
    HttpResponse refusal;
    if (const auto caller = callerOf(head); !caller.ok())
        refusal = problemAnswer(caller.error());
    else if (!maySend(caller->me, isPackage))
        refusal = problemAnswer(Error{ErrorKind::Forbidden, QStringLiteral("intake")});
    else if (mediaType(head) != type)
        refusal = problemAnswer("unsupported-media-type", QLatin1String(type));
    else
        return std::nullopt;
    refusal.route = isPackage ? path::intake.data() : path::incidentRepair.data();
    return refusal;
}

HttpResponse Routes::answer(const HttpRequest &request)
{
    QByteArrayList allowed;
    QByteArray pattern;
    for (const Route &route : routes()) {
        auto parameters = match(route.pattern, request.path);
        if (!parameters)
            continue;
        if (request.method == route.method)
            return answerWith(route, request, *std::move(parameters));
        allowed.append(route.method);
        pattern = QByteArray(route.pattern.data(), route.pattern.size());
    }
    if (allowed.isEmpty())
        return problemAnswer(Error{ErrorKind::NotFound, QString()});
    HttpResponse response = problemAnswer("method-not-allowed", QString());
    response.headers.emplace_back(protocol::header::allow, allowed.join(", "));
    response.route = pattern;
    return response;
}

HttpResponse Routes::answerWith(const Route &route, const HttpRequest &request, std::vector<QString> parameters)
{
    Call call{request, std::nullopt, std::move(parameters)};
    HttpResponse response;
    if (route.access == Access::Open) {
        response = (this->*route.answer)(call);
    } else {
        auto caller = callerOf(request);
        if (caller.ok()) {
            call.caller = *std::move(caller);
            response = (this->*route.answer)(call);
        } else {
            response = problemAnswer(caller.error());
        }
    }
    response.route = QByteArray(route.pattern.data(), route.pattern.size());
    return response;
}

Result<desk::Caller> Routes::callerOf(const HttpRequest &request)
{
    const auto token = protocol::tokenOf(request.header(protocol::header::authorization).value_or(QByteArray()));
    return m_desk.authenticate(token.value_or(QString()));
}

HttpResponse Routes::health(const Call &)
{
    return jsonAnswer(200, {{QStringLiteral("status"), QStringLiteral("ok")}});
}

HttpResponse Routes::signIn(const Call &call)
{
    const auto body = bodyAs(call.request, protocol::signInFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    const auto &credentials = std::get<0>(body);
    const auto signedIn =
        m_desk.signIn(credentials.name, credentials.password, QString::fromLatin1(call.request.origin), credentials.workstation);
    if (!signedIn.ok())
        return problemAnswer(signedIn.error());
    return jsonAnswer(201, toJson(protocol::SessionBody{signedIn->token, signedIn->expiresAt, signedIn->me}));
}

HttpResponse Routes::signOut(const Call &call)
{
    return answerOf(m_desk.signOut(*call.caller));
}

HttpResponse Routes::me(const Call &call)
{
    return jsonAnswer(200, toJson(call.caller->me));
}

HttpResponse Routes::acknowledgeLimitedUse(const Call &call)
{
    const auto body = bodyAs(call.request, protocol::limitedUseFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    return answerOf(m_desk.acknowledgeLimitedUse(*call.caller, std::get<0>(body)));
}

HttpResponse Routes::queues(const Call &call)
{
    return answerOf(m_desk.queues(*call.caller));
}

HttpResponse Routes::pull(const Call &call)
{
    const auto key = idempotencyKey(call.request);
    if (!key.ok())
        return problemAnswer(key.error());
    const auto held = m_desk.pull(*call.caller, *key);
    if (!held.ok())
        return problemAnswer(held.error());
    return held->has_value() ? heldAnswer(**held) : noContent();
}

HttpResponse Routes::work(const Call &call)
{
    const auto held = m_desk.work(*call.caller);
    return held.ok() ? jsonAnswer(200, protocol::workBody(*held)) : problemAnswer(held.error());
}

HttpResponse Routes::oneCase(const Call &call)
{
    const auto held = m_desk.view(*call.caller, RequestId{call.parameters.front()});
    if (!held.ok())
        return problemAnswer(held.error());
    // A 304 is in the trail as a view too: it tells the person that the copy on the screen is the current one (P3).
    const auto known = call.request.header(protocol::header::ifNoneMatch);
    if (known && known->trimmed() == tagOf(*held))
        return withTag(HttpResponse{304, {}, {}, {}}, tagOf(*held));
    return heldAnswer(*held);
}

Result<Lease> Routes::renewedHere(const Call &call, const LeaseId &lease)
{
    auto renewed = m_desk.heartbeat(*call.caller, lease);
    if (renewed.ok() && renewed->request.value != call.parameters.front())
        return invalid(QStringLiteral("the lease is on another case"));
    return renewed;
}

HttpResponse Routes::heartbeat(const Call &call)
{
    const auto body = bodyAs(call.request, protocol::leaseIdFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    const auto &lease = std::get<0>(body);
    return answerOf(renewedHere(call, lease));
}

HttpResponse Routes::reclaim(const Call &call)
{
    const auto body = bodyAs(call.request, protocol::leaseIdFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    const auto &lease = std::get<0>(body);
    const auto held = m_desk.reclaim(*call.caller, RequestId{call.parameters.front()}, lease);
    return held.ok() ? heldAnswer(*held) : problemAnswer(held.error());
}

HttpResponse Routes::keepDraft(const Call &call)
{
    const auto body = bodyAs(call.request, protocol::draftFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    const auto &wish = std::get<0>(body);
    return answerOf(m_desk.keepDraft(*call.caller, RequestId{call.parameters.front()}, wish.lease, wish.draft));
}

HttpResponse Routes::putBack(const Call &call)
{
    const auto body = bodyAs(call.request, protocol::putBackFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    const auto &wish = std::get<0>(body);
    if (const auto held = renewedHere(call, wish.lease); !held.ok())
        return problemAnswer(held.error());
    return answerOf(m_desk.putBack(*call.caller, wish.lease, wish.reason));
}

HttpResponse Routes::park(const Call &call)
{
    const auto body = bodyAs(call.request, protocol::parkingFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    const auto &wish = std::get<0>(body);
    if (const auto held = renewedHere(call, wish.lease); !held.ok())
        return problemAnswer(held.error());
    return answerOf(m_desk.park(*call.caller, wish.lease, wish.until));
}

HttpResponse Routes::decide(const Call &call)
{
    const auto tag = call.request.header(protocol::header::ifMatch);
    if (!tag)
        return problemAnswer("precondition-required", QString());
    const auto body = bodyAs(call.request, decisionFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    const auto &decision = std::get<0>(body);
    const auto key = idempotencyKey(call.request);
    if (!key.ok() || *key != decision.id.value)
        return problemAnswer(invalid(QStringLiteral("Idempotency-Key must be the decision's id")));
    if (decision.request.value != call.parameters.front())
        return problemAnswer(invalid(QStringLiteral("the decision is on another case")));
    if (protocol::versionOf(*tag) != decision.version)
        return problemAnswer(invalid(QStringLiteral("If-Match must be the decision's version")));
    const auto receipt = m_desk.decide(*call.caller, decision);
    if (!receipt.ok())
        return problemAnswer(receipt.error());
    // 202 as long as it has not taken effect (RFC 9110, 15.3.3).
    return jsonAnswer(receipt->value.state == DecisionState::Accepted ? 202 : 200, toJson(receipt->value));
}

HttpResponse Routes::receipt(const Call &call)
{
    return answerOf(m_desk.receipt(*call.caller, RequestId{call.parameters.at(0)}, DecisionId{call.parameters.at(1)}));
}

HttpResponse Routes::takeBack(const Call &call)
{
    const auto held = m_desk.takeBack(*call.caller, RequestId{call.parameters.at(0)}, DecisionId{call.parameters.at(1)});
    return held.ok() ? heldAnswer(*held) : problemAnswer(held.error());
}

HttpResponse Routes::reveal(const Call &call)
{
    const auto body = bodyAs(call.request, revealWishFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    const auto key = idempotencyKey(call.request);
    if (!key.ok())
        return problemAnswer(key.error());
    return answerOf(m_desk.reveal(*call.caller, RequestId{call.parameters.front()}, std::get<0>(body), *key));
}

HttpResponse Routes::reportRedaction(const Call &call)
{
    const auto body = bodyAs(call.request, redactionReportFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    const auto key = idempotencyKey(call.request);
    if (!key.ok())
        return problemAnswer(key.error());
    const auto held = m_desk.reportRedaction(*call.caller, RequestId{call.parameters.front()}, std::get<0>(body), *key);
    return held.ok() ? heldAnswer(*held) : problemAnswer(held.error());
}

HttpResponse Routes::events(const Call &call)
{
    std::optional<qint64> after;
    if (const auto last = call.request.header(protocol::header::lastEventId)) {
        bool isNumber = false;
        after = last->toLongLong(&isNumber);
        if (!isNumber || *after < 0)
            return problemAnswer(invalid(QLatin1String(protocol::header::lastEventId)));
    }
    const auto heard = m_desk.events(*call.caller, after);
    if (!heard.ok())
        return problemAnswer(heard.error());
    HttpResponse response{200, {{protocol::header::contentType, protocol::eventStreamType}}, textOf(*heard), {}};
    // Without waiting it is a poll, for whom something on the way keeps a stream back.
    if (call.request.query != "wait=0")
        response.position = QByteArray::number(heard->upTo);
    return response;
}

HttpPiece Routes::follow(const HttpRequest &request, const QByteArray &position)
{
    const auto caller = callerOf(request);
    if (!caller.ok())
        return HttpPiece{{}, position, caller.error().kind == ErrorKind::Unauthenticated};
    const qint64 after = position.toLongLong();
    const auto heard = m_desk.events(*caller, after);
    if (!heard.ok() || heard->upTo == after)
        return HttpPiece{{}, position, false};
    return HttpPiece{heard->events.empty() ? QByteArray() : textOf(*heard), QByteArray::number(heard->upTo), false};
}

HttpResponse Routes::purgeOrders(const Call &call)
{
    const auto orders = m_desk.purgeOrders(*call.caller);
    return orders.ok() ? jsonAnswer(200, protocol::purgeOrdersBody(*orders)) : problemAnswer(orders.error());
}

HttpResponse Routes::acknowledgePurge(const Call &call)
{
    return answerOf(m_desk.acknowledgePurge(*call.caller, PurgeOrderId{call.parameters.front()}));
}

HttpResponse Routes::levels(const Call &call)
{
    if (!call.caller->me.roles.contains(Role::Lead))
        return problemAnswer(Error{ErrorKind::Forbidden, QStringLiteral("leads only")});
    return versionedAnswer(m_desk.levels());
}

HttpResponse Routes::setLevels(const Call &call)
{
    const auto body = replacementIn(call.request, levelPolicyFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    return versionedAnswer(m_desk.setLevels(std::get<0>(body), call.caller->me.id));
}

HttpResponse Routes::insights(const Call &call)
{
    const auto periods = protocol::insightsQueryOf(call.request.query);
    return periods.ok() ? answerOf(m_desk.insights(*call.caller, *periods)) : problemAnswer(periods.error());
}

HttpResponse Routes::resumeInspection(const Call &call)
{
    const auto body = bodyAs(call.request, inspectionResumptionFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    return answerOf(m_desk.resumeInspection(*call.caller, std::get<0>(body)));
}

HttpResponse Routes::samples(const Call &call)
{
    const auto periods = m_desk.samples(*call.caller);
    return periods.ok() ? jsonAnswer(200, toJson(*periods)) : problemAnswer(periods.error());
}

HttpResponse Routes::samplePlan(const Call &call)
{
    return versionedAnswer(m_desk.samplePlan(*call.caller));
}

HttpResponse Routes::setSamplePlan(const Call &call)
{
    const auto body = replacementIn(call.request, samplePlanFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    return versionedAnswer(m_desk.setSamplePlan(std::get<0>(body), call.caller->me.id));
}

HttpResponse Routes::intake(const Call &call)
{
    // admit() has refused whoever may not, unless there was no body at all.
    if (const auto refusal = admit(call.request))
        return *refusal;
    const auto report = m_desk.intakeZip(call.request.body, desk::IntakeOptions{});
    if (!report.ok())
        return problemAnswer(report.error());
    const protocol::IntakeBody body{report->request, report->incidents, report->alreadyKnown};
    return jsonAnswer(report->request.isEmpty() || report->alreadyKnown ? 200 : 201, toJson(body));
}

HttpResponse Routes::trail(const Call &call)
{
    const auto query = protocol::trailQueryOf(call.request.query);
    return query.ok() ? answerOf(m_desk.trail(*call.caller, *query)) : problemAnswer(query.error());
}

HttpResponse Routes::trailProof(const Call &call)
{
    return answerOf(m_desk.proveTrail(*call.caller));
}

HttpResponse Routes::disclosures(const Call &call)
{
    const auto query = protocol::disclosureQueryOf(call.request.query);
    return query.ok() ? answerOf(m_desk.disclosures(*call.caller, *query)) : problemAnswer(query.error());
}

HttpResponse Routes::revealList(const Call &call)
{
    const auto query = protocol::revealQueryOf(call.request.query);
    return query.ok() ? answerOf(m_desk.reveals(*call.caller, *query)) : problemAnswer(query.error());
}

HttpResponse Routes::agreements(const Call &call)
{
    return answerOf(m_desk.agreements(*call.caller));
}

HttpResponse Routes::recordAgreement(const Call &call)
{
    const auto body = bodyAs(call.request, clientAgreementFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    const auto key = idempotencyKey(call.request);
    if (!key.ok())
        return problemAnswer(key.error());
    return answerOf(m_desk.recordAgreement(*call.caller, std::get<0>(body), *key));
}

HttpResponse Routes::withdrawAgreement(const Call &call)
{
    const auto body = bodyAs(call.request, protocol::withdrawalFromJson);
    if (const auto *refusal = std::get_if<HttpResponse>(&body))
        return *refusal;
    const auto key = idempotencyKey(call.request);
    if (!key.ok())
        return problemAnswer(key.error());
    const auto &wish = std::get<0>(body);
    return answerOf(m_desk.withdrawAgreement(*call.caller, wish.client, wish.scope, *key));
}

HttpResponse Routes::people(const Call &call)
{
    return answerOf(m_desk.colleagues(*call.caller));
}

} // namespace vigie::service
