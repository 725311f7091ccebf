// The words of the wire that both sides need: paths, header names, error ⇄ problem, and the bodies that are no domain value.
// desk.openapi.yaml beside this file is the contract; tests/protocol holds the two together.
#pragma once

#include "models/domain/agreement.h"
#include "models/domain/holdings.h"
#include "models/domain/incident.h"
#include "models/domain/live.h"
#include "models/domain/oversight.h"
#include "models/domain/ownreview.h"
#include "models/domain/result.h"
#include "models/domain/reveallist.h"
#include "models/domain/work.h"

#include <QByteArray>
#include <QJsonObject>

#include <optional>
#include <span>

namespace vigie::protocol {

/// Path patterns exactly as in desk.openapi.yaml; a part in braces is one path segment.
namespace path {
inline constexpr QLatin1String health{"/v1/health"};
inline constexpr QLatin1String sessions{"/v1/sessions"};
inline constexpr QLatin1String currentSession{"/v1/sessions/current"};
inline constexpr QLatin1String me{"/v1/me"};
inline constexpr QLatin1String limitedUse{"/v1/me/limited-use"};
inline constexpr QLatin1String queues{"/v1/queues"};
inline constexpr QLatin1String pull{"/v1/queues/supervision/pull"};
inline constexpr QLatin1String work{"/v1/work"};
inline constexpr QLatin1String oneCase{"/v1/cases/{id}"};
inline constexpr QLatin1String lease{"/v1/cases/{id}/lease"};
inline constexpr QLatin1String reclaim{"/v1/cases/{id}/reclaim"};
inline constexpr QLatin1String draft{"/v1/cases/{id}/draft"};
inline constexpr QLatin1String putBack{"/v1/cases/{id}/put-back"};
inline constexpr QLatin1String parking{"/v1/cases/{id}/parking"};
inline constexpr QLatin1String decision{"/v1/cases/{id}/decision"};
inline constexpr QLatin1String oneDecision{"/v1/cases/{id}/decision/{decisionId}"};
inline constexpr QLatin1String reveals{"/v1/cases/{id}/reveals"};
inline constexpr QLatin1String redactionReports{"/v1/cases/{id}/redaction-reports"};
inline constexpr QLatin1String events{"/v1/events"};
inline constexpr QLatin1String purgeOrders{"/v1/purge-orders"};
inline constexpr QLatin1String purgeReceipt{"/v1/purge-orders/{id}/receipt"};
inline constexpr QLatin1String levels{"/v1/levels"};
inline constexpr QLatin1String pullReview{"/v1/queues/quality/pull"};
inline constexpr QLatin1String reviews{"/v1/reviews"};
inline constexpr QLatin1String ownReviews{"/v1/reviews/own"};
inline constexpr QLatin1String reviewLease{"/v1/reviews/{id}/lease"};
inline constexpr QLatin1String submission{"/v1/reviews/{id}/submission"};
inline constexpr QLatin1String skip{"/v1/reviews/{id}/skip"};
inline constexpr QLatin1String rubric{"/v1/rubric"};
inline constexpr QLatin1String oneRubric{"/v1/rubrics/{version}"};
inline constexpr QLatin1String findings{"/v1/findings"};
inline constexpr QLatin1String findingReply{"/v1/findings/{id}/reply"};
inline constexpr QLatin1String findingRequest{"/v1/findings/{id}/request"};
inline constexpr QLatin1String settlement{"/v1/findings/{id}/settlement"};
inline constexpr QLatin1String intake{"/v1/intake/requests"};
inline constexpr QLatin1String trail{"/v1/audit"};
inline constexpr QLatin1String trailProof{"/v1/audit/proof"};
inline constexpr QLatin1String disclosures{"/v1/disclosures"};
inline constexpr QLatin1String insights{"/v1/insights"};
inline constexpr QLatin1String resumption{"/v1/insights/resumption"};
inline constexpr QLatin1String samples{"/v1/samples"};
inline constexpr QLatin1String samplePlan{"/v1/samples/plan"};
inline constexpr QLatin1String revealList{"/v1/reveals"};
inline constexpr QLatin1String agreements{"/v1/agreements"};
inline constexpr QLatin1String agreementWithdrawal{"/v1/agreements/withdrawal"};
inline constexpr QLatin1String people{"/v1/people"};
inline constexpr QLatin1String rights{"/v1/rights"};
inline constexpr QLatin1String oneRights{"/v1/rights/{id}"};
inline constexpr QLatin1String rightsSteps{"/v1/rights/{id}/steps"};
inline constexpr QLatin1String rightsCorrection{"/v1/rights/{id}/correction"};
inline constexpr QLatin1String rightsSearch{"/v1/rights/{id}/search"};
inline constexpr QLatin1String rightsArchive{"/v1/rights/{id}/archive"};
inline constexpr QLatin1String rightsArchiveTaking{"/v1/rights/{id}/archive/taking"};
inline constexpr QLatin1String rightsRectification{"/v1/rights/{id}/rectification"};
inline constexpr QLatin1String rightsRestriction{"/v1/rights/{id}/restriction"};
inline constexpr QLatin1String rightsLeavingOut{"/v1/rights/{id}/leaving-out"};
inline constexpr QLatin1String rightsErasure{"/v1/rights/{id}/erasure"};
inline constexpr QLatin1String rightsCertificate{"/v1/rights/{id}/certificate"};
inline constexpr QLatin1String personSearch{"/v1/person-search"};
inline constexpr QLatin1String letters{"/v1/letters"};
inline constexpr QLatin1String pullIncident{"/v1/queues/incidents/pull"};
inline constexpr QLatin1String incidents{"/v1/incidents"};
inline constexpr QLatin1String oneIncident{"/v1/incidents/{id}"};
inline constexpr QLatin1String incidentSteps{"/v1/incidents/{id}/steps"};
inline constexpr QLatin1String incidentRepair{"/v1/incidents/{id}/repair"};
inline constexpr QLatin1String incidentReading{"/v1/incidents/{id}/reading"};
} // namespace path

/// The pattern with its braces filled in, percent-encoded.
[[nodiscard]] QString pathOf(QLatin1String pattern, const RequestId &request);
[[nodiscard]] QString pathOf(QLatin1String pattern, const RequestId &request, const DecisionId &decision);
[[nodiscard]] QString pathOf(QLatin1String pattern, const PurgeOrderId &order);
[[nodiscard]] QString pathOf(QLatin1String pattern, const ReviewTaskId &task);
[[nodiscard]] QString pathOf(QLatin1String pattern, const FindingId &finding);
[[nodiscard]] QString pathOf(QLatin1String pattern, const RightsId &request);
[[nodiscard]] QString pathOf(QLatin1String pattern, const IncidentId &incident);
[[nodiscard]] QString rubricPath(int version);

/// Header names. Comparing them is case-insensitive (RFC 9110, 5.1).
namespace header {
inline constexpr char allow[] = "Allow";
inline constexpr char authorization[] = "Authorization";
inline constexpr char contentType[] = "Content-Type";
inline constexpr char date[] = "Date";
inline constexpr char entityTag[] = "ETag";
inline constexpr char idempotencyKey[] = "Idempotency-Key";
inline constexpr char ifMatch[] = "If-Match";
inline constexpr char ifNoneMatch[] = "If-None-Match";
inline constexpr char lastEventId[] = "Last-Event-ID";
inline constexpr char retryAfter[] = "Retry-After";
inline constexpr char wwwAuthenticate[] = "WWW-Authenticate";
} // namespace header

inline constexpr char jsonType[] = "application/json";
inline constexpr char problemType[] = "application/problem+json"; // RFC 9457
inline constexpr char zipType[] = "application/zip";
inline constexpr char fileType[] = "application/octet-stream"; ///< of any kind

/// "Bearer <token>", RFC 6750.
[[nodiscard]] QByteArray bearer(const QString &token);
/// The token of an Authorization header; nothing when it is no bearer header.
[[nodiscard]] std::optional<QString> tokenOf(const QByteArray &authorization);

/// The strong entity tag of a case's version: "3" in quotes; "3-1" once words of it were hidden later.
[[nodiscard]] QByteArray entityTag(int version, int revision = 0);
/// Nothing for a weak, malformed or `*` tag.
[[nodiscard]] std::optional<int> versionOf(const QByteArray &entityTag);

/// IMF-fixdate of RFC 9110, 5.6.7: Sun, 06 Nov 1994 08:49:37 GMT.
[[nodiscard]] QByteArray httpDate(Instant instant);
[[nodiscard]] std::optional<Instant> fromHttpDate(const QByteArray &text);

/// One row of the table ErrorKind ⇄ HTTP status + problem type. The first row of a kind is how the desk says it; further rows
/// are problems of the wire itself that mean that kind to a workstation.
struct ProblemRow {
    QLatin1String name; ///< the `type` is "urn:vigie:problem:" and this
    int status;
    ErrorKind kind;
    QLatin1String title; ///< for people who read traffic; never personal, never shown by the workstation
};
[[nodiscard]] std::span<const ProblemRow> problemRows();
/// How the desk answers an error. Kinds that only a workstation can have (Unreachable, KeyringLocked, …) are the desk's own
/// failure.
[[nodiscard]] const ProblemRow &problemFor(ErrorKind kind);
/// The row of that name. REQUIRES that it is in the table.
[[nodiscard]] const ProblemRow &problemNamed(QLatin1String name);

/// The problem body; `detail` is left out for the desk's own failures, which tell a client nothing.
[[nodiscard]] QByteArray problemBody(const ProblemRow &row, const QString &detail);
/// What an answer outside 2xx means: by its `type`; without a known one by its status: 5xx is DeskFailed, 401 Unauthenticated,
/// 429 TooManyAttempts, everything else comes from no desk (NotADesk).
[[nodiscard]] Error errorOf(int status, const QByteArray &contentType, const QByteArray &body);

// Bodies. Reading is strict, as in models/domain/json.h.

/// POST /v1/sessions
struct SignInBody {
    QString name;
    QString password;
    QString workstation = {}; ///< its own random id, the same as long as its cache: purge orders are for it
};
[[nodiscard]] QJsonObject toJson(const SignInBody &body);
[[nodiscard]] Result<SignInBody> signInFromJson(const QJsonObject &json);

/// Its answer.
struct SessionBody {
    QString token;
    Instant expiresAt;
    Me me;

