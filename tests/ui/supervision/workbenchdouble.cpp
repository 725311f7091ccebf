#include "tests/ui/supervision/workbenchdouble.h"

#include "models/calendar/slotrules.h"
#include "tests/ui/supervision/examples.h"

#include <QHash>

#include <algorithm>

namespace vigie {

struct Workbench::Private {
    CacheState cacheState;
    const Clock &clock;
    ui::examples::Behind behind;
};

namespace {

QHash<const Workbench *, ui::examples::Behind *> &insides()
{
    static QHash<const Workbench *, ui::examples::Behind *> all;
    return all;
}

} // namespace

Workbench::Workbench(DeskGateway &, Cache &, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(new Private{cachestate::Encrypted{}, clock, {}})
{
    insides().insert(this, &d->behind);
}

Workbench::~Workbench()
{
    insides().remove(this);
}

const SessionState &Workbench::session() const
{
    return d->behind.session;
}

const ConnectionState &Workbench::connection() const
{
    return d->behind.connection;
}

const CacheState &Workbench::cacheState() const
{
    return d->cacheState;
}

const TaskState &Workbench::task() const
{
    return d->behind.task;
}

const HeldCase *Workbench::current() const
{
    if (const auto *working = std::get_if<task::Working>(&d->behind.task))
        return &working->held;
    if (const auto *lost = std::get_if<task::LeaseLost>(&d->behind.task))
        return &lost->held;
    return nullptr;
}

bool Workbench::hasReserve() const
{
    return !d->behind.waiting.empty();
}

const QueueCounts &Workbench::queueCounts() const
{
    return d->behind.counts;
}

const Draft &Workbench::draft() const
{
    return d->behind.draft;
}

const std::vector<OutboxEntry> &Workbench::outbox() const
{
    return d->behind.outbox;
}

const OutboxEntry *Workbench::takeBackCandidate() const
{
    const auto &outbox = d->behind.outbox;
    const auto last = std::find_if(outbox.begin(), outbox.end(),
                                   [this](const OutboxEntry &e) { return d->behind.lastDecision == e.decision.id; });
    return last == outbox.end() ? nullptr : &*last;
}

Seconds Workbench::leaseRemaining() const
{
    return current() ? current()->lease.expiresAt - deskNow() : Seconds(0);
}

Instant Workbench::deskNow() const
{
    return d->clock.now();
}

Slot Workbench::judged(const TimeRange &when) const
{
    return calendar::judgeSlot(when, calendar::SlotContext{current()->content, {}, deskNow()});
}

void Workbench::tick()
{
}
void Workbench::signIn(const Credentials &)
{
}
void Workbench::confirmCertificate(bool)
{
}
void Workbench::signOut()
{
}
void Workbench::retryNow()
{
}

void Workbench::pullNext()
{
    auto &waiting = d->behind.waiting;
    if (waiting.empty()) {
        d->behind.task = task::NothingWaiting{};
        Q_EMIT taskChanged();
        return;
    }
    const HeldCase next = waiting.front();
    waiting.erase(waiting.begin());
    ui::examples::hand(*this, next);
}

void Workbench::setDraft(const Draft &draft)
{
    if (d->behind.draft == draft)
        return;
    d->behind.draft = draft;
    Q_EMIT draftChanged();
}

Status Workbench::decide(const Ruling &ruling)
{
    if (d->behind.refuseLocally) {
        const Error error = *d->behind.refuseLocally;
        d->behind.refuseLocally.reset();
        return error;
    }
    OutboxEntry entry;
    entry.decision.id = newId<DecisionId>();
    entry.decision.request = current()->content.id;
    entry.decision.version = current()->content.version;
    entry.decision.ruling = ruling;
    entry.decision.sharing = d->behind.draft.sharing;
    entry.decision.corrections = d->behind.draft.corrections;
    entry.madeOn = *current();
    entry.draft = d->behind.draft;
    entry.state = OutboxState::Accepted;
    entry.releaseAt = deskNow() + Seconds(8);
    d->behind.outbox.push_back(entry);
    d->behind.lastDecision = entry.decision.id;
    d->behind.decided.push_back(ruling);
    Q_EMIT outboxChanged();
    pullNext();
    return Done{};
}

void Workbench::takeBack()
{
    ++d->behind.takenBack;
    const OutboxEntry entry = *takeBackCandidate();
    d->behind.lastDecision.reset();
    d->behind.outbox.pop_back();
    d->behind.task = task::Working{entry.madeOn};
    d->behind.draft = entry.draft;
    Q_EMIT outboxChanged();
    Q_EMIT taskChanged();
}

void Workbench::putBack(PutBackReason reason)
{
    d->behind.putBack.push_back(reason);
    pullNext();
}

void Workbench::park(Instant until)
{
    d->behind.parked.push_back(until);
    pullNext();
}

void Workbench::remake(const DecisionId &decision)
{
    d->behind.remade.push_back(decision);
}

void Workbench::discard(const DecisionId &decision)
{
    std::erase_if(d->behind.outbox, [&](const OutboxEntry &e) { return e.decision.id == decision; });
    Q_EMIT outboxChanged();
}

namespace ui::examples {

Behind &behind(const Workbench &workbench)
{
    return *insides().value(&workbench);
}

std::unique_ptr<Workbench> makeWorkbench(const Clock &clock)
{
    // The double never looks at either; it only keeps the constructor's shape.
    alignas(std::max_align_t) static std::byte nothing[1];
    return std::make_unique<Workbench>(reinterpret_cast<DeskGateway &>(nothing), reinterpret_cast<Cache &>(nothing), clock);
}

void hand(Workbench &workbench, const HeldCase &held)
{
    behind(workbench).task = task::Working{held};
    behind(workbench).draft = firstDraft(held.content);
    Q_EMIT workbench.taskChanged();
    Q_EMIT workbench.draftChanged();
}

} // namespace ui::examples

} // namespace vigie
