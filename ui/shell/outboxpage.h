// Everything that has not come to rest: decisions, reviews, reports; its state, and what can be done about it (U4).
#pragma once

#include "models/workbench/reviewing.h"
#include "ui/common/actionregistry.h"
#include "ui/common/notices.h"

#include <QTimer>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace vigie::ui {

class OutboxRow;

class OutboxPage : public QWidget
{
    Q_OBJECT

public:
    OutboxPage(Workbench &workbench, Reviewing &reviewing, ActionRegistry &actions, QWidget *parent = nullptr);

Q_SIGNALS:
    /// A refused decision wants to be looked at, in the workspace where it was made.
    void compareWanted(const vigie::DecisionId &decision);
    /// A refused review has been taken up.
    void reviewWanted();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void haveRows(std::size_t count);
    void showRows();
    [[nodiscard]] std::size_t count() const;
    void refresh();
    void retranslate();

    Workbench &m_workbench;
    Reviewing &m_reviewing;
    TextLabel *m_title;
    TextLabel *m_summary;
    DecisionButton *m_retry;
    QAction *m_retryAction;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QWidget *m_list;
    QVBoxLayout *m_rows;
    std::vector<OutboxRow *> m_shown;
    QTimer m_second; ///< counts the take-back seconds down
};

} // namespace vigie::ui
