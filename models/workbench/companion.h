// Another facade of the same session that keeps what it holds in the workbench's cache.
#pragma once

#include "models/domain/time.h"

namespace vigie {

/// Asked whenever the cache is to end or something must be gone from it (P7). Of the session it hears by the workbench's signals.
class Companion
{
public:
    Companion() = default;
    Companion(const Companion &) = delete;
    Companion &operator=(const Companion &) = delete;
    virtual ~Companion() = default;

    /// By when (desk clock) the first of what it has in hand must be gone; nothing when its hands are empty.
    [[nodiscard]] virtual std::optional<Instant> heldUntil() const = 0;
    /// Something was promised that the desk has not acknowledged.
    [[nodiscard]] virtual bool owesDesk() const = 0;
    /// Some of that is in memory alone.
    [[nodiscard]] virtual bool wouldLose() const = 0;
    /// Nothing that the desk has ordered away is in the cache any more.
    [[nodiscard]] virtual bool isPurged() const = 0;
};

} // namespace vigie
