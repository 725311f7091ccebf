// What the desk tells a workstation by itself.
#pragma once

#include "models/domain/id.h"
#include "models/domain/time.h"
#include "models/domain/wirename.h"

namespace vigie {

using PurgeOrderId = Id<struct PurgeOrderTag>;

/// All of a request must leave every workstation that may have it, also what was typed on it (P7, D5).
struct PurgeOrder {
    PurgeOrderId id;
    RequestId request;
    Instant orderedAt; ///< desk clock; what is leased later has come back in good order

    bool operator==(const PurgeOrder &) const = default;
};

/// Where it is worth looking; what is to be seen there is asked for, and recorded, like anything else.
enum class LiveKind {
    Queue,     ///< what waits has changed
    Work,      ///< what this person holds has changed elsewhere
    Decision,  ///< something has become of a decision of this person's
    Purge,     ///< there is a purge order for this workstation
    Findings,  ///< a finding that this person may see is new, or has been answered or settled elsewhere
    Rights,    ///< what people ask by their rights has come further; support only
    Incidents, ///< something is new among the incidents, or has come further; support only
};

template <>
struct WireNames<LiveKind> {
    static constexpr std::array table{
        std::pair{LiveKind::Queue, "queue"},         std::pair{LiveKind::Work, "work"},
        std::pair{LiveKind::Decision, "decision"},   std::pair{LiveKind::Purge, "purge"},
        std::pair{LiveKind::Findings, "findings"},   std::pair{LiveKind::Rights, "rights"},
        std::pair{LiveKind::Incidents, "incidents"},
    };
};

struct LiveEvent {
    qint64 number = 0; ///< grows; the stream can be taken up again after any
    LiveKind kind = LiveKind::Queue;

    bool operator==(const LiveEvent &) const = default;
};

} // namespace vigie
