#include "models/desk/tokenmaps.h"

#include "models/desk/sealing.h"
#include "models/domain/json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace vigie::desk {
namespace {

/// Authenticated with the map: one that was put in another's place does not open.
QByteArray placeOfMap(const ledger::TokenMapKey &key)
{
    return "vigie token map 1\n" + key.request.value.toUtf8() + '\n' + QByteArray::number(key.version) + '\n'
        + QByteArray(wireName(key.level).data());
}

} // namespace

Status TokenMaps::keep(const ledger::TokenMapKey &key, const TokenValues &values)
{
    if (m_context.folders.tokenKey.empty())
        return Done{};
    QJsonObject json;
    for (const auto &[token, hidden] : values)
        json.insert(token.value,
                    QJsonArray{QString(wireName(hidden.category)), hidden.value, QJsonArray::fromStringList(hidden.reported)});
    const Result<QByteArray> box = sealed(m_context, toBytes(json), placeOfMap(key));
    return box ? ledger::TokenMapStore(m_context.ledger).keep(key, *box) : Status(box.error());
}

Result<std::optional<TokenValues>> TokenMaps::find(const ledger::TokenMapKey &key)
{
    const Result<std::optional<QByteArray>> box = ledger::TokenMapStore(m_context.ledger).find(key);
    if (!box)
        return box.error();
    if (!*box)
        return std::optional<TokenValues>();
    Result<QByteArray> plain = opened(m_context, **box, placeOfMap(key));
    if (!plain)
        return plain.error();
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

Result<std::vector<HiddenValue>> TokenMaps::reportedOf(const RequestId &request, int version)
{
    std::vector<HiddenValue> reported;
    for (const DisclosureLevel level : {DisclosureLevel::EuropeanUnion, DisclosureLevel::ThirdCountry}) {
        const Result<std::optional<TokenValues>> values = find({request, version, level});
        if (!values)
            return values.error();
        for (const auto &[token, hidden] : values->value_or(TokenValues())) {
            const HiddenValue said{hidden.category, {}, hidden.reported};
            if (!said.reported.isEmpty() && std::find(reported.begin(), reported.end(), said) == reported.end())
                reported.push_back(said);
        }
    }
    return reported;
}

} // namespace vigie::desk
