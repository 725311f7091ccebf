// The tables of the cache, their versions, and how a change is written to them.
#pragma once

#include "models/store/cache.h"

namespace vigie {

/// Brings the database to the newest version, one transaction a step (`PRAGMA user_version`). StorageDamaged for a version that a
/// later program has written.
Status migrateCache(Database &database);

/// REQUIRES a transaction.
Status applyCacheChange(Database &database, const CacheChange &change);

} // namespace vigie
