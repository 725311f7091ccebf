#include "models/desk/reviews.h"

#include "models/desk/findings.h"
#include "models/desk/reviewforms.h"
#include "models/desk/reviewoutcome.h"
#include "models/desk/rubrics.h"
#include "models/desk/trail.h"
#include "models/domain/json.h"
#include "models/ledger/handled.h"
#include "models/ledger/reviewanswers.h"

#include <QCryptographicHash>
#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(lcDesk)

namespace vigie::desk {
namespace {

using ledger::ReviewPart;
using ledger::TaskState;
using ledger::UnitState;

/// Given up by the first and by two others it was offered to: nobody answers it.
constexpr int mostSkips = 3;
constexpr Seconds longestSpent{24 * 60 * 60};
/// So that a tick stays short: what is left over comes with the next one.
constexpr int mostTakenUp = 50;
/// Those that cannot be taken up, and are tried again with each tick, hold up no others as long as they are not more than this.
constexpr int mostLookedAt = 500;

constexpr int mostOwn = 200;

Error reviewLost()
{
    return Error{ErrorKind::LeaseLost, QStringLiteral("the lease is not held")};
}

bool passes(const Rubric &rubric, const std::vector<Answer> &answers)
{
    const std::optional<Score> score = scoreOf(rubric, answers);
    return score && score->isPassed;
}

QString flagsOf(const Review &review)
{
    QStringList names;
    for (const ReviewFlag flag : review.flags)
        names.append(wireName(flag));
    return names.join(QLatin1Char(' '));
}

} // namespace

Status reviewersOnly(const Caller &caller)
{
    if (caller.me.roles.count(Role::Reviewer) == 0)
        return Error{ErrorKind::Forbidden, QStringLiteral("reviewers only")};
    return Done{};
}

Status Reviews::enqueue(const std::vector<ledger::SampledUnit> &units)
{
    if (units.empty())
        return Done{};
    const Result<Rubric> rubric = Rubrics(m_context).kept();
    if (!rubric)
        return rubric.error();
    for (const ledger::SampledUnit &unit : units) {
        if (Status added = enqueue(unit, rubric->version); !added)
            return added;
    }
    return Done{};
}

Status Reviews::enqueue(const ledger::SampledUnit &drawn, int rubric)
{
    if (const auto locked = ledger::RequestStore(m_context.ledger).lock(drawn.request); !locked)
        return locked.error();
    const Result<ReviewForms> made = reviewFormsOf(m_context, drawn);
    if (!made)
        return made.error();
    const ledger::ReviewUnitRow unit{randomUuid(),
                                     drawn,
                                     made->fromGoogle,
                                     made->ruling,
                                     made->handledAt,
                                     rubric,
                                     made->forms.empty() ? UnitState::Void : UnitState::Open};
    ledger::ReviewStore store(m_context.ledger);
    const Result<bool> added = store.addUnit(unit, m_context.now());
    if (!added)
        return added.error();
    if (!*added)
        return Done{};
    if (unit.state == UnitState::Void)
        return Trail(m_context).append(AuditEvent::ReviewVoided, {},
                                       {{QStringLiteral("unit"), unit.id},
                                        {QStringLiteral("request"), drawn.request.value},
                                        {QStringLiteral("reason"), QStringLiteral("withheld")}});
    for (const auto &[level, handled] : made->forms) {
        if (Status kept = store.addForm(unit.id, level, QString::fromUtf8(toBytes(toJson(handled)))); !kept)
            return kept;
    }
    if (Status first = addTask(unit, ReviewPart::First); !first)
        return first;
    return drawn.isDouble ? addTask(unit, ReviewPart::Second) : Status(Done{});
}

/// Its place in the order is a hash of a fresh random id: nobody has chosen it.
Status Reviews::addTask(const ledger::ReviewUnitRow &unit, ReviewPart part)
{
    const ledger::ReviewTaskRow task{newId<ReviewTaskId>(), unit, part, TaskState::Waiting, 0};
    const QByteArray place = QCryptographicHash::hash(task.id.value.toUtf8(), QCryptographicHash::Sha256).toHex();
    if (Status added = ledger::ReviewStore(m_context.ledger).addTask(task, QString::fromLatin1(place)); !added)
        return added;
    return Trail(m_context).append(AuditEvent::ReviewDue, {},
                                   {{QStringLiteral("task"), task.id.value},
                                    {QStringLiteral("unit"), unit.id},
                                    {QStringLiteral("request"), unit.drawn.request.value},
                                    {QStringLiteral("version"), unit.drawn.version},
                                    {QStringLiteral("period"), unit.drawn.period},
                                    {QStringLiteral("part"), QString(wireName(part))}});
}

Result<HeldTask> Reviews::lockHeld(const Caller &caller, const ReviewTaskId &taskId, const LeaseId &leaseId)
{
    ledger::ReviewStore store(m_context.ledger);
    ledger::ReviewLeaseStore leases(m_context.ledger);
    Result<std::optional<ledger::ReviewLeaseRow>> lease = leases.find(leaseId);
    if (!lease)
        return lease.error();
    if (!*lease || (*lease)->person != caller.me.id || (*lease)->lease.task != taskId)
        return reviewLost();
    const Result<std::optional<ledger::ReviewTaskRow>> task = store.find(taskId);
    if (!task)
        return task.error();
    if (!*task)
        return reviewLost();
    if (const auto locked = ledger::RequestStore(m_context.ledger).lock((*task)->unit.drawn.request); !locked)
        return locked.error();
    lease = leases.find(leaseId); // as it is now that nobody else can change it
    if (!lease)
        return lease.error();
    if (!(*lease)->holds(m_context.now()))
        return reviewLost();
    const Result<std::optional<ledger::ReviewTaskRow>> current = store.find(taskId);
    if (!current)
        return current.error();
    return HeldTask{**current, (*lease)->lease};
}

Status Reviews::submit(const Caller &caller, const Review &review)
{
    if (Status allowed = reviewersOnly(caller); !allowed)
        return allowed;
    if (review.id.isEmpty() || review.id.value.size() > 100)
        return Error{ErrorKind::InvalidInput, QStringLiteral("id: 1 to 100 characters")};
    if (review.spent < Seconds(0) || review.spent > longestSpent)
        return Error{ErrorKind::InvalidInput, QStringLiteral("spentSeconds: at most a day")};
    const QByteArray hash = QCryptographicHash::hash(toBytes(toJson(review)), QCryptographicHash::Sha256);
    return m_context.ledger.transact([&]() -> Status {
        const Result<bool> repeated = isRepeat(caller, review, hash);
        if (!repeated)
            return repeated.error();
        if (*repeated)
            return Done{};
        const Result<HeldTask> held = lockHeld(caller, review.task, review.lease);
        if (!held) {
            // A copy of it may have come in between.
            const Result<bool> since = isRepeat(caller, review, hash);
            if (!since)
                return since.error();
            return *since ? Status(Done{}) : Status(held.error());
        }
        const Result<Rubric> rubric = Rubrics(m_context).version(held->task.unit.rubric);
        if (!rubric)
            return rubric.error();
        if (Status answers = checkReview(review, *rubric); !answers)
            return answers;
        return record(caller, *held, review, hash);
    });
}

Result<std::vector<OwnReview>> Reviews::own(const Caller &caller)
{
    if (Status allowed = reviewersOnly(caller); !allowed)
        return allowed.error();
    return ledger::ReviewAnswerStore(m_context.ledger).ofPerson(caller.me.id, mostOwn);
}

Result<bool> Reviews::isRepeat(const Caller &caller, const Review &review, const QByteArray &hash)
{
    const Result<std::optional<ledger::ReviewRow>> known = ledger::ReviewAnswerStore(m_context.ledger).find(review.id);
    if (!known)
        return known.error();
    if (!*known)
        return false;
    if ((*known)->person != caller.me.id || (*known)->bodyHash != hash)
        return Error{ErrorKind::KeyReused, QStringLiteral("this review id came with another body")};
    return true;
}

Status Reviews::record(const Caller &caller, const HeldTask &held, const Review &review, const QByteArray &hash)
{
    const ledger::ReviewUnitRow &unit = held.task.unit;
    const Instant now = m_context.now();
    if (Status added = ledger::ReviewAnswerStore(m_context.ledger).add({review, caller.me.id, hash, now}); !added)
        return added;
    if (Status ended = ledger::ReviewLeaseStore(m_context.ledger).end(held.lease.id, now, ledger::submittedReason); !ended)
        return ended;
    if (Status set = ledger::ReviewStore(m_context.ledger).setState(held.task.id, TaskState::Submitted); !set)
        return set;
    QJsonObject facts{{QStringLiteral("review"), review.id.value},
                      {QStringLiteral("task"), held.task.id.value},
                      {QStringLiteral("unit"), unit.id},
                      {QStringLiteral("request"), unit.drawn.request.value},
                      {QStringLiteral("session"), caller.session.value},
                      {QStringLiteral("bodyHash"), QString::fromLatin1(hash.toHex())}};
    if (!review.flags.empty())
        facts.insert(QStringLiteral("flags"), flagsOf(review));
    if (Status noted = Trail(m_context).append(AuditEvent::ReviewSubmitted, caller.me.id, facts); !noted)
        return noted;
    return close(unit);
}

Status Reviews::skip(const Caller &caller, const ReviewTaskId &taskId, const LeaseId &leaseId, SkipReason reason)
{
    if (Status allowed = reviewersOnly(caller); !allowed)
        return allowed;
    return m_context.ledger.transact([&]() -> Status {
        ledger::ReviewStore store(m_context.ledger);
        ledger::ReviewLeaseStore leases(m_context.ledger);
        const Result<HeldTask> held = lockHeld(caller, taskId, leaseId);
        if (!held) {
            const auto over = leases.find(leaseId);
            if (!over)
                return over.error();
            const bool again = *over && (*over)->person == caller.me.id && (*over)->lease.task == taskId
                && (*over)->endReason == ledger::skippedReason;
            return again ? Status(Done{}) : Status(held.error());
        }
        const ledger::ReviewUnitRow &unit = held->task.unit;
        const bool isLast = held->task.skips + 1 >= mostSkips;
        if (Status counted = store.countSkip(taskId); !counted)
            return counted;
        if (Status set = store.setState(taskId, isLast ? TaskState::Skipped : TaskState::Waiting); !set)
            return set;
        if (Status ended = leases.end(leaseId, m_context.now(), ledger::skippedReason, wireName(reason)); !ended)
            return ended;
        if (Status noted = Trail(m_context).append(AuditEvent::ReviewSkipped, caller.me.id,
                                                   {{QStringLiteral("task"), taskId.value},
                                                    {QStringLiteral("unit"), unit.id},
                                                    {QStringLiteral("request"), unit.drawn.request.value},
                                                    {QStringLiteral("session"), caller.session.value},
                                                    {QStringLiteral("skips"), held->task.skips + 1},
                                                    {QStringLiteral("reason"), QString(wireName(reason))}});
            !noted)
            return noted;
        return isLast ? close(unit) : Status(Done{});
    });
}

Status Reviews::giveUpStranded(const ReviewTaskId &taskId)
{
    return m_context.ledger.transact([&]() -> Status {
        ledger::ReviewStore store(m_context.ledger);
        Result<std::optional<ledger::ReviewTaskRow>> task = store.find(taskId);
        if (!task)
            return task.error();
        const ledger::ReviewUnitRow unit = (*task)->unit;
        if (const auto locked = ledger::RequestStore(m_context.ledger).lock(unit.drawn.request); !locked)
            return locked.error();
        task = store.find(taskId); // as it is now that nobody else can change it
        if (!task)
            return task.error();
        if ((*task)->state != TaskState::Waiting)
            return Done{};
        if (Status set = store.setState(taskId, TaskState::Skipped); !set)
            return set;
        if (Status noted = Trail(m_context).append(AuditEvent::ReviewSkipped, {},
                                                   {{QStringLiteral("task"), taskId.value},
                                                    {QStringLiteral("unit"), unit.id},
                                                    {QStringLiteral("request"), unit.drawn.request.value},
                                                    {QStringLiteral("reason"), QString(ledger::nobodyEligible)}});
            !noted)
            return noted;
        if (Status closed = close(unit); !closed)
            return closed;
        const Result<std::vector<ledger::ReviewTaskRow>> tasks = store.ofUnit(unit.id);
        if (!tasks)
            return tasks.error();
        // Where people who had it gave it up before, their reason stands: that there are too few of them is no way out.
        if (std::any_of(tasks->begin(), tasks->end(), [](const ledger::ReviewTaskRow &one) { return one.skips > 0; }))
            return Done{};
        return store.noteWhy(unit.id, ledger::nobodyEligible);
    });
}

/// After a task of the unit has come to its end: what stands, or who has to decide, once the others have too.
Status Reviews::close(const ledger::ReviewUnitRow &unit)
{
    ledger::ReviewStore store(m_context.ledger);
    const Result<std::vector<ledger::ReviewTaskRow>> tasks = store.ofUnit(unit.id);
    if (!tasks)
        return tasks.error();
    bool hasAdjudication = false;
    for (const ledger::ReviewTaskRow &task : *tasks) {
        if (task.state == TaskState::Waiting || task.state == TaskState::Leased)
            return Done{};
        hasAdjudication = hasAdjudication || task.part == ReviewPart::Adjudication;
    }
    const Result<std::vector<ledger::ReviewRow>> reviews = ledger::ReviewAnswerStore(m_context.ledger).ofUnit(unit.id);
    if (!reviews)
        return reviews.error();
    const Result<Rubric> rubric = Rubrics(m_context).version(unit.rubric);
    if (!rubric)
        return rubric.error();
    if (reviews->empty())
        return store.setUnitState(unit.id, UnitState::NotAnswered);
    if (reviews->size() == 1 || reviews->size() == 3) // the only one, or the adjudication
        return settle(unit, *rubric, reviews->back().review.answers);
    const Review &one = reviews->at(0).review;
    const Review &other = reviews->at(1).review;
    if (hasAdjudication) { // nobody took it
        if (Status set = store.setUnitState(unit.id, UnitState::NotAnswered); !set)
            return set;
        return store.noteWhy(unit.id, ledger::notAdjudicated);
    }
    const std::vector<Answer> agreed = agreedAnswers(*rubric, one, other);
    if (needsAdjudication(*rubric, one, other, m_context.policy.adjudicateBeyond)
        || passes(*rubric, agreed) != passes(*rubric, one.answers))
        return addTask(unit, ReviewPart::Adjudication);
    return settle(unit, *rubric, agreed);
}

Status Reviews::settle(const ledger::ReviewUnitRow &unit, const Rubric &rubric, const std::vector<Answer> &answers)
{
    if (Status kept = ledger::ReviewAnswerStore(m_context.ledger).keepStanding(unit.id, answers); !kept)
        return kept;
    if (Status set = ledger::ReviewStore(m_context.ledger).setUnitState(unit.id, UnitState::Answered); !set)
        return set;
    return Findings(m_context).make(unit, rubric, answers);
}

Status Reviews::endLease(const ledger::ReviewLeaseRow &row, const ledger::ReviewTaskRow &task, QLatin1String reason)
{
    if (Status ended = ledger::ReviewLeaseStore(m_context.ledger).end(row.lease.id, m_context.now(), reason); !ended)
        return ended;
    return Trail(m_context).append(AuditEvent::ReviewEnded, row.person,
                                   {{QStringLiteral("lease"), row.lease.id.value},
                                    {QStringLiteral("task"), task.id.value},
                                    {QStringLiteral("request"), task.unit.drawn.request.value},
                                    {QStringLiteral("reason"), QString(reason)}});
}

Result<bool> Reviews::expireOne()
{
    const auto expired = ledger::ReviewLeaseStore(m_context.ledger).lockNextExpired(m_context.now());
    if (!expired)
        return expired.error();
    if (!*expired)
        return false;
    ledger::ReviewStore store(m_context.ledger);
    const auto task = store.find((*expired)->lease.task);
    if (!task)
        return task.error();
    if (Status set = store.setState((*task)->id, TaskState::Waiting); !set)
        return set.error();
    if (Status ended = endLease(**expired, **task, QLatin1String("expired")); !ended)
        return ended.error();
    return true;
}

Status Reviews::tick()
{
    for (;;) {
        const Result<bool> more = m_context.ledger.transact([&]() -> Result<bool> { return expireOne(); });
        if (!more)
            return more.error();
        if (!*more)
            return Done{};
    }
}

Status Reviews::takeUpDrawn()
{
    const Result<std::vector<ledger::SampledUnit>> drawn = ledger::SampleStore(m_context.ledger).drawnWithoutTasks(mostLookedAt);
    if (!drawn)
        return drawn.error();
    int taken = 0;
    std::optional<Error> error;
    for (const ledger::SampledUnit &unit : *drawn) {
        const Status made = m_context.ledger.transact([&]() -> Status { return takeUp(unit); });
        if (!made && made.error().kind == ErrorKind::StorageFailed) // the ledger itself
            return made;
        if (made && ++taken == mostTakenUp)
            break;
        if (!made) {
            qCWarning(lcDesk, "request %s could not be made into a review", qUtf8Printable(unit.request.value));
            error = made.error();
        }
    }
    return taken == 0 && error ? Status(*error) : Status(Done{});
}

/// It may have gone since it was drawn, or its client has withdrawn what it had agreed to.
Status Reviews::takeUp(const ledger::SampledUnit &unit)
{
    if (const auto locked = ledger::RequestStore(m_context.ledger).lock(unit.request); !locked)
        return locked.error();
    ledger::HandledStore handled(m_context.ledger);
    const Result<std::optional<SampleExclusion>> excluded = handled.exclusion(unit.request, unit.version);
    if (!excluded)
        return excluded.error();
    if (*excluded == SampleExclusion::Restricted)
        return Done{}; // until it is lifted
    if (*excluded)
        return handled.noteExcluded(unit.request, unit.version, **excluded);
    const Result<bool> isFirst = ledger::SampleStore(m_context.ledger).noteTasked(unit);
    if (!isFirst)
        return isFirst.error();
    return *isFirst ? enqueue(std::vector{unit}) : Status(Done{});
}

Status Reviews::endLeasesOf(const PersonId &person, QLatin1String reason)
{
    const Result<std::vector<ledger::ReviewLeaseRow>> open = ledger::ReviewLeaseStore(m_context.ledger).openOf(person);
    if (!open)
        return open.error();
    ledger::ReviewStore store(m_context.ledger);
    for (const ledger::ReviewLeaseRow &row : *open) {
        const auto task = store.find(row.lease.task);
        if (!task)
            return task.error();
        if (const auto locked = ledger::RequestStore(m_context.ledger).lock((*task)->unit.drawn.request); !locked)
            return locked.error();
        const auto current = ledger::ReviewLeaseStore(m_context.ledger).find(row.lease.id);
        if (!current)
            return current.error();
        if ((*current)->endedAt)
            continue;
        if (Status set = store.setState(row.lease.task, TaskState::Waiting); !set)
            return set;
        if (Status ended = endLease(row, **task, reason); !ended)
            return ended;
    }
    return Done{};
}

Status Reviews::takeOutOfHands(const RequestId &request, QLatin1String reason, const std::set<QString> &spared)
{
    const Result<std::vector<ledger::ReviewLeaseRow>> open = ledger::ReviewLeaseStore(m_context.ledger).openOf(request);
    if (!open)
        return open.error();
    ledger::ReviewStore store(m_context.ledger);
    for (const ledger::ReviewLeaseRow &row : *open) {
        if (spared.count(row.person.value) > 0)
            continue;
        const auto task = store.find(row.lease.task);
        if (!task)
            return task.error();
        if (Status set = store.setState(row.lease.task, TaskState::Waiting); !set)
            return set;
        if (Status ended = endLease(row, **task, reason); !ended)
            return ended;
    }
    return Done{};
}

Status Reviews::voidAllOf(const RequestId &request, QLatin1String reason)
{
    ledger::ReviewStore store(m_context.ledger);
    if (Status taken = takeOutOfHands(request, reason, {}); !taken)
        return taken;
    const Result<std::vector<ledger::ReviewTaskRow>> open = store.openOf(request);
    if (!open)
        return open.error();
    if (Status gone = store.deleteForms(request); !gone)
        return gone;
    if (Status gone = ledger::ReviewAnswerStore(m_context.ledger).forgetWords(request); !gone)
        return gone;
    std::set<QString> units;
    for (const ledger::ReviewTaskRow &task : *open) {
        if (Status set = store.setState(task.id, TaskState::Void); !set)
            return set;
        if (!units.insert(task.unit.id).second)
            continue;
        if (Status set = store.setUnitState(task.unit.id, UnitState::Void); !set)
            return set;
        if (Status noted = Trail(m_context).append(AuditEvent::ReviewVoided, {},
                                                   {{QStringLiteral("unit"), task.unit.id},
                                                    {QStringLiteral("request"), request.value},
                                                    {QStringLiteral("reason"), QString(reason)}});
            !noted)
            return noted;
    }
    return Done{};
}

} // namespace vigie::desk
