#include "tests/simulation/invariants.h"

#include "models/domain/json.h"
#include "models/workbench/draft.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace simulation {

using namespace vigie;
using namespace Qt::StringLiterals;

namespace {

/// Until then a workstation has had the chance to know that a lease is over.
constexpr Millis patience = 40'000;
/// A full disk is tried again every five seconds.
constexpr Millis diskPatience = 12'000;

bool isFinalState(OutboxState state)
{
    return state == OutboxState::Released || state == OutboxState::TakenBack || state == OutboxState::Refused;
}

} // namespace

void Invariants::check()
{
    if (!m_desk.isUp())
        return;
    readLedger();
    checkHolders();
    for (const auto &station : m_stations) {
        if (station->isSignedIn()) {
            checkOutbox(*station);
            checkPurges(*station);
            checkCache(*station);
        } else {
            checkFile(*station);
        }
    }
}

void Invariants::checkEnd()
{
    check();
    require(m_desk.isUp(), "the desk is not there");
    require(m_desk.mails() == m_mails, "mails and releases differ");
    for (const auto &station : m_stations) {
        require(station->workbench() != nullptr, "a workstation is not there");
        for (const OutboxEntry &entry : station->workbench()->outbox())
            require(isFinalState(entry.state), "the outbox does not drain");
        for (const Order &order : m_orders) {
            const auto target = order.acknowledged.find(targetOf(*station));
            require(!station->isSignedIn() || target == order.acknowledged.end() || target->second,
                    "a purge order is not acknowledged");
        }
    }
}

/// Every change of a decision is in the trail, so nothing is read again as long as that has not grown.
void Invariants::readLedger()
{
    const auto head = m_desk.ledger()->row(u"SELECT number FROM audit_head WHERE one = 1"_s);
    require(head.ok() && *head, "the trail does not answer");
    if ((*head)->integer(0) == m_read && m_desk.starts() == m_start)
        return;
    m_start = m_desk.starts();
    const auto decisions = m_desk.ledger()->rows(u"SELECT id, state, version FROM decision"_s);
    require(decisions.ok(), "the ledger does not answer");
    m_decisions.clear();
    for (const ledger::Row &row : *decisions)
        m_decisions.emplace(row.text(0), Decided{row.text(1), row.number(2)});
    readOrders();
    readTrail();
    checkEffects();
}

void Invariants::readOrders()
{
    const auto targets = m_desk.ledger()->rows(
        u"SELECT o.id, o.request, o.ordered_at, t.person, t.workstation, t.acknowledged_at FROM purge_order o "
        "JOIN purge_target t ON t.purge_order = o.id ORDER BY o.id"_s);
    require(targets.ok(), "the purge orders do not answer");
    m_orders.clear();
    QString last;
    for (const ledger::Row &row : *targets) {
        if (m_orders.empty() || last != row.text(0))
            m_orders.push_back({row.text(1), row.instant(2), {}});
        last = row.text(0);
        m_orders.back().acknowledged[row.text(3) + u'/' + row.text(4)] = !row.isNull(5);
    }
}

QString Invariants::targetOf(const Station &station)
{
    return Template::personId(station.person()) + u'/' + station.workstation();
}

bool Invariants::isOrderedAway(const RequestId &request, Instant leasedAt) const
{
    return std::any_of(m_orders.begin(), m_orders.end(),
                       [&](const Order &order) { return order.request == request.value && leasedAt <= order.orderedAt; });
}

bool Invariants::mustBeGone(const Station &station, const HeldCase &held) const
{
    return std::any_of(m_orders.begin(), m_orders.end(), [&](const Order &order) {
        const auto target = order.acknowledged.find(targetOf(station));
        return target != order.acknowledged.end() && target->second && order.request == held.content.id.value
            && held.lease.grantedAt <= order.orderedAt;
    });
}

/// On the disk: see checkCache.
void Invariants::checkPurges(const Station &station) const
{
    const Workbench &workbench = *station.workbench();
    require(!workbench.current() || !mustBeGone(station, *workbench.current()), "on screen after its purge was acknowledged");
    for (const OutboxEntry &entry : workbench.outbox())
        require(!mustBeGone(station, entry.madeOn), "in the outbox after its purge was acknowledged");
}

/// One effect a decision: the trail is append-only, so a second release would be seen there.
void Invariants::readTrail()
{
    const auto trail = m_desk.ledger()->rows(u"SELECT number, content FROM audit_entry WHERE number > ? ORDER BY number"_s,
                                             {static_cast<qlonglong>(m_read)});
    require(trail.ok(), "the trail does not answer");
    for (const ledger::Row &row : *trail) {
        m_read = row.integer(0);
        if (!row.text(1).contains(u"\"mails\""_s))
            continue;
        const QJsonObject content = QJsonDocument::fromJson(row.text(1).toUtf8()).object();
        const QJsonObject facts = content.contains(u"facts"_s) ? content.value(u"facts"_s).toObject() : content;
        ++m_releases[facts.value(u"decision"_s).toString()];
        m_mails += facts.value(u"mails"_s).toInt();
    }
}

