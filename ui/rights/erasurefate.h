// What is said of a request before whoever it names is erased.
#pragma once

#include "models/domain/erasure.h"

#include <variant>

namespace vigie::ui {

struct ItGoes {
    bool operator==(const ItGoes &) const = default;
};
/// They have not asked for it: it stays as it is (D1).
struct NotAskedFor {
    bool operator==(const NotAskedFor &) const = default;
};

using ErasureFate = std::variant<ItGoes, NotAskedFor, KeepingBack>;

} // namespace vigie::ui
