// What the tokens of a request's forms stand for, sealed by models/desk: the ledger sees bytes.
#pragma once

#include "models/domain/redacted.h"
#include "models/ledger/ledger.h"

namespace vigie::ledger {

/// A map belongs to one form: the same token may stand for something else at another level.
struct TokenMapKey {
    RequestId request;
    int version = 0;
    DisclosureLevel level = DisclosureLevel::ThirdCountry;
};

class TokenMapStore
{
public:
    explicit TokenMapStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    /// In place of the one that is there.
    [[nodiscard]] Status keep(const TokenMapKey &key, const QByteArray &sealed);
    [[nodiscard]] Result<std::optional<QByteArray>> find(const TokenMapKey &key);
    /// Of every version and level.
    [[nodiscard]] Status removeAllOf(const RequestId &request);

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
