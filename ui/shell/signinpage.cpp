#include "ui/shell/signinpage.h"

#include "ui/common/errortext.h"
#include "ui/shell/centredcard.h"
#include "ui/shell/fingerprintpanel.h"
#include "ui/shell/preferences.h"

#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QStyle>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

void setFaulty(QLineEdit *field, bool faulty)
{
    if (field->property("faulty").toBool() == faulty)
        return;
    field->setProperty("faulty", faulty);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

} // namespace

SignInPage::SignInPage(Workbench &workbench, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_preferences(preferences)
    , m_form(new QWidget)
    , m_certificate(new FingerprintPanel)
    , m_subtitle(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
    , m_notice(new NoticeBar(m_form))
    , m_deskLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, m_form))
    , m_desk(new QLineEdit(m_form))
    , m_deskHint(new TextLabel(TextStyle::Small, ColorRole::Bad, m_form))
    , m_nameLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, m_form))
    , m_name(new QLineEdit(m_form))
    , m_passwordLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, m_form))
    , m_password(new QLineEdit(m_form))
    , m_submit(new PrimaryButton({}, m_form))
    , m_progress(new QProgressBar(m_form))
    , m_promise(new TextLabel(TextStyle::Small, ColorRole::Faint, this))
{
    m_desk->setPlaceholderText(QStringLiteral("desk.example.org:8443"));
    m_desk->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_name->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_password->setEchoMode(QLineEdit::Password);
    m_submit->setDefault(true);
    m_submit->setKeyHint(QStringLiteral("\u23CE"));
    m_submit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_notice->hide();
    m_deskHint->hide();
    m_deskHint->setWordWrap(true);
    m_promise->setAlignment(Qt::AlignCenter);
    m_promise->setWordWrap(true);

    auto *fields = new QVBoxLayout(m_form);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(spacing(1));
    fields->addWidget(m_notice);
    fields->addSpacing(spacing(1));
    fields->addWidget(m_deskLabel);
    fields->addWidget(m_desk);
    fields->addWidget(m_deskHint);
    fields->addSpacing(spacing(2));
    fields->addWidget(m_nameLabel);
    fields->addWidget(m_name);
    fields->addSpacing(spacing(2));
    fields->addWidget(m_passwordLabel);
    fields->addWidget(m_password);
    fields->addSpacing(spacing(4));
    fields->addWidget(m_submit);
    fields->addWidget(m_progress);

    QVBoxLayout *inside = centredCard(this, m_promise);
    inside->addWidget(m_subtitle);
    inside->addSpacing(spacing(3));
    inside->addWidget(m_form);
    inside->addWidget(m_certificate);

    setTabOrder(m_desk, m_name);
    setTabOrder(m_name, m_password);
    setTabOrder(m_password, m_submit);

    connect(m_submit, &QPushButton::clicked, this, &SignInPage::submit);
    for (QLineEdit *field : {m_desk, m_name, m_password})
        connect(field, &QLineEdit::returnPressed, m_submit, &QPushButton::click);
    connect(m_desk, &QLineEdit::textEdited, this, [this] {
        m_addressFaulty = false;
        setFaulty(m_desk, false);
        m_deskHint->hide();
    });
    connect(m_certificate, &FingerprintPanel::answered, this, &SignInPage::answerCertificate);
    connect(&m_workbench, &Workbench::sessionChanged, this, &SignInPage::showSession);
    retranslate();
    showSession();
}

void SignInPage::prefill(const std::optional<DeskAddress> &desk, const QString &name)
{
    if (desk) {
        m_desk->setText(addressText(*desk));
        m_asked = *desk; // the program may sign in by itself, and the certificate question names this desk
    }
    if (!name.isEmpty())
        m_name->setText(name);
    focusFirstEmpty();
}

void SignInPage::focusFirstEmpty()
{
    for (QLineEdit *field : {m_desk, m_name, m_password}) {
        if (field->text().isEmpty()) {
            field->setFocus();
            return;
        }
    }
    m_password->setFocus();
}

