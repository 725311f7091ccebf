// Desk, name, password; first contact; every reason why one is not signed in.
#pragma once

#include "models/workbench/workbench.h"
#include "ui/common/notices.h"

#include <QWidget>

class QLineEdit;
class QProgressBar;

namespace vigie::ui {

class FingerprintPanel;
class Preferences;

class SignInPage : public QWidget
{
    Q_OBJECT

public:
    SignInPage(Workbench &workbench, Preferences &preferences, QWidget *parent = nullptr);

    /// Fills in what is known already; the focus goes to the first empty field.
    void prefill(const std::optional<DeskAddress> &desk, const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void submit();
    void answerCertificate(bool trusted);
    void showSession();
    void showProblem(const ErrorKind *kind);
    void retranslate();
    void focusFirstEmpty();

    Workbench &m_workbench;
    Preferences &m_preferences;
    DeskAddress m_asked; ///< the desk of the attempt under way
    std::optional<ErrorKind> m_problem;
    bool m_addressFaulty = false;

    QWidget *m_form;
    FingerprintPanel *m_certificate;
    TextLabel *m_subtitle;
    NoticeBar *m_notice;
    TextLabel *m_deskLabel;
    QLineEdit *m_desk;
    TextLabel *m_deskHint;
    TextLabel *m_nameLabel;
    QLineEdit *m_name;
    TextLabel *m_passwordLabel;
    QLineEdit *m_password;
    PrimaryButton *m_submit;
    QProgressBar *m_progress;
    TextLabel *m_promise;
};

} // namespace vigie::ui
