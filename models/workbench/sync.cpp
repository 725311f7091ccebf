// Everything that goes to the desk by itself: pulls ahead, heartbeats; and what to do when it cannot be reached.
#include "models/workbench/workbench_p.h"

#include <algorithm>

namespace vigie {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds tickEvery = 1s;
} // namespace

Instant Workbench::Private::deskNow() const
{
    return clock.now() + gateway.clockSkew();
}

void Workbench::Private::tickLater()
{
    scheduler.after(tickEvery, q, [this] {
        tickLater();
        q->tick();
    });
}

void Workbench::Private::report(const Error &error)
{
    if (error.kind == ErrorKind::StorageFailed && isDiskFull())
        return; // it stands in cacheState()
    Q_EMIT q->failed(error);
}

void Workbench::Private::report(const Status &status)
{
    if (!status.ok())
        report(status.error());
}

Consequence Workbench::Private::failedCall(const Error &error)
{
    const Consequence consequence = consequenceOf(error.kind);
    switch (consequence) {
    case Consequence::TryAgain:
        backoff.failed(clock.now(), scheduler.chance(), gateway.retryAfter());
        if (const auto *offline = std::get_if<connection::Offline>(&connection)) {
            if (!(offline->why == error)) {
                connection = connection::Offline{offline->since, error};
                Q_EMIT q->connectionChanged();
            }
        } else {
            connection = connection::Offline{clock.now(), error};
            ordersQuestion.outdate(); // what is ordered meanwhile comes before anything else
            Q_EMIT q->connectionChanged();
        }
        break;
    case Consequence::SessionEnded:
        endSession(error);
        break;
    case Consequence::Refused:
        reached();
        break;
    }
    return consequence;
}

void Workbench::Private::reached()
{
    backoff.reset();
    if (std::holds_alternative<connection::Online>(connection))
        return;
    connection = connection::Online{};
    nextHeartbeat = Instant();
    Q_EMIT q->connectionChanged();
}

void Workbench::Private::kick()
{
    if (!me() || !backoff.isDue(clock.now()))
        return;
    if (!ordersQuestion.isAnswered())
        return askOrders();
    acknowledgeOrders();
    listen();
    if (!workQuestion.isAnswered())
        askWork();
    // Until the desk has answered again, one call at a time asks whether it is there.
    if (std::holds_alternative<connection::Offline>(connection) && !workQuestion.isAnswered())
        return;
    sendReports();
    sendNext();
    sendTakeBacks();
    reclaim();
    keepDrafts();
    askReceipt();
    if (clock.now() >= nextHeartbeat) {
        nextHeartbeat = clock.now() + me()->policy.heartbeatEvery;
        heartbeats();
        countQueues();
    }
    // The desk would refuse: what is asked of the person is asked instead.
    if (me()->limitedUse.due && std::holds_alternative<task::Pulling>(task))
        setTask(task::None{});
    const bool wantsOne = std::holds_alternative<task::Pulling>(task);
    const bool wantsReserve = !me()->limitedUse.due && working() && static_cast<int>(reserve.size()) < me()->policy.reserve
        && clock.now() >= reservePause;
    if (workQuestion.isAnswered() && (wantsOne || wantsReserve))
        pull();
    else if (std::holds_alternative<connection::Offline>(connection))
        countQueues();
}

void Workbench::Private::pull()
{
    if (pulling)
        return;
    pulling = true;
    if (pullKey.isEmpty())
        pullKey = randomUuid();
    gateway.pull(pullKey, guarded<std::optional<HeldCase>>([this](Result<std::optional<HeldCase>> result) {
                     pulling = false;
                     if (!result.ok())
                         return pullFailed(result.error());
                     reached();
                     pullKey.clear();
                     std::optional<HeldCase> held = *std::move(result);
                     if (held && regain(*held)) {
                         report(saveHeld());
                         Q_EMIT q->taskChanged();
                     } else if (held && !knows(held->content.id) && !isOrderedAway(*held)) {
                         arrive(*std::move(held));
                     } else {
                         reservePause = clock.now() + me()->policy.heartbeatEvery;
                         if (std::holds_alternative<task::Pulling>(task))
                             setTask(task::NothingWaiting{});
                     }
                     kick();
                 }));
}

void Workbench::Private::pullFailed(const Error &error)
{
    if (failedCall(error) != Consequence::Refused)
        return;
    pullKey.clear();
    reservePause = clock.now() + me()->policy.heartbeatEvery;
    // The rules have a new version since this session began.
    const bool isDue = error.kind == ErrorKind::AcknowledgementDue;
    if (isDue)
        setLimitedUse({me()->limitedUse.version, true});
    if (!std::holds_alternative<task::Pulling>(task))
        return;
    setTask(task::None{});
    if (isDue)
        return;
    if (error.kind == ErrorKind::Forbidden && mayHoldMore()) {
        workQuestion.outdate();
        kick();
    } else {
        Q_EMIT q->failed(error);
    }
}

