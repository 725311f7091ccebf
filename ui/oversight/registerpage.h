// The register of what was shown outside the EU (P2).
#pragma once

#include "models/items/disclosuremodel.h"
#include "ui/common/actionregistry.h"
#include "ui/common/notices.h"
#include "ui/common/tableview.h"

namespace vigie::ui {

class PageStack;

class RegisterPage : public QWidget
{
    Q_OBJECT

public:
    /// `oversight` must outlive the page.
    RegisterPage(Oversight &oversight, ActionRegistry &actions, QWidget *parent = nullptr);

    /// All of it; says how it went.
    void writeTo(const QString &path);
    [[nodiscard]] TableView *table() const { return m_table; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showRegister();
    void exportFile();
    void sayWritten(const Status &written, int count, bool isAll);
    void sayProblem(const Error &error);
    [[nodiscard]] QString wordOf(int row, int column) const;
    void retranslate();

    Oversight &m_oversight;
    DisclosureModel *m_model;
    WordedModel *m_worded;
    NoticeBar *m_notice;
    PageStack *m_stack;
    TableView *m_table;
    EmptyState *m_empty;
    TextLabel *m_meaning;
    TextLabel *m_count;
    QAction *m_refresh;
    QAction *m_export;
};

} // namespace vigie::ui
