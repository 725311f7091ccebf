// Showing one clear value to the person who holds the request (P3): a reason, a limit, a time, and a record of every answer.
#pragma once

#include "models/desk/tokenmaps.h"
#include "models/ledger/requests.h"
#include "models/ledger/reveals.h"

namespace vigie::desk {

class Reveals
{
public:
    explicit Reveals(Context &context)
        : m_context(context)
    {
    }

    /// As Desk::reveal().
    [[nodiscard]] Result<Revealed> reveal(const Caller &caller, const RequestId &request, const RevealWish &wish,
                                          const QString &key);

private:
    struct Asked {
        const Caller &caller;
        RequestId request;
        RevealWish wish;
        QString key;
    };
    /// What may be shown, checked to the end before anything is written.
    struct Granted {
        Lease lease;
        int version = 0;
        DisclosureLevel level = DisclosureLevel::ThirdCountry;
        HiddenValue hidden;
        std::optional<TransferMechanism> ground;
        std::optional<ledger::Reveal> before; ///< it is a repeat of that one
    };

    [[nodiscard]] Status lockCaller(const Caller &caller);
    [[nodiscard]] Result<Granted> check(const Asked &asked);
    [[nodiscard]] Result<HiddenValue> valueOf(const Asked &asked, const Granted &granted);
    [[nodiscard]] Result<Revealed> record(const Asked &asked, const Granted &granted);
    [[nodiscard]] Status recordDisclosure(const Asked &asked, const Granted &granted);
    [[nodiscard]] Status recordRefusal(const Asked &asked, const Error &why);

    Context &m_context;
};

} // namespace vigie::desk
