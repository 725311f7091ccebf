#include "models/ledger/tokenmaps.h"

namespace vigie::ledger {

Status TokenMapStore::keep(const TokenMapKey &key, const QByteArray &sealed)
{
    const Result<qint64> kept =
        m_ledger.run(QStringLiteral("INSERT INTO token_map (request, version, level, content) VALUES (?, ?, ?, ?) "
                                    "ON CONFLICT (request, version, level) DO UPDATE SET content = excluded.content"),
                     {key.request.value, key.version, QString(wireName(key.level)), sealed});
    return kept ? Status(Done{}) : Status(kept.error());
}

Result<std::optional<QByteArray>> TokenMapStore::find(const TokenMapKey &key)
{
    const Result<std::optional<Row>> row =
        m_ledger.row(QStringLiteral("SELECT content FROM token_map WHERE request = ? AND version = ? AND level = ?"),
                     {key.request.value, key.version, QString(wireName(key.level))});
    if (!row)
        return row.error();
    return *row ? std::optional((*row)->bytes(0)) : std::nullopt;
}

Status TokenMapStore::removeAllOf(const RequestId &request)
{
    const Result<qint64> removed = m_ledger.run(QStringLiteral("DELETE FROM token_map WHERE request = ?"), {request.value});
    return removed ? Status(Done{}) : Status(removed.error());
}

} // namespace vigie::ledger
