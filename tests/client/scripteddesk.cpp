#include "tests/client/scripteddesk.h"

#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>

#include <memory>

namespace vigie::client {

ScriptedDesk::ScriptedDesk(const QString &commonName)
    : m_commonName(commonName)
{
    useNewCertificate();
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (auto *socket = qobject_cast<QSslSocket *>(m_server.nextPendingConnection())) {
            ++connections;
            serve(socket);
        }
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("the scripted desk cannot listen");
    m_port = m_server.serverPort();
}

void ScriptedDesk::useNewCertificate()
{
    const QString base = m_folder.filePath(QString::number(++m_certificates));
    const QStringList arguments{QStringLiteral("req"),
                                QStringLiteral("-x509"),
                                QStringLiteral("-newkey"),
                                QStringLiteral("ec"),
                                QStringLiteral("-pkeyopt"),
                                QStringLiteral("ec_paramgen_curve:prime256v1"),
                                QStringLiteral("-nodes"),
                                QStringLiteral("-days"),
                                QStringLiteral("2"),
                                QStringLiteral("-subj"),
                                QStringLiteral("/CN=") + m_commonName,
                                QStringLiteral("-addext"),
                                QStringLiteral("subjectAltName=DNS:") + m_commonName,
                                QStringLiteral("-keyout"),
                                base + QStringLiteral(".key"),
                                QStringLiteral("-out"),
                                base + QStringLiteral(".pem")};
    if (QProcess::execute(QStringLiteral("openssl"), arguments) != 0)
        qFatal("openssl made no certificate");
    QFile key(base + QStringLiteral(".key"));
    QFile certificate(base + QStringLiteral(".pem"));
    if (!key.open(QIODevice::ReadOnly) || !certificate.open(QIODevice::ReadOnly))
        qFatal("no certificate to read");
    m_certificate = QSslCertificate(&certificate);
    QSslConfiguration configuration;
    configuration.setLocalCertificate(m_certificate);
    configuration.setPrivateKey(QSslKey(&key, QSsl::Ec));
    configuration.setProtocol(QSsl::TlsV1_3OrLater);
    m_server.setSslConfiguration(configuration);
}

QByteArray ScriptedDesk::fingerprint() const
{
    return m_certificate.digest(QCryptographicHash::Sha256);
}

void ScriptedDesk::changeCertificate()
{
    useNewCertificate();
}

void ScriptedDesk::answerJson(int status, const QByteArray &json, const QByteArray &moreHeaders)
{
    answer("HTTP/1.1 " + QByteArray::number(status)
           + " X\r\nContent-Type: " + (status < 400 ? "application/json" : "application/problem+json")
           + "\r\nContent-Length: " + QByteArray::number(json.size()) + "\r\n" + moreHeaders + "\r\n" + json);
}

void ScriptedDesk::say(const QByteArray &bytes)
{
    if (m_last)
        m_last->write(bytes);
}

void ScriptedDesk::hangUp()
{
    if (m_last)
        m_last->disconnectFromHost();
}

void ScriptedDesk::close()
{
    m_server.close();
    const auto sockets = findChildren<QSslSocket *>();
    for (QSslSocket *socket : sockets)
        socket->abort();
}

void ScriptedDesk::reopen()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("the port was taken");
}

void ScriptedDesk::serve(QSslSocket *socket)
{
    socket->setParent(this);
    const auto buffer = std::make_shared<QByteArray>();
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QSslSocket::readyRead, this, [this, socket, buffer] {
        *buffer += socket->readAll();
        const qsizetype head = buffer->indexOf("\r\n\r\n");
        if (head < 0)
            return;
        qsizetype length = 0;
        for (const QByteArray &line : buffer->left(head).split('\n')) {
            if (line.toLower().startsWith("content-length:"))
                length = line.mid(15).trimmed().toLongLong();
        }
        if (buffer->size() < head + 4 + length)
            return;
        requests << buffer->left(head + 4 + length);
        buffer->remove(0, head + 4 + length);
        if (m_answers.empty())
            return;
        m_last = socket;
        socket->write(m_answers.front());
        m_answers.pop_front();
        if (hangUpAfterAnswer) {
            socket->flush();
            socket->disconnectFromHost();
        }
    });
}

} // namespace vigie::client
