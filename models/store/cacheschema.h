// The tables of the cache, their versions, and how a change is written to them.
#pragma once

#include "models/store/cache.h"

namespace vigie {

/// SHA-256.
[[nodiscard]] QByteArray digestOf(const QByteArray &content);
/// The label as it is stored: behind the SHA-256 of the content.
[[nodiscard]] QByteArray labelWithDigest(const OutboxRow &row);
[[nodiscard]] QByteArray labelWithoutDigest(const QByteArray &stored);
/// Whether the content is what was stored with the label; true for one of before there were labels.
[[nodiscard]] bool isWhole(const QByteArray &content, const QByteArray &stored);

/// Brings the database to the newest version, one transaction a step (`PRAGMA user_version`). StorageFailed for a version that a
/// later program has written: it is sound, and left alone.
Status migrateCache(Database &database);

/// REQUIRES a transaction.
Status applyCacheChange(Database &database, const CacheChange &change);

} // namespace vigie