void SignInPage::submit()
{
    const std::optional<DeskAddress> desk = addressFromText(m_desk->text());
    m_addressFaulty = !desk;
    setFaulty(m_desk, !desk);
    m_deskHint->setVisible(!desk);
    if (!desk) {
        m_desk->setFocus();
        return;
    }
    if (m_name->text().trimmed().isEmpty() || m_password->text().isEmpty()) {
        focusFirstEmpty();
        return;
    }
    m_asked = *desk;
    m_preferences.setDesk(*desk);
    m_workbench.signIn(Credentials{*desk, m_preferences.pinned(*desk), m_name->text().trimmed(), m_password->text(),
                                   m_preferences.workstation()});
}

void SignInPage::answerCertificate(bool trusted)
{
    const auto *asking = std::get_if<session::ConfirmCertificate>(&m_workbench.session());
    if (asking == nullptr)
        return;
    if (trusted)
        m_preferences.pin(m_asked, asking->fingerprint);
    m_workbench.confirmCertificate(trusted);
}

void SignInPage::showSession()
{
    const SessionState &state = m_workbench.session();
    const bool busy = std::holds_alternative<session::SigningIn>(state);
    for (QWidget *widget : {static_cast<QWidget *>(m_desk), static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_password),
                            static_cast<QWidget *>(m_submit)})
        widget->setEnabled(!busy);
    m_progress->setVisible(busy);
    m_submit->setVisible(!busy);
    const auto *asking = std::get_if<session::ConfirmCertificate>(&state);
    m_form->setVisible(asking == nullptr);
    m_certificate->setVisible(asking != nullptr);
    m_subtitle->setVisible(asking == nullptr);
    if (asking != nullptr) {
        m_certificate->ask(addressText(m_asked), asking->fingerprint, asking->previous);
        return;
    }
    if (std::holds_alternative<session::SignedIn>(state)) {
        m_password->clear();
        m_problem.reset();
    } else if (const auto *out = std::get_if<session::SignedOut>(&state)) {
        m_problem = out->why ? std::optional(out->why->kind) : std::nullopt;
        // The person stopped by themselves, or will type the certificate's digits next time: nothing went wrong here.
        if (m_problem == ErrorKind::Unauthenticated) {
            m_password->clear();
            m_password->setFocus();
        } else if (m_problem) {
            m_submit->setFocus();
        }
    }
    showProblem(m_problem ? &*m_problem : nullptr);
}

void SignInPage::showProblem(const ErrorKind *kind)
{
    m_notice->setVisible(kind != nullptr);
    if (kind == nullptr)
        return;
    if (*kind == ErrorKind::Unauthenticated) {
        m_notice->setNotice(Tone::Bad, {},
                            tr("The desk did not accept this name and password, or your session has ended. Sign in again."));
        return;
    }
    const ErrorText words = errorText(*kind);
    if (*kind == ErrorKind::Unreachable)
        m_notice->setNotice(
            Tone::Bad, {},
            tr("The desk does not answer, so nobody is signed in here. Check its address and the network, then try again."));
    else
        m_notice->setNotice(Tone::Bad, {}, QStringLiteral("%1. %2").arg(words.happened, sentences(words)));
}

void SignInPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SignInPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    focusFirstEmpty();
}

void SignInPage::paintEvent(QPaintEvent * /*event*/)
{
    QPainter(this).fillRect(rect(), color(ColorRole::Window));
}

void SignInPage::retranslate()
{
    m_subtitle->setText(tr("Sign in to your desk"));
    m_deskLabel->setText(tr("Desk address"));
    m_desk->setAccessibleName(tr("Desk address"));
    m_deskHint->setText(tr("This is not an address. Give a host name, and a port if it is not 8443."));
    m_nameLabel->setText(tr("Name"));
    m_name->setAccessibleName(tr("Name"));
    m_passwordLabel->setText(tr("Password"));
    m_password->setAccessibleName(tr("Password"));
    m_submit->setText(tr("Sign in"));
    m_submit->setAccessibleName(tr("Sign in"));
    m_progress->setAccessibleName(tr("Signing in"));
    m_promise->setText(tr("Every request is redacted at the desk before it comes here. What you see and decide is recorded."));
    if (m_problem)
        showProblem(&*m_problem);
}

} // namespace vigie::ui
