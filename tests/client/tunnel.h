// A proxy that makes tunnels (RFC 9110, 9.3.6), or does not: whatever name is asked for, the way leads to one local port.
#pragma once

#include <QHostAddress>
#include <QNetworkProxy>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace vigie::client {

class Tunnel final : public QObject
{
public:
    explicit Tunnel(quint16 to)
    {
        m_server.listen(QHostAddress::LocalHost);
        QNetworkProxy::setApplicationProxy({QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), m_server.serverPort()});
        connect(&m_server, &QTcpServer::newConnection, this, [this, to] {
            while (QTcpSocket *from = m_server.nextPendingConnection())
                connect(from, &QTcpSocket::readyRead, this, [this, from, to] { take(from, to); });
        });
    }
    ~Tunnel() override { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }
    Tunnel(const Tunnel &) = delete;
    Tunnel &operator=(const Tunnel &) = delete;

    /// Cuts the tunnels there are.
    void cut()
    {
        const auto open = m_server.findChildren<QTcpSocket *>();
        for (QTcpSocket *socket : open)
            socket->abort();
    }

    QByteArray refusal;   ///< instead of a tunnel; empty: it is made
    QByteArrayList asked; ///< the names and ports

private:
    void take(QTcpSocket *from, quint16 to)
    {
        if (auto *through = from->findChild<QTcpSocket *>()) {
            through->write(from->readAll());
            return;
        }
        if (!from->peek(8192).contains("\r\n\r\n"))
            return;
        asked << from->readAll().split(' ').value(1);
        if (!refusal.isEmpty()) {
            from->write(refusal);
            from->disconnectFromHost();
            return;
        }
        auto *through = new QTcpSocket(from);
        connect(through, &QTcpSocket::readyRead, from, [from, through] { from->write(through->readAll()); });
        connect(through, &QTcpSocket::disconnected, from, &QTcpSocket::disconnectFromHost);
        through->connectToHost(QHostAddress::LocalHost, to);
        from->write("HTTP/1.1 200 Connection established\r\n\r\n");
    }

    QTcpServer m_server;
};

} // namespace vigie::client
