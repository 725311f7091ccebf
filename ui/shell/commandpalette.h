// Ctrl+K: every action of the registry by its name (U2).
#pragma once

#include "ui/common/actionregistry.h"
#include "ui/common/searchdialog.h"

namespace vigie::ui {

class CommandPalette : public SearchDialog
{
    Q_OBJECT

public:
    CommandPalette(ActionRegistry &actions, QWidget *parent);

protected:
    void fill(const QString &typed) override;
    /// The action runs after the dialog has closed, in the place that had the focus before.
    void take(const QListWidgetItem &item) override;
    void retranslate() override;

private:
    ActionRegistry &m_actions;
};

} // namespace vigie::ui
