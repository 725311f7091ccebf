// Request packages as they came: every part byte for byte (nothing is lost), and the document that was made of them.
#pragma once

#include "models/domain/id.h"
#include "models/ledger/ledger.h"

#include <map>
#include <vector>

namespace vigie::ledger {

struct StoredPackage {
    QString id;
    QString externalId; ///< empty when request.json could not be read
    QByteArray contentHash;
    Instant takenInAt;
    RequestId request; ///< empty when nothing could be queued
    int version = 0;
    QString document;       ///< request.json after shifting, clear; empty when it could not be read
    bool isShifted = false; ///< its times were moved when it was taken in
    Instant cameAt;         ///< earlier than it was taken in where it was repaired

    bool operator==(const StoredPackage &) const = default;
};

class PackageStore
{
public:
    explicit PackageStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    [[nodiscard]] Status add(const StoredPackage &package, const std::map<QString, QByteArray> &parts);
    [[nodiscard]] Result<std::optional<StoredPackage>> find(const QString &id);
    [[nodiscard]] Result<std::optional<StoredPackage>> byContent(const QByteArray &contentHash);
    [[nodiscard]] Result<std::optional<StoredPackage>> ofRequest(const RequestId &request, int version);
    /// Of every version, and those that came broken and of which its incidents speak; by their ids.
    [[nodiscard]] Result<std::vector<StoredPackage>> allOf(const RequestId &request);
    [[nodiscard]] Result<std::map<QString, QByteArray>> parts(const QString &package);
    /// Another document, and other contents in the place of parts; it is still known by what it came as.
    [[nodiscard]] Status rewrite(const QString &package, const QString &document, const std::map<QString, QByteArray> &parts);

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
