// What is erased of somebody, and what is kept back though it was asked for (GDPR art. 17(3); D5). The whole of a request is the
// unit of both.
#pragma once

#include "models/domain/id.h"
#include "models/domain/result.h"
#include "models/domain/time.h"
#include "models/domain/wirename.h"

#include <QJsonObject>

#include <array>
#include <vector>

namespace vigie {

/// Those of art. 17(3) that may hold for meetings: public health, (c), does not.
enum class KeepingGround { Expression, LegalObligation, Archiving, LegalClaims };

template <>
struct WireNames<KeepingGround> {
    static constexpr std::array table{
        std::pair{KeepingGround::Expression, "expression"},            ///< (a)
        std::pair{KeepingGround::LegalObligation, "legal-obligation"}, ///< (b)
        std::pair{KeepingGround::Archiving, "archiving"},              ///< (d), research and statistics too
        std::pair{KeepingGround::LegalClaims, "legal-claims"},         ///< (e)
    };
};

inline constexpr qsizetype longestKeepingReason = 500; ///< UTF-16 units

struct KeepingBack {
    RequestId request;
    KeepingGround ground = KeepingGround::LegalClaims;
    QString reason; ///< as the person is told it

    bool operator==(const KeepingBack &) const = default;
};

/// The word of somebody who knows what goes and what stays.
struct ErasureOrder {
    QString number;                     ///< of the rights request, typed
    std::vector<RequestId> requests;    ///< all that go: what was found without doubt, and of the rest what is theirs
    std::vector<KeepingBack> kept = {}; ///< and all that stay though they have asked for it
    std::vector<RequestId> left = {};   ///< and as they have not
    std::vector<QString> texts = {};    ///< notes and unread packages that say their name alone, and are about them: they go

    bool operator==(const ErasureOrder &) const = default;
};

/// InvalidInput with the field and the reason: kept without one, or anything named twice.
[[nodiscard]] Status checkErasureOrder(const ErasureOrder &order);

/// What went, by kind.
struct ErasedCounts {
    int requests = 0;
    int reviews = 0;
    int decisions = 0;
    int packages = 0; ///< versions of requests, and those that could not be read
    int events = 0;   ///< of clients' calendars
    int mails = 0;    ///< that had not been fetched

    ErasedCounts &operator+=(const ErasedCounts &other);
    bool operator==(const ErasedCounts &) const = default;
};

struct KeptRequest {
    KeepingBack back;
    Instant receivedAt; ///< of the request: by that the person knows which is meant

    bool operator==(const KeptRequest &) const = default;
};

/// What an erasure came to.
struct Erased {
    ErasedCounts gone;
    std::vector<KeptRequest> kept; ///< all that stays from then on
    int left = 0;                  ///< requests that they have not asked for (D1)

    bool operator==(const Erased &) const = default;
};

[[nodiscard]] QJsonObject toJson(const ErasureOrder &order);
[[nodiscard]] Result<ErasureOrder> erasureOrderFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const ErasedCounts &gone);
[[nodiscard]] QJsonObject toJson(const Erased &erased);
[[nodiscard]] Result<Erased> erasedFromJson(const QJsonObject &json);

} // namespace vigie
