#include "net/client/httpdeskgateway.h"

#include "models/domain/json.h"
#include "net/client/tlspin.h"
#include "net/protocol/wire.h"

#include <QLoggingCategory>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>

namespace vigie::client {

namespace {

Q_LOGGING_CATEGORY(log, "vigie.client", QtInfoMsg)

namespace path = protocol::path;
namespace header = protocol::header;

constexpr char tooLarge[] = "vigieTooLarge";
constexpr char otherCertificate[] = "vigieOtherCertificate";

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || host.startsWith(QLatin1String("127.")) || host == QLatin1String("::1");
}

QByteArray key(const QString &text)
{
    return text.toLatin1();
}

QByteArray freshKey()
{
    return randomUuid().toLatin1();
}

bool isTlsFault(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::SslHandshakeFailedError;
}

} // namespace

HttpDeskGateway::HttpDeskGateway(const HttpLimits &limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
{
    m_network.setAutoDeleteReplies(false);
    m_network.setCookieJar(nullptr);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setTransferTimeout(m_limits.transferMs);
}

HttpDeskGateway::~HttpDeskGateway()
{
    forgetToken();
}

void HttpDeskGateway::forgetToken()
{
    m_token.fill('\0');
    m_token.clear();
}

void HttpDeskGateway::signIn(const Credentials &credentials, Answer<Me> answer)
{
    forgetToken();
    m_desk = credentials.desk;
    m_base = QUrl();
    m_base.setScheme(QStringLiteral("https"));
    m_base.setHost(m_desk.host);
    m_base.setPort(m_desk.port);
    m_network.setProxy(isLoopback(m_desk.host) ? QNetworkProxy(QNetworkProxy::NoProxy)
                                               : QNetworkProxy(QNetworkProxy::DefaultProxy));
    m_network.clearConnectionCache();
    inspectCertificate(this, m_desk, m_limits.handshakeMs, [this, credentials, answer](Result<QSslCertificate> certificate) {
        if (!certificate) {
            answer(certificate.error());
            return;
        }
        const QByteArray found = fingerprintOf(*certificate);
        if (found != credentials.pinnedFingerprint) {
            answer(Error{credentials.pinnedFingerprint.isEmpty() ? ErrorKind::CertificateUnknown : ErrorKind::CertificateChanged,
                         QString::fromLatin1(found.toHex())});
            return;
        }
        m_certificate = *certificate;
        const Call call{"POST", path::sessions, toBytes(toJson(protocol::SignInBody{credentials.name, credentials.password})),
                        freshKey()};
        send<Me>(call, answer, [this](const Reply &reply) -> Result<Me> {
            Result<protocol::SessionBody> session = protocol::sessionFromJson(reply.json);
            if (!session)
                return session.error();
            m_token = session->token.toLatin1();
            return session->me;
        });
    });
}

void HttpDeskGateway::signOut(Answer<Done> answer)
{
    send<Done>(
        {"DELETE", path::currentSession},
        [this, answer](Result<Done> result) {
            forgetToken();
            m_network.clearConnectionCache();
            answer(std::move(result));
        },
        [](const Reply &) { return Done{}; });
}

void HttpDeskGateway::queues(Answer<QueueCounts> answer)
{
    send<QueueCounts>({"GET", path::queues}, std::move(answer),
                      [](const Reply &reply) { return queueCountsFromJson(reply.json); });
}

void HttpDeskGateway::pull(const QString &pullKey, Answer<std::optional<HeldCase>> answer)
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

void HttpDeskGateway::work(Answer<std::vector<HeldCase>> answer)
{
    send<std::vector<HeldCase>>({"GET", path::work}, std::move(answer),
                                [](const Reply &reply) { return protocol::workFromJson(reply.json); });
}

void HttpDeskGateway::fetchCase(const RequestId &request, Answer<HeldCase> answer)
{
    send<HeldCase>({"GET", protocol::pathOf(path::oneCase, request)}, std::move(answer),
                   [](const Reply &reply) { return heldCaseFromJson(reply.json); });
}

void HttpDeskGateway::heartbeat(const Lease &lease, Answer<Lease> answer)
{
    send<Lease>({"POST", protocol::pathOf(path::lease, lease.request), toBytes(protocol::heartbeatBody(lease.id)), freshKey()},
                std::move(answer), [](const Reply &reply) { return leaseFromJson(reply.json); });
}

void HttpDeskGateway::push(const Decision &decision, Answer<DecisionReceipt> answer)
{
    send<DecisionReceipt>({"POST", protocol::pathOf(path::decision, decision.request), toBytes(toJson(decision)),
                           key(decision.id.value), protocol::entityTag(decision.version)},
                          std::move(answer), [](const Reply &reply) { return decisionReceiptFromJson(reply.json); });
}

void HttpDeskGateway::takeBack(const Decision &decision, Answer<HeldCase> answer)
{
    send<HeldCase>({"DELETE", protocol::pathOf(path::oneDecision, decision.request, decision.id)}, std::move(answer),
                   [](const Reply &reply) { return heldCaseFromJson(reply.json); });
}

void HttpDeskGateway::receipt(const Decision &decision, Answer<DecisionReceipt> answer)
{
    send<DecisionReceipt>({"GET", protocol::pathOf(path::oneDecision, decision.request, decision.id)}, std::move(answer),
                          [](const Reply &reply) { return decisionReceiptFromJson(reply.json); });
}

void HttpDeskGateway::putBack(const Lease &lease, PutBackReason reason, Answer<Done> answer)
{
    send<Done>({"POST", protocol::pathOf(path::putBack, lease.request), toBytes(toJson(protocol::PutBackBody{lease.id, reason})),
                freshKey()},
               std::move(answer), [](const Reply &) { return Done{}; });
}

void HttpDeskGateway::park(const Lease &lease, Instant until, Answer<Done> answer)
{
    send<Done>({"POST", protocol::pathOf(path::parking, lease.request), toBytes(toJson(protocol::ParkingBody{lease.id, until})),
                freshKey()},
               std::move(answer), [](const Reply &) { return Done{}; });
}

template <typename T>
void HttpDeskGateway::send(const Call &call, Answer<T> answer, std::function<Result<T>(const Reply &)> read)
{
    dispatch(call, [answer = std::move(answer), read = std::move(read)](Result<Reply> reply) {
        if (!reply) {
            answer(reply.error());
            return;
        }
        Result<T> value = read(*reply);
        // An answer inside 2xx that does not read is no desk's: a portal, another service, another version.
        if (!value)
            answer(Error{ErrorKind::NotADesk, value.error().detail});
        else
            answer(std::move(value));
    });
}

void HttpDeskGateway::dispatch(const Call &call, std::function<void(Result<Reply>)> answer)
{
    if (m_certificate.isNull()) {
        QTimer::singleShot(0, this, [answer = std::move(answer)] {
            answer(Error{ErrorKind::Unauthenticated, QStringLiteral("no desk yet")});
        });
        return;
    }
    QUrl url = m_base;
    url.setPath(call.path, QUrl::TolerantMode);
    QNetworkRequest request(url);
    request.setSslConfiguration(configurationFor(m_certificate));
    request.setPeerVerifyName(verifyNameOf(m_certificate));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("vigie"));
    request.setRawHeader("Accept", "application/json, application/problem+json");
    request.setRawHeader("Accept-Encoding", "identity");
    if (!m_token.isEmpty())
        request.setRawHeader(header::authorization, protocol::bearer(QString::fromLatin1(m_token)));
    if (!call.idempotencyKey.isEmpty())
        request.setRawHeader(header::idempotencyKey, call.idempotencyKey);
    if (!call.ifMatch.isEmpty())
        request.setRawHeader(header::ifMatch, call.ifMatch);
    if (!call.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray(protocol::jsonType));

    QNetworkReply *reply = m_network.sendCustomRequest(request, call.method, call.body);
    const QByteArray pinned = fingerprintOf(m_certificate);
    connect(reply, &QNetworkReply::encrypted, this, [reply, pinned] {
        // Before the request is written: a chain that ends in the pinned certificate is not the pinned certificate.
        if (fingerprintOf(reply->sslConfiguration().peerCertificate()) != pinned) {
            reply->setProperty(otherCertificate, true);
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::downloadProgress, this, [this, reply](qint64 received, qint64 total) {
        if (received > m_limits.maxAnswerBytes || total > m_limits.maxAnswerBytes) {
            reply->setProperty(tooLarge, true);
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, answer = std::move(answer)] {
        reply->deleteLater();
        finished(*reply, answer);
    });
}

void HttpDeskGateway::finished(QNetworkReply &reply, const std::function<void(Result<Reply>)> &answer)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply.property(tooLarge).toBool()) {
        answer(Error{ErrorKind::NotADesk, QStringLiteral("an answer of more than %1 bytes").arg(m_limits.maxAnswerBytes)});
    } else if (isTlsFault(reply.error()) || reply.property(otherCertificate).toBool()) {
        explainTlsFailure(answer);
    } else if (status == 0 || reply.error() == QNetworkReply::OperationCanceledError
               || reply.error() == QNetworkReply::RemoteHostClosedError) {
        qCDebug(log) << "no answer:" << reply.error();
        answer(Error{ErrorKind::Unreachable, QStringLiteral("network error %1").arg(static_cast<int>(reply.error()))});
    } else if (fingerprintOf(reply.sslConfiguration().peerCertificate()) != fingerprintOf(m_certificate)) {
        answer(Error{ErrorKind::CertificateChanged,
                     QString::fromLatin1(fingerprintOf(reply.sslConfiguration().peerCertificate()).toHex())});
    } else {
        answer(readReply(reply));
    }
}

void HttpDeskGateway::explainTlsFailure(std::function<void(Result<Reply>)> answer)
{
    inspectCertificate(
        this, m_desk, m_limits.handshakeMs, [this, answer = std::move(answer)](Result<QSslCertificate> certificate) {
            if (!certificate)
                answer(certificate.error());
            else if (fingerprintOf(*certificate) != fingerprintOf(m_certificate))
                answer(Error{ErrorKind::CertificateChanged, QString::fromLatin1(fingerprintOf(*certificate).toHex())});
            else
                answer(Error{ErrorKind::Unreachable, QStringLiteral("the TLS handshake failed")});
        });
}

Result<HttpDeskGateway::Reply> HttpDeskGateway::readReply(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray type = reply.rawHeader(header::contentType).split(';').first().trimmed().toLower();
    const QByteArray body = reply.readAll();
    bool spoken = false;
    const int wait = reply.rawHeader(header::retryAfter).toInt(&spoken);
    m_retryAfter = Seconds{spoken && wait > 0 ? wait : 0};
    if (status < 200 || status > 299)
        return protocol::errorOf(status, reply.rawHeader(header::contentType), body);
    noteTime(reply);
    if (status == 204)
        return Reply{status, {}};
    if (type != protocol::jsonType)
        return Error{ErrorKind::NotADesk, QStringLiteral("an answer that is not JSON")};
    Result<QJsonObject> json = parseJsonObject(body, JsonLimits{32, m_limits.maxAnswerBytes});
    if (!json)
        return Error{ErrorKind::NotADesk, json.error().detail};
    return Reply{status, *std::move(json)};
}

void HttpDeskGateway::noteTime(const QNetworkReply &reply)
{
    if (const std::optional<Instant> said = protocol::fromHttpDate(reply.rawHeader(header::date)))
        m_skew = *said - std::chrono::floor<Seconds>(std::chrono::system_clock::now());
}

} // namespace vigie::client
