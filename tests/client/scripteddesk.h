// A TLS server that answers what the test says, byte for byte, and remembers what it was sent.
#pragma once

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

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QByteArray fingerprint() const;
    /// The next request gets these bytes; with none left it gets no answer.
    void answer(const QByteArray &bytes) { m_answers.push_back(bytes); }
    void answerJson(int status, const QByteArray &json, const QByteArray &moreHeaders = {});
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
    std::deque<QByteArray> m_answers;
};

} // namespace vigie::client
