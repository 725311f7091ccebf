// Before everything else while the window is locked (P8): whose it is, the password that opens it, and the way out.
#pragma once

#include "models/workbench/lock.h"
#include "ui/common/notices.h"

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QProgressBar;

namespace vigie::ui {

class LockPage : public QWidget
{
    Q_OBJECT

public:
    LockPage(Workbench &workbench, Lock &lock, QWidget *parent = nullptr);

    /// Something about the program, e.g. that it cannot end now, until the next attempt.
    void warn(const QString &strong, const QString &sentence);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void submit();
    void leave();
    void showState();
    void showWait();
    void showProblem();
    void showLeaving();
    [[nodiscard]] QString who() const;
    void retranslate();

    Workbench &m_workbench;
    Lock &m_lock;
    bool m_leaveAsked = false; ///< once: whoever passes by does not end somebody's work with one click
    QTimer m_second;

    TextLabel *m_below;
    TextLabel *m_subtitle;
    NoticeBar *m_notice;
    TextLabel *m_passwordLabel;
    QLineEdit *m_password;
    TextLabel *m_wait;
    PrimaryButton *m_submit;
    QProgressBar *m_progress;
    TextLabel *m_leaveHint;
    DecisionButton *m_leave;
};

} // namespace vigie::ui
