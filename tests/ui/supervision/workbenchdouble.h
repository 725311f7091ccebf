// A workbench for tests of the views alone: no network, no cache; the test sets any state and sees what was decided.
// It is the real class, declared in models/workbench/workbench.h, with other insides; whoever links it does not link the real
// one.
#pragma once

#include "models/workbench/workbench.h"

namespace vigie::ui::examples {

struct Behind {
    SessionState session;
    ConnectionState connection;
    TaskState task;
    QueueCounts counts;
    Draft draft;
    std::vector<OutboxEntry> outbox;
    std::optional<DecisionId> lastDecision; ///< can be taken back
    std::vector<HeldCase> waiting;          ///< what pullNext() gives, in order
    std::optional<Error> refuseLocally;     ///< what the next decide() answers
    std::vector<Ruling> decided;
    std::vector<PutBackReason> putBack;
    std::vector<Instant> parked;
    std::vector<DecisionId> remade;
    int takenBack = 0;
};

/// The insides of a workbench that this double made.
[[nodiscard]] Behind &behind(const Workbench &workbench);
/// A workbench at examples::now().
[[nodiscard]] std::unique_ptr<Workbench> makeWorkbench(const Clock &clock);
/// Puts the case on the desk, as after a pull.
void hand(Workbench &workbench, const HeldCase &held);

} // namespace vigie::ui::examples
