// Reviews that nobody may be given: each reviewer has decided the request, held it, or reviewed it already (A2), or its level
// keeps it from their site. Leads see how many; after a time they count as not answered (A1).
#pragma once

#include "models/desk/context.h"
#include "models/domain/id.h"

namespace vigie::desk {

class StrandedReviews
{
public:
    explicit StrandedReviews(Context &context)
        : m_context(context)
    {
    }

    /// Looks who may be given what, no more than once an hour: that changes with people and levels, and a look asks for each
    /// reviewer.
    [[nodiscard]] Status lookWhenDue();

private:
    [[nodiscard]] Result<std::set<ReviewTaskId>> takeable();
    [[nodiscard]] Status look();

    Context &m_context;
    std::optional<Instant> m_lookedAt; ///< of this desk; another may look too, and finds nothing to change
};

} // namespace vigie::desk
