// What is held about somebody, and taking it out: of the ledger, of the desk's files, and of every workstation (D4, D5, P10).
//
// A request that names them goes as a whole: its thread, calendars and decisions are of one conversation, which cannot be read
// without those who take part in it. Its ids, times and kinds stay, so that the trail and the statistics do.
#pragma once

#include "models/desk/clientfiles.h"
#include "models/desk/context.h"
#include "models/desk/mentions.h"
#include "models/domain/holdings.h"
#include "models/domain/incident.h"
#include "models/ledger/requests.h"

namespace vigie::desk {

struct ErasureOutcome {
    ErasedCounts gone;
    int workstations = 0; ///< orders they have to answer

    bool operator==(const ErasureOutcome &) const = default;
};

/// What stays of somebody who is erased.
struct Spared {
    std::set<RequestId> requests; ///< with all that came of them
    std::set<QString> clients;    ///< codes of those that decline: whatever else is in their calendars

    bool operator==(const Spared &) const = default;
};

class Erasure
{
public:
    explicit Erasure(Context &context)
        : m_context(context)
    {
    }

    [[nodiscard]] Result<Holdings> holdingsOf(const RightsSubject &subject);
    /// In these alone.
    [[nodiscard]] Result<Holdings> holdingsOf(const RightsSubject &subject, const std::vector<Mentioned> &requests);
    /// Those that name them without doubt, and of the others that were found the ones that were said to be theirs. RequestChanged
    /// for one that is not found.
    [[nodiscard]] Result<std::vector<Mentioned>> requestsOf(const RightsSubject &subject,
                                                            const std::vector<RequestId> &byNameToo);
    /// Within a transaction. Files are gone before its end, so that it can be repeated. Of nobody (an empty subject) the
    /// requests alone go.
    [[nodiscard]] Result<ErasureOutcome> erase(const std::set<RequestId> &requests, const Spared &spared,
                                               const RightsSubject &subject, const RightsId &rights);
    /// The same of what says their name alone, and was said to be about them; how many packages. RequestChanged for what does
    /// not.
    [[nodiscard]] Result<int> eraseByName(const std::vector<QString> &texts, const Spared &spared, const RightsSubject &subject);
    /// Packages that never became a request, whole; how many.
    [[nodiscard]] Result<int> removeUnreadable(const std::vector<QString> &packages);
    [[nodiscard]] Result<std::vector<ErasureReceipt>> receipts(const RightsId &rights);

private:
    [[nodiscard]] Status add(const Mentioned &mentioned, const RightsSubject &subject, Holdings &holdings);
    [[nodiscard]] Status eraseLocked(const ledger::RequestRow &request, const RightsId &rights, ErasureOutcome &outcome);
    // How many went.
    [[nodiscard]] Result<int> removeFromCalendars(const CameOf &gone, const CameOf &kept, const std::set<QString> &sparedClients,
                                                  const RightsSubject &subject);
    [[nodiscard]] Result<int> removeMails(const CameOf &gone, const CameOf &kept, const RightsSubject &subject);
    [[nodiscard]] Status removeNotes(const std::set<RequestId> &kept, const std::set<IncidentId> &notes);

    Context &m_context;
};

} // namespace vigie::desk
