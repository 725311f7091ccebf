#include "ui/common/screenshots.h"

#include <QWidget>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace vigie::ui {

bool keepOffScreenshots([[maybe_unused]] QWidget *window)
{
#ifdef Q_OS_WIN
    constexpr DWORD excludeFromCapture = 0x11; // WDA_EXCLUDEFROMCAPTURE, Windows 10 version 2004
    constexpr DWORD monitorOnly = 0x01;        // WDA_MONITOR: black in the picture, on older ones
    const auto handle = reinterpret_cast<HWND>(window->winId());
    return SetWindowDisplayAffinity(handle, excludeFromCapture) || SetWindowDisplayAffinity(handle, monitorOnly);
#else
    return false;
#endif
}

} // namespace vigie::ui
