#include "tests/simulation/plants.h"

#include "models/domain/json.h"
#include "models/ledger/ledger.h"
#include "net/protocol/wire.h"
#include "net/service/answers.h"

#include <QJsonDocument>

namespace simulation {

using namespace vigie;
using namespace Qt::StringLiterals;
namespace header = protocol::header;

namespace {

bool isPush(const QByteArray &method, const QByteArray &path)
{
    return method == "POST" && path.endsWith("/decision");
}

bool isPull(const QByteArray &method, const QByteArray &path)
{
    return method == "POST" && path == protocol::path::pull.data();
}

/// A request about one decision that is known by its id.
bool isAboutDecision(const char *method, const PlantedWire::Request &request)
{
    return request.method == method && request.path.contains("/decision/");
}

template <typename Headers>
void setHeader(Headers &headers, const char *name, const QByteArray &value)
{
    for (auto &entry : headers) {
        if (entry.first == name)
            entry.second = value;
    }
}

QByteArray with(const QByteArray &json, const QString &key, const QJsonValue &value)
{
    QJsonObject object = QJsonDocument::fromJson(json).object();
    object.insert(key, value);
    return toBytes(object);
}

QString text(const QByteArray &json, const QString &key)
{
    return QJsonDocument::fromJson(json).object().value(key).toString();
}

} // namespace

std::vector<std::pair<Plant, std::string>> plantNames()
{
    return {{Plant::ChangedKey, "changed-key"},
            {Plant::ChangedBody, "changed-body"},
            {Plant::UncheckedVersion, "unchecked-version"},
            {Plant::ForgottenRefusal, "forgotten-refusal"},
            {Plant::ForgottenKey, "forgotten-key"},
            {Plant::TimeoutIsAcceptance, "timeout-is-acceptance"},
            {Plant::ReleasedByTime, "released-by-time"},
            {Plant::LocalClock, "local-clock"},
            {Plant::WallClock, "wall-clock"},
            {Plant::EndlessLease, "endless-lease"},
            {Plant::ReleaseTwice, "release-twice"},
            {Plant::TakeBackAfterRelease, "take-back-after-release"},
            {Plant::LeaseTwice, "lease-twice"},
            {Plant::NoTimeout, "no-timeout"},
            {Plant::DiskForgets, "disk-forgets"},
            {Plant::LedgerForgets, "ledger-forgets"},
            {Plant::PurgeUnheard, "purge-unheard"},
            {Plant::PurgeForgotten, "purge-forgotten"},
            {Plant::NoRetry, "no-retry"}};
}

void PlantedWire::onSend(client::WireCall &call)
{
    if (!isPush(call.method, call.path.toLatin1()))
        return;
    const bool repeated = !m_pushed.insert(text(call.body, u"id"_s).toLatin1()).second;
    if (m_plant == Plant::ChangedKey && repeated) {
        const QString other = randomUuid();
        call.body = with(call.body, u"id"_s, other);
        setHeader(call.headers, header::idempotencyKey, other.toLatin1());
    } else if (m_plant == Plant::ChangedBody && repeated) {
        call.body = with(call.body, u"madeAt"_s, u"2026-03-23T08:00:00Z"_s);
    }
}

void PlantedWire::onArrival(Request &request, ledger::Ledger &ledger)
{
    if (m_plant == Plant::ForgottenRefusal)
        (void)ledger.run(u"DELETE FROM decision_refusal"_s);
    if (m_plant != Plant::UncheckedVersion || !isPush(request.method, request.path))
        return;
    const auto row = ledger.row(u"SELECT version FROM request WHERE id = ?"_s, {text(request.body, u"request"_s)});
    if (!row.ok() || !*row)
        return;
    request.body = with(request.body, u"version"_s, (*row)->number(0));
    setHeader(request.headers, header::ifMatch, protocol::entityTag((*row)->number(0)));
}

std::optional<PlantedWire::Response> PlantedWire::instead(const Request &request, ledger::Ledger &ledger)
{
    if (m_plant == Plant::LeaseTwice && isPull(request.method, request.path) && m_pulls.last && m_pulls.by != m_person)
        return std::exchange(m_pulls.last, std::nullopt);
    if (m_plant == Plant::ForgottenKey && isPush(request.method, request.path)) {
        const auto known = ledger.row(u"SELECT id FROM decision WHERE id = ?"_s, {text(request.body, u"id"_s)});
        if (known.ok() && *known)
            return service::problemAnswer(Error{ErrorKind::AlreadyDecided, {}});
    }
    return std::nullopt;
}

void PlantedWire::onAnswer(const Request &request, Response &response, ledger::Ledger &ledger)
{
    if (isPull(request.method, request.path) && response.status == 200) {
        m_pulls.last = response;
        m_pulls.by = m_person;
    }
    if (m_plant == Plant::EndlessLease && request.path.endsWith("/lease") && response.status == 200) {
        const Instant end = *fromRfc3339(text(response.body, u"expiresAt"_s));
        response.body = with(response.body, u"expiresAt"_s, toRfc3339(end + std::chrono::hours(1)));
    }
    if (request.path == protocol::path::purgeOrders.data() && response.status == 200) {
        if (m_plant == Plant::PurgeForgotten)
            (void)ledger.run(u"UPDATE purge_target SET acknowledged_at = 1"_s);
        if (m_plant == Plant::PurgeForgotten || m_plant == Plant::PurgeUnheard)
            response.body = toBytes(protocol::purgeOrdersBody({}));
    }
    if (m_plant == Plant::ReleasedByTime && isAboutDecision("GET", request) && response.status == 200)
        response.body = with(response.body, u"state"_s, u"released"_s);
    if (m_plant == Plant::TakeBackAfterRelease && isAboutDecision("DELETE", request) && response.status == 409)
        (void)ledger.run(u"UPDATE decision SET state = 'taken-back' WHERE id = ?"_s,
                         {QString::fromLatin1(request.path.split('/').last())});
}

void PlantedWire::onEnd(const client::WireCall &call, Instant now, Result<client::WireAnswer> &carried) const
{
    if (m_plant == Plant::LocalClock && carried.ok())
        setHeader(carried->headers, header::date, QByteArray());
    if (m_plant == Plant::TimeoutIsAcceptance && !carried.ok() && isPush(call.method, call.path.toLatin1())) {
        const DecisionReceipt receipt{DecisionId{text(call.body, u"id"_s)}, RequestId{text(call.body, u"request"_s)},
                                      DecisionState::Accepted, now + Seconds(8)};
        carried = client::WireAnswer{202, {{header::contentType, protocol::jsonType}}, toBytes(toJson(receipt))};
    }
}

} // namespace simulation
