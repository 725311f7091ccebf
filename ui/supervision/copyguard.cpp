#include "ui/supervision/copyguard.h"

#include "ui/common/copied.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>

namespace vigie::ui {

CopyGuard::CopyGuard(QWidget &fields, Copied &copied, QObject *parent)
    : QObject(parent)
    , m_fields(fields)
    , m_copied(copied)
{
    qApp->installEventFilter(this);
    connect(QApplication::clipboard(), &QClipboard::selectionChanged, this, [this] {
        QClipboard *clipboard = QApplication::clipboard();
        const QWidget *focus = QApplication::focusWidget();
        if (clipboard->ownsSelection() && focus && m_fields.isAncestorOf(focus)
            && !clipboard->text(QClipboard::Selection).isEmpty())
            clipboard->clear(QClipboard::Selection);
    });
}

bool CopyGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ContextMenu)
        return QObject::eventFilter(watched, event);
    auto *line = qobject_cast<QLineEdit *>(watched);
    if (!line || !m_fields.isAncestorOf(line))
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::ContextMenu)
        return true;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool cuts = key->matches(QKeySequence::Cut);
    if (!cuts && !key->matches(QKeySequence::Copy))
        return QObject::eventFilter(watched, event);
    if (m_isAllowed && line->hasSelectedText()) {
        m_copied.put(line->selectedText());
        if (cuts && !line->isReadOnly())
            line->del();
    }
    return true;
}

} // namespace vigie::ui
