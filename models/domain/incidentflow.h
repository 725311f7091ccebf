// What may be done next with an incident (D8). Pure functions of its steps: the desk obeys them, and workstations show them.
#pragma once

#include "models/domain/incident.h"

#include <variant>

namespace vigie {

/// From each step that its holder takes, on the desk's clock.
inline constexpr Seconds incidentLease{30 * 60};

namespace incidentstate {
struct Free {
    bool operator==(const Free &) const = default;
};
struct Held {
    PersonId by;
    Instant until;

    bool operator==(const Held &) const = default;
};
/// Forwarded: nobody has to hold it until there is an answer.
struct Waiting {
    ForwardedTo on = ForwardedTo::TechnicalTeam;

    bool operator==(const Waiting &) const = default;
};
struct Over {
    bool operator==(const Over &) const = default;
};
} // namespace incidentstate

using IncidentState = std::variant<incidentstate::Free, incidentstate::Held, incidentstate::Waiting, incidentstate::Over>;
[[nodiscard]] IncidentState stateOf(const Incident &incident, Instant now);
[[nodiscard]] bool isOver(const Incident &incident);
/// Its request is restricted: what is said of it is kept, shown to nobody and worked by nobody (GDPR, art. 18).
[[nodiscard]] bool isKeptOnly(const Incident &incident);
[[nodiscard]] bool isHeldBy(const Incident &incident, const PersonId &person, Instant now);

/// Why a step cannot be taken.
enum class IncidentObstacle {
    Over,           ///< the incident is
    HeldByAnother,  ///< one person works it at a time
    TakeFirst,      ///< whoever takes the step does not hold it
    WordsMissing,   ///< a note, a question, a reason
    ToWhom,         ///< it says not whom it is forwarded to
    OutcomeMissing, ///< or it is none for its kind
    IntoWhich,      ///< it names no other incident that is open
    NotOfThisKind,  ///< nothing of it can be read again
    DeskOnly,       ///< the desk takes it itself
    RequestOver,    ///< it has its answer, so that taking it in anew would bring a second
    NewerVersion,   ///< what the service has sent since counts
    ContentGone,    ///< retention or an erasure has removed it
    Restricted,     ///< by the right of somebody whom it names: kept, and nothing else is done with it
};

template <>
struct WireNames<IncidentObstacle> {
    using Obstacle = IncidentObstacle;
    static constexpr std::array table{
        std::pair{Obstacle::Over, "over"},
        std::pair{Obstacle::HeldByAnother, "held-by-another"},
        std::pair{Obstacle::TakeFirst, "take-first"},
        std::pair{Obstacle::WordsMissing, "words-missing"},
        std::pair{Obstacle::ToWhom, "to-whom"},
        std::pair{Obstacle::OutcomeMissing, "outcome-missing"},
        std::pair{Obstacle::IntoWhich, "into-which"},
        std::pair{Obstacle::NotOfThisKind, "not-of-this-kind"},
        std::pair{Obstacle::DeskOnly, "desk-only"},
        std::pair{Obstacle::RequestOver, "request-over"},
        std::pair{Obstacle::NewerVersion, "newer-version"},
        std::pair{Obstacle::ContentGone, "content-gone"},
        std::pair{Obstacle::Restricted, "restricted"},
    };
};

/// Nothing when it may be taken by `step.by` at `step.at`. `into`: the incident that a Merged names, when it is there.
[[nodiscard]] std::optional<IncidentObstacle> obstacleTo(const IncidentStep &step, const Incident &incident,
                                                         const Incident *into = nullptr);
/// Of Repaired and ReadAgain, which the desk takes when it has worked.
[[nodiscard]] std::optional<IncidentObstacle> obstacleToTakingInAnew(const IncidentStep &step, const Incident &incident);

[[nodiscard]] bool isFiledByHand(IncidentKind kind);
/// A file may be put in the place of its part.
[[nodiscard]] bool isRepairable(IncidentKind kind);
/// It comes from reading a package, which can be read again.
[[nodiscard]] bool isReadable(IncidentKind kind);
/// As which somebody may resolve one of the kind, the most usual first.
[[nodiscard]] std::vector<IncidentOutcome> outcomesOf(IncidentKind kind);

} // namespace vigie
