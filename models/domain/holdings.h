// What the desk holds about a person, before anything is done about it (D4, D5), and what has become of an erasure.
#pragma once

#include "models/domain/rights.h"
#include "models/domain/statutoryclock.h"
#include "models/domain/work.h"

#include <QByteArray>

namespace vigie {

/// A request that names them, or somebody of their name.
struct HeldRequest {
    RequestId request;
    QString clientCode;
    RequestKind kind = RequestKind::Schedule;
    Instant receivedAt;
    bool isUnderWay = false;   ///< waits, is worked on, or was decided and has not gone out: erased, it is withdrawn
    bool isByNameOnly = false; ///< or by the end of a number: another may bear it, and somebody has to look
    QStringList namedAs;       ///< "Zoé Quemeneur <zoe@exemple.test>"
    int others = 0;            ///< other people who take part, whose data goes with it
    int workstations = 0;      ///< that it was served to

    bool operator==(const HeldRequest &) const = default;
};

/// Items of one category (§1). All that the desk holds it holds for a client, who answers for it (§9; D3).
struct HeldCount {
    DataCategory category = DataCategory::Contact;
    int items = 0;

    bool operator==(const HeldCount &) const = default;
};

struct Holdings {
    std::vector<HeldRequest> requests; ///< oldest first
    std::vector<HeldCount> counts;     ///< of those that name them without doubt; every category
    int decisions = 0;                 ///< on those requests

    bool operator==(const Holdings &) const = default;
};

inline constexpr qsizetype longestArchive = 10 * 1024 * 1024; ///< bytes; what is larger is put together by hand

/// What somebody gets who asks for their data: a zip of JSON, vCard, iCalendar and a page to read.
struct RightsArchive {
    QByteArray zip;
    int version = 0; ///< of the request, once it was put together

    bool operator==(const RightsArchive &) const = default;
};

/// What a workstation that had something of it says.
struct ErasureReceipt {
    QString person; ///< who works there, by the name that colleagues see
    int ordered = 0;
    int acknowledged = 0;
    std::optional<Instant> lastAt; ///< of an acknowledgement
    /// When the last session there ended, and with it its leases: from then on it shows nothing of it, and removes it when it is
    /// next used. Nothing while one goes on.
    std::optional<Instant> lapsedAt = {};

    [[nodiscard]] bool isComplete() const { return acknowledged == ordered; }
    /// Nothing is to be waited for.
    [[nodiscard]] bool isSettled() const { return isComplete() || lapsedAt; }
    bool operator==(const ErasureReceipt &) const = default;
};

struct RightsView {
    RightsCase request;
    QStringList sameSubject; ///< numbers of others, open or over, from the same address or number
    std::vector<ErasureReceipt> receipts;

    bool operator==(const RightsView &) const = default;
};

/// All of them, without whom they are about and what was said: newest first.
struct RightsRegister {
    ClockRules rules;
    QString zone; ///< IANA id: whose days count
    std::vector<RightsCase> requests;

    bool operator==(const RightsRegister &) const = default;
};

[[nodiscard]] QJsonObject toJson(const Holdings &holdings);
[[nodiscard]] Result<Holdings> holdingsFromJson(const QJsonObject &json);
/// The zip in base64.
[[nodiscard]] QJsonObject toJson(const RightsArchive &archive);
[[nodiscard]] Result<RightsArchive> rightsArchiveFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const RightsView &view);
[[nodiscard]] Result<RightsView> rightsViewFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const RightsRegister &all);
[[nodiscard]] Result<RightsRegister> rightsRegisterFromJson(const QJsonObject &json);

} // namespace vigie
