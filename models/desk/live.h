// What a session hears live: the audit trail is in order and without gaps, so it is also the stream of events, seen by one
// person.
#pragma once

#include "models/desk/context.h"

#include <set>

namespace vigie::desk {

class Live
{
public:
    explicit Live(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<LiveEvents> since(const Caller &caller, std::optional<qint64> after);
    [[nodiscard]] Result<qint64> last();

private:
    [[nodiscard]] Result<std::set<LiveKind>> heardIn(const Caller &caller, const QJsonObject &entry);
    [[nodiscard]] Result<bool> holds(const Caller &caller, const RequestId &request);
    [[nodiscard]] Result<bool> seesFinding(const Caller &caller, const FindingId &finding);
    [[nodiscard]] Result<bool> decided(const Caller &caller, const DecisionId &decision);

    Context &m_context;
};

} // namespace vigie::desk
