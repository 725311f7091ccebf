// The one place that knows which platforms let a window keep itself off screenshots and shared screens.
#pragma once

class QWidget;

namespace vigie::ui {

/// Asks the platform to leave this window out of whatever captures the screen. False where a program cannot ask for that: X11
/// lets every client read every window, and Wayland leaves it to the compositor. The watermark is all there is then.
bool keepOffScreenshots(QWidget *window);

} // namespace vigie::ui
