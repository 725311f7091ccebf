// What the desk keeps on record for the house and its authorities: grounds of transfers, retention, the audit trail's
// proof, purges, reports. What its facade takes and gives, as values.
#pragma once

#include "models/domain/agreement.h"
#include "models/domain/live.h"
#include "models/domain/redacted.h"
#include "models/domain/wirename.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <set>
#include <vector>

namespace vigie::desk {

/// On what ground personal data may leave the EU (GDPR, Art. 45, 46 and 47).
enum class TransferMechanism {
    AdequacyDecision,
    StandardContractualClauses,
    BindingCorporateRules,
    CodeOfConduct,
    Certification,
};

struct SiteGround {
    QString site;
    QString country; ///< of the site, ISO 3166-1 alpha-2
    TransferMechanism mechanism = TransferMechanism::StandardContractualClauses;
    QString reference; ///< where the contract or the decision is kept
    Instant recordedAt = {};
    std::optional<Instant> withdrawnAt = {};

    bool operator==(const SiteGround &) const = default;
};

/// How long what a client's requests hold is kept after the last thing that happened to them.
struct RetentionRule {
    QString client; ///< the scheduling service's id of it; empty: everybody without a rule of their own
    int days = 0;

    bool operator==(const RetentionRule &) const = default;
};

/// The desk's word that its audit trail was so long, and ended with this hash.
struct AuditCheckpoint {
    qint64 number = 0;
    Instant at;
    QString hash;
    QString key;       ///< Ed25519 public key, base64
    QString signature; ///< base64

    bool operator==(const AuditCheckpoint &) const = default;
};

/// What was found when the audit trail was walked.
struct AuditProof {
    qint64 entries = 0;
    qint64 signedUpTo = 0;  ///< the number of the last entry that a checkpoint covers
    std::set<QString> keys; ///< that checkpoints are signed with
};

/// What somebody has said of the redaction: a candidate for its tests, without its text.
struct RedactionReportEntry {
    Instant at;
    QString personName;
    RequestId request;
    int version = 0;
    QString level;    ///< wire name
    QString kind;     ///< wire name: missed, excess
    QString category; ///< wire name
    Token token;
    QJsonObject shape; ///< see redactionreports.h

    bool operator==(const RedactionReportEntry &) const = default;
};

enum class PurgeReason { Erasure, Withdrawal, Leak, LevelChanged, Restriction };

/// Such an order a person gives; the others are the desk's own.
[[nodiscard]] constexpr bool isGivenByHand(PurgeReason reason)
{
    return reason != PurgeReason::LevelChanged && reason != PurgeReason::Restriction;
}

/// What has become of a purge order.
struct PurgeStatus {
    struct Target {
        PersonId person;
        QString workstation;
        std::optional<Instant> acknowledgedAt;
    };
    PurgeOrder order;
    PurgeReason reason = PurgeReason::Erasure;
    std::vector<Target> targets; ///< every workstation that the request was served to
};

} // namespace vigie::desk

template <>
struct vigie::WireNames<vigie::desk::TransferMechanism> {
    using Mechanism = vigie::desk::TransferMechanism;
    static constexpr std::array table{
        std::pair{Mechanism::AdequacyDecision, "adequacy-decision"},
        std::pair{Mechanism::StandardContractualClauses, "standard-contractual-clauses"},
        std::pair{Mechanism::BindingCorporateRules, "binding-corporate-rules"},
        std::pair{Mechanism::CodeOfConduct, "code-of-conduct"},
        std::pair{Mechanism::Certification, "certification"},
    };
};

template <>
struct vigie::WireNames<vigie::desk::PurgeReason> {
    using Reason = vigie::desk::PurgeReason;
    static constexpr std::array table{
        std::pair{Reason::Erasure, "erasure"},
        std::pair{Reason::Withdrawal, "withdrawal"},
        std::pair{Reason::Leak, "leak"},
        std::pair{Reason::LevelChanged, "level-changed"},
        std::pair{Reason::Restriction, "restriction"},
    };
};
