#include "models/domain/rightsflow.h"

#include "models/domain/rightssteps.h"

#include <QTimeZone>

#include <algorithm>
#include <span>

namespace vigie {
namespace {

using namespace rightssteps;
using Kind = RightsStepKind;

/// What is found out or done about whoever it was taken down for.
bool isAboutSubject(Kind kind)
{
    switch (kind) {
    case Kind::IdentityEstablished:
    case Kind::IdentityNotEstablished:
    case Kind::Searched:
    case Kind::PassedOn:
    case Kind::Weighed:
    case Kind::SecurityStopped:
    case Kind::Forwarded:
    case Kind::NotForwarded:
    case Kind::Assisted:
    case Kind::ClientAnswered:
    case Kind::ClientDeclined:
    case Kind::Acted:
        return true;
    default:
        return false;
    }
}

/// Those since it was put right who they are; all of them where that was never wrong.
std::span<const RightsStep> sinceSubject(const RightsCase &request)
{
    const std::span<const RightsStep> steps = request.steps;
    std::size_t from = steps.size();
    while (from > 0 && steps[from - 1].corrected.count(WishPart::Subject) == 0)
        --from;
    return steps.subspan(from);
}

} // namespace

const RightsStep *lastOf(const RightsCase &request, std::initializer_list<Kind> kinds)
{
    const RightsStep *since = sinceSubject(request).data();
    const auto found = std::find_if(request.steps.rbegin(), request.steps.rend(), [&kinds, since](const RightsStep &step) {
        return std::find(kinds.begin(), kinds.end(), step.kind) != kinds.end() && (&step >= since || !isAboutSubject(step.kind));
    });
    return found == request.steps.rend() ? nullptr : &*found;
}

namespace rightssteps {

bool has(const RightsCase &request, Kind kind)
{
    return lastOf(request, {kind}) != nullptr;
}

bool isCarriedOut(const RightsCase &request)
{
    // What was put together held what a client has declined since, and is gone.
    const bool goesAgain = isArchiving(request.wish.kind);
    const RightsStep *last = goesAgain ? lastOf(request, {Kind::Acted, Kind::ClientDeclined}) : lastOf(request, {Kind::Acted});
    return last != nullptr && last->kind == Kind::Acted;
}

bool recipientsAreTold(const RightsCase &request)
{
    if (recipientsOf(request))
        return untoldOf(request).empty();
    const RightsStep *last = lastOf(request, {Kind::Acted, Kind::RecipientsTold});
    return last != nullptr && last->kind == Kind::RecipientsTold;
}

bool isOfClients(const RightsWish &wish)
{
    return isActedOn(wish) && !isLeavingOut(wish);
}

bool isPassedOn(const RightsWish &wish)
{
    return !passedOnOf(wish).empty();
}

bool isWeighed(const RightsWish &wish)
{
    return wish.kind == RightKind::Objection && wish.scope.purposes.count(Purpose::Security) > 0;
}

std::optional<RightsObstacle> obstacleOfClients(const RightsCase &request)
{
    if (!unaskedClients(request).empty())
        return RightsObstacle::ForwardFirst;
    return waitingClients(request).empty() ? std::nullopt : std::optional(RightsObstacle::ClientFirst);
}

} // namespace rightssteps

namespace {

const RightsStep *closingStep(const RightsCase &request)
{
    return lastOf(request, endingSteps);
}

/// A question that nobody has answered stands, whoever they are; what came of one that was answered does not.
const RightsStep *identityStep(const RightsCase &request)
{
    const auto last = std::ranges::find_if(request.steps.rbegin(), request.steps.rend(), [](const RightsStep &step) {
        return step.kind == Kind::IdentityAsked || endsDoubt(step.kind);
    });
    if (last == request.steps.rend() || (isAboutSubject(last->kind) && &*last < sinceSubject(request).data()))
        return nullptr;
    return &*last;
}

std::vector<QString> clientsFoundBy(const RightsStep &search)
{
    std::vector<QString> found;
    for (const HeldRecipient &one : search.recipients.value_or(std::vector<HeldRecipient>()))
        found.push_back(one.who);
    return found;
}

/// The last by which something was erased, with what it left.
template <typename Steps>
auto lastErasing(Steps &steps)
{
    return std::find_if(steps.rbegin(), steps.rend(), [](const RightsStep &step) { return step.erased.has_value(); });
}

} // namespace

bool isForgetting(RightKind kind)
{
    return kind == RightKind::Erasure;
}

bool isErasing(const RightsWish &wish)
{
    return isForgetting(wish.kind) || (isStopping(wish.kind) && wish.scope.purposes.count(Purpose::Scheduling) > 0);
}

bool isLeavingOut(const RightsWish &wish)
{
    return isStopping(wish.kind) && !isErasing(wish) && wish.scope.purposes.count(Purpose::Improvement) > 0;
}

bool isActedOn(const RightsWish &wish)
{
    return !isStopping(wish.kind) || isErasing(wish) || isLeavingOut(wish);
}

std::vector<Purpose> passedOnOf(const RightsWish &wish)
{
    if (!isStopping(wish.kind))
        return wish.subject.role == SubjectRole::User
            ? std::vector{Purpose::Enquiries, Purpose::Newsletter, Purpose::Surveys, Purpose::Billing}
            : std::vector<Purpose>();
    std::vector<Purpose> purposes;
    for (const Purpose purpose : {Purpose::Enquiries, Purpose::Newsletter, Purpose::Surveys, Purpose::Security}) {
        const bool isServices = purpose != Purpose::Security || wish.kind == RightKind::Withdrawal;
        if (isStopping(wish.kind) && isServices && wish.scope.purposes.count(purpose) > 0)
            purposes.push_back(purpose);
    }
    return purposes;
}

std::optional<RightsStepKind> nextOfService(const RightsCase &request)
{
    if (isPassedOn(request.wish) && !has(request, Kind::PassedOn))
        return Kind::PassedOn;
    const bool isSaid = lastOf(request, {Kind::Weighed, Kind::SecurityStopped}) != nullptr;
    return isWeighed(request.wish) && !isSaid ? std::optional(Kind::Weighed) : std::nullopt;
}

bool isArchiving(RightKind kind)
{
    return kind == RightKind::Access || kind == RightKind::Portability;
}

bool isRestricting(RightKind kind)
{
    return kind == RightKind::Restriction;
}

bool isCarriedOutByDesk(const RightsWish &wish)
{
    return isErasing(wish) || isLeavingOut(wish) || isArchiving(wish.kind) || isRestricting(wish.kind);
}

bool stillRestricts(const RightsCase &request)
{
    const RightsStep *last = lastOf(request, {Kind::Acted, Kind::Lifted});
    return isRestricting(request.wish.kind) && last != nullptr && last->kind == Kind::Acted;
}

bool isStanding(const RightsCase &request)
{
    const RightsState state = stateOf(request);
    return isStopping(request.wish.kind) && request.wish.scope.purposes.count(Purpose::Improvement) > 0
        && has(request, Kind::Acted) && (state == RightsState::Open || state == RightsState::Answered);
}

std::vector<KeptRequest> keptBack(const RightsCase &request)
{
    const auto last = lastErasing(request.steps);
    return last == request.steps.rend() ? std::vector<KeptRequest>() : last->erased->kept;
}

bool keepsBack(const RightsCase &request, const RequestId &kept)
{
    return std::ranges::any_of(keptBack(request), [&kept](const KeptRequest &one) { return one.back.request == kept; });
}

int leftInPlace(const RightsCase &request)
{
    const auto last = lastErasing(request.steps);
    return last == request.steps.rend() ? 0 : last->erased->left;
}

int itemsErased(const RightsCase &request)
{
    int items = 0;
    for (const RightsStep &step : request.steps)
        items += step.erased ? step.erased->items : 0;
    return items;
}

RightsCase forgotten(const RightsCase &request)
{
    RightsCase bare = withoutSubject(request);
    if (const auto last = lastErasing(bare.steps); last != bare.steps.rend())
        last->erased->kept = keptBack(request);
    return bare;
}

bool tellsRecipients(const RightsWish &wish)
{
    return wish.kind == RightKind::Rectification || isErasing(wish) || isRestricting(wish.kind);
}

bool isToldByDesk(RecipientKind kind)
{
    return kind != RecipientKind::Clients && kind != RecipientKind::Participants;
}

std::optional<std::vector<RecipientState>> recipientsOf(const RightsCase &request)
{
    const RightsStep *acted = lastOf(request, {Kind::Acted});
    if (acted == nullptr || !acted->recipients)
        return {};
    std::vector<RecipientState> states;
    for (const RightsStep &step : request.steps) {
        const bool tells = isOfRecipient(step.kind);
        if (!step.recipients || (!tells && step.kind != Kind::Acted))
            continue;
        for (const HeldRecipient &recipient : *step.recipients) {
            const auto known = std::ranges::find_if(
                states, [&recipient](const RecipientState &one) { return isSame(one.recipient, recipient); });
            const RecipientState now{recipient, tells ? std::optional(step) : std::nullopt};
            if (known == states.end())
                states.push_back(now);
            else
                *known = now;
        }
    }
    return states;
}

std::vector<HeldRecipient> untoldOf(const RightsCase &request)
{
    std::vector<HeldRecipient> untold;
    const auto states = recipientsOf(request);
    if (!states)
        return untold;
    for (const RecipientState &one : *states) {
        if (!one.step && !isToldByDesk(one.recipient.kind))
            untold.push_back(one.recipient);
    }
    return untold;
}

RightsState stateOf(const RightsCase &request)
{
    const RightsStep *closing = closingStep(request);
    if (closing == nullptr)
        return RightsState::Open;
    if (closing->kind == Kind::Grouped)
        return RightsState::Grouped;
    if (closing->kind == Kind::GivenUp)
        return RightsState::GivenUp;
    return closing->kind == Kind::Refused ? RightsState::Refused : RightsState::Answered;
}

IdentityState identityOf(const RightsCase &request)
{
    const RightsStep *step = identityStep(request);
    if (step == nullptr || step->kind == Kind::IdentityAnswered)
        return IdentityState::Unknown;
    if (step->kind == Kind::IdentityAsked)
        return IdentityState::Asked;
    return step->kind == Kind::IdentityEstablished ? IdentityState::Established : IdentityState::NotEstablished;
}

PersonId ownerOf(const RightsCase &request)
{
    const RightsStep *last = lastOf(request, {Kind::Assigned, Kind::GivenBack});
    return last == nullptr ? PersonId() : last->owner;
}

std::map<QString, Instant> waitingClients(const RightsCase &request)
{
    std::map<QString, Instant> waiting;
    for (const RightsStep &step : sinceSubject(request)) {
        if (step.kind == Kind::Forwarded)
            waiting[step.client] = step.at;
        else if (isOfClientsWord(step.kind) && step.client.isEmpty())
            waiting.clear();
        else if (isOfClientsWord(step.kind) || step.kind == Kind::NotForwarded) // given up on
            waiting.erase(step.client);
    }
    return waiting;
}

std::vector<QString> unaskedOf(const RightsCase &request, std::vector<QString> clients)
{
    if (!isOfClients(request.wish))
        return {};
    std::vector<QString> found;
    std::set<QString> asked;
    for (const RightsStep &step : sinceSubject(request)) {
        if (step.kind == Kind::Searched)
            found = clientsFoundBy(step);
        else if (step.kind == Kind::NotForwarded && step.client.isEmpty())
            asked.insert(found.begin(), found.end());
        else if (step.kind == Kind::Forwarded || step.kind == Kind::NotForwarded)
            asked.insert(step.client);
    }
    std::erase_if(clients, [&asked](const QString &client) { return asked.count(client) > 0; });
    return clients;
}

std::vector<QString> unaskedClients(const RightsCase &request)
{
    const RightsStep *searched = lastOf(request, {Kind::Searched});
    return searched == nullptr ? std::vector<QString>() : unaskedOf(request, clientsFoundBy(*searched));
}

std::set<QString> decliningClients(const RightsCase &request)
{
    std::set<QString> asked, declining;
    for (const RightsStep &step : sinceSubject(request)) {
        if (step.kind == Kind::Forwarded) {
            asked.insert(step.client);
            declining.erase(step.client);
        } else if (step.kind == Kind::NotForwarded) {
            asked.erase(step.client);
        } else if (isOfClientsWord(step.kind)) {
            const std::set<QString> whose = step.client.isEmpty() ? asked : std::set<QString>{step.client};
            for (const QString &client : whose) {
                asked.erase(client);
                if (step.kind == Kind::ClientDeclined)
                    declining.insert(client);
            }
        }
    }
    return declining;
}

bool isLeftToClients(const RightsCase &request)
{
    const RightsWish &wish = request.wish;
    const RightsStep *search = lastOf(request, {Kind::Searched});
    const bool isAllOfClients = isOfClients(wish) && !isPassedOn(wish) && !has(request, Kind::PassedOn) && !isWeighed(wish)
        && wish.scope.purposes.count(Purpose::Improvement) == 0;
    if (search == nullptr || !isAllOfClients || search->besides > 0 || !search->recipients || search->recipients->empty())
        return false;
    const std::set<QString> declining = decliningClients(request);
    return std::ranges::all_of(*search->recipients,
                               [&declining](const HeldRecipient &one) { return declining.count(one.who) > 0; });
}

std::optional<QDate> clientDue(const RightsCase &request, const ClockRules &rules, const QTimeZone &zone)
{
    const std::map<QString, Instant> waiting = waitingClients(request);
    if (waiting.empty() || closingStep(request) != nullptr)
        return {};
    const Instant first = std::ranges::min_element(waiting, {}, [](const auto &one) { return one.second; })->second;
    return workingDaysFrom(toDateTime(first, zone).date(), rules.clientWorkingDays, rules.region);
}

Result<ClockReading> readClock(const RightsCase &request, const ClockRules &rules, const QTimeZone &zone, Instant now)
{
    const auto dayOf = [&zone](Instant at) { return toDateTime(at, zone).date(); };
    ClockFacts facts{dayOf(request.wish.receivedAt), {}, {}};
    for (const RightsStep &step : request.steps) {
        if (step.kind == Kind::Extended)
            facts.extended = dayOf(step.at);
        if (step.kind == Kind::IdentityAsked) {
            facts.pauses.push_back({dayOf(step.at), {}});
        } else if (endsDoubt(step.kind) && !facts.pauses.empty() && !facts.pauses.back().answered) {
            facts.pauses.back().answered = dayOf(step.answeredAt.value_or(step.at));
        }
    }
    const RightsStep *closing = closingStep(request);
    return readClock(facts, rules, dayOf(closing == nullptr ? now : closing->at));
}

std::vector<ChecklistItem> checklistOf(const RightsCase &request)
{
    const auto said = [&request](std::initializer_list<Kind> kinds) {
        const RightsStep *step = lastOf(request, kinds);
        return step == nullptr ? std::nullopt : std::optional(*step);
    };
    const auto doneIf = [](bool done) { return done ? StepState::Done : StepState::Later; };
    // Until somebody has searched nobody knows.
    const bool isClients = has(request, Kind::Forwarded) || has(request, Kind::NotForwarded) || !unaskedClients(request).empty()
        || (isOfClients(request.wish) && !has(request, Kind::Searched));
    const auto here = [&request](StepState state) { return isActedOn(request.wish) ? state : StepState::NotNeeded; };
    const bool isLeft = isLeftToClients(request) && !isCarriedOut(request);
    const bool isServices = isPassedOn(request.wish) || isWeighed(request.wish) || has(request, Kind::PassedOn);
    std::vector<ChecklistItem> items{
        {RightsTask::Acknowledge, doneIf(has(request, Kind::Acknowledged)), said({Kind::Acknowledged})},
        {RightsTask::Identity, doneIf(identityOf(request) == IdentityState::Established),
         identityStep(request) == nullptr ? std::nullopt : std::optional(*identityStep(request))},
        {RightsTask::Search, here(doneIf(has(request, Kind::Searched))), said({Kind::Searched})},
        {RightsTask::Client,
         isClients ? doneIf(has(request, Kind::Searched) && !obstacleOfClients(request)) : StepState::NotNeeded,
         said({Kind::Forwarded, Kind::NotForwarded, Kind::ClientAnswered, Kind::ClientDeclined})},
        {RightsTask::Service, isServices ? doneIf(!nextOfService(request)) : StepState::NotNeeded,
         said({Kind::PassedOn, Kind::Weighed, Kind::SecurityStopped})},
        {RightsTask::Act, isLeft ? StepState::NotNeeded : here(doneIf(isCarriedOut(request))), said({Kind::Acted})},
        {RightsTask::Recipients,
         tellsRecipients(request.wish) && !isLeft ? doneIf(recipientsAreTold(request)) : StepState::NotNeeded,
         said({Kind::RecipientsTold, Kind::RecipientNotTold})},
        {RightsTask::Answer, doneIf(closingStep(request) != nullptr), said(endingSteps)},
    };
    const bool isOpen = closingStep(request) == nullptr;
    for (ChecklistItem &item : items) {
        if (item.state != StepState::Later)
            continue;
        if (!isOpen) {
            item.state = StepState::NotNeeded;
            continue;
        }
        item.state = StepState::Next;
        break;
    }
    return items;
}

std::optional<ChecklistItem> nextOf(const RightsCase &request)
{
    const auto items = checklistOf(request);
    const auto next = std::ranges::find(items, StepState::Next, &ChecklistItem::state);
    return next == items.end() ? std::nullopt : std::optional(*next);
}

} // namespace vigie
