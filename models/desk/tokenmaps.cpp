#include "models/desk/tokenmaps.h"

#include "models/desk/keyfile.h"
#include "models/domain/json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <sodium.h>

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

void wipe(QByteArray &bytes)
{
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
}

/// Authenticated with the map: one that was put in another's place does not open.
QByteArray placeOfMap(const ledger::TokenMapKey &key)
{
    return "vigie token map 1\n" + key.request.value.toUtf8() + '\n' + QByteArray::number(key.version) + '\n'
        + QByteArray(wireName(key.level).data());
}

QByteArray sealed(const QByteArray &plain, const QByteArray &secret, const QByteArray &place)
{
    QByteArray out(nonceSize + plain.size() + tagSize, Qt::Uninitialized);
    randombytes_buf(out.data(), nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        bytesOf(out) + nonceSize, nullptr, bytesOf(plain), static_cast<unsigned long long>(plain.size()), bytesOf(place),
        static_cast<unsigned long long>(place.size()), nullptr, bytesOf(out), bytesOf(secret));
    return out;
}

std::optional<QByteArray> opened(const QByteArray &box, const QByteArray &secret, const QByteArray &place)
{
    if (box.size() < nonceSize + tagSize)
        return std::nullopt;
    QByteArray plain(box.size() - nonceSize - tagSize, Qt::Uninitialized);
    const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytesOf(plain), nullptr, nullptr, bytesOf(box) + nonceSize, static_cast<unsigned long long>(box.size() - nonceSize),
        bytesOf(place), static_cast<unsigned long long>(place.size()), bytesOf(box), bytesOf(secret));
    return failed ? std::nullopt : std::optional(plain);
}

} // namespace

Status TokenMaps::keep(const ledger::TokenMapKey &key, const TokenValues &values)
{
    if (m_context.folders.tokenKey.empty())
        return Done{};
    Result<QByteArray> secret =
        secretIn(m_context.folders.tokenKey, crypto_aead_xchacha20poly1305_ietf_KEYBYTES, "key of the token maps");
    if (!secret)
        return secret.error();
    QJsonObject json;
    for (const auto &[token, hidden] : values)
        json.insert(token.value,
                    QJsonArray{QString(wireName(hidden.category)), hidden.value, QJsonArray::fromStringList(hidden.reported)});
    QByteArray plain = toBytes(json);
    const QByteArray box = sealed(plain, *secret, placeOfMap(key));
    wipe(plain);
    wipe(*secret);
    return ledger::TokenMapStore(m_context.ledger).keep(key, box);
}

Result<std::optional<TokenValues>> TokenMaps::find(const ledger::TokenMapKey &key)
{
    const Result<std::optional<QByteArray>> box = ledger::TokenMapStore(m_context.ledger).find(key);
    if (!box)
        return box.error();
    if (!*box)
        return std::optional<TokenValues>();
    Result<QByteArray> secret =
        secretIn(m_context.folders.tokenKey, crypto_aead_xchacha20poly1305_ietf_KEYBYTES, "key of the token maps");
    if (!secret)
        return secret.error();
    std::optional<QByteArray> plain = opened(**box, *secret, placeOfMap(key));
    wipe(*secret);
    if (!plain)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("a token map does not open")};
    const QJsonObject json = QJsonDocument::fromJson(*plain).object();
    wipe(*plain);
    TokenValues values;
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        const QJsonArray parts = entry.value().toArray();
        HiddenValue hidden{
            fromWireName<TokenCategory>(parts.at(0).toString()).value_or(TokenCategory::Unknown), parts.at(1).toString(), {}};
        const QJsonArray reported = parts.at(2).toArray();
        for (const QJsonValue &words : reported)
            hidden.reported.append(words.toString());
        values.emplace(Token{entry.key()}, hidden);
    }
    return std::optional(std::move(values));
}

} // namespace vigie::desk
