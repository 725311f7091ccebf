// The icons of the program: Lucide's outlines, compiled in, tinted by a colour role when painted.
#pragma once

#include "ui/common/theme.h"

#include <QIcon>
#include <QPixmap>

namespace vigie::ui {

/// One file of Lucide each; resources/icons/CMakeLists.txt lists the same files.
enum class Symbol {
    Alert, ///< triangle: needs attention
    Error, ///< circle with an exclamation mark
    Info,
    Done,
    Failed,
    Check,
    Close,
    Plus,
    Clock,
    Hourglass,
    Calendar,
    CalendarAdd,
    CalendarCancel,
    CalendarMove,
    Message,
    Mail,
    Question,
    Quote,
    Phone,
    Video,
    Place,
    Link,
    Person,
    People,
    Office,
    Meal,
    Coffee,
    Train,
    Globe,
    Send,
    Inbox,
    Settings,
    Offline,
    Online,
    Lock,
    Key,
    Shield,
    ShieldAlert,
    Fingerprint,
    Disk,
    Document,
    Undo,
    Retry,
    Bin,
    Edit,
    Pause,
    Forward,
    Support,
    SignOut,
    Sun,
    Moon,
    Contrast,
    Language,
    Search,
    Keyboard,
    Hidden,
    ArrowRight,
    ChevronLeft,
    ChevronRight,
    ChevronDown,
    ChevronUp,
    Layers,
    Chart,
    Checklist,
    Flag,
};

/// Follows the theme by itself; disabled it is Faint.
[[nodiscard]] QIcon icon(Symbol symbol, ColorRole role = ColorRole::Muted);
/// Square, `side` in device-independent pixels.
[[nodiscard]] QPixmap pixmap(Symbol symbol, ColorRole role, int side, qreal devicePixelRatio = 1.0);
/// Lucide's name, e.g. "triangle-alert".
[[nodiscard]] QString symbolFile(Symbol symbol);

} // namespace vigie::ui
