#include "models/domain/holdings.h"

#include "models/domain/jsonreader.h"

namespace vigie {

namespace {

QJsonObject heldRequestToJson(const HeldRequest &held)
{
    return {{QStringLiteral("request"), held.request.value},
            {QStringLiteral("clientCode"), held.clientCode},
            {QStringLiteral("kind"), QString(wireName(held.kind))},
            {QStringLiteral("receivedAt"), toRfc3339(held.receivedAt)},
            {QStringLiteral("isUnderWay"), held.isUnderWay},
            {QStringLiteral("isByNameOnly"), held.isByNameOnly},
            {QStringLiteral("namedAs"), QJsonArray::fromStringList(held.namedAs)},
            {QStringLiteral("others"), held.others},
            {QStringLiteral("workstations"), held.workstations}};
}

HeldRequest readHeldRequest(JsonReader &reader)
{
    HeldRequest held;
    held.request = reader.id<RequestId>(QStringLiteral("request"));
    held.clientCode = reader.string(QStringLiteral("clientCode"), 40);
    held.kind = reader.enumerator<RequestKind>(QStringLiteral("kind"));
    held.receivedAt = reader.instant(QStringLiteral("receivedAt"));
    held.isUnderWay = reader.boolean(QStringLiteral("isUnderWay"));
    held.isByNameOnly = reader.boolean(QStringLiteral("isByNameOnly"));
    held.namedAs = reader.stringList(QStringLiteral("namedAs"));
    held.others = reader.integer(QStringLiteral("others"));
    held.workstations = reader.integer(QStringLiteral("workstations"));
    return held;
}

HeldCount readHeldCount(JsonReader &reader)
{
    return {reader.enumerator<DataCategory>(QStringLiteral("category")), reader.integer(QStringLiteral("items"))};
}

ErasureReceipt readReceipt(JsonReader &reader)
{
    return {reader.string(QStringLiteral("person"), 200), reader.integer(QStringLiteral("ordered")),
            reader.integer(QStringLiteral("acknowledged")), reader.optionalInstant(QStringLiteral("lastAt")),
            reader.optionalInstant(QStringLiteral("lapsedAt"))};
}

QJsonObject receiptToJson(const ErasureReceipt &receipt)
{
    QJsonObject json{{QStringLiteral("person"), receipt.person},
                     {QStringLiteral("ordered"), receipt.ordered},
                     {QStringLiteral("acknowledged"), receipt.acknowledged}};
    if (receipt.lastAt)
        json.insert(QStringLiteral("lastAt"), toRfc3339(*receipt.lastAt));
    if (receipt.lapsedAt)
        json.insert(QStringLiteral("lapsedAt"), toRfc3339(*receipt.lapsedAt));
    return json;
}

} // namespace

QJsonObject toJson(const Holdings &holdings)
{
    return {{QStringLiteral("requests"), toArray(holdings.requests, heldRequestToJson)},
            {QStringLiteral("counts"),
             toArray(holdings.counts,
                     [](const HeldCount &count) {
                         return QJsonObject{{QStringLiteral("category"), QString(wireName(count.category))},
                                            {QStringLiteral("items"), count.items}};
                     })},
            {QStringLiteral("decisions"), holdings.decisions}};
}

Result<Holdings> holdingsFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    Holdings holdings;
    holdings.requests = reader.objects<HeldRequest>(QStringLiteral("requests"), readHeldRequest);
    holdings.counts = reader.objects<HeldCount>(QStringLiteral("counts"), readHeldCount);
    holdings.decisions = reader.integer(QStringLiteral("decisions"));
    return reader.finish(std::move(holdings));
}

QJsonObject toJson(const RightsArchive &archive)
{
    return {{QStringLiteral("zip"), QString::fromLatin1(archive.zip.toBase64())}, {QStringLiteral("version"), archive.version}};
}

Result<RightsArchive> rightsArchiveFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    const auto zip = QByteArray::fromBase64Encoding(reader.string(QStringLiteral("zip"), longestArchive * 4 / 3 + 4).toLatin1(),
                                                    QByteArray::AbortOnBase64DecodingErrors);
    if (!zip)
        reader.fail(QStringLiteral("zip"), "is not base64");
    return reader.finish(RightsArchive{*zip, reader.integer(QStringLiteral("version"))});
}

QJsonObject toJson(const RightsView &view)
{
    return {{QStringLiteral("request"), toJson(view.request)},
            {QStringLiteral("sameSubject"), QJsonArray::fromStringList(view.sameSubject)},
            {QStringLiteral("receipts"), toArray(view.receipts, receiptToJson)}};
}

Result<RightsView> rightsViewFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    RightsView view;
    JsonReader request = reader.object(QStringLiteral("request"));
    view.request = readRightsCase(request);
    view.sameSubject = reader.stringList(QStringLiteral("sameSubject"));
    view.receipts = reader.objects<ErasureReceipt>(QStringLiteral("receipts"), readReceipt);
    return reader.finish(std::move(view));
}

QJsonObject toJson(const RightsRegister &all)
{
    return {{QStringLiteral("region"), QString(wireName(all.rules.region))},
            {QStringLiteral("workingDaysAhead"), all.rules.workingDaysAhead},
            {QStringLiteral("clientWorkingDays"), all.rules.clientWorkingDays},
            {QStringLiteral("zone"), all.zone},
            {QStringLiteral("requests"), toArray(all.requests, [](const RightsCase &request) { return toJson(request); })}};
}

Result<RightsRegister> rightsRegisterFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    RightsRegister all;
    all.rules = {reader.enumerator<FrenchRegion>(QStringLiteral("region")), reader.integer(QStringLiteral("workingDaysAhead")),
                 reader.integer(QStringLiteral("clientWorkingDays"))};
    all.zone = reader.string(QStringLiteral("zone"), 100);
    if (!isIanaZone(all.zone))
        reader.fail(QStringLiteral("zone"), "is no zone of the IANA database");
    all.requests = reader.objects<RightsCase>(QStringLiteral("requests"), readRightsCase);
    return reader.finish(std::move(all));
}

} // namespace vigie
