// A client that speaks raw bytes over TLS, as well or as badly as a test wants, to a server in this process.
#pragma once

#include <QSslSocket>

#include <optional>

namespace vigie::service {

struct RawAnswer {
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};

class TlsClient
{
public:
    explicit TlsClient(quint16 port, QSsl::SslProtocol protocol = QSsl::TlsV1_3OrLater);

    [[nodiscard]] bool connected() const { return m_socket.isEncrypted(); }
    void send(const QByteArray &bytes);
    /// The next response; nothing when the connection ends or `timeout` passes first. `headOnly`: it has no body.
    [[nodiscard]] std::optional<RawAnswer> receive(int timeout = 5000, bool headOnly = false);
    /// The next `size` bytes, or fewer when the connection ends or `timeout` passes first.
    [[nodiscard]] QByteArray read(qsizetype size, int timeout = 5000);
    /// Whether the server closes within `timeout` without saying anything more.
    [[nodiscard]] bool closedWithin(int timeout);
    /// Leaves without a word, with a reset.
    void abort() { m_socket.abort(); }
    QSslSocket &socket() { return m_socket; }

private:
    bool fill(qint64 deadline);

    QSslSocket m_socket;
    QByteArray m_read;
};

} // namespace vigie::service
