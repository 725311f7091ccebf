#include "net/client/tlspin.h"

#include <QCryptographicHash>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTimer>

namespace vigie::client {

namespace {

/// One inspection; its own parent's child until it has answered.
class Inspection final : public QObject
{
public:
    Inspection(QObject *context, const DeskAddress &desk, int timeoutMs, std::function<void(Result<QSslCertificate>)> answer)
        : QObject(context)
        , m_answer(std::move(answer))
    {
        QSslConfiguration configuration;
        configuration.setProtocol(QSsl::TlsV1_3OrLater);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // it is looked at, not trusted: nothing is sent
        m_socket.setSslConfiguration(configuration);
        m_socket.setProxy(proxyFor(desk));
        connect(&m_socket, &QSslSocket::encrypted, this, [this] { finish(m_socket.peerCertificate()); });
        connect(&m_socket, &QSslSocket::errorOccurred, this, [this](QAbstractSocket::SocketError fault) {
            finish(Error{fault == QAbstractSocket::SslHandshakeFailedError ? ErrorKind::NotADesk : ErrorKind::Unreachable,
                         QStringLiteral("socket error %1").arg(static_cast<int>(fault))});
        });
        QTimer::singleShot(timeoutMs, this, [this] {
            finish(Error{ErrorKind::Unreachable, QStringLiteral("no handshake in time")});
        });
        // From the event loop: a refusal may come at once, and no answer comes before the call has returned.
        QTimer::singleShot(0, this, [this, desk] { m_socket.connectToHostEncrypted(desk.host, desk.port); });
    }

private:
    void finish(Result<QSslCertificate> result)
    {
        if (!m_answer)
            return;
        const auto answer = std::exchange(m_answer, nullptr);
        m_socket.abort();
        deleteLater();
        if (result.ok() && result->isNull())
            result = Error{ErrorKind::NotADesk, QStringLiteral("no certificate")};
        answer(std::move(result));
    }

    QSslSocket m_socket;
    std::function<void(Result<QSslCertificate>)> m_answer;
};

} // namespace

QNetworkProxy proxyFor(const DeskAddress &desk)
{
    const bool isLoopback = desk.host == QLatin1String("localhost") || desk.host.startsWith(QLatin1String("127."))
        || desk.host == QLatin1String("::1");
    return isLoopback ? QNetworkProxy::NoProxy : QNetworkProxy::DefaultProxy;
}

QByteArray fingerprintOf(const QSslCertificate &certificate)
{
    return certificate.isNull() ? QByteArray() : certificate.digest(QCryptographicHash::Sha256);
}

QSslConfiguration configurationFor(const QSslCertificate &pinned)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setCaCertificates({pinned});
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    return configuration;
}

QString verifyNameOf(const QSslCertificate &pinned)
{
    const QStringList names = pinned.subjectAlternativeNames().values(QSsl::DnsEntry);
    if (!names.isEmpty())
        return names.first();
    return pinned.subjectInfo(QSslCertificate::CommonName).value(0);
}

void inspectCertificate(QObject *context, const DeskAddress &desk, int timeoutMs,
                        std::function<void(Result<QSslCertificate>)> answer)
{
    new Inspection(context, desk, timeoutMs, std::move(answer));
}

} // namespace vigie::client
