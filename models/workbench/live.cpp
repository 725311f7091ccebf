// What the desk says by itself: where to look, and what has to leave this workstation.
#include "models/workbench/workbench_p.h"

#include <algorithm>

namespace vigie {

namespace {

/// Before a stream that has ended is taken up again; polls come as often as heartbeats.
constexpr Seconds listenRest{5};

} // namespace

void Workbench::Private::listen()
{
    if (listening || clock.now() < listenPause)
        return;
    listening = true;
    gateway.listen(
        [this, lasts = epoch.lasts()](const LiveEvent &event) {
            if (lasts())
                heard(event.kind);
        },
        guarded<DeskGateway::Listened>([this](const Result<DeskGateway::Listened> &ended) {
            listening = false;
            const bool polled = ended.ok() && *ended == DeskGateway::Listened::Poll;
            listenPause = clock.now() + (polled ? me()->policy.heartbeatEvery : listenRest);
            if (ended.ok())
                return;
            if (consequenceOf(ended.error().kind) == Consequence::SessionEnded)
                failedCall(ended.error());
            else
                nextHeartbeat = Instant(); // the ordinary calls find out, and say, what is the matter
        }));
}

void Workbench::Private::heard(LiveKind kind)
{
    switch (kind) {
    case LiveKind::Queue:
        queuesQuestion.outdate();
        countQueues();
        break;
    case LiveKind::Work:
        workQuestion.outdate();
        kick();
        break;
    case LiveKind::Decision:
        for (const OutboxEntry &accepted : outbox) {
            if (accepted.state == OutboxState::Accepted)
                askedAbout.insert(accepted.decision.id.value);
        }
        receiptPause = Instant();
        kick();
        break;
    case LiveKind::Purge:
        ordersQuestion.outdate();
        kick();
        break;
    case LiveKind::Findings:
        Q_EMIT q->findingsOutdated();
        break;
    case LiveKind::Rights:
        Q_EMIT q->rightsHeard();
        break;
    case LiveKind::Incidents:
        Q_EMIT q->incidentsHeard();
        break;
    }
}

void Workbench::Private::askOrders()
{
    if (!ordersQuestion.begin())
        return;
    gateway.purgeOrders(guarded<std::vector<PurgeOrder>>([this](const Result<std::vector<PurgeOrder>> &result) {
        if (result.ok()) {
            ordersQuestion.answered();
            carryOut(*result);
            reached();
        } else {
            ordersQuestion.failed();
            if (failedCall(result.error()) != Consequence::Refused)
                return;
            ordersQuestion.answered(); // a desk that knows no such orders has none
        }
        kick();
    }));
}

/// What was leased after the order has come back in good order.
bool Workbench::Private::isOrderedAway(const RequestId &request, Instant grantedAt) const
{
    const auto order = orderedAway.constFind(request.value);
    return order != orderedAway.cend() && grantedAt <= *order;
}

bool Workbench::Private::isOrderedAway(const HeldCase &held) const
{
    return isOrderedAway(held.content.id, held.lease.grantedAt);
}

void Workbench::Private::carryOut(const std::vector<PurgeOrder> &orders)
{
    bool isNew = false;
    for (const PurgeOrder &order : orders) {
        if (carriedOut.contains(order.id.value))
            continue;
        carriedOut.insert(order.id.value);
        acksOwed.push_back(order.id);
        Instant &latest = orderedAway[order.request.value];
        latest = std::max(latest, order.orderedAt);
        isNew = true;
    }
    if (!isNew)
        return;
    removeOrderedAway();
    Q_EMIT q->orderedAway();
}

/// From the memory at once, from the disk as soon as it takes it; only then is it acknowledged.
void Workbench::Private::removeOrderedAway()
{
    const HeldCase *shown = q->current();
    const bool showsOne = shown && isOrderedAway(*shown);
    const auto held = std::remove_if(reserve.begin(), reserve.end(), [&](const Hand &hand) { return isOrderedAway(hand.held); });
    const auto made = std::stable_partition(outbox.begin(), outbox.end(),
                                            [&](const OutboxEntry &entry) { return !isOrderedAway(entry.madeOn); });
    dropReportsOrderedAway();
    CacheChange change;
    for (auto entry = made; entry != outbox.end(); ++entry)
        change.outboxFinished.push_back(entry->decision.id);
    const bool removes = showsOne || held != reserve.end() || !change.outboxFinished.empty();
    reserve.erase(held, reserve.end());
    outbox.erase(made, outbox.end());
    caseBytes.forget();
    if (showsOne) {
        dropCurrent();
        if (!reserve.empty())
            task = takeNext(reserve, draft);
    }
    change.held = rowsOf(task, draft, reserve);
    const Status written = write(change, Durability::Power);
    purgeOwed = !written.ok() || !purge().ok();
    if (purgeOwed)
        restDisk();
    if (!removes)
        return;
    Q_EMIT q->draftChanged();
    Q_EMIT q->taskChanged();
    Q_EMIT q->outboxChanged();
    Q_EMIT q->purged();
}

void Workbench::Private::acknowledgeOrders()
{
    if (acksOwed.empty() || acknowledging || heldOwed || purgeOwed || !entriesOwed.isEmpty()
        || (companion && !companion->isPurged()))
        return;
    acknowledging = true;
    gateway.acknowledgePurge(acksOwed.front(), guarded<Done>([this](const Status &result) {
                                 acknowledging = false;
                                 if (!result.ok() && failedCall(result.error()) != Consequence::Refused)
                                     return;
                                 acksOwed.erase(acksOwed.begin());
                                 kick();
                             }));
}

} // namespace vigie
