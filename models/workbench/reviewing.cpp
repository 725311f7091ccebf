#include "models/workbench/reviewing.h"

#include "models/workbench/reviewing_p.h"

#include <algorithm>

namespace vigie {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds reviewingTick = 1s;
constexpr Seconds timeSavedEvery{15};

} // namespace

Reviewing::Private::Private(Reviewing *owner, QualityGateway &theGateway, Workbench &theWorkbench, Cache &theCache,
                            const Clock &theClock, Scheduler *given)
    : q(owner)
    , gateway(theGateway)
    , workbench(theWorkbench)
    , cache(theCache)
    , clock(theClock)
    , ownScheduler(given ? nullptr : std::make_unique<EventLoopScheduler>())
    , scheduler(given ? *given : *ownScheduler)
{
    workbench.setCompanion(q);
    connect(&workbench, &Workbench::sessionChanged, q, [this] { followSession(); });
    connect(&workbench, &Workbench::orderedAway, q, [this] { removeOrderedAway(); });
    connect(&workbench, &Workbench::connectionChanged, q, [this] {
        if (isOnline())
            heldQuestion.outdate(); // what has become of it meanwhile
        kick();
    });
    connect(&workbench, &Workbench::limitedUseChanged, q, [this] { kick(); });
}

Reviewing::Reviewing(QualityGateway &gateway, Workbench &workbench, Cache &cache, const Clock &clock, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, gateway, workbench, cache, clock, nullptr))
{
    d->tickLater();
}

Reviewing::Reviewing(QualityGateway &gateway, Workbench &workbench, Cache &cache, const Clock &clock, Scheduler &scheduler,
                     QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, gateway, workbench, cache, clock, &scheduler))
{
    d->tickLater();
}

Reviewing::~Reviewing()
{
    d->workbench.setCompanion(nullptr);
}

void Reviewing::Private::tickLater()
{
    scheduler.after(reviewingTick, q, [this] {
        tickLater();
        q->tick();
    });
}

const Me *Reviewing::Private::me() const
{
    const auto *in = std::get_if<session::SignedIn>(&workbench.session());
    return in && in->me.roles.contains(Role::Reviewer) ? &in->me : nullptr;
}

bool Reviewing::isOpen() const
{
    return d->me() != nullptr;
}

void Reviewing::Private::followSession()
{
    const bool isInNow = me() != nullptr;
    if (!isInNow && std::holds_alternative<session::SignedIn>(workbench.session()))
        clearLeftBehind();
    if (std::exchange(isIn, isInNow) == isInNow)
        return;
    if (!isInNow)
        forget();
    // Whose it is, before what is found of the time before has something to say.
    Q_EMIT q->isOpenChanged();
    if (isInNow)
        enter();
    Q_EMIT q->draftChanged();
    Q_EMIT q->taskChanged();
    Q_EMIT q->outboxChanged();
    Q_EMIT q->ownChanged();
    kick();
}

void Reviewing::Private::enter()
{
    epoch.begin();
    if (std::exchange(person, me()->id.value) != me()->id.value)
        stranded.clear();
    backoff.reset();
    heldQuestion = Inquiry();
    pullKey.clear();
    busy = fetchingRubric = false;
    renewing.clear();
    nextRenewal = storagePause = reservePause = Instant();
    rubricsRefused.clear();
    pullRefused.reset();
    heldOwed = purgeOwed = false;
    entriesOwed.clear();
    rubricsOwed.clear();
    load();
    removeOrderedAway();
}

void Reviewing::Private::forget()
{
    epoch.begin();
    const auto *out = std::get_if<session::SignedOut>(&workbench.session());
    stranded.clear();
    if (out && out->why) {
        std::copy_if(outbox.begin(), outbox.end(), std::back_inserter(stranded),
                     [this](const SubmittedReview &entry) { return entriesOwed.contains(entry.review.id.value); });
    }
    task = reviewtask::None{};
    draft = {};
    rest.clear();
    outbox.clear();
    rubrics.clear();
    own.clear();
    ownReading = {};
    onScreenSince.reset();
    heldOwed = purgeOwed = false;
    entriesOwed.clear();
}

const ReviewTaskState &Reviewing::task() const
{
    return d->task;
}

const HeldReview *Reviewing::current() const
{
    if (const auto *working = std::get_if<reviewtask::Working>(&d->task))
        return &working->held;
    if (const auto *lost = std::get_if<reviewtask::LeaseLost>(&d->task))
        return &lost->held;
    return nullptr;
}

bool Reviewing::isWorking() const
{
    return std::holds_alternative<reviewtask::Working>(d->task);
}

