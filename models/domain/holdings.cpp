#include "models/domain/holdings.h"

#include "models/domain/jsonreader.h"

#include <algorithm>

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
            {QStringLiteral("isAsClient"), held.isAsClient},
            {QStringLiteral("namedAs"), QJsonArray::fromStringList(held.namedAs)},
            {QStringLiteral("others"), held.others},
            {QStringLiteral("workstations"), held.workstations},
            {QStringLiteral("keptBackBy"), held.keptBackBy}};
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
    held.isAsClient = reader.boolean(QStringLiteral("isAsClient"));
    held.namedAs = reader.stringList(QStringLiteral("namedAs"));
    held.others = reader.integer(QStringLiteral("others"));
    held.workstations = reader.integer(QStringLiteral("workstations"));
    held.keptBackBy = reader.optionalString(QStringLiteral("keptBackBy"));
    return held;
}

HeldCount readHeldCount(JsonReader &reader)
{
    return {reader.enumerator<DataCategory>(QStringLiteral("category")), reader.integer(QStringLiteral("items"))};
}

QJsonObject traceToJson(const HeldTrace &trace)
{
    return {{QStringLiteral("thing"), QString(wireName(trace.thing))}, {QStringLiteral("items"), trace.items}};
}

HeldTrace readTrace(JsonReader &reader)
{
    return {reader.enumerator<HeldThing>(QStringLiteral("thing")), reader.integer(QStringLiteral("items"))};
}

QJsonObject accountToJson(const HeldAccount &account)
{
    return {{QStringLiteral("name"), account.name},
            {QStringLiteral("site"), account.site},
            {QStringLiteral("isByNameOnly"), account.isByNameOnly}};
}

HeldAccount readAccount(JsonReader &reader)
{
    return {reader.string(QStringLiteral("name"), 200), reader.string(QStringLiteral("site"), 200),
            reader.boolean(QStringLiteral("isByNameOnly"))};
}

QJsonObject retentionToJson(const HeldRetention &retention)
{
    QJsonObject json{{QStringLiteral("clientCode"), retention.clientCode},
                     {QStringLiteral("days"), retention.days},
                     {QStringLiteral("requests"), retention.requests},
                     {QStringLiteral("restricted"), retention.restricted},
                     {QStringLiteral("keptBack"), retention.keptBack}};
    if (retention.until)
        json.insert(QStringLiteral("until"), toRfc3339(*retention.until));
    return json;
}

HeldRetention readRetention(JsonReader &reader)
{
    return {reader.string(QStringLiteral("clientCode"), 40), reader.integer(QStringLiteral("days")),
            reader.integer(QStringLiteral("requests")),      reader.integer(QStringLiteral("restricted")),
            reader.optionalInstant(QStringLiteral("until")), reader.integer(QStringLiteral("keptBack"))};
}

QJsonObject transferToJson(const HeldTransfer &transfer)
{
    return {{QStringLiteral("site"), transfer.site},
            {QStringLiteral("country"), transfer.country},
            {QStringLiteral("mechanism"), transfer.mechanism},
            {QStringLiteral("times"), transfer.times}};
}

HeldTransfer readTransfer(JsonReader &reader)
{
    return {reader.string(QStringLiteral("site"), 200), reader.string(QStringLiteral("country"), 2),
            reader.string(QStringLiteral("mechanism"), 100), reader.integer(QStringLiteral("times"))};
}

QJsonObject textToJson(const HeldText &text)
{
    return {{QStringLiteral("id"), text.id},
            {QStringLiteral("thing"), QString(wireName(text.thing))},
            {QStringLiteral("at"), toRfc3339(text.at)},
            {QStringLiteral("says"), text.says}};
}

HeldText readText(JsonReader &reader)
{
    return {reader.string(QStringLiteral("id"), 100), reader.enumerator<HeldThing>(QStringLiteral("thing")),
            reader.instant(QStringLiteral("at")), reader.string(QStringLiteral("says"))};
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

int countOf(const Holdings &holdings, HeldThing thing)
{
    const auto sure = [](const auto &all) {
        return static_cast<int>(std::count_if(all.begin(), all.end(), [](const auto &one) { return !one.isByNameOnly; }));
    };
    if (thing == HeldThing::Requests)
        return sure(holdings.requests);
    if (thing == HeldThing::Accounts)
        return sure(holdings.accounts);
    if (thing == HeldThing::Decisions)
        return holdings.decisions;
    const auto found = std::ranges::find(holdings.traces, thing, &HeldTrace::thing);
    return found == holdings.traces.end() ? 0 : found->items;
}

Purpose purposeOf(HeldThing thing)
{
    switch (thing) {
    case HeldThing::Requests:
    case HeldThing::Decisions:
    case HeldThing::UnreadPackages:
        return Purpose::Scheduling;
    case HeldThing::Reviews:
    case HeldThing::RedactionReports:
        return Purpose::Improvement;
    case HeldThing::RightsRequests:
        return Purpose::Enquiries;
    case HeldThing::Incidents:
    case HeldThing::TrailEntries:
    case HeldThing::Accounts:
    case HeldThing::Notes:
        break;
    }
    return Purpose::Security;
}

QJsonObject toJson(const TheirsByName &byName)
{
    return {{QStringLiteral("requests"), toArray(byName.requests, [](const RequestId &id) { return id.value; })},
            {QStringLiteral("texts"), toArray(byName.texts, [](const QString &id) { return id; })}};
}

Result<TheirsByName> theirsByNameFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    TheirsByName byName;
    const QStringList requests = reader.stringList(QStringLiteral("requests"));
    for (const QString &id : requests)
        byName.requests.push_back(RequestId{id});
    const QStringList texts = reader.stringList(QStringLiteral("texts"));
    byName.texts.assign(texts.begin(), texts.end());
    return reader.finish(std::move(byName));
}

