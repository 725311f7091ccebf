// How a question to the desk stands: what is on its way, or could not be brought, is said beside what is there.
#pragma once

#include "models/domain/result.h"
#include "models/domain/time.h"

#include <optional>

namespace vigie {

struct Reading {
    bool isUnderWay = false;
    std::optional<Error> problem;
    std::optional<Instant> asOf; ///< when what is there came (its first page), on the desk's clock; nothing before
    bool isLast = false;         ///< of pages

    /// Whether something has come.
    template <typename T>
    bool end(const Result<T> &answer)
    {
        isUnderWay = false;
        problem = answer.ok() ? std::nullopt : std::optional(answer.error());
        return answer.ok();
    }
};

} // namespace vigie
