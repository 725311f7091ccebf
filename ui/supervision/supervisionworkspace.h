// The supervisor's workspace: pull, look, decide, the next. Shows the workbench's state and hands it what the person does.
#pragma once

#include "models/workbench/workbench.h"
#include "ui/supervision/supervisionactions.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QMenu;
class QStackedWidget;

namespace vigie::ui {

class CasePage;
class ConflictPage;
class Copied;
class CopyGuard;
class EmptyState;
class LimitedUsePage;
class NoticeBar;
class RevealFlow;

class SupervisionWorkspace : public QWidget
{
    Q_OBJECT

public:
    SupervisionWorkspace(Workbench &workbench, ActionRegistry &registry, QWidget *parent = nullptr);

    /// Shows a refused decision beside what its request has become.
    void compare(const DecisionId &decision);

    [[nodiscard]] CasePage *page() const { return m_page; }
    [[nodiscard]] ConflictPage *conflict() const { return m_conflict; }
    [[nodiscard]] EmptyState *empty() const { return m_empty; }
    [[nodiscard]] LimitedUsePage *rules() const { return m_rules; }
    [[nodiscard]] NoticeBar *notice() const { return m_notice; }
    [[nodiscard]] RevealFlow *reveals() const { return m_reveals; }
    [[nodiscard]] NoticeBar *takeBackBar() const { return m_takeBackBar; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    /// After a decision the next case comes at once: a second Enter of a double press must not decide that one too.
    static constexpr qint64 settleMilliseconds = 400;

    enum class Said { SelectFirst, ChipFirst, Hidden, HiddenHere, Told, ToldLater };

    void connectActions();
    void showTask();
    void showDraft();
    void showNotice();
    void showSaid(Said what);
    [[nodiscard]] static QString listSeparator();
    [[nodiscard]] QString changedSince(const Case &before) const;
    void showTakeBack();
    [[nodiscard]] QString watermarkText() const;
    void showClocks();
    void showEmpty();
    void showRules();
    /// The button of the page on screen that Enter presses, when there is no case.
    void focusFirst();
    void decide(const Ruling &ruling);
    [[nodiscard]] bool acceptsDoubted();
    [[nodiscard]] bool isComparing() const;
    void presentConflict(const DecisionId &decision);
    void leaveConflict();
    void updateConflictActions();
    void showPage();
    void keep();
    void remake();
    void discard();
    void send();
    void parkFor(int minutes);
    void copy();
    void reportMissed(TokenCategory category);
    void reportExcess();
    void say(Said what);
    [[nodiscard]] bool isOffline() const;
    [[nodiscard]] const SessionPolicy &policy() const;
    void fillMenus();
    void updateActions();
    [[nodiscard]] QString primaryText() const;
    [[nodiscard]] const OutboxEntry *refused() const;
    [[nodiscard]] bool isWorking() const;
    /// A problem the person can see and dismiss.
    void setProblem(const Error &error);

    Workbench &m_workbench;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    CasePage *m_page;
    ConflictPage *m_conflict;
    LimitedUsePage *m_rules;
    NoticeBar *m_notice;
    NoticeBar *m_takeBackBar;
    QMenu *m_putBackMenu;
    QMenu *m_parkMenu;
    QMenu *m_threadMenu;
    QMenu *m_missedMenu;
    Copied *m_copied;
    CopyGuard *m_copyGuard;
    RevealFlow *m_reveals;
    SupervisionActions m_actions;
    QTimer m_ticks; ///< countdowns, once a second
    QElapsedTimer m_sinceShown;
    std::optional<Case> m_shown;
    std::optional<Case> m_before; ///< as the person knew it, before it changed under their hands
    bool m_afterDecision = false;
    std::optional<OutboxEntry> m_remade; ///< the refused decision that is being made again
    std::optional<Error> m_problem;
    std::optional<Said> m_said;    ///< about a report on the redaction, until it is closed
    std::optional<Slot> m_doubted; ///< the slot about which the person was asked
    bool m_offlineSeen = false;    ///< the notice about being offline was closed
};

} // namespace vigie::ui
