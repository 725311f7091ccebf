// The network edge over HTTPS, as desk.openapi.yaml describes it. GUI thread; nothing here waits.
#pragma once

#include "models/workbench/deskgateway.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QUrl>

class QNetworkReply;

namespace vigie::client {

struct HttpLimits {
    int handshakeMs = 10'000;
    int transferMs = 30'000; ///< without a byte moving
    qsizetype maxAnswerBytes = 16 * 1024 * 1024;
};

/// The bearer token lives in memory only and is wiped at sign-out. No cache, no cookies, no redirects, no HTTP/2; a certificate
/// other than the pinned one ends the connection before a byte of ours is sent.
class HttpDeskGateway final : public QObject, public DeskGateway
{
    Q_OBJECT

public:
    explicit HttpDeskGateway(const HttpLimits &limits = {}, QObject *parent = nullptr);
    ~HttpDeskGateway() override;

    void signIn(const Credentials &credentials, Answer<Me> answer) override;
    void signOut(Answer<Done> answer) override;
    void queues(Answer<QueueCounts> answer) override;
    void pull(const QString &key, Answer<std::optional<HeldCase>> answer) override;
    void work(Answer<std::vector<HeldCase>> answer) override;
    void fetchCase(const RequestId &request, Answer<HeldCase> answer) override;
    void heartbeat(const Lease &lease, Answer<Lease> answer) override;
    void push(const Decision &decision, Answer<DecisionReceipt> answer) override;
    void takeBack(const Decision &decision, Answer<HeldCase> answer) override;
    void receipt(const Decision &decision, Answer<DecisionReceipt> answer) override;
    void putBack(const Lease &lease, PutBackReason reason, Answer<Done> answer) override;
    void park(const Lease &lease, Instant until, Answer<Done> answer) override;

    [[nodiscard]] Seconds clockSkew() const override { return m_skew; }
    /// How long the desk last asked to wait (Retry-After of a 429 or 503); zero when it did not.
    [[nodiscard]] Seconds retryAfter() const { return m_retryAfter; }

private:
    struct Call {
        QByteArray method;
        QString path;
        QByteArray body = {}; ///< JSON; empty for none
        QByteArray idempotencyKey = {};
        QByteArray ifMatch = {};
    };
    /// What came back inside 2xx.
    struct Reply {
        int status = 0;
        QJsonObject json; ///< empty for 204
    };

    template <typename T>
    void send(const Call &call, Answer<T> answer, std::function<Result<T>(const Reply &)> read);
    void dispatch(const Call &call, std::function<void(Result<Reply>)> answer);
    void finished(QNetworkReply &reply, const std::function<void(Result<Reply>)> &answer);
    void explainTlsFailure(std::function<void(Result<Reply>)> answer);
    [[nodiscard]] Result<Reply> readReply(QNetworkReply &reply);
    void noteTime(const QNetworkReply &reply);
    void forgetToken();

    HttpLimits m_limits;
    QNetworkAccessManager m_network;
    DeskAddress m_desk;
    QUrl m_base;
    QSslCertificate m_certificate;
    QByteArray m_token;
    Seconds m_skew{0};
    Seconds m_retryAfter{0};
};

} // namespace vigie::client
