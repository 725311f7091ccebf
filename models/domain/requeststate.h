// Where a request stands at the desk.
#pragma once

#include "models/domain/wirename.h"

namespace vigie {

enum class RequestState {
    Waiting,
    Leased, ///< in a supervisor's hands
    Parked,
    Decided, ///< and not sent yet
    Released,
    HandedOver,
    Withdrawn,
    Automatic, ///< the service has handled this version by itself, so that it is in no queue
};

template <>
struct WireNames<RequestState> {
    using State = RequestState;
    static constexpr std::array table{
        std::pair{State::Waiting, "waiting"},     std::pair{State::Leased, "leased"},
        std::pair{State::Parked, "parked"},       std::pair{State::Decided, "decided"},
        std::pair{State::Released, "released"},   std::pair{State::HandedOver, "handed-over"},
        std::pair{State::Withdrawn, "withdrawn"}, std::pair{State::Automatic, "automatic"},
    };
};

/// Has had its effect: nothing can take that back any more.
[[nodiscard]] constexpr bool isOver(RequestState state)
{
    return state == RequestState::Released || state == RequestState::HandedOver || state == RequestState::Automatic;
}

} // namespace vigie
