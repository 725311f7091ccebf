// The key of the cache: 32 random bytes, wiped from memory when nobody holds it any more.
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <array>

namespace vigie {

class SecretKey
{
public:
    static constexpr qsizetype length = 32; ///< bytes

    SecretKey(const SecretKey &) = default;
    SecretKey &operator=(const SecretKey &) = default;
    ~SecretKey();

    /// From the operating system's random numbers; Internal when it has none.
    [[nodiscard]] static Result<SecretKey> random();
    /// InvalidInput for any other length: SQLCipher would take a shorter key as a pass phrase, and an empty one as "no
    /// encryption".
    [[nodiscard]] static Result<SecretKey> fromBytes(const QByteArray &bytes);

    [[nodiscard]] const std::array<unsigned char, length> &bytes() const { return m_bytes; }
    [[nodiscard]] QByteArray toByteArray() const;

    bool operator==(const SecretKey &) const = default;

private:
    SecretKey() = default;

    std::array<unsigned char, length> m_bytes{};
};

/// Overwrites what the array holds, when nobody else shares it.
void wipe(QByteArray &bytes);

} // namespace vigie
