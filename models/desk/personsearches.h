// Looking for somebody without a request of theirs (models/domain/personsearch.h says why, and for what): so many an hour, and
// each in the trail.
#pragma once

#include "models/desk/context.h"
#include "models/domain/personsearch.h"

namespace vigie::desk {

class PersonSearches
{
public:
    explicit PersonSearches(Context &context)
        : m_context(context)
    {
    }

    /// As Desk::searchForPerson(). The same asked twice was looked at twice, and is in the trail twice.
    [[nodiscard]] Result<FoundPerson> search(const Caller &caller, const PersonSearch &search);

private:
    /// For the trail. InvalidInput when nothing bears the number it is about.
    [[nodiscard]] Result<QJsonObject> factsOf(const Caller &caller, const PersonSearch &search);
    /// REQUIRES the lock of the caller. The trail is what counts them.
    [[nodiscard]] Result<bool> isUsedUp(const Caller &caller);

    Context &m_context;
};

} // namespace vigie::desk
