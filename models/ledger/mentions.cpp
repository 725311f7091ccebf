#include "models/ledger/mentions.h"

namespace vigie::ledger {
namespace {

RequestId mentioningRequest(const Row &row)
{
    return RequestId{row.text(0)};
}

} // namespace

Result<bool> MentionStore::isUnder(const QByteArray &fingerprint)
{
    const Result<std::optional<Row>> known = m_ledger.row(QStringLiteral("SELECT fingerprint FROM mention_key"));
    if (!known)
        return known.error();
    return *known && (*known)->bytes(0) == fingerprint;
}

Status MentionStore::beginUnder(const QByteArray &fingerprint)
{
    const Result<Rows> locked =
        m_ledger.rows(QStringLiteral("SELECT id FROM request WHERE noted_version > 0 ORDER BY id") + m_ledger.forUpdate());
    if (!locked)
        return locked.error();
    if (Status reset = m_ledger.change(QStringLiteral("UPDATE request SET noted_version = 0 WHERE noted_version > 0")); !reset)
        return reset;
    return m_ledger.change(QStringLiteral("INSERT INTO mention_key (id, fingerprint) VALUES (1, ?) ON CONFLICT (id) DO UPDATE "
                                          "SET fingerprint = excluded.fingerprint"),
                           {fingerprint});
}

Result<std::vector<RequestId>> MentionStore::unnoted(int limit)
{
    return allOf<mentioningRequest>(m_ledger.rows(
        QStringLiteral("SELECT id FROM request WHERE content_deleted_at IS NULL AND noted_version < version ORDER BY id LIMIT ?"),
        {limit}));
}

Status MentionStore::note(const RequestId &request, int version, const std::set<QByteArray> &keys)
{
    if (Status gone = forget(request); !gone)
        return gone;
    for (const QByteArray &key : keys) {
        if (Status added =
                m_ledger.change(QStringLiteral("INSERT INTO mention (key, request) VALUES (?, ?)"), {key, request.value});
            !added)
            return added;
    }
    return m_ledger.change(QStringLiteral("UPDATE request SET noted_version = ? WHERE id = ?"), {version, request.value});
}

Status MentionStore::noteAgain(const RequestId &request)
{
    return m_ledger.change(QStringLiteral("UPDATE request SET noted_version = 0 WHERE id = ?"), {request.value});
}

Status MentionStore::forget(const RequestId &request)
{
    return m_ledger.change(QStringLiteral("DELETE FROM mention WHERE request = ?"), {request.value});
}

Result<std::vector<RequestId>> MentionStore::withAny(const std::set<QByteArray> &keys)
{
    return having(keys, 1);
}

Result<std::vector<RequestId>> MentionStore::withAll(const std::set<QByteArray> &keys)
{
    return having(keys, static_cast<qsizetype>(keys.size()));
}

Result<std::vector<RequestId>> MentionStore::having(const std::set<QByteArray> &keys, qsizetype atLeast)
{
    if (keys.empty())
        return std::vector<RequestId>();
    QStringList marks;
    Values values;
    for (const QByteArray &key : keys) {
        marks.append(QStringLiteral("?"));
        values.append(key);
    }
    values.append(static_cast<qlonglong>(atLeast));
    return allOf<mentioningRequest>(
        m_ledger.rows(QStringLiteral("SELECT request FROM mention WHERE key IN (") + marks.join(QLatin1Char(','))
                          + QStringLiteral(") GROUP BY request HAVING count(*) >= ? ORDER BY request"),
                      values));
}

} // namespace vigie::ledger
