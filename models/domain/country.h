// Countries by their code (ISO 3166-1 alpha-2), and on which side of the law's line they lie.
#pragma once

#include "models/domain/redacted.h"

#include <QString>

namespace vigie {

/// Two capital letters, as in ISO 3166-1 alpha-2.
[[nodiscard]] bool isCountry(const QString &text);
/// EU and EEA; everywhere else is a third country (§8, GDPR chapter V).
[[nodiscard]] DisclosureLevel levelOf(const QString &country);

} // namespace vigie
