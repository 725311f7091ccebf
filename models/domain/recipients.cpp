#include "models/domain/recipients.h"

#include "models/domain/jsonreader.h"

#include <tuple>

namespace vigie {

bool isSame(const HeldRecipient &one, const HeldRecipient &other)
{
    return std::tie(one.kind, one.who, one.country) == std::tie(other.kind, other.who, other.country);
}

QJsonObject toJson(const HeldRecipient &recipient)
{
    return {{QStringLiteral("kind"), QString(wireName(recipient.kind))},
            {QStringLiteral("who"), recipient.who},
            {QStringLiteral("country"), recipient.country},
            {QStringLiteral("requests"), recipient.requests}};
}

HeldRecipient readRecipient(JsonReader &reader)
{
    return {reader.enumerator<RecipientKind>(QStringLiteral("kind")), reader.string(QStringLiteral("who"), 200),
            reader.string(QStringLiteral("country"), 2), reader.integer(QStringLiteral("requests"))};
}

} // namespace vigie
