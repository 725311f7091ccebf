// A TLS server that answers what the test says, byte for byte, and remembers what it was sent.
#pragma once

#include <QPointer>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>

#include <deque>

namespace vigie::client {

class ScriptedDesk final : public QObject
{
public:
    /// A fresh self-signed certificate. REQUIRES the openssl command, which the build needs anyway.
    explicit ScriptedDesk(const QString &commonName = QStringLiteral("desk.test"));

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QByteArray fingerprint() const;
    /// The next request gets these bytes; with none left it gets no answer.
    void answer(const QByteArray &bytes) { m_answers.push_back(bytes); }
    void answerJson(int status, const QByteArray &json, const QByteArray &moreHeaders = {});
    /// More bytes on the connection that was answered last.
    void say(const QByteArray &bytes);
    /// Ends that connection.
    void hangUp();
    /// Nobody listens on the port, and every connection is cut; then somebody does again.
    void close();
    void reopen();
    /// From now on another certificate is shown.
    void changeCertificate();
    /// Ends each connection right after its answer's bytes, whatever they promised.
    bool hangUpAfterAnswer = false;

    QByteArrayList requests; ///< whole requests, head and body
    int connections = 0;

private:
    void useNewCertificate();
    void serve(QSslSocket *socket);

    QString m_commonName;
    QTemporaryDir m_folder;
    int m_certificates = 0;
    QSslCertificate m_certificate;
    QSslServer m_server;
    QPointer<QSslSocket> m_last;
    quint16 m_port = 0;
    std::deque<QByteArray> m_answers;
};

} // namespace vigie::client
