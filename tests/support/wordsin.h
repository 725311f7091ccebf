// Everything that a widget and what is in it says, seen or not: on labels, in fields, in tips, to a screen reader.
#pragma once

#include <QAbstractItemView>
#include <QAccessible>
#include <QLabel>
#include <QPlainTextEdit>
#include <QWidget>

namespace vigie {

inline void addSpoken(QAccessibleInterface *spoken, QStringList &words)
{
    if (!spoken || !spoken->isValid()) // of what has gone meanwhile
        return;
    for (const QAccessible::Text kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
        words << spoken->text(kind);
    if (QAccessibleTextInterface *text = spoken->textInterface())
        words << text->text(0, text->characterCount());
    for (int i = 0; i < spoken->childCount(); ++i) {
        QAccessibleInterface *child = spoken->child(i);
        if (child && !qobject_cast<QWidget *>(child->object()))
            addSpoken(child, words);
    }
}

inline QString wordsIn(QWidget &root)
{
    QStringList words;
    QWidgetList all = root.findChildren<QWidget *>();
    all.prepend(&root);
    for (QWidget *widget : std::as_const(all)) {
        words << widget->accessibleName() << widget->accessibleDescription() << widget->toolTip();
        if (const auto *label = qobject_cast<QLabel *>(widget))
            words << label->text();
        if (const auto *field = qobject_cast<QPlainTextEdit *>(widget))
            words << field->toPlainText();
        // Of a list what it holds: Qt's interfaces of its rows may be those of rows that were there before.
        if (const auto *list = qobject_cast<QAbstractItemView *>(widget)) {
            for (int row = 0; list->model() && row < list->model()->rowCount(); ++row) {
                for (const int role : {Qt::DisplayRole, Qt::AccessibleTextRole})
                    words << list->model()->index(row, 0).data(role).toString();
            }
            continue;
        }
        // Qt's cache of them may outlive the widget: another at its place would be given it.
        if (QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget)) {
            addSpoken(spoken, words);
            QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(spoken));
        }
    }
    words.removeAll(QString());
    return words.join(QLatin1Char('\n'));
}

} // namespace vigie
