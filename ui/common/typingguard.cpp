#include "ui/common/typingguard.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QChildEvent>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace vigie::ui {

namespace {

bool takesText(const QObject *object)
{
    return qobject_cast<const QLineEdit *>(object) || qobject_cast<const QAbstractSpinBox *>(object)
        || qobject_cast<const QComboBox *>(object) || qobject_cast<const QPlainTextEdit *>(object);
}

bool isEnter(const QKeyEvent *event)
{
    return (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

/// Without Ctrl, Alt or Meta, and no function key or Escape: those stay shortcuts everywhere.
bool isTyping(const QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return false;
    const int key = event->key();
    return key != Qt::Key_Escape && (key < Qt::Key_F1 || key > Qt::Key_F35);
}

} // namespace

TypingGuard::TypingGuard(QObject *parent)
    : QObject(parent)
{
}

void TypingGuard::protect(QWidget *widget)
{
    widget->removeEventFilter(this);
    widget->installEventFilter(this);
    const auto inside = widget->findChildren<QWidget *>();
    for (QWidget *child : inside) {
        child->removeEventFilter(this);
        child->installEventFilter(this);
    }
}

bool TypingGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ChildPolished:
        if (auto *child = qobject_cast<QWidget *>(static_cast<QChildEvent *>(event)->child()))
            protect(child);
        break;
    case QEvent::ShortcutOverride: {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool button = qobject_cast<QAbstractButton *>(watched) != nullptr;
        if ((takesText(watched) && isTyping(key)) || (button && (isEnter(key) || key->key() == Qt::Key_Space))) {
            event->accept();
            return true;
        }
        break;
    }
    case QEvent::KeyPress:
        // Enter on a button that has the focus means that button, never the decision beside it.
        if (auto *button = qobject_cast<QAbstractButton *>(watched); button && isEnter(static_cast<QKeyEvent *>(event))) {
            button->click();
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace vigie::ui
