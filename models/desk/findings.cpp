#include "models/desk/findings.h"

#include "models/desk/access.h"
#include "models/desk/reviewoutcome.h"
#include "models/desk/reviewqueue.h"
#include "models/desk/rubrics.h"
#include "models/desk/serving.h"
#include "models/desk/trail.h"
#include "models/ledger/reviewanswers.h"

namespace vigie::desk {
namespace {

constexpr int mostFindings = 500;

bool isSettled(FindingState state)
{
    return state == FindingState::Upheld || state == FindingState::Overturned;
}

bool wasContested(FindingState state)
{
    return state == FindingState::Contested || isSettled(state);
}

/// Whom it concerns, and what reviewers have flagged, is told to leads alone.
Finding toldTo(const Caller &caller, Finding finding)
{
    if (caller.me.roles.count(Role::Lead) == 0) {
        finding.concerned = {};
        finding.flags.clear();
    }
    return finding;
}

Error noSuchFinding()
{
    return Error{ErrorKind::NotFound, QStringLiteral("no such finding")};
}

/// What may be kept of what somebody writes now.
QString keptOf(const ledger::FindingRow &row, const QString &words)
{
    return row.isGone ? QString() : words;
}

QJsonObject factsOf(const ledger::FindingRow &row)
{
    return {{QStringLiteral("finding"), row.finding.id.value},
            {QStringLiteral("unit"), row.unit},
            {QStringLiteral("request"), row.finding.request.value},
            {QStringLiteral("question"), row.finding.answer.question}};
}

} // namespace

Status Findings::make(const ledger::ReviewUnitRow &unit, const Rubric &rubric, const std::vector<Answer> &answers)
{
    if (unit.drawn.decidedBy.isEmpty())
        return Done{};
    std::vector<ledger::FindingRow> made;
    for (const Answer &answer : answers) {
        if (!isFailure(rubric, answer))
            continue;
        Finding finding;
        finding.id = newId<FindingId>();
        finding.request = unit.drawn.request;
        finding.reviewedAt = m_context.now();
        finding.answer = answer;
        finding.concerned = unit.drawn.decidedBy;
        made.push_back({std::move(finding), unit.id, {}});
        if (Status added = ledger::FindingStore(m_context.ledger).add(made.back()); !added)
            return added;
    }
    for (const ledger::FindingRow &row : made) {
        if (Status noted = Trail(m_context).append(AuditEvent::FindingMade, {}, factsOf(row)); !noted)
            return noted;
    }
    return Done{};
}

Result<std::vector<Finding>> Findings::list(const Caller &caller)
{
    const bool isLead = caller.me.roles.count(Role::Lead) > 0;
    if (!isLead && caller.me.roles.count(Role::Supervisor) == 0)
        return Error{ErrorKind::Forbidden, QStringLiteral("supervisors and leads only")};
    const auto rows = ledger::FindingStore(m_context.ledger).list(caller.me.id, isLead, mostFindings);
    if (!rows)
        return rows.error();
    std::vector<Finding> findings;
    for (const ledger::FindingRow &row : *rows)
        findings.push_back(toldTo(caller, row.finding));
    return findings;
}

Result<ledger::FindingRow> Findings::lock(const FindingId &finding)
{
    ledger::FindingStore store(m_context.ledger);
    Result<std::optional<ledger::FindingRow>> row = store.find(finding);
    if (!row)
        return row.error();
    if (!*row)
        return noSuchFinding();
    if (const auto locked = ledger::RequestStore(m_context.ledger).lock((*row)->finding.request); !locked)
        return locked.error();
    row = store.find(finding); // as it is now that nobody else can change it
    if (!row)
        return row.error();
    return *row ? Result<ledger::FindingRow>(**row) : noSuchFinding();
}

Result<Finding> Findings::reply(const Caller &caller, const FindingId &id, const FindingReply &reply)
{
    if (caller.me.roles.count(Role::Supervisor) == 0)
        return Error{ErrorKind::Forbidden, QStringLiteral("supervisors only")};
    const QString words = reply.words.trimmed();
    if (reply.isContested == words.isEmpty() || words.size() > longestNote)
        return Error{ErrorKind::InvalidInput, QStringLiteral("words: of a contestation, 1 to %1 characters").arg(longestNote)};
    return m_context.ledger.transact([&]() -> Result<Finding> {
        Result<ledger::FindingRow> row = lock(id);
        if (!row)
            return row.error();
        Finding &finding = row->finding;
        if (finding.concerned != caller.me.id)
            return noSuchFinding();
        const FindingState state = reply.isContested ? FindingState::Contested : FindingState::Acknowledged;
        const QString kept = keptOf(*row, words);
        if (finding.state != FindingState::Open) {
            const bool again = finding.contestation == kept && wasContested(finding.state) == reply.isContested;
            return again ? Result<Finding>(toldTo(caller, finding))
                         : Error{ErrorKind::TooLate, QStringLiteral("it has been answered")};
        }
        finding.state = state;
        finding.contestation = kept;
        if (Status set = ledger::FindingStore(m_context.ledger).setReply(id, state, kept, m_context.now()); !set)
            return set.error();
        QJsonObject facts = factsOf(*row);
        facts.insert(QStringLiteral("state"), QString(wireName(state)));
        facts.insert(QStringLiteral("session"), caller.session.value);
        if (Status noted = Trail(m_context).append(AuditEvent::FindingAnswered, caller.me.id, facts); !noted)
            return noted.error();
        return toldTo(caller, finding);
    });
}

Status Findings::checkHasNoPart(const Caller &caller, const ledger::FindingRow &row)
{
    const Result<bool> reviewed = ledger::ReviewAnswerStore(m_context.ledger).hasReviewed(row.unit, caller.me.id);
    if (!reviewed)
        return reviewed.error();
    if (*reviewed || row.finding.concerned == caller.me.id)
        return Error{ErrorKind::Forbidden, QStringLiteral("settled by somebody who has no part in it")};
    return Done{};
}

Result<HandledRequest> Findings::request(const Caller &caller, const FindingId &id)
{
    if (caller.me.roles.count(Role::Lead) == 0)
        return Error{ErrorKind::Forbidden, QStringLiteral("leads only")};
    return m_context.ledger.transact([&]() -> Result<HandledRequest> {
        const Result<ledger::Person> locked = Access(m_context).lockCaller(caller);
        if (!locked)
            return locked.error();
        if (Status acknowledged = Access(m_context).checkLimitedUse(*locked); !acknowledged)
            return acknowledged.error();
        const Result<ledger::FindingRow> row = lock(id);
        if (!row)
            return row.error();
        if (Status apart = checkHasNoPart(caller, *row); !apart)
            return apart.error();
        if (row->finding.state != FindingState::Contested)
            return Error{ErrorKind::TooLate, QStringLiteral("it is not contested, or settled already")};
        if (row->isGone)
            return Error{ErrorKind::NotFound, QStringLiteral("the content of its request is gone")};
        const Result<std::optional<ledger::ReviewUnitRow>> unit = ledger::ReviewStore(m_context.ledger).findUnit(row->unit);
        if (!unit)
            return unit.error();
        if (!*unit)
            return Error{ErrorKind::StorageDamaged, QStringLiteral("a finding without its review")};
        Result<HandledRequest> shown = ReviewQueue(m_context).shown(caller, **unit, Role::Lead);
        if (!shown)
            return shown;
        if (Status noted = Serving(m_context).record(AuditEvent::Viewed, caller, shown->content, id); !noted)
            return noted.error();
        return shown;
    });
}

Result<Finding> Findings::settle(const Caller &caller, const FindingId &id, const FindingSettlement &settlement)
{
    if (caller.me.roles.count(Role::Lead) == 0)
        return Error{ErrorKind::Forbidden, QStringLiteral("leads only")};
    const QString words = settlement.words.trimmed();
    if (words.isEmpty() || words.size() > longestNote)
        return Error{ErrorKind::InvalidInput, QStringLiteral("words: 1 to %1 characters").arg(longestNote)};
    return m_context.ledger.transact([&]() -> Result<Finding> {
        Result<ledger::FindingRow> row = lock(id);
        if (!row)
            return row.error();
        Finding &finding = row->finding;
        if (Status apart = checkHasNoPart(caller, *row); !apart)
            return apart.error();
        const FindingState state = settlement.isUpheld ? FindingState::Upheld : FindingState::Overturned;
        const QString kept = keptOf(*row, words);
        if (finding.state == state && finding.settlement == kept && row->settledBy == caller.me.id)
            return finding; // a repeat
        if (finding.state != FindingState::Contested)
            return Error{ErrorKind::TooLate, QStringLiteral("it is not contested, or settled already")};
        finding.state = state;
        finding.settlement = kept;
        if (Status set = ledger::FindingStore(m_context.ledger).setSettlement(id, state, kept, caller.me.id, m_context.now());
            !set)
            return set.error();
        if (state == FindingState::Overturned) {
            const Result<Rubric> rubric = Rubrics(m_context).version(finding.rubric);
            if (!rubric)
                return rubric.error();
            if (Status counts =
                    ledger::ReviewAnswerStore(m_context.ledger).overturn(row->unit, overturned(*rubric, finding.answer.question));
                !counts)
                return counts.error();
        }
        QJsonObject facts = factsOf(*row);
        facts.insert(QStringLiteral("state"), QString(wireName(state)));
        facts.insert(QStringLiteral("session"), caller.session.value);
        if (Status noted = Trail(m_context).append(AuditEvent::FindingSettled, caller.me.id, facts); !noted)
            return noted.error();
        return finding;
    });
}

} // namespace vigie::desk
