#pragma once

#include <QStringView>

namespace vigie::redaction {

/// The character of a named or numeric reference without '&' and ';' ("eacute", "#233", "#xE9"); 0 when there is none.
[[nodiscard]] char32_t htmlEntity(QStringView name);

} // namespace vigie::redaction
