#include "tests/service/tlsclient.h"

#include <QElapsedTimer>
#include <QSslConfiguration>

namespace vigie::service {

QByteArray RawAnswer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

TlsClient::TlsClient(quint16 port, QSsl::SslProtocol protocol)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(protocol);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // the certificate has a test of its own
    m_socket.setSslConfiguration(configuration);
    m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    m_socket.waitForEncrypted(5000);
}

void TlsClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 || m_socket.encryptedBytesToWrite() > 0) {
        if (!m_socket.waitForBytesWritten(5000))
            return;
    }
}

bool TlsClient::fill(qint64 deadline)
{
    if (m_socket.bytesAvailable() == 0 && (deadline <= 0 || !m_socket.waitForReadyRead(static_cast<int>(deadline)))
        && m_socket.bytesAvailable() == 0)
        return false;
    m_read += m_socket.readAll();
    return true;
}

std::optional<RawAnswer> TlsClient::receive(int timeout, bool headOnly)
{
    QElapsedTimer timer;
    timer.start();
    qsizetype end = -1;
    while ((end = m_read.indexOf("\r\n\r\n")) < 0) {
        if (!fill(timeout - timer.elapsed()))
            return std::nullopt;
    }
    RawAnswer answer;
    const QList<QByteArray> lines = m_read.left(end).split('\n');
    answer.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.emplaceBack(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    m_read.remove(0, end + 4);
    const qsizetype length = headOnly ? 0 : answer.header("content-length").toLongLong();
    while (m_read.size() < length) {
        if (!fill(timeout - timer.elapsed()))
            return std::nullopt;
    }
    answer.body = m_read.left(length);
    m_read.remove(0, length);
    return answer;
}

QByteArray TlsClient::read(qsizetype size, int timeout)
{
    QElapsedTimer timer;
    timer.start();
    while (m_read.size() < size && fill(timeout - timer.elapsed())) { }
    const QByteArray bytes = m_read.left(size);
    m_read.remove(0, bytes.size());
    return bytes;
}

bool TlsClient::closedWithin(int timeout)
{
    QElapsedTimer timer;
    timer.start();
    while (m_socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < timeout)
        m_socket.waitForReadyRead(static_cast<int>(std::max<qint64>(1, timeout - timer.elapsed())));
    return m_socket.state() != QAbstractSocket::ConnectedState && m_socket.readAll().isEmpty() && m_read.isEmpty();
}

} // namespace vigie::service
