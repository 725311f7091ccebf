#include "models/desk/transfers.h"

#include "models/desk/access.h"
#include "models/desk/trail.h"

namespace vigie::desk {
namespace {

constexpr qsizetype longestReference = 300;

Error invalidGround(const char *reason)
{
    return Error{ErrorKind::InvalidInput, QLatin1String(reason)};
}

} // namespace

Status Transfers::record(const SiteGround &ground)
{
    if (ground.site.trimmed().isEmpty() || ground.site.size() > 200)
        return invalidGround("site: 1 to 200 characters");
    if (!isCountry(ground.country))
        return invalidGround("country: two capital letters (ISO 3166-1)");
    if (levelOf(ground.country) == DisclosureLevel::EuropeanUnion)
        return invalidGround("country: no transfer, it is in the EU or the EEA");
    if (ground.reference.trimmed().isEmpty() || ground.reference.size() > longestReference)
        return invalidGround("reference: 1 to 300 characters, where the contract or the decision is kept");
    const ledger::TransferGround row{
        randomUuid(),    ground.site, ground.country, QString(wireName(ground.mechanism)), ground.reference.trimmed(),
        m_context.now(), std::nullopt};
    return m_context.ledger.transact([&]() -> Status {
        if (Status added = ledger::TransferStore(m_context.ledger).add(row); !added)
            return added;
        return Trail(m_context).append(AuditEvent::TransferRecorded, {},
                                       {{QStringLiteral("ground"), row.id},
                                        {QStringLiteral("country"), row.country},
                                        {QStringLiteral("mechanism"), row.mechanism}});
    });
}

Status Transfers::withdraw(const QString &site)
{
    return m_context.ledger.transact([&]() -> Status {
        const Result<qint64> withdrawn = ledger::TransferStore(m_context.ledger).withdraw(site, m_context.now());
        if (!withdrawn)
            return withdrawn.error();
        if (*withdrawn == 0)
            return Error{ErrorKind::NotFound, QStringLiteral("no ground stands for this site")};
        const auto isThere = [&site](const ledger::Person &person) {
            return person.site == site && levelOf(person.country) != DisclosureLevel::EuropeanUnion;
        };
        if (Status ended = Access(m_context).sendHome(isThere, QLatin1String("transfer-withdrawn")); !ended)
            return ended;
        return Trail(m_context).append(AuditEvent::TransferWithdrawn, {}, {{QStringLiteral("grounds"), *withdrawn}});
    });
}

Result<std::vector<SiteGround>> Transfers::grounds()
{
    const Result<std::vector<ledger::TransferGround>> rows = ledger::TransferStore(m_context.ledger).all();
    if (!rows)
        return rows.error();
    std::vector<SiteGround> grounds;
    for (const ledger::TransferGround &row : *rows) {
        const auto mechanism = fromWireName<TransferMechanism>(row.mechanism);
        if (!mechanism)
            return Error{ErrorKind::StorageDamaged, QStringLiteral("an unknown transfer mechanism")};
        grounds.push_back({row.site, row.country, *mechanism, row.reference, row.recordedAt, row.withdrawnAt});
    }
    return grounds;
}

Result<std::optional<TransferMechanism>> Transfers::groundFor(const QString &site, const QString &country)
{
    if (levelOf(country) == DisclosureLevel::EuropeanUnion)
        return std::optional<TransferMechanism>();
    const Result<std::optional<ledger::TransferGround>> ground = ledger::TransferStore(m_context.ledger).standing(site, country);
    if (!ground)
        return ground.error();
    const auto mechanism = *ground ? fromWireName<TransferMechanism>((*ground)->mechanism) : std::nullopt;
    if (!mechanism)
        return Error{ErrorKind::TransferRefused, QStringLiteral("no transfer mechanism is recorded for the site")};
    return mechanism;
}

Result<std::vector<Disclosure>> Transfers::disclosures()
{
    return named(ledger::DisclosureStore(m_context.ledger).all());
}

Result<std::vector<Disclosure>> Transfers::disclosures(const QString &after, int limit)
{
    return named(ledger::DisclosureStore(m_context.ledger).page(after, limit));
}

Result<std::vector<Disclosure>> Transfers::named(const Result<std::vector<ledger::Disclosure>> &rows)
{
    if (!rows)
        return rows.error();
    Result<std::map<PersonId, QString>> names = ledger::PeopleStore(m_context.ledger).names();
    if (!names)
        return names.error();
    std::vector<Disclosure> disclosed;
    for (const ledger::Disclosure &row : *rows) {
        disclosed.push_back({row.id, row.at, row.person, (*names)[row.person], row.site, row.country, row.request, row.version,
                             row.categories.split(QLatin1Char(','), Qt::SkipEmptyParts), row.mechanism});
    }
    return disclosed;
}

} // namespace vigie::desk