const Rubric *Reviewing::rubric() const
{
    const HeldReview *held = current();
    const auto found = held ? d->rubrics.find(held->rubric) : d->rubrics.end();
    return found == d->rubrics.end() ? nullptr : &found->second;
}

const Error *Reviewing::rubricProblem() const
{
    const HeldReview *held = current();
    const auto found = held ? d->rubricsRefused.find(held->rubric) : d->rubricsRefused.end();
    return found == d->rubricsRefused.end() ? nullptr : &found->second;
}

const ReviewDraft &Reviewing::draft() const
{
    return d->draft;
}

const std::vector<SubmittedReview> &Reviewing::outbox() const
{
    return d->outbox;
}

bool Reviewing::isKept(const SubmittedReview &entry) const
{
    return !d->entriesOwed.contains(entry.review.id.value);
}

const SubmittedReview *Reviewing::firstRefused() const
{
    const auto found = std::find_if(d->outbox.begin(), d->outbox.end(),
                                    [](const SubmittedReview &entry) { return entry.state == OutboxState::Refused; });
    return found == d->outbox.end() ? nullptr : &*found;
}

int Reviewing::waitingToLeave() const
{
    return static_cast<int>(std::count_if(d->outbox.begin(), d->outbox.end(),
                                          [](const SubmittedReview &entry) { return entry.state != OutboxState::Refused; }));
}

Seconds Reviewing::leaseRemaining() const
{
    const HeldReview *held = current();
    return held ? held->lease.expiresAt - d->workbench.deskNow() : Seconds(0);
}

Seconds Reviewing::spent() const
{
    return d->draft.spent + (d->onScreenSince ? d->clock.now() - *d->onScreenSince : Seconds(0));
}

void Reviewing::pullNext()
{
    if (!d->me() || d->workbench.limitedUseDue() || d->working() || std::holds_alternative<reviewtask::Pulling>(d->task))
        return;
    ReviewDraft entered;
    ReviewTaskState next = d->takeNext(d->rest, entered);
    d->setTask(std::move(next), std::move(entered));
    d->kick();
}

void Reviewing::setDraft(const ReviewDraft &draft)
{
    if (!d->working())
        return;
    ReviewDraft changed = draft;
    changed.spent = d->draft.spent; // ours to count
    if (changed == d->draft)
        return;
    d->draft = std::move(changed);
    d->countTime();
    d->report(d->saveDraft());
    Q_EMIT draftChanged();
}

void Reviewing::setOnScreen(bool isOnScreen)
{
    if (std::exchange(d->isOnScreen, isOnScreen) == isOnScreen)
        return;
    d->countTime();
    if (!isOnScreen && d->working())
        (void)d->saveDraft();
}

Status Reviewing::submit()
{
    const reviewtask::Working *working = d->working();
    if (!working)
        return Error{ErrorKind::LeaseLost, QStringLiteral("no review is in hand")};
    const Rubric *known = rubric();
    if (!known)
        return Error{ErrorKind::NotFound, QStringLiteral("the rubric is not here")};
    d->countTime();
    const HeldReview &held = working->held;
    const SubmittedReview entry{Review{newId<ReviewId>(), held.lease.task, held.lease.id, known->version,
                                       answersOf(*known, d->draft), d->draft.flags, d->draft.privateNote, d->draft.spent},
                                held.lease,
                                held.content.id,
                                held.content.clientCode,
                                held.content.kind,
                                d->workbench.deskNow()};
    if (const Status status = checkReview(entry.review, *known); !status.ok())
        return status;

    // What will be, written before anything here changes: outbox and state are one transaction (U4).
    std::vector<Private::Hand> others = d->rest;
    ReviewDraft entered;
    ReviewTaskState next = d->takeNext(others, entered);
    CacheChange change = d->heldChange(next, entered, others);
    change.kept.push_back({{KeptKind::SubmittedReview, entry.review.id.value}, submittedToBytes(entry)});
    const Status written = d->write(change, Durability::Power);
    if (!written.ok() && !(d->mayOwe(written) && d->isOnline()))
        return written;
    d->heldOwed = !written.ok();
    if (!written.ok())
        d->entriesOwed.insert(entry.review.id.value);
    d->rest = std::move(others);
    d->outbox.push_back(entry);
    d->setTask(std::move(next), std::move(entered));
    Q_EMIT outboxChanged();
    // First what comes next is painted; then what was answered leaves for the desk.
    d->scheduler.after(0ms, this, [this] { d->kick(); });
    return Done{};
}

bool Reviewing::canSkip() const
{
    return isWorking() && !d->busy;
}

