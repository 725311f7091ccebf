// What is erased of somebody, and what is kept back though it was asked for (GDPR art. 17(3); D5). The whole of a request is the
// unit of both; of requests that stay as they were not asked for, single values may go (D1).
#pragma once

#include "models/domain/heldfield.h"
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

/// A value that goes wherever it is held of them, in whichever spelling: "please delete my telephone number, and keep the rest".
struct ErasedItem {
    RectifiedField field = RectifiedField::Phone;
    QString value;

    bool operator==(const ErasedItem &) const = default;
};

inline constexpr std::size_t mostErasedItems = 10;

/// Why a single value cannot go by itself.
enum class ItemObstacle {
    StillNeeded, ///< a request under way is answered by it: erase that request, or wait until it is over
    NotEditable, ///< it stands where it cannot be taken out of: a file, a picture, a name of a part. Erase the whole request
    OnlyKnownBy, ///< nothing else says who asks: answer them first, or ask for another way to reach them
    NotHeld,     ///< nothing is held so
};

template <>
struct WireNames<ItemObstacle> {
    static constexpr std::array table{
        std::pair{ItemObstacle::StillNeeded, "still-needed"},
        std::pair{ItemObstacle::NotEditable, "not-editable"},
        std::pair{ItemObstacle::OnlyKnownBy, "only-known-by"},
        std::pair{ItemObstacle::NotHeld, "not-held"},
    };
};

/// InvalidInput: "items: " and the name of the reason.
[[nodiscard]] Error itemError(ItemObstacle obstacle);

/// The word of somebody who knows what goes and what stays.
struct ErasureOrder {
    QString number;                     ///< of the rights request, typed
    std::vector<RequestId> requests;    ///< all that go: what was found without doubt, and of the rest what is theirs
    std::vector<KeepingBack> kept = {}; ///< and all that stay though they have asked for it
    std::vector<RequestId> left = {};   ///< and as they have not
    std::vector<QString> texts = {};    ///< notes and unread packages that say their name alone, and are about them: they go
    std::vector<ErasedItem> items = {}; ///< of those left, and of whatever is held beside all requests

    bool operator==(const ErasureOrder &) const = default;
};

/// InvalidInput with the field and the reason: kept without one, anything named twice, a value that can be none, or that
/// nothing is left to go from.
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
    int items = 0;                 ///< single values that went from those

    bool operator==(const Erased &) const = default;
};

[[nodiscard]] QJsonObject toJson(const ErasureOrder &order);
[[nodiscard]] Result<ErasureOrder> erasureOrderFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const ErasedCounts &gone);
[[nodiscard]] QJsonObject toJson(const Erased &erased);
[[nodiscard]] Result<Erased> erasedFromJson(const QJsonObject &json);

} // namespace vigie
