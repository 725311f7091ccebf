#include "models/desk/sealing.h"

#include "models/desk/keyfile.h"

#include <sodium.h>

#include <algorithm>

namespace vigie::desk {
namespace {

constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

unsigned char *bytesOf(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

Result<QByteArray> keyOf(const Context &context)
{
    return secretIn(context.folders.tokenKey, crypto_aead_xchacha20poly1305_ietf_KEYBYTES, "key of the token maps and seeds");
}

} // namespace

void wipe(QByteArray &bytes)
{
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
}

Result<QByteArray> sealed(const Context &context, QByteArray plain, const QByteArray &place)
{
    Result<QByteArray> key = keyOf(context);
    if (!key)
        return key;
    QByteArray box(nonceSize + plain.size() + tagSize, Qt::Uninitialized);
    randombytes_buf(box.data(), nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        bytesOf(box) + nonceSize, nullptr, bytesOf(plain), static_cast<unsigned long long>(plain.size()), bytesOf(place),
        static_cast<unsigned long long>(place.size()), nullptr, bytesOf(box), bytesOf(*key));
    wipe(plain);
    wipe(*key);
    return box;
}

Result<QByteArray> opened(const Context &context, const QByteArray &box, const QByteArray &place)
{
    Result<QByteArray> key = keyOf(context);
    if (!key)
        return key;
    QByteArray plain(std::max<qsizetype>(box.size() - nonceSize - tagSize, 0), Qt::Uninitialized);
    const bool isOpen = box.size() >= nonceSize + tagSize
        && crypto_aead_xchacha20poly1305_ietf_decrypt(bytesOf(plain), nullptr, nullptr, bytesOf(box) + nonceSize,
                                                      static_cast<unsigned long long>(box.size() - nonceSize), bytesOf(place),
                                                      static_cast<unsigned long long>(place.size()), bytesOf(box), bytesOf(*key))
            == 0;
    wipe(*key);
    if (!isOpen)
        return Error{
            ErrorKind::StorageDamaged,
            QStringLiteral("what is sealed does not open: it was changed, or tokens.key is not the one it was sealed with")};
    return plain;
}

} // namespace vigie::desk
