#include "models/domain/incidentflow.h"

#include <algorithm>

namespace vigie {

namespace {

using Kind = IncidentStepKind;
using Obstacle = std::optional<IncidentObstacle>;

const IncidentStep *lastAmong(const Incident &incident, std::initializer_list<Kind> kinds)
{
    const auto found = std::find_if(incident.steps.rbegin(), incident.steps.rend(), [&kinds](const IncidentStep &step) {
        return std::find(kinds.begin(), kinds.end(), step.kind) != kinds.end();
    });
    return found == incident.steps.rend() ? nullptr : &*found;
}

bool needsWordsOf(Kind kind)
{
    return kind == Kind::Noted || kind == Kind::Forwarded || kind == Kind::Resolved;
}

/// Whose hands it must be in for it.
Obstacle toHands(const IncidentStep &step, const Incident &incident)
{
    if (isOver(incident))
        return IncidentObstacle::Over;
    const IncidentState state = stateOf(incident, step.at);
    const auto *held = std::get_if<incidentstate::Held>(&state);
    if (held != nullptr && held->by != step.by)
        return IncidentObstacle::HeldByAnother;
    return held != nullptr || step.kind == Kind::Pulled ? Obstacle() : Obstacle(IncidentObstacle::TakeFirst);
}

Obstacle toParts(const IncidentStep &step, const Incident &incident, const Incident *into)
{
    switch (step.kind) {
    case Kind::Filed:
    case Kind::Repaired:
    case Kind::ReadAgain:
        return IncidentObstacle::DeskOnly;
    case Kind::Forwarded:
        if (!step.to)
            return IncidentObstacle::ToWhom;
        break;
    case Kind::Merged:
        if (into == nullptr || into->id != step.into || into->id == incident.id || isOver(*into))
            return IncidentObstacle::IntoWhich;
        break;
    case Kind::Resolved: {
        const auto outcomes = outcomesOf(incident.kind);
        if (!step.outcome || std::find(outcomes.begin(), outcomes.end(), *step.outcome) == outcomes.end())
            return IncidentObstacle::OutcomeMissing;
        break;
    }
    case Kind::Pulled:
    case Kind::PutBack:
    case Kind::Noted:
        break;
    }
    return {};
}

} // namespace

bool isOver(const Incident &incident)
{
    return lastAmong(incident, {Kind::Repaired, Kind::ReadAgain, Kind::Merged, Kind::Resolved}) != nullptr;
}

IncidentState stateOf(const Incident &incident, Instant now)
{
    if (isOver(incident))
        return incidentstate::Over{};
    const IncidentStep *last = lastAmong(incident, {Kind::Pulled, Kind::PutBack, Kind::Forwarded});
    if (last == nullptr || last->kind == Kind::PutBack)
        return incidentstate::Free{};
    if (last->kind == Kind::Forwarded)
        return incidentstate::Waiting{last->to.value_or(ForwardedTo::TechnicalTeam)};
    const PersonId holder = last->by;
    const auto latest = std::find_if(incident.steps.rbegin(), incident.steps.rend(),
                                     [&holder](const IncidentStep &step) { return step.by == holder; });
    const Instant until = latest->at + incidentLease;
    return now < until ? IncidentState(incidentstate::Held{holder, until}) : IncidentState(incidentstate::Free{});
}

bool isKeptOnly(const Incident &incident)
{
    return incident.about && incident.about->isRestricted;
}

bool isHeldBy(const Incident &incident, const PersonId &person, Instant now)
{
    const IncidentState state = stateOf(incident, now);
    const auto *held = std::get_if<incidentstate::Held>(&state);
    return held != nullptr && held->by == person;
}

std::optional<IncidentObstacle> obstacleTo(const IncidentStep &step, const Incident &incident, const Incident *into)
{
    if (isKeptOnly(incident) && step.kind != Kind::PutBack)
        return IncidentObstacle::Restricted;
    // Whoever knows more may say so at any time.
    if (step.kind != Kind::Noted) {
        if (const Obstacle hands = toHands(step, incident))
            return hands;
    }
    if (const Obstacle parts = toParts(step, incident, into))
        return parts;
    return needsWordsOf(step.kind) && step.words.trimmed().isEmpty() ? Obstacle(IncidentObstacle::WordsMissing) : Obstacle();
}

std::optional<IncidentObstacle> obstacleToTakingInAnew(const IncidentStep &step, const Incident &incident)
{
    if (step.kind == Kind::Repaired ? !isRepairable(incident.kind) : !isReadable(incident.kind))
        return IncidentObstacle::NotOfThisKind;
    return isKeptOnly(incident) ? Obstacle(IncidentObstacle::Restricted) : toHands(step, incident);
}

bool isFiledByHand(IncidentKind kind)
{
    return kind == IncidentKind::AbnormalBehaviour || kind == IncidentKind::DirectContact;
}

bool isRepairable(IncidentKind kind)
{
    return kind == IncidentKind::BrokenPart;
}

bool isReadable(IncidentKind kind)
{
    return kind == IncidentKind::BrokenPart || kind == IncidentKind::RedactionLeak;
}

std::vector<IncidentOutcome> outcomesOf(IncidentKind kind)
{
    using Outcome = IncidentOutcome;
    switch (kind) {
    case IncidentKind::BrokenPart:
    case IncidentKind::RedactionLeak:
    case IncidentKind::UnreadableMap:
        return {Outcome::PutRight, Outcome::NoFault, Outcome::CannotBePutRight};
    case IncidentKind::HandOver:
        return {Outcome::Answered, Outcome::NoFault, Outcome::CannotBePutRight};
    case IncidentKind::AbnormalBehaviour:
        return {Outcome::PutRight, Outcome::Answered, Outcome::NoFault, Outcome::CannotBePutRight};
    case IncidentKind::DirectContact:
        return {Outcome::Answered, Outcome::RightsRequested, Outcome::NoFault, Outcome::CannotBePutRight};
    }
    return {};
}

} // namespace vigie
