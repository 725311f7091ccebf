// Who works, and on what: people, sites, leases, the policy a session gets.
#pragma once

#include "models/domain/decision.h"

#include <set>

namespace vigie {

enum class Role { Supervisor, Reviewer, Support, Lead };

template <>
struct WireNames<Role> {
    static constexpr std::array table{
        std::pair{Role::Supervisor, "supervisor"},
        std::pair{Role::Reviewer, "reviewer"},
        std::pair{Role::Support, "support"},
        std::pair{Role::Lead, "lead"},
    };
};

/// What of a request may be copied out of the workstation.
enum class Copying { None, RedactedText };

template <>
struct WireNames<Copying> {
    static constexpr std::array table{
        std::pair{Copying::None, "none"},
        std::pair{Copying::RedactedText, "redacted-text"},
    };
};

/// The desk's word on what this session may do. The workstation obeys it, the desk enforces it.
struct SessionPolicy {
    DisclosureLevel level = DisclosureLevel::ThirdCountry;
    Seconds leaseLength{15 * 60};
    Seconds heartbeatEvery{30};
    Seconds takeBackWindow{8}; ///< a pushed decision can be taken back this long (Q8)
    Seconds idleLock{10 * 60};
    int reserve = 1; ///< requests beyond the one on screen that may be held
    Copying copying = Copying::None;
    Seconds clipboardFor{10}; ///< what was copied is cleared after that

    bool operator==(const SessionPolicy &) const = default;
};

/// The version of the Limited Use rules whose text this program shows (P4). It rises with what they say, not with their wording.
inline constexpr int limitedUseVersion = 1;

/// Who is shown what came through Google's APIs has said that they work by the Limited Use rules.
struct LimitedUse {
    int version = limitedUseVersion; ///< that holds at the desk; 0 when only known to be another one than ours
    bool due = false;                ///< this person has not acknowledged it, and pulls nothing before

    bool operator==(const LimitedUse &) const = default;
};

struct Me {
    PersonId id;
    QString displayName;
    std::set<Role> roles;
    QString site;    ///< name of the site
    QString country; ///< ISO 3166-1 alpha-2 of the site
    SessionPolicy policy;
    LimitedUse limitedUse = {};

    bool operator==(const Me &) const = default;
};

struct Lease {
    LeaseId id;
    RequestId request;
    Instant grantedAt;
    Instant expiresAt; ///< on the desk's clock

    bool operator==(const Lease &) const = default;
};

/// A case in somebody's hands.
struct HeldCase {
    Case content;
    Lease lease;

    bool operator==(const HeldCase &) const = default;
};

/// What the person has entered for a case, as the workstation wrote it; the desk does not look into it.
struct KeptDraft {
    QByteArray content; ///< a JSON object, at most `longestDraft` bytes
    Instant editedAt;   ///< on the desk's clock; the latest is the one that counts

    bool operator==(const KeptDraft &) const = default;
};
inline constexpr qsizetype longestDraft = 64 * 1024;

/// A case in somebody's hands, with the draft that is kept at the desk for as long as the lease holds.
struct HeldWork {
    HeldCase held;
    std::optional<KeptDraft> draft;

    bool operator==(const HeldWork &) const = default;
};

struct QueueCounts {
    int supervision = 0;
    int quality = 0;
    int rights = 0;
    int incidents = 0;
    int withheld = 0; ///< for leads: wait for people in house, or for an agreement of their client (P4)

    bool operator==(const QueueCounts &) const = default;
};

enum class DecisionState { Accepted, Released, TakenBack };

template <>
struct WireNames<DecisionState> {
    static constexpr std::array table{
        std::pair{DecisionState::Accepted, "accepted"},
        std::pair{DecisionState::Released, "released"},
        std::pair{DecisionState::TakenBack, "taken-back"},
    };
};

/// The desk's answer to a decision.
struct DecisionReceipt {
    DecisionId decision;
    RequestId request;
    DecisionState state = DecisionState::Accepted;
    Instant releaseAt; ///< when it takes effect; until then it can be taken back

    bool operator==(const DecisionReceipt &) const = default;
};

} // namespace vigie
