#include "models/desk/checkpoints.h"

#include "models/desk/keyfile.h"
#include "models/domain/json.h"

#include <sodium.h>

namespace vigie::desk {
namespace {

constexpr qint64 signedEvery = 500; ///< entries
constexpr std::chrono::minutes signedAfter{15};

/// What is signed. The first line keeps a signature from meaning anything else.
QByteArray statementOf(const AuditCheckpoint &checkpoint)
{
    return "vigie audit checkpoint 1\n" + QByteArray::number(checkpoint.number) + '\n' + checkpoint.hash.toLatin1() + '\n'
        + toRfc3339(checkpoint.at).toLatin1() + '\n';
}

QByteArray base64(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

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

    [[nodiscard]] QString text() const
    {
        return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(open), sizeof open).toBase64());
    }
};

ledger::AuditCheckpointRow rowOf(const AuditCheckpoint &checkpoint)
{
    return {checkpoint.number, checkpoint.at, checkpoint.hash, checkpoint.key, checkpoint.signature};
}

AuditCheckpoint checkpointOf(const ledger::AuditCheckpointRow &row)
{
    return {row.number, row.at, row.hash, row.key, row.signature};
}

} // namespace

Result<QByteArray> Checkpoints::seed() const
{
    return secretIn(m_context.folders.auditKey, crypto_sign_SEEDBYTES, "audit key");
}

Result<QString> Checkpoints::publicKey()
{
    const Result<QByteArray> secret = seed();
    if (!secret)
        return secret.error();
    return KeyPair(*secret).text();
}

Result<AuditCheckpoint> Checkpoints::sign()
{
    const Result<QByteArray> secret = seed();
    if (!secret)
        return secret.error();
    return m_context.ledger.transact([&]() -> Result<AuditCheckpoint> {
        ledger::AuditStore store(m_context.ledger);
        const Result<ledger::AuditHead> head = store.lockHead();
        if (!head)
            return head.error();
        if (head->number == 0)
            return Error{ErrorKind::NotFound, QStringLiteral("the audit trail is empty")};
        const Result<std::optional<ledger::AuditCheckpointRow>> last = store.lastCheckpoint();
        if (!last)
            return last.error();
        if (*last && (*last)->number == head->number)
            return checkpointOf(**last);
        const KeyPair keys(*secret);
        AuditCheckpoint checkpoint{head->number, m_context.now(), head->hash, keys.text(), {}};
        const QByteArray statement = statementOf(checkpoint);
        QByteArray signature(crypto_sign_BYTES, Qt::Uninitialized);
        crypto_sign_detached(reinterpret_cast<unsigned char *>(signature.data()), nullptr,
                             reinterpret_cast<const unsigned char *>(statement.constData()),
                             static_cast<unsigned long long>(statement.size()), keys.secret);
        checkpoint.signature = QString::fromLatin1(signature.toBase64());
        if (Status added = store.addCheckpoint(rowOf(checkpoint)); !added)
            return added.error();
        return checkpoint;
    });
}

Status Checkpoints::signWhenDue()
{
    if (m_context.folders.auditKey.empty())
        return Done{};
    ledger::AuditStore store(m_context.ledger);
    const Result<ledger::AuditHead> head = store.head();
    if (!head)
        return head.error();
    const Result<std::optional<ledger::AuditCheckpointRow>> last = store.lastCheckpoint();
    if (!last)
        return last.error();
    const qint64 fresh = head->number - (*last ? (*last)->number : 0);
    const bool isDue = fresh >= signedEvery || (fresh > 0 && (!*last || m_context.now() - (*last)->at >= signedAfter));
    if (!isDue)
        return Done{};
    const Result<AuditCheckpoint> signedNow = sign();
    return signedNow ? Status(Done{}) : Status(signedNow.error());
}

Result<std::vector<AuditCheckpoint>> Checkpoints::all()
{
    const Result<std::vector<ledger::AuditCheckpointRow>> rows = ledger::AuditStore(m_context.ledger).checkpoints();
    if (!rows)
        return rows.error();
    std::vector<AuditCheckpoint> all;
    for (const ledger::AuditCheckpointRow &row : *rows)
        all.push_back(checkpointOf(row));
    return all;
}

Status Checkpoints::check(const AuditCheckpoint &checkpoint, const std::set<QString> &trusted)
{
    const auto damaged = [&](const char *why) {
        return Error{ErrorKind::StorageDamaged,
                     QStringLiteral("audit checkpoint %1 %2").arg(checkpoint.number).arg(QLatin1String(why))};
    };
    if (!trusted.empty() && trusted.count(checkpoint.key) == 0)
        return damaged("is signed with a key that is not trusted");
    const QByteArray key = base64(checkpoint.key);
    const QByteArray signature = base64(checkpoint.signature);
    const QByteArray statement = statementOf(checkpoint);
    if (sodium_init() < 0 || key.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES
        || crypto_sign_verify_detached(reinterpret_cast<const unsigned char *>(signature.constData()),
                                       reinterpret_cast<const unsigned char *>(statement.constData()),
                                       static_cast<unsigned long long>(statement.size()),
                                       reinterpret_cast<const unsigned char *>(key.constData()))
            != 0)
        return damaged("does not carry its signature");
    return Done{};
}

} // namespace vigie::desk
