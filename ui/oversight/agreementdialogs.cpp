#include "ui/oversight/agreementdialogs.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/oversight/agreementwords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace vigie::ui {

RecordAgreementDialog::RecordAgreementDialog(QWidget *parent)
    : FormDialog(parent)
    , m_clientLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_client(new QLineEdit(this))
    , m_scopeLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_scope(new QComboBox(this))
    , m_versionLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_version(new QLineEdit(this))
    , m_sourceLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_source(new QLineEdit(this))
{
    m_client->setMaxLength(longestAgreementName);
    m_version->setMaxLength(longestAgreementName);
    m_source->setMaxLength(longestAgreementSource);
    addField(m_clientLabel, m_client);
    addField(m_scopeLabel, m_scope);
    addField(m_versionLabel, m_version);
    addField(m_sourceLabel, m_source);
    finishLayout();
    for (QLineEdit *field : {m_client, m_version, m_source})
        connect(field, &QLineEdit::textChanged, this, &RecordAgreementDialog::edited);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &RecordAgreementDialog::edited);
    RecordAgreementDialog::retranslate();
}

void RecordAgreementDialog::ask(const QString &client)
{
    m_client->setText(client);
    m_scope->setCurrentIndex(0);
    m_version->clear();
    m_source->clear();
    edited();
    open();
    (client.isEmpty() ? m_client : m_version)->setFocus(Qt::OtherFocusReason);
}

ClientAgreement RecordAgreementDialog::agreement() const
{
    return {m_client->text().trimmed(),
            fromWireName<AgreementScope>(m_scope->currentData().toString()).value_or(AgreementScope::Supervision),
            m_version->text().trimmed(), m_source->text().trimmed()};
}

void RecordAgreementDialog::edited()
{
    const ClientAgreement now = agreement();
    m_go->setEnabled(!now.client.isEmpty() && !now.version.isEmpty() && !now.source.isEmpty());
    m_meaning->setText(
        now.scope == AgreementScope::Supervision
            ? tr("Its requests are then shown to supervisors of every site, as the disclosure levels allow. Record it "
                 "only when the paper is there; the audit trail names you.")
            : tr("Its requests may then be drawn into quality samples. Record it only when the paper is there; the "
                 "audit trail names you."));
    fitHeight();
}

void RecordAgreementDialog::finish()
{
    const ClientAgreement now = agreement();
    accept();
    Q_EMIT wanted(now);
}

void RecordAgreementDialog::retranslate()
{
    setWindowTitle(tr("Record an agreement"));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    m_clientLabel->setText(tr("Which client, by the scheduling service's number"));
    m_client->setAccessibleName(tr("Client"));
    m_scopeLabel->setText(tr("What it has agreed to"));
    m_scope->setAccessibleName(tr("What it has agreed to"));
    const int scope = std::max(0, m_scope->currentIndex());
    m_scope->clear();
    for (const auto &[value, name] : WireNames<AgreementScope>::table)
        m_scope->addItem(ui::text(value), QString::fromLatin1(name));
    m_scope->setCurrentIndex(scope);
    m_versionLabel->setText(tr("Which version of the text"));
    m_version->setAccessibleName(tr("Version of the text"));
    m_sourceLabel->setText(tr("Where the paper is kept"));
    m_source->setAccessibleName(tr("Where the paper is kept"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Record nothing"));
    m_go->setText(tr("Record it"));
    edited();
}

WithdrawAgreementDialog::WithdrawAgreementDialog(QWidget *parent)
    : FormDialog(parent)
    , m_typedLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_typed(new QLineEdit(this))
{
    addField(m_typedLabel, m_typed);
    finishLayout();
    connect(m_typed, &QLineEdit::textChanged, this, &WithdrawAgreementDialog::edited);
    WithdrawAgreementDialog::retranslate();
}

void WithdrawAgreementDialog::ask(const ClientAgreement &agreement)
{
    m_agreement = agreement;
    m_typed->clear();
    retranslate();
    open();
    m_typed->setFocus(Qt::OtherFocusReason);
}

void WithdrawAgreementDialog::edited()
{
    m_go->setEnabled(!m_agreement.client.isEmpty() && m_typed->text().trimmed() == m_agreement.client);
    fitHeight();
}

void WithdrawAgreementDialog::finish()
{
    accept();
    Q_EMIT wanted(m_agreement.client, m_agreement.scope);
}

void WithdrawAgreementDialog::retranslate()
{
    //: %1 what was agreed to, %2 the client.
    setWindowTitle(tr("Withdraw the agreement to %1 of %2").arg(ui::text(m_agreement.scope), m_agreement.client));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    m_title->setWordWrap(true);
    m_typedLabel->setText(tr("Type the client's number to confirm: %1").arg(m_agreement.client));
    m_typed->setAccessibleName(tr("The client's number, to confirm"));
    m_meaning->setText(
        m_agreement.scope == AgreementScope::Supervision
            ? tr("What people outside the house hold of this client's requests that came through Google is called back "
                 "at once, and their work on it is lost. Its requests then wait for people in house.")
            : tr("This client's requests that came through Google are drawn into no further quality sample."));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Withdraw nothing"));
    m_go->setText(tr("Withdraw it"));
    edited();
}

} // namespace vigie::ui
