// QtKeychain, and the questions it does not answer. The one file that differs by platform.
#pragma once

#include "models/store/keychain.h"

#include <QObject>

#include <chrono>

namespace vigie {

/// What the Secret Service says of itself. Asking never opens a prompt.
enum class KeyringState {
    NoBus,               ///< no session bus
    NoService,           ///< nobody answers to org.freedesktop.secrets, and nobody can be started
    NotResponding,       ///< it is there and keeps silent
    NoDefaultCollection, ///< there is no keyring to write to
    Locked,
    EntryThere, ///< open, and it holds the entry
    NoEntry,    ///< open, and it does not
};

class SystemKeychain final : public QObject, public Keychain
{
    Q_OBJECT

public:
    /// `timeout` bounds each step: QtKeychain itself waits for ever on a prompt that was left open.
    explicit SystemKeychain(QString service, std::chrono::milliseconds timeout = std::chrono::seconds(8),
                            QObject *parent = nullptr);

    void read(const QString &entry, Answer<std::optional<QByteArray>> answer) override;
    void write(const QString &entry, const QByteArray &secret, Answer<Done> answer) override;
    void remove(const QString &entry, Answer<Done> answer) override;

    /// Read by tests, and by the page that explains what is wrong.
    void probe(const QString &entry, std::function<void(KeyringState)> answer);

private:
    void probeDefaultCollection(std::function<void(KeyringState)> answer);

    QString m_service;
    std::chrono::milliseconds m_timeout;
};

} // namespace vigie
