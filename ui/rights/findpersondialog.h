// Asks who is looked for, for what, and in which incident or request it is written why.
#pragma once

#include "models/domain/personsearch.h"
#include "ui/common/formdialog.h"
#include "ui/rights/subjectwords.h"

class QComboBox;
class QLineEdit;

namespace vigie::ui {

/// Stays open until the desk has answered; then, or given up, what was typed is gone.
class FindPersonDialog final : public FormDialog
{
    Q_OBJECT

public:
    explicit FindPersonDialog(QWidget *parent);

    /// `about`: number of the incident that it is for; empty when that is to be typed.
    void ask(const QString &about);

Q_SIGNALS:
    void wanted(const vigie::PersonSearch &search);

private:
    [[nodiscard]] PersonSearch search() const;
    void clear();
    void edited() override;
    void retranslate() override;
    void finish() override;

    TextLabel *m_nameLabel;
    TextLabel *m_mailsLabel;
    TextLabel *m_phoneLabel;
    SubjectFields m_subject;
    TextLabel *m_purposeLabel;
    QComboBox *m_purpose;
    TextLabel *m_aboutLabel;
    QLineEdit *m_about;
};

} // namespace vigie::ui
