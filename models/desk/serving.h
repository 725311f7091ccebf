// Serves the outgoing form of a leased request as of now, and records that it was seen (P2, P3).
#pragma once

#include "models/desk/package.h"
#include "models/desk/trail.h"
#include "models/domain/review.h"
#include "models/ledger/requests.h"

namespace vigie::desk {

class Serving
{
public:
    explicit Serving(Context &context)
        : m_context(context)
    {
    }

    // All within a transaction.
    /// From then on the caller's workstation may have it, and purge orders are for it too.
    [[nodiscard]] Result<HeldCase> serve(const Caller &caller, const Lease &lease);
    /// At which level the caller is shown the request: by the agreement of its client, then by the policy of levels. Forbidden.
    [[nodiscard]] Result<DisclosureLevel> levelFor(const ledger::RequestRow &request, const Caller &caller);
    /// The stored form of the request's version with the desk's own later meetings in the client's lane and the slots judged
    /// again (C7). Forbidden when the caller's level of its kind has no form, or there is no such level, or it is of Google
    /// origin and its client has not agreed that people outside are shown it (P4).
    [[nodiscard]] Result<Case> current(const ledger::RequestRow &request, const Caller &caller);
    [[nodiscard]] Result<Package> package(const ledger::RequestRow &request);
    /// The package as the decision's corrections leave it; an error when they may not stand (see corrections.h).
    [[nodiscard]] Result<Package> corrected(const ledger::RequestRow &request, const std::vector<Correction> &corrections);
    /// The client's meetings the desk has released or is about to, other than those of `request` itself.
    [[nodiscard]] Result<std::vector<TimeRange>> otherMeetings(const ledger::RequestRow &request, const Package &own,
                                                               const TimeRange &within);
    /// A stored form. Forbidden when there is none at that level.
    [[nodiscard]] Result<Case> form(const RequestId &request, int version, DisclosureLevel level);
    /// Writes to the audit trail, and to the register when it left the EU. The last thing of a transaction.
    [[nodiscard]] Status record(AuditEvent event, const Caller &caller, const HeldCase &held);
    [[nodiscard]] Status record(AuditEvent event, const Caller &caller, const Case &content, const LeaseId &lease);
    /// Without a lease, by a lead who settles that finding.
    [[nodiscard]] Status record(AuditEvent event, const Caller &caller, const Case &content, const FindingId &finding);

private:
    /// `by`: of what the caller was shown it.
    [[nodiscard]] Status note(AuditEvent event, const Caller &caller, const Case &content, const QString &by, const QString &id);
    [[nodiscard]] Result<QJsonObject> document(const ledger::RequestRow &request);

    Context &m_context;
};

/// The meetings as busy blocks of the client's lane, unless its calendar is not known.
void addMeetings(Case &form, const std::vector<TimeRange> &meetings);

} // namespace vigie::desk
