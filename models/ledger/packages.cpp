#include "models/ledger/packages.h"

namespace vigie::ledger {
namespace {

const QString selectPackage = QStringLiteral(
    "SELECT id, external_id, content_hash, taken_in_at, request, version, document, shift_weeks, came_at FROM package ");

StoredPackage packageOf(const Row &row)
{
    return {row.text(0),   row.text(1), row.bytes(2), row.instant(3), RequestId{row.text(4)},
            row.number(5), row.text(6), row.flag(7),  row.instant(8)};
}

} // namespace

Status PackageStore::add(const StoredPackage &package, const std::map<QString, QByteArray> &parts)
{
    const bool queued = !package.request.isEmpty();
    const Result<qint64> added = m_ledger.run(
        QStringLiteral(
            "INSERT INTO package (id, external_id, content_hash, taken_in_at, request, version, document, shift_weeks, came_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        {package.id, package.externalId, package.contentHash, bound(package.takenInAt),
         queued ? QVariant(package.request.value) : QVariant(), queued ? QVariant(package.version) : QVariant(), package.document,
         package.isShifted ? 1 : 0, bound(package.cameAt)});
    if (!added)
        return added.error();
    for (const auto &[path, content] : parts) {
        const Result<qint64> stored = m_ledger.run(QStringLiteral("INSERT INTO part (package, path, content) VALUES (?, ?, ?)"),
                                                   {package.id, path, content});
        if (!stored)
            return stored.error();
    }
    return Done{};
}

Result<std::optional<StoredPackage>> PackageStore::find(const QString &id)
{
    return oneOf<packageOf>(m_ledger.row(selectPackage + QStringLiteral("WHERE id = ?"), {id}));
}

Result<std::optional<StoredPackage>> PackageStore::byContent(const QByteArray &contentHash)
{
    return oneOf<packageOf>(m_ledger.row(selectPackage + QStringLiteral("WHERE content_hash = ?"), {contentHash}));
}

Result<std::optional<StoredPackage>> PackageStore::ofRequest(const RequestId &request, int version)
{
    return oneOf<packageOf>(
        m_ledger.row(selectPackage + QStringLiteral("WHERE request = ? AND version = ?"), {request.value, version}));
}

Result<std::vector<StoredPackage>> PackageStore::allOf(const RequestId &request)
{
    return ledger::allOf<packageOf>(m_ledger.rows(
        selectPackage + QStringLiteral("WHERE request = ? OR id IN (SELECT package FROM incident WHERE request = ?) ORDER BY id"),
        {request.value, request.value}));
}

Result<std::map<QString, QByteArray>> PackageStore::parts(const QString &package)
{
    const Result<Rows> found = m_ledger.rows(QStringLiteral("SELECT path, content FROM part WHERE package = ?"), {package});
    if (!found)
        return found.error();
    std::map<QString, QByteArray> parts;
    for (const Row &row : *found)
        parts.emplace(row.text(0), row.bytes(1));
    return parts;
}

Status PackageStore::rewrite(const QString &package, const QString &document, const std::map<QString, QByteArray> &parts)
{
    if (Status changed = m_ledger.change(QStringLiteral("UPDATE package SET document = ? WHERE id = ?"), {document, package});
        !changed)
        return changed;
    for (const auto &[path, content] : parts) {
        if (Status changed = m_ledger.change(QStringLiteral("UPDATE part SET content = ? WHERE package = ? AND path = ?"),
                                             {content, package, path});
            !changed)
            return changed;
    }
    return Done{};
}

} // namespace vigie::ledger
