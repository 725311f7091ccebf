// What a reviewer has submitted, told to themselves alone.
#pragma once

#include "models/domain/review.h"

namespace vigie {

struct OwnReview {
    ReviewId id;
    RequestId request;
    QString clientCode;
    RequestKind kind = RequestKind::Schedule;
    Instant at; ///< submitted
    std::vector<ReviewFlag> flags;
    QString privateNote; ///< goes with the content of the request

    bool operator==(const OwnReview &) const = default;
};

[[nodiscard]] QJsonObject toJson(const OwnReview &review);
[[nodiscard]] Result<OwnReview> ownReviewFromJson(const QJsonObject &json);

} // namespace vigie
