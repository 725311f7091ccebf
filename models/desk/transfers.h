// Who may be shown data outside the EU, and who was (P2): the grounds of the sites, and the register of disclosures.
#pragma once

#include "models/desk/context.h"
#include "models/ledger/disclosures.h"
#include "models/ledger/transfers.h"

namespace vigie::desk {

class Transfers
{
public:
    explicit Transfers(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Status record(const SiteGround &ground);
    [[nodiscard]] Status withdraw(const QString &site);
    [[nodiscard]] Result<std::vector<SiteGround>> grounds();
    [[nodiscard]] Result<std::vector<Disclosure>> disclosures(); ///< oldest first
    /// Newest first; what comes after the one of that id, or the newest.
    [[nodiscard]] Result<std::vector<Disclosure>> disclosures(const QString &after, int limit);

    /// Nothing for a site in the EU, which needs none. TransferRefused for one outside it without a ground that stands.
    [[nodiscard]] Result<std::optional<TransferMechanism>> groundFor(const QString &site, const QString &country);

private:
    [[nodiscard]] Result<std::vector<Disclosure>> named(const Result<std::vector<ledger::Disclosure>> &rows);

    Context &m_context;
};

} // namespace vigie::desk
