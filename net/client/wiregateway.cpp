#include "net/client/wiregateway.h"

#include "models/domain/json.h"
#include "net/protocol/wire.h"

#include <algorithm>

namespace vigie::client {

namespace {

namespace path = protocol::path;
namespace header = protocol::header;

QByteArray key(const QString &text)
{
    return text.toLatin1();
}

QByteArray freshKey()
{
    return randomUuid().toLatin1();
}

/// The media type without parameters, in lower case.
QByteArray typeOf(const WireAnswer &answer)
{
    return answer.header(header::contentType).split(';').first().trimmed().toLower();
}

} // namespace

QByteArray WireAnswer::header(const char *name) const
{
    const auto found = std::find_if(headers.begin(), headers.end(),
                                    [name](const auto &entry) { return entry.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->second;
}

WireGateway::WireGateway(const Clock &clock, qsizetype maxAnswerBytes)
    : m_clock(clock)
    , m_maxAnswerBytes(maxAnswerBytes)
{
}

WireGateway::~WireGateway()
{
    forgetToken();
}

void WireGateway::forgetToken()
{
    m_token.fill('\0');
    m_token.clear();
}

void WireGateway::signIn(const Credentials &credentials, Answer<Me> answer)
{
    forgetToken();
    m_events = {};
    send<Me>(signInOf(credentials), std::move(answer), [this](const Reply &reply) -> Result<Me> {
        Result<protocol::SessionBody> session = protocol::sessionFromJson(reply.json);
        if (!session)
            return session.error();
        m_token = session->token.toLatin1();
        return session->me;
    });
}

WireGateway::Sent WireGateway::signInOf(const Credentials &credentials)
{
    return {"POST", path::sessions,
            toBytes(toJson(protocol::SignInBody{credentials.name, credentials.password, credentials.workstation})), freshKey()};
}

/// The session that proves it is nobody's: it ends before anything else is done in it.
void WireGateway::confirm(const Credentials &credentials, Answer<Me> answer)
{
    send<Me>(signInOf(credentials), std::move(answer), [this](const Reply &reply) -> Result<Me> {
        Result<protocol::SessionBody> session = protocol::sessionFromJson(reply.json);
        if (!session)
            return session.error();
        carry({"DELETE", path::currentSession, {}, {{header::authorization, protocol::bearer(session->token)}}},
              [](const Result<WireAnswer> &) {}); // else it ends by itself
        return session->me;
    });
}

void WireGateway::signOut(Answer<Done> answer)
{
    send<Done>({"DELETE", path::currentSession}, std::move(answer), [](const Reply &) { return Done{}; });
    forgetToken(); // now, not with the answer: by then somebody else may have signed in
}

void WireGateway::acknowledgeLimitedUse(int version, Answer<Me> answer)
{
    send<Me>({"POST", path::limitedUse, toBytes(protocol::limitedUseBody(version)), freshKey()}, std::move(answer),
             [](const Reply &reply) { return meFromJson(reply.json); });
}

void WireGateway::queues(Answer<QueueCounts> answer)
{
    send<QueueCounts>({"GET", path::queues}, std::move(answer),
                      [](const Reply &reply) { return queueCountsFromJson(reply.json); });
}

void WireGateway::pull(const QString &pullKey, Answer<std::optional<HeldCase>> answer)
{
    send<std::optional<HeldCase>>({"POST", path::pull, {}, key(pullKey)}, std::move(answer),
                                  [](const Reply &reply) -> Result<std::optional<HeldCase>> {
                                      if (reply.status == 204)
                                          return std::optional<HeldCase>();
                                      Result<HeldCase> held = heldCaseFromJson(reply.json);
                                      if (!held)
                                          return held.error();
                                      return std::optional<HeldCase>(*std::move(held));
                                  });
}

void WireGateway::work(Answer<std::vector<HeldWork>> answer)
{
    send<std::vector<HeldWork>>({"GET", path::work}, std::move(answer),
                                [](const Reply &reply) { return protocol::workFromJson(reply.json); });
}

void WireGateway::fetchCase(const RequestId &request, Answer<HeldCase> answer)
{
    send<HeldCase>({"GET", protocol::pathOf(path::oneCase, request)}, std::move(answer),
                   [](const Reply &reply) { return heldCaseFromJson(reply.json); });
}

void WireGateway::heartbeat(const Lease &lease, Answer<Lease> answer)
{
    send<Lease>({"POST", protocol::pathOf(path::lease, lease.request), toBytes(protocol::leaseBody(lease.id)), freshKey()},
                std::move(answer), [](const Reply &reply) { return leaseFromJson(reply.json); });
}

void WireGateway::reclaim(const Lease &lease, Answer<HeldCase> answer)
{
    send<HeldCase>({"POST", protocol::pathOf(path::reclaim, lease.request), toBytes(protocol::leaseBody(lease.id)), freshKey()},
                   std::move(answer), [](const Reply &reply) { return heldCaseFromJson(reply.json); });
}

void WireGateway::keepDraft(const Lease &lease, const KeptDraft &draft, Answer<Done> answer)
{
    send<Done>({"PUT", protocol::pathOf(path::draft, lease.request), toBytes(toJson(protocol::DraftBody{lease.id, draft}))},
               std::move(answer), [](const Reply &) { return Done{}; });
}

void WireGateway::push(const Decision &decision, Answer<DecisionReceipt> answer)
{
    send<DecisionReceipt>({"POST", protocol::pathOf(path::decision, decision.request), toBytes(toJson(decision)),
                           key(decision.id.value), protocol::entityTag(decision.version)},
                          std::move(answer), [](const Reply &reply) { return decisionReceiptFromJson(reply.json); });
}

void WireGateway::takeBack(const Decision &decision, Answer<HeldCase> answer)
{
    send<HeldCase>({"DELETE", protocol::pathOf(path::oneDecision, decision.request, decision.id)}, std::move(answer),
                   [](const Reply &reply) { return heldCaseFromJson(reply.json); });
}

void WireGateway::receipt(const Decision &decision, Answer<DecisionReceipt> answer)
{
    send<DecisionReceipt>({"GET", protocol::pathOf(path::oneDecision, decision.request, decision.id)}, std::move(answer),
                          [](const Reply &reply) { return decisionReceiptFromJson(reply.json); });
}

void WireGateway::purgeOrders(Answer<std::vector<PurgeOrder>> answer)
{
    send<std::vector<PurgeOrder>>({"GET", path::purgeOrders}, std::move(answer),
                                  [](const Reply &reply) { return protocol::purgeOrdersFromJson(reply.json); });
}

void WireGateway::acknowledgePurge(const PurgeOrderId &order, Answer<Done> answer)
{
    send<Done>({"POST", protocol::pathOf(path::purgeReceipt, order), {}, freshKey()}, std::move(answer),
               [](const Reply &) { return Done{}; });
}

void WireGateway::listen(Heard heard, Answer<Listened> ended)
{
    WireCall call = listening();
    call.query = "wait=0";
    carry(call, [this, heard = std::move(heard), ended = std::move(ended)](const Result<WireAnswer> &carried) {
        if (!carried) {
            ended(carried.error());
            return;
        }
        if (const std::optional<Error> refusal = refusalOfStream(*carried)) {
            ended(*refusal);
            return;
        }
        m_events.restart();
        for (const LiveEvent &event : m_events.put(carried->body))
            heard(event);
        ended(Listened::Poll);
    });
}

WireCall WireGateway::listening() const
{
    WireCall call = callOf({"GET", path::events});
    if (const auto position = m_events.position())
        call.headers.emplace_back(header::lastEventId, QByteArray::number(*position));
    return call;
}

std::optional<Error> WireGateway::refusalOfStream(const WireAnswer &answer)
{
    if (const std::optional<Error> refusal = refusalOf(answer))
        return refusal;
    if (typeOf(answer) != protocol::eventStreamType)
        return Error{ErrorKind::NotADesk, QStringLiteral("an answer that is no event stream")};
    return std::nullopt;
}

void WireGateway::putBack(const Lease &lease, PutBackReason reason, Answer<Done> answer)
{
    send<Done>({"POST", protocol::pathOf(path::putBack, lease.request), toBytes(toJson(protocol::PutBackBody{lease.id, reason})),
                freshKey()},
               std::move(answer), [](const Reply &) { return Done{}; });
}

void WireGateway::park(const Lease &lease, Instant until, Answer<Done> answer)
{
    send<Done>({"POST", protocol::pathOf(path::parking, lease.request), toBytes(toJson(protocol::ParkingBody{lease.id, until})),
                freshKey()},
               std::move(answer), [](const Reply &) { return Done{}; });
}

void WireGateway::trail(const TrailQuery &query, Answer<TrailPage> answer)
{
    send<TrailPage>({.method = "GET", .path = path::trail, .query = protocol::trailQueryText(query)}, std::move(answer),
                    [](const Reply &reply) { return trailPageFromJson(reply.json); });
}

void WireGateway::proveTrail(Answer<TrailProof> answer)
{
    send<TrailProof>({.method = "GET", .path = path::trailProof}, std::move(answer),
                     [](const Reply &reply) { return trailProofFromJson(reply.json); });
}

void WireGateway::disclosures(const DisclosureQuery &query, Answer<DisclosurePage> answer)
{
    send<DisclosurePage>({.method = "GET", .path = path::disclosures, .query = protocol::disclosureQueryText(query)},
                         std::move(answer), [](const Reply &reply) { return disclosurePageFromJson(reply.json); });
}

void WireGateway::reveals(const RevealQuery &query, Answer<RevealPage> answer)
{
    send<RevealPage>({.method = "GET", .path = path::revealList, .query = protocol::revealQueryText(query)}, std::move(answer),
                     [](const Reply &reply) { return revealPageFromJson(reply.json); });
}

void WireGateway::agreements(Answer<AgreementRegister> answer)
{
    send<AgreementRegister>({"GET", path::agreements}, std::move(answer),
                            [](const Reply &reply) { return agreementsFromJson(reply.json); });
}

void WireGateway::recordAgreement(const ClientAgreement &agreement, Answer<Done> answer)
{
    send<Done>({"POST", path::agreements, toBytes(toJson(agreement)), freshKey()}, std::move(answer),
               [](const Reply &) { return Done{}; });
}

void WireGateway::withdrawAgreement(const QString &client, AgreementScope scope, Answer<Done> answer)
{
    send<Done>({"POST", path::agreementWithdrawal, toBytes(toJson(protocol::WithdrawalBody{client, scope})), freshKey()},
               std::move(answer), [](const Reply &) { return Done{}; });
}

void WireGateway::levels(Answer<LevelsInForce> answer)
{
    send<LevelsInForce>({"GET", path::levels}, std::move(answer),
                        [](const Reply &reply) { return inForceFromJson(reply.json, levelPolicyFromJson); });
}

void WireGateway::setLevels(const LevelPolicy &policy, Answer<LevelsInForce> answer)
{
    send<LevelsInForce>(
        {.method = "PUT", .path = path::levels, .body = toBytes(toJson(policy)), .ifMatch = protocol::entityTag(policy.version)},
        std::move(answer), [](const Reply &reply) { return inForceFromJson(reply.json, levelPolicyFromJson); });
}

void WireGateway::colleagues(Answer<std::vector<Colleague>> answer)
{
    send<std::vector<Colleague>>({.method = "GET", .path = path::people}, std::move(answer),
                                 [](const Reply &reply) { return colleaguesFromJson(reply.json); });
}

void WireGateway::reveal(const RequestId &request, const RevealWish &wish, const QString &wishKey, Answer<Revealed> answer)
{
    send<Revealed>({"POST", protocol::pathOf(path::reveals, request), toBytes(toJson(wish)), key(wishKey)}, std::move(answer),
                   [](const Reply &reply) { return revealedFromJson(reply.json); });
}

void WireGateway::reportRedaction(const RequestId &request, const RedactionReport &report, const QString &reportKey,
                                  Answer<HeldCase> answer)
{
    send<HeldCase>({"POST", protocol::pathOf(path::redactionReports, request), toBytes(toJson(report)), key(reportKey)},
                   std::move(answer), [](const Reply &reply) { return heldCaseFromJson(reply.json); });
}

WireCall WireGateway::callOf(const Sent &sent) const
{
    WireCall call{sent.method, sent.path, sent.query, {}, sent.body};
    const auto add = [&call](const char *name, const QByteArray &value) {
        if (!value.isEmpty())
            call.headers.emplace_back(name, value);
    };
    add(header::authorization, m_token.isEmpty() ? QByteArray() : protocol::bearer(QString::fromLatin1(m_token)));
    add(header::idempotencyKey, sent.idempotencyKey);
    add(header::ifMatch, sent.ifMatch);
    if (!sent.contentType.isEmpty() || !sent.body.isEmpty())
        add(header::contentType, sent.contentType.isEmpty() ? QByteArray(protocol::jsonType) : sent.contentType);
    return call;
}

/// What an answer outside 2xx means.
std::optional<Error> WireGateway::refusalOf(const WireAnswer &answer)
{
    noteWait(answer);
    if (answer.status < 200 || answer.status > 299)
        return protocol::errorOf(answer.status, answer.header(header::contentType), answer.body);
    return std::nullopt;
}

Result<WireGateway::Reply> WireGateway::readReply(const WireAnswer &answer, Instant sentAt)
{
    if (const std::optional<Error> refusal = refusalOf(answer))
        return *refusal;
    noteTime(answer, sentAt);
    if (answer.status == 204)
        return Reply{answer.status, {}};
    if (typeOf(answer) != protocol::jsonType)
        return Error{ErrorKind::NotADesk, QStringLiteral("an answer that is not JSON")};
    Result<QJsonObject> json = parseJsonObject(answer.body, JsonLimits{32, m_maxAnswerBytes});
    if (!json)
        return Error{ErrorKind::NotADesk, json.error().detail};
    return Reply{answer.status, *std::move(json)};
}

/// It was said at some moment between the two: F. Cristian, "Probabilistic clock synchronization", Distributed Computing 3
/// (1989), 146-158. What took long says little, and moves nothing that it does not contradict.
void WireGateway::noteTime(const WireAnswer &answer, Instant sentAt)
{
    const std::optional<Instant> said = protocol::fromHttpDate(answer.header(header::date));
    if (!said)
        return;
    const Seconds least = *said - m_clock.now();
    const Seconds most = *said - sentAt + Seconds(1); // its fraction is cut off
    m_skew = std::max(least, std::min(m_skew, most));
}

/// Seconds or a date (RFC 9110, 10.2.3).
void WireGateway::noteWait(const WireAnswer &answer)
{
    const QByteArray said = answer.header(header::retryAfter);
    bool isNumber = false;
    const int seconds = said.toInt(&isNumber);
    Seconds wait{isNumber ? seconds : 0};
    if (const std::optional<Instant> when = isNumber ? std::nullopt : protocol::fromHttpDate(said))
        wait = *when - protocol::fromHttpDate(answer.header(header::date)).value_or(m_clock.now() + m_skew);
    m_retryAfter = std::max(wait, Seconds(0));
}

} // namespace vigie::client
