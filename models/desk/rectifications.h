// Putting right what is held about somebody (GDPR art. 16; D1): in the participants and contacts of every version of a request,
// in what the service made of it and in what goes out for them, as it came and as it is used, in what its tokens stand for, in
// who takes part in events, in the meetings that came of it, and in mails that have not gone yet. What people wrote stays as it
// was: their mails, and the words of their events. What is readable of it on screens comes anew.
#pragma once

#include "models/desk/context.h"
#include "models/desk/mentions.h"
#include "models/domain/rectification.h"
#include "models/ledger/packages.h"
#include "models/ledger/requests.h"

namespace vigie::desk {

class Rectifications
{
public:
    explicit Rectifications(Context &context)
        : m_context(context)
    {
    }

    /// Within a transaction that has locked the rights request. In how many places; when in none, nothing has changed.
    [[nodiscard]] Result<int> apply(const Caller &caller, const RightsCase &rights, const std::vector<Mentioned> &requests,
                                    const std::vector<RectifiedValue> &values);

private:
    [[nodiscard]] Result<int> inDocuments(const ledger::StoredPackage &package, const RightsSubject &subject,
                                          const std::vector<RectifiedValue> &values);
    [[nodiscard]] Result<int> inClientFiles(const std::set<RequestId> &requests, const RightsCase &rights,
                                            const std::vector<RectifiedValue> &values);
    [[nodiscard]] Result<int> inTokens(const RequestId &request, int version, const std::vector<RectifiedValue> &values);
    [[nodiscard]] Status showAnew(const ledger::RequestRow &request, const RightsCase &rights);

    Context &m_context;
};

} // namespace vigie::desk
