// What is held about somebody, and taking it out: of the ledger, of the desk's files, and of every workstation (D4, D5, P10).
//
// A request that names them goes as a whole: its thread, calendars and decisions are of one conversation, which cannot be read
// without those who take part in it. Its ids, times and kinds stay, so that the trail and the statistics do.
#pragma once

#include "models/desk/context.h"
#include "models/desk/mentions.h"
#include "models/domain/holdings.h"
#include "models/ledger/requests.h"

namespace vigie::desk {

struct ErasureOutcome {
    int requests = 0;
    int workstations = 0; ///< orders they have to answer

    bool operator==(const ErasureOutcome &) const = default;
};

class Erasure
{
public:
    explicit Erasure(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<Holdings> holdingsOf(const RightsSubject &subject);
    /// Those that name them without doubt, and of the others that were found the ones that were said to be theirs. RequestChanged
    /// for one that is not found.
    [[nodiscard]] Result<std::vector<Mentioned>> requestsOf(const RightsSubject &subject,
                                                            const std::vector<RequestId> &byNameToo);
    /// Within a transaction. Files are gone before its end, so that it can be repeated.
    [[nodiscard]] Result<ErasureOutcome> erase(const std::vector<Mentioned> &requests, const RightsSubject &subject,
                                               const RightsId &rights);
    [[nodiscard]] Result<std::vector<ErasureReceipt>> receipts(const RightsId &rights);

private:
    [[nodiscard]] Status add(const Mentioned &mentioned, const RightsSubject &subject, Holdings &holdings);
    [[nodiscard]] Result<int> eraseLocked(const ledger::RequestRow &request, const RightsId &rights);
    [[nodiscard]] Status removeFromCalendars(const std::set<QString> &uids, const RightsSubject &subject);
    [[nodiscard]] Status removeMails(const std::set<QString> &decisions, const RightsSubject &subject);
    [[nodiscard]] Status removeUnreadable(const RightsSubject &subject);
    [[nodiscard]] Status removeNotes(const RightsSubject &subject);

    Context &m_context;
};

} // namespace vigie::desk
