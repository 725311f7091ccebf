// The network edge over HTTPS, as desk.openapi.yaml describes it. GUI thread; nothing here waits.
#pragma once

#include "net/client/wiregateway.h"

#include <QDeadlineTimer>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QPointer>
#include <QSslCertificate>
#include <QUrl>

class QNetworkReply;

namespace vigie::client {

struct HttpLimits {
    int handshakeMs = 10'000;
    int transferMs = 30'000; ///< without a byte moving
    qsizetype maxAnswerBytes = WireGateway::longestAnswer;
    int streamMs = 45'000; ///< without a byte on a stream, on which the desk says something every 15 s
    int pollMs = 300'000;  ///< how long a stream is not tried again after one that brought nothing
};

/// No cache, no cookies, no redirects, no HTTP/2; a certificate other than the pinned one ends the connection before a byte of
/// ours is sent.
class HttpDeskGateway final : public QObject, public WireGateway
{
    Q_OBJECT

public:
    explicit HttpDeskGateway(const Clock &clock, const HttpLimits &limits = {}, QObject *parent = nullptr);
    ~HttpDeskGateway() override;

    void signIn(const Credentials &credentials, Answer<Me> answer) override;
    void signOut(Answer<Done> answer) override;
    void listen(Heard heard, Answer<Listened> ended) override;

private:
    void carry(const WireCall &call, Carried carried) override;
    [[nodiscard]] QNetworkRequest requestFor(const WireCall &call) const;
    void insistOnPin(QNetworkReply &reply);
    void finished(QNetworkReply &reply, const Carried &carried);
    void explainTlsFailure(Carried carried);

    HttpLimits m_limits;
    QNetworkAccessManager m_network;
    DeskAddress m_desk;
    QUrl m_base;
    QSslCertificate m_certificate;
    QPointer<QNetworkReply> m_stream;
    QDeadlineTimer m_pollUntil{0}; ///< something on the way keeps streams back
};

} // namespace vigie::client
