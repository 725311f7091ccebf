// The audit trail with its filters, whether it is whole, and the file that takes it away (P10).
#pragma once

#include "models/items/trailmodel.h"
#include "ui/common/actionregistry.h"
#include "ui/common/notices.h"
#include "ui/common/tableview.h"

class QComboBox;
class QLineEdit;

namespace vigie::ui {

class PageStack;

class AuditPage : public QWidget
{
    Q_OBJECT

public:
    /// `oversight` must outlive the page.
    AuditPage(Oversight &oversight, ActionRegistry &actions, QWidget *parent = nullptr);

    /// Reads the newest again, with the filters as they are.
    void read();
    /// All that happened to that one.
    void readRequest(const RequestId &request);
    /// Everything that the filters find; says how it went.
    void writeTo(const QString &path);
    [[nodiscard]] TableView *table() const { return m_table; }

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeFilters();
    QWidget *makeProof();
    void makeActions(ActionRegistry &actions);
    void showTrail();
    void showProof();
    void showPeople();
    void showRow();
    void clearFilters();
    void exportFile();
    void sayWritten(const Status &written, int count, bool isAll);
    void say(Tone tone, const QString &strong, const QString &sentence);
    void sayProblem(const Error &error);
    [[nodiscard]] TrailQuery wanted() const;
    [[nodiscard]] const TrailEntry *current() const;
    [[nodiscard]] QString wordOf(int row, int column) const;
    void retranslate();

    Oversight &m_oversight;
    TrailModel *m_model;
    WordedModel *m_worded;
    QComboBox *m_person;
    QComboBox *m_group;
    QComboBox *m_period;
    QLineEdit *m_request;
    TextLabel *m_personLabel;
    TextLabel *m_groupLabel;
    TextLabel *m_periodLabel;
    TextLabel *m_requestLabel;
    StatusDot *m_whole;
    NoticeBar *m_notice;
    PageStack *m_stack;
    TableView *m_table;
    EmptyState *m_empty;
    TextLabel *m_count;
    TextLabel *m_exact;
    QAction *m_refresh = nullptr;
    QAction *m_prove = nullptr;
    QAction *m_export = nullptr;
    QAction *m_onlyRequest = nullptr;
    QAction *m_onlyPerson = nullptr;
    QAction *m_all = nullptr;
    bool m_filling = false; ///< the filters change by themselves
};

} // namespace vigie::ui
