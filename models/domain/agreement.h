// On what grounds data that came through Google's APIs is shown to people outside the house (P4; Google API Services User Data
// Policy, Limited Use): what clients have agreed to, what opens one request without it, and which sites are the house's own.
#pragma once

#include "models/domain/result.h"
#include "models/domain/time.h"
#include "models/domain/wirename.h"

#include <QJsonObject>

#include <array>
#include <optional>
#include <vector>

namespace vigie {

/// What a client has agreed to.
enum class AgreementScope { Supervision, Quality };

struct ClientAgreement {
    QString client; ///< the scheduling service's id of it
    AgreementScope scope = AgreementScope::Supervision;
    QString version; ///< of the text that was agreed to
    QString source;  ///< where the paper is kept
    Instant recordedAt = {};
    std::optional<Instant> withdrawnAt = {};

    bool operator==(const ClientAgreement &) const = default;
};
/// UTF-16 units.
inline constexpr int longestAgreementName = 100; ///< of a client or a version
inline constexpr int longestAgreementSource = 300;

/// What opens one request without an agreement.
enum class ExceptionKind { Security, Law };

struct RequestException {
    QString request; ///< the desk's id, or the scheduling service's when it is recorded
    ExceptionKind kind = ExceptionKind::Security;
    QString reference; ///< where the reason is kept
    Instant recordedAt = {};
    std::optional<Instant> withdrawnAt = {};

    bool operator==(const RequestException &) const = default;
};

/// A site of the house: its people may be shown what is withheld from everybody else.
struct InHouseSite {
    QString site;
    QString country; ///< ISO 3166-1 alpha-2
    Instant recordedAt = {};
    std::optional<Instant> withdrawnAt = {};

    bool operator==(const InHouseSite &) const = default;
};

/// A client whose requests wait for people in house alone, because it has not agreed to supervision.
struct MissingAgreement {
    QString client;
    int waiting = 0;

    bool operator==(const MissingAgreement &) const = default;
};

/// All of it, as a lead reads it.
struct AgreementRegister {
    std::vector<MissingAgreement> missing; ///< the most requests first
    std::vector<ClientAgreement> clients;  ///< oldest first, those withdrawn too; so are those below
    std::vector<RequestException> exceptions;
    std::vector<InHouseSite> sites;

    bool operator==(const AgreementRegister &) const = default;
};

template <>
struct WireNames<AgreementScope> {
    static constexpr std::array table{
        std::pair{AgreementScope::Supervision, "supervision"},
        std::pair{AgreementScope::Quality, "quality"},
    };
};

template <>
struct WireNames<ExceptionKind> {
    static constexpr std::array table{
        std::pair{ExceptionKind::Security, "security"},
        std::pair{ExceptionKind::Law, "law"},
    };
};

[[nodiscard]] QJsonObject toJson(const AgreementRegister &agreements);
[[nodiscard]] Result<AgreementRegister> agreementsFromJson(const QJsonObject &json);
/// Without moments: those are the desk's.
[[nodiscard]] QJsonObject toJson(const ClientAgreement &wish);
[[nodiscard]] Result<ClientAgreement> clientAgreementFromJson(const QJsonObject &json);

} // namespace vigie