/// A decision that is accepted or refused may have put its request back into these hands, where it counts until it is remade: the
/// desk gives no other then.
bool Workbench::Private::mayHoldMore() const
{
    return std::any_of(outbox.begin(), outbox.end(), [](const OutboxEntry &entry) {
        return entry.state == OutboxState::Accepted || entry.state == OutboxState::Refused;
    });
}

void Workbench::Private::heartbeats()
{
    if (const auto *shown = working())
        beat(shown->held.lease);
    for (const Hand &hand : reserve)
        beat(hand.held.lease);
    // A refused decision can only be remade while the request is still ours.
    for (const OutboxEntry &refused : outbox) {
        if (refused.state == OutboxState::Refused && refused.error && refused.error->kind != ErrorKind::LeaseLost
            && refused.error->kind != ErrorKind::AlreadyDecided)
            beat(refused.madeOn.lease);
    }
}

void Workbench::Private::beat(const Lease &lease)
{
    if (beating.contains(lease.id.value))
        return;
    beating.insert(lease.id.value);
    gateway.heartbeat(lease, guarded<Lease>([this, lease](const Result<Lease> &result) {
                          beating.remove(lease.id.value);
                          const auto renew = [&](HeldCase &held) {
                              if (held.lease.id == lease.id && result.ok())
                                  held.lease = *result;
                          };
                          if (result.ok()) {
                              if (auto *shown = working())
                                  renew(shown->held);
                              for (Hand &hand : reserve)
                                  renew(hand.held);
                              for (OutboxEntry &refused : outbox) {
                                  renew(refused.madeOn);
                                  if (refused.asItIs)
                                      renew(*refused.asItIs);
                              }
                              reached();
                              keepLeases(result->id);
                              return;
                          }
                          if (failedCall(result.error()) != Consequence::Refused)
                              return;
                          for (OutboxEntry &refused : outbox) {
                              if (refused.state == OutboxState::Refused && refused.madeOn.lease.id == lease.id) {
                                  refused.error = Error{ErrorKind::LeaseLost, QString()};
                                  refused.asItIs.reset();
                                  report(store(refused, Durability::Power));
                                  report(purge());
                                  Q_EMIT q->outboxChanged();
                              }
                          }
                          const auto *shown = working();
                          const bool inHand = (shown && shown->held.lease.id == lease.id)
                              || std::any_of(reserve.begin(), reserve.end(),
                                             [&](const Hand &hand) { return hand.held.lease.id == lease.id; });
                          if (inHand)
                              loseLease(lease.request);
                      }));
}

/// Only so that a restart without the desk judges by the last word: may be lost with the power.
void Workbench::Private::keepLeases(const LeaseId &renewed)
{
    const auto *shown = working();
    if ((shown && shown->held.lease.id == renewed)
        || std::any_of(reserve.begin(), reserve.end(), [&](const Hand &hand) { return hand.held.lease.id == renewed; }))
        report(saveHeld());
    for (const OutboxEntry &refused : outbox) {
        if (refused.state == OutboxState::Refused && refused.madeOn.lease.id == renewed)
            report(store(refused, Durability::Process));
    }
}

void Workbench::Private::countQueues()
{
    if (!queuesQuestion.begin())
        return;
    gateway.queues(guarded<QueueCounts>([this](const Result<QueueCounts> &result) {
        if (!result.ok()) {
            queuesQuestion.failed();
            failedCall(result.error());
            return;
        }
        queuesQuestion.answered();
        const bool wasOffline = std::holds_alternative<connection::Offline>(connection);
        reached();
        if (!(counts == *result)) {
            counts = *result;
            if (counts.supervision > 0)
                reservePause = Instant();
            Q_EMIT q->queueCountsChanged();
        }
        if (!queuesQuestion.isAnswered())
            countQueues();
        if (wasOffline)
            kick();
    }));
}

void Workbench::Private::checkLeases()
{
    // After a restart the cached end may be older than the desk's last word: its answer decides, or its silence.
    if (!workQuestion.isAnswered() && std::holds_alternative<connection::Online>(connection))
        return;
    std::vector<RequestId> over;
    if (const auto *shown = working(); shown && shown->held.lease.expiresAt <= deskNow())
        over.push_back(shown->held.content.id);
    for (const Hand &hand : reserve) {
        if (hand.held.lease.expiresAt <= deskNow())
            over.push_back(hand.held.content.id);
    }
    for (const RequestId &request : over)
        loseLease(request);
    for (OutboxEntry &refused : outbox) {
        if (refused.asItIs && refused.asItIs->lease.expiresAt <= deskNow()) {
            refused.asItIs.reset();
            Q_EMIT q->outboxChanged();
            break; // a view may have changed the outbox; the others with the next second
        }
    }
}

} // namespace vigie
