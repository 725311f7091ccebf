// What the tokens of a served form stand for: reversible only here, from a sealed map whose key lies beside the database and not
// in it (P1, P3).
#pragma once

#include "models/desk/context.h"
#include "models/domain/redacted.h"
#include "models/ledger/tokenmaps.h"

#include <map>

namespace vigie::desk {

/// Clear text: goes into a sealed map, and out of it one value at a time.
struct HiddenValue {
    TokenCategory category = TokenCategory::Unknown;
    QString value;
    QStringList reported = {}; ///< the words that a person has said should be hidden; those of the next version are too

    bool operator==(const HiddenValue &) const = default;
};
using TokenValues = std::map<Token, HiddenValue>;

class TokenMaps
{
public:
    explicit TokenMaps(Context &context)
        : m_context(context)
    {
    }

    // Within a transaction.
    /// Nothing is kept where the desk has no place for the key, and nothing can be revealed there.
    [[nodiscard]] Status keep(const ledger::TokenMapKey &key, const TokenValues &values);
    /// Nothing for a form that was made before maps were. StorageDamaged when it does not open.
    [[nodiscard]] Result<std::optional<TokenValues>> find(const ledger::TokenMapKey &key);
    /// What people have said of either form of a version that it should be hidden: the words alone.
    [[nodiscard]] Result<std::vector<HiddenValue>> reportedOf(const RequestId &request, int version);

private:
    Context &m_context;
};

} // namespace vigie::desk
