#include "models/desk/checkpoints.h"

#include "models/desk/signing.h"
#include "models/domain/json.h"

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

ledger::AuditCheckpointRow rowOf(const AuditCheckpoint &checkpoint)
{
    return {checkpoint.number, checkpoint.at, checkpoint.hash, checkpoint.key, checkpoint.signature};
}

AuditCheckpoint checkpointOf(const ledger::AuditCheckpointRow &row)
{
    return {row.number, row.at, row.hash, row.key, row.signature};
}

} // namespace

Result<QString> Checkpoints::publicKey()
{
    const Result<SigningKey> key = SigningKey::in(m_context.folders.auditKey);
    return key ? Result<QString>(key->open()) : Result<QString>(key.error());
}

Result<AuditCheckpoint> Checkpoints::sign()
{
    const Result<SigningKey> key = SigningKey::in(m_context.folders.auditKey);
    if (!key)
        return key.error();
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
        AuditCheckpoint checkpoint{head->number, m_context.now(), head->hash, key->open(), {}};
        checkpoint.signature = key->sign(statementOf(checkpoint));
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
    if (!isSignedBy(checkpoint.key, statementOf(checkpoint), checkpoint.signature))
        return damaged("does not carry its signature");
    return Done{};
}

} // namespace vigie::desk
