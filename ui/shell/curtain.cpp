#include "ui/shell/curtain.h"

#include "ui/common/copied.h"

#include <QApplication>
#include <QClipboard>

namespace vigie::ui {

Curtain::Curtain(QStackedWidget &frames, QWidget &inside)
    : m_frames(frames)
    , m_inside(inside)
{
}

void Curtain::draw(QWidget &instead)
{
    if (std::exchange(m_isDrawn, true)) {
        m_frames.setCurrentWidget(&instead);
        return;
    }
    closeOtherWindows(); // first: the focus is then where it was before them
    QWidget *focus = QApplication::focusWidget();
    if (focus == nullptr)
        focus = m_inside.window()->focusWidget(); // the program is not in front
    m_focus = focus != nullptr && m_inside.isAncestorOf(focus) ? focus : nullptr;
    clearClipboard();
    m_frames.setCurrentWidget(&instead);
    m_frames.removeWidget(&m_inside);
    m_inside.hide();
}

void Curtain::open()
{
    if (!std::exchange(m_isDrawn, false))
        return;
    m_frames.addWidget(&m_inside);
    m_frames.setCurrentWidget(&m_inside);
    if (m_focus && m_focus->isVisible())
        m_focus->setFocus(Qt::OtherFocusReason);
    m_focus.clear();
}

void Curtain::closeOtherWindows() const
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window == m_inside.window() || !window->isVisible())
            continue;
        const QPointer<QWidget> closing(window);
        window->close();
        if (!closing)
            continue;
        closing->hide(); // even one that does not want to
        if (closing->windowType() == Qt::ToolTip)
            closing->deleteLater(); // as Qt does with a tip that is over: its words go with it
    }
}

/// The whole of it, whoever of the program has put it there: Qt's own fields do so too.
void Curtain::clearClipboard() const
{
    const auto kept = m_inside.findChildren<Copied *>();
    for (Copied *copied : kept)
        copied->clear();
    QClipboard *clipboard = QApplication::clipboard();
    if (clipboard->ownsClipboard())
        clipboard->clear(QClipboard::Clipboard);
    if (clipboard->supportsSelection() && clipboard->ownsSelection())
        clipboard->clear(QClipboard::Selection);
}

} // namespace vigie::ui
