// Short and pet forms of given names: "Penny" is how Penelope signs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vigie::redaction {

/// Of a folded given name, folded; empty when the list has none. The words of a name of two are joined by a hyphen.
[[nodiscard]] const std::vector<std::u16string> &nicknamesOf(std::u16string_view foldedName);

/// Generated from resources/gazetteers/nicknames.txt.
extern const std::string_view nicknameList;

} // namespace vigie::redaction
