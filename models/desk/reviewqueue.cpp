#include "models/desk/reviewqueue.h"

#include "models/desk/access.h"
#include "models/desk/form.h"
#include "models/desk/levels.h"
#include "models/desk/outbound.h"
#include "models/desk/serving.h"
#include "models/domain/json.h"
#include "models/ledger/decisions.h"
#include "models/ledger/handled.h"
#include "models/ledger/purges.h"
#include "models/ledger/reviewanswers.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

namespace vigie::desk {
namespace {

/// A pull clears away at most so much, so that it stays short; the tick does the rest.
constexpr int expiredByPull = 20;
const QLatin1String qualityScope("quality");

Error withheldForReview()
{
    return Error{ErrorKind::Forbidden, QStringLiteral("withheld from this site")};
}

/// Meetings are not arranged longer ahead: whatever is older has taken place.
constexpr std::chrono::hours longestAhead{24 * 400};

/// Something the desk knew that another request of the client had come to.
struct HandledThen {
    Instant at;
    RequestId request;
    int version = 0;
    const ledger::DecisionRow *decision = nullptr; ///< null: by the service itself
};

struct MeetingThen {
    RequestId request;             ///< that was handled last of those it is about
    std::optional<TimeRange> when; ///< nothing once it is cancelled
};

Result<Ruling> rulingOf(const HandledThen &handled, const Package &package)
{
    if (!handled.decision && package.handled)
        return package.handled->ruling;
    const Result<Decision> decision =
        decisionFromJson(QJsonDocument::fromJson(handled.decision ? handled.decision->body.toUtf8() : QByteArray()).object());
    return decision ? Result<Ruling>(decision->ruling)
                    : Error{ErrorKind::StorageDamaged, QStringLiteral("what was decided does not read")};
}

/// Which meeting it is about, and when that is; no time once it is cancelled.
std::optional<std::optional<TimeRange>> meetingIn(const Ruling &ruling)
{
    if (const auto *schedule = std::get_if<ruling::Schedule>(&ruling))
        return std::optional(schedule->slot);
    if (const auto *added = std::get_if<ruling::AddToCalendar>(&ruling))
        return std::optional(added->slot);
    if (std::holds_alternative<ruling::CancelMeeting>(ruling))
        return std::optional<TimeRange>();
    return std::nullopt;
}

} // namespace

Result<int> ReviewQueue::count(const Caller &caller)
{
    if (!reviewersOnly(caller))
        return ledger::ReviewStore(m_context.ledger).countWaiting();
    const Result<ledger::LevelsByKind> levels = Levels(m_context).of(caller.me.site, caller.me.country, Role::Reviewer);
    if (!levels)
        return levels.error();
    return ledger::ReviewStore(m_context.ledger).countFor(*levels, caller.me.id);
}

Result<std::optional<HeldReview>> ReviewQueue::pull(const Caller &caller, const QString &key)
{
    if (Status allowed = reviewersOnly(caller); !allowed)
        return allowed.error();
    if (key.isEmpty() || key.size() > 200)
        return Error{ErrorKind::InvalidInput, QStringLiteral("idempotency key: 1 to 200 characters")};
    return m_context.ledger.transact([&]() -> Result<std::optional<HeldReview>> {
        const Result<ledger::Person> locked = Access(m_context).lockCaller(caller);
        if (!locked)
            return locked.error();
        if (Status acknowledged = Access(m_context).checkLimitedUse(*locked); !acknowledged)
            return acknowledged.error();
        Result<std::optional<HeldTask>> task = repeated(caller, key);
        if (!task)
            return task.error();
        const bool first = !*task;
        if (first) {
            task = grantNext(caller, key);
            if (!task)
                return task.error();
            if (!*task)
                return std::optional<HeldReview>();
        }
        Result<HeldReview> served = serve(caller, **task);
        if (!served)
            return served.error();
        const AuditEvent event = first ? AuditEvent::ReviewPulled : AuditEvent::Viewed;
        if (Status noted = Serving(m_context).record(event, caller, served->content, served->lease.id); !noted)
            return noted.error();
        return std::optional(*std::move(served));
    });
}

Result<std::optional<HeldTask>> ReviewQueue::repeated(const Caller &caller, const QString &key)
{
    ledger::ReviewLeaseStore leases(m_context.ledger);
    const Result<std::optional<LeaseId>> answered = leases.answerTo(caller.me.id, key);
    if (!answered)
        return answered.error();
    if (!*answered)
        return std::optional<HeldTask>();
    const Result<std::optional<ledger::ReviewLeaseRow>> row = leases.find(**answered);
    if (!row)
        return row.error();
    const Result<HeldTask> held = Reviews(m_context).lockHeld(caller, (*row)->lease.task, **answered);
    if (!held)
        return held.error();
    return std::optional(*held);
}

Result<std::optional<HeldTask>> ReviewQueue::grantNext(const Caller &caller, const QString &key)
{
    for (int i = 0; i < expiredByPull; ++i) {
        const Result<bool> expired = Reviews(m_context).expireOne();
        if (!expired)
            return expired.error();
        if (!*expired)
            break;
    }
    if (Status free = checkHandsFree(caller); !free)
        return free.error();
    const Result<ledger::LevelsByKind> levels = Levels(m_context).of(caller.me.site, caller.me.country, Role::Reviewer);
    if (!levels)
        return levels.error();
    if (levels->empty())
        return Error{ErrorKind::Forbidden, QStringLiteral("the levels show nothing to this site")};
    ledger::ReviewStore store(m_context.ledger);
    ledger::ReviewLeaseStore leases(m_context.ledger);
    Result<std::optional<ledger::ReviewTaskRow>> next = store.lockNext(*levels, caller.me.id);
    for (bool isSure = false; !isSure;) {
        if (!next)
            return next.error();
        if (!*next)
            return std::optional<HeldTask>();
        // Somebody may have taken it between the look and the lock, which is on the request alone.
        const auto current = store.find((*next)->id);
        if (!current)
            return current.error();
        isSure = (*current)->state == ledger::TaskState::Waiting;
        if (!isSure)
            next = store.lockNext(*levels, caller.me.id);
    }
    const Instant now = m_context.now();
    const ReviewLease lease{newId<LeaseId>(), (*next)->id, now, now + caller.me.policy.leaseLength};
    if (Status added = leases.add(lease, caller.me.id); !added)
        return added.error();
    if (Status set = store.setState((*next)->id, ledger::TaskState::Leased); !set)
        return set.error();
    if (Status noted = leases.noteAnswer(caller.me.id, key, lease.id); !noted)
        return noted.error();
    return std::optional(HeldTask{**next, lease});
}

Status ReviewQueue::checkHandsFree(const Caller &caller)
{
    const Result<std::vector<ledger::ReviewLeaseRow>> open = ledger::ReviewLeaseStore(m_context.ledger).openOf(caller.me.id);
    if (!open)
        return open.error();
    const Instant now = m_context.now();
    const auto held = std::count_if(open->begin(), open->end(), [now](const auto &row) { return row.holds(now); });
    if (held >= 1 + caller.me.policy.reserve)
        return Error{ErrorKind::Forbidden, QStringLiteral("holds as many reviews as allowed")};
    return Done{};
}

Result<std::vector<HeldReview>> ReviewQueue::held(const Caller &caller)
{
    if (Status allowed = reviewersOnly(caller); !allowed)
        return allowed.error();
    return m_context.ledger.transact([&]() -> Result<std::vector<HeldReview>> {
        const auto open = ledger::ReviewLeaseStore(m_context.ledger).openOf(caller.me.id);
        if (!open)
            return open.error();
        std::vector<HeldReview> held;
        for (const ledger::ReviewLeaseRow &row : *open) {
            if (!row.holds(m_context.now()))
                continue;
            const auto task = ledger::ReviewStore(m_context.ledger).find(row.lease.task);
            if (!task)
                return task.error();
            Result<HeldReview> served = serve(caller, HeldTask{**task, row.lease});
            if (!served)
                return served.error();
            held.push_back(*std::move(served));
        }
        for (const HeldReview &one : held) {
            if (Status noted = Serving(m_context).record(AuditEvent::Viewed, caller, one.content, one.lease.id); !noted)
                return noted.error();
        }
        return held;
    });
}

Result<ReviewLease> ReviewQueue::renew(const Caller &caller, const ReviewTaskId &task, const LeaseId &lease)
{
    if (Status allowed = reviewersOnly(caller); !allowed)
        return allowed.error();
    return m_context.ledger.transact([&]() -> Result<ReviewLease> {
        Result<HeldTask> held = Reviews(m_context).lockHeld(caller, task, lease);
        if (!held)
            return held.error();
        held->lease.expiresAt = m_context.now() + caller.me.policy.leaseLength;
        if (Status renewed = ledger::ReviewLeaseStore(m_context.ledger).renew(lease, held->lease.expiresAt); !renewed)
            return renewed.error();
        return held->lease;
    });
}

Result<DisclosureLevel> ReviewQueue::levelFor(const ledger::ReviewUnitRow &unit, const Caller &caller, Role role)
{
    if (unit.fromGoogle) {
        const Result<std::optional<ledger::RequestRow>> request = ledger::RequestStore(m_context.ledger).find(unit.drawn.request);
        if (!request)
            return request.error();
        const Result<bool> agreed =
            ledger::AgreementStore(m_context.ledger).isAgreed((*request)->client, unit.drawn.request, qualityScope);
        if (!agreed)
            return agreed.error();
        if (!*agreed)
            return withheldForReview();
    }
    const Result<ledger::LevelsByKind> levels = Levels(m_context).of(caller.me.site, caller.me.country, role);
    if (!levels)
        return levels.error();
    const auto found = levels->find(unit.drawn.kind);
    return found == levels->end() ? Result<DisclosureLevel>(withheldForReview()) : Result<DisclosureLevel>(found->second);
}

Result<HeldReview> ReviewQueue::serve(const Caller &caller, const HeldTask &held)
{
    Result<HandledRequest> request = shown(caller, held.task.unit, Role::Reviewer);
    if (!request)
        return request.error();
    Result<std::vector<Review>> reviews = earlier(held);
    if (!reviews)
        return reviews.error();
    return HeldReview{std::move(request->content), std::move(request->handled), held.task.unit.rubric, *std::move(reviews),
                      held.lease};
}

Result<HandledRequest> ReviewQueue::shown(const Caller &caller, const ledger::ReviewUnitRow &unit, Role role)
{
    const Result<DisclosureLevel> level = levelFor(unit, caller, role);
    if (!level)
        return level.error();
    Result<Case> content = asItWas(unit, *level);
    if (!content)
        return content.error();
    const Result<std::optional<QString>> stored = ledger::ReviewStore(m_context.ledger).form(unit.id, *level);
    if (!stored)
        return stored.error();
    if (!*stored)
        return withheldForReview();
    Result<Handled> handled = handledFromJson(QJsonDocument::fromJson((*stored)->toUtf8()).object());
    if (!handled)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("a stored form of a review does not read")};
    if (Status noted = ledger::PurgeStore(m_context.ledger)
                           .noteServed(unit.drawn.request, caller.me.id, caller.workstation, m_context.now());
        !noted)
        return noted.error();
    return HandledRequest{*std::move(content), *std::move(handled)};
}

