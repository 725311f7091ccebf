#include "models/domain/jsonreader.h"

namespace vigie {

namespace {

QJsonObject policyToJson(const SessionPolicy &policy)
{
    const auto seconds = [](Seconds value) { return static_cast<int>(value.count()); };
    return {
        {QStringLiteral("level"), QString(wireName(policy.level))},
        {QStringLiteral("leaseSeconds"), seconds(policy.leaseLength)},
        {QStringLiteral("heartbeatSeconds"), seconds(policy.heartbeatEvery)},
        {QStringLiteral("takeBackSeconds"), seconds(policy.takeBackWindow)},
        {QStringLiteral("idleLockSeconds"), seconds(policy.idleLock)},
        {QStringLiteral("reserve"), policy.reserve},
        {QStringLiteral("copying"), QString(wireName(policy.copying))},
        {QStringLiteral("clipboardSeconds"), seconds(policy.clipboardFor)},
    };
}

SessionPolicy readPolicy(JsonReader &reader)
{
    const auto seconds = [&reader](const QString &key, int least) {
        const int value = reader.integer(key);
        if (value < least)
            reader.fail(key, "is too short");
        return Seconds{value};
    };
    SessionPolicy policy;
    policy.level = reader.enumerator<DisclosureLevel>(QStringLiteral("level"));
    policy.leaseLength = seconds(QStringLiteral("leaseSeconds"), 1);
    policy.heartbeatEvery = seconds(QStringLiteral("heartbeatSeconds"), 1);
    policy.takeBackWindow = seconds(QStringLiteral("takeBackSeconds"), 0);
    policy.idleLock = seconds(QStringLiteral("idleLockSeconds"), 1);
    policy.reserve = reader.integer(QStringLiteral("reserve"));
    if (policy.reserve < 0 || policy.reserve > 5)
        reader.fail(QStringLiteral("reserve"), "must be 0 to 5");
    policy.copying = reader.enumerator<Copying>(QStringLiteral("copying"));
    policy.clipboardFor = seconds(QStringLiteral("clipboardSeconds"), 1);
    return policy;
}

} // namespace

QJsonObject toJson(const Me &value)
{
    return {
        {QStringLiteral("id"), value.id.value},
        {QStringLiteral("displayName"), value.displayName},
        {QStringLiteral("roles"), toArray(value.roles, [](Role role) { return QString(wireName(role)); })},
        {QStringLiteral("site"), value.site},
        {QStringLiteral("country"), value.country},
        {QStringLiteral("policy"), policyToJson(value.policy)},
        {QStringLiteral("limitedUse"),
         QJsonObject{{QStringLiteral("version"), value.limitedUse.version}, {QStringLiteral("due"), value.limitedUse.due}}},
    };
}

Result<Me> meFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    Me value;
    value.id = reader.id<PersonId>(QStringLiteral("id"));
    value.displayName = reader.string(QStringLiteral("displayName"), 200);
    for (const Role role : reader.enumerators<Role>(QStringLiteral("roles")))
        value.roles.insert(role);
    value.site = reader.string(QStringLiteral("site"), 200);
    value.country = reader.string(QStringLiteral("country"), 2);
    JsonReader policy = reader.object(QStringLiteral("policy"));
    value.policy = readPolicy(policy);
    JsonReader limitedUse = reader.object(QStringLiteral("limitedUse"));
    value.limitedUse = {limitedUse.integer(QStringLiteral("version")), limitedUse.boolean(QStringLiteral("due"))};
    return reader.finish(std::move(value));
}

QJsonObject toJson(const Lease &value)
{
    return {
        {QStringLiteral("id"), value.id.value},
        {QStringLiteral("request"), value.request.value},
        {QStringLiteral("grantedAt"), toRfc3339(value.grantedAt)},
        {QStringLiteral("expiresAt"), toRfc3339(value.expiresAt)},
    };
}

Lease readLease(JsonReader &reader)
{
    return Lease{reader.id<LeaseId>(QStringLiteral("id")), reader.id<RequestId>(QStringLiteral("request")),
                 reader.instant(QStringLiteral("grantedAt")), reader.instant(QStringLiteral("expiresAt"))};
}

Result<Lease> leaseFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    return reader.finish(readLease(reader));
}

QJsonObject toJson(const HeldCase &value)
{
    return {{QStringLiteral("case"), toJson(value.content)}, {QStringLiteral("lease"), toJson(value.lease)}};
}

Result<HeldCase> heldCaseFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    JsonReader content = reader.object(QStringLiteral("case"));
    JsonReader lease = reader.object(QStringLiteral("lease"));
    HeldCase value{readCase(content), readLease(lease)};
    return reader.finish(std::move(value));
}

Result<HeldCase> heldCaseFromBytes(const QByteArray &json)
{
    const Result<QJsonObject> object = parseJsonObject(json);
    return object.ok() ? heldCaseFromJson(*object) : Result<HeldCase>(object.error());
}

QJsonObject toJson(const QueueCounts &value)
{
    return {
        {QStringLiteral("supervision"), value.supervision}, {QStringLiteral("quality"), value.quality},
        {QStringLiteral("rights"), value.rights},           {QStringLiteral("incidents"), value.incidents},
        {QStringLiteral("withheld"), value.withheld},
    };
}

Result<QueueCounts> queueCountsFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    return reader.finish(QueueCounts{reader.integer(QStringLiteral("supervision")), reader.integer(QStringLiteral("quality")),
                                     reader.integer(QStringLiteral("rights")), reader.integer(QStringLiteral("incidents")),
                                     reader.integer(QStringLiteral("withheld"))});
}

QJsonObject toJson(const DecisionReceipt &value)
{
    return {
        {QStringLiteral("decision"), value.decision.value},
        {QStringLiteral("request"), value.request.value},
        {QStringLiteral("state"), QString(wireName(value.state))},
        {QStringLiteral("releaseAt"), toRfc3339(value.releaseAt)},
    };
}

Result<DecisionReceipt> decisionReceiptFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    return reader.finish(
        DecisionReceipt{reader.id<DecisionId>(QStringLiteral("decision")), reader.id<RequestId>(QStringLiteral("request")),
                        reader.enumerator<DecisionState>(QStringLiteral("state")), reader.instant(QStringLiteral("releaseAt"))});
}

} // namespace vigie