QJsonObject toJson(const Holdings &holdings)
{
    return {{QStringLiteral("requests"), toArray(holdings.requests, heldRequestToJson)},
            {QStringLiteral("counts"),
             toArray(holdings.counts,
                     [](const HeldCount &count) {
                         return QJsonObject{{QStringLiteral("category"), QString(wireName(count.category))},
                                            {QStringLiteral("items"), count.items}};
                     })},
            {QStringLiteral("decisions"), holdings.decisions},
            {QStringLiteral("traces"), toArray(holdings.traces, traceToJson)},
            {QStringLiteral("accounts"), toArray(holdings.accounts, accountToJson)},
            {QStringLiteral("recipients"), toJson(holdings.recipients)},
            {QStringLiteral("retention"), toArray(holdings.retention, retentionToJson)},
            {QStringLiteral("transfers"), toArray(holdings.transfers, transferToJson)},
            {QStringLiteral("textsByName"), toArray(holdings.textsByName, textToJson)}};
}

Holdings readHoldings(JsonReader reader)
{
    Holdings holdings;
    holdings.requests = reader.objects<HeldRequest>(QStringLiteral("requests"), readHeldRequest);
    holdings.counts = reader.objects<HeldCount>(QStringLiteral("counts"), readHeldCount);
    holdings.decisions = reader.integer(QStringLiteral("decisions"));
    holdings.traces = reader.objects<HeldTrace>(QStringLiteral("traces"), readTrace);
    holdings.accounts = reader.objects<HeldAccount>(QStringLiteral("accounts"), readAccount);
    holdings.recipients = reader.objects<HeldRecipient>(QStringLiteral("recipients"), readRecipient);
    holdings.retention = reader.objects<HeldRetention>(QStringLiteral("retention"), readRetention);
    holdings.transfers = reader.objects<HeldTransfer>(QStringLiteral("transfers"), readTransfer);
    holdings.textsByName = reader.objects<HeldText>(QStringLiteral("textsByName"), readText);
    return holdings;
}

Result<Holdings> holdingsFromJson(const QJsonObject &json)
{
    const JsonReader reader(json);
    return reader.finish(readHoldings(reader));
}

QJsonObject toJson(const RightsView &view)
{
    return {{QStringLiteral("request"), toJson(view.request)},
            {QStringLiteral("sameSubject"), QJsonArray::fromStringList(view.sameSubject)},
            {QStringLiteral("receipts"), toArray(view.receipts, receiptToJson)},
            {QStringLiteral("duplicateOf"), view.duplicateOf},
            {QStringLiteral("mailIsHeld"), view.mailIsHeld},
            {QStringLiteral("phoneIsHeld"), view.phoneIsHeld}};
}

Result<RightsView> rightsViewFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    RightsView view;
    JsonReader request = reader.object(QStringLiteral("request"));
    view.request = readRightsCase(request);
    view.sameSubject = reader.stringList(QStringLiteral("sameSubject"));
    view.receipts = reader.objects<ErasureReceipt>(QStringLiteral("receipts"), readReceipt);
    view.duplicateOf = reader.string(QStringLiteral("duplicateOf"), 40);
    view.mailIsHeld = reader.boolean(QStringLiteral("mailIsHeld"));
    view.phoneIsHeld = reader.boolean(QStringLiteral("phoneIsHeld"));
    return reader.finish(std::move(view));
}

QJsonObject toJson(const RightsRegister &all)
{
    QJsonObject people;
    for (const auto &[id, name] : all.people)
        people.insert(id, name);
    return {{QStringLiteral("region"), QString(wireName(all.rules.region))},
            {QStringLiteral("workingDaysAhead"), all.rules.workingDaysAhead},
            {QStringLiteral("clientWorkingDays"), all.rules.clientWorkingDays},
            {QStringLiteral("zone"), all.zone},
            {QStringLiteral("requests"), toArray(all.requests, [](const RightsCase &request) { return toJson(request); })},
            {QStringLiteral("people"), people},
            {QStringLiteral("support"), toArray(all.support, [](const PersonId &person) { return person.value; })}};
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
    all.people = reader.strings(QStringLiteral("people"));
    for (const QString &id : reader.stringList(QStringLiteral("support")))
        all.support.push_back(PersonId{id});
    return reader.finish(std::move(all));
}

} // namespace vigie
