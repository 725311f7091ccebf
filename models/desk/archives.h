// The archives of those who ask for their data (D4): asked for by support, put together in the background, sealed with a key of
// the data folder, and handed out once, encrypted with a passphrase that is kept nowhere.
#pragma once

#include "models/desk/rights.h"
#include "models/domain/rightsarchive.h"
#include "models/ledger/archives.h"

#include <functional>

namespace vigie::desk {

class Archives
{
public:
    explicit Archives(Context &context)
        : m_context(context)
    {
    }

    /// In the place of one that is there or being made.
    [[nodiscard]] Result<ArchiveState> ask(const Caller &caller, const RightsId &id, int version, const TheirsByName &byName);
    [[nodiscard]] Result<ArchiveState> state(const Caller &caller, const RightsId &id);
    [[nodiscard]] Result<RightsArchive> take(const Caller &caller, const RightsId &id);

    /// Makes the one that has waited longest, unless somebody else does; false when none waits. May take minutes, and is done
    /// anew when it was broken off. `isStopping` is asked now and then.
    [[nodiscard]] Result<bool> makeNext(const std::function<bool()> &isStopping);
    /// Those that nobody has taken in time.
    [[nodiscard]] Status deleteLapsed();
    /// Within a transaction; without a word when there is nothing of it. `caller` is nobody for the desk itself.
    [[nodiscard]] Status remove(const Caller &caller, const RightsCase &request);

private:
    [[nodiscard]] Error notThere(const RightsId &id);
    using Progress = std::function<Status(const archive::Making &)>;
    /// The zip, as it is before it is sealed.
    [[nodiscard]] Result<QByteArray> make(const ledger::ArchiveOrder &order, const Progress &progress);
    [[nodiscard]] Status finish(const ledger::ArchiveOrder &order, const QString &maker, QByteArray zip);

    Context &m_context;
};

} // namespace vigie::desk
