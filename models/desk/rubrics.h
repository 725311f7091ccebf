// The rubric that reviews answer, in versions (A3). A lead changes it; whatever is under way keeps its own.
#pragma once

#include "models/desk/context.h"
#include "models/domain/inforce.h"
#include "models/domain/rubric.h"

namespace vigie::desk {

/// resources/quality/rubric.json: what holds until a lead sets another.
extern const char *const ownRubricText;

class Rubrics
{
public:
    explicit Rubrics(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<InForce<Rubric>> inForce();
    [[nodiscard]] Result<Rubric> current();
    [[nodiscard]] Result<Rubric> version(int version);
    [[nodiscard]] Result<InForce<Rubric>> set(const Rubric &wish, const PersonId &by);

    // Within a transaction.
    /// The one that holds, from now on in the ledger: no later program changes what is reviewed by it.
    [[nodiscard]] Result<Rubric> kept();

private:
    Context &m_context;
};

/// Every fault with its place, in one line; InvalidInput.
[[nodiscard]] Status checkRubric(const Rubric &rubric);

} // namespace vigie::desk
