// Whose public holidays the last day of an answer is moved off (D2), as a lead has said.
#pragma once

#include "models/desk/context.h"
#include "models/domain/holidays.h"

namespace vigie::desk {

class Holidays
{
public:
    explicit Holidays(Context &context)
        : m_context(context)
    {
    }

    /// The policy's, as long as nobody has said otherwise.
    [[nodiscard]] Result<FrenchRegion> inForce();
    /// Forbidden to who is no lead. What holds already changes nothing.
    [[nodiscard]] Status set(FrenchRegion region, const PersonId &by);

private:
    Context &m_context;
};

} // namespace vigie::desk
