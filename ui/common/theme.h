// The one place of colours, type and spacing. A change of theme reaches widgets as QEvent::PaletteChange
// (and ApplicationPaletteChange); what paints with color() only needs update().
#pragma once

#include <QColor>
#include <QFont>

class QApplication;

namespace vigie::ui {

enum class ColorRole {
    Window,
    Surface,
    Raised,
    Line,
    StrongLine,
    Text,
    Muted,
    Faint,
    Accent,
    OnAccent,
    AccentSoft,
    Good,
    Warn,
    WarnSoft,
    Bad,
    Chip,
    ChipLine,
    Busy,
    OnBusy,
    WorkingHours,
    OffHours,
    Hatch,
    SourceHighlight,
};

/// Of the scheme in use. GUI thread only.
[[nodiscard]] QColor color(ColorRole role);
/// The same, let through: 0 is nothing, 1 the colour itself.
[[nodiscard]] QColor faded(ColorRole role, double alpha);

enum class TextStyle { Body, BodyStrong, Small, Smaller, SectionLabel, Title, Figure };

/// Inter when installed, else the system's sans serif; digits are tabular where the font can.
[[nodiscard]] QFont font(TextStyle style);

/// Pixels of a number of 4-pixel steps.
constexpr int spacing(int steps)
{
    return 4 * steps;
}

/// While one lives, color() answers in the light scheme: what is taken away is read on paper. GUI thread; nothing of the screen
/// is painted meanwhile.
class OnPaper
{
public:
    OnPaper();
    OnPaper(const OnPaper &) = delete;
    OnPaper &operator=(const OnPaper &) = delete;
    ~OnPaper();
};

enum class Scheme { System, Light, Dark, HighContrast };

enum class Density { Comfortable, Compact };

/// Sets palette, style and fonts of the whole application; may be called again at any time.
void applyTheme(QApplication &application, Scheme scheme);

/// What was last applied; `System` stays `System`.
[[nodiscard]] Scheme currentScheme();
/// Of the scheme in use: decides between the light and the dark variant of what is painted.
[[nodiscard]] bool isDark();

/// Height of controls and rows follows; applied with the next applyTheme().
void setDensity(Density density);
[[nodiscard]] Density currentDensity();
/// Pixels.
[[nodiscard]] int controlHeight();

} // namespace vigie::ui
