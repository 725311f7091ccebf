#include "ui/shell/inputwatch.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QMouseEvent>

namespace vigie::ui {

InputWatch::InputWatch(std::function<void()> noted, QObject *parent)
    : QObject(parent)
    , m_noted(std::move(noted))
{
    qApp->installEventFilter(this);
}

bool InputWatch::isInput(const QEvent &event)
{
    switch (event.type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TabletPress:
    case QEvent::TabletMove:
        return event.spontaneous();
    case QEvent::MouseMove: {
        // A window that appears under a pointer that rests is told of it too.
        const QPoint pointer = static_cast<const QMouseEvent &>(event).globalPosition().toPoint();
        const bool moved = event.spontaneous() && pointer != m_pointer;
        m_pointer = pointer;
        return moved;
    }
    case QEvent::InputMethod: {
        // Qt passes these on itself; empty ones come with the focus.
        const auto &composed = static_cast<const QInputMethodEvent &>(event);
        return !composed.preeditString().isEmpty() || !composed.commitString().isEmpty();
    }
    default:
        return false;
    }
}

bool InputWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (isInput(*event))
        m_noted();
    return QObject::eventFilter(watched, event);
}

} // namespace vigie::ui
