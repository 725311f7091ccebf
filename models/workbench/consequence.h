// What an error of the gateway means for who has asked.
#pragma once

#include "models/domain/result.h"

namespace vigie {

enum class Consequence {
    TryAgain,     ///< the desk was not reached: offline, with backoff
    SessionEnded, ///< signed out
    Refused,      ///< the desk has answered, and means it
};
[[nodiscard]] Consequence consequenceOf(ErrorKind kind);

} // namespace vigie
