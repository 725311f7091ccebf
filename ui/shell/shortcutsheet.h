// "?": every shortcut of the registry on one sheet (U2).
#pragma once

#include "ui/common/actionregistry.h"

#include <QDialog>

namespace vigie::ui {

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

} // namespace vigie::ui
