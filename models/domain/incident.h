// What support works on: what went wrong at the desk by itself, and what people report (D8). Its steps are its only state: who
// has it in hand, whom it waits for and whether it is over follow from them (incidentflow.h).
//
// Notes and words are clear text, for support in the EU alone: shown while the desk is there, and kept on no workstation.
#pragma once

#include "models/domain/case.h"
#include "models/domain/id.h"
#include "models/domain/requeststate.h"
#include "models/domain/result.h"
#include "models/domain/time.h"
#include "models/domain/wirename.h"

#include <QJsonObject>

#include <map>
#include <optional>
#include <vector>

namespace vigie {

using IncidentId = Id<struct IncidentTag>;

enum class IncidentKind {
    BrokenPart,        ///< of a request package; what else there was of it went on
    RedactionLeak,     ///< a form looked as if it held clear data, and was withheld
    HandOver,          ///< by a supervisor
    UnreadableMap,     ///< of what a form hides, so that whoever only its words name is not found
    AbnormalBehaviour, ///< of the service, reported by somebody
    DirectContact,     ///< somebody wrote or called
};

template <>
struct WireNames<IncidentKind> {
    using Kind = IncidentKind;
    static constexpr std::array table{
        std::pair{Kind::BrokenPart, "broken-part"},
        std::pair{Kind::RedactionLeak, "redaction-leak"},
        std::pair{Kind::HandOver, "hand-over"},
        std::pair{Kind::UnreadableMap, "unreadable-map"},
        std::pair{Kind::AbnormalBehaviour, "abnormal-behaviour"},
        std::pair{Kind::DirectContact, "direct-contact"},
    };
};

enum class IncidentStepKind {
    Filed,     ///< the first, and no other
    Pulled,    ///< in somebody's hands for incidentLease from each step of theirs
    PutBack,   ///< out of them again
    Noted,     ///< what the words say
    Forwarded, ///< with the words; out of hand, and open until somebody resolves it
    Repaired,  ///< a file was put in the place of the part, and the request taken in anew; over
    ReadAgain, ///< the request was taken in anew as it is; over
    Merged,    ///< the same as another; over
    Resolved,  ///< over
};

template <>
struct WireNames<IncidentStepKind> {
    using Kind = IncidentStepKind;
    static constexpr std::array table{
        std::pair{Kind::Filed, "filed"},          std::pair{Kind::Pulled, "pulled"},       std::pair{Kind::PutBack, "put-back"},
        std::pair{Kind::Noted, "noted"},          std::pair{Kind::Forwarded, "forwarded"}, std::pair{Kind::Repaired, "repaired"},
        std::pair{Kind::ReadAgain, "read-again"}, std::pair{Kind::Merged, "merged"},       std::pair{Kind::Resolved, "resolved"},
    };
};

enum class ForwardedTo { TechnicalTeam, Client, Lead };

template <>
struct WireNames<ForwardedTo> {
    static constexpr std::array table{
        std::pair{ForwardedTo::TechnicalTeam, "technical-team"},
        std::pair{ForwardedTo::Client, "client"},
        std::pair{ForwardedTo::Lead, "lead"},
    };
};

enum class IncidentOutcome {
    PutRight,         ///< the cause is mended
    Answered,         ///< whoever it came from has an answer
    RightsRequested,  ///< they ask by their rights, which was taken down
    NoFault,          ///< nothing is wrong
    CannotBePutRight, ///< and nothing more can be done
    Superseded,       ///< by the desk: a newer version of the request has come
    ContentGone,      ///< by the desk: retention or an erasure has removed what it was about
};

template <>
struct WireNames<IncidentOutcome> {
    using Outcome = IncidentOutcome;
    static constexpr std::array table{
        std::pair{Outcome::PutRight, "put-right"},
        std::pair{Outcome::Answered, "answered"},
        std::pair{Outcome::RightsRequested, "rights-requested"},
        std::pair{Outcome::NoFault, "no-fault"},
        std::pair{Outcome::CannotBePutRight, "cannot-be-put-right"},
        std::pair{Outcome::Superseded, "superseded"},
        std::pair{Outcome::ContentGone, "content-gone"},
    };
};

struct IncidentStep {
    IncidentStepKind kind = IncidentStepKind::Noted;
    Instant at;
    PersonId by; ///< empty: the desk itself
    QString words;
    std::optional<ForwardedTo> to;          ///< of Forwarded alone
    std::optional<IncidentOutcome> outcome; ///< of Resolved alone
    IncidentId into;                        ///< of Merged alone

    bool operator==(const IncidentStep &) const = default;
};

/// A request as its incidents name it: nothing of what is in it.
struct RequestInBrief {
    QString clientCode;
    RequestKind kind = RequestKind::Schedule;
    Instant receivedAt;
    RequestState state = RequestState::Waiting;
    bool isRestricted = false; ///< by somebody's right: kept, and nothing else is done with it

    bool operator==(const RequestInBrief &) const = default;
};

struct Incident {
    IncidentId id;
    Instant at;
    IncidentKind kind = IncidentKind::BrokenPart;
    QString package;   ///< empty when it is about no package
    RequestId request; ///< empty when it is about no request
    QString part;      ///< nothing personal, as in `reason`
    QString reason;
    QString note;                    ///< clear text
    std::vector<IncidentStep> steps; ///< oldest first
    /// The request, as it stands now. Nothing when it is about none, or retention or an erasure has removed what was in it.
    std::optional<RequestInBrief> about = {};

    /// Grows with every step; the next names the one it was decided on.
    [[nodiscard]] int version() const { return static_cast<int>(steps.size()); }

    bool operator==(const Incident &) const = default;
};

/// What somebody in support files by hand.
struct IncidentReport {
    IncidentKind kind = IncidentKind::AbnormalBehaviour;
    RequestId request; ///< as the desk or the scheduling service calls it; empty when it is about none
    QString note;

    bool operator==(const IncidentReport &) const = default;
};

/// Without notes and words: those that are open, oldest first, then those over, newest first.
struct IncidentRegister {
    std::vector<Incident> incidents;
    std::map<QString, QString> people; ///< whoever has taken a step, by id: the name that colleagues see

    bool operator==(const IncidentRegister &) const = default;
};

/// UTF-16 units.
inline constexpr qsizetype longestIncidentWords = 2000;
/// Bytes: of a file that is put in the place of a part.
inline constexpr qsizetype longestRepair = 10 * 1024 * 1024;

/// What people call it by: "I-3F2A9C41".
[[nodiscard]] QString numberOf(const IncidentId &id);
/// Of that form; whether one bears it is known at the desk.
[[nodiscard]] bool isIncidentNumber(const QString &text);

/// InvalidInput with the field and the reason.
[[nodiscard]] Status checkIncidentReport(const IncidentReport &report);

[[nodiscard]] QJsonObject toJson(const IncidentReport &report);
[[nodiscard]] Result<IncidentReport> incidentReportFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const Incident &incident);
[[nodiscard]] Result<Incident> incidentFromJson(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const IncidentRegister &all);
[[nodiscard]] Result<IncidentRegister> incidentRegisterFromJson(const QJsonObject &json);

} // namespace vigie
