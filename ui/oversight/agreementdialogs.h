// Recording what a client has agreed to, and withdrawing it again, which is typed out because requests are called back at once.
#pragma once

#include "models/domain/agreement.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

class PrimaryButton;
class TextLabel;

/// What both have in common: a title, fields, what to know, a way out and a way on.
class AgreementDialog : public QDialog
{
    Q_OBJECT

protected:
    explicit AgreementDialog(QWidget *parent);

    void changeEvent(QEvent *event) override;
    void addField(TextLabel *label, QWidget *field);
    /// After the last field.
    void finishLayout();
    /// As high as its lines are at its width.
    void fitHeight();
    virtual void retranslate() = 0;
    virtual void finish() = 0;

    TextLabel *m_title;
    TextLabel *m_meaning;
    QPushButton *m_cancel;
    PrimaryButton *m_go;

private:
    QVBoxLayout *m_column;
};

class RecordAgreementDialog final : public AgreementDialog
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
    void edited();
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

class WithdrawAgreementDialog final : public AgreementDialog
{
    Q_OBJECT

public:
    explicit WithdrawAgreementDialog(QWidget *parent);

    void ask(const ClientAgreement &agreement);

Q_SIGNALS:
    void wanted(const QString &client, vigie::AgreementScope scope);

private:
    void edited();
    void retranslate() override;
    void finish() override;

    ClientAgreement m_agreement;
    TextLabel *m_typedLabel;
    QLineEdit *m_typed;
};

} // namespace vigie::ui
