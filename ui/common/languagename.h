// Languages in the language now in use.
#pragma once

#include <QString>

namespace vigie::ui {

/// "French"; as the language calls itself where it is not among those usual here; the code when unknown. ISO 639-1.
[[nodiscard]] QString languageName(const QString &code);

} // namespace vigie::ui
