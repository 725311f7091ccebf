#include "net/client/httpdeskgateway.h"

#include "net/client/tlspin.h"

#include <QLoggingCategory>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>

namespace vigie::client {

namespace {

Q_LOGGING_CATEGORY(log, "vigie.client", QtInfoMsg)

constexpr char tooLarge[] = "vigieTooLarge";
constexpr char otherCertificate[] = "vigieOtherCertificate";
constexpr char streamed[] = "vigieStreamed";

bool isTlsFault(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::SslHandshakeFailedError;
}

} // namespace

HttpDeskGateway::HttpDeskGateway(const Clock &clock, const HttpLimits &limits, QObject *parent)
    : QObject(parent)
    , WireGateway(clock, limits.maxAnswerBytes)
    , m_limits(limits)
{
    m_network.setAutoDeleteReplies(false);
    m_network.setCookieJar(nullptr);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setTransferTimeout(m_limits.transferMs);
}

HttpDeskGateway::~HttpDeskGateway() = default;

void HttpDeskGateway::signIn(const Credentials &credentials, Answer<Me> answer)
{
    forgetToken();
    if (m_stream)
        m_stream->abort();
    m_pollUntil = QDeadlineTimer(0);
    m_desk = credentials.desk;
    m_base = QUrl();
    m_base.setScheme(QStringLiteral("https"));
    m_base.setHost(m_desk.host);
    m_base.setPort(m_desk.port);
    m_network.setProxy(proxyFor(m_desk));
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
        WireGateway::signIn(credentials, answer);
    });
}

void HttpDeskGateway::signOut(Answer<Done> answer)
{
    if (m_stream)
        m_stream->abort();
    WireGateway::signOut([this, answer](Result<Done> result) {
        m_network.clearConnectionCache();
        answer(std::move(result));
    });
}

void HttpDeskGateway::carry(const WireCall &call, Carried carried)
{
    if (m_certificate.isNull()) {
        QTimer::singleShot(0, this, [carried = std::move(carried)] {
            carried(Error{ErrorKind::Unauthenticated, QStringLiteral("no desk yet")});
        });
        return;
    }
    QNetworkReply *reply = m_network.sendCustomRequest(requestFor(call), call.method, call.body);
    insistOnPin(*reply);
    connect(reply, &QNetworkReply::downloadProgress, this, [this, reply](qint64 received, qint64 total) {
        if (received > m_limits.maxAnswerBytes || total > m_limits.maxAnswerBytes) {
            reply->setProperty(tooLarge, true);
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, carried = std::move(carried)] {
        reply->deleteLater();
        finished(*reply, carried);
    });
}

QNetworkRequest HttpDeskGateway::requestFor(const WireCall &call) const
{
    QUrl url = m_base;
    url.setPath(call.path, QUrl::TolerantMode);
    if (!call.query.isEmpty())
        url.setQuery(QString::fromLatin1(call.query), QUrl::StrictMode);
    QNetworkRequest request(url);
    request.setSslConfiguration(configurationFor(m_certificate));
    request.setPeerVerifyName(verifyNameOf(m_certificate));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("vigie"));
    request.setRawHeader("Accept", "application/json, application/problem+json, text/event-stream");
    request.setRawHeader("Accept-Encoding", "identity");
    for (const auto &[name, value] : call.headers)
        request.setRawHeader(name, value);
    return request;
}

/// Before the request is written: a chain that ends in the pinned certificate is not the pinned certificate.
void HttpDeskGateway::insistOnPin(QNetworkReply &reply)
{
    connect(&reply, &QNetworkReply::encrypted, this, [&reply, pinned = fingerprintOf(m_certificate)] {
        if (fingerprintOf(reply.sslConfiguration().peerCertificate()) != pinned) {
            reply.setProperty(otherCertificate, true);
            reply.abort();
        }
    });
}

void HttpDeskGateway::listen(Heard heard, Answer<Listened> ended)
{
    if (m_certificate.isNull() || !m_pollUntil.hasExpired())
        return WireGateway::listen(std::move(heard), std::move(ended));
    events().restart();
    QNetworkRequest request = requestFor(listening());
    request.setTransferTimeout(m_limits.streamMs);
    QNetworkReply *reply = m_network.get(request);
    m_stream = reply;
    insistOnPin(*reply);
    connect(reply, &QNetworkReply::readyRead, this, [this, reply, heard] {
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        // What is no stream is read, and explained, when it is whole.
        if (reply->property(otherCertificate).toBool() || reply->bytesAvailable() == 0 || status != 200
            || refusalOfStream({status, reply->rawHeaderPairs(), {}}))
            return;
        reply->setProperty(streamed, true);
        const std::vector<LiveEvent> events = this->events().put(reply->readAll());
        for (const LiveEvent &event : events)
            heard(event);
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, ended = std::move(ended)] {
        reply->deleteLater();
        if (reply->property(streamed).toBool()) {
            ended(Listened::Stream);
            return;
        }
        // Refused, or kept back by something on the way; without a connection nobody can say.
        const bool answered = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid();
        if (answered || reply->error() == QNetworkReply::OperationCanceledError)
            m_pollUntil.setRemainingTime(m_limits.pollMs);
        finished(*reply, [this, ended](const Result<WireAnswer> &answer) {
            if (!answer)
                ended(answer.error());
            else
                ended(refusalOfStream(*answer).value_or(Error{ErrorKind::NotADesk, QStringLiteral("an empty event stream")}));
        });
    });
}

void HttpDeskGateway::finished(QNetworkReply &reply, const Carried &carried)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply.property(tooLarge).toBool()) {
        carried(Error{ErrorKind::NotADesk, QStringLiteral("an answer of more than %1 bytes").arg(m_limits.maxAnswerBytes)});
    } else if (isTlsFault(reply.error()) || reply.property(otherCertificate).toBool()) {
        explainTlsFailure(carried);
    } else if (status == 0 || reply.error() == QNetworkReply::OperationCanceledError
               || reply.error() == QNetworkReply::RemoteHostClosedError) {
        qCDebug(log) << "no answer:" << reply.error();
        carried(Error{ErrorKind::Unreachable, QStringLiteral("network error %1").arg(static_cast<int>(reply.error()))});
    } else if (fingerprintOf(reply.sslConfiguration().peerCertificate()) != fingerprintOf(m_certificate)) {
        carried(Error{ErrorKind::CertificateChanged,
                      QString::fromLatin1(fingerprintOf(reply.sslConfiguration().peerCertificate()).toHex())});
    } else {
        carried(WireAnswer{status, reply.rawHeaderPairs(), reply.readAll()});
    }
}

void HttpDeskGateway::explainTlsFailure(Carried carried)
{
    inspectCertificate(
        this, m_desk, m_limits.handshakeMs, [this, carried = std::move(carried)](Result<QSslCertificate> certificate) {
            if (!certificate)
                carried(certificate.error());
            else if (fingerprintOf(*certificate) != fingerprintOf(m_certificate))
                carried(Error{ErrorKind::CertificateChanged, QString::fromLatin1(fingerprintOf(*certificate).toHex())});
            else
                carried(Error{ErrorKind::Unreachable, QStringLiteral("the TLS handshake failed")});
        });
}

} // namespace vigie::client
