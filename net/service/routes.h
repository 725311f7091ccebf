// From HTTP to the desk and back: one table of routes, JSON in and out, every error as a problem (RFC 9457). Who may do what is
// the desk's own question; only intake, which has no caller there, is checked here.
#pragma once

#include "models/desk/desk.h"
#include "net/service/httpmessage.h"

#include <span>

namespace vigie::service {

/// Answers on one worker thread, with that thread's desk.
class Routes
{
public:
    explicit Routes(desk::Desk &desk);

    [[nodiscard]] HttpResponse answer(const HttpRequest &request);
    /// Refuses, with the header alone, a large body whose sender has no session or may not send it, or that is of another type.
    [[nodiscard]] std::optional<HttpResponse> admit(const HttpRequest &head);

    /// What an event stream has to say since; ends it with the session.
    [[nodiscard]] HttpPiece follow(const HttpRequest &request, const QByteArray &position);

    /// Whether the path takes large bodies. Any thread.
    [[nodiscard]] static bool takesLargeBody(const HttpRequest &head);

    /// Every method and pattern served, for tests against the contract.
    [[nodiscard]] static std::vector<std::pair<QByteArray, QByteArray>> table();

    /// Everything a route may need. `caller` is empty on the routes that need no session.
    struct Call {
        const HttpRequest &request;
        std::optional<desk::Caller> caller;
        std::vector<QString> parameters; ///< of the pattern's braces, in order
    };

private:
    using Answer = HttpResponse (Routes::*)(const Call &);
    enum class Access { Open, Session };
    struct Route {
        const char *method;
        QLatin1String pattern;
        Access access;
        Answer answer;
    };
    static std::span<const Route> routes();

    HttpResponse answerWith(const Route &route, const HttpRequest &request, std::vector<QString> parameters);

    /// The lease as renewed, when it is on the case of the path. Looking means renewing, which its holder may do at any time; a
    /// lease never changes its case, so what follows on it cannot meet another one.
    Result<Lease> renewedHere(const Call &call, const LeaseId &lease);

    HttpResponse health(const Call &call);
    HttpResponse signIn(const Call &call);
    HttpResponse signOut(const Call &call);
    HttpResponse me(const Call &call);
    HttpResponse acknowledgeLimitedUse(const Call &call);
    HttpResponse queues(const Call &call);
    HttpResponse pull(const Call &call);
    HttpResponse work(const Call &call);
    HttpResponse oneCase(const Call &call);
    HttpResponse heartbeat(const Call &call);
    HttpResponse reclaim(const Call &call);
    HttpResponse keepDraft(const Call &call);
    HttpResponse putBack(const Call &call);
    HttpResponse park(const Call &call);
    HttpResponse decide(const Call &call);
    HttpResponse receipt(const Call &call);
    HttpResponse takeBack(const Call &call);
    HttpResponse reveal(const Call &call);
    HttpResponse reportRedaction(const Call &call);
    HttpResponse events(const Call &call);
    HttpResponse purgeOrders(const Call &call);
    HttpResponse acknowledgePurge(const Call &call);
    HttpResponse levels(const Call &call);
    HttpResponse setLevels(const Call &call);
    // In reviewroutes.cpp
    HttpResponse pullReview(const Call &call);
    HttpResponse reviews(const Call &call);
    HttpResponse renewReview(const Call &call);
    HttpResponse submitReview(const Call &call);
    HttpResponse skipReview(const Call &call);
    HttpResponse rubric(const Call &call);
    HttpResponse setRubric(const Call &call);
    HttpResponse oneRubric(const Call &call);
    HttpResponse ownReviews(const Call &call);
    HttpResponse findings(const Call &call);
    HttpResponse replyToFinding(const Call &call);
    HttpResponse findingRequest(const Call &call);
    HttpResponse settleFinding(const Call &call);
    HttpResponse intake(const Call &call);
    HttpResponse trail(const Call &call);
    HttpResponse trailProof(const Call &call);
    HttpResponse disclosures(const Call &call);
    HttpResponse resumeInspection(const Call &call);
    HttpResponse insights(const Call &call);
    HttpResponse samples(const Call &call);
    HttpResponse samplePlan(const Call &call);
    HttpResponse setSamplePlan(const Call &call);
    HttpResponse revealList(const Call &call);
    HttpResponse agreements(const Call &call);
    HttpResponse recordAgreement(const Call &call);
    HttpResponse withdrawAgreement(const Call &call);
    HttpResponse people(const Call &call);
    // In rightsroutes.cpp
    HttpResponse rights(const Call &call);
    HttpResponse takeRights(const Call &call);
    HttpResponse oneRights(const Call &call);
    HttpResponse takeRightsStep(const Call &call);
    template <typename Read, typename Act>
    HttpResponse withRightsSeen(const Call &call, Read read, Act act);
    HttpResponse correctRights(const Call &call);
    HttpResponse searchForRights(const Call &call);
    HttpResponse searchForPerson(const Call &call);
    HttpResponse archiveForRights(const Call &call);
    HttpResponse archiveState(const Call &call);
    HttpResponse takeArchive(const Call &call);
    HttpResponse rectifyForRights(const Call &call);
    HttpResponse restrictForRights(const Call &call);
    HttpResponse leaveOutForRights(const Call &call);
    HttpResponse eraseForRights(const Call &call);
    HttpResponse certifyErasure(const Call &call);
    HttpResponse letters(const Call &call);
    HttpResponse setLetters(const Call &call);
    // In incidentroutes.cpp
    HttpResponse incidents(const Call &call);
    HttpResponse fileIncident(const Call &call);
    HttpResponse pullIncident(const Call &call);
    HttpResponse oneIncident(const Call &call);
    HttpResponse takeIncidentStep(const Call &call);
    HttpResponse repairIncident(const Call &call);
    HttpResponse readIncidentAgain(const Call &call);

    [[nodiscard]] Result<desk::Caller> callerOf(const HttpRequest &request);

    desk::Desk &m_desk;
};

} // namespace vigie::service
