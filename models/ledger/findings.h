// Findings: one a failed question of the review that stands, for the person whose decision it was (A5).
#pragma once

#include "models/ledger/reviews.h"

namespace vigie::ledger {

struct FindingRow {
    Finding finding; ///< with whom it concerns
    QString unit;
    PersonId settledBy;  ///< empty until a lead has decided
    bool isGone = false; ///< nothing of its request may be kept any more, so no words on it either

    bool operator==(const FindingRow &) const = default;
};

class FindingStore
{
public:
    explicit FindingStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    /// What is known of its unit is read from there.
    [[nodiscard]] Status add(const FindingRow &row);
    /// As list() does, it knows nothing of what came through Google's APIs without its client's agreement to quality.
    [[nodiscard]] Result<std::optional<FindingRow>> find(const FindingId &id);
    /// At most so many: those that concern `person`; for a lead also all that are or were contested, and those of requests that a
    /// reviewer has flagged. First what waits for somebody's word, contested, then open; of these and of the rest the newest.
    [[nodiscard]] Result<std::vector<FindingRow>> list(const PersonId &person, bool asLead, int limit);
    [[nodiscard]] Status setReply(const FindingId &id, FindingState state, const QString &words, Instant at);
    [[nodiscard]] Status setSettlement(const FindingId &id, FindingState state, const QString &words, const PersonId &by,
                                       Instant at);

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
