#include "models/desk/holidays.h"

#include "models/desk/access.h"
#include "models/desk/trail.h"
#include "models/ledger/versions.h"

namespace vigie::desk {
namespace {

ledger::VersionStore regions(Context &context)
{
    return {context.ledger, ledger::VersionStore::Of::Holidays};
}

} // namespace

Result<FrenchRegion> Holidays::inForce()
{
    const Result<std::optional<ledger::VersionRow>> row = regions(m_context).latest();
    if (!row)
        return row.error();
    if (!*row)
        return m_context.policy.rights.clock.region;
    const auto region = fromWireName<FrenchRegion>((*row)->content);
    return region ? Result<FrenchRegion>(*region)
                  : Error{ErrorKind::StorageDamaged, QStringLiteral("whose holidays count does not read")};
}

Status Holidays::set(FrenchRegion region, const PersonId &by)
{
    return m_context.ledger.transact([&]() -> Status {
        if (Status lead = Access(m_context).lockLead(by); !lead)
            return lead;
        const Result<FrenchRegion> before = inForce();
        if (!before)
            return before.error();
        if (*before == region)
            return Done{};
        const Result<std::optional<ledger::VersionRow>> latest = regions(m_context).latest();
        if (!latest)
            return latest.error();
        const QString name = wireName(region);
        const Result<bool> added = regions(m_context).add({*latest ? (*latest)->version + 1 : 1, name, by, m_context.now()});
        if (!added)
            return added.error();
        if (!*added)
            return Error{ErrorKind::RequestChanged, QStringLiteral("another lead has said whose holidays count")};
        return Trail(m_context).append(AuditEvent::HolidaysChanged, by, {{QStringLiteral("region"), name}});
    });
}

} // namespace vigie::desk
