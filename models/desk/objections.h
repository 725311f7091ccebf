// What is worked for its client but not used to improve the service, because somebody whom it names has objected to that or taken
// their consent back (GDPR art. 7(3), 21; D1, D6): it is in no review, no sample and no population.
#pragma once

#include "models/desk/context.h"
#include "models/domain/rights.h"

#include <set>

namespace vigie::desk {

class Objections
{
public:
    explicit Objections(Context &context)
        : m_context(context)
    {
    }

    /// Within a transaction that has locked the rights request. Reviews of them are void; a repeat changes nothing. `caller` is
    /// nobody for the desk itself.
    [[nodiscard]] Status impose(const Caller &caller, const RightsCase &rights, const std::set<RequestId> &requests);
    /// Outside a transaction, before anything is drawn: what has come since and names them without doubt is treated the same.
    [[nodiscard]] Status renew();

private:
    Context &m_context;
};

} // namespace vigie::desk
