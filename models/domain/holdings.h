// What the desk holds about a person, before anything is done about it (D4, D5), and what has become of an erasure.
#pragma once

#include "models/domain/rights.h"
#include "models/domain/statutoryclock.h"
#include "models/domain/work.h"

#include <map>

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
    /// Number of another by which it is kept back of an erasure (art. 17(3)), or restricted as somebody else has asked (art. 18):
    /// it stays, and is kept back here too.
    QString keptBackBy = {};
    bool isAsClient = false; ///< it is they for whom it is held, who answer for it to nobody else

    bool operator==(const HeldRequest &) const = default;
};

/// Items of one category (§1). All that the desk holds it holds for a client, who answers for it (§9; D3).
struct HeldCount {
    DataCategory category = DataCategory::Contact;
    int items = 0;

    bool operator==(const HeldCount &) const = default;
};

/// What is held, whatever category its items are of.
/// Notes: of incidents, that say their address or number, whatever they are about. UnreadPackages: the same of packages that
/// never became a request.
enum class HeldThing {
    Requests,
    Decisions,
    Reviews,
    RedactionReports,
    Incidents,
    RightsRequests,
    TrailEntries,
    Accounts,
    Notes,
    UnreadPackages
};

/// How much of a thing is on record beside the requests and decisions themselves.
struct HeldTrace {
    HeldThing thing = HeldThing::Reviews;
    int items = 0;

    bool operator==(const HeldTrace &) const = default;
};

/// Of somebody who signs in at the desk, and is called like them or has their address.
struct HeldAccount {
    QString name;              ///< that they sign in as
    QString site;              ///< where they work
    bool isByNameOnly = false; ///< another may be called so

    bool operator==(const HeldAccount &) const = default;
};

template <>
struct WireNames<HeldThing> {
    static constexpr std::array table{
        std::pair{HeldThing::Requests, "requests"},
        std::pair{HeldThing::Decisions, "decisions"},
        std::pair{HeldThing::Reviews, "reviews"},
        std::pair{HeldThing::RedactionReports, "redaction-reports"},
        std::pair{HeldThing::Incidents, "incidents"},
        std::pair{HeldThing::RightsRequests, "rights-requests"},
        std::pair{HeldThing::TrailEntries, "trail-entries"},
        std::pair{HeldThing::Accounts, "accounts"},
        std::pair{HeldThing::Notes, "notes"},
        std::pair{HeldThing::UnreadPackages, "unread-packages"},
    };
};

/// A note or an unread package that says their name alone: somebody has to say whether they are meant.
struct HeldText {
    QString id; ///< of the incident or the package
    HeldThing thing = HeldThing::Notes;
    Instant at;   ///< when it came
    QString says; ///< what stands around the name

    bool operator==(const HeldText &) const = default;
};

/// Of what was found by name alone, what is theirs after all, as somebody has said who looked.
struct TheirsByName {
    std::vector<RequestId> requests;
    std::vector<QString> texts = {}; ///< notes and unread packages

    bool operator==(const TheirsByName &) const = default;
};

/// How long what is held for a client stays (§3).
struct HeldRetention {
    QString clientCode;
    int days = 0;                 ///< after the last thing that happened to a request
    int requests = 0;             ///< whose content is there
    int restricted = 0;           ///< of those: kept until that is lifted
    std::optional<Instant> until; ///< when the last of the others goes, unless more happens; nothing when there is none
    int keptBack = 0;             ///< of those: until nothing asks for that any more (art. 17(3))

    bool operator==(const HeldRetention &) const = default;
};

/// What was shown outside the EU, as the register of disclosures has it (§8).
struct HeldTransfer {
    QString site;
    QString country;   ///< ISO 3166-1 alpha-2
    QString mechanism; ///< wire name
    int times = 0;

    bool operator==(const HeldTransfer &) const = default;
};

struct Holdings {
    std::vector<HeldRequest> requests; ///< oldest first
    // All the rest of those that name them without doubt.
    std::vector<HeldCount> counts; ///< every category
    int decisions = 0;
    std::vector<HeldTrace> traces = {}; ///< but for accounts
    std::vector<HeldAccount> accounts = {};
    std::vector<HeldRecipient> recipients = {}; ///< by kind
    std::vector<HeldRetention> retention = {};  ///< by client
    std::vector<HeldTransfer> transfers = {};
    std::vector<HeldText> textsByName = {}; ///< but for notes about the requests

    bool operator==(const Holdings &) const = default;
};

/// How much of it there is; of requests and accounts those that are theirs without doubt.
[[nodiscard]] int countOf(const Holdings &holdings, HeldThing thing);
/// For which such a thing is kept (§2).
[[nodiscard]] Purpose purposeOf(HeldThing thing);

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
    QString duplicateOf = {}; ///< number of the earliest, still open, in which they ask for the same
    bool mailIsHeld = false;  ///< something that is held names one of their addresses
    bool phoneIsHeld = false; ///< or their number

    bool operator==(const RightsView &) const = default;
};

/// All of them, without whom they are about and what was said: newest first.
struct RightsRegister {
    ClockRules rules;
    QString zone; ///< IANA id: whose days count
    std::vector<RightsCase> requests;
    std::map<QString, QString> people = {}; ///< by id the name that colleagues see: whoever is in a step, or may have one
    std::vector<PersonId> support = {};     ///< who may have one

    bool operator==(const RightsRegister &) const = default;
};

[[nodiscard]] QJsonObject toJson(const TheirsByName &byName);
[[nodiscard]] Result<TheirsByName> theirsByNameFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Holdings &holdings);
[[nodiscard]] Result<Holdings> holdingsFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const RightsView &view);
[[nodiscard]] Result<RightsView> rightsViewFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const RightsRegister &all);
[[nodiscard]] Result<RightsRegister> rightsRegisterFromJson(const QJsonObject &json);

} // namespace vigie
