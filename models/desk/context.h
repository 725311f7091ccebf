// What every rule of the desk works with; borrowed from the Desk, used on its thread.
#pragma once

#include "models/desk/desk.h"
#include "models/domain/country.h"
#include "models/ledger/ledger.h"

namespace vigie::desk {

struct Context {
    ledger::Ledger &ledger;
    const Clock &clock;
    Folders folders;
    DeskPolicy policy;

    [[nodiscard]] Instant now() const { return clock.now(); }
};

} // namespace vigie::desk
