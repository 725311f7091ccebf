#include "models/ledger/tokenmaps.h"

namespace vigie::ledger {

Status TokenMapStore::keep(const TokenMapKey &key, const QByteArray &sealed)
{
    return m_ledger.change(QStringLiteral("INSERT INTO token_map (request, version, level, content) VALUES (?, ?, ?, ?) "
                                          "ON CONFLICT (request, version, level) DO UPDATE SET content = excluded.content"),
                           {key.request.value, key.version, QString(wireName(key.level)), sealed});
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
    return m_ledger.change(QStringLiteral("DELETE FROM token_map WHERE request = ?"), {request.value});
}

} // namespace vigie::ledger
