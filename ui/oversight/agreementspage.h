// What clients have agreed to about data that came through Google, and who has not (P4): read, recorded, withdrawn.
#pragma once

#include "models/items/agreementsmodel.h"
#include "ui/common/actionregistry.h"
#include "ui/common/notices.h"
#include "ui/common/tableview.h"

namespace vigie::ui {

class PageStack;
class RecordAgreementDialog;
class WithdrawAgreementDialog;

class AgreementsPage : public QWidget
{
    Q_OBJECT

public:
    /// `keeper` must outlive the page.
    AgreementsPage(AgreementsKeeper &keeper, ActionRegistry &actions, QWidget *parent = nullptr);

    [[nodiscard]] TableView *table() const { return m_table; }
    [[nodiscard]] RecordAgreementDialog *recordDialog() const { return m_record; }
    [[nodiscard]] WithdrawAgreementDialog *withdrawDialog() const { return m_withdraw; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeActions(ActionRegistry &actions);
    void askToRecord();
    void askToWithdraw();
    void record(const ClientAgreement &agreement);
    void withdraw(const QString &client, AgreementScope scope);
    void showAll();
    void showActions();
    void say(Tone tone, const QString &strong, const QString &sentence);
    /// `unknown`: what is to be done when nobody can tell whether it was written.
    void sayFailed(const Error &error, const QString &unknown);
    [[nodiscard]] const AgreementsModel::Row *current() const;
    /// Null when it is no agreement, or none that stands.
    [[nodiscard]] const ClientAgreement *standing() const;
    void retranslate();

    AgreementsKeeper &m_keeper;
    AgreementsModel *m_model;
    WordedModel *m_worded;
    RecordAgreementDialog *m_record;
    WithdrawAgreementDialog *m_withdraw;
    StatusDot *m_verdict;
    NoticeBar *m_notice;
    PageStack *m_stack;
    TableView *m_table;
    EmptyState *m_empty;
    TextLabel *m_meaning;
    QAction *m_refresh = nullptr;
    QAction *m_add = nullptr;
    QAction *m_remove = nullptr;
};

} // namespace vigie::ui