    bool operator==(const SessionBody &) const = default;
};
[[nodiscard]] QJsonObject toJson(const SessionBody &body);
[[nodiscard]] Result<SessionBody> sessionFromJson(const QJsonObject &json);

/// POST /v1/me/limited-use: the version of the rules that is acknowledged.
[[nodiscard]] QJsonObject limitedUseBody(int version);
[[nodiscard]] Result<int> limitedUseFromJson(const QJsonObject &json);

/// POST …/lease and …/reclaim: which lease is to be renewed, or granted anew.
[[nodiscard]] QJsonObject leaseBody(const LeaseId &lease);
[[nodiscard]] Result<LeaseId> leaseIdFromJson(const QJsonObject &json);

/// PUT …/draft
struct DraftBody {
    LeaseId lease;
    KeptDraft draft;

    bool operator==(const DraftBody &) const = default;
};
[[nodiscard]] QJsonObject toJson(const DraftBody &body);
[[nodiscard]] Result<DraftBody> draftFromJson(const QJsonObject &json);

struct PutBackBody {
    LeaseId lease;
    PutBackReason reason = PutBackReason::Other;

    bool operator==(const PutBackBody &) const = default;
};
[[nodiscard]] QJsonObject toJson(const PutBackBody &body);
[[nodiscard]] Result<PutBackBody> putBackFromJson(const QJsonObject &json);

struct ParkingBody {
    LeaseId lease;
    Instant until;

