#include "models/desk/retention.h"

#include "models/desk/incidents.h"
#include "models/desk/reviews.h"
#include "models/desk/rightsforgetting.h"
#include "models/desk/trail.h"
#include "models/ledger/handled.h"
#include "models/ledger/retention.h"

namespace vigie::desk {
namespace {

/// So that a tick stays short: what is left over comes with the next one.
constexpr int mostAtOnce = 50;
constexpr int longestDays = 3650;
constexpr std::chrono::hours aDay{24};

/// The next time that it is that hour in UTC.
Instant nextAt(int hour, Instant now)
{
    const auto midnight = std::chrono::floor<std::chrono::days>(now);
    const Instant today = midnight + std::chrono::hours(hour);
    return today > now ? today : today + aDay;
}

} // namespace

Status Retention::set(const QString &client, int days)
{
    if (days < 1 || days > longestDays)
        return Error{ErrorKind::InvalidInput, QStringLiteral("days: 1 to %1").arg(longestDays)};
    if (client.size() > 200)
        return Error{ErrorKind::InvalidInput, QStringLiteral("client: at most 200 characters")};
    return m_context.ledger.transact([&]() -> Status {
        if (Status changed = ledger::RetentionStore(m_context.ledger).set({client, days, m_context.now()}); !changed)
            return changed;
        return Trail(m_context).append(AuditEvent::RetentionChanged, {},
                                       {{QStringLiteral("client"), client}, {QStringLiteral("days"), days}});
    });
}

Status Retention::remove(const QString &client)
{
    return m_context.ledger.transact([&]() -> Status {
        const Result<bool> removed = ledger::RetentionStore(m_context.ledger).remove(client);
        if (!removed)
            return removed.error();
        if (!*removed)
            return Error{ErrorKind::NotFound, QStringLiteral("no such rule")};
        return Trail(m_context).append(AuditEvent::RetentionChanged, {}, {{QStringLiteral("client"), client}});
    });
}

Result<std::vector<RetentionRule>> Retention::rules()
{
    const Result<std::vector<ledger::RetentionRule>> rows = ledger::RetentionStore(m_context.ledger).all();
    if (!rows)
        return rows.error();
    std::vector<RetentionRule> rules;
    if (rows->empty() || !rows->front().client.isEmpty())
        rules.push_back({{}, m_context.policy.retentionDays});
    for (const ledger::RetentionRule &row : *rows)
        rules.push_back({row.client, row.days});
    return rules;
}

Status Retention::deleteRequest(const RequestId &request)
{
    return m_context.ledger.transact([&]() -> Status {
        ledger::RequestStore requests(m_context.ledger);
        const Result<ledger::RequestRow> locked = requests.lock(request);
        if (!locked)
            return locked.error();
        // A new version, a pull or a decision may have come in between.
        ledger::RetentionStore store(m_context.ledger);
        const Result<bool> still = store.isDue(request, m_context.now(), m_context.policy.retentionDays);
        if (!still)
            return still.error();
        if (!*still)
            return Done{};
        if (Status gone = store.deleteContent(request, m_context.now()); !gone)
            return gone;
        if (Status gone = Reviews(m_context).voidAllOf(request, QLatin1String("retention")); !gone)
            return gone;
        if (Status gone = ledger::HandledStore(m_context.ledger).noteGone(request, SampleExclusion::ContentDeleted); !gone)
            return gone;
        if (!isOver(locked->state)) {
            if (Status set = requests.setState(request, RequestState::Withdrawn); !set)
                return set;
        }
        return Trail(m_context).append(
            AuditEvent::ContentDeleted, {},
            {{QStringLiteral("request"), request.value}, {QStringLiteral("why"), QStringLiteral("retention")}});
    });
}

Status Retention::deletePackage(const QString &package)
{
    return m_context.ledger.transact([&]() -> Status {
        if (Status gone = ledger::RetentionStore(m_context.ledger).deletePackage(package, m_context.now()); !gone)
            return gone;
        return Trail(m_context).append(
            AuditEvent::ContentDeleted, {},
            {{QStringLiteral("package"), package}, {QStringLiteral("why"), QStringLiteral("retention")}});
    });
}

Result<int> Retention::portion()
{
    ledger::RetentionStore store(m_context.ledger);
    const auto requests = store.due(m_context.now(), m_context.policy.retentionDays, mostAtOnce);
    if (!requests)
        return requests.error();
    for (const RequestId &request : *requests) {
        if (Status gone = deleteRequest(request); !gone)
            return gone.error();
    }
    const auto packages = store.duePackages(m_context.now(), m_context.policy.retentionDays, mostAtOnce);
    if (!packages)
        return packages.error();
    for (const QString &package : *packages) {
        if (Status gone = deletePackage(package); !gone)
            return gone.error();
    }
    const auto incidents = store.dueIncidents(m_context.now(), m_context.policy.retentionDays, mostAtOnce);
    if (!incidents)
        return incidents.error();
    for (const IncidentId &incident : *incidents) {
        if (Status gone = m_context.ledger.transact(
                [&]() -> Status { return Incidents(m_context).forget(incident, QLatin1String("retention")); });
            !gone)
            return gone.error();
    }
    const Result<int> rights = RightsForgetting(m_context).forgetOver(mostAtOnce);
    if (!rights)
        return rights;
    const auto deleted = static_cast<int>(requests->size() + packages->size() + incidents->size()) + *rights;
    if (deleted > 0) {
        if (Status settled = m_context.ledger.settleDeletions(); !settled)
            return settled.error();
    }
    return deleted;
}

Result<int> Retention::run()
{
    int all = 0;
    for (;;) {
        const Result<int> some = portion();
        if (!some)
            return some;
        if (*some == 0)
            return all;
        all += *some;
    }
}

Status Retention::runWhenDue()
{
    if (m_nextRun && m_context.now() < *m_nextRun)
        return Done{};
    const Result<int> deleted = portion();
    if (!deleted)
        return deleted.error();
    if (*deleted == 0)
        m_nextRun = nextAt(m_context.policy.retentionHour, m_context.now());
    return Done{};
}

} // namespace vigie::desk
