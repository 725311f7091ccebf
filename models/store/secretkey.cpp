#include "models/store/secretkey.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>

#include <algorithm>

namespace vigie {

SecretKey::~SecretKey()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
}

Result<SecretKey> SecretKey::random()
{
    SecretKey key;
    if (RAND_priv_bytes(key.m_bytes.data(), static_cast<int>(key.m_bytes.size())) != 1)
        return Error{ErrorKind::Internal, QStringLiteral("no random numbers")};
    return key;
}

Result<SecretKey> SecretKey::fromBytes(const QByteArray &bytes)
{
    if (bytes.size() != length)
        return Error{ErrorKind::InvalidInput, QStringLiteral("a key of the cache has 32 bytes, this one %1").arg(bytes.size())};
    SecretKey key;
    std::copy(bytes.begin(), bytes.end(), key.m_bytes.begin());
    return key;
}

QByteArray SecretKey::toByteArray() const
{
    return QByteArray(reinterpret_cast<const char *>(m_bytes.data()), length);
}

void wipe(QByteArray &bytes)
{
    if (bytes.isDetached())
        OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

} // namespace vigie
