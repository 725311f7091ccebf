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
        const Result<qint64> added =
            m_ledger.run(QStringLiteral("INSERT INTO mention (key, request) VALUES (?, ?)"), {key, request.value});
        if (!added)
            return added.error();
    }
    const Result<qint64> noted =
        m_ledger.run(QStringLiteral("UPDATE request SET noted_version = ? WHERE id = ?"), {version, request.value});
    return noted ? Status(Done{}) : Status(noted.error());
}

Status MentionStore::forget(const RequestId &request)
{
    const Result<qint64> gone = m_ledger.run(QStringLiteral("DELETE FROM mention WHERE request = ?"), {request.value});
    return gone ? Status(Done{}) : Status(gone.error());
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
