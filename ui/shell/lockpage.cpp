#include "ui/shell/lockpage.h"

#include "models/workbench/workbench.h"
#include "ui/common/errortext.h"
#include "ui/shell/centredcard.h"

#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

namespace vigie::ui {

LockPage::LockPage(Workbench &workbench, Lock &lock, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_lock(lock)
    , m_below(new TextLabel(TextStyle::Small, ColorRole::Faint, this))
    , m_subtitle(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_notice(new NoticeBar(this))
    , m_passwordLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_password(new QLineEdit(this))
    , m_wait(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_submit(new PrimaryButton({}, this))
    , m_progress(new QProgressBar(this))
    , m_leaveHint(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_leave(new DecisionButton({}, this))
{
    m_below->setAlignment(Qt::AlignCenter);
    m_below->setWordWrap(true);
    m_password->setEchoMode(QLineEdit::Password);
    m_submit->setDefault(true);
    m_submit->setKeyHint(QStringLiteral("\u23CE"));
    m_submit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_leave->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_leave->setAutoDefault(false);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_leaveHint->setWordWrap(true);

    QVBoxLayout *inside = centredCard(this, m_below);
    inside->addWidget(m_subtitle);
    inside->addSpacing(spacing(3));
    inside->addWidget(m_notice);
    inside->addSpacing(spacing(1));
    inside->addWidget(m_passwordLabel);
    inside->addWidget(m_password);
    inside->addWidget(m_wait);
    inside->addSpacing(spacing(4));
    inside->addWidget(m_submit);
    inside->addWidget(m_progress);
    inside->addSpacing(spacing(2));
    inside->addWidget(m_leaveHint);
    inside->addWidget(m_leave);
    setTabOrder(m_password, m_submit);
    setTabOrder(m_submit, m_leave);

    connect(m_submit, &QPushButton::clicked, this, &LockPage::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &LockPage::submit);
    connect(m_leave, &QPushButton::clicked, this, &LockPage::leave);
    connect(&m_lock, &Lock::changed, this, &LockPage::showState);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &LockPage::showWait);
    retranslate();
}

void LockPage::warn(const QString &strong, const QString &sentence)
{
    m_notice->setNotice(Tone::Bad, strong, sentence);
    m_notice->show();
}

void LockPage::submit()
{
    if (m_password->text().isEmpty()) {
        m_password->setFocus();
        return;
    }
    if (m_lock.waitLeft() > Seconds(0))
        return; // what was typed stays until it is taken
    const QString typed = m_password->text();
    m_password->clear();
    m_lock.unlock(typed);
}

void LockPage::leave()
{
    if (!m_leaveAsked) {
        m_leaveAsked = true;
        showLeaving();
        return;
    }
    m_lock.signOut();
}

void LockPage::showState()
{
    if (!m_lock.isLocked()) {
        m_second.stop();
        m_password->clear();
        m_leaveAsked = false;
        m_notice->hide();
        return;
    }
    const bool isBusy = std::holds_alternative<lockstate::Checking>(m_lock.state());
    const bool isOpenTo = std::holds_alternative<lockstate::Locked>(m_lock.state());
    m_subtitle->setText(tr("Locked. %1 is signed in.").arg(who()));
    m_password->setEnabled(isOpenTo);
    m_leave->setEnabled(isOpenTo);
    m_progress->setVisible(isBusy);
    m_submit->setVisible(!isBusy);
    m_second.start();
    showWait();
    showLeaving();
    if (!isBusy)
        showProblem();
    if (isOpenTo && isVisible())
        m_password->setFocus();
}

/// The password can be typed meanwhile.
void LockPage::showWait()
{
    const auto seconds = static_cast<int>(m_lock.waitLeft().count());
    m_wait->setVisible(seconds > 0);
    m_wait->setText(tr("Wait %n second(s) before you try again.", nullptr, seconds));
    m_submit->setEnabled(seconds == 0 && std::holds_alternative<lockstate::Locked>(m_lock.state()));
}

void LockPage::showProblem()
{
    if (std::holds_alternative<lockstate::Leaving>(m_lock.state())) {
        warn(tr("Too many wrong passwords"),
             tr("You are signed out as soon as your last decision is at the desk or on the disk: just now it is only in this "
                "program. Leave it open."));
        return;
    }
    const auto *locked = std::get_if<lockstate::Locked>(&m_lock.state());
    m_notice->setVisible(locked != nullptr && locked->why.has_value());
    if (locked == nullptr || !locked->why)
        return;
    if (*locked->why == ErrorKind::Unauthenticated) {
        warn(tr("This is not your password"),
             tr("After %n more wrong one(s) you are signed out, and what you hold goes back to the desk.", nullptr,
                m_lock.attemptsLeft()));
    } else if (*locked->why == ErrorKind::Unreachable) {
        warn(errorText(*locked->why).happened,
             tr("Only the desk can tell now whether your password is right. Nothing is lost: try again when it can be reached."));
    } else if (*locked->why == ErrorKind::StorageFailed) {
        warn(tr("Nobody can be signed out now"),
             tr("Your last decision is neither at the desk nor on the disk yet. Free some space, or wait for the desk."));
    } else {
        warn(errorText(*locked->why).happened, sentences(errorText(*locked->why)));
    }
}

void LockPage::showLeaving()
{
    m_leaveHint->setVisible(m_leaveAsked);
    m_leaveHint->setText(tr("%1 is signed out: requests in hand go back to the desk with what was typed for them lost. Decisions "
                            "made stay, encrypted, until %1 signs in again.")
                             .arg(who()));
    m_leave->setText(m_leaveAsked ? tr("Sign %1 out").arg(who()) : tr("Sign in as somebody else"));
    m_leave->setAccessibleName(m_leave->text());
}

QString LockPage::who() const
{
    const auto *signedIn = std::get_if<session::SignedIn>(&m_workbench.session());
    return signedIn != nullptr ? signedIn->me.displayName : QString();
}

void LockPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LockPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_password->setFocus();
}

void LockPage::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), color(ColorRole::Window));
}

void LockPage::retranslate()
{
    m_below->setText(tr("Your work waits here as you left it. Leases are kept and decisions are sent meanwhile."));
    m_passwordLabel->setText(tr("Password"));
    m_password->setAccessibleName(tr("Password"));
    m_submit->setText(tr("Unlock"));
    m_submit->setAccessibleName(tr("Unlock"));
    m_progress->setAccessibleName(tr("Checking the password"));
    showState();
}

} // namespace vigie::ui
