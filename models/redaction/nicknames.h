// Short and pet forms of given names: "Penny" is how Penelope signs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vigie::redaction {

/// Of a folded given name, folded; empty when the list has none. English and French.
[[nodiscard]] const std::vector<std::u16string> &nicknamesOf(std::u16string_view foldedName);

} // namespace vigie::redaction