void Invariants::checkEffects() const
{
    for (const auto &[id, times] : m_releases) {
        require(times == 1, "a decision was released twice");
        const auto found = m_decisions.find(id);
        require(found != m_decisions.end() && found->second.state == u"released"_s,
                "a released decision is said to be something else");
    }
    for (const auto &[id, decided] : m_decisions)
        require(decided.state != u"released"_s || m_releases.count(id) == 1, "a release is not in the trail");
}

void Invariants::checkHolders() const
{
    std::map<QString, int> holders;
    for (const auto &station : m_stations) {
        if (!station->workbench() || !station->workbench()->current())
            continue;
        const auto added = holders.emplace(station->workbench()->current()->lease.id.value, station->person());
        require(added.first->second == station->person(), "one lease is in the hands of two persons");
    }
}

void Invariants::checkOutbox(const Station &station) const
{
    std::set<QString> known;
    for (const OutboxEntry &entry : station.workbench()->outbox()) {
        const QString &id = entry.decision.id.value;
        known.insert(id);
        const auto found = m_decisions.find(id);
        const bool atDesk = found != m_decisions.end();
        const auto promise = station.promised().find(id);
        switch (entry.state) {
        case OutboxState::Queued:
        case OutboxState::Sending:
            break;
        case OutboxState::Accepted:
            require(atDesk, "the desk does not know what it has acknowledged");
            break;
        case OutboxState::Released:
            require(atDesk && found->second.state == u"released"_s, "said to be released, and is not");
            break;
        case OutboxState::TakenBack:
            require(!atDesk || found->second.state == u"taken-back"_s, "said to be taken back, and is not");
            break;
        case OutboxState::Refused:
            require(entry.error.has_value(), "a refusal without a reason");
            require(!atDesk || found->second.state == u"taken-back"_s, "refused here, accepted at the desk");
            require(promise == station.promised().end() || promise->second.typed == entry.draft,
                    "the draft of a refusal is gone");
            break;
        }
    }
    for (const auto &[id, promise] : station.promised()) {
        const auto found = m_decisions.find(id);
        require(known.count(id) > 0 || found != m_decisions.end() || station.withdrawn().count(id) > 0
                    || isOrderedAway(promise.request, promise.leasedAt),
                "a decision is lost");
        require(found == m_decisions.end() || found->second.version == promise.version,
                "a decision is taken to be made on another version");
    }
}

/// Cached rows end with the lease, and with the decision: a little later than at the desk, when the workstation has had the
/// chance to know. Nothing there changes faster than the tick, and to read it all after every message would be most of a run.
void Invariants::checkCache(Station &station)
{
    Millis &readAt = m_cacheReadAt[station.number()];
    if (m_time.now() < readAt + 10'000 || !std::holds_alternative<Cache::Encrypted>(station.cache()->state()))
        return;
    readAt = m_time.now();
    const auto contents = station.cache()->load();
    require(contents.ok(), "the cache does not load");
    const bool excused = m_time.active(FaultKind::FullDisk, station.number(), diskPatience);
    std::map<QString, Millis> over;
    for (const HeldRow &row : contents->held) {
        const auto held = heldCaseFromBytes(row.content);
        require(held.ok(), "a cached case cannot be read");
        const QString &id = held->lease.id.value;
        require(!mustBeGone(station, *held), "cached after its purge was acknowledged");
        const auto lease = m_desk.ledger()->row(u"SELECT expires_at FROM lease WHERE id = ?"_s, {id});
        require(lease.ok() && *lease, "a cached case without any lease");
        if ((*lease)->instant(0) > m_time.instant())
            continue;
        auto &before = m_overSince[station.number()];
        const Millis since = before.count(id) > 0 ? before[id] : m_time.now();
        over.emplace(id, excused ? m_time.now() : since);
        require(m_time.now() - since < patience, "a cached case outlives its lease");
    }
    m_overSince[station.number()] = std::move(over);
    for (const OutboxRow &row : contents->outbox) {
        const auto kept = outboxEntryFromBytes(row.content);
        require(kept.ok() && !mustBeGone(station, kept->madeOn), "a decision is cached after its purge was acknowledged");
        const auto &outbox = station.workbench()->outbox();
        const auto entry = std::find_if(outbox.begin(), outbox.end(),
                                        [&row](const OutboxEntry &candidate) { return candidate.decision.id == row.decision; });
        const bool waits = entry != outbox.end() && (entry->state == OutboxState::Refused || !isFinalState(entry->state));
        require(waits || excused, "a decision that is over is still in the cache");
    }
}

void Invariants::checkFile(const Station &station) const
{
    const auto left = station.leftSince();
    if (!left || m_time.now() < *left + diskPatience || m_time.active(FaultKind::FullDisk, station.number(), diskPatience))
        return;
    require(station.casesInTheFile() == 0, "signed out, and cases are still in the cache");
}

} // namespace simulation
