#include "models/ledger/mentions.h"

namespace vigie::ledger {
namespace {

RequestId mentioningRequest(const Row &row)
{
    return RequestId{row.text(0)};
}

} // namespace

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
