#include "models/ledger/archives.h"

namespace vigie::ledger {
namespace {

ArchiveState archiveStateOf(const Row &row)
{
    const auto at = row.instant(1);
    switch (fromWireName<ArchiveStage>(row.text(0)).value_or(ArchiveStage::NotAsked)) {
    case ArchiveStage::NotAsked:
        break;
    case ArchiveStage::Making:
        return archive::Making{row.number(2), row.number(3)};
    case ArchiveStage::Failed:
        return archive::Failed{fromWireName<ArchiveFailure>(row.text(4)).value_or(ArchiveFailure::Desk), at};
    case ArchiveStage::Ready:
        return archive::Ready{at, row.instant(5)};
    case ArchiveStage::Taken:
        return archive::Taken{at, row.text(6)};
    case ArchiveStage::Deleted:
        return archive::Deleted{at};
    }
    return archive::NotAsked{};
}

ArchiveWork archiveWorkOf(const Row &row)
{
    ArchiveWork work{{RightsId{row.text(0)}, PersonId{row.text(1)}, SessionId{row.text(2)}, {}}, row.number(5) + 1};
    const QStringList requests = row.text(3).split(u' ', Qt::SkipEmptyParts);
    for (const QString &request : requests)
        work.order.byName.requests.push_back(RequestId{request});
    const QStringList texts = row.text(4).split(u' ', Qt::SkipEmptyParts);
    work.order.byName.texts.assign(texts.begin(), texts.end());
    return work;
}

QByteArray sealedArchiveOf(const Row &row)
{
    return row.bytes(0);
}

RightsId rightsIdOf(const Row &row)
{
    return RightsId{row.text(0)};
}

} // namespace

Result<bool> ArchiveStore::changeOne(const QString &sql, const Values &values)
{
    const Result<qint64> changed = m_ledger.run(sql, values);
    return changed ? Result<bool>(*changed > 0) : Result<bool>(changed.error());
}

Status ArchiveStore::ask(const ArchiveOrder &order, Instant at)
{
    if (Status gone = m_ledger.change(QStringLiteral("DELETE FROM rights_archive WHERE rights = ?"), {order.rights.value}); !gone)
        return gone;
    QStringList requests;
    for (const RequestId &request : order.byName.requests)
        requests.append(request.value);
    const QStringList texts(order.byName.texts.begin(), order.byName.texts.end());
    return m_ledger.change(
        QStringLiteral("INSERT INTO rights_archive (rights, person, session, by_name, texts, asked_at, stage, at) "
                       "VALUES (?, ?, ?, ?, ?, ?, 'making', ?)"),
        {order.rights.value, order.person.value, order.session.value, requests.join(u' '), QLatin1String("") + texts.join(u' '),
         bound(at), bound(at)});
}

Result<ArchiveState> ArchiveStore::state(const RightsId &id)
{
    const auto found = oneOf<archiveStateOf>(
        m_ledger.row(QStringLiteral("SELECT a.stage, a.at, a.done, a.total, a.why, a.until, COALESCE(p.display_name, '') "
                                    "FROM rights_archive a LEFT JOIN person p ON p.id = a.taken_by WHERE a.rights = ?"),
                     {id.value}));
    return found ? Result<ArchiveState>(found->value_or(ArchiveState())) : Result<ArchiveState>(found.error());
}

Result<std::optional<ArchiveWork>> ArchiveStore::claim(const QString &maker, Instant at, Instant lost)
{
    auto work = oneOf<archiveWorkOf>(m_ledger.row(
        QStringLiteral(
            "SELECT a.rights, a.person, a.session, a.by_name, a.texts, a.attempts FROM rights_archive a WHERE a.stage = 'making' "
            "AND (a.worked_at IS NULL OR a.worked_at <= ?) ORDER BY a.asked_at, a.rights LIMIT 1")
            + m_ledger.skipLocked(QLatin1String("a")),
        {bound(lost)}));
    if (!work || !*work)
        return work;
    const Status claimed = m_ledger.change(
        QStringLiteral("UPDATE rights_archive SET maker = ?, worked_at = ?, attempts = attempts + 1, done = 0, total = 0 "
                       "WHERE rights = ?"),
        {maker, bound(at), (*work)->order.rights.value});
    return claimed ? work : Result<std::optional<ArchiveWork>>(claimed.error());
}

Result<bool> ArchiveStore::progress(const RightsId &id, const QString &maker, const archive::Making &making, Instant at)
{
    return changeOne(QStringLiteral("UPDATE rights_archive SET done = ?, total = ?, worked_at = ? "
                                    "WHERE rights = ? AND maker = ? AND stage = 'making'"),
                     {making.done, making.total, bound(at), id.value, maker});
}

Result<bool> ArchiveStore::giveBack(const RightsId &id, const QString &maker)
{
    return changeOne(QStringLiteral("UPDATE rights_archive SET worked_at = NULL, attempts = attempts - 1 "
                                    "WHERE rights = ? AND maker = ? AND stage = 'making'"),
                     {id.value, maker});
}

Result<bool> ArchiveStore::fail(const RightsId &id, const QString &maker, const archive::Failed &failed)
{
    return changeOne(QStringLiteral("UPDATE rights_archive SET stage = 'failed', why = ?, at = ? "
                                    "WHERE rights = ? AND maker = ? AND stage = 'making'"),
                     {QString(wireName(failed.why)), bound(failed.at), id.value, maker});
}

Result<bool> ArchiveStore::finish(const RightsId &id, const QString &maker, const archive::Ready &ready, const QByteArray &sealed)
{
    return changeOne(QStringLiteral("UPDATE rights_archive SET stage = 'ready', at = ?, until = ?, content = ? "
                                    "WHERE rights = ? AND maker = ? AND stage = 'making'"),
                     {bound(ready.at), bound(ready.until), sealed, id.value, maker});
}

Result<std::optional<QByteArray>> ArchiveStore::sealedOf(const RightsId &id, Instant at)
{
    return oneOf<sealedArchiveOf>(
        m_ledger.row(QStringLiteral("SELECT content FROM rights_archive WHERE rights = ? AND stage = 'ready' AND until > ?")
                         + m_ledger.forUpdate(),
                     {id.value, bound(at)}));
}

Status ArchiveStore::take(const RightsId &id, const PersonId &person, Instant at)
{
    return m_ledger.change(
        QStringLiteral("UPDATE rights_archive SET stage = 'taken', at = ?, taken_by = ?, content = NULL WHERE rights = ?"),
        {bound(at), person.value, id.value});
}

Result<bool> ArchiveStore::remove(const RightsId &id, Instant at)
{
    return changeOne(QStringLiteral("UPDATE rights_archive SET stage = 'deleted', at = ?, content = NULL "
                                    "WHERE rights = ? AND stage IN ('making', 'ready')"),
                     {bound(at), id.value});
}

Result<std::vector<RightsId>> ArchiveStore::due(Instant at)
{
    return allOf<rightsIdOf>(m_ledger.rows(
        QStringLiteral("SELECT rights FROM rights_archive WHERE stage = 'ready' AND until <= ? ORDER BY rights"), {bound(at)}));
}

} // namespace vigie::ledger
