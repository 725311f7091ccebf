// Recording what a client has agreed to, and withdrawing it again, which is typed out because requests are called back at once.
#pragma once

#include "models/domain/agreement.h"
#include "ui/common/formdialog.h"

class QComboBox;
class QLineEdit;

namespace vigie::ui {

class TextLabel;

class RecordAgreementDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit RecordAgreementDialog(QWidget *parent);

    /// `client` may be empty.
    void ask(const QString &client);

Q_SIGNALS:
    void wanted(const vigie::ClientAgreement &agreement);

private:
    [[nodiscard]] ClientAgreement agreement() const;
    void edited() override;
    void retranslate() override;
    void finish() override;

    TextLabel *m_clientLabel;
    QLineEdit *m_client;
    TextLabel *m_scopeLabel;
    QComboBox *m_scope;
    TextLabel *m_versionLabel;
    QLineEdit *m_version;
    TextLabel *m_sourceLabel;
    QLineEdit *m_source;
};

class WithdrawAgreementDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit WithdrawAgreementDialog(QWidget *parent);

    void ask(const ClientAgreement &agreement);

Q_SIGNALS:
    void wanted(const QString &client, vigie::AgreementScope scope);

private:
    void edited() override;
    void retranslate() override;
    void finish() override;

    ClientAgreement m_agreement;
    TextLabel *m_typedLabel;
    QLineEdit *m_typed;
};

} // namespace vigie::ui
