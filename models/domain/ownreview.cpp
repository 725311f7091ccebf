#include "models/domain/ownreview.h"

#include "models/domain/jsonreader.h"

namespace vigie {

QJsonObject toJson(const OwnReview &review)
{
    return {{QStringLiteral("id"), review.id.value},
            {QStringLiteral("request"), review.request.value},
            {QStringLiteral("clientCode"), review.clientCode},
            {QStringLiteral("kind"), QString(wireName(review.kind))},
            {QStringLiteral("at"), toRfc3339(review.at)},
            {QStringLiteral("flags"), toArray(review.flags, [](ReviewFlag flag) { return QString(wireName(flag)); })},
            {QStringLiteral("privateNote"), review.privateNote}};
}

Result<OwnReview> ownReviewFromJson(const QJsonObject &json)
{
    JsonReader reader(json);
    OwnReview review;
    review.id = reader.id<ReviewId>(QStringLiteral("id"));
    review.request = reader.id<RequestId>(QStringLiteral("request"));
    review.clientCode = reader.string(QStringLiteral("clientCode"), 100);
    review.kind = reader.enumerator<RequestKind>(QStringLiteral("kind"));
    review.at = reader.instant(QStringLiteral("at"));
    review.flags = reader.enumerators<ReviewFlag>(QStringLiteral("flags"));
    review.privateNote = reader.string(QStringLiteral("privateNote"), longestNote);
    return reader.finish(std::move(review));
}

} // namespace vigie
