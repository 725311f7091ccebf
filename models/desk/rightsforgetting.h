// Who has used a right is remembered only as long as it is needed (GDPR art. 5(1)(e)): the number, the dates and the kinds of the
// steps stay.
#pragma once

#include "models/desk/context.h"
#include "models/domain/rights.h"

namespace vigie::desk {

class RightsForgetting
{
public:
    explicit RightsForgetting(Context &context)
        : m_context(context)
    {
    }

    /// Within a transaction that has locked it. REQUIRES one that is over.
    [[nodiscard]] Status forget(RightsCase &request);
    /// The same of any: where clients are told, once they have been.
    [[nodiscard]] Status forgetContacts(const RightsCase &request);
    /// Who asked what has been over for so long that the policy keeps it no more; how many, at most so many.
    [[nodiscard]] Result<int> forgetOver(int most);

private:
    Context &m_context;
};

} // namespace vigie::desk
