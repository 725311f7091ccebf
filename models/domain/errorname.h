// Names of the errors that are kept, in a workstation's outbox and in the desk's ledger: a number would change its meaning with
// the enumeration.
#pragma once

#include "models/domain/result.h"
#include "models/domain/wirename.h"

#include <array>

namespace vigie {

/// Only what a decision or a reveal can be refused for; a failure on the way is no part of what became of it.
template <>
struct WireNames<ErrorKind> {
    static constexpr std::array table{
        std::pair{ErrorKind::InvalidInput, "invalid-input"},
        std::pair{ErrorKind::NotFound, "not-found"},
        std::pair{ErrorKind::Forbidden, "forbidden"},
        std::pair{ErrorKind::RequestChanged, "request-changed"},
        std::pair{ErrorKind::LeaseLost, "lease-lost"},
        std::pair{ErrorKind::AlreadyDecided, "already-decided"},
        std::pair{ErrorKind::SharingRefused, "sharing-refused"},
        std::pair{ErrorKind::SlotNotFree, "slot-not-free"},
        std::pair{ErrorKind::SlotInPast, "slot-in-past"},
        std::pair{ErrorKind::TransferRefused, "transfer-refused"},
        std::pair{ErrorKind::AcknowledgementDue, "acknowledgement-due"},
        std::pair{ErrorKind::KeyReused, "key-reused"},
        std::pair{ErrorKind::TooLate, "too-late"},
        std::pair{ErrorKind::RevealRefused, "reveal-refused"},
        std::pair{ErrorKind::RevealsUsedUp, "reveals-used-up"},
        std::pair{ErrorKind::RevealOver, "reveal-over"},
        std::pair{ErrorKind::Internal, "internal"},
    };
};

} // namespace vigie
