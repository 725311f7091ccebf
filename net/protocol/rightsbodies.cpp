// A step with what somebody asks by their rights, as it is said to the desk.
#include "net/protocol/wire.h"

#include <QJsonArray>

#include <algorithm>

namespace vigie::protocol {

QJsonObject rightsStepBody(const RightsStep &step)
{
    QJsonObject json{{QStringLiteral("kind"), QString(wireName(step.kind))}, {QStringLiteral("words"), step.words}};
    if (step.letter)
        json.insert(QStringLiteral("letter"), toJson(*step.letter));
    if (!step.owner.isEmpty())
        json.insert(QStringLiteral("owner"), step.owner.value);
    if (!step.client.isEmpty())
        json.insert(QStringLiteral("client"), step.client);
    if (step.recipients)
        json.insert(QStringLiteral("recipients"), toJson(*step.recipients));
    if (step.answeredAt)
        json.insert(QStringLiteral("answeredAt"), toRfc3339(*step.answeredAt));
    return json;
}

Result<RightsStep> rightsStepFromJson(const QJsonObject &json)
{
    const auto kind = fromWireName<RightsStepKind>(json.value(QLatin1String("kind")).toString());
    const QJsonValue words = json.value(QLatin1String("words"));
    const bool hasLetter = json.contains(QLatin1String("letter"));
    const bool hasOwner = json.contains(QLatin1String("owner"));
    const bool hasRecipients = json.contains(QLatin1String("recipients"));
    const bool hasClient = json.contains(QLatin1String("client"));
    const bool hasAnswered = json.contains(QLatin1String("answeredAt"));
    const auto answeredAt = fromRfc3339(json.value(QLatin1String("answeredAt")).toString());
    const QString client = json.value(QLatin1String("client")).toString();
    if (!kind || !words.isString() || words.toString().size() > longestRightsWords
        || json.size()
            != 2 + (hasLetter ? 1 : 0) + (hasOwner ? 1 : 0) + (hasClient ? 1 : 0) + (hasRecipients ? 1 : 0)
                + (hasAnswered ? 1 : 0)
        || hasOwner != (kind == RightsStepKind::Assigned) || (hasRecipients && !isOfRecipient(*kind))
        || (hasAnswered && (!endsDoubt(*kind) || !answeredAt))
        || (hasClient && (!isOfClient(*kind) || client.isEmpty() || client.size() > longestClientCode)))
        return Error{ErrorKind::InvalidInput,
                     QStringLiteral("step: kind and words are needed, of assigned the owner, a letter and recipients may be "
                                    "there and of what a client has its code, of what ends a doubt about who it is the moment of "
                                    "their answer, nothing else")};
    RightsStep step{*kind, {}, {}, words.toString()};
    step.owner = PersonId{json.value(QLatin1String("owner")).toString()};
    step.client = client;
    step.answeredAt = answeredAt;
    if (hasLetter) {
        Result<RightsLetter> letter = rightsLetterFromJson(json.value(QLatin1String("letter")).toObject());
        if (!letter)
            return letter.error();
        step.letter = *std::move(letter);
    }
    if (hasRecipients) {
        Result<std::vector<HeldRecipient>> recipients = recipientsFromJson(json.value(QLatin1String("recipients")).toArray());
        if (!recipients)
            return recipients.error();
        step.recipients = *std::move(recipients);
    }
    return step;
}

QJsonObject byNameTooBody(const std::vector<RequestId> &requests)
{
    QJsonArray ids;
    for (const RequestId &request : requests)
        ids.append(request.value);
    return {{QStringLiteral("byNameToo"), ids}};
}

Result<std::vector<RequestId>> byNameTooFromJson(const QJsonObject &json)
{
    const QJsonValue list = json.value(QLatin1String("byNameToo"));
    const QJsonArray ids = list.toArray();
    std::vector<RequestId> requests;
    for (const QJsonValue &id : ids)
        requests.push_back(RequestId{id.toString()});
    const bool sound = list.isArray() && json.size() == 1
        && std::none_of(requests.begin(), requests.end(), [](const RequestId &id) { return id.isEmpty(); });
    return sound ? Result<std::vector<RequestId>>(std::move(requests))
                 : Error{ErrorKind::InvalidInput, QStringLiteral("byNameToo: a list of ids is needed, and nothing else")};
}

} // namespace vigie::protocol
