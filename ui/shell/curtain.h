// Takes out of sight whatever may show something of a request, and brings it back as it was (P8).
#pragma once

#include <QPointer>
#include <QStackedWidget>

namespace vigie::ui {

class Curtain
{
public:
    /// `inside` is a page of `frames`, and everything of the work that is in the window.
    Curtain(QStackedWidget &frames, QWidget &inside);

    /// `instead` shows. Every other window, dialog, menu and tip of the program closes, and what it has put on the clipboard
    /// goes. A hidden page would still be read out: a screen reader finds every page of a stack, so this one leaves it.
    void draw(QWidget &instead);
    /// Shows `inside` again, with the focus where it was.
    void open();

private:
    void closeOtherWindows() const;
    void clearClipboard() const;

    QStackedWidget &m_frames;
    QWidget &m_inside;
    bool m_isDrawn = false;
    QPointer<QWidget> m_focus;
};

} // namespace vigie::ui