    bool operator==(const ParkingBody &) const = default;
};
[[nodiscard]] QJsonObject toJson(const ParkingBody &body);
[[nodiscard]] Result<ParkingBody> parkingFromJson(const QJsonObject &json);

/// GET /v1/work
[[nodiscard]] QJsonObject workBody(const std::vector<HeldWork> &work);
[[nodiscard]] Result<std::vector<HeldWork>> workFromJson(const QJsonObject &json);

/// GET /v1/purge-orders
[[nodiscard]] QJsonObject purgeOrdersBody(const std::vector<PurgeOrder> &orders);
[[nodiscard]] Result<std::vector<PurgeOrder>> purgeOrdersFromJson(const QJsonObject &json);

/// GET /v1/reviews
[[nodiscard]] QJsonObject reviewsBody(const std::vector<HeldReview> &reviews);
[[nodiscard]] Result<std::vector<HeldReview>> reviewsFromJson(const QJsonObject &json);

/// GET /v1/reviews/own
[[nodiscard]] QJsonObject ownReviewsBody(const std::vector<OwnReview> &reviews);
[[nodiscard]] Result<std::vector<OwnReview>> ownReviewsFromJson(const QJsonObject &json);

/// POST /v1/reviews/{id}/skip
struct SkipBody {
    LeaseId lease;
    SkipReason reason = SkipReason::Other;

