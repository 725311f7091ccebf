#include "models/desk/signing.h"

#include "models/desk/keyfile.h"

#include <sodium.h>

#include <utility>

namespace vigie::desk {
namespace {

struct KeyPair {
    unsigned char open[crypto_sign_PUBLICKEYBYTES];
    unsigned char secret[crypto_sign_SECRETKEYBYTES];

    explicit KeyPair(const QByteArray &seed)
    {
        crypto_sign_seed_keypair(open, secret, reinterpret_cast<const unsigned char *>(seed.constData()));
    }
    KeyPair(const KeyPair &) = delete;
    KeyPair &operator=(const KeyPair &) = delete;
    ~KeyPair() { sodium_memzero(secret, sizeof secret); }
};

QByteArray fromBase64(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

} // namespace

SigningKey::SigningKey(QByteArray seed)
    : m_seed(std::move(seed))
{
    const KeyPair keys(m_seed);
    m_open = QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(keys.open), sizeof keys.open).toBase64());
}

Result<SigningKey> SigningKey::in(const std::filesystem::path &file)
{
    const Result<QByteArray> seed = secretIn(file, crypto_sign_SEEDBYTES, "audit key");
    return seed ? Result<SigningKey>(SigningKey(*seed)) : Result<SigningKey>(seed.error());
}

QString SigningKey::sign(const QByteArray &statement) const
{
    const KeyPair keys(m_seed);
    QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
    crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                         reinterpret_cast<const unsigned char *>(statement.constData()),
                         static_cast<unsigned long long>(statement.size()), keys.secret);
    return QString::fromLatin1(signature.toBase64());
}

bool isSignedBy(const QString &key, const QByteArray &statement, const QString &signature)
{
    const QByteArray open = fromBase64(key);
    const QByteArray bytes = fromBase64(signature);
    return sodium_init() >= 0 && open.size() == crypto_sign_PUBLICKEYBYTES && bytes.size() == crypto_sign_BYTES
        && crypto_sign_verify_detached(reinterpret_cast<const unsigned char *>(bytes.constData()),
                                       reinterpret_cast<const unsigned char *>(statement.constData()),
                                       static_cast<unsigned long long>(statement.size()),
                                       reinterpret_cast<const unsigned char *>(open.constData()))
        == 0;
}

} // namespace vigie::desk
