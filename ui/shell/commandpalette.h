// Ctrl+K: every action by its name (U2). And "?": every shortcut on one sheet. Both read the ActionRegistry.
#pragma once

#include "ui/common/actionregistry.h"
#include "ui/common/labels.h"

#include <QDialog>

class QGridLayout;
class QLineEdit;
class QListWidget;

namespace vigie::ui {

class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(ActionRegistry &actions, QWidget *parent);

    /// Opens over the parent; the action runs after it has closed, in the place that had the focus before.
    void open() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void run();
    void retranslate();

    ActionRegistry &m_actions;
    QLineEdit *m_search;
    QListWidget *m_list;
};

class ShortcutSheet : public QDialog
{
    Q_OBJECT

public:
    ShortcutSheet(ActionRegistry &actions, QWidget *parent);

    void open() override;

private:
    ActionRegistry &m_actions;
    QWidget *m_content = nullptr;
};

/// Whether the letters of every word of `typed` are found in `text`, ignoring case and accents.
[[nodiscard]] bool matches(const QString &text, const QString &typed);

} // namespace vigie::ui
