// What was handled, and which of it was drawn for review (A1). Rows; how they are drawn is in models/domain/sampling.h.
#pragma once

#include "models/domain/case.h"
#include "models/domain/id.h"
#include "models/ledger/ledger.h"

namespace vigie::ledger {

/// One drawn unit: the version of a request that was handled last in the period.
struct SampledUnit {
    QString period; ///< 2026-W48, 2026-11
    RequestId request;
    int version = 0;
    DecisionId decision;    ///< empty when it was handled automatically
    PersonId decidedBy;     ///< empty when it was handled automatically; never shown to a reviewer (A2)
    QString stratum;        ///< may name who decided: for leads alone
    double probability = 0; ///< of being drawn: n/N of the stratum, exact as far as a double is
    bool isDouble = false;  ///< reviewed twice, blind
    QString language;       ///< ISO 639-1, of the thread
    RequestKind kind = RequestKind::Schedule;

    bool operator==(const SampledUnit &) const = default;
};

class SampleStore
{
public:
    explicit SampleStore(Ledger &ledger)
        : m_ledger(ledger)
    {
    }

    /// Drawn, its content still there, and not handed on to reviewers yet; in the order of period and request.
    [[nodiscard]] Result<std::vector<SampledUnit>> drawnWithoutTasks(int limit);
    /// Within the transaction that makes its tasks: it is not given again. False when another desk was faster.
    [[nodiscard]] Result<bool> noteTasked(const SampledUnit &unit);

private:
    Ledger &m_ledger;
};

} // namespace vigie::ledger
