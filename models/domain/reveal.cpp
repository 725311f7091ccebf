#include "models/domain/reveal.h"

#include "models/domain/jsonreader.h"

namespace vigie {
namespace {

constexpr qsizetype longestRevealedValue = 10'000;

} // namespace

QJsonObject toJson(const RevealWish &value)
{
    return {{QStringLiteral("token"), value.token.value},
            {QStringLiteral("reason"), QString(wireName(value.reason))},
            {QStringLiteral("words"), value.words}};
}

Result<RevealWish> revealWishFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    return reader.finish(RevealWish{reader.id<Token>(QStringLiteral("token")),
                                    reader.enumerator<RevealReason>(QStringLiteral("reason")),
                                    reader.string(QStringLiteral("words"), 4 * longestRevealWords)});
}

QJsonObject toJson(const Revealed &value)
{
    return {{QStringLiteral("token"), value.token.value},
            {QStringLiteral("category"), QString(wireName(value.category))},
            {QStringLiteral("value"), value.value},
            {QStringLiteral("shownUntil"), toRfc3339(value.shownUntil)}};
}

Result<Revealed> revealedFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    return reader.finish(
        Revealed{reader.id<Token>(QStringLiteral("token")), reader.enumerator<TokenCategory>(QStringLiteral("category")),
                 reader.string(QStringLiteral("value"), longestRevealedValue), reader.instant(QStringLiteral("shownUntil"))});
}

} // namespace vigie
