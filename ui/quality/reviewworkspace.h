// The reviewer's workspace: pull, look, answer, the next. Shows the state of Reviewing and hands it what the person does.
#pragma once

#include "models/workbench/reviewing.h"
#include "ui/quality/reviewactions.h"

#include <QTimer>
#include <QWidget>

class QMenu;
class QStackedWidget;

namespace vigie::ui {

class EmptyState;
class LimitedUsePage;
class NoticeBar;
class OwnReviewsPage;
class ReviewPage;

class ReviewWorkspace : public QWidget
{
    Q_OBJECT

public:
    ReviewWorkspace(Reviewing &reviewing, Workbench &workbench, ActionRegistry &registry, QWidget *parent = nullptr);

    [[nodiscard]] ReviewPage *page() const { return m_page; }
    [[nodiscard]] EmptyState *empty() const { return m_empty; }
    [[nodiscard]] LimitedUsePage *rules() const { return m_rules; }
    [[nodiscard]] OwnReviewsPage *own() const { return m_own; }
    [[nodiscard]] NoticeBar *notice() const { return m_notice; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    /// What a notice is about that is closed, not ended by itself.
    enum class Said { Incomplete, Purged };
    void connectActions();
    void showTask();
    void showRubric();
    void showOwn();
    void showEmpty();
    void showRules();
    void showNotice();
    void showClocks();
    void focusFirst();
    void submit();
    void updateActions();
    [[nodiscard]] bool isOffline() const;
    [[nodiscard]] QString watermarkText() const;

    Reviewing &m_reviewing;
    Workbench &m_workbench;
    QStackedWidget *m_stack;
    QWidget *m_start; ///< without a review
    EmptyState *m_empty;
    ReviewPage *m_page;
    LimitedUsePage *m_rules;
    OwnReviewsPage *m_own;
    NoticeBar *m_notice;
    QMenu *m_skipMenu;
    ReviewActions m_actions;
    QTimer m_ticks; ///< countdowns, once a second
    ReviewTaskId m_shown;
    std::optional<int> m_shownRubric; ///< version; nothing as long as it is missing
    std::optional<Error> m_problem;
    std::optional<Said> m_said;
    bool m_offlineSeen = false;   ///< the notice about being offline was closed
    bool m_leaseEndsSoon = false; ///< and cannot be renewed
};

} // namespace vigie::ui
