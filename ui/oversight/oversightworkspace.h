// The leads' workspace: the audit trail, and the register of what has left the EU.
#pragma once

#include "ui/common/actionregistry.h"
#include "ui/common/labels.h"

#include "models/workbench/oversight.h"

#include <QWidget>

namespace vigie::ui {

class AuditPage;
class PageStack;
class RegisterPage;
class Segments;

class OversightWorkspace : public QWidget
{
    Q_OBJECT

public:
    /// `oversight` must outlive the workspace.
    OversightWorkspace(Oversight &oversight, ActionRegistry &actions, QWidget *parent = nullptr);

    [[nodiscard]] AuditPage *audit() const { return m_audit; }
    [[nodiscard]] RegisterPage *disclosures() const { return m_register; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showActions();
    void choose(int page);
    void readOnce();
    void retranslate();

    Oversight &m_oversight;
    TextLabel *m_title;
    Segments *m_segments;
    PageStack *m_stack;
    AuditPage *m_audit;
    RegisterPage *m_register;
    QAction *m_toTrail;
    QAction *m_toRegister;
};

} // namespace vigie::ui
