#include "models/domain/rightsflow.h"

#include "models/domain/rightssteps.h"

#include <algorithm>
#include <tuple>

namespace vigie {
namespace {

using namespace rightssteps;
using Kind = RightsStepKind;

using Obstacle = std::optional<RightsObstacle>;

Obstacle unless(bool met, RightsObstacle obstacle)
{
    return met ? Obstacle() : Obstacle(obstacle);
}

Obstacle toActing(const RightsCase &request)
{
    if (!isActedOn(request.wish))
        return RightsObstacle::NotOfThisKind;
    if (!has(request, Kind::Searched))
        return RightsObstacle::SearchFirst;
    if (const Obstacle ofClients = obstacleOfClients(request))
        return ofClients;
    return unless(!isLeftToClients(request) || isCarriedOut(request), RightsObstacle::LeftToClients);
}

Obstacle toAnswering(const RightsCase &request)
{
    if (const Obstacle before = isActedOn(request.wish) ? toActing(request) : obstacleOfClients(request))
        return before;
    if (isActedOn(request.wish) && !isCarriedOut(request))
        return RightsObstacle::ActFirst;
    if (nextOfService(request))
        return RightsObstacle::ServiceFirst;
    return unless(!tellsRecipients(request.wish) || recipientsAreTold(request), RightsObstacle::RecipientsFirst);
}

Obstacle toTellingRecipients(const RightsCase &request)
{
    if (!tellsRecipients(request.wish))
        return RightsObstacle::NotOfThisKind;
    if (!has(request, Kind::Acted))
        return RightsObstacle::ActFirst;
    return unless(!recipientsOf(request) || !untoldOf(request).empty(), RightsObstacle::Done);
}

/// One, and of those who have not been told; who it was of all of them once nobody had listed them.
Obstacle toTelling(const RightsStep &step, const RightsCase &request)
{
    if (!recipientsOf(request))
        return unless(step.kind == Kind::RecipientsTold && !step.recipients, RightsObstacle::NoSuchRecipient);
    const std::vector<HeldRecipient> untold = untoldOf(request);
    const bool isOne =
        step.recipients && step.recipients->size() == 1 && std::ranges::find(untold, step.recipients->front()) != untold.end();
    if (!isOne)
        return RightsObstacle::NoSuchRecipient;
    return unless(!step.words.trimmed().isEmpty(), RightsObstacle::WordsMissing);
}

/// Each time that it was restricted they are told anew before it is lifted (art. 18(3)).
Obstacle toLifting(const RightsCase &request, bool isTelling)
{
    if (!isRestricting(request.wish.kind))
        return RightsObstacle::NotOfThisKind;
    if (!stillRestricts(request))
        return RightsObstacle::NotRestricted;
    const bool isTold = lastOf(request, {Kind::Acted, Kind::LiftingTold})->kind == Kind::LiftingTold;
    return isTelling ? unless(!isTold, RightsObstacle::Done) : unless(isTold, RightsObstacle::PersonFirst);
}

Obstacle orderOf(Kind kind, const RightsCase &request, const ClockReading &clock, const QDate &today)
{
    const IdentityState identity = identityOf(request);
    const auto onceKnown = [identity](const Obstacle &other) {
        return identity == IdentityState::Established ? other : Obstacle(RightsObstacle::IdentityFirst);
    };
    switch (kind) {
    case Kind::Acknowledged:
        return unless(!has(request, kind), RightsObstacle::Done);
    case Kind::IdentityEstablished:
    case Kind::IdentityNotEstablished:
        return unless(identity != IdentityState::Established, RightsObstacle::IdentityKnown);
    case Kind::IdentityAsked:
        if (identity == IdentityState::Established && has(request, Kind::Acted))
            return RightsObstacle::IdentityKnown;
        return unless(identity != IdentityState::Asked, RightsObstacle::Done);
    case Kind::IdentityAnswered:
        return unless(identity == IdentityState::Asked, RightsObstacle::NobodyWasAsked);
    case Kind::Extended:
        return unless(clock.mayExtend(today), RightsObstacle::TooLateToExtend);
    case Kind::GivenBack:
        return unless(!ownerOf(request).isEmpty(), RightsObstacle::NobodysYet);
    case Kind::Noted:
    case Kind::Corrected:
    case Kind::Assigned:
    case Kind::Grouped:
    case Kind::GivenUp:
    case Kind::Refused:
        return {};
    case Kind::Searched:
        return onceKnown({});
    case Kind::PassedOn:
        return onceKnown(unless(isPassedOn(request.wish) || !isStopping(request.wish.kind), RightsObstacle::NotOfThisKind));
    case Kind::Weighed:
    case Kind::SecurityStopped:
        return onceKnown(unless(isWeighed(request.wish), RightsObstacle::NotOfThisKind));
    case Kind::Forwarded:
        return onceKnown(unless(has(request, Kind::Searched), RightsObstacle::SearchFirst));
    case Kind::NotForwarded:
        return onceKnown(unless(has(request, Kind::Searched), RightsObstacle::SearchFirst));
    case Kind::Assisted:
    case Kind::ClientAnswered:
    case Kind::ClientDeclined:
        return onceKnown(unless(!waitingClients(request).empty(), RightsObstacle::NothingForwarded));
    case Kind::Acted:
        return onceKnown(toActing(request));
    case Kind::LiftingTold:
    case Kind::Lifted:
        return toLifting(request, kind == Kind::LiftingTold);
    case Kind::KeptErased:
        return unless(!keptBack(request).empty(), RightsObstacle::NothingKept);
    case Kind::RecipientsTold:
    case Kind::RecipientNotTold:
        return onceKnown(toTellingRecipients(request));
    case Kind::Answered:
        return onceKnown(toAnswering(request));
    }
    return {};
}

/// Whoever may be asked, or was and has not answered; without a code all of those that have a part and were not asked.
bool mayGoWithout(const QString &client, const RightsCase &request)
{
    if (client.isEmpty())
        return !unaskedClients(request).empty();
    return !unaskedOf(request, {client}).empty() || waitingClients(request).count(client) > 0;
}

/// After they were asked, and not before they have.
Obstacle toAnsweringThen(const RightsStep &step, const RightsCase &request)
{
    if (!endsDoubt(step.kind) || identityOf(request) != IdentityState::Asked)
        return RightsObstacle::NobodyWasAsked;
    const Instant asked = lastOf(request, {Kind::IdentityAsked})->at;
    return unless(asked <= *step.answeredAt && *step.answeredAt <= step.at, RightsObstacle::NotThen);
}

bool isOfTheDesk(Kind kind, const RightsWish &wish)
{
    return kind == Kind::Searched || kind == Kind::Corrected || (kind == Kind::Acted && isCarriedOutByDesk(wish));
}

/// Nothing is noted of somebody who is to be forgotten; a restriction is lifted, and what was kept back erased, when its request
/// is long over.
bool mayFollowTheEnd(Kind kind, RightKind right)
{
    return kind == Kind::LiftingTold || kind == Kind::Lifted || kind == Kind::KeptErased
        || (kind == Kind::Noted && !isForgetting(right));
}

/// Nothing said is all.
template <typename E>
bool takesIn(const std::set<E> &other, const std::set<E> &one)
{
    return other.empty() || (!one.empty() && std::ranges::includes(other, one));
}

} // namespace

bool needsWords(Kind kind, bool hasLetter)
{
    switch (kind) {
    case Kind::IdentityEstablished:
    case Kind::IdentityAsked:
    case Kind::IdentityNotEstablished:
    case Kind::PassedOn:
    case Kind::Weighed:
    case Kind::SecurityStopped:
    case Kind::Forwarded:
    case Kind::NotForwarded:
    case Kind::Assisted:
    case Kind::ClientAnswered:
    case Kind::ClientDeclined:
    case Kind::Acted: // by hand: what was done
    case Kind::LiftingTold:
    case Kind::KeptErased:
    case Kind::RecipientsTold:
    case Kind::RecipientNotTold:
    case Kind::Extended:
    case Kind::Noted:
    case Kind::Corrected:
    case Kind::Grouped:
    case Kind::GivenUp:
    case Kind::Refused:
        return true;
    case Kind::Acknowledged:
    case Kind::Answered:
        return !hasLetter;
    case Kind::IdentityAnswered:
    case Kind::Searched:
    case Kind::Lifted:
    case Kind::Assigned:
    case Kind::GivenBack:
        break;
    }
    return false;
}

std::optional<RightsObstacle> obstacleTo(const RightsStep &step, const RightsCase &request, const ClockReading &clock,
                                         const QDate &today)
{
    if (isOfTheDesk(step.kind, request.wish))
        return RightsObstacle::DeskOnly;
    if (stateOf(request) != RightsState::Open && !mayFollowTheEnd(step.kind, request.wish.kind))
        return RightsObstacle::Over;
    if (const Obstacle order = orderOf(step.kind, request, clock, today))
        return order;
    if (isOfAskedClient(step.kind)) {
        const std::map<QString, Instant> waiting = waitingClients(request);
        if (step.client.isEmpty() ? waiting.size() > 1 : waiting.count(step.client) == 0)
            return step.client.isEmpty() ? RightsObstacle::WordsMissing : RightsObstacle::NothingForwarded;
    }
    if (step.answeredAt) {
        if (const Obstacle then = toAnsweringThen(step, request))
            return then;
    }
    if (step.kind == Kind::NotForwarded && !mayGoWithout(step.client, request))
        return RightsObstacle::Done;
    if (step.kind == Kind::Assigned && step.owner == ownerOf(request))
        return step.owner.isEmpty() ? RightsObstacle::NotInSupport : RightsObstacle::Done;
    if (isOfRecipient(step.kind))
        return toTelling(step, request);
    if (step.kind == Kind::KeptErased)
        return unless(step.words == request.number, RightsObstacle::WordsMissing);
    return unless(!needsWords(step.kind, step.letter.has_value()) || !step.words.trimmed().isEmpty(),
                  RightsObstacle::WordsMissing);
}

std::optional<RightsObstacle> obstacleToGrouping(const RightsCase &request, const RightsCase &other, bool isSamePerson)
{
    if (other.id == request.id)
        return RightsObstacle::NoSuchNumber;
    if (stateOf(other) == RightsState::Grouped)
        return RightsObstacle::ItselfGrouped;
    if (stateOf(other) != RightsState::Open)
        return RightsObstacle::OtherOver;
    if (!isSamePerson)
        return RightsObstacle::OfAnother;
    if (other.wish.kind != request.wish.kind)
        return RightsObstacle::OfAnotherKind;
    const RightsScope &scope = request.wish.scope;
    if (!takesIn(other.wish.scope.purposes, scope.purposes) || !takesIn(other.wish.scope.categories, scope.categories))
        return RightsObstacle::OfAnotherScope;
    // By their numbers when they came at the same moment: of two, one is always the earlier.
    return unless(std::tie(other.wish.receivedAt, other.number) < std::tie(request.wish.receivedAt, request.number),
                  RightsObstacle::OtherLater);
}

std::optional<RightsObstacle> obstacleOfArchive(const RightsStep &step, const RightsCase &request, ArchiveStage archive)
{
    const bool hasArchive = step.kind == Kind::Answered && isArchiving(request.wish.kind);
    return unless(!hasArchive || archive == ArchiveStage::Taken || !step.words.trimmed().isEmpty(), RightsObstacle::ArchiveFirst);
}

std::optional<RightsObstacle> obstacleForDesk(RightsStepKind kind, const RightsCase &request)
{
    if (stateOf(request) != RightsState::Open)
        return RightsObstacle::Over;
    return orderOf(kind, request, {}, {});
}

} // namespace vigie
