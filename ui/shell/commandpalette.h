// Ctrl+K: every action of the registry by its name (U2).
#pragma once

#include "ui/common/actionregistry.h"
#include "ui/common/labels.h"

#include <QDialog>

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

/// Whether the letters of every word of `typed` are found in `text`, ignoring case and accents.
[[nodiscard]] bool matches(const QString &text, const QString &typed);

} // namespace vigie::ui
