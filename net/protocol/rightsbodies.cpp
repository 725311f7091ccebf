// A step with what somebody asks by their rights, as it is said to the desk.
#include "net/protocol/wire.h"

namespace vigie::protocol {

QJsonObject rightsStepBody(const RightsStep &step)
{
    return {{QStringLiteral("kind"), QString(wireName(step.kind))}, {QStringLiteral("words"), step.words}};
}

Result<RightsStep> rightsStepFromJson(const QJsonObject &json)
{
    const auto kind = fromWireName<RightsStepKind>(json.value(QLatin1String("kind")).toString());
    const QJsonValue words = json.value(QLatin1String("words"));
    if (!kind || !words.isString() || words.toString().size() > longestRightsWords || json.size() != 2)
        return Error{ErrorKind::InvalidInput, QStringLiteral("step: kind and words are needed, and nothing else")};
    return RightsStep{*kind, {}, {}, words.toString()};
}

} // namespace vigie::protocol
