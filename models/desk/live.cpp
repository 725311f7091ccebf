#include "models/desk/live.h"

#include "models/desk/purges.h"
#include "models/desk/trail.h"
#include "models/ledger/audit.h"
#include "models/ledger/decisions.h"
#include "models/ledger/findings.h"
#include "models/ledger/leases.h"
#include "models/ledger/purges.h"

#include <QJsonDocument>

#include <array>
#include <map>

namespace vigie::desk {
namespace {

/// Whoever has missed more looks everywhere: that is less work than to read all of it.
constexpr int mostRead = 2'000;
constexpr std::array everywhere{LiveKind::Queue,    LiveKind::Work,   LiveKind::Decision, LiveKind::Purge,
                                LiveKind::Findings, LiveKind::Rights, LiveKind::Incidents};

} // namespace

Result<qint64> Live::last()
{
    const Result<ledger::AuditHead> head = ledger::AuditStore(m_context.ledger).head();
    return head ? Result<qint64>(head->number) : Result<qint64>(head.error());
}

Result<LiveEvents> Live::since(const Caller &caller, std::optional<qint64> after)
{
    const Result<qint64> head = last();
    if (!head)
        return head.error();
    LiveEvents heard{{}, *head};
    if (!after) {
        // Ordered between the first question what is to be removed and the first listening: no number would ever tell.
        const Result<std::vector<PurgeOrder>> orders = Purges(m_context).outstanding(caller);
        if (!orders)
            return orders.error();
        if (!orders->empty())
            heard.events.push_back({*head, LiveKind::Purge});
        return heard;
    }
    if (*after == *head)
        return heard;
    // A number beyond the end is of another ledger, before this one was brought back from a copy.
    if (*after < *head - mostRead || *after > *head) {
        for (const LiveKind kind : everywhere)
            heard.events.push_back({*head, kind});
        return heard;
    }
    const Result<std::vector<ledger::AuditRow>> rows = ledger::AuditStore(m_context.ledger).after(*after, mostRead);
    if (!rows)
        return rows.error();
    std::map<LiveKind, qint64> latest; // one look is enough, however much has happened
    for (const ledger::AuditRow &row : *rows) {
        const Result<std::set<LiveKind>> kinds = heardIn(caller, QJsonDocument::fromJson(row.content.toUtf8()).object());
        if (!kinds)
            return kinds.error();
        for (const LiveKind kind : *kinds)
            latest[kind] = row.number;
        heard.upTo = row.number;
    }
    for (const auto &[kind, number] : latest)
        heard.events.push_back({number, kind});
    std::stable_sort(heard.events.begin(), heard.events.end(),
                     [](const LiveEvent &a, const LiveEvent &b) { return a.number < b.number; });
    return heard;
}

Result<std::set<LiveKind>> Live::heardIn(const Caller &caller, const QJsonObject &entry)
{
    const auto text = [&entry](const char *key) { return entry.value(QLatin1String(key)).toString(); };
    const auto event = fromWireName<AuditEvent>(text("event"));
    const bool own = text("actor") == caller.me.id.value;
    const bool elsewhere = own && text("session") != caller.session.value; // this person, at another workstation
    const bool reviews = caller.me.roles.count(Role::Reviewer) > 0 || caller.me.roles.count(Role::Lead) > 0;
    std::set<LiveKind> kinds;
    const auto addIf = [&kinds](const Result<bool> &condition, LiveKind kind) -> Status {
        if (!condition)
            return condition.error();
        if (*condition)
            kinds.insert(kind);
        return Done{};
    };
    Status looked = Done{};
    if (!event)
        return kinds;
    switch (*event) {
    case AuditEvent::TakenIn:
        kinds.insert(LiveKind::Queue);
        looked = addIf(holds(caller, RequestId{text("request")}), LiveKind::Work);
        break;
    case AuditEvent::IncidentRaised:
    case AuditEvent::IncidentStepTaken:
        if (caller.me.roles.count(Role::Support) > 0 || caller.me.roles.count(Role::Lead) > 0)
            kinds.insert(LiveKind::Queue);
        if (caller.me.roles.count(Role::Support) > 0)
            kinds.insert(LiveKind::Incidents);
        break;
    case AuditEvent::LeaseEnded:
        kinds.insert(LiveKind::Queue);
        // Whoever has given it up themselves knows.
        if (own
            && (text("reason") == QLatin1String("expired") || text("reason") == QLatin1String("withheld")
                || text("reason") == QLatin1String("agreement-withdrawn") || text("reason") == QLatin1String("levels-changed")
                || text("reason") == QLatin1String("handled") || text("reason") == QLatin1String("restricted")))
            kinds.insert(LiveKind::Work);
        break;
    case AuditEvent::ReviewEnded:
        if (own
            && (text("reason") == QLatin1String("expired") || text("reason") == QLatin1String("agreement-withdrawn")
                || text("reason") == QLatin1String("levels-changed") || text("reason") == QLatin1String("restricted")))
            kinds.insert(LiveKind::Work);
        if (reviews)
            kinds.insert(LiveKind::Queue);
        break;
    case AuditEvent::ReviewDue:
    case AuditEvent::ReviewSubmitted:
    case AuditEvent::ReviewSkipped:
    case AuditEvent::ReviewVoided:
        if (reviews)
            kinds.insert(LiveKind::Queue);
        break;
    case AuditEvent::ReviewPulled:
    case AuditEvent::RedactionReported: // it is hidden at this person's other workstations too
    case AuditEvent::Pulled:
        if (elsewhere)
            kinds.insert(LiveKind::Work);
        break;
    case AuditEvent::Decided:
        if (elsewhere)
            kinds.insert(LiveKind::Work);
        break;
    case AuditEvent::TakenBack:
        if (elsewhere)
            kinds.insert(LiveKind::Work);
        if (!own)
            looked = addIf(decided(caller, DecisionId{text("decision")}), LiveKind::Decision);
        break;
    case AuditEvent::Released:
        looked = addIf(decided(caller, DecisionId{text("decision")}), LiveKind::Decision);
        break;
    case AuditEvent::FindingMade:
    case AuditEvent::FindingAnswered:
    case AuditEvent::FindingSettled:
        if (!own || elsewhere)
            looked = addIf(seesFinding(caller, FindingId{text("finding")}), LiveKind::Findings);
        break;
    case AuditEvent::PurgeOrdered:
        looked = addIf(ledger::PurgeStore(m_context.ledger)
                           .isFor({PurgeOrderId{text("order")}, caller.me.id, caller.workstation, std::nullopt}),
                       LiveKind::Purge);
        break;
    case AuditEvent::ContentDeleted:
        if (caller.me.roles.count(Role::Support) > 0)
            kinds.insert(LiveKind::Incidents);
        break;
    case AuditEvent::HolidaysChanged:
    case AuditEvent::RightsReceived:
    case AuditEvent::RightsSearched:
    case AuditEvent::RightsStepTaken:
    case AuditEvent::RightsErased:
    case AuditEvent::ArchiveAsked:
    case AuditEvent::ArchiveTaken:
    case AuditEvent::ArchiveDeleted:
    case AuditEvent::PurgeAcknowledged:
        if (caller.me.roles.count(Role::Support) > 0)
            kinds.insert(LiveKind::Rights);
        break;
    case AuditEvent::RightsViewed:
    case AuditEvent::KeptBack:
    case AuditEvent::LeftOut:
    case AuditEvent::ErasureCertified:
    case AuditEvent::Rectified:
    case AuditEvent::ItemErased:
    case AuditEvent::PersonAdded:
    case AuditEvent::PersonChanged:
    case AuditEvent::SignedIn:
    case AuditEvent::SignInRefused:
    case AuditEvent::SignedOut:
    case AuditEvent::Viewed:
    case AuditEvent::Disclosed:
    case AuditEvent::TransferRecorded:
    case AuditEvent::TransferWithdrawn:
    case AuditEvent::RetentionChanged:
    case AuditEvent::IncidentViewed:
    case AuditEvent::TrailRead:
    case AuditEvent::RegisterRead:
    case AuditEvent::RevealsRead:
    case AuditEvent::Revealed:
    case AuditEvent::RevealRefused:
    case AuditEvent::PersonSearched:
    case AuditEvent::PersonSearchRefused:
    case AuditEvent::SiteMarked:
    case AuditEvent::SiteUnmarked:
    case AuditEvent::LimitedUseAcknowledged:
    case AuditEvent::RubricChanged:
    case AuditEvent::LettersChanged:
    case AuditEvent::SamplePlanChanged:
    case AuditEvent::SampleOpened:
    case AuditEvent::SampleEnded:
    case AuditEvent::SampleDrawn:
    case AuditEvent::InspectionResumed:
        break;
    // More or fewer requests wait for whoever asks.
    case AuditEvent::AgreementRecorded:
    case AuditEvent::AgreementWithdrawn:
    case AuditEvent::ExceptionRecorded:
    case AuditEvent::ExceptionWithdrawn:
    case AuditEvent::LevelsChanged:
    case AuditEvent::Restricted:
    case AuditEvent::RestrictionLifted:
        kinds.insert(LiveKind::Queue);
        break;
    }
    return looked ? Result<std::set<LiveKind>>(kinds) : Result<std::set<LiveKind>>(looked.error());
}

Result<bool> Live::holds(const Caller &caller, const RequestId &request)
{
    const Result<std::optional<ledger::LeaseRow>> lease = ledger::LeaseStore(m_context.ledger).openOf(request);
    return lease ? Result<bool>(*lease && (*lease)->person == caller.me.id) : Result<bool>(lease.error());
}

/// As Findings::list() has it.
Result<bool> Live::seesFinding(const Caller &caller, const FindingId &finding)
{
    const Result<std::optional<ledger::FindingRow>> row = ledger::FindingStore(m_context.ledger).find(finding);
    if (!row)
        return row.error();
    if (!*row)
        return false;
    const Finding &found = (*row)->finding;
    const bool wasContested = found.state != FindingState::Open && found.state != FindingState::Acknowledged;
    return found.concerned == caller.me.id || (wasContested && caller.me.roles.count(Role::Lead) > 0);
}

Result<bool> Live::decided(const Caller &caller, const DecisionId &decision)
{
    const Result<std::optional<ledger::DecisionRow>> row = ledger::DecisionStore(m_context.ledger).find(decision);
    return row ? Result<bool>(*row && (*row)->person == caller.me.id) : Result<bool>(row.error());
}

} // namespace vigie::desk