    bool operator==(const SkipBody &) const = default;
};
[[nodiscard]] QJsonObject toJson(const SkipBody &body);
[[nodiscard]] Result<SkipBody> skipFromJson(const QJsonObject &json);

/// GET /v1/findings
[[nodiscard]] QJsonObject findingsBody(const std::vector<Finding> &findings);
[[nodiscard]] Result<std::vector<Finding>> findingsFromJson(const QJsonObject &json);

/// GET /v1/audit?…: percent-encoded, without the question mark.
[[nodiscard]] QByteArray trailQueryText(const TrailQuery &query);
[[nodiscard]] Result<TrailQuery> trailQueryOf(const QByteArray &text);
/// GET /v1/disclosures?…
[[nodiscard]] QByteArray disclosureQueryText(const DisclosureQuery &query);
[[nodiscard]] Result<DisclosureQuery> disclosureQueryOf(const QByteArray &text);
/// GET /v1/insights?periods=…: 12 when nothing is said.
[[nodiscard]] QByteArray insightsQueryText(int periods);
[[nodiscard]] Result<int> insightsQueryOf(const QByteArray &text);
/// GET /v1/reveals?…
[[nodiscard]] QByteArray revealQueryText(const RevealQuery &query);
[[nodiscard]] Result<RevealQuery> revealQueryOf(const QByteArray &text);

/// POST /v1/agreements/withdrawal
struct WithdrawalBody {
    QString client;
    AgreementScope scope = AgreementScope::Supervision;

    bool operator==(const WithdrawalBody &) const = default;
};
[[nodiscard]] QJsonObject toJson(const WithdrawalBody &body);
[[nodiscard]] Result<WithdrawalBody> withdrawalFromJson(const QJsonObject &json);

/// The answer of POST /v1/intake/requests.
struct IntakeBody {
    RequestId request;              ///< empty when nothing could be queued
    std::vector<QString> incidents; ///< one line a broken part
    bool alreadyKnown = false;

    bool operator==(const IntakeBody &) const = default;
};
[[nodiscard]] QJsonObject toJson(const IntakeBody &body);
[[nodiscard]] Result<IntakeBody> intakeFromJson(const QJsonObject &json);

/// POST /v1/rights/{id}/steps. Whose and when it is the desk's to say.
[[nodiscard]] QJsonObject rightsStepBody(const RightsStep &step);
[[nodiscard]] Result<RightsStep> rightsStepFromJson(const QJsonObject &json);
/// POST /v1/incidents/{id}/steps. Whose and when it is the desk's to say.
[[nodiscard]] QJsonObject incidentStepBody(const IncidentStep &step);
[[nodiscard]] Result<IncidentStep> incidentStepFromJson(const QJsonObject &json);
/// POST /v1/rights/{id}/archive, POST /v1/rights/{id}/restriction: of the requests found by name alone, those that are theirs.
[[nodiscard]] QJsonObject byNameTooBody(const std::vector<RequestId> &requests);
[[nodiscard]] Result<std::vector<RequestId>> byNameTooFromJson(const QJsonObject &json);

} // namespace vigie::protocol