/// Why it was escalated is left out: that it was says that a supervisor has handled it, and not the automation.
Result<Case> ReviewQueue::asItWas(const ledger::ReviewUnitRow &unit, DisclosureLevel level)
{
    Serving serving(m_context);
    Result<Case> form = serving.form(unit.drawn.request, unit.drawn.version, level);
    if (!form)
        return form;
    Result<std::optional<ledger::RequestRow>> request = ledger::RequestStore(m_context.ledger).find(unit.drawn.request);
    if (!request)
        return request.error();
    if (!*request)
        return Error{ErrorKind::StorageDamaged, QStringLiteral("a review without its request")};
    (*request)->version = unit.drawn.version; // of which everything below is read
    const Result<Package> package = serving.package(**request);
    if (!package)
        return package.error();
    const Result<std::vector<TimeRange>> meetings =
        meetingsThen(**request, unit.handledAt, package->meeting ? package->meeting->uid : QString());
    if (!meetings)
        return meetings.error();
    std::vector<TimeRange> within;
    std::copy_if(meetings->begin(), meetings->end(), std::back_inserter(within),
                 [&form](const TimeRange &meeting) { return meeting.overlaps(form->window); });
    addMeetings(*form, within);
    form->slots = judgedSlots(*form, *package, unit.handledAt);
    form->escalation.clear();
    return form;
}

