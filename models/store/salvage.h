// What can still be read of a damaged cache. Nothing is written to it but what its own log still holds.
#pragma once

#include "models/store/cache.h"

namespace vigie {

struct Salvage {
    std::vector<HeldRow> held;
    std::vector<OutboxRow> outbox;
    std::vector<OutboxRow> lost; ///< known by name only
    std::vector<KeptRow> kept;
    std::vector<KeptKey> keptLost; ///< known by name only
    bool isComplete = false;       ///< false: there may have been more than these

    bool operator==(const Salvage &) const = default;
};

/// Each row by itself: a damaged page costs the rows on it and no others.
[[nodiscard]] Salvage salvage(const QString &path, const SecretKey &key);

} // namespace vigie
