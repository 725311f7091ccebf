// Signing in and out, and the life of the cache between.
#include "models/domain/json.h"
#include "models/workbench/workbench_p.h"

#include <QLoggingCategory>

#include <algorithm>

namespace vigie {

namespace {

Q_LOGGING_CATEGORY(log, "vigie.workbench.session")

QString accountOf(const DeskAddress &desk, const PersonId &person)
{
    return QStringLiteral("%1:%2/%3").arg(desk.host.toLower()).arg(desk.port).arg(person.value);
}

bool needsThePerson(const OutboxEntry &entry)
{
    switch (entry.state) {
    case OutboxState::Queued:
    case OutboxState::Sending:
    case OutboxState::Refused:
        return true;
    case OutboxState::Accepted:
    case OutboxState::Released:
    case OutboxState::TakenBack:
        return false;
    }
    return false;
}

CacheState stateOf(const Cache::State &state)
{
    if (const auto *memory = std::get_if<Cache::InMemory>(&state))
        return cachestate::InMemory{memory->why};
    const auto *encrypted = std::get_if<Cache::Encrypted>(&state);
    if (!encrypted || !encrypted->recovered)
        return cachestate::Encrypted{};
    cachestate::Recovered recovered{encrypted->recovered->decisionsSaved, {}, encrypted->recovered->isComplete};
    for (const OutboxRow &row : encrypted->recovered->decisionsLost)
        recovered.decisionsLost.push_back(lostDecisionOf(row));
    for (const KeptKey &lost : encrypted->recovered->keptLost) {
        switch (lost.kind) {
        case KeptKind::SubmittedReview:
            ++recovered.reviewsLost;
            break;
        case KeptKind::ReviewDraft:
            ++recovered.answersLost;
            break;
        case KeptKind::RedactionReport:
            ++recovered.reportsLost;
            break;
        case KeptKind::Review: // they come from the desk again
        case KeptKind::Rubric:
            break;
        }
    }
    return recovered;
}

/// Gives back lease after lease, then ends the session at the desk. Best effort: what is lost ends by itself at the desk.
void giveBackAndSignOut(DeskGateway &gateway, std::vector<Lease> leases, const std::function<bool()> &lasts)
{
    if (leases.empty()) {
        gateway.signOut([](const Status &) {});
        return;
    }
    const Lease lease = leases.back();
    leases.pop_back();
    gateway.putBack(lease, PutBackReason::EndOfShift, [&gateway, leases = std::move(leases), lasts](const Status &) {
        if (lasts())
            giveBackAndSignOut(gateway, leases, lasts);
    });
}

} // namespace

const Me *Workbench::Private::me() const
{
    const auto *signedIn = std::get_if<session::SignedIn>(&session);
    return signedIn ? &signedIn->me : nullptr;
}

void Workbench::Private::startSignIn()
{
    epoch.begin();
    session = session::SigningIn{};
    Q_EMIT q->sessionChanged();
    const auto answer = guarded<Me>([this](const Result<Me> &result) {
        if (result.ok()) {
            openCache(*result);
            return;
        }
        const Error &error = result.error();
        if (error.kind == ErrorKind::CertificateUnknown || error.kind == ErrorKind::CertificateChanged) {
            const QByteArray fingerprint = QByteArray::fromHex(error.detail.toLatin1());
            session = session::ConfirmCertificate{fingerprint, credentials->pinnedFingerprint};
            Q_EMIT q->sessionChanged();
            return;
        }
        endSession(error);
    });
    gateway.signIn(*credentials, answer);
}

void Workbench::Private::openCache(const Me &me)
{
    const QString opened = accountOf(credentials->desk, me.id);
    if (signedInWith)
        signedInWith(*credentials);
    credentials.reset();
    if (heldUntil && (opened != account || isLeftTooLong()))
        report(clearLeftBehind());
    if (opened != account) {
        stranded.clear();
        reportsOwed.clear();
    }
    heldUntil.reset(); // what the same person finds again is held against what the desk says
    account = opened;
    cache.open(account, [this, me, lasts = epoch.lasts()](const Cache::State &) {
        if (lasts())
            askFirstOrders(me);
    });
}

/// Nothing of the last time is shown before the desk has said what must not be any more. When it cannot be reached just now, the
/// work goes on.
void Workbench::Private::askFirstOrders(const Me &me)
{
    gateway.purgeOrders(guarded<std::vector<PurgeOrder>>([this, me](const Result<std::vector<PurgeOrder>> &orders) {
        enter(me, orders.ok() ? std::optional(*orders) : std::nullopt);
    }));
}

void Workbench::Private::enter(const Me &me, const std::optional<std::vector<PurgeOrder>> &orders)
{
    cacheState = stateOf(cache.state());
    const auto *lately = std::get_if<cachestate::Recovered>(&cacheState);
    recovered = lately ? std::optional(*lately) : std::nullopt;
    connection = connection::Online{};
    backoff.reset();
    pullKey.clear();
    pulling = pushing = asksReceipt = unclear = listening = acknowledging = acknowledgingUse = false;
    queuesQuestion = workQuestion = ordersQuestion = Inquiry();
    reclaiming = keepingDraft = false;
    reclaimRefused = {};
    editedAt.clear();
    draftsOwed.clear();
    draftPause = Instant();
    beating.clear();
    takingBack.clear();
    entriesOwed.clear();
    hiddenHere.clear();
    reporting = false;
    listenPause = Instant();
    askedAbout.clear();
    carriedOut.clear();
    acksOwed.clear();
    orderedAway.clear();
    if (orders)
        ordersQuestion.answered();
    heldOwed = purgeOwed = false;
    storagePause = Instant();
    nextHeartbeat = Instant();
    receiptPause = Instant();
    reservePause = Instant();
    counts = {};
    session = session::SignedIn{me};
    loadContents();
    if (orders)
        carryOut(*orders);
    Q_EMIT q->cacheStateChanged();
    Q_EMIT q->connectionChanged();
    Q_EMIT q->sessionChanged();
    Q_EMIT q->limitedUseChanged();
    Q_EMIT q->outboxChanged();
    Q_EMIT q->draftChanged();
    Q_EMIT q->taskChanged();
    kick();
}

void Workbench::Private::setLimitedUse(const LimitedUse &limitedUse)
{
    auto *signedIn = std::get_if<session::SignedIn>(&session);
    if (!signedIn || signedIn->me.limitedUse == limitedUse)
        return;
    signedIn->me.limitedUse = limitedUse;
    Q_EMIT q->limitedUseChanged();
}

void Workbench::Private::loadContents()
{
    task = task::None{};
    draft = {};
    reserve.clear();
    outbox.clear();
    reportsKept = false;
    // What an ended session has told nobody, nor the disk, is told in this one.
    reportsOwed.erase(std::remove_if(reportsOwed.begin(), reportsOwed.end(), [](const OwedReport &owed) { return owed.isKept; }),
                      reportsOwed.end());
    Result<CacheContents> contents = cache.load();
    if (!contents.ok()) {
        report(contents.error());
        return;
    }
    for (const OutboxRow &row : contents->outbox) {
        Result<OutboxEntry> entry = outboxEntryFromBytes(row.content);
        if (entry.ok())
            outbox.push_back(*std::move(entry));
        else
            report(entry.error());
    }
    for (OutboxEntry &entry : stranded) {
        entriesOwed.insert(entry.decision.id.value);
        if (entry.state == OutboxState::Sending)
            entry.state = OutboxState::Queued; // its answer went to a session that has ended
        outbox.push_back(std::move(entry));
    }
    stranded.clear();
    for (const HeldRow &row : contents->held) {
        const Result<HeldCase> held = heldCaseFromBytes(row.content);
        if (!held.ok()) {
            report(Error{ErrorKind::StorageDamaged, held.error().detail});
            continue;
        }
        // The disk has not heard that it was decided.
        if (std::any_of(outbox.begin(), outbox.end(),
                        [&](const OutboxEntry &entry) { return !q->isKept(entry) && entry.decision.lease == held->lease.id; }))
            continue;
        const Result<Draft> saved = draftFromBytes(row.draft);
        reserve.push_back({*held, saved.ok() ? *saved : initialDraft(held->content, deskNow())});
        if (const auto edited = editedAtFromBytes(row.draft)) {
            editedAt.insert(row.request.value, *edited);
            draftsOwed.insert(row.request.value);
        }
    }
    loadReports(contents->kept);
    if (!reserve.empty())
        task = takeNext(reserve, draft);
}

std::vector<OutboxEntry> Workbench::Private::inMemoryAlone() const
{
    std::vector<OutboxEntry> alone;
    std::copy_if(outbox.begin(), outbox.end(), std::back_inserter(alone),
                 [this](const OutboxEntry &entry) { return needsThePerson(entry) && !q->isKept(entry); });
    return alone;
}

std::vector<Lease> Workbench::Private::leasesInHand()
{
    std::vector<Lease> leases;
    if (const auto *shown = working())
        leases.push_back(shown->held.lease);
    for (const Hand &hand : reserve)
        leases.push_back(hand.held.lease);
    return leases;
}

void Workbench::Private::endSession(const std::optional<Error> &why)
{
    epoch.begin();
    credentials.reset();
    const std::vector<Lease> leases = leasesInHand();
    // The desk may have ended it in the middle of the work: until a lease is over, the person finds all of it again (P7).
    std::optional<Instant> first = companion ? companion->heldUntil() : std::nullopt;
    for (const Lease &lease : leases)
        first = std::min(first.value_or(lease.expiresAt), lease.expiresAt);
    if (me() && why && first)
        heldUntil = first;
    if (!heldUntil)
        cache.close();
    if (why && me()) // a sign-in that fails leaves what an earlier session has stranded
        stranded = inMemoryAlone();
    task = task::None{};
    draft = {};
    reserve.clear();
    outbox.clear();
    caseBytes.forget();
    for (OwedReport &owed : reportsOwed)
        owed.words.clear();
    hiddenHere.clear();
    session = session::SignedOut{why};
    Q_EMIT q->taskChanged();
    Q_EMIT q->draftChanged();
    Q_EMIT q->outboxChanged();
    Q_EMIT q->sessionChanged();
}

void Workbench::Private::leave()
{
    if (std::holds_alternative<session::SignedOut>(session))
        return;
    const bool wasIn = me() != nullptr;
    storagePause = Instant();
    saveOwed();
    // They were promised, and are nowhere but here: the person decides when they have left, or when there is room.
    if (wasIn && q->wouldLose()) {
        Q_EMIT q->failed(Error{ErrorKind::StorageFailed, QStringLiteral("a decision is in memory alone")});
        return;
    }
    std::vector<Lease> leases = leasesInHand();
    const bool promised =
        std::any_of(outbox.begin(), outbox.end(), needsThePerson) || !reportsOwed.empty() || (companion && companion->owesDesk());
    if (wasIn && promised) {
        heldUntil = Instant(); // at once, or as soon as the disk takes it
        report(clearLeftBehind());
    }
    endSession(std::nullopt);
    if (!wasIn)
        return;
    if (!promised) {
        cache.destroy([](const Status &status) {
            // The file is gone; a key that stays in the keyring opens nothing.
            if (!status.ok())
                qCWarning(log) << "the key of the cache could not be destroyed:" << status.error().detail;
        });
    }
    giveBackAndSignOut(gateway, std::move(leases), epoch.lasts());
}

} // namespace vigie
