#include "models/domain/erasure.h"

#include "models/domain/jsonreader.h"

#include <algorithm>
#include <set>

namespace vigie {

namespace {

Error wrongOrder(const char *reason)
{
    return Error{ErrorKind::InvalidInput, QLatin1String("kept: ") + QLatin1String(reason)};
}

/// Each number of an ErasedCounts with its name.
template <typename Counts, typename Visit>
void eachCount(Counts &counts, Visit visit)
{
    visit("requests", counts.requests);
    visit("reviews", counts.reviews);
    visit("decisions", counts.decisions);
    visit("packages", counts.packages);
    visit("events", counts.events);
    visit("mails", counts.mails);
}

QJsonObject backToJson(const KeepingBack &back)
{
    return {{QStringLiteral("request"), back.request.value},
            {QStringLiteral("ground"), QString(wireName(back.ground))},
            {QStringLiteral("reason"), back.reason}};
}

KeepingBack readBack(JsonReader &reader)
{
    return {reader.id<RequestId>(QStringLiteral("request")), reader.enumerator<KeepingGround>(QStringLiteral("ground")),
            reader.string(QStringLiteral("reason"))};
}

QJsonObject keptToJson(const KeptRequest &kept)
{
    QJsonObject json = backToJson(kept.back);
    json.insert(QStringLiteral("receivedAt"), toRfc3339(kept.receivedAt));
    return json;
}

KeptRequest readKept(JsonReader &reader)
{
    return {readBack(reader), reader.instant(QStringLiteral("receivedAt"))};
}

Status checkItems(const ErasureOrder &order)
{
    const auto wrong = [](const char *reason) {
        return Error{ErrorKind::InvalidInput, QLatin1String("items: ") + QLatin1String(reason)};
    };
    if (!order.items.empty() && order.left.empty())
        return wrong("no request is left that they could go from");
    if (order.items.size() > mostErasedItems)
        return wrong("too many");
    for (std::size_t i = 0; i < order.items.size(); ++i) {
        if (!canBe(order.items[i].field, order.items[i].value))
            return wrong("no name, mail address, telephone number or detail can be so");
        if (std::find(order.items.begin(), order.items.begin() + static_cast<std::ptrdiff_t>(i), order.items[i])
            != order.items.begin() + static_cast<std::ptrdiff_t>(i))
            return wrong("one is named twice");
    }
    return Done{};
}

QJsonObject itemToJson(const ErasedItem &item)
{
    return {{QStringLiteral("field"), QString(wireName(item.field))}, {QStringLiteral("value"), item.value}};
}

ErasedItem readItem(JsonReader &reader)
{
    return {reader.enumerator<RectifiedField>(QStringLiteral("field")), reader.string(QStringLiteral("value"), longestDetail)};
}

} // namespace

Error itemError(ItemObstacle obstacle)
{
    return Error{ErrorKind::InvalidInput, QLatin1String("items: ") + wireName(obstacle)};
}

ErasedCounts &ErasedCounts::operator+=(const ErasedCounts &other)
{
    requests += other.requests;
    reviews += other.reviews;
    decisions += other.decisions;
    packages += other.packages;
    events += other.events;
    mails += other.mails;
    return *this;
}

Status checkErasureOrder(const ErasureOrder &order)
{
    std::set<RequestId> named(order.requests.begin(), order.requests.end());
    for (const RequestId &request : order.left) {
        if (!named.insert(request).second)
            return Error{ErrorKind::InvalidInput, QStringLiteral("left: a request is named twice")};
    }
    for (const KeepingBack &back : order.kept) {
        if (back.reason.trimmed().isEmpty())
            return wrongOrder("say why");
        if (back.reason.size() > longestKeepingReason)
            return wrongOrder("the reason is too long");
        if (!named.insert(back.request).second)
            return wrongOrder("a request is named twice");
    }
    return checkItems(order);
}

QJsonObject toJson(const ErasureOrder &order)
{
    return {{QStringLiteral("number"), order.number},
            {QStringLiteral("requests"), toArray(order.requests, [](const RequestId &id) { return id.value; })},
            {QStringLiteral("kept"), toArray(order.kept, backToJson)},
            {QStringLiteral("left"), toArray(order.left, [](const RequestId &id) { return id.value; })},
            {QStringLiteral("texts"), QJsonArray::fromStringList(QStringList(order.texts.begin(), order.texts.end()))},
            {QStringLiteral("items"), toArray(order.items, itemToJson)}};
}

Result<ErasureOrder> erasureOrderFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    ErasureOrder order{reader.string(QStringLiteral("number"), 40), {}};
    for (const QString &id : reader.stringList(QStringLiteral("requests")))
        order.requests.push_back(RequestId{id});
    order.kept = reader.objects<KeepingBack>(QStringLiteral("kept"), readBack);
    for (const QString &id : reader.stringList(QStringLiteral("left")))
        order.left.push_back(RequestId{id});
    if (reader.has(QStringLiteral("texts"))) {
        const QStringList texts = reader.stringList(QStringLiteral("texts"));
        order.texts.assign(texts.begin(), texts.end());
    }
    if (reader.has(QStringLiteral("items")))
        order.items = reader.objects<ErasedItem>(QStringLiteral("items"), readItem);
    return reader.finish(std::move(order));
}

QJsonObject toJson(const ErasedCounts &gone)
{
    QJsonObject json;
    eachCount(gone, [&json](const char *name, int count) { json.insert(QLatin1String(name), count); });
    return json;
}

QJsonObject toJson(const Erased &erased)
{
    QJsonObject json{{QStringLiteral("gone"), toJson(erased.gone)}, {QStringLiteral("kept"), toArray(erased.kept, keptToJson)}};
    if (erased.left > 0)
        json.insert(QStringLiteral("left"), erased.left);
    if (erased.items > 0)
        json.insert(QStringLiteral("items"), erased.items);
    return json;
}

ErasedCounts readErasedCounts(JsonReader reader)
{
    ErasedCounts gone;
    eachCount(gone, [&reader](const char *name, int &count) { count = reader.integer(QLatin1String(name)); });
    return gone;
}

Erased readErased(JsonReader reader)
{
    Erased erased;
    erased.gone = readErasedCounts(reader.object(QStringLiteral("gone")));
    erased.kept = reader.objects<KeptRequest>(QStringLiteral("kept"), readKept);
    erased.left = reader.has(QStringLiteral("left")) ? reader.integer(QStringLiteral("left")) : 0;
    erased.items = reader.has(QStringLiteral("items")) ? reader.integer(QStringLiteral("items")) : 0;
    return erased;
}

Result<Erased> erasedFromJson(const QJsonObject &json)
{
    const JsonReader reader(json);
    return reader.finish(readErased(reader));
}

} // namespace vigie
