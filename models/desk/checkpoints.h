// The audit trail, signed now and then (P10): whoever can write to the database can make a chain that fits, but no signature of
// the desk's key, which lies beside it and not in it.
#pragma once

#include "models/desk/context.h"
#include "models/ledger/audit.h"

#include <set>

namespace vigie::desk {

class Checkpoints
{
public:
    explicit Checkpoints(Context &context)
        : m_context(context)
    {
    }

    /// Signs the head when enough has been entered, or for long enough, since the last time. Nothing without a key's place.
    [[nodiscard]] Status signWhenDue();
    /// Signs the head now, unless it is signed. NotFound while there is nothing to sign, or no key's place.
    [[nodiscard]] Result<AuditCheckpoint> sign();
    [[nodiscard]] Result<std::vector<AuditCheckpoint>> all();
    /// The desk's public key, base64; makes the key when there is none.
    [[nodiscard]] Result<QString> publicKey();

    /// StorageDamaged unless its signature is good under its own key, and that is one of `trusted` when any is given.
    [[nodiscard]] static Status check(const AuditCheckpoint &checkpoint, const std::set<QString> &trusted);

private:
    Context &m_context;
};

} // namespace vigie::desk
