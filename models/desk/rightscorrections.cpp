#include "models/desk/rightscorrections.h"

#include "models/desk/access.h"
#include "models/desk/rights.h"

#include <algorithm>

namespace vigie::desk {

Result<RightsCase> RightsCorrections::correct(const Caller &caller, const RightsId &id, int version,
                                              const RightsCorrection &correction)
{
    if (Status allowed = supportInTheUnion(caller); !allowed)
        return allowed.error();
    const Result<RightsCase> done = m_context.ledger.transact([&]() -> Result<RightsCase> {
        Rights rights(m_context);
        const Result<RightsCase> known = rights.lockAt(id, version);
        if (!known)
            return known;
        Result<RightsStep> step = correctionOf(*known, correction, m_context.now());
        if (!step)
            return step.error();
        step->at = m_context.now();
        step->by = caller.me.id;
        ledger::RightsStore store(m_context.ledger);
        const Result<Instant> takenDown = store.takenDownAt(id);
        if (!takenDown)
            return takenDown.error();
        if (const auto obstacle = obstacleToCorrecting(*known, correction.right, step->corrected))
            return inTheWay(*obstacle);
        if (step->receivedWas && correction.right.receivedAt > *takenDown)
            return inTheWay(RightsObstacle::ReceivedLater);
        if (Status kept = store.correct(id, correction.right); !kept)
            return kept.error();
        RightsCase request = *known;
        request.wish = correction.right;
        if (Status recorded = rights.record(caller, request, *step); !recorded)
            return recorded.error();
        return request;
    });
    if (done) {
        if (Status settled = m_context.ledger.settleDeletions(); !settled)
            return settled.error();
    }
    return done;
}

} // namespace vigie::desk
