// Where the key of the cache is kept: the operating system's keychain, never a file (P6). An edge of the process.
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace vigie {

/// Answers arrive on the caller's thread, exactly once, never before the call has returned, and always: a keyring that keeps
/// silent is KeyringNotResponding after a while. Errors: KeyringMissing, KeyringLocked, KeyringNotResponding.
class Keychain
{
public:
    template <typename T>
    using Answer = std::function<void(Result<T>)>;

    Keychain() = default;
    Keychain(const Keychain &) = delete;
    Keychain &operator=(const Keychain &) = delete;
    virtual ~Keychain() = default;

    /// Nothing only when the keyring is open and is known to hold no such entry: a locked one is KeyringLocked, so that nobody
    /// makes a new key over an old one.
    virtual void read(const QString &entry, Answer<std::optional<QByteArray>> answer) = 0;
    virtual void write(const QString &entry, const QByteArray &secret, Answer<Done> answer) = 0;
    /// An entry that was not there is removed.
    virtual void remove(const QString &entry, Answer<Done> answer) = 0;
};

} // namespace vigie
