// A name cut into first and family names, as folded words.
#pragma once

#include "models/redaction/foldedtext.h"

namespace vigie::redaction {

using Words = std::vector<std::u16string>;

/// Families are what is in capitals ("DUPONT Jean"), else all after the first name; hyphens bind ("Jean-Pierre" is one first name
/// of two words). A name in one part is a first name. A title before it is no part of it.
struct PersonalName {
    Words first;
    Words family;
};

[[nodiscard]] PersonalName personalName(const QString &name);

/// Of, de, van: between the words of one name.
[[nodiscard]] bool isParticle(const std::u16string &word);
[[nodiscard]] Words withoutParticles(const Words &words);

} // namespace vigie::redaction
