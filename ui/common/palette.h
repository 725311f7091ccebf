// Colours of one scheme. Only theme.cpp uses this.
#pragma once

#include "ui/common/theme.h"

#include <QPalette>

namespace vigie::ui {

enum class Tint { Light, Dark, HighContrast };

[[nodiscard]] QColor colorIn(Tint tint, ColorRole role);
[[nodiscard]] QPalette paletteOf(Tint tint);
/// The look of standard controls, written with the tint's colours.
[[nodiscard]] QString styleSheetOf(Tint tint, int controlHeight);
/// The value of the `ink` property that gives a label this colour.
[[nodiscard]] QString inkName(ColorRole role);

} // namespace vigie::ui
