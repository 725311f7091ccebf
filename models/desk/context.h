// What every rule of the desk works with; borrowed from the Desk, used on its thread.
#pragma once

#include "models/desk/desk.h"
#include "models/ledger/ledger.h"

namespace vigie::desk {

struct Context {
    ledger::Ledger &ledger;
    const Clock &clock;
    Folders folders;
    DeskPolicy policy;

    [[nodiscard]] Instant now() const { return clock.now(); }
};

/// Two capital letters, as in ISO 3166-1 alpha-2.
[[nodiscard]] bool isCountry(const QString &text);
/// EU and EEA; everywhere else is a third country (§8, GDPR chapter V).
[[nodiscard]] DisclosureLevel levelOf(const QString &country);

} // namespace vigie::desk
