#include "models/ledger/transfers.h"

namespace vigie::ledger {
namespace {

const QString selectGround =
    QStringLiteral("SELECT id, site, country, mechanism, reference, recorded_at, withdrawn_at FROM transfer_ground ");

TransferGround groundOf(const Row &row)
{
    return TransferGround{row.text(0), row.text(1),    row.text(2),           row.text(3),
                          row.text(4), row.instant(5), row.optionalInstant(6)};
}

} // namespace

Status TransferStore::add(const TransferGround &ground)
{
    return m_ledger.change(
        QStringLiteral("INSERT INTO transfer_ground (id, site, country, mechanism, reference, recorded_at) "
                       "VALUES (?, ?, ?, ?, ?, ?)"),
        {ground.id, ground.site, ground.country, ground.mechanism, ground.reference, bound(ground.recordedAt)});
}

Result<qint64> TransferStore::withdraw(const QString &site, Instant at)
{
    return m_ledger.run(QStringLiteral("UPDATE transfer_ground SET withdrawn_at = ? WHERE site = ? AND withdrawn_at IS NULL"),
                        {bound(at), site});
}

Result<std::optional<TransferGround>> TransferStore::standing(const QString &site, const QString &country)
{
    return oneOf<groundOf>(m_ledger.row(selectGround
                                            + QStringLiteral("WHERE site = ? AND country = ? AND withdrawn_at IS NULL "
                                                             "ORDER BY recorded_at DESC, id LIMIT 1"),
                                        {site, country}));
}

Result<std::vector<TransferGround>> TransferStore::all()
{
    return allOf<groundOf>(m_ledger.rows(selectGround + QStringLiteral("ORDER BY recorded_at, id")));
}

} // namespace vigie::ledger
