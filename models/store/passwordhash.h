// What a password can be recognised by while the desk cannot be asked: in memory only, gone with the session (P8, U4).
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <array>

namespace vigie {

class PasswordHash
{
public:
    PasswordHash(const PasswordHash &) = default;
    PasswordHash &operator=(const PasswordHash &) = default;
    ~PasswordHash();

    /// Argon2id (RFC 9106) over a salt of its own, as the desk keeps passwords: 64 MiB and about a tenth of a second, so not on
    /// the GUI thread. Internal when there is no memory for it.
    [[nodiscard]] static Result<PasswordHash> of(const QByteArray &password);
    /// Costs as much. False also when there is no memory for it.
    [[nodiscard]] bool matches(const QByteArray &password) const;

private:
    PasswordHash() = default;

    std::array<char, 128> m_text{}; ///< crypto_pwhash_STRBYTES
};

} // namespace vigie
