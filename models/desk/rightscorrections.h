// Putting right what was taken down wrong of a person's request: the register itself, and not what is held about them
// (rectifications.h). What stood there is gone then, as it may have been somebody else's; the trail says which parts it was.
#pragma once

#include "models/desk/context.h"
#include "models/domain/rightscorrection.h"

namespace vigie::desk {

class RightsCorrections
{
public:
    explicit RightsCorrections(Context &context)
        : m_context(context)
    {
    }

    /// As it is then. NotFound, RequestChanged, InvalidInput with the field or the obstacle.
    [[nodiscard]] Result<RightsCase> correct(const Caller &caller, const RightsId &id, int version,
                                             const RightsCorrection &correction);

private:
    Context &m_context;
};

} // namespace vigie::desk