void Reviewing::skip(SkipReason reason)
{
    const reviewtask::Working *working = d->working();
    if (!canSkip())
        return;
    if (!d->isOnline()) {
        const auto &offline = std::get<connection::Offline>(d->workbench.connection());
        Q_EMIT failed(offline.why);
        return;
    }
    d->setBusy(true);
    const ReviewTaskId id = working->held.lease.task;
    d->gateway.skipReview(working->held.lease, reason, d->guarded<Done>([this, id](const Status &status) {
        d->setBusy(false);
        // Lost: an answer that did not arrive had put it away, or time has. Either way it is gone.
        if (!status.ok() && d->failedCall(status.error()) != Consequence::Refused) {
            Q_EMIT failed(status.error());
            return;
        }
        if (!status.ok() && status.error().kind != ErrorKind::LeaseLost) {
            Q_EMIT failed(status.error());
            return d->kick();
        }
        if (status.ok())
            d->reached();
        std::erase_if(d->rest, [&](const Private::Hand &hand) { return hand.held.lease.task == id; });
        const bool isShown = current() && current()->lease.task == id;
        if (isShown) {
            ReviewDraft entered;
            ReviewTaskState next = d->takeNext(d->rest, entered);
            d->setTask(std::move(next), std::move(entered));
        }
        d->report(d->saveHeld(Durability::Power));
        d->report(d->purge());
        d->kick();
    }));
}

void Reviewing::takeUp(const ReviewId &refused)
{
    const SubmittedReview *entry = d->entry(refused);
    if (!entry || entry->state != OutboxState::Refused)
        return;
    d->gateway.heldReviews(d->guarded<std::vector<HeldReview>>([this, refused](const Result<std::vector<HeldReview>> &held) {
        const SubmittedReview *known = d->entry(refused);
        if (!known)
            return;
        if (!held.ok()) {
            if (d->failedCall(held.error()) != Consequence::SessionEnded)
                Q_EMIT failed(held.error());
            return;
        }
        d->reached();
        const auto ours = std::find_if(held->begin(), held->end(), [&](const HeldReview &candidate) {
            return candidate.lease.task == known->review.task
                && !d->workbench.isOrderedAway(candidate.content.id, candidate.lease.grantedAt);
        });
        if (ours != held->end()) {
            if (const Status status = d->bringBack(*ours, SubmittedReview(*known)); !status.ok())
                Q_EMIT failed(status.error());
            return d->kick();
        }
        SubmittedReview *gone = d->entry(refused);
        gone->error = Error{ErrorKind::LeaseLost, {}};
        d->report(d->store(*gone));
        Q_EMIT outboxChanged();
        Q_EMIT failed(Error{ErrorKind::LeaseLost, {}});
    }));
}

void Reviewing::discard(const ReviewId &refused)
{
    const SubmittedReview *entry = d->entry(refused);
    if (!entry || entry->state != OutboxState::Refused)
        return;
    const ReviewId id = refused; // which may be that of the entry itself
    std::erase_if(d->outbox, [&](const SubmittedReview &candidate) { return candidate.review.id == id; });
    d->remove(id);
    d->heldQuestion.outdate(); // if it is still ours, it comes anew
    Q_EMIT outboxChanged();
    d->kick();
}

void Reviewing::retryNow()
{
    d->backoff.hurry();
    d->storagePause = Instant();
    if (!std::exchange(d->rubricsRefused, {}).empty())
        Q_EMIT rubricChanged(); // it is on its way again
    d->kick();
}

void Reviewing::tick()
{
    if (!d->me()) {
        if (std::holds_alternative<session::SignedIn>(d->workbench.session()))
            d->saveOwed();
        return;
    }
    d->checkLeases();
    if (d->onScreenSince && d->clock.now() >= d->nextTimeSaved) {
        d->nextTimeSaved = d->clock.now() + timeSavedEvery;
        d->countTime();
        (void)d->saveDraft();
    }
    d->saveOwed();
    d->kick();
}

std::optional<Instant> Reviewing::heldUntil() const
{
    std::optional<Instant> first;
    if (const auto *working = std::get_if<reviewtask::Working>(&d->task))
        first = working->held.lease.expiresAt;
    for (const Private::Hand &hand : d->rest)
        first = std::min(first.value_or(hand.held.lease.expiresAt), hand.held.lease.expiresAt);
    return first;
}

bool Reviewing::owesDesk() const
{
    return !d->outbox.empty();
}

bool Reviewing::wouldLose() const
{
    return std::any_of(d->outbox.begin(), d->outbox.end(), [this](const SubmittedReview &entry) { return !isKept(entry); });
}

bool Reviewing::isPurged() const
{
    return !d->heldOwed && !d->purgeOwed && d->entriesOwed.isEmpty();
}

} // namespace vigie
