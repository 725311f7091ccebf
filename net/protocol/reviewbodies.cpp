// The lists of reviews and findings, and a skip.
#include "net/protocol/wire.h"

#include <QJsonArray>

namespace vigie::protocol {

namespace {

template <typename T>
QJsonObject listBody(QLatin1String key, const std::vector<T> &values)
{
    QJsonArray list;
    for (const T &value : values)
        list.append(vigie::toJson(value));
    return {{key, list}};
}

template <typename T, typename Read>
Result<std::vector<T>> listFromJson(QLatin1String key, const QJsonObject &json, Read read)
{
    const QJsonValue list = json.value(key);
    if (!list.isArray())
        return Error{ErrorKind::InvalidInput, key};
    std::vector<T> values;
    for (const QJsonValue &one : list.toArray()) {
        Result<T> value = read(one.toObject());
        if (!value)
            return value.error();
        values.push_back(*std::move(value));
    }
    return values;
}

constexpr QLatin1String reviewsKey("reviews");
constexpr QLatin1String findingsKey("findings");

} // namespace

QJsonObject reviewsBody(const std::vector<HeldReview> &reviews)
{
    return listBody(reviewsKey, reviews);
}

Result<std::vector<HeldReview>> reviewsFromJson(const QJsonObject &json)
{
    return listFromJson<HeldReview>(reviewsKey, json, heldReviewFromJson);
}

QJsonObject ownReviewsBody(const std::vector<OwnReview> &reviews)
{
    return listBody(reviewsKey, reviews);
}

Result<std::vector<OwnReview>> ownReviewsFromJson(const QJsonObject &json)
{
    return listFromJson<OwnReview>(reviewsKey, json, ownReviewFromJson);
}

QJsonObject toJson(const SkipBody &body)
{
    QJsonObject json = leaseBody(body.lease);
    json.insert(QStringLiteral("reason"), QString(wireName(body.reason)));
    return json;
}

Result<SkipBody> skipFromJson(const QJsonObject &json)
{
    const Result<LeaseId> lease = leaseIdFromJson(json);
    if (!lease)
        return lease.error();
    const auto reason = fromWireName<SkipReason>(json.value(QLatin1String("reason")).toString());
    if (!reason)
        return Error{ErrorKind::InvalidInput, QStringLiteral("reason")};
    return SkipBody{*lease, *reason};
}

QJsonObject findingsBody(const std::vector<Finding> &findings)
{
    return listBody(findingsKey, findings);
}

Result<std::vector<Finding>> findingsFromJson(const QJsonObject &json)
{
    return listFromJson<Finding>(findingsKey, json, findingFromJson);
}

} // namespace vigie::protocol