Result<std::vector<TimeRange>> ReviewQueue::meetingsThen(const ledger::RequestRow &request, Instant then,
                                                         const QString &ownMeeting)
{
    const TimeRange known{then - longestAhead, then};
    const auto decided = ledger::DecisionStore(m_context.ledger).stoodAtEnd(request.client, request.id, known);
    if (!decided)
        return decided.error();
    const auto automatic = ledger::HandledStore(m_context.ledger).automaticBefore(request.client, request.id, known);
    if (!automatic)
        return automatic.error();
    std::vector<HandledThen> handled;
    for (const ledger::DecisionRow &row : *decided)
        handled.push_back({row.recordedAt, row.request, row.version, &row});
    for (const ledger::HandledRow &row : *automatic)
        handled.push_back({row.notedAt, row.request, row.version, nullptr});
    std::stable_sort(handled.begin(), handled.end(), [](const auto &a, const auto &b) { return a.at < b.at; });

    std::map<QString, MeetingThen> meetings; // by UID
    for (const HandledThen &one : handled) {
        Result<std::optional<ledger::RequestRow>> of = ledger::RequestStore(m_context.ledger).find(one.request);
        if (!of)
            return of.error();
        (*of)->version = one.version;
        const Result<Package> package = Serving(m_context).package(**of);
        if (!package)
            return package.error();
        const Result<Ruling> ruling = rulingOf(one, *package);
        if (!ruling)
            return ruling.error();
        const std::optional<std::optional<TimeRange>> meeting = meetingIn(*ruling);
        if (!meeting)
            continue;
        // As Release and Intake do it: the meeting that the package names, else the one of the request that takes place; the
        // service may put another into its place.
        const auto before = package->meeting ? meetings.find(package->meeting->uid)
                                             : std::find_if(meetings.begin(), meetings.end(), [&one](const auto &entry) {
                                                   return entry.second.request == one.request && entry.second.when;
                                               });
        QString uid = package->meeting ? package->meeting->uid
            : before != meetings.end() ? before->first
            : one.decision             ? meetingUid(one.decision->id)
                                       : opaqueName(one.request.value);
        if (!one.decision && package->handled->invitation) {
            uid = package->handled->invitation->uid;
            if (before != meetings.end())
                meetings.erase(before);
        }
        meetings[uid] = {one.request, *meeting};
    }
    meetings.erase(ownMeeting);
    std::vector<TimeRange> times;
    for (const auto &[uid, meeting] : meetings) {
        if (meeting.when)
            times.push_back(*meeting.when);
    }
    return times;
}

/// In an order that says nothing and is the same each time.
Result<std::vector<Review>> ReviewQueue::earlier(const HeldTask &held)
{
    if (held.task.part != ledger::ReviewPart::Adjudication)
        return std::vector<Review>();
    const Result<std::vector<ledger::ReviewRow>> rows = ledger::ReviewAnswerStore(m_context.ledger).ofUnit(held.task.unit.id);
    if (!rows)
        return rows.error();
    std::map<QByteArray, Review> shuffled;
    for (const ledger::ReviewRow &row : *rows) {
        Review review = row.review;
        const QByteArray key = (held.task.id.value + QLatin1Char('/') + review.id.value).toUtf8();
        review.task = held.task.id;
        review.privateNote.clear();
        review.spent = Seconds(0);
        shuffled.emplace(QCryptographicHash::hash(key, QCryptographicHash::Sha256), std::move(review));
    }
    std::vector<Review> reviews;
    for (auto &[key, review] : shuffled)
        reviews.push_back(std::move(review));
    return reviews;
}

} // namespace vigie::desk
